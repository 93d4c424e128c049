//! A unit: tokens of one name and those of another that they correspond to.

use crate::name::places::between;

/// How the tokens of a unit correspond.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "lowercase")]
#[non_exhaustive]
pub enum How {
    /// The same letters.
    Exact,
    /// The same once written in one script, or another spelling.
    Spelling,
    /// The same once written in one system of romanization: *Mao Tse-tung*, *Zedong*.
    Romanization,
    /// Two to four tokens of one name are one of the other.
    Joined,
    /// An initial for a name that begins with it.
    Initial,
    /// A nickname for the name, or the same name's form in another language: *Bill*, *William*; Владимир,
    /// *Volodymyr*.
    Nickname,
    /// Words of one meaning, in one or two languages.
    Meaning,
    /// Words of nearly one meaning, between which translators choose: *Commission*, *Committee*.
    Synonym,
    /// An acronym for the words that it is made of.
    Acronym,
}

/// Tokens of one name and the tokens of the other that they correspond to.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Unit {
    /// Token places, from and to, in each name.
    pub(crate) a: (u8, u8),
    pub(crate) b: (u8, u8),
    pub(crate) how: How,
    /// What it costs to write one for the other, in bits.
    pub(crate) cost: f32,
    /// The rarity of the rarer side's tokens, in bits.
    pub(crate) rarity: f32,
    /// The letters of a side, in the mean.
    pub(crate) letters: f32,
    /// The tokens of both names that it takes, as sets.
    pub(super) taken: (u32, u32),
}

impl Unit {
    /// A unit of tokens, from and to, that are the same, and of which nothing else is known.
    pub(super) fn of(a: (u8, u8), b: (u8, u8)) -> Unit {
        let taken = (between(a.0, a.1), between(b.0, b.1));
        Unit { a, b, how: How::Exact, cost: 0.0, rarity: 0.0, letters: 0.0, taken }
    }

    /// Whether it takes any of some tokens of both names.
    pub(super) fn takes_any(&self, (of_a, of_b): (u32, u32)) -> bool {
        let (taken_a, taken_b) = self.taken;
        of_a & taken_a | of_b & taken_b != 0
    }

    /// Some tokens of both names, and those that it takes.
    pub(super) fn taken_besides(&self, (of_a, of_b): (u32, u32)) -> (u32, u32) {
        let (taken_a, taken_b) = self.taken;
        (of_a | taken_a, of_b | taken_b)
    }

    /// What it is worth to an alignment: its letters, less what they cost.
    pub(super) fn worth(&self) -> f32 {
        self.worth_at(self.cost)
    }

    /// The same at another cost, in bits.
    pub(super) fn worth_at(&self, cost: f32) -> f32 {
        NATIVE_BITS_PER_LETTER * self.letters - cost
    }

    /// The same of the names in the other order.
    pub(super) fn turned(self) -> Unit {
        Unit { a: self.b, b: self.a, taken: (self.taken.1, self.taken.0), ..self }
    }
}

/// Bits a letter up to which two tokens can be taken for spellings of one.
pub(crate) const BITS_PER_LETTER: f32 = 2.4;

/// The same across scripts, where vowels may be unwritten.
pub(crate) const NATIVE_BITS_PER_LETTER: f32 = 3.0;
