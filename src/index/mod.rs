//! The candidate index: which of a table's names are worth comparing with a query.
//!
//! In: names by number, then a query. Out: the numbers of the likeliest names, the best first. A query's tokens are looked up
//! in the dictionary of the table's tokens by their consonants (a scan of 128-bit signatures) and then by what it costs to write
//! one for the other; the names that hold what was found are ranked by how rare that is. A look-up costs time in
//! proportion to the number of distinct tokens, some 50 µs for 20,000.

pub(crate) mod surfaces;

use hashbrown::HashMap;

use crate::model::align::{is_content, token_cost};
use crate::model::rarity::Rarity;
use crate::model::tables::Tables;
use crate::name::script::Script;
use crate::name::skeleton::skeleton;
use crate::name::{Name, Role, Token, lexicon};

/// The most tokens of the dictionary that a token of a query is compared with letter by letter.
const NEAR_TOKENS: usize = 100;

/// The same for a token of another script, whose romanization says less.
const NEAR_NATIVE_TOKENS: usize = 480;

/// The least share of consonants that two tokens must have in common.
const LEAST_LIKENESS: f32 = 0.5;
const LEAST_NATIVE_LIKENESS: f32 = 0.4;

/// A token of the dictionary.
#[derive(Clone, Debug)]
struct Entry {
    /// The consonants as a signature, and the same with the classes that East Asian scripts do not keep apart put together.
    fine: u128,
    coarse: u128,
    /// Which letters occur.
    letters: u32,
    /// The name that represents the token in comparisons.
    name: Name,
    rarity: f32,
    postings: Vec<u32>,
}

/// Finds the names of a table that a query may mean.
#[derive(Clone, Debug, Default)]
pub(crate) struct Index {
    entries: Vec<Entry>,
    by_form: HashMap<String, u32>,
    /// Names by the skeleton of two neighbouring tokens, and of all tokens, written as one.
    joined: HashMap<u64, Vec<u32>>,
    names: usize,
}

/// Memory that searches share.
#[derive(Clone, Debug, Default)]
pub(crate) struct Searching {
    scores: Vec<f32>,
    best_of_token: Vec<f32>,
    touched: Vec<u32>,
    touched_by_token: Vec<u32>,
    near: Vec<(f32, u32)>,
    ranked: Vec<(f32, u32)>,
}

/// The consonants of a Latin form as a set of classes and of pairs of neighbours.
fn signature(form: &str, coarse: bool) -> u128 {
    let packed = skeleton(form);
    let mut signature = 0_u128;
    let mut previous = 0_u64;
    for place in (0..16).rev() {
        let class = packed >> (4 * place) & 15;
        if class == 0 {
            continue;
        }
        let class = if coarse { coarse_class(class) } else { class };
        signature |= 1 << class;
        signature |= 1 << (16 + (previous * 31 + class * 7) % 112);
        previous = class;
    }
    signature | 1 << (16 + (previous * 31) % 112)
}

/// l is r, b and p are f and v: what kana, Hangul and Han write alike.
fn coarse_class(class: u64) -> u64 {
    match class {
        10 => 9,
        2 => 1,
        6 => 5,
        other => other,
    }
}

fn likeness(x: u128, y: u128) -> f32 {
    let common = (x & y).count_ones() as f32;
    2.0 * common / (x.count_ones() + y.count_ones()) as f32
}

/// The Latin form under which a token is looked up: pinyin's letters as they sound.
fn key_form(token: &Token<'_>) -> String {
    let form = token.romanized();
    match token.script() {
        Script::Han => form.replace('x', "sh").replace('q', "ch"),
        _ => form.to_owned(),
    }
}

impl Index {
    /// Adds a name under the next number.
    pub(crate) fn add(&mut self, name: &Name) {
        let number = self.names as u32;
        self.names += 1;
        let content = worth_finding(name);
        for token in name.tokens().filter(|token| is_content(token) || token.role() == Role::Legal) {
            if !token.part.sense.is_empty() {
                self.post(&sense_key(token.part.sense), number);
            }
        }
        for token in &content {
            self.post(&key_form(token), number);
            if let Some(key) = label_key(token) {
                self.post(&key, number);
            }
        }
        let singles = content.iter().map(|token| skeleton(token.romanized())).filter(|&key| says_enough(key));
        for key in singles.chain(joined_keys(&content)) {
            let postings = self.joined.entry(key).or_default();
            if postings.last() != Some(&number) {
                postings.push(number);
            }
        }
        if content.len() > 2 {
            let initials: String =
                content.iter().filter_map(|token| token.romanized().chars().next()).collect();
            self.post(&initials, number);
        }
    }

    fn post(&mut self, form: &str, number: u32) {
        let next = self.entries.len() as u32;
        let entry = *self.by_form.entry_ref(form).or_insert(next);
        if entry == next {
            self.entries.push(Entry {
                fine: signature(form, false),
                coarse: signature(form, true),
                letters: letters(form),
                name: Name::parse_as(form, crate::Kind::Person),
                rarity: 0.0,
                postings: Vec::new(),
            });
        }
        let postings = &mut self.entries[entry as usize].postings;
        if postings.last() != Some(&number) {
            postings.push(number);
        }
    }

    /// Weighs the dictionary once every name is in.
    pub(crate) fn finish(&mut self, tables: &Tables, rarity: &Rarity) {
        let names = self.names.max(2) as f32;
        for (form, &entry) in &self.by_form {
            let entry = &mut self.entries[entry as usize];
            // Never more than the table itself says: a prior cannot make rare what half the names hold.
            entry.rarity = rarity
                .bits(&tables.prior, form)
                .min((names / entry.postings.len().max(1) as f32).log2() + 1.0);
        }
    }

    /// The bytes that it takes on the heap.
    pub(crate) fn memory_usage(&self) -> usize {
        let of_entry =
            |entry: &Entry| entry.name.memory_usage() + entry.postings.capacity() * size_of::<u32>();
        let entries =
            self.entries.capacity() * size_of::<Entry>() + self.entries.iter().map(of_entry).sum::<usize>();
        entries + self.by_form.allocation_size() + self.by_form.keys().map(String::capacity).sum::<usize>()
    }

    /// The numbers of at most `limit` names, the likeliest first.
    pub(crate) fn search<'s>(
        &self,
        tables: &Tables,
        query: &Name,
        limit: usize,
        searching: &'s mut Searching,
    ) -> impl Iterator<Item = usize> + 's {
        searching.scores.resize(self.names, 0.0);
        searching.best_of_token.resize(self.names, 0.0);
        let content = worth_finding(query);
        for token in &content {
            self.look_up(tables, token, searching);
            searching.close_token();
        }
        for key in content.iter().map(|token| skeleton(token.romanized())).chain(joined_keys(&content)) {
            if let Some(postings) = self.joined.get(&key).filter(|_| says_enough(key)) {
                searching.found(postings, (self.names.max(2) as f32 / postings.len() as f32).log2());
            }
        }
        searching.close_token();
        for token in &content {
            self.by_whole(token, searching);
        }
        searching.close_token();
        searching.take_best(limit)
    }

    fn look_up(&self, tables: &Tables, token: &Token<'_>, searching: &mut Searching) {
        let form = key_form(token);
        if !token.part.sense.is_empty() {
            self.exactly(&sense_key(token.part.sense), 1.0, searching);
        }
        self.exactly(&form, 1.0, searching);
        if let Some(key) = label_key(token) {
            self.exactly(&key, 0.8, searching);
        }
        if let Some(formals) = lexicon::find(lexicon::nicknames::NICKNAMES, &form) {
            formals.iter().for_each(|formal| self.exactly(formal, 0.6, searching));
        }
        let native = token.native_symbols().is_some();
        let (near_tokens, least_likeness) =
            if native { (NEAR_NATIVE_TOKENS, LEAST_NATIVE_LIKENESS) } else { (NEAR_TOKENS, LEAST_LIKENESS) };
        let eastern = matches!(token.script(), Script::Han | Script::Kana | Script::Hangul);
        let (signature, letters) = (signature(&form, eastern), letters(&form));
        searching.near.clear();
        for (number, entry) in (0..).zip(&self.entries) {
            let consonants = likeness(signature, if eastern { entry.coarse } else { entry.fine });
            if consonants >= least_likeness {
                // With few consonants the classes hold many tokens: the letters then decide who is compared.
                let common = (letters & entry.letters).count_ones() as f32;
                let alike = 2.0 * common / (letters.count_ones() + entry.letters.count_ones()).max(1) as f32;
                searching.near.push((consonants + 0.4 * alike, number));
            }
        }
        if searching.near.len() > near_tokens {
            let best = |x: &(f32, u32), y: &(f32, u32)| y.0.total_cmp(&x.0).then(x.1.cmp(&y.1));
            searching.near.select_nth_unstable_by(near_tokens, best);
            searching.near.truncate(near_tokens);
        }
        for at in 0..searching.near.len() {
            let entry = &self.entries[searching.near[at].1 as usize];
            if entry.name.is_empty() {
                continue;
            }
            let other = entry.name.token(0);
            let letters = (token.latin_symbols().len() + other.latin_symbols().len()) as f32 / 2.0;
            let cap = 3.0 * letters;
            let cost = token_cost(tables, token, &other, cap);
            if cost < cap {
                let close = 1.0 - cost / cap;
                searching.found(&entry.postings, entry.rarity * close * close);
            }
        }
    }

    /// Names that, written as one, are this token: a name in Han or Hangul is mostly a single token.
    fn by_whole(&self, token: &Token<'_>, searching: &mut Searching) {
        if !matches!(token.script(), Script::Han | Script::Hangul | Script::Kana) {
            return;
        }
        for form in [token.romanized().to_owned(), key_form(token)] {
            if let Some(postings) = self.joined.get(&skeleton(&form)) {
                searching.found(postings, (self.names.max(2) as f32 / postings.len() as f32).log2());
            }
        }
    }

    fn exactly(&self, form: &str, share: f32, searching: &mut Searching) {
        if let Some(&entry) = self.by_form.get(form) {
            let entry = &self.entries[entry as usize];
            searching.found(&entry.postings, entry.rarity * share);
        }
    }
}

/// The skeletons of neighbouring tokens written as one, and of all tokens, where they say enough.
fn joined_keys(content: &[Token<'_>]) -> impl Iterator<Item = u64> {
    let join = |tokens: &[Token<'_>]| skeleton(&tokens.iter().map(key_form).collect::<String>());
    let pairs = content.windows(2).map(join).filter(|&key| says_enough(key));
    // A whole name says more than two of its tokens: two consonants will do.
    let whole = (content.len() > 1).then(|| join(content)).filter(|&key| key >> 4 != 0);
    pairs.chain(whole).collect::<Vec<_>>().into_iter()
}

/// Three consonants at least.
fn says_enough(skeleton: u64) -> bool {
    skeleton >> 8 != 0
}

/// The letters of a Latin form as a set.
fn letters(form: &str) -> u32 {
    form.bytes().filter(u8::is_ascii_lowercase).fold(0, |set, byte| set | 1 << (byte - b'a'))
}

/// The key of the forms that a name has in related languages.
fn label_key(token: &Token<'_>) -> Option<String> {
    let form = token.romanized();
    let known = lexicon::tables(form).equivalents();
    let label = known.then(|| lexicon::find(lexicon::equivalents::EQUIVALENTS, form)).flatten()?;
    Some(format!("~{label}"))
}

/// The tokens by which a name is found: those that name somebody, or all of a name that has none (*PT*, *Haji*).
fn worth_finding(name: &Name) -> Vec<Token<'_>> {
    let content: Vec<Token<'_>> = name.tokens().filter(is_content).collect();
    if content.is_empty() { name.tokens().collect() } else { content }
}

fn sense_key(sense: &str) -> String {
    format!("={sense}")
}

impl Searching {
    /// Names that hold something worth `score` for the token at hand.
    fn found(&mut self, postings: &[u32], score: f32) {
        for &number in postings {
            let best = &mut self.best_of_token[number as usize];
            if *best == 0.0 {
                self.touched_by_token.push(number);
            }
            *best = best.max(score);
        }
    }

    /// Adds each name's best find for the token at hand to its score.
    fn close_token(&mut self) {
        for number in self.touched_by_token.drain(..) {
            let score = &mut self.scores[number as usize];
            if *score == 0.0 {
                self.touched.push(number);
            }
            *score += std::mem::take(&mut self.best_of_token[number as usize]);
        }
    }

    fn take_best(&mut self, limit: usize) -> impl Iterator<Item = usize> + '_ {
        self.ranked.clear();
        for number in self.touched.drain(..) {
            self.ranked.push((std::mem::take(&mut self.scores[number as usize]), number));
        }
        let best = |x: &(f32, u32), y: &(f32, u32)| y.0.total_cmp(&x.0).then(x.1.cmp(&y.1));
        if self.ranked.len() > limit {
            self.ranked.select_nth_unstable_by(limit, best);
            self.ranked.truncate(limit);
        }
        self.ranked.sort_by(best);
        self.ranked.iter().map(|&(_, number)| number as usize)
    }
}
