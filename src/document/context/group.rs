//! A group: the mentions of one entity in a text, by which full names and of which gender.

use std::rc::Rc;

use crate::document::fit::{self, Fit, is_junior, likenesses};
use crate::document::lexicon::{self, Class};
use crate::document::reader::{Reader, Verdict};
use crate::document::text::word::Gap;
use crate::entity::Kind;
use crate::name::letters::count::Letters;
use crate::name::lexicon::{
    self as names, Gender, function_words::is_english_link, given_names::GIVEN_NAMES, nicknames::NICKNAMES,
    rulers::is_of_other_rank,
};
use crate::name::other_forms::initials::{Besides, initials};
use crate::name::{Detail, Name, Role};
use crate::resolver::EntityRef;

/// The most distinct forms of a group, and names of its entity, that short forms and full names are compared
/// with.
pub(super) const MAX_FORMS: usize = 8;

/// A spelling of a group's full name.
#[derive(Debug)]
pub(in crate::document) struct Form {
    pub(in crate::document) phrase: String,
    pub(in crate::document) name: Name,
    pub(in crate::document) letters: Letters,
    /// The folded words of an organization's name, links and articles left out.
    pub(in crate::document) words: Vec<String>,
}

/// The mentions of one entity.
#[derive(Debug)]
pub(in crate::document) struct Group<'r> {
    pub(in crate::document) kind: Kind,
    pub(in crate::document) entity: Option<EntityRef<'r>>,
    /// The names of its entity.
    pub(in crate::document) known: Rc<[Name]>,
    pub(in crate::document) verdict: Verdict<'r>,
    pub(in crate::document) forms: Vec<Form>,
    pub(in crate::document) support: u32,
    /// The titles before its full names.
    pub(in crate::document) titles: Vec<String>,
    /// Whether it is introduced as a relative of someone.
    pub(in crate::document) relative: bool,
    /// Whether it is a woman who is called by her husband's name.
    pub(in crate::document) by_marriage: bool,
    /// The gender that its titles and given names speak for.
    pub(in crate::document) gender: Option<Gender>,
    /// How many more pronouns about it were masculine than feminine.
    pub(in crate::document) pronouns: i32,
    /// The words at which it is mentioned, in no order, and how many of these are by full name.
    pub(in crate::document) places: Vec<usize>,
    pub(in crate::document) fulls: usize,
}

impl Group<'_> {
    /// Whether it has been given a title that no one with this one has: no crown prince is the king.
    pub(super) fn is_other_by(&self, title: &str) -> bool {
        let other = |own: &String| is_of_other_rank(own, title);
        self.titles.iter().any(other) && !self.has_title(title)
    }

    pub(in crate::document) fn has_title(&self, title: &str) -> bool {
        self.titles.iter().any(|own| own == title)
    }

    /// Whether all its full names are a junior's.
    pub(in crate::document) fn is_junior(&self) -> bool {
        !self.forms.is_empty() && self.forms.iter().all(|form| is_junior(&form.name))
    }

    /// Whether its names are a junior's, and those of a group that was mentioned before it the elder's.
    pub(super) fn is_junior_of(&self, elder: &Group<'_>) -> bool {
        let namesakes =
            |form: &Form| elder.forms.iter().any(|own| fit::agree(&own.name, &form.name).is_some());
        self.is_junior()
            && elder.places.iter().min() < self.places.iter().min()
            && self.forms.iter().any(namesakes)
    }

    /// Its gender, by its names, or else by the pronouns about it.
    pub(in crate::document) fn gender(&self) -> Option<Gender> {
        self.gender.or(match self.pronouns {
            1.. => Some(Gender::Masculine),
            0 => None,
            _ => Some(Gender::Feminine),
        })
    }

    /// Counts a pronoun about it.
    pub(in crate::document) fn hear(&mut self, pronoun: Option<Gender>) {
        self.pronouns += match pronoun {
            Some(Gender::Masculine) => 1,
            Some(Gender::Feminine) => -1,
            _ => 0,
        };
    }

    /// The acronyms of the name of an organization that it is, and of those of the table, small words counted
    /// or not.
    pub(in crate::document) fn initials(&self, name: &Name) -> impl Iterator<Item = String> + use<> {
        let of_table = self.known.iter().take(MAX_FORMS).map(|known| {
            if known.kind() == Kind::Organization {
                return initials(known, Besides::Nothing);
            }
            initials(&Name::parse_as(known.text(), Kind::Organization), Besides::Nothing)
        });
        let own = [Besides::Nothing, Besides::FunctionWords].map(|besides| initials(name, besides));
        let all: Vec<String> = of_table.chain(own).collect();
        all.into_iter().filter(|initials| initials.len() > 1)
    }
}

pub(super) fn best_fit(short: &Name, group: &Group<'_>) -> Option<Fit> {
    let own = group.forms.iter().filter_map(|form| fit::fit(short, &form.name));
    let best = |x: &Fit, y: &Fit| x.likeness.total_cmp(&y.likeness).then(x.family.cmp(&y.family));
    let own = own.max_by(best);
    // The table may know a name that the text does not write out, or spells otherwise.
    let least = if own.is_some() { 1.0 } else { likenesses::NEAR.next_up() };
    let known = || {
        let names = group.known.iter().take(MAX_FORMS);
        names.filter_map(|name| fit::fit(short, name)).filter(|fit| fit.likeness >= least).max_by(best)
    };
    own.filter(|fit| fit.likeness == 1.0).or_else(known).or(own)
}

pub(super) fn content_words(reader: &Reader<'_, '_>, from: usize, to: usize) -> Vec<String> {
    let counts = |at: &usize| !is_english_link(reader.fold(*at)) && !reader.class(*at).has(Class::LEGAL);
    (from..to).filter(counts).map(|at| reader.fold(at).to_owned()).collect()
}

/// The gender that the title right before a name speaks for.
pub(in crate::document) fn title_before(reader: &Reader<'_, '_>, from: usize) -> Option<Gender> {
    let near = from > 0 && matches!(reader.gap(from), Gap::Space | Gap::Dot);
    // M. is a title where it was found to be one.
    let monsieur = || near && reader.fold(from - 1) == "m" && reader.class(from - 1).has(Class::TITLE);
    let listed = || near.then(|| lexicon::title_gender(reader.fold(from - 1))).flatten();
    if monsieur() { Some(Gender::Masculine) } else { listed() }
}

/// The gender that all of some names speak for that speak for one.
pub(super) fn gender_of_all<'n>(names: impl IntoIterator<Item = &'n Name>) -> Option<Gender> {
    let mut genders = names.into_iter().filter_map(gender_of);
    let first = genders.next()?;
    genders.all(|gender| gender == first).then_some(first)
}

/// The title right before a name.
pub(in crate::document) fn rank_before<'t>(reader: &'t Reader<'_, '_>, from: usize) -> Option<&'t str> {
    let near = from > 0 && matches!(reader.gap(from), Gap::Space | Gap::Dot);
    (near && reader.class(from - 1).has(Class::TITLE)).then(|| reader.fold(from - 1))
}

pub(in crate::document) fn gender_of(name: &Name) -> Option<Gender> {
    // Jean is a woman's name in English, and a man's in Jean-Marie.
    if name.text().starts_with("Jean-") {
        return Some(Gender::Masculine);
    }
    let first = name.tokens().find_map(|token| match token.part.detail {
        Detail::Gender(gender) if matches!(gender, Gender::Masculine | Gender::Feminine) => Some(gender),
        _ => None,
    });
    // Bill is a man, William being one.
    let formal = || {
        let given = name.tokens().find(|token| token.role() == Role::Given)?;
        let formals = names::find(NICKNAMES, given.folded())?;
        formals.iter().find_map(|formal| names::find(GIVEN_NAMES, formal))
    };
    first.or_else(|| formal().filter(|gender| *gender != Gender::Either))
}
