//! What is wanted: the tokens of the query, several of them as one, and the initials of all.

use std::ops::Range;

use super::alike::ACRONYM;
use super::sun_letters::assimilated;
use super::wanted::Wanted;
use super::{Search, Searching};
use crate::entity::Kind;
use crate::index::class;
use crate::index::signature::Signature;
use crate::index::sketch::Outline;
use crate::index::term;
use crate::name::letters::alphabet::Alphabet;
use crate::name::other_forms::initials::are_one_acronym;
use crate::name::{Name, Role, Token};

/// The most tokens of a query that are looked up: by their standing, and its rarest.
const MOST_TOKENS: usize = 6;

/// So many tokens that the query of a person begins with are looked up in any case.
const FIRST_TOKENS: u8 = 3;

/// The most that is wanted: tokens, two and three neighbouring ones as one, and the initials of all.
pub(super) const MOST_WANTED: usize = 3 * MOST_TOKENS - 2;

/// From this many consonants on, a token may be two of a name written as one.
const LONG: u32 = 4;

/// How alike the initials of the query are to a token.
const INITIALS: f32 = 0.8;

/// How many of the words that a token is clipped of are as good as all.
const PIECES_OF_CLIPPED: u8 = 2;

/// How much a generic word is worth of what it would be as a name: many organizations of other names have it.
/// On a small table .75 finds 1 in 1,000 more names of another script than 1.0, and .6 adds nothing; on a
/// large table there is no difference.
const SHARE_OF_GENERIC: f32 = 0.75;

/// The same of a patronymic, which says little more beside the given name of another family.
const SHARE_OF_PATRONYMIC: f32 = 0.6;

/// What an initial says at most, in bits: which letter it is.
const MOST_OF_INITIAL: f32 = 4.7;

/// How a token of a person stands among too many: first, known to the table, or neither, as addresses are. Of
/// other names the rarest tell most.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Standing {
    First,
    Known,
    Unknown,
}

impl Search<'_> {
    /// Wants the query's tokens, every two of them as one, and their initials; each token is so rare.
    pub(super) fn want(&mut self, rarity: &[f32]) {
        let (view, query) = (self.view, self.query);
        let tokens = || (0_u8..).zip(term::with_places(query));
        // The letter of an initial is no name, however seldom the table has it.
        let rarity = |token_place: u8| match query.token(token_place).role() {
            Role::Initial => rarity[usize::from(token_place)].min(MOST_OF_INITIAL),
            _ => rarity[usize::from(token_place)],
        };
        let are_many = query.kind() == Kind::Person && tokens().nth(MOST_TOKENS).is_some();
        let mut standings = [Standing::First; Name::MAX_TOKENS];
        for (standing, (place, (_, token))) in standings.iter_mut().zip(tokens()).filter(|_| are_many) {
            *standing = self.standing(place, &token);
        }
        let standing = |place: u8| standings[usize::from(place)];
        for (place, (token_place, token)) in tokens() {
            let own = rarity(token_place);
            let goes_before = |&(other, (other_place, _)): &(u8, (u8, Token<'_>))| {
                let rarer = rarity(other_place).total_cmp(&own);
                standing(place).cmp(&standing(other)).then(rarer).then(place.cmp(&other)).is_gt()
            };
            if tokens().filter(goes_before).count() < MOST_TOKENS {
                self.want_token((token_place, &token), own, place);
            }
        }
        let minor =
            (0_u8..).zip(query.tokens()).filter(|(place, _)| tokens().all(|(_, (other, _))| other != *place));
        self.memory.minor.clear();
        self.memory.minor.extend(minor.filter_map(|(_, token)| view.term(token.romanized())));
        self.want_joined();
        self.want_initials();
    }

    /// How a token of a person stands where there are too many.
    fn standing(&self, place: u8, token: &Token<'_>) -> Standing {
        if place < FIRST_TOKENS {
            Standing::First
        } else if !token.part.digit && self.view.term(token.romanized()).is_some() {
            Standing::Known
        } else {
            Standing::Unknown
        }
    }

    fn want_token(&mut self, (token_place, token): (u8, &Token<'_>), rarity: f32, place: u8) {
        let view = self.view;
        let alone = term::worth_finding(self.query).nth(1).is_none();
        let form = token.romanized();
        let (alike, homes) = (self.memory.alike.len(), self.memory.homes.len());
        let eastern = token.script().is_eastern();
        let native = token.is_native() || token.is_sounded();
        let (signature, outline) = (Signature::of(form), Outline::of(form));
        let leaves_vowels_out = Alphabet::of(token.script()).leaves_vowels_out();
        self.other_forms(token);
        self.read_as_syllables(token);
        self.read_in_pinyin((place, 1));
        let characters = self.spell_characters(rarity);
        let skeleton = self.find_homes(token);
        let letters = Some(self.memory.letters.add(token));
        let own = view.term(form);
        let is_cut = own.is_none() && self.memory.parts.cut(view, form, rarity);
        let outline = if leaves_vowels_out { outline.without_vowels() } else { outline };
        self.memory.wanted.push(Wanted {
            skeleton,
            signature: if eastern { signature.coarse() } else { signature },
            eastern,
            most: match token.role() {
                Role::Generic => SHARE_OF_GENERIC * rarity,
                Role::Patronymic => SHARE_OF_PATRONYMIC * rarity,
                _ => rarity,
            },
            label: term::label(form),
            form: own,
            token: Some(token_place),
            pieces: if token.part.clipped { PIECES_OF_CLIPPED } else { characters },
            may_be_parted: is_cut || native || class::length(skeleton) >= LONG,
            letters,
            homes: homes..self.memory.homes.len(),
            scans: (native || alone) && view.is_small(),
            alike: alike..self.memory.alike.len(),
            ..Wanted::of((place, place + 1), rarity, outline)
        });
    }

    /// Lets something be written in the memory of [`Searching::text`].
    pub(super) fn with_text(&mut self, write: impl FnOnce(&mut Self, &mut String)) {
        let mut text = std::mem::take(&mut self.memory.text);
        text.clear();
        write(self, &mut text);
        self.memory.text = text;
    }

    /// Wants every two neighbouring tokens as one, and three, where the table has that very word.
    fn want_joined(&mut self) {
        let (view, query) = (self.view, self.query);
        let tokens = self.memory.wanted.len();
        let is_acronym = |place: u8| {
            let mut pair = term::worth_finding(query).skip(usize::from(place));
            query.kind() != Kind::Person
                && pair
                    .next()
                    .zip(pair.next())
                    .is_some_and(|(first, second)| are_one_acronym(query, &first, &second))
        };
        for count in [2_u8, 3] {
            for place in 0..term::worth_finding(query).count() as u8 {
                let parts = place..place + count;
                let is_part = |wanted: &&Wanted| parts.contains(&wanted.of.0);
                let found = || self.memory.wanted[..tokens].iter().filter(is_part);
                if found().count() < usize::from(count) {
                    continue;
                }
                let rarity = found().map(|wanted| wanted.rarity).sum();
                self.with_text(|this, text| {
                    let forms = term::worth_finding(query).skip(usize::from(place)).take(usize::from(count));
                    forms.for_each(|token| text.push_str(token.romanized()));
                    this.assimilate(&parts, text);
                    let first_alike = this.memory.alike.len();
                    this.read_in_pinyin((place, count));
                    if count == 2 && is_acronym(place) {
                        let mut initials = std::mem::take(&mut this.memory.reading);
                        initials.clear();
                        term::of_initials(text.chars(), &mut initials);
                        this.term(&initials, ACRONYM);
                        this.memory.reading = initials;
                    }
                    let is_read = this.memory.alike.len() > first_alike;
                    if count == 2 || is_read || view.term(text).is_some() {
                        this.want_text(text, rarity, (parts.start, parts.end), (first_alike, 1.0));
                    }
                });
            }
        }
    }

    /// Makes two tokens one as they are spoken after an article, where the table has that very word.
    fn assimilate(&self, parts: &Range<u8>, text: &mut String) {
        let mut forms = term::worth_finding(self.query).skip(usize::from(parts.start));
        if parts.len() == 2
            && let (Some(first), Some(last)) = (forms.next(), forms.next())
            && let Some(letter) = assimilated(first.romanized(), last.romanized())
        {
            let end = first.romanized().len();
            text.replace_range(end - 1..end, letter);
            if self.view.term(text).is_none() {
                text.replace_range(end - 1..end, "l");
            }
        }
    }

    /// Wants the initials of all tokens as one, or the acronym of their Russian words, where the table has
    /// it.
    fn want_initials(&mut self) {
        let (view, query) = (self.view, self.query);
        let tokens = self.memory.wanted.iter().filter(|wanted| wanted.is_token());
        let (count, rarity) = tokens.fold((0, 0.0), |(count, sum), wanted| (count + 1, sum + wanted.rarity));
        let plain = |text: &mut String| {
            text.clear();
            text.extend(term::initials(term::worth_finding(query)));
        };
        self.with_text(|this, text| {
            plain(text);
            if count <= 2 || view.term(text).is_none() {
                text.clear();
                if !term::known_acronym(query, text, |acronym| view.term(acronym).is_some()) {
                    if count <= 2 {
                        return;
                    }
                    plain(text);
                }
            }
            this.want_text(text, rarity, (0, count), (this.memory.alike.len(), INITIALS));
        });
    }

    /// Wants a text as a token of its own, if the table has such a class or what is alike from a place on;
    /// the very word is so alike to it.
    fn want_text(&mut self, text: &str, rarity: f32, of: (u8, u8), (first_alike, itself): (usize, f32)) {
        let view = self.view;
        let Searching { wanted, alike, homes, letters, .. } = self.memory;
        let key = class::key(text);
        if view.class(key).is_none() && alike.len() == first_alike {
            return;
        }
        let first_home = homes.len();
        alike.extend(view.term(text).map(|form| (form, itself)));
        homes.push((key, 0));
        // Initials are nobody's spelling: only their very letters count.
        let is_spelled = itself == 1.0;
        let letters = is_spelled.then(|| letters.add_text(text));
        wanted.push(Wanted {
            signature: if is_spelled { Signature::of(text) } else { Signature::NONE },
            letters,
            homes: first_home..homes.len(),
            alike: first_alike..alike.len(),
            ..Wanted::of(of, rarity, Outline::of(text))
        });
    }
}
