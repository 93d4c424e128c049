//! Romanization systems of the East: spellings that are the same syllables, or the same word, in another
//! system.
//!
//! Chinese in Pinyin, in Wade and Giles's system, and as Taiwan, Hong Kong and the post spell it; Korean in
//! the Revised Romanization, in McCune and Reischauer's, and as its bearers spell it; Japanese in Hepburn's
//! system and Kunrei. Two syllables are one where some syllable of the standard can be meant by both: *lee*,
//! *yi* and *rhee* are all 이. In: Latin forms. Out: whether they are the same. Cost: for most tokens a look
//! at two bits; for those of Eastern names some hundred look-ups.

use crate::name::lexicon::{
    self, Tables,
    family_names::{FAMILY_NAMES, FamilyOrigin},
    romanization_variants::{KOREAN_VARIANTS, WADE_GILES},
};
use crate::name::romanize::hepburn;
use crate::name::script::Script;
use crate::name::{Name, Token};

/// The spellings of syllables in other systems of a language, with what they stand for in the standard, and
/// how it is told that one is known.
#[derive(Clone, Copy)]
struct System {
    syllables: &'static [(&'static str, &'static [&'static str])],
    knows: fn(Tables) -> bool,
}

/// The most letters of a syllable.
const MOST_LETTERS: usize = 7;

/// Spellings of so many letters are not compared syllable by syllable.
const MOST_COMPARED: usize = 24;

/// Tokens of fewer letters are one syllable.
const LEAST_OF_TWO: usize = 4;

/// Whether a token is a syllable of an older system.
pub(super) fn has_systems(token: &Token<'_>) -> bool {
    token.part.tables.older_syllables()
}

/// Whether two tokens, not the same, are so in two systems.
pub(super) fn same_tokens(a: &Name, x: &Token<'_>, b: &Name, y: &Token<'_>) -> bool {
    let eastern = a.places().eastern || b.places().eastern;
    let syllables = has_systems(x) || has_systems(y);
    if !syllables && !eastern {
        return false;
    }
    let forms = (x.romanized(), y.romanized());
    let kana = x.script() == Script::Kana || y.script() == Script::Kana;
    if kana || forms.0 == forms.1 {
        return false;
    }
    let long = eastern && forms.0.len().min(forms.1.len()) >= LEAST_OF_TWO;
    let is_one = |&system: &System| {
        is_one((forms.0, standards(system, forms.0)), (forms.1, standards(system, forms.1)))
    };
    (syllables && SYSTEMS.iter().any(is_one))
        || (long
            && !(x.is_native() && y.is_native())
            && (same(&[forms.0], &[forms.1])
                || (same_japanese(forms.0, forms.1) && (is_japanese(a) || is_japanese(b)))))
}

/// Whether tokens of one name are a token of the other in two systems.
pub(super) fn same_run(run: &[&str], token: &str) -> bool {
    same(run, &[token])
}

static SYSTEMS: [System; 2] = [
    System { syllables: WADE_GILES, knows: Tables::wade_giles },
    System { syllables: KOREAN_VARIANTS, knows: Tables::korean_variants },
];

/// Whether a name has a Japanese family name.
fn is_japanese(name: &Name) -> bool {
    let origin = |token: &Token<'_>| lexicon::find(FAMILY_NAMES, token.romanized());
    name.tokens()
        .any(|token| token.part.tables.family_names() && origin(&token) == Some(FamilyOrigin::Japanese))
}

/// Whether two words that may be Japanese are one in Hepburn's system without length.
fn same_japanese(x: &str, y: &str) -> bool {
    let fold = |token| hepburn::fold(std::iter::once(token));
    let (x, y) = (fold(x), fold(y));
    x.as_str() == y.as_str() && hepburn::is_japanese(x.as_str())
}

/// Whether tokens are the same syllables in two systems of one language.
fn same(x: &[&str], y: &[&str]) -> bool {
    let letters = |tokens: &[&str]| tokens.iter().map(|token| token.len()).sum::<usize>();
    let short = letters(x).max(letters(y)) < MOST_COMPARED;
    let (x, y) = (Rest { token: "", after: x, read: 0 }, Rest { token: "", after: y, read: 0 });
    short && SYSTEMS.iter().any(|&system| Search { system, seen: [0; MOST_COMPARED] }.is_same(x, y))
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
    fn is_same(&mut self, x: Rest<'_>, y: Rest<'_>) -> bool {
        let (x, y) = (x.begun(), y.begun());
        if x.token.is_empty() || y.token.is_empty() {
            return x.token.is_empty() && y.token.is_empty();
        }
        let (row, place) = (&mut self.seen[x.read], 1 << y.read);
        if *row & place != 0 {
            return false;
        }
        *row |= place;
        let mut of_y: [&[&str]; MOST_LETTERS + 1] = [&[]; MOST_LETTERS + 1];
        y.syllables().for_each(|(other, _)| of_y[other.len()] = standards(self.system, other));
        x.syllables().any(|(one, rest_x)| {
            let of_x = standards(self.system, one);
            y.syllables().any(|(other, rest_y)| {
                is_one((one, of_x), (other, of_y[other.len()])) && self.is_same(rest_x, rest_y)
            })
        })
    }
}

/// The syllables of the standard that a spelling stands for, besides itself.
fn standards(system: System, syllable: &str) -> &'static [&'static str] {
    // Most stretches of letters are no syllables, which one look-up tells.
    let known = (system.knows)(lexicon::tables(syllable));
    known.then(|| lexicon::find(system.syllables, syllable)).flatten().unwrap_or_default()
}

/// Whether two spellings, with what they stand for, can be one syllable.
fn is_one((x, of_x): (&str, &[&str]), (y, of_y): (&str, &[&str])) -> bool {
    x == y || of_x.iter().any(|standard| *standard == y || of_y.contains(standard)) || of_y.contains(&x)
}

#[cfg(test)]
mod tests {
    use super::{same, same_japanese};

    #[test]
    fn syllables_of_one_system() {
        let cases: &[(&str, &[&str], &[&str], bool)] = &[
            ("two old spellings", &["lee"], &["yi"], true),
            ("run and token", &["tae", "jung"], &["daejung"], true),
            ("two tokens", &["taejung"], &["daejung"], true),
            ("both changed", &["moohyun"], &["mu", "hyon"], true),
            ("Wade-Giles", &["hsiao", "ping"], &["xiaoping"], true),
            ("Cantonese", &["kwok"], &["guo"], true),
            ("Cantonese syllables", &["ka", "shing"], &["jiacheng"], true),
            ("other Cantonese syllables", &["ka", "chiu"], &["jiacheng"], false),
            ("another syllable", &["jong", "il"], &["jongun"], false),
            ("a syllable more", &["jong"], &["jongun"], false),
            ("two languages", &["chou"], &["ju"], false),
            ("no end of ways to cut", &["aaaaaaaaaaaaaaaaaaaab"], &["aaaaaaaaaaaaaaaaaaaac"], false),
        ];
        for &(name, x, y, expected) in cases {
            assert_eq!(same(x, y), expected, "{name}");
            assert_eq!(same(y, x), expected, "{name}, from the other side");
        }
    }

    #[test]
    fn japanese_words() {
        for (x, y, expected) in [
            ("zyunitiro", "junichiro", true),
            ("ohtani", "otani", true),
            ("taro", "jiro", false),
            ("houston", "hoston", false),
        ] {
            assert_eq!(same_japanese(x, y), expected, "{x} {y}");
        }
    }
}
