//! Words for kin.
//!
//! Each list is a `static`, sorted by folded form. Source: dictionaries; original lists.

/// Those of English.
#[rustfmt::skip]
pub(super) static ENGLISH: &[&str] = &[
    "aunt", "brother", "brothers", "cousin", "daughter", "daughters", "father", "granddaughter",
    "grandfather", "grandmother", "grandson", "husband", "mother", "nephew", "niece", "sibling", "sister",
    "sisters", "son", "sons", "stepfather", "stepson", "twin", "uncle", "widow", "widower", "wife",
];

/// Those of the other languages of Europe; what is declined, in its usual cases.
#[rustfmt::skip]
pub(super) static FOREIGN: &[&str] = &[
    "ablasi", "abuelo", "agabeyi", "aiti", "amcasi", "ankan", "ankeman", "annesi", "anyja", "apja",
    "babasi", "batyja", "brata", "bratanek", "bratem", "bratr", "bratra", "broer", "bror", "brorson",
    "bruder", "cognato", "corka", "corke", "corki", "cousine", "cugino", "cumnatul", "cunado", "cunhado",
    "damadi", "datter", "dayisi", "dcera", "dceru", "dcery", "dochter", "dotter", "echtgenoot",
    "echtgenote", "ehefrau", "ehemann", "ektemann", "enke", "enkel", "enkelin", "enken", "epouse",
    "epoux", "esi", "esposa", "esposo", "fader", "farbror", "felesege", "femme", "ferje", "fetter",
    "fiancee", "figlia", "figlio", "fiica", "filha", "filho", "fille", "fils", "fiu", "fiul", "fivere",
    "frate", "fratele", "fratello", "frere", "gatte", "gattin", "gendre", "genero", "genro", "ginerele",
    "grossmutter", "grossvater", "hermana", "hermano", "hija", "hijo", "hustru", "irma", "irmao",
    "kardesi", "kcerka", "kcerke", "kci", "kizi", "kleinzoon", "kone", "kusin", "kuzeni", "lanya",
    "leski", "madre", "mae", "majka", "maka", "mamaja", "mamei", "mamma", "manzel", "manzela", "manzelka",
    "manzelku", "manzelky", "mari", "marido", "marito", "matka", "matki", "matky", "maz", "mere", "meza",
    "moder", "moeder", "moglie", "morbror", "mujer", "mulher", "mutter", "neef", "neffe", "nepot",
    "nepotul", "neter", "neto", "neveu", "nichte", "nieta", "nieto", "nipote", "nonno", "novere", "occse",
    "oglu", "ojca", "ojciec", "oncle", "onkel", "oom", "otac", "otce", "otec", "ozvegye", "padre", "pai",
    "pappa", "pere", "poika", "puoliso", "schoonzoon", "schwager", "schwester", "schwiegersohn", "sestra",
    "sestre", "sestru", "sestry", "sina", "siostra", "siostre", "siostry", "siostrzeniec", "sisar",
    "sobrina", "sobrinha", "sobrinho", "sobrino", "soeur", "sohn", "sonn", "sora", "sorella", "soster",
    "sotia", "sotie", "sotul", "suegro", "suprug", "supruga", "supruge", "svagr", "svarson", "svigersonn",
    "syn", "syna", "synem", "synovec", "syster", "szwagier", "tante", "tatal", "testvere", "tia", "tio",
    "tochter", "tytar", "udovica", "unchiul", "vader", "vaduva", "vaimo", "varul", "vater", "vdova",
    "vdovy", "vedova", "vedovo", "veje", "veli", "veljenpoika", "veuf", "veuve", "viuda", "viudo",
    "viuva", "vrouw", "wdowa", "wdowy", "weduwe", "weduwnaar", "witwe", "witwer", "wnuk", "yegeni",
    "yerno", "zet", "zia", "ziec", "zio", "zona", "zone", "zony", "zoon", "zus", "zwager", "αδελφη",
    "αδελφος", "αδερφη", "αδερφος", "ανιψιος", "γιος", "θειος", "κορη", "μητερα", "πατερας", "συζυγος",
    "χηρα", "батька", "батько", "баща", "брат", "брата", "братом", "братът", "вдова", "вдови",
    "вдовицата", "вдовой", "вдову", "вдовы", "внук", "донька", "доньки", "дочери", "дочерью", "дочь",
    "дружина", "дружини", "дружиною", "дружину", "дъщеря", "дъщерята", "дядя", "жена", "женой", "жену",
    "жены", "зять", "зятя", "кћи", "майка", "матери", "матерью", "мати", "мать", "мајка", "мајке", "муж",
    "мужа", "мужем", "отац", "отец", "отца", "отцом", "оца", "племянник", "племянника", "сестра",
    "сестрата", "сестри", "сестрой", "сестру", "сестры", "син", "сина", "синът", "супруг", "супруга",
    "супруге", "супруги", "супругу", "съпруг", "съпруга", "съпругата", "съпругът", "сын", "сына", "сыном",
    "тесть", "удовица", "чоловік", "чоловіка", "ћерка", "ћерке",
];

/// Those of Chinese, Hindi, Arabic, Persian, Hebrew and Korean, some with a pronoun.
#[rustfmt::skip]
pub(super) static NATIVE: &[&str] = &[
    "אביו", "אחותו", "אחיו", "אמו", "אשת", "אשתו", "בנו", "בעלה", "בתו", "רעייתו", "ابنته", "برادر",
    "برادرش", "خواهر", "خواهرش", "دخترش", "زوجته", "زوجه", "زوجها", "شقيق", "شقيقته", "شقيقه", "مادرش",
    "نجل", "نجله", "همسر", "همسرش", "والدته", "والده", "پدرش", "پسرش", "दामाद", "पति", "पत्नी", "पिता",
    "पुत्र", "पुत्री", "बहन", "बेटा", "बेटी", "बेटे", "भाई", "माँ", "मां", "丈夫", "儿子", "兒子",
    "其女", "其妻", "其子", "其母", "其父", "哥哥", "女儿", "女兒", "妹妹", "妹婿", "妻子", "姐姐",
    "弟弟", "次子", "母亲", "母親", "父亲", "父親", "遗孀", "遺孀", "長女", "長子", "长女", "长子",
    "남편", "누나", "동생", "딸", "부인", "아내", "아들", "아버지", "어머니", "여동생", "오빠", "전처",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_are_sorted() {
        for list in [ENGLISH, FOREIGN, NATIVE] {
            assert!(list.is_sorted_by(|x, y| x < y), "{:?}…", &list[..3]);
        }
    }
}
