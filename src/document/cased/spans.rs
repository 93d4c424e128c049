//! Which parts of a run of capitalised words are full names.
//!
//! In: a run. Out: [`Spot`]s: spans that the table knows, and spans that look like the full name of a person
//! or organization that it does not know. A run may hold several names and words that are none (*Taliban
//! Foreign Ministry*); all its parts are tried (`exact`, `persons`, `organizations`), and the segmentation
//! that is `worth` most is kept (weighted interval scheduling). Cost: a run of n words has at most 10 n
//! parts, each of which is looked up by a hash; the fewer that look like names are resolved.

mod exact;
mod longer;
mod namesakes;
mod organizations;
mod persons;
mod worth;

use std::ops::Range;

use super::runs::stretches;
use crate::document::reader::Reader;
use crate::document::spot::Spot;
use crate::document::text::word::Gap;
use crate::entity::Kind;
use crate::resolver::Decision;

/// The full names of a run.
pub(in crate::document) fn full_names<'r>(reader: &mut Reader<'_, 'r>, run: Range<usize>) -> Vec<Spot<'r>> {
    let mut spots = exact::of_run(reader, run.clone());
    if run.len() == 1 && spots.is_empty() {
        return spots;
    }
    for stretch in stretches(reader, run.clone()) {
        persons::of_stretch(reader, stretch, &mut spots);
    }
    organizations::of_run(reader, run.clone(), &mut spots);
    namesakes::tell(reader, &mut spots);
    let mut chosen = choose(run, spots);
    longer::tell(reader, &mut chosen);
    chosen.iter_mut().for_each(|spot| with_suffix(reader, spot));
    chosen
}

/// A span that the table writes exactly, whether or not in capitals.
pub(super) fn exact_name<'r>(reader: &mut Reader<'_, 'r>, from: usize, to: usize) -> Option<Spot<'r>> {
    exact::span(reader, from, to)
}

/// *Martin Luther King, Jr.*: a suffix after a full name belongs to it, with a comma or without, and tells its
/// bearer from whoever has none.
fn with_suffix<'r>(reader: &mut Reader<'_, 'r>, spot: &mut Spot<'r>) {
    let (from, to) = (spot.from, spot.to);
    let joined = spot.len() > 1 && matches!(reader.gap(to), Gap::Comma | Gap::Space);
    if spot.kind != Kind::Person
        || !joined
        || !reader.word(to).is_capital()
        || !matches!(reader.fold(to), "jr" | "junior" | "sr" | "senior" | "ii" | "iii" | "iv")
    {
        return;
    }
    match exact::span(reader, from, to + 1) {
        Some(exact) => *spot = exact,
        None => {
            let verdict = reader.settle(from, to + 1, Some(Kind::Person));
            if verdict.decision != Decision::Unknown {
                (spot.verdict, spot.to) = (verdict, to + 1);
                return;
            }
            let apart = spot.verdict.matched().is_some();
            *spot = Spot { apart, ..Spot::stranger(from, to + 1) };
        }
    }
}

/// The spans, no two of which overlap, that are worth most together.
fn choose<'r>(run: Range<usize>, mut spots: Vec<Spot<'r>>) -> Vec<Spot<'r>> {
    spots.sort_by(|x, y| x.to.cmp(&y.to).then(x.from.cmp(&y.from)).then(y.worth.total_cmp(&x.worth)));
    // A span may end beyond the run.
    let width = spots.last().map_or(run.end, |spot| spot.to.max(run.end)) - run.start + 1;
    let mut best = vec![0.0_f32; width];
    let mut taken: Vec<Option<usize>> = vec![None; width];
    let mut next = 0;
    for end in 1..width {
        best[end] = best[end - 1];
        while next < spots.len() && spots[next].to - run.start == end {
            let spot = &spots[next];
            let total = best[spot.from - run.start] + spot.worth;
            if total > best[end] {
                best[end] = total;
                taken[end] = Some(next);
            }
            next += 1;
        }
    }
    let mut chosen = Vec::new();
    let mut end = width - 1;
    while end > 0 {
        match taken[end] {
            Some(place) => {
                end = spots[place].from - run.start;
                chosen.push(place);
            }
            None => end -= 1,
        }
    }
    chosen.reverse();
    chosen.into_iter().map(|place| spots[place].clone()).collect()
}
