//! What is fuzzed: for each target, bytes made into a call of the public face, and what must hold of the
//! outcome.
//!
//! Run by `fuzz/run`; see there.

#[path = "../../tests/support/sound.rs"]
mod sound;

use std::cell::RefCell;
use std::sync::OnceLock;

use aka::io::{BadRows, Columns, Format, Importer, Reason};
use aka::{
    Alias, AliasTable, Annotator, Clusterer, Comparer, Entity, Journal, Kind, Name, Query, Resolution,
    Resolver, Scratch, romanize,
};

/// The target of a name.
pub fn target(name: &str) -> Option<fn(&[u8])> {
    Some(match name {
        "parse" => parse,
        "compare" => compare,
        "resolve" => resolve,
        "table" => table,
        "annotate" => annotate,
        "cluster" => cluster,
        "image" => image,
        "import" => import,
        "journal" => journal,
        _ => return None,
    })
}

fn kind(byte: u8) -> Kind {
    Kind::ALL[usize::from(byte) % Kind::ALL.len()]
}

/// The first byte, and the rest as text, with what is no UTF-8 replaced.
fn split(data: &[u8]) -> (u8, String) {
    let (first, rest) = data.split_first().unwrap_or((&0, &[]));
    (*first, String::from_utf8_lossy(rest).into_owned())
}

/// A name is parsed: what it says of its text must be so.
pub fn parse(data: &[u8]) {
    let (first, text) = split(data);
    let name = if first & 4 == 0 { Name::parse(&text) } else { Name::parse_as(&text, kind(first)) };
    assert!(name.text().len() <= Name::MAX_BYTES && text.starts_with(name.text()));
    assert!(name.tokens().len() <= Name::MAX_TOKENS);
    assert_eq!(name.is_empty(), name.tokens().len() == 0);
    let mut end = 0;
    for token in name.tokens() {
        let span = token.span();
        assert!(span.start >= end && span.end > span.start, "{span:?} after {end}");
        assert_eq!(name.text().get(span.clone()), Some(token.text()));
        assert!(!token.folded().is_empty());
        std::hint::black_box((token.romanized(), token.script(), token.role()));
        end = span.start;
    }
    std::hint::black_box(romanize(&text));
}

thread_local! {
    static COMPARER: RefCell<Comparer> = RefCell::new(Comparer::new());
    static SCRATCH: RefCell<Scratch> = RefCell::new(Scratch::new());
}

/// Two names are compared: in either order the same, a probability, and bits that are shown.
pub fn compare(data: &[u8]) {
    let (first, text) = split(data);
    let (left, right) = text.split_once('\n').unwrap_or((&text, &text));
    // One text as two kinds has no order yet that does not depend on who comes first.
    let other = if left == right { first } else { first >> 2 };
    let (left, right) = (Name::parse_as(left, kind(first)), Name::parse_as(right, kind(other)));
    COMPARER.with_borrow_mut(|comparer| {
        let bits = comparer.bits(&left, &right);
        assert!(bits.is_finite(), "{bits}");
        assert_eq!(bits, comparer.bits(&right, &left), "{left:?} and {right:?}");
        let probability = comparer.probability(&left, &right);
        assert!((0.0..=1.0).contains(&probability), "{probability}");
        if first & 16 != 0 {
            let comparison = comparer.compare(&left, &right);
            std::hint::black_box(comparison.evidence().to_string());
        }
    });
}

fn known() -> &'static Resolver {
    static KNOWN: OnceLock<Resolver> = OnceLock::new();
    KNOWN.get_or_init(|| {
        let entities = [
            Entity::person("muttaqi", "Amir Khan Muttaqi").alias("امیرخان متقی"),
            Entity::person("mottaki", "Manouchehr Mottaki"),
            Entity::person("son", "Ahmad Massoud").alias("احمد مسعود"),
            Entity::person("father", "Ahmad Shah Massoud"),
            Entity::person("lavrov", "Сергей Викторович Лавров").alias("Sergey Lavrov"),
            Entity::person("xi", "習近平").alias("Xi Jinping"),
            Entity::person("kim", "김정은").alias("Kim Jong Un"),
            Entity::organization("bank", "Bank Melli Iran").alias("BMI"),
            Entity::organization("nrf", "National Resistance Front of Afghanistan").alias("NRF"),
            Entity::location("tehran", "Tehran").alias("تهران"),
            Entity::location("kabul", "Kabul"),
            Entity::new("star", Kind::Other, "MV Popal Star"),
        ];
        let mut table = AliasTable::new();
        entities.into_iter().for_each(|entity| table.insert(entity).expect("a good entity"));
        Resolver::new(&table).expect("a small table")
    })
}

fn check(found: &Resolution<'_, '_>) {
    let sum: f64 = found.candidates().iter().map(aka::Candidate::probability).sum();
    assert!((sum + found.nil_probability() - 1.0).abs() < 1e-6, "{sum} and {}", found.nil_probability());
    assert!(found.candidates().is_sorted_by(|a, b| a.bits() >= b.bits()));
    assert!(found.matched().is_none_or(|best| found.best().is_some_and(|first| first.id() == best.id())));
}

/// A name is resolved against a table that is always the same.
pub fn resolve(data: &[u8]) {
    let (first, text) = split(data);
    let mut query = Query::new(&text);
    if first & 1 != 0 {
        query = query.kind(kind(first >> 1));
    }
    if first & 8 != 0 {
        query = query.nearby("son").prior("bank", f64::from(first));
    }
    SCRATCH.with_borrow_mut(|scratch| {
        let found = known().resolve_with(&query, scratch);
        check(&found);
        if first & 16 != 0 {
            found
                .candidates()
                .iter()
                .for_each(|it| drop(std::hint::black_box(found.evidence(it).to_string())));
        }
    });
}

/// A table is filled by commands, written, read back, and asked: nothing gets lost, whatever the names.
pub fn table(data: &[u8]) {
    let mut table = AliasTable::new();
    let text = String::from_utf8_lossy(data);
    for line in text.lines().take(64) {
        let mut fields = line.splitn(3, '\t');
        let (command, id) = (fields.next().unwrap_or_default(), fields.next().unwrap_or_default());
        let name = fields.next().unwrap_or_default();
        let kind = kind(command.as_bytes().get(1).copied().unwrap_or_default());
        let before = table.name_count();
        let grown = match command.as_bytes().first() {
            Some(b'i') => table.insert(Entity::new(id, kind, name).alias(id)).map(|()| 2),
            Some(b'a') => table.add_alias(id, Alias::new(name).language("x")).map(usize::from),
            Some(b'r') => {
                table.remove(id);
                continue;
            }
            _ => table.add_row(id, kind, name).map(usize::from),
        };
        assert_eq!(table.name_count(), before + grown.unwrap_or(0));
    }
    let mut lines = Vec::new();
    aka::io::jsonl::write(&table, &mut lines).expect("memory takes it");
    if !table.is_empty() {
        assert_eq!(aka::io::jsonl::read(&*lines, "lines").expect("what was written"), table);
        let mut rows = Vec::new();
        if aka::io::tsv::write(&table, &mut rows).is_ok() {
            aka::io::tsv::read(&*rows, "rows").expect("what was written");
        }
    }
    let resolver = Resolver::new(&table).expect("a small table");
    assert_eq!(resolver.name_count(), table.name_count());
    for entity in table.iter().take(4) {
        check(&resolver.resolve(entity.name()));
        assert!(resolver.entity(entity.id.as_str()).is_some());
    }
    check(&resolver.resolve(&*text));
}

/// A text is annotated: spans cut it, none overlap, and the page stays escaped.
pub fn annotate(data: &[u8]) {
    let (first, text) = split(data);
    SCRATCH.with_borrow_mut(|scratch| {
        let document =
            Annotator::new(known()).prior("son", f64::from(first) / 64.0).annotate_with(&text, scratch);
        sound::check(&document);
        if first & 1 != 0 {
            let page = document.to_html();
            assert!(!page.contains("<script"), "{page}");
            std::hint::black_box(document.to_text());
        }
    });
}

/// Mentions, a line each and an empty line between documents, are clustered: each gets one label.
pub fn cluster(data: &[u8]) {
    let (first, text) = split(data);
    let mut clusterer = Clusterer::new();
    let documents: Vec<Vec<&str>> =
        text.split("\n\n").take(8).map(|document| document.lines().take(16).collect()).collect();
    for document in &documents {
        clusterer.push(document.iter().map(|name| (*name, kind(first.wrapping_add(name.len() as u8 & 1)))));
    }
    let clusters = clusterer.clusters();
    for (number, document) in documents.iter().enumerate() {
        assert_eq!(clusters.labels(number).len(), document.len());
    }
    let again = clusterer.clusters();
    assert_eq!(clusters.len(), again.len());
}

/// An image is damaged at up to sixteen places, and, by the first byte, its checksums are made to fit or not
/// looked at: it is refused, or it answers, be it wrongly, in bounded time.
pub fn image(data: &[u8]) {
    static SOUND: OnceLock<Vec<u8>> = OnceLock::new();
    let sound = SOUND.get_or_init(|| {
        let mut image = Vec::new();
        known().write_to(&mut image).expect("memory takes it");
        image
    });
    let (first, rest) = data.split_first().unwrap_or((&0, &[]));
    let mut bytes = sound.clone();
    // Each change is a place, within the header oftener than its size makes likely, and a byte.
    for change in rest.chunks_exact(4).take(16) {
        let place =
            usize::from(u16::from_le_bytes([change[0], change[1]])) | usize::from(change[2] & 1) << 16;
        let range = if change[2] & 2 == 0 { bytes.len().min(1024) } else { bytes.len() };
        if let Some(byte) = bytes.get_mut(place % range.max(1)) {
            *byte = if change[2] & 4 == 0 { change[3] } else { *byte ^ 1 << (change[3] % 8) };
        }
        if change[2] & 0xf0 == 0xf0 {
            bytes.truncate(place);
        }
    }
    let changed = bytes != *sound;
    if first & 1 != 0 && bytes.len() > 32 {
        forge(&mut bytes);
    }
    let verify = first & 2 != 0;
    let Ok(resolver) = Resolver::builder().verify(verify).from_bytes(bytes) else { return };
    assert!(!(changed && verify) || first & 1 != 0, "damage went unnoticed");
    for name in ["Amirkhan Motaqi", "احمد مسعود", "NRF", "Tehran"] {
        let found = resolver.resolve(name);
        found
            .candidates()
            .iter()
            .for_each(|it| drop(std::hint::black_box((it.id().len(), it.entity().to_entity()))));
        found.best().map(|it| found.evidence(it).to_string());
    }
    std::hint::black_box((resolver.entity("son").map(|it| it.to_entity()), resolver.name_count()));
    std::hint::black_box(resolver.entities().take(64).map(|it| it.names().take(64).count()).sum::<usize>());
    if first & 4 != 0 {
        let document = Annotator::new(&resolver).annotate("Ahmad Massoud left Tehran. Massoud slept.");
        std::hint::black_box(document.entities().len());
    }
}

/// Makes the checksums of an image fit its bytes: that of all after the header, then that of the header.
fn forge(bytes: &mut [u8]) {
    let sections = u32::from_le_bytes(bytes[12..16].try_into().unwrap_or_default()) as usize;
    let header = sections.saturating_mul(16).saturating_add(32).min(bytes.len());
    let sum = crc32fast::hash(&bytes[header..]);
    bytes[24..28].copy_from_slice(&sum.to_le_bytes());
    bytes[28..32].fill(0);
    let sum = crc32fast::hash(&bytes[..header]);
    bytes[28..32].copy_from_slice(&sum.to_le_bytes());
}

/// A file is imported in the format that the first byte says: what is counted is what the table got.
pub fn import(data: &[u8]) {
    let (first, rest) = data.split_first().unwrap_or((&0, &[]));
    let format = Format::ALL[usize::from(first & 15) % Format::ALL.len()];
    let policy = if first & 16 == 0 { BadRows::Skip } else { BadRows::Stop };
    let columns = Columns::new().aliases("aliases", ';');
    let mut importer = Importer::new(format).bad_rows(policy).weak_names(first & 32 != 0);
    if first & 64 != 0 {
        importer = importer.columns(columns);
    }
    let mut table = AliasTable::new();
    let outcome = importer.read(rest, "fuzz", &mut table);
    let summary = importer.summary();
    assert_eq!((summary.entities, summary.names), (table.len() as u64, table.name_count() as u64));
    let faults = summary.skipped().filter(|skipped| skipped.reason.is_fault()).count();
    assert!(policy == BadRows::Skip || faults == 0);
    assert!(summary.count(Reason::Malformed) <= summary.rows);
    if let Err(error) = outcome {
        let place = error.position().expect("a place");
        let lines = rest.iter().filter(|&&byte| byte == b'\n').count() as u64 + 1;
        // Packed bytes have other lines than the text in them.
        assert!(place.line <= lines || rest.starts_with(&[0x1f, 0x8b]), "{error} of {lines}");
    }
}

/// A journal is read: what is whole in it can be written and read again, and nothing is both the same and
/// different.
pub fn journal(data: &[u8]) {
    let Ok((journal, torn)) = Journal::read_from(data, "fuzz") else { return };
    if let Some(torn) = torn {
        assert!(torn.intact_bytes <= data.len() as u64);
        let (again, _) =
            Journal::read_from(&data[..torn.intact_bytes as usize], "intact").expect("what was intact");
        assert_eq!(again, journal);
    }
    let mut lines = Vec::new();
    journal.write_to(&mut lines, 0).expect("memory takes it");
    let (again, torn) = Journal::read_from(&*lines, "again").expect("what was written");
    assert!(again == journal && torn.is_none());
    let standing = journal.standing();
    for (_, decided) in journal.decisions().take(32) {
        let pair = (&decided.left, &decided.right);
        assert!(!(standing.are_same(pair.0, pair.1) && standing.are_different(pair.0, pair.1)));
    }
    let mut clusterer = Clusterer::new();
    clusterer.push([("Ahmad Massoud", Kind::Person), ("Ahmed Masood", Kind::Person)]);
    clusterer.decide(&journal);
    std::hint::black_box(clusterer.clusters().len());
}
