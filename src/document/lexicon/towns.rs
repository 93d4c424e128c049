//! Words that stand before the names of places.
//!
//! Each list is a `static`, sorted by folded form. Source: original lists from general knowledge of news
//! style.

/// Whether it is done or stands in a place, in English: *born in*, *hospital in*.
pub(in crate::document) fn is_before_in(fold: &str) -> bool {
    BEFORE_IN.binary_search(&fold).is_ok()
}

/// Whether places have it, in English: *mayor of*.
pub(in crate::document) fn is_before_of(fold: &str) -> bool {
    BEFORE_OF.binary_search(&fold).is_ok()
}

/// Whether it is done from a place, in English: *fled from*.
pub(in crate::document) fn is_before_from(fold: &str) -> bool {
    BEFORE_FROM.binary_search(&fold).is_ok()
}

/// Whether countries have it, in English, beside what towns have and those who hold an office.
pub(in crate::document) fn is_of_countries(fold: &str) -> bool {
    OF_COUNTRIES.binary_search(&fold).is_ok()
}

/// Whether it is a title with which a place is the name of a person: *the Duke of Sussex*.
pub(in crate::document) fn is_title_of_place(fold: &str) -> bool {
    TITLES.binary_search(&fold).is_ok()
}

/// Whether it is a preposition before places of another language than English, beside those for *in*.
pub(in crate::document) fn is_from_or_to(fold: &str) -> bool {
    FROM_OR_TO.binary_search(&fold).is_ok()
}

#[rustfmt::skip]
static BEFORE_IN: &[&str] = &[
    "arrested", "arrived", "based", "born", "buried", "captured", "church", "clashes", "detained", "died",
    "farm", "fighting", "grew", "home", "hospital", "house", "jailed", "killed", "landed", "live", "lived",
    "lives", "living", "market", "mosque", "near", "now", "people", "police", "prison", "protests",
    "residents", "school", "settled", "shops", "somewhere", "spoke", "station", "stationed", "stayed",
    "streets", "studied", "troops", "up", "village", "villagers",
];

#[rustfmt::skip]
static BEFORE_OF: &[&str] = &[
    "archbishop", "bishop", "capture", "city", "district", "fall", "hamlet", "inhabitants", "mayor", "mayors",
    "outskirts", "people", "port", "province", "region", "residents", "ruins", "siege", "streets", "suburb",
    "suburbs", "town", "township", "village", "villagers", "villages",
];

#[rustfmt::skip]
static BEFORE_FROM: &[&str] = &[
    "away", "came", "comes", "exile", "fled", "flown", "hails", "is", "kilometers", "kilometres", "km",
    "miles", "moved", "road", "villagers", "was", "were",
];

#[rustfmt::skip]
static OF_COUNTRIES: &[&str] = &[
    "army", "border", "borders", "capital", "centre", "citizen", "citizens", "coast", "constitution", "east",
    "economy", "government", "half", "independence", "invasion", "leaders", "members", "nation", "nationals",
    "north", "parliament", "parts", "republic", "rest", "shores", "south", "west",
];

#[rustfmt::skip]
static TITLES: &[&str] = &[
    "baron", "baroness", "count", "countess", "duchess", "duke", "earl", "lady", "lord", "marquess", "prince",
    "princess", "viscount",
];

#[rustfmt::skip]
static FROM_OR_TO: &[&str] = &[
    "a", "aus", "bei", "bis", "da", "desde", "di", "do", "fran", "hasta", "naar", "nach", "pa", "till", "uit",
    "vanuit", "z", "до", "за", "из", "к", "на", "од", "по", "под", "с",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_are_sorted() {
        for list in [BEFORE_IN, BEFORE_OF, BEFORE_FROM, OF_COUNTRIES, TITLES, FROM_OR_TO] {
            assert!(list.is_sorted_by(|x, y| x < y), "{list:?}");
        }
    }
}
