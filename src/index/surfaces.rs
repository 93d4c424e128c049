//! Surfaces: which entities the table writes exactly so, spaces, hyphens, articles and *and* aside.
//!
//! In: the folded words of a stretch of text, hashed letter by letter. Out: the aliases written alike, and
//! how far: in full, without a legal form or a generic tail, by other words that mean the same, as an
//! acronym. `build` makes them. Cost: what is no name is told by one cache line, what is one by three; some
//! 50 bytes a name.

use super::class;
use crate::entity::Kind;
use crate::hash::{DEGSKI, FNV_EMPTY, XXHASH, fnv, spread, spread_whole};
use crate::name::letters::skeleton::skeleton;
use crate::name::{CONTINUED, Name, Token};

mod build;
mod filter;

use filter::Filter;

/// How a surface writes an alias.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Surface {
    /// Letter by letter.
    Full,
    /// Without the legal form (*Target* for *Target Corporation*).
    Legal,
    /// Without what a place's full name has besides (*Washington* for *Washington, D.C.*).
    Bare,
    /// By other words that are known to mean the same country, place or organization (*Britain* for *United
    /// Kingdom*, *Londres*, *ONU*).
    Meant,
    /// By its initials.
    Acronym,
}

/// A running hash (FNV-1a, 64 bits) of folded letters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) struct Key(u64);

impl Key {
    pub(crate) const EMPTY: Key = Key(FNV_EMPTY);
    const COUNTRY: Key = Key(0x9ae1_6a3b_2f90_404f);
    const ACRONYM: Key = Key(0xc3a5_c85c_97cb_3127);
    const PLACE: Key = Key(0x51ed_270b_8d3c_a6e5);
    const ORGANIZATION: Key = Key(0xe703_7ed1_a0b4_28db);

    /// Adds a word, if it is one that counts.
    #[must_use]
    pub(crate) fn word(self, folded: &str) -> Key {
        match folded {
            "the" | "and" => self,
            // St. Petersburg, Ft. Worth, Mt. Everest.
            "st" => self.letters("saint"),
            "ft" => self.letters("fort"),
            "mt" => self.letters("mount"),
            _ => self.letters(folded),
        }
    }

    fn letters(self, letters: &str) -> Key {
        Key(fnv(self.0, letters))
    }

    /// The same with all bits depending on all letters.
    fn mixed(self) -> u64 {
        let spread = spread_whole(self.0);
        spread ^ spread >> 32
    }

    /// The key of a country, by its name in the table of countries.
    pub(crate) fn country(name: &str) -> Key {
        Key::COUNTRY.letters(name)
    }

    /// The key of what the words of an organization's or a place's name mean, in whatever language and order
    /// they say it.
    pub(crate) fn meaning(name: &Name) -> Option<Key> {
        let kind = match name.kind() {
            Kind::Organization => Key::ORGANIZATION,
            Kind::Location => Key::PLACE,
            _ => return None,
        };
        let counts = |token: &Token<'_>| token.part.sense != CONTINUED && !token.is_link();
        let counted = name.tokens().filter(counts).map(|token| (token.part.sense, token.folded()));
        let mut words: Vec<&str> =
            counted.map(|(sense, folded)| if sense.is_empty() { folded } else { sense }).collect();
        words.sort_unstable();
        (!words.is_empty()).then(|| words.iter().fold(kind, |key, word| key.letters(word)))
    }

    /// The key of an acronym.
    pub(crate) fn acronym(letters: &str) -> Key {
        Key::ACRONYM.letters(letters)
    }
}

/// The surfaces of a table.
#[derive(Clone, Debug, Default)]
pub(crate) struct Surfaces {
    /// Sorted; those of one key are together, the best written first.
    rows: Vec<Row>,
    /// The first row of each bucket: keys with the same highest bits, four on average.
    buckets: Vec<usize>,
    /// The keys, asked before the rows: most of what a text asks for is no name.
    keys: Filter,
    /// The most letters of an alias in a script that may write no spaces.
    longest_unspaced: usize,
    /// Skeletons of the table's tokens, alone where they are long and in pairs: what a spelling must share to
    /// be worth resolving.
    skeletons: Filter,
    /// Skeletons of the words of organizations and places.
    words: Filter,
}

/// An alias that is written so.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Row {
    key: u64,
    how: Surface,
    alias: u32,
}

/// From this many consonants on, a skeleton is worth a look by itself.
const LONG_SKELETON: u64 = 1 << 12;

/// The number that stands for a long skeleton by itself among those of pairs.
fn alone_key(whole: u64) -> u64 {
    whole.wrapping_mul(DEGSKI)
}

/// The key of a token by its whole skeleton beside another by its first consonant.
fn pair_key(whole: u64, other: u64) -> u64 {
    spread(whole.wrapping_mul(16) | first_class(other))
}

/// The key of a person's token by its whole skeleton beside another by its first two consonants; one alone
/// tells little, as languages write it in many ways (*Xi*, شي).
fn person_key(whole: u64, other: u64) -> u64 {
    let length = u64::from(class::length(other));
    let begun = if length < 2 { 0 } else { other >> (4 * (length - 2)) };
    (whole.wrapping_mul(256) | begun).wrapping_mul(XXHASH)
}

fn first_class(skeleton: u64) -> u64 {
    (0..16).rev().map(|place| skeleton >> (4 * place) & 15).find(|&class| class != 0).unwrap_or(0)
}

impl Surfaces {
    /// Whether some name of the table shares enough consonants with these words to be worth comparing.
    /// `nicknames` gives the formal names of a word.
    pub(crate) fn may_spell<'w>(
        &self,
        words: &[&'w str],
        nicknames: impl Fn(&'w str) -> &'static [&'static str],
    ) -> bool {
        let skeletons: Vec<u64> = words.iter().map(|word| skeleton(word)).collect();
        let alone = |one: &u64| {
            if words.len() == 1 {
                self.words.contains(*one)
            } else {
                *one >= LONG_SKELETON && self.skeletons.contains(alone_key(*one))
            }
        };
        if skeletons.iter().any(alone) {
            return true;
        }
        let joined = words.windows(2).map(|pair| skeleton(&pair.concat()));
        let all: Vec<u64> = skeletons.iter().copied().chain(joined).collect();
        all.iter().enumerate().any(|(at, &one)| {
            skeletons.iter().enumerate().filter(|&(place, _)| place != at).any(|(place, &other)| {
                let formals = nicknames(words[place]).iter().map(|formal| skeleton(formal));
                std::iter::once(other)
                    .chain(formals)
                    .any(|other| self.skeletons.contains(pair_key(one, other)))
            })
        })
    }

    /// Whether some name of the table has a token of one skeleton beside one that begins as another does.
    pub(crate) fn may_stand_beside(&self, whole: u64, other: u64) -> bool {
        self.skeletons.contains(pair_key(whole, other))
    }

    /// Whether some person's name of the table has a token of one of these skeletons, and another that begins
    /// as one of the others does.
    pub(crate) fn may_share(&self, whole: &[u64], others: &[u64]) -> bool {
        whole.iter().any(|&one| others.iter().any(|&other| self.skeletons.contains(person_key(one, other))))
    }

    /// Whether a word's consonants are those of a word of an organization or place of the table.
    pub(crate) fn is_word(&self, word: &str) -> bool {
        self.words.contains(skeleton(word))
    }

    /// The aliases with this key, the best written first.
    pub(crate) fn find(&self, key: Key) -> impl Iterator<Item = (u32, Surface)> + '_ {
        let key = key.mixed();
        let rows = if self.keys.contains(key) { self.from(key) } else { &[] };
        rows.iter().take_while(move |row| row.key == key).map(|row| (row.alias, row.how))
    }

    /// The rows from a key on.
    fn from(&self, key: u64) -> &[Row] {
        let bucket = bucket_of(key, self.buckets.len());
        let bound = |bucket: usize| self.buckets.get(bucket).copied().unwrap_or(self.rows.len());
        let (start, end) = (bound(bucket), bound(bucket + 1));
        let within = self.rows.get(start..end).unwrap_or_default().partition_point(|row| row.key < key);
        self.rows.get(start + within..).unwrap_or_default()
    }

    /// The bytes that they take.
    pub(crate) fn memory_usage(&self) -> usize {
        let Surfaces { rows, buckets, keys, skeletons, words, .. } = self;
        let filters = [keys, skeletons, words].map(Filter::memory_usage);
        size_of_val(rows.as_slice()) + size_of_val(buckets.as_slice()) + filters.iter().sum::<usize>()
    }

    /// The most letters of an alias in a script that writes no spaces; 0 where the table has none.
    pub(crate) fn longest_unspaced(&self) -> usize {
        self.longest_unspaced
    }
}

/// The bucket of a key among so many, which are a power of two.
fn bucket_of(key: u64, buckets: usize) -> usize {
    ((u128::from(key) * buckets as u128) >> 64) as usize
}
