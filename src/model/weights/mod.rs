//! The learned tables, as the `train` example writes them; each begins with what it was learned from and how.
//! The readings of Chinese characters (`readings.tsv`) are used where names are parsed:
//! `name::romanize::kanji` reads them.

/// Edit tables by alphabet, in the order of [`Alphabet::ALL`](crate::name::letters::alphabet::Alphabet::ALL).
pub(crate) static EDITS: [&str; 7] = [
    include_str!("edit.latin.tsv"),
    include_str!("edit.arabic.tsv"),
    include_str!("edit.hebrew.tsv"),
    include_str!("edit.cyrillic.tsv"),
    include_str!("edit.kana.tsv"),
    include_str!("edit.hangul.tsv"),
    include_str!("edit.han.tsv"),
];

/// Frequent tokens and their rarity in bits.
pub(crate) static RARITY: &str = include_str!("rarity.tsv");

/// Frequent tokens, how often each was seen and for which names.
pub(crate) static ORIGINS: &str = include_str!("origins.tsv");

/// What a feature weighs, in bits, for persons and for everything else.
pub(crate) static FEATURES: &str = include_str!("features.tsv");
