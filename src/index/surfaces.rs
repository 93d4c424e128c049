//! Surfaces: which entities the table writes exactly so, spaces, hyphens, articles and *and* aside.
//!
//! In: the folded words of a stretch of text, hashed letter by letter. Out: the aliases written alike, and how far: in full,
//! without a legal form or a generic tail, as a country by another of its names, as an acronym. Cost: a binary search among
//! 16-byte rows, behind a bitmap that turns away most of what is no name; built in one pass over parsed names.

use hashbrown::HashSet;

use crate::entity::Kind;
use crate::name::lexicon::{countries::COUNTRIES, countries::CountryForm, longest_phrase};
use crate::name::script::Script;
use crate::name::skeleton::skeleton;
use crate::name::{Name, Role};

/// How a surface writes an alias.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Surface {
    /// Letter by letter.
    Full,
    /// Without the legal form (*Target* for *Target Corporation*).
    Legal,
    /// Without what a place's full name has besides (*Washington* for *Washington, D.C.*).
    Bare,
    /// By another usual name of the same country (*Britain* for *United Kingdom*).
    Country,
    /// By its initials.
    Acronym,
}

/// A running hash (FNV-1a, 64 bits) of folded letters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Key(u64);

impl Key {
    pub(crate) const EMPTY: Key = Key(0xcbf2_9ce4_8422_2325);
    const COUNTRY: Key = Key(0x9ae1_6a3b_2f90_404f);
    const ACRONYM: Key = Key(0xc3a5_c85c_97cb_3127);

    /// Adds a word, if it is one that counts.
    #[must_use]
    pub(crate) fn word(self, folded: &str) -> Key {
        if matches!(folded, "the" | "and") {
            return self;
        }
        self.letters(folded)
    }

    fn letters(self, letters: &str) -> Key {
        let mix = |hash: u64, byte: u8| (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3);
        Key(letters.bytes().fold(self.0, mix))
    }

    /// The key of a country, by its name in the table of countries.
    pub(crate) fn country(name: &str) -> Key {
        Key::COUNTRY.letters(name)
    }

    /// The key of an acronym.
    pub(crate) fn acronym(letters: &str) -> Key {
        Key::ACRONYM.letters(letters)
    }

    fn bit(self) -> usize {
        (self.0 >> 46) as usize
    }
}

/// The surfaces of a table.
#[derive(Clone, Debug, Default)]
pub(crate) struct Surfaces {
    rows: Vec<(u64, Surface, u32)>,
    filter: Vec<u64>,
    /// The most letters of an alias in a script that writes no spaces.
    longest_unspaced: usize,
    /// Skeletons of the table's tokens, alone where they are long and in pairs: what a spelling must share to be worth
    /// resolving.
    skeletons: HashSet<u64>,
    /// Skeletons of the words of organizations and places.
    words: HashSet<u64>,
}

/// From this many consonants on, a skeleton is worth a look by itself.
const LONG_SKELETON: u64 = 1 << 12;

/// The key of a token by its whole skeleton beside another by its first consonant.
fn pair_key(whole: u64, other: u64) -> u64 {
    (whole.wrapping_mul(16) | first_class(other)).wrapping_mul(0x9e37_79b9_7f4a_7c15)
}

fn first_class(skeleton: u64) -> u64 {
    (0..16).rev().map(|place| skeleton >> (4 * place) & 15).find(|&class| class != 0).unwrap_or(0)
}

/// Words that the name of a place may go without.
const PLACE_TAILS: &[&str] = &["airport", "city", "municipality"];

impl Surfaces {
    /// The surfaces of the aliases of a table, in their order.
    pub(crate) fn build(aliases: impl Iterator<Item = Option<(Name, Kind)>>) -> Self {
        let mut surfaces = Surfaces { filter: vec![0; 1 << 12], ..Surfaces::default() };
        for (number, alias) in (0..).zip(aliases) {
            if let Some((name, kind)) = alias {
                surfaces.add(number, &name, kind);
            }
        }
        surfaces.rows.sort_unstable();
        surfaces.rows.dedup();
        surfaces
    }

    fn row(&mut self, key: Key, number: u32, how: Surface) {
        self.rows.push((key.0, how, number));
        if let Some(word) = self.filter.get_mut(key.bit() / 64) {
            *word |= 1 << (key.bit() % 64);
        }
    }

    fn add(&mut self, number: u32, name: &Name, kind: Kind) {
        let forms: Vec<&str> = name.tokens().map(|token| token.folded()).collect();
        let key = |forms: &[&str]| forms.iter().fold(Key::EMPTY, |key, form| key.word(form));
        self.row(key(&forms), number, Surface::Full);
        if name.tokens().any(|token| matches!(token.script(), Script::Han | Script::Kana)) {
            self.longest_unspaced =
                self.longest_unspaced.max(forms.iter().map(|form| form.chars().count()).sum());
        }
        self.add_skeletons(name, kind);
        if kind == Kind::Person {
            // LAST, First is written First Last in a text.
            let family = name.tokens().take_while(|token| token.role() == Role::Family).count();
            if name.has_comma() && family < forms.len() {
                let turned: Vec<&str> = forms[family..].iter().chain(&forms[..family]).copied().collect();
                self.row(key(&turned), number, Surface::Full);
            }
            return;
        }
        let legal = legal_tail(name);
        if kind == Kind::Organization && legal > 0 && legal < forms.len() {
            self.row(key(&forms[..forms.len() - legal]), number, Surface::Legal);
        }
        if let Some((count, country)) = longest_phrase(COUNTRIES, &forms)
            && count == forms.len()
            && country.form == CountryForm::Name
            && kind == Kind::Location
        {
            self.row(Key::country(country.name), number, Surface::Country);
        }
        if kind == Kind::Location && forms.len() > 1 {
            if forms.last().is_some_and(|last| PLACE_TAILS.contains(last)) {
                self.row(key(&forms[..forms.len() - 1]), number, Surface::Bare);
            }
            if let Some(comma) = name.text().find(',') {
                let before = name.tokens().take_while(|token| token.span().end <= comma).count();
                self.row(key(&forms[..before]), number, Surface::Bare);
            }
        }
        if kind == Kind::Organization {
            self.acronyms(number, name, &forms);
        }
    }

    fn add_skeletons(&mut self, name: &Name, kind: Kind) {
        let words: Vec<u64> = name.tokens().map(|token| skeleton(token.romanized())).collect();
        let joined = name.tokens().zip(name.tokens().skip(1));
        let joined = joined.map(|(one, two)| skeleton(&[one.romanized(), two.romanized()].concat()));
        let all: Vec<u64> = words.iter().copied().chain(joined).collect();
        for (at, &one) in all.iter().enumerate() {
            if one >= LONG_SKELETON {
                self.skeletons.insert(one);
            }
            if kind != Kind::Person {
                self.words.insert(one);
            }
            for (_, &other) in words.iter().enumerate().filter(|&(place, _)| place != at) {
                self.skeletons.insert(pair_key(one, other));
            }
        }
    }

    /// Whether some name of the table shares enough consonants with these words to be worth comparing. `nicknames` gives
    /// the formal names of a word.
    pub(crate) fn may_spell<'w>(
        &self,
        words: &[&'w str],
        nicknames: impl Fn(&'w str) -> &'static [&'static str],
    ) -> bool {
        let skeletons: Vec<u64> = words.iter().map(|word| skeleton(word)).collect();
        let alone = |one: &u64| {
            if words.len() == 1 { self.words.contains(one) } else { self.skeletons.contains(one) }
        };
        if skeletons.iter().any(alone) {
            return true;
        }
        let joined = words.windows(2).map(|pair| skeleton(&pair.concat()));
        let all: Vec<u64> = skeletons.iter().copied().chain(joined).collect();
        all.iter().enumerate().any(|(at, &one)| {
            skeletons.iter().enumerate().filter(|&(place, _)| place != at).any(|(place, &other)| {
                let formals = nicknames(words[place]).iter().map(|formal| skeleton(formal));
                std::iter::once(other)
                    .chain(formals)
                    .any(|other| self.skeletons.contains(&pair_key(one, other)))
            })
        })
    }

    /// Whether a word's consonants are those of a word of an organization or place of the table.
    pub(crate) fn is_word(&self, word: &str) -> bool {
        self.words.contains(&skeleton(word))
    }

    fn acronyms(&mut self, number: u32, name: &Name, forms: &[&str]) {
        let initials = |all: bool, legal: bool| -> String {
            let kept = name.tokens().zip(forms).filter(|(token, form)| {
                let link =
                    token.role() == Role::Particle || matches!(**form, "of" | "the" | "and" | "for" | "in");
                (legal || token.role() != Role::Legal) && (all || !link)
            });
            kept.filter_map(|(_, form)| form.chars().next()).collect()
        };
        let mut found: Vec<String> = Vec::new();
        for (all, legal) in [(false, false), (true, false), (false, true)] {
            let letters = initials(all, legal);
            if letters.chars().count() > 2 && !found.contains(&letters) {
                self.row(Key::acronym(&letters), number, Surface::Acronym);
                found.push(letters);
            }
        }
    }

    /// The aliases with this key, the best written first.
    pub(crate) fn find(&self, key: Key) -> impl Iterator<Item = (usize, Surface)> + '_ {
        let known = self.filter.get(key.bit() / 64).is_some_and(|word| word & 1 << (key.bit() % 64) != 0);
        let start = if known { self.rows.partition_point(|row| row.0 < key.0) } else { self.rows.len() };
        let rows = self.rows.get(start..).unwrap_or_default();
        rows.iter().take_while(move |row| row.0 == key.0).map(|&(_, how, number)| (number as usize, how))
    }

    /// The most letters of an alias in a script that writes no spaces; 0 where the table has none.
    pub(crate) fn longest_unspaced(&self) -> usize {
        self.longest_unspaced
    }
}

/// How many tokens at the end are a legal form.
fn legal_tail(name: &Name) -> usize {
    let named = name.tokens().enumerate().filter(|(_, token)| token.role() != Role::Legal).last();
    name.len() - named.map_or(0, |(place, _)| place + 1)
}
