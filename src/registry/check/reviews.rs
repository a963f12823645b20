//! Records are reviewed every year (order No. 58 of 2021, rules of the register, point 7, 1): the yearly inventory).

use jiff::civil::Date;

use crate::diagnostics::{Diagnostic, Diagnostics, codes, message};
use crate::registry::register::Registry;

/// Reports the services that were last reviewed more than a year before a day.
pub fn check_reviews(registry: &Registry, day: Date, faults: &mut Diagnostics) {
    let Ok(last) = day.checked_sub(jiff::Span::new().years(1)) else { return };
    let given = registry.services.iter().filter(|service| !service.status.has_ended());
    for reviewed in given.filter_map(|service| service.reviewed_on.as_ref()).filter(|reviewed| reviewed.value < last) {
        let message = message!("the record was reviewed on {reviewed}, more than a year before {day}", reviewed, day);
        faults.push(Diagnostic::at(&codes::REVIEW_OVERDUE, reviewed.span, message).help(codes::REVIEW_OVERDUE.help));
    }
}
