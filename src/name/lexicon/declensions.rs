//! The endings of names in the cases of the languages that decline them.
//!
//! Rows by the ending of the nominative, in the order in which they are tried. Source: grammars of the
//! languages named.

/// Cases of the singular, as a set.
pub(crate) type Cases = u8;
const GENITIVE: Cases = 1;
const DATIVE: Cases = 1 << 1;
const ACCUSATIVE: Cases = 1 << 2;
const INSTRUMENTAL: Cases = 1 << 3;
const LOCATIVE: Cases = 1 << 4;
pub(crate) const ALL_CASES: Cases = (1 << 5) - 1;
/// The cases of a man's name in the accusative and genitive, which are one.
const OWNED: Cases = GENITIVE | ACCUSATIVE;
/// The cases that feminine adjectives and surnames have in common.
const OBLIQUE: Cases = GENITIVE | DATIVE | INSTRUMENTAL | LOCATIVE;

/// How names are declined that have one ending in the nominative.
#[derive(Debug)]
pub(crate) struct Declension {
    pub(crate) nominative: &'static str,
    /// Endings of Russian, each with the cases that it stands for.
    pub(crate) russian: &'static [(&'static str, Cases)],
    /// Endings of other languages, and of cases that are not told.
    others: &'static [&'static str],
}

impl Declension {
    /// The endings of all cases but the nominative.
    pub(crate) fn endings(&self) -> impl Iterator<Item = &'static str> {
        self.others.iter().copied().chain(self.russian.iter().map(|&(ending, _)| ending))
    }
}

const fn row(
    nominative: &'static str,
    russian: &'static [(&'static str, Cases)],
    others: &'static [&'static str],
) -> Declension {
    Declension { nominative, russian, others }
}

/// Russian and Ukrainian.
pub(crate) static CYRILLIC: &[Declension] = &[
    row(
        "",
        &[
            ("а", OWNED),
            ("у", DATIVE),
            ("ом", INSTRUMENTAL),
            ("ем", INSTRUMENTAL),
            ("ым", INSTRUMENTAL),
            ("е", LOCATIVE),
        ],
        &["ові", "им", "і"],
    ),
    row(
        "й",
        &[("я", OWNED), ("ю", DATIVE), ("ем", INSTRUMENTAL), ("е", LOCATIVE)],
        &["єві", "єм", "є", "и", "ї"],
    ),
    row("ь", &[("я", OWNED), ("ю", DATIVE), ("ем", INSTRUMENTAL), ("е", LOCATIVE)], &[]),
    row(
        "а",
        &[("ы", GENITIVE), ("и", GENITIVE), ("е", DATIVE | LOCATIVE), ("у", ACCUSATIVE), ("ой", OBLIQUE)],
        &["ою", "і"],
    ),
    row(
        "я",
        &[
            ("и", GENITIVE | DATIVE | LOCATIVE),
            ("е", DATIVE | LOCATIVE),
            ("ю", ACCUSATIVE),
            ("ей", INSTRUMENTAL),
        ],
        &["ею", "єю", "ї"],
    ),
    row("ый", &[("ого", OWNED), ("ому", DATIVE), ("ым", INSTRUMENTAL), ("ом", LOCATIVE)], &[]),
    row("ий", &[("ого", OWNED), ("ому", DATIVE), ("им", INSTRUMENTAL), ("ом", LOCATIVE)], &[]),
    row("ой", &[("ого", OWNED), ("ому", DATIVE), ("ым", INSTRUMENTAL)], &["ом"]),
    row("ая", &[("ой", OBLIQUE), ("ую", ACCUSATIVE)], &[]),
];

/// What is written in Latin letters, folded: Polish, Czech, Slovak, Slovene, Croatian and Serbian, the
/// endings that Hungarian puts behind any name, and the genitive of German and its neighbours.
pub(crate) static LATIN: &[Declension] = &[
    row(
        "",
        &[],
        &[
            "a", "e", "em", "iem", "om", "ovi", "owi", "s", "u", "uv", // Slavic and German
            "at", "ban", "ben", "bol", "ert", "et", "hez", "hoz", "nak", "nal", "nek", "nel", "ot", "ra",
            "re", "rol", "t", "tol", "val", "vel", // Hungarian
        ],
    ),
    row("a", &[], &["at", "e", "i", "ie", "o", "om", "ou", "ovi", "u", "y"]),
    row("ec", &[], &["ce", "cem", "covi", "cu"]),
    row("ek", &[], &["ka", "kem", "kovi", "kowi", "kiem", "ku"]),
    row("el", &[], &["la", "lem", "lovi", "lowi", "lu"]),
    row("i", &[], &["ego", "emu", "iego", "iemu", "im", "ija", "iju", "ijem"]),
    row("y", &[], &["eho", "ego", "emu", "ym"]),
];
