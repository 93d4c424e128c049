//! Japanese readings of Chinese characters: which letters each stands for in attested names.
//!
//! In: names in characters with what they are in kana, spelled in Latin letters. Out: the file of readings.
//! Which letters belong to which character is not known, so it is learned by expectation–maximisation over
//! all ways to cut the letters (as joint-sequence models do, Bisani and Ney 2008), two or three characters
//! being read together only where that says more than each by itself.

use std::collections::BTreeMap;

use super::WeightFile;
use super::supplement::readings::{READING_BITS, READINGS};
use crate::name::letters::script::{Script, is_hiragana};
use crate::name::letters::vowels::is_never_consonant;
use crate::name::romanize::kanji::{MOST_TOGETHER, usual_forms};
use crate::name::romanize::{hepburn, romanize_token};

/// How often all names are gone through.
const ROUNDS: usize = 10;

/// The most letters of a reading, by how many characters it is of.
const MOST_LETTERS: [usize; MOST_TOGETHER] = [7, 8, 10];

/// How much less likely it is beforehand that so many characters are read together.
const TOGETHER: [f64; MOST_TOGETHER] = [1.0, 1e-4, 1e-6];

/// How likely a reading of a character is of so many letters, beforehand.
const OF_LENGTH: [f64; 10] = [0.2, 1.0, 0.9, 0.8, 0.5, 0.2, 0.05, 0.01, 0.01, 0.01];

/// A reading is kept that is expected to be the one of so many names, and of so large a share of those that
/// have its characters.
const LEAST_SEEN: [f64; MOST_TOGETHER] = [0.7, 0.9, 0.9];
const LEAST_SHARE: f64 = 0.003;

/// Characters that few names have may have other readings than those that were seen: so many more names are
/// thought to.
const UNSEEN: f64 = 0.5;

/// What it costs besides to read several characters together, in bits: that they are is known of the names it
/// was seen of.
const TOGETHER_BITS: f64 = 0.5;

/// Names in characters and their readings.
#[derive(Default)]
pub(super) struct Readings {
    names: Vec<Name>,
}

/// A name in characters, what it is in Latin letters, and how much it counts.
struct Name {
    characters: Vec<char>,
    letters: String,
    weight: f64,
}

/// Shares or expected counts of readings, by the characters that they are of.
type Shares = BTreeMap<String, BTreeMap<String, f64>>;

impl Readings {
    /// Adds the forms of one name part, where it has some in hiragana; whether it has.
    pub(super) fn add_group(&mut self, forms: &[&str]) -> bool {
        let all = |form: &str, of: fn(char) -> bool| !form.is_empty() && form.chars().all(of);
        let kana: Vec<&&str> = forms.iter().filter(|form| all(form, is_kana_of_reading)).collect();
        // 丁姓 and 丁氏 are *the family of Ding*.
        let is_name = |form: &str| all(form, is_character) && !form.ends_with(['姓', '氏']);
        for form in forms.iter().filter(|form| is_name(form)) {
            let usual: String = usual_forms(form).collect();
            for form in &kana {
                let mut spelled = String::new();
                romanize_token(form, Script::Kana, &mut spelled);
                let letters = hepburn::fold(std::iter::once(spelled.as_str())).as_str().to_owned();
                let characters = usual.chars().collect();
                self.names.push(Name { characters, letters, weight: 1.0 / kana.len() as f64 });
            }
        }
        !kana.is_empty()
    }

    /// The file of readings.
    pub(super) fn file(&self) -> WeightFile {
        let mut shares = Shares::new();
        for _ in 0..ROUNDS {
            let mut counts = Shares::new();
            self.names.iter().for_each(|name| name.count(&shares, &mut counts));
            shares = counts;
            for readings in shares.values_mut() {
                let total: f64 = readings.values().sum();
                readings.values_mut().for_each(|count| *count /= total);
            }
        }
        let mut counts = Shares::new();
        self.names.iter().for_each(|name| name.count(&shares, &mut counts));
        let mut contents = format!(
            "# Japanese readings: characters, and the letters that they are read as with the bits of each, in Hepburn's system without length.\n\
             # Learned from {} names in kana by expectation-maximisation.\n",
            self.names.len()
        );
        let mut rows: BTreeMap<&str, BTreeMap<&str, f64>> = BTreeMap::new();
        for (characters, readings) in &counts {
            let together = characters.chars().count() - 1;
            let total: f64 = readings.values().sum::<f64>() + UNSEEN;
            let kept = readings
                .iter()
                .filter(|(_, count)| **count >= LEAST_SEEN[together] && **count / total >= LEAST_SHARE);
            let besides = if together > 0 { TOGETHER_BITS } else { 0.0 };
            let learned = kept.map(|(letters, count)| (letters.as_str(), besides - (count / total).log2()));
            rows.entry(characters).or_default().extend(learned);
        }
        for (characters, readings) in READINGS {
            let row: &mut BTreeMap<&str, f64> = rows.entry(characters).or_default();
            for letters in *readings {
                row.entry(letters).or_insert(READING_BITS);
            }
        }
        for (characters, readings) in rows.iter().filter(|(_, readings)| !readings.is_empty()) {
            let readings: Vec<String> =
                readings.iter().map(|(letters, bits)| format!("{letters}:{bits:.1}")).collect();
            contents.push_str(&format!("{characters}\t{}\n", readings.join(" ")));
        }
        WeightFile { name: "readings.tsv".to_owned(), contents }
    }
}

fn is_kana_of_reading(letter: char) -> bool {
    is_hiragana(letter) || letter == 'ー'
}

fn is_character(letter: char) -> bool {
    matches!(letter, '\u{3400}'..='\u{9FFF}' | '々')
}

impl Name {
    /// Adds how often each reading is expected to be one of this name's.
    fn count(&self, shares: &Shares, counts: &mut Shares) {
        let units = self.units(shares);
        let (rows, columns) = (self.characters.len() + 1, self.letters.len() + 1);
        let place = |row: usize, column: usize| row * columns + column;
        let mut forth = vec![0.0; rows * columns];
        let mut back = forth.clone();
        forth[0] = 1.0;
        for unit in &units {
            forth[place(unit.to.0, unit.to.1)] += forth[place(unit.from.0, unit.from.1)] * unit.share;
        }
        let total: f64 = forth[rows * columns - 1];
        if total <= 0.0 {
            return;
        }
        back[rows * columns - 1] = 1.0;
        for unit in units.iter().rev() {
            back[place(unit.from.0, unit.from.1)] += back[place(unit.to.0, unit.to.1)] * unit.share;
        }
        for unit in &units {
            let (before, after) = (forth[place(unit.from.0, unit.from.1)], back[place(unit.to.0, unit.to.1)]);
            let expected = self.weight * before * unit.share * after / total;
            if expected > 1e-6 {
                let characters: String = self.characters[unit.from.0..unit.to.0].iter().collect();
                let letters = self.letters[unit.from.1..unit.to.1].to_owned();
                *counts.entry(characters).or_default().entry(letters).or_insert(0.0) += expected;
            }
        }
    }

    /// All characters beside all letters that they may be read as, in the order of where they begin.
    fn units(&self, shares: &Shares) -> Vec<Unit> {
        let mut units = Vec::new();
        let letters = self.letters.as_bytes();
        for row in 0..self.characters.len() {
            for together in 1..=MOST_TOGETHER.min(self.characters.len() - row) {
                let characters: String = self.characters[row..row + together].iter().collect();
                let known = shares.get(&characters);
                for column in (0..letters.len()).filter(|&column| may_part(letters, column)) {
                    let most = letters.len().min(column + MOST_LETTERS[together - 1]);
                    for end in (column + 1..=most).filter(|&end| may_part(letters, end)) {
                        let share = match known {
                            Some(known) => known.get(&self.letters[column..end]).copied().unwrap_or(0.0),
                            None if shares.is_empty() => OF_LENGTH[end - column - 1],
                            None => 0.0,
                        };
                        if share > 0.0 {
                            let share = share * TOGETHER[together - 1];
                            units.push(Unit { from: (row, column), to: (row + together, end), share });
                        }
                    }
                }
            }
        }
        units
    }
}

/// Characters beside letters, and how likely it is that they are read so.
struct Unit {
    from: (usize, usize),
    to: (usize, usize),
    share: f64,
}

/// Whether a character's reading may end before these letters: after a vowel or n, or between two consonants
/// that are one, doubled.
fn may_part(letters: &[u8], at: usize) -> bool {
    match (at.checked_sub(1).and_then(|before| letters.get(before)), letters.get(at)) {
        (Some(&before), Some(&next)) => {
            is_never_consonant(before)
                || before == b'n'
                || (before == next && !is_never_consonant(next))
                || (before, next) == (b't', b'c')
        }
        _ => true,
    }
}
