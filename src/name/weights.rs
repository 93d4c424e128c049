//! What the tokens of a name weigh without a table.

use super::{Name, Token};

/// The rarity and the origin of each token; of so few, as most names have, within the name.
#[derive(Clone, Debug)]
pub(super) enum Weights {
    Few([f32; Weights::FEW], [u32; Weights::FEW]),
    Many(Box<[f32]>, Box<[u32]>),
}

impl Weights {
    const FEW: usize = 8;
}

impl Name {
    /// The rarity of each token in bits, and its origin, which `of` computes the first time.
    pub(crate) fn weights_or(&self, of: impl Fn(&Token<'_>) -> (f32, u32)) -> (&[f32], &[u32]) {
        let weights = self.weights.get_or_init(|| {
            let each = self.tokens().map(|token| of(&token));
            if self.len() > Weights::FEW {
                let (rarities, origins): (Vec<f32>, Vec<u32>) = each.unzip();
                return Weights::Many(rarities.into(), origins.into());
            }
            let (mut rarities, mut origins) = ([0.0; Weights::FEW], [0; Weights::FEW]);
            for (place, (rarity, origin)) in each.enumerate() {
                (rarities[place], origins[place]) = (rarity, origin);
            }
            Weights::Few(rarities, origins)
        });
        match weights {
            Weights::Few(rarities, origins) => (&rarities[..self.len()], &origins[..self.len()]),
            Weights::Many(rarities, origins) => (rarities, origins),
        }
    }
}
