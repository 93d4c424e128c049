//! `targets.simple.csv` of OpenSanctions: a target a row.
//!
//! Documented at <https://www.opensanctions.org/docs/bulk/csv/>. Of its columns `id`, `schema`, `name` and
//! `aliases` are read; several aliases are parted by semicolons, and one that holds a semicolon or a quote is
//! quoted as in CSV. `schema` is one of FollowTheMoney.

use std::io::Read;

use super::ftm;
use super::records::{Header, Reader};
use super::run::Run;
use super::summary::Reason;
use crate::entity::Alias;
use crate::error::Result;
use crate::io::input::Input;

pub(super) fn read<R: Read>(input: Input<R>, run: &mut Run<'_>) -> Result<()> {
    let mut reader = Reader::new(input, run.source);
    let header = Header::new(&mut reader, run.source)?;
    let (id, schema) = (header.column("id")?, header.column("schema")?);
    let (name, aliases) = (header.column("name")?, header.column("aliases")?);
    while reader.advance(run)? {
        let row = reader.row();
        let fields = [id, schema, name, aliases].map(|column| header.get(row, column));
        let [id, schema, name, aliases] = match fields {
            [Ok(id), Ok(schema), Ok(name), Ok(aliases)] => [id, schema, name, aliases],
            fields => {
                fields.into_iter().find_map(Result::err).map_or(Ok(()), |error| run.fault(error))?;
                continue;
            }
        };
        let Some(kind) = ftm::kind(schema, name) else {
            run.leave(Reason::LeftOut, schema);
            continue;
        };
        let mut names = vec![Alias::new(name)];
        names.extend(list(aliases).into_iter().map(Alias::new));
        run.entity(id, kind, names)?;
    }
    Ok(())
}

/// The values of a list within a field: parted by semicolons, quoted where they hold one.
fn list(field: &str) -> Vec<String> {
    if !field.contains('"') {
        return field.split(';').map(str::to_owned).collect();
    }
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(b';')
        .has_headers(false)
        .flexible(true)
        .from_reader(field.as_bytes());
    let records = reader.records().filter_map(std::result::Result::ok);
    records.flat_map(|record| record.iter().map(str::to_owned).collect::<Vec<_>>()).collect()
}

#[cfg(test)]
mod tests {
    use super::list;

    #[test]
    fn lists_are_cut_as_they_were_joined() {
        let rows: &[(&str, &[&str])] = &[
            ("", &[""]),
            ("Karim Popal", &["Karim Popal"]),
            ("Karim Popal;K. Popal", &["Karim Popal", "K. Popal"]),
            ("\"Popal; Sons\";Popal", &["Popal; Sons", "Popal"]),
            ("\"The \"\"Lion\"\"\";Popal", &["The \"Lion\"", "Popal"]),
        ];
        for (field, expected) in rows {
            assert_eq!(list(field), *expected, "{field}");
        }
    }
}
