//! Greek, monotonic or polytonic.
//!
//! Follows ELOT 743 (1982; ISO 843, type 2): χ is ch, η i, υ y, ω o; αυ, ευ, ηυ are av or af by what
//! follows; γγ is ng. Departs from it for the press in the pairs that spell the sounds b, d, g:
//! initial ντ is d and γκ is g (Dora, Gikas), and inside a word μπ is mb (Lambrakis).
//!
//! An accent on the first vowel of a pair, or a diaeresis on the second, parts the two. Where accents
//! have been stripped, every such pair reads as one sound.

use unicode_normalization::char::decompose_canonical;

use super::{Letters, fallback, lookup};

/// The spelling of each small letter, without its accents, where its neighbours do not matter.
static LETTERS: &[(char, &str)] = &[
    ('α', "a"),
    ('β', "v"),
    ('γ', "g"),
    ('δ', "d"),
    ('ε', "e"),
    ('ζ', "z"),
    ('η', "i"),
    ('θ', "th"),
    ('ι', "i"),
    ('κ', "k"),
    ('λ', "l"),
    ('μ', "m"),
    ('ν', "n"),
    ('ξ', "x"),
    ('ο', "o"),
    ('π', "p"),
    ('ρ', "r"),
    ('ς', "s"),
    ('σ', "s"),
    ('τ', "t"),
    ('υ', "y"),
    ('φ', "f"),
    ('χ', "ch"),
    ('ψ', "ps"),
    ('ω', "o"),
];

/// A letter taken apart.
#[derive(Clone, Copy)]
struct Letter {
    base: char,
    accented: bool,
    diaeresis: bool,
}

impl Letter {
    fn new(c: char) -> Letter {
        let mut letter = Letter { base: c, accented: false, diaeresis: false };
        if matches!(c, 'α'..='ω') {
            return letter;
        }
        decompose_canonical(c, |part| match part {
            '\u{308}' => letter.diaeresis = true,
            // Acute, grave and circumflex.
            '\u{300}' | '\u{301}' | '\u{342}' => letter.accented = true,
            // Breathings, and the iota below, which is silent.
            '\u{304}'..='\u{345}' => {}
            _ => letter.base = part,
        });
        letter
    }
}

/// Romanizes a token in Greek letters.
pub(super) fn romanize(token: &str, out: &mut String) {
    let mut letters = Letters::new(token).map(Letter::new).peekable();
    let mut first = true;
    while let Some(letter) = letters.next() {
        let next = letters.peek().copied();
        let mut after = letters.clone();
        after.next();
        let after = after.next().map(|letter| letter.base);
        if let Some(spelling) = next.and_then(|next| pair(letter, next, after, first)) {
            out.push_str(spelling);
            letters.next();
        } else if let Some(spelling) = single(letter.base, next) {
            out.push_str(spelling);
        } else {
            fallback::push(letter.base, out);
        }
        first = false;
    }
}

/// The spelling of two letters for one sound.
fn pair(letter: Letter, next: Letter, after: Option<char>, first: bool) -> Option<&'static str> {
    let voiceless = matches!(after, None | Some('θ' | 'κ' | 'ξ' | 'π' | 'σ' | 'ς' | 'τ' | 'φ' | 'χ' | 'ψ'));
    let parted = letter.accented || next.diaeresis;
    match (letter.base, next.base) {
        ('ο', 'υ') if !parted => Some("ou"),
        ('α', 'υ') if !parted => Some(if voiceless { "af" } else { "av" }),
        ('ε', 'υ') if !parted => Some(if voiceless { "ef" } else { "ev" }),
        ('η', 'υ') if !parted => Some(if voiceless { "if" } else { "iv" }),
        // A foreign name's b at the end too: Jakob is Τζάκομπ.
        ('μ', 'π') if first || after.is_none() => Some("b"),
        ('μ', 'π') => Some("mb"),
        ('ν', 'τ') if first => Some("d"),
        ('γ', 'κ') if first => Some("g"),
        _ => None,
    }
}

/// The spelling of a letter by itself. γ is a nasal before another sound made in the throat.
fn single(base: char, next: Option<Letter>) -> Option<&'static str> {
    match (base, next.map(|next| next.base)) {
        ('γ', Some('γ' | 'ξ' | 'χ')) => Some("n"),
        _ => lookup(LETTERS, base),
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::{check, check_sorted};

    #[test]
    fn table_is_sorted() {
        check_sorted(super::LETTERS);
    }

    #[test]
    fn names() {
        check(
            super::romanize,
            &[
                ("prime minister", "μητσοτάκης", "mitsotakis"),
                ("his given name", "κυριάκος", "kyriakos"),
                ("former prime minister", "τσίπρας", "tsipras"),
                ("given name", "αλέξης", "alexis"),
                ("ou", "παπανδρέου", "papandreou"),
                ("eo", "γεώργιος", "georgios"),
                ("minister", "βαρουφάκης", "varoufakis"),
                ("av", "παυλόπουλος", "pavlopoulos"),
                ("af", "ναυπλιώτης", "nafpliotis"),
                ("ef", "ελευθέριος", "eleftherios"),
                ("ev", "ευάγγελος", "evangelos"),
                ("ef at the end", "ζευ", "zef"),
                ("d", "ντόρα", "dora"),
                ("b", "μπακογιάννη", "bakogianni"),
                ("mb", "λαμπράκης", "lambrakis"),
                ("nt", "αντώνης", "antonis"),
                ("g", "γκίκας", "gikas"),
                ("gk", "άγκιστρο", "agkistro"),
                ("nch", "έγχρωμος", "enchromos"),
                ("ch", "χριστόδουλος", "christodoulos"),
                ("th and ps", "ψαράθης", "psarathis"),
                ("tz", "τζανετάκος", "tzanetakos"),
                ("parted by an accent", "άυλος", "aylos"),
                ("parted by a diaeresis", "πραΰς", "prays"),
                ("polytonic", "ἑλένη", "eleni"),
                ("iota below", "ᾠδή", "odi"),
                ("capitals", "ΣΑΜΑΡΑΣ", "samaras"),
                ("accented capitals", "ΌΘΩΝ", "othon"),
                ("stripped", "σακελλαροπουλου", "sakellaropoulou"),
                ("decomposed", "ο\u{301}μηρος", "omiros"),
                ("old letter", "ϝ", "w"),
                ("only half a pair", "μ", "m"),
            ],
        );
    }
}
