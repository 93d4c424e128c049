//! The JSON dump of Wikidata: humans, organizations and places, under their labels and aliases.
//!
//! Documented at <https://www.wikidata.org/wiki/Wikidata:Database_download> and
//! <https://doc.wikimedia.org/Wikibase/master/php/docs_topics_json.html>: one array, an item a line, each
//! line but the last ending with a comma. What an item is, is told by the classes of which it is an instance
//! (P31): the first one, of the preferred or else the normal statements, that is in [`CLASSES`] or was given
//! to [`Importer::class`](super::Importer::class). Subclasses are not followed, for the dump would have to be
//! read twice: an item that is only an instance of a subclass is left out. An empty map is written as `[]` in
//! some dumps, which is read as one. The canonical name is the label in the first of the wanted languages,
//! else in English, else the one for all languages (`mul`), else the first.

use std::fmt;
use std::io::Read;
use std::marker::PhantomData;

use serde::Deserialize;
use serde::de::{Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};

use super::lines::{each_line, parse};
use super::options::Options;
use super::run::Run;
use super::summary::Reason;
use crate::entity::{Alias, Kind};
use crate::error::Result;
use crate::io::input::Input;

/// The classes whose instances are taken, with what they are, sorted by their ids as text.
pub(super) static CLASSES: &[(&str, Kind)] = &[
    ("Q10864048", Kind::Location),     // first-level administrative division
    ("Q123705", Kind::Location),       // neighbourhood
    ("Q15284", Kind::Location),        // municipality
    ("Q1530022", Kind::Organization),  // religious organization
    ("Q1549591", Kind::Location),      // big city
    ("Q163740", Kind::Organization),   // nonprofit organization
    ("Q1637706", Kind::Location),      // city of a million
    ("Q165", Kind::Location),          // sea
    ("Q17149090", Kind::Organization), // armed group
    ("Q178790", Kind::Organization),   // labour union
    ("Q192283", Kind::Organization),   // news agency
    ("Q192350", Kind::Organization),   // ministry
    ("Q200250", Kind::Location),       // metropolis
    ("Q2221906", Kind::Location),      // geographic location
    ("Q22687", Kind::Organization),    // bank
    ("Q23397", Kind::Location),        // lake
    ("Q23442", Kind::Location),        // island
    ("Q245065", Kind::Organization),   // intergovernmental organization
    ("Q2659904", Kind::Organization),  // government organization
    ("Q31855", Kind::Organization),    // research institute
    ("Q327333", Kind::Organization),   // government agency
    ("Q34876", Kind::Location),        // province
    ("Q35657", Kind::Location),        // state of the United States
    ("Q3624078", Kind::Location),      // sovereign state
    ("Q3918", Kind::Organization),     // university
    ("Q3957", Kind::Location),         // town
    ("Q4022", Kind::Location),         // river
    ("Q43229", Kind::Organization),    // organization
    ("Q46970", Kind::Organization),    // airline
    ("Q476028", Kind::Organization),   // association football club
    ("Q4830453", Kind::Organization),  // business
    ("Q484652", Kind::Organization),   // international organization
    ("Q486972", Kind::Location),       // human settlement
    ("Q5", Kind::Person),              // human
    ("Q5107", Kind::Location),         // continent
    ("Q5119", Kind::Location),         // capital
    ("Q515", Kind::Location),          // city
    ("Q532", Kind::Location),          // village
    ("Q56061", Kind::Location),        // administrative territorial entity
    ("Q6256", Kind::Location),         // country
    ("Q6881511", Kind::Organization),  // enterprise
    ("Q7275", Kind::Location),         // state
    ("Q7278", Kind::Organization),     // political party
    ("Q772547", Kind::Organization),   // armed forces
    ("Q783794", Kind::Organization),   // company
    ("Q79913", Kind::Organization),    // non-governmental organization
    ("Q82794", Kind::Location),        // geographic region
    ("Q8502", Kind::Location),         // mountain
    ("Q891723", Kind::Organization),   // public company
];

#[derive(Deserialize)]
struct Item {
    id: String,
    #[serde(default)]
    labels: Entries<Text>,
    #[serde(default)]
    aliases: Entries<Vec<Text>>,
    #[serde(default)]
    claims: Claims,
}

#[derive(Deserialize)]
struct Text {
    language: String,
    value: String,
}

#[derive(Default, Deserialize)]
struct Claims {
    #[serde(rename = "P31", default)]
    instance_of: Vec<Statement>,
}

#[derive(Deserialize)]
struct Statement {
    mainsnak: Snak,
    #[serde(default)]
    rank: String,
}

#[derive(Deserialize)]
struct Snak {
    #[serde(default)]
    datavalue: Option<Value>,
}

#[derive(Deserialize)]
struct Value {
    value: Target,
}

#[derive(Deserialize)]
struct Target {
    #[serde(default)]
    id: String,
}

/// The values of a map in the order of the file; an empty list counts as an empty map.
struct Entries<T>(Vec<T>);

impl<T> Default for Entries<T> {
    fn default() -> Self {
        Entries(Vec::new())
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Entries<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> std::result::Result<Self, D::Error> {
        deserializer.deserialize_any(EntriesVisitor(PhantomData)).map(Entries)
    }
}

struct EntriesVisitor<T>(PhantomData<T>);

impl<'de, T: Deserialize<'de>> Visitor<'de> for EntriesVisitor<T> {
    type Value = Vec<T>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a map or an empty list")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> std::result::Result<Vec<T>, A::Error> {
        let mut values = Vec::new();
        while let Some((IgnoredAny, value)) = map.next_entry()? {
            values.push(value);
        }
        Ok(values)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> std::result::Result<Vec<T>, A::Error> {
        match list.next_element::<IgnoredAny>()? {
            None => Ok(Vec::new()),
            Some(_) => Err(serde::de::Error::invalid_type(serde::de::Unexpected::Seq, &self)),
        }
    }
}

pub(super) fn read<R: Read>(input: Input<R>, run: &mut Run<'_>) -> Result<()> {
    each_line(input, run, |line, run| {
        let line = line.trim().trim_end_matches(',');
        if matches!(line, "[" | "]" | "") {
            run.no_row();
            return Ok(());
        }
        match parse::<Item>(line, "Wikidata item") {
            Ok(item) => take(item, run),
            Err(error) => run.fault(error),
        }
    })
}

fn take(item: Item, run: &mut Run<'_>) -> Result<()> {
    let Some(kind) = kind(&item.claims.instance_of, run.options) else {
        run.leave(Reason::LeftOut, &item.id);
        return Ok(());
    };
    let Entries(mut labels) = item.labels;
    let rank = |text: &Text| place(&text.language, run.options);
    if let Some(best) = (0..labels.len()).min_by_key(|&place| (rank(&labels[place]), place)) {
        labels[..=best].rotate_right(1);
    }
    let Entries(aliases) = item.aliases;
    let mut names = Vec::with_capacity(labels.len());
    let mut others = 0;
    for text in labels.into_iter().chain(aliases.into_iter().flatten()) {
        match run.options.wants(&text.language) {
            true => names.push(Alias::new(text.value).language(text.language)),
            false => {
                run.leave(Reason::OtherLanguage, &text.value);
                others += 1;
            }
        }
    }
    // An item that has names, but none that was asked for, is no fault.
    if names.is_empty() && others > 0 {
        run.leave(Reason::LeftOut, &item.id);
        return Ok(());
    }
    run.entity(&item.id, kind, names)
}

/// How well a language suits the canonical name: the less the better.
fn place(language: &str, options: &Options) -> usize {
    let wanted = options.languages.iter().position(|wanted| wanted == language);
    let usual = ["en", "mul"].iter().position(|usual| *usual == language);
    wanted.or(usual.map(|place| options.languages.len() + place)).unwrap_or(usize::MAX)
}

/// What the first known class says, preferred statements before normal ones.
fn kind(statements: &[Statement], options: &Options) -> Option<Kind> {
    let of_rank = |preferred: bool| {
        let of_this = move |statement: &&Statement| (statement.rank == "preferred") == preferred;
        let ranked = statements.iter().filter(|statement| statement.rank != "deprecated").filter(of_this);
        ranked.filter_map(|statement| class(&statement.mainsnak.datavalue.as_ref()?.value.id, options)).next()
    };
    of_rank(true).or_else(|| of_rank(false))
}

fn class(item: &str, options: &Options) -> Option<Kind> {
    let own = options.classes.get(item).copied();
    own.or_else(|| {
        CLASSES.binary_search_by(|(known, _)| (*known).cmp(item)).ok().map(|place| CLASSES[place].1)
    })
}

#[cfg(test)]
mod tests {
    use super::CLASSES;

    #[test]
    fn classes_are_sorted() {
        assert!(CLASSES.is_sorted_by(|a, b| a.0 < b.0));
    }
}
