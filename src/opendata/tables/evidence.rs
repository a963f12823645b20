//! `evidence`: the documents to bring.

use super::lines::{HEAD, ITEM, Line, Lines, TAIL, definition, part, text};
use super::shared::{channel_ids, channels};
use crate::opendata::column::column;
use crate::opendata::source::Source;
use crate::opendata::table::Table;
use crate::registry::model::{EvidenceGroup, Service};
use crate::registry::tables::TableId;

/// A line of a list of documents.
struct EvidenceRow<'r> {
    line: Line<'r>,
    group: &'r EvidenceGroup,
    group_number: usize,
}

pub(super) fn table<'r>(source: &'r Source<'r>) -> Table<'r> {
    definition::<EvidenceRow<'r>>(TableId::Evidence, part(&[HEAD, ITEM, TAIL]), source, |row| &row.line)
        .column(column("list_number").derived(), |row| row.group_number)
        .column(channel_ids(), |row| channels(row.line.service, &row.group.channels))
        .column(text(), |row| row.line.text)
        .records(|| source.registry.services.iter().flat_map(rows))
}

fn rows(service: &Service) -> Vec<EvidenceRow<'_>> {
    let mut lines = Lines::new(service, "evidence");
    let mut groups = Vec::new();
    for (group, group_number) in service.evidence.iter().zip(1..) {
        let point = group.point.as_deref();
        if let Some(head) = &group.head {
            lines.plain(&format!("list-{group_number}/{HEAD}"), HEAD, point, head);
        }
        for document in &group.items {
            let line = (document.number.as_deref(), &document.text, document.items.as_slice());
            lines.item(document.id.as_str(), ITEM, document.point.as_deref().or(point), line);
        }
        lines.clauses(&format!("list-{group_number}/{TAIL}-"), TAIL, point, &group.tail);
        groups.resize(lines.len(), (group, group_number));
    }
    let lines = lines.finish().into_iter().zip(groups);
    lines.map(|(line, (group, group_number))| EvidenceRow { line, group, group_number }).collect()
}
