//! Acronyms: a token that is made of the first letters of the other name's words, or of what these are in
//! Russian.
//!
//! In: two names and the tokens of one that are still open. Out: the unit of the first acronym among them.

use std::ops::RangeInclusive;

use super::unit::{How, Unit};
use crate::entity::Kind;
use crate::name::derived::slavic_initials;
use crate::name::letters::alphabet::Alphabet;
use crate::name::letters::script::Script;
use crate::name::lexicon::{prepositions::OF, telling_words::is_political};
use crate::name::other_forms::initials::{
    MOST_OF_WORD, SYLLABIC_LETTERS, after_letter, are_one_acronym, initials_spell, may_be_silent, russian,
    russian::Order,
};
use crate::name::places::{between, places, set_of};
use crate::name::{Name, Role, Token};

const ACRONYM_BITS: f32 = 3.0;

/// What a letter of an acronym is worth, in bits, and one whose words are translated, each of which may begin
/// with several.
const LETTER_BITS: f32 = 2.5;
const TRANSLATED_LETTER_BITS: f32 = 2.0;

/// How many letters an acronym has.
const LETTERS: RangeInclusive<usize> = 2..=8;

/// A token that is made of the first letters of the other name's tokens, function words counted or not, or
/// one with what stands behind it in capitals.
pub(super) fn acronym(a: &Name, b: &Name, open_a: u32, content_b: u32) -> Option<Unit> {
    places(open_a).find_map(|i| {
        let token = a.token(i);
        let mut buffer = [0; *LETTERS.end()];
        let longer = with_branch(a, i, open_a, &mut buffer);
        let longer = longer.and_then(|short| spelled(short, &token, (i, i + 2), b, content_b));
        longer.or_else(|| spelled(token.romanized(), &token, (i, i + 1), b, content_b))
    })
}

/// The letters of an acronym and of the one that a hyphen or a bracket joins to it: *CPI(M)*, *NSCN-IM*.
fn with_branch<'l>(name: &Name, place: u8, open: u32, buffer: &'l mut [u8; 8]) -> Option<&'l str> {
    let next = place + 1;
    if open & 1 << place == 0 || usize::from(next) >= name.len() || open & 1 << next == 0 {
        return None;
    }
    let (first, second) = (name.token(place), name.token(next));
    if !are_one_acronym(name, &first, &second) {
        return None;
    }
    let (one, other) = (first.romanized().as_bytes(), second.romanized().as_bytes());
    let letters = buffer.get_mut(..one.len() + other.len())?;
    let (begin, end) = letters.split_at_mut(one.len());
    begin.copy_from_slice(one);
    end.copy_from_slice(other);
    std::str::from_utf8(letters).ok()
}

/// The unit of letters at some places of a name that are the first ones of another's tokens; the token is the
/// first of them.
fn spelled(short: &str, token: &Token<'_>, own: (u8, u8), b: &Name, content_b: u32) -> Option<Unit> {
    let script = token.script();
    if !(LETTERS.contains(&short.len()) || SYLLABIC_LETTERS.contains(&short.len()))
        || token.role() == Role::Initial
        || !may_be_initials(token, b)
    {
        return None;
    }
    let translatable = russian::LETTERS.contains(&short.len()) && token.part.sense.is_empty();
    let whole = (content_b.trailing_zeros() as u8, b.len() as u8);
    let as_written = || initials_spell(short, b.initials()).then_some((whole.0, whole.1, false));
    // A legal form that stands first may lend its letter (*PT Perusahaan Listrik Negara*).
    let in_their_order = places(content_b | b.places().with(Role::Legal)).find_map(|from| {
        let plain = spelled_by(short, b, from);
        let translated = || translatable.then(|| translation_spelled_by(short, b, from)).flatten();
        let translated = || translated().filter(|&to| may_be_russian(b, (from, to), script));
        plain.map(|to| (from, to, false)).or_else(|| translated().map(|to| (from, to, true)))
    });
    let in_another_order = || {
        let order =
            translatable.then(|| russian::other_orders(b).find(|order| all_spell(short, b, order)))??;
        let (from, to) = order.ends();
        may_be_russian(b, (from, to), script).then_some((from, to, true))
    };
    // A place is no such word: *Paris* is not the *Paracel Islands*.
    // What is made of two clipped words says which.
    let says_which = token.part.clipped && lending(b, whole) == 2;
    let may_be_syllables = token.part.sense.is_empty() && !says_which && b.kind() != Kind::Location;
    let of_syllables =
        || (may_be_syllables && syllables_spell(short, b, whole)).then_some((whole.0, whole.1, true));
    let (from, to, translated) =
        in_their_order.or_else(as_written).or_else(in_another_order).or_else(of_syllables)?;
    let letters = short.len() as f32;
    let rarity = letters * if translated { TRANSLATED_LETTER_BITS } else { LETTER_BITS };
    let unit = Unit::of(own, (from, to));
    Some(Unit { how: How::Acronym, cost: ACRONYM_BITS, rarity, letters: letters + 1.0, ..unit })
}

/// Whether a name is a single word and an acronym of another.
pub(crate) fn abbreviates(short: &Name, long: &Name) -> bool {
    let (own, of) = (short.places().content, long.places().content);
    let may_be = own.is_power_of_two() && of.count_ones() > 1 && long.kind() != Kind::Person;
    may_be && acronym(short, long, own, of).is_some()
}

/// Whether a token may be initials of a name's words: where letters are syllables or vowels are not written, only of
/// words in the same script.
fn may_be_initials(token: &Token<'_>, of: &Name) -> bool {
    let script = token.script();
    let spells = !script.is_eastern() && !Alphabet::of(script).leaves_vowels_out();
    spells || of.tokens().all(|word| word.script() == script)
}

/// Which of some tokens of a name are acronyms of the words before them or after them.
pub(super) fn of_itself(name: &Name, among: u32) -> u32 {
    let is_acronym = |&place: &u8| {
        let token = name.token(place);
        let short = token.romanized();
        let spelled = |from: u8| spelled_by(short, name, from).is_some_and(|to| !(from..to).contains(&place));
        token.role() == Role::Word
            && russian::LETTERS.contains(&short.len())
            && (0..name.len() as u8).any(spelled)
    };
    if name.kind() == Kind::Person { 0 } else { set_of(places(among).filter(is_acronym)) }
}

/// The place after the tokens from `from` on that spell `short` with their first letters, at least two of
/// them; function words and legal forms lend theirs or none.
fn spelled_by(short: &str, name: &Name, from: u8) -> Option<u8> {
    let letters = short.as_bytes();
    // How many letters may have been spelled so far, a bit a length.
    let mut reached = 1_u32;
    for place in from..name.len() as u8 {
        let token = name.token(place);
        let first = token.romanized().bytes().next();
        let silent = place > from && matches!(token.role(), Role::Particle | Role::Legal);
        reached = after_letter(letters, first, reached) | if silent { reached } else { 0 };
        if reached & 1 << letters.len() != 0 && place > from {
            return Some(place + 1);
        }
        if reached == 0 {
            return None;
        }
    }
    None
}

/// Whether all words of a name between two places spell `short` with as many first letters each as it takes
/// (*FRELIMO*, *Frente de Libertação de Moçambique*).
fn syllables_spell(short: &str, name: &Name, (from, to): (u8, u8)) -> bool {
    let letters = short.as_bytes();
    // Of two names any may begin so (*Fiora Fanti*, FIFA).
    let two = lending(name, (from, to)) == 2;
    let any_says = || (from..to).any(|place| says(&name.token(place)));
    if !SYLLABIC_LETTERS.contains(&letters.len()) || !two && !any_says() {
        return false;
    }
    // How many letters may have been spelled so far, a bit a length.
    let mut reached = 1_u32;
    for place in from..to {
        let token = name.token(place);
        // A legal form lends its letters (*KEPCO*, *Korea Electric Power Corporation*) or none.
        let may_be_silent = may_be_silent(&token);
        let (word, mut next) = (token.romanized().as_bytes(), if may_be_silent { reached } else { 0 });
        for spelled in places(reached) {
            let rest = &letters[usize::from(spelled)..];
            let common = rest.iter().zip(word).take_while(|(one, other)| one == other).count();
            let may_lend = |count: &usize| !two || *count == 1 || *count == word.len() || says(&token);
            let counts = (1..=common.min(MOST_OF_WORD)).filter(may_lend);
            counts.for_each(|count| next |= 1 << (usize::from(spelled) + count));
            // Southeast is two words in one.
            if half_of_compass(&token).is_some_and(|half| rest.get(..2) == Some(&[word[0], half])) {
                next |= 1 << (spelled + 2);
            }
        }
        reached = next;
    }
    reached & 1 << letters.len() != 0
}

/// How many words of a name are none that an acronym passes over.
fn lending(name: &Name, (from, to): (u8, u8)) -> usize {
    let is_silent = |place: u8| matches!(name.token(place).role(), Role::Particle | Role::Legal);
    (from..to).filter(|&place| !is_silent(place)).count()
}

/// Whether a word says what it means, as those do that are cut short.
fn says(word: &Token<'_>) -> bool {
    !word.part.sense.is_empty() && word.role() != Role::Word
}

/// The first letter of the second half of a point of the compass that is made of two.
fn half_of_compass(token: &Token<'_>) -> Option<u8> {
    let sense = token.part.sense;
    let half = sense.strip_prefix("north").or_else(|| sense.strip_prefix("south"))?;
    half.bytes().next()
}

/// The same with the first letters of what words are in Russian, where they are generic.
fn translation_spelled_by(short: &str, name: &Name, from: u8) -> Option<u8> {
    let end = name.len() as u8;
    translation_spelled(short, name, from..end).map(|count| from + count as u8)
}

/// How many of the tokens at these places, the most and at least two, spell `short` with the first letters of
/// what they are in Russian.
fn translation_spelled(short: &str, name: &Name, order: impl Iterator<Item = u8>) -> Option<usize> {
    // How much of `short` may have been spelled so far, a bit a length.
    let mut reached = 1_u32;
    let mut found = None;
    for (count, place) in (1..).zip(order) {
        let token = name.token(place);
        let mut next = 0;
        for spelled in places(reached) {
            let rest = short.get(usize::from(spelled)..).unwrap_or_default();
            russian::letters(&token)
                .filter(|letters| rest.starts_with(letters))
                .for_each(|letters| next |= 1 << (usize::from(spelled) + letters.len()));
        }
        if next & 1 << short.len() != 0 && count > 1 {
            found = Some(count);
        }
        reached = if count > 1 && may_be_silent(&token) { next | reached } else { next };
        if reached == 0 {
            break;
        }
    }
    found
}

/// Whether what stands between two places of a name may be translated from Russian for an acronym in a
/// script: it names no country of other tongues, and is in none of them itself. Of a party or a movement in
/// Latin letters it has to name one, as only plants and institutes are known abroad by such letters.
fn may_be_russian(name: &Name, (from, to): (u8, u8), script: Script) -> bool {
    let sense = |place: u8| name.sense(place);
    let countries = name.places().countries;
    let is_political = || places(between(from, to) & !countries).any(|place| is_political(sense(place)));
    // Names in languages of the West have small words of their own: *Tribunal Superior do Trabalho*.
    let is_of_west = |place: u8| {
        let word = name.token(place).folded();
        word != "of" && OF.binary_search(&word).is_ok()
    };
    !places(between(from, to) & name.places().with(Role::Particle)).any(is_of_west)
        && places(countries & between(from, to)).map(sense).all(slavic_initials::may_be_of)
        && (script != Script::Latin || countries != 0 || !is_political())
}

/// Whether all tokens of a name in an order spell `short` with the first letters of what they are in Russian.
fn all_spell(short: &str, name: &Name, order: &Order) -> bool {
    let places = order.places();
    let rest = translation_spelled(short, name, places.iter().copied()).and_then(|count| places.get(count..));
    rest.is_some_and(|rest| rest.iter().all(|&place| may_be_silent(&name.token(place))))
}

#[cfg(test)]
mod tests {
    use crate::entity::Kind;
    use crate::model::align::{Alignment, How};
    use crate::model::tables::Tables;
    use crate::model::weigh;
    use crate::name::Name;

    #[test]
    fn acronyms_of_words_and_of_their_translations() {
        let cases = [
            ("the words' own letters", "ECO", "Economic Cooperation Organization", true),
            ("function words left out", "UAE", "Union of Architects and Engineers", true),
            ("translated words", "ММЗ", "Minsk Motor Plant", true),
            ("a digraph is one letter", "ЦВМ", "Center of Vologda Mechanics", true),
            ("in Latin letters", "MMZ", "Minsk Motor Plant", true),
            ("a phrase has several", "ОКБМ", "Omsk Design Bureau Mars", true),
            ("two words of one meaning have one", "МС", "Machine Building Sever", false),
            ("a legal form may count", "ОАК", "United Aircraft Corporation", true),
            ("the head first", "КБП", "Instrument Design Bureau", true),
            ("the head before the last", "РСС", "Regional Communication Service", true),
            ("a compound has two", "КЭМЗ", "Kovrov Electromechanical Plant", true),
            ("the head after what it is of", "ТФТИ", "Tver Institute of Physics and Technology", true),
            ("what it is of with its head first", "ИФВЭ", "Institute of High Energy Physics", true),
            ("a word of several letters", "НСРЗ", "Nakhodka Shipyard", true),
            ("another order", "ИПЗ", "Plant of Precision Instruments", false),
            ("another letter", "МТЗ", "Minsk Motor Plant", false),
            ("a letter is missing", "МЗ", "Minsk Motor Plant", false),
            ("no country of Russian words", "SNP", "Norwegian Labour Party", false),
            ("letters without vowels are no initials", "صنعاء", "Syrian National Army", false),
        ];
        for (name, short, long, expected) in cases {
            let [x, y] = [short, long].map(|text| Name::parse_as(text, Kind::Organization));
            let (tables, mut alignment) = (Tables::embedded(), Alignment::default());
            for (x, y) in [(&x, &y), (&y, &x)] {
                alignment.align(tables, weigh(tables, x), weigh(tables, y));
                let found = alignment.units().iter().any(|unit| unit.how == How::Acronym);
                assert_eq!(found, expected, "{name}: {short}, {long}");
            }
        }
    }

    #[test]
    fn a_given_or_a_family_name_is_no_acronym() {
        let long = Name::parse_as("Osuna Services and Marine Navigation", Kind::Organization);
        for (short, expected) in [("Osman", true), ("Osman, Dufle", false), ("Osman Ahmed", false)] {
            let (tables, mut alignment) = (Tables::embedded(), Alignment::default());
            let person = Name::parse_as(short, Kind::Person);
            alignment.align(tables, weigh(tables, &person), weigh(tables, &long));
            let found = alignment.units().iter().any(|unit| unit.how == How::Acronym);
            assert_eq!(found, expected, "{short}");
        }
    }

    #[test]
    fn hostile_names_are_gone_through_once() {
        let name = |text: &str| Name::parse_as(text, Kind::Organization);
        let (short, long) = (name(&"kkkkkkkx ".repeat(32)), name(&"company korporatsiya ".repeat(16)));
        let (tables, mut alignment) = (Tables::embedded(), Alignment::default());
        alignment.align(tables, weigh(tables, &short), weigh(tables, &long));
        assert!(alignment.units().is_empty());
    }
}
