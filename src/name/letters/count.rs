//! How often each letter is in a word, by which the nearest of many words are told without comparing them.
//!
//! In: words. Out: how many letters of one another lacks. Cost: a step a letter.

/// How often each letter is in words; letters beyond ASCII share a count with others.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Letters([i16; 32]);

impl Letters {
    pub(crate) fn of(word: &str) -> Letters {
        let mut letters = Letters::default();
        letters.add(word);
        letters
    }

    pub(crate) fn add(&mut self, word: &str) {
        self.count(word, 1);
    }

    pub(crate) fn remove(&mut self, word: &str) {
        self.count(word, -1);
    }

    fn count(&mut self, word: &str, times: i16) {
        for letter in word.bytes() {
            let count = &mut self.0[usize::from(letter & 31)];
            *count = count.saturating_add(times);
        }
    }

    /// How many letters of one the other lacks, whichever lacks more: for words of ASCII no more than it
    /// takes edits to make one of the other.
    pub(crate) fn lacking(&self, other: &Letters) -> usize {
        let (mut more, mut fewer) = (0, 0);
        for (one, other) in self.0.iter().zip(&other.0) {
            let difference = i32::from(*one) - i32::from(*other);
            more += difference.max(0).unsigned_abs();
            fewer += difference.min(0).unsigned_abs();
        }
        more.max(fewer) as usize
    }
}

#[cfg(test)]
mod tests {
    use super::Letters;

    #[test]
    fn counts_what_letters_lack() {
        let cases =
            [("", "", 0), ("masud", "masood", 2), ("said", "dias", 0), ("a", "bcd", 3), ("rome", "rom", 1)];
        for (x, y, lacking) in cases {
            let (one, other) = (Letters::of(x), Letters::of(y));
            assert_eq!((one.lacking(&other), other.lacking(&one)), (lacking, lacking), "{x} and {y}");
        }
    }
}
