//! Numbers of names and of forms, as an image holds them: in three bytes each, where that is enough.

/// How many bytes each number takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Width {
    Three,
    Four,
}

impl Width {
    /// That of numbers below a limit. The two highest numbers of a width stay free for what is no number.
    pub(super) fn below(limit: usize) -> Width {
        if limit < (1 << 24) - 2 { Width::Three } else { Width::Four }
    }

    #[inline]
    pub(super) fn bytes(self) -> usize {
        match self {
            Width::Three => 3,
            Width::Four => 4,
        }
    }

    /// The highest number.
    #[inline]
    pub(super) fn highest(self) -> u32 {
        u32::MAX >> (32 - 8 * self.bytes())
    }

    pub(super) fn put(self, number: u32, bytes: &mut Vec<u8>) {
        bytes.extend_from_slice(&number.to_le_bytes()[..self.bytes()]);
    }

    /// The number at a place of an array of them; 0 beyond its end.
    #[inline]
    pub(super) fn at(self, bytes: &[u8], place: usize) -> u32 {
        let at = place.wrapping_mul(self.bytes());
        bytes.get(at..at.wrapping_add(self.bytes())).map_or(0, number)
    }

    /// The numbers of an array of them.
    #[inline]
    pub(super) fn each(self, bytes: &[u8]) -> impl Iterator<Item = u32> + use<'_> {
        bytes.chunks_exact(self.bytes()).map(number)
    }
}

/// The number of three bytes or four.
#[inline]
pub(super) fn number(bytes: &[u8]) -> u32 {
    match *bytes {
        [a, b, c] => u32::from_le_bytes([a, b, c, 0]),
        [a, b, c, d] => u32::from_le_bytes([a, b, c, d]),
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_of_each_width() {
        for (width, limit) in [(Width::Three, 1_000_000), (Width::Four, 1 << 24)] {
            assert_eq!(Width::below(limit), width);
            let (numbers, mut bytes) = ([0, 1, 0x00AB_CDEF, width.highest()], Vec::new());
            numbers.iter().for_each(|&number| width.put(number, &mut bytes));
            assert_eq!(bytes.len(), numbers.len() * width.bytes());
            assert_eq!(width.each(&bytes).collect::<Vec<_>>(), numbers);
            assert_eq!(
                [2, 3, 4, usize::MAX].map(|place| width.at(&bytes, place)),
                [numbers[2], numbers[3], 0, 0]
            );
        }
    }
}
