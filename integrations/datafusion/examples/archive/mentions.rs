//! Mentions as an archive of news has them, the same ones at each call.

use aka::Kind;

use crate::support::Corpus;
use crate::support::native::native;
use crate::support::random::Random;
use crate::support::spelling::{Respelling, mistyped, reordered};

/// A mention of a name.
#[derive(Clone)]
pub(crate) struct Mention {
    pub(crate) name: String,
    /// Its kind, where the one who found the mention could tell.
    pub(crate) kind: Option<Kind>,
}

/// Makes up the mention of any number.
pub(crate) struct Mentions<'c> {
    corpus: &'c Corpus,
    respelling: Respelling,
}

/// Its own chance.
const PURPOSE: &str = "mention";
const PURPOSE_OF_SPELLING: &str = "spelling of a mention";

/// Numbers far beyond any table, for names that it lacks.
const UNKNOWN: u64 = 1 << 40;

/// How many ways to write it a name has with each class of spellings.
const SPELLINGS: usize = 6;

impl<'c> Mentions<'c> {
    pub(crate) fn new(corpus: &'c Corpus) -> Self {
        Mentions { corpus, respelling: Respelling::learned() }
    }

    pub(crate) fn make(&self, number: u64) -> Mention {
        let mut random = Random::new(PURPOSE, number);
        let place = common_place(self.corpus.names().len(), &mut random);
        // Of every hundred mentions, so many are of names that the table lacks.
        let known = random.below(100) >= 8;
        let made = self.corpus.made().make(if known { place } else { UNKNOWN + place });
        let kind = random.chance(0.7).then(|| made.kind());
        // The same entity is written in the same few ways over and over.
        let mut way =
            Random::new(PURPOSE_OF_SPELLING, place * SPELLINGS as u64 + random.below(SPELLINGS) as u64);
        let name = match random.below(100) {
            0..60 => made.text,
            60..85 => capitalized(&self.respelling.of(&made.text, &mut way)),
            85..90 => reordered(&made.text, &mut way),
            90..97 => native(&made.text, made.origin, &mut way),
            _ => mistyped(&made.text, &mut way),
        };
        Mention { name, kind }
    }
}

/// A place in a table, each as often as Zipf's law has it: the n-th a n-th as often as the first.
fn common_place(size: usize, random: &mut Random) -> u64 {
    let size = size as f64;
    // The sum of 1/n up to a place grows as its logarithm does.
    (((size + 1.0).ln() * random.share()).exp() - 1.0).min(size - 1.0) as u64
}

fn capitalized(words: &str) -> String {
    let mut text = String::with_capacity(words.len());
    for word in words.split_inclusive([' ', '-']) {
        let mut letters = word.chars();
        text.extend(letters.next().into_iter().flat_map(char::to_uppercase));
        text.push_str(letters.as_str());
    }
    text
}
