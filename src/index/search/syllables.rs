//! Acronyms of syllables: tokens that are made of as many first letters of each word of a name as it takes
//! (*GAESA*, *Grupo de Administración Empresarial S.A.*).
//!
//! The initials of such a name are some of the token's letters, the first among them. So in a small table
//! each way to cut the token is looked up by its initials, 2ⁿ⁻¹ for n letters, 512 at most.

use super::alike::ACRONYM;
use super::limits::MOST_OF_LIST;
use super::{Search, Searching};
use crate::index::term;
use crate::index::view::View;
use crate::name::Token;
use crate::name::other_forms::initials::{MOST_OF_WORD, SYLLABIC_LETTERS, may_have_acronym};

/// A word of fewer letters agrees with one of some thousand names by chance: of seven such queries that were
/// matched, five were matched with a wrong name.
const LEAST_LETTERS: usize = 5;

/// With fewer words, names are not found by their initials.
const LEAST_WORDS: usize = 3;

/// How many letters a legal form lends, which no name is found by.
const MOST_OF_LEGAL_FORM: usize = 3;

impl Search<'_> {
    /// Looks up the initials of names of whose words a token that the table does not have may be the first
    /// letters.
    pub(super) fn read_as_syllables(&mut self, token: &Token<'_>) {
        let (view, query, word) = (self.view, self.query, token.romanized());
        let is_looked_for = view.is_small()
            && (LEAST_LETTERS..=*SYLLABIC_LETTERS.end()).contains(&word.len())
            && word.is_ascii()
            && !token.is_native()
            && !token.is_sounded()
            && view.term(word).is_none()
            && may_have_acronym(query);
        if !is_looked_for {
            return;
        }
        self.with_text(|this, text| {
            let Searching { alike, .. } = this.memory;
            for cuts in 0..1 << (word.len() - 1) {
                let words = parts(word, cuts).count();
                if !(LEAST_WORDS..word.len()).contains(&words)
                    || parts(word, cuts).any(|part| part.len() > MOST_OF_WORD)
                {
                    continue;
                }
                text.clear();
                term::of_initials(parts(word, cuts).filter_map(|part| part.chars().next()), text);
                alike.extend(
                    view.term(text).filter(|&form| begin(view, form, word, cuts)).map(|form| (form, ACRONYM)),
                );
            }
        });
    }
}

/// The parts of a word of ASCII letters that is cut after the letters of a set.
fn parts(word: &str, cuts: u32) -> impl Iterator<Item = &str> {
    let (mut from, mut rest) = (0, cuts | 1 << (word.len() - 1));
    std::iter::from_fn(move || {
        let to = rest.trailing_zeros() as usize + 1;
        rest &= rest.wrapping_sub(1);
        let part = word.get(from..to);
        from = to;
        part
    })
}

/// Whether the parts of a word begin the words of a name that has these initials.
fn begin(view: &View<'_>, initials: u32, word: &str, cuts: u32) -> bool {
    let mut names = view.names(view.of_form(initials)).take(MOST_OF_LIST);
    let has = |name: u32, part: &str| {
        let begins = |term: u32| view.is_form(term) && view.form_letters(term).starts_with(part.as_bytes());
        part.len() == 1 || view.terms(name).any(begins)
    };
    let is_legal_form = |part: &str| word.ends_with(part) && part.len() <= MOST_OF_LEGAL_FORM;
    names.any(|name| parts(word, cuts).all(|part| has(name, part) || is_legal_form(part)))
}

#[cfg(test)]
mod tests {
    use super::parts;

    #[test]
    fn a_word_is_cut_after_letters() {
        let cases: [(&str, u32, &[&str]); 3] = [
            ("gaesa", 0b111, &["g", "a", "e", "sa"]),
            ("gaesa", 0, &["gaesa"]),
            ("kach", 0b10, &["ka", "ch"]),
        ];
        for (word, cuts, expected) in cases {
            assert!(parts(word, cuts).eq(expected.iter().copied()), "{word}");
        }
    }
}
