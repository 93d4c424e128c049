//! What forms and machines write around a name: the lines of a payment (*1/NAME 2/STREET 3/RU/MOSCOW*), the
//! account before them (*/12345678 NAME*), the code of a document and its state (*P<RUSPETROV<<IVAN*), labels
//! (*Surname: PETROV Given names: IVAN*).
//!
//! In: words. Out: those of the name. Cost: a look at the first signs of the text and for a colon, and a look
//! at each word of one that has them.

use crate::name::letters::normalize::Break;
use crate::name::lexicon;
use crate::name::lexicon::addresses::THREE_LETTER_CODES;
use crate::name::lexicon::form_labels::{self, FORM_LABELS, Label};
use crate::name::words::word::{Breaks, Word};

/// The fewest digits of an account.
const LEAST_OF_ACCOUNT: usize = 5;

/// Leaves the words of the name.
pub(crate) fn leave_name(text: &str, words: &mut Vec<Word>, letters: &str) {
    match text.as_bytes() {
        [b'/' | b'1', ..] => {
            drop_account(text, words, letters);
            leave_lines_of_name(words, letters);
        }
        [b'P' | b'I' | b'A' | b'C' | b'V', ..] if text.contains("<<") => drop_document(text, words, letters),
        bytes if bytes.contains(&b':') => leave_labelled(text, words, letters),
        _ => {}
    }
}

/// Leaves what labels say is a name, the family name first; not where the text does not begin with a label.
fn leave_labelled(text: &str, words: &mut Vec<Word>, letters: &str) {
    let mut parts: [Vec<Word>; 3] = Default::default();
    let [family, given, name] = &mut parts;
    let (mut label, mut at) = (None, 0);
    while at < words.len() {
        if let Some((found, after)) = label_at(text, &words[at..], letters) {
            (label, at) = (Some(found), at + after);
            continue;
        }
        let word = words[at].clone();
        match label {
            None => return,
            Some(Label::Family) => family.push(word),
            Some(Label::Given) => given.push(word),
            Some(Label::Name) => name.push(word),
            Some(Label::Other) => {}
        }
        at += 1;
    }
    if label.is_none() {
        return;
    }
    // What is only called a name is the part that has no label of its own.
    let (family, given) = match (family.is_empty(), given.is_empty()) {
        (true, false) => (name, given),
        (false, true) => (family, name),
        (true, true) => (given, name),
        (false, false) => (family, given),
    };
    if let Some(first) = given.first_mut().filter(|_| !family.is_empty()) {
        first.before = Breaks::of(Break::Comma);
    }
    if !(family.is_empty() && given.is_empty()) {
        words.clear();
        words.append(family);
        words.append(given);
    }
}

/// The label that words begin with, and how many words it is: those before a colon, in two languages beside
/// each other or in one (*Surname/Nom:*).
fn label_at(text: &str, words: &[Word], letters: &str) -> Option<(Label, usize)> {
    let mut phrase = String::new();
    let labels = words.iter().enumerate().take(form_labels::MOST_WORDS).map_while(|(at, word)| {
        if at > 0 {
            phrase.push(' ');
        }
        phrase.push_str(word.of(letters));
        Some((at + 1, lexicon::find(FORM_LABELS, &phrase)))
    });
    let ends: Vec<(usize, Label)> = labels.filter_map(|(count, label)| Some((count, label?))).collect();
    ends.into_iter().rev().find_map(|(count, label)| {
        let behind = text.get(words[count - 1].span.1..)?;
        // *Name(s)*.
        let plural = behind.strip_prefix("(s)");
        let count = count + usize::from(plural.is_some());
        let behind = plural.unwrap_or(behind).trim_start();
        if behind.starts_with([':', '：']) {
            return Some((label, count));
        }
        let other = words.get(count..).filter(|_| behind.starts_with('/'))?;
        let (other, more) = label_at(text, other, letters)?;
        Some((if label == Label::Name { other } else { label }, count + more))
    })
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::name::words::cut;

    #[test]
    fn what_is_labelled_is_left() {
        let cases = [
            ("a family name first", "Surname: ROSSI Given names: ANNA LUCIA", "rossi, anna lucia"),
            ("in another order", "Vorname: Anna Familienname: von Arnim", "von arnim, anna"),
            ("a name beside a given name", "Nom: DUPRE Prénoms: LUC", "dupre, luc"),
            ("a name beside a family name", "Nombre: LUZ Apellidos: RUIZ VEGA", "ruiz vega, luz"),
            ("in two languages", "Surname / Nom: SOME Given name(s) / Prénom(s): YA", "some, ya"),
            ("Cyrillic", "Фамилия: Зорин Имя: Олег Отчество: Ильич", "зорин, олег ильич"),
            ("another field", "Name: Luc Dupre Date of birth: 3 May 1960", "luc dupre"),
            ("no label", "Report: Luc Dupre", "report luc dupre"),
            ("nothing labelled", "Name:", "name"),
        ];
        for (name, text, expected) in cases {
            let (mut letters, mut words) = (String::new(), Vec::new());
            cut::words(text, 40, &mut letters, &mut words);
            leave_name(text, &mut words, &letters);
            let mut found = String::new();
            for word in &words {
                let is_parted = word.before.has(Break::Comma);
                found += if is_parted {
                    ", "
                } else if found.is_empty() {
                    ""
                } else {
                    " "
                };
                found += word.of(&letters);
            }
            assert_eq!(found, expected, "{name}");
        }
    }
}
