//! The consolidated list of the UN Security Council, as XML.
//!
//! Documented at <https://main.un.org/securitycouncil/en/content/un-sc-consolidated-list>, with its schema.
//! Of each `INDIVIDUAL` and `ENTITY` are read: `REFERENCE_NUMBER` as id, or `DATAID` where there is none;
//! `FIRST_NAME` to `FOURTH_NAME`, which together are the canonical name; `NAME_ORIGINAL_SCRIPT`; and
//! `ALIAS_NAME` of each `INDIVIDUAL_ALIAS` and `ENTITY_ALIAS`, one of the `QUALITY` *Low* counting as weak.
//! Entities of XML other than the five of its own and character references are faults: nothing is expanded.

use std::io::Read;

use quick_xml::XmlVersion;
use quick_xml::events::Event;

use super::run::{Run, WEAK};
use super::summary::Reason;
use crate::entity::{Alias, Kind};
use crate::error::{Error, ErrorKind, Result};
use crate::io::MAX_LINE_BYTES;
use crate::io::input::{Input, Limited};

/// How deep elements may nest; the list itself goes to five.
const MAX_DEPTH: usize = 64;

pub(super) fn read<R: Read>(input: Input<R>, run: &mut Run<'_>) -> Result<()> {
    let mut reader = quick_xml::Reader::from_reader(Limited::new(input));
    let (mut buffer, mut list) = (Vec::new(), List::default());
    loop {
        buffer.clear();
        if list.record.is_none() {
            reader.get_mut().restart();
        }
        let event = reader.read_event_into(&mut buffer);
        let limited = reader.get_mut();
        let (line, exhausted) = (limited.line(), limited.is_exhausted());
        let event = event.map_err(|error| fault(error, exhausted).at(run.source, line))?;
        if matches!(event, Event::Eof) {
            return list.finish().map_err(|error| error.at(run.source, line));
        }
        list.take(event, line, run)?;
    }
}

fn predefined(name: &str) -> Option<char> {
    Some(match name {
        "amp" => '&',
        "lt" => '<',
        "gt" => '>',
        "quot" => '"',
        "apos" => '\'',
        _ => return None,
    })
}

fn malformed(message: &str) -> Error {
    ErrorKind::NotOfFormat { format: "the UN consolidated list", message: message.to_owned() }.into()
}

fn fault(error: quick_xml::Error, exhausted: bool) -> Error {
    match error {
        _ if exhausted => malformed(&format!("a record is longer than {MAX_LINE_BYTES} bytes")),
        quick_xml::Error::Io(error) => std::io::Error::new(error.kind(), error.to_string()).into(),
        error => malformed(&error.to_string()),
    }
}

/// Where in the list the reader is.
#[derive(Default)]
struct List {
    record: Option<Record>,
    /// The text of a record since the last tag.
    text: String,
    /// How many elements are open.
    depth: usize,
    /// Whether there was a record.
    seen: bool,
}

/// What has been read of an individual or an entity.
struct Record {
    kind: Kind,
    data_id: String,
    reference: String,
    parts: [String; 4],
    original: String,
    aliases: Vec<Alias>,
    alias: String,
    quality: String,
}

impl List {
    fn take(&mut self, event: Event<'_>, line: u64, run: &mut Run<'_>) -> Result<()> {
        match event {
            Event::Start(tag) if self.depth < MAX_DEPTH => self.start(tag.local_name().as_ref(), line, run),
            Event::Start(_) => return Err(malformed("elements nest too deeply").at(run.source, line)),
            Event::End(tag) => self.end(tag.local_name().as_ref(), run)?,
            Event::Text(text) => self.add(&text.xml_content(XmlVersion::Explicit1_0)),
            Event::CData(text) => self.add(&text.xml_content(XmlVersion::Explicit1_0)),
            Event::GeneralRef(name) => {
                let known = name.resolve_char_ref().ok().flatten().or_else(|| predefined(name.as_ref()));
                let unknown =
                    || malformed(&format!("unknown entity &{};", name.as_ref())).at(run.source, line);
                self.add(known.ok_or_else(unknown)?.encode_utf8(&mut [0; 4]));
            }
            Event::Empty(_)
            | Event::Decl(_)
            | Event::PI(_)
            | Event::Comment(_)
            | Event::DocType(_)
            | Event::Eof => {}
        }
        Ok(())
    }

    /// Adds to the text of a record; what stands outside of records is of no use, and of any length.
    fn add(&mut self, text: &str) {
        if self.record.is_some() {
            self.text.push_str(text);
        }
    }

    /// Whether the file may end here.
    fn finish(&self) -> Result<()> {
        match (self.depth, self.seen) {
            (0, true) => Ok(()),
            (0, false) => Err(malformed("no INDIVIDUAL or ENTITY in it")),
            _ => Err(malformed("the file ends within an element")),
        }
    }

    fn start(&mut self, tag: &str, line: u64, run: &mut Run<'_>) {
        self.text.clear();
        self.depth += 1;
        let kind = match tag {
            "INDIVIDUAL" => Kind::Person,
            "ENTITY" => Kind::Organization,
            _ => return,
        };
        self.seen = true;
        run.row(line);
        let [data_id, reference, original, alias, quality] = Default::default();
        let (parts, aliases) = Default::default();
        self.record = Some(Record { kind, data_id, reference, parts, original, aliases, alias, quality });
    }

    fn end(&mut self, tag: &str, run: &mut Run<'_>) -> Result<()> {
        let text = std::mem::take(&mut self.text);
        self.depth = self.depth.saturating_sub(1);
        let Some(record) = &mut self.record else { return Ok(()) };
        let text = || text.split_whitespace().collect::<Vec<_>>().join(" ");
        match tag {
            "DATAID" => record.data_id = text(),
            "REFERENCE_NUMBER" => record.reference = text(),
            "FIRST_NAME" => record.parts[0] = text(),
            "SECOND_NAME" => record.parts[1] = text(),
            "THIRD_NAME" => record.parts[2] = text(),
            "FOURTH_NAME" => record.parts[3] = text(),
            "NAME_ORIGINAL_SCRIPT" => record.original = text(),
            "ALIAS_NAME" => record.alias = text(),
            "QUALITY" => record.quality = text(),
            "INDIVIDUAL_ALIAS" | "ENTITY_ALIAS" => record.end_alias(run),
            "INDIVIDUAL" | "ENTITY" => {
                if let Some(record) = self.record.take() {
                    return record.finish(run);
                }
            }
            _ => {}
        }
        Ok(())
    }
}

impl Record {
    fn end_alias(&mut self, run: &mut Run<'_>) {
        let (name, quality) = (std::mem::take(&mut self.alias), std::mem::take(&mut self.quality));
        match quality.eq_ignore_ascii_case("low") {
            false => self.aliases.push(Alias::new(name)),
            true if run.options.weak_names => self.aliases.push(Alias::new(name).weight(WEAK)),
            true if name.is_empty() => {}
            true => run.leave(Reason::WeakName, &name),
        }
    }

    fn finish(self, run: &mut Run<'_>) -> Result<()> {
        let parts: Vec<&str> =
            self.parts.iter().map(String::as_str).filter(|part| !part.is_empty()).collect();
        let mut names = vec![Alias::new(parts.join(" ")), Alias::new(self.original)];
        names.extend(self.aliases);
        let id = if self.reference.is_empty() { self.data_id } else { self.reference };
        run.entity(&id, self.kind, names)
    }
}
