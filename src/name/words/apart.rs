//! Words apart: Han and Hangul write the name of an organization as one word (香港电子科技有限公司, *Hong Kong
//! Electronics Technology Co.*), and Thai, Lao, Khmer and Burmese what kind of one it is with its name.
//!
//! In: words. Out: the words that are known of them, and what stands between. Cost: some lookups a letter,
//! for such words only.

use unicode_normalization::char::is_combining_mark;

use super::word::Word;
use crate::name::Name;
use crate::name::letters::script::Script;
use crate::name::lexicon::{self, TableSet, chinese_places, generic_words::GENERIC_WORDS};

/// How many letters a known word has.
const LETTERS: std::ops::RangeInclusive<usize> = 2..=8;

/// A word of fewer letters is left as it is.
const LEAST_LETTERS: usize = 4;

/// The same for one that ends as divisions do: 河北省, the province of Hebei.
const LEAST_LETTERS_OF_DIVISION: usize = 3;

/// Takes words of Han or Hangul apart where they end as names of organizations do; where the kind is known to
/// be one's, wherever there is a known word.
pub(crate) fn take_apart(words: &mut Vec<Word>, letters: &str, is_organization: bool) {
    let mut at = 0;
    while at < words.len() {
        if !may_be_several(&words[at], letters) {
            at += 1;
            continue;
        }
        let word = words[at].clone();
        let pieces = Pieces::of(&word, letters);
        let count = pieces.all().len();
        if count > 1 && words.len() + count <= Name::MAX_TOKENS && (is_organization || pieces.end_known) {
            words.splice(at..=at, pieces.all().iter().map(|&(from, to)| word.piece(letters, from, to)));
        }
        at += count.max(1);
    }
}

fn may_be_several(word: &Word, letters: &str) -> bool {
    if !matches!(word.script, Script::Han | Script::Hangul) {
        return false;
    }
    let least = if word.of(letters).ends_with(DIVISIONS) { LEAST_LETTERS_OF_DIVISION } else { LEAST_LETTERS };
    // What is known as a whole is looked up as a whole.
    usize::from(word.count) >= least && !lexicon::tables(word.of(letters)).bodies()
}

/// The pieces of a word, by their bytes: known words, the longest first found, and what is between them.
struct Pieces {
    found: [(usize, usize); Name::MAX_TOKENS],
    count: usize,
    /// Whether the last is known.
    end_known: bool,
}

impl Pieces {
    fn of(word: &Word, letters: &str) -> Pieces {
        let mut pieces = Pieces { found: [(0, 0); Name::MAX_TOKENS], count: 0, end_known: false };
        let form = word.of(letters);
        let (mut from, mut at) = (0, 0);
        let mut before = Known::Nothing;
        while let Some(letter) = form.get(at..).and_then(|rest| rest.chars().next()) {
            let (length, known) = match known_length(&form[at..]) {
                None if before == Known::Place && DIVISIONS.contains(&letter)
                    || before == Known::Word && PARTIES.contains(&letter) =>
                {
                    (letter.len_utf8(), Known::Word)
                }
                None => (letter.len_utf8(), Known::Nothing),
                Some(found) => found,
            };
            if known != Known::Nothing {
                pieces.push(from, at);
                pieces.push(at, at + length);
                from = at + length;
            }
            pieces.end_known = known == Known::Word;
            before = known;
            at += length;
        }
        pieces.push(from, at);
        pieces
    }

    /// Adds a piece that is not empty, while there is room.
    fn push(&mut self, from: usize, to: usize) {
        if from < to && self.count < self.found.len() {
            self.found[self.count] = (from, to);
            self.count += 1;
        }
    }

    fn all(&self) -> &[(usize, usize)] {
        &self.found[..self.count]
    }
}

/// Parts the words for a kind of organization from the name that scripts without spaces write with them as
/// one word: พรรคเพื่อไทย, *Pheu Thai Party*.
pub(crate) fn part_from_kind(words: &mut Vec<Word>, letters: &str) {
    let mut at = 0;
    while at < words.len() {
        match end_of_part(&words[at], letters).filter(|_| words.len() < Name::MAX_TOKENS) {
            // Either part may be several itself.
            Some(end) => {
                let whole = words[at].clone();
                let rest = whole.piece(letters, end, whole.of(letters).len());
                words.splice(at..=at, [whole.piece(letters, 0, end), rest]);
            }
            None => at += 1,
        }
    }
}

/// Where the first part ends of a word that no table knows whole: in Thai, Lao and Khmer it is the word for a
/// kind of organization, in Burmese that is what follows.
fn end_of_part(word: &Word, letters: &str) -> Option<usize> {
    let form = word.of(letters);
    let kind_first = match form.chars().next()? {
        '\u{E00}'..='\u{EFF}' | '\u{1780}'..='\u{17FF}' => true,
        '\u{1000}'..='\u{109F}' => false,
        _ => return None,
    };
    if word.script != Script::Other || lexicon::tables(form) != TableSet::default() {
        return None;
    }
    let is_kind = |part: &str| lexicon::find(GENERIC_WORDS, part).is_some();
    // A sign belongs to the letter before it.
    let ends =
        || form.char_indices().skip(1).filter(|&(_, next)| !is_combining_mark(next)).map(|(end, _)| end);
    if kind_first {
        ends().filter(|&end| is_kind(&form[..end])).last()
    } else {
        ends().find(|&end| is_kind(&form[end..]))
    }
}

/// What is known of a piece.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Known {
    Nothing,
    Place,
    Word,
}

/// What follows the name of a place: city, province, district.
const DIVISIONS: &[char] = &['市', '省', '县', '縣', '県', '区', '區', '府', '시', '군'];

/// What follows the word for what a party is.
const PARTIES: &[char] = &['党', '黨', '당'];

/// How many bytes the longest word or place has that is known and that a text begins with, and which of both
/// it is.
fn known_length(text: &str) -> Option<(usize, Known)> {
    let ends = text.char_indices().map(|(start, letter)| start + letter.len_utf8());
    let of_lengths = ends.take(*LETTERS.end()).skip(LETTERS.start() - 1);
    let known = |end: usize| {
        let tables = lexicon::tables(&text[..end]);
        if tables.of_organizations() || tables.bodies() {
            return Some((end, Known::Word));
        }
        (tables.toponyms() || chinese_places::is_place(&text[..end])).then_some((end, Known::Place))
    };
    of_lengths.filter_map(known).last()
}

#[cfg(test)]
mod tests {
    use crate::entity::Kind;
    use crate::name::{Name, Role};

    #[test]
    fn organizations_are_taken_apart() {
        type Case<'c> = (&'c str, Option<Kind>, &'c [(&'c str, Role)]);
        let cases: &[Case<'_>] = &[
            (
                "香港大华电子科技有限公司",
                None,
                &[
                    ("香港", Role::Generic),
                    ("大华", Role::Word),
                    ("电子", Role::Generic),
                    ("科技", Role::Generic),
                    ("有限公司", Role::Legal),
                ],
            ),
            (
                "조선백호무역회사",
                None,
                &[
                    ("조선", Role::Generic),
                    ("백호", Role::Word),
                    ("무역", Role::Generic),
                    ("회사", Role::Legal),
                ],
            ),
            (
                "黑龙江省卡拉贸易发展有限公司",
                None,
                &[
                    ("黑龙江", Role::Word),
                    ("省", Role::Generic),
                    ("卡拉", Role::Word),
                    ("贸易", Role::Generic),
                    ("发展", Role::Generic),
                    ("有限公司", Role::Legal),
                ],
            ),
            ("부산광역시", Some(Kind::Location), &[("부산", Role::Word), ("광역시", Role::Generic)]),
            ("수원시", Some(Kind::Location), &[("수원", Role::Word), ("시", Role::Generic)]),
            (
                "มหาวิทยาลัยเทคโนโลยีสุรนารี",
                None,
                &[("มหาวิทยาลัย", Role::Generic), ("เทคโนโลยี", Role::Generic), ("สุรนารี", Role::Word)],
            ),
            ("မန္တလေးတက္ကသိုလ်", None, &[("မန္တလေး", Role::Word), ("တက္ကသိုလ်", Role::Generic)]),
            ("司马相如", None, &[("司马相如", Role::Family)]),
            ("银行", Some(Kind::Organization), &[("银行", Role::Generic)]),
        ];
        for (text, kind, expected) in cases {
            let name = kind.map_or_else(|| Name::parse(text), |kind| Name::parse_as(text, kind));
            let found: Vec<(&str, Role)> = name.tokens().map(|token| (token.text(), token.role())).collect();
            assert_eq!(found, *expected, "{text}");
        }
    }

    #[test]
    fn a_name_without_end_is_cut() {
        let long = "电子科技".repeat(80);
        let name = Name::parse(&long);
        assert_eq!(name.tokens().map(|token| token.text()).collect::<Vec<_>>(), [long]);
    }
}
