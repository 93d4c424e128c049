//! The writing system of a letter.
//!
//! Comes in: a character. Goes out: its [`Script`], or nothing for what belongs to no script in
//! particular. Costs a few comparisons for the letters that fill the news, two table searches for
//! the rest.
//!
//! Source: the `Script` and `General_Category` properties of the Unicode Character Database
//! (UAX #24 and UAX #44), with two departures, both for the sake of cutting text into names:
//! the kana length mark `ー`, which Unicode shares between two scripts, counts as [`Script::Kana`];
//! and what is no letter (a Hebrew point, a Devanagari virama, the maqaf) has no script here, though
//! Unicode assigns it one.

use unicode_normalization::char::is_combining_mark;
use unicode_script::UnicodeScript;

/// A writing system, as far as names are concerned.
///
/// Scripts that get a romanization of their own have a variant; all others are
/// [`Other`](Script::Other). In JSON a script is its lower-case name: `"arabic"`.
///
/// # Examples
///
/// ```
/// use aka::Script;
///
/// assert_eq!(Script::of('م'), Some(Script::Arabic));
/// assert_eq!(Script::of('Ж'), Some(Script::Cyrillic));
/// assert_eq!(Script::of('7'), None);
///
/// assert!(Script::Cyrillic.is_cased());
/// assert!(!Script::Arabic.writes_vowels());
/// ```
#[non_exhaustive]
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Script {
    /// Latin: English, Turkish, Vietnamese and most others.
    Latin,
    /// Arabic: Arabic, Persian, Pashto, Urdu, Kurdish, Uyghur.
    Arabic,
    /// Cyrillic: Russian, Ukrainian, Serbian, Kazakh, Tajik, Mongolian.
    Cyrillic,
    /// Greek, monotonic and polytonic.
    Greek,
    /// Hebrew: Hebrew and Yiddish.
    Hebrew,
    /// Devanagari: Hindi, Marathi, Nepali.
    Devanagari,
    /// Georgian, in all three of its alphabets.
    Georgian,
    /// Armenian.
    Armenian,
    /// Hangul: Korean syllables and single jamo.
    Hangul,
    /// Hiragana and katakana.
    Kana,
    /// Chinese characters, in whichever language: hanzi, kanji, hanja.
    Han,
    /// Any other script: Thai, Bengali, Ethiopic.
    Other,
}

impl Script {
    /// Whether it writes syllables, which keep fewer consonants apart than letters do.
    pub(crate) fn is_eastern(self) -> bool {
        matches!(self, Script::Han | Script::Kana | Script::Hangul)
    }

    /// Returns the script of a letter, or `None` for what is not a letter of one script: digits,
    /// punctuation, spaces, symbols, combining marks, and letters that scripts share.
    ///
    /// Costs a few comparisons for common letters and two table searches otherwise; never fails.
    ///
    /// # Examples
    ///
    /// ```
    /// use aka::Script;
    ///
    /// assert_eq!(Script::of('é'), Some(Script::Latin));
    /// assert_eq!(Script::of('김'), Some(Script::Hangul));
    /// assert_eq!(Script::of('ไ'), Some(Script::Other));
    /// assert_eq!(Script::of('-'), None);
    /// assert_eq!(Script::of('\u{301}'), None); // a combining acute
    /// ```
    #[must_use]
    pub fn of(c: char) -> Option<Script> {
        match c {
            'a'..='z' | 'A'..='Z' => Some(Script::Latin),
            '\0'..='\u{7F}' => None,
            '\u{C0}'..='\u{D6}' | '\u{D8}'..='\u{F6}' | '\u{F8}'..='\u{24F}' => Some(Script::Latin),
            '\u{400}'..='\u{481}' | '\u{48A}'..='\u{52F}' => Some(Script::Cyrillic),
            '\u{5D0}'..='\u{5EA}' => Some(Script::Hebrew),
            '\u{620}'..='\u{63F}' | '\u{641}'..='\u{64A}' => Some(Script::Arabic),
            '\u{671}'..='\u{674}' | '\u{676}'..='\u{6D3}' => Some(Script::Arabic),
            '\u{1E00}'..='\u{1EFF}' => Some(Script::Latin),
            '\u{3041}'..='\u{3096}' | '\u{30A1}'..='\u{30FA}' | 'ー' => Some(Script::Kana),
            '\u{4E00}'..='\u{9FFF}' => Some(Script::Han),
            '\u{AC00}'..='\u{D7A3}' => Some(Script::Hangul),
            _ => of_rare(c),
        }
    }

    /// Returns whether the script tells capitals from small letters, so that a name shows by its
    /// capital.
    ///
    /// Georgian does not count: its capitals (Mtavruli) set whole lines, never a name's first letter.
    /// Nor does [`Other`](Script::Other), of which nothing is known.
    ///
    /// # Examples
    ///
    /// ```
    /// use aka::Script;
    ///
    /// assert!(Script::Greek.is_cased());
    /// assert!(!Script::Georgian.is_cased());
    /// assert!(!Script::Han.is_cased());
    /// ```
    #[must_use]
    pub fn is_cased(self) -> bool {
        matches!(self, Script::Latin | Script::Cyrillic | Script::Greek | Script::Armenian)
    }

    /// Returns whether the vowels of a name are written: not in Arabic and Hebrew, which leave the
    /// short ones to the reader.
    ///
    /// # Examples
    ///
    /// ```
    /// use aka::Script;
    ///
    /// assert!(Script::Latin.writes_vowels());
    /// assert!(!Script::Hebrew.writes_vowels());
    /// ```
    #[must_use]
    pub fn writes_vowels(self) -> bool {
        !matches!(self, Script::Arabic | Script::Hebrew)
    }
}

/// Whether a letter is one of hiragana, which only Japanese writes.
pub(crate) fn is_hiragana(letter: char) -> bool {
    matches!(letter, '\u{3041}'..='\u{3096}')
}

/// The script of any letter at all, by the Unicode tables.
fn of_rare(c: char) -> Option<Script> {
    use unicode_script::Script as Unicode;

    if c == 'ー' {
        return Some(Script::Kana);
    }
    if !c.is_alphabetic() || is_combining_mark(c) {
        return None;
    }
    match c.script() {
        Unicode::Common | Unicode::Inherited | Unicode::Unknown => None,
        Unicode::Latin => Some(Script::Latin),
        Unicode::Arabic => Some(Script::Arabic),
        Unicode::Cyrillic => Some(Script::Cyrillic),
        Unicode::Greek => Some(Script::Greek),
        Unicode::Hebrew => Some(Script::Hebrew),
        Unicode::Devanagari => Some(Script::Devanagari),
        Unicode::Georgian => Some(Script::Georgian),
        Unicode::Armenian => Some(Script::Armenian),
        Unicode::Hangul => Some(Script::Hangul),
        Unicode::Hiragana | Unicode::Katakana => Some(Script::Kana),
        Unicode::Han => Some(Script::Han),
        _ => Some(Script::Other),
    }
}

#[cfg(test)]
mod tests {
    use super::{Script, of_rare};

    #[test]
    fn letters_and_the_rest() {
        let cases = [
            ("ascii", 'q', Some(Script::Latin)),
            ("accented", 'ñ', Some(Script::Latin)),
            ("vietnamese", 'ế', Some(Script::Latin)),
            ("full width", 'Ａ', Some(Script::Latin)),
            ("multiplication sign", '×', None),
            ("micro sign", 'µ', None),
            ("arabic", 'ع', Some(Script::Arabic)),
            ("pashto", 'ښ', Some(Script::Arabic)),
            ("presentation form", 'ﷲ', Some(Script::Arabic)),
            ("arabic digit", '٣', None),
            ("arabic vowel sign", '\u{64E}', None),
            ("tatweel, which scripts share", 'ـ', None),
            ("arabic comma", '،', None),
            ("cyrillic", 'ђ', Some(Script::Cyrillic)),
            ("kazakh", 'Ұ', Some(Script::Cyrillic)),
            ("cyrillic titlo", '\u{483}', None),
            ("greek", 'ώ', Some(Script::Greek)),
            ("polytonic", 'ᾧ', Some(Script::Greek)),
            ("hebrew", 'ם', Some(Script::Hebrew)),
            ("hebrew point", '\u{5B8}', None),
            ("maqaf", '־', None),
            ("geresh", '׳', None),
            ("devanagari", 'श', Some(Script::Devanagari)),
            ("virama", '\u{94D}', None),
            ("matra", 'ी', None),
            ("danda, which scripts share", '।', None),
            ("mkhedruli", 'ქ', Some(Script::Georgian)),
            ("mtavruli", 'Ქ', Some(Script::Georgian)),
            ("armenian", 'Ժ', Some(Script::Armenian)),
            ("hangul", '은', Some(Script::Hangul)),
            ("jamo", 'ㅎ', Some(Script::Hangul)),
            ("hiragana", 'ん', Some(Script::Kana)),
            ("katakana", 'ヴ', Some(Script::Kana)),
            ("length mark", 'ー', Some(Script::Kana)),
            ("middle dot", '・', None),
            ("han", '習', Some(Script::Han)),
            ("rare han", '𠮷', Some(Script::Han)),
            ("iteration mark", '々', Some(Script::Han)),
            ("thai", 'ก', Some(Script::Other)),
            ("ethiopic", 'አ', Some(Script::Other)),
            ("space", ' ', None),
            ("emoji", '🙂', None),
            ("unassigned", '\u{378}', None),
            ("private", '\u{E000}', None),
            ("bidirectional override", '\u{202E}', None),
            ("last", char::MAX, None),
        ];
        for (name, c, expected) in cases {
            assert_eq!(Script::of(c), expected, "{name}: {c:?}");
        }
    }

    #[test]
    fn short_cuts_agree_with_the_tables() {
        for c in '\0'..=char::MAX {
            assert_eq!(Script::of(c), of_rare(c), "{c:?} U+{:04X}", u32::from(c));
        }
    }

    #[test]
    fn json_form() {
        let json = serde_json::to_string(&Script::Devanagari).unwrap();
        assert_eq!(json, "\"devanagari\"");
        assert_eq!(serde_json::from_str::<Script>(&json).unwrap(), Script::Devanagari);
    }
}
