//! Origins: which names a spelling is attested for, so that *Gamal* and *Jamal* are known for one, *Halim*
//! and *Salim* for two.
//!
//! In: a token's Latin form. Out: its row of learned counts, and of two rows how far they are spellings of
//! one name. An origin is a name in Arabic letters, of which only a number is kept; for tokens that are not
//! attested so, the name as Russian writes it, which has most names of the news: *Scholz* and *Schulz* are
//! two. Cost: a hash look-up a token, remembered by its name; comparing two rows of one to five origins
//! allocates nothing.

use hashbrown::HashMap;

/// The row of a token whose origins are known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Origin(u32);

impl Origin {
    /// As it is remembered beside a token, where 0 stands for none.
    pub(crate) fn pack(origin: Option<Origin>) -> u32 {
        origin.map_or(0, |Origin(row)| row + 1)
    }

    pub(crate) fn unpack(packed: u32) -> Option<Origin> {
        packed.checked_sub(1).map(Origin)
    }
}

/// What the origins of two tokens have in common.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Shared {
    /// They are spellings of one name, which it costs these bits to say of both.
    One { bits: f32 },
    /// They are spellings of different names; the rarer of the two was seen 2 to the power of these bits
    /// times.
    None { bits: f32 },
}

/// The least share of a token's main name.
const LEAST_OF_MAIN: f32 = 0.5;

/// The scripts that origins are counted in; the first in which both of two tokens are attested decides.
const SCRIPTS: usize = 2;

/// What is known of a token in one script.
#[derive(Clone, Copy, Debug, Default)]
struct Row {
    /// log2 of how often it was seen.
    seen: f32,
    /// Its origins, from and to, among those of all.
    origins: (u32, u32),
}

impl Row {
    fn is_attested(&self) -> bool {
        self.origins.0 < self.origins.1
    }
}

/// The origins of frequent tokens.
#[derive(Clone, Debug, Default)]
pub(crate) struct Origins {
    tokens: HashMap<Box<str>, u32>,
    rows: Vec<[Row; SCRIPTS]>,
    /// Origins by number, in ascending order within a row, and their shares of the token.
    shares: Vec<(u32, f32)>,
}

impl Origins {
    /// Reads rows of token, and for Arabic and Cyrillic letters times seen and origins in ascending order
    /// with percentages, as `12:95 80:5` or, of a single one, `12`; lines that begin with `#` are comments.
    pub(crate) fn read(text: &str) -> Origins {
        let mut origins = Origins::default();
        for line in text.lines().filter(|line| !line.starts_with('#')) {
            let mut fields = line.split('\t');
            let Some(token) = fields.next() else { continue };
            let mut rows = [Row::default(); SCRIPTS];
            for row in &mut rows {
                let (Some(seen), Some(of)) = (fields.next(), fields.next()) else { break };
                let from = origins.shares.len() as u32;
                origins.shares.extend(of.split(' ').filter_map(|origin| {
                    let (number, percent) = origin.split_once(':').unwrap_or((origin, "100"));
                    Some((number.parse().ok()?, percent.parse::<f32>().ok()? / 100.0))
                }));
                let seen = seen.parse::<f32>().unwrap_or_default().max(1.0).log2();
                *row = Row { seen, origins: (from, origins.shares.len() as u32) };
            }
            origins.tokens.insert(token.into(), origins.rows.len() as u32);
            origins.rows.push(rows);
        }
        origins
    }

    /// The row of a token.
    pub(crate) fn of(&self, token: &str) -> Option<Origin> {
        self.tokens.get(token).copied().map(Origin)
    }

    /// What two tokens have in common; nothing is known of two that are attested in no common script.
    pub(crate) fn shared(&self, Origin(a): Origin, Origin(b): Origin) -> Option<Shared> {
        let rows = self.rows[a as usize].iter().zip(&self.rows[b as usize]);
        let (a, b) = rows.into_iter().find(|(a, b)| a.is_attested() && b.is_attested())?;
        let mut rest = self.shares(b).iter().peekable();
        // Bhattacharyya's coefficient of the two distributions.
        let mut common = 0.0;
        for &(origin, share) in self.shares(a) {
            while rest.next_if(|(other, _)| *other < origin).is_some() {}
            if let Some(&(_, other)) = rest.next_if(|(other, _)| *other == origin) {
                common += (share * other).sqrt();
            }
        }
        if common > 0.0 {
            return Some(Shared::One { bits: -common.min(1.0).log2() });
        }
        (self.is_settled(a) && self.is_settled(b)).then(|| Shared::None { bits: a.seen.min(b.seen) })
    }

    /// Whether a token is a spelling of one name in the main: one that was seen for many, a few times each,
    /// may well be one of yet others.
    fn is_settled(&self, row: &Row) -> bool {
        self.shares(row).iter().any(|&(_, share)| share >= LEAST_OF_MAIN)
    }

    fn shares(&self, row: &Row) -> &[(u32, f32)] {
        let (from, to) = row.origins;
        self.shares.get(from as usize..to as usize).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_of_one_name_and_of_two() {
        let origins = Origins::read(
            "# comment\ngamal\t64\t3\njamal\t256\t3:75 9:25\nhalim\t16\t5:100\nsalim\t32\t7:100\t8\t4:100\n\
             scholz\t0\t\t16\t1:100\nschulz\t0\t\t64\t2:100\nselam\t9\t8:40 9:30 11:30\nselim\t0\t\t8\t4:100\n",
        );
        let shared = |x: &str, y: &str| origins.shared(origins.of(x)?, origins.of(y)?);
        let cases = [
            ("itself", "gamal", "gamal", Some(Shared::One { bits: 0.0 })),
            ("one of two origins", "gamal", "jamal", Some(Shared::One { bits: -0.75_f32.sqrt().log2() })),
            ("the other way round", "jamal", "gamal", Some(Shared::One { bits: -0.75_f32.sqrt().log2() })),
            ("none", "halim", "salim", Some(Shared::None { bits: 4.0 })),
            ("none in Cyrillic letters", "scholz", "schulz", Some(Shared::None { bits: 4.0 })),
            ("one in Cyrillic letters", "salim", "selim", Some(Shared::One { bits: 0.0 })),
            ("attested in no common script", "halim", "selim", None),
            ("unknown", "halim", "shalim", None),
            ("none in the main", "halim", "selam", None),
        ];
        for (name, x, y, expected) in cases {
            assert_eq!(shared(x, y), expected, "{name}");
        }
    }
}
