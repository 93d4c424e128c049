//! Things that are called as persons and organizations are: places, ships and storms named after persons, and
//! acronyms of what is no organization.
//!
//! Each list is a `static`, sorted by folded form. Source: original lists from general knowledge.

/// Whether a word after a person's name says that it is a place's or building's.
pub(in crate::document) fn is_place_after(fold: &str) -> bool {
    PLACES_AFTER.binary_search(&fold).is_ok()
}

/// Whether a word before a person's name says that a place, a ship or a storm is called so.
pub(in crate::document) fn is_thing_before(fold: &str) -> bool {
    THINGS_BEFORE.binary_search(&fold).is_ok()
}

/// Whether a word before a name says that it is a storm's or a campaign's.
pub(in crate::document) fn is_event(fold: &str) -> bool {
    EVENTS.binary_search(&fold).is_ok()
}

/// Whether an acronym has an article and is no organization's.
pub(in crate::document) fn is_acronym_of_thing(fold: &str) -> bool {
    ACRONYMS.binary_search(&fold).is_ok()
}

#[rustfmt::skip]
static PLACES_AFTER: &[&str] = &[
    "airfield", "airport", "alley", "arena", "avenue", "boulevard", "bridge", "bypass", "canal", "city",
    "crossing", "dam", "drive", "expressway", "freeway", "gardens", "glacier", "highway", "island", "lake",
    "lane", "mausoleum", "memorial", "monument", "park", "parkway", "peak", "plaza", "promenade", "range",
    "road", "square", "stadium", "street", "terminal", "tower", "towers", "tunnel", "way",
];

#[rustfmt::skip]
static THINGS_BEFORE: &[&str] = &[
    "avenida", "avenue", "calle", "camp", "cape", "cyclone", "fort", "hmas", "hmcs", "hms", "hurricane",
    "ins", "jalan", "lago", "lake", "mount", "place", "plaza", "praca", "rua", "rue", "typhoon", "uss", "via",
];

#[rustfmt::skip]
static EVENTS: &[&str] = &[
    "cyclone", "hurricane", "operation", "storm", "typhoon",
];

#[rustfmt::skip]
static ACRONYMS: &[&str] = &[
    "aids", "api", "atm", "bip", "ceo", "cet", "cfo", "coo", "cpi", "cpu", "ct", "cto", "cv", "dana", "dna",
    "dsgvo", "dvd", "ebitda", "esg", "est", "etf", "faq", "gbp", "gdp", "gmt", "gnp", "gps", "gpu", "hiv",
    "ice", "id", "ipo", "irpf", "isin", "iva", "kpi", "led", "llm", "mri", "mvp", "nft", "pc", "pdf", "pib",
    "pil", "pin", "pmi", "pnl", "pr", "rna", "smic", "sms", "sos", "suv", "tv", "tva", "ufo", "url", "usb",
    "usd", "utc", "var", "vat", "vip", "vpn", "wifi", "www",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_are_sorted() {
        for list in [PLACES_AFTER, THINGS_BEFORE, EVENTS, ACRONYMS] {
            assert!(list.is_sorted_by(|x, y| x < y), "{list:?}");
        }
    }
}
