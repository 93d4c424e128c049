//! Scans: the query is compared with every name.

use std::path::Path;

use rapidfuzz::fuzz::{Args, RatioBatchComparator};

use super::Peer;
use crate::Outcome;

struct Scan {
    names: Vec<String>,
    best: fn(&[String], &str) -> Option<usize>,
}

pub fn strsim(names: &[String], _: &Path) -> Outcome<Box<dyn Peer>> {
    Ok(Box::new(Scan { names: names.to_vec(), best: by_jaro_winkler }))
}

pub fn rapidfuzz(names: &[String], _: &Path) -> Outcome<Box<dyn Peer>> {
    Ok(Box::new(Scan { names: names.to_vec(), best: by_ratio }))
}

impl Peer for Scan {
    fn find(&mut self, query: &str) -> Outcome<Option<String>> {
        Ok((self.best)(&self.names, query).map(|place| self.names[place].clone()))
    }
}

fn by_jaro_winkler(names: &[String], query: &str) -> Option<usize> {
    let similar = |(place, name): (usize, &String)| (place, strsim::jaro_winkler(query, name));
    names.iter().enumerate().map(similar).max_by(|x, y| x.1.total_cmp(&y.1)).map(|(place, _)| place)
}

/// The best so far is the next one's cut, as RapidFuzz's own `extractOne` does.
fn by_ratio(names: &[String], query: &str) -> Option<usize> {
    let comparer = RatioBatchComparator::new(query.chars());
    let (mut best, mut cut) = (None, 0.0);
    for (place, name) in names.iter().enumerate() {
        let ratio = comparer.similarity_with_args(name.chars(), &Args::default().score_cutoff(cut));
        if let Some(ratio) = ratio.filter(|&ratio| ratio > cut || best.is_none()) {
            (best, cut) = (Some(place), ratio);
        }
    }
    best
}
