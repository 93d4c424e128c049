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
//! let known: Vec<_> = document.mentions().iter().filter_map(|it| Some((it.text.as_str(), it.entity.as_ref()?.as_str()))).collect();
//! assert_eq!(known, [("Amirkhan Motaqi", "muttaqi"), ("Tehran", "tehran"), ("Motaqi", "muttaqi")]);
//!
//! // Whom the table lacks is grouped all the same.
//! let popal: Vec<_> = document.mentions().iter().filter(|it| it.group.is_some()).map(|it| it.text.as_str()).collect();
//! assert_eq!(popal, ["Karim Popal", "Popal"]);
//! # Ok::<(), aka::Error>(())
//! ```
//!
//! A text says *Amir Khan Muttaqi* once and *Muttaqi* ever after. So full names are resolved first, and a short form means the full name of
//! the same text that it fits, before the table is asked: *Motaqi* above is no other man, though the table holds a Mottaki.
//!
//! # Spans
//!
//! [`Mention::span`](crate::Mention) counts bytes, to slice the text with; `chars` counts characters, for tools that count those. Titles,
//! possessives and punctuation are not part of a span.
//!
//! # Expectations
//!
//! An archive often knows more: the people that an article is tagged with. [`Annotator::expect`](crate::Annotator::expect) makes an entity likelier
//! in one text, and the annotator's threshold can be stricter than the resolver's.
//!
//! # Output
//!
//! `to_text` prints the mentions by entity, `to_html` a page of its own without scripts; [`Mention`](crate::Mention) and
//! [`Found`](crate::Found) are serializable.
