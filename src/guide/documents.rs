//! Documents: the names of a text, and whom they mean there.
//!
//! ```
//! use aka::{AliasTable, Document, Entity, Resolver};
//!
//! let mut table = AliasTable::new();
//! table.insert(Entity::person("muttaqi", "Amir Khan Muttaqi"))?;
//! table.insert(Entity::person("mottaki", "Manouchehr Mottaki"))?;
//! table.insert(Entity::location("tehran", "Tehran"))?;
//! let resolver = Resolver::new(&table)?;
//!
//! let text = "Amirkhan Motaqi came to Tehran on Sunday. Motaqi met Karim Popal, and Popal thanked him.";
//! let document = Document::annotate(&resolver, text);
//! for mention in document.mentions() {
//!     assert_eq!(&text[mention.span.clone()], mention.text);
//! }
//! let known: Vec<_> = document.mentions().iter().filter_map(|it| Some((it.text.as_str(), it.entity.as_deref()?))).collect();
//! assert_eq!(known, [("Amirkhan Motaqi", "muttaqi"), ("Tehran", "tehran"), ("Motaqi", "muttaqi")]);
//!
//! // Whom the table lacks is grouped all the same.
//! let popal: Vec<_> = document.mentions().iter().filter(|it| it.group.is_some()).map(|it| it.text.as_str()).collect();
//! assert_eq!(popal, ["Karim Popal", "Popal"]);
//! # Ok::<(), aka::Error>(())
//! ```
//!
//! A text says *Amir Khan Muttaqi* once and *Muttaqi* ever after. So full names are resolved first, and a
//! short form means the full name of the same text that it fits, before the table is asked: *Motaqi* above is
//! no other man, though the table holds a Mottaki.
//!
//! # Spans
//!
//! [`Mention::span`](crate::Mention) counts bytes, to slice the text with; `chars` counts characters, for
//! tools that count those. Titles, possessives and punctuation are not part of a span.
//!
//! # Languages
//!
//! A table in Latin letters serves texts in other scripts and languages, and the other way round: full names
//! as the language spells them (*Wolodymyr Selenskyj*, *Сергеем Лавровым*, بشار الأسد, 도널드 트럼프), places,
//! countries and organizations by the names and acronyms that languages have for them (*Londres*, *Nations
//! unies*, *OTAN*), and short forms after these. Of what a language writes on names, *l'*, *d'*, the German
//! genitive, Turkish and Korean endings and the small words of Arabic and Hebrew are cut off. Text without
//! spaces has no capitals nor words to go by: in Chinese and Japanese a name is found where the table writes
//! it in characters, by what is known of places and organizations (联合国), and where three characters are the
//! full name of a Chinese or Korean person (习近平). A table for Chinese news should write all others (普京, 王毅)
//! in characters.
//!
//! ```
//! use aka::{AliasTable, Document, Entity, Resolver};
//!
//! let mut table = AliasTable::new();
//! table.insert(Entity::person("lavrov", "Sergey Lavrov"))?;
//! table.insert(Entity::organization("un", "United Nations"))?;
//! let resolver = Resolver::new(&table)?;
//!
//! let document = Document::annotate(&resolver, "Переговоры с Сергеем Лавровым прошли в ООН.");
//! let found: Vec<_> = document.mentions().iter().map(|it| it.text.as_str()).collect();
//! assert_eq!(found, ["Сергеем Лавровым", "ООН"]);
//! # Ok::<(), aka::Error>(())
//! ```
//!
//! # Expectations
//!
//! An archive often knows more: the people that an article is tagged with.
//! [`Annotator::prior`](crate::Annotator::prior) makes an entity likelier in one text, and the annotator's
//! threshold can be stricter than the resolver's.
//!
//! # Output
//!
//! `to_text` prints the mentions by entity, `to_html` a page of its own without scripts;
//! [`Mention`](crate::Mention) and [`Found`](crate::Found) are serializable.
