//! Tokens drawn as often as names have them: a learned head of real ones, and an endless tail of made-up
//! ones.

use super::random::Random;

/// Tokens for one place in a name, the commonest first.
pub struct Pool {
    /// What the list calls it.
    name: &'static str,
    tokens: Vec<&'static str>,
    /// The counts of the tokens up to and with each.
    sums: Vec<u64>,
    /// How often a token comes from the tail.
    tail: f64,
}

/// The tail's ranks are drawn from a Pareto distribution, so that n draws give about n^¾ distinct tokens
/// (Heaps's law): with these figures a table of 10⁶ names has some 1.5 × 10⁵, as large tables of persons
/// have.
const TAIL_POWER: f64 = 3.0;
const TAIL_SCALE: f64 = 200.0;
const TAIL_RANKS: f64 = (1_u64 << 40) as f64;

const VOWELS: [char; 6] = ['a', 'e', 'i', 'o', 'u', 'y'];

impl Pool {
    /// The pool of a name in the learned list.
    pub fn learned(name: &'static str, tail: f64) -> Self {
        let rows = include_str!("learned/tokens.tsv").lines().filter(|line| !line.starts_with('#'));
        let (mut tokens, mut sums, mut sum) = (Vec::new(), Vec::new(), 0);
        for row in rows {
            let mut fields = row.split('\t');
            if fields.next() != Some(name) {
                continue;
            }
            let (Some(token), Some(count)) = (fields.next(), fields.next()) else {
                panic!("tokens.tsv: too few fields in {row:?}");
            };
            sum += count.parse::<u64>().expect("a count");
            tokens.push(token);
            sums.push(sum);
        }
        assert!(!tokens.is_empty(), "tokens.tsv: no pool {name:?}");
        Pool { name, tokens, sums, tail }
    }

    pub fn draw(&self, random: &mut Random) -> String {
        if random.chance(self.tail) { self.made_up(random) } else { self.common(random).to_owned() }
    }

    /// A token of the list.
    pub fn common(&self, random: &mut Random) -> &'static str {
        let all = self.sums[self.sums.len() - 1];
        let at = random.draw() % all;
        self.tokens[self.sums.partition_point(|&sum| sum <= at)]
    }

    /// The tokens of the list, the commonest first, with the share of draws that give each.
    pub fn heads(&self) -> impl Iterator<Item = (&'static str, f64)> {
        let all = self.sums[self.sums.len() - 1] as f64;
        let counts =
            (0..self.tokens.len()).map(|at| self.sums[at] - at.checked_sub(1).map_or(0, |at| self.sums[at]));
        let shares = counts.map(move |count| count as f64 / all * (1.0 - self.tail));
        self.tokens.iter().copied().zip(shares)
    }

    /// The beginning of one token of the list and the end of another: which two, the rank of the made-up
    /// token says.
    fn made_up(&self, random: &mut Random) -> String {
        let rank = (TAIL_SCALE * ((1.0 - random.share()).powf(-TAIL_POWER) - 1.0)).min(TAIL_RANKS) as u64;
        let mut of_rank = Random::new(self.name, rank);
        let (beginning, end) = (of_rank.pick(&self.tokens), of_rank.pick(&self.tokens));
        let token = format!("{}{}", syllables(beginning).0, syllables(end).1);
        if token.len() < 3 { format!("{beginning}{end}") } else { token }
    }
}

/// A token cut before a consonant in its middle that a vowel follows: `petro` and `vich`.
fn syllables(token: &str) -> (&str, &str) {
    let vowel = |at: usize| token[at..].starts_with(VOWELS);
    let middle = token.len() / 2;
    let cuts = (1..token.len().saturating_sub(1)).filter(|&at| !vowel(at) && vowel(at + 1));
    let cut = cuts.min_by_key(|at| at.abs_diff(middle)).unwrap_or(middle);
    token.split_at(cut)
}
