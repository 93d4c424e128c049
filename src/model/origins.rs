//! Origins: which names a spelling is attested for, so that *Gamal* and *Jamal* are known for one, *Halim* and *Salim* for two.
//!
//! In: a token's Latin form. Out: its row of learned counts, and of two rows how far they are spellings of one name. An origin is
//! a name in its own script, of which only a number is kept. Cost: a hash look-up a token, remembered by its name; comparing two
//! rows of one to five origins allocates nothing.

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
    /// They are spellings of different names; the rarer of the two was seen 2 to the power of these bits times.
    None { bits: f32 },
}

/// What is known of a token.
#[derive(Clone, Debug)]
struct Row {
    /// log2 of how often it was seen.
    seen: f32,
    /// Its origins, from and to, among those of all.
    origins: (u32, u32),
}

/// The origins of frequent tokens.
#[derive(Clone, Debug, Default)]
pub(crate) struct Origins {
    tokens: HashMap<Box<str>, u32>,
    rows: Vec<Row>,
    /// Origins by number, in ascending order within a row, and their shares of the token.
    shares: Vec<(u32, f32)>,
}

impl Origins {
    /// Reads rows of token, times seen, and origins in ascending order with percentages, as `12:95 80:5`; lines that begin with
    /// `#` are comments.
    pub(crate) fn read(text: &str) -> Origins {
        let mut origins = Origins::default();
        for line in text.lines().filter(|line| !line.starts_with('#')) {
            let mut fields = line.split('\t');
            let (Some(token), Some(seen), Some(of)) = (fields.next(), fields.next(), fields.next()) else {
                continue;
            };
            let Ok(seen) = seen.parse::<f32>() else { continue };
            let from = origins.shares.len() as u32;
            origins.shares.extend(of.split(' ').filter_map(|origin| {
                let (number, percent) = origin.split_once(':')?;
                Some((number.parse().ok()?, percent.parse::<f32>().ok()? / 100.0))
            }));
            origins.tokens.insert(token.into(), origins.rows.len() as u32);
            let to = origins.shares.len() as u32;
            origins.rows.push(Row { seen: seen.max(1.0).log2(), origins: (from, to) });
        }
        origins
    }

    /// The row of a token.
    pub(crate) fn of(&self, token: &str) -> Option<Origin> {
        self.tokens.get(token).copied().map(Origin)
    }

    /// What two tokens have in common.
    pub(crate) fn shared(&self, Origin(a): Origin, Origin(b): Origin) -> Shared {
        let (a, b) = (&self.rows[a as usize], &self.rows[b as usize]);
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
            Shared::One { bits: -common.min(1.0).log2() }
        } else {
            Shared::None { bits: a.seen.min(b.seen) }
        }
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
            "# comment\ngamal\t64\t3:100\njamal\t256\t3:75 9:25\nhalim\t16\t5:100\nsalim\t32\t7:100\n",
        );
        let shared = |x: &str, y: &str| match (origins.of(x), origins.of(y)) {
            (Some(x), Some(y)) => Some(origins.shared(x, y)),
            _ => None,
        };
        let cases = [
            ("itself", "gamal", "gamal", Some(Shared::One { bits: 0.0 })),
            ("one of two origins", "gamal", "jamal", Some(Shared::One { bits: -0.75_f32.sqrt().log2() })),
            ("the other way round", "jamal", "gamal", Some(Shared::One { bits: -0.75_f32.sqrt().log2() })),
            ("none", "halim", "salim", Some(Shared::None { bits: 4.0 })),
            ("unknown", "halim", "selim", None),
        ];
        for (name, x, y, expected) in cases {
            assert_eq!(shared(x, y), expected, "{name}");
        }
    }
}
