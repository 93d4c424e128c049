//! Neither a comparison of parsed names, nor parsing into a name that has been parsed before, nor resolving
//! with memory that has been used before allocates, and what a file holds that is of no use is not kept.

use std::alloc::{GlobalAlloc, Layout, System};
use std::cell::Cell;

use aka::{AliasTable, Comparer, Entity, Kind, Name, Query, Resolver, Scratch};

thread_local! {
    static ALLOCATIONS: Cell<usize> = const { Cell::new(0) };
    /// The bytes of the largest.
    static LARGEST: Cell<usize> = const { Cell::new(0) };
}

/// Counts what this thread allocates.
struct Counting;

// A global allocator cannot be written without `unsafe`; this one hands everything on to the system's.
#[allow(unsafe_code)]
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        ALLOCATIONS.with(|count| count.set(count.get() + 1));
        LARGEST.with(|largest| largest.set(largest.get().max(layout.size())));
        unsafe { System.alloc(layout) }
    }

    unsafe fn dealloc(&self, pointer: *mut u8, layout: Layout) {
        unsafe { System.dealloc(pointer, layout) }
    }
}

#[global_allocator]
static COUNTING: Counting = Counting;

/// What `work` allocates when it is done again.
fn allocations_of_the_second(mut work: impl FnMut() -> f64) -> usize {
    // The first round reads the tables, finds out how rare each token is, and lets buffers grow.
    let first = work();
    let before = ALLOCATIONS.with(Cell::get);
    let second = work();
    let count = ALLOCATIONS.with(Cell::get) - before;
    assert_eq!(first, second);
    count
}

#[test]
fn comparing_parsed_names_allocates_nothing() {
    use Kind::{Organization, Person};
    let cases = [
        ("the same", Person, "Ahmad Massoud", "Ahmad Massoud"),
        ("spellings", Person, "Saeed Khatibzadeh", "Said Khatib-Zada"),
        ("order", Person, "MUTTAQI, Mullah Amir Khan", "Amir Khan Mottaqi"),
        ("left over on both sides", Person, "Faisal Jaradat", "Hilal Jarrar Ibn Yusuf"),
        ("another script", Person, "امیرخان متقی", "Amir Khan Muttaqi"),
        ("two other scripts", Person, "Сергей Лавров", "習近平"),
        ("syllables", Person, "김정은", "김정운"),
        ("romanization systems", Person, "Mao Tse-tung", "Mao Zedong"),
        ("organizations", Organization, "Bank Melli Iran", "National Bank of Iran (BMI) Ltd."),
        ("many tokens", Organization, "Sazman-e Sanaye-ye Daryayi va Hava Faza", "Marine Industries Org."),
        ("many candidates", Organization, "alta alto alte alti altu alty", "alto alta alti alte alty altu"),
        ("nothing to compare", Person, "—", "Ali"),
    ];
    let names = cases.map(|(_, kind, a, b)| (Name::parse_as(a, kind), Name::parse_as(b, kind)));
    let mut comparer = Comparer::new();
    let bits = || names.iter().map(|(a, b)| comparer.bits(a, b)).fold(0.0, |sum, bits| sum + bits);
    assert_eq!(allocations_of_the_second(bits), 0);
    let bits = || {
        let against = names.iter().map(|(query, _)| {
            let mut against = comparer.against(query);
            names.iter().filter_map(|(_, name)| against.bits_from(name, -10.0)).sum::<f64>()
        });
        against.fold(0.0, |sum, bits| sum + bits)
    };
    assert_eq!(allocations_of_the_second(bits), 0);
}

#[test]
fn parsing_into_a_name_allocates_nothing() {
    let texts = [
        ("Latin", "MUTTAQI, Mullah Amir Khan"),
        ("a patronymic", "Сергей Викторович Лавров"),
        ("Arabic", "محمد بن سلمان آل سعود"),
        ("Hebrew", "בנימין נתניהו"),
        ("Han", "習近平"),
        ("kana", "ジョン・マケイン"),
        ("Hangul", "김정은"),
        ("Devanagari", "नरेन्द्र मोदी"),
        ("Greek", "Αλέξης Τσίπρας"),
        ("Georgian", "მიხეილ სააკაშვილი"),
        ("Armenian", "Նիկոլ Փաշինյան"),
        ("another script", "ทักษิณ ชินวัตร"),
        ("an acronym", "U.S. Dept. of Defense d.o.o."),
        ("scripts mixed within a word", "Борисoвич Muttаqi"),
        ("an organization", "ОАО Чебоксарское предприятие им. В.И. Чапаева"),
        ("nothing", "— …"),
    ];
    let (query, mut comparer) = (Name::parse("Amir Khan Mottaki"), Comparer::new());
    let mut name = Name::parse("");
    let parse = || {
        let bits = texts.iter().map(|(_, text)| {
            name.reparse(text);
            comparer.bits(&query, &name)
        });
        bits.fold(0.0, |sum, bits| sum + bits)
    };
    assert_eq!(allocations_of_the_second(parse), 0);
}

#[test]
fn resolving_allocates_nothing() {
    let mut table = AliasTable::new();
    let people = [
        "Amir Khan Muttaqi",
        "Manouchehr Mottaki",
        "Xi Jinping",
        "William Clinton",
        "Abdul Ghani Baradar",
        "Abdussattar Karimi",
        "Kim Jong-un",
    ];
    let bodies = ["National Resistance Front of Afghanistan", "Bank Melli Iran", "NATO"];
    let people = people.iter().map(|name| Entity::person(*name, *name));
    let bodies = bodies.iter().map(|name| Entity::organization(*name, *name));
    people.chain(bodies).for_each(|entity| table.insert(entity).expect("names have letters"));
    let resolver = Resolver::new(&table).expect("a sound table");
    let queries = [
        ("a spelling", "Amirkhan Motaqi"),
        ("one token", "Motaki"),
        ("Arabic", "امیرخان متقی"),
        ("Han", "習近平"),
        ("Hangul", "시진핑"),
        ("a nickname", "Bill Clinton"),
        ("tokens joined", "Abdulghani Baradar"),
        ("an acronym", "NRF"),
        ("words for an acronym", "North Atlantic Treaty Organization"),
        ("many words", "the so-called national and popular front for the resistance of all Afghanistan"),
        ("a translation", "Национальный банк Ирана"),
        ("tokens joined, as they are spoken", "Abdul Sattar Karimi"),
        ("one token of two, as they are spoken", "Abdussabur Rahimi"),
        ("what ends as an article does", "Hassani Tarakhel"),
        ("one word of Hangul", "김정은"),
        ("one word of Han", "林芳正"),
        ("nobody", "Zebulon Quartermain"),
        ("nothing", "—"),
    ];
    let mut scratch = Scratch::new();
    let resolve = || {
        let bits = queries.iter().map(|(_, query)| {
            let query = Query::new(query);
            resolver.resolve_with(&query, &mut scratch).best().map_or(0.0, |best| best.bits())
        });
        bits.fold(0.0, |sum, bits| sum + bits)
    };
    assert_eq!(allocations_of_the_second(resolve), 0);
}

/// Some bytes, again and again.
#[cfg(feature = "io")]
struct Endless<'b> {
    bytes: &'b [u8],
    left: usize,
}

#[cfg(feature = "io")]
impl std::io::Read for Endless<'_> {
    fn read(&mut self, into: &mut [u8]) -> std::io::Result<usize> {
        let count = into.len().min(self.left).min(self.bytes.len());
        into[..count].copy_from_slice(&self.bytes[..count]);
        self.left -= count;
        Ok(count)
    }
}

#[cfg(feature = "io")]
#[test]
fn of_a_file_without_end_no_more_is_kept_than_a_line() {
    use aka::io::{Format, Importer, MAX_LINE_BYTES};
    use std::io::Read;
    let left = 5 * MAX_LINE_BYTES;
    type Case<'c> = (&'c str, &'c [u8], fn(Endless<'_>) -> String);
    let cases: &[Case<'_>] = &[
        ("text outside of the records of a list", &[b'a'; 100_000], |file| {
            let file = b"<CONSOLIDATED_LIST>&amp;".chain(file);
            Importer::new(Format::Un).read(file, "list", &mut AliasTable::new()).unwrap_err().to_string()
        }),
        ("many pieces of text outside of the records", b"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa&amp;", |file| {
            let file = b"<CONSOLIDATED_LIST>".chain(std::io::BufReader::new(file));
            Importer::new(Format::Un).read(file, "list", &mut AliasTable::new()).unwrap_err().to_string()
        }),
        ("a line of a journal", &[0; 100_000], |file| {
            let (_, torn) = aka::Journal::read_from(file, "journal").unwrap();
            torn.unwrap().error.to_string()
        }),
    ];
    for (name, bytes, read) in cases {
        LARGEST.set(0);
        let error = read(Endless { bytes, left });
        let largest = LARGEST.get();
        assert!(largest <= 3 * MAX_LINE_BYTES, "{name}: {largest} bytes at once; {error}");
    }
}
