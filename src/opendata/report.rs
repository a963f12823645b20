//! The report on one year as JSON: the rows that the tables of reports have of it, or would have if it were published.

use std::io::{self, Write as _};

use super::formats::write_json;
use super::source::Source;
use super::tables::{report_services, report_sources, reports};
use crate::registry::Registry;
use crate::registry::values::Year;
use crate::strings::Translations;

/// An object with the rows of the tables `reports`, `report_services` and `report_sources` on a year, written as in the tables'
/// own files.
///
/// # Errors
/// When a row cannot be written as JSON.
pub fn report_json(
    registry: &Registry,
    translations: &Translations,
    base_url: &str,
    year: Year,
) -> io::Result<Vec<u8>> {
    let source = Source::new(registry, translations, base_url);
    let mut out = Vec::new();
    let tables = [reports::of_years, report_services::of_years, report_sources::of_years];
    for (table, sign) in tables.map(|table| table(&source, vec![year])).iter().zip(["{", ",", ","]) {
        write!(out, "{sign}\"{}\":", table.name)?;
        write_json(table, &mut out)?;
        // The document goes on behind the list.
        out.truncate(out.trim_ascii_end().len());
    }
    out.extend(b"}\n");
    Ok(out)
}
