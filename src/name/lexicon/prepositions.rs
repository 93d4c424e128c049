//! Prepositions of the languages of the news, folded and sorted.
//!
//! Source: general knowledge of the languages named; original lists.

/// *Of*, contracted with its article or not: *of Jordan*, *du Canada*, *della Repubblica*, *z Warszawy*.
#[rustfmt::skip]
pub(crate) static OF: &[&str] = &[
    "af", "al", "av", "d", "da", "de", "degli", "dei", "del", "dell", "della", "delle", "dello", "der", "des",
    "di", "do", "dos", "du", "of", "van", "von", "z",
];

/// Greek articles that say *of*: they stand before each name in the genitive, not only behind a title.
pub(crate) static OF_GREEK: &[&str] = &["τησ", "του", "των"];

/// *In* a country or city, in other languages than English: *en France*, *w Polsce*, *у Києві*.
pub(crate) static IN: &[&str] =
    &["au", "aux", "em", "en", "i", "im", "in", "u", "v", "w", "в", "во", "у", "در", "في"];

/// *At* or *to* a place where a body of a state is: *Embassy at Kabul*, *Mission to Libya*.
static AT_OR_TO: &[&str] = &["at", "to"];

/// Articles that stand between such a word and the place: *in der Schweiz*, *to the United Nations*.
static ARTICLES: &[&str] = &["den", "der", "the"];

/// Whether a word says in which place an organization is.
pub(crate) fn says_where(word: &str) -> bool {
    AT_OR_TO.binary_search(&word).is_ok() || IN.binary_search(&word).is_ok()
}

/// Whether a word is an article that stands before a place there.
pub(crate) fn is_article_of_place(word: &str) -> bool {
    ARTICLES.binary_search(&word).is_ok()
}

#[cfg(test)]
mod tests {
    use super::{ARTICLES, AT_OR_TO, IN, OF, OF_GREEK};

    #[test]
    fn lists_are_sorted() {
        assert!([OF, OF_GREEK, IN, AT_OR_TO, ARTICLES].iter().all(|list| list.is_sorted_by(|x, y| x < y)));
    }
}
