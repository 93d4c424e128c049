//! Hebrew, with or without vowel points.
//!
//! Follows the rules of the Academy of the Hebrew Language (2006, the simple form) as the Israeli press
//! applies them: ח is h, צ ts, כ k or kh, א and ע have no sign of their own. Points are read where they
//! stand; without them a letter is read by its place: ב, כ, פ are stops at the head of a word, ו a
//! consonant where no vowel can stand, and short vowels stay out, as whoever compares names must expect.

mod points;

use self::points::{Letter, Pointed};
use super::{fallback, lookup};

/// The spelling of each consonant where neither points nor place matter.
static LETTERS: &[(char, &str)] = &[
    ('ב', "v"),
    ('ג', "g"),
    ('ד', "d"),
    ('ה', "h"),
    ('ז', "z"),
    ('ח', "h"),
    ('ט', "t"),
    ('ך', "kh"),
    ('כ', "kh"),
    ('ל', "l"),
    ('ם', "m"),
    ('מ', "m"),
    ('ן', "n"),
    ('נ', "n"),
    ('ס', "s"),
    ('ף', "f"),
    ('פ', "f"),
    ('ץ', "ts"),
    ('צ', "ts"),
    ('ק', "k"),
    ('ר', "r"),
    ('ש', "sh"),
    ('ת', "t"),
];

/// Letters that a geresh turns into sounds of other languages.
static WITH_GERESH: &[(char, &str)] = &[
    ('ג', "j"),
    ('ד', "dh"),
    ('ו', "w"),
    ('ז', "zh"),
    ('ח', "kh"),
    ('ט', "z"),
    ('ע', "gh"),
    ('ץ', "ch"),
    ('צ', "ch"),
    ('ר', "gh"),
    ('ת', "th"),
];

/// Letters whose dagesh makes them stops, as they are at the head of a word anyway.
static STOPS: &[(char, &str)] = &[('ב', "b"), ('ך', "k"), ('כ', "k"), ('ף', "p"), ('פ', "p")];

/// The ending of so many names (Netanyahu, Eliyahu) that its vowels are certain.
const YAHU: [char; 3] = ['י', 'ה', 'ו'];

/// What came before a letter.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Before {
    Start,
    Consonant,
    Vowel,
}

/// Romanizes a token in Hebrew letters.
pub(super) fn romanize(token: &str, out: &mut String) {
    let mut letters = Pointed::new(token);
    let mut before = Before::Start;
    loop {
        if before != Before::Start && letters.clone().map(|l| l.base).take(4).eq(YAHU) {
            out.push_str("yahu");
            return;
        }
        let Some(letter) = letters.next() else {
            return;
        };
        let mut rest = letters.clone();
        let next = rest.next();
        before = match letter.base {
            'ו' => vav(letter, before, next, out, &mut letters),
            'י' => yod(letter, before, next, rest.next(), out, &mut letters),
            'א' | 'ע' => silent(letter, before, next, out),
            'ה' if next.is_none() => {
                let consonant = before == Before::Consonant && !letter.dagesh;
                out.push_str(if consonant { "ah" } else { "h" });
                Before::Consonant
            }
            _ => consonant(letter, before, next, out),
        };
    }
}

fn consonant(letter: Letter, before: Before, next: Option<Letter>, out: &mut String) -> Before {
    let base = letter.base;
    // A final letter in its plain form is foreign: פיליפ, Philip.
    let stop = letter.dagesh || before == Before::Start || (next.is_none() && base != 'ב');
    let spelling = match base {
        _ if letter.geresh => lookup(WITH_GERESH, base).or_else(|| lookup(LETTERS, base)),
        'ש' if letter.sin => Some("s"),
        'ב' | 'כ' | 'פ' if stop => lookup(STOPS, base),
        'ך' | 'ף' if letter.dagesh => lookup(STOPS, base),
        _ => lookup(LETTERS, base),
    };
    match spelling {
        Some(spelling) => out.push_str(spelling),
        None => fallback::push(base, out),
    }
    after_points(letter, Before::Consonant, out)
}

/// Writes the vowel that the points of a letter say follows it.
fn after_points(letter: Letter, otherwise: Before, out: &mut String) -> Before {
    if letter.vowel.is_empty() {
        return otherwise;
    }
    out.push_str(letter.vowel);
    Before::Vowel
}

/// ו: v where a consonant must stand, else o, or u where a point says so.
fn vav(
    letter: Letter,
    before: Before,
    next: Option<Letter>,
    out: &mut String,
    letters: &mut Pointed<'_>,
) -> Before {
    if letter.geresh {
        out.push('w');
        return after_points(letter, Before::Consonant, out);
    }
    if letter.vowel == "o" || (letter.dagesh && !letter.pointed && before != Before::Vowel) {
        out.push(if letter.dagesh { 'u' } else { 'o' });
        return Before::Vowel;
    }
    let next_base = next.map(|next| next.base);
    if next_base == Some('ו') && !letter.pointed {
        letters.next();
        out.push('v');
        return next.map_or(Before::Consonant, |next| after_points(next, Before::Consonant, out));
    }
    let last = next.is_some() && letters.clone().nth(1).is_none();
    let opens = next_base == Some('י') || (last && next_base == Some('ה'));
    if letter.pointed || before == Before::Start || opens {
        out.push('v');
        return after_points(letter, Before::Consonant, out);
    }
    out.push('o');
    Before::Vowel
}

/// י: y at the head of a word and before ה at its end, ai where doubled, else i.
fn yod(
    letter: Letter,
    before: Before,
    next: Option<Letter>,
    after: Option<Letter>,
    out: &mut String,
    letters: &mut Pointed<'_>,
) -> Before {
    let next_base = next.map(|next| next.base);
    if letter.pointed {
        out.push('y');
        return after_points(letter, Before::Consonant, out);
    }
    if before == Before::Start {
        out.push('y');
        return Before::Consonant;
    }
    if next_base == Some('י') && !next.is_some_and(|next| next.pointed) {
        letters.next();
        out.push_str("ai");
        return Before::Vowel;
    }
    if next_base == Some('ה') && after.is_none() {
        out.push('y');
        return Before::Consonant;
    }
    // After hiriq it only lengthens the i.
    if !(before == Before::Vowel && out.ends_with('i')) {
        out.push('i');
    }
    Before::Vowel
}

/// א and ע: the vowel they carry, a where it is not written, nothing before a written one.
fn silent(letter: Letter, before: Before, next: Option<Letter>, out: &mut String) -> Before {
    if letter.geresh {
        out.push_str(lookup(WITH_GERESH, letter.base).unwrap_or("a"));
        return after_points(letter, Before::Consonant, out);
    }
    if letter.pointed {
        return after_points(letter, before, out);
    }
    let start = before == Before::Start;
    let carried = match (letter.base, next.map(|next| next.base)) {
        ('א', Some('ו' | 'י')) => start,
        ('ע', Some('ו')) => true,
        ('ע', Some('י')) => start,
        _ => false,
    };
    if carried {
        return Before::Consonant;
    }
    if !(before == Before::Vowel && out.ends_with('a')) {
        out.push('a');
    }
    Before::Vowel
}

#[cfg(test)]
mod tests {
    use super::super::tests::{check, check_sorted};

    #[test]
    fn tables_are_sorted() {
        check_sorted(super::LETTERS);
        check_sorted(super::WITH_GERESH);
        check_sorted(super::STOPS);
    }

    #[test]
    fn names() {
        check(
            super::romanize,
            &[
                ("prime minister", "נתניהו", "ntnyahu"),
                ("his given name", "בנימין", "bnimin"),
                ("former prime minister", "אולמרט", "olmrt"),
                ("another", "רבין", "rvin"),
                ("a third", "שרון", "shron"),
                ("his given name", "אריאל", "arial"),
                ("minister", "לבני", "lvni"),
                ("minister with v", "לוי", "lvi"),
                ("president", "הרצוג", "hrtsog"),
                ("his given name", "יצחק", "ytshk"),
                ("general", "גנץ", "gnts"),
                ("chief of staff", "אייזנקוט", "aiznkot"),
                ("foreign", "ביידן", "baidn"),
                ("initial i", "איתן", "itn"),
                ("initial ay", "איילת", "ailt"),
                ("ayin before o", "עופר", "ofr"),
                ("ayin inside", "יעקב", "yakv"),
                ("ayin before o inside", "שמעון", "shmon"),
                ("final h", "משה", "mshah"),
                ("final yah", "נתניה", "ntnyah"),
                ("final vah", "חוה", "hvah"),
                ("initial v", "ויצמן", "vitsmn"),
                ("double vav", "הוורד", "hvrd"),
                ("geresh", "ג'ורג'", "jorj"),
                ("printed geresh", "צ׳רצ׳יל", "chrchil"),
                ("zh", "ז'בוטינסקי", "zhvotinski"),
                ("final p", "פיליפ", "pilip"),
                ("army", "צה״ל", "tshl"),
            ],
        );
    }

    #[test]
    fn pointed_names() {
        check(
            super::romanize,
            &[
                ("dagesh", "דִּבּוּר", "dibur"),
                ("sin", "יִשְׂרָאֵל", "yisrael"),
                ("shin", "שָׁלוֹם", "shalom"),
                ("b", "אַבְרָהָם", "avraham"),
                ("hiriq and yod", "דִּין", "din"),
                ("vav with its own vowel", "דָּוִד", "david"),
                ("ayin", "יַעֲקֹב", "yaakov"),
                ("final h after a point", "שָׂרָה", "sarah"),
                ("point alone", "\u{5B8}", ""),
                ("points first", "\u{5B8}א", "a"),
            ],
        );
    }
}
