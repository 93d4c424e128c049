//! Corpora of mentions, and which of them are one entity; decisions that later merges must not cross.

use aka::{Clusterer, Decided, Journal, Kind, Subject, Verdict};

/// A named case: documents of mentions, each with the label of its entity, and the reason.
type Case = (&'static str, &'static [&'static [(&'static str, u8)]], &'static str);

const PERSONS: &[Case] = &[
    (
        "short forms",
        &[&[("Amir Khan Muttaqi", 1), ("Muttaqi", 1), ("Mottaki", 1)]],
        "a short form belongs to the full name of its document, however it is spelled",
    ),
    (
        "father and son",
        &[&[("Ahmad Massoud", 1), ("Ahmed Masood", 1), ("Ahmad Shah Massoud", 2)], &[("Ahmed Massoud", 1)]],
        "spellings of the son merge, also across documents; the father stays apart",
    ),
    (
        "strangers of one family name",
        &[&[("Hillary Clinton", 1), ("Bill Clinton", 2)], &[("Bill Clinton", 2), ("Clinton", 2)]],
        "each document binds its own short form",
    ),
    (
        "another given name",
        &[&[("Mohammad Javad Zarif", 1)], &[("Mohammad Javad Larijani", 2)]],
        "a contradiction",
    ),
];

/// Whether two mentions share a cluster just where they share a label.
fn fits(case: &Case, decisions: &Journal) -> bool {
    let mut clusterer = Clusterer::new();
    clusterer.decide(decisions);
    let pushed: Vec<usize> = case
        .1
        .iter()
        .map(|document| clusterer.push(document.iter().map(|&(text, _)| (text, Kind::Person))))
        .collect();
    let clusters = clusterer.clusters();
    let found = pushed.iter().flat_map(|&document| clusters.labels(document));
    let mentions: Vec<_> = case.1.concat().into_iter().map(|(_, label)| label).zip(found).collect();
    mentions.iter().all(|x| mentions.iter().all(|y| (x.0 == y.0) == (x.1 == y.1)))
}

#[test]
fn mentions_of_one_person_meet_and_others_stay_apart() {
    let wrong: Vec<_> = PERSONS.iter().filter(|case| !fits(case, &Journal::new())).collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn asking_in_between_changes_nothing() {
    let documents =
        [["Saeed Khatibzadeh", "Khatibzadeh"], ["Said Khatibzada", "Khatibzada"], ["Ismail Khan", "Khan"]];
    let (mut asked, mut batch) = (Clusterer::new(), Clusterer::new());
    for document in documents {
        asked.push(document.map(|text| (text, Kind::Person)));
        let _ = asked.clusters();
        batch.push(document.map(|text| (text, Kind::Person)));
    }
    assert_eq!(asked.clusters(), batch.clusters());
}

#[test]
fn a_decision_keeps_apart_what_looks_alike() {
    let names = |left, right| (Subject::name(Kind::Person, left), Subject::name(Kind::Person, right));
    let mut journal = Journal::new();
    let (left, right) = names("Ahmed Masood", "Ahmad Massoud");
    let decided =
        Decided::new(Verdict::Different, left, right).by("editor").at("2022-01-10").because("a namesake");
    let entry = journal.record(decided).expect("the first decision");
    let apart: Case = ("", &[&[("Ahmad Massoud", 1)], &[("Ahmed Masood", 2)]], "");
    let together: Case = ("", &[&[("Ahmad Massoud", 1)], &[("Ahmed Masood", 1)]], "");
    assert!(fits(&apart, &journal));

    let (left, right) = names("Ahmad Massoud", "Ahmed Masood");
    assert!(
        journal.record(Decided::new(Verdict::Same, left, right)).is_err(),
        "never crossed by a later merge"
    );

    journal.undo(entry, "editor", "2022-01-11", "the same man after all").expect("a known entry");
    assert!(fits(&together, &journal));
}

#[cfg(feature = "io")]
#[test]
fn a_journal_cut_anywhere_loses_at_most_its_last_entry() {
    let mut journal = Journal::new();
    for (left, right) in [("a", "b"), ("b", "c"), ("c", "d")] {
        let decided = Decided::new(Verdict::Same, Subject::entity(left), Subject::entity(right));
        journal.record(decided.by("editor").at("2022-01-10").because("one man")).expect("no contradiction");
    }
    let mut bytes = Vec::new();
    journal.write_to(&mut bytes, 0).expect("memory takes everything");
    for cut in 0..=bytes.len() {
        let whole = bytes[..cut].iter().filter(|&&byte| byte == b'\n').count();
        let (read, torn) =
            Journal::read_from(&bytes[..cut], "decisions.jsonl").expect("a torn end is no error");
        assert_eq!(read.entries(), &journal.entries()[..whole], "cut at byte {cut}");
        let ends_in_line = cut > 0 && bytes[cut - 1] != b'\n';
        assert_eq!(torn.is_some(), ends_in_line, "cut at byte {cut}");
    }
}
