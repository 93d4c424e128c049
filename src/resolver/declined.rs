//! Declined queries: *Donaldovi Trumpovi*, found as *Donald Trump*; and misheard ones: *ivan kara mazov*.
//!
//! In: a query that is not clearly a name of the table as it stands. Out: what is found of its forms: the
//! nominatives that it may be a case of and the names that may have been heard, each with fewer bits, by what
//! speaks against that. Cost: nothing for a query that is found as it stands; else a look at its endings, and
//! a search a form, which is looked for near alone where the table has more than a few thousand names, and is one
//! of words that it has where it is large.

use super::posterior::nil_bits;
use super::{Query, Resolver, Scratch};
use crate::entity::Kind;
use crate::index::search::Reach;
use crate::index::view::View;
use crate::name::other_forms::cases::{self, Nominatives};
use crate::name::other_forms::heard::Heard;

/// From so many bits more than NIL on a name of a small table is clearly the one that is meant.
const CLEAR: f64 = 3.0;

/// Forms are looked for far and wide among so many names at most. Among more, each such search takes as long as
/// that of the query, and of 10,825 development queries for 21,934 names it finds one.
const FEW: usize = 4096;

/// In a large table, where it costs more to search and more names are such a form by chance, a query that a
/// name matches as it stands is let alone, and one whose words the table has; and so is a form against which
/// more bits speak. What is spelled as its nominative is found near.
const CLEAR_IF_LARGE: f64 = 0.0;
const MOST_BITS_IF_LARGE: f32 = 6.5;

impl Resolver {
    /// Reads each form of a query that is not clearly found as it stands, and lets it be found: the
    /// nominatives first, and what may have been heard where these are not clear either.
    pub(super) fn read_declined(
        &self,
        query: &Query<'_>,
        scratch: &mut Scratch,
        find: impl Fn(&Self, &Query<'_>, &mut Scratch),
    ) {
        let base = View::new(&self.inner.layers.base);
        let is_large = !base.is_small();
        let (clear, most) = match is_large {
            false => (CLEAR, f32::INFINITY),
            true => (CLEAR_IF_LARGE, MOST_BITS_IF_LARGE),
        };
        let names = self.name_count();
        let farthest = if names > FEW { Reach::Near } else { Reach::Wide };
        let clear = nil_bits(names) + clear;
        let is_clear = |scratch: &Scratch| scratch.found.iter().any(|found| found.bits >= clear);
        if !query.may_be_declined || is_clear(scratch) {
            return;
        }
        let read = |form: u8, text: &str, bits: f32, scratch: &mut Scratch| {
            let read = &mut scratch.query;
            read.read(text, query.kind, &base);
            if is_large && !base.spells(&read.whole.name) {
                return;
            }
            (read.form, read.bits, read.farthest) = (form, -f64::from(bits), farthest);
            find(self, query, scratch);
        };
        let mut nominatives = std::mem::take(&mut scratch.nominatives);
        if !is_large || !base.has_words_of(&scratch.query.whole.name) {
            nominatives.find(query.name, scratch.query.whole.name.kind(), most);
            for (form, nominative) in (1..).zip(nominatives.iter().take_while(|one| one.bits <= most)) {
                read(form, nominative.text, nominative.bits, scratch);
            }
        }
        scratch.nominatives = nominatives;
        if is_clear(scratch) {
            return;
        }
        let mut heard = std::mem::take(&mut scratch.heard);
        heard.find(query.name);
        for (form, (text, bits)) in (FIRST_HEARD..).zip(heard.iter()) {
            read(form, text, bits, scratch);
        }
        scratch.heard = heard;
    }
}

/// The number of the first form that may have been heard, behind those of the nominatives.
const FIRST_HEARD: u8 = cases::MOST as u8 + 1;

/// A form of a query, what it adds to the bits of a name, and the key and words by which that is told.
pub(super) struct Form {
    pub(super) text: String,
    pub(super) bits: f64,
    pub(super) key: &'static str,
    pub(super) reason: String,
}

/// A form of a query; none for the query as it stands.
pub(super) fn form(query: &str, kind: Kind, form: u8) -> Option<Form> {
    if let Some(place) = form.checked_sub(FIRST_HEARD) {
        let mut heard = Heard::default();
        heard.find(query);
        let (text, bits) = heard.iter().nth(place.into())?;
        let (text, bits) = (text.to_owned(), -f64::from(bits));
        return Some(Form { reason: format!("{text} as it was heard"), text, bits, key: "heard" });
    }
    let place = usize::from(form.checked_sub(1)?);
    let mut nominatives = Nominatives::default();
    nominatives.find(query, kind, f32::INFINITY);
    let found = nominatives.iter().nth(place)?;
    let (text, bits) = (found.text.to_owned(), -f64::from(found.bits));
    Some(Form { reason: format!("a case of {text}"), text, bits, key: "declined" })
}

#[cfg(test)]
mod tests {
    use crate::entity::Entity;
    use crate::resolver::Resolver;
    use crate::table::AliasTable;

    #[test]
    fn what_was_heard_or_typed_otherwise_is_found() {
        let mut table = AliasTable::new();
        let persons =
            ["Fyodor Karamazov", "R. J. Pirelli", "Khalil Haddad", "Anton Goncharov", "Pope Pius XII"];
        for name in persons.into_iter().chain(["Manuel Zelaya", "Stefan Roberto Greco"]) {
            table.insert(Entity::person(name, name)).expect("a name");
        }
        for name in ["Nestle", "Samsung"] {
            table.insert(Entity::organization(name, name)).expect("a name");
        }
        let resolver = Resolver::new(&table).expect("a table");
        let cases = [
            ("one word as two", "fyodor kara mazov", Some("Fyodor Karamazov")),
            ("letters by their names", "are jay pirelli", Some("R. J. Pirelli")),
            ("a number as a word", "pope pius twelve", Some("Pope Pius XII")),
            ("Arabic in a chat", "5alil 7addad", Some("Khalil Haddad")),
            ("Cyrillic in a chat", "anton gon4arov", Some("Anton Goncharov")),
            ("letters that look alike", "St3fan Rob3rto Greco", Some("Stefan Roberto Greco")),
            ("letters of the other case", "KHALlL HADDAD", Some("Khalil Haddad")),
            ("letters set apart", "S A M S U N G", Some("Samsung")),
            ("words of them", "M a n u e l   Z e l a y a", Some("Manuel Zelaya")),
            ("a sign before and a number behind", "@ManuelZelaya7", Some("Manuel Zelaya")),
            ("labels", "Surname: ZELAYA Given names: MANUEL", Some("Manuel Zelaya")),
            ("others", "kara haddad", None),
        ];
        for (name, query, expected) in cases {
            let found = resolver.resolve(query);
            assert_eq!(found.matched().map(|one| one.id()), expected, "{name}");
        }
    }

    #[test]
    fn evidence_adds_up_to_the_bits_of_what_was_heard() {
        let mut table = AliasTable::new();
        table.insert(Entity::person("Q1", "Fyodor Karamazov")).expect("a name");
        let resolver = Resolver::new(&table).expect("a table");
        let found = resolver.resolve("kara mazov");
        let candidate = found.candidates().first().expect("a candidate");
        let evidence = found.evidence(candidate);
        assert!((evidence.bits() - candidate.bits()).abs() < 1e-3);
        assert!(evidence.lines().iter().any(|line| line.key == "heard"));
    }
}
