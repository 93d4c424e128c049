//! Text to a [`Name`]: the steps in their order, over buffers that are used again.
//!
//! In: text and, where known, its kind. Out: the name's tokens. Cost: one pass a step; no allocation but for
//! the growth of the buffers.

use std::cell::Cell;
use std::sync::OnceLock;

use super::letters::alphabet::Alphabet;
use super::letters::normalize::Break;
use super::letters::script::Script;
use super::letters::{framed, press, skeleton};
use super::other_forms::clipped::Pieces;
use super::role::{CONTINUED, Reading};
use super::roles;
use super::transliterate::Orthography;
use super::words::word::Word;
use super::words::{acronym, cut, figures, misprinted, spaced};
use super::{Name, Part, Places, Role, Sounds, Token, lexicon, romanize, transliterate};
use crate::entity::Kind;

/// What reading takes besides the name itself.
#[derive(Default)]
struct Scratch {
    words: Vec<Word>,
    readings: Vec<Reading>,
    /// A word in its own script while its Latin form is written.
    native: String,
    sounds: transliterate::Scratch,
    /// What a word is in Russian letters, romanized.
    spoken: String,
}

impl Scratch {
    const fn new() -> Scratch {
        Scratch {
            words: Vec::new(),
            readings: Vec::new(),
            native: String::new(),
            sounds: transliterate::Scratch::new(),
            spoken: String::new(),
        }
    }
}

thread_local! {
    /// What reading the last name took, for the next.
    static SCRATCH: Cell<Scratch> = const { Cell::new(Scratch::new()) };
}

/// Whether a word is what Hungarian makes of a man's name for his wife: *Kovács Jánosné*.
fn is_hungarian_wife(token: &Token<'_>) -> bool {
    const LEAST_LETTERS: usize = 3;
    let man = token.text().strip_suffix("né").filter(|man| man.chars().count() >= LEAST_LETTERS);
    man.is_some() && token.role() != Role::Honorific && !token.part.tables.given_names()
}

impl Name {
    /// A name of a text.
    pub(super) fn of(text: &str, kind: Option<Kind>) -> Name {
        let mut name = Name {
            text_end: 0,
            beginning: 0,
            initials: (0, 0),
            kind: Kind::Person,
            comma: false,
            reread: false,
            weights: OnceLock::new(),
            letters: String::new(),
            symbols: Vec::new(),
            sounds: Vec::new(),
            tokens: Vec::new(),
            places: Places::default(),
        };
        name.read(text, kind, 0);
        name
    }

    /// Reads a text in the place of the one before, a person's words at the places `named` as names.
    pub(super) fn read(&mut self, text: &str, kind: Option<Kind>, named: u32) {
        // A thread that ends keeps nothing.
        let mut scratch = SCRATCH.try_with(Cell::take).unwrap_or_default();
        self.read_by(text, kind, named, &mut scratch);
        _ = SCRATCH.try_with(|kept| kept.set(scratch));
    }

    fn read_by(&mut self, text: &str, kind: Option<Kind>, named: u32, scratch: &mut Scratch) {
        let text = truncate(text, Self::MAX_BYTES);
        self.weights = OnceLock::new();
        self.beginning = beginning(text);
        self.letters.clear();
        self.letters.reserve(2 * text.len() + 16);
        self.letters.push_str(text);
        self.text_end = text.len() as u16;
        let Scratch { words, readings, native, sounds, spoken } = scratch;
        words.reserve(6);
        cut::words(text, spaced::most_words(text), &mut self.letters, words);
        spaced::join(words);
        figures::part_number(text, words, &self.letters);
        figures::read_as_letters(text, words, &mut self.letters);
        misprinted::read_letters(text, words, &mut self.letters);
        roles::form::leave_name(text, words, &self.letters);
        self.reread = named != 0;
        self.comma = words.iter().skip(1).any(|word| word.before.has(Break::Comma));
        let initials;
        (self.kind, initials) = roles::assign(text, words, &mut self.letters, kind, named, readings);
        self.comma &= self.kind != Kind::Person || has_comma(words, readings);
        self.initials = narrow(initials);
        self.symbols.clear();
        self.symbols.reserve(framed::room(self.letters.len() - text.len(), words.len()));
        self.sounds.clear();
        self.tokens.clear();
        self.tokens.reserve_exact(words.len());
        let orthography = Orthography::of(text, words, &self.letters);
        for (word, reading) in words.iter().zip(readings) {
            let mut part = self.part(word, reading, native);
            if word.script != Script::Latin || orthography.is_some() {
                self.add_sounds(&mut part, word, orthography, sounds, spoken);
            }
            self.tokens.push(part);
        }
        framed::close(&mut self.symbols);
        self.note_places(words);
    }

    /// Notes where the tokens of each role stand, and what else their places tell.
    fn note_places(&mut self, words: &[Word]) {
        self.places = Places::of(self.tokens().map(|token| (token.part, token.romanized())));
        self.places.named = self.named_after();
        self.places.aside |= self.government();
        if self.kind == Kind::Person {
            self.places.hyphenated = hyphenated(words);
            if self.tokens().last().is_some_and(|token| is_hungarian_wife(&token)) {
                self.places.speak_for_a_wife();
            }
        }
    }

    /// The government of which a body named after it is one, as a set of places: *Government of Iran, Ministry
    /// of Justice*.
    fn government(&self) -> u32 {
        if self.kind != Kind::Organization || !self.comma {
            return 0;
        }
        let generic = self.places.with(Role::Generic) & !self.places.countries;
        let government = self.tokens().position(|token| token.part.sense == "government");
        government.map_or(0, |place| if generic >> place > 1 { 1 << place } else { 0 })
    }

    /// Whom an organization is named after, with the word that says so, as a set of places.
    fn named_after(&self) -> u32 {
        let is_named = |token: Token<'_>| {
            token.role() == Role::Particle && matches!(token.romanized(), "named" | "imeni" | "im")
        };
        let named = (self.kind != Kind::Person).then(|| self.tokens().position(is_named)).flatten();
        named.map_or(0, |place| u32::MAX.checked_shl(place as u32).unwrap_or(0))
    }

    /// Adds to a token what its word may be in Russian letters and without an ending, unless it is compared by
    /// its meaning. What is a given name without the ending is known as one.
    fn add_sounds(
        &mut self,
        part: &mut Part,
        word: &Word,
        orthography: Option<Orthography>,
        scratch: &mut transliterate::Scratch,
        spoken: &mut String,
    ) {
        let Name { letters, symbols, sounds, .. } = self;
        let folded = word.of(letters);
        let stem = orthography.filter(|_| word.script == Script::Latin).and_then(|one| one.stem(folded));
        if let Some(stem) = stem.filter(|_| !part.tables.given_names()) {
            let known = lexicon::tables(stem);
            part.tables = if known.given_names() { known } else { part.tables };
        }
        if word.script == Script::Latin && !part.sense.is_empty() {
            return;
        }
        let from = sounds.len() as u8;
        // The marks that tell sounds apart are not folded.
        let written = match word.script {
            Script::Latin => letters.get(word.span.0..word.span.1).unwrap_or_default(),
            _ => folded,
        };
        if let Some(manner) = transliterate::manner(folded, word.script, orthography) {
            transliterate::in_cyrillic(written, manner, scratch, |cyrillic| {
                spoken.clear();
                romanize::romanize_token(cyrillic, Script::Cyrillic, spoken);
                let symbols = encode(Alphabet::Cyrillic, cyrillic, symbols);
                sounds.push(Sounds {
                    alphabet: Alphabet::Cyrillic,
                    symbols,
                    skeleton: skeleton::skeleton(spoken),
                });
            });
        }
        if let Some(stem) = stem {
            let symbols = encode(Alphabet::Latin, stem, symbols);
            sounds.push(Sounds { alphabet: Alphabet::Latin, symbols, skeleton: skeleton::skeleton(stem) });
        }
        part.sounds = (from, sounds.len() as u8);
    }

    /// A word as a token: its Latin form, the symbols of both forms, and what can be said of it beforehand.
    fn part(&mut self, word: &Word, reading: &Reading, native: &mut String) -> Part {
        let folded = word.letters;
        let (latin, native_symbols) = if word.script == Script::Latin {
            (romanize::in_few_letters(folded, &mut self.letters), (0, 0))
        } else {
            native.clear();
            native.push_str(word.of(&self.letters));
            let start = self.letters.len();
            let read = word.japanese && romanize::kanji::likeliest(native, &mut self.letters);
            if !read {
                romanize::romanize_token(native, word.script, &mut self.letters);
            }
            let symbols = encode(Alphabet::of(word.script), native, &mut self.symbols);
            ((start, self.letters.len()), symbols)
        };
        let form = self.letters.get(latin.0..latin.1).unwrap_or_default();
        let latin_symbols = encode(Alphabet::Latin, form, &mut self.symbols);
        let skeleton = skeleton::skeleton(form);
        let written = latin_symbols.0 < latin_symbols.1;
        let tables = match word.script {
            Script::Latin => reading.known,
            _ => lexicon::tables(form).or_of_ruler(reading.known),
        };
        // Of persons' names in Latin letters there is no need to ask.
        let may_be_clipped = self.kind != Kind::Person || word.script == Script::Cyrillic;
        let digit = form.bytes().any(|byte| byte.is_ascii_digit());
        let mut part = Part {
            span: narrow(word.span),
            folded: narrow(folded),
            beginning: (beginning(word.of(&self.letters)) >> 64) as u64,
            latin: narrow(latin),
            latin_symbols,
            native_symbols,
            sounds: (0, 0),
            skeleton,
            classes: skeleton::classes(skeleton),
            tables,
            content: is_content(reading, written),
            digit,
            beyond_letters: false,
            acronym: self.kind != Kind::Person
                && reading.role == Role::Word
                && acronym::has_no_vowel(form, latin_symbols.1 - latin_symbols.0),
            press: if word.script == Script::Latin && reading.sense.is_empty() {
                press::Marks::of(form)
            } else {
                press::Marks::default()
            },
            clipped: may_be_clipped && reading.sense.is_empty() && Pieces::of(form).is_some(),
            japanese: word.japanese,
            script: word.script,
            alphabet: Alphabet::of(word.script),
            aside: word.aside,
            role: reading.role,
            sense: reading.sense,
            detail: reading.detail,
        };
        part.beyond_letters = part.is_beyond_letters();
        part
    }
}

impl Part {
    fn is_beyond_letters(&self) -> bool {
        let means = !self.sense.is_empty() || self.is_place();
        let syllable = self.tables.older_syllables() || self.script == Script::Han;
        means || self.digit || self.role == Role::Initial || syllable
    }
}

/// Whether a token says something by itself; `written` where its Latin form has a letter or digit.
fn is_content(reading: &Reading, written: bool) -> bool {
    !matches!(reading.role, Role::Honorific | Role::Particle | Role::Suffix | Role::Legal)
        && reading.sense != CONTINUED
        && (written || !reading.sense.is_empty())
}

fn encode(alphabet: Alphabet, form: &str, symbols: &mut Vec<u8>) -> (u16, u16) {
    narrow(framed::frame(symbols, |symbols| alphabet.encode(form, symbols)))
}

/// The first bytes of a text as a number that is the greater the later the text comes in their order.
fn beginning(text: &str) -> u128 {
    let mut first = [0; size_of::<u128>()];
    let count = text.len().min(first.len());
    first[..count].copy_from_slice(&text.as_bytes()[..count]);
    u128::from_be_bytes(first)
}

/// Places in the buffers fit 16 bits: each byte of a text gives at most a few letters, and texts are short.
fn narrow((start, end): (usize, usize)) -> (u16, u16) {
    (start.min(u16::MAX as usize) as u16, end.min(u16::MAX as usize) as u16)
}

/// The longest prefix of `text` of at most `limit` bytes.
fn truncate(text: &str, limit: usize) -> &str {
    &text[..text.floor_char_boundary(limit)]
}

/// Whether a comma parts the words of a name, and not only titles and what else is said behind it.
fn has_comma(words: &[Word], readings: &[Reading]) -> bool {
    let last = readings.iter().rposition(|reading| reading.role != Role::Honorific).unwrap_or(0);
    words.iter().take(last + 1).skip(1).any(|word| word.before.has(Break::Comma))
}

/// The words that a hyphen joins to the one before, as a set of places.
fn hyphenated(words: &[Word]) -> u32 {
    let joined = words.iter().enumerate().skip(1).filter(|(_, word)| word.before.has(Break::Hyphen));
    joined.fold(0, |set, (place, _)| set | 1 << place)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// Everything that reading finds out.
    fn found(name: &Name) -> String {
        let (letters, symbols) = (&name.letters, &name.symbols);
        format!("{} {:?} {} {letters} {symbols:?} {:?}", name.text(), name.kind, name.comma, name.tokens)
    }

    proptest! {
        #[test]
        fn what_was_read_before_leaves_no_trace(
            before in "[A-Ca-c., \u{410}-\u{44F}\u{627}-\u{64A}]{0,60}",
            text in "([A-Z]?[a-z]{0,6}[., -]{1,2}|[а-я]{1,5}ий |[א-ת]{1,5} |[ぁ-ん]{1,4}|习近平|김){0,8}",
            organization: bool,
        ) {
            let kind = organization.then_some(Kind::Organization);
            let mut name = Name::of(&before, None);
            prop_assert_eq!(name.weights_or(|_| (1.0, 1)).0.len(), name.len());
            name.read(&text, kind, 0);
            prop_assert_eq!(found(&name), found(&Name::of(&text, kind)));
            let twos = (&vec![2.0; name.len()][..], &vec![2; name.len()][..]);
            prop_assert_eq!(name.weights_or(|_| (2.0, 2)), twos);
        }
    }
}
