//! SQLite: a question to the database of all tables.

use super::subject::{ExampleSubject, Join, Next};

pub(super) fn code(subject: &ExampleSubject<'_>) -> String {
    let (name, key) = (subject.name, subject.key);
    let question = match subject.next {
        Next::Join(Join { column, table, key: target, label }) => format!(
            "SELECT {name}.{key}, {name}.{column}, {table}.{label}\nFROM {name}\nLEFT JOIN {table} ON {table}.{target} = {name}.{column}\nORDER BY {name}.{key}"
        ),
        Next::Count(column) => {
            format!("SELECT {column}, count(*) AS number\nFROM {name}\nGROUP BY {column}\nORDER BY {column}")
        }
        Next::Nothing => format!("SELECT *\nFROM {name}\nORDER BY {key}"),
    };
    format!("curl -fsSO {}\nsqlite3 -csv registry.sqlite \"{question};\"", subject.database())
}
