//! Words of addresses and of what payments and forms have beside a name.
//!
//! Keys are folded words (see [`super`]), each list sorted. Country codes are those of ISO 3166-1 and of
//! ICAO's Doc 9303, which machine-readable passports have.
//!
//! Source: ISO 3166-1, ICAO Doc 9303, and addresses as generally known; original lists.

/// Words beside the number of a house.
pub(crate) static STREETS: &[&str] = &[
    "apartment",
    "apt",
    "av",
    "ave",
    "avenida",
    "avenue",
    "bd",
    "bldg",
    "blk",
    "block",
    "blvd",
    "boulevard",
    "building",
    "calle",
    "carrera",
    "chaussee",
    "corniche",
    "cra",
    "drive",
    "flat",
    "floor",
    "gasse",
    "highway",
    "house",
    "hwy",
    "jalan",
    "jl",
    "kocha",
    "lane",
    "marg",
    "nagar",
    "office",
    "pereulok",
    "pl",
    "platz",
    "plaza",
    "pr",
    "prospect",
    "prospekt",
    "rd",
    "road",
    "room",
    "rua",
    "rue",
    "sector",
    "shosse",
    "sok",
    "sokak",
    "square",
    "st",
    "str",
    "strasse",
    "street",
    "suite",
    "tower",
    "ul",
    "ulica",
    "ulitsa",
    "unit",
    "villa",
    "vul",
    "vulytsia",
    "way",
];

/// Words before the number of something else than a name.
pub(crate) static NUMBERED: &[&str] = &[
    "account",
    "acct",
    "iban",
    "imo",
    "inv",
    "invoice",
    "mmsi",
    "ogrn",
    "passport",
    "ref",
    "reference",
    "reg",
    "registration",
    "swift",
    "tel",
    "vat",
];

/// Words between these and the number.
pub(crate) static NUMBER_SIGNS: &[&str] = &["n", "no", "nr", "num", "number"];

/// Places that are given names as well.
pub(crate) static GIVEN_AS_NAMES: &[&str] = &[
    "adelaide", "asia", "austin", "brooklyn", "chelsea", "china", "dallas", "devon", "florence", "georgia",
    "india", "ireland", "israel", "jordan", "kenya", "kingston", "lincoln", "madison", "odessa", "orlando",
    "paris", "phoenix", "roma", "savannah", "sydney", "valencia", "verona",
];

/// Codes of countries in two letters.
pub(crate) static TWO_LETTER_CODES: &[&str] = &[
    "ad", "ae", "af", "ag", "ai", "al", "am", "ao", "ar", "at", "au", "az", "ba", "bb", "bd", "be", "bf",
    "bg", "bh", "bi", "bj", "bm", "bn", "bo", "br", "bs", "bt", "bw", "by", "bz", "ca", "cd", "cf", "cg",
    "ch", "ci", "cl", "cm", "cn", "co", "cr", "cu", "cv", "cy", "cz", "de", "dj", "dk", "dm", "do", "dz",
    "ec", "ee", "eg", "er", "es", "et", "fi", "fj", "fr", "ga", "gb", "gd", "ge", "gh", "gm", "gn", "gq",
    "gr", "gt", "gw", "gy", "hk", "hn", "hr", "ht", "hu", "id", "ie", "il", "in", "iq", "ir", "is", "it",
    "jm", "jo", "jp", "ke", "kg", "kh", "ki", "km", "kn", "kp", "kr", "kw", "ky", "kz", "la", "lb", "lc",
    "li", "lk", "lr", "ls", "lt", "lu", "lv", "ly", "ma", "mc", "md", "me", "mg", "mh", "mk", "ml", "mm",
    "mn", "mo", "mr", "mt", "mu", "mv", "mw", "mx", "my", "mz", "na", "ne", "ng", "ni", "nl", "no", "np",
    "nr", "nz", "om", "pa", "pe", "pg", "ph", "pk", "pl", "ps", "pt", "pw", "py", "qa", "ro", "rs", "ru",
    "rw", "sa", "sb", "sc", "sd", "se", "sg", "si", "sk", "sl", "sm", "sn", "so", "sr", "ss", "st", "sv",
    "sy", "sz", "td", "tg", "th", "tj", "tl", "tm", "tn", "to", "tr", "tt", "tv", "tw", "tz", "ua", "ug",
    "uk", "us", "uy", "uz", "va", "vc", "ve", "vn", "vu", "ws", "xk", "ye", "za", "zm", "zw",
];

/// Codes of states in three letters.
pub(crate) static THREE_LETTER_CODES: &[&str] = &[
    "abw", "afg", "ago", "aia", "alb", "and", "are", "arg", "arm", "asm", "atg", "aus", "aut", "aze", "bdi",
    "bel", "ben", "bfa", "bgd", "bgr", "bhr", "bhs", "bih", "blr", "blz", "bmu", "bol", "bra", "brb", "brn",
    "btn", "bwa", "caf", "can", "che", "chl", "chn", "civ", "cmr", "cod", "cog", "col", "com", "cpv", "cri",
    "cub", "cyp", "cze", "deu", "dji", "dma", "dnk", "dom", "dza", "ecu", "egy", "eri", "esh", "esp", "est",
    "eth", "eue", "fin", "fji", "fra", "fsm", "gab", "gbd", "gbn", "gbo", "gbp", "gbr", "gbs", "geo", "gha",
    "gin", "gmb", "gnb", "gnq", "grc", "grd", "gtm", "guy", "hkg", "hnd", "hrv", "hti", "hun", "idn", "ind",
    "irl", "irn", "irq", "isl", "isr", "ita", "jam", "jor", "jpn", "kaz", "ken", "kgz", "khm", "kir", "kna",
    "kor", "kwt", "lao", "lbn", "lbr", "lby", "lca", "lie", "lka", "lso", "ltu", "lux", "lva", "mac", "mar",
    "mco", "mda", "mdg", "mdv", "mex", "mhl", "mkd", "mli", "mlt", "mmr", "mne", "mng", "moz", "mrt", "mus",
    "mwi", "mys", "nam", "ner", "nga", "nic", "nld", "nor", "npl", "nru", "nzl", "omn", "pak", "pan", "per",
    "phl", "plw", "png", "pol", "prk", "prt", "pry", "pse", "qat", "rks", "rou", "rus", "rwa", "sau", "sdn",
    "sen", "sgp", "slb", "sle", "slv", "smr", "som", "srb", "ssd", "stp", "sur", "svk", "svn", "swe", "swz",
    "syc", "syr", "tcd", "tgo", "tha", "tjk", "tkm", "tls", "ton", "tto", "tun", "tur", "tuv", "twn", "tza",
    "uga", "ukr", "unk", "uno", "ury", "usa", "uzb", "vat", "vct", "ven", "vnm", "vut", "wsm", "xkx", "xom",
    "xxa", "xxb", "xxc", "xxx", "yem", "zaf", "zmb", "zwe",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_are_sorted() {
        let lists = [STREETS, NUMBERED, NUMBER_SIGNS, GIVEN_AS_NAMES, TWO_LETTER_CODES, THREE_LETTER_CODES];
        assert!(lists.iter().all(|list| list.is_sorted_by(|one, next| one < next)));
    }
}
