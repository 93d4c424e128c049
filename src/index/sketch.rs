//! Sketches: a form in eight bytes, so that a glance tells about what it costs to write one for another.
//!
//! How many bits two sketches have apart, at three quarters of a bit each, is about what the edit model says
//! (least squares on a million pairs of forms, beside what the step from class to class costs): letters that
//! only one has count, and how much longer one is, and above all other first and last letters and other first
//! vowels, less so where these are alike.

/// How many forms a block has.
pub(super) const FORMS: usize = 16;

/// Sketches of forms side by side: the first byte of each, the second of each, and so on.
pub(super) type Block = [[u8; FORMS]; 8];

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

/// The bytes of a sketch that have letters, and those of its shape.
const LETTER_BYTES: usize = 4;
const SHAPE_BYTES: usize = RARITY_AT as usize / 8;

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

    /// Which forms of a block may be the same.
    #[inline]
    pub(crate) fn may_be(self, others: &Block) -> [bool; FORMS] {
        let mut apart = [0; FORMS];
        for (bytes, own) in others.iter().zip(self.to_bytes()).take(SHAPE_BYTES) {
            apart.iter_mut().zip(bytes).for_each(|(apart, byte)| *apart |= byte ^ own);
        }
        apart.map(|apart| apart == 0)
    }

    /// How many letters each form of a block has, and how many of them are its own.
    #[inline]
    pub(crate) fn count_letters(self, others: &Block) -> ([u8; FORMS], [u8; FORMS]) {
        let (mut all, mut common) = ([0; FORMS], [0; FORMS]);
        let letters = LETTERS.to_le_bytes().into_iter().zip(self.to_bytes());
        for (bytes, (letters, own)) in others.iter().zip(letters).take(LETTER_BYTES) {
            for ((all, common), byte) in all.iter_mut().zip(&mut common).zip(bytes) {
                *all += (byte & letters).count_ones() as u8;
                *common += (byte & letters & own).count_ones() as u8;
            }
        }
        (all, common)
    }
}

/// The rarity of each form of a block, in quarters of a bit.
#[inline]
pub(crate) fn rarities(block: &Block) -> [u8; FORMS] {
    block[RARITY_AT as usize / 8]
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

    /// About what it costs to write a form for it, in quarters of a bit, where their consonants are the same.
    #[inline]
    pub(crate) fn cost(self, other: Sketch) -> u16 {
        APART * ((self.sketch.0 ^ other.0) & self.mask).count_ones() as u16
    }

    /// The same of each form of a block, with what it costs to come to their class, as far as a byte tells it.
    #[inline]
    pub(crate) fn costs(self, others: &Block, to_class: u32) -> [u8; FORMS] {
        let (own, mask) = (self.sketch.to_bytes(), self.mask.to_le_bytes());
        let to_class = to_class.min(u8::MAX.into()) as u8;
        let mut costs = [0; FORMS];
        for (at, cost) in costs.iter_mut().enumerate() {
            let [a, b, c, d, e, f, g]: [u8; SHAPE_BYTES] =
                std::array::from_fn(|byte| (others[byte][at] ^ own[byte]) & mask[byte]);
            // Bits of the same place are added up, so that three bytes have to be counted and not seven.
            let ((abc, of_abc), (def, of_def)) = (sum_of_bits(a, b, c), sum_of_bits(d, e, f));
            let (ones, of_ones) = sum_of_bits(abc, def, g);
            let (twos, fours) = sum_of_bits(of_abc, of_def, of_ones);
            let apart = ones.count_ones() + 2 * twos.count_ones() + 4 * fours.count_ones();
            *cost = (APART as u8 * apart as u8).saturating_add(to_class);
        }
        costs
    }
}

/// How many of three bits are set, for each place of three bytes: the ones, and the twos.
#[inline]
fn sum_of_bits(a: u8, b: u8, c: u8) -> (u8, u8) {
    (a ^ b ^ c, a & b | (a ^ b) & c)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::index::blocks::Blocks;

    fn block<const N: usize>(sketches: [Sketch; N]) -> Block {
        let bytes = Blocks::compose(&sketches);
        *bytes.as_chunks().0.as_chunks().0.first().expect("a block")
    }

    #[test]
    fn of_a_block_all_is_told_at_once() {
        let forms = ["muttaqi", "mottaki", "buttaqa", "muttaqiullah", "k", "", "zzyzx-9"];
        let sketches = forms.map(|form| Sketch::of(form).with_rarity(form.len() as f32));
        let block = block(sketches);
        for own in forms.map(Sketch::of) {
            for outline in
                [Outline { sketch: own, mask: SHAPE }, Outline { sketch: own, mask: SHAPE }.without_vowels()]
            {
                let costs = outline.costs(&block, 11);
                assert!(
                    (0..)
                        .zip(sketches)
                        .all(|(at, other): (usize, _)| u16::from(costs[at]) == outline.cost(other) + 11)
                );
                assert!(outline.costs(&block, 300).iter().all(|&cost| cost == u8::MAX));
            }
            let (all, common) = own.count_letters(&block);
            for (at, other) in sketches.iter().enumerate() {
                assert_eq!(u32::from(all[at]), other.letters().count_ones());
                assert_eq!(u32::from(common[at]), (other.letters() & own.letters()).count_ones());
                assert_eq!(u32::from(rarities(&block)[at]), other.rarity());
                assert_eq!(own.may_be(&block)[at], own.with_rarity(0.0) == other.with_rarity(0.0));
            }
        }
    }

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
        assert_eq!(one.may_be(&block([other, Sketch::of("kham")]))[..2], [true, false]);
    }
}
