//! Phones: schema.org `ContactPoint`.

use serde_json::{Map, Value};

use super::json::{localized, object, put, put_list, put_option};
use crate::registry::model::{Phone, PhoneKind};
use crate::site::views::Localizer;

/// A phone, with the extension as telephone addresses have it (RFC 3966).
pub(super) fn contact_point(localizer: &Localizer<'_>, phone: &Phone) -> Map<String, Value> {
    let mut node = object("ContactPoint");
    let key = if phone.kind() == PhoneKind::Fax { "faxNumber" } else { "telephone" };
    put(&mut node, key, phone.with_extension());
    let kind = phone.kind.filter(|kind| *kind != PhoneKind::Voice);
    put_option(&mut node, "contactType", kind.map(|kind| localizer.choice("phone-kind", kind.as_str())));
    put_option(&mut node, "description", phone.what.as_ref().map(|what| localized(localizer, what)));
    put_list(&mut node, "availableLanguage", phone.languages.iter().map(|language| language.as_str().into()).collect());
    node
}
