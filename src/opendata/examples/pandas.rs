//! Python with pandas: everything as text first, then numbers as numbers that may be missing.

use std::fmt::Write;

use super::subject::{ExampleSubject, Join, Next};
use crate::registry::tables::TableId;

pub(super) fn code(subject: &ExampleSubject<'_>) -> String {
    let (name, key) = (subject.name, subject.key);
    let mut code = format!("import pandas as pd\n\n{}\n", read(name, &subject.csv(name)));
    if !subject.integers.is_empty() {
        let numbers = format!("{name}[[\"{}\"]]", subject.integers.join("\", \""));
        let _ = writeln!(code, "{numbers} = {numbers}.apply(pd.to_numeric).astype(\"Int64\")");
    }
    let _ = writeln!(code, "print(len({name}))");
    match subject.next {
        Next::Join(Join { column, table, key: target, label }) => {
            let _ = write!(
                code,
                "\n{}\njoined = {name}.merge({table}.add_prefix(\"{table}.\"), how=\"left\", left_on=\"{column}\", \
                 right_on=\"{table}.{target}\")\nprint(joined[[\"{key}\", \"{column}\", \"{table}.{label}\"]].head())",
                read(table, &subject.csv(table)),
            );
        }
        Next::Count(column) => {
            let _ = write!(code, "print({name}[\"{column}\"].value_counts())");
        }
        Next::Nothing => {
            let _ = write!(code, "print({name}.head())");
        }
    }
    code
}

/// What is empty stays an empty text: the word `NA` is a word.
fn read(name: TableId, address: &str) -> String {
    format!("{name} = pd.read_csv(\"{address}\", dtype=str, keep_default_na=False)")
}
