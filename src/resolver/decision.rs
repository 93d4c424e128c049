/// What the resolver makes of a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "lowercase")]
#[non_exhaustive]
pub enum Decision {
    /// It means one entity.
    Match,
    /// It means one of several, and the name alone does not say which.
    Ambiguous,
    /// It means no entity of the table.
    Unknown,
}

impl Decision {
    /// `match`, `ambiguous` or `unknown`.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Decision::Match => "match",
            Decision::Ambiguous => "ambiguous",
            Decision::Unknown => "unknown",
        }
    }
}

impl std::fmt::Display for Decision {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.pad(self.as_str())
    }
}
