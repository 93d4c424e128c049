//! Hashes of texts and numbers: the same on every machine and run, as images hold some of them.
//!
//! In: texts or numbers. Out: 64 bits. Cost: a multiplication a byte of a text, one or two a number.

/// The hash of no letters: where [`fnv`] begins.
pub(crate) const FNV_EMPTY: u64 = 0xcbf2_9ce4_8422_2325;

/// A running hash of letters (FNV-1a; Fowler, Noll and Vo).
#[inline]
pub(crate) fn fnv(hash: u64, letters: &str) -> u64 {
    letters.bytes().fold(hash, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}

/// The hash of a text.
pub(crate) fn of_text(text: &str) -> u64 {
    fnv(FNV_EMPTY, text)
}

/// A permutation of numbers, each bit of which depends on all (the finalizer of MurmurHash3, Appleby 2011).
#[inline]
pub(crate) fn mix(mut number: u64) -> u64 {
    number = (number ^ number >> 33).wrapping_mul(0xff51_afd7_ed55_8ccd);
    number = (number ^ number >> 33).wrapping_mul(0xc4ce_b9fe_1a85_ec53);
    number ^ number >> 33
}

/// The golden ratio's fraction, in 64 and in 128 bits, made odd (Knuth 1973).
const GOLDEN: u64 = 0x9e37_79b9_7f4a_7c15;
const GOLDEN_128: u128 = 0x9e37_79b9_7f4a_7c15_f39c_c060_5ced_c835;

/// More odd numbers to multiply by: of degski's mixer, of xxHash64 (Collet) and of SplitMix (Steele, Lea and
/// Flood 2014).
pub(crate) const DEGSKI: u64 = 0xd6e8_feb8_6659_fd93;
pub(crate) const XXHASH: u64 = 0xc2b2_ae3d_27d4_eb4f;
pub(crate) const SPLITMIX: u64 = 0xbf58_476d_1ce4_e5b9;

/// Spreads numbers: the highest bits depend on all (multiplicative hashing, Knuth 1973).
#[inline]
pub(crate) fn spread(number: u64) -> u64 {
    number.wrapping_mul(GOLDEN)
}

/// The same of a number whose highest bits count, too.
#[inline]
pub(crate) fn spread_whole(number: u64) -> u64 {
    spread(number ^ number >> 32)
}

/// Takes a number into a hash.
#[inline]
pub(crate) fn fold(hash: u64, number: u64) -> u64 {
    fold_product(hash ^ number ^ GOLDEN, u128::from(DEGSKI))
}

/// A hash of numbers, which begins with π's fraction.
pub(crate) fn of_numbers(numbers: &[u64]) -> u64 {
    numbers.iter().fold(0x243f_6a88_85a3_08d3, |hash, number| fold_product(hash ^ number, GOLDEN_128))
}

/// A multiplication, the upper half of which is folded on the lower.
#[inline]
fn fold_product(x: u64, y: u128) -> u64 {
    let product = u128::from(x).wrapping_mul(y);
    (product >> 64) as u64 ^ product as u64
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hashes_are_those_that_are_published() {
        let texts = [("", FNV_EMPTY), ("a", 0xaf63_dc4c_8601_ec8c), ("foobar", 0x8594_4171_f739_67e8)];
        for (text, expected) in texts {
            assert_eq!(of_text(text), expected, "{text}");
        }
        assert_eq!((mix(0), mix(1)), (0, 0xb456_bcfc_34c2_cb2c));
    }
}
