//! Limits: how far each step of a search goes, whatever the query and the table.

use crate::index::term;
use crate::index::view::View;
use crate::name::Name;

/// How far spellings are looked for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Reach {
    /// Where the consonants are the same.
    Near,
    /// Where one of them may be another.
    Far,
    /// By the company that forms keep, and by parts of tokens, too.
    #[default]
    Wide,
}

/// The most that each step looks at.
#[derive(Clone, Copy, Debug)]
pub(super) struct Limits {
    /// Forms of the table that it is worked out for what it costs to write them for a token.
    pub(super) near: u32,
    /// Forms that are looked up in company, whatever they cost.
    pub(super) cheap: u32,
    /// Spellings of the other tokens that are this company.
    pub(super) beside: usize,
    /// How many tokens are given all of these forms; more share them, so that they take little longer.
    pub(super) undivided: usize,
    /// Whether tokens that the table knows need none of these while it does not know another.
    pub(super) sure: bool,
    /// Whether any token is looked for in parts, not those alone whose script writes a name as one word.
    pub(super) parts: bool,
    /// How much dearer a form may be, in bits, than its sketch tells.
    pub(super) dearer: f32,
    /// How many bits more may speak against a spelling than against the best.
    pub(super) span: f32,
    /// Spellings of a token.
    pub(super) spellings: usize,
    /// Pairs of spellings that are looked up, the most promising ones. Few have a list.
    pub(super) pairs: usize,
    /// Lists of names.
    pub(super) lists: usize,
    /// Names that are rated.
    pub(super) rated: usize,
    /// Names of a large table that have a spelling of each of two tokens, where the query has no more.
    pub(super) namesakes: usize,
    /// Names rated so many bits lower than the best are left out.
    pub(super) behind: f32,
    /// Lists are left alone once so many names are rated higher than theirs can well be.
    pub(super) enough: usize,
}

/// The most names of one list that are rated.
pub(super) const MOST_OF_LIST: usize = 128;

/// Queries in another script match many frequent names equally well. Taking at most 12 names of each pair of
/// spellings leaves room for all of them: 8 in 1,000 more are found in a table of a million. Latin queries
/// need no such cap.
const NAMESAKES: usize = 12;

/// Where the consonants are the same there are few forms, and the best are soon found (half of each of these
/// is a few thousandths worse, and twice as much no better, on a million names).
pub(super) const NEAR: Limits = Limits {
    near: 6,
    cheap: 0,
    beside: 0,
    undivided: usize::MAX,
    sure: false,
    parts: false,
    dearer: 10.0,
    span: 8.0,
    spellings: 4,
    pairs: 200,
    lists: 48,
    rated: 64,
    namesakes: MOST_OF_LIST,
    enough: 16,
    behind: 10.0,
};

/// The same of another script. A half more forms and names settle no more searches rightly.
const NEAR_NATIVE: Limits = Limits {
    near: 10,
    dearer: f32::INFINITY,
    span: 12.0,
    spellings: 12,
    lists: 64,
    rated: 80,
    namesakes: NAMESAKES,
    behind: 12.0,
    ..NEAR
};

/// On a million names, three times as many forms and pairs find 3 in 1,000 more of other spellings, for a
/// quarter more time; doubling `cheap` finds none.
const LATIN: Limits = Limits {
    near: 32,
    cheap: 128,
    beside: 2,
    undivided: 1,
    sure: true,
    parts: true,
    dearer: 10.0,
    span: 12.0,
    spellings: 16,
    pairs: 64,
    lists: 256,
    rated: 256,
    namesakes: MOST_OF_LIST,
    enough: 32,
    behind: 10.0,
};

/// The likeliest of these names, by which a search is settled or goes on: twice as many settle it a
/// thousandth worse.
const LATIN_FAR: Limits = Limits { rated: 40, ..LATIN };

/// In a small table there is time to look at more; company finds names there that are likelier by chance.
const LATIN_IF_SMALL: Limits = Limits {
    near: 128,
    cheap: 0,
    undivided: usize::MAX,
    sure: false,
    span: 16.0,
    spellings: 24,
    pairs: 200,
    rated: 320,
    ..LATIN
};

/// Another script says less of how a token is spelled: twice as many spellings bring as many wrong names as
/// right ones. So do their parts. A quarter or half fewer forms in company, or half as many spellings beside
/// them, find one to four of a thousand less.
const NATIVE: Limits = Limits {
    near: 64,
    cheap: 256,
    beside: 4,
    undivided: 2,
    sure: false,
    parts: false,
    dearer: f32::INFINITY,
    span: 16.0,
    spellings: 24,
    pairs: 200,
    lists: 400,
    rated: 336,
    namesakes: NAMESAKES,
    enough: 32,
    behind: 12.0,
};

const NATIVE_FAR: Limits = Limits { rated: 56, ..NATIVE };

/// Twice as many lists and names find two of a hundred Korean names more, among some ten thousand.
const NATIVE_IF_SMALL: Limits = Limits {
    near: 192,
    cheap: 0,
    undivided: usize::MAX,
    parts: true,
    span: f32::INFINITY,
    spellings: 48,
    lists: 800,
    rated: 900,
    ..NATIVE
};

/// A single token of another script has nothing beside it that tells more.
const NATIVE_TOKEN: Limits = Limits {
    near: 1024,
    cheap: 0,
    beside: 0,
    undivided: usize::MAX,
    sure: false,
    parts: true,
    dearer: f32::INFINITY,
    span: f32::INFINITY,
    spellings: 256,
    pairs: 200,
    lists: 768,
    rated: 672,
    namesakes: NAMESAKES,
    enough: usize::MAX,
    behind: f32::INFINITY,
};

/// When a name settles a search.
#[derive(Clone, Copy, Debug)]
pub(super) struct Settling {
    /// What it may lose, in bits, of what it would have in common with the query if it were the same: what
    /// has another consonant costs more.
    pub(super) slight: f32,
    /// How many bits more than it takes to tell one name of the table from the others are no chance.
    pub(super) no_chance: f32,
    /// By how many bits more than that nobody is it has to be meant even so.
    pub(super) surely: f32,
    /// Whether it may have more tokens than a query of several, or fewer.
    pub(super) other_count: bool,
    /// If set: a doubtful best name settles the search when the model finds it this many bits likelier than
    /// NIL, provided it lost at most `lost` bits or lacks at most `lacking` to be unique in the table.
    pub(super) likely: Option<f32>,
    pub(super) lost: f32,
    pub(super) lacking: f32,
}

/// On a million names, three bits find as many as six, at half the time. Of 89 names with typing errors that
/// one of more or fewer tokens settled, 7 were meant for another.
const SETTLING: Settling = Settling {
    slight: 2.0,
    no_chance: 3.0,
    surely: f32::NEG_INFINITY,
    other_count: false,
    likely: Some(0.5),
    lost: 9.0,
    lacking: 8.0,
};
const SETTLING_NATIVE: Settling = Settling { no_chance: 4.0, likely: Some(4.0), ..SETTLING };

/// Farther away there is less to find beyond. On a million names, two bits less near lose two of a thousand
/// other spellings among the names proposed, and half a bit more or less none. In another script, two bits
/// more settle half as many more, and find no more first.
const SETTLING_FAR: Settling = Settling { likely: Some(-1.5), ..SETTLING };

/// The names of a small table are mostly related, by blood or trade, and have more in common than chance has
/// it; nor does it take long to look farther there, where the model says that these are not the same (two who
/// share a rare given name and a patronymic).
const SETTLING_IF_SMALL: Settling =
    Settling { slight: 1.0, no_chance: 14.0, surely: 1.0, other_count: true, likely: None, ..SETTLING };

impl Settling {
    pub(super) fn of(view: &View<'_>, query: &Name, reach: Reach) -> Settling {
        match (is_native(query), reach) {
            _ if view.is_small() => SETTLING_IF_SMALL,
            (true, _) => SETTLING_NATIVE,
            (false, Reach::Near) => SETTLING,
            (false, _) => SETTLING_FAR,
        }
    }
}

/// What counts in a rating beside what is wanted, in bits.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Rates {
    /// What a token of a name that the query has nothing like costs.
    pub(super) extra: f32,
    /// What it is worth to have a token of the query that is not wanted.
    pub(super) minor: f32,
}

/// In a table of a million, many names contain the whole query and more: halving `extra` loses 2 in 1,000.
const RATES: Rates = Rates { extra: 3.0, minor: 2.5 };
const RATES_IF_SMALL: Rates = Rates { extra: 1.5, minor: 0.0 };

impl Rates {
    pub(super) fn of(view: &View<'_>) -> Rates {
        if view.is_small() { RATES_IF_SMALL } else { RATES }
    }

    /// The same for a query of a single token, which nearly all names that have it have others beside.
    pub(super) fn of_one_token(self) -> Rates {
        Rates { extra: RATES_IF_SMALL.extra, ..self }
    }
}

/// Whether any token of a query is of another script.
fn is_native(query: &Name) -> bool {
    term::worth_finding(query).any(|token| token.native_symbols().is_some())
}

impl Limits {
    /// The limits of a step of the search; none where the step after it is taken at once, as what that adds
    /// takes no time.
    pub(super) fn of(view: &View<'_>, query: &Name, reach: Reach) -> Option<&'static Limits> {
        let is_token = || term::worth_finding(query).nth(1).is_none();
        let limits = match (is_native(query), reach) {
            (false, Reach::Near) => &NEAR,
            (true, Reach::Near) => &NEAR_NATIVE,
            (_, Reach::Far) if view.is_small() => return None,
            (false, Reach::Far) => &LATIN_FAR,
            (true, Reach::Far) if is_token() => return None,
            (true, Reach::Far) => &NATIVE_FAR,
            (false, Reach::Wide) if view.is_small() => &LATIN_IF_SMALL,
            (false, Reach::Wide) => &LATIN,
            (true, Reach::Wide) if is_token() => &NATIVE_TOKEN,
            (true, Reach::Wide) if view.is_small() => &NATIVE_IF_SMALL,
            (true, Reach::Wide) => &NATIVE,
        };
        Some(limits)
    }
}
