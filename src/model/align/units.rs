//! Units: which tokens of two names can correspond, and by what.
//!
//! In: a token and a token, or a run of them. Out: nothing, as mostly; a unit, where one look tells; or what
//! would be a unit if it is cheap enough to write one side for the other.

use crate::entity::Kind;
use crate::model::Weighed;
use crate::model::edit::Least;
use crate::model::tables::Tables;
use crate::name::letters::framed::Edges;
use crate::name::letters::press;
use crate::name::letters::script::Script;
use crate::name::letters::skeleton::{self, classes};
use crate::name::lexicon::{self, nicknames::NICKNAMES, second_members, synonyms::are_synonyms};
use crate::name::places::{between, places};
use crate::name::{Name, Role, Token};

use super::costs::{
    MAX_JOINED, are_latin, cost_below, joined_cost, joined_symbols, least_cost, least_joined_cost,
};
use super::memory::Costs;
use super::run::{MOST_TOKENS, Run};
use super::systems::{SYSTEM_BITS, are_two_families, has_characters, has_systems, same_tokens};
use super::unit::{BITS_PER_LETTER, How, NATIVE_BITS_PER_LETTER, Unit};
use super::{Alignment, by_syllable};

/// What a nickname and what a related language's form of a name cost, in bits.
const NICKNAME_BITS: f32 = 4.0;
const EQUIVALENT_BITS: f32 = 2.5;
const INITIAL_BITS: f32 = 3.0;
const MEANING_BITS: f32 = 0.5;
const SYNONYM_BITS: f32 = 2.0;

/// Bits a letter up to which an acronym can be taken for another spelling of one: what scripts make of the
/// same letters.
const ACRONYM_BITS_PER_LETTER: f32 = 1.4;

/// What is a unit if it costs little enough to write one side for the other.
#[derive(Clone, Copy, Debug)]
pub(super) struct Open {
    /// The unit, at the least that it may cost. A nickname is one at any cost, which is no more than the cap.
    pub(super) unit: Unit,
    /// The cost from which it is none, in bits.
    pub(super) cap: f32,
    /// What the ends of two Latin tokens tell of the cost.
    ends: Least,
    /// By how much the consonants and lengths of both sides differ.
    pub(super) unlikely: u8,
}

impl Open {
    /// Whether it can be a unit by the least that it may cost.
    #[inline]
    pub(super) fn may_be_unit(&self) -> bool {
        self.unit.cost < self.cap || self.unit.how == How::Nickname
    }

    /// The unit with its cost, where that is less than `most`.
    pub(super) fn price(
        &self,
        tables: &Tables,
        a: Weighed<'_>,
        b: Weighed<'_>,
        most: f32,
        costs: &mut Costs,
    ) -> Option<Unit> {
        let most = most.min(self.cap);
        let (x, y) = (Run::of(a.name, self.unit.a), Run::of(b.name, self.unit.b));
        let cost = costs.cost(x, y, most, || match (x.len(), y.len()) {
            (1, 1) => cost_below(tables, &x.first(), &y.first(), self.ends, (self.cap, most)),
            (1, _) => joined_cost(tables, &x.first(), y, self.cap, most),
            _ => joined_cost(tables, &y.first(), x, self.cap, most),
        });
        if cost < most && self.unit.how == How::Joined {
            let (one, many) = if x.len() == 1 { (x.first(), y) } else { (y.first(), x) };
            if by_syllable::is_told(&one, many) && !by_syllable::is_spelled_by(tables, &one, many) {
                return None;
            }
        }
        match self.unit.how {
            How::Nickname if cost < most => Some(Unit { how: How::Spelling, cost, ..self.unit }),
            How::Nickname => (most == self.cap).then_some(Unit { cost: self.cap, ..self.unit }),
            _ => (cost < most).then_some(Unit { cost, ..self.unit }),
        }
    }
}

/// What a run of tokens comes to, put together.
#[derive(Clone, Copy, Debug)]
pub(super) struct Sum {
    pub(super) run: (u8, u8),
    edges: Edges,
    classes: u16,
    /// Whether one of its tokens is a syllable of an older system.
    systems: bool,
    /// Whether it begins in a script that does not keep the classes of consonants apart.
    eastern: bool,
}

/// Adds the runs of two to four tokens, particles among them, of which some are still open and none is
/// settled.
pub(super) fn add_runs(name: &Name, open: u32, sums: &mut Vec<Sum>) {
    let content = name.places().content;
    let count = name.len().min(32) as u8;
    // A run begins where two tokens side by side are free.
    let free = !(content & !open);
    for from in places(free & free >> 1 & between(0, count.saturating_sub(1))) {
        let mut sum =
            Sum { run: (from, from), edges: Edges::NONE, classes: 0, systems: false, eastern: false };
        for to in from + 1..=(from + MOST_TOKENS as u8).min(count) {
            if free & 1 << (to - 1) == 0 {
                break;
            }
            let part = name.token(to - 1);
            sum.run.1 = to;
            sum.edges = sum.edges.and(part.latin_symbols());
            sum.classes |= part.part.classes;
            sum.systems |= has_systems(&part);
            sum.eastern |= to == from + 1 && part.script().is_eastern();
            if to >= from + 2 && between(from, to) & open != 0 {
                sums.push(sum);
            }
        }
    }
}

/// Finds what one token beside one is; whether they are the same. Most are nothing to each other by their
/// consonants.
#[inline]
pub(super) fn single(
    into: &mut Alignment,
    tables: &Tables,
    a: (Weighed<'_>, u8),
    b: (Weighed<'_>, u8),
    eastern: bool,
) -> bool {
    let (x, y) = (a.0.name.token(a.1), b.0.name.token(b.1));
    let beyond_letters = x.part.beyond_letters | y.part.beyond_letters | eastern;
    let relatives =
        |token: &Token<'_>| token.part.tables.nicknames() || token.part.tables.name_of_ruler() != 0;
    let may_be_near = || relatives(&x) && relatives(&y) || sound_near(&x, &y) || sound_near(&y, &x);
    let far_apart = far_apart(&x, &y, y.part.classes) && !may_be_near();
    let nothing = far_apart && !beyond_letters && !is_read_as(&x, &y);
    !nothing && near_enough(into, tables, (a.0, x, a.1), (b.0, y, b.1), (beyond_letters, far_apart))
}

/// The same of tokens that may be something to each other, by their consonants unless these are far apart.
fn near_enough(
    into: &mut Alignment,
    tables: &Tables,
    (a, x, i): (Weighed<'_>, Token<'_>, u8),
    (b, y, j): (Weighed<'_>, Token<'_>, u8),
    (beyond_letters, far_apart): (bool, bool),
) -> bool {
    let letters = (x.latin_count() + y.latin_count()) as f32 / 2.0;
    let rarity = pair_rarity(&x, a.rarity_at(i), &y, b.rarity_at(j));
    let unit = Unit { rarity, letters, ..Unit::of((i, i + 1), (j, j + 1)) };
    if beyond_letters && are_apart((a.name, &x, i), (b.name, &y, j)) {
        return false;
    }
    // The skeletons and the first letters tell most tokens apart, by one question.
    let same_skeleton = x.part.skeleton == y.part.skeleton;
    let same = same_skeleton & (x.part.script == y.part.script) & x.begins_alike(&y) && x.is_folded_alike(&y);
    if same && are_of_other_points(&x, &y) {
        return false;
    }
    if same && x.role() != Role::Initial && y.role() != Role::Initial {
        into.add_unit(unit);
        return true;
    }
    if beyond_letters && let Told::Certain(found) = told_beyond_letters((a.name, &x), (b.name, &y), unit) {
        found.into_iter().for_each(|unit| into.add_unit(unit));
        return false;
    }
    if is_read_as(&x, &y) {
        into.add_unit(Unit { how: How::Romanization, cost: SYSTEM_BITS, ..unit });
        return false;
    }
    // The readings of characters in Japanese are not those by which their consonants are known.
    let is_read = x.script() == Script::Han || y.script() == Script::Han;
    if far_apart && !is_read {
        return false;
    }
    if begin_with_other_sibilants(&x, &y) || begin_with_other_sibilants(&y, &x) {
        return false;
    }
    if is_short_acronym(a.name, &x) && is_short_acronym(b.name, &y) && have_another_letter(&x, &y) {
        return false;
    }
    let of_rulers = || a.name.places().of_ruler() && b.name.places().of_ruler();
    let (how, cap) = if x.part.tables.are_equivalent(y.part.tables)
        || x.part.tables.are_equivalent_of_rulers(y.part.tables) && of_rulers()
    {
        (How::Nickname, EQUIVALENT_BITS)
    } else if is_nickname(&x, &y) || is_nickname(&y, &x) {
        (How::Nickname, NICKNAME_BITS)
    } else {
        let acronym = x.part.acronym || y.part.acronym;
        let native = !are_latin(&x, &y) && x.is_of_other_script(&y);
        let most = if native { NATIVE_BITS_PER_LETTER } else { BITS_PER_LETTER };
        let most = if acronym { ACRONYM_BITS_PER_LETTER } else { most };
        (How::Spelling, most * letters_that_tell(&x, &y, letters))
    };
    let unlikely = if same_skeleton {
        0
    } else {
        let differ = (x.part.classes ^ y.part.classes).count_ones() as usize;
        let lengths = x.latin_count().abs_diff(y.latin_count());
        (1 + differ + lengths).min(200) as u8
    };
    let (ends, cost) = least_cost(tables, &x, &y, cap);
    into.add_open(Open { unit: Unit { how, cost, ..unit }, cap, ends, unlikely });
    false
}

/// Whether an Arabic token begins with an *s* and a Latin one with a *z*: سعيد is *Saeed*, *Zayed* is زايد.
fn begin_with_other_sibilants(native: &Token<'_>, latin: &Token<'_>) -> bool {
    native.script() == Script::Arabic
        && !latin.is_native()
        && latin.romanized().starts_with('z')
        && native.folded().starts_with(['س', 'ص'])
}

/// Whether a Latin token is an acronym by its capitals, which other words of its name have not, and so short
/// that another letter is another body: *FIBA* is not *FIFA*.
fn is_short_acronym(name: &Name, token: &Token<'_>) -> bool {
    const MOST_LETTERS: usize = 5;
    let is_shouted = |token: &Token<'_>| token.text().bytes().all(|byte| byte.is_ascii_uppercase());
    name.kind() == Kind::Organization
        && token.role() == Role::Word
        && token.latin_count() <= MOST_LETTERS
        && is_shouted(token)
        && (name.len() == 1 || name.tokens().any(|other| !is_shouted(&other)))
}

/// Whether two tokens of as many letters have one that is none for the other, as *k* is for *c*.
fn have_another_letter(x: &Token<'_>, y: &Token<'_>) -> bool {
    let is_vowel = |letter: u8| b"aeiouy".contains(&letter);
    let mut letters = x.romanized().bytes().zip(y.romanized().bytes());
    let another = |(one, other)| one != other && (is_vowel(one) || is_vowel(other));
    x.latin_count() == y.latin_count() && (x.part.skeleton != y.part.skeleton || letters.any(another))
}

/// How many of the letters of two tokens may be spelled otherwise: those of a second member that both have in
/// common say nothing of what stands before it, nor does this where its first consonants are two.
fn letters_that_tell(x: &Token<'_>, y: &Token<'_>, letters: f32) -> f32 {
    const OF_ANOTHER_CONSONANT: f32 = 0.35;
    let shared = second_members::shared(x.romanized().as_bytes(), y.romanized().as_bytes());
    if shared == 0 {
        return letters;
    }
    // *Birendra* is *Virendra*.
    let is_labial = |token: &Token<'_>| token.romanized().starts_with(['b', 'v', 'w']);
    let same_consonant =
        skeleton::first(x.part.skeleton) == skeleton::first(y.part.skeleton) || is_labial(x) && is_labial(y);
    (letters - shared as f32) * if same_consonant { 1.0 } else { OF_ANOTHER_CONSONANT }
}

/// Whether two Latin tokens, not the same, are so once one is read as newspapers of another language write.
#[inline]
fn is_read_as(x: &Token<'_>, y: &Token<'_>) -> bool {
    let known = |token: &Token<'_>| (token.part.press, token.part.classes);
    press::may_be_same(known(x), known(y))
        && !x.is_native()
        && !y.is_native()
        && press::same(press_form(x), press_form(y))
}

fn press_form<'n>(token: &Token<'n>) -> press::Form<'n> {
    press::Form { letters: token.romanized(), marks: token.part.press }
}

/// Whether two tokens are of places that are told apart: Guinea is no part of Guinea-Bissau, nor Papua of
/// Papua New Guinea.
fn are_apart((a, x, i): (&Name, &Token<'_>, u8), (b, y, j): (&Name, &Token<'_>, u8)) -> bool {
    let is_phrase = |name: &Name, place: u8| name.places().continued >> place & 2 != 0;
    match (x.part.is_place(), y.part.is_place()) {
        (true, true) => x.part.sense != y.part.sense,
        (true, false) => is_phrase(a, i) && b.kind() == Kind::Location,
        (false, true) => is_phrase(b, j) && a.kind() == Kind::Location,
        _ => false,
    }
}

/// Whether one of two tokens of the same letters is part of another point of the compass: *South*,
/// *South-East*.
fn are_of_other_points(x: &Token<'_>, y: &Token<'_>) -> bool {
    let is_half = |half: &str, whole: &str| {
        let rest = whole.strip_prefix(half).filter(|_| matches!(half, "north" | "south"));
        matches!(rest, Some("east" | "west"))
    };
    let (x, y) = (x.part.sense, y.part.sense);
    !x.is_empty() && !y.is_empty() && (is_half(x, y) || is_half(y, x))
}

/// What two tokens are to each other by something else than their letters.
enum Told {
    Certain(Option<Unit>),
    Nothing,
}

/// What two tokens that are not the same tell by their meanings, as initials and numbers, and in systems of
/// romanization.
fn told_beyond_letters((a, x): (&Name, &Token<'_>), (b, y): (&Name, &Token<'_>), unit: Unit) -> Told {
    let certain = |how, cost| Told::Certain(Some(Unit { how, cost, ..unit }));
    if !x.part.sense.is_empty() && !y.part.sense.is_empty() {
        // Iran and Iraq are alike in letters alone.
        if x.part.sense != y.part.sense {
            let numbered = a.places().numbers | b.places().numbers != 0;
            let synonyms = are_synonyms(x.part.sense, y.part.sense, numbered);
            return if synonyms { certain(How::Synonym, SYNONYM_BITS) } else { Told::Certain(None) };
        }
        // An emblem in two scripts may be spelled, which says more than its meaning.
        if x.role() != Role::Word || x.part.skeleton != y.part.skeleton || x.part.is_place() {
            return certain(How::Meaning, MEANING_BITS);
        }
    }
    if x.role() == Role::Initial || y.role() == Role::Initial {
        let same = x.latin_symbols().first() == y.latin_symbols().first();
        let (rarity, letters) = (unit.rarity.min(4.7), 1.5);
        let unit = Unit { how: How::Initial, cost: INITIAL_BITS, rarity, letters, ..unit };
        return Told::Certain(same.then_some(unit));
    }
    if x.part.digit || y.part.digit {
        // Т1 is T1, but a king's number is none of another's.
        let may_be_name = a.kind() != Kind::Person && b.kind() != Kind::Person;
        let same = may_be_name && x.romanized() == y.romanized();
        return if same { certain(How::Spelling, 0.0) } else { Told::Certain(None) };
    }
    match same_tokens(a, x, b, y) {
        Some(bits) => certain(How::Romanization, bits),
        None if are_two_families((a, x), (b, y)) => Told::Certain(None),
        None => Told::Nothing,
    }
}

/// A token in native script has no frequency of its own worth the name, so its Latin partner's counts.
fn pair_rarity(x: &Token<'_>, rare_x: f32, y: &Token<'_>, rare_y: f32) -> f32 {
    match (x.is_native(), y.is_native()) {
        (true, false) => rare_y,
        (false, true) => rare_x,
        _ => rare_x.min(rare_y),
    }
}

/// Whether a token is a short form that stands for the other, or for a national form of it that begins alike:
/// *Misha* for *Michail*.
#[inline(always)]
pub(crate) fn is_nickname(short: &Token<'_>, formal: &Token<'_>) -> bool {
    let tables = formal.part.tables;
    short.part.tables.nicknames()
        && (tables.has_nicknames() || tables.equivalents())
        && stands_for(short.romanized(), formal)
}

fn stands_for(nickname: &str, formal: &Token<'_>) -> bool {
    let is_it = |form: &str| {
        form == formal.romanized()
            || form.chars().next() == formal.romanized().chars().next()
                && lexicon::tables(form).are_equivalent(formal.part.tables)
    };
    lexicon::find(NICKNAMES, nickname).is_some_and(|formals| formals.iter().any(|form| is_it(form)))
}

/// Whether the consonants of two tokens, or of a token and of a run that begins with another, are too
/// different for a spelling. Han, kana and Hangul do not keep the classes apart.
#[inline]
fn far_apart(x: &Token<'_>, y: &Token<'_>, classes: u16) -> bool {
    are_far_apart(x.part.classes, classes) && !x.script().is_eastern() && !y.script().is_eastern()
}

/// Whether two sets of classes of consonants are those of two names.
#[inline]
fn are_far_apart(x: u16, y: u16) -> bool {
    let (common, all) = counts(x & y, x | y);
    all > 2 + 2 * common
}

/// Whether the consonants of what a token is in Russian letters are near enough to those of another.
fn sound_near(x: &Token<'_>, y: &Token<'_>) -> bool {
    x.is_sounded() && x.sounds().any(|sound| !are_far_apart(classes(sound.skeleton), y.part.classes))
}

/// How many bits two words have, counted side by side, as not all processors have an instruction for it.
#[inline]
fn counts(one: u16, other: u16) -> (u32, u32) {
    let both = u32::from(one) << 16 | u32::from(other);
    let twos = both - (both >> 1 & 0x5555_5555);
    let fours = (twos & 0x3333_3333) + (twos >> 2 & 0x3333_3333);
    let eights = (fours + (fours >> 4)) & 0x0F0F_0F0F;
    let counts = eights + (eights >> 8);
    (counts >> 16 & 31, counts & 31)
}

/// Finds what a token of one name is beside a run of the other, whose letters are put together; `turned` where
/// the one is the second name.
#[inline]
pub(super) fn joined(
    into: &mut Alignment,
    tables: &Tables,
    one: (Weighed<'_>, u8),
    many: (Weighed<'_>, &Sum),
    turned: bool,
) {
    let token = one.0.name.token(one.1);
    let eastern = one.0.name.places().eastern | many.0.name.places().eastern;
    let beyond_letters = token.is_native() | many.1.systems | many.1.eastern | eastern;
    let near = !are_far_apart(token.part.classes, many.1.classes);
    // What rules most runs out, by one question, as no processor could foretell several.
    if fits_length(&token, many.1) & near || beyond_letters {
        joined_of_classes(into, tables, one, many, turned);
    }
}

/// Whether a token has about as many letters as a run.
#[inline]
fn fits_length(token: &Token<'_>, run: &Sum) -> bool {
    let (letters, of_run) = (token.latin_count(), run.edges.letters.max(1));
    (5 * letters >= 3 * of_run) & (100 * letters <= 167 * of_run)
}

/// The same where their lengths and consonants do not rule it out.
fn joined_of_classes(
    into: &mut Alignment,
    tables: &Tables,
    one: (Weighed<'_>, u8),
    (many, sum): (Weighed<'_>, &Sum),
    turned: bool,
) {
    let token = one.0.name.token(one.1);
    let of_length = fits_length(&token, sum) || token.is_native();
    if !of_length || token.role() == Role::Initial || token.part.digit {
        return;
    }
    let latin_length = sum.edges.letters;
    let run = Run::of(many.name, sum.run);
    // A run in native script is put together in its own letters where the other side is Latin.
    let native_run = !token.is_native() && run.first().is_native();
    let eastern = one.0.name.places().eastern || many.name.places().eastern;
    let systems = !native_run && (sum.systems || eastern || has_characters(&token));
    let other_system = systems.then(|| run.in_system((one.0.name, &token))).flatten();
    if other_system.is_none() && far_apart(&token, &run.first(), sum.classes) {
        return;
    }
    let letters = (token.latin_count() + latin_length) as f32 / 2.0;
    let cap = BITS_PER_LETTER * letters;
    let whole = one.0.rarity_at(one.1);
    let parts: f32 = many.rarity[usize::from(run.from)..usize::from(run.to)].iter().sum();
    let rarity = if token.is_native() { parts } else { whole.max(parts.min(20.0)) };
    let tokens = Unit::of((one.1, one.1 + 1), sum.run);
    let tokens = if turned { tokens.turned() } else { tokens };
    let unit = Unit { how: How::Joined, rarity, letters: letters - 0.5, ..tokens };
    match other_system {
        Some(cost) => {
            if cost < cap && joined_symbols(run, native_run, &mut [0; MAX_JOINED]).is_some() {
                into.add_unit(Unit { cost, ..unit });
            }
        }
        None => {
            let cost = least_joined_cost(tables, &token, run, sum.edges, cap);
            into.add_open(Open {
                unit: Unit { cost, ..unit },
                cap,
                ends: Least::default(),
                unlikely: u8::MAX,
            });
        }
    }
}
