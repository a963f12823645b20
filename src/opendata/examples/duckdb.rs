//! DuckDB: the files read where they stand, every column as text.

use std::fmt::Write;

use super::subject::{ExampleSubject, Join, Next};
use crate::registry::tables::TableId;

pub(super) fn code(subject: &ExampleSubject<'_>) -> String {
    let (name, key) = (subject.name, subject.key);
    let mut code = format!("{}\n", read(name, &subject.csv(name)));
    match subject.next {
        Next::Join(Join { column, table, key: target, label }) => {
            let _ = write!(
                code,
                "{}\n\nSELECT {name}.{key}, {name}.{column}, {table}.{label}\nFROM {name}\nLEFT JOIN {table} ON {table}.{target} = {name}.{column}\nORDER BY {name}.{key};",
                read(table, &subject.csv(table)),
            );
        }
        Next::Count(column) => {
            let _ = write!(
                code,
                "\nSELECT {column}, count(*) AS number\nFROM {name}\nGROUP BY {column}\nORDER BY {column};"
            );
        }
        Next::Nothing => {
            let _ = write!(code, "\nSELECT *\nFROM {name}\nORDER BY {key};");
        }
    }
    code
}

fn read(name: TableId, address: &str) -> String {
    format!("CREATE TABLE {name} AS\nFROM read_csv('{address}', header = true, all_varchar = true);")
}
