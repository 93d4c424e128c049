//! Names of the West that Russian wrote by their sound, and English spells letter by letter from there: *Khose*,
//! *Dzhordzh*, *Zhan*.
//!
//! What such a name is in Russian letters is read off it again. That it is one tell the letters *dzh*, or a first word
//! that is a given name of the West as Russian has it.

use super::Reading;
use super::rules::Beside::{Consonant, End};
use super::rules::Rule;

/// Whether a folded word has letters that only Russian spelled by English has.
pub(super) fn is_told_by(word: &str) -> bool {
    word.contains("dzh")
}

/// Whether the words of a name begin with a given name of the West in such letters.
pub(super) fn begins<'w>(first: &str, mut rest: impl Iterator<Item = &'w str>) -> bool {
    const LEAST: usize = 4;
    let is_known = first.len() >= LEAST && GIVEN.binary_search(&first).is_ok();
    // Pinyin has some of them as syllables: *Zhan Tianyou*.
    is_known
        && (first.len() > LEAST || rest.any(|word| !word.ends_with(['a', 'e', 'i', 'o', 'u', 'n', 'g', 'r'])))
}

/// Given names of France, Spain, Portugal, Italy, Germany, the Netherlands, Scandinavia, Britain and Ireland as Russian
/// writes them, where this is none of their own spellings.
///
/// Source: the practical transcription of Russian as generally known; original list.
#[rustfmt::skip]
static GIVEN: &[&str] = &[
    "andzhela", "andzhelo", "andzhey", "anri", "antuan", "antuanetta", "anzhel", "anzhela", "anzhelika", "artyur",
    "ayzek", "benzhamen", "bernar", "bridzhit", "brizhit", "bryus", "byorn", "byornson", "chezare", "chinciya",
    "chiro", "devid", "deyv", "deyvid", "eduar", "ektor", "enrike", "erzhen", "etyen", "ezekyel", "ezhen",
    "ezheni", "fransua", "fransuaza", "frantsisko", "fridrikh", "genrikh", "gerkhard", "gerkhart", "gilyermo",
    "giyom", "gotfrid", "grekhem", "gyunter", "gyustav", "iogann", "iogannes", "iokhannes", "iokhim", "keytlin",
    "khaime", "khannes", "khans", "khaume", "khavyer", "khayme", "khaynrikh", "khaynts", "khelga", "khelmut",
    "khelmuth", "khenrik", "kherbert", "kherman", "khermann", "khesus", "khilari", "khilda", "khoakin", "kholger",
    "khordi", "khorkhe", "khorst", "khose", "khosefa", "khosep", "khuan", "khuana", "khuanita", "khulia", "khulian",
    "khulio", "khuliya", "khulyan", "khulyeta", "khustino", "khyugo", "klod", "luchano", "luidzhi", "lyuchano",
    "lyudovik", "lyudvig", "lyuk", "lyusi", "lyusil", "lyusyen", "matye", "mayk", "maykl", "mayls", "mettyu",
    "mishel", "mishele", "mishlin", "ogyust", "ogyusten", "olivye", "pyer", "pyero", "pyerre", "reymon", "reymond",
    "rikhard", "rozhe", "rozher", "rudzhero", "sharl", "stiven", "stivn", "tomazh", "uilfrid", "uilyam", "uinston",
    "uolt", "uolter", "uoren", "vensan", "verzhini", "vilgelm", "vilkhelm", "virdzhiniya", "virzhini", "volfgang",
    "yoakhim", "yokhan", "yokhannes", "yokhen", "yokhim", "yuber", "yurgen", "yuzhen", "zhak", "zhaki", "zhaklin",
    "zhan", "zhanin", "zhannet", "zhasint", "zheraldin", "zherar", "zhermen", "zherom", "zhil", "zhilber",
    "zhilberto", "zhilbertu", "zhilles", "zhislen", "zhizel", "zhoakin", "zhoan", "zhoao", "zhoel", "zhoelle",
    "zhoffrua", "zhorzh", "zhorzhi", "zhorzhina", "zhoslen", "zhoslin", "zhoze", "zhozef", "zhozefin", "zhozue",
    "zhuliano", "zhulio", "zhulya", "zhulyano", "zhulyen", "zhulyet", "zhunior", "zhyul", "zhyulen", "zhyulyen",
    "zhyulyet", "zhyust", "zhyustin",
];

/// A word as it is written in English.
fn as_written(word: &str, out: &mut String) {
    out.extend(word.chars().flat_map(char::to_lowercase));
}

pub(super) static MANNER: super::Manner = super::Manner {
    vowels: "aeiouy",
    rules: RULES,
    readings: &[Reading { prepare: as_written, besides: &[] }],
};

#[rustfmt::skip]
static RULES: &[Rule] = &[
    Rule::new("ya", "я").after(Consonant), Rule::new("ya", "йа"), Rule::new("yu", "ю").after(Consonant), Rule::new("yu", "йу"),
    Rule::new("yo", "е").after(Consonant), Rule::new("yo", "йо"), Rule::new("ye", "йе"),
    Rule::new("y", "и").after(Consonant).before(End), Rule::new("y", "ы").after(Consonant), Rule::new("y", "й"),
    Rule::new("a", "а"), Rule::new("e", "е"), Rule::new("i", "и"), Rule::new("o", "о"), Rule::new("u", "у"),
    Rule::new("b", "б"), Rule::new("ch", "ч"), Rule::new("c", "к"), Rule::new("d", "д"), Rule::new("f", "ф"), Rule::new("g", "г"),
    Rule::new("h", "х"), Rule::new("j", "й"), Rule::new("kh", "х"), Rule::new("k", "к"), Rule::new("l", "л"), Rule::new("m", "м"),
    Rule::new("n", "н"), Rule::new("p", "п"), Rule::new("q", "к"), Rule::new("r", "р"), Rule::new("shch", "щ"), Rule::new("sh", "ш"),
    Rule::new("s", "с"), Rule::new("ts", "ц"), Rule::new("t", "т"), Rule::new("v", "в"), Rule::new("w", "в"), Rule::new("x", "кс"),
    Rule::new("zh", "ж"), Rule::new("z", "з"),
];

#[cfg(test)]
mod tests {
    use super::GIVEN;

    #[test]
    fn given_names_are_sorted() {
        assert!(GIVEN.is_sorted_by(|one, next| one < next));
    }
}
