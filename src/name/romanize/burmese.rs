//! Burmese, syllable by syllable.
//!
//! Follows the spelling of names in the English-language press of Burma (*Aung*, *Hlaing*, *Kyi*), which is
//! near to the conventional transcription of BGN/PCGN (1970): a syllable is a consonant, what is written with
//! it, and a rhyme, which is looked up whole. Tones are left out.

/// Romanizes a token in Burmese.
pub(super) fn romanize(token: &str, out: &mut String) {
    let mut rest = token;
    while !rest.is_empty() {
        rest = next_syllable(rest, out);
    }
}

/// Romanizes the syllable that a text begins with, or its first letter where that begins none; what is left.
pub(crate) fn next_syllable<'t>(text: &'t str, out: &mut String) -> &'t str {
    let Some(first) = text.chars().next() else { return text };
    let rest = &text[first.len_utf8()..];
    if let Some(whole) = super::lookup(VOWELS, first) {
        out.push_str(whole);
        return rest.trim_start_matches(TONES);
    }
    if let Some(consonant) = super::lookup(CONSONANTS, first) {
        return syllable(consonant, rest, out);
    }
    super::fallback::push(first, out);
    rest
}

/// What tells tones, and a letter over another.
const TONES: [char; 4] = ['့', 'း', '္', '်'];

/// Writes a syllable of a consonant and what begins `rest`; what is left.
fn syllable<'t>(consonant: &str, rest: &'t str, out: &mut String) -> &'t str {
    let medials = rest.len() - rest.trim_start_matches(['ျ', 'ြ', 'ွ', 'ှ']).len();
    let (medials, mut rest) = rest.split_at(medials);
    let has = |medial: &[char]| medials.contains(medial);
    let (y, breathed) = (has(&['ျ', 'ြ']), has(&['ှ']));
    match (consonant, y, breathed) {
        ("y", _, true) => out.push_str("sh"),
        ("l", true, true) => out.push_str("sh"),
        ("kh", true, _) => out.push_str("ch"),
        ("g", true, _) => out.push_str("gy"),
        _ => {
            if breathed {
                out.push('h');
            }
            out.push_str(consonant);
            if y {
                out.push('y');
            }
        }
    }
    let round = has(&['ွ']);
    let rhyme = RHYMES.iter().find_map(|(letters, spelling)| Some((begins(rest, letters)?, *spelling)));
    let (taken, spelling) = rhyme.unwrap_or((0, "a"));
    rest = &rest[taken..];
    // The w and some rhymes make another vowel: Htun.
    match (round, spelling) {
        (true, "an") => out.push_str("un"),
        (true, "at") => out.push_str("ut"),
        (true, "ant") => out.push_str("unt"),
        _ => {
            if round {
                out.push('w');
            }
            out.push_str(spelling);
        }
    }
    rest.trim_start_matches(TONES)
}

/// How many bytes of `rest` the letters of a rhyme take, tone marks among them.
fn begins(rest: &str, letters: &str) -> Option<usize> {
    let mut expected = letters.chars().peekable();
    let mut taken = 0;
    for c in rest.chars() {
        match expected.peek() {
            None => break,
            Some(&next) if next == c => {
                expected.next();
            }
            Some(_) if c == '့' => {}
            Some(_) => return None,
        }
        taken += c.len_utf8();
    }
    expected.peek().is_none().then_some(taken)
}

/// What follows a consonant; what is longer stands first. A letter over another (္) ends a syllable as one
/// with an asat (်) does.
#[rustfmt::skip]
static RHYMES: &[(&str, &str)] = &[
    ("ောင်", "aung"), ("ေါင်", "aung"), ("ောက်", "auk"), ("ေါက်", "auk"), ("ိုင်", "aing"), ("ိုက်", "aik"), ("ိုယ်", "o"), ("ိုလ်", "o"),
    ("ော်", "aw"), ("ေါ်", "aw"), ("ော", "aw"), ("ေါ", "aw"),
    ("ိန်", "ein"), ("ိန္", "ein"), ("ိမ်", "ein"), ("ိတ်", "eik"), ("ိတ္", "eik"), ("ိပ်", "eik"), ("ုန်", "on"), ("ုမ်", "on"), ("ုတ်", "ok"), ("ုတ္", "ok"), ("ုပ်", "ok"),
    ("ိံ", "ein"), ("ုံ", "on"), ("ို", "o"), ("ေ", "e"), ("ဲ", "e"), ("ိ", "i"), ("ီ", "i"), ("ု", "u"), ("ူ", "u"),
    ("န့်", "ant"), ("န်", "an"), ("န္", "an"), ("မ်", "an"), ("မ္", "an"), ("ံ", "an"), ("င့်", "int"), ("င်", "in"), ("င်္", "in"), ("ည်", "i"), ("ဉ်", "in"), ("ယ်", "e"),
    ("က်", "et"), ("က္", "ek"), ("တ်", "at"), ("တ္", "at"), ("ပ်", "at"), ("ပ္", "at"), ("ဋ်", "at"), ("ဒ်", "at"), ("ဓ်", "at"), ("ဗ်", "at"), ("ဘ်", "at"), ("သ်", "at"), ("ဏ်", "an"), ("စ်", "it"), ("စ္", "it"), ("ာန်", "an"), ("ာ", "a"), ("ါ", "a"),
];

/// Consonants, sorted.
#[rustfmt::skip]
static CONSONANTS: &[(char, &str)] = &[
    ('က', "k"), ('ခ', "kh"), ('ဂ', "g"), ('ဃ', "g"), ('င', "ng"), ('စ', "s"), ('ဆ', "s"), ('ဇ', "z"), ('ဈ', "z"), ('ဉ', "ny"), ('ည', "ny"),
    ('ဋ', "t"), ('ဌ', "ht"), ('ဍ', "d"), ('ဎ', "d"), ('ဏ', "n"), ('တ', "t"), ('ထ', "ht"), ('ဒ', "d"), ('ဓ', "d"), ('န', "n"),
    ('ပ', "p"), ('ဖ', "hp"), ('ဗ', "b"), ('ဘ', "b"), ('မ', "m"), ('ယ', "y"), ('ရ', "y"), ('လ', "l"), ('ဝ', "w"), ('သ', "th"), ('ဟ', "h"),
    ('ဠ', "l"), ('အ', ""), ('ဿ', "th"),
];

/// Vowels that stand by themselves, sorted.
#[rustfmt::skip]
static VOWELS: &[(char, &str)] = &[
    ('ဣ', "i"), ('ဤ', "i"), ('ဥ', "u"), ('ဦ', "u"), ('ဧ', "e"), ('ဩ', "aw"), ('ဪ', "aw"),
];

#[cfg(test)]
mod tests {
    use super::super::tests::{check, check_sorted};

    #[test]
    fn tables_are_sorted() {
        check_sorted(super::VOWELS);
        check_sorted(super::CONSONANTS);
    }

    #[test]
    fn names() {
        check(
            super::romanize,
            &[
                ("general", "အောင်", "aung"),
                ("his family name", "ဆန်း", "san"),
                ("his daughter", "စုကြည်", "sukyi"),
                ("general today", "မင်းအောင်လှိုင်", "minaunghlaing"),
                ("president", "သိန်းစိန်", "theinsein"),
                ("secretary general", "သန့်", "thant"),
                ("vowel by itself", "ဦးနု", "unu"),
                ("capital", "နေပြည်တော်", "nepyitaw"),
                ("another", "ရန်ကုန်", "yankon"),
                ("stacked", "မန္တလေး", "mantale"),
                ("w in a rhyme", "ထွန်း", "htun"),
                ("sh", "ရွှေ", "shwe"),
                ("country", "မြန်မာ", "myanma"),
                ("creaky tone", "မြင့်", "myint"),
                ("another in a rhyme with w", "ညွန့်", "nyunt"),
                ("a letter of Pali", "ထွဋ်", "htut"),
                ("lone signs", "်ျ", "y"),
            ],
        );
    }
}
