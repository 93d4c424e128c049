//! The entity file of JRC-Names: a name a row.
//!
//! Described by Steinberger et al. (RANLP 2011, <https://aclanthology.org/R11-1015/>) and distributed at
//! <https://joint-research-centre.ec.europa.eu/language-technology-resources/jrc-names_en>. A row is `id`,
//! type, language, name, parted by tabs, without a header. The type is `P` for persons, `O` for
//! organizations, `T` for places; anything else becomes [`Kind::Other`]. The language is `u` where a name is
//! used in any. Words of a name are joined with `+`. Rows of one id are one entity, the first giving the
//! canonical name; id 0 stands for none.

use std::io::Read;

use super::lines::each_line;
use super::run::Run;
use super::summary::Reason;
use crate::entity::{Alias, Kind};
use crate::error::{ErrorKind, Result};
use crate::io::input::Input;

pub(super) fn read<R: Read>(input: Input<R>, run: &mut Run<'_>) -> Result<()> {
    each_line(input, run, |line, run| {
        if line.starts_with('#') {
            run.no_row();
            return Ok(());
        }
        let fields: Vec<&str> = line.split('\t').collect();
        let &[id, kind, language, name] = fields.as_slice() else {
            let message =
                format!("the row has {} fields; id, type, language and name were expected", fields.len());
            return run.fault(ErrorKind::NotOfFormat { format: "JRC-Names", message });
        };
        if id.trim() == "0" {
            return run.fault(ErrorKind::EmptyId);
        }
        let kind = match kind {
            "P" | "p" => Kind::Person,
            "O" | "o" => Kind::Organization,
            "T" | "t" => Kind::Location,
            _ => Kind::Other,
        };
        let mut alias = Alias::new(name.replace('+', " "));
        if language != "u" && !language.is_empty() {
            if !run.options.wants(language) {
                run.leave(Reason::OtherLanguage, &alias.name);
                return Ok(());
            }
            alias.language = Some(language.to_owned());
        }
        run.some_names(id, kind, vec![alias])
    })
}
