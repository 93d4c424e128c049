//! Hangul, by the syllable.
//!
//! Follows the Revised Romanization of 2000 in its rule for names: each syllable keeps the spelling it
//! has alone, so that 석열 is Seok-yeol and not Seogyeol, 복남 Bok-nam and not Bongnam. Of the changes
//! that sounds undergo between syllables only those of `ㄹ` are spelled, which people and places share:
//! ㄹㄹ and ㄴㄹ are ll (Silla, Halla). The press's own habits for family names (Kim for Gim, Lee for I,
//! Park for Bak) belong to whoever knows which syllable is a family name.
//!
//! A syllable is arithmetic: U+AC00 + (initial × 21 + vowel) × 28 + final (Unicode Standard, 3.12).

use super::{fallback, is_mark};

const INITIALS: [&str; 19] =
    ["g", "kk", "n", "d", "tt", "r", "m", "b", "pp", "s", "ss", "", "j", "jj", "ch", "k", "t", "p", "h"];

const VOWELS: [&str; 21] = [
    "a", "ae", "ya", "yae", "eo", "e", "yeo", "ye", "o", "wa", "wae", "oe", "yo", "u", "wo", "we", "wi",
    "yu", "eu", "ui", "i",
];

/// Finals as they sound before a pause; the first stands for none.
const FINALS: [&str; 28] = [
    "", "k", "k", "k", "n", "n", "n", "t", "l", "k", "m", "l", "l", "l", "p", "l", "m", "p", "p", "t", "t",
    "ng", "t", "t", "k", "t", "p", "t",
];

const FIRST_SYLLABLE: u32 = 0xAC00;
const FIRST_INITIAL: u32 = 0x1100;
const FIRST_VOWEL: u32 = 0x1161;
/// One before the first final, whose place in the table stands for none.
const BEFORE_FINALS: u32 = 0x11A7;

/// The initial ㄹ in its table.
const RIEUL: usize = 5;

/// Romanizes a token of syllables and jamo.
pub(super) fn romanize(token: &str, out: &mut String) {
    let mut last_final = "";
    for c in token.chars().filter(|&c| !is_mark(c)) {
        let code = u32::from(c);
        last_final = match code {
            0x1100..=0x1112 => {
                push_initial(offset(code, FIRST_INITIAL), last_final, out);
                ""
            }
            0x1161..=0x1175 => {
                out.push_str(part(&VOWELS, offset(code, FIRST_VOWEL)));
                ""
            }
            0x11A8..=0x11C2 => push_final(offset(code, BEFORE_FINALS), out),
            0xAC00..=0xD7A3 => {
                let index = offset(code, FIRST_SYLLABLE);
                push_initial(index / (21 * 28), last_final, out);
                out.push_str(part(&VOWELS, index / 28 % 21));
                push_final(index % 28, out)
            }
            _ => {
                fallback::push(c, out);
                ""
            }
        };
    }
}

fn push_initial(index: usize, last_final: &str, out: &mut String) {
    match last_final {
        "l" if index == RIEUL => out.push('l'),
        "n" if index == RIEUL => {
            out.pop();
            out.push_str("ll");
        }
        _ => out.push_str(part(&INITIALS, index)),
    }
}

fn push_final(index: usize, out: &mut String) -> &'static str {
    let sound = part(&FINALS, index);
    out.push_str(sound);
    sound
}

fn offset(code: u32, first: u32) -> usize {
    usize::try_from(code.saturating_sub(first)).unwrap_or(usize::MAX)
}

fn part(table: &[&'static str], index: usize) -> &'static str {
    table.get(index).copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::super::tests::check;

    #[test]
    fn names() {
        check(
            super::romanize,
            &[
                ("leader", "김정은", "gimjeongeun"),
                ("his father", "김정일", "gimjeongil"),
                ("his grandfather", "김일성", "gimilseong"),
                ("his sister", "김여정", "gimyeojeong"),
                ("secretary general", "반기문", "bangimun"),
                ("president", "문재인", "munjaein"),
                ("impeached president", "박근혜", "bakgeunhye"),
                ("no liaison in names", "윤석열", "yunseokyeol"),
                ("no nasals in names", "박문수", "bakmunsu"),
                ("businessman", "이재용", "ijaeyong"),
                ("marshal", "최룡해", "choeryonghae"),
                ("footballer", "손흥민", "sonheungmin"),
                ("director", "봉준호", "bongjunho"),
                ("n before l", "신라", "silla"),
                ("n before l again", "한라", "halla"),
                ("l before l", "길룡", "gillyong"),
                ("l after a nasal", "김룡", "gimryong"),
                ("cluster", "닭", "dak"),
                ("two letters of one sound", "빛", "bit"),
                ("conjoining jamo", "\u{1100}\u{1161}", "ga"),
                ("lone initial", "\u{1112}", "h"),
                ("lone final", "\u{11BC}", "ng"),
                ("compatibility jamo", "ㅎ", "h"),
                ("filler", "\u{115F}\u{3164}", ""),
                ("first and last", "가힣", "gahit"),
                ("tone mark", "가\u{302E}", "ga"),
            ],
        );
    }
}
