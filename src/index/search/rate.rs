//! Ratings: how much names have in common with what is wanted, by their terms alone.

use hashbrown::HashMap;

use super::want::{EQUIVALENT, MOST_TOKENS, Wanted};
use super::{List, Searching};
use crate::index::class::Signature;
use crate::index::term;
use crate::index::view::View;
use crate::model::align::{BITS_PER_LETTER, NATIVE_BITS_PER_LETTER};
use crate::model::tables::Tables;
use crate::name::alphabet::Alphabet;
use crate::name::{Name, Token};

/// The most names of one list that are rated, and of all lists.
const MOST_OF_LIST: usize = 160;
pub(super) const MOST_RATED: usize = 1200;

/// The most terms of a name that are looked at.
const MOST_TERMS: usize = 16;

/// How many names are rated a second time, by edit costs; more where a token's script says less.
const REFINED: usize = 64;
const REFINED_NATIVE: usize = 160;
const REFINED_NATIVE_TOKEN: usize = 480;

/// Forms whose signatures have less in common are not worth the cost of finding out what it costs to write one for the other.
const LEAST_LIKE: f32 = 0.35;

/// What a token of a name that the query has nothing like costs, in bits.
const EXTRA_BITS: f32 = 1.5;

impl Searching {
    /// Rates the names of the lists by signatures, the most telling lists first.
    pub(super) fn rate(&mut self, view: &View<'_>) {
        let Searching { wanted, alike, lists, rated, ranked, .. } = self;
        for &List { postings, tag, .. } in lists.iter() {
            let mut of_list = 0;
            let mut rate = |place: u32| {
                let name = view.posting(postings, place);
                if rated.insert(name) {
                    let like = |one: &Wanted, term: u32, signature: Signature| {
                        known_like(view, alike, one, term).unwrap_or_else(|| signature_like(one, signature))
                    };
                    ranked.push((rating(view, wanted, name, like), name));
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
        let native = self.wanted.iter().any(|one| one.native);
        let tokens = self.wanted.iter().filter(|one| one.is_token()).count();
        self.keep(match (native, tokens) {
            (false, _) => REFINED,
            (true, 1) => REFINED_NATIVE_TOKEN,
            (true, _) => REFINED_NATIVE,
        });
        let Searching { wanted, alike, ranked, likes, symbols, .. } = self;
        for (bits, name) in ranked {
            let like = |one: &Wanted, term: u32, signature: Signature| {
                if let Some(like) = known_like(view, alike, one, term) {
                    return like;
                }
                let rough = signature_like(one, signature);
                let token = term::worth_finding(query).nth(usize::from(one.of.0)).filter(|_| one.is_token());
                match token {
                    Some(token) if rough >= LEAST_LIKE => {
                        cost_like(tables, view, likes, symbols, (one.of.0, &token), term)
                    }
                    Some(_) => 0.0,
                    None => rough,
                }
            };
            *bits = rating(view, wanted, *name, like);
        }
    }
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

/// How alike a form is to a token by the cost of writing one for the other.
fn cost_like(
    tables: &Tables,
    view: &View<'_>,
    likes: &mut HashMap<(u8, u32), f32>,
    symbols: &mut Vec<u8>,
    (place, token): (u8, &Token<'_>),
    form: u32,
) -> f32 {
    *likes.entry((place, form)).or_insert_with(|| {
        symbols.clear();
        Alphabet::Latin.encode(view.form_text(form), symbols);
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
    })
}

/// How many bits a name has in common with what is wanted, by how alike its terms are to each.
fn rating(
    view: &View<'_>,
    wanted: &[Wanted],
    name: u32,
    mut like: impl FnMut(&Wanted, u32, Signature) -> f32,
) -> f32 {
    let mut best = [0.0_f32; 2 * MOST_TOKENS + 1];
    let mut extra = 0;
    let mut before = Signature::NONE;
    for term in view.terms(name).take(MOST_TERMS) {
        let signature = view.signature(term);
        let mut liked = 0.0_f32;
        for (one, best) in wanted.iter().zip(&mut best) {
            let mut alike = like(one, term, signature);
            if alike < 0.6 && before != Signature::NONE {
                // Two tokens of the name may be one of the query.
                alike = alike.max(signature_like(one, signature.joined(before)));
            }
            liked = liked.max(alike);
            *best = best.max(alike);
        }
        extra += usize::from(liked < 0.5 && signature != Signature::NONE);
        before = signature;
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
