//! Units: whether two tokens can correspond, and by what.
//!
//! In: a token of each name. Out: nothing, as mostly; a unit, where one look tells; or what would be a unit if
//! it is cheap enough to write one side for the other.

use super::Alignment;
use super::apart::{are_apart, are_of_other_points, differ_in_a_telling_letter};
use super::consonants::{far_apart, sound_near};
use super::costs::{are_latin, least_cost};
use super::open::Open;
use super::systems::{SYSTEM_BITS, are_two_families, same_tokens};
use super::unit::{BITS_PER_LETTER, How, NATIVE_BITS_PER_LETTER, Unit};
use crate::entity::Kind;
use crate::model::Weighed;
use crate::model::tables::Tables;
use crate::name::letters::press;
use crate::name::letters::script::Script;
use crate::name::letters::skeleton;
use crate::name::lexicon::{self, nicknames::NICKNAMES, second_members, synonyms::are_synonyms};
use crate::name::{Name, Role, Token};

/// What a nickname and what a related language's form of a name cost, in bits.
const NICKNAME_BITS: f32 = 4.0;
const EQUIVALENT_BITS: f32 = 2.5;
const INITIAL_BITS: f32 = 3.0;
const MEANING_BITS: f32 = 0.5;
const SYNONYM_BITS: f32 = 2.0;

/// Bits a letter up to which an acronym can be taken for another spelling of one: what scripts make of the
/// same letters.
const ACRONYM_BITS_PER_LETTER: f32 = 1.4;

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
    if far_apart && !is_read || differ_in_a_telling_letter((a.name, &x), (b.name, &y)) {
        return false;
    }
    let (how, cap) = by_letters((a.name, &x), (b.name, &y), letters);
    let (ends, cost) = least_cost(tables, &x, &y, cap);
    into.add_open(Open { unit: Unit { how, cost, ..unit }, cap, ends, unlikely: unlikely(&x, &y) });
    false
}

/// How two tokens correspond if it costs little to write one for the other, and the cost from which they do
/// not, in bits.
fn by_letters((a, x): (&Name, &Token<'_>), (b, y): (&Name, &Token<'_>), letters: f32) -> (How, f32) {
    let of_rulers = || a.places().of_ruler() && b.places().of_ruler();
    let (tables_x, tables_y) = (x.part.tables, y.part.tables);
    if tables_x.are_equivalent(tables_y) || tables_x.are_equivalent_of_rulers(tables_y) && of_rulers() {
        return (How::Nickname, EQUIVALENT_BITS);
    }
    if is_nickname(x, y) || is_nickname(y, x) {
        return (How::Nickname, NICKNAME_BITS);
    }
    let most = if x.part.acronym || y.part.acronym {
        ACRONYM_BITS_PER_LETTER
    } else if !are_latin(x, y) && x.is_of_other_script(y) {
        NATIVE_BITS_PER_LETTER
    } else {
        BITS_PER_LETTER
    };
    (How::Spelling, most * letters_that_tell(x, y, letters))
}

/// By how much the consonants and lengths of two tokens differ.
fn unlikely(x: &Token<'_>, y: &Token<'_>) -> u8 {
    if x.part.skeleton == y.part.skeleton {
        return 0;
    }
    let differ = (x.part.classes ^ y.part.classes).count_ones() as usize;
    let lengths = x.latin_count().abs_diff(y.latin_count());
    (1 + differ + lengths).min(200) as u8
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
