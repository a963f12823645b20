//! The version of the data's form follows their columns.

use std::path::Path;

use tizilim::opendata::VERSION;

/// Compares the columns with those that were published under this version. `TIZILIM_WRITE_DOCS=1` writes the new ones,
/// once the version is raised.
#[test]
fn the_version_follows_the_columns() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/data_columns.txt");
    let mut now = format!("version {VERSION}\n");
    for table in super::support::catalogue(&super::support::real()) {
        for column in &table.columns {
            now += &format!("{}.{} {}\n", table.name, column.name, column.column_type.as_str());
        }
    }
    if std::env::var_os("TIZILIM_WRITE_DOCS").is_some() {
        std::fs::write(&path, &now).unwrap();
    }
    let before = std::fs::read_to_string(path).unwrap();
    let missing = |lines: &str, others: &str| -> Vec<String> {
        lines.lines().filter(|line| !others.lines().any(|other| other == *line)).map(str::to_owned).collect()
    };
    let (gone, new) = (missing(&before, &now), missing(&now, &before));
    assert!(
        gone.is_empty() && new.is_empty(),
        "the columns of the open data changed.\ngone: {gone:#?}\nnew: {new:#?}\n\
         adding: bump minor; renaming/removing: bump major (src/opendata/version.rs), \
         then TIZILIM_WRITE_DOCS=1 cargo test --test opendata version"
    );
}
