//! Names in Arabic and Cyrillic letters, written by simple tables read backwards.

use super::names::Origin;
use super::random::Random;

/// Latin letters, and what they are written as; where there is more than one way, one is drawn. `^` and `$`
/// are the ends of a word. The longest row that fits is taken.
type Letters = &'static [(&'static str, &'static [&'static str])];

const ARABIC: Letters = &[
    ("^abdul$", &["عبد"]),
    ("^abdullah$", &["عبدالله"]),
    ("^abd", &["عبد"]),
    ("^abbas", &["عباس"]),
    ("^ali$", &["علي"]),
    ("^omar$", &["عمر"]),
    ("^al$", &["ال"]),
    ("^el$", &["ال"]),
    ("^is", &["إس"]),
    ("^a", &["ا", "ا", "ع"]),
    ("^e", &["إ"]),
    ("^i", &["إ"]),
    ("^o", &["أ", "ع"]),
    ("^u", &["أ"]),
    ("^y", &["ي"]),
    ("ah$", &["ة", "ه"]),
    ("a$", &["ا", "ة"]),
    ("e$", &["ه", ""]),
    ("i$", &["ي"]),
    ("o$", &["و"]),
    ("u$", &["و"]),
    ("y$", &["ي"]),
    ("sh", &["ش"]),
    ("ch", &["تش", "ش"]),
    ("kh", &["خ"]),
    ("gh", &["غ"]),
    ("th", &["ث", "ت"]),
    ("dh", &["ذ", "ض"]),
    ("zh", &["ج"]),
    ("ph", &["ف"]),
    ("ck", &["ك"]),
    ("ou", &["و"]),
    ("oo", &["و"]),
    ("ee", &["ي"]),
    ("ei", &["ي"]),
    ("ai", &["ي", "اي"]),
    ("ay", &["ي"]),
    ("aa", &["ا"]),
    ("ya", &["يا"]),
    ("a", &["ا", ""]),
    ("b", &["ب"]),
    ("c", &["ك", "س"]),
    ("d", &["د", "د", "د", "ض"]),
    ("e", &["", "", "ي"]),
    ("f", &["ف"]),
    ("g", &["غ", "ج"]),
    ("h", &["ه", "ح"]),
    ("i", &["ي", ""]),
    ("j", &["ج"]),
    ("k", &["ك"]),
    ("l", &["ل"]),
    ("m", &["م"]),
    ("n", &["ن"]),
    ("o", &["و", ""]),
    ("p", &["ب"]),
    ("q", &["ق"]),
    ("r", &["ر"]),
    ("s", &["س", "س", "س", "ص"]),
    ("t", &["ت", "ت", "ط"]),
    ("u", &["و", ""]),
    ("v", &["ف"]),
    ("w", &["و"]),
    ("x", &["كس"]),
    ("y", &["ي"]),
    ("z", &["ز"]),
];

const CYRILLIC: Letters = &[
    ("shch", &["щ"]),
    ("sky$", &["ский"]),
    ("skiy$", &["ский"]),
    ("iy$", &["ий"]),
    ("y$", &["ий", "и"]),
    ("ey$", &["ей"]),
    ("ay$", &["ай"]),
    ("^e", &["Э", "Е"]),
    ("^ye", &["Е"]),
    ("sch", &["ш"]),
    ("tch", &["ч"]),
    ("zh", &["ж"]),
    ("kh", &["х"]),
    ("ts", &["ц"]),
    ("ch", &["ч"]),
    ("sh", &["ш"]),
    ("th", &["т"]),
    ("ph", &["ф"]),
    ("gh", &["г"]),
    ("dh", &["д"]),
    ("ck", &["к"]),
    ("yu", &["ю"]),
    ("ya", &["я"]),
    ("yo", &["ё"]),
    ("ye", &["е"]),
    ("ou", &["у"]),
    ("oo", &["у"]),
    ("ee", &["и"]),
    ("ei", &["ей", "ай"]),
    ("ai", &["ай"]),
    ("a", &["а"]),
    ("b", &["б"]),
    ("c", &["к", "с"]),
    ("d", &["д"]),
    ("e", &["е"]),
    ("f", &["ф"]),
    ("g", &["г"]),
    ("h", &["х", "г"]),
    ("i", &["и"]),
    ("j", &["дж", "й"]),
    ("k", &["к"]),
    ("l", &["л"]),
    ("m", &["м"]),
    ("n", &["н"]),
    ("o", &["о"]),
    ("p", &["п"]),
    ("q", &["к"]),
    ("r", &["р"]),
    ("s", &["с"]),
    ("t", &["т"]),
    ("u", &["у"]),
    ("v", &["в"]),
    ("w", &["в", "у"]),
    ("x", &["кс"]),
    ("y", &["й", "и"]),
    ("z", &["з"]),
];

/// The name in the script that its bearers use, or in one of the two for names from elsewhere.
pub fn native(name: &str, origin: Origin, random: &mut Random) -> String {
    let arabic = match origin {
        Origin::East => true,
        Origin::World => random.chance(0.5),
        Origin::Slavic | Origin::Organization => false,
    };
    let name = name.to_lowercase();
    let words = name.split([' ', '-']);
    if arabic {
        // Double letters are written once, and the article together with its word.
        let words = words.map(|word| written(&undoubled(word), ARABIC, random));
        words.collect::<Vec<_>>().join(" ").replace(" ال ", " ال")
    } else {
        let words = words.map(|word| capitalized(&written(word, CYRILLIC, random)));
        words.collect::<Vec<_>>().join(" ")
    }
}

fn written(word: &str, letters: Letters, random: &mut Random) -> String {
    let marked = format!("^{word}$");
    let (mut out, mut rest) = (String::new(), marked.as_str());
    while let Some(first) = rest.chars().next() {
        let fits = letters.iter().filter(|(latin, _)| rest.starts_with(latin));
        match fits.max_by_key(|(latin, _)| latin.len()) {
            Some((latin, ways)) => {
                out.push_str(random.pick::<&str>(ways));
                rest = &rest[latin.len()..];
            }
            None => rest = &rest[first.len_utf8()..],
        }
    }
    if out.is_empty() { word.to_owned() } else { out }
}

/// A word whose double consonants are single ones; double vowels are long ones.
fn undoubled(word: &str) -> String {
    let mut letters: Vec<char> = word.chars().collect();
    letters.dedup_by(|next, letter| next == letter && !"aeiou".contains(*letter));
    letters.into_iter().collect()
}

fn capitalized(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect()
}
