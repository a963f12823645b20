//! The columns that say which point of which text of which act a row comes from.

use crate::opendata::column::column;
use crate::opendata::source::Source;
use crate::opendata::table::TableDefinition;
use crate::registry::Citation;
use crate::registry::model::{CitedPoint, Service};
use crate::registry::tables::TableId;
use crate::registry::values::Slug;

/// A point that a fact of a service names.
pub(super) type Fact<'r> = (&'r Service, Option<&'r CitedPoint>);

/// The names of the columns: of the point as printed, the act, the text, the row of `points`.
const NAMES: [&str; 4] = ["point", "act_id", "text_id", "point_id"];

/// Adds the columns of what a row of a service comes from.
pub(super) fn columns<'r, R: 'r>(
    definition: TableDefinition<'r, R>,
    source: &'r Source<'r>,
    fact: impl Fn(&R) -> Fact<'r> + Copy + Send + Sync + 'r,
) -> TableDefinition<'r, R> {
    named(definition, source, NAMES, fact)
}

/// The same under other names: of the point as printed, the act, the text, the row of `points`.
pub(super) fn named<'r, R: 'r>(
    definition: TableDefinition<'r, R>,
    source: &'r Source<'r>,
    [printed, act, text, point]: [&'static str; 4],
    fact: impl Fn(&R) -> Fact<'r> + Copy + Send + Sync + 'r,
) -> TableDefinition<'r, R> {
    let cited = move |row: &R| citation(source, fact(row));
    definition
        .column(printed, move |row| fact(row).1.map(|cited| cited.point.as_str()))
        .column(column(act).derived().references(TableId::Acts), move |row| act_id(&cited(row)))
        .column(column(text).derived(), move |row| text_id(&cited(row)))
        .column(column(point).derived().references(TableId::Points), move |row| cited(row).point_id())
}

/// Where the point of a fact stands.
pub(super) fn citation<'r>(source: &'r Source<'r>, (service, point): Fact<'r>) -> Citation<'r> {
    point.map(|point| source.citation(service, point)).unwrap_or_default()
}

/// The act of a citation.
pub(super) fn act_id<'r>(citation: &Citation<'r>) -> Option<&'r Slug> {
    citation.act.map(|act| &act.id.value)
}

/// The text of a citation.
pub(super) fn text_id<'r>(citation: &Citation<'r>) -> Option<&'r Slug> {
    citation.text.map(|(listed, _)| &listed.id.value)
}
