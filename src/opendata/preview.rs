//! All open data as the pages show it, with the first rows of each table, the group it stands in, and examples of its use.

use std::collections::BTreeMap;

use super::catalogue::{described, other_forms, presented, whole};
use super::examples::examples;
use super::source::Source;
use super::table::{Table, UNOFFICIAL_LANGUAGES};
use super::tables;
use super::version::VERSION;
use crate::datasets::{OpenData, Preview};
use crate::registry::Registry;
use crate::registry::tables::TableId;
use crate::strings::{Caption, Translations};

/// The groups in which tables are presented: the first table of each, and the key of its title. A group goes on until the
/// next one begins.
const GROUPS: [(TableId, &str); 8] = [
    (TableId::Sections, "group-services"),
    (TableId::Channels, "group-delivery"),
    (TableId::Districts, "group-offices"),
    (TableId::Bodies, "group-law"),
    (TableId::Capabilities, "capabilities"),
    (TableId::Aliases, "table-aliases"),
    (TableId::Reports, "group-reports"),
    (TableId::Revisions, "group-revisions"),
];

/// How many rows are shown.
const ROWS: usize = 5;

/// The open data of a register. The base is the address under which the site stands.
pub fn open_data(registry: &Registry, translations: &Translations, base_url: &str) -> OpenData {
    let source = Source::new(registry, translations, base_url);
    let tables = tables::all(&source);
    let datasets = described(&tables);
    let listed = presented(&datasets);
    let mut group = Caption::default();
    let mut previews = BTreeMap::new();
    for table in &tables {
        if let Some(&(_, key)) = GROUPS.iter().find(|(first, _)| *first == table.name) {
            group = translations.caption(key);
        }
        if listed.contains(&table.name) {
            let (rows, unofficial) = first_rows(table);
            let examples = examples(table, &tables, source.links);
            previews.insert(table.name, Preview { group: group.clone(), rows, unofficial, examples });
        }
    }
    let mut data = OpenData::new(datasets, previews);
    (data.whole, data.other_forms, data.version) = (whole(), other_forms(registry), VERSION);
    data
}

/// The first rows, and whether a text of them is a translation that is not official.
fn first_rows(table: &Table<'_>) -> (Vec<Vec<String>>, bool) {
    let marks = table.columns.iter().position(|column| column.name == UNOFFICIAL_LANGUAGES);
    let rows: Vec<_> = table.rows().take(ROWS).collect();
    let unofficial = marks.is_some_and(|at| rows.iter().any(|row| !row[at].is_empty()));
    (rows.iter().map(|row| row.iter().map(ToString::to_string).collect()).collect(), unofficial)
}
