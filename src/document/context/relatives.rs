//! Who is introduced as a relative of someone: *his sister Lina Popal*. By the family name alone the one is
//! meant whom the text is about, and not the relative.
//!
//! In: a full name. Out: whether a word for kin stands beside it. Cost: a look at the words around it.

use crate::document::reader::Reader;
use crate::document::text::words::{Gap, Shape};

/// How far from the name the word may stand: *his younger sister Lina*, *Lina, his younger sister*.
const WORDS_BEFORE: usize = 2;
const WORDS_AFTER: usize = 3;

/// Whether a word for kin stands right before a name, or after the comma behind it.
pub(super) fn is_relative(reader: &Reader<'_, '_>, from: usize, to: usize) -> bool {
    let is_kin = |at: usize| KIN.binary_search(&reader.fold(at)).is_ok();
    let joined = |at: usize| {
        matches!(reader.gap(at + 1), Gap::Space) || at + 1 == from && reader.gap(from) == Gap::Comma
    };
    let before = (from.saturating_sub(WORDS_BEFORE)..from).rev().take_while(|&at| joined(at));
    let small =
        |at: &usize| reader.word(*at).shape == Shape::Lower && (*at == to || reader.gap(*at) == Gap::Space);
    let after = (to..reader.len().min(to + WORDS_AFTER)).take_while(small);
    before.into_iter().any(is_kin) || reader.gap(to) == Gap::Comma && after.into_iter().any(is_kin)
}

/// Words for kin in the languages of Europe, folded and sorted, those that are declined in their usual cases.
///
/// Source: dictionaries; original list.
#[rustfmt::skip]
static KIN: &[&str] = &[
    "ablasi", "abuelo", "agabeyi", "aiti", "amcasi", "ankan", "ankeman", "annesi", "anyja", "apja", "aunt",
    "babasi", "batyja", "brata", "bratanek", "bratem", "bratr", "bratra", "broer", "bror", "brorson",
    "brother", "bruder", "cognato", "corka", "corke", "corki", "cousin", "cousine", "cugino", "cumnatul",
    "cunado", "cunhado", "damadi", "datter", "daughter", "dayisi", "dcera", "dceru", "dcery", "dochter",
    "dotter", "echtgenoot", "echtgenote", "ehefrau", "ehemann", "ektemann", "enke", "enkel", "enkelin",
    "enken", "epouse", "epoux", "esi", "esposa", "esposo", "fader", "farbror", "father", "felesege", "femme",
    "ferje", "fetter", "fiancee", "figlia", "figlio", "fiica", "filha", "filho", "fille", "fils", "fiu",
    "fiul", "fivere", "frate", "fratele", "fratello", "frere", "gatte", "gattin", "gendre", "genero", "genro",
    "ginerele", "granddaughter", "grandfather", "grandmother", "grandson", "grossmutter", "grossvater",
    "hermana", "hermano", "hija", "hijo", "husband", "hustru", "irma", "irmao", "kardesi", "kcerka", "kcerke",
    "kci", "kizi", "kleinzoon", "kone", "kusin", "kuzeni", "lanya", "leski", "madre", "mae", "majka", "maka",
    "mamaja", "mamei", "mamma", "manzel", "manzela", "manzelka", "manzelku", "manzelky", "mari", "marido",
    "marito", "matka", "matki", "matky", "maz", "mere", "meza", "moder", "moeder", "moglie", "morbror",
    "mother", "mujer", "mulher", "mutter", "neef", "neffe", "nephew", "nepot", "nepotul", "neter", "neto",
    "neveu", "nichte", "niece", "nieta", "nieto", "nipote", "nonno", "novere", "occse", "oglu", "ojca",
    "ojciec", "oncle", "onkel", "oom", "otac", "otce", "otec", "ozvegye", "padre", "pai", "pappa", "pere",
    "poika", "puoliso", "schoonzoon", "schwager", "schwester", "schwiegersohn", "sestra", "sestre", "sestru",
    "sestry", "sibling", "sina", "siostra", "siostre", "siostry", "siostrzeniec", "sisar", "sister",
    "sobrina", "sobrinha", "sobrinho", "sobrino", "soeur", "sohn", "son", "sonn", "sora", "sorella", "soster",
    "sotia", "sotie", "sotul", "stepfather", "stepson", "suegro", "suprug", "supruga", "supruge", "svagr",
    "svarson", "svigersonn", "syn", "syna", "synem", "synovec", "syster", "szwagier", "tante", "tatal",
    "testvere", "tia", "tio", "tochter", "twin", "tytar", "udovica", "unchiul", "uncle", "vader", "vaduva",
    "vaimo", "varul", "vater", "vdova", "vdovy", "vedova", "vedovo", "veje", "veli", "veljenpoika", "veuf",
    "veuve", "viuda", "viudo", "viuva", "vrouw", "wdowa", "wdowy", "weduwe", "weduwnaar", "widow", "widower",
    "wife", "witwe", "witwer", "wnuk", "yegeni", "yerno", "zet", "zia", "ziec", "zio", "zona", "zone", "zony",
    "zoon", "zus", "zwager", "αδελφη", "αδελφος", "αδερφη", "αδερφος", "ανιψιος", "γιος", "θειος", "κορη",
    "μητερα", "πατερας", "συζυγος", "χηρα", "батька", "батько", "баща", "брат", "брата", "братом", "братът",
    "вдова", "вдови", "вдовицата", "вдовой", "вдову", "вдовы", "внук", "донька", "доньки", "дочери",
    "дочерью", "дочь", "дружина", "дружини", "дружиною", "дружину", "дъщеря", "дъщерята", "дядя", "жена",
    "женой", "жену", "жены", "зять", "зятя", "кћи", "майка", "матери", "матерью", "мати", "мать", "мајка",
    "мајке", "муж", "мужа", "мужем", "отац", "отец", "отца", "отцом", "оца", "племянник", "племянника",
    "сестра", "сестрата", "сестри", "сестрой", "сестру", "сестры", "син", "сина", "синът", "супруг",
    "супруга", "супруге", "супруги", "супругу", "съпруг", "съпруга", "съпругата", "съпругът", "сын", "сына",
    "сыном", "тесть", "удовица", "чоловік", "чоловіка", "ћерка", "ћерке",
];

#[cfg(test)]
mod tests {
    use super::KIN;

    #[test]
    fn words_are_sorted() {
        assert!(KIN.is_sorted_by(|x, y| x < y));
    }
}
