//! Delimiters: what separates the columns of a table, told by its header, and which column has a name.
//!
//! In: the header of a table. Out: the delimiter by which it has the columns that are asked for, or the error
//! that says which one it seems to have instead of tabs. Cost: a pass over the header.

use crate::error::ErrorKind;

/// What may separate the columns of a table with quoting, the usual first.
const DELIMITERS: [u8; 3] = [b',', b';', b'\t'];

/// The delimiter by which a header has all the columns asked for; else the one by which it has the most
/// columns.
pub(super) fn of_header(header: &[u8], asked_for: &[&str]) -> u8 {
    let fit = |delimiter: u8| {
        let columns = columns(header, delimiter);
        let has_all = asked_for
            .iter()
            .all(|name| columns.iter().any(|column| column.eq_ignore_ascii_case(name.as_bytes())));
        (has_all, columns.len())
    };
    // Of those that fit as well the last is taken, so the usual one comes last.
    DELIMITERS.into_iter().rev().max_by_key(|&delimiter| fit(delimiter)).unwrap_or(b',')
}

/// The columns of a header with quoting; a byte order mark is none of the first.
fn columns(header: &[u8], delimiter: u8) -> csv::ByteRecord {
    let mut reader = csv::ReaderBuilder::new().delimiter(delimiter).has_headers(false).from_reader(header);
    let mut columns = csv::ByteRecord::new();
    // What cannot be read has no columns; reading the file says why.
    let _ = reader.read_byte_record(&mut columns);
    columns
}

/// The place of a column in a header: the one of that very name, or else the first whose name differs in
/// capitals alone.
pub(super) fn place_of(column: &str, header: &[String]) -> Option<usize> {
    let same = header.iter().position(|name| name == column);
    same.or_else(|| header.iter().position(|name| name.eq_ignore_ascii_case(column)))
}

/// What to say of a tab-separated header that lacks a column.
pub(super) fn missing_from_tabs(column: &str, header: &[String]) -> ErrorKind {
    let column = column.to_owned();
    match header {
        [whole] if whole.contains([',', ';']) => {
            let count = |mark: char| whole.matches(mark).count();
            let found = if count(';') > count(',') { "semicolons" } else { "commas" };
            ErrorKind::OtherDelimiter { column, header: whole.clone(), found }
        }
        _ => ErrorKind::MissingColumn { column, header: header.join(", ") },
    }
}

#[cfg(test)]
mod tests {
    use super::of_header;

    #[test]
    fn the_header_tells_the_delimiter() {
        let cases: &[(&str, &str, u8)] = &[
            ("commas", "id,kind,name", b','),
            ("semicolons", "id;kind;name", b';'),
            ("tabs", "id\tkind\tname", b'\t'),
            ("capitals", "ID;Kind;Name", b';'),
            ("a line end of Windows", "id;name;kind\r\n", b';'),
            ("a byte order mark", "\u{feff}id;kind;name", b';'),
            ("quoted", "\"id\";\"kind\";\"name\"", b';'),
            ("commas within columns", "id;kind;name;a,b,c,d,e", b';'),
            ("semicolons within a quoted column", "id,kind,name,\"a;b;c;d;e;f\"", b','),
            ("a column is missing", "id;name", b';'),
            ("one column", "id", b','),
            ("nothing", "", b','),
        ];
        for (name, header, expected) in cases {
            assert_eq!(of_header(header.as_bytes(), &["id", "kind", "name"]), *expected, "{name}");
        }
    }
}
