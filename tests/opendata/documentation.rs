//! `docs/data.md` names every table and column.

use std::path::Path;

use tizilim::datasets::Column;

use super::support::{catalogue, real};

#[test]
fn the_documentation_knows_every_table_and_column() {
    let text = std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/data.md")).unwrap();
    let (_, tables) = text.split_once("\n## Tables\n").unwrap();
    let mut documented = tables.lines().filter(|line| line.starts_with("### ") || line.starts_with("| `"));
    for table in catalogue(&real()) {
        assert_eq!(documented.next(), Some(format!("### `{}`", table.name).as_str()));
        let mut lines: Vec<_> =
            table.columns.iter().enumerate().map(|(at, column)| documented_as(column, at == 0)).collect();
        lines.dedup();
        for start in lines {
            let line = documented.next().unwrap_or_default();
            assert!(line.starts_with(&start), "docs/data.md, {}:\n  has {line}\n needs {start}", table.name);
            assert!(line[start.len()..].len() > " |".len(), "no meaning: {line}");
        }
    }
    assert_eq!(documented.next(), None, "the documentation has a column that the data lack");
}

/// How the documentation's line of a column begins: name, type, rules.
fn documented_as(column: &Column, is_key: bool) -> String {
    let name = match column.language {
        Some(language) => column.name.replace(&format!("_{language}"), "_{language}"),
        None => column.name.clone(),
    };
    let mut rules = Vec::new();
    match (is_key, column.required, column.unique) {
        (true, ..) => rules.push("key".to_owned()),
        (false, required, unique) => {
            rules.extend(required.then(|| "required".to_owned()));
            rules.extend(unique.then(|| "unique".to_owned()));
        }
    }
    rules.extend(column.references.map(|key| format!("→ `{}.{}`", key.table, key.column())));
    if !column.allowed_values.is_empty() {
        rules.push(column.allowed_values.iter().map(|word| format!("`{word}`")).collect::<Vec<_>>().join(", "));
    }
    let rules = if rules.is_empty() { String::new() } else { format!(" {}", rules.join("; ")) };
    format!("| `{name}` | {} |{rules} | ", column.column_type.as_str())
}
