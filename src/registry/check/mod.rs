//! The rules that hold across records. One file a subject, one function a rule; each pushes all its faults.

mod annex_rows;
mod bases;
mod catalogue;
mod channels;
mod circles;
mod citations;
mod cited_places;
mod completeness;
mod costs;
mod deadlines;
mod former_ids;
mod guidance;
mod ids;
mod numbering;
mod pages;
mod places;
mod points;
mod procedures;
mod reachable;
mod references;
mod regulations;
mod reused_codes;
mod reviews;
mod revisions;
mod services;
mod statistics;
mod status;
mod times;
mod twins;
mod unread;
mod withdrawals;

pub use reviews::check_reviews;
pub use unread::UnreadFiles;

use super::register::Registry;
use crate::diagnostics::Diagnostics;

/// Checks the whole register. `broken` names the files that could not be read, so that references to what they hold are
/// not reported a second time.
pub fn check(registry: &Registry, broken: &UnreadFiles, faults: &mut Diagnostics) {
    ids::check(registry, faults);
    former_ids::check(registry, faults);
    references::check(registry, broken, faults);
    bases::check(registry, broken, faults);
    circles::check(registry, faults);
    services::check(registry, faults);
    channels::check(registry, faults);
    procedures::check(registry, faults);
    twins::check(registry, faults);
    reachable::check(registry, faults);
    annex_rows::check(registry, faults);
    guidance::check(registry, faults);
    costs::check(registry, faults);
    times::check(registry, faults);
    points::check(registry, broken, faults);
    status::check(registry, faults);
    places::check(registry, faults);
    completeness::check(registry, faults);
    pages::check(registry, faults);
    regulations::check(registry, broken, faults);
    citations::check(registry, faults);
    catalogue::check(registry, broken, faults);
    statistics::check(registry, faults);
    deadlines::check(registry, broken, faults);
    if revisions::check(registry, broken, faults) {
        withdrawals::check(registry, broken, faults);
        reused_codes::check(registry, broken, faults);
    }
}
