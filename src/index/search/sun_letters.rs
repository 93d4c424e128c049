//! The *l* of the Arabic article before letters as which it is spoken there.

/// The second word of a token, and `first` the one before it, where the second begins at a place with a
/// letter that the *l* of an article before it has become: *Abdur-rahman* is *Abdul Rahman*.
pub(super) fn unassimilated<'t>(token: &'t str, at: usize, first: &mut String) -> Option<&'t str> {
    let (before, last) = token.split_at_checked(at)?;
    let begin = last.chars().next().filter(|&letter| is_of_sun(letter))?;
    first.clear();
    first.extend([before.strip_suffix(begin)?, "l"]);
    Some(last)
}

/// The letter that an *l* at the end of the first of two words becomes before the second.
pub(super) fn assimilated<'t>(first: &str, last: &'t str) -> Option<&'t str> {
    let begin = last.get(..1).filter(|letter| letter.contains(is_of_sun))?;
    first.ends_with('l').then_some(begin)
}

/// Whether an article before the letter is spoken as it.
fn is_of_sun(letter: char) -> bool {
    matches!(letter, 'd' | 'n' | 'r' | 's' | 't' | 'z')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_article_is_spoken_as_the_letter_after_it() {
        let mut first = String::new();
        assert_eq!(unassimilated("abdussabur", 5, &mut first), Some("sabur"));
        assert_eq!(first, "abdul");
        assert_eq!(unassimilated("abdulkarim", 5, &mut first), None);
        assert_eq!(unassimilated("abdummalik", 5, &mut first), None);
        assert_eq!(assimilated("abdul", "sabur"), Some("s"));
        assert_eq!(assimilated("abdul", "karim"), None);
        assert_eq!(assimilated("abu", "sabur"), None);
    }
}
