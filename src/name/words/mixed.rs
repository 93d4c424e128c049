//! Words of mixed scripts, in which letters stand for others that print alike: *Kаrzаi* with Cyrillic *а*.
//!
//! In: a word of letters of Latin, Cyrillic and Greek. Out: the same in one of them. Cost: a look at a short
//! table a letter, for such words alone.

use super::word::Word;
use crate::name::letters::script::Script;

/// Rewrites a word of mixed scripts in that of most of its letters without a look-alike, or else of most of
/// its letters, letter by letter where a look-alike exists.
pub(super) fn unmix(word: &mut Word, letters: &mut String) {
    let text = word.of(letters);
    let is_own = |c: char| !LOOK_ALIKES.iter().any(|row| row.contains(&c));
    let count = |script| {
        let own = text.chars().filter(|&c| Script::of(c) == Some(script));
        (own.clone().filter(|&c| is_own(c)).count(), own.count())
    };
    // Of as many letters, those of another script than Latin are taken for the look-alikes.
    let scripts = [Script::Greek, Script::Cyrillic, Script::Latin];
    let Some(script) = scripts.into_iter().max_by_key(|&script| count(script)) else {
        return;
    };
    let start = letters.len();
    let (mut at, end) = word.letters;
    while let Some(c) = letters.get(at..end).and_then(|rest| rest.chars().next()) {
        letters.push(if Script::of(c) == Some(script) { c } else { look_alike(c, script) });
        at += c.len_utf8();
    }
    word.letters = (start, letters.len());
    word.script = script;
}

/// Letters of Latin, Cyrillic and Greek that print alike: one row a shape.
static LOOK_ALIKES: &[[char; 3]] = &[
    ['a', 'а', 'α'],
    ['b', 'в', 'β'],
    ['c', 'с', 'σ'],
    ['e', 'е', 'ε'],
    ['h', 'н', 'η'],
    ['i', 'і', 'ι'],
    ['j', 'ј', 'ϳ'],
    ['k', 'к', 'κ'],
    ['m', 'м', 'μ'],
    ['n', 'п', 'ν'],
    ['o', 'о', 'ο'],
    ['p', 'р', 'ρ'],
    ['s', 'ѕ', 'σ'],
    ['t', 'т', 'τ'],
    ['x', 'х', 'χ'],
    ['y', 'у', 'υ'],
];

fn look_alike(c: char, script: Script) -> char {
    let column = match script {
        Script::Latin => 0,
        Script::Cyrillic => 1,
        _ => 2,
    };
    let row = LOOK_ALIKES.iter().find(|row| row.contains(&c));
    row.map_or(c, |row| row[column])
}
