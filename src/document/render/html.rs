//! A document as one HTML page that loads and runs nothing.
//!
//! In: a [`Document`]. Out: HTML, everything from the document escaped. Cost: the evidence of each distinct
//! mention is computed once, which resolves its name again; the page is a few times as long as the text.

use std::fmt::{self, Write};

use hashbrown::HashMap;

use super::super::{Document, Found, Mention};
use super::is_open;
use crate::entity::{EntityId, Kind};

const STYLE: &str = include_str!("page.css");

/// Entities whose mentions light up together; a rule each.
const MAX_LIT: usize = 200;

/// The longest first line that is shown as a headline, in bytes.
const MAX_HEADLINE: usize = 160;

const HEADINGS: [(Kind, &str); 4] = [
    (Kind::Person, "Persons"),
    (Kind::Organization, "Organizations"),
    (Kind::Location, "Places"),
    (Kind::Other, "Others"),
];

impl Document<'_> {
    /// The document as one HTML page: the text with its mentions coloured by kind, and beside it the entities
    /// with their spellings and probabilities.
    ///
    /// Pointing at a mention, or opening the page at `#m3` for the fourth of them, shows whom it means and
    /// the evidence for it; pointing at an entity lights up its mentions. The page loads nothing, runs
    /// nothing, and follows the reader's light or dark setting.
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
        let mut out = String::with_capacity(self.text.len() * 3 + STYLE.len());
        // Writing to a string cannot fail.
        let _ = self.write_html(&mut out);
        out
    }

    fn write_html(&self, out: &mut String) -> fmt::Result {
        let title = self.text.lines().find(|line| !line.trim().is_empty()).unwrap_or("Document");
        let found = self.entities();
        let mut places = vec![None; self.mentions.len()];
        for (place, one) in found.iter().enumerate() {
            one.mentions.iter().for_each(|&at| places[at] = Some(place));
        }
        out.push_str("<!DOCTYPE html>\n<html lang=\"\">\n<head>\n<meta charset=\"utf-8\">\n");
        out.push_str("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>");
        escape(out, title)?;
        write!(out, "</title>\n<style>\n{STYLE}")?;
        for place in 0..found.len().min(MAX_LIT) {
            writeln!(
                out,
                "main:has(.e{place}:hover) mark.e{place} {{ background: var(--own); color: var(--paper) }}"
            )?;
        }
        out.push_str("</style>\n</head>\n<body>\n<main>\n<article dir=\"auto\">\n");
        self.write_article(out, &places)?;
        out.push_str("</article>\n<aside>\n");
        self.write_legend(out, &found)?;
        self.write_list(out, &found)?;
        self.write_open(out)?;
        out.push_str("</aside>\n</main>\n</body>\n</html>\n");
        Ok(())
    }

    fn write_article(&self, out: &mut String, places: &[Option<usize>]) -> fmt::Result {
        let mut notes: HashMap<(&str, Option<&EntityId>, Option<&str>), String> = HashMap::new();
        let mut paragraphs = Paragraphs::open(out, &self.text);
        let mut at = 0;
        for (number, (mention, place)) in self.mentions.iter().zip(places).enumerate() {
            paragraphs.write(out, &self.text[at..mention.span.start])?;
            write!(out, "<mark id=\"m{number}\" class=\"{} {}", mention.kind, state(mention))?;
            if let Some(place) = place {
                write!(out, " e{place}")?;
            }
            out.push_str("\" tabindex=\"0\" data-note=\"");
            let key = (mention.text.as_str(), mention.entity.as_ref(), mention.full_name.as_deref());
            escape(out, notes.entry(key).or_insert_with(|| self.note(mention)))?;
            out.push_str("\">");
            escape(out, &mention.text)?;
            out.push_str("</mark>");
            at = mention.span.end;
        }
        paragraphs.write(out, &self.text[at..])?;
        paragraphs.close(out);
        Ok(())
    }

    /// What pointing at a mention tells.
    fn note(&self, mention: &Mention) -> String {
        let mut note = match &mention.entity {
            Some(id) => format!("{} [{id}]  probability {:.2}", self.name_of(id), mention.probability),
            None if !mention.candidates.is_empty() => {
                let shares = mention.candidates.iter();
                let shares = shares.map(|(id, share)| format!("\n  {share:.2}  {} [{id}]", self.name_of(id)));
                format!("one of several:{}", shares.collect::<String>())
            }
            None if is_open(mention) => format!("{}, one of several that are not in the table", mention.kind),
            None => format!("{}, not in the table", mention.kind),
        };
        // Writing to a string cannot fail.
        if let Some(full) = &mention.full_name {
            let _ = write!(note, "\nshort for {full}, as this text has it");
        }
        if let Some(evidence) = self.evidence(mention) {
            let _ = write!(note, "\n\n{}", evidence.to_string().trim_end());
        }
        note
    }

    fn name_of(&self, id: &EntityId) -> &str {
        self.resolver.entity(id.as_str()).map_or("", |entity| entity.name())
    }

    fn write_legend(&self, out: &mut String, found: &[Found]) -> fmt::Result {
        out.push_str("<div class=\"legend\">\n");
        for (kind, _) in HEADINGS.iter().filter(|(kind, _)| found.iter().any(|one| one.kind == *kind)) {
            writeln!(out, "<span><mark class=\"{kind}\">{kind}</mark></span>")?;
        }
        if found.iter().any(|one| one.entity.is_none()) {
            out.push_str("<span><mark class=\"person none\">not in the table</mark></span>\n");
        }
        if self.open().next().is_some() {
            out.push_str("<span><mark class=\"open\">one of several</mark></span>\n");
        }
        out.push_str("</div>\n");
        Ok(())
    }

    fn write_list(&self, out: &mut String, found: &[Found]) -> fmt::Result {
        for (kind, heading) in HEADINGS {
            let of_kind = || found.iter().enumerate().filter(|(_, one)| one.kind == kind);
            let count = of_kind().count();
            if count == 0 {
                continue;
            }
            writeln!(out, "<h2 class=\"{kind}\"><span>{heading}</span><span>{count}</span></h2>\n<ul>")?;
            for (place, one) in of_kind() {
                write!(out, "<li class=\"entity {kind} e{place}\"><b><bdi>")?;
                escape(out, &one.name)?;
                out.push_str("</bdi></b><code>");
                escape(out, one.entity.as_ref().map_or("not in the table", EntityId::as_str))?;
                out.push_str("</code><div class=\"spellings\">");
                for (spelling, count) in &one.spellings {
                    out.push_str("<span><bdi>");
                    escape(out, spelling)?;
                    write!(out, "</bdi><i>{count} × {:.2}</i></span>", self.probability_of(one, spelling))?;
                }
                out.push_str("</div></li>\n");
            }
            out.push_str("</ul>\n");
        }
        Ok(())
    }

    fn write_open(&self, out: &mut String) -> fmt::Result {
        let count = self.open().count();
        if count == 0 {
            return Ok(());
        }
        writeln!(out, "<h2><span>One of several</span><span>{count}</span></h2>\n<ul>")?;
        for mention in self.open() {
            out.push_str("<li class=\"entity\"><b><bdi>");
            escape(out, &mention.text)?;
            out.push_str("</bdi></b><div class=\"spellings\">");
            if mention.candidates.is_empty() {
                out.push_str("<span>not in the table</span>");
            }
            for (id, share) in &mention.candidates {
                out.push_str("<span><bdi>");
                escape(out, self.name_of(id))?;
                write!(out, "</bdi><i>{share:.2}</i></span>")?;
            }
            out.push_str("</div></li>\n");
        }
        out.push_str("</ul>\n");
        Ok(())
    }
}

/// Whether the table has what a mention means, in the words of the style sheet.
fn state(mention: &Mention) -> &'static str {
    match mention.entity {
        Some(_) => "known",
        None if is_open(mention) => "open",
        None => "none",
    }
}

/// The text between mentions, in paragraphs where the text has them; a short first one is a headline.
struct Paragraphs {
    element: &'static str,
}

impl Paragraphs {
    fn open(out: &mut String, text: &str) -> Paragraphs {
        let text = text.trim_start();
        let headline = text.split_once("\n\n").is_some_and(|(first, _)| first.len() <= MAX_HEADLINE);
        let element = if headline { "h1" } else { "p" };
        out.extend(["<", element, ">"]);
        Paragraphs { element }
    }

    fn write(&mut self, out: &mut String, text: &str) -> fmt::Result {
        // Paragraphs begin at words: blank lines before the first one part nothing.
        let mut parts = text.split("\n\n");
        escape(out, parts.next().unwrap_or_default())?;
        for part in parts {
            let element = std::mem::replace(&mut self.element, "p");
            out.extend(["</", element, ">\n<p>"]);
            escape(out, part.trim_start_matches('\n'))?;
        }
        Ok(())
    }

    fn close(self, out: &mut String) {
        out.extend(["</", self.element, ">\n"]);
    }
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
