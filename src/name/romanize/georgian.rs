//! Georgian, letter by letter.
//!
//! Follows the Georgian national system of 2002 (also BGN/PCGN 2009) without its apostrophes, which
//! tell ejective consonants from aspirated ones and which newspapers leave out. All three alphabets
//! work: Mtavruli capitals have the small letters of the table, Asomtavruli and Nuskhuri go the way of
//! the fallback.

use super::{Letters, fallback, lookup};

/// The spelling of each Mkhedruli letter, those given up in 1879 included.
static LETTERS: &[(char, &str)] = &[
    ('ა', "a"),
    ('ბ', "b"),
    ('გ', "g"),
    ('დ', "d"),
    ('ე', "e"),
    ('ვ', "v"),
    ('ზ', "z"),
    ('თ', "t"),
    ('ი', "i"),
    ('კ', "k"),
    ('ლ', "l"),
    ('მ', "m"),
    ('ნ', "n"),
    ('ო', "o"),
    ('პ', "p"),
    ('ჟ', "zh"),
    ('რ', "r"),
    ('ს', "s"),
    ('ტ', "t"),
    ('უ', "u"),
    ('ფ', "p"),
    ('ქ', "k"),
    ('ღ', "gh"),
    ('ყ', "q"),
    ('შ', "sh"),
    ('ჩ', "ch"),
    ('ც', "ts"),
    ('ძ', "dz"),
    ('წ', "ts"),
    ('ჭ', "ch"),
    ('ხ', "kh"),
    ('ჯ', "j"),
    ('ჰ', "h"),
    ('ჱ', "ey"),
    ('ჲ', "y"),
    ('ჳ', "v"),
    ('ჴ', "q"),
    ('ჵ', "o"),
    ('ჶ', "f"),
];

/// Romanizes a token in Georgian letters.
pub(super) fn romanize(token: &str, out: &mut String) {
    for c in Letters::new(token) {
        match lookup(LETTERS, c) {
            Some(spelling) => out.push_str(spelling),
            None => fallback::push(c, out),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::{check, check_sorted};

    #[test]
    fn table_is_sorted() {
        check_sorted(super::LETTERS);
    }

    #[test]
    fn names() {
        check(
            super::romanize,
            &[
                ("president", "ზურაბიშვილი", "zurabishvili"),
                ("her given name", "სალომე", "salome"),
                ("president after her", "ყაველაშვილი", "qavelashvili"),
                ("his given name", "მიხეილ", "mikheil"),
                ("exiled president", "სააკაშვილი", "saakashvili"),
                ("businessman", "ბიძინა", "bidzina"),
                ("his family", "ივანიშვილი", "ivanishvili"),
                ("minister", "ღარიბაშვილი", "gharibashvili"),
                ("prime minister", "კობახიძე", "kobakhidze"),
                ("footballer", "კვარაცხელია", "kvaratskhelia"),
                ("foreign minister", "შევარდნაძე", "shevardnadze"),
                ("dictator", "ჯუღაშვილი", "jughashvili"),
                ("writer", "ჭავჭავაძე", "chavchavadze"),
                ("poet", "რუსთაველი", "rustaveli"),
                ("zh", "ჟვანია", "zhvania"),
                ("mtavruli", "ᲗᲑᲘᲚᲘᲡᲘ", "tbilisi"),
                ("asomtavruli", "ႧႡႨ", "tbi"),
                ("mark", "ა\u{301}ბ", "ab"),
            ],
        );
    }
}
