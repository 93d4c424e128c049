//! The spellings of Cyrillic letters.
//!
//! Sources: BGN/PCGN romanization systems for Russian (1947), Ukrainian (2019), Belarusian (1979),
//! Bulgarian (2013), Kazakh (1979), Kyrgyz (1979), Tajik (1994), Mongolian (1964); Serbian and
//! Macedonian Latin alphabets without their diacritics. Letters that languages share have the reading
//! of the one most often in the news.

/// The spelling of each small letter where neither its place nor the language matters.
pub(super) static LETTERS: &[(char, &str)] = &[
    ('а', "a"),
    ('б', "b"),
    ('в', "v"),
    ('г', "g"),
    ('д', "d"),
    ('е', "e"),
    ('ж', "zh"),
    ('з', "z"),
    ('и', "i"),
    ('й', "y"),
    ('к', "k"),
    ('л', "l"),
    ('м', "m"),
    ('н', "n"),
    ('о', "o"),
    ('п', "p"),
    ('р', "r"),
    ('с', "s"),
    ('т', "t"),
    ('у', "u"),
    ('ф', "f"),
    ('х', "kh"),
    ('ц', "ts"),
    ('ч', "ch"),
    ('ш', "sh"),
    ('щ', "shch"),
    ('ъ', ""),
    ('ы', "y"),
    ('ь', ""),
    ('э', "e"),
    ('ю', "yu"),
    ('я', "ya"),
    ('ѐ', "e"),
    ('ё', "yo"),
    ('ђ', "dj"),
    ('ѓ', "gj"),
    ('є', "ye"),
    ('ѕ', "dz"),
    ('і', "i"),
    ('ї', "i"),
    ('ј', "j"),
    ('љ', "lj"),
    ('њ', "nj"),
    ('ћ', "c"),
    ('ќ', "kj"),
    ('ѝ', "i"),
    ('ў', "o"),
    ('џ', "dz"),
    ('ѣ', "e"),
    ('ѫ', "a"),
    ('ѳ', "f"),
    ('ѵ', "i"),
    ('ґ', "g"),
    ('ғ', "g"),
    ('ҕ', "g"),
    ('җ', "j"),
    ('ҙ', "z"),
    ('қ', "k"),
    ('ҝ', "g"),
    ('ҡ', "k"),
    ('ң', "n"),
    ('ҥ', "n"),
    ('ҫ', "s"),
    ('ү', "u"),
    ('ұ', "u"),
    ('ҳ', "h"),
    ('ҷ', "j"),
    ('ҹ', "j"),
    ('һ', "h"),
    ('ӏ', ""),
    ('ӑ', "a"),
    ('ӓ', "a"),
    ('ӕ', "a"),
    ('ӗ', "e"),
    ('ә', "a"),
    ('ӝ', "zh"),
    ('ӟ', "z"),
    ('ӣ', "i"),
    ('ӥ', "i"),
    ('ӧ', "o"),
    ('ө', "o"),
    ('ӯ', "u"),
    ('ӱ', "u"),
    ('ӳ', "u"),
    ('ӵ', "ch"),
];

/// What Serbian and Macedonian spell otherwise.
pub(super) static SERBIAN: &[(char, &str)] = &[('ж', "z"), ('х', "h"), ('ц', "c"), ('ч', "c"), ('ш', "s")];

#[cfg(test)]
mod tests {
    use super::super::super::tests::check_sorted;

    #[test]
    fn tables_are_sorted() {
        check_sorted(super::LETTERS);
        check_sorted(super::SERBIAN);
    }
}
