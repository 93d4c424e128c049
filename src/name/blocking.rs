//! Blocking keys: names that may be spellings of one, brought together by an equal text.

use super::{Name, Role};
use crate::name::letters::skeleton::skeleton;

/// A letter for each class of a skeleton, from class 1 on; the last five are digits, two of them to a class.
const LETTERS: &[u8; 15] = b"PFTKSJMNLR01234";

/// What stands for a token without consonants.
const VOWELS_ONLY: char = 'A';

impl Name {
    /// A key that most spellings, scripts and orders of a name have in common, to join or group by before
    /// comparing. Names of East Asia are the exception: characters and their romanizations mostly have two
    /// keys.
    ///
    /// It is the consonants of each token in Latin letters, spelled by the class that transliterations keep
    /// apart, and the tokens in alphabetical order with a space between them. Titles, particles, suffixes,
    /// legal forms and generic words are left out, unless there is nothing else. The key of a name without a
    /// letter or digit is empty. The same name has the same key on any machine; a new version of the library
    /// may spell it in another way, so keys that are stored go with the version that made them.
    ///
    /// Two names with one key need not be spellings of one: compare them. Names that leave a token out, and
    /// spellings that differ in a consonant, have other keys. Joining by each token of the key brings them
    /// together, and a thousand times as many others: of 50,000 names 10⁸ pairs meet by a token, and 6 · 10⁴ by
    /// the whole key. A [`Resolver`](crate::Resolver) of the names finds them without.
    ///
    /// ```
    /// use aka::Name;
    ///
    /// let key = |name| Name::parse(name).blocking_key();
    /// assert_eq!(key("Amir Khan Muttaqi"), "KN MR MTK");
    /// assert_eq!(key("MUTTAQI, Mullah Amir Khan"), key("Amir Khan Mottaki"));
    /// assert_eq!(key("Владимир Путин"), key("Vladimir Putin"));
    /// assert_eq!(key("—"), "");
    /// ```
    #[must_use]
    pub fn blocking_key(&self) -> String {
        let mut keys: Vec<String> = self
            .tokens()
            .filter(|token| tells_apart(token.role()))
            .map(|token| key(token.romanized()))
            .collect();
        if keys.is_empty() {
            keys = self.tokens().map(|token| key(token.romanized())).collect();
        }
        keys.sort_unstable();
        keys.join(" ")
    }
}

/// Whether spellings of a name rarely leave out tokens of this role.
fn tells_apart(role: Role) -> bool {
    match role {
        Role::Given | Role::Family | Role::Patronymic | Role::Word | Role::Initial => true,
        Role::Honorific | Role::Particle | Role::Suffix | Role::Legal | Role::Generic => false,
    }
}

/// The key of a token.
fn key(form: &str) -> String {
    let packed = skeleton(form);
    let classes = (0..16).rev().map(|place| (packed >> (4 * place) & 15) as usize);
    let letters: String = classes
        .filter_map(|class| LETTERS.get(class.checked_sub(1)?))
        .map(|&letter| letter as char)
        .collect();
    if letters.is_empty() { VOWELS_ONLY.to_string() } else { letters }
}

#[cfg(test)]
mod tests {
    use crate::Name;

    #[test]
    fn keys() {
        let cases = [
            ("another spelling", "Hossein Amirabdollahian", "Hosein Amir-Abdollahian", false),
            ("vowels and doubled letters", "Saeed Khatibzadeh", "Said Khatibzada", true),
            ("another order", "Xi Jinping", "Jinping Xi", true),
            ("another script", "سعید خطیب زاده", "Said Khatib Zadeh", true),
            ("a title and a particle", "Dr. Ali al-Sistani", "Ali Sistani", true),
            ("a legal form", "Gazprom OAO", "Gazprom", true),
            ("a token without consonants", "Aoi Io", "Oya Ia", true),
            ("another number", "Lyceum 3", "Lyceum 4", false),
            ("another name", "Ali Larijani", "Ali Karzai", false),
            ("a token left out", "Mohammad Javad Zarif", "Javad Zarif", false),
        ];
        for (name, one, other, expected) in cases {
            let (one, other) = (Name::parse(one).blocking_key(), Name::parse(other).blocking_key());
            assert_eq!(one == other, expected, "{name}: {one} and {other}");
        }
    }

    #[test]
    fn nothing_else_than_titles() {
        assert_eq!(Name::parse("Ministry").blocking_key(), "MNSTR");
        assert_eq!(Name::parse("").blocking_key(), "");
    }
}
