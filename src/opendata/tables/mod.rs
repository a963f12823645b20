//! The tables, one file each: what their columns are and how the register yields them.
//!
//! Rows stand in the order of the ids of the records, and within a record in the printed order. What the register names
//! by an id within a service gets an id of the whole register here: `<service>/<kind>/<id>`, or
//! `<service>/<kind>/<place>` where it has no id of its own.

mod act_approvals;
mod act_relations;
mod acts;
mod aliases;
mod bases;
mod bodies;
mod catalogue;
pub(super) mod changes;
mod channels;
mod cited;
mod concepts;
mod costs;
mod deadlines;
mod definitions;
mod districts;
mod evidence;
mod faq;
mod former_names;
mod forms;
mod identifiers;
mod keywords;
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
mod schemes;
mod sections;
mod service_concepts;
mod services;
mod settlements;
mod shared;
mod standards;
mod steps;
mod subsections;
mod units;

use super::source::Source;
use super::table::Table;
use crate::registry::tables::TableId;

/// Every table, in the order in which they are presented.
pub fn all<'r>(source: &'r Source<'r>) -> Vec<Table<'r>> {
    TableId::ALL.iter().map(|&id| one(id, source)).collect()
}

/// A table.
pub fn one<'r>(id: TableId, source: &'r Source<'r>) -> Table<'r> {
    match id {
        TableId::Sections => sections::table(source),
        TableId::Subsections => subsections::table(source),
        TableId::Schemes => schemes::table(source),
        TableId::Concepts => concepts::table(source),
        TableId::ServiceConcepts => service_concepts::table(source),
        TableId::Bases => bases::table(source),
        TableId::Services => services::table(source),
        TableId::Channels => channels::channels(source),
        TableId::ChannelPhones => channels::phones(source),
        TableId::ChannelApps => channels::apps(source),
        TableId::Results => results::table(source),
        TableId::Evidence => evidence::table(source),
        TableId::RefusalGrounds => refusal_grounds::table(source),
        TableId::Costs => costs::table(source),
        TableId::Units => units::units(source),
        TableId::UnitValues => units::values(source),
        TableId::ProcessingTimes => processing_times::table(source),
        TableId::Participants => participants::table(source),
        TableId::Procedures => procedures::table(source),
        TableId::Steps => steps::table(source),
        TableId::Keywords => keywords::table(source),
        TableId::Faq => faq::table(source),
        TableId::Forms => forms::table(source),
        TableId::Standards => standards::standards(source),
        TableId::StandardResults => standards::results(source),
        TableId::LegalBasis => legal_basis::table(source),
        TableId::Definitions => definitions::table(source),
        TableId::Districts => districts::table(source),
        TableId::Settlements => settlements::table(source),
        TableId::Providers => providers::table(source),
        TableId::Offices => offices::offices(source),
        TableId::OfficePhones => offices::phones(source),
        TableId::OfficeExceptions => offices::exceptions(source),
        TableId::Listings => listings::table(source),
        TableId::Bodies => bodies::table(source),
        TableId::Acts => acts::table(source),
        TableId::ActApprovals => act_approvals::table(source),
        TableId::ActRelations => act_relations::table(source),
        TableId::Points => points::table(source),
        TableId::Capabilities => catalogue::capabilities::table(source),
        TableId::Functions => catalogue::functions::table(source),
        TableId::Resources => catalogue::resources::table(source),
        TableId::Systems => catalogue::systems::table(source),
        TableId::Indicators => catalogue::indicators::table(source),
        TableId::Abbreviations => catalogue::abbreviations::table(source),
        TableId::Aliases => aliases::table(source),
        TableId::FormerNames => former_names::table(source),
        TableId::Identifiers => identifiers::table(source),
        TableId::Reports => reports::table(source),
        TableId::ReportServices => report_services::table(source),
        TableId::ReportSources => report_sources::table(source),
        TableId::Deadlines => deadlines::table(source),
        TableId::Revisions => revisions::table(source),
        TableId::Changes => changes::table(source),
    }
}
