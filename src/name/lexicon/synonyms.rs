//! Near synonyms: generic words between which translators of one name choose, as *Department*, *Directorate*
//! and *Office* for مديرية, or *Commission* and *Committee* for комиссия.
//!
//! Rows are senses of [`super::generic_words`] that may stand for one another, each row sorted; a sense may be
//! in several rows, and what two rows have in common makes no synonyms of the rest. Left out are words that
//! name two bodies side by side in one country: *council* and *committee*, *party* and *movement*, *front* and
//! *league*.
//!
//! Source: translations of names of organizations in the news as generally known; original list.

use std::sync::LazyLock;

use hashbrown::HashMap;

use super::numbers::is_counted;

/// Whether two senses are near synonyms; `numbered` where one of them is of a name with a number, which tells
/// a battalion from a brigade.
pub(crate) fn are_synonyms(one: &str, other: &str, numbered: bool) -> bool {
    static ROWS_OF: LazyLock<HashMap<&'static str, u64>> = LazyLock::new(|| {
        let mut rows_of: HashMap<_, u64> = HashMap::new();
        for (row, senses) in SYNONYMS.iter().enumerate() {
            senses.iter().for_each(|&sense| *rows_of.entry(sense).or_default() |= 1 << row);
        }
        rows_of
    });
    let rows_of = |sense| ROWS_OF.get(sense).copied().unwrap_or(0);
    rows_of(one) & rows_of(other) != 0 && !(numbered && is_counted(one) && is_counted(other))
}

/// The rows, at most as many as a set of them has bits.
#[rustfmt::skip]
static SYNONYMS: &[&[&str]] = &[
    // Bodies.
    &["administration", "agency", "authority", "bureau", "department", "directorate", "office", "service"],
    &["board", "commission", "committee"],
    &["association", "organization", "society"],
    &["association", "federation"],
    &["center", "institute"],
    &["combine", "enterprise", "plant"],
    &["concern", "group", "holding"],
    &["command", "headquarters"],
    &["endowment", "foundation", "fund"],
    &["government", "state"],
    // Armed forces and the law.
    &["battalion", "brigade", "division", "regiment", "unit"],
    &["army", "military"],
    &["defence", "military"],
    &["fleet", "naval", "navy"],
    &["marine", "naval", "shipping"],
    &["colony", "detention", "penalty", "prison"],
    &["missile", "rocket"],
    &["ammunition", "weapon"],
    &["law", "legal"],
    &["displaced", "migration", "refugee"],
    // What somebody does.
    &["aid", "charity", "humanitarian", "relief", "support"],
    &["control", "inspection", "monitoring", "supervision"],
    &["investigation", "research"],
    &["research", "science"],
    &["education", "pedagogical"],
    &["maintenance", "repair"],
    &["reconstruction", "renewal", "restoration", "revival"],
    &["information", "news"],
    &["mass media", "media"],
    &["broadcasting", "channel", "satellite", "television"],
    &["broadcasting", "radio"],
    &["communication", "telecommunication"],
    // Lines of business.
    &["aerospace", "aviation"],
    &["aerospace", "space"],
    &["air", "airline", "aviation"],
    &["agriculture", "farm"],
    &["farm", "peasant"],
    &["atomic", "nuclear"],
    &["automobile", "motor", "motor vehicle", "vehicle"],
    &["building", "construction", "house building"],
    &["cargo", "delivery", "logistics", "transport"],
    &["clinical", "hospital"],
    &["commercial", "trade"],
    &["credit", "loan"],
    &["design", "project"],
    &["electric", "electrical"],
    &["engine", "motor"],
    &["exchange", "money", "money transfer"],
    &["export", "foreign trade", "import export", "trade"],
    &["foreign trade", "import", "import export", "trade"],
    &["forest", "timber"],
    &["health", "medical"],
    &["industry", "production"],
    &["iron", "metallurgical", "steel"],
    &["metal", "metallurgical"],
    &["mineral", "mining", "ore"],
    &["oil", "petroleum product"],
    &["resort", "sanatorium"],
    &["ship repair", "shipbuilding", "shipyard"],
    &["environment", "nature"],
    // What kind it is of.
    &["general", "main"],
    &["islamic", "muslim"],
    &["religious", "spiritual"],
    &["young", "youth"],
];

#[cfg(test)]
mod tests {
    use super::super::generic_words::GENERIC_WORDS;
    use super::*;

    #[test]
    fn rows_are_sorted_meant_by_words_and_no_more_than_fit() {
        assert!(SYNONYMS.len() <= u64::BITS as usize);
        for row in SYNONYMS {
            assert!(row.is_sorted_by(|one, next| one < next), "{row:?}");
            let meant = |sense: &&&str| GENERIC_WORDS.iter().any(|(_, meant)| meant == *sense);
            assert_eq!(row.iter().find(|sense| !meant(sense)), None);
        }
    }

    #[test]
    fn what_two_rows_share_joins_them_not() {
        let cases = [
            ("committee", "commission", false, true),
            ("commission", "committee", true, true),
            ("council", "committee", false, false),
            ("army", "defence", false, false),
            ("brigade", "division", false, true),
            ("brigade", "division", true, false),
            ("aluminium", "zinc", false, false),
        ];
        for (one, other, numbered, are) in cases {
            assert_eq!(are_synonyms(one, other, numbered), are, "{one}, {other}");
        }
    }
}
