//! Ratings: how much names have in common with what is wanted, by their terms alone.

use super::alike::{ACRONYM, CLIPPED};
use super::limits::{Limits, MOST_OF_LIST, Rates};
use super::lists::List;
use super::met::{Alike, Known, LIKES, Likes, Met, Sought};
use super::price::like;
use super::wanted::{Wanted, worth};
use super::{Ranked, Search, Searching};
use crate::index::view::{Postings, View};

/// What a name can well have in common with the query beyond what its list says, as a share of what is left
/// of the query.
const BEYOND_LIST: f32 = 0.3;

/// The most terms of a name that are looked at.
const MOST_TERMS: usize = 24;

/// Below this a term may be but a part of a token that the name writes as two.
const PART_LIKE: u8 = like(0.6);

/// How alike several words are to what is clipped of them.
const WORDS_OF_CLIPPED: f32 = 0.9;

/// What is less like all that is wanted is extra.
const EXTRA_LIKE: u8 = like(0.5);

/// Names that are rated at a time: what is read of each is read for all at once, so that the memory is waited
/// for but once.
#[derive(Clone, Debug, Default)]
pub(super) struct Batch {
    pub(super) names: Vec<u32>,
    /// The terms of all, and where those of each end.
    terms: Vec<u32>,
    ends: Vec<usize>,
}

/// How many names are rated at a time.
const BATCH: usize = 64;

impl Batch {
    /// Reads the terms of the names.
    pub(super) fn read(&mut self, view: &View<'_>) {
        self.terms.clear();
        self.ends.clear();
        std::hint::black_box(self.names.iter().fold(0, |bytes, &name| bytes ^ view.glance(name)));
        for &name in &self.names {
            view.add_terms(name, MOST_TERMS, &mut self.terms);
            self.ends.push(self.terms.len());
        }
        std::hint::black_box(self.terms.iter().fold(0, |bytes, &term| bytes ^ view.glance_at_form(term)));
    }

    /// The names that were read, and the terms of each.
    pub(super) fn names(&self) -> impl Iterator<Item = (u32, &[u32])> {
        let starts = std::iter::once(0).chain(self.ends.iter().copied());
        let bounds = starts.zip(&self.ends);
        self.names.iter().zip(bounds).map(|(&name, (from, &to))| (name, &self.terms[from..to]))
    }
}

impl Search<'_> {
    /// Forgets what names are rated, and by what.
    pub(super) fn forget_rated(&mut self) {
        self.memory.rated.clear();
        self.memory.ranked.clear();
        self.memory.met.forget();
    }

    /// Rates the names of the lists, the most telling lists first.
    pub(super) fn rate(&mut self) {
        let total: f32 = self.memory.wanted.iter().filter(|one| one.is_token()).map(|one| one.most).sum();
        let mut checked = 0;
        let &Limits { rated, enough, .. } = self.limits;
        let meant = self.query.tokens().filter(|token| !token.part.sense.is_empty());
        let terms = self.query.len() + meant.count();
        for place in 0..self.memory.lists.len() {
            let List { bits, postings } = self.memory.lists[place];
            if self.memory.ranked.len().saturating_sub(checked) >= enough {
                checked = self.memory.ranked.len();
                let most = bits + BEYOND_LIST * (total - bits).max(0.0);
                if self.memory.ranked.iter().filter(|one| one.rating() > most).count() >= enough {
                    break;
                }
            }
            self.take(postings, terms);
            if self.memory.batch.names.len() >= BATCH {
                self.rate_batch();
            }
            if self.memory.rated.len() >= rated {
                break;
            }
        }
        self.rate_batch();
    }

    /// Takes names of a list, within the limits: of a long one those that have as many terms as the query,
    /// and the longer ones after them. Most names that have both tokens of a query are namesakes.
    fn take(&mut self, postings: Postings, terms: usize) {
        let view = self.view;
        let Postings { mut from, to, .. } = postings;
        let is_of_all = postings.paired && terms == 2 && !view.is_small();
        let most = if is_of_all { self.limits.namesakes } else { MOST_OF_LIST };
        if (to - from) as usize > most {
            let mut end = to - most as u32;
            while from < end {
                let middle = from + (end - from) / 2;
                let name = view.posting(postings, middle);
                if view.terms(name).count() < terms { from = middle + 1 } else { end = middle }
            }
        }
        for place in (from..to).take(most.min(self.limits.rated.saturating_sub(self.memory.rated.len()))) {
            let name = view.posting(postings, place);
            if self.memory.rated.insert(name) {
                self.memory.batch.names.push(name);
            }
        }
    }

    pub(super) fn rate_batch(&mut self) {
        let Searching { wanted, alike, priced, minor, batch, ranked, met, .. } = self.memory;
        let alike = Alike { view: self.view, terms: alike };
        let sought = Sought { alike, wanted, priced, minor };
        let mut rating = Rating::new(sought, met);
        batch.read(self.view);
        ranked.extend(batch.names().map(|(name, terms)| Ranked::new(rating.of(terms), name)));
        batch.names.clear();
    }
}

/// Rates names by what is wanted.
struct Rating<'s> {
    sought: Sought<'s>,
    /// The places of what names may write as two tokens.
    parted: u16,
    /// The places of what is made of clipped words.
    clipped: u16,
    /// Whether a single token is wanted.
    alone: bool,
    /// What it is worth, in bits, to be the same as what is wanted at each place.
    most: [f32; LIKES],
    /// How many tokens are wanted, which come before what stands for several.
    tokens: usize,
    /// For each place the places of the tokens that it stands for.
    parts: [(u8, u8); LIKES],
    rates: Rates,
    met: &'s mut Met,
}

impl<'s> Rating<'s> {
    fn new(sought: Sought<'s>, met: &'s mut Met) -> Self {
        let wanted = sought.wanted;
        let places = |is: fn(&Wanted) -> bool| {
            let those = (0..).zip(wanted).filter(|(_, one)| is(one));
            those.fold(0, |set, (place, _)| set | 1_u16 << place)
        };
        let (parted, clipped) = (places(|one| one.may_be_parted), places(|one| one.pieces > 0));
        let tokens = wanted.iter().take_while(|one| one.is_token()).count();
        let alone = tokens == 1;
        let rates = Rates::of(sought.alike.view);
        let rates = if alone && sought.minor.is_empty() { rates.of_one_token() } else { rates };
        let most = std::array::from_fn(|place| wanted.get(place).map_or(0.0, |one| one.most));
        let parts = std::array::from_fn(|place| {
            let before = |end: u8| wanted[..tokens].partition_point(|token| token.of.0 < end) as u8;
            wanted.get(place).map_or((0, 0), |one| (before(one.of.0), before(one.of.1)))
        });
        Rating { sought, parted, clipped, alone, most, tokens, parts, rates, met }
    }

    /// How many bits a name of these terms has in common with what is wanted, by how alike its terms are to
    /// each.
    fn of(&mut self, terms: &[u32]) -> f32 {
        self.met.own.clear();
        terms.iter().for_each(|&term| self.met.meet(term, || self.sought.know(term)));
        let mut best = self.met.best();
        for place in 1..self.met.own.len() {
            self.join(place, &mut best);
        }
        if self.clipped != 0 {
            self.add_clipped(&mut best);
        }
        let extra = self.count_extra() as f32;
        let has = |form: &&u32| terms.contains(form);
        let minor = self.sought.minor.iter().filter(has).count();
        self.worth(&best) + self.rates.minor * minor as f32 - self.rates.extra * extra
    }

    /// How many tokens of the name at hand are like nothing wanted.
    fn count_extra(&self) -> usize {
        let (mut extra, mut alike, mut meant) = (0_usize, 0, 0_usize);
        for known in &self.met.own {
            let (is_form, is_extra) = (known.is_form(), known.most < EXTRA_LIKE);
            extra += usize::from(is_form & is_extra);
            alike += usize::from(is_form & !is_extra);
            meant += usize::from(!is_form & !is_extra);
        }
        // A query that is one acronym stands for all words of a name.
        let is_acronym = |known: &Known| !known.is_form() && known.most == like(ACRONYM);
        if self.alone && self.met.own.iter().any(is_acronym) {
            return 0;
        }
        // What is unlike by its letters but means the same is not extra.
        extra.saturating_sub(meant.saturating_sub(alike))
    }

    /// Adds up the words of which something wanted is clipped, or the characters of which it is made.
    fn add_clipped(&self, best: &mut Likes) {
        for place in (0..LIKES).filter(|place| self.clipped & 1 << place != 0) {
            let words = self.met.own.iter().filter(|known| known.likes[place] == like(CLIPPED)).count();
            if words > 1 {
                let pieces = usize::from(self.sought.wanted[place].pieces);
                let share = (words.min(pieces) as f32 / pieces as f32).sqrt();
                best[place] = best[place].max(like(WORDS_OF_CLIPPED * share));
            }
        }
    }

    /// Takes in what a term and the one before it are like as one, where it is not like enough by itself.
    fn join(&mut self, at: usize, best: &mut Likes) {
        let (before, known) = self.met.own.split_at_mut(at);
        let (Some(before), Some(known)) = (before.last(), known.first_mut()) else {
            return;
        };
        let mut rest = self.parted;
        while rest != 0 {
            let place = rest.trailing_zeros() as usize;
            rest &= rest - 1;
            // They have no more in common with what is wanted than each by itself, added up.
            let most = before.rough[place].saturating_add(known.rough[place]);
            let tells = most > best[place] || (most >= EXTRA_LIKE && known.most < EXTRA_LIKE);
            if tells && known.likes[place] < PART_LIKE {
                let like = self.sought.wanted[place].signature_like(known.signature.joined(before.signature));
                best[place] = best[place].max(like);
                known.most = known.most.max(like);
            }
        }
    }

    /// What it is worth, in bits, to be as alike to what is wanted.
    fn worth(&self, best: &Likes) -> f32 {
        let worth: [f32; LIKES] = std::array::from_fn(|place| worth(self.most[place], best[place]));
        let of_tokens: f32 = worth[..self.tokens].iter().sum();
        // Tokens written as one are worth what they replace at most.
        let more = (self.tokens..self.sought.wanted.len()).filter(|&place| best[place] > 0).map(|place| {
            let (from, to) = self.parts[place];
            worth[place] - worth[usize::from(from)..usize::from(to)].iter().sum::<f32>()
        });
        of_tokens + more.fold(0.0, f32::max)
    }
}
