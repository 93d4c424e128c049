//! What stands beside a name without being part of it: the number of a list, the mark of a footnote, an acronym
//! beside the words for it (*Turkish Airlines (THY)*), what describes an organization (*oil giant Rosneft*;
//! *Hamas, Islamist group*) or says whose it is (*Russia's Lukoil*).
//!
//! In: words. Out: the same words, those of them marked that stand aside; a comparison leaves them out where all
//! of the other name agrees. Cost: a look at each word; a few look-ups where one may stand aside.

use std::ops::Range;

use super::address;
use super::location::ARTICLE;
use super::looked_up::with_looked_up;
use super::write;
use crate::entity::Kind;
use crate::name::letters::normalize::Break;
use crate::name::letters::script::Script;
use crate::name::lexicon::{
    self,
    countries::COUNTRIES,
    function_words::{holds_together, is_function_word},
    generic_words::GENERIC_WORDS,
    legal_forms::LEGAL_FORMS,
    telling_words::splits,
};
use crate::name::other_forms::initials::initials_spell;
use crate::name::words::acronym::Way;
use crate::name::words::word::{Aside, Word};

/// Takes off the marks of footnotes: `Niger[1]`.
pub(super) fn drop_footnotes(text: &str, words: &mut Vec<Word>) {
    if !text.ends_with(']') {
        return;
    }
    while words.len() > 1 {
        let Some(last) = words.last() else { return };
        let before = text.get(..last.span.0).unwrap_or_default();
        let is_mark = last.count <= 2 && last.capitals == 0 && before.ends_with('[');
        if !is_mark {
            return;
        }
        words.pop();
    }
}

/// Marks the words that stand aside of a name of the kind.
pub(super) fn mark(text: &str, words: &mut Vec<Word>, letters: &mut String, kind: Kind) {
    if words.len() < 2 {
        return;
    }
    if is_number_of_list(text, &words[0], letters) {
        words[0].aside = Aside::Again;
    }
    if kind == Kind::Person {
        return;
    }
    if kind != Kind::Location {
        mark_address(words, letters);
    }
    if let Some(acronym) = acronym(words, letters) {
        words[acronym].iter_mut().for_each(|word| word.aside = Aside::Again);
    }
    if kind == Kind::Organization
        && let Some(faction) = faction(text, words, letters)
    {
        words[faction].iter_mut().for_each(|word| word.aside = Aside::Faction);
    }
    let described = whose(text, words, letters).or_else(|| description(words, letters));
    if let Some(description) = described {
        words[description].iter_mut().for_each(|word| word.aside = Aside::Description);
        drop_said_again(words, letters);
    }
}

/// Marks where an organization is to be found, and the numbers that are none of its own.
fn mark_address(words: &mut [Word], letters: &str) {
    let is_figure = |word: &Word| word.of(letters).bytes().any(|byte| byte.is_ascii_digit());
    if !words.iter().any(is_figure) && !words.iter().skip(1).any(|word| word.before.has(Break::Comma)) {
        return;
    }
    let (start, end) = with_looked_up(words, letters, |words| {
        let start = address::before_organization(words);
        let end = address::of_organization(&words[start..]).map_or(words.len(), |end| start + end);
        (start, end)
    });
    let (before, behind) = (0..start, end..words.len());
    before.chain(behind).for_each(|at| words[at].aside = Aside::Again);
}

/// Whether a first word is a figure as lists have it: *1. Niger*, *2) Chad*.
fn is_number_of_list(text: &str, first: &Word, letters: &str) -> bool {
    let is_figure = first.of(letters).bytes().all(|byte| byte.is_ascii_digit());
    let after = text.get(first.span.1..).unwrap_or_default();
    is_figure && first.count < 4 && after.strip_prefix(['.', ')']).is_some_and(|rest| rest.starts_with(' '))
}

/// Whether a word is set off from the one before: by a bracket, a comma, a dash or a slash.
fn is_set_off(word: &Word) -> bool {
    let before = word.before;
    before.has(Break::Other)
        || before.has(Break::Comma)
        || before.has(Break::Slash)
        || before.has(Break::Hyphen) && before.has(Break::Space)
}

/// The acronym that is set off from the words for it, before or after them.
fn acronym(words: &[Word], letters: &mut String) -> Option<Range<usize>> {
    let last = (1..words.len()).rev().find(|&at| is_set_off(&words[at]));
    let first = (1..words.len()).find(|&at| is_set_off(&words[at]));
    let ends = [last.map(|at| at..words.len()), first.map(|at| 0..at)];
    ends.into_iter().flatten().find(|at| is_acronym_of_rest(words, at.clone(), letters))
}

/// The letters of an acronym.
const LETTERS: std::ops::RangeInclusive<u16> = 2..=8;

/// Whether some words are an acronym beside all others that may be the words for it.
fn is_acronym_of_rest(words: &[Word], at: Range<usize>, letters: &mut String) -> bool {
    let acronym = &words[at.clone()];
    let in_capitals = |word: &Word| word.capitals == word.count || word.capitals > 1;
    let count = acronym.iter().map(|word| word.count).sum();
    let is_acronym = acronym.iter().all(in_capitals)
        && acronym.iter().any(|word| word.count > 1)
        && LETTERS.contains(&count)
        && !acronym.iter().any(|word| {
            let known = lexicon::tables(word.of(letters));
            known.countries() || known.own_states() || known.legal_forms()
        });
    let rest = || words[..at.start].iter().chain(&words[at.end..]);
    if !is_acronym || !rest().any(|word| word.count > 3 && !word.is_shouted()) {
        return false;
    }
    let is_said_again =
        |word: &Word| word.count > 1 && acronym.iter().any(|own| own.of(letters) == word.of(letters));
    if rest().any(is_said_again) {
        return false;
    }
    let short: String = acronym.iter().map(|word| word.of(letters)).collect();
    let start = letters.len();
    let (from, to) = write::write_initials(rest(), letters);
    let spelled = initials_spell(&short, &letters[from..to]);
    letters.truncate(start);
    if spelled || acronym.iter().any(|word| lexicon::tables(word.of(letters)).abbreviations()) {
        return spelled;
    }
    let body = with_looked_up(acronym, letters, |acronym| write::body(acronym, Way::of(words, None)));
    let meant = body.filter(|(count, _)| *count == acronym.len());
    match meant {
        Some((_, phrase)) => says_as_much(phrase, rest().map(|word| word.of(letters))),
        None if count == 2 || at.start == 0 && rest().nth(1).is_none() => {
            let says = |form: &&str| !holds_together(form);
            is_contracted(&short, rest().map(|word| word.of(letters)).filter(says))
        }
        None => true,
    }
}

/// Whether most words of a phrase and of a name are the same.
fn says_as_much<'w>(phrase: &str, name: impl Iterator<Item = &'w str> + Clone) -> bool {
    let says = |word: &&str| !is_function_word(word);
    let of_phrase = phrase.split(' ').filter(says).count();
    let of_name = name.clone().filter(says).count();
    let common = name.filter(says).filter(|word| phrase.split(' ').any(|own| own == *word)).count();
    2 * common > of_phrase.max(of_name)
}

/// Whether letters begin words and go on in them, in their order: *VW*, *Volkswagen*.
fn is_contracted<'w>(short: &str, name: impl Iterator<Item = &'w str>) -> bool {
    let mut name = name.flat_map(str::chars);
    let mut short = short.chars();
    short.next() == name.next() && short.all(|letter| name.any(|next| next == letter))
}

/// What tells one body from others of its name: in brackets behind an acronym or the words for a party or a
/// force (*Shiromani Akali Dal (Taksali)*), or behind a hyphen there (*MQM-London*).
fn faction(text: &str, words: &[Word], letters: &str) -> Option<Range<usize>> {
    let in_brackets =
        |word: &Word| text.get(..word.span.0).is_some_and(|before| before.ends_with(['(', '[']));
    let is_split = |word: &Word| {
        let form = word.of(letters);
        lexicon::find(GENERIC_WORDS, form).map_or(matches!(form, "dal" | "sangh" | "sena"), splits)
    };
    let is_acronym = |word: &Word| word.is_shouted() && LETTERS.contains(&word.count);
    let names = |words: &[Word]| {
        words.iter().all(|word| {
            let form = word.of(letters);
            let is_small = word.capitals == 0 && word.script == Script::Latin;
            let is_known =
                lexicon::find(COUNTRIES, form).is_some() || lexicon::find(LEGAL_FORMS, form).is_some();
            !is_small && !is_known && word.aside == Aside::No
        })
    };
    if let Some(at) = words.iter().rposition(in_brackets).filter(|&at| at > 0) {
        let is_alone = at == 1 && is_acronym(&words[0]);
        return (names(&words[at..]) && (is_alone || words[..at].iter().any(is_split)))
            .then_some(at..words.len());
    }
    let at = words.len() - 1;
    let (before, last) = (&words[at - 1], &words[at]);
    if !last.before.only(Break::Hyphen) || last.of(letters).bytes().any(|byte| byte.is_ascii_digit()) {
        return None;
    }
    // Where all is in capitals, an acronym is told by the few letters behind it.
    let is_told = !last.is_shouted() || before.count > 2 && last.count <= before.count.min(3);
    let behind_acronym = at == 1 && is_acronym(before) && is_told;
    (names(&words[at..]) && (behind_acronym || at > 1 && is_split(before))).then_some(at..at + 1)
}

/// The country whose an organization is said to be, its ending taken off: *South Korea's Samsung*.
fn whose(text: &str, words: &mut [Word], letters: &str) -> Option<Range<usize>> {
    /// The most words of a country that is written so.
    const MOST_WORDS: usize = 3;
    let is_possessive = |word: &Word| {
        let written = text.get(word.span.0..word.span.1).unwrap_or_default();
        written.ends_with("'s") || written.ends_with("’s")
    };
    let last = words.iter().take(words.len().min(MOST_WORDS + 1) - 1).position(is_possessive)?;
    let form = words[last].of(letters);
    let bare = words[last].piece(letters, 0, form.len() - 1);
    let forms = words[..last].iter().map(|word| word.of(letters)).chain([bare.of(letters)]);
    let forms: Vec<&str> = forms.skip_while(|&form| form == "the").collect();
    let found = lexicon::longest_phrase(COUNTRIES, &forms)?;
    (found.0 == forms.len()).then(|| {
        words[last] = bare;
        0..last + 1
    })
}

/// Drops the words of a description that the name has itself: *German bank Deutsche Bank*.
fn drop_said_again(words: &mut Vec<Word>, letters: &str) {
    let mut at = 0;
    while at < words.len() {
        let own = words[at].of(letters);
        let is_same = |word: &Word| word.aside == Aside::No && word.of(letters) == own;
        if words[at].aside == Aside::Description && words.iter().any(is_same) {
            words.remove(at);
        } else {
            at += 1;
        }
    }
}

/// What describes an organization, in small letters before its name or behind a comma.
fn description(words: &[Word], letters: &str) -> Option<Range<usize>> {
    let is_small = |word: &Word| word.capitals == 0 && word.script == Script::Latin && word.count > 1;
    let is_figure = |form: &str| form.starts_with(|c: char| c.is_ascii_digit());
    let describes = |word: &Word| {
        let form = word.of(letters);
        is_small(word) && !is_figure(form) && !holds_together(form)
    };
    let is_country = |word: &Word| lexicon::tables(word.of(letters)).countries();
    let article = usize::from(words[0].of(letters) == ARTICLE);
    // The first word may be a capital only because it is the first.
    let begins = |at: usize| {
        at == article && words.get(at + 1).is_some_and(describes) && is_english(words[at].of(letters))
    };
    let is_part = |&at: &usize| describes(&words[at]) || is_country(&words[at]) || begins(at);
    let around = article + (article..words.len()).take_while(is_part).count();
    let before = words[..around].iter().rposition(describes).map_or(0, |last| last + 1);
    if before > 0
        && words.get(before).is_some_and(|name| name.capitals > 0 && !name.before.has(Break::Hyphen))
    {
        return Some(0..before);
    }
    let last = words.last().filter(|last| describes(last))?;
    let comma = words.iter().position(|word| word.before.has(Break::Comma))?;
    let is_named = words[..comma].iter().any(|word| word.capitals > 0);
    (comma > 0 && is_named && last.span.0 >= words[comma].span.0).then_some(comma..words.len())
}

/// Whether an English word says what kind of organization one is, or what its people believe.
fn is_english(form: &str) -> bool {
    lexicon::find(GENERIC_WORDS, form) == Some(form) || form.ends_with("ist") || form.ends_with("ite")
}

#[cfg(test)]
mod tests {
    use crate::entity::Kind;
    use crate::name::Name;

    #[test]
    fn what_stands_beside_a_name_is_told() {
        let cases: &[(&str, &str, &[&str])] = &[
            ("an acronym in brackets", "Pegasus Airlines (PGS)", &["PGS"]),
            ("before its words", "VW (Volkswagen)", &["VW"]),
            ("behind an article", "the Volkswagen (\"VW\")", &["VW"]),
            ("behind a dash", "Quick Reaction Force - QRF", &["QRF"]),
            ("of another organization", "Reporters Club (FIFA Council)", &[]),
            ("a larger organization's", "Al Qaeda (AQAP)", &[]),
            ("a wing's letters", "Workers Party (ML)", &[]),
            ("a country", "Deutsche Bank (UAE)", &[]),
            ("an abbreviation of what it is", "ЧВК «Редут»", &[]),
            ("a legal form", "Norsk Hydro, ASA", &[]),
            ("a word of the name", "VTB (VTB Bank)", &[]),
            ("all is in capitals", "RAPID FORCE (RSF)", &[]),
            ("what it is", "oil company Equinor", &["oil", "company"]),
            ("and whose", "Swedish telecoms maker Ericsson", &["Swedish", "telecoms", "maker"]),
            ("behind a comma", "Hamas, Islamist group", &["Islamist", "group"]),
            ("beside no name of its own", "state Central Bank", &[]),
            ("twice what it is", "Norwegian bank Storebrand Bank", &["Norwegian"]),
            ("before an article", "Qatari broadcaster Al Jazeera", &["Qatari", "broadcaster"]),
            ("part of the name", "ministerio de Defensa", &[]),
            ("whose it is", "South Korea's Hyundai", &["South", "Korea's"]),
            ("of a people", "People's Front", &[]),
            ("the number of a list", "12. Equinor", &["12"]),
            ("a number of its own", "12 Equinor", &[]),
        ];
        for (case, text, expected) in cases {
            let name = Name::parse_as(text, Kind::Organization);
            let aside = name.places().aside;
            let words: Vec<_> = name.tokens().enumerate().filter(|(at, _)| aside >> at & 1 != 0).collect();
            let words: Vec<_> = words.iter().map(|(_, token)| token.text()).collect();
            assert_eq!(words, *expected, "{case}: {text}");
        }
    }

    #[test]
    fn footnotes_are_dropped() {
        for text in ["Niger[1]", "Niger [12]", "Niger[a][b]"] {
            assert_eq!(Name::parse_as(text, Kind::Location).len(), 1, "{text}");
        }
        assert_eq!(Name::parse_as("Niger [River]", Kind::Location).len(), 2);
    }
}
