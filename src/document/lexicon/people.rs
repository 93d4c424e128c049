//! Words that persons are called by: what they are, beside the offices and occupations that stand before
//! names as well (`english`) and kin; and how they are named.
//!
//! Each list is a `static`, sorted by folded form. Source: original lists from general knowledge.

/// What persons are, in English: *a nurse*, *the gunman*.
#[rustfmt::skip]
pub(super) static PEOPLE: &[&str] = &[
    "accordionist", "accountant", "acrobat", "adolescent", "anaesthetist", "anthropologist", "apprentice",
    "archaeologist", "archer", "architect", "artisan", "artist", "astronaut", "astronomer", "athlete",
    "auctioneer", "auditor", "aviator", "baby", "babysitter", "bachelor", "baker", "ballerina", "barber",
    "barista", "baritone", "barman", "barrister", "bartender", "bassist", "beautician", "beekeeper",
    "beggar", "billionaire", "biochemist", "biographer", "biologist", "blacksmith", "blogger", "boatman",
    "bodyguard", "bookkeeper", "bookseller", "botanist", "boxer", "boy", "boyfriend", "bricklayer",
    "broadcaster", "bureaucrat", "burglar", "businesswoman", "butcher", "butler", "cabinetmaker",
    "cameraman", "campaigner", "carer", "caretaker", "carpenter", "cartoonist", "cashier", "caterer",
    "cellist", "ceramicist", "chauffeur", "chemist", "child", "choreographer", "cinematographer",
    "civilian", "cleaner", "clergyman", "cleric", "clerk", "climber", "clown", "cobbler", "collector",
    "commuter", "companion", "composer", "conscript", "conservationist", "cook", "copywriter", "courier",
    "craftsman", "cricketer", "criminologist", "critic", "curator", "customer", "cyclist", "dancer",
    "dentist", "dermatologist", "dietitian", "dissident", "diver", "dockworker", "doorman", "dramatist",
    "driver", "drummer", "electrician", "engineer", "engraver", "entertainer", "entrepreneur",
    "epidemiologist", "essayist", "ethnographer", "exile", "explorer", "farmer", "farmhand", "filmmaker",
    "financier", "firefighter", "fireman", "fisherman", "flautist", "florist", "footballer", "foreman",
    "forester", "friend", "gamer", "gardener", "geneticist", "geographer", "geologist", "girl",
    "girlfriend", "glazier", "golfer", "graduate", "grocer", "gunman", "gymnast", "hairdresser", "handyman",
    "harpist", "hawker", "herder", "historian", "housekeeper", "housewife", "hunter", "hurdler",
    "hydrologist", "illustrator", "immunologist", "industrialist", "infant", "influencer", "inmate",
    "innkeeper", "instructor", "intern", "interpreter", "inventor", "investor", "ironworker", "jailer",
    "janitor", "jeweler", "jeweller", "jockey", "joiner", "judoka", "juggler", "juror", "keyboardist",
    "kickboxer", "laborer", "labourer", "landlady", "landlord", "landowner", "laundress", "lecturer",
    "librarian", "lifeguard", "linguist", "locksmith", "logger", "machinist", "maid", "man", "manicurist",
    "marathoner", "mason", "masseur", "mathematician", "mechanic", "mediator", "medic", "mercenary",
    "merchant", "meteorologist", "microbiologist", "midwife", "migrant", "militant", "millionaire", "miner",
    "missionary", "monk", "mountaineer", "musician", "musicologist", "neighbor", "neighbour", "neurologist",
    "neuroscientist", "neurosurgeon", "newsreader", "novelist", "nun", "nurse", "nutritionist",
    "oceanographer", "octogenarian", "onlooker", "optician", "organist", "ornithologist", "orphan",
    "paediatrician", "paramedic", "parishioner", "passenger", "pathologist", "patient", "peasant",
    "pedestrian", "pediatrician", "pensioner", "percussionist", "pharmacist", "philanthropist",
    "photographer", "physician", "physicist", "physiotherapist", "pianist", "playwright", "plumber",
    "policeman", "policewoman", "porter", "postman", "potter", "preacher", "prisoner", "probationer",
    "programmer", "prospector", "psychiatrist", "psychoanalyst", "psychologist", "publicist", "pupil",
    "rancher", "rapper", "recruit", "refugee", "repairman", "reservist", "resident", "restaurateur",
    "retiree", "rider", "roofer", "rower", "runner", "sailor", "salesman", "saleswoman", "saxophonist",
    "screenwriter", "scriptwriter", "sculptor", "seamstress", "seismologist", "shepherd", "shoemaker",
    "shopkeeper", "skater", "skier", "smuggler", "sniper", "socialite", "sociologist", "soldier",
    "solicitor", "soloist", "soprano", "sprinter", "statistician", "steelworker", "stockbroker",
    "stonemason", "stranger", "student", "stuntman", "stylist", "surveyor", "survivor", "suspect",
    "swimmer", "tailor", "tattooist", "technician", "teenager", "tenor", "theologian", "therapist",
    "toddler", "translator", "trapper", "traveller", "trombonist", "trucker", "trumpeter", "tutor",
    "umpire", "undertaker", "urologist", "vendor", "veteran", "veterinarian", "victim", "villager",
    "violinist", "virologist", "virtuoso", "volunteer", "waiter", "waitress", "weaver", "welder", "woman",
    "woodcutter", "wrestler", "youngster", "youth", "youtuber", "zoologist",
];

/// What persons are to others, beside kin.
#[rustfmt::skip]
pub(super) static COMPANIONS: &[&str] = &[
    "boyfriend", "friend", "girlfriend", "partner",
];

/// Who speaks for an organization.
#[rustfmt::skip]
pub(super) static SPEAKERS: &[&str] = &[
    "spokesman", "spokesperson", "spokeswoman",
];

/// Words of common speech, months and titles that are given names as well.
#[rustfmt::skip]
pub(super) static WORDS_AND_NAMES: &[&str] = &[
    "april", "art", "august", "autumn", "basil", "bill", "chad", "chase", "christian", "crystal", "dawn",
    "dolly", "donna", "drew", "faith", "frank", "gene", "grace", "grant", "guy", "hope", "hunter", "iris",
    "ivy", "jack", "joy", "june", "lily", "mark", "max", "may", "miles", "olive", "pat", "pearl", "penny",
    "rob", "robin", "rose", "ruby", "rusty", "sandy", "sri", "sue", "summer", "sunny", "victor", "will",
];

/// Given names as print abbreviates them, with a dot: *Geo. C. Marshall*.
#[rustfmt::skip]
pub(super) static SHORT_GIVEN_NAMES: &[&str] = &[
    "benj", "chas", "danl", "edw", "fco", "fredk", "geo", "gerh", "jas", "jno", "joh", "nathl", "robt",
    "saml", "thos", "wm",
];

/// Words that introduce somebody by name whom the reader has never heard of, behind an indefinite article.
#[rustfmt::skip]
pub(super) static CALLED: &[&str] = &[
    "called", "chamada", "chamado", "chiamata", "chiamato", "llamada", "llamado", "named", "namens", "nomme",
    "nommee",
];

/// Endings of family names and hardly anything else.
#[rustfmt::skip]
pub(super) static FAMILY_ENDINGS: &[&str] = &[
    "adze", "enko", "escu", "evich", "evsky", "nejad", "nezhad", "oglu", "opoulos", "ovic", "ovich", "ovski",
    "ovsky", "pour", "sdottir", "shvili", "sson", "uddin", "ullah", "zada", "zade", "zadeh", "zai", "zay",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_are_sorted() {
        for list in [PEOPLE, COMPANIONS, SPEAKERS, WORDS_AND_NAMES, SHORT_GIVEN_NAMES, CALLED, FAMILY_ENDINGS]
        {
            assert!(list.is_sorted_by(|x, y| x < y), "{:?}…", &list[..3]);
        }
    }
}
