//! Who is meant here: full names grouped, and short forms bound to the full names of the same text.
//!
//! In: full names. Out: [`Group`]s of mentions of one entity, whether or not the table has it. A full name
//! that the table matches joins the others of its entity; one that it does not know joins the names of the
//! text that it spells. A short form is bound to the group that it fits, by the same comparison of tokens as
//! everywhere: the text comes before the table. `full_names` makes the groups, `lookup` tells which of them
//! are worth comparing, `letters` the nearest of many; `pronouns` and `relatives` tell which of several is
//! meant; `correct` and `parts` mend what the other names of the text contradict. Cost: each distinct short
//! form is compared with each group once.

mod correct;
mod full_names;
pub(super) mod group;
mod letters;
mod lookup;
mod organizations;
mod parts;
mod persons;
mod pronouns;
mod relatives;

use hashbrown::{HashMap, HashSet};

use group::{Form, Group};
use lookup::Lookup;

use crate::document::beside::capitals::seen_inside;
use crate::document::certainty;
use crate::document::fit::{self, Fit, likenesses};
use crate::document::lexicon::Class;
use crate::document::reader::Reader;
use crate::document::spot::{Basis, Spot};
use crate::entity::Kind;
use crate::index::surfaces::Key;
use crate::model::Comparer;
use crate::name::Name;
use crate::name::lexicon::{self as names, generic_words::GENERIC_WORDS};
use crate::resolver::{Decision, EntityRef};

/// A mention with what it belongs to.
#[derive(Debug)]
pub(super) struct Bound<'r> {
    pub(super) spot: Spot<'r>,
    pub(super) group: Option<usize>,
}

/// The groups of a text and what binds names to them.
#[derive(Default)]
pub(super) struct Context<'r> {
    pub(super) groups: Vec<Group<'r>>,
    pub(super) bound: Vec<Bound<'r>>,
    comparer: Comparer,
    by_entity: HashMap<EntityRef<'r>, usize>,
    by_phrase: HashMap<(Kind, String), usize>,
    fits: HashMap<String, Vec<(usize, Fit)>>,
    lookup: Lookup,
    acronyms: HashMap<String, usize>,
    /// Where persons' mentions begin and end, by word.
    starts: HashMap<usize, usize>,
    ends: HashMap<usize, usize>,
    /// Words that stand alone and capitalised inside a sentence.
    inside: HashSet<Key>,
}

impl<'r> Context<'r> {
    /// Groups the full names of a text.
    pub(super) fn of(reader: &Reader<'_, 'r>, spots: Vec<Spot<'r>>) -> Self {
        let mut context = Context { inside: seen_inside(reader), ..Context::default() };
        // What the table writes exactly comes first, then what it spells, then what it does not know.
        let rank = |spot: &Spot<'_>| match spot.basis {
            Basis::Exact(_) => 0,
            _ if spot.verdict.matched().is_some() => 1,
            _ => 2,
        };
        let mut spots = spots;
        spots.sort_by_key(|spot| (rank(spot), spot.from));
        for spot in spots {
            context.add(reader, spot);
        }
        context
    }

    fn push(&mut self, spot: Spot<'r>, group: Option<usize>) {
        if spot.kind == Kind::Person {
            self.starts.insert(spot.from, self.bound.len());
            self.ends.insert(spot.to, self.bound.len());
        }
        self.bound.push(Bound { spot, group });
    }

    /// The first person of the text whose full name has every word of a name, nearly letter by letter.
    pub(super) fn bearer(&self, name: &Name) -> Option<usize> {
        let fits =
            |form: &Form| fit::fit(name, &form.name).is_some_and(|fit| fit.likeness > likenesses::NEAR);
        let mut persons = self.lookup.persons(name).into_iter();
        persons.find(|&place| self.groups[place].forms.iter().any(fits))
    }

    /// The person's mention that begins at a word.
    pub(super) fn person_at(&self, word: usize) -> Option<&Bound<'r>> {
        self.starts.get(&word).and_then(|&at| self.bound.get(at))
    }

    /// The person's mention that ends before a word.
    pub(super) fn person_before(&self, word: usize) -> Option<&Bound<'r>> {
        self.ends.get(&word).and_then(|&at| self.bound.get(at))
    }

    /// The group that has these very words for a full name.
    pub(super) fn by_phrase(&self, phrase: &str) -> Option<usize> {
        let key = phrase.to_lowercase();
        Kind::ALL.into_iter().find_map(|kind| self.by_phrase.get(&(kind, key.clone())).copied())
    }

    /// Adds a mention that has been bound.
    pub(super) fn bind(&mut self, from: usize, to: usize, place: usize, likeness: f32, evident: bool) {
        let group = &mut self.groups[place];
        group.places.push(from);
        group.support += u32::from(evident);
        let mut verdict = group.verdict.clone();
        let share = certainty::of_short_form(likeness);
        verdict.ranked.truncate(1);
        verdict.ranked.iter_mut().for_each(|(_, probability)| *probability *= share);
        let spot = Spot::new(from, to, group.kind, Basis::Short, verdict);
        self.push(spot, Some(place));
    }

    /// Whether a word that says what something is or does is capitalised because it opens a sentence, and
    /// nowhere inside one: *Finance is scarce*.
    pub(super) fn is_capital_by_place(&self, reader: &Reader<'_, 'r>, at: usize) -> bool {
        let generic = reader.class(at).has(Class::ORDINARY | Class::MODIFIER | Class::HEAD)
            || names::find(GENERIC_WORDS, reader.fold(at)).is_some();
        let opens = reader.word(at).opens || reader.is_starter(at);
        generic && opens && !self.inside.contains(&reader.key(at, at + 1))
    }

    /// Whether a word opens a sentence by itself, and nowhere in the text stands inside one: that it is a name
    /// is told by its letters alone, for most words sound like some name.
    pub(super) fn is_only_opening(&self, reader: &Reader<'_, 'r>, from: usize, to: usize) -> bool {
        to - from == 1 && reader.word(from).opens && !self.inside.contains(&reader.key(from, to))
    }

    /// Whether a word is one of a person's name in the text, letter by letter.
    pub(super) fn is_word_of_person(&self, word: &str) -> bool {
        self.lookup.is_word_of_person(word)
    }

    /// The first person whose full name in the text ends in several words, small letters and capitals aside.
    pub(super) fn by_ending(&self, phrase: &str) -> Option<usize> {
        let ending = format!(" {}", phrase.to_lowercase());
        let ends = |form: &Form| form.phrase.to_lowercase().ends_with(&ending);
        // Its last word may be read as a title, so that it is no name by itself.
        let name = Name::parse_as(phrase, Kind::Person);
        let mut persons = self.lookup.persons(&name).into_iter();
        persons.find(|&place| self.groups[place].forms.iter().any(ends))
    }

    /// Whether the text writes a word letter by letter, capitals and all, in a full name of a group.
    pub(super) fn writes(&self, group: usize, word: &str) -> bool {
        let has = |form: &Form| form.phrase.split([' ', '-']).any(|own| own == word);
        self.groups[group].forms.iter().any(has)
    }

    /// Whether a group has a word in its full names only as the small part of one with a hyphen: no one calls
    /// Moon Jae-in *In*.
    pub(super) fn is_small_part(&self, group: usize, word: &str) -> bool {
        fit::is_small_part(word, self.groups[group].forms.iter().map(|form| &form.name))
    }

    /// Whether a full name of a group ends in these words.
    pub(super) fn writes_last(&self, group: usize, phrase: &str) -> bool {
        let before =
            |form: &Form| form.phrase.strip_suffix(phrase).is_some_and(|before| before.ends_with(' '));
        self.groups[group].forms.iter().any(before)
    }

    /// Whether a name is likelier than not a spelling of a group's.
    pub(super) fn spells(&mut self, group: usize, name: &Name) -> bool {
        let Context { groups, comparer, .. } = self;
        groups[group].forms.iter().any(|form| comparer.bits(name, &form.name) > 0.0)
    }

    /// Whether a group is more than the shape of a name.
    pub(super) fn is_shown(&self, group: usize) -> bool {
        let group = &self.groups[group];
        group.entity.is_some() || group.support > 0 || group.verdict.decision == Decision::Ambiguous
    }

    /// Which of so many words are in mentions that will be shown.
    pub(super) fn shown_words(&self, words: usize) -> Vec<bool> {
        let mut taken = vec![false; words];
        for bound in self.bound.iter().filter(|bound| bound.group.is_none_or(|group| self.is_shown(group))) {
            taken[bound.spot.from..bound.spot.to].fill(true);
        }
        taken
    }
}
