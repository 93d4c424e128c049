//! The bits that two spellings of a corpus must bring to be one.
//!
//! In: two forms, and how many people of the corpus share a family name. Out: bits, to hold against those of
//! their comparison. Cost: a step a form once; a few look-ups a pair.

use hashbrown::HashMap;

use super::corpus::Corpus;
use super::form::Form;
use super::pairs::organization::same_words;
use super::words::given_names::is_given_name;
use super::words::letters;
use super::words::plain::without_digraphs;
use crate::entity::Kind;
use crate::model::tables::Tables;
use crate::model::weigh;

/// Bits from which two names of persons are one; measured on the mentions of 693 news articles, where names
/// below are others as often as not.
const PERSON_BITS: f32 = 2.6;
/// The same where they differ by one letter of a long word, or by a rare middle name.
const SLIP_BITS: f32 = 0.5;
const MIDDLE_NAME_BITS: f32 = 1.5;

/// The same where they are in two scripts of which one is Latin: of 160 pairs of famous names that the model
/// gave one to 2.6 bits, 144 were one, and the others mostly of two namesakes.
const FOREIGN_BITS: f32 = 1.0;

/// The rarity of a middle name, in bits, from which it tells no one from a namesake.
const RARE_BITS: f32 = 15.5;

/// How many full names with one family name make it a common one in a corpus; the bits that twice as many ask
/// for, and the most that any number does.
const CROWD: f32 = 32.0;
const BITS_A_DOUBLING: f32 = 0.5;
const MOST_CROWD_BITS: f32 = 2.0;

/// Bits from which two names of organizations or places are one that have the same words.
const OTHER_BITS: f32 = -1.0;

/// Bits from which two names of organizations or places are one that are in different scripts, so that their
/// words cannot be held against each other.
const OTHER_SCRIPT_BITS: f32 = PERSON_BITS;

/// The bits that two forms of a corpus must bring to be one.
pub(super) struct Least<'f> {
    /// How many different full names of the corpus end with a family name.
    bearers: HashMap<&'f str, u32>,
}

impl<'f> Least<'f> {
    pub(super) fn of(corpus: Corpus<'f>) -> Self {
        let mut bearers = HashMap::new();
        for (number, form) in corpus.numbered() {
            if form.kind == Kind::Person && !form.is_short() && corpus.mentions(number) > 0 {
                *bearers.entry(&**form.words.last().unwrap_or(&form.key)).or_insert(0) += 1;
            }
        }
        Least { bearers }
    }

    pub(super) fn bits(&self, a: &Form, b: &Form) -> f32 {
        match a.kind {
            Kind::Person => of_persons(a, b) + self.crowd(a).min(self.crowd(b)),
            _ if same_words(a, b) => OTHER_BITS,
            _ => OTHER_SCRIPT_BITS,
        }
    }

    /// The bits that a name must bring more because many people of the corpus have its family name, which the
    /// model's rarity, taken from other texts, does not know of.
    fn crowd(&self, form: &Form) -> f32 {
        let count = form.words.last().and_then(|last| self.bearers.get(&**last)).copied().unwrap_or(1);
        (BITS_A_DOUBLING * (count as f32 / CROWD).log2()).clamp(0.0, MOST_CROWD_BITS)
    }
}

/// The bits that two names of persons need to be one: fewer where they differ by a slip of the pen alone, or
/// where one has a middle name more that is nobody's first name.
fn of_persons(a: &Form, b: &Form) -> f32 {
    let (longer, shorter) = if a.words.len() > b.words.len() { (a, b) } else { (b, a) };
    let ends_agree =
        longer.words.first() == shorter.words.first() && longer.words.last() == shorter.words.last();
    if ends_agree && longer.words.len() == shorter.words.len() + 1 && has_middle_name(longer, shorter) {
        return MIDDLE_NAME_BITS;
    }
    if a.latin != b.latin && a.words.len() == b.words.len() {
        return FOREIGN_BITS;
    }
    let differ = || a.words.iter().zip(&b.words).filter(|(x, y)| x != y);
    let is_slip = |x: &str, y: &str| x.len().min(y.len()) > 4 && letters::is_within(x, y, 1);
    // Robert E. and Robert Edward Lee.
    let is_initial =
        |x: &str, y: &str| ends_agree && x.len().min(y.len()) == 1 && x.as_bytes()[0] == y.as_bytes()[0];
    let is_near = |x: &str, y: &str| is_slip(x, y) || is_initial(x, y);
    if a.words.len() == b.words.len() && differ().count() == 1 && differ().all(|(x, y)| is_near(x, y)) {
        return SLIP_BITS;
    }
    PERSON_BITS
}

/// Whether the word that only the longer name has is a rare one, and no given name: *Ahmad Shah Massoud* is
/// not Ahmad Massoud.
fn has_middle_name(longer: &Form, shorter: &Form) -> bool {
    let tables = Tables::embedded();
    let tokens = longer.name.tokens().zip(weigh(tables, &longer.name).rarity);
    let mut extra = tokens.filter(|(token, _)| {
        let word = without_digraphs(token.folded());
        longer.words.contains(&word) && !shorter.words.contains(&word)
    });
    extra.all(|(token, &rarity)| rarity >= RARE_BITS && !is_given_name(token.folded()))
}
