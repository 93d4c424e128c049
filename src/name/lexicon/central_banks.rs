//! What the central banks of countries are called that are not called so.
//!
//! Keys are names of [`super::countries`], sorted; the bank's own name is in plain words.
//!
//! Source: the names of central banks as generally known; original list.

/// The own name of a country's central bank, where it is another.
pub(crate) fn of(country: &str) -> Option<&'static str> {
    super::find(CENTRAL_BANKS, country)
}

/// The banks.
pub(crate) static CENTRAL_BANKS: &[(&str, &str)] = &[
    ("albania", "bank of albania"),
    ("algeria", "bank of algeria"),
    ("angola", "national bank of angola"),
    ("australia", "reserve bank of australia"),
    ("austria", "oesterreichische nationalbank"),
    ("bangladesh", "bangladesh bank"),
    ("belarus", "national bank of the republic of belarus"),
    ("belgium", "national bank of belgium"),
    ("bhutan", "royal monetary authority of bhutan"),
    ("botswana", "bank of botswana"),
    ("bulgaria", "bulgarian national bank"),
    ("cambodia", "national bank of cambodia"),
    ("canada", "bank of canada"),
    ("china", "peoples bank of china"),
    ("eritrea", "bank of eritrea"),
    ("estonia", "bank of estonia"),
    ("ethiopia", "national bank of ethiopia"),
    ("finland", "bank of finland"),
    ("france", "bank of france"),
    ("germany", "deutsche bundesbank"),
    ("ghana", "bank of ghana"),
    ("guatemala", "bank of guatemala"),
    ("guyana", "bank of guyana"),
    ("haiti", "bank of the republic of haiti"),
    ("india", "reserve bank of india"),
    ("indonesia", "bank indonesia"),
    ("israel", "bank of israel"),
    ("italy", "bank of italy"),
    ("jamaica", "bank of jamaica"),
    ("japan", "bank of japan"),
    ("kazakhstan", "national bank of kazakhstan"),
    ("kyrgyzstan", "national bank of the kyrgyz republic"),
    ("laos", "bank of the lao pdr"),
    ("latvia", "bank of latvia"),
    ("lithuania", "bank of lithuania"),
    ("malawi", "reserve bank of malawi"),
    ("maldives", "maldives monetary authority"),
    ("mauritius", "bank of mauritius"),
    ("moldova", "national bank of moldova"),
    ("mongolia", "bank of mongolia"),
    ("mozambique", "bank of mozambique"),
    ("namibia", "bank of namibia"),
    ("nepal", "nepal rastra bank"),
    ("new zealand", "reserve bank of new zealand"),
    ("pakistan", "state bank of pakistan"),
    ("papua new guinea", "bank of papua new guinea"),
    ("poland", "national bank of poland"),
    ("portugal", "bank of portugal"),
    ("romania", "national bank of romania"),
    ("rwanda", "national bank of rwanda"),
    ("sierra leone", "bank of sierra leone"),
    ("singapore", "monetary authority of singapore"),
    ("slovakia", "national bank of slovakia"),
    ("slovenia", "bank of slovenia"),
    ("south africa", "south african reserve bank"),
    ("south korea", "bank of korea"),
    ("south sudan", "bank of south sudan"),
    ("spain", "bank of spain"),
    ("switzerland", "swiss national bank"),
    ("tajikistan", "national bank of tajikistan"),
    ("tanzania", "bank of tanzania"),
    ("thailand", "bank of thailand"),
    ("uganda", "bank of uganda"),
    ("ukraine", "national bank of ukraine"),
    ("united kingdom", "bank of england"),
    ("united states", "federal reserve"),
    ("vietnam", "state bank of vietnam"),
    ("zambia", "bank of zambia"),
    ("zimbabwe", "reserve bank of zimbabwe"),
];

#[cfg(test)]
mod tests {
    use super::CENTRAL_BANKS;
    use crate::name::lexicon::countries::COUNTRIES;

    #[test]
    fn is_sorted_and_of_known_countries() {
        assert!(CENTRAL_BANKS.is_sorted_by(|one, next| one.0 < next.0));
        let known = |country: &str| COUNTRIES.iter().any(|(_, own)| own.name == country);
        let unknown = CENTRAL_BANKS.iter().map(|(country, _)| *country).find(|country| !known(country));
        assert_eq!(unknown, None);
    }
}
