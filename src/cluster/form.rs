//! Forms: a spelling of a kind, analysed once however often it is mentioned.
//!
//! In: a text and its kind. Out: a [`Form`]: its parsed name, the words that it is compared by, and its keys.
//! Cost: a parse and a few look-ups.

use std::borrow::Cow;

use crate::entity::Kind;
use crate::model::align::is_content;
use crate::name::lexicon::{self, Gender, given_names::GIVEN_NAMES, nicknames::NICKNAMES, suffixes::Suffix};
use crate::name::script::Script;
use crate::name::skeleton::skeleton;
use crate::name::{Detail, Name, Role, Token};

use super::{acronym, declined, organization};

/// The fewest initials that a person goes by.
const LEAST_INITIALS: usize = 3;

/// The most characters of a family name in Han or Hangul.
const MAX_FAMILY: usize = 2;

/// A spelling, analysed.
#[derive(Clone, Debug)]
pub(super) struct Form {
    pub(super) kind: Kind,
    pub(super) text: Box<str>,
    /// The number of the entity that its mentions are known to mean.
    pub(super) entity: Option<u32>,
    pub(super) name: Name,
    /// The words that it is compared by. A person's: the folded content tokens. Others': see
    /// [`organization::words`].
    pub(super) words: Box<[Box<str>]>,
    /// The words in one, without spaces; forms of one key are one.
    pub(super) key: Box<str>,
    /// Written as acronyms are: capitals without a space.
    pub(super) acronym: bool,
    /// A person's other name that stands in quotes beside this one: *'Baby Doc' Duvalier*.
    pub(super) nickname: Option<Box<str>>,
    /// The skeletons of its content tokens, and of these run together.
    pub(super) skeletons: Box<[u64]>,
    pub(super) whole: u64,
    /// What a person's name of one word is in Latin letters, where its characters may be a family name and a
    /// given name.
    pub(super) readings: Box<[[String; 2]]>,
    /// All of it is in Latin script.
    pub(super) latin: bool,
    /// The gender that a person's titles and given names speak for.
    pub(super) gender: Option<Gender>,
}

impl Form {
    pub(super) fn new(text: &str, kind: Kind) -> Form {
        let (spoken, nickname) = match kind {
            Kind::Person => without_quotes(text),
            Kind::Organization => (acronym::without_the(text).into(), None),
            _ => (text.into(), None),
        };
        let name = Name::parse_as(&spoken, kind);
        let nickname = nickname.map(|nickname| all_words(&Name::parse_as(nickname, kind)).into());
        let words: Vec<Box<str>> = match kind {
            Kind::Person => person_words(&name),
            _ => organization::words(&name, kind),
        };
        let key = match words.len() {
            0 => text.to_lowercase(),
            // A title and one name are not any bearer of that name.
            1 if kind == Kind::Person => all_words(&name),
            _ => words.join(joint(kind)),
        };
        let is_acronym = kind != Kind::Person && acronym::is_acronym(&spoken);
        let (text, words, key) = (text.into(), words.into(), key.into());
        let content = || name.tokens().filter(is_content);
        let skeletons: Box<[u64]> = content().map(|token| skeleton(without_arabic_article(token))).collect();
        let whole = skeleton(&content().map(without_arabic_article).collect::<String>());
        let latin = content().all(|token| token.script() == Script::Latin);
        let is_person = kind == Kind::Person;
        let readings = is_person.then(|| name.one_word_readings()).into_iter().flatten().collect();
        let gender = if is_person { gender(&name) } else { None };
        Form {
            kind,
            text,
            entity: None,
            name,
            words,
            key,
            acronym: is_acronym,
            nickname,
            skeletons,
            whole,
            readings,
            latin,
            gender,
        }
    }

    /// Whether it is a person's name of one word, which means whoever its document has in full.
    pub(super) fn is_short(&self) -> bool {
        self.kind == Kind::Person && self.words.len() == 1
    }

    /// Whether it says more than a short form or an acronym.
    pub(super) fn is_complete(&self) -> bool {
        match self.kind {
            // A. Khan is short for somebody.
            Kind::Person if self.behind_initials().is_some_and(|(initials, _)| initials.len() == 1) => false,
            Kind::Person => self.words.len() > 1 || !self.readings.is_empty(),
            _ => self.name.len() > 1 && !self.acronym,
        }
    }

    /// Whether it is written as names are in running text: without words in capitals, and, a full name,
    /// without a title.
    pub(super) fn is_plain(&self) -> bool {
        // Shorter words in capitals are initials, or the acronyms of states and bodies.
        let least = match self.kind {
            Kind::Person => 3,
            Kind::Location => 4,
            _ => 5,
        };
        let is_shouted = |word: &str| {
            word.chars().count() >= least
                && !word.chars().any(char::is_lowercase)
                && word.chars().any(char::is_uppercase)
        };
        self.name.tokens().all(|token| match token.role() {
            Role::Suffix | Role::Initial => true,
            Role::Honorific if self.words.len() > 1 => false,
            _ => !is_shouted(token.text()),
        })
    }

    /// Its letters and digits, in small letters.
    pub(super) fn letters(&self) -> impl Iterator<Item = char> {
        self.text.chars().filter(|letter| letter.is_alphanumeric()).flat_map(char::to_lowercase)
    }

    /// How many capitals it has.
    pub(super) fn capitals(&self) -> usize {
        self.text.chars().filter(|letter| letter.is_uppercase()).count()
    }

    /// The initials after a given name, in order.
    fn middle_initials(&self) -> impl Iterator<Item = &str> {
        let content = self.content().skip_while(|token| token.role() == Role::Initial).skip(1);
        content.filter(|token| token.role() == Role::Initial).map(|token| token.folded())
    }

    /// Whether both have middle initials, and not the same: George W. and George H. W. Bush.
    pub(super) fn initials_clash(&self, other: &Form) -> bool {
        let (mut own, mut others) = (self.middle_initials().peekable(), other.middle_initials().peekable());
        own.peek().is_some() && others.peek().is_some() && !own.eq(others)
    }

    /// The initials and the family name of a name that has nothing else: E. Macron.
    pub(super) fn behind_initials(&self) -> Option<(Vec<Token<'_>>, Vec<Token<'_>>)> {
        let is_initial = |token: &Token<'_>| token.role() == Role::Initial;
        self.content().next().filter(|first| self.kind == Kind::Person && is_initial(first))?;
        let (initials, family): (Vec<_>, Vec<_>) = self.content().partition(is_initial);
        let is_behind = self.content().skip(initials.len()).all(|token| !is_initial(&token));
        (is_behind && !family.is_empty()).then_some((initials, family))
    }

    /// Whether it is the initials of a full name of several words, in capitals: MBS.
    pub(super) fn is_initials_of(&self, full: &Form) -> bool {
        let counts = |token: &Token<'_>| !matches!(token.role(), Role::Honorific | Role::Suffix);
        let letters = |token: Token<'_>| token.folded().chars().next();
        let own = self.name.tokens().next().filter(|_| self.kind == Kind::Person && self.name.len() == 1);
        own.is_some_and(|own| {
            own.folded().chars().count() >= LEAST_INITIALS
                && own.text().chars().all(char::is_uppercase)
                && own.folded().chars().eq(full.name.tokens().filter(counts).filter_map(letters))
        })
    }

    /// Whether its last word is a father's name behind a particle, and no family name: Mohammed bin Salman.
    pub(super) fn ends_with_father(&self) -> bool {
        let before_last = self.name.tokens().skip(self.name.len().saturating_sub(2));
        before_last.map(|token| token.role()).eq([Role::Particle, Role::Patronymic])
    }

    /// How many content tokens have a skeleton that another form has not, and the place of the first of them.
    pub(super) fn left_over(&self, other: &Form) -> (usize, usize) {
        let mut places =
            (0..self.skeletons.len()).filter(|&place| !other.skeletons.contains(&self.skeletons[place]));
        let first = places.next();
        (usize::from(first.is_some()) + places.count(), first.unwrap_or(0))
    }

    /// The script of its first word.
    pub(super) fn script(&self) -> Option<Script> {
        self.name.tokens().next().map(|token| token.script())
    }

    /// Whether it leaves out half of a given name with a hyphen, which is a name of its own: Jean Dupont is
    /// not Jean-Pierre Dupont.
    pub(super) fn has_half_of(&self, full: &Form) -> bool {
        let (own, words): (Vec<_>, Vec<_>) = (self.content().collect(), full.content().collect());
        let ([first, ..], [half, rest, _, ..]) = (own.as_slice(), words.as_slice()) else { return false };
        own.len() < words.len()
            && full.name.text().get(half.span().end..rest.span().start) == Some("-")
            && first.folded() == half.folded()
            && is_given_name(half.folded())
            && !own.iter().any(|token| token.folded() == rest.folded())
    }

    /// The content tokens, in order.
    pub(super) fn content(&self) -> impl Iterator<Item = Token<'_>> {
        self.name.tokens().filter(is_content)
    }

    /// Whether its tokens, or those behind its titles, are the last ones of a longer name, of which it leaves
    /// out the given names.
    pub(super) fn is_tail_of(&self, full: &Form) -> bool {
        let longer = full.name.len();
        let is_full = full.words.len() > 1 || longer > 1 && is_given_name(full.name.token(0).folded());
        let titles = self.name.tokens().take_while(|token| token.role() == Role::Honorific).count();
        is_full && (0..=titles).any(|from| self.ends(from, full))
    }

    /// Whether its tokens from a place on are the last ones of a longer name, and two or more, or what looks
    /// like a title.
    fn ends(&self, from: usize, full: &Form) -> bool {
        let (count, longer) = (self.name.len() - from, full.name.len());
        let is_title = || longer == 2 && full.name.token(1).role() == Role::Honorific;
        if count == 0 || count >= longer || count < 2 && !is_title() {
            return false;
        }
        let mut pairs = self.name.tokens().skip(from).zip(full.name.tokens().skip(longer - count));
        let same = pairs.all(|(x, y)| x.folded() == y.folded());
        // Saddam Hussein is not what is left of Uday Saddam Hussein: a given name begins a name of its own.
        let first = full.name.token(longer - count);
        same && (first.role() == Role::Particle || !is_given_name(first.folded()))
    }

    /// Whether its tokens are the first ones of a longer name: what looks like a title, or a title and a
    /// given name.
    pub(super) fn begins(&self, full: &Form) -> bool {
        let (count, longer) = (self.name.len(), full.name.len());
        let is_title = |token: Token<'_>| token.role() == Role::Honorific;
        let pairs = || self.name.tokens().zip(full.name.tokens());
        count < longer
            && longer > 1
            && is_title(full.name.token(0))
            && !(count > 1 && count + 1 < longer)
            && pairs().all(|(x, y)| x.folded() == y.folded())
    }

    /// Whether it is the beginning of a longer name in Han or Hangul that is written without a space: its
    /// family name.
    pub(super) fn is_family_of(&self, full: &Form) -> bool {
        let (Some(own), Some(other)) = (self.content().next(), full.content().next()) else { return false };
        self.is_short()
            && full.is_short()
            && !full.readings.is_empty()
            && own.script() == other.script()
            && own.folded() != other.folded()
            && own.folded().chars().count() <= MAX_FAMILY
            && other.folded().starts_with(own.folded())
    }

    /// Whether the token at a place of its content is the family name, which comes first in China.
    pub(super) fn is_family_name(&self, place: usize, token: &Token<'_>) -> bool {
        let count = self.content().filter(|token| token.role() != Role::Suffix).count();
        let is_chinese = || {
            let mut content = self.content();
            let (first, last) = (content.next(), content.nth(count.saturating_sub(2)));
            let is_family = |first: Token<'_>| {
                first.part.tables.is_chinese_syllable() && first.part.tables.family_names()
            };
            first.is_some_and(is_family) && last.is_some_and(|last| has_chinese_syllables(&last))
        };
        if count > 1 && is_chinese() {
            return place == 0;
        }
        token.role() == Role::Family || place + 1 == count && !self.ends_with_father()
    }

    /// Whether its first word is a family name before a given name, as in Hungary.
    pub(super) fn is_inverted(&self) -> bool {
        let is_given = |token: Token<'_>| is_given_name(token.folded());
        let mut content = self.content();
        !content.next().is_none_or(is_given) && content.last().is_some_and(is_given)
    }
}

/// The gender that titles and given names speak for.
fn gender(name: &Name) -> Option<Gender> {
    let title = name.tokens().find_map(|token| match token.part.detail {
        Detail::Gender(gender) if token.role() == Role::Honorific && gender != Gender::Either => Some(gender),
        _ => None,
    });
    title.or_else(|| {
        let first = name.tokens().filter(is_content).find(|token| token.role() != Role::Family)?;
        name.tokens().filter(is_content).nth(1)?;
        gender_of_given_name(first.folded())
    })
}

/// The Latin letters of a token without the article that Arabic writes as one word with it: الأسد is *Assad*
/// elsewhere.
pub(super) fn without_arabic_article(token: Token<'_>) -> &str {
    let is_behind = |word: &&str| word.chars().count() > 2;
    let article =
        token.folded().strip_prefix("ال").filter(is_behind).and(token.romanized().strip_prefix("al"));
    article.unwrap_or(token.romanized())
}

/// Persons' words keep their bounds, for Ban Ki is not Banki; in other names the space comes and goes.
fn joint(kind: Kind) -> &'static str {
    if kind == Kind::Person { " " } else { "" }
}

/// All tokens, titles and particles too.
fn all_words(name: &Name) -> String {
    let words: Vec<Box<str>> =
        name.tokens().map(|token| organization::without_digraphs(token.folded())).collect();
    words.join(" ")
}

/// A person's name without what stands in quotes within it, and that; the whole where nothing else is there.
fn without_quotes(text: &str) -> (Cow<'_, str>, Option<&str>) {
    const QUOTES: [char; 9] = ['"', '\'', '“', '”', '„', '‘', '’', '«', '»'];
    let whole = (Cow::Borrowed(text), None);
    let opens = |&(at, quote): &(usize, char)| {
        QUOTES.contains(&quote) && text[..at].chars().next_back().is_none_or(char::is_whitespace)
    };
    let Some((from, open)) = text.char_indices().find(opens) else { return whole };
    let inside = from + open.len_utf8();
    let closes = |&(at, quote): &(usize, char)| {
        QUOTES.contains(&quote)
            && text[inside + at + quote.len_utf8()..]
                .chars()
                .next()
                .is_none_or(|next| !next.is_alphanumeric())
    };
    let Some((length, close)) = text[inside..].char_indices().find(closes) else { return whole };
    let rest = [&text[..from], &text[inside + length + close.len_utf8()..]].concat();
    if rest.chars().any(char::is_alphanumeric) {
        (Cow::Owned(rest), Some(&text[inside..inside + length]))
    } else {
        whole
    }
}

/// Whether a Latin token is written as Chinese given names are, of one syllable or two.
fn has_chinese_syllables(token: &Token<'_>) -> bool {
    let is_syllable = |word: &str| lexicon::tables(word).is_chinese_syllable();
    let word = token.romanized();
    !token.is_native()
        && (is_syllable(word)
            || (1..word.len()).any(|end| {
                word.is_char_boundary(end) && is_syllable(&word[..end]) && is_syllable(&word[end..])
            }))
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

/// The gender of a given name or, Will being William, of those that it is short for.
fn gender_of_given_name(word: &str) -> Option<Gender> {
    let tables = lexicon::tables(word);
    let own = |word: &str| lexicon::find(GIVEN_NAMES, word);
    let formal = || lexicon::find(NICKNAMES, word)?.iter().find_map(|formal| own(formal));
    let gender = if tables.given_names() { own(word) } else { None };
    let gender = gender.or_else(|| if tables.nicknames() { formal() } else { None });
    // Pawła is a man, Paweł being one.
    let declined = || declined::given_name_of(word);
    let gender = gender.or_else(|| if tables.given_names() { None } else { declined() });
    gender.filter(|gender| *gender != Gender::Either)
}

/// Whether one of two folded given names is short for the other.
pub(super) fn are_nicknames(x: &str, y: &str) -> bool {
    let is_short = |short: &str, full: &str| {
        lexicon::tables(short).nicknames()
            && lexicon::find(NICKNAMES, short).is_some_and(|formal| formal.contains(&full))
    };
    is_short(x, y) || is_short(y, x)
}

/// Whether a folded word is known as a given name.
pub(super) fn is_given_name(word: &str) -> bool {
    lexicon::tables(word).given_names() && lexicon::find(GIVEN_NAMES, word).is_some()
}
