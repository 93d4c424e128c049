//! What must hold of the mentions of any document.

use aka::Document;

/// Panics where a mention is not where it says, two overlap, a probability is none, or an entity has no
/// mention.
pub(crate) fn check(document: &Document<'_>) {
    let (text, mut end, mut chars) = (document.text(), 0, 0);
    for mention in document.mentions() {
        let span = mention.span.clone();
        assert!(span.start >= end && !span.is_empty(), "{span:?} after {end}");
        assert_eq!(text.get(span.clone()), Some(mention.text.as_str()));
        chars += text[end..span.start].chars().count();
        assert_eq!(mention.chars.start, chars);
        chars += mention.text.chars().count();
        assert_eq!(mention.chars.end, chars);
        assert!((0.0..=1.0).contains(&mention.probability), "{}", mention.probability);
        end = span.end;
    }
    assert!(document.entities().iter().all(|found| !found.mentions.is_empty()));
}
