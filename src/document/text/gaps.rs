//! What stands between two words.
//!
//! In: the stretch between them. Out: its [`Gap`], and whether a sentence begins after it. Cost: a look at
//! its characters.

use super::word::{Gap, Word};

/// What a stretch between two words is, and whether a sentence begins after it.
pub(super) fn gap(between: &str, previous: &Word) -> (Gap, bool) {
    match between.as_bytes() {
        [b',', b' '] => return (Gap::Comma, false),
        [b'.', b' '] if !previous.dotted => return (Gap::Other, true),
        _ => {}
    }
    let bare = between.trim();
    // The 's that was cut off the word before.
    let bare = if previous.possessive {
        bare.trim_start_matches(['\'', '’', 's', 'S', 'ʼ', '`', '´', '‘']).trim_start()
    } else {
        bare
    };
    let lines = between.matches('\n').count();
    if lines > 1 || between.contains('\u{2029}') {
        return (Gap::Paragraph, true);
    }
    if lines == 1 {
        return (if bare.is_empty() { Gap::Line } else { Gap::Other }, true);
    }
    match bare {
        "" if between.is_empty() => (Gap::Other, false),
        "" => (Gap::Space, false),
        "-" | "‐" | "‑" | "־" if !between.contains(' ') => (Gap::Hyphen, false),
        // What parts the names of a foreigner in Chinese and Japanese.
        "・" | "·" | "‧" | "＝" | "゠" if previous.script.is_eastern() => (Gap::Hyphen, false),
        "." if previous.dotted => (Gap::Dot, false),
        "&" | "+" => (Gap::And, false),
        "," | "،" | "، " | "、" => (Gap::Comma, false),
        ".," if previous.dotted => (Gap::Comma, false),
        "(" | "[" => (Gap::Bracket, false),
        _ => {
            let opener = between.ends_with(['“', '«', '‘', '"', '\'', '„', '(', '[']);
            let stop = bare.contains(['.', '!', '?', '…', ':', '•', '*', '–', '—', '。', '؟', '۔', '·']);
            let dash = bare.starts_with('-') || bare.ends_with('-');
            (
                Gap::Other,
                opener || stop && !(previous.dotted && bare.starts_with('.') && bare.len() == 1) || dash,
            )
        }
    }
}
