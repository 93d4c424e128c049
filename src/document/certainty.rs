//! How likely it is that a name of a text means an entity of the table, where the resolver is not asked: as
//! probabilities, set by hand.

/// A name that the table writes exactly so, in scripts with capitals and in others, where it may as well be
/// other words.
pub(super) const FULL: f64 = 0.99;
pub(super) const FULL_UNCASED: f64 = 0.97;

/// One that it writes otherwise: a country by another of its names, a name without its legal form.
pub(super) const OTHER: f64 = 0.95;

/// An acronym of one organization of the table.
pub(super) const ACRONYM: f64 = 0.8;

/// The only one of its kind that the table has: *Congress*.
pub(super) const ONLY_ONE: f64 = 0.7;

/// Whom a name may mean as well as somebody whom the table lacks.
pub(super) const OPEN: f64 = 0.5;

/// A name that leaves nothing out and is so alike to one of the table.
pub(super) fn of_spelling(likeness: f32) -> f64 {
    f64::from(0.5 + 0.45 * likeness)
}

/// A short form so alike to a full name of the text, beside that full name: no surer, and a spelling of it
/// less sure.
pub(super) fn of_short_form(likeness: f32) -> f64 {
    f64::from(0.9 + 0.1 * likeness)
}
