//! Endings that make one family name out of another, or out of a given name: *Putin*, *Putinov*; *Ivanov*,
//! *Ivanenko*; *Ahmadi*, *Ahmadinejad*.
//!
//! Keys are romanized endings, each with the label of those that spell the same one; forms of a man's and a
//! woman's name have one label, for they are one family's. Endings that are left out or put on as a matter of
//! course (the *-i* of Persian, the *-s* of English) are not here.
//!
//! Source: customs of naming as generally known; original list.

/// The label of an ending, where it is one of these.
pub(crate) fn label(ending: &str) -> Option<&'static str> {
    let &[.., before, last] = ending.as_bytes() else { return None };
    let known = LAST_TWO[usize::from(last % 32)] >> (before % 32) & 1 != 0;
    known.then(|| super::find(FAMILY_ENDINGS, ending)).flatten()
}

/// The last letters of the endings, each with the letters before it as a set, modulo 32: they tell nearly all
/// that is no ending.
static LAST_TWO: [u32; 32] = {
    let mut before = [0; 32];
    let mut row = 0;
    while row < FAMILY_ENDINGS.len() {
        let ending = FAMILY_ENDINGS[row].0.as_bytes();
        let (second_last, last) = (ending[ending.len() - 2], ending[ending.len() - 1]);
        before[last as usize % 32] |= 1 << (second_last % 32);
        row += 1;
    }
    before
};

/// The endings, each with its label.
pub(crate) static FAMILY_ENDINGS: &[(&str, &str)] = &[
    ("adze", "dze"),
    ("aki", "akis"),
    ("akis", "akis"),
    ("berg", "berg"),
    ("bergh", "berg"),
    ("chuk", "chuk"),
    ("chvili", "shvili"),
    ("cuk", "chuk"),
    ("czuk", "chuk"),
    ("dze", "dze"),
    ("eff", "ov"),
    ("enko", "enko"),
    ("esco", "escu"),
    ("escu", "escu"),
    ("ev", "ov"),
    ("eva", "ov"),
    ("evic", "vich"),
    ("evich", "vich"),
    ("evitch", "vich"),
    ("evych", "vich"),
    ("ew", "ov"),
    ("ewicz", "vich"),
    ("far", "far"),
    ("fard", "fard"),
    ("iades", "idis"),
    ("iadis", "idis"),
    ("ian", "yan"),
    ("iants", "yan"),
    ("iantz", "yan"),
    ("ich", "vich"),
    ("icz", "vich"),
    ("ides", "idis"),
    ("idis", "idis"),
    ("idou", "idis"),
    ("idze", "dze"),
    ("ienko", "enko"),
    ("iev", "ov"),
    ("ieva", "ov"),
    ("in", "in"),
    ("ina", "in"),
    ("iuk", "chuk"),
    ("jan", "yan"),
    ("jenko", "enko"),
    ("jew", "ov"),
    ("jewa", "ov"),
    ("juk", "chuk"),
    ("man", "mann"),
    ("manesh", "manesh"),
    ("mann", "mann"),
    ("nedjad", "nejad"),
    ("nejad", "nejad"),
    ("nejhad", "nejad"),
    ("nezhad", "nejad"),
    ("nia", "nia"),
    ("nijad", "nejad"),
    ("niya", "nia"),
    ("oev", "ov"),
    ("off", "ov"),
    ("oghli", "oglu"),
    ("oghlu", "oglu"),
    ("oglu", "oglu"),
    ("ogly", "oglu"),
    ("opoulos", "poulos"),
    ("opulos", "poulos"),
    ("ov", "ov"),
    ("ova", "ov"),
    ("ovas", "ov"),
    ("ovic", "vich"),
    ("ovich", "vich"),
    ("ovitch", "vich"),
    ("ovych", "vich"),
    ("ow", "ov"),
    ("owa", "ov"),
    ("owicz", "vich"),
    ("owitsch", "vich"),
    ("poor", "pour"),
    ("poulos", "poulos"),
    ("pour", "pour"),
    ("pur", "pour"),
    ("schwili", "shvili"),
    ("sen", "son"),
    ("shvili", "shvili"),
    ("ska", "sky"),
    ("skaia", "sky"),
    ("skaja", "sky"),
    ("skaya", "sky"),
    ("ski", "sky"),
    ("skii", "sky"),
    ("skij", "sky"),
    ("skiy", "sky"),
    ("skoi", "sky"),
    ("skoy", "sky"),
    ("sky", "sky"),
    ("skyi", "sky"),
    ("skyj", "sky"),
    ("skyy", "sky"),
    ("son", "son"),
    ("ssen", "son"),
    ("sson", "son"),
    ("steen", "stein"),
    ("stein", "stein"),
    ("stine", "stein"),
    ("tchuk", "chuk"),
    ("tschuk", "chuk"),
    ("ughli", "oglu"),
    ("ugli", "oglu"),
    ("uk", "chuk"),
    ("vic", "vich"),
    ("vich", "vich"),
    ("vych", "vich"),
    ("wicz", "vich"),
    ("yan", "yan"),
    ("yants", "yan"),
    ("ych", "vich"),
    ("yenko", "enko"),
    ("yev", "ov"),
    ("yeva", "ov"),
    ("yn", "in"),
    ("yna", "in"),
    ("yuk", "chuk"),
    ("zada", "zadeh"),
    ("zadah", "zadeh"),
    ("zade", "zadeh"),
    ("zadeh", "zadeh"),
    ("zai", "zai"),
    ("zay", "zai"),
    ("zey", "zai"),
    ("zoda", "zadeh"),
    ("zodah", "zadeh"),
    ("zon", "son"),
    ("zoy", "zai"),
];
