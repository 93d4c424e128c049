//! Postings: the names that have each form.

use super::forms::Documents;

/// A form of more names than this lists only so many of them: those of the fewest terms.
const LISTED: u32 = 256;

pub(super) struct Postings {
    /// How many names are found by each form.
    pub(super) counts: Vec<u32>,
    /// Where the postings of each form begin, and at the end their number.
    pub(super) starts: Vec<u32>,
    pub(super) names: Vec<u32>,
}

impl Postings {
    pub(super) fn of(forms: usize, documents: &Documents, order: &[u32]) -> Postings {
        let mut own = Vec::new();
        let mut counts = vec![0_u32; forms];
        for &name in order {
            finding(documents, name, &mut own);
            own.iter().for_each(|&form| counts[form as usize] += 1);
        }
        let mut starts = vec![0_u32; forms + 1];
        for (form, count) in counts.iter().enumerate() {
            starts[form + 1] = starts[form] + count.min(&LISTED);
        }
        let mut names = vec![0; starts[forms] as usize];
        let mut next = starts.clone();
        for &name in order {
            finding(documents, name, &mut own);
            for &form in &own {
                let place = &mut next[form as usize];
                if *place < starts[form as usize + 1] {
                    names[*place as usize] = name;
                    *place += 1;
                }
            }
        }
        Postings { counts, starts, names }
    }
}

/// The distinct forms by which a name is found.
fn finding(documents: &Documents, name: u32, into: &mut Vec<u32>) {
    into.clear();
    let terms = documents.terms(name).iter().filter(|term| term.finds());
    into.extend(terms.map(|term| term.number()));
    into.sort_unstable();
    into.dedup();
}
