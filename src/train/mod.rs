//! Learning the model's tables from variant data.
//!
//! In: groups of spellings, transliterations with counts, labelled pairs of names. Out: the files under
//! `src/model/weights/`, byte for byte the same for the same data.

mod ablation;
mod attested;
mod augment;
mod contrast;
mod edit;
mod prior;
mod readings;
mod regress;
mod supplement;
mod trials;
mod words;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use hashbrown::HashMap;

use crate::entity::Kind;
use crate::model::edit::{chunk, chunk_text};
use crate::model::tables::Tables;
use crate::model::vector::Feature;
use crate::model::{Comparing, weigh};
use crate::name::Name;
use crate::name::letters::alphabet::Alphabet;
pub use ablation::Ablation;
use attested::Attested;
use augment::NativeForms;
use edit::{Row, Spelling};
use readings::Readings;
use regress::Example;
use supplement::{latin, native};
use words::Words;

/// How many rows an edit table has at most; with 5000 for native letters, no script was found better.
const MOST_ROWS: usize = 3000;

/// How many tokens the rarity prior names.
const PRIOR_TOKENS: usize = 8000;

/// How much more the attested spellings of one native form say than the forms of a group do.
const UNIT_WEIGHT: f32 = 8.0;

/// What a pair of a name and one of its nearest counts, beside a labelled pair; more in two scripts, which
/// labelled pairs do not show.
const RETRIEVED_WEIGHT: f64 = 0.01;
const NATIVE_WEIGHT: f64 = 0.04;

/// Of a group of spellings, how many are paired with one another.
const MOST_FORMS: usize = 12;

/// Collects variant data and learns the model's tables from it.
#[derive(Default)]
pub struct Trainer {
    spellings: BTreeMap<Alphabet, Vec<Spelling>>,
    counts: HashMap<String, BTreeMap<Alphabet, f64>>,
    native_counts: HashMap<String, f64>,
    attested: Attested,
    words: Words,
    pairs: Vec<Pair>,
    natives: NativeForms,
    readings: Readings,
}

/// A file of learned weights.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct WeightFile {
    /// Its name under `src/model/weights/`.
    pub name: String,
    /// What it holds.
    pub contents: String,
}

/// Two names, and whether they are spellings of one.
struct Pair {
    a: Name,
    b: Name,
    same: bool,
}

/// What weights are fitted to: the labelled pairs, and names beside their nearest.
struct Examples {
    labelled: Vec<(Kind, Example)>,
    nearest: Vec<(Kind, Example)>,
}

/// A form of one token: its Latin letters, and its native ones where its script has a table.
struct Form {
    latin: String,
    latin_symbols: Vec<u8>,
    native: Option<(Alphabet, Vec<u8>)>,
}

impl Form {
    /// The form of a text that is one token.
    fn parse(text: &str) -> Option<Form> {
        let name = Name::parse_as(text, Kind::Person);
        let mut tokens = name.tokens();
        let (token, None) = (tokens.next()?, tokens.next()) else {
            return None;
        };
        Some(Form {
            latin: token.romanized().to_owned(),
            latin_symbols: token.latin_symbols().to_vec(),
            native: token.native_symbols().map(|(alphabet, symbols)| (alphabet, symbols.to_vec())),
        })
    }
}

/// How much it has seen.
impl fmt::Debug for Trainer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let spellings: usize = self.spellings.values().map(Vec::len).sum();
        f.debug_struct("Trainer")
            .field("spellings", &spellings)
            .field("pairs", &self.pairs.len())
            .finish_non_exhaustive()
    }
}

impl Trainer {
    /// A trainer that has seen nothing.
    #[must_use]
    pub fn new() -> Self {
        Trainer::default()
    }

    /// Adds the spellings of one name part, in any scripts.
    pub fn add_group<'f>(&mut self, forms: impl IntoIterator<Item = &'f str>) {
        let mut seen = BTreeSet::new();
        let forms: Vec<&str> = forms.into_iter().filter(|form| seen.insert(*form)).collect();
        let japanese = self.readings.add_group(&forms);
        let forms: Vec<Form> = forms.into_iter().filter_map(Form::parse).collect();
        let (latin, native): (Vec<Form>, Vec<Form>) =
            forms.into_iter().partition(|form| form.native.is_none());
        let latin: Vec<&Form> =
            latin.iter().filter(|form| !is_polish_feminine(&form.latin)).take(MOST_FORMS).collect();
        for source in &latin {
            for target in latin.iter().filter(|target| target.latin != source.latin) {
                let weight = 1.0 / (latin.len() - 1) as f32;
                self.add_spelling(Alphabet::Latin, &source.latin_symbols, &target.latin_symbols, weight);
            }
        }
        for (alphabet, source) in native.iter().filter_map(|form| form.native.as_ref()) {
            // The letters of Han are those of Mandarin.
            if japanese && *alphabet == Alphabet::Han {
                continue;
            }
            for target in &latin {
                self.add_spelling(*alphabet, source, &target.latin_symbols, 1.0 / latin.len() as f32);
            }
        }
    }

    /// Adds a native-script name part and its Latin spellings with how often each was seen.
    pub fn add_unit<'f>(&mut self, native: &str, spellings: impl IntoIterator<Item = (&'f str, f32)>) {
        let Some(Form { native: Some((alphabet, source)), latin, .. }) = Form::parse(native) else {
            return;
        };
        let spellings = spellings.into_iter();
        let forms: Vec<(Form, f32)> =
            spellings.filter_map(|(form, count)| Form::parse(form).map(|form| (form, count))).collect();
        let total: f32 = forms.iter().map(|(_, count)| count).sum();
        *self.native_counts.entry(latin).or_insert(0.0) += f64::from(total);
        for (form, count) in &forms {
            *self.counts.entry_ref(form.latin.as_str()).or_default().entry(alphabet).or_insert(0.0) +=
                f64::from(*count);
            let known = self.natives.entry(alphabet).or_default().entry_ref(form.latin.as_str()).or_default();
            if known.1 < *count {
                *known = (native.to_owned(), *count);
            }
            self.attested.add(alphabet, &source, &form.latin, *count);
            self.words.add(alphabet, &source, &form.latin_symbols, *count);
            let share = count / total;
            self.add_spelling(alphabet, &source, &form.latin_symbols, share * total.min(10.0));
            for (other, count) in forms.iter().filter(|(other, _)| other.latin != form.latin) {
                let weight = UNIT_WEIGHT * share * count / total * total.min(10.0);
                self.add_spelling(Alphabet::Latin, &form.latin_symbols, &other.latin_symbols, weight);
            }
        }
    }

    /// Adds two names of a kind that are, or are not, spellings of one.
    pub fn add_pair(&mut self, a: &str, b: &str, kind: Kind, same: bool) {
        self.pairs.push(Pair { a: Name::parse_as(a, kind), b: Name::parse_as(b, kind), same });
    }

    fn add_spelling(&mut self, alphabet: Alphabet, source: &[u8], target: &[u8], weight: f32) {
        let spelling = Spelling { source: source.to_vec(), target: target.to_vec(), weight };
        self.spellings.entry(alphabet).or_default().push(spelling);
    }

    /// Learns every table: the rarity prior, the edit tables and origins first, then with these the weights
    /// of the features. Half a million rows take some twelve minutes of one core, most of it sharpening,
    /// which is done for each alphabet on a thread of its own.
    #[must_use]
    pub fn learn(&self) -> Vec<WeightFile> {
        let rarity = self.rarity_file();
        let edits = self.edit_files(&rarity.contents);
        let origins = self.attested.file();
        let costs = edits.each_ref().map(|file| file.contents.as_str());
        let tables = Tables::read(costs, &rarity.contents, &origins.contents, "");
        let features = self.feature_file(&tables);
        edits.into_iter().chain([rarity, origins, features, self.readings.file()]).collect()
    }

    /// The edit tables: counted, and those of native letters then sharpened, each on a thread of its own.
    fn edit_files(&self, rarity: &str) -> [WeightFile; Alphabet::ALL.len()] {
        let spellings = |alphabet| self.spellings.get(&alphabet).map_or(&[][..], Vec::as_slice);
        let counted = Alphabet::ALL.map(|alphabet| (alphabet, counted_rows(alphabet, spellings(alphabet))));
        let texts = counted.each_ref().map(|(alphabet, rows)| edit_file(*alphabet, rows, 0).contents);
        let tables = &Tables::read(texts.each_ref().map(String::as_str), rarity, "", "");
        let sharpened = |alphabet, rows| match alphabet {
            Alphabet::Latin => rows,
            _ => contrast::sharpened(rows, &trials::trials(alphabet, spellings(alphabet), tables)),
        };
        std::thread::scope(|scope| {
            let threads =
                counted.map(|(alphabet, rows)| (alphabet, scope.spawn(move || sharpened(alphabet, rows))));
            threads.map(|(alphabet, thread)| {
                let mut rows = thread.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic));
                let words = self.words.rows(alphabet, &rows);
                rows.extend(words);
                edit_file(alphabet, &rows, spellings(alphabet).len())
            })
        })
    }

    /// What the weights of the features are fitted to: the features that tables give, and whether the pair is
    /// the same.
    fn examples(&self, tables: &Tables) -> Examples {
        let mut comparing = Comparing::default();
        let mut example = |pair: &Pair, weight: f64| {
            let features = comparing.features(tables, weigh(tables, &pair.a), weigh(tables, &pair.b));
            (pair.a.kind(), Example { features, same: pair.same, weight })
        };
        let native = |name: &Name| name.tokens().any(|token| token.native_symbols().is_some());
        let weight = |pair: &Pair| if native(&pair.a) { NATIVE_WEIGHT } else { RETRIEVED_WEIGHT };
        let nearest = augment::retrieved(&self.pairs, &self.natives, tables);
        Examples {
            labelled: self.pairs.iter().map(|pair| example(pair, 1.0)).collect(),
            nearest: nearest.iter().map(|pair| example(pair, weight(pair))).collect(),
        }
    }

    /// The weights of the features, fitted on the features that freshly learned tables give.
    fn feature_file(&self, tables: &Tables) -> WeightFile {
        let Examples { labelled, nearest } = self.examples(tables);
        let (persons, others): (Vec<_>, Vec<_>) =
            labelled.iter().chain(&nearest).partition(|(kind, _)| *kind == Kind::Person);
        let [two_persons, person_of_many, two_others, other_of_many] = prior::weights();
        let signs = prior::signs();
        let fit = |examples: &[&(Kind, Example)], prior| {
            regress::fit(examples.iter().map(|(_, example)| example), prior, &signs)
        };
        let (two_persons, two_others) = (fit(&persons, &two_persons), fit(&others, &two_others));
        let labelled_persons = labelled.iter().filter(|(kind, _)| *kind == Kind::Person);
        let two_persons = regress::calibrated(labelled_persons.map(|(_, example)| example), &two_persons);
        let mut contents = format!(
            "# Weights of the features in bits: two persons, a person among many, two others, another among many.\n\
             # Two: logistic regression on {} pairs of persons and {} of others, with a prior around hand-set weights, scaled to the labelled ones.\n\
             # Among many: fitted to development queries, to pairs of famous names and to queries for made-up ones.\n",
            persons.len(),
            others.len()
        );
        for feature in Feature::ALL {
            let columns = [&two_persons, &person_of_many, &two_others, &other_of_many];
            let bits = columns.map(|weights| format!("{:.3}", weights[*feature as usize]));
            contents.push_str(&format!("{}\t{}\n", feature.name(), bits.join("\t")));
        }
        WeightFile { name: "features.tsv".to_owned(), contents }
    }

    fn rarity_file(&self) -> WeightFile {
        let mut counts: BTreeMap<String, f64> = BTreeMap::new();
        for (token, by_alphabet) in &self.counts {
            // The scripts of one encyclopedia count the same people again, so the largest count stands.
            let most = by_alphabet.values().copied().fold(0.0, f64::max);
            counts.insert(token.clone(), most);
        }
        for pair in &self.pairs {
            for token in pair.a.tokens().chain(pair.b.tokens()) {
                *counts.entry(token.romanized().to_owned()).or_insert(0.0) += 0.5;
            }
        }
        let total: f64 = counts.values().sum();
        // A native form counts under its romanization, which may be a Latin spelling too: then the larger
        // count stands.
        for (token, &count) in &self.native_counts {
            let known = counts.entry(token.clone()).or_insert(0.0);
            *known = known.max(count);
        }
        let mut frequent: Vec<(String, f64)> = counts.into_iter().filter(|(_, count)| *count > 1.5).collect();
        frequent.sort_by(|x, y| y.1.total_cmp(&x.1).then_with(|| x.0.cmp(&y.0)));
        frequent.truncate(PRIOR_TOKENS);
        frequent.sort_by(|x, y| x.0.cmp(&y.0));
        let mut contents = format!(
            "# Rarity prior: a frequent token of names and -log2 of its share among {total:.0} tokens.\n\
             # Learned from the counts of transliterated name parts and from the names of labelled pairs.\n"
        );
        for (token, count) in frequent {
            contents.push_str(&format!("{token}\t{:.1}\n", -(count / total).log2()));
        }
        WeightFile { name: "rarity.tsv".to_owned(), contents }
    }
}

/// Polish forms of women of a family, which are grouped with the family's name but do not spell it.
fn is_polish_feminine(form: &str) -> bool {
    ["owa", "owna", "anka", "ina", "yna", "wna"].iter().any(|ending| form.ends_with(ending))
}

/// The rows of a table at what counting says, with those known from standards.
fn counted_rows(alphabet: Alphabet, spellings: &[Spelling]) -> Vec<Row> {
    let mut rows = edit::learn(spellings, alphabet == Alphabet::Latin, MOST_ROWS);
    add_supplement(alphabet, &mut rows);
    if alphabet == Alphabet::Arabic {
        add_doubled(&mut rows);
    }
    rows
}

fn edit_file(alphabet: Alphabet, rows: &[Row], spellings: usize) -> WeightFile {
    let name = format!("{alphabet:?}").to_lowercase();
    let mut contents = format!(
        "# Edit costs, {name} letters to Latin ones: source chunk, target chunk, bits; ^ and $ are the ends, _ is nothing.\n\
         # Learned from {spellings} spellings by expectation-maximisation and counting of aligned stretches{}.\n",
        if alphabet == Alphabet::Latin { "" } else { ", sharpened against other tokens" },
    );
    for row in rows {
        let (source, target) = (chunk_text(alphabet, &row.source), chunk_text(Alphabet::Latin, &row.target));
        contents.push_str(&format!("{source}\t{target}\t{}\n", row.bits));
    }
    WeightFile { name: format!("edit.{name}.tsv"), contents }
}

/// Adds the rows known from standards, where they are cheaper than what was learned.
fn add_supplement(alphabet: Alphabet, rows: &mut Vec<Row>) {
    let native = native::ROWS.iter().filter(|(own, ..)| *own == alphabet);
    let native = native.map(|&(_, source, target, bits)| (source, target, bits));
    let latin = latin::ROWS.iter().filter(|_| alphabet == Alphabet::Latin);
    let latin = latin.flat_map(|&(one, other, bits)| [(one, other, bits), (other, one, bits)]);
    for (source, target, bits) in native.chain(latin) {
        if let (Some(source), Some(target)) = (chunk(alphabet, source), chunk(Alphabet::Latin, target)) {
            lower(rows, Row { source, target, bits });
        }
    }
    rows.sort_by(|x, y| (&x.source, &x.target).cmp(&(&y.source, &y.target)));
}

/// What it costs more to read an Arabic letter as a doubled consonant: shadda, the sign for it, is left out
/// in names.
const SHADDA_BITS: f32 = 2.0;

/// Lets every letter that stands for one consonant stand for two.
fn add_doubled(rows: &mut Vec<Row>) {
    let single = |row: &&Row| row.source.len() == 1 && row.target.len() == 1 && row.bits < 5.0;
    let vowels = chunk(Alphabet::Latin, "aeiou").unwrap_or_default();
    let doubled: Vec<Row> = rows
        .iter()
        .filter(single)
        .filter(|row| !vowels.contains(&row.target[0]))
        .map(|row| Row {
            source: row.source.clone(),
            target: row.target.repeat(2),
            bits: row.bits + SHADDA_BITS,
        })
        .collect();
    for row in doubled {
        lower(rows, row);
    }
    rows.sort_by(|x, y| (&x.source, &x.target).cmp(&(&y.source, &y.target)));
}

/// Adds a row, or makes the one of the same chunks as cheap.
fn lower(rows: &mut Vec<Row>, row: Row) {
    match rows.iter_mut().find(|known| known.source == row.source && known.target == row.target) {
        Some(known) => known.bits = known.bits.min(row.bits),
        None => rows.push(row),
    }
}
