//! Armenian, as spoken in Armenia.
//!
//! Follows BGN/PCGN 1981 (Eastern Armenian) without its apostrophes, which mark aspiration and which
//! newspapers leave out. Departs from it in writing `ու` as u, and initial `ե`, `ո` as ye, vo (as
//! BGN/PCGN does) but never ye inside a word: Gabriel, not Gabriyel. Western Armenian, where the
//! stops trade places (Krikor for Grigor), cannot be told by its letters.

use super::{Letters, fallback, lookup};

/// The spelling of each small letter where its neighbours do not matter.
static LETTERS: &[(char, &str)] = &[
    ('ա', "a"),
    ('բ', "b"),
    ('գ', "g"),
    ('դ', "d"),
    ('ե', "e"),
    ('զ', "z"),
    ('է', "e"),
    ('ը', "y"),
    ('թ', "t"),
    ('ժ', "zh"),
    ('ի', "i"),
    ('լ', "l"),
    ('խ', "kh"),
    ('ծ', "ts"),
    ('կ', "k"),
    ('հ', "h"),
    ('ձ', "dz"),
    ('ղ', "gh"),
    ('ճ', "ch"),
    ('մ', "m"),
    ('յ', "y"),
    ('ն', "n"),
    ('շ', "sh"),
    ('ո', "o"),
    ('չ', "ch"),
    ('պ', "p"),
    ('ջ', "j"),
    ('ռ', "r"),
    ('ս', "s"),
    ('վ', "v"),
    ('տ', "t"),
    ('ր', "r"),
    ('ց', "ts"),
    ('ւ', "v"),
    ('փ', "p"),
    ('ք', "k"),
    ('օ', "o"),
    ('ֆ', "f"),
    ('և', "ev"),
];

/// Romanizes a token in Armenian letters.
pub(super) fn romanize(token: &str, out: &mut String) {
    let mut letters = Letters::new(token);
    let mut first = true;
    while let Some(c) = letters.next() {
        match c {
            // Two letters for one vowel: Armenian has no u of its own.
            'ո' if letters.peek() == Some('ւ') => {
                letters.next();
                out.push('u');
            }
            'ո' if first => out.push_str("vo"),
            'ե' if first => out.push_str("ye"),
            'և' if first => out.push_str("yev"),
            _ => match lookup(LETTERS, c) {
                Some(spelling) => out.push_str(spelling),
                None => fallback::push(c, out),
            },
        }
        first = false;
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
                ("prime minister", "փաշինյան", "pashinyan"),
                ("his given name", "նիկոլ", "nikol"),
                ("president", "սարգսյան", "sargsyan"),
                ("given name", "սերժ", "serzh"),
                ("second president", "քոչարյան", "kocharyan"),
                ("his given name", "ռոբերտ", "robert"),
                ("initial vo", "ոսկանյան", "voskanyan"),
                ("initial ye", "եղիազարյան", "yeghiazaryan"),
                ("ligature taken apart", "երեւան", "yerevan"),
                ("ligature", "երևան", "yerevan"),
                ("u at the start", "ուլուբաբյան", "ulubabyan"),
                ("u within", "հարություն", "harutyun"),
                ("foreign minister", "միրզոյան", "mirzoyan"),
                ("composer", "խաչատրյան", "khachatryan"),
                ("chess", "արոնյան", "aronyan"),
                ("footballer", "մխիթարյան", "mkhitaryan"),
                ("catholicos", "գարեգին", "garegin"),
                ("capitals", "ՊԵՏՐՈՍՅԱՆ", "petrosyan"),
                ("emphasis mark", "հա՛յ", "hay"),
                ("only a ligature", "և", "yev"),
                ("only half a vowel", "ւ", "v"),
            ],
        );
    }
}
