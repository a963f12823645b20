//! The rows of an annex: each number stands once, and none is missing between the others.

use std::collections::BTreeMap;

use crate::diagnostics::{Diagnostic, Diagnostics, Span, codes, message, phrase};
use crate::registry::register::Registry;

/// The number of a row with the ids of the offices that it names and their places.
type Rows<'r> = BTreeMap<u32, Vec<(&'r str, Span)>>;

pub(super) fn check(registry: &Registry, faults: &mut Diagnostics) {
    let mut annexes: BTreeMap<_, Rows<'_>> = BTreeMap::new();
    for (_, office) in registry.all_offices() {
        for listing in &office.listings {
            let number = listing.row.as_ref().and_then(|row| row.parse::<u32>().ok());
            let Some((annex, number)) = listing.annex.as_ref().zip(number) else { continue };
            let key = (listing.act.as_str(), annex.as_str(), listing.service.as_str());
            let rows = annexes.entry(key).or_default();
            rows.entry(number).or_default().push((office.id.as_str(), listing.service.span));
        }
    }
    for ((act, annex, service), rows) in annexes {
        let mut before: Option<u32> = None;
        for (number, places) in rows {
            let (_, place) = places[0];
            for (office, again) in &places[1..] {
                let message = message!(
                    "row {number} of annex {annex} of \"{act}\" for \"{service}\" stands twice, with \"{first}\" and \"{office}\"",
                    number,
                    annex,
                    act,
                    service,
                    first = places[0].0,
                    office
                );
                faults.push(
                    Diagnostic::at(&codes::ANNEX_ROWS, *again, message)
                        .help(codes::ANNEX_ROWS.help)
                        .related(place, phrase!("the first of them")),
                );
            }
            // An annex may be given in part, from a row on; within it none is left out.
            if let Some(gap) = before.map(|before| before + 1).filter(|expected| *expected < number) {
                let missing = if gap + 1 == number {
                    message!("row {gap}", gap)
                } else {
                    message!("rows {gap} to {last}", gap, last = number - 1)
                };
                let message = message!(
                    "{missing} of annex {annex} of \"{act}\" for \"{service}\" is missing before row {number}",
                    missing,
                    annex,
                    act,
                    service,
                    number
                );
                faults.push(Diagnostic::at(&codes::ANNEX_ROWS, place, message).help(codes::ANNEX_ROWS.help));
            }
            before = Some(number);
        }
    }
}
