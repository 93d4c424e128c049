//! Texts whose lines are of one length, as in print: names that go on in the next line, and words that are
//! broken at a line's end.
//!
//! In: the words of a text. Out: the same, with line breaks within sentences for what they are (spaces), and
//! the parts of a broken word as one: *Ursula von der⏎Leyen*, *Mer-⏎kel*, *presi-⏎dent*. Cost: a look at each word.

use crate::document::beside::syllables::is_tail;
use crate::document::lexicon::{self, Class};
use crate::document::reader::Reader;
use crate::document::text::word::{Gap, Shape, Style};
use crate::name::lexicon as names;

/// How many line breaks within paragraphs there are for one after which the line begins with a small letter,
/// in a text whose lines are of one length.
const BREAKS_A_SMALL_LETTER: usize = 4;

/// What print puts at the end of a line within a word.
const HYPHENS: [char; 4] = ['-', '‐', '\u{AD}', '¬'];

/// The bytes of the longest initial.
const MAX_INITIAL: usize = 2;

/// Joins what line breaks part.
pub(in crate::document) fn join(reader: &mut Reader<'_, '_>) {
    let breaks = reader.text.contains('\n');
    if !breaks && !reader.text.contains("- ") {
        return;
    }
    for at in (1..reader.len()).filter(|&at| breaks && is_behind_initial(reader, at)).collect::<Vec<_>>() {
        let word = &mut reader.words.list[at];
        (word.gap, word.opens) = (Gap::Dot, false);
    }
    let mut small = 0;
    let mut rests = Vec::new();
    for at in (1..reader.len()).filter(|&at| reader.word(at).opens).collect::<Vec<_>>() {
        small += usize::from(reader.gap(at) == Gap::Line && reader.word(at).shape == Shape::Lower);
        if !is_broken(reader, at) {
            continue;
        }
        small += 1;
        let known = !reader.word(at - 1).is_capital() && reader.class(at) != Class::default();
        if reader.word(at).is_capital() || known || is_hyphened(reader, at) {
            let word = &mut reader.words.list[at];
            (word.gap, word.opens) = (Gap::Hyphen, false);
        } else {
            rests.push(at);
        }
    }
    if !rests.is_empty() {
        let words = std::mem::take(&mut reader.words);
        reader.set_words(words.joined(&rests));
    }
    let breaks: Vec<usize> = (1..reader.len()).filter(|&at| reader.gap(at) == Gap::Line).collect();
    let wrapped = small > 0 && breaks.len() <= small * BREAKS_A_SMALL_LETTER;
    for at in breaks {
        let plain = |at: usize| reader.style(at) == Style::Plain;
        let within = plain(at) && plain(at - 1) && !reader.word(at - 1).dotted;
        if within && (wrapped || is_cut(reader, at)) {
            let word = &mut reader.words.list[at];
            (word.gap, word.opens) = (Gap::Space, false);
        }
    }
}

/// Whether a name is surely cut where a line begins: behind a small particle, or a given name that is the
/// only capital there.
fn is_cut(reader: &Reader<'_, '_>, at: usize) -> bool {
    let before = at - 1;
    let next = reader.word(at);
    let particle = reader.word(before).shape == Shape::Lower && reader.class(before).has(Class::OPENING);
    let alone =
        before > 0 && reader.gap(before) == Gap::Space && reader.word(before - 1).shape == Shape::Lower;
    let given =
        alone && reader.word(before).shape == Shape::Capital && reader.class(before).has(Class::GIVEN);
    let place = || names::tables(reader.fold(at)).toponyms() || reader.is_country(at);
    (particle || given) && next.shape == Shape::Capital && !place()
}

/// Whether a line begins with a name that the initial at the end of the line before belongs to: *John
/// F.⏎Kennedy*.
fn is_behind_initial(reader: &Reader<'_, '_>, at: usize) -> bool {
    let (before, word) = (reader.word(at - 1), reader.word(at));
    let between = || &reader.text[before.end()..word.start()];
    let broken = || between().trim() == "." && between().matches('\n').count() == 1;
    let initial = before.dotted && before.is_capital() && before.end() - before.start() <= MAX_INITIAL;
    initial
        && word.shape == Shape::Capital
        && broken()
        && !reader.class(at).has(Class::ORDINARY | Class::SMALL)
}

/// Whether a hyphen and a line break stand before a word, *Church-⏎ill*, *Church¬⏎ill*, or, behind a capital,
/// what is left of them once lines are joined, *Church- ill*.
fn is_broken(reader: &Reader<'_, '_>, at: usize) -> bool {
    let (before, word) = (reader.word(at - 1), reader.word(at));
    let between = &reader.text[before.end()..word.start()];
    let Some(rest) = between.strip_prefix(HYPHENS).filter(|rest| rest.trim().is_empty()) else {
        return false;
    };
    // *Nord- und Südkorea*.
    let goes_on = || {
        let other = Class::LINK | Class::ORDINARY | Class::SMALL | Class::PARTICLE;
        let small = lexicon::is_conjunction(reader.fold(at)) || reader.class(at).has(other);
        word.shape == Shape::Lower && word.len() > 2 && !small
    };
    let capital = before.is_capital();
    let broken = match rest.matches('\n').count() {
        0 => rest == " " && capital && goes_on(),
        lines => lines == 1 && (capital || before.shape == Shape::Lower && word.shape == Shape::Lower),
    };
    broken && !before.possessive
}

/// Whether the hyphen at a line's end is one that the word has anyway: *Jong-⏎un*, *Putin-⏎led*.
fn is_hyphened(reader: &mut Reader<'_, '_>, at: usize) -> bool {
    let word = &mut reader.words.list[at];
    let (gap, opens) = (word.gap, word.opens);
    word.gap = Gap::Hyphen;
    let tail = is_tail(reader, at);
    let word = &mut reader.words.list[at];
    (word.gap, word.opens) = (gap, opens);
    tail || lexicon::is_compound(reader.fold(at))
}
