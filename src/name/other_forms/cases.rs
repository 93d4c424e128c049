//! The nominatives that a name may be a case of: *Сергеем Лавровым* is *Сергей Лавров*, *Donaldovi Trumpovi*
//! *Donald Trump*, *Macron'dan* *Macron*.
//!
//! In: a name in Latin or Cyrillic letters. Out: the names it may be a case of, all words put out of one and
//! the same case by the grammar of one language, each with what speaks against it. Cost: a look at the
//! endings that have the last letter of each word.

mod word;

use unicode_normalization::char::is_combining_mark;

use crate::entity::Kind;
use crate::name::derived::case_endings::{ending_in, unmarked};
use crate::name::folded_into;
use crate::name::lexicon::languages::{LANGUAGES, Letters, NOMINATIVE, Whose, Words};
use crate::name::lexicon::{self, family_endings};
use word::{
    Gendered, TELLING_LETTER, TELLING_LETTERS, is_apostrophe, is_long_enough, marked, small, stem, undeclined,
};

/// The words of the longest name that is put into the nominative.
const MOST_WORDS: usize = 4;

/// The fewest letters of all endings, unless they make a name that is known; and what speaks besides against
/// so few on one word, as family names have more endings than given names do.
const LEAST_OF_ENDINGS: usize = 2;
const BITS_OF_FEW_LETTERS: f32 = 4.0;

/// The most nominatives of a name, those against which the least speaks.
pub(crate) const MOST: usize = 8;

/// The most that are looked at.
const MOST_FOUND: usize = 64;

/// What speaks against a name being a case of another, in bits; how much of it goes for each bit by which its
/// endings are rare in the nominative; and the least that is left of it. Measured on names in all cases of
/// some thirty languages, and on others that end so.
const BITS_AGAINST: f32 = 12.0;
const BITS_A_TELLING_BIT: f32 = 1.2;
const LEAST_BITS_AGAINST: f32 = 0.5;

/// How telling a given name is that is known in the nominative.
const TELLING_GIVEN: f32 = 1.0;

/// What speaks besides against a given name that is known as it stands, against a family name that ends as
/// families' do beside one that is in the nominative, and against both: *Alexandra Sokolova* is a woman.
const BITS_OF_KNOWN_GIVEN: f32 = 6.0;
const BITS_OF_KNOWN_FAMILY: f32 = 6.0;
const BITS_OF_KNOWN_NAME: f32 = 16.0;

/// What speaks against a last word having no cases that ends as one of its language would.
const BITS_OF_ENDING: f32 = 3.0;

/// What is written before a vowel with an apostrophe.
const ELIDED: &[&str] = &["all", "d", "dall", "dell", "l", "nell", "qu", "sull"];

/// The nominatives of a name, and memory to find those of another.
#[derive(Clone, Debug, Default)]
pub(crate) struct Nominatives {
    text: String,
    found: Vec<Found>,
    /// The fewest letters of all endings.
    least: usize,
    /// The ways to read each word, one word after the other, where those of each end, and how many words
    /// these are.
    choices: Vec<Choice>,
    ends: [usize; MOST_WORDS],
    count: usize,
    folded: String,
}

/// A name that another may be a case of.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Nominative<'n> {
    pub(crate) text: &'n str,
    /// What speaks against the other one being its case.
    pub(crate) bits: f32,
}

#[derive(Clone, Copy, Debug)]
struct Found {
    from: usize,
    to: usize,
    bits: f32,
}

/// A way to read a word: its stem, the ending of its nominative, and the cases that it then stands in.
#[derive(Clone, Copy, Debug)]
struct Choice {
    /// The place of the language among all; none where any may write it so.
    language: Option<usize>,
    from: usize,
    to: usize,
    nominative: &'static str,
    cases: Gendered,
    /// The letters of its ending, none where the word is as it stands, and how telling they are.
    letters: usize,
    telling: f32,
    /// Whether it is a given name that is known.
    known: bool,
}

impl Nominatives {
    /// Finds the nominatives of a name, those that the least speaks against first.
    pub(crate) fn find(&mut self, name: &str, kind: Kind) {
        self.find_with(LEAST_OF_ENDINGS, name, kind);
        self.found.truncate(MOST);
    }

    fn find_with(&mut self, least: usize, name: &str, kind: Kind) {
        self.least = least;
        self.text.clear();
        self.found.clear();
        let Some(script) = script_of(name) else { return };
        if name.split_whitespace().count() > MOST_WORDS {
            return;
        }
        self.add_without_article(name);
        self.read_words(name, script);
        let one_word = name.split_whitespace().nth(1).is_none();
        let marked = self.choices.iter().any(|choice| choice.language.is_none() && choice.letters > 0);
        if marked {
            self.combine(name, None, &mut [0; MOST_WORDS], 0, Gendered::ALL);
        }
        for (place, language) in LANGUAGES.iter().enumerate() {
            let may_decline = match kind {
                Kind::Person => true,
                Kind::Organization => one_word || language.declines == Words::Last,
                _ => false,
            };
            if may_decline && self.choices.iter().any(|choice| choice.language == Some(place)) {
                self.combine(name, Some(place), &mut [0; MOST_WORDS], 0, Gendered::ALL);
            }
        }
        // Of two against which as much speaks, the shorter.
        let order = |one: &Found| (one.to - one.from, one.from);
        self.found.sort_unstable_by(|x, y| x.bits.total_cmp(&y.bits).then(order(x).cmp(&order(y))));
    }

    /// Those that were found.
    pub(crate) fn iter(&self) -> impl Iterator<Item = Nominative<'_>> {
        self.found.iter().map(|one| Nominative { text: &self.text[one.from..one.to], bits: one.bits })
    }

    /// Adds a name without what Romance languages write before it with an apostrophe.
    fn add_without_article(&mut self, name: &str) {
        let Some((before, rest)) = name.split_once(is_apostrophe) else { return };
        if ELIDED.iter().any(|elided| before.eq_ignore_ascii_case(elided)) && is_long_enough(rest) {
            let telling =
                if before.starts_with(char::is_lowercase) { TELLING_LETTERS } else { TELLING_LETTER };
            let from = self.text.len();
            self.text.push_str(rest);
            self.found.push(Found { from, to: self.text.len(), bits: bits_against(telling) });
        }
    }

    /// Finds the ways to read each word.
    fn read_words(&mut self, name: &str, script: Letters) {
        self.choices.clear();
        self.ends = [0; MOST_WORDS];
        self.count = name.split_whitespace().count();
        let has_capitals = name.contains(char::is_uppercase);
        for (place, word) in name.split_whitespace().enumerate() {
            let from = word.as_ptr() as usize - name.as_ptr() as usize;
            let start = self.choices.len();
            let as_it_stands = Choice {
                language: None,
                from,
                to: from + word.len(),
                nominative: "",
                cases: Gendered::of(Whose::Anybody, NOMINATIVE).or(undeclined(
                    word,
                    place + 1 == self.count,
                    has_capitals,
                )),
                letters: 0,
                telling: 0.0,
                known: false,
            };
            self.choices.push(as_it_stands);
            if let Some((to, telling)) = marked(word) {
                let to = from + to;
                let letters = LEAST_OF_ENDINGS + 1;
                let choice = Choice { to, cases: Gendered::ALL, letters, telling, ..as_it_stands };
                self.choices.push(choice);
            }
            let last_letter = word.chars().rev().find(|&c| !is_combining_mark(c)).map_or(' ', small);
            for ending in ending_in(unmarked(last_letter)) {
                let language = &LANGUAGES[ending.language];
                let is_declined = match language.declines {
                    Words::All => true,
                    // One letter tells nothing.
                    Words::Last => place + 1 == self.count && ending.letters.chars().nth(1).is_some(),
                };
                if language.script == script
                    && is_declined
                    && let Some(to) = stem(word, ending, language.harmony)
                {
                    let known = place == 0 && self.is_given_name(&word[..to], ending.row.nominative);
                    self.choose(
                        start,
                        Choice {
                            language: Some(ending.language),
                            to: from + to,
                            nominative: ending.row.nominative,
                            cases: Gendered::of(ending.row.whose, ending.cases),
                            letters: ending.letters.chars().count(),
                            telling: ending.telling + if known { TELLING_GIVEN } else { 0.0 },
                            known,
                            ..as_it_stands
                        },
                    );
                }
            }
            self.ends[place] = self.choices.len();
        }
    }

    /// Adds a way to read the word whose first one is at `start`; of two endings of one nominative the longer
    /// one is read.
    fn choose(&mut self, start: usize, choice: Choice) {
        let of_one = |other: &Choice| {
            (other.language, other.nominative) == (choice.language, choice.nominative) && other.letters > 0
        };
        let mut others = self.choices[start..].iter_mut().filter(|other| of_one(other));
        match others.find(|other| other.letters != choice.letters) {
            Some(shorter) if shorter.letters < choice.letters => *shorter = choice,
            Some(_) => {}
            None => self.choices.push(choice),
        }
    }

    /// Adds the names of all ways to read the words that are of one case of one language.
    fn combine(
        &mut self,
        name: &str,
        language: Option<usize>,
        picked: &mut [usize; MOST_WORDS],
        place: usize,
        cases: Gendered,
    ) {
        if place == self.count {
            self.add(name, language, &picked[..place]);
            return;
        }
        let (start, end) = (if place == 0 { 0 } else { self.ends[place - 1] }, self.ends[place]);
        let may_be = |choice: &Choice| choice.language.is_none() || choice.language == language;
        let choices = &self.choices[start..end];
        let any_known = choices.iter().any(|choice| may_be(choice) && choice.known);
        for choice in start..end {
            let Choice { known, letters, cases: own, .. } = self.choices[choice];
            let is_unlikely = any_known && !known && letters > 0;
            if let Some(cases) = cases.and(own).filter(|_| !is_unlikely && may_be(&self.choices[choice])) {
                picked[place] = choice;
                self.combine(name, language, picked, place + 1, cases);
            }
        }
    }

    /// Adds the name of one way to read each word, unless it is known or the name itself.
    fn add(&mut self, name: &str, language: Option<usize>, picked: &[usize]) {
        let picks = || picked.iter().map(|&choice| &self.choices[choice]);
        let letters: usize = picks().map(|choice| choice.letters).sum();
        if letters < self.least && !picks().any(|choice| choice.known) {
            return;
        }
        let alone = picked.len() > 1 && picks().filter(|choice| choice.letters > 0).nth(1).is_none();
        let telling: f32 = picks().map(|choice| choice.telling).sum();
        let bits = bits_against(telling)
            + if alone && letters <= LEAST_OF_ENDINGS { BITS_OF_FEW_LETTERS } else { 0.0 }
            + self.bits_of_known(name, picked)
            + self.bits_of_undeclined(language, picked);
        let from = self.text.len();
        for &choice in picked {
            let Choice { from: start, to, nominative, .. } = self.choices[choice];
            if self.text.len() > from {
                self.text.push(' ');
            }
            self.text.push_str(&name[start..to]);
            self.text.push_str(nominative);
        }
        let Nominatives { text, found, .. } = self;
        let own = &text[from..];
        let has_room = found.len() < MOST_FOUND;
        match found.iter_mut().find(|one| text[one.from..one.to] == *own) {
            Some(known) => known.bits = known.bits.min(bits),
            None if own != name && has_room => {
                return found.push(Found { from, to: text.len(), bits });
            }
            None => {}
        }
        text.truncate(from);
    }

    /// What the last word says against its having no cases, where it ends as it would in one.
    fn bits_of_undeclined(&self, language: Option<usize>, picked: &[usize]) -> f32 {
        let last = picked.last().copied().unwrap_or_default();
        let declined = self.choices[last + 1..].iter().any(|choice| choice.language == language);
        let as_it_stands = self.choices[last].letters == 0;
        if language.is_some() && as_it_stands && declined { BITS_OF_ENDING } else { 0.0 }
    }

    /// What the words that are known as they stand say against their being cases.
    fn bits_of_known(&mut self, name: &str, picked: &[usize]) -> f32 {
        let is_changed = |place: usize| self.choices[picked[place]].letters > 0;
        let (first, last) = (picked.len() > 1 && is_changed(0), is_changed(picked.len() - 1));
        let mut words = name.split_whitespace();
        let given = words.next().unwrap_or_default();
        let family = words.next_back().unwrap_or(given);
        let known_given = first && self.is_given_name(given, "");
        self.fold(family, "");
        let word = self.folded.as_str();
        let ends = |(at, _): (usize, char)| family_endings::label(&word[at..]).is_some();
        let known_family = last && word.char_indices().rev().any(ends);
        match (known_given, known_family) {
            (true, true) => BITS_OF_KNOWN_NAME,
            (true, false) => BITS_OF_KNOWN_GIVEN,
            (false, true) if !first => BITS_OF_KNOWN_FAMILY,
            _ => 0.0,
        }
    }

    fn is_given_name(&mut self, stem: &str, nominative: &str) -> bool {
        self.fold(stem, nominative);
        lexicon::tables(&self.folded).given_names()
    }

    fn fold(&mut self, stem: &str, nominative: &str) {
        self.folded.clear();
        folded_into(stem, &mut self.folded);
        folded_into(nominative, &mut self.folded);
    }
}

/// What speaks against endings that are so telling.
fn bits_against(telling: f32) -> f32 {
    (BITS_AGAINST - BITS_A_TELLING_BIT * telling).max(LEAST_BITS_AGAINST)
}

/// The names that a name may be a case of, without the name itself, for one who knows which of them there
/// are: even one letter may be an ending.
pub(crate) fn nominatives(name: &str) -> Vec<String> {
    let mut found = Nominatives::default();
    found.find_with(1, name, Kind::Person);
    found.iter().map(|one| one.text.to_owned()).collect()
}

/// Whether a Russian or Ukrainian name may be another case of one that is known: *в Вильнюсе*.
pub(crate) fn is_case_of(name: &str, is_known: impl Fn(&str) -> bool) -> bool {
    nominatives(name).iter().any(|nominative| is_known(nominative))
}

/// The script of a name whose letters are declined.
fn script_of(name: &str) -> Option<Letters> {
    let mut letters = name.chars().filter(|c| c.is_alphabetic());
    let of = |c: char| match c {
        '\u{0400}'..='\u{052F}' => Some(Letters::Cyrillic),
        '\0'..='\u{02AF}' | '\u{1E00}'..='\u{1EFF}' => Some(Letters::Latin),
        _ => None,
    };
    let first = letters.next().and_then(of)?;
    letters.all(|c| of(c) == Some(first) || is_apostrophe(c)).then_some(first)
}

#[cfg(test)]
mod tests {
    use super::nominatives;

    #[test]
    fn all_words_are_put_out_of_one_case() {
        for (name, expected) in [
            ("Сергеем Лавровым", "Сергей Лавров"),
            ("Сергеем Шойгу", "Сергей Шойгу"),
            ("Алексея Навального", "Алексей Навальный"),
            ("Юлией Навальной", "Юлия Навальная"),
            ("Игорю Толстому", "Игорь Толстой"),
            ("Льва Толстого", "Лев Толстой"),
            ("Ангелой Меркель", "Ангела Меркель"),
            ("Трампом", "Трамп"),
            ("Доналдом Трампом", "Доналд Трамп"),
            ("Володимира Зеленського", "Володимир Зеленський"),
            ("Новака Ђоковића", "Новак Ђоковић"),
            ("Назарбаевқа", "Назарбаев"),
            ("Donaldovi Trumpovi", "Donald Trump"),
            ("Volodymyra Zelenského", "Volodymyr Zelenský"),
            ("Volodymyra Zelenskeho", "Volodymyr Zelenský"),
            ("Karla Malce", "Karel Malec"),
            ("Václavem Havlem", "Václav Havel"),
            ("Andrzejowi Dudzie", "Andrzej Duda"),
            ("Donaldem Tuskiem", "Donald Tusk"),
            ("George'a W. Busha", "George W. Bush"),
            ("Janezom Janšo", "Janez Janša"),
            ("Kamala Harrisová", "Kamala Harris"),
            ("Angelou Merkelovou", "Angela Merkel"),
            ("Donaldo Trumpo", "Donald Trump"),
            ("Emmanuel Macronin", "Emmanuel Macron"),
            ("Alexander Stubbille", "Alexander Stubb"),
            ("Petteri Orposta", "Petteri Orpo"),
            ("Tarja Haloselle", "Tarja Halonen"),
            ("Donald Trumppal", "Donald Trump"),
            ("Andrzej Dudával", "Andrzej Duda"),
            ("Macronnak", "Macron"),
            ("Vladimir Putin’in", "Vladimir Putin"),
            ("Donald Trampın", "Donald Tramp"),
            ("Klaus Iohannisului", "Klaus Iohannis"),
            ("Edi Ramës", "Edi Rama"),
            ("l'ayatollah Khomeiny", "ayatollah Khomeiny"),
            ("NATO:n", "NATO"),
        ] {
            let found = nominatives(name);
            assert!(found.iter().any(|form| form == expected), "{name}: {found:?}");
        }
        for (name, other) in [
            ("Сергею Лавровым", "Сергей Лавров"),
            ("Donaldovi Trumpem", "Donald Trump"),
            ("Daniela Kovač", "Daniel Kovač"),
            ("Macronnek", "Macron"),
        ] {
            let found = nominatives(name);
            assert!(found.iter().all(|form| form != other), "{name}: {found:?}");
        }
    }
}
