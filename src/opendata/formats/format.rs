//! What must be known of a form in which tables are written.

use std::io::Write;

use super::rows::RowWriter;
use crate::addresses::data;
use crate::addresses::file_types::FileType;
use crate::datasets::DataFile;
use crate::files::SinkError;
use crate::opendata::source::Source;
use crate::opendata::table::Table;
use crate::registry::tables::TableId;

/// What takes the rows of a table whose file was begun; none of a file that is whole already.
pub type Begun<'t> = Result<Option<Box<dyn RowWriter + 't>>, SinkError>;

/// A form in which tables are written.
pub trait TableFormat: Sync {
    /// The type of its files.
    fn file_type(&self) -> FileType;

    /// Its name for people, the same in every language.
    fn name(&self) -> &'static str;

    /// Its word, by which the strings of the theme say whom it is for (`file-for`).
    fn word(&self) -> &'static str;

    /// Whether it is one of the few that lists of tables name; the page of a table names all.
    fn is_main(&self) -> bool {
        false
    }

    /// Whether it says the same as another one of the archive, which leaves it out.
    fn is_variant(&self) -> bool {
        false
    }

    /// The form whose files its own describe: of a schema, the data.
    fn describes(&self) -> Option<&'static dyn TableFormat> {
        None
    }

    /// Begins the file of a table. One that describes the table is written whole; one that holds its rows then takes them.
    ///
    /// # Errors
    /// When `out` fails.
    fn begin<'t>(&self, table: &'t Table<'_>, source: &Source<'_>, out: &'t mut dyn Write) -> Begun<'t>;

    /// The path of a table's file.
    fn path(&self, table: TableId) -> String {
        data::table(table, self.file_type().extension())
    }

    /// A table's file as pages and catalogues name it.
    fn file(&self, table: TableId) -> DataFile {
        DataFile {
            path: self.path(table),
            format: self.name(),
            word: self.word(),
            media_type: self.file_type().essence(),
            is_main: self.is_main(),
        }
    }
}
