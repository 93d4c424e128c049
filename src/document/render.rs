//! A document for people: plain text, and one HTML page that needs nothing else.
//!
//! In: a [`Document`]. Out: text or HTML, everything from the document escaped. Cost: the evidence of each distinct mention
//! is computed once, which resolves its name again.

use std::fmt::{self, Write};

use hashbrown::HashMap;

use super::{Document, Found, Mention};
use crate::entity::EntityId;
use crate::resolver::Decision;

const STYLE: &str = "
:root { color-scheme: light dark; --paper: #fbfaf7; --ink: #1d1d1b; --soft: #6d6a63; --line: #e2ded4; --l: 88%; --c: 70%; --d: 30% }
@media (prefers-color-scheme: dark) { :root { --paper: #161614; --ink: #e9e6df; --soft: #99958b; --line: #34322d; --l: 26%; --c: 38%; --d: 72% } }
* { box-sizing: border-box }
body { margin: 0; background: var(--paper); color: var(--ink); font: 17px/1.65 Georgia, 'Noto Serif', serif }
main { display: grid; grid-template-columns: minmax(0, 42rem) minmax(15rem, 22rem); gap: 3rem; max-width: 72rem; margin: 0 auto; padding: 3rem 1.5rem }
@media (max-width: 60rem) { main { grid-template-columns: minmax(0, 1fr); gap: 1.5rem; padding: 1.5rem 1rem } }
article { white-space: pre-wrap; overflow-wrap: anywhere; hyphens: auto }
mark { color: inherit; background: hsl(var(--h) var(--c) var(--l)); border-bottom: 2px solid hsl(var(--h) 55% var(--d)); border-radius: 3px; padding: 0 .12em; cursor: help }
mark.none { background: none; border-bottom-style: dashed }
mark.open { background: none; border-bottom: 2px dotted var(--soft) }
aside { font: 14px/1.5 system-ui, sans-serif; border-left: 1px solid var(--line); padding-left: 1.5rem }
@media (max-width: 60rem) { aside { border-left: 0; border-top: 1px solid var(--line); padding: 1rem 0 0 } }
h2 { font: 600 12px/1.4 system-ui, sans-serif; letter-spacing: .08em; text-transform: uppercase; color: var(--soft); margin: 1.6rem 0 .5rem }
h2:first-child { margin-top: 0 }
ul { list-style: none; margin: 0; padding: 0 }
li { margin: 0 0 .75rem }
.dot { display: inline-block; width: .7em; height: .7em; border-radius: 50%; margin-right: .5em; background: hsl(var(--h) 60% var(--d)) }
.none .dot { background: none; border: 2px dashed hsl(var(--h) 55% var(--d)) }
.id { color: var(--soft); margin-left: .4em; font-size: 12px }
.spellings { display: block; color: var(--soft); padding-left: 1.2em }
";

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
                let first = found
                    .mentions
                    .iter()
                    .map(|&at| &self.mentions[at])
                    .find(|mention| mention.text == *spelling);
                let probability = first.map_or(0.0, |mention| mention.probability);
                writeln!(out, "  {count:>3} × {}  {probability:.2}", one_line(spelling))?;
            }
        }
        let open: Vec<&Mention> = self
            .mentions
            .iter()
            .filter(|mention| mention.decision == Decision::Ambiguous && mention.entity.is_none())
            .collect();
        if !open.is_empty() {
            writeln!(out, "ambiguous")?;
        }
        for mention in open {
            let names: Vec<&str> = mention.candidates.iter().map(|(id, _)| id.as_str()).collect();
            writeln!(
                out,
                "      {} at {}: {}",
                one_line(&mention.text),
                mention.span.start,
                names.join(" or ")
            )?;
        }
        Ok(())
    }

    /// The document as one HTML page: the text with its mentions coloured by entity, the evidence on hover, and beside it the
    /// entities with their spellings. It loads nothing and runs nothing, and follows the reader's light or dark setting.
    ///
    /// ```
    /// use aka::{AliasTable, Document, Entity, Resolver};
    /// let mut table = AliasTable::new();
    /// table.insert(Entity::person("Q1", "Nancy Pelosi"))?;
    /// let resolver = Resolver::new(&table)?;
    /// let page = Document::annotate(&resolver, "Nancy Pelosi said 1 < 2.").to_html();
    /// assert!(page.contains(">Nancy Pelosi</mark>") && page.contains("1 &lt; 2"));
    /// # Ok::<(), aka::Error>(())
    /// ```
    #[must_use]
    pub fn to_html(&self) -> String {
        let mut out = String::with_capacity(self.text.len() * 2 + STYLE.len());
        let _ = self.write_html(&mut out);
        out
    }

    fn write_html(&self, out: &mut String) -> fmt::Result {
        let title = self.text.lines().find(|line| !line.trim().is_empty()).unwrap_or("Document");
        let found = self.entities();
        let mut hues = vec![0; self.mentions.len()];
        for (place, one) in found.iter().enumerate() {
            one.mentions.iter().for_each(|&at| hues[at] = hue(place));
        }
        write!(out, "<!DOCTYPE html>\n<html lang=\"\">\n<head>\n<meta charset=\"utf-8\">\n")?;
        write!(out, "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>")?;
        escape(out, title)?;
        write!(out, "</title>\n<style>{STYLE}</style>\n</head>\n<body>\n<main>\n<article dir=\"auto\">")?;
        self.write_article(out, &hues)?;
        out.push_str("</article>\n<aside>\n");
        self.write_list(out, &found)?;
        out.push_str("</aside>\n</main>\n</body>\n</html>\n");
        Ok(())
    }

    fn write_article(&self, out: &mut String, hues: &[usize]) -> fmt::Result {
        let mut notes: HashMap<(&str, Option<&EntityId>, Option<&str>), String> = HashMap::new();
        let mut at = 0;
        for (mention, hue) in self.mentions.iter().zip(hues) {
            escape(out, &self.text[at..mention.span.start])?;
            let class = match (mention.decision, &mention.entity) {
                (_, Some(_)) => "known",
                (Decision::Ambiguous, None) => "open",
                _ => "none",
            };
            write!(out, "<mark class=\"{class}\" style=\"--h:{hue}\" title=\"")?;
            let key = (mention.text.as_str(), mention.entity.as_ref(), mention.full_name.as_deref());
            escape(out, notes.entry(key).or_insert_with(|| self.note(mention)))?;
            out.push_str("\">");
            escape(out, &mention.text)?;
            out.push_str("</mark>");
            at = mention.span.end;
        }
        escape(out, &self.text[at..])
    }

    /// What hovering over a mention tells.
    fn note(&self, mention: &Mention) -> String {
        let mut note = match &mention.entity {
            Some(id) => {
                let name = self.resolver.entity(id.as_str()).map_or("", |entity| entity.name());
                format!("{name} [{id}] {:.2}", mention.probability)
            }
            None if mention.decision == Decision::Ambiguous => {
                let names: Vec<String> =
                    mention.candidates.iter().map(|(id, share)| format!("{id} {share:.2}")).collect();
                format!("ambiguous: {}", names.join(", "))
            }
            None => format!("{}, not in the table", mention.kind),
        };
        if let Some(full) = &mention.full_name {
            let _ = write!(note, "\nshort for {full}");
        }
        if let Some(evidence) = self.evidence(mention) {
            let _ = write!(note, "\n{evidence}");
        }
        note
    }

    fn write_list(&self, out: &mut String, found: &[Found]) -> fmt::Result {
        use crate::entity::Kind;
        let headings = [
            (Kind::Person, "Persons"),
            (Kind::Organization, "Organizations"),
            (Kind::Location, "Places"),
            (Kind::Other, "Other"),
        ];
        for (kind, heading) in headings {
            let mut of_kind = found.iter().enumerate().filter(|(_, one)| one.kind == kind).peekable();
            if of_kind.peek().is_none() {
                continue;
            }
            writeln!(out, "<h2>{heading}</h2>\n<ul>")?;
            for (place, one) in of_kind {
                let class = if one.entity.is_some() { "known" } else { "none" };
                write!(
                    out,
                    "<li class=\"{class}\" style=\"--h:{}\"><span class=\"dot\"></span><bdi>",
                    hue(place)
                )?;
                escape(out, &one.name)?;
                out.push_str("</bdi><span class=\"id\">");
                escape(out, one.entity.as_ref().map_or("not in the table", EntityId::as_str))?;
                out.push_str("</span><span class=\"spellings\">");
                for (at, (spelling, count)) in one.spellings.iter().enumerate() {
                    out.push_str(if at > 0 { ", <bdi>" } else { "<bdi>" });
                    escape(out, spelling)?;
                    write!(out, "</bdi> {count}")?;
                }
                out.push_str("</span></li>\n");
            }
            out.push_str("</ul>\n");
        }
        Ok(())
    }
}

/// Hues that stay apart however many there are: steps of the golden angle.
fn hue(place: usize) -> usize {
    (place * 137 + 20) % 360
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Writes text so that it is only text to a browser, in an element or in a quoted attribute.
fn escape(out: &mut String, text: &str) -> fmt::Result {
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            // Direction overrides would change the order of what stands around a mention.
            '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' => write!(out, "&#x{:X};", u32::from(c))?,
            '\n' | '\t' => out.push(c),
            c if c.is_control() => out.push('\u{FFFD}'),
            c => out.push(c),
        }
    }
    Ok(())
}
