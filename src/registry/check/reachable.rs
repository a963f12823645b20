//! An office that serves says where it is, when it is open and how to reach it.

use crate::diagnostics::{Diagnostic, Diagnostics, Message, codes, message, phrase};
use crate::registry::model::{Office, OfficeStatus};
use crate::registry::register::Registry;

pub(super) fn check(registry: &Registry, faults: &mut Diagnostics) {
    let offices = registry.all_offices().map(|(_, office)| office);
    for office in offices.filter(|office| office.status != Some(OfficeStatus::Closed)) {
        let missing = [
            (phrase!("address"), !has_address(office)),
            (phrase!("opening hours"), office.hours.is_none()),
            (phrase!("phone or mailbox"), !can_be_asked(office)),
        ];
        let missing = missing.into_iter().filter(|(_, is_missing)| *is_missing).map(|(what, _)| Message::from(what));
        if let Some(missing) = missing.reduce(|first, next| message!("{first} and no {next}", first, next)) {
            let message = message!("the office \"{id}\" has no {missing}", id = office.id, missing);
            faults.push(
                Diagnostic::at(&codes::UNREACHABLE_OFFICE, office.id.span, message)
                    .help(codes::UNREACHABLE_OFFICE.help),
            );
        }
    }
}

/// Whether one knows where it is: in a village the name of the settlement is enough, unless an act prints a house number.
fn has_address(office: &Office) -> bool {
    let has_printed_house = || {
        let mut printed = office.listings.iter().filter_map(|listing| listing.printed.address.as_deref());
        printed.any(|address| address.contains(|letter: char| letter.is_ascii_digit()))
    };
    let has_settlement = office.settlement.is_some() || office.settlement_id.is_some();
    office.address.is_some() || office.street.is_some() || (has_settlement && !has_printed_house())
}

fn can_be_asked(office: &Office) -> bool {
    !office.phones.is_empty() || !office.further_phones.is_empty() || office.email.is_some()
}
