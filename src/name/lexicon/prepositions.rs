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

#[cfg(test)]
mod tests {
    use super::{IN, OF, OF_GREEK};

    #[test]
    fn lists_are_sorted() {
        assert!([OF, OF_GREEK, IN].iter().all(|list| list.is_sorted_by(|x, y| x < y)));
    }
}
