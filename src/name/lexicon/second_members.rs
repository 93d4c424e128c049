//! Second members that many given names of India, Central Asia and the Muslim world have in common: what
//! tells *Rabindranath* from *Debendranath*, or *Nursultan* from *Aisultan*, stands before them.
//!
//! Latin forms as they are romanized, sorted.
//!
//! Source: public knowledge of names; original list.

/// How many letters two words end with that are one second member, the longest; none of a word that is no
/// more than that.
pub(crate) fn shared(one: &[u8], other: &[u8]) -> usize {
    let shorter = one.len().min(other.len());
    let alike = one.iter().rev().zip(other.iter().rev()).take_while(|(x, y)| x == y).count();
    if shorter < LEAST_LETTERS || alike < LEAST_OF_MEMBER {
        return 0;
    }
    let ending = &one[one.len() - alike..];
    let is_shared = |member: &&&str| member.len() < shorter && ending.ends_with(member.as_bytes());
    SECOND_MEMBERS.iter().filter(is_shared).map(|member| member.len()).max().unwrap_or(0)
}

/// The fewest letters of a name that has one.
const LEAST_LETTERS: usize = 7;

/// The letters of the shortest one.
const LEAST_OF_MEMBER: usize = 4;

/// The second members.
static SECOND_MEMBERS: &[&str] = &[
    "addin",
    "aldin",
    "bhushan",
    "chandra",
    "chandran",
    "charan",
    "dayal",
    "eddin",
    "eddine",
    "eshvar",
    "eshwar",
    "eswar",
    "eswaran",
    "gopal",
    "govind",
    "kanta",
    "kishore",
    "krishna",
    "krishnan",
    "kumar",
    "kumara",
    "kumaran",
    "kumari",
    "lakshmi",
    "mohan",
    "murthi",
    "murthy",
    "murti",
    "narain",
    "narayan",
    "narayana",
    "narayanan",
    "nath",
    "ndra",
    "ndranath",
    "ndrnath",
    "ndronath",
    "prakash",
    "prasad",
    "rahman",
    "rehman",
    "shankar",
    "soltan",
    "sultan",
    "swami",
    "swamy",
    "uddin",
    "ullah",
    "ulloh",
    "urrahman",
    "urrehman",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn is_sorted() {
        assert!(SECOND_MEMBERS.is_sorted_by(|one, next| one < next));
    }

    #[test]
    fn the_longest_that_both_have() {
        let cases = [
            ("rabindranath", "debendranath", 8),
            ("surendranath", "narendranath", 8),
            ("aisultan", "nursultan", 6),
            ("sultan", "nursultan", 0),
            ("harold", "gerold", 0),
        ];
        for (one, other, expected) in cases {
            assert_eq!(shared(one.as_bytes(), other.as_bytes()), expected, "{one}, {other}");
        }
    }
}
