//! The spellings of Devanagari letters and signs, by the Hunterian system.

/// Consonants without their vowel.
pub(super) static CONSONANTS: &[(char, &str)] = &[
    ('क', "k"),
    ('ख', "kh"),
    ('ग', "g"),
    ('घ', "gh"),
    ('ङ', "n"),
    ('च', "ch"),
    ('छ', "chh"),
    ('ज', "j"),
    ('झ', "jh"),
    ('ञ', "n"),
    ('ट', "t"),
    ('ठ', "th"),
    ('ड', "d"),
    ('ढ', "dh"),
    ('ण', "n"),
    ('त', "t"),
    ('थ', "th"),
    ('द', "d"),
    ('ध', "dh"),
    ('न', "n"),
    ('\u{929}', "n"),
    ('प', "p"),
    ('फ', "ph"),
    ('ब', "b"),
    ('भ', "bh"),
    ('म', "m"),
    ('य', "y"),
    ('र', "r"),
    ('\u{931}', "r"),
    ('ल', "l"),
    ('ळ', "l"),
    ('\u{934}', "zh"),
    ('व', "v"),
    ('श', "sh"),
    ('ष', "sh"),
    ('स', "s"),
    ('ह', "h"),
    ('\u{958}', "q"),
    ('\u{959}', "kh"),
    ('\u{95A}', "gh"),
    ('\u{95B}', "z"),
    ('\u{95C}', "r"),
    ('\u{95D}', "rh"),
    ('\u{95E}', "f"),
    ('\u{95F}', "y"),
];

/// Consonants with a dot below, for sounds of Persian and Hindi.
pub(super) static NUKTA: &[(char, &str)] = &[
    ('क', "q"),
    ('ख', "kh"),
    ('ग', "gh"),
    ('ज', "z"),
    ('झ', "zh"),
    ('ड', "r"),
    ('ढ', "rh"),
    ('फ', "f"),
    ('व', "w"),
];

/// Vowels that stand by themselves.
pub(super) static VOWELS: &[(char, &str)] = &[
    ('ऄ', "a"),
    ('अ', "a"),
    ('आ', "a"),
    ('इ', "i"),
    ('ई', "i"),
    ('उ', "u"),
    ('ऊ', "u"),
    ('ऋ', "ri"),
    ('ऌ', "li"),
    ('ऍ', "e"),
    ('ऎ', "e"),
    ('ए', "e"),
    ('ऐ', "ai"),
    ('ऑ', "o"),
    ('ऒ', "o"),
    ('ओ', "o"),
    ('औ', "au"),
    ('ॐ', "om"),
    ('ॠ', "ri"),
    ('ॲ', "a"),
];

/// Vowel signs, which replace the vowel of the consonant before.
pub(super) static VOWEL_SIGNS: &[(char, &str)] = &[
    ('\u{93E}', "a"),
    ('\u{93F}', "i"),
    ('\u{940}', "i"),
    ('\u{941}', "u"),
    ('\u{942}', "u"),
    ('\u{943}', "ri"),
    ('\u{944}', "ri"),
    ('\u{945}', "e"),
    ('\u{946}', "e"),
    ('\u{947}', "e"),
    ('\u{948}', "ai"),
    ('\u{949}', "o"),
    ('\u{94A}', "o"),
    ('\u{94B}', "o"),
    ('\u{94C}', "au"),
];

/// Returns whether a consonant is a stop, from क to ध or प to भ, and no nasal.
pub(super) fn is_stop(c: char) -> bool {
    matches!(c, 'क'..='घ' | 'च'..='झ' | 'ट'..='ढ' | 'त'..='ध' | 'प'..='भ')
}

#[cfg(test)]
mod tests {
    use super::super::super::tests::check_sorted;

    #[test]
    fn tables_are_sorted() {
        check_sorted(super::CONSONANTS);
        check_sorted(super::NUKTA);
        check_sorted(super::VOWELS);
        check_sorted(super::VOWEL_SIGNS);
    }
}
