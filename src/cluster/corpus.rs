//! A corpus: its spellings, and what is known of all of them.
//!
//! In: the number of a form. Out: the form, and how often it is mentioned. Cost: a look-up.

use super::form::Form;
use super::union::Constraints;
use super::usage::Usage;

/// The spellings of a corpus by their numbers, how they are used, and what decisions say of them.
#[derive(Clone, Copy)]
pub(super) struct Corpus<'c> {
    pub(super) forms: &'c [Form],
    pub(super) usage: &'c Usage,
    pub(super) constraints: &'c Constraints,
}

impl<'c> Corpus<'c> {
    pub(super) fn form(self, number: u32) -> &'c Form {
        &self.forms[number as usize]
    }

    pub(super) fn text(self, number: u32) -> &'c str {
        &self.form(number).text
    }

    /// How many mentions stand for a form, or for one of its cases that lists know.
    pub(super) fn mentions(self, number: u32) -> u32 {
        self.usage.mentions(number)
    }

    /// How many forms there are.
    pub(super) fn len(self) -> u32 {
        self.forms.len() as u32
    }

    /// All forms with their numbers.
    pub(super) fn numbered(self) -> impl Iterator<Item = (u32, &'c Form)> {
        (0..).zip(self.forms)
    }
}
