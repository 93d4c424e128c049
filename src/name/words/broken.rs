//! Words that print broke at a line's end, or at what is left of it once lines are joined: *Gorba- chev*.
//!
//! In: words. Out: the parts of each as one word. Cost: a look at what stands before each word.

use super::word::Word;
use crate::name::letters::normalize::Break;
use crate::name::letters::script::Script;
use crate::name::lexicon::{self, function_words::FUNCTION_WORDS};

/// The most letters of an article before a hyphen (*Al- Assad*), and the fewest of what goes on in the next line.
const ARTICLE: u16 = 2;
const REST: u16 = 2;

/// What follows a hyphen that stands for a word to come: *Land- und Forstwirtschaft*.
const CONJUNCTIONS: &[&str] = &["en", "es", "ja", "och", "oder", "og", "or", "ou", "si"];

/// Whether a Slavic word ends as the first members of compounds do: *научно- производственное*.
fn is_first_member(word: &Word, letters: &str) -> bool {
    word.script == Script::Cyrillic && word.of(letters).ends_with(['о', 'е'])
}

/// Makes one word of what a hyphen and a space part, where it goes on in small letters.
pub(super) fn join(text: &str, words: &mut Vec<Word>, letters: &str) {
    let at_line_end = |word: &Word| word.before.has(Break::Hyphen) && word.before.has(Break::Space);
    if !words.iter().any(at_line_end) {
        return;
    }
    words.dedup_by(|next, last| {
        let between = text.get(last.span.1..next.span.0).unwrap_or_default();
        let rest = next.of(letters);
        let broken = at_line_end(next)
            && between.strip_prefix(['-', '‐']).is_some_and(|rest| rest.trim().is_empty())
            && last.script.is_cased()
            && last.count > ARTICLE
            && !last.is_shouted()
            && !is_first_member(last, letters)
            && next.count >= REST
            && next.capitals == 0
            && last.letters.1 == next.letters.0
            && !CONJUNCTIONS.contains(&rest)
            && FUNCTION_WORDS.binary_search(&rest).is_err()
            && !lexicon::tables(rest).particles();
        if broken {
            (last.letters.1, last.span.1, last.dotted) = (next.letters.1, next.span.1, next.dotted);
            last.count = last.count.saturating_add(next.count);
        }
        broken
    });
}

#[cfg(test)]
mod tests {
    use crate::entity::Kind;
    use crate::name::Name;

    #[test]
    fn broken_words() {
        let cases: &[(&str, &str, &[&str])] = &[
            ("once lines are joined", "Mikhail Gorba- chev", &["mikhail", "gorbachev"]),
            ("at a line's end", "Lech Wałę-\n  sa", &["lech", "walesa"]),
            ("a hyphen of its own", "Jean- Marie Colombani", &["jean", "marie", "colombani"]),
            ("an article", "Hafez al- assad", &["hafez", "al", "assad"]),
            ("a compound", "научно- технический", &["научно", "технический"]),
            ("an acronym", "VEB- kombinat", &["veb", "kombinat"]),
            ("a dash", "Havel - prezident", &["havel", "prezident"]),
        ];
        for (name, text, expected) in cases {
            let parsed = Name::parse_as(text, Kind::Person);
            let found: Vec<&str> = parsed.tokens().map(|token| token.folded()).collect();
            assert_eq!(&found, expected, "{name}");
        }
    }
}
