//! Where an office is, in words.

use crate::registry::Registry;
use crate::registry::model::Office;
use crate::registry::values::{LangTag, Text};
use crate::strings::Strings;

/// The town or village of an office: as its record prints it, else by the name of its settlement.
pub fn locality<'r>(registry: &'r Registry, office: &'r Office) -> Option<&'r Text> {
    let by_id = || registry.settlement(office.settlement_id.as_ref()?.as_str()).map(|(_, settlement)| &settlement.name);
    office.settlement.as_ref().or_else(by_id)
}

/// The street, house and flat of an office in a line, if its record gives them apart.
pub fn street_line(office: &Office, language: LangTag, strings: &Strings) -> Option<String> {
    let street = office.street.as_ref().map(|street| street.in_language(language).text.to_owned());
    let flat = office.flat.as_ref().map(|flat| strings.with("address-flat", [("flat", flat.as_str().into())]));
    let parts: Vec<_> = street.into_iter().chain(office.house.clone()).chain(flat).collect();
    (!parts.is_empty()).then(|| parts.join(", "))
}

/// Street and house of an office: as its record prints them, else put together.
pub fn address_line(office: &Office, language: LangTag, strings: &Strings) -> Option<String> {
    let printed = office.address.as_ref().map(|address| address.in_language(language).text.to_owned());
    printed.or_else(|| street_line(office, language, strings))
}
