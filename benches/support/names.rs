//! Names of persons and organizations as large tables hold them.

use std::collections::HashSet;

use super::pool::Pool;
use super::random::Random;
use aka::Kind;

/// Which habits of naming a name follows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    East,
    Slavic,
    World,
    Organization,
}

/// A name and how it came about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Made {
    pub text: String,
    pub origin: Origin,
}

impl Made {
    pub fn kind(&self) -> Kind {
        if self.origin == Origin::Organization { Kind::Organization } else { Kind::Person }
    }
}

/// Makes the name of any number, always the same one, at about 0.5 µs.
pub struct Names {
    east: (Pool, Pool),
    slavic: (Pool, Pool),
    patronymic: Pool,
    world: (Pool, Pool),
    organization: Pool,
}

const ARTICLES: &[&str] = &["al-", "al-", "el-", "al ", "el "];
const DESCENT: &[&str] = &["bin", "ben", "ibn", "abu"];
const NOBLE: &[&str] = &["de", "van", "von", "da", "van der", "de la"];

impl Names {
    pub fn learned() -> Self {
        Names {
            east: (Pool::learned("east_given", 0.04), Pool::learned("east_family", 0.45)),
            slavic: (Pool::learned("slavic_given", 0.02), Pool::learned("slavic_family", 0.7)),
            patronymic: Pool::learned("slavic_patronymic", 0.05),
            world: (Pool::learned("world_given", 0.15), Pool::learned("world_family", 0.5)),
            organization: Pool::learned("organization", 0.35),
        }
    }

    pub fn make(&self, number: u64) -> Made {
        let mut random = Random::new("name", number);
        let (origin, words) = match random.below(100) {
            0..4 => (Origin::Organization, self.organization(&mut random)),
            4..50 => (Origin::East, self.east(&mut random)),
            50..65 => (Origin::Slavic, self.slavic(&mut random)),
            _ => (Origin::World, self.world(&mut random)),
        };
        Made { text: capitalized(&words.join(" ")), origin }
    }

    fn east(&self, random: &mut Random) -> Vec<String> {
        let (given, family) = &self.east;
        let count = 1 + usize::from(random.chance(0.4)) + usize::from(random.chance(0.1));
        let mut words: Vec<String> = (0..count).map(|_| given.draw(random)).collect();
        let family = family.draw(random);
        match random.below(100) {
            0..8 => words.push(format!("{}{family}", random.pick(ARTICLES))),
            8..12 => words.extend([(*random.pick(DESCENT)).to_owned(), family]),
            _ => words.push(family),
        }
        words
    }

    fn slavic(&self, random: &mut Random) -> Vec<String> {
        let (given, family) = &self.slavic;
        let patronymic = random.chance(0.5).then(|| self.patronymic.draw(random));
        std::iter::once(given.draw(random)).chain(patronymic).chain([family.draw(random)]).collect()
    }

    fn world(&self, random: &mut Random) -> Vec<String> {
        let (given, family) = &self.world;
        let mut words = vec![given.draw(random)];
        if random.chance(0.2) {
            words.push(given.draw(random));
        }
        if random.chance(0.04) {
            words.push((*random.pick(NOBLE)).to_owned());
        }
        words.push(family.draw(random));
        if random.chance(0.06) {
            words.push(family.draw(random));
        }
        words
    }

    fn organization(&self, random: &mut Random) -> Vec<String> {
        let count = 2 + random.below(3);
        (0..count).map(|_| self.organization.draw(random)).collect()
    }

    /// The commonest tokens of persons and the commonest pairs of a given and a family name, those that cost
    /// an index most.
    pub fn heads(&self, count: usize) -> Vec<String> {
        let mut heads: Vec<(String, f64)> = Vec::new();
        for (given, family) in [&self.east, &self.world, &self.slavic] {
            let [given, family] = [given, family].map(|pool| pool.heads().take(count).collect::<Vec<_>>());
            let token = |(token, share): &(&str, f64)| ((*token).to_owned(), *share);
            heads.extend(given.iter().chain(&family).map(token));
            // Pairs are rarer than tokens; as many of them are wanted.
            let pair = |(first, of_first): &(&str, f64), (last, of_last): &(&str, f64)| {
                (format!("{first} {last}"), of_first * of_last * 100.0)
            };
            heads.extend(family.iter().flat_map(|last| given.iter().map(move |first| pair(first, last))));
        }
        heads.sort_by(|x, y| y.1.total_cmp(&x.1).then_with(|| x.0.cmp(&y.0)));
        let mut known = HashSet::new();
        heads.retain(|(text, _)| known.insert(text.clone()));
        heads.into_iter().take(count).map(|(text, _)| capitalized(&text)).collect()
    }
}

/// A capital at the beginning of each word, unless it is a particle.
fn capitalized(words: &str) -> String {
    let particle = |word: &str| ["de", "la", "van", "von", "der", "da", "al", "bin", "ibn"].contains(&word);
    let mut text = String::with_capacity(words.len());
    for word in words.split_inclusive([' ', '-']) {
        if particle(word.trim_end_matches([' ', '-'])) {
            text.push_str(word);
        } else {
            let mut letters = word.chars();
            text.extend(letters.next().into_iter().flat_map(char::to_uppercase));
            text.push_str(letters.as_str());
        }
    }
    text
}
