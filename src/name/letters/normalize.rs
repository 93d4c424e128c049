//! Text to folded characters: what is left of a name when the habits of typesetting are taken away.
//!
//! In: any text. Out: [`Folded`] characters with the bytes of the text that they stand for, in one pass and
//! without allocating. Compatibility forms are unified (NFKC, cluster by cluster, so that spans stay exact),
//! case is folded, marks and format characters go, apostrophes and their many stand-ins inside words go, and
//! what separates words becomes a [`Break`]. Scripts keep their letters; a few letters that writers of one
//! script exchange freely (Arabic أ إ آ for ا, Persian ی for ي, Hebrew final forms) become one.

use std::ops::Range;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::{canonical_combining_class, decompose_canonical, is_combining_mark};

use super::characters::{
    GERESH, is_apostrophe_or_hamza, is_format, is_spacing_accent, is_superscript, is_vowel_sign, separator,
    special, takes_geresh,
};
use super::escapes;

/// One folded character and the bytes of the text that it came from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Folded {
    pub(crate) what: Piece,
    pub(crate) start: usize,
    pub(crate) end: usize,
}

/// What a character is to a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Piece {
    /// A letter or digit, folded; `upper` where the text has a capital.
    Letter { folded: char, upper: bool },
    /// What stands between words.
    Break(Break),
}

/// The kinds of separator that mean something in a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Break {
    Space,
    Hyphen,
    Dot,
    Comma,
    Slash,
    Ampersand,
    /// What passports write for a space, and twice for a comma.
    Filler,
    Other,
}

/// Folds `text`, calling `emit` for each folded character in order.
pub(crate) fn fold(text: &str, mut emit: impl FnMut(Folded)) {
    let mut rest = 0;
    let mut previous = None;
    let bytes = text.as_bytes();
    while rest < text.len() {
        if escapes::begins(bytes[rest])
            && let Some((c, end)) = escapes::at(text, rest)
        {
            fold_cluster(std::iter::once(c), &mut previous, rest..end, &mut emit);
            rest = end;
            continue;
        }
        if let Some((c, what)) = plain(bytes, rest) {
            previous = Some(c);
            emit(Folded { what, start: rest, end: rest + 1 });
            rest += 1;
            continue;
        }
        let end = cluster_end(text, rest);
        let cluster = &text[rest..end];
        if cluster.len() == 1 {
            cluster.chars().for_each(|c| fold_char(c, &mut previous, rest..end, &mut emit));
        } else {
            fold_cluster(cluster.chars(), &mut previous, rest..end, &mut emit);
            if matches!(cluster, "đ" | "Đ") && is_slavic(text, rest) {
                emit(Folded { what: Piece::Letter { folded: 'j', upper: false }, start: rest, end });
            }
        }
        rest = end;
    }
}

/// Folds the characters of a cluster in their compatibility forms.
fn fold_cluster(
    cluster: impl Iterator<Item = char>,
    previous: &mut Option<char>,
    span: Range<usize>,
    emit: &mut impl FnMut(Folded),
) {
    // NFKC takes some apostrophes to a space and a mark, and marks of footnotes to figures: they must go
    // before it.
    for c in cluster.filter(|&c| !is_spacing_accent(c) && !is_superscript(c)).nfkc() {
        fold_char(c, previous, span.clone(), emit);
    }
}

/// Whether folding leaves a letter or digit of a text.
pub(crate) fn has_letter(text: &str) -> bool {
    let mut found = !escapes::may_be_in(text) && text.bytes().any(|byte| byte.is_ascii_alphanumeric());
    if !found {
        fold(text, |piece| found |= matches!(piece.what, Piece::Letter { .. }));
    }
    found
}

/// Appends the folded letters of a text to `out`, without what separates words.
pub(crate) fn folded_into(text: &str, out: &mut String) {
    if text.is_ascii() && !escapes::may_be_in(text) {
        out.extend(
            text.bytes().filter(u8::is_ascii_alphanumeric).map(|byte| char::from(byte.to_ascii_lowercase())),
        );
        return;
    }
    fold(text, |piece| {
        if let Piece::Letter { folded, .. } = piece.what {
            out.push(folded);
        }
    });
}

/// Whether the word that a place of a text is in is South Slavic by its letters, which Vietnamese does not
/// write: *Đoković* is *Djokovic*, though *Đinh* is *Dinh*.
fn is_slavic(text: &str, at: usize) -> bool {
    /// How many letters are looked at, before and after.
    const MOST_LETTERS: usize = 16;
    let (before, after) = text.split_at(at);
    let is_sign = |c: char| matches!(c, 'ć' | 'č' | 'š' | 'ž' | 'Ć' | 'Č' | 'Š' | 'Ž');
    let mut before = before.chars().rev().take(MOST_LETTERS).take_while(|c| c.is_alphanumeric());
    let mut after = after.chars().take(MOST_LETTERS).take_while(|c| c.is_alphanumeric());
    before.any(is_sign) || after.any(is_sign)
}

/// The character at a place, where it is of ASCII and neither an apostrophe nor before what may change it:
/// most are.
#[inline]
fn plain(bytes: &[u8], at: usize) -> Option<(char, Piece)> {
    let next = bytes.get(at + 1).copied().unwrap_or_default();
    let c = char::from(bytes[at]);
    if c.is_ascii() && next.is_ascii() { ascii(c).map(|what| (c, what)) } else { None }
}

/// Where the cluster beginning at `start` ends: a character with the marks and jamo that may compose with it.
///
/// A cluster is cut at 32 characters, so that a hostile run of marks cannot make normalization quadratic.
fn cluster_end(text: &str, start: usize) -> usize {
    let mut chars = text[start..].char_indices();
    let Some((_, first)) = chars.next() else {
        return text.len();
    };
    if first.is_ascii() && text.as_bytes().get(start + 1).is_none_or(u8::is_ascii) {
        return start + 1;
    }
    chars
        .enumerate()
        .find(|&(count, (_, c))| count >= 31 || !continues_cluster(c))
        .map_or(text.len(), |(_, (offset, _))| start + offset)
}

fn continues_cluster(c: char) -> bool {
    !c.is_ascii()
        && (canonical_combining_class(c) != 0
            || matches!(c, '\u{1160}'..='\u{11FF}' | '\u{FF9E}' | '\u{FF9F}' | '\u{FFA0}'..='\u{FFDC}')
            || (is_combining_mark(c) && !is_vowel_sign(c)))
}

/// What a character of ASCII is to a name; nothing for an apostrophe.
#[inline]
pub(crate) fn ascii(c: char) -> Option<Piece> {
    Some(match c {
        'a'..='z' | '0'..='9' => Piece::Letter { folded: c, upper: false },
        'A'..='Z' => Piece::Letter { folded: c.to_ascii_lowercase(), upper: true },
        ' ' | '\t' | '\n' | '\r' | '_' => Piece::Break(Break::Space),
        '-' => Piece::Break(Break::Hyphen),
        '.' => Piece::Break(Break::Dot),
        ',' => Piece::Break(Break::Comma),
        '/' => Piece::Break(Break::Slash),
        '&' | '+' => Piece::Break(Break::Ampersand),
        '<' => Piece::Break(Break::Filler),
        '\'' | '`' => return None,
        _ => Piece::Break(Break::Other),
    })
}

/// Folds one character of compatibility form; `previous` is the one before it.
fn fold_char(c: char, previous: &mut Option<char>, span: Range<usize>, emit: &mut impl FnMut(Folded)) {
    let before = previous.replace(c);
    let mut send = |what| emit(Folded { what, start: span.start, end: span.end });
    if is_apostrophe_or_hamza(c) {
        if before.is_some_and(takes_geresh) {
            send(Piece::Letter { folded: GERESH, upper: false });
        }
        return;
    }
    if c.is_ascii() {
        return ascii(c).into_iter().for_each(send);
    }
    if let Some(separator) = separator(c) {
        return send(Piece::Break(separator));
    }
    if is_format(c) || (is_combining_mark(c) && !is_vowel_sign(c)) {
        return;
    }
    if !c.is_alphanumeric() && !is_vowel_sign(c) {
        return send(Piece::Break(if c.is_whitespace() { Break::Space } else { Break::Other }));
    }
    let upper = c.is_uppercase();
    for lower in c.to_lowercase() {
        fold_letter(lower, upper, &mut send);
    }
}

/// Takes the marks off a lower-case letter and unifies what writers exchange freely.
fn fold_letter(c: char, upper: bool, send: &mut impl FnMut(Piece)) {
    let mut letter = |folded| send(Piece::Letter { folded, upper });
    if let Some(replacement) = special(c) {
        return replacement.chars().for_each(letter);
    }
    match c {
        // Scripts whose marks make another letter: й ї ў, hamza on its seats, kana voicing, the signs of
        // India and South-East Asia.
        'й' | 'ї' | 'ў' | 'ќ' | 'ѓ' | 'ئ' | 'ؤ' => letter(c),
        '\u{0900}'..='\u{10FF}'
        | '\u{1100}'..='\u{11FF}'
        | '\u{1700}'..='\u{17FF}'
        | '\u{3040}'..='\u{30FF}'
        | '\u{AC00}'..='\u{D7AF}' => {
            letter(c);
        }
        _ => decompose_canonical(c, |part| {
            if !is_combining_mark(part) {
                match special(part) {
                    Some(replacement) => replacement.chars().for_each(&mut letter),
                    None => letter(part),
                }
            }
        }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folded(text: &str) -> String {
        let mut out = String::new();
        fold(text, |piece| match piece.what {
            Piece::Letter { folded, .. } => out.push(folded),
            Piece::Break(_) => out.push('|'),
        });
        out
    }

    #[test]
    fn folds_what_typesetting_adds() {
        let cases = [
            ("case and marks", "ÉCOLE Müller", "ecole|muller"),
            ("letters without a decomposition", "Łódź Ørsted Straße Đinh", "lodz|orsted|strasse|dinh"),
            ("a South Slavic letter", "Đoković Đorđević", "djokovic|djordjevic"),
            ("decomposed input", "Mu\u{308}ller", "muller"),
            ("compatibility forms", "ＡＢＣ ﬁn", "abc|fin"),
            ("apostrophes of every kind", "Qur’an ʿAbd al-Ḥaqq O'Neil", "quran|abd|al|haqq|oneil"),
            ("format characters", "خاتمی\u{200c}زاده a\u{202e}b\u{ad}c", "خاتميزاده|abc"),
            ("Arabic letters that are exchanged", "أحمد إبراهيم فاطمة کاظمی", "احمد|ابراهيم|فاطمه|كاظمي"),
            ("harakat and tatweel", "مُحَمَّد محـمد", "محمد|محمد"),
            ("Cyrillic short i stays a letter", "Андрей Хрущёв", "андрей|хрущев"),
            ("Hebrew final letters and geresh", "ג'ון כהן", "ג׳ונ|כהנ"),
            ("kana voicing stays", "ガｶﾞか\u{3099}", "ガガが"),
            ("Hangul jamo compose", "\u{1100}\u{1175}\u{11b7}", "김"),
            ("Devanagari vowel signs stay", "नरेन्द्र", "नरेन्द्र"),
            ("digits of other scripts", "٣ ३", "3|3"),
            ("what HTML writes out", "Joaqu&iacute;n&nbsp;Guzm&#225;n &amp; Co", "joaquin|guzman|||co"),
            ("what addresses write out", "O%27Neil%20Group", "oneil|group"),
            ("the mark of a footnote", "Niger¹²", "niger"),
            ("Turkish dotted capital", "İstanbul Işık", "istanbul|isik"),
        ];
        for (name, input, expected) in cases {
            assert_eq!(folded(input), expected, "{name}");
        }
    }

    #[test]
    fn spans_cover_the_cluster() {
        let text = "aü\u{301}b";
        let mut spans = Vec::new();
        fold(text, |piece| spans.push(&text[piece.start..piece.end]));
        assert_eq!(spans, ["a", "ü\u{301}", "b"]);
    }

    #[test]
    fn a_run_of_marks_ends() {
        let text = format!("a{}", "\u{301}".repeat(100_000));
        assert_eq!(folded(&text), "a");
    }
}
