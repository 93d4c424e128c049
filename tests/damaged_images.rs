//! Damaged images: every flipped bit and every truncation is refused; one whose checksums were made to fit
//! answers, if wrongly, without a panic and in bounded time.

use std::time::{Duration, Instant};

use aka::{AliasTable, Changes, Document, Entity, Resolver};

fn image() -> Vec<u8> {
    let mut table = AliasTable::new();
    table.insert(Entity::person("karim", "Karim Popalzada").alias("کریم پوپلزاده")).unwrap();
    table.insert(Entity::organization("house", "Popal Trading House").alias("PTH")).unwrap();
    table.insert(Entity::location("popalia", "Popalia")).unwrap();
    let mut image = Vec::new();
    Resolver::new(&table).unwrap().write_to(&mut image).unwrap();
    image
}

/// The bytes before the first section: as the image says itself.
fn header(image: &[u8]) -> usize {
    32 + 16 * u32::from_le_bytes(image[12..16].try_into().unwrap()) as usize
}

/// Makes the checksums fit what was changed.
fn forge(image: &mut [u8], header: usize) {
    let sum = crc32fast::hash(&image[header..]);
    image[24..28].copy_from_slice(&sum.to_le_bytes());
    image[28..32].fill(0);
    let sum = crc32fast::hash(&image[..header]);
    image[28..32].copy_from_slice(&sum.to_le_bytes());
}

/// Asks for all that an image can be asked for.
fn ask(resolver: &Resolver) {
    for name in ["Kareem Popalzadah", "کریم", "PTH"] {
        let found = resolver.resolve(name);
        let names: usize = found.candidates().iter().map(|it| it.entity().names().len()).sum();
        let _ = (names, found.best().map(|it| found.evidence(it).to_string()));
    }
    let _ = resolver.entity("karim").map(|entity| entity.to_entity());
    let _ = resolver.entities().map(|entity| entity.aliases().take(100).count()).sum::<usize>();
    let changes = Changes::new().insert(Entity::person("new", "New Popalzai"));
    if let Ok(changed) = resolver.with(&changes.remove("karim")) {
        let names: usize = changed.entities().map(|entity| entity.names().len()).sum();
        let _ = (names, changed.name_count(), changed.resolve("Popal").best().is_some());
    }
    let document = Document::annotate(resolver, "Karim Popalzadeh is in Popalia. Popalzadeh sleeps.");
    let _ = document.entities().len();
}

#[test]
fn every_bit_and_every_truncation_is_noticed() {
    let sound = image();
    let mut refused = 0_u64;
    for place in 0..sound.len() {
        for bit in 0..8 {
            let mut bytes = sound.clone();
            bytes[place] ^= 1 << bit;
            assert!(Resolver::from_bytes(bytes).is_err(), "bit {bit} of byte {place}");
            refused += 1;
        }
        assert!(Resolver::from_bytes(sound[..place].to_vec()).is_err(), "cut to {place}");
        refused += 1;
    }
    println!("{refused} damaged images of {} bytes refused", sound.len());
    assert!(refused > 10_000, "{refused}");
}

#[test]
fn forged_images_answer_or_are_refused() {
    let sound = image();
    let header = header(&sound);
    ask(&Resolver::from_bytes(sound.clone()).unwrap());
    let (mut refused, mut answered, mut seed) = (0_u64, 0_u64, 1_u64);
    let mut random = |limit: usize| {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (seed >> 33) as usize % limit
    };
    let start = Instant::now();
    // Each byte once at its limits, each number of four bytes as large as it can be, and as many images with
    // several bytes changed.
    let numbers = sound.len() / 4;
    for number in 0..numbers + 2 * sound.len() {
        let mut bytes = sound.clone();
        if let Some(place) = number.checked_sub(2 * sound.len()) {
            bytes[4 * place..][..4].fill(0xff);
        } else if number < sound.len() {
            bytes[number] = if bytes[number] == 0xff { 0 } else { 0xff };
        } else {
            for _ in 0..=random(4) {
                let place = random(sound.len());
                bytes[place] = random(256) as u8;
            }
        }
        forge(&mut bytes, header);
        match Resolver::from_bytes(bytes) {
            Ok(resolver) => {
                let start = Instant::now();
                ask(&resolver);
                assert!(start.elapsed() < Duration::from_secs(20), "image {number}: {:?}", start.elapsed());
                answered += 1;
            }
            Err(_) => refused += 1,
        }
    }
    println!("{refused} forged images refused, {answered} answered, in {:?}", start.elapsed());
    assert!(refused > 100 && answered > 1000, "{refused} and {answered}");
}
