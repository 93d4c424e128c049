//! Latin spellings that take more letters for a sound than a chunk of the edit model has.

/// What German writes with four letters and more (*Dschihad*, *Tschechow*, *Chruschtschow*), and what stands
/// for it here; the longest first.
static LONG: &[(&str, &str)] = &[("schtsch", "shch"), ("dsch", "dj"), ("tsch", "ch")];

/// The letters that all of these have.
const COMMON: &[u8] = b"sch";

/// A Latin word, which lies at `word` of `letters`, in few letters: where it is, or behind all others where
/// it had to be respelled.
pub(crate) fn in_few_letters(word: (usize, usize), letters: &mut String) -> (usize, usize) {
    let (mut at, to) = word;
    let text = letters.get(at..to).unwrap_or_default();
    if !text.as_bytes().windows(COMMON.len()).any(|window| window == COMMON) || !text.is_ascii() {
        return word;
    }
    let start = letters.len();
    while at < to {
        let long = LONG.iter().find(|(long, _)| letters[at..to].starts_with(long));
        match long {
            Some((long, short)) => {
                letters.push_str(short);
                at += long.len();
            }
            None => {
                letters.extend_from_within(at..at + 1);
                at += 1;
            }
        }
    }
    (start, letters.len())
}

#[cfg(test)]
mod tests {
    use super::in_few_letters;

    #[test]
    fn many_letters_for_one_sound() {
        let cases = [
            ("dschihad", "djihad"),
            ("aserbaidschan", "aserbaidjan"),
            ("hadsch", "hadj"),
            ("tschechow", "chechow"),
            ("chruschtschow", "chrushchow"),
            ("schulz", "schulz"),
            ("khan", "khan"),
        ];
        for (word, expected) in cases {
            let mut letters = format!("amir{word}khan");
            let (from, to) = in_few_letters((4, 4 + word.len()), &mut letters);
            assert_eq!(&letters[from..to], expected, "{word}");
            assert_eq!(&letters[..4], "amir", "{word}");
        }
    }
}
