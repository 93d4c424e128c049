//! The press of other languages: what German, Polish, French, Dutch and Scandinavian newspapers write for the
//! sounds that English ones have other letters for (*Schawkat Mirsijojew*, *Juszczenko*, *Tchernobyl*).
//!
//! The edit model knows each such letter by itself and adds up what they cost, though one who writes *sch*
//! writes *w* and *j* as well. Here a token is read by the rules of one press at a time; where all of it
//! comes to the sounds of the other token, the two are one in another system. In: Latin forms. Out: whether
//! they are the same. Cost: a look at the consonants of most tokens; else a pass over both for each press of
//! which one has a mark.

use super::sounds::{self, Rules, Sound};

/// The most sounds of a token; a longer one is no other.
const MOST_SOUNDS: usize = 24;

/// The presses of which a token has what they write and English does not, or for something else, a bit each.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Marks(u8);

const GERMAN: u8 = 1;
const POLISH: u8 = 1 << 1;
const FRENCH: u8 = 1 << 2;
/// Dutch and Scandinavian.
const NORTHERN: u8 = 1 << 3;

/// The letters of which one stands before what tells, which may be any where there are none; the letter that
/// tells; and of which presses.
const TOLD_BY: [(&[u8], u8, u8); 6] = [
    (b"", b'w', GERMAN | POLISH),
    (b"", b'j', GERMAN | POLISH | FRENCH | NORTHERN),
    (b"c", b'h', GERMAN | POLISH | FRENCH),
    (b"cs", b'z', POLISH),
    (b"g", b'u', FRENCH),
    (b"o", b'e', NORTHERN),
];

/// By a letter, which rows of [`TOLD_BY`] it is the letter of, as a set; and which may have one behind it.
static TELLS: [u8; 256] = rows(true);
static BEHIND: [u8; 256] = rows(false);

const fn rows(telling: bool) -> [u8; 256] {
    let (mut rows, mut row) = ([0; 256], 0);
    while row < TOLD_BY.len() {
        let (before, letter, _) = TOLD_BY[row];
        let (mut byte, mut at) = (0, 0);
        while byte < rows.len() {
            let is_in = if telling { byte == letter as usize } else { before.is_empty() };
            rows[byte] |= (is_in as u8) << row;
            byte += 1;
        }
        while !telling && at < before.len() {
            rows[before[at] as usize] |= 1 << row;
            at += 1;
        }
        row += 1;
    }
    rows
}

impl Marks {
    /// The marks of a Latin form.
    pub(crate) fn of(token: &str) -> Marks {
        let (mut told, mut last) = (0, 0);
        for byte in token.bytes() {
            told |= TELLS[usize::from(byte)] & BEHIND[usize::from(last)];
            last = byte;
        }
        if told == 0 {
            return Marks::default();
        }
        let presses = TOLD_BY.iter().enumerate().filter(|(at, _)| told >> at & 1 != 0);
        Marks(presses.fold(0, |all, (_, (.., presses))| all | presses))
    }

    /// Whether there are any.
    pub(crate) fn any(self) -> bool {
        self.0 != 0
    }

    /// The presses that they are of.
    fn presses(self) -> impl Iterator<Item = &'static Rules> {
        PRESSES.iter().filter(move |(press, _)| self.0 & press != 0).map(|(_, rules)| *rules)
    }
}

/// *s* or *z*.
const S_OR_Z: Sound = b'1';

/// *sh* or *zh*.
const SH_OR_ZH: Sound = b'2';

/// *z* or *zh*.
const Z_OR_ZH: Sound = b'3';

/// What each press writes; sounds of several letters are capitals.
static PRESSES: [(u8, &Rules); 4] = [
    (
        GERMAN,
        &Rules::new(&[
            ("schtsch", b'W'),
            ("tsch", b'C'),
            ("dsch", b'J'),
            ("sch", SH_OR_ZH),
            ("ch", b'K'),
            ("tz", b'T'),
            ("w", b'v'),
            ("j", b'i'),
            ("z", b'T'),
            ("ss", b's'),
            ("s", S_OR_Z),
        ]),
    ),
    (
        POLISH,
        &Rules::new(&[
            ("szcz", b'W'),
            ("dz", b'J'),
            ("sz", b'S'),
            ("cz", b'C'),
            ("rz", b'Z'),
            ("ch", b'K'),
            ("w", b'v'),
            ("j", b'i'),
            ("c", b'T'),
            ("z", Z_OR_ZH),
        ]),
    ),
    (
        FRENCH,
        &Rules::new(&[
            ("chtch", b'W'),
            ("tch", b'C'),
            ("dj", b'J'),
            ("ch", b'S'),
            ("kh", b'K'),
            ("gu", b'g'),
            ("j", b'Z'),
            ("ss", b's'),
        ]),
    ),
    (
        NORTHERN,
        &Rules::new(&[
            ("sjtsj", b'W'),
            ("tsj", b'C'),
            ("tj", b'C'),
            ("dzj", b'J'),
            ("dj", b'J'),
            ("sj", b'S'),
            ("zj", b'Z'),
            ("ch", b'K'),
            ("oe", b'u'),
            ("w", b'v'),
            ("j", b'i'),
        ]),
    ),
];

/// What English newspapers write.
const ENGLISH: &Rules = &Rules::new(&[
    ("shch", b'W'),
    ("zh", b'Z'),
    ("kh", b'K'),
    ("ch", b'C'),
    ("sh", b'S'),
    ("ts", b'T'),
    ("tz", b'T'),
    ("dzh", b'J'),
    ("dj", b'J'),
    ("j", b'J'),
    ("w", b'v'),
    ("x", b'k'),
]);

/// What any writes.
const COMMON: &Rules = &Rules::new(&[
    ("ck", b'k'),
    ("ph", b'f'),
    ("qu", b'k'),
    ("q", b'k'),
    ("ou", b'u'),
    ("oo", b'u'),
    ("ee", b'i'),
    ("y", b'i'),
]);

/// What a token's letters stand for by the rules of a press, and by those of any, sound by sound.
fn sounds_of(token: &str, press: &Rules) -> impl Iterator<Item = Option<Sound>> {
    let sound_of = |rest: &str| sounds::first_by(press, rest).or_else(|| sounds::first_by(COMMON, rest));
    sounds::sounds(token, b"aeou", sound_of)
}

/// A token's Latin form, with its marks.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Form<'n> {
    pub(crate) letters: &'n str,
    pub(crate) marks: Marks,
}

/// Whether two tokens may be the same once one is read as a press writes it, by the marks of each and the
/// classes of its consonants, as [`skeleton::classes`](super::skeleton::classes) has them. One question, not
/// two, as no processor could foretell the first.
#[inline]
pub(crate) fn may_be_same((x, classes_x): (Marks, u16), (y, classes_y): (Marks, u16)) -> bool {
    (x.any() | y.any()) & keep_alike(classes_x, classes_y)
}

/// Whether two tokens that [may be](may_be_same) the same, but are not as they are written, are so once one
/// is read as a press writes it.
pub(crate) fn same(x: Form<'_>, y: Form<'_>) -> bool {
    begin_alike(x.letters, y.letters)
        && go_on_alike(x.letters, y.letters)
        && (is_read_as(x, y) || is_read_as(y, x))
}

/// Whether the consonants that stand for the same by any press's rules are of the same classes in both.
fn keep_alike(x: u16, y: u16) -> bool {
    (x ^ y) & KEPT == 0
}

/// The classes of *b* and *p*, *f* and *v*, *m*, *n*, *l*. That of *r* is none: a Polish *rz* has it, and its
/// sound has not.
const KEPT: u16 = 1 << 1 | 1 << 2 | 1 << 7 | 1 << 8 | 1 << 9;

/// Whether the first letters of two tokens may stand for one sound: most tokens do not even begin alike.
fn begin_alike(x: &str, y: &str) -> bool {
    let firsts = x.bytes().next().zip(y.bytes().next()).map(|(x, y)| (x.min(y), x.max(y)));
    firsts.is_some_and(|(x, y)| {
        x == y
            || matches!(
                (x, y),
                (b'c', b'k' | b's' | b't')
                    | (b'd', b'j')
                    | (b'i' | b'j', b'y')
                    | (b'i', b'j')
                    | (b'j', b'z')
                    | (b's' | b't', b'z')
                    | (b'v', b'w')
            )
    })
}

/// The letters that no rule has and no other letters stand for.
const FOR_THEMSELVES: [u8; 5] = *b"ablmn";

/// Whether two tokens have the letters that stand for themselves in one order: most that begin alike do not.
fn go_on_alike(x: &str, y: &str) -> bool {
    // Repeats are one sound.
    fn kept(token: &str) -> impl Iterator<Item = u8> {
        let mut before = 0;
        token.bytes().filter(move |&letter| {
            letter != std::mem::replace(&mut before, letter) && FOR_THEMSELVES.contains(&letter)
        })
    }
    kept(x).eq(kept(y))
}

/// Whether a token comes to the sounds of another by the rules of a press that it may be of.
fn is_read_as(x: Form<'_>, y: Form<'_>) -> bool {
    let is_one = |read: Sound, meant: Sound| match read {
        S_OR_Z => matches!(meant, b's' | b'z'),
        SH_OR_ZH => matches!(meant, b'S' | b'Z'),
        Z_OR_ZH => matches!(meant, b'z' | b'Z'),
        read => read == meant,
    };
    // Most tokens differ in one of the first sounds, so the others are not read.
    let is_read_by = |press| {
        let (mut read, mut meant) = (sounds_of(x.letters, press), sounds_of(y.letters, ENGLISH));
        let mut pairs = (0..=MOST_SOUNDS).map(|_| (read.next(), meant.next()));
        let differs =
            |pair: &_| !matches!(*pair, (Some(Some(read)), Some(Some(meant))) if is_one(read, meant));
        pairs.find(differs) == Some((None, None))
    };
    x.marks.presses().any(is_read_by)
}

#[cfg(test)]
mod tests {
    use super::{COMMON, ENGLISH, FOR_THEMSELVES, Form, Marks, PRESSES, may_be_same, same};
    use crate::name::letters::skeleton::{classes, skeleton};

    #[test]
    fn no_rule_has_letters_that_stand_for_themselves() {
        for rules in PRESSES.iter().map(|(_, rules)| *rules).chain([ENGLISH, COMMON]) {
            for (letters, sound) in rules.all() {
                let is_own = |letter: &u8| FOR_THEMSELVES.contains(letter);
                assert!(!letters.bytes().any(|letter| is_own(&letter)) && !is_own(sound), "{letters}");
            }
        }
    }

    #[test]
    fn presses_write_the_same_name() {
        let cases = [
            ("schawkat", "shavkat", true),
            ("mirsijojew", "mirziyoyev", true),
            ("dschochar", "dzhokhar", true),
            ("dudajew", "dudayev", true),
            ("chaleda", "khaleda", true),
            ("schirinowski", "zhirinovsky", true),
            ("juszczenko", "yushchenko", true),
            ("szojgu", "shoigu", true),
            ("tchernobyl", "chernobyl", true),
            ("poetin", "putin", true),
            ("nasir", "nazir", false),
            ("jamal", "jalal", false),
            ("jamal", "kamal", false),
            ("walid", "khalid", false),
        ];
        for (x, y, expected) in cases {
            let [one, other] = [x, y].map(|letters| Form { letters, marks: Marks::of(letters) });
            let known = |form: Form<'_>| (form.marks, classes(skeleton(form.letters)));
            let are_same = |x, y| may_be_same(known(x), known(y)) && same(x, y);
            assert_eq!((are_same(one, other), are_same(other, one)), (expected, expected), "{x} {y}");
        }
    }
}
