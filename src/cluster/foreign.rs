//! Names in other scripts than Latin that share no key with the Latin name that they mean: 特朗普, トランプ.
//!
//! In: a name. Out: the one cluster with a Latin name whose family name it sounds like, by the model's tables
//! of how each script writes sounds. Cost: some hundred comparisons of tokens for each such name.

use hashbrown::HashMap;

use super::corpus::Corpus;
use super::form::Form;
use super::pairs::agree::Comparisons;
use super::union::Groups;
use super::usage::CLEAR_SHARE;
use crate::entity::Kind;
use crate::model::align::token_cost;
use crate::model::tables::Tables;
use crate::name::Token;

/// The most family names of one beginning that a name is held against, the most mentioned first.
const MAX_FAMILIES: usize = 512;

/// The most bits that a name in another script may cost, written as a family name.
const MOST_COST: f32 = 8.0;

/// Bits from which a name in another script is that of a cluster, and how many more than for any other.
const LEAST_BITS: f32 = 2.2;
const MARGIN: f32 = 1.0;

/// Latin full names by the sound that their family names begin with.
pub(super) struct Foreign<'f> {
    corpus: Corpus<'f>,
    families: HashMap<char, Vec<(Token<'f>, u32)>>,
}

impl<'f> Foreign<'f> {
    pub(super) fn of(corpus: Corpus<'f>) -> Self {
        let mut families: HashMap<char, Vec<(Token<'f>, u32)>> = HashMap::new();
        for (number, form) in corpus.numbered() {
            let is_full = form.kind == Kind::Person && form.latin && form.words.len() > 1;
            if !is_full || corpus.mentions(number) == 0 {
                continue;
            }
            let family =
                form.content().enumerate().filter(|(place, token)| form.is_family_name(*place, token));
            for (_, token) in family {
                for sound in sounds(token.romanized()) {
                    families.entry(sound).or_default().push((token, number));
                }
            }
        }
        let rank =
            |&(_, form): &(Token<'_>, u32)| (std::cmp::Reverse(corpus.mentions(form)), corpus.text(form));
        for names in families.values_mut() {
            names.sort_by(|x, y| rank(x).cmp(&rank(y)));
            names.truncate(MAX_FAMILIES);
        }
        Foreign { corpus, families }
    }

    /// The one cluster with a Latin name that a name in another script means.
    pub(super) fn bearer(
        &self,
        groups: &mut Groups,
        comparisons: &mut Comparisons,
        number: u32,
    ) -> Option<u32> {
        let corpus = self.corpus;
        let form = corpus.form(number);
        let root = groups.root(number);
        let members = groups.members(root);
        if !members.iter().all(|&member| is_foreign(corpus.form(member))) {
            return None;
        }
        let own = form.content().last()?;
        let names = sounds(own.romanized()).filter_map(|sound| self.families.get(&sound)).flatten();
        let near =
            names.filter(|(token, _)| token_cost(Tables::embedded(), &own, token, MOST_COST) < MOST_COST);
        let mut fits: Vec<(u32, f32)> = Vec::new();
        for &(_, full) in near {
            if members.iter().any(|&member| comparisons.judge(corpus.forms, member, full).contradicts) {
                continue;
            }
            fits.push((groups.root(full), comparisons.judge(corpus.forms, number, full).bits));
        }
        let best =
            fits.iter().map(|&(_, bits)| bits).max_by(f32::total_cmp).filter(|&bits| bits >= LEAST_BITS)?;
        // Of several with one family name most documents must have the one.
        let mut documents: Vec<(u32, u32)> = Vec::new();
        for (group, _) in fits.into_iter().filter(|&(_, bits)| bits > best - MARGIN) {
            if documents.iter().all(|&(known, _)| known != group) {
                let of_group = groups.members(group).into_iter().map(|member| corpus.usage.documents(member));
                documents.push((group, of_group.sum()));
            }
        }
        let all: u32 = documents.iter().map(|(_, count)| count).sum();
        let &(group, count) = documents.iter().max_by_key(|(_, count)| *count)?;
        let is_clear = count > 0 && f64::from(count) >= CLEAR_SHARE * f64::from(all);
        (documents.len() == 1 || is_clear).then_some(group)
    }
}

/// Whether it is a person's name in another script.
pub(super) fn is_foreign(form: &Form) -> bool {
    form.kind == Kind::Person && !form.latin
}

/// The sounds that a Latin spelling may begin with, where those that other scripts confuse are one.
fn sounds(romanized: &str) -> impl Iterator<Item = char> {
    let sounds: &[char] = match romanized.bytes().next().unwrap_or(b'a') {
        b'l' | b'r' => &['l'],
        b'b' | b'f' | b'p' | b'v' | b'w' => &['p'],
        b'd' | b't' => &['t'],
        b's' | b'x' | b'z' => &['s'],
        b'c' | b'g' => &['k', 's'],
        b'h' | b'k' | b'q' => &['k'],
        b'j' => &['a', 's'],
        b'm' => &['m'],
        b'n' => &['n'],
        _ => &['a'],
    };
    sounds.iter().copied()
}
