//! `results`: what one gets.

use super::lines::{HEAD, ITEM, Line, Lines, TAIL, definition, part, text};
use crate::opendata::source::Source;
use crate::opendata::table::Table;
use crate::registry::model::Service;
use crate::registry::tables::TableId;

/// A possible form of the result, in a few words.
const OUTPUT: &str = "output";

pub(super) fn table<'r>(source: &'r Source<'r>) -> Table<'r> {
    definition::<Line<'r>>(TableId::Results, part(&[HEAD, ITEM, TAIL, OUTPUT]), source, |line| line)
        .column(text(), |line| line.text)
        .records(|| source.registry.services.iter().flat_map(rows))
}

fn rows(service: &Service) -> Vec<Line<'_>> {
    let mut lines = Lines::new(service, "result");
    if let Some(result) = &service.result {
        let point = result.point.as_deref();
        if let Some(text) = &result.text {
            lines.plain(HEAD, HEAD, point, text);
        }
        lines.clauses("", ITEM, point, &result.items);
        for (output, place) in result.outputs.iter().zip(1..) {
            lines.plain(&format!("{OUTPUT}-{place}"), OUTPUT, point, output);
        }
        lines.clauses("tail-", TAIL, point, &result.tail);
    }
    lines.finish()
}
