//! Learning the model's tables from a little data: what is learned, and that it is the same each time.

#![cfg(feature = "train")]

use std::collections::BTreeSet;
use std::path::Path;

use aka::Kind;
use aka::train::{Trainer, WeightFile};

/// Beginnings and ends of made-up names, put together.
const BEGINNINGS: [&str; 8] = ["mar", "tol", "sen", "dir", "pel", "nor", "bas", "lem"];
const ENDS: [&str; 6] = ["ando", "iver", "unta", "osil", "emat", "arbo"];

/// A trainer that has seen names some of which are spelled with *w* and with *v*, their Cyrillic forms, and
/// pairs of full names of these.
fn trainer() -> Trainer {
    let mut trainer = Trainer::new();
    let cyrillic = |latin: &str| -> String {
        const LETTERS: [(char, char); 16] = [
            ('a', 'а'),
            ('b', 'б'),
            ('d', 'д'),
            ('e', 'е'),
            ('i', 'и'),
            ('l', 'л'),
            ('m', 'м'),
            ('n', 'н'),
            ('o', 'о'),
            ('p', 'п'),
            ('r', 'р'),
            ('s', 'с'),
            ('t', 'т'),
            ('u', 'у'),
            ('v', 'в'),
            ('w', 'в'),
        ];
        latin.chars().map(|letter| LETTERS.iter().find(|(from, _)| *from == letter).unwrap().1).collect()
    };
    for beginning in BEGINNINGS {
        for end in ENDS {
            let (with_v, with_w) = (format!("{beginning}v{end}"), format!("{beginning}w{end}"));
            let native = cyrillic(&with_v);
            trainer.add_group([with_v.as_str(), &with_w, &native]);
            trainer.add_unit(&native, [(with_v.as_str(), 9.0), (&with_w, 3.0)]);
            let other = format!("{end}{beginning}");
            let [a, b, c] = [&with_v, &with_w, &other].map(|family| format!("{beginning}a {family}"));
            trainer.add_pair(&a, &b, Kind::Person, true);
            trainer.add_pair(&a, &c, Kind::Person, false);
        }
    }
    trainer
}

/// The bits of a row of an edit table.
fn bits(files: &[WeightFile], table: &str, from: &str, to: &str) -> Option<f32> {
    let file = files.iter().find(|file| file.name == table)?;
    let row = |line: &str| -> Option<f32> {
        let fields: Vec<&str> = line.split('\t').collect();
        (fields[..2] == [from, to]).then(|| fields[2].parse().unwrap())
    };
    file.contents.lines().filter(|line| !line.starts_with('#')).find_map(row)
}

#[test]
fn the_same_data_give_the_same_bytes() {
    let (once, again) = (trainer().learn(), trainer().learn());
    assert_eq!(once, again);
    let weights = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/model/weights");
    let names = std::fs::read_dir(weights).unwrap().map(|it| it.unwrap().file_name().into_string().unwrap());
    let committed: BTreeSet<String> = names.filter(|name| name.ends_with(".tsv")).collect();
    assert_eq!(once.iter().map(|file| file.name.clone()).collect::<BTreeSet<_>>(), committed);
}

#[test]
fn what_is_attested_becomes_cheap() {
    let files = trainer().learn();
    let attested = bits(&files, "edit.latin.tsv", "v", "w").expect("v is attested as w");
    assert!(attested < 1.0, "{attested}");
    assert_eq!(bits(&files, "edit.latin.tsv", "r", "m"), None, "never attested");
    let native = bits(&files, "edit.cyrillic.tsv", "в", "v").expect("в is attested as v");
    assert!(native < bits(&files, "edit.cyrillic.tsv", "в", "w").unwrap_or(f32::INFINITY), "{native}");
}
