//! The letters of Thai and Lao: what each is within a syllable, and its sound.

/// Vowels that Lao alone has, as they would stand in the block of Thai: o and ia.
pub(super) const LAO_O: char = '\u{E3B}';
pub(super) const LAO_IA: char = '\u{E3D}';

/// The letter of Thai that one of Lao is.
pub(super) fn in_thai(c: char) -> char {
    const BETWEEN: u32 = 0x80;
    match c {
        'ຊ' => 'ซ',
        'ໜ' => 'น',
        'ໝ' => 'ม',
        'ຼ' => 'ล',
        '\u{E80}'..='\u{ECF}' => char::from_u32(u32::from(c) - BETWEEN).unwrap_or(c),
        _ => c,
    }
}

/// Whether a letter is a consonant.
pub(super) fn is_consonant(c: char) -> bool {
    matches!(c, 'ก'..='ฮ')
}

/// Whether a vowel is written before the consonant that it follows.
pub(super) fn is_leading(c: char) -> bool {
    matches!(c, 'เ' | 'แ' | 'โ' | 'ไ' | 'ใ')
}

/// Whether a vowel is written after, above or below its consonant.
pub(super) fn is_sign(c: char) -> bool {
    matches!(c, 'ะ'..=LAO_IA | 'ํ' | 'ๅ')
}

/// Whether ห before it says no more than its tone.
pub(super) fn is_sonorant(c: char) -> bool {
    matches!(c, 'ง' | 'ญ' | 'น' | 'ม' | 'ย' | 'ร' | 'ล' | 'ว')
}

/// A consonant at the head of a syllable.
pub(super) fn onset(c: char) -> &'static str {
    match c {
        'ก' => "k",
        'ข'..='ฆ' => "kh",
        'ง' => "ng",
        'จ'..='ช' | 'ฌ' => "ch",
        'ซ' | 'ศ'..='ส' => "s",
        'ญ' | 'ย' => "y",
        'ฎ' | 'ด' => "d",
        'ฏ' | 'ต' => "t",
        'ฐ'..='ฒ' | 'ถ'..='ธ' => "th",
        'ณ' | 'น' => "n",
        'บ' => "b",
        'ป' => "p",
        'ผ' | 'พ' | 'ภ' => "ph",
        'ฝ' | 'ฟ' => "f",
        'ม' => "m",
        'ร' => "r",
        'ฤ' | 'ฦ' => "ri",
        'ล' | 'ฬ' => "l",
        'ว' => "w",
        'ห' | 'ฮ' => "h",
        _ => "",
    }
}

/// A consonant at the end of a syllable; nothing for what ends none.
pub(super) fn ending(c: char) -> &'static str {
    match c {
        'ก'..='ฆ' => "k",
        'ง' => "ng",
        'จ' | 'ช' | 'ซ' | 'ฎ'..='ฒ' | 'ด'..='ธ' | 'ศ'..='ส' => "t",
        'ญ' | 'ณ' | 'น' | 'ร' => "n",
        'บ' | 'ป' | 'พ' | 'ฟ' | 'ภ' => "p",
        'ม' => "m",
        'ล' | 'ฬ' => "l",
        'ย' => "i",
        'ว' => "o",
        _ => "",
    }
}
