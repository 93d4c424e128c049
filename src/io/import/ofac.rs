//! The SDN list of OFAC as CSV: `sdn.csv` with the names, `alt.csv` with the alternate ones.
//!
//! Documented at <https://ofac.treasury.gov/specially-designated-nationals-list-data-formats-data-schemas>;
//! the consolidated (non-SDN) list has the same form (`cons_prim.csv`, `cons_alt.csv`). Neither has a header;
//! `-0-` stands for nothing; a last line may hold the control character 0x1A. `sdn.csv` has twelve columns,
//! the number of the entity, its name and its type first: `individual`, `vessel`, `aircraft`, or `-0-` for
//! anything else, which are organizations. `alt.csv` has five: the number of the entity, that of the name,
//! its type, the name, remarks. Which of the two a file is, is told by its columns; `sdn.csv` has to come
//! first, since `alt.csv` does not say of what kind an entity is. Weak names stand in the remarks of
//! `sdn.csv` only, and are not read.

use std::io::Read;

use hashbrown::HashMap;

use super::records::Reader;
use super::run::Run;
use crate::entity::{Alias, Kind};
use crate::error::{ErrorKind, Result};
use crate::io::input::Input;

/// The kinds of the entities of the main file, by their numbers.
pub(super) type Known = HashMap<u64, Kind>;

const NOTHING: &str = "-0-";

pub(super) fn read<R: Read>(input: Input<R>, run: &mut Run<'_>, known: &mut Known) -> Result<()> {
    let mut reader = Reader::new(input, run.source);
    while reader.advance(run)? {
        let fields: Vec<&str> = reader.row().iter().map(str::trim).collect();
        match *fields.as_slice() {
            // The end mark of old systems.
            ["\u{1a}"] => run.no_row(),
            [id, name, kind, _, _, _, _, _, _, _, _, _, ..] => {
                let kind = match kind.to_ascii_lowercase().as_str() {
                    "individual" => Kind::Person,
                    NOTHING | "" | "entity" => Kind::Organization,
                    _ => Kind::Other,
                };
                match id.parse() {
                    Ok(number) => {
                        known.insert(number, kind);
                        run.entity(id, kind, names(name))?;
                    }
                    Err(_) if id.is_empty() => run.fault(ErrorKind::EmptyId)?,
                    Err(_) => run.fault(no_number(id))?,
                }
            }
            [id, _, _, name, _] => match id.parse().map(|number: u64| known.get(&number)) {
                Ok(Some(&kind)) => run.some_names(id, kind, names(name))?,
                Ok(None) => run.fault(ErrorKind::UnknownEntity { id: id.to_owned() })?,
                Err(_) => run.fault(no_number(id))?,
            },
            _ => {
                let message = format!(
                    "the row has {} fields; the main file has 12 and that of alternate names 5",
                    fields.len()
                );
                run.fault(ErrorKind::NotOfFormat { format: "OFAC's CSV files", message })?;
            }
        }
    }
    Ok(())
}

fn no_number(id: &str) -> ErrorKind {
    let message = format!("the row begins with {id:?}; the number of an entity was expected");
    ErrorKind::NotOfFormat { format: "OFAC's CSV files", message }
}

fn names(name: &str) -> Vec<Alias> {
    if name == NOTHING { Vec::new() } else { vec![Alias::new(name)] }
}
