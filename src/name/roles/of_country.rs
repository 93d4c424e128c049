//! Organizations of a country that are known by one wording, in another: *Iranian Parliament*, *Parliament of
//! Iran*, *Iran's Parliament*.
//!
//! In: words. Out: the English words for the organization, where it is all of the name. Cost: a look at each
//! word; a few look-ups where one is a country.

use std::sync::LazyLock;

use hashbrown::HashMap;

use super::{ARTICLE, LookedUp, misspelled::hash};
use crate::name::lexicon::{
    self,
    bodies::BODIES,
    countries::{COUNTRIES, CountryForm},
};
use crate::name::token::Word;

/// What *of* is in the wordings that are put together here.
const OF: &str = "of";

/// The English words for organizations, by the country and the words that follow its people's name.
static OF_COUNTRIES: LazyLock<HashMap<(&str, u64), &str>> = LazyLock::new(|| {
    let parted = |&(name, phrase): &(&'static str, &'static str)| {
        let words: Vec<&str> = name.split(' ').collect();
        let (count, country) = lexicon::longest_phrase(COUNTRIES, &words)?;
        let is_people = country.form == CountryForm::Demonym && name.is_ascii() && count < words.len();
        is_people.then(|| ((country.name, hash(words[count..].iter().copied())), phrase))
    };
    BODIES.iter().filter_map(parted).collect()
});

/// Whether words may name one: most do not.
pub(super) fn may_be(words: &[Word], letters: &str) -> bool {
    words.len() > 1
        && (words.iter().any(|word| word.of(letters) == OF)
            || words[..2].iter().any(|word| lexicon::tables(word.of(letters)).countries()))
}

/// The English words for the organization of a country that all words name.
pub(super) fn body(words: &[LookedUp<'_>]) -> Option<&'static str> {
    let words = if words.first()?.form == ARTICLE { &words[1..] } else { words };
    let country = |words: &[LookedUp<'_>]| lexicon::longest_phrase(COUNTRIES, words);
    let known = |country: &str, rest: &[LookedUp<'_>]| {
        OF_COUNTRIES.get(&(country, hash(rest.iter().map(|word| word.form)))).copied()
    };
    if words.first()?.tables.countries()
        && let Some((count, country)) = country(words)
    {
        return known(country.name, &words[count..]);
    }
    let of = words.iter().rposition(|word| word.form == OF)?;
    let owner = &words[of + 1..];
    let owner = if owner.first()?.form == ARTICLE { &owner[1..] } else { owner };
    let (count, country) = owner.first()?.tables.countries().then(|| country(owner)).flatten()?;
    if count == owner.len() { known(country.name, &words[..of]) } else { None }
}
