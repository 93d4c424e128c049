//! What each part of the model is worth: the model is learned again without it, and tells held-out pairs
//! apart.

use super::regress::{self, Example, Sign};
use super::{Examples, Trainer, prior};
use crate::entity::Kind;
use crate::model::tables::Tables;
use crate::model::vector::Feature;
use crate::model::{Comparing, dot, weigh};

/// How well the model without one of its parts tells pairs of persons apart.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Ablation {
    /// What was left out.
    pub part: &'static str,
    /// The best F1 over all cuts.
    pub f1: f64,
    /// The mean precision over the pairs that are the same, the likeliest first.
    pub average_precision: f64,
}

/// A part of the model that can be left out.
enum Part {
    Nothing,
    EditCosts,
    Rarity,
    NearestNames,
    Regression,
    Features(&'static [Feature]),
}

static PARTS: &[(&str, Part)] = {
    use Feature::*;
    &[
        ("nothing", Part::Nothing),
        ("learned edit costs, for an edit distance", Part::EditCosts),
        ("rarity of tokens, for one rarity of all", Part::Rarity),
        ("examples of nearest names", Part::NearestNames),
        ("learned weights, for those set by hand", Part::Regression),
        (
            "shape of a spelling's cost",
            Part::Features(&[
                CostSquare,
                CostFamily,
                CostBeyond4,
                CostBeyond8,
                CostALetter,
                CostALetterBeyondThird,
                CostALetterBeyond1,
                SpelledGain,
            ]),
        ),
        (
            "changed consonants, endings and short tokens",
            Part::Features(&[
                CostShort,
                ConsonantChange,
                ShortConsonantChange,
                FirstConsonantChange,
                FamilyEnding,
                AbjadChange,
            ]),
        ),
        (
            "attested spellings of one name and of two",
            Part::Features(&[OneOrigin, OneOriginBits, TwoOrigins, TwoOriginsBits]),
        ),
        ("family names weigh more", Part::Features(&[ExactFamilyRarity, SpelledFamilyRarity, CostFamily])),
        (
            "which names are left over on both sides",
            Part::Features(&[
                BothLeftAgain,
                BothLeftLike,
                BothLeftVeryLike,
                BothLeftBegins,
                BothLeftApart,
                BothLeftFamily,
                BothLeftFirst,
                BothLeftFirstUnlike,
                BothLeftBeside,
                MixedLeft,
            ]),
        ),
        (
            "which names are left over on one side",
            Part::Features(&[
                OneLeftAgain,
                OneLeftRarity,
                OneLeftFamily,
                OneLeftFirst,
                OneLeftLeading,
                OneLeftFirstRare,
                OneLeftInner,
                OneLeftInnerCommon,
                OneLeftPatronymic,
                Uncovered,
                UncoveredBeyondThird,
                UncoveredWeighed,
            ]),
        ),
        (
            "order and exchanged roles",
            Part::Features(&[Order, OrderPlain, OrderCommon, OrderOfGiven, RoleSwap]),
        ),
        (
            "relatives: lineage, patronymics, suffixes, gender",
            Part::Features(&[
                Lineage,
                PatronymicClash,
                PatronymicCount,
                SuffixClash,
                SuffixLeft,
                RegnalLeft,
                SameNumber,
                SameOffice,
                GenderClash,
                GenderChange,
            ]),
        ),
    ]
};

impl Trainer {
    /// Learns the model without each of its parts in turn and measures it on the pairs of persons that
    /// `held_out` has collected.
    ///
    /// Costs as much as [`learn`](Trainer::learn) some four times over.
    #[must_use]
    pub fn ablate(&self, held_out: &Trainer) -> Vec<Ablation> {
        let (rarity, origins) = (self.rarity_file().contents, self.attested.file().contents);
        let edits = self.edit_files(&rarity);
        let edits = edits.each_ref().map(|file| file.contents.as_str());
        let whole = Setting::of(self, held_out, Tables::read(edits, &rarity, &origins, ""));
        let plain = Setting::of(self, held_out, Tables::read([""; 7], &rarity, &origins, ""));
        let even = Setting::of(self, held_out, Tables::read(edits, "", &origins, ""));
        let measure = |(name, part): &(&'static str, Part)| {
            let setting = match part {
                Part::EditCosts => &plain,
                Part::Rarity => &even,
                _ => &whole,
            };
            let (f1, average_precision) = setting.measure(part);
            Ablation { part: name, f1, average_precision }
        };
        PARTS.iter().map(measure).collect()
    }

    /// The same pairs and native forms, as if nothing had been learned from them.
    fn with_fresh_pairs(&self) -> Trainer {
        let mut fresh = Trainer { natives: self.natives.clone(), ..Trainer::default() };
        for pair in &self.pairs {
            fresh.add_pair(pair.a.text(), pair.b.text(), pair.a.kind(), pair.same);
        }
        fresh
    }
}

/// Examples to learn from and pairs to measure with, as one set of tables sees them.
struct Setting {
    labelled: Vec<Example>,
    nearest: Vec<Example>,
    held_out: Vec<Example>,
}

impl Setting {
    fn of(trainer: &Trainer, held_out: &Trainer, tables: Tables) -> Setting {
        // Names remember the rarity that the first tables gave them.
        let trainer = &trainer.with_fresh_pairs();
        let Examples { labelled, nearest } = trainer.examples(&tables);
        let persons = |examples: Vec<(Kind, Example)>| {
            examples
                .into_iter()
                .filter(|(kind, _)| *kind == Kind::Person)
                .map(|(_, example)| example)
                .collect()
        };
        let held_out = held_out.with_fresh_pairs();
        let mut comparing = Comparing::default();
        let pairs = held_out.pairs.iter().filter(|pair| pair.a.kind() == Kind::Person);
        let example = |pair: &super::Pair| {
            let features = comparing.features(&tables, weigh(&tables, &pair.a), weigh(&tables, &pair.b));
            Example { features, same: pair.same, weight: 1.0 }
        };
        Setting {
            labelled: persons(labelled),
            nearest: persons(nearest),
            held_out: pairs.map(example).collect(),
        }
    }

    /// The best F1 and the average precision of the model that is learned without a part.
    fn measure(&self, part: &Part) -> (f64, f64) {
        let [mut prior, ..] = prior::weights();
        let mut signs = prior::signs();
        if let Part::Features(features) = part {
            for &feature in *features {
                prior[feature as usize] = 0.0;
                signs[feature as usize] = Sign::Firm;
            }
        }
        let nearest = if matches!(part, Part::NearestNames) { &[][..] } else { &self.nearest };
        let weights = match part {
            Part::Regression => prior,
            _ => regress::fit(self.labelled.iter().chain(nearest), &prior, &signs),
        };
        let scored = self.held_out.iter().map(|example| (dot(&weights, &example.features), example.same));
        quality(scored.collect())
    }
}

/// The best F1 over all cuts, and the average precision.
fn quality(mut scored: Vec<(f32, bool)>) -> (f64, f64) {
    scored.sort_by(|x, y| y.0.total_cmp(&x.0));
    let all = scored.iter().filter(|(_, same)| *same).count() as f64;
    let (mut found, mut best, mut sum) = (0.0, 0.0_f64, 0.0);
    for (place, (_, same)) in scored.iter().enumerate() {
        let taken = (place + 1) as f64;
        if *same {
            found += 1.0;
            sum += found / taken;
        }
        best = best.max(2.0 * found / (taken + all));
    }
    (best, sum / all.max(1.0))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quality_of_a_ranking() {
        type Case<'c> = (&'c str, &'c [(f32, bool)], f64, f64);
        let cases: &[Case<'_>] = &[
            ("perfect", &[(3.0, true), (2.0, true), (-1.0, false)], 1.0, 1.0),
            ("one wrong in front", &[(3.0, false), (2.0, true)], 2.0 / 3.0, 0.5),
            ("none", &[], 0.0, 0.0),
        ];
        for (name, scored, f1, precision) in cases {
            assert_eq!(quality(scored.to_vec()), (*f1, *precision), "{name}");
        }
    }

    #[test]
    fn a_part_that_tells_pairs_apart_is_missed() {
        let names =
            ["Ahmad Karimi", "Hamid Rahimi", "Farid Nazari", "Zahir Wardak", "Nasir Balkhi", "Omar Samadi"];
        let mut trainer = Trainer::new();
        for (place, name) in names.iter().enumerate() {
            trainer.add_pair(name, &name.replace('i', "ee"), Kind::Person, true);
            trainer.add_pair(name, names[(place + 1) % names.len()], Kind::Person, false);
        }
        let rows = trainer.ablate(&trainer);
        assert_eq!(rows.len(), PARTS.len());
        assert_eq!((rows[0].part, rows[0].f1, rows[0].average_precision), ("nothing", 1.0, 1.0));
    }
}
