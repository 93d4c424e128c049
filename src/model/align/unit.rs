//! A unit: tokens of one name and those of another that they correspond to.

use crate::model::origins::Origin;
use crate::name::Name;

/// A name with what its tokens weigh.
#[derive(Clone, Copy)]
pub(crate) struct Weighed<'n> {
    pub(crate) name: &'n Name,
    /// The rarity of each token, in bits.
    pub(crate) rarity: &'n [f32],
    /// The origin of each token, packed; none of a name that is compared with the many of a table.
    pub(crate) origins: &'n [u32],
    /// Whether a table is asked for it.
    pub(crate) asked: bool,
}

impl<'n> Weighed<'n> {
    /// A name that is compared with the many of a table.
    pub(crate) fn among_many(name: &'n Name, rarity: &'n [f32]) -> Self {
        Weighed { name, rarity, origins: &[], asked: false }
    }

    /// The name that a table is asked for.
    pub(crate) fn asked(name: &'n Name, rarity: &'n [f32]) -> Self {
        Weighed { asked: true, ..Weighed::among_many(name, rarity) }
    }

    /// The origin of a token that is a side of a unit.
    pub(in crate::model) fn origin(&self, (from, to): (u8, u8)) -> Option<Origin> {
        let packed = self.origins.get(usize::from(from)).filter(|_| to == from + 1);
        packed.and_then(|&packed| Origin::unpack(packed))
    }
}

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
        let taken = (bits(a.0, a.1), bits(b.0, b.1));
        Unit { a, b, how: How::Exact, cost: 0.0, rarity: 0.0, letters: 0.0, taken }
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

/// The places of a set, in their order.
pub(crate) fn places(set: u32) -> impl Iterator<Item = u8> + Clone {
    let mut rest = set;
    std::iter::from_fn(move || {
        let place = rest.trailing_zeros() as u8;
        rest &= rest.wrapping_sub(1);
        (place < 32).then_some(place)
    })
}

/// The set of the places from one to before another.
pub(crate) fn bits(from: u8, to: u8) -> u32 {
    ((1_u64 << to) - (1_u64 << from)) as u32
}
