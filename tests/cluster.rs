//! Clusters of a corpus: named corpora, and what holds for any corpus.

use std::collections::HashMap;

use aka::{AliasTable, ClusterId, Clusterer, Decided, Journal, Kind, Resolved, Resolver, Subject, Verdict};
use proptest::prelude::*;
use serde::Deserialize;

#[derive(Deserialize)]
struct Cases {
    case: Vec<Case>,
}

#[derive(Deserialize)]
struct Case {
    name: String,
    documents: Vec<Vec<String>>,
    clusters: Vec<String>,
    why: String,
}

type Document = Vec<(Kind, String)>;

fn mention(text: &str) -> (Kind, String) {
    match text.split_once(": ") {
        Some((kind, text)) => (kind.parse().unwrap(), text.to_owned()),
        None => (Kind::Person, text.to_owned()),
    }
}

fn push(clusterer: &mut Clusterer, document: &Document) -> usize {
    clusterer.push(document.iter().map(|(kind, text)| (text.as_str(), *kind)))
}

fn clusterer(documents: &[Document]) -> Clusterer {
    let mut clusterer = Clusterer::new();
    for document in documents {
        push(&mut clusterer, document);
    }
    clusterer
}

/// The cluster of each mention, document by document.
fn labels(clusterer: &mut Clusterer) -> Vec<Vec<ClusterId>> {
    let clusters = clusterer.clusters();
    (0..clusterer.document_count()).map(|document| clusters.labels(document).to_vec()).collect()
}

/// Labels renamed in the order in which they occur, so that only who is with whom counts.
fn renamed<T: Copy + Eq + std::hash::Hash>(labels: impl IntoIterator<Item = T>) -> Vec<usize> {
    let mut seen = HashMap::new();
    let mut number = |label| {
        let next = seen.len();
        *seen.entry(label).or_insert(next)
    };
    labels.into_iter().map(&mut number).collect()
}

fn cases() -> Vec<Case> {
    toml::from_str::<Cases>(include_str!("cases/clusters.toml")).unwrap().case
}

#[test]
fn named_corpora_fall_into_their_clusters() {
    let mut wrong = Vec::new();
    for Case { name, documents, clusters, why } in cases() {
        let documents: Vec<Document> =
            documents.iter().map(|document| document.iter().map(|text| mention(text)).collect()).collect();
        let found = labels(&mut clusterer(&documents));
        let expected = renamed(clusters.concat().chars());
        if renamed(found.concat()) != expected {
            wrong.push(format!("{name}: {:?}, expected {clusters:?}: {why}", renamed(found.concat())));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn canonical_names() {
    let cases: &[(&str, &[&str], &str)] = &[
        ("full before short", &["Merkel", "Merkel", "Angela Merkel"], "Angela Merkel"),
        ("frequent before rare", &["Angla Merkel", "Angela Merkel", "Angela Merkel"], "Angela Merkel"),
        (
            "the expansion",
            &["organization: EU", "organization: EU", "organization: European Union"],
            "European Union",
        ),
        (
            "the script of most mentions",
            &["Владимир Путин", "Vladimir Putin", "Vladimir Putin"],
            "Vladimir Putin",
        ),
        (
            "a rare full name against a frequent word",
            &["organization: Schalke 04", "organization: Schalke"],
            "Schalke 04",
        ),
        ("not in capitals", &["ANGELA MERKEL", "ANGELA MERKEL", "Angela Merkel"], "Angela Merkel"),
        ("no word in capitals", &["KIM Jong Un", "Kim Jong Un"], "Kim Jong Un"),
        ("a place", &["location: KABUL", "location: Kabul"], "Kabul"),
        (
            "an acronym is in capitals",
            &["organization: NATO", "organization: NATO", "organization: Nato"],
            "NATO",
        ),
        ("without a title", &["Crown Prince Hamad bin Rashid", "Hamad bin Rashid"], "Hamad bin Rashid"),
        ("in full before initials", &["E. Macron", "E. Macron", "Emmanuel Macron"], "Emmanuel Macron"),
        ("in capitals where nothing else is there", &["ANGELA MERKEL"], "ANGELA MERKEL"),
    ];
    for (name, mentions, expected) in cases {
        let document: Document = mentions.iter().map(|text| mention(text)).collect();
        let clusters = clusterer(&[document]).clusters();
        let found: Vec<&str> = clusters.iter().map(|cluster| cluster.name()).collect();
        assert_eq!(found, [*expected], "{name}");
    }
}

#[test]
fn a_cluster_becomes_an_entity() {
    type Row<'r> = (&'r str, &'r [&'r str], &'r [(&'r str, f32)]);
    let rows: &[Row<'_>] = &[
        (
            "spellings, beside the most frequent one",
            &["Ahmad Massoud", "Ahmad Massoud", "Ahmed Masood"],
            &[("Ahmad Massoud", 1.0), ("Ahmed Masood", 0.5)],
        ),
        (
            "no family name, which others have",
            &["Vladimir Putin", "Putin", "Putin", "President Putin", "V. Putin"],
            &[("Vladimir Putin", 1.0)],
        ),
        ("nothing but a family name", &["Putin", "Putin"], &[("Putin", 1.0)]),
        (
            "an organization's acronym",
            &["organization: European Union", "organization: EU", "organization: EU"],
            &[("European Union", 0.5), ("EU", 1.0)],
        ),
        (
            "another script",
            &["Vladimir Putin", "Vladimir Putin", "Владимир Путин", "Путин"],
            &[("Vladimir Putin", 1.0), ("Владимир Путин", 0.5)],
        ),
    ];
    for (name, mentions, expected) in rows {
        let mentions: Document = mentions.iter().map(|text| mention(text)).collect();
        let clusters = clusterer(&[mentions]).clusters();
        let cluster = clusters.iter().next().unwrap();
        let mut entity = cluster.to_entity("new");
        let aliases = entity.aliases.iter().map(|alias| (alias.name.as_str(), alias.weight.unwrap()));
        assert_eq!(aliases.collect::<Vec<_>>(), *expected, "{name}");
        assert_eq!(cluster.add_to(&mut entity), 0, "{name}: nothing is added twice");
    }
}

#[test]
fn short_forms_are_given_alike_in_any_order() {
    let given = [
        "Zalmay Latif",
        "Latif",
        "Lateef",
        "Karim Latif",
        "Kareem",
        "Karim",
        "Karim Lateef",
        "Ahmad",
        "Ahmed",
    ];
    let family = ["Batu", "Sadat", "Saadat", "Popal", "Popalzai", "Yusuf", "Yousef"];
    let all: Vec<String> =
        family.iter().flat_map(|family| given.iter().map(move |given| format!("{given} {family}"))).collect();
    let names = |names: &[&str]| names.iter().map(|&name| name.to_owned()).collect::<Vec<_>>();
    let corpora = [
        names(&["Zalmay Latif Batu", "Latif Batu", "Lateef Batu"]),
        names(&["Karim Latif Sadat", "Latif Sadat", "Lateef Sadat"]),
        all,
    ];
    for corpus in corpora {
        let partition = |order: &[usize]| {
            let documents: Vec<Document> = order.iter().map(|&place| vec![mention(&corpus[place])]).collect();
            let mut found: Vec<Vec<String>> = Vec::new();
            for cluster in &clusterer(&documents).clusters() {
                let mut texts: Vec<String> =
                    cluster.variants().iter().map(|variant| variant.text.clone()).collect();
                texts.sort();
                found.push(texts);
            }
            found.sort();
            found
        };
        let count = corpus.len();
        let forward: Vec<usize> = (0..count).collect();
        let expected = partition(&forward);
        for step in [count - 1, 2, 5, 11, 17] {
            // Steps that the length is no multiple of go through all.
            let order: Vec<usize> = (0..count).map(|place| place * step % count).collect();
            let goes_through_all = order.iter().collect::<std::collections::HashSet<_>>().len() == count;
            if goes_through_all {
                assert_eq!(partition(&order), expected, "every {step}th of {count}");
            }
        }
    }
}

#[test]
fn relatives_are_not_whom_a_cluster_is() {
    let mentions = ["Vladimir Putin", "Putin", "Putin", "Putin", "Putin"].map(mention);
    let clusters = clusterer(&vec![mentions.to_vec(); 4]).clusters();
    let mut table = AliasTable::new();
    for cluster in &clusters {
        table.insert(cluster.to_entity(cluster.id().to_string())).unwrap();
    }
    let resolver = Resolver::new(&table).unwrap();
    for (name, is_meant) in
        [("Vladimir Putin", true), ("Wladimir Putin", true), ("Igor Putin", false), ("Lyudmila Putin", false)]
    {
        assert_eq!(resolver.resolve(name).matched().is_some(), is_meant, "{name}");
    }
}

#[test]
fn what_is_known_of_mentions_is_kept() {
    // Mentions with an entity and a group, and the expected clusters.
    type Row<'r> = (&'r str, &'r [&'r [(&'r str, Option<&'r str>, Option<u32>)]], &'r str);
    let rows: &[Row<'_>] = &[
        (
            "two of one name",
            &[
                &[("Ana Prado", Some("q1"), None)],
                &[("Ana Prado", Some("q2"), None)],
                &[("Ana Prado", None, None)],
            ],
            "abc",
        ),
        (
            "one of several names",
            &[
                &[("Pelé", Some("q1"), None)],
                &[("Edson Arantes", Some("q1"), None)],
                &[("Edson Arantes", None, None)],
            ],
            "aaa",
        ),
        (
            "a short form that is someone else",
            &[&[("Rosa Lind", Some("q1"), None), ("Lind", Some("q2"), None), ("Lind", None, None)]],
            "aba",
        ),
        (
            "a group of a document",
            &[
                &[("Rosa Lind", None, Some(0)), ("Karl Lind", None, Some(1)), ("Lind", None, Some(1))],
                &[("Rosa Lind", None, Some(1))],
            ],
            "abba",
        ),
        (
            "names that would be one",
            &[&[("Ahmad Massoud", Some("q1"), None), ("Ahmed Masood", Some("q2"), None)]],
            "ab",
        ),
    ];
    for (case, documents, expected) in rows {
        let mut clusterer = Clusterer::new();
        for document in *documents {
            let known = |&(text, entity, group)| Resolved { text, kind: Kind::Person, entity, group };
            clusterer.push_resolved(document.iter().map(known));
        }
        assert_eq!(renamed(labels(&mut clusterer).concat()), renamed(expected.chars()), "{case}");
    }
}

#[test]
fn decisions_are_obeyed() {
    let name = |text| Subject::name(Kind::Person, text);
    let decided = |verdict, x, y| Decided::new(verdict, name(x), name(y));
    let same = Verdict::Same;
    let different = Verdict::Different;
    // What is pushed, the decisions, the expected clusters.
    type Row<'r> = (&'r str, &'r [&'r str], Vec<Decided>, &'r str);
    let rows: &[Row<'_>] = &[
        (
            "merged by hand",
            &["Joachim Löw", "Joachim Löw", "Der Bundestrainer"],
            vec![decided(same, "Joachim Löw", "Der Bundestrainer")],
            "aaa",
        ),
        (
            "parted by hand",
            &["Ahmad Massoud", "Ahmed Masood"],
            vec![decided(different, "Ahmad Massoud", "Ahmed Masood")],
            "ab",
        ),
        (
            "a short form parted by hand",
            &["Angela Merkel", "Merkel"],
            vec![decided(different, "Angela Merkel", "Merkel")],
            "ab",
        ),
        (
            "not crossed through a third spelling",
            &["Yulia Tymoshenko", "Yulia Timoshenko", "Julia Tymoshenko"],
            vec![decided(different, "Yulia Timoshenko", "Julia Tymoshenko")],
            "aab",
        ),
        (
            "two short forms of one that are not one",
            &["Lukas Podolski", "Podolski", "Lukas"],
            vec![decided(different, "Podolski", "Lukas")],
            "aba",
        ),
        (
            "through an entity",
            &["Abu Omar", "Hassan Mustafa Osama Nasr"],
            vec![
                Decided::new(same, name("Abu Omar"), Subject::entity("Q1")),
                Decided::new(same, name("Hassan Mustafa Osama Nasr"), Subject::entity("Q1")),
            ],
            "aa",
        ),
        (
            "names of two entities",
            &["Ahmad Massoud", "Ahmed Masood"],
            vec![
                Decided::new(same, name("Ahmad Massoud"), Subject::entity("Q1")),
                Decided::new(same, name("Ahmed Masood"), Subject::entity("Q2")),
                Decided::new(different, Subject::entity("Q1"), Subject::entity("Q2")),
            ],
            "ab",
        ),
        (
            "left open",
            &["Ahmad Massoud", "Ahmed Masood"],
            vec![decided(Verdict::Undecided, "Ahmad Massoud", "Ahmed Masood")],
            "aa",
        ),
    ];
    for (case, mentions, decisions, expected) in rows {
        let mut clusterer = clusterer(&[mentions.iter().map(|text| mention(text)).collect()]);
        let before = labels(&mut clusterer);
        let mut journal = Journal::new();
        let ids: Vec<_> = decisions.iter().map(|decided| journal.record(decided.clone()).unwrap()).collect();
        clusterer.decide(&journal);
        assert_eq!(renamed(labels(&mut clusterer).concat()), renamed(expected.chars()), "{case}");
        for id in ids {
            journal.undo(id, "", "", "").unwrap();
        }
        clusterer.decide(&journal);
        assert_eq!(labels(&mut clusterer), before, "{case}: undone");
    }
}

#[test]
fn ids_are_stable() {
    let mut clusterer = clusterer(&[vec![mention("Angela Merkel")], vec![mention("location: Berlin")]]);
    let before = labels(&mut clusterer);
    push(&mut clusterer, &vec![mention("Angla Merkel"), mention("Merkel"), mention("Barack Obama")]);
    assert_eq!(labels(&mut clusterer)[..2], before[..]);
}

#[test]
fn hostile_mentions_do_no_harm() {
    let long = "Ahmad ".repeat(100_000);
    let texts = [
        "",
        " ",
        "\u{202e}",
        "'",
        "''",
        "'a",
        "\"\" x",
        "'“”' y",
        "\u{0}",
        "A.",
        "I I I I I I I I",
        long.as_str(),
        "ﷺ",
        "👩‍👩‍👧",
    ];
    let mut clusterer = Clusterer::new();
    for kind in Kind::ALL {
        let document = clusterer.push(texts.iter().map(|text| (*text, kind)));
        assert_eq!(clusterer.clusters().labels(document).len(), texts.len());
    }
    for unknown in [texts.len(), usize::MAX] {
        assert!(clusterer.clusters().labels(unknown).is_empty());
    }
}

/// Names that share their parts, so that random corpora have spellings, short forms and contradictions.
fn any_mention() -> impl Strategy<Value = (Kind, String)> {
    let given = prop::sample::select(vec![
        "Ahmad", "Ahmed", "Hillary", "Bill", "Yulia", "George", "Viktor", "Victor",
    ]);
    let middle = prop::sample::select(vec!["", "", "", " Shah", " W.", " H. W."]);
    let family = prop::sample::select(vec![
        "Massoud",
        "Masood",
        "Clinton",
        "Tymoshenko",
        "Timoshenko",
        "Bush",
        "Bush Jr.",
    ]);
    let full = (given, middle, family.clone())
        .prop_map(|(given, middle, family)| format!("{given}{middle} {family}"));
    let other = prop::sample::select(vec![
        "organization: EU",
        "organization: European Union",
        "organization: Foreign Ministry",
        "organization: Commission",
        "organization: European Commission",
        "organization: Taliban",
        "organization: Taleban",
        "location: Iran",
        "location: US",
        "location: Gaza",
        "location: Gaza Strip",
    ]);
    prop_oneof![
        4 => full.prop_map(|text| (Kind::Person, text)),
        2 => family.prop_map(|text| (Kind::Person, text.to_owned())),
        2 => other.prop_map(mention),
    ]
}

fn corpus() -> impl Strategy<Value = Vec<Document>> {
    prop::collection::vec(prop::collection::vec(any_mention(), 0..7), 0..9)
}

proptest! {
    #[test]
    fn documents_in_any_order_give_the_same_clusters(documents in corpus(), turn in 0_usize..9) {
        let forward = labels(&mut clusterer(&documents));
        let mut turned = documents.clone();
        turned.rotate_left(turn.min(documents.len()));
        turned.reverse();
        let mut found = labels(&mut clusterer(&turned));
        found.reverse();
        found.rotate_right(turn.min(documents.len()));
        prop_assert_eq!(renamed(forward.concat()), renamed(found.concat()));
    }

    #[test]
    fn asking_in_between_changes_nothing(documents in corpus()) {
        let batch = labels(&mut clusterer(&documents));
        let mut step_by_step = Clusterer::new();
        for document in &documents {
            push(&mut step_by_step, document);
            let _ = step_by_step.clusters();
        }
        prop_assert_eq!(batch, labels(&mut step_by_step));
    }

    #[test]
    fn counts_add_up(documents in corpus()) {
        let mut clusterer = clusterer(&documents);
        let clusters = clusterer.clusters();
        let mentions: usize = clusters.iter().map(|cluster| cluster.mention_count()).sum();
        prop_assert_eq!(mentions, clusterer.mention_count());
        for cluster in clusters.iter() {
            let sum: usize = cluster.variants().iter().map(|variant| variant.count).sum();
            prop_assert_eq!(sum, cluster.mention_count());
            prop_assert!(cluster.variants().iter().any(|variant| variant.text == cluster.name()));
            prop_assert_eq!(clusters.get(cluster.id()), Some(cluster));
        }
    }

    #[test]
    fn what_is_parted_is_never_in_one_cluster(
        documents in corpus(),
        pairs in prop::collection::vec((any_mention(), any_mention()), 1..4),
    ) {
        let mut journal = Journal::new();
        for ((kind, x), (other, y)) in &pairs {
            let (left, right) = (Subject::name(*kind, x.clone()), Subject::name(*other, y.clone()));
            let _ = journal.record(Decided::new(Verdict::Different, left, right));
        }
        let mut clusterer = clusterer(&documents);
        clusterer.decide(&journal);
        for cluster in clusterer.clusters().iter() {
            let has = |(kind, text): &(Kind, String)| {
                cluster.kind() == *kind && cluster.variants().iter().any(|variant| variant.text == *text)
            };
            for (x, y) in pairs.iter().filter(|(x, y)| x != y) {
                prop_assert!(!(has(x) && has(y)), "{:?} and {:?} in {:?}", x, y, cluster);
            }
        }
    }
}
