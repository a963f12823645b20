//! `evidence`: the documents to bring.

use std::collections::HashMap;

use super::lines::{HEAD, ITEM, Line, Lines, TAIL, definition, part, text};
use super::shared::{channel_ids, channels};
use crate::opendata::column::column;
use crate::opendata::source::Source;
use crate::opendata::table::Table;
use crate::registry::model::{EvidenceGroup, Service};
use crate::registry::tables::TableId;
use crate::registry::values::LocalizedUrl;

/// A line of a list of documents.
struct EvidenceRow<'r> {
    line: Line<'r>,
    group: &'r EvidenceGroup,
    group_number: usize,
    url: Option<&'r LocalizedUrl>,
}

pub(super) fn table<'r>(source: &'r Source<'r>) -> Table<'r> {
    definition::<EvidenceRow<'r>>(TableId::Evidence, part(&[HEAD, ITEM, TAIL]), source, |row| &row.line)
        .column(column("list_number").derived(), |row| row.group_number)
        .column(channel_ids(), |row| channels(row.line.service, &row.group.channels))
        .column(text(), |row| row.line.text)
        .per_language("url", |row, language| row.url.map(|url| url.in_language(language)))
        .records(|| source.registry.services.iter().flat_map(rows))
}

fn rows(service: &Service) -> Vec<EvidenceRow<'_>> {
    let mut lines = Lines::new(service, "evidence");
    let mut groups = Vec::new();
    let mut urls = HashMap::new();
    for (group, group_number) in service.evidence.iter().zip(1..) {
        let point = group.point.as_deref();
        if let Some(head) = &group.head {
            lines.plain(&format!("list-{group_number}/{HEAD}"), HEAD, point, head);
        }
        for document in &group.items {
            urls.extend(document.url.as_ref().map(|url| (lines.len(), url)));
            let line = (document.number.as_deref(), &document.text, document.items.as_slice());
            lines.item(document.id.as_str(), ITEM, document.point.as_deref().or(point), line);
        }
        lines.clauses(&format!("list-{group_number}/{TAIL}-"), TAIL, point, &group.tail);
        groups.resize(lines.len(), (group, group_number));
    }
    let rows = lines.finish().into_iter().zip(groups).enumerate();
    let row = |(place, (line, (group, group_number)))| EvidenceRow {
        line,
        group,
        group_number,
        url: urls.get(&place).copied(),
    };
    rows.map(row).collect()
}
