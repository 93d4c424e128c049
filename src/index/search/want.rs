//! What is wanted: the query's tokens, and the classes in which each is looked up.

use std::ops::Range;

use super::price::Letters;
use super::sun_letters::assimilated;
use super::{Search, Searching};
use crate::entity::Kind;
use crate::index::class;
use crate::index::signature::{SAME, Signature};
use crate::index::sketch::{Outline, QUARTERS};
use crate::index::term;
use crate::name::letters::alphabet::Alphabet;
use crate::name::letters::skeleton::skeleton;
use crate::name::lexicon::{self, equivalents, nicknames::NICKNAMES};
use crate::name::other_forms::initials::are_one_acronym;
use crate::name::other_forms::regnal;
use crate::name::{Name, Role, Sound, Token};

/// The most tokens of a query that are looked up: by their standing, and its rarest.
const MOST_TOKENS: usize = 6;

/// So many tokens that the query of a person begins with are looked up in any case.
const FIRST_TOKENS: u8 = 3;

/// The most that is wanted: tokens, two and three neighbouring ones as one, and the initials of all.
pub(super) const MOST_WANTED: usize = 3 * MOST_TOKENS - 2;

/// A token with a spelling that costs less, in bits, is that token, and not two.
const MOST_WHOLE: f32 = 8.0;

/// From this many consonants on, a token may be two of a name written as one.
const LONG: u32 = 4;

/// How alike a nickname is to the name, a form in a related language, a token to names of which it has the
/// initials, and the initials of the query to a token.
const NICKNAME: f32 = 0.6;
pub(super) const EQUIVALENT: f32 = 0.8;
pub(super) const ACRONYM: f32 = 0.95;
const INITIALS: f32 = 0.8;

/// How alike a token is to each of the words that it is clipped of.
pub(super) const CLIPPED: f32 = 0.6;

/// How many of the words that a token is clipped of are as good as all.
const PIECES_OF_CLIPPED: u8 = 2;

/// How much a generic word is worth of what it would be as a name: many organizations of other names have it.
/// On a small table .75 finds 1 in 1,000 more names of another script than 1.0, and .6 adds nothing; on a
/// large table there is no difference.
const SHARE_OF_GENERIC: f32 = 0.75;

/// The same of a patronymic, which says little more beside the given name of another family.
const SHARE_OF_PATRONYMIC: f32 = 0.6;

/// What an initial says at most, in bits: which letter it is.
const MOST_OF_INITIAL: f32 = 4.7;

/// How many classes a token of another script is looked up in besides that of its Latin form. Of tokens in
/// Arabic letters, 972 of 1,000 are in one of these, of those in Cyrillic 866; 862 and 515 are in the one of
/// their Latin forms (queries for a million names).
const MOST_READINGS: usize = 6;

/// How much of what a reading costs more than the likeliest speaks against it: its letters do the rest.
const SHARE_OF_READING: f32 = 0.5;

/// How a token of a person stands among too many: first, known to the table, or neither, as addresses are. Of
/// other names the rarest tell most.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Standing {
    First,
    Known,
    Unknown,
}

/// A token of the query, or several written as one.
#[derive(Clone, Debug)]
pub(super) struct Wanted {
    /// That of its likeliest reading.
    pub(super) skeleton: u64,
    pub(super) signature: Signature,
    pub(super) outline: Outline,
    /// Whether its script keeps fewer consonants apart.
    pub(super) eastern: bool,
    pub(super) rarity: f32,
    /// What it is worth, in bits, to be the same: its rarity, and less of a generic word.
    pub(super) most: f32,
    pub(super) label: u32,
    /// The number of its own form, where the table has it.
    pub(super) form: Option<u32>,
    /// The tokens of the query that it stands for, among those worth finding.
    pub(super) of: (u8, u8),
    /// The place of the token in the query, where it is one.
    pub(super) token: Option<u8>,
    /// How many clipped words or characters it is made of, each of which a name may have; of more than two
    /// words two are enough.
    pub(super) pieces: u8,
    /// Whether it is long enough for a name to write it as two tokens.
    pub(super) may_be_parted: bool,
    /// Its letters; none of initials, which are nobody's spelling.
    pub(super) letters: Option<Letters>,
    /// Its part of [`Searching::homes`].
    pub(super) homes: Range<usize>,
    /// Whether all forms of a small table are looked at for it.
    pub(super) scans: bool,
    /// How little speaks against the best of its spellings, in bits, as far as they are known.
    pub(super) least: f32,
    /// What it costs to write the cheapest of these for it.
    pub(super) least_cost: f32,
    /// Its spellings that many names have and that few have, and its part of [`Searching::alike`].
    pub(super) frequent: Range<usize>,
    pub(super) rare: Range<usize>,
    pub(super) alike: Range<usize>,
    /// The forms that are cheapest to write for it, however rare they are.
    pub(super) cheap: Range<usize>,
}

impl Wanted {
    /// Whether it is a token, not several written as one.
    pub(super) fn is_token(&self) -> bool {
        self.token.is_some()
    }

    /// What it is worth, in bits, to be so alike to it.
    #[inline]
    pub(super) fn worth(&self, like: u8) -> f32 {
        worth(self.most, like)
    }

    /// How alike a form of a signature is to it.
    #[inline]
    pub(super) fn signature_like(&self, other: Signature) -> u8 {
        self.signature.likeness_to(other, self.eastern)
    }

    /// Whether it is a single token of the table: that, written otherwise, costs less than two that are
    /// written as one.
    pub(super) fn is_whole(&self) -> bool {
        self.least_cost < MOST_WHOLE
    }

    /// Whether it is a token that the other stands for, or is.
    pub(super) fn is_part_of(&self, other: &Wanted) -> bool {
        self.is_token() && other.of.0 <= self.of.0 && self.of.1 <= other.of.1
    }

    pub(super) fn overlaps(&self, other: &Wanted) -> bool {
        other.of.0 < self.of.1 && self.of.0 < other.of.1
    }
}

/// What it is worth, in bits, to be so alike to what is worth `most` bits.
#[inline]
pub(super) fn worth(most: f32, like: u8) -> f32 {
    let share = f32::from(like) * (1.0 / SAME as f32);
    most * share * share
}

impl Search<'_> {
    /// Wants the query's tokens, every two of them as one, and their initials; each token is so rare.
    pub(super) fn want(&mut self, rarity: &[f32]) {
        let (view, query) = (self.view, self.query);
        let tokens = || (0_u8..).zip(term::with_places(query));
        // The letter of an initial is no name, however seldom the table has it.
        let rarity = |token_place: u8| match query.token(token_place).role() {
            Role::Initial => rarity[usize::from(token_place)].min(MOST_OF_INITIAL),
            _ => rarity[usize::from(token_place)],
        };
        let are_many = query.kind() == Kind::Person && tokens().nth(MOST_TOKENS).is_some();
        let mut standings = [Standing::First; Name::MAX_TOKENS];
        for (standing, (place, (_, token))) in standings.iter_mut().zip(tokens()).filter(|_| are_many) {
            *standing = self.standing(place, &token);
        }
        let standing = |place: u8| standings[usize::from(place)];
        for (place, (token_place, token)) in tokens() {
            let own = rarity(token_place);
            let goes_before = |&(other, (other_place, _)): &(u8, (u8, Token<'_>))| {
                let rarer = rarity(other_place).total_cmp(&own);
                standing(place).cmp(&standing(other)).then(rarer).then(place.cmp(&other)).is_gt()
            };
            if tokens().filter(goes_before).count() < MOST_TOKENS {
                self.want_token((token_place, &token), own, place);
            }
        }
        let minor =
            (0_u8..).zip(query.tokens()).filter(|(place, _)| tokens().all(|(_, (other, _))| other != *place));
        self.memory.minor.clear();
        self.memory.minor.extend(minor.filter_map(|(_, token)| view.term(token.romanized())));
        self.want_joined();
        self.want_initials();
    }

    /// How a token of a person stands where there are too many.
    fn standing(&self, place: u8, token: &Token<'_>) -> Standing {
        if place < FIRST_TOKENS {
            Standing::First
        } else if !token.part.digit && self.view.term(token.romanized()).is_some() {
            Standing::Known
        } else {
            Standing::Unknown
        }
    }

    fn want_token(&mut self, (token_place, token): (u8, &Token<'_>), rarity: f32, place: u8) {
        let view = self.view;
        let alone = term::worth_finding(self.query).nth(1).is_none();
        let form = token.romanized();
        let (alike, homes) = (self.memory.alike.len(), self.memory.homes.len());
        let eastern = token.script().is_eastern();
        let native = token.is_native() || token.is_sounded();
        let mut signature = Signature::of(form);
        if eastern {
            signature = signature.coarse();
        }
        self.other_forms(token);
        self.read_as_syllables(token);
        self.read_in_pinyin((place, 1));
        let characters = self.spell_characters(rarity);
        let skeleton = self.find_homes(token);
        let outline = Outline::of(form);
        let letters = Some(self.memory.letters.add(token));
        let own = view.term(form);
        let is_cut = own.is_none() && self.memory.parts.cut(view, form, rarity);
        self.memory.wanted.push(Wanted {
            skeleton,
            signature,
            outline: if Alphabet::of(token.script()).leaves_vowels_out() {
                outline.without_vowels()
            } else {
                outline
            },
            eastern,
            rarity,
            most: match token.role() {
                Role::Generic => SHARE_OF_GENERIC * rarity,
                Role::Patronymic => SHARE_OF_PATRONYMIC * rarity,
                _ => rarity,
            },
            label: term::label(form),
            form: own,
            of: (place, place + 1),
            token: Some(token_place),
            pieces: if token.part.clipped { PIECES_OF_CLIPPED } else { characters },
            may_be_parted: is_cut || native || class::length(skeleton) >= LONG,
            letters,
            homes: homes..self.memory.homes.len(),
            scans: (native || alone) && view.is_small(),
            least: f32::INFINITY,
            least_cost: f32::INFINITY,
            frequent: 0..0,
            rare: 0..0,
            alike: alike..self.memory.alike.len(),
            cheap: 0..0,
        });
    }

    /// Looks up what a token may be written as besides its spellings: by its meaning, for a nickname, in a
    /// related language, or as it is known to be written whatever its letters say.
    fn other_forms(&mut self, token: &Token<'_>) {
        let view = self.view;
        let form = token.romanized();
        let sounds = token.sounds().map(|sound| (sound.alphabet, sound.symbols.symbols()));
        for (alphabet, symbols) in token.native_symbols().into_iter().chain(sounds) {
            for spelling in self.tables.edit(alphabet).known_spellings(symbols) {
                self.with_text(|this, text| {
                    text.extend(spelling.iter().filter_map(|&symbol| Alphabet::Latin.letter(symbol)));
                    this.term(text, 1.0);
                });
            }
        }
        self.with_text(|this, text| {
            if term::of_sense(token, text) {
                this.term(text, 1.0);
            }
        });
        self.with_text(|this, text| term::of_clipped(token, 1, text, |term| this.term(term, CLIPPED)));
        if view.is_small()
            && let Some(beginning) = term::clipped_beginning(token)
        {
            let begins = |form: &u32| view.form_letters(*form).starts_with(beginning.as_bytes());
            self.memory.alike.extend(view.forms().filter(begins).map(|form| (form, CLIPPED)));
        }
        if form.len() > 2 {
            self.with_text(|this, text| {
                term::of_initials(form.chars(), text);
                this.term(text, ACRONYM);
            });
        }
        if self.query.places().of_ruler() {
            regnal::forms(token.part.tables).iter().for_each(|other| self.term(other, EQUIVALENT));
        }
        if token.part.tables.nicknames()
            && let Some(formals) = lexicon::find(NICKNAMES, form)
        {
            formals.iter().for_each(|formal| self.term(formal, NICKNAME));
        }
    }

    /// Finds the classes that a token's spellings are in if its consonants are theirs, and its likeliest
    /// skeleton.
    fn find_homes(&mut self, token: &Token<'_>) -> u64 {
        let Searching { homes, beams, .. } = self.memory;
        let (form, from) = (token.romanized(), homes.len());
        let own = skeleton(form);
        let mut likeliest = own;
        let mut add = |key: u64, cost: u32| {
            if !homes[from..].iter().any(|&(home, _)| home == key) {
                homes.push((key, cost));
            }
        };
        add(class::of_skeleton(own), 0);
        let is_latin = |sound: &Sound<'_>| sound.alphabet == Alphabet::Latin;
        token.sounds().filter(is_latin).for_each(|stem| add(class::of_skeleton(stem.skeleton), 0));
        if token.script().is_eastern() {
            // What it does not keep apart varies by itself in each place: too much to be read from left to
            // right.
            class::readings(own, |reading| add(class::of_skeleton(reading), 0));
        }
        let mut read = |alphabet: Alphabet, symbols: &[u8]| {
            let readings = self.tables.edit(alphabet).readings().of(symbols, beams);
            let first = readings.first()?;
            for reading in readings.iter().take(MOST_READINGS) {
                let cost = SHARE_OF_READING * (reading.bits - first.bits) * QUARTERS;
                add(class::of_skeleton(reading.skeleton()), cost as u32);
            }
            Some(first.skeleton())
        };
        if let Some((alphabet, symbols)) = token.native_symbols()
            && let Some(first) = read(alphabet, symbols)
            && !token.script().is_eastern()
        {
            likeliest = first;
        }
        for sound in token.sounds().filter(|sound| !is_latin(sound)) {
            read(sound.alphabet, sound.symbols.symbols());
        }
        if token.part.tables.equivalents() {
            // Their label tells them all, so none need be named.
            equivalents::of(form).iter().for_each(|other| add(class::key(other), 0));
        }
        likeliest
    }

    /// Lets something be written in the memory of [`Searching::text`].
    pub(super) fn with_text(&mut self, write: impl FnOnce(&mut Self, &mut String)) {
        let mut text = std::mem::take(&mut self.memory.text);
        text.clear();
        write(self, &mut text);
        self.memory.text = text;
    }

    /// Looks up a term that is as good as the token at hand, or nearly.
    pub(super) fn term(&mut self, term: &str, alike: f32) {
        self.memory.alike.extend(self.view.term(term).map(|form| (form, alike)));
    }

    /// Wants every two neighbouring tokens as one, and three, where the table has that very word.
    fn want_joined(&mut self) {
        let (view, query) = (self.view, self.query);
        let tokens = self.memory.wanted.len();
        let is_acronym = |place: u8| {
            let mut pair = term::worth_finding(query).skip(usize::from(place));
            query.kind() != Kind::Person
                && pair
                    .next()
                    .zip(pair.next())
                    .is_some_and(|(first, second)| are_one_acronym(query, &first, &second))
        };
        for count in [2_u8, 3] {
            for place in 0..term::worth_finding(query).count() as u8 {
                let parts = place..place + count;
                let is_part = |wanted: &&Wanted| parts.contains(&wanted.of.0);
                let found = || self.memory.wanted[..tokens].iter().filter(is_part);
                if found().count() < usize::from(count) {
                    continue;
                }
                let rarity = found().map(|wanted| wanted.rarity).sum();
                self.with_text(|this, text| {
                    let forms = term::worth_finding(query).skip(usize::from(place)).take(usize::from(count));
                    forms.for_each(|token| text.push_str(token.romanized()));
                    this.assimilate(&parts, text);
                    let first_alike = this.memory.alike.len();
                    this.read_in_pinyin((place, count));
                    if count == 2 && is_acronym(place) {
                        let mut initials = std::mem::take(&mut this.memory.reading);
                        initials.clear();
                        term::of_initials(text.chars(), &mut initials);
                        this.term(&initials, ACRONYM);
                        this.memory.reading = initials;
                    }
                    let is_read = this.memory.alike.len() > first_alike;
                    if count == 2 || is_read || view.term(text).is_some() {
                        this.want_text(text, rarity, (parts.start, parts.end), (first_alike, 1.0));
                    }
                });
            }
        }
    }

    /// Makes two tokens one as they are spoken after an article, where the table has that very word.
    fn assimilate(&self, parts: &Range<u8>, text: &mut String) {
        let mut forms = term::worth_finding(self.query).skip(usize::from(parts.start));
        if parts.len() == 2
            && let (Some(first), Some(last)) = (forms.next(), forms.next())
            && let Some(letter) = assimilated(first.romanized(), last.romanized())
        {
            let end = first.romanized().len();
            text.replace_range(end - 1..end, letter);
            if self.view.term(text).is_none() {
                text.replace_range(end - 1..end, "l");
            }
        }
    }

    /// Wants the initials of all tokens as one, or the acronym of their Russian words, where the table has
    /// it.
    fn want_initials(&mut self) {
        let (view, query) = (self.view, self.query);
        let tokens = self.memory.wanted.iter().filter(|wanted| wanted.is_token());
        let (count, rarity) = tokens.fold((0, 0.0), |(count, sum), wanted| (count + 1, sum + wanted.rarity));
        let plain = |text: &mut String| {
            text.clear();
            text.extend(term::initials(term::worth_finding(query)));
        };
        self.with_text(|this, text| {
            plain(text);
            if count <= 2 || view.term(text).is_none() {
                text.clear();
                if !term::known_acronym(query, text, |acronym| view.term(acronym).is_some()) {
                    if count <= 2 {
                        return;
                    }
                    plain(text);
                }
            }
            this.want_text(text, rarity, (0, count), (this.memory.alike.len(), INITIALS));
        });
    }

    /// Wants a text as a token of its own, if the table has such a class or what is alike from a place on;
    /// the very word is so alike to it.
    fn want_text(&mut self, text: &str, rarity: f32, of: (u8, u8), (first_alike, itself): (usize, f32)) {
        let view = self.view;
        let Searching { wanted, alike, homes, letters, .. } = self.memory;
        let key = class::key(text);
        if view.class(key).is_none() && alike.len() == first_alike {
            return;
        }
        let first_home = homes.len();
        alike.extend(view.term(text).map(|form| (form, itself)));
        homes.push((key, 0));
        // Initials are nobody's spelling: only their very letters count.
        let is_spelled = itself == 1.0;
        let letters = is_spelled.then(|| letters.add_text(text));
        wanted.push(Wanted {
            skeleton: 0,
            signature: if is_spelled { Signature::of(text) } else { Signature::NONE },
            outline: Outline::of(text),
            eastern: false,
            rarity,
            most: rarity,
            label: 0,
            form: None,
            of,
            token: None,
            pieces: 0,
            may_be_parted: false,
            letters,
            homes: first_home..homes.len(),
            scans: false,
            least: f32::INFINITY,
            least_cost: f32::INFINITY,
            frequent: 0..0,
            rare: 0..0,
            alike: first_alike..alike.len(),
            cheap: 0..0,
        });
    }
}
