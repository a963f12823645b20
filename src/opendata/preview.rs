//! What the page of a table shows: the table's description, the group it belongs to, its first rows, examples of its use.

use super::catalogue::{Dataset, described, presented};
use super::examples::{Example, examples};
use super::source::Source;
use super::table::Table;
use super::tables;
use crate::registry::Registry;
use crate::strings::{Caption, Translations};

/// How many rows are shown.
const ROWS: usize = 5;

/// A table as its page shows it.
#[derive(Clone, Debug)]
pub struct Preview {
    /// The table itself.
    pub dataset: Dataset,
    /// The group of tables that it stands in.
    pub group: Caption,
    /// Its first rows; a cell of which the register says nothing is empty.
    pub rows: Vec<Vec<String>>,
    /// Whether a text of these rows is a translation that is not official.
    pub unofficial: bool,
    /// How it is read with common tools.
    pub examples: Vec<Example>,
}

/// The tables of a register that are presented, in the order in which they are presented. The base is the address under which the site stands.
pub fn previews(registry: &Registry, translations: &Translations, base_url: &str) -> Vec<Preview> {
    let source = Source::new(registry, translations, base_url);
    let tables = tables::all(&source);
    let mut group = Caption::default();
    let shown = |table: &Table<'_>| -> (Vec<Vec<String>>, bool) {
        let marks = table.columns.iter().position(|column| column.name == "unofficial_languages");
        let rows: Vec<_> = table.rows().take(ROWS).collect();
        let unofficial = marks.is_some_and(|at| rows.iter().any(|row| !row[at].is_empty()));
        (rows.iter().map(|row| row.iter().map(ToString::to_string).collect()).collect(), unofficial)
    };
    let mut previews = Vec::with_capacity(tables.len());
    let datasets = described(&tables);
    let listed = presented(&datasets);
    for (table, dataset) in tables.iter().zip(datasets) {
        if let Some(&(_, key)) = tables::GROUPS.iter().find(|(first, _)| *first == table.name) {
            group = translations.caption(key);
        }
        if !listed.contains(&table.name) {
            continue;
        }
        let (rows, unofficial) = shown(table);
        let examples = examples(table, &tables, source.links);
        previews.push(Preview { dataset, group: group.clone(), rows, unofficial, examples });
    }
    previews
}
