//! Tables as JSON: an array of objects, one a line, so that two editions can be compared line by line.

use std::io::{self, Write};
use std::iter;

use super::format::{Begun, TableFormat};
use super::rows::{Row, RowWriter, write_one};
use crate::addresses::file_types::{self, FileType};
use crate::datasets::Column;
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

    fn begin<'t>(&self, table: &'t Table<'_>, _: &Source<'_>, out: &'t mut dyn Write) -> Begun<'t> {
        Ok(Some(Box::new(array(table, out)?)))
    }
}

/// Writes a table as JSON. The keys are the names of the columns, in their order; what is missing is `null`.
///
/// # Errors
/// When `out` fails.
pub fn write_json(table: &Table<'_>, out: impl Write) -> io::Result<()> {
    write_one(table, array(table, out)?)
}

fn array<W: Write>(table: &Table<'_>, mut out: W) -> io::Result<Objects<W>> {
    out.write_all(b"[")?;
    Objects::new(table, out, Signs { before: "\n", between: ",\n", after: "", end: "\n]\n" })
}

/// What stands around rows.
pub(super) struct Signs {
    /// Before the first row.
    pub before: &'static str,
    /// Before any other row.
    pub between: &'static str,
    /// After each row.
    pub after: &'static str,
    /// After all of them.
    pub end: &'static str,
}

/// Writes rows as objects.
pub(super) struct Objects<W> {
    out: W,
    /// What stands before each cell: a sign and the key.
    keys: Vec<String>,
    signs: Signs,
}

impl<W: Write> Objects<W> {
    /// Rows of a table with signs around them.
    pub(super) fn new(table: &Table<'_>, out: W, signs: Signs) -> io::Result<Self> {
        let before = iter::once('{').chain(iter::repeat(',')).zip(&table.columns);
        let key = |(sign, column): (char, &Column)| Ok(format!("{sign}{}:", serde_json::to_string(&column.name)?));
        Ok(Self { out, keys: before.map(key).collect::<io::Result<_>>()?, signs })
    }
}

impl<W: Write> RowWriter for Objects<W> {
    fn row(&mut self, row: &mut Row<'_>) -> io::Result<()> {
        self.out.write_all(self.signs.before.as_bytes())?;
        self.signs.before = self.signs.between;
        self.out.write_all(row.object(&self.keys)?)?;
        self.out.write_all(self.signs.after.as_bytes())
    }

    fn finish(&mut self) -> io::Result<()> {
        self.out.write_all(self.signs.end.as_bytes())
    }
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
