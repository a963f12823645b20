//! A service that got another id (its code, mostly) is a new record in the data, and so are all its parts. For a reader it is the
//! same service: what went under the old id and came under the new one is reported as one change, of what really differs.

use std::collections::{HashMap, HashSet};

use super::subject::service_of_today;
use crate::datasets::{Column, ColumnRole, Dataset, OpenData};
use crate::registry::Registry;
use crate::registry::revisions::{ChangeKind, Datum, RecordChange, Values, compared};
use crate::registry::tables::TableId;

/// The changes of a revision, with records that only changed their id put together.
pub(super) fn joined(registry: &Registry, data: &OpenData, changes: Vec<RecordChange>) -> Vec<RecordChange> {
    let gone = changes.iter().filter(|change| change.is_gone && change.table_today() == Some(TableId::Services));
    let renamed: HashMap<String, String> = gone
        .map(|change| (change.id.clone(), service_of_today(registry, &change.id).to_owned()))
        .filter(|(old, new)| old != new)
        .collect();
    if renamed.is_empty() {
        return changes;
    }
    let (old, mut rest): (Vec<_>, Vec<_>) =
        changes.into_iter().partition(|change| change.is_gone && with_new_id(&change.id, &renamed).is_some());
    let added = |(at, change): (usize, &RecordChange)| ((change.table.clone(), change.id.clone()), at);
    let places: HashMap<_, _> = rest.iter().enumerate().map(added).collect();
    let mut same = HashSet::new();
    for change in old {
        let new_id = with_new_id(&change.id, &renamed).unwrap_or_default();
        match places.get(&(change.table.clone(), new_id)) {
            Some(&at) if rest[at].kind == ChangeKind::Added => {
                let table = change.table_today().and_then(|table| data.table(table));
                let before = rewritten(table, change.values, &renamed);
                match compared(Some(&before), Some(&rest[at].values), &[]) {
                    Some((kind, fields)) => (rest[at].kind, rest[at].fields) = (kind, fields),
                    None => {
                        same.insert(at);
                    }
                }
            }
            _ => rest.push(change),
        }
    }
    let mut at = 0;
    rest.retain(|_| {
        at += 1;
        !same.contains(&(at - 1))
    });
    rest
}

/// The key of a service, or of a part of it, under the new id.
fn with_new_id(id: &str, renamed: &HashMap<String, String>) -> Option<String> {
    let (service, rest) = id.split_at(id.find('/').unwrap_or(id.len()));
    Some(format!("{}{rest}", renamed.get(service)?))
}

/// A record of a table with the new ids in the place of the old ones.
fn rewritten(table: Option<&Dataset>, values: Values, renamed: &HashMap<String, String>) -> Values {
    let new = |word: &str| with_new_id(word, renamed).unwrap_or_else(|| word.to_owned());
    let value = |(column, datum): (String, Datum)| match datum {
        Datum::Text(text) if table.and_then(|table| table.column(&column)).is_some_and(holds_keys) => {
            let text = text.split(' ').map(new).collect::<Vec<_>>().join(" ");
            (column, Datum::Text(text))
        }
        other => (column, other),
    };
    values.into_iter().map(value).collect()
}

/// Whether the values of a column are keys of records.
fn holds_keys(column: &Column) -> bool {
    column.role == ColumnRole::Key || column.references.is_some()
}
