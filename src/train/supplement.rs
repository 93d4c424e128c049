//! Rows of the edit tables that the variant data are too thin for: habits of romanization known from their standards.
//!
//! Belarusian and Ukrainian forms beside Russian ones: the Instructions of 2000 and 2007 for Belarusian, the Resolution of 2010
//! for Ukrainian, against the Russian spelling. A row stands where it is cheaper than what was learned.

use crate::name::alphabet::Alphabet;

/// Alphabet, source chunk, target chunk, bits; Latin rows hold in both directions.
pub(super) static ROWS: &[(Alphabet, &str, &str, f32)] = &[
    // A Russian spelling read as Belarusian or Ukrainian.
    (Alphabet::Cyrillic, "в", "u", 4.0),
    (Alphabet::Cyrillic, "г", "h", 2.0),
    (Alphabet::Cyrillic, "де", "dze", 3.0),
    (Alphabet::Cyrillic, "ди", "dzi", 3.0),
    (Alphabet::Cyrillic, "дь", "dz", 3.0),
    (Alphabet::Cyrillic, "е", "ia", 4.0),
    (Alphabet::Cyrillic, "е", "ya", 4.0),
    (Alphabet::Cyrillic, "ев$", "eu$", 2.5),
    (Alphabet::Cyrillic, "ев$", "iou", 4.0),
    (Alphabet::Cyrillic, "ий$", "i$", 2.0),
    (Alphabet::Cyrillic, "о", "a", 3.0),
    (Alphabet::Cyrillic, "ов$", "au$", 3.0),
    (Alphabet::Cyrillic, "ов$", "ou$", 2.5),
    (Alphabet::Cyrillic, "ре", "ra", 4.0),
    (Alphabet::Cyrillic, "ри", "ry", 2.5),
    (Alphabet::Cyrillic, "те", "tsi", 4.0),
    (Alphabet::Cyrillic, "ти", "tsi", 3.0),
    (Alphabet::Cyrillic, "ть", "ts", 3.0),
    // Adjectives of places beside the places.
    (Alphabet::Cyrillic, "ск$", "$", 4.0),
    (Alphabet::Cyrillic, "ск$", "a$", 4.5),
    (Alphabet::Cyrillic, "ск$", "o$", 4.5),
    (Alphabet::Cyrillic, "ск$", "y$", 4.0),
    // Letters of Serbian and Macedonian.
    (Alphabet::Cyrillic, "ђ", "d", 3.0),
    (Alphabet::Cyrillic, "ђ", "dj", 1.5),
    (Alphabet::Cyrillic, "ѓ", "g", 2.5),
    (Alphabet::Cyrillic, "ѓ", "gj", 1.5),
    (Alphabet::Cyrillic, "ќ", "k", 2.5),
    (Alphabet::Cyrillic, "ќ", "kj", 1.5),
    (Alphabet::Cyrillic, "ћ", "c", 2.0),
    (Alphabet::Cyrillic, "џ", "dz", 2.5),
    // The same between Latin spellings.
    (Alphabet::Latin, "sk$", "$", 4.0),
    (Alphabet::Latin, "sk$", "a$", 5.0),
    (Alphabet::Latin, "sk$", "y$", 4.5),
    (Alphabet::Latin, "aya", "aia", 1.5),
    (Alphabet::Latin, "dze", "de", 3.5),
    (Alphabet::Latin, "dzi", "di", 3.5),
    (Alphabet::Latin, "eu$", "ev$", 2.5),
    (Alphabet::Latin, "ka$", "ko$", 3.0),
    (Alphabet::Latin, "ou$", "ov$", 2.5),
    (Alphabet::Latin, "au$", "ov$", 3.0),
    (Alphabet::Latin, "ry", "ri", 3.0),
    (Alphabet::Latin, "tsi", "ti", 3.5),
    (Alphabet::Latin, "ja", "ya", 1.5),
    (Alphabet::Latin, "ju", "yu", 1.5),
    (Alphabet::Latin, "ia", "ya", 2.0),
    (Alphabet::Latin, "iu", "yu", 2.0),
    // The short vowel of an open first syllable, which the Levant does not write: *Sleiman* is *Suleiman*.
    (Alphabet::Latin, "^b", "^bu", 6.5),
    (Alphabet::Latin, "^d", "^du", 6.5),
    (Alphabet::Latin, "^f", "^fu", 6.5),
    (Alphabet::Latin, "^g", "^gu", 6.5),
    (Alphabet::Latin, "^h", "^hu", 6.5),
    (Alphabet::Latin, "^j", "^ju", 6.5),
    (Alphabet::Latin, "^k", "^ku", 6.5),
    (Alphabet::Latin, "^m", "^mu", 6.5),
    (Alphabet::Latin, "^n", "^nu", 6.5),
    (Alphabet::Latin, "^r", "^ru", 6.5),
    (Alphabet::Latin, "^s", "^su", 6.5),
    (Alphabet::Latin, "^t", "^tu", 6.5),
    (Alphabet::Latin, "^z", "^zu", 6.5),
    (Alphabet::Latin, "gh", "ghu", 8.0),
    (Alphabet::Latin, "kh", "khu", 8.0),
    (Alphabet::Latin, "sh", "shu", 8.0),
];
