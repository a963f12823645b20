//! Tables as JSON: an array of objects, one a line, so that two editions can be compared line by line.

use std::io::{self, Write};

use super::format::TableFormat;
use crate::addresses::file_types::{self, FileType};
use crate::files::SinkError;
use crate::opendata::source::Source;
use crate::opendata::table::Table;

/// An array of objects.
#[derive(Clone, Copy, Debug)]
pub struct Json;

impl TableFormat for Json {
    fn file_type(&self) -> FileType {
        file_types::JSON
    }

    fn name(&self) -> &'static str {
        "JSON"
    }

    fn word(&self) -> &'static str {
        "json"
    }

    fn is_main(&self) -> bool {
        true
    }

    fn write(&self, table: &Table<'_>, _: &Source<'_>, out: &mut dyn Write) -> Result<(), SinkError> {
        Ok(write_json(table, out)?)
    }
}

/// Writes a table as JSON. The keys are the names of the columns, in their order; what is missing is `null`.
///
/// # Errors
/// When `out` fails.
pub fn write_json(table: &Table<'_>, mut out: impl Write) -> io::Result<()> {
    out.write_all(b"[")?;
    write_objects(table, &mut out, |index| if index == 0 { "\n" } else { ",\n" }, "")?;
    out.write_all(b"\n]\n")
}

/// Writes the rows as objects, with what stands before (by the place of the row) and after each.
pub(super) fn write_objects(
    table: &Table<'_>,
    out: &mut impl Write,
    before: impl Fn(usize) -> &'static str,
    after: &str,
) -> io::Result<()> {
    let keys = table.columns.iter().map(|column| serde_json::to_string(&column.name)).collect::<Result<Vec<_>, _>>()?;
    for (index, row) in table.rows().enumerate() {
        out.write_all(before(index).as_bytes())?;
        let mut sign = '{';
        for (key, cell) in keys.iter().zip(&row) {
            write!(out, "{sign}{key}:")?;
            serde_json::to_writer(&mut *out, cell)?;
            sign = ',';
        }
        write!(out, "}}{after}")?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::opendata::table::TableDefinition;
    use crate::registry::tables::TableId;
    use crate::registry::values::LangTag;
    use crate::strings::Translations;

    #[test]
    fn a_row_is_a_line() {
        let written = |texts: &'static [&'static str]| {
            let translations = Translations::built_in(&[LangTag::EN]);
            let table = TableDefinition::<&str>::new(TableId::Aliases, &translations)
                .column("text", |text| *text)
                .column("none", |_| None::<u32>)
                .records(move || texts.iter().copied());
            let mut out = Vec::new();
            write_json(&table, &mut out).unwrap();
            String::from_utf8(out).unwrap()
        };
        let expected = "[\n{\"text\":\"=1+1\",\"none\":null},\n{\"text\":\"a\\nb\\u0000\",\"none\":null}\n]\n";
        assert_eq!(written(&["=1+1", "a\nb\0"]), expected);
        assert_eq!(written(&[]), "[\n]\n");
    }
}
