//! The likest: the forms of the table that are nearly as alike to a token as any.

use super::met::{Sought, like};
use super::want::Wanted;
use crate::index::signature::SAME;

/// Forms that are less like a token are no spellings of it.
const LEAST_LIKE: u8 = like(0.4);

/// The likest forms so far, and how alike the next must be to be one of them.
#[derive(Clone, Debug)]
pub(super) struct Likest {
    /// Classes, by what their forms' consonants have in common with the token's: less first.
    classes: Vec<(u32, u32)>,
    forms: Vec<(u32, u8)>,
    /// How many forms are so alike.
    counts: [u32; SAME as usize + 1],
    least: u8,
    /// How many are not below the least, and how many should be.
    kept: u32,
    wanted: u32,
}

impl Default for Likest {
    fn default() -> Self {
        Likest {
            classes: Vec::new(),
            forms: Vec::new(),
            counts: [0; SAME as usize + 1],
            least: LEAST_LIKE,
            kept: 0,
            wanted: 0,
        }
    }
}

impl Likest {
    /// Finds the forms of some classes that are likest to a token, about so many.
    pub(super) fn find(&mut self, sought: &Sought<'_>, near: &[u32], one: &Wanted, count: u32) {
        self.forms.clear();
        self.counts.fill(0);
        (self.least, self.kept, self.wanted) = (LEAST_LIKE, 0, count);
        self.classes.clear();
        self.classes.extend(near.iter().map(|&class| {
            let of_class = sought.view.signature(sought.view.forms_of(class).start);
            (one.signature.pairs_share(of_class), class)
        }));
        self.classes.sort_unstable();
        self.classes.dedup();
        // Once the forms of the likest classes are found, others must be as alike as they are.
        while let Some((_, class)) = self.classes.pop() {
            let forms = sought.view.forms_of(class);
            if one.eastern || one.label != 0 {
                forms.for_each(|form| self.add(form, sought.rough_like(one, form)));
                continue;
            }
            let (first, signature) = (forms.start, sought.view.signature(forms.start));
            one.signature.alike(signature, sought.view.letters(forms), self.least, |place, like| {
                self.add(first + place as u32, like);
                self.least
            });
        }
    }

    /// Adds a form, unless it is less alike than those that there are.
    #[inline]
    fn add(&mut self, form: u32, like: u8) {
        if like < self.least {
            return;
        }
        self.forms.push((form, like));
        self.counts[usize::from(like)] += 1;
        self.kept += 1;
        while self.kept - self.counts[usize::from(self.least)] >= self.wanted {
            self.kept -= self.counts[usize::from(self.least)];
            self.least += 1;
        }
    }

    /// The forms, and how alike each is.
    pub(super) fn forms(&self) -> impl Iterator<Item = (u32, u8)> + '_ {
        self.forms.iter().copied().filter(|(_, like)| *like >= self.least)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_likest_are_kept() {
        let mut likest = Likest { wanted: 3, ..Likest::default() };
        for (form, like) in [(0, 150), (1, 120), (2, 200), (3, 90), (4, 150), (5, 255), (6, 140)] {
            likest.add(form, like);
        }
        let forms: Vec<u32> = likest.forms().map(|(form, _)| form).collect();
        assert_eq!(forms, [0, 2, 4, 5], "four, since two are equally alike");
    }
}
