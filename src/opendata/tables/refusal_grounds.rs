//! `refusal_grounds`: why a service may be refused.

use super::lines::{HEAD, ITEM, Line, Lines, TAIL, definition, part, text};
use crate::opendata::source::Source;
use crate::opendata::table::Table;
use crate::registry::model::Service;
use crate::registry::tables::TableId;

pub(super) fn table<'r>(source: &'r Source<'r>) -> Table<'r> {
    definition::<Line<'r>>(TableId::RefusalGrounds, part(&[HEAD, ITEM, TAIL]), source, |line| line)
        .column(text(), |line| line.text)
        .records(|| source.registry.services.iter().flat_map(rows))
}

fn rows(service: &Service) -> Vec<Line<'_>> {
    let mut lines = Lines::new(service, "refusal-ground");
    if let Some(grounds) = &service.refusal_grounds {
        lines.provision(grounds);
    }
    lines.finish()
}
