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
mod results;
mod revisions;
mod sections;
mod services;
mod shared;
mod steps;
mod subsections;

use super::source::Source;
use super::table::Table;

/// The tables that tell of revisions, and are no part of what a revision keeps.
pub(super) const HISTORY: [&str; 2] = ["revisions", "changes"];

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
        revisions::table,
        changes::table,
    ]
    .iter()
    .map(|table| table(source))
    .collect()
}
