//! The tables, one file each: what their columns are and how the register yields them.
//!
//! Rows stand in the order of the ids of the records, and within a record in the printed order. What the register names
//! by an id within a service gets an id of the whole register here: `<service>/<kind>/<id>`, or
//! `<service>/<kind>/<place>` where it has no id of its own.

mod act_approvals;
mod act_relations;
mod acts;
mod aliases;
mod bodies;
mod catalogue;
pub(super) mod changes;
mod channels;
mod costs;
mod deadlines;
mod definitions;
mod districts;
mod evidence;
mod legal_basis;
mod lines;
mod listings;
mod mention;
mod offices;
mod participants;
mod points;
mod procedures;
mod processing_times;
mod providers;
mod refusal_grounds;
pub(super) mod report_services;
pub(super) mod report_sources;
pub(super) mod reports;
mod results;
mod revisions;
mod sections;
mod services;
mod shared;
mod steps;
mod subsections;

use super::source::Source;
use super::table::Table;
use crate::registry::values::Year;

/// The groups in which tables are presented: the first table of each, and the key of its title. A group goes on until the
/// next one begins.
pub(super) const GROUPS: [(&str, &str); 8] = [
    ("sections", "group-services"),
    ("channels", "group-delivery"),
    ("districts", "group-offices"),
    ("bodies", "group-law"),
    ("capabilities", "capabilities"),
    ("aliases", "table-aliases"),
    ("reports", "group-reports"),
    ("revisions", "group-revisions"),
];

/// The tables that tell of revisions, and are no part of what a revision keeps.
pub(super) const HISTORY: [&str; 2] = ["revisions", "changes"];

/// Tables that fill as time goes on, each with the table whose rows promise them: who subscribes to a first revision looks for
/// the changes of the next one.
const PROMISED: [(&str, &str); 3] =
    [("report_services", "reports"), ("report_sources", "reports"), ("changes", "revisions")];

/// Whether a table is presented: it has rows, or rows are promised. The files of the others are written too, so that programs
/// find the same files in every register.
pub(super) fn is_presented(table: &str, row_count: impl Fn(&str) -> usize) -> bool {
    let promised = PROMISED.iter().any(|(name, by)| *name == table && row_count(by) > 0);
    promised || row_count(table) > 0
}

/// Every table, in the order in which they are presented.
pub fn all<'r>(source: &'r Source<'r>) -> Vec<Table<'r>> {
    [
        sections::table,
        subsections::table,
        services::table,
        channels::table,
        results::table,
        evidence::table,
        refusal_grounds::table,
        costs::table,
        processing_times::table,
        participants::table,
        procedures::table,
        steps::table,
        legal_basis::table,
        definitions::table,
        districts::table,
        providers::table,
        offices::table,
        listings::table,
        bodies::table,
        acts::table,
        act_approvals::table,
        act_relations::table,
        points::table,
        catalogue::capabilities::table,
        catalogue::functions::table,
        catalogue::resources::table,
        catalogue::systems::table,
        catalogue::indicators::table,
        catalogue::abbreviations::table,
        aliases::table,
        reports::table,
        report_services::table,
        report_sources::table,
        deadlines::table,
        revisions::table,
        changes::table,
    ]
    .iter()
    .map(|table| table(source))
    .collect()
}

/// The years that have a published report.
fn report_years(source: &Source<'_>) -> Vec<Year> {
    source.registry.reported().iter().map(|statistics| *statistics.year).collect()
}
