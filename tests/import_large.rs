//! Files of a million entities, imported as a stream: the memory that it takes must not grow with them.
//!
//! Run by `cargo test --release --test import_large -- --ignored --nocapture`, which prints megabytes a
//! second and the peak of resident memory. Takes some minutes and two gigabytes of the temporary folder.
//! Memory is measured where Linux tells it.

#![cfg(feature = "io")]

use std::fs::{self, File};
use std::io::{BufWriter, Write};
use std::path::Path;
use std::time::Instant;

use aka::io::{Format, Importer};

const ENTITIES: u64 = 1_000_000;

/// What an import may take above what the process had before, in bytes, beside 40 an entity that the format
/// of OFAC remembers.
const ALLOWED: u64 = 48 << 20;

const GIVEN: &[&str] =
    &["Karim", "Zarmina", "Giorgi", "Olga", "Dmitri", "Leila", "Omar", "Ingrid", "Rashid", "Habib"];
const FAMILY: &[&str] =
    &["Popalzada", "Stanekzai", "Lindqvist", "Petrov", "Durrani", "Noori", "Kowalczyk", "Safi"];

/// A name, another spelling of it, and one in another script.
fn names(number: u64) -> [String; 3] {
    let given = GIVEN[number as usize % GIVEN.len()];
    let family = FAMILY[number as usize / GIVEN.len() % FAMILY.len()];
    [
        format!("{given} {family} {number}"),
        format!("{family}, {given} {number}"),
        format!("کریم پوپلزاده {number}"),
    ]
}

fn write_entity(format: Format, file: &mut impl Write, number: u64) -> std::io::Result<()> {
    let [name, other, native] = names(number);
    match format {
        Format::Tsv => writeln!(file, "e{number}\tperson\t{name}\ten\ne{number}\tperson\t{native}\tfa"),
        Format::Csv => writeln!(file, "e{number},person,\"{other}\",{name};{native}"),
        Format::Jsonl => writeln!(
            file,
            r#"{{"id":"e{number}","kind":"person","aliases":[{{"name":"{name}","language":"en"}},{{"name":"{native}","language":"fa"}}]}}"#
        ),
        Format::Ftm => writeln!(
            file,
            r#"{{"id":"e{number}","caption":"{name}","schema":"Person","properties":{{"name":["{name}"],"alias":["{other}","{native}"],"birthDate":["1961-01-01"],"country":["af"],"topics":["sanction"]}},"referents":[],"datasets":["example"],"first_seen":"2024-01-01T00:00:00","last_seen":"2024-02-01T00:00:00","target":true}}"#
        ),
        Format::Targets => writeln!(
            file,
            r#""e{number}","Person","{name}","{native};{name} Jr","1961-01-01","af","1 Example Road","","Example","","","Example list","2024-01-01","2024-02-01","2024-01-15""#
        ),
        Format::Wikidata => writeln!(
            file,
            r#"{{"type":"item","id":"Q{number}","labels":{{"en":{{"language":"en","value":"{name}"}},"fa":{{"language":"fa","value":"{native}"}}}},"descriptions":{{"en":{{"language":"en","value":"an example person"}}}},"aliases":{{"en":[{{"language":"en","value":"{other}"}}]}},"claims":{{"P31":[{{"mainsnak":{{"snaktype":"value","property":"P31","datavalue":{{"value":{{"entity-type":"item","numeric-id":5,"id":"Q5"}},"type":"wikibase-entityid"}},"datatype":"wikibase-item"}},"type":"statement","id":"Q{number}$1","rank":"normal"}}],"P569":[{{"mainsnak":{{"snaktype":"value","property":"P569","datavalue":{{"value":{{"time":"+1961-00-00T00:00:00Z","timezone":0,"before":0,"after":0,"precision":9,"calendarmodel":"http://www.wikidata.org/entity/Q1985727"}},"type":"time"}},"datatype":"time"}},"type":"statement","id":"Q{number}$2","rank":"normal"}}]}},"sitelinks":{{}}}},"#
        ),
        Format::JrcNames => writeln!(
            file,
            "{number}\tP\tu\t{}\n{number}\tP\tfa\t{}",
            name.replace(' ', "+"),
            native.replace(' ', "+")
        ),
        Format::Ofac => writeln!(
            file,
            "{number},\"{other}\",individual,\"EXAMPLE\",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,\"DOB 1961; nationality Exampleland.\"\r"
        ),
        Format::Un => writeln!(
            file,
            "<INDIVIDUAL><DATAID>{number}</DATAID><FIRST_NAME>{name}</FIRST_NAME><REFERENCE_NUMBER>E.{number}</REFERENCE_NUMBER>\
             <NAME_ORIGINAL_SCRIPT>{native}</NAME_ORIGINAL_SCRIPT><INDIVIDUAL_ALIAS><QUALITY>Good</QUALITY><ALIAS_NAME>{other}</ALIAS_NAME>\
             </INDIVIDUAL_ALIAS><INDIVIDUAL_DATE_OF_BIRTH><YEAR>1961</YEAR></INDIVIDUAL_DATE_OF_BIRTH></INDIVIDUAL>"
        ),
        other => unreachable!("no generator for {other}"),
    }
}

fn write(format: Format, file: &mut impl Write) -> std::io::Result<()> {
    let (head, foot) = match format {
        Format::Tsv => ("id\tkind\tname\tlanguage\n", ""),
        Format::Csv => ("id,kind,name,aliases\n", ""),
        Format::Targets => (
            "id,schema,name,aliases,birth_date,countries,addresses,identifiers,sanctions,phones,emails,dataset,first_seen,last_seen,last_change\n",
            "",
        ),
        Format::Wikidata => ("[\n", "]\n"),
        Format::Un => ("<CONSOLIDATED_LIST><INDIVIDUALS>\n", "</INDIVIDUALS></CONSOLIDATED_LIST>\n"),
        _ => ("", ""),
    };
    file.write_all(head.as_bytes())?;
    (1..=ENTITIES).try_for_each(|number| write_entity(format, file, number))?;
    file.write_all(foot.as_bytes())
}

/// A number of kilobytes that Linux tells of this process, in bytes.
fn status(key: &str) -> Option<u64> {
    let text = fs::read_to_string("/proc/self/status").ok()?;
    let line = text.lines().find_map(|line| line.strip_prefix(key))?;
    let kilobytes: u64 = line.split_whitespace().next()?.parse().ok()?;
    Some(kilobytes << 10)
}

/// Forgets the peak of resident memory.
fn reset_peak() {
    let _ = fs::write("/proc/self/clear_refs", "5");
}

fn measure(format: Format, path: &Path, packed: &str) {
    reset_peak();
    let before = status("VmRSS:").unwrap_or(0);
    let columns = aka::io::Columns::new().aliases("aliases", ';');
    let mut importer = Importer::new(format);
    if format == Format::Csv {
        importer = importer.columns(columns);
    }
    let (start, mut names) = (Instant::now(), 0);
    importer
        .read_file_each(path, |entity| {
            names += entity.aliases.len() as u64;
            Ok(())
        })
        .unwrap();
    let seconds = start.elapsed().as_secs_f64();
    let peak = status("VmHWM:").unwrap_or(0);
    assert_eq!((importer.summary().entities, importer.summary().names), (ENTITIES, names));
    let bytes = fs::metadata(path).unwrap().len();
    let word = format!("{format}{packed}");
    println!(
        "{word:<13} {:6.0} MB  {:6.1} MB/s  {:9.0} entities/s  peak {:5.1} MB, {:.1} above before",
        bytes as f64 / 1e6,
        bytes as f64 / 1e6 / seconds,
        ENTITIES as f64 / seconds,
        peak as f64 / 1e6,
        peak.saturating_sub(before) as f64 / 1e6
    );
    let remembered = if format == Format::Ofac { 40 * ENTITIES } else { 0 };
    assert!(
        peak.saturating_sub(before) < ALLOWED + remembered,
        "{format} took {peak} bytes, {before} before"
    );
}

#[test]
#[ignore = "takes minutes; see above"]
fn a_million_entities_take_bounded_memory() {
    let folder = std::env::temp_dir().join(format!("aka-large-{}", std::process::id()));
    fs::create_dir_all(&folder).unwrap();
    for &format in Format::ALL {
        let path = folder.join(format.as_str());
        let mut file = BufWriter::new(File::create(&path).unwrap());
        write(format, &mut file).unwrap();
        file.into_inner().unwrap();
        measure(format, &path, "");
        fs::remove_file(&path).unwrap();
    }
    let path = folder.join("packed");
    let mut file = flate2::write::GzEncoder::new(File::create(&path).unwrap(), flate2::Compression::fast());
    write(Format::Ftm, &mut file).unwrap();
    file.finish().unwrap();
    measure(Format::Ftm, &path, " (gzip)");
    fs::remove_dir_all(&folder).unwrap();
}
