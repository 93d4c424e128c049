//! Spellings of Japanese in Latin letters as one: Hepburn's, with its vowels' length or without, Kunrei and
//! Nihon-shiki.
//!
//! In: a folded Latin token. Out: its letters as the press has them, in Hepburn's system without length:
//! *ohtani*, *outani* and *ootani* are *otani*, *zyun'itiro* is *junichiro*. Cost: one pass, no allocation.

use super::buffer::Buffer;
use crate::name::letters::vowels::{is_never_consonant, is_vowel};

/// A spelling of a token, or of several put together.
pub(crate) type Folded = Buffer<48>;

/// The spelling of tokens that are put together; cut where it is too long.
pub(crate) fn fold<'t>(tokens: impl Iterator<Item = &'t str>) -> Folded {
    let mut folded = Folded::new();
    for token in tokens {
        let (mut rest, mut last) = (token, None);
        while let Some(first) = rest.chars().next() {
            let (taken, written) = step(rest, last).unwrap_or((first.len_utf8(), &rest[..first.len_utf8()]));
            if !folded.push_str(written) {
                return folded;
            }
            last = written.bytes().next_back().or(last);
            rest = &rest[taken..];
        }
    }
    folded
}

/// Whether two tokens begin with the same byte in Hepburn's system, which tells most apart.
pub(crate) fn begin_alike(x: &str, y: &str) -> bool {
    let first = |token| step(token, None).map_or(token, |(_, written)| written).bytes().next();
    first(x) == first(y)
}

/// How many bytes of `rest` come next and what is written for them, where it is not the first letter as it
/// is.
fn step(rest: &str, last: Option<u8>) -> Option<(usize, &str)> {
    if let Some(&(from, to)) = CHUNKS.iter().find(|(from, _)| rest.starts_with(from)) {
        return Some((from.len(), to));
    }
    let mut bytes = rest.bytes();
    let (first, second) = (bytes.next()?, bytes.next());
    let drawn_out = match (last, first) {
        // The u of Inoue begins a word.
        (Some(b'o'), b'u') => second != Some(b'e'),
        (Some(b'o'), b'o') | (Some(b'u'), b'u') => true,
        (Some(b'o' | b'u'), b'h') => !second.is_some_and(is_vowel),
        _ => false,
    };
    match (first, second) {
        _ if drawn_out => Some((1, "")),
        (b'm', Some(b'b' | b'm' | b'p')) => Some((1, "n")),
        _ => None,
    }
}

/// What Kunrei and Nihon-shiki write, and units that are looked at whole.
static CHUNKS: &[(&str, &str)] = &[
    ("cch", "tch"),
    ("ch", "ch"),
    ("di", "ji"),
    ("du", "zu"),
    ("dy", "j"),
    ("dz", "z"),
    ("hu", "fu"),
    ("jy", "j"),
    ("sh", "sh"),
    ("si", "shi"),
    ("sy", "sh"),
    ("ti", "chi"),
    ("ts", "ts"),
    ("tu", "tsu"),
    ("ty", "ch"),
    ("wo", "o"),
    ("zi", "ji"),
    ("zy", "j"),
];

/// Whether a folded token may be Japanese by its letters: each consonant, or the two of ky, ry and the like,
/// has a vowel after it.
pub(crate) fn is_japanese(folded: &str) -> bool {
    let mut rest = folded.as_bytes();
    while !rest.is_empty() {
        let consonants = rest.iter().take_while(|&&byte| !is_never_consonant(byte)).count();
        let (onset, after) = rest.split_at(consonants);
        let vowel = usize::from(!after.is_empty());
        // Before other consonants, and at the end, n stands alone.
        let onset =
            if onset.len() > 1 || vowel == 0 { onset.strip_prefix(b"n").unwrap_or(onset) } else { onset };
        if !is_onset(onset) || (vowel == 0 && !onset.is_empty()) {
            return false;
        }
        rest = &after[vowel..];
    }
    !folded.is_empty()
}

/// Whether consonants are those that a syllable begins with, the first doubled or not.
fn is_onset(onset: &[u8]) -> bool {
    let single = match onset {
        [first, second, ..] if first == second => &onset[1..],
        [b't', b'c', b'h'] => &onset[1..],
        _ => onset,
    };
    match single {
        [] | b"sh" | b"ch" | b"ts" => true,
        [one] => b"bdfghjkmnprstwyz".contains(one),
        [one, b'y'] => b"bghkmnpr".contains(one),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::{fold, is_japanese};

    fn folded(token: &str) -> String {
        fold(std::iter::once(token)).as_str().to_owned()
    }

    #[test]
    fn spellings_of_one_name() {
        let cases: &[&[&str]] = &[
            &["otani", "ohtani", "ootani", "outani"],
            &["junichiro", "zyunitiro", "junichirou"],
            &["tsuyoshi", "tuyosi", "tsuyosi"],
            &["sato", "satoh", "satou"],
            &["fukuda", "hukuda"],
            &["shinjo", "sinzyo", "shinjyo"],
            &["genba", "gemba"],
            &["yuki", "yuuki", "yuhki"],
            &["hatchobori", "hacchobori", "hattyobori"],
        ];
        for spellings in cases {
            for spelling in *spellings {
                assert_eq!(folded(spelling), folded(spellings[0]), "{spelling}");
            }
        }
        assert_eq!(folded("inoue"), "inoue");
        assert_eq!(folded("ohara"), "ohara");
        assert_ne!(folded("ono"), folded("oni"));
    }

    #[test]
    fn japanese_by_its_letters() {
        for (token, expected) in [
            ("shinzo", true),
            ("junichiro", true),
            ("hattori", true),
            ("ken", true),
            ("ryu", true),
            ("kyoko", true),
            ("lincoln", false),
            ("smith", false),
            ("park", false),
            ("zhang", false),
            ("", false),
        ] {
            assert_eq!(is_japanese(token), expected, "{token}");
        }
    }
}
