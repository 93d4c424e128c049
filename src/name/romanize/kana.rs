//! Hiragana and katakana.
//!
//! Follows Hepburn (the form of Japanese passports) with the sounds of foreign names that the Cabinet's
//! 1991 table of katakana allows for. As in the press, length is not written: neither the mark `ー` nor
//! the う or お that lengthens an o or u (Tokyo, Ono, Yuki), unless え follows, where う begins the
//! next word (Inoue). ん is n also before b, m and p.

use super::{fallback, is_mark, lookup};

/// The spelling of each mora. The second reading of a small vowel is built from the mora before it.
static MORAS: &[(char, &str)] = &[
    ('ぁ', "a"),
    ('あ', "a"),
    ('ぃ', "i"),
    ('い', "i"),
    ('ぅ', "u"),
    ('う', "u"),
    ('ぇ', "e"),
    ('え', "e"),
    ('ぉ', "o"),
    ('お', "o"),
    ('か', "ka"),
    ('が', "ga"),
    ('き', "ki"),
    ('ぎ', "gi"),
    ('く', "ku"),
    ('ぐ', "gu"),
    ('け', "ke"),
    ('げ', "ge"),
    ('こ', "ko"),
    ('ご', "go"),
    ('さ', "sa"),
    ('ざ', "za"),
    ('し', "shi"),
    ('じ', "ji"),
    ('す', "su"),
    ('ず', "zu"),
    ('せ', "se"),
    ('ぜ', "ze"),
    ('そ', "so"),
    ('ぞ', "zo"),
    ('た', "ta"),
    ('だ', "da"),
    ('ち', "chi"),
    ('ぢ', "ji"),
    ('つ', "tsu"),
    ('づ', "zu"),
    ('て', "te"),
    ('で', "de"),
    ('と', "to"),
    ('ど', "do"),
    ('な', "na"),
    ('に', "ni"),
    ('ぬ', "nu"),
    ('ね', "ne"),
    ('の', "no"),
    ('は', "ha"),
    ('ば', "ba"),
    ('ぱ', "pa"),
    ('ひ', "hi"),
    ('び', "bi"),
    ('ぴ', "pi"),
    ('ふ', "fu"),
    ('ぶ', "bu"),
    ('ぷ', "pu"),
    ('へ', "he"),
    ('べ', "be"),
    ('ぺ', "pe"),
    ('ほ', "ho"),
    ('ぼ', "bo"),
    ('ぽ', "po"),
    ('ま', "ma"),
    ('み', "mi"),
    ('む', "mu"),
    ('め', "me"),
    ('も', "mo"),
    ('ゃ', "ya"),
    ('や', "ya"),
    ('ゅ', "yu"),
    ('ゆ', "yu"),
    ('ょ', "yo"),
    ('よ', "yo"),
    ('ら', "ra"),
    ('り', "ri"),
    ('る', "ru"),
    ('れ', "re"),
    ('ろ', "ro"),
    ('ゎ', "wa"),
    ('わ', "wa"),
    ('ゐ', "i"),
    ('ゑ', "e"),
    ('を', "o"),
    ('ん', "n"),
    ('ゔ', "vu"),
    ('ゕ', "ka"),
    // The small ke of place names, Kasumigaseki, is read ga.
    ('ゖ', "ga"),
    ('ヷ', "va"),
    ('ヸ', "vi"),
    ('ヹ', "ve"),
    ('ヺ', "vo"),
];

/// Romanizes a token in kana.
pub(super) fn romanize(token: &str, out: &mut String) {
    let start = out.len();
    let mut kana = token.chars().filter(|&c| !is_mark(c)).map(to_hiragana).peekable();
    let mut before = None;
    let mut doubled = false;
    while let Some(c) = kana.next() {
        match c {
            'っ' => doubled = true,
            'ー' => {}
            'ゃ' | 'ゅ' | 'ょ' => join_glide(c, start, out),
            'ぁ' | 'ぃ' | 'ぅ' | 'ぇ' | 'ぉ' => join_vowel(c, before, start, out),
            'う' | 'お' if is_length(c, kana.peek().copied(), tail(out, start)) => {}
            _ => {
                let c = repeated(c, before);
                push_mora(c, doubled, out);
                doubled = false;
                before = Some(c);
            }
        }
    }
}

/// Katakana are hiragana 96 places further on.
fn to_hiragana(c: char) -> char {
    match c {
        'ァ'..='ヶ' | 'ヽ' | 'ヾ' => char::from_u32(u32::from(c) - 0x60).unwrap_or(c),
        _ => c,
    }
}

/// Reads the iteration marks ゝ (the same again) and ゞ (the same, voiced).
fn repeated(c: char, before: Option<char>) -> char {
    match (c, before) {
        ('ゝ', Some(before)) => before,
        // From か to ほ a voiced mora stands right after its plain one.
        ('ゞ', Some(plain)) => match plain {
            'か' | 'き' | 'く' | 'け' | 'こ' | 'さ' | 'し' | 'す' | 'せ' | 'そ' | 'た' | 'ち' | 'つ'
            | 'て' | 'と' | 'は' | 'ひ' | 'ふ' | 'へ' | 'ほ' => {
                char::from_u32(u32::from(plain) + 1).unwrap_or(plain)
            }
            _ => plain,
        },
        _ => c,
    }
}

/// Returns whether う or お only lengthens the vowel before it.
fn is_length(c: char, next: Option<char>, tail: &str) -> bool {
    // A small vowel makes a consonant of う: the wi of Halloween.
    if matches!(next, Some('ぁ' | 'ぃ' | 'ぅ' | 'ぇ' | 'ぉ')) {
        return false;
    }
    match (c, tail.bytes().next_back()) {
        ('う', Some(b'o')) => next != Some('え'),
        ('う', Some(b'u')) | ('お', Some(b'o')) => true,
        _ => false,
    }
}

/// Writes a whole mora, its consonant doubled after っ: kk, ssh, and tch for chch.
fn push_mora(c: char, doubled: bool, out: &mut String) {
    let Some(spelling) = lookup(MORAS, c) else {
        fallback::push(c, out);
        return;
    };
    match spelling.chars().next() {
        Some('c') if doubled => out.push('t'),
        Some(first) if doubled && !matches!(first, 'a' | 'e' | 'i' | 'o' | 'u' | 'n') => {
            out.push(first);
        }
        _ => {}
    }
    out.push_str(spelling);
}

/// Joins ゃ, ゅ, ょ to the mora before: ki + ya is kya, shi + ya is sha, and te + yu is tyu.
fn join_glide(c: char, start: usize, out: &mut String) {
    let spelling = lookup(MORAS, c).unwrap_or_default();
    let tail = tail(out, start);
    let soft = ["shi", "chi", "ji"].iter().any(|mora| tail.ends_with(mora));
    if soft {
        out.pop();
        out.push_str(spelling.trim_start_matches('y'));
        return;
    }
    let hard = tail.len() > 1 && (tail.ends_with(['i', 'e', 'u']));
    if hard {
        out.pop();
    }
    out.push_str(spelling);
}

/// Joins a small vowel to the mora before, as foreign names need it: fu + a is fa, te + i is ti.
fn join_vowel(c: char, before: Option<char>, start: usize, out: &mut String) {
    let vowel = lookup(MORAS, c).unwrap_or_default();
    let glide = match (before, c) {
        (Some('ふ' | 'つ' | 'ゔ'), _) => "",
        (Some('て' | 'で' | 'す' | 'ず'), 'ぃ') | (Some('と' | 'ど'), 'ぅ') => "",
        (Some('し' | 'ち' | 'じ' | 'ぢ'), 'ぇ') => "",
        (Some('う' | 'く' | 'ぐ'), _) => "w",
        (Some('い'), 'ぇ') => "y",
        // Anything else is a drawn-out vowel, not written if it repeats the one before.
        _ => {
            if !tail(out, start).ends_with(vowel) {
                out.push_str(vowel);
            }
            return;
        }
    };
    if !tail(out, start).is_empty() {
        out.pop();
    }
    out.push_str(glide);
    out.push_str(vowel);
}

/// What this token has written so far.
fn tail(out: &str, start: usize) -> &str {
    out.get(start..).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::super::tests::{check, check_sorted};

    #[test]
    fn table_is_sorted() {
        check_sorted(super::MORAS);
    }

    #[test]
    fn names() {
        check(
            super::romanize,
            &[
                ("prime minister", "あべしんぞう", "abeshinzo"),
                ("his successor", "きしだふみお", "kishidafumio"),
                ("long o dropped", "さとう", "sato"),
                ("long oo dropped", "おおの", "ono"),
                ("long u dropped", "ゆうき", "yuki"),
                ("u that begins a word", "いのうえ", "inoue"),
                ("ei kept", "けいこ", "keiko"),
                ("ii kept", "いいだ", "iida"),
                ("n before a vowel", "けんいち", "kenichi"),
                ("n before p", "じゅんぺい", "junpei"),
                ("yoon", "りょうこ", "ryoko"),
                ("yoon after sh", "しゅうじ", "shuji"),
                ("sokuon", "はっとり", "hattori"),
                ("sokuon before ch", "えっちゅう", "etchu"),
                ("sokuon at the end", "あっ", "a"),
                ("carmaker", "いすゞ", "isuzu"),
                ("brand", "トヨタ", "toyota"),
                ("length mark", "ジョー", "jo"),
                ("american", "バイデン", "baiden"),
                ("french", "シラク", "shiraku"),
                ("fa", "ファラージ", "faraji"),
                ("ti", "ティモシェンコ", "timoshenko"),
                ("zi", "ズィーリャ", "zirya"),
                ("v", "ヴァンス", "vansu"),
                ("v alone", "ヴ", "vu"),
                ("wi", "ウィリアム", "wiriamu"),
                ("wi after o", "ハロウィン", "harowin"),
                ("che", "チェイニー", "cheini"),
                ("je", "ジェームズ", "jemuzu"),
                ("dyu", "デュポン", "dyupon"),
                ("tu", "トゥスク", "tusuku"),
                ("kwa", "クァク", "kwaku"),
                ("ye", "イェレン", "yeren"),
                ("ga of places", "ヶ", "ga"),
                ("small kana alone", "ゃぁ", "ya"),
                ("length mark alone", "ー", ""),
                ("iteration mark alone", "ゝ", ""),
                ("voicing mark left over", "か\u{3099}", "ka"),
            ],
        );
    }
}
