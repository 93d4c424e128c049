//! Asking the table: what it makes of a span, each distinct one once.
//!
//! In: a span, or a phrase, and a kind. Out: a [`Verdict`]. Cost: a look-up where the table writes the span
//! exactly; else a resolution, of which a text may cost so many.

use super::table::agreement;
use super::{Reader, Verdict};
use crate::document::certainty;
use crate::document::fit::{self, likenesses};
use crate::document::lexicon::Class;
use crate::entity::Kind;
use crate::name::letters::script::Script;
use crate::name::lexicon::{self as names, nicknames::NICKNAMES};
use crate::name::other_forms::cases;
use crate::name::{Name, Role, Token, is_misspelled_place};
use crate::resolver::{Decision, EntityRef, LISTED, Query};

/// The longest name that is resolved, in bytes.
const MAX_BYTES: usize = 200;

/// How alike the words of a name that leaves nothing out must be to be taken for a spelling.
const WHOLE_LIKENESS: f32 = 0.5;

/// The probabilities of the resolver and of the comparison of two names by themselves from which these are a
/// spelling of one another, though their words look otherwise.
const SURE: f64 = 0.95;
const ALIKE: f64 = 0.8;

/// The same for names that are one word, in Han or Hangul: 文在寅 is not *Tsai Ing-wen*, though her given name
/// ends as his family name sounds. A title leaves less doubt.
const ALIKE_AS_ONE_WORD: f64 = 0.98;
const ALIKE_BESIDE_TITLE: f64 = 0.9;

/// How many candidates are kept where one is likeliest by far.
const LIKELIEST: usize = 4;

/// Entities that a phrase may well be a name of, with how likely the resolver finds each.
struct Alike<'r> {
    /// Those that it is the whole name of, with how alike it is.
    whole: Vec<(EntityRef<'r>, f64, f32)>,
    /// Those that it says nothing against.
    agreeing: Vec<(EntityRef<'r>, f64)>,
}

impl<'r> Reader<'_, 'r> {
    /// Whether the table has a name that shares enough consonants with the span: what is far from all is not
    /// resolved in a text in English, where names are spelled much as the table spells them.
    fn may_spell(&self, from: usize, to: usize) -> bool {
        let latin = self.is_english() && (from..to).all(|at| self.word(at).script == Script::Latin);
        let words: Vec<&str> = (from..to).map(|at| self.fold(at)).collect();
        !latin || self.surfaces.may_spell(&words, |word| names::find(NICKNAMES, word).unwrap_or(&[]))
    }

    /// The same for organizations: half of the words that say more than what it is must be words of
    /// organizations.
    fn may_spell_organization(&self, from: usize, to: usize) -> bool {
        let proper =
            (from..to).filter(|&at| !self.class(at).has(Class::GENERIC | Class::ORDINARY | Class::MODIFIER));
        let (mut count, mut known) = (0, 0);
        for at in proper {
            count += 1;
            known += usize::from(self.surfaces.is_word(self.fold(at)));
        }
        let generic =
            || (from..to).any(|at| !self.class(at).has(Class::LINK) && self.surfaces.is_word(self.fold(at)));
        if count == 0 { generic() } else { known * 2 >= count }
    }

    /// What the table makes of a span whose words are held against each candidate's: the resolver ranks by
    /// evidence, but in a text a full name is one of the candidates only where no word contradicts it, and
    /// the one that leaves nothing out comes before one that does.
    pub(in crate::document) fn settle(&mut self, from: usize, to: usize, kind: Option<Kind>) -> Verdict<'r> {
        let key = (self.phrase(from, to), kind);
        if let Some(known) = self.settled.get(&key) {
            return known.clone();
        }
        let verdict = self.settle_new(from, to, kind);
        self.settled.insert(key, verdict.clone());
        verdict
    }

    fn settle_new(&mut self, from: usize, to: usize, kind: Option<Kind>) -> Verdict<'r> {
        // A place that is a letter away in one of its words is no place here: *Cape Gown*.
        if is_misspelled_place((from..to).map(|at| self.fold(at))) {
            return Verdict::unknown();
        }
        let worth = match kind {
            Some(Kind::Organization) => self.may_spell_organization(from, to),
            Some(_) => true,
            None => self.may_spell(from, to),
        };
        if !worth {
            return Verdict::unknown();
        }
        let phrase = self.phrase(from, to);
        let verdict = self.settle_phrase(&phrase, kind);
        // The word that opens a sentence is seldom part of the name where two others follow.
        let may_be_name = to - from < 3 || !self.word(from).opens || self.class(from).has(Class::GIVEN);
        let cyrillic = self.word(from).script == Script::Cyrillic;
        if verdict.decision != Decision::Unknown || !cyrillic || !may_be_name {
            return verdict;
        }
        // Russian declines names.
        let declined =
            |verdict: &Verdict<'_>| verdict.matched().is_some_and(|entity| entity.kind() == Kind::Person);
        let mut nominatives = cases::nominatives(&phrase).into_iter();
        let found = nominatives.find_map(|name| Some(self.settle_phrase(&name, kind)).filter(declined));
        found.unwrap_or(verdict)
    }

    fn settle_phrase(&mut self, phrase: &str, kind: Option<Kind>) -> Verdict<'r> {
        let verdict = self.resolve(phrase, kind);
        let Alike { mut whole, agreeing } = self.alike(phrase, &verdict);
        let best = whole.iter().map(|one| one.2).fold(0.0, f32::max);
        whole.retain(|one| one.2 >= best - likenesses::BEHIND_BEST_WHOLE);
        let known = |entity: EntityRef<'_>| whole.iter().any(|one| one.0 == entity);
        match whole.as_slice() {
            [] => {}
            &[(entity, probability, likeness)] => {
                let alike = self.one_of(&[entity], certainty::of_spelling(likeness));
                let surer = alike.probability() > probability;
                return if surer { alike } else { Verdict::certain(entity, probability) };
            }
            _ if verdict.matched().is_some_and(known) => return verdict,
            several => {
                let entities: Vec<_> = several.iter().map(|one| one.0).collect();
                return self.one_of(&entities, 1.0);
            }
        }
        let agrees = |entity: EntityRef<'_>| agreeing.iter().any(|one| one.0 == entity);
        match verdict.decision {
            Decision::Match if verdict.matched().is_some_and(agrees) => verdict,
            Decision::Match if self.is_spelling(phrase, &verdict) => verdict,
            Decision::Ambiguous if agreeing.len() > 1 => Verdict { ranked: agreeing, ..verdict },
            // One of several that the resolver cannot tell apart is left once the others are contradicted.
            Decision::Ambiguous if agreeing.len() == 1 => {
                Verdict::certain(agreeing[0].0, agreeing[0].1.max(0.5))
            }
            _ => Verdict::unknown(),
        }
    }

    /// Which of the entities of a verdict a phrase may well be a name of.
    fn alike(&mut self, phrase: &str, verdict: &Verdict<'r>) -> Alike<'r> {
        let (mut whole, mut agreeing) = (Vec::new(), Vec::new());
        let mut parsed: Option<Name> = None;
        for &(entity, probability) in &verdict.ranked {
            let own = match parsed.take().filter(|own: &Name| own.kind() == entity.kind()) {
                Some(own) => own,
                None => Name::parse_as(phrase, entity.kind()),
            };
            let own = parsed.insert(own);
            let names = self.names_of(entity);
            if entity.kind() == Kind::Organization && fit::is_any_states(own, &names) {
                continue;
            }
            // Whether the second of a name is meant by a name without, the resolver has to say.
            let first = own.generation().is_none() || fit::is_junior(own);
            let same = |name: &&Name| first || own.generation() == name.generation();
            let likeness =
                fit::comparable(own, &names).filter(same).filter_map(|name| fit::whole_likeness(own, name));
            let likeness = likeness.max_by(f32::total_cmp);
            if let Some(likeness) = likeness.filter(|&likeness| likeness >= WHOLE_LIKENESS) {
                whole.push((entity, probability, likeness));
            }
            if agreement(own, &names).is_some() {
                agreeing.push((entity, probability));
            }
        }
        Alike { whole, agreeing }
    }

    /// Whether a verdict is of a person whose name is spelled so beyond doubt: both for the resolver, to
    /// which the table is all there is, and for the comparison of the two names by themselves.
    pub(in crate::document) fn is_spelling(&mut self, phrase: &str, verdict: &Verdict<'r>) -> bool {
        self.is_spelling_of(phrase, verdict, ALIKE_AS_ONE_WORD)
    }

    /// The same where a title shows that a word is a person's full name.
    pub(in crate::document) fn is_spelling_beside_title(
        &mut self,
        phrase: &str,
        verdict: &Verdict<'r>,
    ) -> bool {
        self.is_spelling_of(phrase, verdict, ALIKE_BESIDE_TITLE)
    }

    /// The same, from a probability on of one word and one name.
    fn is_spelling_of(&mut self, phrase: &str, verdict: &Verdict<'r>, as_one_word: f64) -> bool {
        let Some(person) = verdict.matched().filter(|entity| entity.kind() == Kind::Person) else {
            return false;
        };
        if verdict.probability() < ALIKE {
            return false;
        }
        let own = Name::parse_as(phrase, Kind::Person);
        let names = self.names_of(person);
        // A ruler's number leaves little doubt: *Carlos III*.
        let numbered = names.iter().any(|name| fit::same_number(&own, name));
        if verdict.probability() < if numbered { ALIKE } else { SURE } {
            return false;
        }
        let eastern = own.tokens().any(|token| token.script().is_eastern());
        let least = if own.len() > 1 { ALIKE } else { as_one_word };
        (own.len() > 1 || eastern) && names.iter().any(|name| self.comparer.probability(&own, name) >= least)
    }

    /// How likely a name is the family name of a person, which stands last, by itself.
    pub(in crate::document) fn family_likeness(&mut self, own: &Name, person: EntityRef<'r>) -> f64 {
        let names = self.names_of(person);
        let families = names.iter().filter_map(western_family);
        let families: Vec<Name> = families.map(|family| Name::parse_as(&family, Kind::Person)).collect();
        families.iter().map(|family| self.comparer.probability(own, family)).fold(0.0, f64::max)
    }

    /// What the table makes of a name; resolved once a text.
    pub(in crate::document) fn resolve(&mut self, name: &str, kind: Option<Kind>) -> Verdict<'r> {
        if let Some(known) = self.verdicts.get(&(name.to_owned(), kind)) {
            return known.clone();
        }
        if self.budget == 0 || name.len() > MAX_BYTES {
            return Verdict::unknown();
        }
        self.budget -= 1;
        let mut query = Query::new(name).nominative();
        if let Some(kind) = kind {
            query = query.kind(kind);
        }
        for (id, bits) in self.priors {
            query = query.prior(id, *bits);
        }
        let resolver = self.resolver;
        let found = resolver.resolve_with(&query, self.scratch);
        let most = if found.decision() == Decision::Ambiguous { LISTED } else { LIKELIEST };
        let likeliest = found.candidates().iter().take(most);
        let ranked = likeliest.map(|found| (found.entity(), found.probability())).collect();
        let verdict = Verdict { decision: found.decision(), nil: found.nil_probability(), ranked };
        self.verdicts.insert((name.to_owned(), kind), verdict.clone());
        verdict
    }
}

/// The family name of a name in Latin letters that is not of the East, where it stands first.
fn western_family(name: &Name) -> Option<String> {
    let is_eastern = |token: &Token<'_>| token.part.tables.family_first();
    let families: Vec<Token<'_>> = name.tokens().filter(|token| token.role() == Role::Family).collect();
    let other = families.is_empty() || families.iter().any(is_eastern);
    let text = families.iter().map(Token::text).collect::<Vec<_>>().join(" ");
    (!other && !name.tokens().any(|token| token.is_native())).then_some(text)
}
