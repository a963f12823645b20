//! Printed lists: a sentence before them, numbered items with items of their own, paragraphs after them. Each becomes a
//! row, so that nothing that is printed is lost and each document or ground can be counted and cited.

use super::cited;
use super::shared::{id, number, position_in_service, service_id};
use crate::opendata::column::{ColumnBuilder, column};
use crate::opendata::source::Source;
use crate::opendata::table::TableDefinition;
use crate::registry::model::{CitedPoint, Clause, Provision, Service};
use crate::registry::tables::TableId;
use crate::registry::values::Text;

/// The sentence before a list, or the whole statement where there is no list.
pub(super) const HEAD: &str = "head";
/// An item of a list.
pub(super) const ITEM: &str = "item";
/// A paragraph after a list.
pub(super) const TAIL: &str = "tail";

/// One printed line.
#[derive(Clone)]
pub(super) struct Line<'r> {
    pub(super) service: &'r Service,
    pub(super) id: String,
    pub(super) parent_id: Option<String>,
    pub(super) part: &'static str,
    pub(super) position: usize,
    pub(super) point: Option<&'r CitedPoint>,
    pub(super) number: Option<&'r str>,
    pub(super) text: &'r Text,
}

/// Gathers the lines of one service in their printed order.
pub(super) struct Lines<'r> {
    service: &'r Service,
    /// The kind of record, the second part of the ids.
    kind: &'static str,
    found: Vec<Line<'r>>,
}

impl<'r> Lines<'r> {
    pub(super) fn new(service: &'r Service, kind: &'static str) -> Self {
        Self { service, kind, found: Vec::new() }
    }

    /// A line without a number, such as the head of a list.
    pub(super) fn plain(&mut self, name: &str, part: &'static str, point: Option<&'r CitedPoint>, text: &'r Text) {
        self.push(self.id(name), None, part, point, None, text);
    }

    /// A line with items of its own.
    pub(super) fn item(
        &mut self,
        name: &str,
        part: &'static str,
        point: Option<&'r CitedPoint>,
        (number, text, items): (Option<&'r str>, &'r Text, &'r [Clause]),
    ) {
        self.nested(self.id(name), None, part, point, (number, text, items));
    }

    /// Lines whose names are a prefix and their places.
    pub(super) fn clauses(
        &mut self,
        prefix: &str,
        part: &'static str,
        point: Option<&'r CitedPoint>,
        clauses: &'r [Clause],
    ) {
        for (clause, place) in clauses.iter().zip(1..) {
            let line = (clause.number.as_deref(), &clause.text, clause.items.as_slice());
            self.item(&format!("{prefix}{place}"), part, clause.point.as_deref().or(point), line);
        }
    }

    /// A whole list.
    pub(super) fn provision(&mut self, provision: &'r Provision) {
        let point = provision.point.as_deref();
        if let Some(head) = &provision.head {
            self.plain(HEAD, HEAD, point, head);
        }
        self.clauses("", ITEM, point, &provision.items);
        self.clauses("tail-", TAIL, point, &provision.tail);
    }

    /// How many lines there are so far.
    pub(super) fn len(&self) -> usize {
        self.found.len()
    }

    /// The lines.
    pub(super) fn finish(self) -> Vec<Line<'r>> {
        self.found
    }

    fn id(&self, name: &str) -> String {
        format!("{}/{}/{name}", self.service.id, self.kind)
    }

    fn nested(
        &mut self,
        id: String,
        parent_id: Option<String>,
        part: &'static str,
        point: Option<&'r CitedPoint>,
        (number, text, items): (Option<&'r str>, &'r Text, &'r [Clause]),
    ) {
        self.push(id.clone(), parent_id, part, point, number, text);
        for (item, place) in items.iter().zip(1..) {
            let line = (item.number.as_deref(), &item.text, item.items.as_slice());
            let point = item.point.as_deref().or(point);
            self.nested(format!("{id}/{place}"), Some(id.clone()), part, point, line);
        }
    }

    fn push(
        &mut self,
        id: String,
        parent_id: Option<String>,
        part: &'static str,
        point: Option<&'r CitedPoint>,
        number: Option<&'r str>,
        text: &'r Text,
    ) {
        let position = self.found.len() + 1;
        self.found.push(Line { service: self.service, id, parent_id, part, position, point, number, text });
    }
}

/// A table of lines; its columns before the texts.
pub(super) fn definition<'r, R: 'r>(
    name: TableId,
    parts: ColumnBuilder,
    source: &'r Source<'r>,
    line: for<'a> fn(&'a R) -> &'a Line<'r>,
) -> TableDefinition<'r, R> {
    let definition = source
        .table(name)
        .column(id().entry("line_id"), move |row| line(row).id.clone())
        .column(service_id(), move |row| line(row).service.id.as_str())
        .column(parts, move |row| line(row).part)
        .column(parent_id(name), move |row| line(row).parent_id.clone())
        .column(position_in_service(), move |row| line(row).position);
    cited::columns(definition, source, move |row| (line(row).service, line(row).point))
        .column(number(), move |row| line(row).number)
}

/// Which part of a list a line is.
pub(super) fn part(words: &[&'static str]) -> ColumnBuilder {
    column("part").allowed_values(words.iter().copied())
}

/// The line that a line belongs to.
pub(super) fn parent_id(table: TableId) -> ColumnBuilder {
    column("parent_id").references(table)
}

/// The words of a line.
pub(super) fn text() -> ColumnBuilder {
    column("text").label(1).entry("line_text")
}
