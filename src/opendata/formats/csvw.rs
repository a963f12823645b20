//! CSV on the Web: what a table's CSV file holds, in the words of the W3C's "Metadata Vocabulary for Tabular Data" (2015).
//!
//! A table's own file stands where the "Model for Tabular Data" looks for it (section 5.3, `{+url}-metadata.json`). A
//! foreign key may lead only to a table of the same group, so all of them stand in the group's file, `csv-metadata.json`,
//! where the model looks next. Lists are no part of foreign keys: the standard does not say that each of their items is
//! meant.

use std::io::Write;

use serde::Serialize;

use super::csv::Csv;
use super::document::{Ordered, document};
use super::format::{Begun, TableFormat};
use crate::addresses::file_types::{self, FileType};
use crate::datasets::{Column, ColumnType};
use crate::opendata::column::allowed_pattern;
use crate::opendata::source::Source;
use crate::opendata::table::Table;
use crate::registry::tables::TableId;
use crate::registry::values::LangTag;
use crate::strings::Caption;

/// The metadata of the CSV file (CSV on the Web).
#[derive(Clone, Copy, Debug)]
pub struct Csvw;

impl TableFormat for Csvw {
    fn file_type(&self) -> FileType {
        file_types::CSVW
    }

    fn name(&self) -> &'static str {
        "CSVW"
    }

    fn word(&self) -> &'static str {
        "csvw"
    }

    fn describes(&self) -> Option<&'static dyn TableFormat> {
        Some(&Csv)
    }

    fn begin<'t>(&self, table: &'t Table<'_>, source: &Source<'_>, out: &'t mut dyn Write) -> Begun<'t> {
        out.write_all(&csvw(table, source)?)?;
        Ok(None)
    }
}

/// `@context`: the vocabulary, and the language of what has no other.
type CsvwContext = (&'static str, Ordered<String>);

#[derive(Serialize)]
struct Group<'t> {
    #[serde(rename = "@context")]
    context: CsvwContext,
    #[serde(rename = "dc:license")]
    licence: Id,
    tables: Vec<CsvwDescription<'t>>,
}

#[derive(Serialize)]
struct Single<'t> {
    #[serde(rename = "@context")]
    context: CsvwContext,
    #[serde(flatten)]
    table: CsvwDescription<'t>,
    #[serde(rename = "dc:license")]
    licence: Id,
}

#[derive(Serialize)]
struct Id {
    #[serde(rename = "@id")]
    id: String,
}

#[derive(Serialize)]
struct CsvwDescription<'t> {
    url: String,
    #[serde(rename = "dc:title")]
    title: Wordings,
    #[serde(rename = "dc:description")]
    description: Wordings,
    #[serde(rename = "tableSchema")]
    schema: CsvwSchema<'t>,
}

/// A text in each language that has it, as values of a common property (section 6.4 of "Metadata Vocabulary").
type Wordings = Vec<Ordered<String>>;

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct CsvwSchema<'t> {
    columns: Vec<DescribedColumn<'t>>,
    primary_key: &'t str,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    foreign_keys: Vec<CsvwForeignKey<'t>>,
}

#[derive(Serialize)]
struct DescribedColumn<'t> {
    name: &'t str,
    /// The header first, by which a validator knows the column, then the titles for people.
    titles: Ordered<String>,
    #[serde(rename = "dc:description")]
    description: Wordings,
    datatype: Datatype,
    #[serde(skip_serializing_if = "Option::is_none")]
    separator: Option<&'static str>,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    required: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    lang: Option<String>,
}

#[derive(Serialize)]
struct Datatype {
    base: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    format: Option<String>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct CsvwForeignKey<'t> {
    column_reference: &'t str,
    reference: CsvwTarget,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct CsvwTarget {
    resource: String,
    column_reference: &'static str,
}

/// The metadata of one table.
fn csvw(table: &Table<'_>, source: &Source<'_>) -> serde_json::Result<Vec<u8>> {
    document(&Single { context: context(source), table: described(table, Vec::new()), licence: licence(source) })
}

/// The metadata of all tables with every foreign key.
pub(in crate::opendata) fn csvw_group(tables: &[Table<'_>], source: &Source<'_>) -> serde_json::Result<Vec<u8>> {
    let tables = tables.iter().map(|table| described(table, foreign_keys(table))).collect();
    document(&Group { context: context(source), licence: licence(source), tables })
}

fn context(source: &Source<'_>) -> CsvwContext {
    let language = source.registry.first_language().to_string();
    ("http://www.w3.org/ns/csvw", Ordered(vec![("@language".to_owned(), language)]))
}

fn licence(source: &Source<'_>) -> Id {
    Id { id: source.registry.settings.licence.url.to_string() }
}

fn described<'t>(table: &'t Table<'_>, foreign_keys: Vec<CsvwForeignKey<'t>>) -> CsvwDescription<'t> {
    CsvwDescription {
        url: file(table.name),
        title: wordings(&table.title),
        description: wordings(&table.description),
        schema: CsvwSchema {
            columns: table.columns.iter().map(of_column).collect(),
            primary_key: table.name.key(),
            foreign_keys,
        },
    }
}

fn foreign_keys<'t>(table: &'t Table<'_>) -> Vec<CsvwForeignKey<'t>> {
    let keys = table.columns.iter().filter_map(|column| Some((column, column.foreign_key()?)));
    keys.map(|(column, key)| CsvwForeignKey {
        column_reference: &column.name,
        reference: CsvwTarget { resource: file(key.table), column_reference: key.column() },
    })
    .collect()
}

/// A table's CSV file, seen from the metadata beside it.
fn file(table: TableId) -> String {
    format!("{table}.{}", Csv.file_type().extension())
}

fn wordings(caption: &Caption) -> Wordings {
    let value = |(language, text): (LangTag, &str)| {
        Ordered(vec![("@value".to_owned(), text.to_owned()), ("@language".to_owned(), language.to_string())])
    };
    caption.wordings().map(value).collect()
}

fn of_column(column: &Column) -> DescribedColumn<'_> {
    let titles = column.title.wordings().map(|(language, title)| (language.to_string(), title.to_owned()));
    let (base, format) = match column.column_type {
        ColumnType::String if !column.allowed_values.is_empty() => ("string", allowed_pattern(column)),
        ColumnType::String => ("string", None),
        ColumnType::List => ("string", allowed_pattern(column)),
        ColumnType::Integer => ("integer", None),
        ColumnType::Decimal => ("decimal", None),
        ColumnType::Boolean => ("boolean", Some("true|false".to_owned())),
        ColumnType::Date => ("date", Some("yyyy-MM-dd".to_owned())),
        ColumnType::Url => ("anyURI", None),
    };
    DescribedColumn {
        name: &column.name,
        titles: Ordered(std::iter::once(("und".to_owned(), column.name.clone())).chain(titles).collect()),
        description: wordings(&column.description),
        datatype: Datatype { base, format },
        separator: (column.column_type == ColumnType::List).then_some(" "),
        required: column.required,
        lang: column.language.map(|language| language.to_string()),
    }
}
