//! What forms and machines write around a name: the lines of a payment (*1/NAME 2/STREET 3/RU/MOSCOW*), the
//! account before them (*/12345678 NAME*), the code of a document and its state (*P<RUSPETROV<<IVAN*).
//!
//! In: words. Out: those of the name. Cost: a look at the first signs of the text, and a look at each word of
//! one that begins so.

use crate::name::letters::normalize::Break;
use crate::name::lexicon::addresses::THREE_LETTER_CODES;
use crate::name::words::word::Word;

/// The fewest digits of an account.
const LEAST_OF_ACCOUNT: usize = 5;

/// Leaves the words of the name.
pub(super) fn leave_name(text: &str, words: &mut Vec<Word>, letters: &str) {
    match text.as_bytes() {
        [b'/' | b'1', ..] => {
            drop_account(text, words, letters);
            leave_lines_of_name(words, letters);
        }
        [b'P' | b'I' | b'A' | b'C' | b'V', ..] if text.contains("<<") => drop_document(text, words, letters),
        _ => {}
    }
}

fn drop_account(text: &str, words: &mut Vec<Word>, letters: &str) {
    let digits = |word: &Word| word.of(letters).bytes().filter(u8::is_ascii_digit).count();
    if text.starts_with('/') && words.len() > 1 && digits(&words[0]) >= LEAST_OF_ACCOUNT {
        words.remove(0);
    }
}

/// Leaves what stands in the lines numbered 1, which have the name; the others have address, birth and papers.
fn leave_lines_of_name(words: &mut Vec<Word>, letters: &str) {
    let number = |words: &[Word], at: usize| {
        let begins = at == 0 || !words[at].before.only(Break::Slash);
        let is_set_off = words.get(at + 1).is_some_and(|next| next.before.only(Break::Slash));
        (begins && is_set_off).then(|| line_number(words[at].of(letters))).flatten()
    };
    let has_letters = |word: &Word| word.of(letters).bytes().any(|byte| !byte.is_ascii_digit());
    if number(words, 0) != Some(1) || !words.iter().any(has_letters) {
        return;
    }
    let (mut kept, mut of_name) = (0, true);
    for at in 0..words.len() {
        match number(words, at) {
            Some(line) => of_name = line == 1,
            // *1/1/NAME* counts the name's own lines.
            None if of_name && words[at].before.only(Break::Slash) && words[at].of(letters) == "1" => {}
            None if of_name => {
                words.swap(kept, at);
                kept += 1;
            }
            None => {}
        }
    }
    words.truncate(kept);
}

fn line_number(form: &str) -> Option<u8> {
    form.parse().ok().filter(|number| (1..=8).contains(number) && form.len() == 1)
}

/// Takes off the kind of a document and the state that has issued it (ICAO Doc 9303): five signs before the
/// family name.
fn drop_document(text: &str, words: &mut Vec<Word>, letters: &str) {
    /// Kinds of documents that no name begins with, besides those of one letter.
    const KINDS: &[&str] = &["id", "pd", "pm", "pn"];
    const STATE: usize = 3;
    let is_state = |letters: &str| THREE_LETTER_CODES.binary_search(&letters).is_ok();
    let [first, rest @ ..] = &words[..] else { return };
    let form = first.of(letters);
    let (count, state, from) = match rest.first() {
        Some(second) if first.count == 1 => (1, second.of(letters), 0),
        _ if form.get(..2).is_some_and(|kind| KINDS.contains(&kind)) => (0, form, 2),
        _ => return,
    };
    // Germany is D.
    let of_one_letter = from == 0 && state == "d" && text[1..].starts_with("<D<<");
    if of_one_letter {
        words.drain(..=count);
    } else if state.len() > from + STATE && state.get(from..from + STATE).is_some_and(is_state) {
        let whole = &words[count];
        words[count] = whole.piece(letters, from + STATE, state.len());
        words.drain(..count);
    }
}
