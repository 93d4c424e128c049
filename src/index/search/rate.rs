//! Ratings: how much names have in common with what is wanted, by their terms alone.

use super::want::{EQUIVALENT, MOST_WANTED, Wanted};
use super::{List, Searching};
use crate::index::class::Signature;
use crate::index::view::View;
use crate::model::align::{BITS_PER_LETTER, NATIVE_BITS_PER_LETTER};
use crate::model::tables::Tables;
use crate::name::alphabet::Alphabet;
use crate::name::{Name, Token};

/// The most names of one list that are rated, and of all lists.
const MOST_OF_LIST: usize = 128;
const MOST_RATED: usize = 700;

/// Lists are left alone once so many names are rated higher than theirs can well be.
const ENOUGH_RATED: usize = 48;

/// What a name can well have in common with the query beyond what its list says, as a share of what is left of the query.
const BEYOND_LIST: f32 = 0.3;

/// The most terms of a name that are looked at.
const MOST_TERMS: usize = 16;

/// How many names are rated a second time, by edit costs; more where a token's script says less.
const REFINED: usize = 48;
const REFINED_NATIVE: usize = 160;
const REFINED_NATIVE_TOKEN: usize = 480;

/// Forms whose signatures have less in common are not worth the cost of finding out what it costs to write one for the other.
const LEAST_LIKE: f32 = 0.35;

/// Below this a term may be but a part of a token that the name writes as two.
const PART_LIKE: f32 = 0.6;

/// What a token of a name that the query has nothing like costs, in bits.
const EXTRA_BITS: f32 = 1.5;

/// How alike a term is to each wanted token, from 0 to 1.
type Likes = [f32; MOST_WANTED];

/// The likes of the terms met last: names share most of their terms with others.
#[derive(Clone, Debug)]
pub(super) struct Recent {
    terms: Vec<u32>,
    likes: Vec<Likes>,
}

const RECENT: usize = 256;

impl Default for Recent {
    fn default() -> Self {
        Recent { terms: vec![u32::MAX; RECENT], likes: vec![[0.0; MOST_WANTED]; RECENT] }
    }
}

impl Recent {
    fn forget(&mut self) {
        self.terms.fill(u32::MAX);
    }

    #[inline]
    fn likes(&mut self, term: u32, compute: impl FnOnce() -> Likes) -> &Likes {
        let place = term as usize % RECENT;
        if self.terms[place] != term {
            self.terms[place] = term;
            self.likes[place] = compute();
        }
        &self.likes[place]
    }
}

impl Searching {
    /// Rates the names of the lists by signatures, the most telling lists first.
    pub(super) fn rate(&mut self, view: &View<'_>) {
        let Searching { wanted, alike, lists, rated, ranked, recent, .. } = self;
        let total: f32 = wanted.iter().filter(|one| one.is_token()).map(|one| one.rarity).sum();
        let mut compute = |term: u32| likes(view, wanted, alike, term, signature_like);
        recent.forget();
        // The classes of another script's tokens say too little to leave any alone.
        let native = any_native(wanted);
        let mut checked = 0;
        for &List { bits, postings, tag } in lists.iter() {
            if !native && ranked.len() >= checked + ENOUGH_RATED {
                checked = ranked.len();
                let most = bits + BEYOND_LIST * (total - bits).max(0.0);
                if ranked.iter().filter(|(rating, _)| *rating > most).count() >= ENOUGH_RATED {
                    break;
                }
            }
            let mut of_list = 0;
            let mut rate = |place: u32| {
                let name = view.posting(postings, place);
                if rated.insert(name) {
                    ranked.push((rating(view, wanted, recent, name, &mut compute), name));
                }
                of_list += 1;
                of_list < MOST_OF_LIST && ranked.len() < MOST_RATED
            };
            let long = (postings.to - postings.from) as usize > MOST_OF_LIST;
            if let (true, true, Some(tag)) = (long, postings.paired, tag) {
                // Those that write both tokens the same come first.
                let same =
                    (postings.from..).zip(view.tags(postings)).filter(|(_, other)| **other >> 2 == tag >> 2);
                if !same.map(|(place, _)| place).all(&mut rate) {
                    continue;
                }
            }
            (postings.from..postings.to).all(&mut rate);
            if ranked.len() >= MOST_RATED {
                break;
            }
        }
    }

    /// Rates the best names once more, by what it costs to write their forms for the query's tokens.
    pub(super) fn refine(&mut self, tables: &Tables, view: &View<'_>, query: &Name) {
        let native = any_native(&self.wanted);
        let tokens = self.wanted.iter().filter(|one| one.is_token()).count();
        self.keep(match (native, tokens) {
            (false, _) => REFINED,
            (true, 1) => REFINED_NATIVE_TOKEN,
            (true, _) => REFINED_NATIVE,
        });
        let Searching { wanted, alike, ranked, recent, symbols, .. } = self;
        recent.forget();
        let mut compute = |term: u32| {
            symbols.clear();
            Alphabet::Latin.encode(view.form_text(term), symbols);
            likes(view, wanted, alike, term, |one, signature| {
                let rough = signature_like(one, signature);
                match one.token {
                    None => rough,
                    Some(_) if rough < LEAST_LIKE => 0.0,
                    Some(token) => cost_like(tables, &query.token(usize::from(token)), symbols),
                }
            })
        };
        for (bits, name) in ranked {
            *bits = rating(view, wanted, recent, *name, &mut compute);
        }
    }
}

/// How alike a term is to what is wanted: as is known of it, or else as `unknown` says.
fn likes(
    view: &View<'_>,
    wanted: &[Wanted],
    alike: &[(u32, f32)],
    term: u32,
    unknown: impl Fn(&Wanted, Signature) -> f32,
) -> Likes {
    let mut likes = [0.0; MOST_WANTED];
    let signature = view.signature(term);
    for (one, like) in wanted.iter().zip(&mut likes) {
        *like = known_like(view, alike, one, term).unwrap_or_else(|| unknown(one, signature));
    }
    likes
}

/// Whether a token of another script is wanted.
fn any_native(wanted: &[Wanted]) -> bool {
    wanted.iter().any(|one| one.native)
}

/// How alike a term is to what is wanted, where that is known without a look at its letters.
fn known_like(view: &View<'_>, alike: &[(u32, f32)], one: &Wanted, term: u32) -> Option<f32> {
    if one.form == Some(term) {
        return Some(1.0);
    }
    if let Some((_, like)) = alike[one.alike.clone()].iter().find(|(form, _)| *form == term) {
        return Some(*like);
    }
    (one.label != 0 && view.label(term) == one.label).then_some(EQUIVALENT)
}

fn signature_like(one: &Wanted, signature: Signature) -> f32 {
    one.signature.likeness(if one.eastern { signature.coarse() } else { signature })
}

/// How alike a form, as symbols, is to a token by the cost of writing one for the other.
fn cost_like(tables: &Tables, token: &Token<'_>, symbols: &[u8]) -> f32 {
    let letters = (token.latin_symbols().len() + symbols.len()) as f32 / 2.0;
    let (cost, cap) = match token.native_symbols() {
        Some((alphabet, native)) => {
            let cap = NATIVE_BITS_PER_LETTER * letters;
            (tables.edit(alphabet).cost(native, symbols, cap), cap)
        }
        None => {
            let cap = BITS_PER_LETTER * letters;
            (tables.edit(Alphabet::Latin).mean_cost(token.latin_symbols(), symbols, cap, cap), cap)
        }
    };
    1.0 - cost / cap.max(1.0)
}

/// How many bits a name has in common with what is wanted, by how alike its terms are to each.
fn rating(
    view: &View<'_>,
    wanted: &[Wanted],
    recent: &mut Recent,
    name: u32,
    compute: &mut impl FnMut(u32) -> Likes,
) -> f32 {
    let mut best: Likes = [0.0; MOST_WANTED];
    let mut extra = 0;
    let mut before: Option<u32> = None;
    for term in view.terms(name).take(MOST_TERMS) {
        let likes = recent.likes(term, || compute(term));
        let mut liked = 0.0_f32;
        for ((one, best), &like) in wanted.iter().zip(&mut best).zip(likes) {
            let mut like = like;
            if let Some(before) = before.filter(|_| one.may_be_parted && like < PART_LIKE) {
                like = like.max(signature_like(one, view.signature(term).joined(view.signature(before))));
            }
            liked = liked.max(like);
            *best = best.max(like);
        }
        extra += usize::from(liked < 0.5 && view.is_form(term));
        before = Some(term);
    }
    let worth = |(one, like): (&Wanted, &f32)| one.rarity * like * like;
    let tokens = || wanted.iter().zip(&best).filter(|(one, _)| one.is_token());
    let total: f32 = tokens().map(worth).sum();
    // Tokens written as one are worth what they replace at most.
    let joined = wanted.iter().zip(&best).filter(|(one, _)| !one.is_token()).map(|(one, like)| {
        let parts = tokens().filter(|(part, _)| one.of.0 <= part.of.0 && part.of.1 <= one.of.1);
        worth((one, like)) - parts.map(worth).sum::<f32>()
    });
    total + joined.fold(0.0, f32::max) - EXTRA_BITS * extra as f32
}
