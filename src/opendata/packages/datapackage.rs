//! `datapackage.json`: the tables' CSV files as a Data Package (version 2, datapackage.org), with their hashes, schemas and
//! keys.

use serde::Serialize;

use crate::addresses::paths;
use crate::datasets::{Column, ColumnType};
use crate::files::SinkError;
use crate::opendata::checksums::{Checksummed, Written};
use crate::opendata::column::pattern;
use crate::opendata::formats::{Csv, TableFormat as _, document};
use crate::opendata::source::Source;
use crate::opendata::table::Table;
use crate::opendata::version::VERSION;

#[derive(Serialize)]
struct Package<'t> {
    #[serde(rename = "$schema")]
    schema: &'static str,
    name: &'t str,
    id: &'t str,
    title: String,
    description: String,
    version: &'static str,
    homepage: &'t str,
    licenses: [PackageLicence; 1],
    #[serde(skip_serializing_if = "Vec::is_empty")]
    sources: Vec<Origin>,
    contributors: Vec<Contributor>,
    resources: Vec<Resource<'t>>,
}

/// A licence (Data Package, "licenses").
#[derive(Serialize)]
struct PackageLicence {
    name: String,
    path: String,
    title: String,
}

/// What the register is taken from: an act.
#[derive(Serialize)]
struct Origin {
    title: String,
    path: String,
    version: String,
}

#[derive(Serialize)]
struct Contributor {
    title: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    path: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    email: Option<String>,
    roles: [&'static str; 1],
}

/// A file (Data Resource, version 2).
#[derive(Serialize)]
struct Resource<'t> {
    name: &'static str,
    #[serde(rename = "type")]
    kind: &'static str,
    path: String,
    title: String,
    description: String,
    format: &'static str,
    mediatype: &'static str,
    encoding: &'static str,
    bytes: u64,
    hash: String,
    schema: Schema<'t>,
}

/// Table Schema, version 2.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Schema<'t> {
    fields: Vec<PackageField<'t>>,
    missing_values: [&'static str; 1],
    primary_key: [&'t str; 1],
    #[serde(skip_serializing_if = "Vec::is_empty")]
    foreign_keys: Vec<ForeignKey<'t>>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct PackageField<'t> {
    name: &'t str,
    #[serde(rename = "type")]
    kind: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    format: Option<&'static str>,
    title: String,
    description: String,
    #[serde(skip_serializing_if = "Constraints::is_empty")]
    constraints: Constraints<'t>,
}

#[derive(Serialize)]
struct Constraints<'t> {
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    required: bool,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    unique: bool,
    #[serde(rename = "enum", skip_serializing_if = "<[_]>::is_empty")]
    allowed_values: &'t [String],
    /// Of a list: how its items stand in it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pattern: Option<String>,
}

impl Constraints<'_> {
    fn is_empty(&self) -> bool {
        !self.required && !self.unique && self.allowed_values.is_empty() && self.pattern.is_none()
    }
}

#[derive(Serialize)]
struct ForeignKey<'t> {
    fields: [&'t str; 1],
    reference: Target,
}

/// The key that is repeated; without a resource, one of the same table.
#[derive(Serialize)]
struct Target {
    #[serde(skip_serializing_if = "Option::is_none")]
    resource: Option<&'static str>,
    fields: [&'static str; 1],
}

/// The descriptor of tables whose CSV files are written.
pub(in crate::opendata) fn datapackage(
    tables: &[Table<'_>],
    source: &Source<'_>,
    written: &Checksummed<'_>,
) -> Result<Vec<u8>, SinkError> {
    let settings = &source.registry.settings;
    let first = source.registry.first_language();
    let resources = tables
        .iter()
        .map(|table| {
            let path = Csv.path(table.name);
            let file = written.file(&path).ok_or_else(|| format!("{path} is not written"))?;
            Ok(resource(table, &file))
        })
        .collect::<Result<_, SinkError>>()?;
    let publisher = Contributor {
        title: settings.publisher.name.in_language(first).text.to_owned(),
        path: settings.publisher.url.as_ref().map(ToString::to_string),
        email: None,
        roles: ["publisher"],
    };
    let contact = Contributor {
        title: settings.contact.name.in_language(first).text.to_owned(),
        path: settings.contact.url.as_ref().map(ToString::to_string),
        email: settings.contact.email.as_ref().map(ToString::to_string),
        roles: ["contact"],
    };
    let acts = source.registry.acts.iter();
    Ok(document(&Package {
        schema: "https://datapackage.org/profiles/2.0/datapackage.json",
        name: settings.id.as_str(),
        id: source.links.base(),
        title: source.in_all_languages(&settings.title),
        description: source.in_all_languages(&settings.description),
        version: VERSION,
        homepage: source.links.base(),
        licenses: [PackageLicence {
            name: settings.licence.id.clone(),
            path: settings.licence.url.to_string(),
            title: source.in_all_languages(&settings.licence.name),
        }],
        sources: acts
            .map(|act| Origin {
                title: act.title.in_language(first).text.to_owned(),
                path: source.links.page(first, paths::act(&act.id)),
                version: act.date.to_string(),
            })
            .collect(),
        contributors: vec![publisher, contact],
        resources,
    })?)
}

fn resource<'t>(table: &'t Table<'_>, file: &Written) -> Resource<'t> {
    let keys = table.columns.iter().filter_map(|column| Some((column, column.foreign_key()?)));
    Resource {
        name: table.name.as_str(),
        kind: "table",
        path: format!("{}.{}", table.name, Csv.file_type().extension()),
        title: table.title.joined(),
        description: table.description.joined(),
        format: Csv.word(),
        mediatype: Csv.file_type().essence(),
        encoding: "utf-8",
        bytes: file.bytes,
        hash: format!("sha256:{}", file.sha256),
        schema: Schema {
            fields: table.columns.iter().map(field).collect(),
            missing_values: [""],
            primary_key: [table.name.key()],
            foreign_keys: keys
                .map(|(column, key)| ForeignKey {
                    fields: [&column.name],
                    reference: Target {
                        resource: (key.table != table.name).then_some(key.table.as_str()),
                        fields: [key.column()],
                    },
                })
                .collect(),
        },
    }
}

fn field(column: &Column) -> PackageField<'_> {
    let list = column.column_type == ColumnType::List;
    PackageField {
        name: &column.name,
        kind: match column.column_type {
            // Version 2 has a type `list`, but the standard's own profile (2.0, JSON Schema) refuses it.
            ColumnType::String | ColumnType::Url | ColumnType::List => "string",
            ColumnType::Integer => "integer",
            ColumnType::Decimal => "number",
            ColumnType::Boolean => "boolean",
            ColumnType::Date => "date",
        },
        format: (column.column_type == ColumnType::Url).then_some("uri"),
        title: column.title.joined(),
        description: column.description.joined(),
        constraints: Constraints {
            required: column.required,
            unique: column.unique,
            allowed_values: if list { &[] } else { &column.allowed_values },
            pattern: pattern(column).filter(|_| list),
        },
    }
}
