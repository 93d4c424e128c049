//! How alike names are that are left over on both sides.

use crate::model::plain::{MOST_LETTERS, MOST_PLAIN, jaro_winkler, jaro_winkler_of_plain};
use crate::name::lexicon::second_members;
use crate::name::places::places;
use crate::name::{Name, Role};

/// A name that begins another has so many letters, and the other as many more.
const LEAST_BEGINNING: usize = 3;
const LEAST_ENDING: usize = 2;

/// Whether a token left over on one side begins a longer one on the other, as *Shahab* does *Shahabuddin*;
/// but a father is not his son.
pub(super) fn begins(a: &Name, left_a: u32, b: &Name, left_b: u32) -> bool {
    let own = |name: &Name, left: u32| left & !name.places().with(Role::Patronymic);
    let (left_a, left_b) = (own(a, left_a), own(b, left_b));
    let begins = |short: &[u8], long: &[u8]| {
        short.len() >= LEAST_BEGINNING && long.len() >= short.len() + LEAST_ENDING && long.starts_with(short)
    };
    // Most do not even have the first letter in common.
    let may_begin = |x: &[u8], y: &[u8]| x.first() == y.first() && (begins(x, y) || begins(y, x));
    places(left_a).any(|x| {
        let x = latin_bytes(a, x);
        places(left_b).any(|y| may_begin(x, latin_bytes(b, y)))
    })
}

fn latin_bytes(name: &Name, place: u8) -> &[u8] {
    name.token(place).romanized_bytes()
}

/// How alike the letters left over on both sides are, 0 to 1 (Jaro and Winkler's measure).
pub(super) fn likeness(a: &Name, left_a: u32, b: &Name, left_b: u32) -> f32 {
    let (mut x, mut y) = ([0; MOST_PLAIN], [0; MOST_PLAIN]);
    if let (Some(x), Some(y)) = (plain_letters(a, left_a, &mut x), plain_letters(b, left_b, &mut y)) {
        // *Jayakumar* and *Vijayakumar* are no more alike than *Jaya* and *Vijaya*.
        let shared = second_members::shared(x, y);
        return jaro_winkler_of_plain(&x[..x.len() - shared], &y[..y.len() - shared]) as f32;
    }
    let letters = |name: &Name, left, buffer: &mut [char; MOST_LETTERS]| {
        let forms = places(left).map(|place| name.token(place).romanized());
        let cells = buffer.iter_mut().zip(forms.flat_map(str::chars));
        cells.map(|(cell, letter)| *cell = letter).count()
    };
    let (mut x, mut y) = (['\0'; MOST_LETTERS], ['\0'; MOST_LETTERS]);
    let (count_x, count_y) = (letters(a, left_a, &mut x), letters(b, left_b, &mut y));
    jaro_winkler(&x[..count_x], &y[..count_y]) as f32
}

/// The letters of tokens put together, where all are from a to z and not too many.
fn plain_letters<'l>(name: &Name, left: u32, buffer: &'l mut [u8; MOST_PLAIN]) -> Option<&'l [u8]> {
    let mut length = 0;
    for place in places(left) {
        let letters = latin_bytes(name, place);
        buffer.get_mut(length..length + letters.len())?.copy_from_slice(letters);
        length += letters.len();
    }
    let letters = &buffer[..length];
    letters.iter().all(u8::is_ascii_lowercase).then_some(letters)
}
