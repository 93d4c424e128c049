//! What each word is to its name: title, given name, family name, particle, legal form…
//!
//! In: words and, where known, the kind. Out: the same words, dotted acronyms put together, each with its
//! [`Reading`]. The facts come from the lexicon; this module holds the order in which they are asked: `kind`
//! where the kind is not known, `person` for the words of persons' names, `organization` for those of all
//! others.

mod address;
mod aside;
pub(super) mod form;
mod initials;
mod kind;
mod location;
mod looked_up;
mod misspelled;
mod of_country;
mod organization;
mod person;
mod write;

pub(crate) use misspelled::is_misspelled_place;

use super::letters::normalize::Break;
use super::letters::script::Script;
use super::lexicon;
use super::role::Reading;
use super::words::acronym::Way;
use super::words::word::Word;
use super::words::{apart, attached, burmese, copied, cut, japanese};
use crate::entity::Kind;
use looked_up::{LookedUp, with_looked_up};

/// Reads the words of a name of the given kind, or of the kind that they speak for, into `readings`, a
/// person's words at the places `named` as names; their kind, and where among the letters their
/// [initials](write::spell_out) are, if others stand in the place of some.
pub(crate) fn assign(
    text: &str,
    words: &mut Vec<Word>,
    letters: &mut String,
    kind: Option<Kind>,
    named: u32,
    readings: &mut Vec<Reading>,
) -> (Kind, (usize, usize)) {
    aside::drop_footnotes(text, words);
    if text.starts_with(cut::TAGS) {
        write::part_tag(words, letters);
    }
    initials::write_letters(words, letters, kind);
    join_acronyms(words, letters, kind);
    drop_possessive(text, words, letters, kind);
    write::write_states(words, letters);
    if kind != Some(Kind::Person) {
        write::drop_elided(text, words, letters);
        if !are_latin(words) {
            apart::part_from_kind(words, letters);
            apart::take_apart(words, letters, kind == Some(Kind::Organization));
        }
        write::write_compass(words, letters, kind);
        write::drop_inflection(words, letters);
    }
    mend(words, letters, kind);
    let given = kind;
    let kind = kind.unwrap_or_else(|| kind::guess(words, letters));
    aside::mark(text, words, letters, kind);
    let mut initials = (0, 0);
    if kind != Kind::Person {
        initials = write::spell_out(words, letters, given);
        write::join_letters(words, letters);
        write::write_figures(words, letters);
    } else {
        let latin = are_latin(words);
        if !latin {
            copied::leave_one(words, letters);
        }
        person::part_elided(text, words, letters);
        initials::part(words, letters, given);
        if !latin {
            attached::part(words, letters);
            burmese::part(words, letters);
            japanese::read(words, letters);
        }
    }
    readings.clear();
    with_looked_up(words, letters, |looked_up| {
        match kind {
            Kind::Person => person::read(looked_up, named, readings),
            _ => organization::read(looked_up, kind, readings),
        }
        readings.iter_mut().zip(looked_up).for_each(|(reading, word)| reading.known = word.tables);
    });
    drop_endings(words, letters, readings);
    (kind, initials)
}

/// Whether all words are in Latin letters, as those of most names are.
fn are_latin(words: &[Word]) -> bool {
    words.iter().all(|word| word.script == Script::Latin)
}

/// Takes the endings off that say nothing more. In the name of a plant, Cheboksarskoe says no more than
/// Cheboksary; the role stays.
fn drop_endings(words: &mut [Word], letters: &str, readings: &mut [Reading]) {
    for (word, reading) in words.iter_mut().zip(readings) {
        let form = word.of(letters);
        let stem = organization::stem(form, reading.role);
        if stem.len() < form.len() {
            word.letters.1 = word.letters.0 + stem.len();
            reading.known = lexicon::tables(stem);
        }
    }
}

/// Puts dotted acronyms together: U.S., d.o.o., Ph.D. In a person's name, single letters are initials and
/// stay apart.
fn join_acronyms(words: &mut Vec<Word>, letters: &mut String, kind: Option<Kind>) {
    let glued = |word: &Word| word.before.only(Break::Dot);
    if !words.iter().any(glued) {
        return;
    }
    let organized = kind.unwrap_or_else(|| kind::guess(words, letters)) == Kind::Organization;
    let long_word = words.iter().any(|word| word.count > 3);
    let (mut kept, mut at) = (0, 0);
    while let Some(first) = words.get(at) {
        let run = 1 + words[at + 1..]
            .iter()
            .take_while(|word| glued(word) && word.count <= 3 && word.script == first.script)
            .count();
        let parts = &words[at..at + run];
        let letters_only = parts.iter().all(|word| word.count == 1);
        // V.I. Lenin has initials, and so has the plant that bears his name; B.S. Company has none.
        let names_no_person = words.get(at + run).is_none_or(|next| is_of_organizations(next.of(letters)));
        let before_name = long_word && !(names_no_person && organized);
        let initials = letters_only && before_name && (run <= 2 || (run <= 3 && !organized))
            || letters_only && kind == Some(Kind::Person);
        if run > 1 && first.count <= 3 && !initials {
            let word = write::together(parts, letters);
            words[kept] = word;
            kept += 1;
        } else {
            (at..at + run).zip(kept..).for_each(|(from, to)| words.swap(from, to));
            kept += run;
        }
        at += run;
    }
    words.truncate(kept);
}

/// Whether a word says what an organization is or does, so that no initials stand before it.
fn is_of_organizations(form: &str) -> bool {
    let tables = lexicon::tables(form);
    tables.generic_words() || tables.legal_forms()
}

/// Puts the right words in the place of those of a place or an organization that have a typing error, unless
/// what kind of name it is is not known and a word is a person's.
fn mend(words: &mut Vec<Word>, letters: &mut String, kind: Option<Kind>) {
    if words.len() < 2 || kind == Some(Kind::Person) {
        return;
    }
    let article = usize::from(words[0].of(letters) == location::ARTICLE);
    // Hardly a name is one, so this is asked before the word lists are.
    let Some(forms) = misspelled::Forms::of(words[article..].iter().map(|word| word.of(letters))) else {
        return;
    };
    let place = || misspelled::PLACES.meant(&forms);
    let organization = || misspelled::ORGANIZATIONS.meant(&forms);
    let phrase = match kind {
        Some(Kind::Location) => place(),
        Some(_) => organization(),
        None => place().or_else(organization),
    };
    let Some(phrase) = phrase else { return };
    let way = Way::of(words, kind);
    let of_person = |word: &LookedUp<'_>| word.tables.given_names() || word.tables.family_names();
    let is_unknown = with_looked_up(words, letters, |words| {
        let rest = &words[article..];
        let is_body = || write::body(rest, way).is_some_and(|(count, _)| count == rest.len());
        (kind.is_some() || !words.iter().any(of_person)) && !location::is_whole_name(rest) && !is_body()
    });
    if is_unknown {
        write::put_in_place(words, article..words.len(), phrase, letters);
    }
}

/// Takes the English ending of the possessive off the last word, where it can be none of the name: *Charles
/// III's*, *NATO's*, *South Africa's*, but *Lloyd's* is a name.
fn drop_possessive(text: &str, words: &mut [Word], letters: &str, kind: Option<Kind>) {
    let more = words.len() > 1;
    let Some(last) = words.last_mut() else { return };
    let written = text.get(last.span.0..last.span.1).unwrap_or_default();
    if !written.ends_with(['s', 'S']) || !written[..written.len() - 1].ends_with(['\'', '’']) {
        return;
    }
    // Of mixed scripts the last letter is no longer a Latin one.
    let end = last.of(letters).char_indices().next_back().map_or(0, |(at, _)| at);
    if end < 2 {
        return;
    }
    let bare = last.piece(letters, 0, end);
    let known = lexicon::tables(bare.of(letters));
    let of_place = known.countries() || known.toponyms() || known.own_states();
    let of_person = more && (known.given_names() || known.family_names());
    let is_name = match kind {
        Some(Kind::Person) => true,
        Some(Kind::Location) => of_place || more,
        Some(_) => of_place,
        None => of_place || of_person,
    };
    if is_name || bare.is_shouted() || more && known.suffixes() {
        *last = bare;
    }
}
