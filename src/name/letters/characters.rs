//! What single characters are to a name: letters that are written in several ways, separators, apostrophes,
//! and what has no shape of its own.
//!
//! In: a character. Out: what is made of it. Cost: a comparison of ranges.

use super::normalize::Break;
use super::quotes::is_apostrophe;

/// What makes another letter of a Hebrew one.
pub(super) const GERESH: char = '\u{05F3}';

/// Hebrew letters that an apostrophe turns into another sound (ג׳ as in John).
pub(super) fn takes_geresh(c: char) -> bool {
    matches!(c, 'ג' | 'ז' | 'צ' | 'ץ' | 'ת' | 'ח' | 'ד')
}

/// Letters that no decomposition takes to their plain form.
pub(super) fn special(c: char) -> Option<&'static str> {
    Some(match c {
        'ß' => "ss",
        'æ' | 'ǽ' => "ae",
        'œ' => "oe",
        'ø' | 'ɵ' | 'ơ' => "o",
        'đ' | 'ð' | 'ɖ' | 'ɗ' => "d",
        'þ' => "th",
        'ł' => "l",
        'ı' => "i",
        'ħ' => "h",
        'ŋ' => "n",
        'ə' | 'ǝ' | 'ɐ' => "a",
        'ɛ' => "e",
        'ɔ' => "o",
        'ŧ' => "t",
        'ĸ' => "k",
        'ƒ' => "f",
        'ư' => "u",
        'ɓ' => "b",
        'ſ' => "s",
        'ё' => "е",
        'ς' => "σ",
        'أ' | 'إ' | 'آ' | 'ٱ' => "ا",
        'ى' | 'ی' | 'ې' | 'ۍ' | 'ے' => "ي",
        'ک' | 'ڪ' => "ك",
        'ګ' => "گ",
        'ة' | 'ہ' | 'ھ' | 'ە' | 'ۀ' | 'ۃ' | 'ۂ' => "ه",
        'ـ' => "",
        'ך' => "כ",
        'ם' => "מ",
        'ן' => "נ",
        'ף' => "פ",
        'ץ' => "צ",
        '٠' | '۰' | '०' => "0",
        '١' | '۱' | '१' => "1",
        '٢' | '۲' | '२' => "2",
        '٣' | '۳' | '३' => "3",
        '٤' | '۴' | '४' => "4",
        '٥' | '۵' | '५' => "5",
        '٦' | '۶' | '६' => "6",
        '٧' | '۷' | '७' => "7",
        '٨' | '۸' | '८' => "8",
        '٩' | '۹' | '९' => "9",
        _ => return None,
    })
}

pub(super) fn separator(c: char) -> Option<Break> {
    Some(match c {
        '‐' | '‑' | '‒' | '–' | '—' | '―' | '−' | '־' | '﹣' => Break::Hyphen,
        '·' | '・' | '‧' | '•' | '=' | '゠' | '\u{3000}' => Break::Space,
        '،' | '、' => Break::Comma,
        '։' => Break::Dot,
        '⁄' | '∕' => Break::Slash,
        _ => return None,
    })
}

/// Apostrophes, and the signs used for ayn and hamza, at all their code points.
pub(super) fn is_apostrophe_or_hamza(c: char) -> bool {
    is_apostrophe(c)
        || matches!(c, '‛' | 'ʽ' | 'ʾ' | 'ʿ' | 'ˈ' | 'ˊ' | 'ˋ' | '′' | '՚' | '׳' | 'Ꞌ' | 'ꞌ')
        || matches!(c, 'ʹ' | 'ʺ' | 'ʔ' | 'ʕ' | 'ˀ' | 'ˁ' | '״')
}

/// Accents that stand alone, which writers use for apostrophes.
pub(super) fn is_spacing_accent(c: char) -> bool {
    matches!(c, '´' | '\u{384}' | '\u{1FBD}' | '\u{1FBF}' | '\u{1FFD}' | '\u{1FFE}')
}

/// Raised figures, which mark footnotes.
pub(super) fn is_superscript(c: char) -> bool {
    matches!(c, '¹' | '²' | '³' | '\u{2070}'..='\u{2079}')
}

/// Characters without a shape of their own: joiners, directions, soft hyphens, tags, variation selectors.
pub(super) fn is_format(c: char) -> bool {
    matches!(c, '\u{AD}' | '\u{61C}' | '\u{180E}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}')
        || matches!(c, '\u{2060}'..='\u{206F}' | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}' | '\u{E0000}'..='\u{E0FFF}')
}

/// Vowel signs of the scripts of India and South-East Asia, which are letters to a name.
pub(super) fn is_vowel_sign(c: char) -> bool {
    matches!(c, '\u{0900}'..='\u{109F}' | '\u{1700}'..='\u{17FF}' | '\u{1A00}'..='\u{1AFF}')
}
