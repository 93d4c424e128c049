//! Characters that texts of the web write by several: `&nbsp;`, `&#39;`, `&eacute;`, `%20`.
//!
//! In: a text and a place in it. Out: the character that is meant there, and where it ends. Cost: a look at
//! the few bytes after an ampersand or a percent sign.

/// Whether a text has a sign with which such characters begin.
#[inline]
pub(crate) fn may_be_in(text: &str) -> bool {
    text.bytes().fold(false, |found, byte| found | begins(byte))
}

/// Whether such a character may begin with a byte.
pub(crate) fn begins(byte: u8) -> bool {
    matches!(byte, b'&' | b'%')
}

/// The character that is written at a place of a text, and the place after it.
pub(crate) fn at(text: &str, place: usize) -> Option<(char, usize)> {
    let (sign, rest) = text.get(place..)?.split_at_checked(1)?;
    if sign == "%" {
        let byte = u8::from_str_radix(rest.get(..2)?, 16).ok()?;
        return (b' '..=b'~').contains(&byte).then_some((char::from(byte), place + 3));
    }
    let length = rest.bytes().take(MOST_LETTERS + 1).position(|byte| byte == b';')?;
    let name = &rest[..length];
    let meant = match name.strip_prefix('#') {
        Some(number) => char::from_u32(match number.strip_prefix(['x', 'X']) {
            Some(number) => u32::from_str_radix(number, 16).ok()?,
            None => number.parse().ok()?,
        }),
        None => {
            NAMED.iter().find(|(named, _)| *named == name).map(|&(_, meant)| meant).or_else(|| marked(name))
        }
    };
    Some((meant?, place + length + 2))
}

/// The letters between the signs, at most.
const MOST_LETTERS: usize = 8;

/// The letter without its mark, as a name is compared, that is named by both: `eacute`.
fn marked(name: &str) -> Option<char> {
    const MARKS: &[&str] = &[
        "acute", "breve", "caron", "cedil", "circ", "dblac", "dot", "grave", "macr", "nodot", "ogon", "ring",
        "slash", "strok", "tilde", "uml",
    ];
    let letter = name.chars().next().filter(char::is_ascii_alphabetic)?;
    MARKS.contains(&&name[1..]).then_some(letter)
}

/// The other characters of names and of what stands around them, by HTML's words for them.
const NAMED: &[(&str, char)] = &[
    ("AElig", 'Æ'),
    ("ETH", 'Ð'),
    ("OElig", 'Œ'),
    ("THORN", 'Þ'),
    ("aelig", 'æ'),
    ("amp", '&'),
    ("apos", '\''),
    ("bdquo", '„'),
    ("bull", '•'),
    ("emsp", ' '),
    ("ensp", ' '),
    ("eth", 'ð'),
    ("gt", '>'),
    ("hellip", '…'),
    ("laquo", '«'),
    ("ldquo", '“'),
    ("lsquo", '‘'),
    ("lt", '<'),
    ("mdash", '—'),
    ("middot", '·'),
    ("nbsp", ' '),
    ("ndash", '–'),
    ("oelig", 'œ'),
    ("prime", '′'),
    ("quot", '"'),
    ("raquo", '»'),
    ("rdquo", '”'),
    ("rsquo", '’'),
    ("shy", '\u{AD}'),
    ("szlig", 'ß'),
    ("thinsp", ' '),
    ("thorn", 'þ'),
    ("zwj", '\u{200D}'),
    ("zwnj", '\u{200C}'),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_what_is_written_by_several_characters() {
        let cases = [
            ("&nbsp;", Some((' ', 6))),
            ("&#39;", Some(('\'', 5))),
            ("&#x2019;", Some(('’', 8))),
            ("&Eacute;cole", Some(('E', 8))),
            ("&scaron;", Some(('s', 8))),
            ("&szlig;", Some(('ß', 7))),
            ("%20", Some((' ', 3))),
            ("%2C", Some((',', 3))),
            ("&T", None),
            ("& Sons; ", None),
            ("&eacute", None),
            ("&;", None),
            ("&#;", None),
            ("&#xD800;", None),
            ("%", None),
            ("%0A", None),
            ("%é", None),
            ("%+1", None),
        ];
        for (text, expected) in cases {
            assert_eq!(at(text, 0), expected, "{text}");
        }
        assert!(NAMED.is_sorted());
    }
}
