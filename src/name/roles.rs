//! What each word is to its name: title, given name, family name, particle, legal form…
//!
//! In: words and, where known, the kind. Out: the same words, dotted acronyms put together, each with its
//! [`Reading`]. The facts come from the lexicon; this module holds the order in which they are asked:
//! `person` for the words of persons' names, `organization` for those of all others.

mod location;
mod misspelled;
mod organization;
mod person;
mod ruler;
mod write;

pub(crate) use misspelled::is_misspelled_place;

use super::lexicon::{
    self, Tables, generic_words::GENERIC_WORDS, honorifics::HONORIFICS, institutions::INSTITUTIONS,
    legal_forms::LEGAL_FORMS, stems,
};
use super::normalize::Break;
use super::script::Script;
use super::token::Word;
use super::{Detail, Name, Role, apart, attached, japanese};
use crate::entity::Kind;

/// The sense of the second and later words of a phrase.
pub(crate) const CONTINUED: &str = "…";

/// What is known of a word once it has been read.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Reading {
    pub(crate) role: Role,
    pub(crate) sense: &'static str,
    pub(crate) detail: Detail,
    /// Which word lists know its form.
    pub(crate) known: Tables,
}

impl Reading {
    fn plain(role: Role) -> Self {
        Reading { role, sense: "", detail: Detail::None, known: Tables::default() }
    }
}

/// Reads the words of a name of the given kind, or of the kind that they speak for, into `readings`; their
/// kind, and where among the letters their [initials](write::spell_out) are, if others stand in the place of
/// some.
pub(crate) fn assign(
    text: &str,
    words: &mut Vec<Word>,
    letters: &mut String,
    kind: Option<Kind>,
    readings: &mut Vec<Reading>,
) -> (Kind, (usize, usize)) {
    join_acronyms(words, letters, kind);
    drop_possessive(text, words, letters, kind);
    write::write_states(words, letters);
    if kind != Some(Kind::Person) {
        write::drop_elided(text, words, letters);
        apart::part_from_kind(words, letters);
        apart::take_apart(words, letters, kind == Some(Kind::Organization));
    }
    mend_place(words, letters, kind);
    let given = kind;
    let kind = kind.unwrap_or_else(|| guess_kind(words, &forms(words, letters)[..words.len()]));
    let mut initials = (0, 0);
    if kind != Kind::Person {
        initials = write::spell_out(words, letters, given);
        write::join_letters(words, letters);
        write::write_figures(words, letters);
    }
    if kind == Kind::Person {
        ruler::part_elided(text, words, letters);
        attached::part(words, letters);
        japanese::read(words, letters);
    }
    let forms = &forms(words, letters)[..words.len()];
    let known = &known(forms)[..words.len()];
    readings.clear();
    match kind {
        Kind::Person => person::read(words, forms, known, readings),
        _ => organization::read(forms, known, kind, readings),
    }
    for (((word, form), known), reading) in words.iter_mut().zip(forms).zip(known).zip(readings) {
        reading.known = *known;
        // In the name of a plant, Cheboksarskoe says no more than Cheboksary: endings go, the role stays.
        let stem = organization::stem(form, reading.role);
        if stem.len() < form.len() {
            word.letters.1 = word.letters.0 + stem.len();
            reading.known = lexicon::tables(stem);
        }
    }
    (kind, initials)
}

/// The folded letters of words, and nothing after them.
fn forms<'l>(words: &[Word], letters: &'l str) -> [&'l str; Name::MAX_TOKENS] {
    let mut forms = [""; Name::MAX_TOKENS];
    forms.iter_mut().zip(words).for_each(|(form, word)| *form = word.of(letters));
    forms
}

/// Which word lists know each form.
fn known(forms: &[&str]) -> [Tables; Name::MAX_TOKENS] {
    let mut known = [Tables::default(); Name::MAX_TOKENS];
    known.iter_mut().zip(forms).for_each(|(known, form)| *known = lexicon::tables(form));
    known
}

/// Puts dotted acronyms together: U.S., d.o.o., Ph.D. In a person's name, single letters are initials and
/// stay apart.
fn join_acronyms(words: &mut Vec<Word>, letters: &mut String, kind: Option<Kind>) {
    let glued = |word: &Word| word.before.only(Break::Dot);
    if !words.iter().any(glued) {
        return;
    }
    let organized = kind.map_or_else(
        || guess_kind(words, &forms(words, letters)[..words.len()]) == Kind::Organization,
        |kind| kind == Kind::Organization,
    );
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
            let word = together(parts, letters);
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

/// Several words as one, its letters appended to `letters`.
fn together(parts: &[Word], letters: &mut String) -> Word {
    let mut word = parts[0].clone();
    let start = letters.len();
    for part in parts {
        letters.extend_from_within(part.letters.0..part.letters.1);
        word.span.1 = part.span.1;
    }
    word.letters = (start, letters.len());
    word.count = parts.iter().map(|part| part.count).sum();
    word.capitals = parts.iter().map(|part| part.capitals).sum();
    word
}

/// The kind that words speak for: a person where nothing speaks for another.
fn guess_kind(words: &[Word], forms: &[&str]) -> Kind {
    let (known, way) = (&known(forms)[..forms.len()], write::Way::of(words, None));
    let names_body =
        |at: usize| known[at].spelled_out() && write::body(&words[at..], &forms[at..], way).is_some();
    let speaks = |at: usize| speaks_for_organization(words, forms, known, at);
    if (0..forms.len()).any(names_body) {
        Kind::Organization
    } else if location::is_whole_name(
        after_article(forms),
        &known[forms.len() - after_article(forms).len()..],
    ) {
        Kind::Location
    } else if (0..forms.len()).any(speaks) || has_stems(forms, known) {
        Kind::Organization
    } else {
        Kind::Person
    }
}

/// Puts the right words in the place of a place's that have a typing error, unless what kind of name it is is
/// not known and a word is a person's.
fn mend_place(words: &mut Vec<Word>, letters: &mut String, kind: Option<Kind>) {
    if words.len() < 2 || !matches!(kind, None | Some(Kind::Location)) {
        return;
    }
    let forms = &forms(words, letters)[..words.len()];
    let rest = after_article(forms);
    // Hardly a name is one, so this is asked before the word lists are.
    let Some(phrase) = misspelled::meant(rest) else { return };
    let known = &known(forms)[..forms.len()];
    let first = forms.len() - rest.len();
    let of_person = |known: &Tables| known.given_names() || known.family_names();
    if (kind.is_some() || !known.iter().any(of_person)) && !location::is_whole_name(rest, &known[first..]) {
        write::put_in_place(words, first..words.len(), phrase, letters);
    }
}

/// The words without an English article before them.
fn after_article<'w>(forms: &'w [&'w str]) -> &'w [&'w str] {
    match forms {
        ["the", rest @ ..] => rest,
        _ => forms,
    }
}

/// Takes the English ending of the possessive off the last word, where it can be none of the name: *Charles
/// III's*, *NATO's*, *South Africa's*, but *Lloyd's* is a name.
fn drop_possessive(text: &str, words: &mut [Word], letters: &str, kind: Option<Kind>) {
    let more = words.len() > 1;
    let Some(last) = words.last_mut() else { return };
    let written = text.get(last.span.0..last.span.1).unwrap_or_default();
    let form = last.of(letters);
    if !written.ends_with(['s', 'S'])
        || !written[..written.len() - 1].ends_with(['\'', '’'])
        || form.len() < 3
    {
        return;
    }
    let bare = last.piece(letters, 0, form.len() - 1);
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

/// Whether the words from a place on begin with what organizations are called, and what is no part of a
/// person's name there: *PAO* is a legal form, *Pao* a family name.
fn speaks_for_organization(words: &[Word], forms: &[&str], known: &[Tables], at: usize) -> bool {
    let (rest, tables) = (&forms[at..], known[at]);
    (tables.abbreviations() && is_cyrillic(forms[at]) && forms.len() > 1)
        || (tables.institutions() && lexicon::longest_phrase(INSTITUTIONS, rest).is_some())
        || (tables.legal_forms()
            && lexicon::longest_phrase(LEGAL_FORMS, rest).is_some()
            && !(tables.family_names() && words[at].capitals == 1)
            && !is_syllable(&words[at], forms, known, at))
        || (tables.generic_words()
            && lexicon::longest_phrase(HONORIFICS, rest).is_none()
            && !rest.get(1).is_some_and(|next| person::names_a_father(next))
            && !(at == 0 && is_given_name(forms, known))
            && lexicon::longest_phrase(GENERIC_WORDS, rest)
                .is_some_and(|(_, sense)| !is_family_name(forms, known, at, sense)))
}

/// Whether a short legal form is a syllable of a person's name: amid it, as legal forms do not stand, after a
/// name or written as names are (*Chou En-lai*, *Mossa Ag Attaher*), or beside nothing but given names and
/// written as they are (*Saad Sal*).
fn is_syllable(word: &Word, forms: &[&str], known: &[Tables], at: usize) -> bool {
    const MOST_LETTERS: usize = 3;
    /// Those that are written so as well.
    const WRITTEN_SO: &[&str] =
        &["bhd", "co", "inc", "llc", "ltd", "oyj", "plc", "pte", "pty", "pvt", "sdn", "tbk"];
    let is_inner = at > 0 && at + 1 < forms.len();
    let of_person = known[0].given_names() || known[0].family_names();
    let beside_given = || {
        let mut others = known[..at].iter().chain(&known[at + 1..]);
        forms.len() > 1 && others.all(|known| known.given_names())
    };
    let written_so = || word.capitals == 1 && forms[at].len() > 1 && !WRITTEN_SO.contains(&forms[at]);
    forms[at].len() <= MOST_LETTERS
        && (is_inner && (of_person || written_so()) || written_so() && beside_given())
}

/// Whether the first word is a given name before one or two words of which none is one of organizations:
/// *Christian Lindner*, *Marine Le Pen*.
fn is_given_name(forms: &[&str], known: &[Tables]) -> bool {
    let organized = |(at, known): (usize, &Tables)| {
        (known.generic_words() && lexicon::longest_phrase(GENERIC_WORDS, &forms[at..]).is_some())
            || known.legal_forms()
            || known.countries()
    };
    (2..=3).contains(&forms.len())
        && known[0].given_names()
        && !known.iter().enumerate().take(forms.len()).skip(1).any(organized)
}

/// Whether a generic word of another language than English is a family name after nothing but given names:
/// *Mehdi Eslami*.
fn is_family_name(forms: &[&str], known: &[Tables], at: usize, sense: &str) -> bool {
    at > 0
        && at + 1 == forms.len()
        && forms[at] != sense
        && known[..at].iter().all(|known| known.given_names())
}

/// Whether Cyrillic words speak for an organization by their stems, or as emblems, which some family names
/// have as well: two do, where none is a given name.
fn has_stems(forms: &[&str], known: &[Tables]) -> bool {
    let words = || forms.iter().zip(known);
    let speaks = |(form, known): &(&&str, &Tables)| {
        known.emblems() || (!known.beyond_phrases() && stems::sense(form).is_some())
    };
    forms.len() > 1
        && words().all(|(form, known)| is_cyrillic(form) && !known.given_names())
        && words().filter(speaks).nth(1).is_some()
}

fn is_cyrillic(word: &str) -> bool {
    word.chars().next().and_then(Script::of) == Some(Script::Cyrillic)
}
