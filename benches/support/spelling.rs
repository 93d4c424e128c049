//! Other spellings of a name, and errors of typing.

use super::random::Random;

/// Letters that are respelled, as what, and in which share of respelled name parts.
struct Rewrite {
    from: &'static str,
    to: &'static str,
    share: f64,
}

/// Respells names as other writers do.
pub struct Respelling {
    rewrites: Vec<Rewrite>,
}

/// How many times a name is tried until it comes out changed.
const TRIES: usize = 16;

/// How often two words are written as one, and how often a word is respelled where another one is.
const JOINED: f64 = 0.03;
const RESPELLED: f64 = 0.5;

impl Respelling {
    pub fn learned() -> Self {
        let rows = include_str!("learned/rewrites.tsv").lines().filter(|line| !line.starts_with('#'));
        let rewrite = |row: &'static str| match row.split('\t').collect::<Vec<_>>()[..] {
            [from, to, share] => Rewrite { from, to, share: share.parse().expect("a share") },
            _ => panic!("rewrites.tsv: not three fields in {row:?}"),
        };
        Respelling { rewrites: rows.map(rewrite).collect() }
    }

    /// Another spelling of a name; the name itself where none of its letters is ever respelled.
    pub fn of(&self, name: &str, random: &mut Random) -> String {
        let name = name.to_lowercase();
        let respelled = (0..TRIES).map(|_| {
            let respell = |word: &str| {
                if random.chance(RESPELLED) { self.word(word, random) } else { word.to_owned() }
            };
            let words: Vec<String> = name.split(' ').map(respell).collect();
            let joint = if random.chance(JOINED) { "" } else { " " };
            words.join(" ").replacen(' ', joint, 1)
        });
        { respelled }.find(|spelling| *spelling != name).unwrap_or(name)
    }

    /// A word respelled from left to right, no letter twice.
    fn word(&self, word: &str, random: &mut Random) -> String {
        let marked = format!("{word}$");
        let (mut spelling, mut rest) = (String::new(), marked.as_str());
        while let Some(letter) = rest.chars().next() {
            let fits = self.rewrites.iter().filter(|rewrite| rest.starts_with(rewrite.from));
            match fits.into_iter().find(|rewrite| random.chance(rewrite.share)) {
                // A word does not vanish.
                Some(Rewrite { from, to, .. }) if from.len() < marked.len() => {
                    spelling.push_str(to);
                    rest = &rest[from.len()..];
                }
                _ => {
                    spelling.push(letter);
                    rest = &rest[letter.len_utf8()..];
                }
            }
        }
        spelling.trim_end_matches('$').to_owned()
    }
}

/// A name with one error of typing in one of its longer words: two letters swapped, one doubled, left out or
/// replaced.
pub fn mistyped(name: &str, random: &mut Random) -> String {
    let mut letters: Vec<char> = name.chars().collect();
    let inner = |at: &usize| letters[*at - 1..=*at + 1].iter().all(|letter| letter.is_alphabetic());
    let places: Vec<usize> = (1..letters.len().saturating_sub(1)).filter(inner).collect();
    if places.is_empty() {
        return name.to_owned();
    }
    let at = *random.pick(&places);
    match random.below(4) {
        0 => letters.swap(at, at + 1),
        1 => letters.insert(at, letters[at]),
        2 => drop(letters.remove(at)),
        _ => letters[at] = (b'a' + random.below(26) as u8) as char,
    }
    letters.into_iter().collect()
}

/// A name with its last word first, as lists have it, with a comma or without.
pub fn reordered(name: &str, random: &mut Random) -> String {
    match name.rsplit_once(' ') {
        Some((first, last)) if random.chance(0.5) => format!("{}, {first}", last.to_uppercase()),
        Some((first, last)) => format!("{last} {first}"),
        None => name.to_owned(),
    }
}
