//! The keys of the data dictionary: a message a table, whose attributes are its columns, and one message for the columns that
//! mean the same in several tables.

const TABLE: &str = "table-";
const SHARED: &str = "shared-columns";

/// The message of a table: `table-services`.
pub fn table_key(table: &str) -> String {
    format!("{TABLE}{table}")
}

/// The keys under which a column is described, such as `code` or `code-description`: the table's own, which holds where
/// it is there, and that of all tables.
pub fn column_keys(table: &str, attribute: &str) -> [String; 2] {
    [format!("{TABLE}{table}.{attribute}"), format!("{SHARED}.{attribute}")]
}

/// The message of a table and the key of all tables, for the key that one table may have in its place.
pub(super) fn replaced_by(key: &str) -> Option<(&str, String)> {
    let (message, attribute) = key.split_once('.')?;
    message.starts_with(TABLE).then(|| (message, format!("{SHARED}.{attribute}")))
}
