//! Names and tables for the benchmarks, made up from short lists of our own by a generator that always gives the same.

#![allow(dead_code, reason = "each benchmark uses a part of it")]

mod random;

use aka::{AliasTable, Entity};
use random::Random;

/// Given names and family names, the commonest first: they are drawn with a frequency of one over their rank, as names
/// are in life, and an index that lives on rarity must cope with it.
const GIVEN: &[&str] = &[
    "Mohammad",
    "Ahmad",
    "Ali",
    "Abdul",
    "Maria",
    "John",
    "Hassan",
    "Hussein",
    "Fatima",
    "Ivan",
    "Ibrahim",
    "Omar",
    "Anna",
    "Yusuf",
    "Sergei",
    "Mahmoud",
    "Khalid",
    "Zahra",
    "David",
    "Olga",
    "Reza",
    "Mustafa",
    "Elena",
    "Habib",
    "Nasir",
    "Karim",
    "Lena",
    "Dmitri",
    "Salim",
    "Farid",
    "Aisha",
    "Peter",
    "Ismail",
    "Nadia",
    "Viktor",
    "Rashid",
    "Leila",
    "Jamal",
    "Tatiana",
    "Bashir",
    "Zabihullah",
    "Gholam",
    "Mirwais",
    "Parwin",
    "Shukria",
    "Esmail",
    "Torsten",
    "Ingrid",
    "Manouchehr",
    "Anahita",
];
const FAMILY: &[&str] = &[
    "Khan",
    "Ahmadi",
    "Hussain",
    "Hassan",
    "Petrov",
    "Rahimi",
    "Karimi",
    "Ivanova",
    "Garcia",
    "Mohammadi",
    "Haidari",
    "Noori",
    "Popov",
    "Smith",
    "Sharifi",
    "Rezai",
    "Yusufzai",
    "Massoud",
    "Wardak",
    "Safi",
    "Hashimi",
    "Novak",
    "Durrani",
    "Popal",
    "Achakzai",
    "Muttaqi",
    "Baradar",
    "Haqqani",
    "Zadran",
    "Stanekzai",
    "Mansoor",
    "Khalili",
    "Mottaki",
    "Larijani",
    "Zarif",
    "Khatibzadeh",
    "Amirabdollahian",
    "Velayati",
    "Jalali",
    "Farhadi",
    "Kowalczyk",
    "Lindqvist",
    "Papadopoulos",
    "Nazarbayev",
];

/// Changes that leave a name itself, and some of the commonest in news.
const REWRITES: &[(&str, &str)] = &[
    ("ou", "u"),
    ("ee", "i"),
    ("kh", "h"),
    ("mm", "m"),
    ("ei", "ey"),
    ("ss", "s"),
    ("q", "gh"),
    ("zadeh", "zada"),
    ("ad", "ed"),
    ("v", "w"),
    ("tt", "t"),
    ("sh", "sch"),
];

impl Random {
    /// One of a list, the first ones oftener.
    fn pick<'l>(&mut self, list: &[&'l str]) -> &'l str {
        // A uniform share raised to a power leans to the small ranks much as one over the rank does.
        let share = self.below(1 << 20) as f64 / f64::from(1 << 20);
        list[((list.len() as f64).powf(share) - 1.0) as usize]
    }

    /// A word that no list has, so that large tables have many distinct words.
    fn word(&mut self) -> String {
        const ONSETS: &[&str] =
            &["b", "d", "f", "g", "h", "j", "k", "kh", "l", "m", "n", "q", "r", "s", "sh", "t", "w", "z"];
        const RIMES: &[&str] = &["a", "i", "o", "u", "ai", "an", "ar", "il", "ur", "oud"];
        let syllables = 2 + self.below(2);
        let word: String =
            (0..2 * syllables)
                .map(|at| {
                    if at % 2 == 0 {
                        ONSETS[self.below(ONSETS.len())]
                    } else {
                        RIMES[self.below(RIMES.len())]
                    }
                })
                .collect();
        word[..1].to_uppercase() + &word[1..]
    }
}

/// `count` names of two to four words; the same ones at each call.
pub(crate) fn names(count: usize) -> Vec<String> {
    let mut random = Random(2022);
    let mut name = |_| {
        let mut words: Vec<String> =
            (0..1 + random.below(3)).map(|_| random.pick(GIVEN).to_owned()).collect();
        words.push(if random.below(3) == 0 { random.word() } else { random.pick(FAMILY).to_owned() });
        words.join(" ")
    };
    (0..count).map(&mut name).collect()
}

/// A table of those names, an entity each.
pub(crate) fn table(names: &[String]) -> AliasTable {
    let mut table = AliasTable::new();
    for (number, name) in names.iter().enumerate() {
        table.insert(Entity::person(format!("e{number:08}"), name.as_str())).expect("the names have letters");
    }
    table
}

/// `count` of the names as news might spell them.
pub(crate) fn variants(names: &[String], count: usize) -> Vec<String> {
    let mut random = Random(1992);
    let mut variant = |_| {
        let mut name = names[random.below(names.len())].to_lowercase();
        for _ in 0..2 {
            let (from, to) = REWRITES[random.below(REWRITES.len())];
            name = name.replacen(from, to, 1);
        }
        name
    };
    (0..count).map(&mut variant).collect()
}

/// The sizes to measure, or, where `cargo bench -- --test` only tries whether a benchmark runs, the smallest.
pub(crate) fn sizes(all: &[usize]) -> &[usize] {
    let trying = std::env::args().any(|argument| argument == "--test");
    if trying { &all[..1] } else { all }
}
