//! Resolving names in SQL.
