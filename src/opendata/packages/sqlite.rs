//! `registry.sqlite`: the tables as a database, with foreign keys, views in one language, full-text search and its own
//! description, for SQL, Datasette and programs without a network.
//!
//! It is made in a temporary file, so that only its pages at work are in memory, 16 MB of them. Nothing in it depends on the day or the
//! machine; `VACUUM` at the end lays the pages out in the order of the tables.

use std::fmt::Write;

use rusqlite::types::{ToSqlOutput, Value, ValueRef};
use rusqlite::{Connection, Statement, ToSql, params, params_from_iter};
use tempfile::NamedTempFile;

use crate::datasets::{Column, ColumnRole, ColumnType, Reference};
use crate::files::SinkError;
use crate::opendata::cell::Cell;
use crate::opendata::source::Source;
use crate::opendata::table::Table;
use crate::opendata::table::languages_of;
use crate::opendata::version::VERSION;
use crate::registry::tables::TableId;
use crate::registry::values::LangTag;
use crate::strings::Caption;

/// The tables whose texts can be searched.
const SEARCHED: [TableId; 3] = [TableId::Services, TableId::Offices, TableId::Points];

/// The database, in a temporary file.
pub(in crate::opendata) fn sqlite(tables: &[Table<'_>], source: &Source<'_>) -> Result<NamedTempFile, SinkError> {
    let file = NamedTempFile::new()?;
    let mut database = Connection::open(file.path())?;
    // Nobody reads it before it is whole: a journal would only cost time. Keys are checked by tests over the whole.
    database.execute_batch(
        "PRAGMA page_size = 4096; PRAGMA encoding = 'UTF-8'; PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;
         PRAGMA foreign_keys = OFF; PRAGMA cache_size = -16384;",
    )?;
    let filling = database.transaction()?;
    about(&filling, tables, source)?;
    filling.execute_batch(&search_table(source))?;
    for table in tables {
        filling.execute_batch(&definition(table))?;
        fill(&filling, table, source)?;
        filling.execute_batch(&views(table, source))?;
    }
    filling.execute_batch("INSERT INTO search(search) VALUES ('optimize')")?;
    filling.commit()?;
    database.execute_batch("VACUUM")?;
    database.close().map_err(|(_, error)| error)?;
    Ok(file)
}

/// A name as SQL takes it. Names are snake case; quotes keep words of SQL, such as `order`, from being taken for such.
fn quoted(name: &str) -> String {
    format!("\"{name}\"")
}

/// The lists of a table whose items are keys of another.
fn links<'t>(table: &'t Table<'_>) -> impl Iterator<Item = (usize, &'t Column, Reference)> {
    let columns = table.columns.iter().enumerate();
    columns
        .filter(|(_, column)| column.column_type == ColumnType::List)
        .filter_map(|(at, column)| Some((at, column, column.references?)))
}

/// The table that holds the items of a list, one a row, so that they are true foreign keys.
fn link_table(table: &Table<'_>, column: &Column) -> String {
    quoted(&format!("{}_{}", table.name, column.name))
}

fn definition(table: &Table<'_>) -> String {
    let key = table.name.key();
    let columns: Vec<_> = table.columns.iter().map(column_sql).collect();
    let mut sql = format!("CREATE TABLE {} (\n  {}\n) STRICT;\n", quoted(table.name.as_str()), columns.join(",\n  "));
    for column in table.columns.iter().filter(|column| column.foreign_key().is_some() && !column.unique) {
        let index = quoted(&format!("{}_by_{}", table.name, column.name));
        let _ = writeln!(sql, "CREATE INDEX {index} ON {} ({});", quoted(table.name.as_str()), quoted(&column.name));
    }
    for (_, column, target) in links(table) {
        let _ = writeln!(
            sql,
            "CREATE TABLE {} (\n  row TEXT NOT NULL REFERENCES {} ({}),\n  position INTEGER NOT NULL,\n  \
             item TEXT NOT NULL REFERENCES {} ({}),\n  PRIMARY KEY (row, position)\n) STRICT, WITHOUT ROWID;",
            link_table(table, column),
            quoted(table.name.as_str()),
            quoted(key),
            quoted(target.table.as_str()),
            quoted(target.column()),
        );
    }
    sql
}

fn column_sql(column: &Column) -> String {
    let name = quoted(&column.name);
    let kind = if matches!(column.column_type, ColumnType::Integer | ColumnType::Boolean) { "INTEGER" } else { "TEXT" };
    let mut sql = format!("{name} {kind}");
    if column.required {
        sql += " NOT NULL";
    }
    if column.role == ColumnRole::Key {
        sql += " PRIMARY KEY";
    } else if column.unique {
        sql += " UNIQUE";
    }
    if column.column_type == ColumnType::Boolean {
        let _ = write!(sql, " CHECK ({name} IN (0, 1))");
    } else if column.column_type == ColumnType::String && !column.allowed_values.is_empty() {
        let _ = write!(sql, " CHECK ({name} IN ('{}'))", column.allowed_values.join("', '"));
    }
    if let Some(target) = column.foreign_key() {
        let _ = write!(sql, " REFERENCES {} ({})", quoted(target.table.as_str()), quoted(target.column()));
    }
    sql
}

/// Puts the rows in, with the items of their lists and their words for the search.
fn fill(database: &Connection, table: &Table<'_>, source: &Source<'_>) -> Result<(), SinkError> {
    // A register with faults may name two records alike; it is never published, but must not stop a preview.
    let insert = |name: &str, width: usize| {
        let places = vec!["?"; width].join(", ");
        database.prepare(&format!("INSERT OR IGNORE INTO {name} VALUES ({places})"))
    };
    let mut rows = insert(&quoted(table.name.as_str()), table.columns.len())?;
    let mut lists = links(table)
        .map(|(at, column, _)| Ok((at, insert(&link_table(table, column), 3)?)))
        .collect::<Result<Vec<_>, SinkError>>()?;
    let mut words = insert("search", 2 + source.languages().len())?;
    for row in table.rows() {
        rows.execute(params_from_iter(&row))?;
        for (at, list) in &mut lists {
            if let Cell::Text(items) = &row[*at] {
                for (item, position) in items.split(' ').zip(1..) {
                    list.execute(params![row[0], position, item])?;
                }
            }
        }
        if SEARCHED.contains(&table.name) {
            index(&mut words, table, &row, source)?;
        }
    }
    Ok(())
}

/// The full-text table: one column a language. Diacritics stay: in Kazakh and Russian they make letters of their own.
fn search_table(source: &Source<'_>) -> String {
    let columns: Vec<_> =
        source.languages().iter().map(|language| format!("text{}", Column::suffix(*language))).collect();
    format!(
        "CREATE VIRTUAL TABLE search USING fts5(\"table\" UNINDEXED, \"key\" UNINDEXED, {}, \
         tokenize = 'unicode61 remove_diacritics 0');",
        columns.join(", ")
    )
}

fn index(
    search: &mut Statement<'_>,
    table: &Table<'_>,
    row: &[Cell<'_>],
    source: &Source<'_>,
) -> Result<(), SinkError> {
    let mut values = vec![Value::from(table.name.to_string()), Value::from(row[0].to_string())];
    for language in source.languages() {
        let texts: Vec<_> = (table.columns.iter().zip(row))
            .filter(|(column, cell)| {
                column.language == Some(*language) && column.column_type == ColumnType::String && !cell.is_empty()
            })
            .map(|(_, cell)| cell.to_string())
            .collect();
        values.push(if texts.is_empty() { Value::Null } else { texts.join("\n").into() });
    }
    search.execute(params_from_iter(values))?;
    Ok(())
}

/// A view of a table for each language: its columns in this language without the tag, those in no language beside them.
fn views(table: &Table<'_>, source: &Source<'_>) -> String {
    let mut sql = String::new();
    if table.columns.iter().all(|column| column.language.is_none()) {
        return sql;
    }
    for language in source.languages() {
        let suffix = Column::suffix(*language);
        let columns: Vec<_> = (table.columns.iter())
            .filter(|column| column.language.is_none_or(|other| other == *language))
            .map(|column| match column.language.and_then(|_| column.name.strip_suffix(&suffix)) {
                Some(name) => format!("{} AS {}", quoted(&column.name), quoted(name)),
                None => quoted(&column.name),
            })
            .collect();
        let name = quoted(&format!("{}{suffix}", table.name));
        let _ =
            writeln!(sql, "CREATE VIEW {name} AS SELECT {} FROM {};", columns.join(", "), quoted(table.name.as_str()));
    }
    sql
}

/// What the database is, its tables and their columns, with a column for each language in which they are described.
fn about(database: &Connection, tables: &[Table<'_>], source: &Source<'_>) -> Result<(), SinkError> {
    let languages = languages_of(tables, source.languages());
    let captions = |of: fn(&Column) -> &Caption| tables.iter().flat_map(|table| &table.columns).map(of);
    let of_tables = [
        described_in("title", &languages, tables.iter().map(|table| &table.title)),
        described_in("description", &languages, tables.iter().map(|table| &table.description)),
    ];
    let of_columns = [
        described_in("title", &languages, captions(|column| &column.title)),
        described_in("description", &languages, captions(|column| &column.description)),
    ];
    database.execute_batch(&format!(
        "CREATE TABLE about (name TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL) STRICT;
         CREATE TABLE about_tables (name TEXT NOT NULL PRIMARY KEY, {},
           {}) STRICT;
         CREATE TABLE about_columns (table_name TEXT NOT NULL REFERENCES about_tables (name), position INTEGER NOT NULL,
           name TEXT NOT NULL, kind TEXT NOT NULL, {},
           {}, PRIMARY KEY (table_name, position)) STRICT;",
        of_tables[0], of_tables[1], of_columns[0], of_columns[1],
    ))?;
    let settings = &source.registry.settings;
    let facts = [
        ("title", source.in_all_languages(&settings.title)),
        ("licence", source.in_all_languages(&settings.licence.name)),
        ("licence_url", settings.licence.url.to_string()),
        ("homepage", source.links.base().to_owned()),
        ("version", VERSION.to_owned()),
    ];
    for fact in facts {
        database.execute("INSERT INTO about VALUES (?, ?)", fact)?;
    }
    let insert = |table: &str, width: usize| {
        let places = vec!["?"; width + 2 * languages.len()].join(", ");
        database.prepare(&format!("INSERT INTO {table} VALUES ({places})"))
    };
    let wordings = |caption: &Caption| {
        languages.iter().map(|language| caption.wording(*language).map(str::to_owned).into()).collect::<Vec<Value>>()
    };
    let (mut add_table, mut add_column) = (insert("about_tables", 1)?, insert("about_columns", 4)?);
    for table in tables {
        let name = || Value::from(table.name.to_string());
        let captions = [wordings(&table.title), wordings(&table.description)];
        add_table.execute(params_from_iter([vec![name()], captions.concat()].concat()))?;
        for (column, position) in table.columns.iter().zip(1_i64..) {
            let facts =
                [name(), position.into(), column.name.clone().into(), column.column_type.as_str().to_owned().into()];
            let captions = [wordings(&column.title), wordings(&column.description)];
            add_column.execute(params_from_iter([facts.to_vec(), captions.concat()].concat()))?;
        }
    }
    Ok(())
}

/// The columns of captions, one a language; one that every caption has cannot be empty.
fn described_in<'c>(name: &str, languages: &[LangTag], captions: impl Iterator<Item = &'c Caption> + Clone) -> String {
    let column = |language: &LangTag| {
        let is_whole = captions.clone().all(|caption| caption.wording(*language).is_some());
        format!("{name}{} TEXT{}", Column::suffix(*language), if is_whole { " NOT NULL" } else { "" })
    };
    languages.iter().map(column).collect::<Vec<_>>().join(", ")
}

impl ToSql for Cell<'_> {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(match self {
            Self::Empty => ToSqlOutput::Owned(Value::Null),
            Self::Text(text) => ToSqlOutput::Borrowed(ValueRef::from(text.as_ref())),
            Self::Integer(number) => ToSqlOutput::from(*number),
            Self::Boolean(switch) => ToSqlOutput::from(*switch),
            Self::Date(date) => ToSqlOutput::from(date.to_string()),
        })
    }
}
