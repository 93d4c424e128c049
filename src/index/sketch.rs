//! Sketches: a form in eight bytes, so that a glance tells about what it costs to write one for another.
//!
//! How many bits two sketches have apart, at three quarters of a bit each, is about what the edit model says
//! (least squares on a million pairs of forms, beside what the step from class to class costs): letters that
//! only one has count, and how much longer one is, and above all other first and last letters and other first
//! vowels, less so where these are alike.

/// The letters that a form has, its length, its first and its last letter and its first vowel; and, above
/// them, its rarity.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Sketch(u64);

/// The lengths that are told apart: one bit for each length below the form's.
const LENGTHS: std::ops::Range<usize> = 3..9;

const LENGTH_AT: u32 = 26;
const FIRST_AT: u32 = 32;
const LAST_AT: u32 = 40;
const VOWEL_AT: u32 = 48;
const RARITY_AT: u32 = 56;
const LETTERS: u64 = (1 << LENGTH_AT) - 1;
const VOWELS: u64 = 1 | 1 << 4 | 1 << 8 | 1 << 14 | 1 << 20;
const SHAPE: u64 = (1 << RARITY_AT) - 1;

/// A letter as a set of two of eight: similar letters have one in common and count half.
static ENDS: [u8; 26] = {
    let mut ends = [0; 26];
    let pairs: [(u8, u32, u32); 26] = [
        (b'a', 1, 2),
        (b'e', 1, 3),
        (b'i', 1, 4),
        (b'o', 1, 5),
        (b'u', 1, 6),
        (b'y', 1, 7),
        (b'k', 2, 3),
        (b'g', 2, 4),
        (b'q', 2, 5),
        (b'c', 2, 6),
        (b'x', 2, 7),
        (b'h', 2, 8),
        (b's', 3, 4),
        (b'z', 3, 5),
        (b'j', 3, 6),
        (b'm', 3, 7),
        (b'n', 3, 8),
        (b't', 4, 5),
        (b'd', 4, 6),
        (b'l', 4, 7),
        (b'r', 4, 8),
        (b'b', 5, 6),
        (b'p', 5, 7),
        (b'f', 6, 7),
        (b'v', 6, 8),
        (b'w', 7, 8),
    ];
    let mut place = 0;
    while place < pairs.len() {
        let (letter, x, y) = pairs[place];
        ends[(letter - b'a') as usize] = 1 << (x - 1) | 1 << (y - 1);
        place += 1;
    }
    ends
};

/// What is no letter, as an end.
const OTHER: u8 = 1 << 4 | 1 << 7;

/// The steps of a score: quarters of a bit.
pub(crate) const QUARTERS: f32 = 4.0;

/// What each bit that two sketches have apart comes to, in quarters of a bit.
const APART: u16 = 3;

impl Sketch {
    /// The sketch of a form of no rarity yet.
    pub(crate) fn of(form: &str) -> Sketch {
        let bytes = form.as_bytes();
        let letters = bytes.iter().filter(|byte| byte.is_ascii_lowercase());
        let letters = letters.fold(0, |set, byte| set | 1_u64 << (byte - b'a'));
        let longer = LENGTHS.filter(|&length| bytes.len() > length).count();
        let end = |byte: Option<&u8>| match byte {
            Some(byte @ b'a'..=b'z') => ENDS[usize::from(byte - b'a')],
            Some(_) => OTHER,
            None => 0,
        };
        let length = ((1_u64 << longer) - 1) << LENGTH_AT;
        let (first, last) = (u64::from(end(bytes.first())), u64::from(end(bytes.last())));
        let vowel = bytes.iter().find(|byte| matches!(byte, b'a' | b'e' | b'i' | b'o' | b'u'));
        Sketch(letters | length | first << FIRST_AT | last << LAST_AT | u64::from(end(vowel)) << VOWEL_AT)
    }

    /// The same with a rarity, in bits.
    pub(crate) fn with_rarity(self, bits: f32) -> Sketch {
        let quarters = (bits * QUARTERS).round().clamp(0.0, f32::from(u8::MAX));
        Sketch(self.0 & SHAPE | (quarters as u64) << RARITY_AT)
    }

    #[inline]
    pub(crate) fn from_bytes(bytes: [u8; 8]) -> Sketch {
        Sketch(u64::from_le_bytes(bytes))
    }

    pub(crate) fn to_bytes(self) -> [u8; 8] {
        self.0.to_le_bytes()
    }

    /// The letters, as 26 bits.
    #[inline]
    pub(crate) fn letters(self) -> u32 {
        (self.0 & LETTERS) as u32
    }

    /// The rarity, in quarters of a bit.
    #[inline]
    pub(crate) fn rarity(self) -> u32 {
        (self.0 >> RARITY_AT) as u32
    }

    /// How many letters it has that another has not.
    #[inline]
    pub(crate) fn letters_beyond(self, other: Sketch) -> u32 {
        (self.0 & !other.0 & LETTERS).count_ones()
    }

    /// Whether two forms may be the same.
    #[inline]
    pub(crate) fn may_be(self, other: Sketch) -> bool {
        (self.0 ^ other.0) & SHAPE == 0
    }
}

/// A sketch of what is looked for, and which of its bits tell something.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Outline {
    pub(crate) sketch: Sketch,
    mask: u64,
}

impl Outline {
    /// That of a form.
    pub(crate) fn of(form: &str) -> Outline {
        Outline { sketch: Sketch::of(form), mask: SHAPE }
    }

    /// The same where one does not know which vowels it has.
    pub(crate) fn without_vowels(self) -> Outline {
        Outline { mask: self.mask & !VOWELS & !(0xFF << VOWEL_AT), ..self }
    }

    /// The costs of several beside those of coming to their class, side by side, as processors do fastest: in
    /// numbers of two bytes, eight of which are reckoned with at once. No cost is beyond them.
    #[inline]
    pub(crate) fn costs_from<const N: usize>(self, to_class: u32, others: [Sketch; N]) -> [i16; N] {
        others.map(|other| self.cost(other) as i16 + to_class as i16)
    }

    /// About what it costs to write a form for it, in quarters of a bit, where their consonants are the same.
    #[inline]
    pub(crate) fn cost(self, other: Sketch) -> u16 {
        APART * ((self.sketch.0 ^ other.0) & self.mask).count_ones() as u16
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nearer_forms_have_less_apart() {
        let cost = |x: &str, y: &str| Outline::of(x).cost(Sketch::of(y));
        assert_eq!(cost("muttaqi", "muttaqi"), 0);
        let cases = [
            ("a vowel", "mottaqi", "mattoqu"),
            ("another first letter", "muttaka", "buttaqa"),
            ("a last letter that is alike", "muttaqe", "muttaqn"),
            ("longer", "mutaqi", "muttaqiullah"),
        ];
        for (name, near, far) in cases {
            assert!(cost("muttaqi", near) < cost("muttaqi", far), "{name}");
        }
        assert_eq!(
            Outline::of("mhmd").without_vowels().cost(Sketch::of("muhammad").with_rarity(5.0)),
            4 * APART
        );
    }

    #[test]
    fn ends_are_apart() {
        for (place, one) in ENDS.iter().enumerate() {
            assert_eq!(one.count_ones(), 2);
            assert!(!ENDS[..place].contains(one) && *one != OTHER);
        }
    }

    #[test]
    fn rarity_is_no_part_of_the_cost() {
        let (one, other) = (Sketch::of("khan").with_rarity(7.25), Sketch::of("khan").with_rarity(100.0));
        assert_eq!((one.rarity(), other.rarity()), (29, 255));
        assert_eq!(Outline { sketch: one, mask: SHAPE }.cost(other), 0);
        assert!(one.may_be(other) && !one.may_be(Sketch::of("kham")));
    }
}
