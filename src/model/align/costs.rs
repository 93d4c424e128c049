//! Costs: what it costs to write a token for a token, or for a run of them.
//!
//! In: the tokens, by their native letters where one side is Latin. Out: bits. Cost: a search of the edit
//! model, or a look at syllables.

use crate::model::edit::Least;
use crate::model::plain::edits;
use crate::model::tables::Tables;
use crate::name::letters::alphabet::Alphabet;
use crate::name::letters::framed::{Edges, Frame, Framed, MAX_LETTERS};
use crate::name::lexicon::han_variants::usual;
use crate::name::romanize::buffer::Buffer;
use crate::name::romanize::{hepburn, kanji};
use crate::name::{Sound, Token};

use super::pivot::{self, Native};
use super::run::Run;

/// What it costs besides, in bits, that a token is read as it sounds.
const SOUNDED_BITS: f32 = 1.5;

/// What another syllable costs in Han or Hangul, in bits.
const SYLLABLE_BITS: f32 = 20.0;

/// Bits a letter up to which a Japanese name can be one in Mandarin.
const MANDARIN_BITS_PER_LETTER: f32 = 1.5;

/// What it costs to write one token for the other, in bits; `cap` where it is no less.
pub(crate) fn token_cost(tables: &Tables, x: &Token<'_>, y: &Token<'_>, cap: f32) -> f32 {
    let (ends, least) = least_cost(tables, x, y, cap);
    if least >= cap { cap } else { cost_below(tables, x, y, ends, (cap, cap)) }
}

/// The same where it is less than `most`, which is no more than the cap, and by the ends may be; else
/// `most` or more.
pub(super) fn cost_below(
    tables: &Tables,
    x: &Token<'_>,
    y: &Token<'_>,
    ends: Least,
    (cap, most): (f32, f32),
) -> f32 {
    if are_latin(x, y) {
        let (x, y) = (x.latin_framed(), y.latin_framed());
        let cost = || tables.edit(Alphabet::Latin).mean_cost_from(ends, x, y, cap, most);
        return if x.is_same(&y) { 0.0 } else { cost() };
    }
    match (x.native_framed(), y.native_framed()) {
        (Some((Alphabet::Han, _)), None) => han_cost(tables, x, y, most),
        (None, Some((Alphabet::Han, _))) => han_cost(tables, y, x, most),
        (Some((alphabet, native)), None) => {
            let cost = tables.edit(alphabet).framed_cost(native, y.latin_framed(), most);
            least_by_sounds(tables, x, y, cost, (cap, most))
        }
        (None, Some((alphabet, native))) => {
            let cost = tables.edit(alphabet).framed_cost(native, x.latin_framed(), most);
            least_by_sounds(tables, y, x, cost, (cap, most))
        }
        (Some((Alphabet::Han, _)), Some((Alphabet::Han, _)))
        | (Some((Alphabet::Hangul, _)), Some((Alphabet::Hangul, _))) => syllable_cost(x, y, most),
        (Some((alphabet_x, _)), Some((alphabet_y, _))) if alphabet_x != alphabet_y => {
            native(x).zip(native(y)).map_or(most, |(x, y)| pivot::cost(tables, x, y, most))
        }
        (None, None) => sounded_cost(tables, x, y, cap, most),
        _ => latin_cost(tables, x.latin_framed(), y.latin_framed(), cap, most),
    }
}

/// A token in letters of its own.
fn native<'n>(token: &Token<'n>) -> Option<Native<'n>> {
    let (alphabet, symbols) = token.native_symbols()?;
    let characters = if alphabet == Alphabet::Han { token.folded() } else { "" };
    Some(Native { alphabet, symbols, characters })
}

/// The cost of a token by its romanization or by what it is in Russian letters, and of a Latin one.
fn sounded_cost(tables: &Tables, x: &Token<'_>, y: &Token<'_>, cap: f32, most: f32) -> f32 {
    let romanized = latin_cost(tables, x.latin_framed(), y.latin_framed(), cap, most);
    let (sounded, latin) = if x.is_sounded() { (x, y) } else { (y, x) };
    least_by_sounds(tables, sounded, latin, romanized, (cap, most))
}

/// What a token costs for a Latin one, by its letters so much, or as it sounds less.
fn least_by_sounds(
    tables: &Tables,
    token: &Token<'_>,
    latin: &Token<'_>,
    by_letters: f32,
    (cap, most): (f32, f32),
) -> f32 {
    token.sounds().fold(by_letters, |least, Sound { alphabet, symbols, .. }| {
        let most = most.min(least - SOUNDED_BITS);
        if most <= 0.0 {
            return least;
        }
        let cost = match alphabet {
            Alphabet::Latin => latin_cost(tables, symbols, latin.latin_framed(), cap, most),
            alphabet => tables.edit(alphabet).framed_cost(symbols, latin.latin_framed(), most),
        };
        if cost < most { cost + SOUNDED_BITS } else { least }
    })
}

/// The cost of writing Chinese characters as a Latin token, by their Japanese readings or by Mandarin.
fn han_cost(tables: &Tables, han: &Token<'_>, latin: &Token<'_>, most: f32) -> f32 {
    let letters = hepburn::fold(std::iter::once(latin.romanized()));
    if let Some(cost) = kanji::cost(han.folded(), letters.as_str()) {
        return cost.min(most);
    }
    let symbols = latin.latin_symbols();
    // Who has a Japanese name is seldom called by what Mandarin makes of it.
    let limit = if han.part.japanese { MANDARIN_BITS_PER_LETTER * symbols.len() as f32 } else { most };
    let native = han.native_symbols().map_or(&[][..], |(_, native)| native);
    let cost = tables.edit(Alphabet::Han).cost(native, symbols, most.min(limit));
    if cost < limit { cost } else { most }
}

/// Whether only the Latin forms of two tokens tell what one costs for the other.
#[inline]
pub(super) fn are_latin(x: &Token<'_>, y: &Token<'_>) -> bool {
    !x.is_native() && !y.is_native() && x.is_sounded() == y.is_sounded()
}

/// What the ends of two tokens tell of the cost, where both are Latin, and what it is no less than.
#[inline]
pub(super) fn least_cost(tables: &Tables, x: &Token<'_>, y: &Token<'_>, cap: f32) -> (Least, f32) {
    if !are_latin(x, y) {
        return (Least::default(), least_native_cost(tables, x, y, cap));
    }
    let ends = tables.edit(Alphabet::Latin).least(x.latin_framed().edges(), y.latin_framed().edges());
    (ends, ends.mean(cap))
}

fn least_native_cost(tables: &Tables, x: &Token<'_>, y: &Token<'_>, cap: f32) -> f32 {
    match (x.native_framed(), y.native_framed()) {
        // Chinese characters may be read in other ways than the table knows.
        (Some((Alphabet::Han, _)), _) | (_, Some((Alphabet::Han, _))) => 0.0,
        (Some((alphabet, native)), None) if !x.is_sounded() => {
            tables.edit(alphabet).least_cost(native, y.latin_framed(), cap)
        }
        (None, Some((alphabet, native))) if !y.is_sounded() => {
            tables.edit(alphabet).least_cost(native, x.latin_framed(), cap)
        }
        _ => 0.0,
    }
}

/// The cost of two tokens whose letters are syllables or words: another syllable is another name.
fn syllable_cost(x: &Token<'_>, y: &Token<'_>, cap: f32) -> f32 {
    let usual_forms = |token: &Token<'_>| {
        let mut forms = Buffer::<{ 4 * MAX_JOINED }>::new();
        token.folded().chars().all(|character| forms.push(usual(character)));
        forms
    };
    let (x, y) = (usual_forms(x), usual_forms(y));
    (f32::from(edits(x.as_str(), y.as_str())) * SYLLABLE_BITS).min(cap)
}

/// The cost of two Latin forms, the mean of both directions.
fn latin_cost(tables: &Tables, x: Framed<'_>, y: Framed<'_>, cap: f32, most: f32) -> f32 {
    if x.is_same(&y) {
        return 0.0;
    }
    tables.edit(Alphabet::Latin).mean_cost(x, y, cap, most)
}

/// The most letters of a run that are put together; longer ones are no unit.
pub(super) const MAX_JOINED: usize = 64;

/// The symbols of a run put together, in its own alphabet where `native`; nothing where it has several, or
/// too many letters.
pub(super) fn joined_symbols<'s>(
    run: Run<'_>,
    native: bool,
    buffer: &'s mut [u8; MAX_JOINED],
) -> Option<&'s [u8]> {
    let alphabet = run.alphabet();
    let mut length = 0;
    for part in run.tokens() {
        let symbols = if native {
            part.native_symbols().filter(|(own, _)| Some(*own) == alphabet)?.1
        } else {
            part.latin_symbols()
        };
        buffer.get_mut(length..length + symbols.len())?.copy_from_slice(symbols);
        length += symbols.len();
    }
    buffer.get(..length)
}

/// What it costs to write a run for a token where it is less than `most`, else `most` or more.
pub(super) fn joined_cost(tables: &Tables, token: &Token<'_>, run: Run<'_>, cap: f32, most: f32) -> f32 {
    if let Some((native, alphabet)) = native(token).zip(run.alphabet())
        && native.alphabet != alphabet
    {
        return joined_native_cost(tables, native, (run, alphabet), most);
    }
    let native_run = run.alphabet().filter(|_| token.native_symbols().is_none());
    let mut buffer = [0; MAX_JOINED];
    let Some(symbols) = joined_symbols(run, native_run.is_some(), &mut buffer) else {
        return f32::MAX;
    };
    match (token.native_symbols(), native_run) {
        (Some((alphabet, native)), _) if run.alphabet().is_none() => {
            let in_order = tables.edit(alphabet).cost(native, symbols, most);
            let read = if alphabet == Alphabet::Han { read_cost(token, run) } else { f32::MAX };
            in_order.min(read).min(turned_cost(tables, (alphabet, native), symbols, run, most))
        }
        (None, Some(alphabet)) => tables.edit(alphabet).cost(symbols, token.latin_symbols(), most),
        _ => latin_cost(tables, token.latin_framed(), Frame::of(symbols).framed(), cap, most),
    }
}

/// The cost of a native token for a run in another native script, in its order or with the family name first.
fn joined_native_cost(
    tables: &Tables,
    token: Native<'_>,
    (run, alphabet): (Run<'_>, Alphabet),
    most: f32,
) -> f32 {
    let mut buffer = [0; MAX_JOINED];
    let Some(symbols) = joined_symbols(run, true, &mut buffer) else {
        return f32::MAX;
    };
    let joined = Native { alphabet, symbols, characters: "" };
    let in_order = pivot::cost(tables, token, joined, most);
    if !is_syllabic(token.alphabet) || !run.is_whole() {
        return in_order;
    }
    let last = run.tokens().last().and_then(|token| token.native_symbols()).map_or(0, |(_, last)| last.len());
    let mut buffer = [0; MAX_JOINED];
    let symbols = turned(symbols, last, &mut buffer);
    pivot::cost(tables, token, Native { symbols, ..joined }, in_order)
}

/// Whether a word of these letters is a whole name of the East, with the family name first.
fn is_syllabic(alphabet: Alphabet) -> bool {
    matches!(alphabet, Alphabet::Han | Alphabet::Hangul)
}

/// Symbols that are put together with so many last ones first.
fn turned<'s>(symbols: &[u8], last: usize, buffer: &'s mut [u8; MAX_JOINED]) -> &'s [u8] {
    let turned = &mut buffer[..symbols.len().min(MAX_JOINED)];
    turned.copy_from_slice(&symbols[..turned.len()]);
    turned.rotate_right(last.min(turned.len()));
    turned
}

/// What [`joined_cost`] is no less than, by a look at the ends; of native letters, which are read in several
/// ways, nothing.
pub(super) fn least_joined_cost(
    tables: &Tables,
    token: &Token<'_>,
    run: Run<'_>,
    edges: Edges,
    cap: f32,
) -> f32 {
    // Of a run of too many letters, what is compared ends before.
    let latin = !token.is_native() && run.alphabet().is_none() && edges.letters <= MAX_LETTERS;
    let least = || tables.edit(Alphabet::Latin).least(token.latin_framed().edges(), edges).mean(cap);
    if latin { least() } else { 0.0 }
}

/// The least cost of a name in Chinese characters for all of a name in Latin letters, by Japanese readings,
/// in one order or the other.
pub(super) fn read_cost(han: &Token<'_>, run: Run<'_>) -> f32 {
    let cost = kanji::cost(han.folded(), hepburn::fold(run.forms()).as_str()).unwrap_or(f32::MAX);
    // What is a Chinese family name may be a Japanese given name: *Mao Asada*.
    if !run.is_whole() {
        return cost;
    }
    cost.min(kanji::cost(han.folded(), hepburn::fold(run.forms_last_first()).as_str()).unwrap_or(f32::MAX))
}

/// What it costs to write a native word for all of a name with the family name last, in bits.
pub(super) fn turned_cost(
    tables: &Tables,
    (alphabet, native): (Alphabet, &[u8]),
    symbols: &[u8],
    run: Run<'_>,
    most: f32,
) -> f32 {
    if !is_syllabic(alphabet) || !run.is_whole_to_family() {
        return f32::MAX;
    }
    let last = run.tokens().last().map_or(0, |token| token.latin_symbols().len());
    tables.edit(alphabet).cost(native, turned(symbols, last, &mut [0; MAX_JOINED]), most)
}
