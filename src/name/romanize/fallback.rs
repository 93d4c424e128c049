//! Any letter without a table of ours, and Latin.
//!
//! Follows `any_ascii`, which spells a character by itself: good for Latin with accents, passable for Tibetan
//! or Mongolian, whose vowels it writes where they stand. Departs from it in keeping nothing but small
//! letters (its spellings contain capitals, apostrophes and digits), and in one Latin letter, listed below.

use any_ascii::any_ascii_char;

/// Romanizes a token character by character.
pub(super) fn romanize(token: &str, out: &mut String) {
    for c in token.chars() {
        push(c, out);
    }
}

/// Writes one character: a letter as small letters, a number as digits, anything else not at all.
pub(super) fn push(c: char, out: &mut String) {
    if c.is_ascii() {
        if c.is_ascii_alphanumeric() {
            out.push(c.to_ascii_lowercase());
        }
        return;
    }
    let spelling = match c {
        // Azerbaijani: newspapers write Aliyev and Heydar where the passport has Əliyev and Heydər.
        'ə' | 'Ə' => "a",
        // Marks that stay after normalization belong to no letter that needs them. A few of them
        // count as alphabetic and would otherwise be spelled.
        '\u{300}'..='\u{36F}' => return,
        _ if c.is_alphanumeric() => any_ascii_char(c),
        _ => return,
    };
    let letter = c.is_alphabetic();
    let kept = |b: &char| b.is_ascii_alphabetic() || (!letter && b.is_ascii_digit());
    out.extend(spelling.chars().filter(kept).map(|b| b.to_ascii_lowercase()));
}

#[cfg(test)]
mod tests {
    use super::super::tests::check;

    #[test]
    fn tokens() {
        check(
            super::romanize,
            &[
                ("plain", "merkel", "merkel"),
                ("capitals", "MERKEL", "merkel"),
                ("spanish", "núñez", "nunez"),
                ("turkish", "erdoğan", "erdogan"),
                ("dotless i", "kılıçdaroğlu", "kilicdaroglu"),
                ("polish", "wałęsa", "walesa"),
                ("czech", "dvořák", "dvorak"),
                ("danish", "løkke", "lokke"),
                ("german", "strauß", "strauss"),
                ("icelandic", "guðmundur", "gudmundur"),
                ("vietnamese", "nguyễn", "nguyen"),
                ("azerbaijani", "əliyev", "aliyev"),
                ("romanian", "ceaușescu", "ceausescu"),
                ("decomposed", "jose\u{301}", "jose"),
                ("apostrophe", "o'neil", "oneil"),
                ("digits", "x2", "x2"),
                ("thai digit", "๑", "1"),
                ("lao", "ລາວ", "lav"),
                ("emoji", "🙂", ""),
                ("lone mark", "\u{363}", ""),
                ("unassigned", "\u{378}", ""),
                ("private", "\u{E000}", ""),
            ],
        );
    }
}
