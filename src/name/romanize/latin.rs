//! Latin spellings that take more letters for a sound than a chunk of the edit model has.

/// German writes the j of *Jihad* and *Azerbaijan* with four letters (*Dschihad*), for which *dj* stands here.
const LONG: &[u8] = b"dsch";
const SHORT: &str = "dj";

/// A Latin word, which lies at `word` of `letters`, in few letters: where it is, or behind all others where it had to be respelled.
pub(crate) fn in_few_letters(word: (usize, usize), letters: &mut String) -> (usize, usize) {
    let long = |text: &str| text.as_bytes().windows(LONG.len()).position(|window| window == LONG);
    let (mut from, to) = word;
    let start = letters.len();
    while let Some(at) = letters.get(from..to).and_then(long) {
        letters.extend_from_within(from..from + at);
        letters.push_str(SHORT);
        from += at + LONG.len();
    }
    if from == word.0 {
        return word;
    }
    letters.extend_from_within(from..to);
    (start, letters.len())
}

#[cfg(test)]
mod tests {
    use super::in_few_letters;

    #[test]
    fn four_letters_for_one_sound() {
        let cases = [
            ("dschihad", "djihad"),
            ("aserbaidschan", "aserbaidjan"),
            ("hadsch", "hadj"),
            ("deutsch", "deutsch"),
        ];
        for (word, expected) in cases {
            let mut letters = format!("amir{word}khan");
            let (from, to) = in_few_letters((4, 4 + word.len()), &mut letters);
            assert_eq!(&letters[from..to], expected, "{word}");
            assert_eq!(&letters[..4], "amir", "{word}");
        }
    }
}
