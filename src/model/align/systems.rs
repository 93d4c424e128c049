//! Romanization systems of the East: spellings that are the same syllables, or the same word, in another
//! system.
//!
//! Chinese in Pinyin, in Wade and Giles's system, and as Taiwan, Hong Kong and the post spell it; Korean in
//! the Revised Romanization, in McCune and Reischauer's, and as its bearers spell it; Japanese in Hepburn's
//! system and Kunrei. Two syllables are one where some syllable of the standard can be meant by both: *lee*,
//! *yi* and *rhee* are all 이. Those of other Chinese languages than Mandarin follow no system, so there a
//! character decides: one that stands in the other name, or one that both can be spelled for. In: tokens, by
//! their Latin forms and their characters. Out: what it costs to write one as the other, in bits. Cost: for
//! most tokens a look at two bits; for those of Eastern names some hundred look-ups.

#[cfg(test)]
mod tests;

use std::cell::Cell;

use crate::entity::Kind;
use crate::name::derived::{
    syllable_ends::{self, End, Letters},
    syllables::{self, Spelled},
};
use crate::name::letters::script::Script;
use crate::name::lexicon::{
    chinese_dialects,
    family_names::FamilyOrigin,
    han_abroad,
    han_variants::{self, usual},
};
use crate::name::other_forms::chinese::Pinyin;
use crate::name::romanize::{hepburn, romanize_token};
use crate::name::{Name, Role, Token};

/// The spellings of syllables of a language.
#[derive(Clone, Copy, PartialEq, Eq)]
enum System {
    /// Chinese in Pinyin and in older systems.
    Chinese,
    Korean,
    /// Chinese, and as syllables sound in other languages of China, too.
    Dialects,
}

impl System {
    /// Whether letters that words have in common are any of it.
    fn has_any(self, letters: Letters) -> bool {
        let letters = match self {
            System::Chinese => letters.chinese,
            System::Korean => letters.korean,
            System::Dialects => letters.dialects,
        };
        letters != 0
    }
}

/// What it costs to write a syllable in another romanization system, and by its sound in another language of
/// China, which may be that of more syllables, in bits.
pub(super) const SYSTEM_BITS: f32 = 2.0;
const DIALECT_BITS: f32 = 3.0;

/// The most letters of a syllable.
pub(super) const MOST_LETTERS: usize = 7;

/// Spellings of so many letters are not compared syllable by syllable.
const MOST_COMPARED: usize = 24;

/// Tokens of fewer letters are one syllable.
const LEAST_OF_TWO: usize = 4;

/// Whether a token is a syllable of an older system.
pub(super) fn has_systems(token: &Token<'_>) -> bool {
    token.part.tables.older_syllables()
}

/// What it costs to write two tokens, not the same, one as the other, where they are so in two systems.
pub(super) fn same_tokens(a: &Name, x: &Token<'_>, b: &Name, y: &Token<'_>) -> Option<f32> {
    let eastern = a.places().eastern || b.places().eastern;
    let syllables = has_systems(x) || has_systems(y);
    let characters = (has_characters(x), has_characters(y));
    if !syllables && !eastern && characters == (false, false) {
        return None;
    }
    let forms = (x.romanized(), y.romanized());
    let kana = x.script() == Script::Kana || y.script() == Script::Kana;
    if kana || forms.0 == forms.1 {
        return None;
    }
    // A family name is one syllable: *Huang* is no *Hua* and *Ng*.
    let families = are_two_families((a, x), (b, y));
    let long = eastern && !families && forms.0.len().min(forms.1.len()) >= LEAST_OF_TWO;
    let native = x.is_native() && y.is_native();
    let latin = !x.is_native() && !y.is_native();
    let is_one = |&system: &System| is_one(Syllable::of(system, forms.0), Syllable::of(system, forms.1));
    let same_sounds = || {
        if families { is_one(&System::Dialects) } else { same(&[System::Dialects], &[forms.0], &[forms.1]) }
    };
    let standard = (syllables && SYSTEMS.iter().any(is_one))
        || (long
            && !native
            && (same(&SYSTEMS, &[forms.0], &[forms.1])
                || have_family_of(FamilyOrigin::Japanese, a, b) && same_japanese(forms.0, forms.1)));
    if standard {
        return Some(SYSTEM_BITS);
    }
    let dialect = match characters {
        (false, false) => latin && are_chinese(a, b) && same_sounds(),
        (true, false) => writes(Rest::of(&[forms.1]), x.folded()),
        (false, true) => writes(Rest::of(&[forms.0]), y.folded()),
        (true, true) => false,
    };
    dialect.then_some(DIALECT_BITS)
}

/// What it costs to write tokens of one name as a token of the other, where they are that in two systems.
pub(super) fn same_run((a, run): (&Name, &[&str]), (b, token): (&Name, &Token<'_>)) -> Option<f32> {
    let form = token.romanized();
    let standard = same(&SYSTEMS, run, &[form]);
    let is_one = if has_characters(token) {
        // Syllables are not cut: 黄, *huang*, is not *Wang* for *hua* and *ng*.
        writes(Rest::of(run), token.folded())
    } else {
        standard || !token.is_native() && are_chinese(a, b) && same(&[System::Dialects], run, &[form])
    };
    is_one.then_some(if standard { SYSTEM_BITS } else { DIALECT_BITS })
}

/// Whether a token is in Chinese characters.
pub(super) fn has_characters(token: &Token<'_>) -> bool {
    token.script() == Script::Han
}

const SYSTEMS: [System; 2] = [System::Chinese, System::Korean];

/// Whether what is left of tokens spells characters one by one, as Chinese, as Korean or as Vietnamese.
fn writes(run: Rest<'_>, characters: &str) -> bool {
    let abroad = [is_read_in_korea, is_read_in_viet_nam];
    writes_as(run, characters, is_chinese_sound)
        || abroad.into_iter().any(|is_read| writes_as(run, characters, is_read))
}

/// The same in one language, which tells whether letters are a character.
fn writes_as(run: Rest<'_>, characters: &str, is_sound: fn(&str, char) -> bool) -> bool {
    let run = run.begun();
    let mut after = characters.chars();
    let Some(character) = after.next().filter(|_| !run.token.is_empty()) else {
        return run.token.is_empty() && characters.is_empty();
    };
    let is_one = |letters: &str| is_sound(letters, character);
    run.syllables().any(|(letters, rest)| is_one(letters) && writes_as(rest, after.as_str(), is_sound))
}

/// Whether letters spell a Chinese character, or a syllable of Hangul, as Korean or by a character that Korea
/// reads so and Pinyin writes with them.
pub(super) fn is_spelled(syllable: char, letters: &str) -> bool {
    if Script::of(syllable) != Some(Script::Hangul) {
        return [is_chinese_sound, is_read_in_korea, is_read_in_viet_nam]
            .iter()
            .any(|is| is(letters, syllable));
    }
    let mut standard = STANDARD.try_with(Cell::take).unwrap_or_default();
    standard.clear();
    romanize_token(syllable.encode_utf8(&mut [0; 4]), Script::Hangul, &mut standard);
    let is_read_so = |character| Pinyin::of(character).as_str() == letters;
    let is_spelled = is_one(Syllable::of(System::Korean, &standard), Syllable::of(System::Korean, letters))
        || han_abroad::read_in_korea_as(&standard).chars().any(is_read_so);
    _ = STANDARD.try_with(|kept| kept.set(standard));
    is_spelled
}

thread_local! {
    /// Memory for a syllable of Hangul in Latin letters.
    static STANDARD: Cell<String> = const { Cell::new(String::new()) };
}

/// Whether letters are some sound of a character in China: one of its own, where these are known, of its
/// syllable else.
fn is_chinese_sound(letters: &str, character: char) -> bool {
    let (pinyin, written) = (Pinyin::of(character), usual(character));
    let syllable = Syllable::of(System::Dialects, letters);
    let any_sound = || chinese_dialects::spellings(written).is_empty();
    // 芸 is *yun*, and *yi* where Japan writes it for 藝.
    let is_other_form = |&form: &char| syllable.means(Pinyin::of(form).as_str());
    syllable.writes(written)
        || syllable.means(pinyin.as_str())
        || han_variants::other_forms(written).iter().any(is_other_form)
        || any_sound() && syllable.dialect.iter().any(|(standard, _)| *standard == pinyin.as_str())
}

/// Whether letters are the sound of a character in Korea, in some spelling.
fn is_read_in_korea(letters: &str, character: char) -> bool {
    let standards = Syllable::of(System::Korean, letters).standard;
    let is_one = |reading: &&str| *reading == letters || standards.contains(reading);
    han_abroad::korean(usual(character)).iter().any(is_one)
}

fn is_read_in_viet_nam(letters: &str, character: char) -> bool {
    han_abroad::vietnamese(usual(character)).contains(&letters)
}

/// Whether two tokens are known family names of one country that writes them first, and short: where these
/// are not the same in two systems, as *Ban* and *Han* are not, they are no spellings of each other.
pub(super) fn are_two_families((a, x): (&Name, &Token<'_>), (b, y): (&Name, &Token<'_>)) -> bool {
    let is_first = |name: &Name, token: &Token<'_>| {
        let leads = || name.tokens().next().is_some_and(|first| first.span() == token.span());
        token.part.tables.family_first()
            && name.kind() == Kind::Person
            && !token.is_native()
            && (token.role() == Role::Family || leads())
    };
    let origin = |token: &Token<'_>| token.part.tables.family_origin();
    is_first(a, x) && is_first(b, y) && origin(x) == origin(y) && x.romanized() != y.romanized()
}

/// Whether one of two names has a family name of an origin.
fn have_family_of(origin: FamilyOrigin, a: &Name, b: &Name) -> bool {
    a.places().has_family_of(origin) || b.places().has_family_of(origin)
}

fn are_chinese(a: &Name, b: &Name) -> bool {
    have_family_of(FamilyOrigin::Chinese, a, b)
}

/// Whether two words that may be Japanese are one in Hepburn's system without length.
fn same_japanese(x: &str, y: &str) -> bool {
    if !hepburn::begin_alike(x, y) {
        return false;
    }
    let fold = |token| hepburn::fold(std::iter::once(token));
    let (x, y) = (fold(x), fold(y));
    x.as_str() == y.as_str() && hepburn::is_japanese(x.as_str())
}

/// Whether tokens are the same syllables in two systems of one language.
fn same(systems: &[System], x: &[&str], y: &[&str]) -> bool {
    let letters = |tokens: &[&str]| tokens.iter().map(|token| token.len()).sum::<usize>();
    let short = letters(x).max(letters(y)) < MOST_COMPARED;
    let first = letters_in_common(End::First, x, y);
    let is_same = |&system: &System| {
        system.has_any(first)
            && system.has_any(letters_in_common(End::Last, x, y))
            && Search { system, seen: [0; MOST_COMPARED] }.is_same(Rest::of(x), Rest::of(y))
    };
    short && systems.iter().any(is_same)
}

/// The letters that tokens have in common at an end, which they have where they are the same syllables.
fn letters_in_common(end: End, x: &[&str], y: &[&str]) -> Letters {
    match end {
        End::First => syllable_ends::in_common(end, first(x.iter()), first(y.iter())),
        End::Last => syllable_ends::in_common(end, first(x.iter().rev()), first(y.iter().rev())),
    }
}

/// The first of tokens that has letters.
fn first<'t>(mut tokens: impl Iterator<Item = &'t &'t str>) -> &'t str {
    tokens.find(|token| !token.is_empty()).copied().unwrap_or_default()
}

/// What is left of tokens: of the one that has been begun, and those after it.
#[derive(Clone, Copy)]
struct Rest<'t> {
    token: &'t str,
    after: &'t [&'t str],
    /// How many letters have been read.
    read: usize,
}

impl<'t> Rest<'t> {
    fn of(tokens: &'t [&'t str]) -> Rest<'t> {
        Rest { token: "", after: tokens, read: 0 }
    }

    /// The rest with a token begun, where there is one.
    fn begun(self) -> Rest<'t> {
        match self.after.split_first() {
            Some((token, after)) if self.token.is_empty() => Rest { token, after, ..self }.begun(),
            _ => self,
        }
    }

    /// What may be the next syllable, the longest first, with the rest after it.
    fn syllables(self) -> impl Iterator<Item = (&'t str, Rest<'t>)> {
        let lengths = (1..=self.token.len().min(MOST_LETTERS)).rev();
        lengths.filter_map(move |length| {
            let (syllable, token) = self.token.split_at_checked(length)?;
            Some((syllable, Rest { token, read: self.read + length, ..self }))
        })
    }
}

/// The search for syllables of a system that two spellings have in common.
struct Search {
    system: System,
    /// The places that have been come to, letters of one spelling by letters of the other, so that none is
    /// tried twice.
    seen: [u32; MOST_COMPARED],
}

impl Search {
    fn is_same<'t>(&mut self, x: Rest<'t>, y: Rest<'t>) -> bool {
        let (x, y) = (x.begun(), y.begun());
        if x.token.is_empty() || y.token.is_empty() {
            return x.token.is_empty() && y.token.is_empty();
        }
        let (row, place) = (&mut self.seen[x.read], 1 << y.read);
        if *row & place != 0 {
            return false;
        }
        *row |= place;
        let (of_x, of_y) = (Next::of(self.system, x), Next::of(self.system, y));
        let any = self.system != System::Dialects;
        if any && !of_x.stand_for_others && !of_y.stand_for_others {
            // Here both go on with the same letters or not at all, and as well by one letter as by several.
            let next = x.syllables().last().zip(y.syllables().last());
            return next.is_some_and(|((one, rest_x), (other, rest_y))| {
                one == other && self.is_same(rest_x, rest_y)
            });
        }
        x.syllables().filter(|(one, _)| any || of_x.get(one).is_chinese).any(|(one, rest_x)| {
            y.syllables()
                .filter(|(other, _)| any || of_y.get(other).is_chinese)
                .any(|(other, rest_y)| is_one(of_x.get(one), of_y.get(other)) && self.is_same(rest_x, rest_y))
        })
    }
}

/// What may be the next syllable, by the number of its letters.
struct Next<'t> {
    syllables: [Syllable<'t>; MOST_LETTERS + 1],
    /// Whether any of them stands for others.
    stand_for_others: bool,
}

impl<'t> Next<'t> {
    fn of(system: System, rest: Rest<'t>) -> Next<'t> {
        let mut next = Next { syllables: Default::default(), stand_for_others: false };
        for (letters, _) in rest.syllables() {
            next.syllables[letters.len()].letters = letters;
        }
        for (length, spelled) in
            syllables::beginning(rest.token).take_while(|(length, _)| *length <= MOST_LETTERS)
        {
            let syllable = Syllable::spelled(system, &rest.token[..length], spelled);
            next.stand_for_others |= syllable.stands_for_others();
            next.syllables[length] = syllable;
        }
        next
    }

    fn get(&self, letters: &str) -> Syllable<'t> {
        self.syllables[letters.len() % (MOST_LETTERS + 1)]
    }
}

/// A spelling of a syllable.
#[derive(Clone, Copy, Default)]
struct Syllable<'t> {
    letters: &'t str,
    /// The syllables of the standard that it stands for, besides itself.
    standard: &'static [&'static str],
    /// The syllables of the standard, with their characters, that sound so in other languages of China.
    dialect: &'static [(&'static str, &'static str)],
    /// Whether it is one of Chinese, in some spelling.
    is_chinese: bool,
}

impl<'t> Syllable<'t> {
    fn of(system: System, letters: &'t str) -> Syllable<'t> {
        Syllable::spelled(system, letters, syllables::whole(letters))
    }

    fn spelled(system: System, letters: &'t str, spelled: Spelled) -> Syllable<'t> {
        let Spelled { pinyin, korean, dialect, is_chinese } = spelled;
        let (standard, dialect) = match system {
            System::Chinese => (pinyin, &[][..]),
            System::Korean => (korean, &[][..]),
            System::Dialects => (pinyin, dialect),
        };
        Syllable { letters, standard, dialect, is_chinese }
    }

    /// Whether other letters may be the same syllable.
    fn stands_for_others(&self) -> bool {
        !self.standard.is_empty() || !self.dialect.is_empty()
    }

    /// Whether it is, or stands for, a syllable of the standard.
    fn means(&self, standard: &str) -> bool {
        self.letters == standard || self.standard.contains(&standard)
    }

    /// Whether a character sounds so in another language of China.
    fn writes(&self, character: char) -> bool {
        self.dialect.iter().any(|(_, characters)| characters.contains(character))
    }
}

/// Whether two spellings can be one syllable.
fn is_one(x: Syllable<'_>, y: Syllable<'_>) -> bool {
    // Most stretches of letters are none, but themselves.
    if !x.stands_for_others() && !y.stands_for_others() {
        return x.letters == y.letters;
    }
    let sounds_like = |one: &Syllable<'_>, other: &Syllable<'_>| {
        one.dialect.iter().any(|(standard, _)| other.means(standard))
    };
    x.means(y.letters)
        || x.standard.iter().any(|standard| y.means(standard))
        || y.means(x.letters)
        || sounds_like(&x, &y)
        || sounds_like(&y, &x)
        || x.dialect.iter().any(|(_, characters)| characters.chars().any(|one| y.writes(one)))
}
