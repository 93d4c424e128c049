//! One more language: teaching aka the words of its names.
//!
//! aka works for any script, since what it has no table for goes through a general transliteration. It works
//! *well* where the word lists under `src/name/lexicon` know the small words of a language: a title that is
//! no name, a particle that says *son of*, a legal form. So this is where to begin, and no line of code is
//! needed but rows.
//!
//! | file | a row says | for Georgian, say |
//! |---|---|---|
//! | `honorifics.rs` | a title or form of address | `batoni` |
//! | `particles.rs` | a small word, and what it makes of the next | none: Georgian has none in use |
//! | `suffixes.rs` | what comes after a name | `umtsrosi`, the younger |
//! | `legal_forms.rs` | a legal form, and its class | `shps` (შპს) is an `llc`, `ss` (სს) a `jsc` |
//! | `generic_words.rs`, `stems.rs` | a common word of organizations, or the stem of a Slavic one, and its sense; Cyrillic ones count in Latin letters too | `banki` is *bank* |
//! | `abbreviations.rs` | an abbreviation in names of organizations, and its words | none yet; Russian `нтц` is *science and technology center* |
//! | `addresses.rs` | words of addresses, codes of countries, words before the number of a bill or a ship | none |
//! | `form_labels.rs` | what a form writes before a part of a name, and which part it is | `gvari` (გვარი) is before a family name |
//! | `slavic_bodies.rs` | a sense with initials of its own in Russian, a first part of its compounds, or a country whose bodies are named so | Georgia is such a country |
//! | `shortened.rs` | a word of organizations cut short with a full stop, and its sense; those that need none in capitals | none |
//! | `institutions.rs` | a word or phrase that is a kind of institution as a whole, and its words | none yet; German *Außenministerium* is *ministry of foreign affairs* |
//! | `central_banks.rs` | a country and the own name of its central bank | that of Thailand is the *bank of thailand* |
//! | `bodies.rs` | a name or an acronym of an organization that the world's news knows, and its English words | `gaero` (გაერო) is *united nations* |
//! | `emblems.rs` | a word after which organizations are named, and the English word that translates it | `mze` would be *sun* |
//! | `clipped.rs` | a clipped word of compounds, and its senses | none: Georgian clips other words |
//! | `equivalents.rs` | national forms of one given name, and their label | `giorgi` would have the label *george* |
//! | `rulers.rs` | a ruler's title, and its office; a name's label, and the one that it has where a ruler bears it | `mepe` would be of the office *monarch* |
//! | `countries.rs` | a country's names | `sakartvelo` |
//! | `own_states.rs` | a state of the past or a part of a state, and its own name | none |
//! | `toponyms.rs` | a name of a city, region or water that goes by several, and its label | `tpilisi` would have the label *tbilisi* |
//! | `place_words.rs` | a common word of places, its sense, and whether it makes another place | `kalaki` (ქალაქი) is *city* |
//! | `function_words.rs` | a word that holds names of organizations together | `da` (და) is *and* |
//! | `prepositions.rs` | a word for *of* or *in* | none: Georgian has endings for them |
//! | `numbers.rs` | an ordinal number, and its figure | `pirveli` (პირველი) is 1 |
//! | `telling_words.rs` | a sense of a generic word that tells organizations apart | none |
//! | `synonyms.rs` | senses of generic words between which translators choose | none |
//! | `given_names.rs`, `nicknames.rs` | a frequent given name, and its short forms | `giorgi`; `gia` |
//! | `leading_names.rs` | a name that is often put before the one that somebody goes by | none |
//! | `called_by_given.rs` | a given name by which persons are called, not by the name behind it | none |
//! | `second_members.rs` | a second member that many given names have in common | none |
//! | `two_families.rs` | a given name of Spain, a very common family name, or a family name of Portugal | none |
//! | `family_names.rs` | a family name that tells where it comes from, and whether it stands first | none: Georgian puts it last |
//! | `family_endings.rs` | an ending that makes another family name, and its label | `schwili` has the label *shvili* |
//! | `languages.rs` | how a language declines names: an ending of the nominative, and those of its other cases | none: Cyrillic and Latin letters alone have them |
//! | `declensions.rs` | the same for names of a corpus that has no table, whatever the case | none |
//! | `romanization_variants.rs` | spellings of one unit that no edit costs reach | |
//! | `chinese_dialects.rs` | a spelling of a Chinese syllable by its sound in Cantonese, Hokkien or another language but Mandarin, and its Pinyin and characters | |
//! | `palladius.rs` | what syllables of Chinese begin and end with in Russian letters | |
//! | `chinese_places.rs` | a place that names of Chinese organizations begin with | |
//! | `han_abroad.rs` | a syllable of Korean or Vietnamese, and the Chinese characters that are read so | |
//! | `japanese_families.rs`, `han_variants.rs` | a Japanese family name in characters, and its reading; another form of a character | |
//!
//! # How to write a row
//!
//! Keys are *folded*, as the module `lexicon` documents: small letters without marks. Write both the
//! romanized and the native form. To see how a word folds, ask:
//!
//! ```
//! use aka::{Kind, Name, romanize};
//!
//! assert_eq!(romanize("შპს"), "shps");
//! let name = Name::parse_as("ბატონი გიორგი", Kind::Person);
//! let folded: Vec<_> = name.tokens().map(|token| (token.folded(), token.romanized())).collect();
//! assert_eq!(folded, [("ბატონი", "batoni"), ("გიორგი", "giorgi")]);
//! ```
//!
//! Tables are sorted by the bytes of their keys, and a test says which row is out of place. A word that is a
//! name more often than it is a title does not belong among the titles: *Malik*, *Khan*, *Shah*. Sources are
//! general knowledge, written down anew; no list of another project is copied.
//!
//! # How to see that it works
//!
//! A row of `tests/cases/roles.toml` says what role each word of a name should get, rows of `together.toml`
//! and `apart.toml` which pairs are one and which are not, each with its reason. Write them before the rows
//! of the lexicon:
//!
//! ```toml
//! [[case]]
//! name = "Georgian honorific"
//! input = "ბატონი გიორგი მარგველაშვილი"
//! kind = "person"
//! roles = ["ბატონი/honorific", "გიორგი/given", "მარგველაშვილი/family"]
//! why = "batoni is a form of address"
//! ```
//!
//! # When rows are not enough
//!
//! - A script whose letters need more than one table, such as one that does not write its vowels, gets a
//!   module under `src/name/romanize`: see `georgian.rs` for the simplest one, a table of letters and a loop.
//! - Spellings that vary in ways of their own are *learned*, not written: `train` takes groups of attested
//!   spellings and writes the tables of edit costs (`cargo run --release --example train -- --help`). An
//!   alphabet with a table of its own is a row of `src/name/letters/alphabet.rs`; scripts without one are
//!   compared by their Latin letters.
