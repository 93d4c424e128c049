//! How the name of a ruler is written in all languages that are known, for those who look names up by their
//! letters.

use std::sync::LazyLock;

use hashbrown::HashMap;

use crate::name::lexicon::{TableSet, equivalents::EQUIVALENTS, rulers::REGNAL_NAMES, tables};
use crate::name::{Kind, Name};

/// The Latin letters of each form of a name that rulers bear, its own among them; none of a word that is no
/// such name.
pub(crate) fn forms(known: TableSet) -> &'static [String] {
    static FORMS: LazyLock<HashMap<u16, Vec<String>>> = LazyLock::new(|| {
        let mut forms: HashMap<u16, Vec<String>> = HashMap::new();
        for (form, _) in EQUIVALENTS.iter().chain(REGNAL_NAMES) {
            let name = Name::parse_as(form, Kind::Person);
            let romanized = name.tokens().map(|token| token.romanized().to_owned());
            forms.entry(tables(form).name_of_ruler()).or_default().extend(romanized);
        }
        for of_name in forms.values_mut() {
            of_name.sort_unstable();
            of_name.dedup();
        }
        forms
    });
    let name = known.name_of_ruler();
    if name == 0 { &[] } else { FORMS.get(&name).map_or(&[], Vec::as_slice) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_of_one_name_stand_together() {
        for form in ["elizabeth", "elisabetta", "elizaveta", "erizabesu", "yilishabai"] {
            assert!(forms(tables("isabel")).iter().any(|other| other == form), "{form}");
        }
        assert_eq!(forms(tables("khatibzada")), &[] as &[String]);
    }
}
