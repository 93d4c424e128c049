//! `entities.ftm.json` of OpenSanctions: entities of the FollowTheMoney model, one a line.
//!
//! Documented at <https://www.opensanctions.org/docs/entity/> and <https://followthemoney.tech/docs/>. A line
//! is `{"id", "schema", "properties": {"name": […], "alias": […], …}}`, every property a list of texts. Names
//! are taken from `name`, `alias` and `previousName`, and `weakAlias` counts as weak; the first of `name` is
//! canonical, or the `caption` where there is one. Schemata that have no names of their own (addresses,
//! sanctions, ownership) are left out.

use std::io::Read;

use serde::Deserialize;

use super::lines::{each_line, parse};
use super::run::{Run, WEAK};
use super::summary::Reason;
use crate::entity::{Alias, Kind};
use crate::error::Result;
use crate::io::input::Input;
use crate::name::Name;

#[derive(Deserialize)]
struct Record {
    id: String,
    schema: String,
    #[serde(default)]
    caption: Option<String>,
    #[serde(default)]
    properties: Properties,
}

#[derive(Default, Deserialize)]
#[serde(default, rename_all = "camelCase")]
struct Properties {
    name: Vec<String>,
    alias: Vec<String>,
    previous_name: Vec<String>,
    weak_alias: Vec<String>,
}

pub(super) fn read<R: Read>(input: Input<R>, run: &mut Run<'_>) -> Result<()> {
    each_line(input, run, |line, run| match parse::<Record>(line, "FollowTheMoney entity") {
        Ok(record) => take(record, run),
        Err(error) => run.fault(error),
    })
}

fn take(record: Record, run: &mut Run<'_>) -> Result<()> {
    let Record { id, schema, caption, properties } = record;
    let Properties { mut name, alias, previous_name, weak_alias } = properties;
    if let Some(place) = caption.and_then(|caption| name.iter().position(|name| *name == caption)) {
        name[..=place].rotate_right(1);
    }
    let mut names: Vec<Alias> = name.into_iter().chain(alias).chain(previous_name).map(Alias::new).collect();
    for weak in weak_alias {
        match run.options.weak_names {
            true => names.push(Alias::new(weak).weight(WEAK)),
            false => run.leave(Reason::WeakName, &weak),
        }
    }
    let first = names.first().map_or("", |alias| &alias.name);
    match kind(&schema, first) {
        None => run.leave(Reason::LeftOut, &schema),
        // What need not have a name, such as an event, is no fault without one.
        Some(Kind::Other) if names.is_empty() => run.leave(Reason::LeftOut, &schema),
        Some(kind) => run.entity(&id, kind, names)?,
    }
    Ok(())
}

/// The kind of a schema; none for those whose instances have no name of their own.
///
/// A `LegalEntity` is a person or an organization, which its words have to tell.
pub(super) fn kind(schema: &str, name: &str) -> Option<Kind> {
    Some(match schema {
        "Person" => Kind::Person,
        "Organization" | "Company" | "PublicBody" => Kind::Organization,
        "LegalEntity" => Name::parse(name).kind(),
        "Country" | "Territory" => Kind::Location,
        "Address" | "Sanction" | "Identification" | "Passport" | "Ownership" | "Directorship" | "Family"
        | "Associate" | "Membership" | "Employment" | "Representation" | "Occupancy" | "UnknownLink"
        | "Succession" | "Interest" | "Interval" | "Note" | "Debt" | "Payment" => return None,
        _ => Kind::Other,
    })
}
