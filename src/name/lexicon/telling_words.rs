//! What generic words mean that tell one organization from another, which else has the same name: who splits
//! off a party, an army or a faith calls himself *Republican*, *Revolutionary* or *United*, and a bank, a
//! brigade or a newspaper is not the town or the movement that it is called after. Other generic words, lines
//! of business above all, come and go: *Rosneft* is the *Rosneft Oil Company*.
//!
//! Keys are senses of [`super::generic_words`], sorted.
//!
//! Source: names of organizations in the news as generally known; original list.

/// Whether a word of this meaning tells organizations apart.
pub(crate) fn is_telling(sense: &str) -> bool {
    TELLING.binary_search(&sense).is_ok()
}

/// Whether a word of this meaning says what kind of organization is meant, of which one place or country has
/// several, so that any other word tells them apart: the *University of Tehran* is not the *University of
/// Technology*.
pub(crate) fn is_one_of_several(sense: &str) -> bool {
    const SEVERAL: &[&str] = &[
        "army",
        "bank",
        "college",
        "council",
        "court",
        "hospital",
        "ministry",
        "party",
        "school",
        "university",
    ];
    SEVERAL.binary_search(&sense).is_ok()
}

/// Whether bodies of this kind split, and have wings of their own.
pub(crate) fn splits(sense: &str) -> bool {
    SPLIT.binary_search(&sense).is_ok()
}

/// Whether a word of this meaning says what a body does, and not only that it is one: of the latter
/// translators choose any.
pub(crate) fn says_what_for(sense: &str) -> bool {
    BODIES.binary_search(&sense).is_err()
}

/// Whether a word of this meaning makes a body one of politics.
pub(crate) fn is_political(sense: &str) -> bool {
    POLITICAL.binary_search(&sense).is_ok()
}

/// Whether a word of this meaning makes a wing or a rival of a party.
pub(crate) fn makes_wing(sense: &str) -> bool {
    WINGS.binary_search(&sense).is_ok()
}

/// Whether a word of this meaning beside the name of a body makes another kind of body of it: *UNESCO Court*.
pub(crate) fn is_another_kind(sense: &str) -> bool {
    const KINDS: &[&str] = &[
        "airport",
        "bank",
        "cathedral",
        "church",
        "college",
        "court",
        "credit",
        "embassy",
        "finance",
        "foundation",
        "hospital",
        "hotel",
        "insurance",
        "leasing",
        "library",
        "mosque",
        "museum",
        "renewable",
        "school",
        "theatre",
        "truck",
        "university",
    ];
    KINDS.binary_search(&sense).is_ok()
}

/// Whether a word of this meaning makes a team of a club, or the youth or the women of any body: *Bayern Frauen*.
pub(crate) fn makes_team(sense: &str) -> bool {
    TEAMS.binary_search(&sense).is_ok()
}

/// Whether a folded word that ends a name says which team of a club is meant: *Barcelona B*, *Sampdoria U19*.
pub(crate) fn is_team_of(word: &str) -> bool {
    let age = || word.strip_prefix('u').or_else(|| word.strip_prefix("sub"));
    matches!(word, "b" | "c")
        || age().is_some_and(|age| age.len() == 2 && age.bytes().all(|byte| byte.is_ascii_digit()))
}

/// Whether a word of this meaning says which of the universities of a place is meant; *state* and *national* only say
/// whose it is.
pub(crate) fn says_of_which_university(sense: &str) -> bool {
    const WHICH: &[&str] = &[
        "agriculture",
        "autonomous",
        "catholic",
        "federal",
        "medical",
        "open",
        "pedagogical",
        "technical",
        "technology",
    ];
    WHICH.binary_search(&sense).is_ok()
}

/// Whether a body of this kind is one of every state.
pub(crate) fn is_of_state(sense: &str) -> bool {
    const OF_STATE: &[&str] = &[
        "army",
        "assembly",
        "congress",
        "court",
        "ministry",
        "parliament",
        "police",
        "prosecutor",
        "senate",
        "treasury",
    ];
    OF_STATE.binary_search(&sense).is_ok()
}

/// What makes teams.
static TEAMS: &[&str] = &[
    "basketball",
    "futsal",
    "handball",
    "hockey",
    "ice hockey",
    "reserve",
    "rugby",
    "volleyball",
    "water polo",
    "woman",
    "young",
    "youth",
];

/// The meanings.
static TELLING: &[&str] = &[
    "academy",
    "aid",
    "air force",
    "airport",
    "alliance",
    "anti fascist",
    "armed forces",
    "army",
    "art",
    "assault",
    "assembly",
    "bank",
    "battalion",
    "border",
    "brigade",
    "broadcasting",
    "broker",
    "brotherhood",
    "cathedral",
    "central",
    "chamber of commerce",
    "charity",
    "christian",
    "church",
    "civil",
    "college",
    "command",
    "command post",
    "commission",
    "committee",
    "communist",
    "community",
    "confederation",
    "congress",
    "cossack",
    "council",
    "counter terrorism",
    "court",
    "culture",
    "defence",
    "democracy",
    "democratic",
    "directorate",
    "division",
    "east",
    "education",
    "embassy",
    "faction",
    "federation",
    "fighter",
    "film",
    "first",
    "football",
    "foundation",
    "freedom",
    "front",
    "garrison",
    "gendarmerie",
    "great",
    "guard",
    "headquarters",
    "hospital",
    "human rights",
    "humanitarian",
    "imperial",
    "independence",
    "infantry",
    "insurance",
    "intelligence",
    "interior",
    "islamic",
    "joint",
    "judiciary",
    "justice",
    "labour",
    "law",
    "law enforcement",
    "league",
    "leasing",
    "legion",
    "leninist",
    "liberation",
    "library",
    "local",
    "logistics",
    "maoist",
    "marine",
    "martyr",
    "marxist",
    "media",
    "medical",
    "militia",
    "ministry",
    "modern",
    "monarchist",
    "mosque",
    "museum",
    "muslim",
    "nationalist",
    "naval",
    "navy",
    "new",
    "news",
    "news agency",
    "newspaper",
    "north",
    "northeast",
    "northwest",
    "offshore oil",
    "orthodox",
    "parliament",
    "patriotic",
    "peasant",
    "pension",
    "peoples",
    "police",
    "political",
    "polytechnic",
    "popular mobilization",
    "presidency",
    "press",
    "prison",
    "progressive",
    "provisional",
    "radio",
    "red crescent",
    "red cross",
    "regiment",
    "relief",
    "religious",
    "republic",
    "reserve",
    "resistance",
    "revolution",
    "revolutionary",
    "right",
    "school",
    "social",
    "social security",
    "socialist",
    "south",
    "southeast",
    "southwest",
    "special",
    "special purpose",
    "squad",
    "squadron",
    "state",
    "strategic",
    "student",
    "supreme",
    "tactical",
    "telecommunication",
    "television",
    "theatre",
    "trade union",
    "treasury",
    "union",
    "unit",
    "united",
    "unity",
    "veteran",
    "volunteer",
    "west",
    "woman",
    "worker",
    "young",
    "youth",
];

/// What bodies are that split.
static SPLIT: &[&str] = &[
    "alliance",
    "army",
    "brotherhood",
    "congress",
    "council",
    "federation",
    "front",
    "league",
    "liberation",
    "militia",
    "movement",
    "organization",
    "party",
    "society",
    "union",
];

/// What bodies are, and what says no more of them.
static BODIES: &[&str] = &[
    "agency",
    "association",
    "authority",
    "bureau",
    "center",
    "charity",
    "commission",
    "committee",
    "complex",
    "concern",
    "council",
    "department",
    "directorate",
    "division",
    "enterprise",
    "federation",
    "force",
    "foundation",
    "general",
    "group",
    "holding",
    "institute",
    "movement",
    "national",
    "office",
    "organization",
    "plant",
    "service",
    "society",
    "state",
    "union",
    "unit",
];

/// What bodies of politics are.
static POLITICAL: &[&str] = &["alliance", "congress", "front", "league", "liberation", "movement", "party"];

/// What wings and rivals of parties are called by.
static WINGS: &[&str] = &[
    "christian",
    "communist",
    "democratic",
    "independence",
    "islamic",
    "labour",
    "leninist",
    "maoist",
    "marxist",
    "nationalist",
    "peasant",
    "progressive",
    "revolutionary",
    "social",
    "socialist",
    "student",
    "veteran",
    "woman",
    "worker",
    "young",
    "youth",
];

#[cfg(test)]
mod tests {
    use super::{BODIES, POLITICAL, SPLIT, TEAMS, TELLING, WINGS};
    use crate::name::lexicon::generic_words::GENERIC_WORDS;

    #[test]
    fn is_sorted_and_meant_by_words() {
        let meant = |telling: &&&str| GENERIC_WORDS.iter().any(|(_, sense)| sense == *telling);
        for list in [TELLING, SPLIT, POLITICAL, WINGS, BODIES, TEAMS] {
            assert!(list.is_sorted_by(|one, next| one < next));
            assert_eq!(list.iter().find(|telling| !meant(telling)), None);
        }
    }
}
