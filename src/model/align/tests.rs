//! Short cuts of the alignment against the long way.

use proptest::collection::vec;
use proptest::prelude::*;

use super::*;
use crate::entity::Kind;
use crate::model::tables::Among;
use crate::model::vector::{Feature, Vector};
use crate::model::{Comparing, dot, weigh};

/// Names of few words that are alike, so that there is much to choose from.
fn name() -> impl Strategy<Value = Name> {
    let word = prop_oneof![
        "(al|Ali|Aly|Alya|Hal|A\\.|H\\.|Jr|II|5|6)",
        "(Moh?ammm?[ae]d|Muhamad|Hamad|Ahmed)",
        "(Bin|Van|abu|abd|Abdul|Abdulla|Dr|Mullah)",
        "(Ivan|Ivanov|Ivanova|Ivanovich|Vanya|Vano)",
        "[A-D][aeh]{1,2}[lmn][aeiou]{0,2}",
        "(Bank|Iran|Iraq|National|Nationale|Front|Ltd|GmbH|BNI|of)",
        "(Иван|Иванов|محمد|علي|김|정은|习近平)",
    ];
    let kind = prop_oneof![Just(Kind::Person), Just(Kind::Organization)];
    (vec(word, 1..7), kind).prop_map(|(words, kind)| Name::parse_as(&words.join(" "), kind))
}

proptest! {
    #[test]
    fn weighing_candidates_forgets_none_of_the_best(x in name(), y in name()) {
        let tables = Tables::embedded();
        let (a, b) = (weigh(tables, &x), weigh(tables, &y));
        let units = [MOST_WEIGHED, 0].map(|most_weighed| {
            let mut alignment = Alignment::default();
            alignment.find(tables, a, b);
            alignment.price(tables, a, b, most_weighed);
            alignment.choose();
            format!("{:?}", alignment.units)
        });
        prop_assert_eq!(&units[0], &units[1]);
    }

    #[test]
    fn names_come_to_no_more_than_their_bound(
        x in name(),
        y in name(),
        weights in vec(prop_oneof![Just(0.0_f32), -5.0_f32..5.0], Feature::COUNT),
    ) {
        let tables = Tables::embedded();
        let (a, b) = (weigh(tables, &x), weigh(tables, &y));
        let weights: Vector = weights.try_into().expect("as many as there are features");
        let [two, many] = [Among::Two, Among::Many].map(|among| *tables.weights(among, x.kind(), y.kind()));
        let vector = Comparing::default().features(tables, a, b);
        for weights in [two, many, weights] {
            let mut alignment = Alignment::default();
            alignment.find(tables, a, b);
            let most = alignment.most_bits(tables, &weights, a, b);
            prop_assert!(dot(&weights, &vector) <= most, "{} bits, {most} at most", dot(&weights, &vector));
        }
    }

    #[test]
    fn against_many_is_the_same_as_one_by_one(
        queries in vec(name(), 1..3),
        names in vec(name(), 1..12),
        least in -20.0_f32..20.0,
    ) {
        let tables = Tables::embedded();
        let (mut one, mut comparing) = (Comparing::default(), Comparing::default());
        for query in &queries {
            let mut many = comparing.against(tables, weigh(tables, query));
            for name in names.iter().chain(&names) {
                let bits = one.bits(tables, weigh(tables, query), weigh(tables, name));
                prop_assert_eq!(many.bits(weigh(tables, name)), bits);
                prop_assert_eq!(many.bits_from(weigh(tables, name), least), (bits >= least).then_some(bits));
                prop_assert_eq!(many.bits_from(weigh(tables, name), bits), Some(bits));
            }
        }
    }
}

#[test]
fn a_script_that_keeps_no_classes_apart_is_looked_at_on_either_side() {
    let tables = Tables::embedded();
    let (kana, latin) = (Name::parse_as("アーサー", Kind::Person), Name::parse_as("Arthur", Kind::Person));
    for (x, y) in [(&kana, &latin), (&latin, &kana)] {
        let mut alignment = Alignment::default();
        alignment.align(tables, weigh(tables, x), weigh(tables, y));
        assert_eq!(alignment.units().len(), 1, "{} beside {}", x.text(), y.text());
    }
}
