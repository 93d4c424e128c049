//! Chinese characters, in their Mandarin reading.
//!
//! Follows Hanyu Pinyin (ISO 7098) as `any_ascii` has it, without tones, syllables run together. It
//! knows one reading a character, the commonest in running text, which is not always the one of names:
//! the tables here correct it. Hanja, and kanji in names that are not
//! known to be Japanese (see [`kanji`](super::kanji)), are read in Mandarin too, so Korean names
//! in Chinese characters meet only each other.

use super::{fallback, lookup};

/// Characters read otherwise at the head of a name: the readings that standard Mandarin keeps for
/// family names.
static FAMILY_NAMES: &[(char, &str)] = &[
    ('乐', "yue"),
    ('乜', "nie"),
    ('仇', "qiu"),
    ('区', "ou"),
    ('區', "ou"),
    ('单', "shan"),
    ('召', "shao"),
    ('员', "yun"),
    ('員', "yun"),
    ('單', "shan"),
    ('折', "she"),
    ('曾', "zeng"),
    ('朴', "piao"),
    ('查', "zha"),
    ('樂', "yue"),
    ('洗', "xian"),
    ('种', "chong"),
    ('秘', "bi"),
    ('繁', "po"),
    ('繆', "miao"),
    ('缪', "miao"),
    ('翟', "zhai"),
    ('薄', "bo"),
    ('覃', "qin"),
    ('解', "xie"),
];

/// Characters read otherwise in most names, wherever they stand.
static READINGS: &[(char, &str)] =
    &[('〇', "ling"), ('佛', "fo"), ('晟', "sheng"), ('長', "chang"), ('长', "chang"), ('𠮷', "ji")];

/// Pairs with a reading of their own: compound family names, places, and the words that would
/// otherwise begin like a family name.
static PAIRS: &[(char, char, &str)] = &[
    ('万', '俟', "moqi"),
    ('单', '于', "chanyu"),
    ('单', '位', "danwei"),
    ('厦', '門', "xiamen"),
    ('厦', '门', "xiamen"),
    ('單', '于', "chanyu"),
    ('單', '位', "danwei"),
    ('尉', '迟', "yuchi"),
    ('尉', '遲', "yuchi"),
    ('西', '藏', "xizang"),
    ('解', '放', "jiefang"),
    ('重', '庆', "chongqing"),
    ('重', '慶', "chongqing"),
    ('銀', '行', "yinhang"),
    ('银', '行', "yinhang"),
    ('長', '孫', "zhangsun"),
    ('长', '孙', "zhangsun"),
];

/// Romanizes a token in Chinese characters.
pub(super) fn romanize(token: &str, out: &mut String) {
    let mut chars = token.chars().peekable();
    let mut before = None;
    while let Some(c) = chars.next() {
        if let Some(pair) = chars.peek().and_then(|&next| pair(c, next)) {
            out.push_str(pair);
            before = chars.next();
            continue;
        }
        // The iteration mark repeats the character before it.
        let c = match (c, before) {
            ('々' | '〻', Some(repeated)) => repeated,
            _ => c,
        };
        push(c, before.is_none(), out);
        before = Some(c);
    }
}

fn pair(first: char, second: char) -> Option<&'static str> {
    let at = PAIRS.binary_search_by_key(&(first, second), |&(a, b, _)| (a, b)).ok()?;
    PAIRS.get(at).map(|&(_, _, spelling)| spelling)
}

/// How a character is spelled by itself, at the head of a name; letters may be capitals.
pub(crate) fn reading(c: char) -> &'static str {
    lookup(FAMILY_NAMES, c).or_else(|| lookup(READINGS, c)).unwrap_or_else(|| any_ascii::any_ascii_char(c))
}

fn push(c: char, head: bool, out: &mut String) {
    let family = if head { lookup(FAMILY_NAMES, c) } else { None };
    match family.or_else(|| lookup(READINGS, c)) {
        Some(spelling) => out.push_str(spelling),
        None => fallback::push(c, out),
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::{check, check_sorted};

    #[test]
    fn tables_are_sorted() {
        check_sorted(super::FAMILY_NAMES);
        check_sorted(super::READINGS);
        assert!(super::PAIRS.is_sorted_by(|a, b| (a.0, a.1) < (b.0, b.1)));
    }

    #[test]
    fn names() {
        check(
            super::romanize,
            &[
                ("simplified", "习近平", "xijinping"),
                ("traditional", "習近平", "xijinping"),
                ("premier", "李强", "liqiang"),
                ("former president", "胡锦涛", "hujintao"),
                ("chairman", "毛泽东", "maozedong"),
                ("taiwan", "蔡英文", "caiyingwen"),
                ("its president", "賴清德", "laiqingde"),
                ("writer", "刘晓波", "liuxiaobo"),
                ("family name Zeng", "曾庆红", "zengqinghong"),
                ("family name Bo", "薄熙来", "boxilai"),
                ("family name Zhai", "翟天临", "zhaitianlin"),
                ("family name Shan", "单田芳", "shantianfang"),
                ("family name Xie", "解振华", "xiezhenhua"),
                ("the same inside", "王解", "wangjie"),
                ("u umlaut", "吕布", "lubu"),
                ("compound", "长孙无忌", "zhangsunwuji"),
                ("compound Yuchi", "尉迟恭", "yuchigong"),
                ("place", "重庆", "chongqing"),
                ("no family name", "解放军", "jiefangjun"),
                ("bank", "中国银行", "zhongguoyinhang"),
                ("japanese", "岸田文雄", "antianwenxiong"),
                ("iteration mark", "佐々木", "zuozuomu"),
                ("iteration mark alone", "々", ""),
                ("zero as a letter", "〇", "ling"),
                ("rare plane", "𠮷", "ji"),
                ("mark", "王\u{301}", "wang"),
                ("radical", "⺅", ""),
            ],
        );
    }
}
