//! R without packages: everything as text first, then numbers as numbers.

use std::fmt::Write;

use super::subject::{ExampleSubject, Join, Next};
use crate::registry::tables::TableId;

pub(super) fn code(subject: &ExampleSubject<'_>) -> String {
    let (name, key) = (subject.name, subject.key);
    let mut code = format!("{}\n", read(name, &subject.csv(name)));
    for number in &subject.integers {
        let _ = writeln!(code, "{name}${number} <- as.integer({name}${number})");
    }
    let _ = writeln!(code, "nrow({name})");
    match subject.next {
        Next::Join(Join { column, table, key: target, label }) => {
            let _ = write!(
                code,
                "\n{}\nnames({table}) <- paste0(\"{table}.\", names({table}))\njoined <- merge({name}, {table}, by.x = \"{column}\", \
                 by.y = \"{table}.{target}\", all.x = TRUE)\nhead(joined[c(\"{key}\", \"{column}\", \"{table}.{label}\")])",
                read(table, &subject.csv(table)),
            );
        }
        Next::Count(column) => {
            let _ = write!(code, "table({name}${column})");
        }
        Next::Nothing => {
            let _ = write!(code, "head({name})");
        }
    }
    code
}

/// What is empty becomes `NA`, which the word `NA` does not.
fn read(name: TableId, address: &str) -> String {
    format!("{name} <- read.csv(\"{address}\", colClasses = \"character\", na.strings = \"\", encoding = \"UTF-8\")")
}
