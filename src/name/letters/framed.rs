//! Tokens as the edit model reads them: symbols between the marks of the two ends.
//!
//! In: symbols. Out: at each place the letters around it, in one word. Cost: a copy of a few bytes, once a
//! token; then none.

/// The marks of the two ends of a token.
pub(crate) const START: u8 = 126;
pub(crate) const END: u8 = 127;

/// The most letters of a token that are compared; the rest of a longer one is ignored.
pub(crate) const MAX_LETTERS: usize = 30;

/// The most symbols of a token, with the two ends; a power of two, so that places need no check.
pub(crate) const MOST_SYMBOLS: usize = MAX_LETTERS + 2;

/// How many bytes of a token can be read: nothing before it, its symbols, and a chunk from the last of them
/// on.
const ROOM: usize = 1 + MOST_SYMBOLS + 3;

/// What stands before the letters of a framed token.
const BEFORE: usize = 2;

/// The symbols of a token between its ends, with nothing right before and behind them.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Framed<'s> {
    letters: &'s [u8; ROOM],
    /// How many symbols it has, the ends among them.
    pub(crate) count: usize,
}

/// What a token begins and ends with.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Edges {
    /// Its first symbol and the next, and its last and the one before; the marks of the ends among them.
    pub(crate) first: [u8; 2],
    pub(crate) last: [u8; 2],
    /// How many symbols it has without the ends.
    pub(crate) letters: usize,
}

impl Edges {
    /// Of no symbols.
    pub(crate) const NONE: Edges = Edges { first: [END, 0], last: [START, 0], letters: 0 };

    /// Those once more symbols are put together with it.
    pub(crate) fn and(self, symbols: &[u8]) -> Edges {
        let first = match (symbols, self.letters) {
            ([], _) => return self,
            ([only], 0) => [*only, END],
            ([first, next, ..], 0) => [*first, *next],
            ([next, ..], 1) => [self.first[0], *next],
            _ => self.first,
        };
        let last = match symbols {
            [.., before, last] => [*last, *before],
            [last] => [*last, self.last[0]],
            [] => self.last,
        };
        Edges { first, last, letters: self.letters + symbols.len() }
    }

    /// Whether the last symbol is the one before it again.
    #[inline]
    pub(crate) fn doubles(&self) -> bool {
        self.last[0] == self.last[1]
    }
}

/// A token that was framed by itself.
#[derive(Clone, Debug)]
pub(crate) struct Frame {
    letters: [u8; ROOM],
    count: usize,
}

/// Appends the symbols that `encode` writes between their ends, and says where these are without them. Of a
/// token of too many letters, what is compared of it is framed once more behind it.
pub(crate) fn frame(buffer: &mut Vec<u8>, encode: impl FnOnce(&mut Vec<u8>)) -> (usize, usize) {
    buffer.extend_from_slice(&[0, START]);
    let start = buffer.len();
    encode(buffer);
    let end = buffer.len();
    if end - start > MAX_LETTERS {
        buffer.extend([0, START]);
        buffer.extend_from_within(start..start + MAX_LETTERS);
    }
    buffer.push(END);
    (start, end)
}

/// How much room so many tokens take in a buffer that is closed, with so many letters.
pub(crate) fn room(letters: usize, tokens: usize) -> usize {
    letters + tokens * (BEFORE + 1) + ROOM
}

/// Appends what is needed behind the last framed token of a buffer.
pub(crate) fn close(buffer: &mut Vec<u8>) {
    buffer.resize(buffer.len() + ROOM, 0);
}

impl<'s> Framed<'s> {
    /// The token whose letters are where [`frame`] said, in a buffer that is closed.
    #[inline]
    pub(crate) fn of(buffer: &'s [u8], (start, end): (usize, usize)) -> Framed<'s> {
        static NONE: [u8; ROOM] = {
            let mut letters = [0; ROOM];
            (letters[1], letters[2]) = (START, END);
            letters
        };
        let count = end - start;
        let at = if count > MAX_LETTERS { end } else { start.saturating_sub(BEFORE) };
        match buffer.get(at..).and_then(|rest| rest.first_chunk()) {
            Some(letters) => Framed { letters, count: count.min(MAX_LETTERS) + 2 },
            None => Framed { letters: &NONE, count: 2 },
        }
    }

    /// What it begins and ends with.
    #[inline]
    pub(crate) fn edges(&self) -> Edges {
        let letters = self.count.saturating_sub(BEFORE);
        let [_, first, next, _] = self.around(1).letters();
        let [before, last, ..] = self.around(letters).letters();
        Edges { first: [first, next], last: [last, before], letters }
    }

    /// Its symbols without the ends.
    pub(crate) fn symbols(&self) -> &'s [u8] {
        &self.letters[BEFORE..self.count.max(BEFORE)]
    }

    /// Whether two tokens are the same.
    #[inline]
    pub(crate) fn is_same(&self, other: &Framed<'_>) -> bool {
        self.count == other.count
            && match self.to_end().zip(other.to_end()) {
                Some((one, another)) => one == another,
                None => self.symbols() == other.symbols(),
            }
    }

    /// How many symbols two tokens begin with alike, and end with alike, which the ends are; of long tokens
    /// no other is looked at.
    #[inline]
    pub(crate) fn alike(&self, other: &Framed<'_>) -> (usize, usize) {
        let Some((one, another)) = self.to_end().zip(other.to_end()) else {
            return (1, 1);
        };
        let fewer = self.count.min(other.count);
        let before = fewer.min((self.word() ^ other.word()).trailing_zeros() as usize / 8);
        let after = (one ^ another).leading_zeros() as usize / 8;
        (before, after.min(fewer - before))
    }

    /// Its first symbols in one word.
    fn word(&self) -> u128 {
        self.letters[1..].first_chunk().map_or(0, |letters| u128::from_le_bytes(*letters))
    }

    /// All its symbols in one word, the end in the highest byte; none of a long token.
    fn to_end(self) -> Option<u128> {
        const MOST: usize = size_of::<u128>();
        (self.count <= MOST).then(|| self.word() << (8 * (MOST - self.count)))
    }

    /// What stands around a place.
    #[inline]
    pub(crate) fn around(&self, place: usize) -> Around {
        let letters = self.letters[place % MOST_SYMBOLS..].first_chunk();
        Around(letters.map_or(0, |letters| u32::from_le_bytes(*letters)))
    }
}

impl Frame {
    #[inline]
    pub(crate) fn of(symbols: &[u8]) -> Frame {
        let symbols = &symbols[..symbols.len().min(MAX_LETTERS)];
        let mut letters = [0; ROOM];
        letters[1] = START;
        letters[BEFORE..symbols.len() + BEFORE].copy_from_slice(symbols);
        letters[symbols.len() + BEFORE] = END;
        Frame { letters, count: symbols.len() + 2 }
    }

    pub(crate) fn framed(&self) -> Framed<'_> {
        Framed { letters: &self.letters, count: self.count }
    }
}

/// The letters around a place: the one before it in the lowest byte, then those of the chunk that begins
/// there.
#[derive(Clone, Copy)]
pub(crate) struct Around(u32);

impl Around {
    pub(crate) fn letter(self) -> usize {
        usize::from((self.0 >> 8) as u8)
    }

    pub(crate) fn letters(self) -> [u8; 4] {
        self.0.to_le_bytes()
    }

    /// The letters of the chunk that begins here.
    pub(crate) fn window(self) -> u32 {
        self.0 >> 8
    }

    /// Whether the letter is the one before it again.
    pub(crate) fn doubles(self) -> bool {
        self.0 as u8 == (self.0 >> 8) as u8
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tokens_side_by_side_read_as_each_alone() {
        let tokens: [&[u8]; 5] = [&[1, 2, 3], &[], &[7; 29], &[8; 31], &[4, 4]];
        let mut buffer = Vec::new();
        let places = tokens.map(|token| frame(&mut buffer, |buffer| buffer.extend(token)));
        close(&mut buffer);
        for (token, (start, end)) in tokens.into_iter().zip(places) {
            assert_eq!(&buffer[start..end], token);
            let (framed, alone) = (Framed::of(&buffer, (start, end)), Frame::of(token));
            assert_eq!(framed.symbols(), &token[..token.len().min(MAX_LETTERS)]);
            assert_eq!(framed.count, alone.count);
            // Behind the end stands nothing, and behind that whatever there is.
            let around = |framed: Framed<'_>, place| {
                let letters = framed.around(place).letters();
                letters.into_iter().take(framed.count + 2 - place).collect::<Vec<u8>>()
            };
            let symbols = framed.symbols();
            let parts = symbols.split_at(symbols.len().min(1));
            let edges = Edges::NONE.and(parts.0).and(parts.1);
            assert_eq!(format!("{:?}", framed.edges()), format!("{edges:?}"));
            for place in 0..framed.count {
                assert_eq!(around(framed, place), around(alone.framed(), place));
            }
        }
        assert!(Framed::of(&[], (0, 0)).symbols().is_empty());
    }
}
