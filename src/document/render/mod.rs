//! A document for people: plain text, and in `html` one page that needs nothing else.

use std::fmt::{self, Write};

use super::{Document, Found, Mention};
use crate::entity::EntityId;

mod html;

impl Document<'_> {
    /// The document as text: each entity with the spellings of its mentions and how often they occur.
    ///
    /// ```
    /// use aka::{AliasTable, Document, Entity, Resolver};
    /// let mut table = AliasTable::new();
    /// table.insert(Entity::person("Q1", "Lech Walesa"))?;
    /// let resolver = Resolver::new(&table)?;
    /// let document = Document::annotate(&resolver, "Lech Wałęsa’s shipyard closed; Walesa’s union did not.");
    /// assert!(document.to_text().contains("Lech Walesa"));
    /// # Ok::<(), aka::Error>(())
    /// ```
    #[must_use]
    pub fn to_text(&self) -> String {
        let mut out = String::new();
        // Writing to a string cannot fail.
        let _ = self.write_text(&mut out);
        out
    }

    fn write_text(&self, out: &mut String) -> fmt::Result {
        for found in self.entities() {
            let id = found.entity.as_ref().map_or("not in the table", EntityId::as_str);
            writeln!(out, "{} ({}, {id})", found.name, found.kind)?;
            for (spelling, count) in &found.spellings {
                let probability = self.probability_of(&found, spelling);
                writeln!(out, "  {count:>3} × {}  {probability:.2}", one_line(spelling))?;
            }
        }
        let mut open = self.open().peekable();
        if open.peek().is_some() {
            writeln!(out, "ambiguous")?;
        }
        for mention in open {
            let (text, at) = (one_line(&mention.text), mention.span.start);
            let ids: Vec<&str> = mention.candidates.iter().map(|(id, _)| id.as_str()).collect();
            let ids = if ids.is_empty() { "not in the table".to_owned() } else { ids.join(" or ") };
            writeln!(out, "      {text} at {at}: {ids}")?;
        }
        Ok(())
    }

    /// The probability of the first mention of an entity under a spelling.
    fn probability_of(&self, found: &Found, spelling: &str) -> f64 {
        let mentions = || found.mentions.iter().filter_map(|&at| self.mentions.get(at));
        mentions().find(|mention| mention.text == spelling).map_or(0.0, |mention| mention.probability)
    }

    /// The mentions that may mean one of several.
    fn open(&self) -> impl Iterator<Item = &Mention> {
        self.mentions.iter().filter(|mention| is_open(mention))
    }
}

/// Whether it is open which of several a mention means.
fn is_open(mention: &Mention) -> bool {
    mention.entity.is_none() && mention.group.is_none()
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
