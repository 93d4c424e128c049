//! How languages decline the names of others: the endings that they write on a name in each case.
//!
//! Rows by the ending of the nominative, spelled with their marks, which a name may lack. The ending of a
//! name may be written by the languages of its script alone. Source: grammars of the languages named.

/// Cases of the singular, as a set.
pub(crate) type Cases = u8;
pub(crate) const NOMINATIVE: Cases = 1 << 5;
/// All but the nominative.
pub(crate) const OTHER_CASES: Cases = G | D | A | I | L;

/// How a language declines names.
#[derive(Debug)]
pub(crate) struct Language {
    pub(crate) script: Letters,
    /// Whether all words of a person's name stand in the case, or the last alone has an ending.
    pub(crate) declines: Words,
    /// Whether the vowels of an ending are those that go with the last one of the name.
    pub(crate) harmony: bool,
    pub(crate) rows: &'static [Row],
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Letters {
    Latin,
    Cyrillic,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Words {
    All,
    Last,
}

/// Of whom a name is declined so.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Whose {
    Man,
    Woman,
    Anybody,
}

/// What a nominative may end in before its own ending.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Stem {
    Consonant,
    Vowel,
    Any,
    /// к, г, х or a sibilant, behind which no ы stands, or another consonant.
    Velar,
    NotVelar,
}

/// The endings of names whose nominatives end alike.
#[derive(Debug)]
pub(crate) struct Row {
    pub(crate) nominative: &'static str,
    pub(crate) stem: Stem,
    pub(crate) whose: Whose,
    /// Each with the cases that it stands for; `=` is the last consonant of the stem once more.
    pub(crate) endings: &'static [(&'static str, Cases)],
}

const fn man(nominative: &'static str, stem: Stem, endings: &'static [(&'static str, Cases)]) -> Row {
    Row { nominative, stem, whose: Whose::Man, endings }
}

const fn woman(nominative: &'static str, stem: Stem, endings: &'static [(&'static str, Cases)]) -> Row {
    Row { nominative, stem, whose: Whose::Woman, endings }
}

const fn row(nominative: &'static str, stem: Stem, endings: &'static [(&'static str, Cases)]) -> Row {
    Row { nominative, stem, whose: Whose::Anybody, endings }
}

const fn all(script: Letters, rows: &'static [Row]) -> Language {
    Language { script, declines: Words::All, harmony: false, rows }
}

const fn last(script: Letters, harmony: bool, rows: &'static [Row]) -> Language {
    Language { script, declines: Words::Last, harmony, rows }
}

use Letters::{Cyrillic, Latin};
use Stem::{Any, Consonant, NotVelar, Velar, Vowel};

// Genitive, dative, accusative, instrumental, locative, nominative.
const G: Cases = 1;
const D: Cases = 1 << 1;
const A: Cases = 1 << 2;
const I: Cases = 1 << 3;
const L: Cases = 1 << 4;
const N: Cases = NOMINATIVE;
/// Of a man the accusative is the genitive, in the Slavic languages.
const GA: Cases = G | A;
const DL: Cases = D | L;
/// The cases that feminine adjectives and surnames have in common.
const GDIL: Cases = G | D | I | L;
/// Where no other word has to agree.
const X: Cases = OTHER_CASES | N;

pub(crate) static LANGUAGES: &[Language] = &[
    all(Cyrillic, RUSSIAN),
    all(Cyrillic, UKRAINIAN),
    all(Cyrillic, SERBIAN),
    all(Latin, CZECH),
    all(Latin, POLISH),
    all(Latin, SOUTH_SLAVIC),
    all(Latin, LITHUANIAN),
    all(Latin, LATVIAN),
    all(Latin, ICELANDIC),
    last(Latin, false, FINNISH),
    last(Latin, false, ESTONIAN),
    last(Latin, true, HUNGARIAN),
    last(Latin, false, TURKIC),
    last(Latin, false, BALKAN),
    last(Cyrillic, false, KAZAKH),
];

#[rustfmt::skip]
static RUSSIAN: &[Row] = &[
    man("", Consonant, &[
        ("а", GA), ("у", D), ("ом", I), ("ем", I), ("ым", I), ("е", L),
    ]),
    man("й", Vowel, &[("я", GA), ("ю", D), ("ем", I), ("е", L), ("и", L)]),
    man("ь", Consonant, &[("я", GA), ("ю", D), ("ем", I), ("ём", I), ("е", L)]),
    man("ец", Consonant, &[("ца", GA), ("цу", D), ("цом", I), ("цем", I), ("це", L)]),
    man("ок", Consonant, &[("ка", GA), ("ку", D), ("ком", I), ("ке", L)]),
    man("ел", Consonant, &[("ла", GA), ("лу", D), ("лом", I), ("ле", L)]),
    man("ев", Any, &[("ьва", GA), ("ьву", D), ("ьвом", I), ("ьве", L)]),
    row("а", Any, &[("ы", G), ("и", G), ("е", DL), ("у", A), ("ой", I), ("ою", I), ("ей", I)]),
    woman("а", Consonant, &[("ой", GDIL), ("ою", I)]),
    row("я", Any, &[("и", G | DL), ("е", DL), ("ю", A), ("ей", I)]),
    man("ый", NotVelar, &[("ого", GA), ("ому", D), ("ым", I), ("ом", L)]),
    man("ий", Velar, &[("ого", GA), ("ому", D), ("им", I), ("ом", L)]),
    man("ой", Consonant, &[("ого", GA), ("ому", D), ("ым", I), ("им", I), ("ом", L)]),
    woman("ая", Consonant, &[("ой", GDIL), ("ую", A)]),
];

/// Ukrainian and Belarusian.
#[rustfmt::skip]
static UKRAINIAN: &[Row] = &[
    man("", Consonant, &[
        ("а", GA), ("у", D), ("ові", DL), ("еві", DL), ("ом", I), ("ем", I), ("им", I), ("ам", I), ("і", L),
        ("е", L),
    ]),
    man("о", Consonant, &[("а", GA), ("у", D), ("ові", DL), ("ом", I), ("ам", I)]),
    man("й", Vowel, &[("я", GA), ("ю", D), ("єві", DL), ("єм", I), ("ї", L), ("ем", I)]),
    man("ь", Consonant, &[("я", GA), ("ю", D), ("еві", DL), ("ем", I)]),
    man("ець", Consonant, &[("ця", GA), ("цю", D), ("цеві", DL), ("цем", I)]),
    row("а", Any, &[("и", G), ("ы", G), ("і", DL), ("е", DL), ("у", A), ("ою", I), ("ай", I)]),
    row("ка", Any, &[("ці", DL), ("цы", DL)]),
    row("га", Any, &[("зі", DL)]),
    woman("а", Consonant, &[("ої", G), ("ій", DL), ("ай", GDIL)]),
    row("я", Any, &[("ї", G | DL), ("і", G | DL), ("ю", A), ("ею", I), ("єю", I)]),
    man("ий", Consonant, &[("ого", GA), ("ому", DL), ("им", I)]),
    man("і", Velar, &[("ага", GA), ("аму", D), ("ім", I | L)]),
    man("ы", Consonant, &[("ага", GA), ("аму", D), ("ым", I | L)]),
];

/// Serbian; Macedonian and Bulgarian names have one case.
#[rustfmt::skip]
static SERBIAN: &[Row] = &[
    man("", Any, &[("а", GA), ("у", DL), ("ом", I), ("ем", I), ("ја", GA), ("ју", DL), ("јем", I)]),
    man("ац", Consonant, &[("ца", GA), ("цу", DL), ("цем", I)]),
    man("ар", Consonant, &[("ра", GA), ("ру", DL), ("ром", I)]),
    man("о", Consonant, &[("а", GA), ("у", DL), ("ом", I)]),
    row("а", Any, &[("е", G), ("и", DL), ("у", A), ("ом", I)]),
    man("и", Consonant, &[
        ("ог", GA), ("ога", GA), ("ом", DL), ("оме", DL), ("ому", DL), ("им", I),
    ]),
    woman("а", Consonant, &[("ој", DL)]),
];

/// Czech and Slovak. Both make a woman's name of any family name.
#[rustfmt::skip]
static CZECH: &[Row] = &[
    man("", Consonant, &[
        ("a", GA), ("e", GA), ("ovi", DL), ("u", DL), ("i", DL), ("em", I), ("om", I),
    ]),
    man("", Vowel, &[("a", GA), ("ho", GA), ("ovi", DL), ("mu", D), ("m", I | L)]),
    man("el", Consonant, &[("la", GA), ("lovi", DL), ("lu", DL), ("lem", I), ("lom", I)]),
    man("ek", Consonant, &[("ka", GA), ("kovi", DL), ("ku", DL), ("kem", I), ("kom", I)]),
    man("ec", Consonant, &[("ce", GA), ("ca", GA), ("covi", DL), ("ci", DL), ("cem", I), ("com", I)]),
    man("er", Consonant, &[("ra", GA), ("rovi", DL), ("rem", I), ("rom", I)]),
    row("a", Any, &[("y", G), ("e", DL), ("ě", DL), ("ovi", DL), ("u", A), ("ou", I), ("om", I)]),
    row("ka", Any, &[("ce", DL)]),
    row("ha", Any, &[("ze", DL)]),
    row("ra", Any, &[("ře", DL)]),
    man("o", Consonant, &[("a", GA), ("ovi", DL), ("u", DL), ("em", I), ("om", I)]),
    man("ý", Consonant, &[("ého", GA), ("ému", D), ("ým", I), ("ém", L), ("om", L)]),
    man("í", Consonant, &[("ího", GA), ("ímu", D), ("ím", I | L)]),
    woman("á", Consonant, &[("é", G | DL), ("ou", A | I), ("ej", G | DL), ("ú", A)]),
    woman("", Any, &[("ová", N), ("ové", G | DL), ("ovou", A | I), ("ovej", G | DL), ("ovú", A)]),
    woman("a", Consonant, &[
        ("ová", N), ("ové", G | DL), ("ovou", A | I), ("ovej", G | DL), ("ovú", A),
    ]),
];

#[rustfmt::skip]
static POLISH: &[Row] = &[
    man("", Consonant, &[
        ("a", GA), ("owi", D), ("em", I), ("iem", I), ("ie", L), ("u", L), ("ia", GA), ("iowi", D),
    ]),
    man("", Vowel, &[("ego", GA), ("emu", D), ("m", I | L), ("a", GA), ("owi", D)]),
    man("ek", Consonant, &[("ka", GA), ("kowi", D), ("kiem", I), ("ku", L)]),
    man("iec", Consonant, &[("ca", GA), ("cowi", D), ("cem", I), ("cu", L)]),
    man("el", Consonant, &[("la", GA), ("lowi", D), ("lem", I), ("le", L), ("ła", GA), ("łowi", D), ("łem", I)]),
    man("er", Consonant, &[("ra", GA), ("rowi", D), ("rem", I), ("rze", L)]),
    man("ew", Any, &[("wa", GA), ("wowi", D), ("wem", I)]),
    row("a", Any, &[("y", G), ("i", G), ("ie", DL), ("ę", A), ("ą", I)]),
    row("da", Any, &[("dzie", DL)]),
    row("ta", Any, &[("cie", DL)]),
    row("ra", Any, &[("rze", DL)]),
    row("ka", Any, &[("ce", DL)]),
    row("ga", Any, &[("dze", DL)]),
    row("cha", Any, &[("sze", DL)]),
    row("la", Any, &[("le", DL)]),
    row("o", Consonant, &[("i", G), ("ę", A), ("ą", I)]),
    man("o", Consonant, &[("a", GA), ("owi", D), ("em", I)]),
    row("ko", Any, &[("ce", DL)]),
    man("i", Consonant, &[("iego", GA), ("iemu", D), ("im", I | L)]),
    man("y", Consonant, &[("ego", GA), ("emu", D), ("ym", I | L)]),
    woman("a", Consonant, &[("iej", G | DL), ("ej", G | DL), ("ą", A | I)]),
];

/// Slovene, and Croatian, Bosnian and Serbian in Latin letters.
#[rustfmt::skip]
static SOUTH_SLAVIC: &[Row] = &[
    man("", Consonant, &[("a", GA), ("u", DL), ("om", I), ("em", I)]),
    man("", Vowel, &[
        ("a", GA), ("ja", GA), ("ju", DL), ("jem", I), ("jom", I), ("om", I), ("ga", GA), ("mu", D), ("m", I),
    ]),
    man("r", Vowel, &[("rja", GA), ("rju", DL), ("rjem", I)]),
    man("ac", Consonant, &[("ca", GA), ("cu", DL), ("cem", I)]),
    man("ec", Consonant, &[("ca", GA), ("cu", DL), ("cem", I)]),
    man("ar", Consonant, &[("ra", GA), ("ru", DL), ("rom", I)]),
    man("er", Consonant, &[("ra", GA), ("ru", DL), ("rom", I)]),
    man("el", Consonant, &[("la", GA), ("lu", DL), ("lom", I)]),
    man("ek", Consonant, &[("ka", GA), ("ku", DL), ("kom", I)]),
    row("a", Any, &[("e", G), ("i", DL), ("u", A), ("o", A | I), ("om", I)]),
    row("ka", Any, &[("ci", DL)]),
    man("o", Consonant, &[("a", GA), ("u", DL), ("om", I)]),
    man("i", Consonant, &[
        ("og", GA), ("oga", GA), ("ega", GA), ("om", DL), ("ome", DL), ("omu", DL), ("emu", DL), ("im", I),
        ("em", L),
    ]),
    woman("a", Consonant, &[("oj", DL)]),
];

/// Lithuanian, which puts an ending on foreign names in the nominative as well.
#[rustfmt::skip]
static LITHUANIAN: &[Row] = &[
    man("", Any, &[
        ("o", G), ("io", G), ("jo", G), ("aus", G), ("ui", D), ("iui", D), ("jui", D), ("ą", A), ("į", A),
        ("ų", A), ("u", I), ("iu", I), ("ju", I), ("umi", I),
    ]),
    woman("a", Consonant, &[("os", G), ("ai", D), ("ą", A)]),
    woman("e", Consonant, &[("ės", G), ("ei", D), ("ę", A)]),
];

#[rustfmt::skip]
static LATVIAN: &[Row] = &[
    man("", Any, &[("a", G), ("ja", G), ("am", D), ("im", D), ("u", A | I), ("ā", L)]),
    woman("a", Consonant, &[("as", G), ("ai", D), ("u", A | I)]),
    woman("e", Consonant, &[("es", G), ("ei", D), ("i", A | I)]),
];

#[rustfmt::skip]
static ICELANDIC: &[Row] = &[
    man("", Consonant, &[("s", G), ("ar", G), ("i", D)]),
    man("i", Consonant, &[("a", G | D | A)]),
    man("son", Any, &[("sonar", G), ("syni", D)]),
    woman("", Consonant, &[("ar", G), ("i", D)]),
    woman("a", Consonant, &[("u", G | D | A)]),
    woman("dóttir", Any, &[("dóttur", G | D | A)]),
];

#[rustfmt::skip]
static FINNISH: &[Row] = &[
    row("", Consonant, &[
        ("in", X), ("ia", X), ("iä", X), ("ille", X), ("illa", X), ("illä", X), ("ilta", X), ("iltä", X),
        ("ista", X), ("istä", X), ("issa", X), ("issä", X), ("iin", X), ("iksi", X), ("ina", X), ("inä", X),
        ("itta", X), ("ittä", X),
    ]),
    row("", Vowel, &[
        ("n", X), ("lle", X), ("lla", X), ("llä", X), ("lta", X), ("ltä", X), ("sta", X), ("stä", X),
        ("ssa", X), ("ssä", X), ("ksi", X), ("ta", X), ("tä", X), ("na", X), ("nä", X),
    ]),
    row("nen", Any, &[
        ("sen", X), ("sta", X), ("stä", X), ("selle", X), ("sella", X), ("sellä", X), ("selta", X),
        ("seltä", X), ("sesta", X), ("sestä", X), ("sessa", X), ("sessä", X), ("seen", X), ("sena", X),
    ]),
];

#[rustfmt::skip]
static ESTONIAN: &[Row] = &[
    row("", Consonant, &[
        ("i", X), ("it", X), ("ile", X), ("il", X), ("ilt", X), ("is", X), ("ist", X), ("iga", X), ("iks", X),
        ("ita", X),
    ]),
    row("s", Any, &[("se", X), ("set", X), ("sele", X), ("selt", X), ("sega", X)]),
    row("", Vowel, &[
        ("le", X), ("l", X), ("lt", X), ("s", X), ("st", X), ("ga", X), ("t", X), ("ks", X), ("ta", X),
    ]),
];

#[rustfmt::skip]
static HUNGARIAN: &[Row] = &[
    row("", Any, &[
        ("nak", X), ("nek", X), ("hoz", X), ("hez", X), ("höz", X), ("ról", X), ("ről", X), ("tól", X),
        ("től", X), ("ban", X), ("ben", X), ("ból", X), ("ből", X), ("ra", X), ("re", X), ("ba", X),
        ("be", X), ("nál", X), ("nél", X), ("ért", X), ("ként", X), ("t", X),
    ]),
    row("", Consonant, &[("=al", X), ("=el", X), ("ot", X), ("et", X), ("öt", X), ("at", X)]),
    row("", Vowel, &[("val", X), ("vel", X)]),
    row("a", Consonant, &[
        ("ának", X), ("ával", X), ("át", X), ("ához", X), ("áról", X), ("ától", X), ("ában", X), ("ából", X),
        ("ára", X), ("ánál", X), ("áért", X),
    ]),
    row("e", Consonant, &[
        ("ének", X), ("ével", X), ("ét", X), ("éhez", X), ("éről", X), ("étől", X), ("ében", X), ("éből", X),
        ("ére", X), ("énél", X), ("éért", X),
    ]),
];

/// Turkish, Azerbaijani, Turkmen and Uzbek.
#[rustfmt::skip]
static TURKIC: &[Row] = &[
    row("", Consonant, &[
        ("ın", X), ("in", X), ("un", X), ("ün", X), ("ıň", X), ("iň", X), ("uň", X), ("üň", X), ("yň", X),
        ("ı", X), ("i", X), ("u", X), ("ü", X), ("a", X), ("e", X), ("ə", X), ("ä", X), ("y", X),
    ]),
    row("", Vowel, &[
        ("nın", X), ("nin", X), ("nun", X), ("nün", X), ("nyň", X), ("niň", X), ("yı", X), ("yi", X),
        ("yu", X), ("yü", X), ("nı", X), ("ni", X), ("nu", X), ("nü", X), ("ya", X), ("ye", X), ("yə", X),
        ("yla", X), ("yle", X),
    ]),
    row("", Any, &[
        ("da", X), ("de", X), ("də", X), ("ta", X), ("te", X), ("dan", X), ("den", X), ("dən", X), ("tan", X),
        ("ten", X), ("la", X), ("le", X), ("lə", X), ("ning", X), ("ga", X),
    ]),
    row("k", Any, &[("kka", X)]),
    row("q", Any, &[("qqa", X)]),
];

/// The genitives of Romanian, and the definite and oblique forms of Albanian.
#[rustfmt::skip]
static BALKAN: &[Row] = &[
    row("", Any, &[("ului", X), ("it", X), ("ut", X), ("un", X), ("ët", X)]),
    row("", Consonant, &[("i", X), ("u", X), ("in", X)]),
    row("a", Consonant, &[("ës", X), ("ën", X)]),
    row("ë", Consonant, &[("ës", X), ("ën", X)]),
];

/// Kazakh, Kyrgyz and Tatar.
#[rustfmt::skip]
static KAZAKH: &[Row] = &[
    row("", Any, &[
        ("ның", X), ("нің", X), ("дың", X), ("дің", X), ("тың", X), ("тің", X), ("нын", X), ("нин", X),
        ("дын", X), ("дин", X), ("тын", X), ("тин", X), ("ға", X), ("ге", X), ("қа", X), ("ке", X),
        ("га", X), ("ка", X), ("ды", X), ("ді", X), ("ты", X), ("ті", X), ("ны", X), ("ні", X), ("да", X),
        ("де", X), ("та", X), ("те", X), ("дан", X), ("ден", X), ("тан", X), ("тен", X), ("нан", X),
        ("нен", X), ("мен", X), ("бен", X), ("пен", X), ("менен", X),
    ]),
];
