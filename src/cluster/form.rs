//! Forms: a spelling of a kind, analysed once however often it is mentioned.
//!
//! In: a text and its kind. Out: a [`Form`]: its parsed name, the words that it is compared by, and its keys. Cost: a parse
//! and a few look-ups.

use crate::entity::Kind;
use crate::model::align::is_content;
use crate::name::lexicon::{self, Gender, given_names::GIVEN_NAMES, suffixes::Suffix};
use crate::name::{Detail, Name, Role, Token};

use super::organization;

/// A spelling, analysed.
#[derive(Clone, Debug)]
pub(super) struct Form {
    pub(super) kind: Kind,
    pub(super) name: Name,
    /// The words that it is compared by. A person's: the folded content tokens. Others': see [`organization::words`].
    pub(super) words: Box<[Box<str>]>,
    /// The words in one, without spaces; forms of one key are one.
    pub(super) key: Box<str>,
    /// Written as acronyms are: capitals without a space.
    pub(super) acronym: bool,
}

impl Form {
    pub(super) fn new(text: &str, kind: Kind) -> Form {
        let name = Name::parse_as(text, kind);
        let words: Vec<Box<str>> = match kind {
            Kind::Person => person_words(&name),
            _ => organization::words(&name, kind),
        };
        let key = if words.is_empty() { text.to_lowercase().into() } else { words.join(joint(kind)).into() };
        let acronym = kind != Kind::Person && organization::is_acronym(text);
        Form { kind, name, words: words.into(), key, acronym }
    }

    /// Whether it is a person's name of one word, which means whoever its document has in full.
    pub(super) fn is_short(&self) -> bool {
        self.kind == Kind::Person && self.words.len() == 1
    }

    /// The content tokens, in order.
    pub(super) fn content(&self) -> impl Iterator<Item = Token<'_>> {
        self.name.tokens().filter(is_content)
    }

    /// The gender that its titles and given names speak for.
    pub(super) fn gender(&self) -> Option<Gender> {
        let title = self.name.tokens().find_map(|token| match token.part.detail {
            Detail::Gender(gender) if gender != Gender::Either => Some(gender),
            _ => None,
        });
        title.or_else(|| {
            let mut content = self.content().filter(|token| token.role() != Role::Family);
            let first = content.next()?;
            if self.words.len() < 2 || !lexicon::tables(first.folded()).given_names() {
                return None;
            }
            lexicon::find(GIVEN_NAMES, first.folded()).filter(|gender| *gender != Gender::Either)
        })
    }
}

/// Persons' words keep their bounds, for Ban Ki is not Banki; in other names the space comes and goes.
fn joint(kind: Kind) -> &'static str {
    if kind == Kind::Person { " " } else { "" }
}

/// Jr, II: what tells namesakes of one family apart.
fn is_generation(token: &Token<'_>) -> bool {
    matches!(token.part.detail, Detail::Suffix(suffix) if suffix != Suffix::Degree)
}

fn person_words(name: &Name) -> Vec<Box<str>> {
    let counts = |token: &Token<'_>| is_content(token) || is_generation(token);
    let content = name.tokens().filter(counts).map(|token| organization::without_digraphs(token.folded()));
    let words: Vec<Box<str>> = content.collect();
    if words.is_empty() { name.tokens().map(|token| token.folded().into()).collect() } else { words }
}

/// Whether two genders contradict each other.
pub(super) fn clash(one: Option<Gender>, other: Option<Gender>) -> bool {
    matches!(
        (one, other),
        (Some(Gender::Masculine), Some(Gender::Feminine)) | (Some(Gender::Feminine), Some(Gender::Masculine))
    )
}
