//! Alignment: which tokens of two names correspond, one to one or joined, and what is left over.
//!
//! In: two names with their rarities. Out: an [`Alignment`]: units of tokens that write the same, and the tokens that have no
//! partner. Every two tokens, and every run of up to three tokens beside one, are compared; the set of units that agrees
//! on the most letters wins, found by depth-first search over units in the order of what they agree on, within a limit.
//! An alignment is chosen by letters, not by bits: else common names would not be worth aligning at all.

use super::plain::edits;
use super::tables::Tables;
use crate::entity::Kind;
use crate::name::alphabet::Alphabet;
use crate::name::lexicon::{
    self,
    equivalents::EQUIVALENTS,
    nicknames::NICKNAMES,
    romanization_variants::{KOREAN_VARIANTS, WADE_GILES},
};
use crate::name::script::Script;
use crate::name::{Name, Role, Token};

/// A name and the rarity of each of its tokens, in bits.
#[derive(Clone, Copy)]
pub(crate) struct Weighed<'n> {
    pub(crate) name: &'n Name,
    pub(crate) rarity: &'n [f32],
}

/// How the tokens of a unit correspond.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "lowercase")]
#[non_exhaustive]
pub enum How {
    /// The same letters.
    Exact,
    /// The same once written in one script, or another spelling.
    Spelling,
    /// Two or three tokens of one name are one of the other.
    Joined,
    /// An initial for a name that begins with it.
    Initial,
    /// A nickname for the name, or the same name's form in a related language.
    Nickname,
    /// Words of one meaning, in one or two languages.
    Meaning,
    /// An acronym for the words that it is made of.
    Acronym,
}

/// Tokens of one name and the tokens of the other that they correspond to.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Unit {
    /// Token places, from and to, in each name.
    pub(crate) a: (u8, u8),
    pub(crate) b: (u8, u8),
    pub(crate) how: How,
    /// What it costs to write one for the other, in bits.
    pub(crate) cost: f32,
    /// The rarity of the rarer side's tokens, in bits.
    pub(crate) rarity: f32,
    /// The letters of a side, in the mean.
    pub(crate) letters: f32,
}

/// Bits a letter up to which two tokens can be taken for spellings of one.
pub(crate) const BITS_PER_LETTER: f32 = 2.4;

/// The same across scripts, where vowels may be unwritten.
pub(crate) const NATIVE_BITS_PER_LETTER: f32 = 3.0;

/// The most units that an alignment holds.
pub(crate) const MAX_UNITS: usize = 16;

/// The most candidate units that are searched.
const MAX_CANDIDATES: usize = 96;

/// The most steps of the search; the best alignment so far stands when they are used up.
const MAX_STEPS: usize = 400;

/// What another syllable costs in Han or Hangul, in bits; simplified and traditional characters count as two.
const SYLLABLE_BITS: f32 = 14.0;

/// What a nickname and what a related language's form of a name cost, in bits.
const NICKNAME_BITS: f32 = 4.0;
const EQUIVALENT_BITS: f32 = 2.5;
/// What it costs to write a syllable in another romanization system.
const SYSTEM_BITS: f32 = 2.0;
const INITIAL_BITS: f32 = 3.0;
const MEANING_BITS: f32 = 0.5;
const ACRONYM_BITS: f32 = 3.0;

/// The units of two names, in the order of the first, and which tokens have none.
#[derive(Clone, Debug, Default)]
pub(crate) struct Alignment {
    units: Vec<Unit>,
    /// Token places with no partner that say something, as bit sets.
    pub(crate) left_a: u32,
    pub(crate) left_b: u32,
    candidates: Vec<Unit>,
}

/// Whether a token takes part in an alignment by itself.
pub(crate) fn is_content(token: &Token<'_>) -> bool {
    token.part.content
}

fn content(name: &Name) -> u32 {
    let places = name.tokens().enumerate().filter(|(_, token)| is_content(token));
    places.fold(0, |set, (place, _)| set | 1 << place)
}

fn bits(from: u8, to: u8) -> u32 {
    ((1_u64 << to) - (1_u64 << from)) as u32
}

impl Alignment {
    pub(crate) fn units(&self) -> &[Unit] {
        &self.units
    }

    /// Aligns two names, forgetting what was aligned before.
    pub(crate) fn align(&mut self, tables: &Tables, a: Weighed<'_>, b: Weighed<'_>) {
        self.units.clear();
        self.candidates.clear();
        (self.left_a, self.left_b) = (content(a.name), content(b.name));
        self.find_candidates(tables, a, b);
        self.choose();
        for unit in &self.units {
            self.left_a &= !bits(unit.a.0, unit.a.1);
            self.left_b &= !bits(unit.b.0, unit.b.1);
        }
    }

    fn find_candidates(&mut self, tables: &Tables, a: Weighed<'_>, b: Weighed<'_>) {
        let (content_a, content_b) = (self.left_a, self.left_b);
        let mut settled_a = 0_u32;
        let mut settled_b = 0_u32;
        for i in places(content_a) {
            for j in places(content_b) {
                if let Some(unit) = single(tables, a, b, i, j) {
                    if unit.how == How::Exact {
                        settled_a |= 1 << i;
                        settled_b |= 1 << j;
                    }
                    self.candidates.push(unit);
                }
            }
        }
        // Tokens that have found themselves on the other side need no partner made of several.
        let (open_a, open_b) = (content_a & !settled_a, content_b & !settled_b);
        for i in places(open_a) {
            for (from, to) in runs(b.name, content_b, open_b) {
                self.candidates.extend(joined(tables, a, b, (i, i + 1), (from, to)));
            }
        }
        for j in places(open_b) {
            for (from, to) in runs(a.name, content_a, open_a) {
                self.candidates.extend(joined(tables, a, b, (from, to), (j, j + 1)));
            }
        }
        self.candidates.extend(acronym(a, b, open_a, content_b, false));
        self.candidates.extend(acronym(b, a, open_b, content_a, true));
    }

    /// Chooses the units, no two of which share a token, that agree on the most letters.
    fn choose(&mut self) {
        let worth = |unit: &Unit| NATIVE_BITS_PER_LETTER * unit.letters - unit.cost;
        self.candidates
            .sort_unstable_by(|x, y| worth(y).total_cmp(&worth(x)).then_with(|| (x.a, x.b).cmp(&(y.a, y.b))));
        self.candidates.truncate(MAX_CANDIDATES);
        let mut search = Search {
            units: &self.candidates,
            worth: &worth,
            chosen: [0; MAX_UNITS],
            best: [0; MAX_UNITS],
            best_count: 0,
            best_worth: 0.0,
            steps: 0,
        };
        search.descend(0, 0, 0, 0, 0.0);
        let (best, count) = (search.best, search.best_count);
        self.units.extend(best[..count].iter().map(|&place| self.candidates[usize::from(place)]));
        self.units.sort_by_key(|unit| unit.a);
    }
}

struct Search<'u, W: Fn(&Unit) -> f32> {
    units: &'u [Unit],
    worth: W,
    chosen: [u8; MAX_UNITS],
    best: [u8; MAX_UNITS],
    best_count: usize,
    best_worth: f32,
    steps: usize,
}

impl<W: Fn(&Unit) -> f32> Search<'_, W> {
    /// Takes or skips each unit from `from` on; `used_a` and `used_b` are the tokens taken so far.
    fn descend(&mut self, from: usize, count: usize, used_a: u32, used_b: u32, worth: f32) {
        self.steps += 1;
        if worth > self.best_worth {
            (self.best, self.best_count, self.best_worth) = (self.chosen, count, worth);
        }
        if count == MAX_UNITS {
            return;
        }
        for at in from..self.units.len() {
            let unit = &self.units[at];
            let (taken_a, taken_b) = (bits(unit.a.0, unit.a.1), bits(unit.b.0, unit.b.1));
            if used_a & taken_a != 0 || used_b & taken_b != 0 {
                continue;
            }
            // Units come in the order of their worth, so no more than this can be won from here.
            let free = MAX_UNITS - count;
            let most: f32 = self.units[at..].iter().take(free).map(&self.worth).sum();
            if worth + most <= self.best_worth || self.steps > MAX_STEPS {
                return;
            }
            self.chosen[count] = at as u8;
            self.descend(at + 1, count + 1, used_a | taken_a, used_b | taken_b, worth + (self.worth)(unit));
        }
    }
}

pub(crate) fn places(set: u32) -> impl Iterator<Item = u8> {
    (0..32).filter(move |place| set & 1 << place != 0)
}

/// Runs of two or three tokens, particles among them, that begin or end with a token that is still open.
fn runs(name: &Name, content: u32, open: u32) -> impl Iterator<Item = (u8, u8)> {
    let count = name.len().min(32) as u8;
    (0..count).flat_map(move |from| (from + 2..=(from + 4).min(count)).map(move |to| (from, to))).filter(
        move |&(from, to)| {
            let run = bits(from, to);
            run & open != 0 && (run & content) & !open == 0 && (run & content != 0)
        },
    )
}

/// One token beside one.
fn single(tables: &Tables, a: Weighed<'_>, b: Weighed<'_>, i: u8, j: u8) -> Option<Unit> {
    let (x, y) = (a.name.token(usize::from(i)), b.name.token(usize::from(j)));
    let (rare_x, rare_y) = (a.rarity[usize::from(i)], b.rarity[usize::from(j)]);
    let unit = |how, cost, rarity: f32, letters| {
        Some(Unit { a: (i, i + 1), b: (j, j + 1), how, cost, rarity, letters })
    };
    let letters = (x.latin_symbols().len() + y.latin_symbols().len()) as f32 / 2.0;
    let rarity = pair_rarity(&x, rare_x, &y, rare_y);
    // The skeleton first: it tells most tokens apart without a look at their letters.
    if x.part.script == y.part.script && x.part.skeleton == y.part.skeleton && x.folded() == y.folded() {
        return unit(How::Exact, 0.0, rarity, letters);
    }
    if !x.part.sense.is_empty() && x.part.sense == y.part.sense {
        return unit(How::Meaning, MEANING_BITS, rarity, letters);
    }
    if !x.part.sense.is_empty() && !y.part.sense.is_empty() {
        // Iran and Iraq are alike in letters alone.
        return None;
    }
    if x.role() == Role::Initial || y.role() == Role::Initial {
        let same = x.latin_symbols().first() == y.latin_symbols().first();
        return if same { unit(How::Initial, INITIAL_BITS, rarity.min(4.7), 1.5) } else { None };
    }
    if has_digit(&x) || has_digit(&y) {
        return None;
    }
    let native = x.native_symbols().is_some() != y.native_symbols().is_some();
    let mut cap = if native { NATIVE_BITS_PER_LETTER } else { BITS_PER_LETTER } * letters;
    let in_system =
        |x: &Token<'_>, y: &Token<'_>| has_systems(x) && in_one_system(&[x.romanized()], y.romanized());
    if in_system(&x, &y) || in_system(&y, &x) {
        return unit(How::Spelling, SYSTEM_BITS, rarity, letters);
    }
    let relatives = |token: &Token<'_>| token.part.tables.nicknames() || token.part.tables.equivalents();
    if far_apart(&x, x.part.classes, y.part.classes) && !(relatives(&x) && relatives(&y)) {
        return None;
    }
    let mut how = How::Spelling;
    if related(&x, &y) {
        (cap, how) = (EQUIVALENT_BITS, How::Nickname);
    } else if is_nickname(&x, &y) || is_nickname(&y, &x) {
        (cap, how) = (NICKNAME_BITS, How::Nickname);
    }
    let cost = token_cost(tables, &x, &y, cap);
    if cost < cap {
        unit(How::Spelling, cost, rarity, letters)
    } else if how == How::Nickname {
        unit(how, cap, rarity, letters)
    } else {
        None
    }
}

fn has_digit(token: &Token<'_>) -> bool {
    token.part.digit
}

/// Whether a token is a syllable of Wade and Giles's system, or of the older ones of Korean.
fn has_systems(token: &Token<'_>) -> bool {
    token.part.tables.wade_giles() || token.part.tables.korean_variants()
}

/// A token in native script has no frequency of its own worth the name, so its Latin partner's counts.
fn pair_rarity(x: &Token<'_>, rare_x: f32, y: &Token<'_>, rare_y: f32) -> f32 {
    match (x.native_symbols().is_some(), y.native_symbols().is_some()) {
        (true, false) => rare_y,
        (false, true) => rare_x,
        _ => rare_x.min(rare_y),
    }
}

/// Whether syllables of Wade and Giles's system, or of the older ones of Korean, are a token of the modern system.
fn in_one_system(syllables: &[&str], modern: &str) -> bool {
    let Some((first, rest)) = syllables.split_first() else {
        return modern.is_empty();
    };
    let tables = lexicon::tables(first);
    let mut forms: [&[&str]; 2] = [&[]; 2];
    if tables.wade_giles() {
        forms[0] = lexicon::find(WADE_GILES, first).unwrap_or_default();
    }
    if tables.korean_variants() {
        forms[1] = lexicon::find(KOREAN_VARIANTS, first).unwrap_or_default();
    }
    // A syllable that both systems write alike stands for itself, but one at least has to change.
    let itself = modern.strip_prefix(first).is_some_and(|left| !rest.is_empty() && in_one_system(rest, left));
    itself
        || forms.iter().flat_map(|forms| forms.iter()).any(|form| {
            modern.strip_prefix(form).is_some_and(|left| in_one_system(rest, left) || spells(rest, left))
        })
}

fn spells(syllables: &[&str], token: &str) -> bool {
    match syllables.split_first() {
        None => token.is_empty(),
        Some((first, rest)) => token.strip_prefix(first).is_some_and(|left| spells(rest, left)),
    }
}

fn related(x: &Token<'_>, y: &Token<'_>) -> bool {
    let canonical = |token: &Token<'_>| lexicon::find(EQUIVALENTS, token.romanized());
    x.part.tables.equivalents()
        && y.part.tables.equivalents()
        && canonical(x).is_some_and(|x| canonical(y) == Some(x))
}

fn is_nickname(short: &Token<'_>, formal: &Token<'_>) -> bool {
    short.part.tables.nicknames()
        && lexicon::find(NICKNAMES, short.romanized())
            .is_some_and(|formals| formals.contains(&formal.romanized()))
}

/// Whether two sets of consonants are too different for a spelling. Han, kana and Hangul do not keep the classes apart.
fn far_apart(x: &Token<'_>, classes_x: u16, classes_y: u16) -> bool {
    let eastern = matches!(x.script(), Script::Han | Script::Kana | Script::Hangul);
    let differ = (classes_x ^ classes_y).count_ones();
    let common = (classes_x & classes_y).count_ones();
    !eastern && differ > 2 + common
}

/// What it costs to write one token for the other, in bits; `cap` where it is no less.
pub(crate) fn token_cost(tables: &Tables, x: &Token<'_>, y: &Token<'_>, cap: f32) -> f32 {
    match (x.native_symbols(), y.native_symbols()) {
        (Some((alphabet, native)), None) => tables.edit(alphabet).cost(native, y.latin_symbols(), cap),
        (None, Some((alphabet, native))) => tables.edit(alphabet).cost(native, x.latin_symbols(), cap),
        (Some((Alphabet::Han | Alphabet::Hangul, _)), Some((Alphabet::Han | Alphabet::Hangul, _))) => {
            syllable_cost(x, y, cap)
        }
        _ => latin_cost(tables, x.latin_symbols(), y.latin_symbols(), cap),
    }
}

/// The cost of two tokens whose letters are syllables or words: another syllable is another name.
fn syllable_cost(x: &Token<'_>, y: &Token<'_>, cap: f32) -> f32 {
    (f32::from(edits(x.folded(), y.folded())) * SYLLABLE_BITS).min(cap)
}

/// The cost of two Latin forms, the mean of both directions.
fn latin_cost(tables: &Tables, x: &[u8], y: &[u8], cap: f32) -> f32 {
    if x == y {
        return 0.0;
    }
    tables.edit(Alphabet::Latin).mean_cost(x, y, cap)
}

/// A run of tokens beside one token, letters put together.
fn joined(tables: &Tables, a: Weighed<'_>, b: Weighed<'_>, run_a: (u8, u8), run_b: (u8, u8)) -> Option<Unit> {
    let single_a = run_a.1 - run_a.0 == 1;
    let (one, many) = if single_a { ((a, run_a.0), (b, run_b)) } else { ((b, run_b.0), (a, run_a)) };
    let token = one.0.name.token(usize::from(one.1));
    if token.role() == Role::Initial || has_digit(&token) {
        return None;
    }
    let run = || (many.1.0..many.1.1).map(|place| many.0.name.token(usize::from(place)));
    // What rules most runs out comes first.
    let latin_length: usize = run().map(|part| part.latin_symbols().len()).sum();
    let ratio = token.latin_symbols().len() as f32 / latin_length.max(1) as f32;
    if !(0.6..=1.67).contains(&ratio) && token.native_symbols().is_none() {
        return None;
    }
    let other_alphabet = run().next().and_then(|part| part.native_symbols()).map(|(alphabet, _)| alphabet);
    // A run in native script is put together in its own letters where the other side is Latin.
    let native_run = other_alphabet.filter(|_| token.native_symbols().is_none());
    let other_system = native_run.is_none() && run().any(|part| has_systems(&part)) && {
        let mut syllables = [""; 4];
        syllables.iter_mut().zip(run()).for_each(|(syllable, part)| *syllable = part.romanized());
        let count = usize::from(many.1.1 - many.1.0);
        in_one_system(syllables.get(..count).unwrap_or_default(), token.romanized())
    };
    let classes = run().fold(0, |set, part| set | part.part.classes);
    if !other_system && far_apart(&token, token.part.classes, classes) {
        return None;
    }
    let mut buffer = [0; 64];
    let mut length = 0;
    for part in run() {
        let symbols = match native_run {
            Some(alphabet) => part.native_symbols().filter(|(own, _)| *own == alphabet)?.1,
            None => part.latin_symbols(),
        };
        let target = buffer.get_mut(length..length + symbols.len())?;
        target.copy_from_slice(symbols);
        length += symbols.len();
    }
    let run = &buffer[..length];
    let letters = (token.latin_symbols().len() + latin_length) as f32 / 2.0;
    let cap = BITS_PER_LETTER * letters;
    let cost = match (token.native_symbols(), native_run) {
        _ if other_system => SYSTEM_BITS,
        (Some((alphabet, native)), _) if other_alphabet.is_none() => {
            tables.edit(alphabet).cost(native, run, cap)
        }
        (None, Some(alphabet)) => tables.edit(alphabet).cost(run, token.latin_symbols(), cap),
        _ => latin_cost(tables, token.latin_symbols(), run, cap),
    };
    let whole = one.0.rarity[usize::from(one.1)];
    let parts: f32 = many.0.rarity[usize::from(many.1.0)..usize::from(many.1.1)].iter().sum();
    let rarity = if token.native_symbols().is_some() { parts } else { whole.max(parts.min(20.0)) };
    (cost < cap).then_some(Unit {
        a: run_a,
        b: run_b,
        how: How::Joined,
        cost,
        rarity,
        letters: letters - 0.5,
    })
}

/// A token that is made of the first letters of the other name's tokens, function words counted or not.
fn acronym(a: Weighed<'_>, b: Weighed<'_>, open_a: u32, content_b: u32, swapped: bool) -> Option<Unit> {
    // Initials of a person are no acronym.
    if b.name.kind() == Kind::Person || content_b.count_ones() < 2 {
        return None;
    }
    places(open_a).find_map(|i| {
        let token = a.name.token(usize::from(i));
        let short = token.latin_symbols();
        if !(2..=8).contains(&short.len()) || token.role() == Role::Initial {
            return None;
        }
        let count = b.name.len().min(32) as u8;
        let starts = (0..count).filter(|&from| content_b & 1 << from != 0);
        starts.into_iter().find_map(|from| {
            let ends =
                [true, false].into_iter().find_map(|skip| spelled_by(short, b.name, from, count, skip));
            let (to, rarity) = (ends?, short.len() as f32 * 2.5);
            let letters = short.len() as f32 + 1.0;
            let (one, many) = ((i, i + 1), (from, to));
            let (a, b) = if swapped { (many, one) } else { (one, many) };
            Some(Unit { a, b, how: How::Acronym, cost: ACRONYM_BITS, rarity, letters })
        })
    })
}

/// Where the tokens from `from` on have spelled `short` with their first letters, at least two of them.
fn spelled_by(short: &[u8], name: &Name, from: u8, count: u8, skip_small: bool) -> Option<u8> {
    let mut letters = short.iter();
    let mut next = letters.next();
    for place in from..count {
        let token = name.token(usize::from(place));
        if skip_small && matches!(token.role(), Role::Particle | Role::Legal) {
            continue;
        }
        if next.is_none() || token.latin_symbols().first() != next {
            return None;
        }
        next = letters.next();
        if next.is_none() {
            return (place > from).then_some(place + 1);
        }
    }
    None
}
