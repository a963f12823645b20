//! The rows of an annex: each number stands once, and none is missing between the others.

use std::collections::BTreeMap;

use crate::diagnostics::{Diagnostic, Diagnostics, Span, codes};
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
            let of = format!("annex {annex} of \"{act}\" for \"{service}\"");
            let (_, place) = places[0];
            for (office, again) in &places[1..] {
                let message = format!("row {number} of {of} stands twice, with \"{}\" and \"{office}\"", places[0].0);
                faults.push(
                    Diagnostic::at(&codes::ANNEX_ROWS, *again, message)
                        .help(codes::ANNEX_ROWS.help)
                        .related(place, "the first of them"),
                );
            }
            // An annex may be given in part, from a row on; within it none is left out.
            if let Some(gap) = before.map(|before| before + 1).filter(|expected| *expected < number) {
                let missing =
                    if gap + 1 == number { format!("row {gap}") } else { format!("rows {gap} to {}", number - 1) };
                let message = format!("{missing} of {of} is missing before row {number}");
                faults.push(Diagnostic::at(&codes::ANNEX_ROWS, place, message).help(codes::ANNEX_ROWS.help));
            }
            before = Some(number);
        }
    }
}
