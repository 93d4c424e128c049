//! Words that hold names of organizations together in the languages of the news, folded and sorted.
//!
//! Source: general knowledge of the languages; an original list.

use super::particles::PARTICLES;

/// Conjunctions, prepositions and articles, and what says *named after* and the like.
pub(crate) static FUNCTION_WORDS: &[&str] = &[
    "a",
    "after",
    "aka",
    "and",
    "at",
    "aux",
    "bagi",
    "by",
    "called",
    "cha",
    "das",
    "de",
    "del",
    "der",
    "des",
    "di",
    "die",
    "dla",
    "do",
    "dos",
    "du",
    "e",
    "et",
    "fi",
    "fka",
    "for",
    "from",
    "fuer",
    "fur",
    "het",
    "his",
    "i",
    "im",
    "imeni",
    "in",
    "its",
    "iyo",
    "kwa",
    "la",
    "las",
    "le",
    "les",
    "li",
    "lil",
    "los",
    "mga",
    "na",
    "named",
    "ng",
    "o",
    "of",
    "on",
    "oraz",
    "para",
    "po",
    "pour",
    "so",
    "the",
    "to",
    "und",
    "untuk",
    "va",
    "ve",
    "von",
    "voor",
    "wa",
    "with",
    "y",
    "ya",
    "za",
    "zur",
    "και",
    "οι",
    "τα",
    "την",
    "τησ",
    "το",
    "του",
    "των",
    "барои",
    "болон",
    "в",
    "для",
    "жана",
    "және",
    "за",
    "и",
    "им",
    "имени",
    "на",
    "названная",
    "о",
    "по",
    "при",
    "с",
    "та",
    "і",
    "եւ",
    "של",
    "اف",
    "او",
    "اور",
    "براي",
    "د",
    "در",
    "في",
    "كا",
    "كي",
    "من",
    "و",
    "एवं",
    "एवम",
    "और",
    "का",
    "की",
    "के",
    "को",
    "तथा",
    "में",
    "এবং",
    "ও",
    "மற்றும்",
    "మరియు",
    "ಮತ್ತು",
    "සහ",
    "හා",
    "และ",
    "แห่ง",
    "ແລະ",
    "ແຫ່ງ",
    "და",
    "እና",
    "និង",
    "នៃ",
];

/// Whether a word is one of them.
pub(crate) fn is_function_word(word: &str) -> bool {
    FUNCTION_WORDS.binary_search(&word).is_ok()
}

/// Whether a word is one of the English ones that nearly every text has, and that come and go between the
/// spellings of a name.
pub(crate) fn is_english_link(word: &str) -> bool {
    matches!(word, "and" | "for" | "in" | "of" | "the")
}

/// Whether a word holds a name together instead of saying something.
pub(crate) fn holds_together(form: &str) -> bool {
    is_function_word(form) || super::find(PARTICLES, form).is_some()
}

#[cfg(test)]
mod tests {
    #[test]
    fn function_words_are_sorted() {
        assert!(super::FUNCTION_WORDS.is_sorted_by(|one, next| one < next));
    }
}
