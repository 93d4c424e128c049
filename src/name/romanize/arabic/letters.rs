//! The spellings of Arabic letters, and the few words that need knowing whole.
//!
//! Sources: BGN/PCGN romanization systems for Arabic (1956), Persian (1958), Pashto (1968), Urdu (2007)
//! and Kurdish (2007), without diacritics; ALA-LC (2012) for Sindhi, Uyghur and Jawi.

/// Consonants. Waw, yeh, heh, alef, ain and hamza depend on their neighbours and are not here.
pub(super) static CONSONANTS: &[(char, &str)] = &[
    ('ب', "b"),
    ('ت', "t"),
    ('ث', "th"),
    ('ج', "j"),
    ('ح', "h"),
    ('خ', "kh"),
    ('د', "d"),
    ('ذ', "dh"),
    ('ر', "r"),
    ('ز', "z"),
    ('س', "s"),
    ('ش', "sh"),
    ('ص', "s"),
    ('ض', "d"),
    ('ط', "t"),
    ('ظ', "z"),
    ('غ', "gh"),
    ('ف', "f"),
    ('ق', "q"),
    ('ك', "k"),
    ('ل', "l"),
    ('م', "m"),
    ('ن', "n"),
    ('ٴ', ""),
    ('ٹ', "t"),
    ('ٺ', "th"),
    ('ٻ', "b"),
    ('ټ', "t"),
    ('ٽ', "t"),
    ('پ', "p"),
    ('ٿ', "th"),
    ('ڀ', "bh"),
    ('ځ', "z"),
    ('ڃ', "ny"),
    ('ڄ', "j"),
    ('څ', "ts"),
    ('چ', "ch"),
    ('ڇ', "chh"),
    ('ڈ', "d"),
    ('ډ', "d"),
    ('ڊ', "d"),
    ('ڌ', "dh"),
    ('ڍ', "dh"),
    ('ڏ', "d"),
    ('ڑ', "r"),
    ('ړ', "r"),
    ('ڕ', "r"),
    ('ږ', "zh"),
    ('ژ', "zh"),
    ('ڙ', "r"),
    ('ښ', "sh"),
    ('ڠ', "ng"),
    ('ڢ', "f"),
    ('ڤ', "v"),
    ('ڥ', "v"),
    ('ڦ', "ph"),
    ('ڧ', "q"),
    ('ڨ', "g"),
    ('ک', "k"),
    ('ڪ', "k"),
    ('ګ', "g"),
    ('ڭ', "ng"),
    ('گ', "g"),
    ('ڱ', "n"),
    ('ڳ', "g"),
    ('ڵ', "l"),
    ('ں', "n"),
    ('ڻ', "n"),
    ('ڼ', "n"),
    ('ڽ', "ny"),
    ('ھ', "h"),
    ('ۋ', "w"),
    ('ۍ', "ay"),
    ('ۏ', "v"),
    ('ݢ', "g"),
];

/// Consonants that Persian, Pashto and Urdu read otherwise.
pub(super) static PERSIAN: &[(char, &str)] = &[('ث', "s"), ('ذ', "z"), ('ض', "z")];

/// Returns whether a letter is Persian, Pashto or Urdu and not Arabic.
pub(super) fn is_persian(c: char) -> bool {
    matches!(
        c,
        'پ' | 'چ'
            | 'ژ'
            | 'گ'
            | 'ک'
            | 'ی'
            | 'ۀ'
            | 'ہ'
            | 'ھ'
            | 'ے'
            | 'ں'
            | 'ٹ'
            | 'ڈ'
            | 'ڑ'
            | 'ټ'
            | 'ډ'
            | 'ړ'
            | 'ږ'
            | 'ښ'
            | 'ڼ'
            | 'ځ'
            | 'څ'
            | 'ګ'
            | 'ې'
            | 'ۍ'
    )
}

/// Beginnings that are words by themselves: letters, spelling, and whether they end in the article,
/// so that the rest reads like the head of a word.
pub(super) static PREFIXES: &[(&str, &str, bool)] = &[
    ("أبوال", "abual", true),
    ("ابوال", "abual", true),
    ("ال", "al", true),
    ("الله", "allah", false),
    ("عبدال", "abdal", true),
    ("عبدالله", "abdallah", false),
    ("عبيدالله", "ubaydallah", false),
    ("عبیدالله", "ubaydallah", false),
    ("ٱل", "al", true),
];

/// Words whose final yeh is read a, written with alef maksura in place of every yeh.
///
/// Arabic writes this vowel with alef maksura and the vowel i with yeh; but Egypt and older Persian
/// print use alef maksura for both, and Persian and Urdu write both with their own yeh. Names in -i
/// are without number, those in -a are these, so whatever is not listed ends in -i.
pub(super) static ENDING_IN_A: &[&str] = &[
    "اعلى",
    "اقصى",
    "بشرى",
    "تقوى",
    "حبلى",
    "ذكرى",
    "رضوى",
    "سلمى",
    "سلوى",
    "سهى",
    "شذى",
    "شورى",
    "ضحى",
    "طوبى",
    "عذرى",
    "عظمى",
    "عىسى",
    "فدوى",
    "كبرى",
    "كسرى",
    "لبنى",
    "لىلى",
    "مجتبى",
    "مرتضى",
    "مستشفى",
    "مصطفى",
    "ملتقى",
    "منتدى",
    "منى",
    "موسى",
    "نجوى",
    "ندى",
    "نهى",
    "هدى",
    "وسطى",
    "ىحىى",
    "ىسرى",
];

#[cfg(test)]
mod tests {
    use super::super::super::tests::check_sorted;

    #[test]
    fn tables_are_sorted() {
        check_sorted(super::CONSONANTS);
        check_sorted(super::PERSIAN);
        assert!(super::PREFIXES.is_sorted_by(|a, b| a.0 < b.0));
        assert!(super::ENDING_IN_A.is_sorted_by(|a, b| a < b));
    }
}
