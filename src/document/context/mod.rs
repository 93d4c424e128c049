//! Who is meant here: full names grouped, and short forms bound to the full names of the same text.
//!
//! In: full names. Out: [`Group`]s of mentions of one entity, whether or not the table has it. A full name
//! that the table matches joins the others of its entity; one that it does not know joins the names of the
//! text that it spells. A short form is bound to the group that it fits, by the same comparison of tokens as
//! everywhere: the text comes before the table. `lookup` tells which groups are worth comparing, `letters`
//! the nearest of many; `pronouns` and `relatives` tell which of several is meant; `correct` and `parts` mend
//! what the other names of the text contradict. Cost: each distinct short form is compared with each group
//! once.

mod correct;
pub(super) mod group;
mod letters;
mod lookup;
mod organizations;
mod parts;
mod persons;
mod pronouns;
mod relatives;

use std::rc::Rc;

use hashbrown::{HashMap, HashSet};

use group::{
    Form, Group, MAX_FORMS, content_words, gender_of, gender_of_all, is_of_wife, rank_before, title_before,
};
use lookup::{Lookup, forms_of};
use relatives::{is_behind_kin, is_longer_later, is_relative};

use crate::document::beside::capitals::seen_inside;
use crate::document::beside::strangers;
use crate::document::certainty;
use crate::document::fit::{self, Fit, likenesses};
use crate::document::lexicon::Class;
use crate::document::reader::{Reader, Verdict};
use crate::document::spot::{Basis, Spot};
use crate::entity::Kind;
use crate::index::surfaces::Key;
use crate::model::Comparer;
use crate::name::Name;
use crate::name::lexicon::{self as names, Gender, generic_words::GENERIC_WORDS};
use crate::resolver::{Decision, EntityRef};

/// Bits from which two full names of one text are spellings of one; at even odds beforehand, of which a text
/// gives better.
const MERGE_BITS: f64 = 1.5;

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

    /// Adds a full name.
    pub(super) fn add(&mut self, reader: &Reader<'_, 'r>, spot: Spot<'r>) {
        let phrase = reader.phrase(spot.from, spot.to);
        let gender = title_before(reader, spot.from);
        let name = reader.name(&phrase, spot.kind, spot.verdict.matched());
        let mut spot = spot;
        let husband = spot.verdict.matched().filter(|entity| entity.kind() == Kind::Person);
        let titled = gender.filter(|_| !is_behind_kin(reader, spot.from));
        let mut by_marriage = husband.is_some_and(|husband| is_of_wife(titled, &*reader.names_of(husband)));
        if by_marriage {
            spot = Spot::stranger(spot.from, spot.to);
        }
        let found = spot.verdict.matched().is_some();
        spot.verdict = reader.held(spot.verdict);
        if found && spot.verdict.matched().is_none() {
            // The table speaks for a name, though not for what it means.
            spot.support += 1;
        }
        if spot.kind == Kind::Person
            && spot.basis == Basis::Spelled
            && let Some(verdict) = self.spelled_by_text(reader, &spot, &name)
        {
            spot.verdict = verdict;
        }
        let known = spot.verdict.matched().and_then(|entity| self.by_entity.get(&entity).copied());
        let known = known.filter(|&place| !is_longer_later(&self.groups[place], &spot, &name));
        if known.is_none()
            && spot.verdict.matched().is_some_and(|entity| self.by_entity.contains_key(&entity))
        {
            spot.verdict = spot.verdict.in_doubt();
        }
        // A wife by her husband's name is another than he by the same words.
        let key = |by_marriage: bool| {
            let phrase = phrase.to_lowercase();
            (spot.kind, if by_marriage { format!("mrs {phrase}") } else { phrase })
        };
        let spelled = known.or_else(|| self.by_phrase.get(&key(by_marriage)).copied());
        let own = spot.kind == Kind::Person && spot.apart;
        let longer = if own || spelled.is_some() { None } else { self.longer(reader, &spot, &name) };
        let known = spelled.or(longer).or_else(|| self.alike(&spot, &name)).filter(|_| !own);
        let is_man = |place: usize| self.groups[place].gender == Some(Gender::Masculine);
        let husband = known.filter(|&place| titled == Some(Gender::Feminine) && is_man(place));
        by_marriage |= husband.is_some();
        let known = match husband {
            Some(_) => self.by_phrase.get(&key(true)).copied(),
            None => known.filter(|&place| by_marriage || !self.groups[place].by_marriage),
        };
        let place = match known {
            Some(place) => place,
            None if spot.verdict.decision == Decision::Ambiguous && spot.kind != Kind::Person => {
                self.push(spot, None);
                return;
            }
            None => self.open(reader, &spot, &name),
        };
        let group = &mut self.groups[place];
        group.by_marriage |= by_marriage;
        if group.fulls == 0 {
            group.gender = gender.or(group.gender);
        }
        // A name that returns in full, spelled as before or otherwise, is more than two words.
        let again = spot.basis == Basis::Shape && spot.kind == Kind::Person && group.fulls > 0;
        let common = Class::GENERIC | Class::ORDINARY | Class::MODIFIER;
        let common = (spot.from..spot.to).any(|at| reader.class(at).has(common));
        // Its family name stands alone elsewhere.
        let recurs = || {
            spot.basis == Basis::Shape
                && spot.kind == Kind::Person
                && self.inside.contains(&reader.key(spot.to - 1, spot.to))
                && strangers::are_names(reader, spot.from, spot.to)
        };
        let recurs = spot.support == 0 && recurs();
        group.support += spot.support + u32::from(again && !common) + u32::from(recurs);
        group.gender = group.gender.or(gender);
        group.relative |= spot.kind == Kind::Person && is_relative(reader, spot.from, spot.to);
        if let Some(title) = rank_before(reader, spot.from).filter(|title| !group.has_title(title)) {
            group.titles.push(title.to_owned());
        }
        if spot.kind == Kind::Person && group.gender.is_none() {
            group.hear(pronouns::gender(reader, spot.from, spot.to));
        }
        group.places.push(spot.from);
        group.fulls += usize::from(longer.is_none());
        if spot.verdict.probability() > group.verdict.probability() && spot.verdict.matched().is_some() {
            group.verdict = spot.verdict.clone();
        }
        if group.forms.len() < MAX_FORMS && !group.forms.iter().any(|form| form.phrase == phrase) {
            let words = content_words(reader, spot.from, spot.to);
            match spot.kind {
                Kind::Person => self.lookup.add_person(place, &name),
                Kind::Organization if !spot.apart => {
                    self.lookup.add_organization(place, &words, group.initials(&name))
                }
                _ => {}
            }
            let letters = letters::of_name(&name);
            group.forms.push(Form { phrase: phrase.clone(), name, letters, words });
            // Short forms seen so far have not been held against this name.
            self.fits.clear();
        }
        self.by_phrase.entry(key(by_marriage)).or_insert(place);
        self.push(spot, Some(place));
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

    fn open(&mut self, reader: &Reader<'_, 'r>, spot: &Spot<'r>, name: &Name) -> usize {
        let place = self.groups.len();
        let entity = spot.verdict.matched();
        if let Some(entity) = entity {
            self.by_entity.insert(entity, place);
        }
        let known = entity.map_or_else(|| Rc::from([]), |entity| reader.names_of(entity));
        if spot.kind == Kind::Person {
            known.iter().take(MAX_FORMS).for_each(|name| self.lookup.add_words(name));
        }
        let gender = gender_of(name).or_else(|| gender_of_all(known.iter()));
        self.groups.push(Group {
            kind: spot.kind,
            entity,
            verdict: spot.verdict.clone(),
            known,
            forms: Vec::new(),
            support: 0,
            titles: Vec::new(),
            relative: false,
            by_marriage: false,
            gender,
            pronouns: 0,
            places: Vec::new(),
            fulls: 0,
        });
        place
    }

    /// For a name that the table spells otherwise: what another full name of the text resolved to that it is
    /// nearer to.
    fn spelled_by_text(
        &mut self,
        reader: &Reader<'_, 'r>,
        spot: &Spot<'r>,
        name: &Name,
    ) -> Option<Verdict<'r>> {
        let entity = spot.verdict.matched();
        let Context { groups, comparer, lookup, .. } = self;
        let mut forms = lookup.spelled(name, groups);
        forms.retain(|&(place, _)| groups[place].entity.is_some());
        if forms.is_empty() {
            return None;
        }
        let mut against = comparer.against(name);
        let own = entity.map_or(f64::NEG_INFINITY, |entity| {
            let names = reader.names_of(entity);
            names.iter().take(MAX_FORMS).map(|full| against.bits(full)).fold(f64::NEG_INFINITY, f64::max)
        });
        let mut best: Option<(f64, usize)> = None;
        for (place, form) in forms {
            let form = &groups[place].forms[form];
            let least = best.map_or(MERGE_BITS.max(own), |(most, _)| most.next_up());
            if form.name.len() == name.len()
                && let Some(bits) = against.bits_from(&form.name, least)
            {
                best = Some((bits, place));
            }
        }
        best.map(|(_, place)| groups[place].verdict.clone())
    }

    /// The group whose full name a name that the table does not match is a spelling of.
    fn alike(&mut self, spot: &Spot<'r>, name: &Name) -> Option<usize> {
        if spot.verdict.matched().is_some() {
            return None;
        }
        let Context { groups, comparer, lookup, .. } = self;
        let forms = match spot.kind {
            Kind::Person => lookup.spelled(name, groups),
            _ => forms_of(groups, lookup.organizations(name)),
        };
        let mut against = comparer.against(name);
        let gender = gender_of(name);
        let mut best: Option<(f64, usize)> = None;
        for (place, form) in forms {
            let (group, form) = (&groups[place], &groups[place].forms[form]);
            if group.kind != spot.kind || Gender::clash(group.gender, gender) {
                continue;
            }
            if is_longer_later(group, spot, name) {
                continue;
            }
            let least = best.map_or(MERGE_BITS, |(most, _)| most.next_up());
            let agrees = || match spot.kind {
                Kind::Person => fit::agree(name, &form.name).is_some(),
                _ => {
                    !fit::is_called_after(name, &form.name)
                        && !fit::is_called_after(&form.name, name)
                        && !fit::is_any_states(name, std::slice::from_ref(&form.name))
                }
            };
            if let Some(bits) = against.bits_from(&form.name, least).filter(|_| agrees()) {
                best = Some((bits, place));
            }
        }
        best.map(|(_, place)| place)
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
