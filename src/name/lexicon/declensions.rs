//! The endings that names have in the cases of the languages that decline them, whatever the case.
//!
//! Rows by the ending of the nominative, in the order in which they are tried; which ending a language has in
//! which case is in [`super::languages`]. Source: grammars of the languages named.

/// How names are declined that have one ending in the nominative.
#[derive(Debug)]
pub(crate) struct Declension {
    pub(crate) nominative: &'static str,
    /// The endings of all cases but the nominative.
    pub(crate) endings: &'static [&'static str],
}

const fn row(nominative: &'static str, endings: &'static [&'static str]) -> Declension {
    Declension { nominative, endings }
}

/// Russian and Ukrainian.
pub(crate) static CYRILLIC: &[Declension] = &[
    row("", &["ові", "им", "і", "а", "у", "ом", "ем", "ым", "е"]),
    row("й", &["єві", "єм", "є", "и", "ї", "я", "ю", "ем", "е"]),
    row("ь", &["я", "ю", "ем", "е"]),
    row("а", &["ою", "і", "ы", "и", "е", "у", "ой"]),
    row("я", &["ею", "єю", "ї", "и", "е", "ю", "ей"]),
    row("ый", &["ого", "ому", "ым", "ом"]),
    row("ий", &["ого", "ому", "им", "ом"]),
    row("ой", &["ом", "ого", "ому", "ым"]),
    row("ая", &["ой", "ую"]),
];

/// What is written in Latin letters, folded: Polish, Czech, Slovak, Slovene, Croatian and Serbian, the
/// endings that Hungarian puts behind any name, and the genitive of German and its neighbours.
pub(crate) static LATIN: &[Declension] = &[
    row(
        "",
        &[
            "a", "e", "em", "iem", "om", "ovi", "owi", "s", "u", "uv", // Slavic and German
            "at", "ban", "ben", "bol", "ert", "et", "hez", "hoz", "nak", "nal", "nek", "nel", "ot", "ra",
            "re", "rol", "t", "tol", "val", "vel", // Hungarian
        ],
    ),
    row("a", &["at", "e", "i", "ie", "o", "om", "ou", "ovi", "u", "y"]),
    row("ec", &["ce", "cem", "covi", "cu"]),
    row("ek", &["ka", "kem", "kovi", "kowi", "kiem", "ku"]),
    row("el", &["la", "lem", "lovi", "lowi", "lu"]),
    row("i", &["ego", "emu", "iego", "iemu", "im", "ija", "iju", "ijem"]),
    row("y", &["eho", "ego", "emu", "ym"]),
];
