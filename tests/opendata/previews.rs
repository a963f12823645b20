//! What the pages of the tables are given: groups, first rows, examples.

use std::collections::BTreeSet;

use tizilim::datasets::Dataset;
use tizilim::opendata;
use tizilim::registry::tables::TableId;
use tizilim::registry::values::LangTag;

use super::support::{BASE, catalogue, csv_of, files_of, real, strings};

#[test]
fn every_table_stands_in_a_group_that_is_one_run() {
    let registry = real();
    let data = opendata::open_data(&registry, &strings(&registry), BASE);
    let groups: Vec<_> = data.datasets().map(|(_, preview)| preview.group.in_language(LangTag::RU)).collect();
    assert!(groups.iter().all(|group| !group.is_empty()));
    let runs = 1 + groups.windows(2).filter(|pair| pair[0] != pair[1]).count();
    assert_eq!(runs, groups.iter().collect::<BTreeSet<_>>().len());
    assert_eq!(runs, 8, "the first table of every group is there");
}

#[test]
fn first_rows_are_those_of_the_files() {
    let registry = real();
    let files = files_of(&registry);
    let data = opendata::open_data(&registry, &strings(&registry), BASE);
    let shown: Vec<_> = data.datasets().map(|(table, _)| table.name).collect();
    // The tables about reports and changes are shown as soon as there is a report and a revision.
    let promised = [TableId::ReportServices, TableId::ReportSources, TableId::Changes];
    let expected = |table: &&Dataset| table.row_count > 0 || promised.contains(&table.name);
    assert_eq!(shown, catalogue(&registry).iter().filter(expected).map(|table| table.name).collect::<Vec<_>>());
    for (table, preview) in data.datasets() {
        let (header, rows) = csv_of(&files, table.name);
        let first: Vec<Vec<_>> = rows
            .iter()
            .take(5)
            .map(|row| row.iter().map(|cell| opendata::unguarded(cell).to_owned()).collect())
            .collect();
        assert_eq!(preview.rows, first, "{}", table.name);
        let marks = header.iter().position(|name| name == "unofficial_languages");
        let unofficial = marks.is_some_and(|at| first.iter().any(|row| !row[at].is_empty()));
        assert_eq!(preview.unofficial, unofficial, "{}", table.name);
        assert!(preview.examples.len() >= 7);
    }
}
