//! Phones with what one must know to reach somebody on them (HSDS object `phone`).

use serde_json::Value;

use super::object::{Maker, Object};
use crate::registry::model::{Phone, PhoneKind};
use crate::registry::values::Extension;

/// A phone. The owner is the key of what one reaches on it, such as `service_id`, and its UUID. The description is who answers,
/// behind what else must be said of the number.
pub(super) fn phone(
    maker: &Maker<'_, '_>,
    id: String,
    (owner, owner_id): (&str, &str),
    phone: &Phone,
    description: Option<String>,
) -> Object {
    let what = phone.what.as_ref().map(|what| maker.localize(what));
    let charge = phone.charge.as_ref().map(|charge| maker.localize(charge));
    let words: Vec<_> = description.into_iter().chain(what).chain(charge).collect();
    // HSDS counts extensions among numbers, which have no zeros in front: such a one stands in the phone number.
    let extension = phone.extension.as_ref().map(Extension::as_str);
    let (number, beside) = match extension {
        Some(digits) if digits.starts_with('0') => (phone.with_extension(), None),
        _ => (phone.number.to_string(), extension.and_then(|digits| digits.parse::<u32>().ok())),
    };
    let spoken = phone.languages.iter().map(|&language| {
        let spoken = Object::default()
            .with("id", maker.ids.of("language", &format!("{id}/language/{language}")))
            .with_language(language);
        Value::from(spoken)
    });
    let spoken: Vec<_> = spoken.collect();
    maker
        .object("phone", &id)
        .with("register_id", id)
        .with(owner, owner_id)
        .with("number", number)
        .with_some("extension", beside)
        .with("type", kind(phone.kind()))
        .with_some("description", (!words.is_empty()).then(|| words.join(", ")))
        .with_some("languages", (!spoken.is_empty()).then_some(spoken))
}

/// What one does with a number, in the words of vCard (RFC 6350) that HSDS takes.
fn kind(kind: PhoneKind) -> &'static str {
    match kind {
        PhoneKind::Voice | PhoneKind::Hotline => "voice",
        PhoneKind::Fax => "fax",
        PhoneKind::Sms => "text",
        PhoneKind::TextTelephone => "textphone",
    }
}
