//! Usage: how often the forms of a corpus are mentioned, and what short forms were bound to.
//!
//! In: the mentions of documents, each with the form that it stands for. Out: counts. Cost: a step a mention
//! and a pair of forms that a document binds.

use hashbrown::HashMap;

use super::documents::{Documents, Mention};
use super::form::Form;
use crate::entity::Kind;

/// The share of its documents that a short form's cluster must have.
pub(super) const CLEAR_SHARE: f64 = 0.6;

/// How often forms are mentioned, and what short forms were bound to.
#[derive(Clone, Debug)]
pub(super) struct Usage {
    mentions: Vec<u32>,
    /// How many mentions stand for the cases of a form.
    in_cases: HashMap<u32, u32>,
    /// How many documents have mentions that stand for a form, but for those that call another by its family
    /// name.
    documents: Vec<u32>,
    /// Short form, full name, and how many documents bind one to the other.
    pub(super) bound: HashMap<(u32, u32), u32>,
}

impl Usage {
    /// `cases` are spellings and the names that these are cases of, which are mentioned by them.
    pub(super) fn of(
        forms: &[Form],
        mentions: &[Mention],
        documents: &Documents,
        cases: &[(u32, u32)],
    ) -> Usage {
        let none = vec![0; forms.len()];
        let mut usage = Usage {
            mentions: none.clone(),
            documents: none,
            in_cases: HashMap::new(),
            bound: HashMap::new(),
        };
        let mut pairs: Vec<(u32, u32)> = Vec::new();
        let mut targets: Vec<u32> = Vec::new();
        for document in documents.parts(mentions) {
            pairs.clear();
            targets.clear();
            for mention in document {
                usage.mentions[mention.target as usize] += 1;
                targets.push(mention.target);
                if mention.form != mention.target {
                    pairs.push((mention.form, mention.target));
                }
            }
            targets.sort_unstable();
            targets.dedup();
            pairs.sort_unstable();
            pairs.dedup();
            for &target in targets.iter().filter(|&&target| !is_another_meant(forms, &pairs, target)) {
                usage.documents[target as usize] += 1;
            }
            for &pair in &pairs {
                *usage.bound.entry(pair).or_insert(0) += 1;
            }
        }
        for &(case, name) in cases {
            *usage.in_cases.entry(name).or_insert(0) += usage.mentions[case as usize];
        }
        usage
    }

    /// How many documents have mentions that stand for a form, but for those that call another by its family
    /// name.
    pub(super) fn documents(&self, form: u32) -> u32 {
        self.documents[form as usize]
    }

    /// How many mentions stand for a form, or for one of its cases that lists know.
    pub(super) fn mentions(&self, form: u32) -> u32 {
        self.mentions[form as usize] + self.in_cases.get(&form).copied().unwrap_or(0)
    }

    /// Whether mentions stand for a form.
    pub(super) fn is_mentioned(&self, form: u32) -> bool {
        self.mentions[form as usize] > 0
    }
}

/// Whether a document, by the pairs of short forms and full names that it binds, calls another by the family
/// name of a full name.
fn is_another_meant(forms: &[Form], pairs: &[(u32, u32)], full: u32) -> bool {
    let form = &forms[full as usize];
    let Some(family) = form.words.last().filter(|_| form.kind == Kind::Person && !form.is_short()) else {
        return false;
    };
    let is_family =
        |short: u32| forms[short as usize].is_short() && forms[short as usize].words[0] == *family;
    pairs.iter().any(|&(short, other)| other != full && is_family(short))
        && !pairs.iter().any(|&(short, other)| other == full && is_family(short))
}
