//! Which tables know a word, and where: one hash look-up instead of a binary search in each.

use std::sync::LazyLock;

use hashbrown::HashMap;

use super::{
    Gender,
    abbreviations::ABBREVIATIONS,
    bodies::{ACRONYMS, BODIES},
    chinese_dialects::CHINESE_DIALECTS,
    countries::COUNTRIES,
    emblems::EMBLEMS,
    equivalents::EQUIVALENTS,
    family_names::{FAMILY_NAMES, FamilyOrigin},
    find,
    generic_words::GENERIC_WORDS,
    given_names::GIVEN_NAMES,
    honorifics::HONORIFICS,
    institutions::INSTITUTIONS,
    leading_names::LEADING_NAMES,
    legal_forms::LEGAL_FORMS,
    nicknames::NICKNAMES,
    own_states::OWN_STATES,
    particles::PARTICLES,
    romanization_variants::{KOREAN_VARIANTS, WADE_GILES},
    rulers::{OFFICES, REGNAL_NAMES},
    suffixes::SUFFIXES,
    toponyms::TOPONYMS,
};

/// The tables that have a key beginning with a word, as a set, and what is asked most often of such a word.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct TableSet {
    known: u32,
    /// The number of the name that it is a national form of; 0 of any other word.
    equivalent: u16,
    /// The same of the name that it is of a ruler.
    regnal: u16,
    /// The place of its first row in the first table that knows it, among [`Index::rows`]; those in the
    /// others follow.
    rows: u32,
}

struct Index {
    words: HashMap<&'static str, TableSet>,
    rows: Vec<u16>,
}

macro_rules! tables {
    ($($method:ident $table:expr, $bit:literal $(, $row:ident)?;)*) => {
        impl TableSet {
            $(
                /// Whether this table has a key that begins with the word.
                pub(crate) fn $method(self) -> bool {
                    self.known & (1 << $bit) != 0
                }
                $(
                    /// The first row of this table of which the key begins with the word.
                    pub(crate) fn $row(self) -> Option<usize> {
                        self.row($bit)
                    }
                )?
            )*
        }

        const WITH_ROWS: u32 = $(1 << $bit)|*;

        static INDEX: LazyLock<Index> = LazyLock::new(|| {
            let mut tables: HashMap<&'static str, TableSet> = HashMap::new();
            $(
                for (key, _) in $table {
                    tables.entry(first_word(key)).or_default().known |= 1 << $bit;
                }
            )*
            let mut count = 0;
            for known in tables.values_mut() {
                known.rows = count;
                count += (known.known & WITH_ROWS).count_ones();
            }
            let mut rows = vec![0; count as usize];
            $(
                for (row, (key, _)) in $table.iter().enumerate().rev() {
                    rows[tables[first_word(key)].place_of_row($bit)] = row as u16;
                }
            )*
            for (key, gender) in GIVEN_NAMES {
                tables.entry(key).or_default().known |= 1 << (GENDERS_AT + *gender as u32);
            }
            for (key, origin) in FAMILY_NAMES {
                let known = &mut tables.entry(key).or_default().known;
                *known |= (*origin as u32 + 1) << ORIGINS_AT;
                *known |= if origin.is_first() { FAMILY_FIRST } else { 0 };
            }
            let mut labels: HashMap<&str, u16> = HashMap::new();
            let mut number = |label: &'static str| {
                let next = labels.len() as u16 + 1;
                *labels.entry(label).or_insert(next)
            };
            for (form, label) in EQUIVALENTS {
                let known = tables.entry(form).or_default();
                known.equivalent = number(label);
                let of_ruler = find(REGNAL_NAMES, form).or(find(REGNAL_NAMES, label));
                known.regnal = number(of_ruler.unwrap_or(label));
            }
            for (form, label) in REGNAL_NAMES {
                tables.entry(form).or_default().regnal = number(label);
            }
            let standards = WADE_GILES.iter().flat_map(|(_, standards)| standards.iter());
            let dialects = CHINESE_DIALECTS.iter().flat_map(|(_, readings)| readings.iter());
            for standard in standards.chain(dialects.map(|(standard, _)| standard)) {
                tables.entry(standard).or_default().known |= 1 << CHINESE_STANDARD;
            }
            for formal in NICKNAMES.iter().flat_map(|(_, formals)| formals.iter()) {
                tables.entry(formal).or_default().known |= 1 << HAS_NICKNAMES;
            }
            Index { words: tables, rows }
        });
    };
}

tables! {
    honorifics HONORIFICS, 0, honorific_row;
    particles PARTICLES, 1;
    suffixes SUFFIXES, 2, suffix_row;
    legal_forms LEGAL_FORMS, 3, legal_form_row;
    generic_words GENERIC_WORDS, 4, generic_word_row;
    countries COUNTRIES, 5, country_row;
    nicknames NICKNAMES, 6;
    equivalents EQUIVALENTS, 7;
    given_names GIVEN_NAMES, 8;
    family_names FAMILY_NAMES, 9;
    wade_giles WADE_GILES, 10;
    korean_variants KOREAN_VARIANTS, 11;
    abbreviations ABBREVIATIONS, 12;
    leading_names LEADING_NAMES, 13;
    emblems EMBLEMS, 14;
    institutions INSTITUTIONS, 15, institution_row;
    toponyms TOPONYMS, 16, toponym_row;
    bodies BODIES, 17, body_row;
    acronyms ACRONYMS, 18;
    own_states OWN_STATES, 19, own_state_row;
    chinese_dialects CHINESE_DIALECTS, 20;
    offices OFFICES, 27, office_row;
}

/// The tables of legal forms, generic words, countries and institutions.
const ORGANIZATIONS: u32 = 1 << 3 | 1 << 4 | 1 << 5 | 1 << 15;

/// The same, other places, and names of organizations.
const PHRASES: u32 = ORGANIZATIONS | 1 << 16 | 1 << 17 | 1 << 18 | 1 << 19;

/// The first of the bits for the genders of given names, in their order.
const GENDERS_AT: u32 = 21;

/// The bit of family names that stand first.
const FAMILY_FIRST: u32 = 1 << 24;

/// The first of the bits for the origin of a family name: one more than its place among [`FamilyOrigin::ALL`].
const ORIGINS_AT: u32 = 28;

/// The bits of the tables.
const TABLE_BITS: u32 = (1 << GENDERS_AT) - 1;

/// The bit of words that nicknames stand for.
const HAS_NICKNAMES: u32 = 25;

/// The bit of syllables of Pinyin that other spellings stand for.
const CHINESE_STANDARD: u32 = 26;

fn first_word(key: &str) -> &str {
    key.split(' ').next().unwrap_or(key)
}

impl TableSet {
    fn row(self, bit: u32) -> Option<usize> {
        let is_known = self.known & 1 << bit != 0;
        is_known.then(|| usize::from(INDEX.rows[self.place_of_row(bit)]))
    }

    fn place_of_row(self, bit: u32) -> usize {
        let before = self.known & WITH_ROWS & ((1 << bit) - 1);
        self.rows as usize + before.count_ones() as usize
    }

    /// The gender that the word speaks for, where it is a given name.
    pub(crate) fn gender(self) -> Option<Gender> {
        let genders = [Gender::Masculine, Gender::Feminine, Gender::Either];
        genders.into_iter().find(|&gender| self.known >> (GENDERS_AT + gender as u32) & 1 != 0)
    }

    /// Whether both words are national forms of one name.
    pub(crate) fn are_equivalent(self, other: TableSet) -> bool {
        self.equivalent != 0 && self.equivalent == other.equivalent
    }

    /// The same, but of rulers the name that the word is in its own letters, where those tell.
    pub(crate) fn or_of_ruler(self, native: TableSet) -> TableSet {
        TableSet { regnal: if native.regnal == 0 { self.regnal } else { native.regnal }, ..self }
    }

    /// The number of the name that the word is a form of where a ruler bears it; 0 of any other word.
    pub(crate) fn name_of_ruler(self) -> u16 {
        self.regnal
    }

    /// Whether both words are national forms of one name where rulers bear it.
    pub(crate) fn are_equivalent_of_rulers(self, other: TableSet) -> bool {
        self.regnal != 0 && self.regnal == other.regnal
    }

    /// Whether the word is a family name that stands first.
    pub(crate) fn family_first(self) -> bool {
        self.known & FAMILY_FIRST != 0
    }

    /// Where the word is at home, as a family name.
    pub(crate) fn family_origin(self) -> Option<FamilyOrigin> {
        let place = (self.known >> ORIGINS_AT).checked_sub(1)?;
        FamilyOrigin::ALL.get(place as usize).copied()
    }

    /// Whether any table has such a key but those of the words of organizations and of places.
    pub(crate) fn beyond_phrases(self) -> bool {
        self.known & TABLE_BITS & !PHRASES != 0
    }

    /// Whether any table of the words of organizations has such a key.
    pub(crate) fn of_organizations(self) -> bool {
        self.known & ORGANIZATIONS != 0
    }

    /// Whether any table has such a key that stands for English words.
    pub(crate) fn spelled_out(self) -> bool {
        self.abbreviations() || self.institutions() || self.bodies() || self.acronyms()
    }

    /// Whether the word is a syllable of an older system of romanization, of Chinese or of Korean.
    pub(crate) fn older_syllables(self) -> bool {
        self.wade_giles() || self.korean_variants()
    }

    /// Whether the word is a syllable of Chinese, in some spelling.
    pub(crate) fn is_chinese_syllable(self) -> bool {
        self.wade_giles() || self.chinese_dialects() || self.known & 1 << CHINESE_STANDARD != 0
    }

    /// Whether the word is a name that nicknames stand for.
    pub(crate) fn has_nicknames(self) -> bool {
        self.known & 1 << HAS_NICKNAMES != 0
    }
}

/// The tables with a key that is, or begins with, this folded word.
pub(crate) fn tables(word: &str) -> TableSet {
    INDEX.words.get(word).copied().unwrap_or_default()
}

/// Whether any table has a key that is, or begins with, this folded word.
pub(crate) fn is_known(word: &str) -> bool {
    INDEX.words.contains_key(word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_row_of_a_word_is_known() {
        fn check<T>(table: &[(&'static str, T)], row: fn(TableSet) -> Option<usize>) {
            for (key, _) in table {
                let expected = table.iter().position(|(other, _)| first_word(other) == first_word(key));
                assert_eq!(row(tables(first_word(key))), expected, "{key}");
            }
            assert_eq!(row(tables("khatibzada")), None);
        }
        check(HONORIFICS, TableSet::honorific_row);
        check(SUFFIXES, TableSet::suffix_row);
        check(OWN_STATES, TableSet::own_state_row);
        check(OFFICES, TableSet::office_row);
    }

    #[test]
    fn what_is_asked_most_often_is_what_the_tables_say() {
        for (name, gender) in GIVEN_NAMES {
            assert_eq!(tables(name).gender(), Some(*gender), "{name}");
        }
        for (name, origin) in FAMILY_NAMES {
            assert_eq!(tables(name).family_first(), origin.is_first(), "{name}");
            assert_eq!(tables(name).family_origin(), Some(*origin), "{name}");
        }
        for pair in EQUIVALENTS.windows(2) {
            let [(one, of_one), (other, of_other)] = pair else { continue };
            assert_eq!(tables(one).are_equivalent(tables(other)), of_one == of_other, "{one} {other}");
        }
        assert_eq!(tables("khatibzada"), TableSet::default());
    }
}
