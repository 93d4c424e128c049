//! Organizations of a country that are known by one wording, in another: *Iranian Parliament*, *Parliament of
//! Iran*, *Iran's Parliament*.
//!
//! In: words. Out: the English words for the organization, where it is all of the name. Cost: a look at each
//! word; a few look-ups where one is a country.

use std::sync::LazyLock;

use hashbrown::HashMap;

use super::location::ARTICLE;
use super::looked_up::LookedUp;
use super::misspelled::hash;
use crate::name::letters::normalize::Break;
use crate::name::lexicon::{
    self,
    bodies::BODIES,
    central_banks,
    countries::{COUNTRIES, Country, CountryForm},
    own_states::OWN_STATES,
};
use crate::name::words::word::Word;

/// What *of* is in the wordings that are put together here.
const OF: &str = "of";

/// The English words for organizations, by the country and the words that follow its people's name or stand
/// before *of* and it.
static OF_COUNTRIES: LazyLock<HashMap<(&str, u64), &str>> = LazyLock::new(|| {
    let mut known = HashMap::new();
    for &(name, phrase) in BODIES.iter().filter(|(name, _)| name.is_ascii()) {
        let words: Vec<&str> = name.split(' ').collect();
        if let Some((country, rest)) = of_people(&words).or_else(|| of_land(&words)) {
            known.entry((country, hash(rest.iter().copied()))).or_insert(phrase);
        }
    }
    known
});

/// The state of today that words begin with: the *Council of Europe* is not the *European Council*.
fn state(words: &[impl AsRef<str>]) -> Option<(usize, Country)> {
    const REGIONS: &[&str] = &[
        "africa",
        "arab world",
        "asia",
        "balkans",
        "eurasia",
        "europe",
        "kurdistan",
        "latin america",
        "middle east",
        "scandinavia",
    ];
    let is_past =
        |count| lexicon::longest_phrase(OWN_STATES, words).is_some_and(|(length, _)| length >= count);
    let found = lexicon::longest_phrase(COUNTRIES, words);
    found.filter(|&(count, country)| !REGIONS.contains(&country.name) && !is_past(count))
}

/// The country whose people a name begins with, and the words that follow.
fn of_people<'w, 'n>(words: &'w [&'n str]) -> Option<(&'static str, &'w [&'n str])> {
    let (count, country) = state(words)?;
    let is_people = country.form == CountryForm::Demonym && count < words.len();
    is_people.then(|| (country.name, &words[count..]))
}

/// The country that a name ends with behind *of*, and the words before: more than one, for the *Bank of
/// Japan* is not any Japanese bank.
fn of_land<'w, 'n>(words: &'w [&'n str]) -> Option<(&'static str, &'w [&'n str])> {
    let of = words.iter().rposition(|&word| word == OF).filter(|&of| of > 1)?;
    let owner = &words[of + 1..];
    let (count, country) = state(owner)?;
    (count == owner.len()).then(|| (country.name, &words[..of]))
}

/// Whether words may name one: most do not.
pub(super) fn may_be(words: &[Word], letters: &str) -> bool {
    let is_article = |word: &&Word| word.of(letters) == ARTICLE;
    let is_country = |from: usize| {
        let first = words[from..].iter().find(|word| !is_article(word));
        first.is_some_and(|first| lexicon::tables(first.of(letters)).countries())
    };
    let begins_owner = |at: usize| {
        let Word { before, .. } = words[at];
        before.has(Break::Comma) || before.has(Break::Other)
    };
    words.len() > 1
        && (is_country(0)
            || (1..words.len()).any(|at| {
                words[at].of(letters) == OF && is_country(at + 1) || begins_owner(at) && is_country(at)
            }))
}

/// The English words for the organization of a country that all words name.
pub(super) fn body(words: &[LookedUp<'_>]) -> Option<&'static str> {
    let words = if words.first()?.form == ARTICLE { &words[1..] } else { words };
    let known = |country: &str, rest: &[LookedUp<'_>]| {
        let bank = || rest.iter().map(|word| word.form).eq(["central", "bank"]);
        let body = OF_COUNTRIES.get(&(country, hash(rest.iter().map(|word| word.form)))).copied();
        body.or_else(|| bank().then(|| central_banks::of(country)).flatten())
    };
    if words.first()?.tables.countries()
        && let Some((count, country)) = state(words)
    {
        return known(country.name, &words[count..]);
    }
    let begins_owner = |&at: &usize| {
        let LookedUp { word, form, .. } = words[at];
        form == OF || word.before.has(Break::Comma) || word.before.has(Break::Other)
    };
    let end = (1..words.len()).rev().find(begins_owner)?;
    let small = words[end..].iter().take_while(|word| matches!(word.form, OF | ARTICLE)).count();
    let owner = &words[end + small..];
    let (count, country) = owner.first()?.tables.countries().then(|| state(owner)).flatten()?;
    if count == owner.len() { known(country.name, &words[..end]) } else { None }
}
