//! Acronyms and what they stand for.
//!
//! In: an acronym, a name. Out: whether its letters are the initials of the name, as it is parsed or as it is
//! written, or letters of its one word. Cost: a step a word and letter.

use crate::cluster::form::Form;
use crate::cluster::words::acronym::{MAX_ACRONYM, are_initials, initials, is_capital, is_contraction};
use crate::cluster::words::plain::is_link;
use crate::name::Role;

/// Whether an acronym stands for a name of several words: its letters are the initials, links left out or
/// not.
pub(in crate::cluster) fn stands_for(acronym: &Form, full: &Form) -> bool {
    let letters: Vec<char> = acronym.name.tokens().flat_map(|token| token.folded().chars()).collect();
    if acronym.name.len() > letters.len() || !(2..=MAX_ACRONYM).contains(&letters.len()) {
        return false;
    }
    if letters.len() < 3 && !acronym.acronym {
        return is_capital(acronym.name.text()) && are_initials(&letters, &full.text);
    }
    let tokens: Vec<_> = full.name.tokens().collect();
    if tokens.len() == 1 {
        let is_legal_form = acronym.name.tokens().all(|token| token.role() == Role::Legal);
        return acronym.acronym && !is_legal_form && is_contraction(&letters, tokens[0].folded());
    }
    tokens.len() > 1 && initials(&letters, &tokens, letters.len() > 2)
        || acronym.acronym && are_initials(&letters, &full.text)
}

/// The initials of a name of several words, without its links and with them.
pub(in crate::cluster) fn plain_initials(form: &Form) -> Vec<String> {
    let of = |links: bool| -> String {
        let tokens = form
            .name
            .tokens()
            .filter(|token| token.role() != Role::Legal && (links || !is_link(token.folded())));
        tokens.filter_map(|token| token.folded().chars().next()).take(MAX_ACRONYM + 1).collect()
    };
    let mut all = vec![of(false), of(true)];
    all.dedup();
    all.retain(|initials| (3..=MAX_ACRONYM).contains(&initials.chars().count()));
    all
}
