//! Chinese characters in their Japanese readings: 安倍 is *Abe*, 晋三 is *Shinzo*.
//!
//! A character has several readings, and some stand for two or three together (服部, *Hattori*). What a reading
//! costs is how seldom it is the one of its characters among attested names, in bits. In: characters, and
//! Latin letters as [`hepburn`](super::hepburn) folds them. Out: what it costs to read the one as the other,
//! or the likeliest reading. Cost: some look-ups a character; the table, a hundred kilobytes, is read when
//! the first is asked for.

use std::sync::LazyLock;

use hashbrown::HashMap;

use super::buffer::Buffer;
use crate::name::lexicon::{han_variants::usual, japanese_families::JAPANESE_FAMILIES};

/// The most characters that are read together.
pub(crate) const MOST_TOGETHER: usize = 3;

/// The most characters of a name that are read, and letters of a reading.
const MOST_CHARACTERS: usize = 8;
const MOST_LETTERS: usize = 32;

/// What it costs to read a family name as most of its bearers do.
const FAMILY_BITS: f32 = 1.0;

/// What no reading costs.
const NEVER: f32 = f32::INFINITY;

/// Readings with their bits, by the usual forms of the characters that they are of: one that stands for
/// several has those of all.
static READINGS: LazyLock<HashMap<String, Vec<(&'static str, f32)>>> = LazyLock::new(|| {
    let mut readings: HashMap<String, Vec<(&str, f32)>> = HashMap::new();
    for line in include_str!("../../model/weights/readings.tsv").lines().filter(|line| !line.starts_with('#'))
    {
        let Some((characters, row)) = line.split_once('\t') else { continue };
        let each = row.split(' ').filter_map(|reading| {
            let (letters, bits) = reading.split_once(':')?;
            Some((letters, bits.parse().ok()?))
        });
        readings.entry(usual_forms(characters).collect()).or_default().extend(each);
    }
    for (family, letters) in JAPANESE_FAMILIES {
        let count = family.chars().count();
        if (2..=MOST_TOGETHER).contains(&count) {
            readings.entry(usual_forms(family).collect()).or_default().push((letters, FAMILY_BITS));
        }
    }
    readings
});

/// The characters of a token in their usual forms, for the mark of iteration what it repeats.
pub(crate) fn usual_forms(token: &str) -> impl Iterator<Item = char> + '_ {
    let mut before = None;
    token.chars().map(move |character| {
        let character = match (character, before) {
            ('々' | '〻', Some(repeated)) => repeated,
            _ => usual(character),
        };
        before = Some(character);
        character
    })
}

/// A token in the usual forms of its characters, and where each begins.
struct Characters {
    text: Buffer<{ 4 * MOST_CHARACTERS }>,
    starts: [usize; MOST_CHARACTERS + 1],
    count: usize,
}

impl Characters {
    /// The characters of a token; nothing where it has too many.
    fn of(token: &str) -> Option<Characters> {
        let mut text = Buffer::new();
        let mut starts = [0; MOST_CHARACTERS + 1];
        let mut count = 0;
        for character in usual_forms(token) {
            count += 1;
            let end = starts[count - 1] + character.len_utf8();
            *starts.get_mut(count)? = end;
            text.push(character);
        }
        Some(Characters { text, starts, count })
    }

    /// The readings of the characters from a place on, with how many these are.
    fn readings(&self, from: usize) -> impl Iterator<Item = (usize, &'static str, f32)> + '_ {
        (1..=MOST_TOGETHER.min(self.count - from)).flat_map(move |length| {
            let characters = &self.text.as_str()[self.starts[from]..self.starts[from + length]];
            let rows = READINGS.get(characters).map_or(&[][..], Vec::as_slice);
            rows.iter().map(move |&(letters, bits)| (length, letters, bits))
        })
    }
}

/// What it costs to read a token as folded letters, in bits; nothing where no readings come to that.
pub(crate) fn cost(token: &str, letters: &str) -> Option<f32> {
    let characters = Characters::of(token)?;
    if characters.count == 0 || letters.len() > MOST_LETTERS || letters.len() < characters.count {
        return None;
    }
    // The least cost by characters and letters read.
    let mut best = [[NEVER; MOST_LETTERS + 1]; MOST_CHARACTERS + 1];
    best[0][0] = 0.0;
    for from in 0..characters.count {
        for at in (0..letters.len()).filter(|&at| letters.is_char_boundary(at)) {
            let here = best[from][at];
            if here == NEVER {
                continue;
            }
            for (length, reading, bits) in characters.readings(from) {
                if letters[at..].starts_with(reading) {
                    let cell = &mut best[from + length][at + reading.len()];
                    *cell = cell.min(here + bits);
                }
            }
        }
    }
    let cost = best[characters.count][letters.len()];
    (cost < NEVER).then_some(cost)
}

/// Writes the likeliest reading of a token; false, and nothing written, where a character has none.
pub(crate) fn likeliest(token: &str, out: &mut String) -> bool {
    let Some(characters) = Characters::of(token) else {
        return false;
    };
    // The least cost by characters read, and the last reading with how many it is of.
    let mut best = [(NEVER, 0, ""); MOST_CHARACTERS + 1];
    best[0].0 = 0.0;
    for from in 0..characters.count {
        let here = best[from].0;
        for (length, reading, bits) in characters.readings(from) {
            let cell = &mut best[from + length];
            if here + bits < cell.0 {
                *cell = (here + bits, length, reading);
            }
        }
    }
    if best[characters.count].0 == NEVER || characters.count == 0 {
        return false;
    }
    let mut parts = [""; MOST_CHARACTERS];
    let (mut at, mut count) = (characters.count, 0);
    while at > 0 {
        let (_, length, reading) = best[at];
        parts[count] = reading;
        count += 1;
        at -= length;
    }
    parts[..count].iter().rev().for_each(|part| out.push_str(part));
    true
}

#[cfg(test)]
mod tests {
    use super::{cost, likeliest};

    #[test]
    fn readings_of_names() {
        let cases = [
            ("family name", "安倍", "abe", true),
            ("given name", "晋三", "shinzo", true),
            ("old forms", "晉三", "shinzo", true),
            ("simplified forms", "纯一郎", "junichiro", true),
            ("new forms of a family name", "斎藤", "saito", true),
            ("its old forms", "齋藤", "saito", true),
            ("old forms throughout", "櫻澤", "sakurazawa", true),
            ("a form that stands for two characters", "里見", "satomi", true),
            ("the one of them", "后藤", "goto", true),
            ("the other", "後藤", "goto", true),
            ("another given name", "晋三", "shintaro", false),
            ("read together", "五十嵐", "igarashi", true),
            ("iteration mark", "佐々木", "sasaki", true),
            ("a letter more", "安倍", "abei", false),
            ("a character without a reading", "〇", "rei", false),
            ("nothing", "", "", false),
            ("more than any name", "安安安安安安安安安", "aaaaaaaaa", false),
        ];
        for (name, characters, letters, expected) in cases {
            assert_eq!(cost(characters, letters).is_some(), expected, "{name}");
        }
    }

    #[test]
    fn a_frequent_reading_costs_less() {
        assert!(cost("上田", "ueda") < cost("上田", "kamita"));
        let mut letters = String::new();
        assert!(likeliest("小泉", &mut letters));
        assert_eq!(letters, "koizumi");
        assert!(!likeliest("〇", &mut letters));
    }
}
