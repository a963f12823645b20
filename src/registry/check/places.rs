//! Offices lie in the country, and the exceptions of their hours can be understood.

use crate::diagnostics::{Diagnostic, Diagnostics, Message, codes, message, phrase};
use crate::registry::model::{HoursException, Office};
use crate::registry::profile::Territory;
use crate::registry::register::Registry;

pub(super) fn check(registry: &Registry, faults: &mut Diagnostics) {
    for (_, office) in registry.all_offices() {
        if let Some(territory) = &registry.profile.territory {
            coordinates(office, territory, faults);
        }
        for exception in &office.exceptions {
            hours(exception, faults);
        }
    }
}

fn coordinates(office: &Office, territory: &Territory, faults: &mut Diagnostics) {
    let Some(place) = &office.coordinates else { return };
    if !territory.holds(place.latitude, place.longitude) {
        let message = message!(
            "{latitude}, {longitude} lies outside of the country ({south} to {north} north, {west} to {east} east)",
            latitude = place.latitude,
            longitude = place.longitude,
            south = territory.south,
            north = territory.north,
            west = territory.west,
            east = territory.east
        );
        faults.push(Diagnostic::at(&codes::OUTSIDE_COUNTRY, place.span, message).help(codes::OUTSIDE_COUNTRY.help));
    }
}

/// An exception has days in their order, and either hours or none.
fn hours(exception: &HoursException, faults: &mut Diagnostics) {
    let mut fault = |span, message: Message| {
        faults.push(Diagnostic::at(&codes::BAD_EXCEPTION, span, message).help(codes::BAD_EXCEPTION.help));
    };
    if let Some(to) = exception.to.as_ref().filter(|to| to.value < exception.from.value) {
        fault(to.span, message!("the exception ends on {to}, before it begins on {from}", to, from = exception.from));
    }
    match (exception.hours.is_some(), exception.closed) {
        (true, Some(true)) => fault(exception.from.span, phrase!("the exception has hours and is closed").into()),
        (false, None | Some(false)) => {
            fault(exception.from.span, phrase!("the exception does not say what holds").into())
        }
        _ => {}
    }
}
