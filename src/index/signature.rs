//! Signatures: what is quickly told of how alike two forms are.

use crate::name::letters::skeleton::skeleton;

/// The letters of a form and the pairs of neighbours among its consonants, as two sets with their sizes: what
/// two spellings have in common.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Signature {
    /// 26 bits for letters, and above them how many there are.
    pub(crate) letters: u32,
    /// 59 bits for pairs, and above them how many there are.
    pub(crate) pairs: u64,
}

const LETTERS: u32 = (1 << 26) - 1;
const PAIRS: u64 = 59;
const PAIR_BITS: u64 = (1 << PAIRS) - 1;

impl Signature {
    /// What the signature of no form is.
    pub(crate) const NONE: Signature = Signature { letters: 0, pairs: 0 };

    pub(crate) fn of(form: &str) -> Self {
        let letters =
            form.bytes().filter(u8::is_ascii_lowercase).fold(0, |set, byte| set | 1 << (byte - b'a'));
        let packed = skeleton(form);
        let (mut pairs, mut previous) = (0, 0);
        let mut pair = |class: u64| {
            pairs |= 1 << ((previous * 16 + class) * 7 % PAIRS);
            previous = class;
        };
        let classes = (0..16).rev().map(|place| coarse(packed >> (4 * place) & 15));
        classes.filter(|&class| class != 0).for_each(&mut pair);
        pair(0);
        Signature::sized(letters, pairs)
    }

    /// The signature of letters, a bit each, and of pairs as [`Signature::pairs`] has them.
    #[inline]
    pub(crate) fn of_parts(letters: u32, pairs: u64) -> Signature {
        Signature { letters: letters | letters.count_ones() << 26, pairs }
    }

    /// The sets with their sizes.
    fn sized(letters: u32, pairs: u64) -> Signature {
        let (of_letters, of_pairs) = (letters.count_ones(), pairs.count_ones());
        Signature { letters: letters | of_letters << 26, pairs: pairs | u64::from(of_pairs) << PAIRS }
    }

    /// That of two forms written as one, nearly.
    pub(crate) fn joined(self, other: Signature) -> Signature {
        Signature::sized((self.letters | other.letters) & LETTERS, (self.pairs | other.pairs) & PAIR_BITS)
    }

    /// Letters that East Asian scripts do not keep apart put together: l as r, and b, f and p as v. Few forms
    /// are asked for it, and it is not worked out for others.
    #[inline(never)]
    pub(crate) fn coarse(self) -> Signature {
        let bit = |letter: u8| 1_u32 << (letter - b'a');
        let fold = |set: u32, (from, to)| if set & bit(from) != 0 { set & !bit(from) | bit(to) } else { set };
        let together = [(b'l', b'r'), (b'b', b'v'), (b'f', b'v'), (b'p', b'v')];
        let letters = together.into_iter().fold(self.letters & LETTERS, fold);
        Signature { letters: letters | letters.count_ones() << 26, pairs: self.pairs }
    }

    /// How much another has in common with this one, which a script that keeps fewer consonants apart may
    /// have written.
    #[inline]
    pub(crate) fn likeness_to(self, other: Signature, eastern: bool) -> u8 {
        self.likeness(if eastern { other.coarse() } else { other })
    }

    /// Which of some forms side by side have at least so many letters in common with its own; how many each has,
    /// and how many of these are its own.
    #[inline]
    pub(crate) fn have_letters<const N: usize>(
        self,
        least: LeastLetters,
        (all, common): ([u8; N], [u8; N]),
    ) -> [bool; N] {
        let own = (self.letters >> 26) as u16;
        std::array::from_fn(|at| {
            u16::from(common[at]) * LeastLetters::SCALE >= (own + u16::from(all[at])) * least.0
        })
    }

    /// How much two have in common, from 0 to [`SAME`]: the mean of Dice's measure (1945) of the two sets.
    #[inline]
    pub(crate) fn likeness(self, other: Signature) -> u8 {
        rounded(self.letters_share(other.letters) + self.pairs_share(other))
    }

    /// How many of some letters it has.
    #[inline]
    fn common_letters(self, letters: u32) -> u32 {
        (self.letters & letters & LETTERS).count_ones()
    }

    /// What the letters add to a likeness.
    #[inline]
    fn letters_share(self, letters: u32) -> u32 {
        let all = (self.letters >> 26) + (letters >> 26);
        self.common_letters(letters) * part(all as usize)
    }

    /// What the pairs add to a likeness.
    #[inline]
    pub(crate) fn pairs_share(self, other: Signature) -> u32 {
        let common = (self.pairs & other.pairs & PAIR_BITS).count_ones();
        common * part(((self.pairs >> PAIRS) + (other.pairs >> PAIRS)) as usize)
    }
}

/// What share of the letters of two forms has to be in both at least for them to be so much alike, in steps
/// of a 256th.
#[derive(Clone, Copy, Debug)]
pub(crate) struct LeastLetters(u16);

impl LeastLetters {
    const SCALE: u16 = 256;

    /// That of a likeness to which their pairs add so much.
    pub(crate) fn of(likeness: u8, of_pairs: u32) -> LeastLetters {
        let of_letters = (256 * u32::from(likeness)).saturating_sub(128 + of_pairs);
        LeastLetters((of_letters / u32::from(SAME)) as u16)
    }
}

/// What each of what two sets have in common adds, where they have so many together.
#[inline]
fn part(all: usize) -> u32 {
    u32::from(PARTS[all % PARTS.len()])
}

fn rounded(shares: u32) -> u8 {
    ((shares + 128) >> 8) as u8
}

/// What two signatures of one form have in common.
pub(crate) const SAME: u8 = 255;

/// What the same pairs add to a likeness at most, as [`Signature::pairs_share`] tells it.
pub(crate) const PAIRS_ALIKE: u32 = SAME as u32 * 128;

/// What each of what two sets have in common adds, in 256ths, by how many they have together: half of
/// [`SAME`] for all in both.
static PARTS: [u16; 64] = {
    let mut parts = [0; 64];
    let mut all = 1;
    while all < parts.len() {
        parts[all] = (SAME as u32 * 256 / all as u32) as u16;
        all += 1;
    }
    parts
};

/// l is r; b and p are f and v; s is j.
fn coarse(class: u64) -> u64 {
    match class {
        10 => 9,
        2 => 1,
        6 => 5,
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn likeness_tells_spellings_from_others() {
        let likeness = |x: &str, y: &str| Signature::of(x).likeness(Signature::of(y));
        assert_eq!(likeness("muttaqi", "muttaqi"), SAME);
        assert!(likeness("muttaqi", "mottaki") > 178);
        assert!(likeness("muttaqi", "karzai") < 128);
    }

    #[test]
    fn what_is_so_much_alike_has_letters_enough() {
        let forms = ["a", "muttaqi", "mutaqi", "mottaki", "muttaquillah", "karzai", "ng", "q", "xyz", ""];
        let letters =
            |x: Signature, y: Signature| ([(y.letters >> 26) as u8], [x.common_letters(y.letters) as u8]);
        for (x, y) in forms.iter().flat_map(|x| forms.map(|y| (Signature::of(x), Signature::of(y)))) {
            for least in 0..=x.likeness(y) {
                let least = LeastLetters::of(least, x.pairs_share(y));
                assert_eq!(x.have_letters(least, letters(x, y)), [true], "{x:?} {y:?}");
            }
        }
        let (x, y) = (Signature::of("muttaqi"), Signature::of("metteko"));
        let least = LeastLetters::of(SAME - 32, x.pairs_share(y));
        assert_eq!([y, x].map(|y| x.have_letters(least, letters(x, y))), [[false], [true]]);
    }
}
