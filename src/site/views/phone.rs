//! Phones with what one must know to reach somebody on them.

use serde::Serialize;

use super::basics::{Localizer, TextView};
use super::record::ChoiceView;
use crate::locale::language_name;
use crate::registry::model::{Phone, PhoneKind};

/// A phone with what one must know to reach somebody on it.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct DetailedPhoneView {
    /// For a link: `tel:+77164324569`, `sms:1414`; none for a fax.
    pub href: Option<String>,
    /// For people: `+7 71643 2 45 69`. It runs from left to right in any language.
    pub text: String,
    /// What one dials after it has answered.
    pub extension: Option<String>,
    /// What one does with it, where one does not simply speak.
    pub kind: Option<ChoiceView>,
    /// Who answers.
    pub what: Option<TextView>,
    /// The languages in which one is answered, by their names.
    pub languages: Vec<String>,
    /// What a call costs.
    pub charge: Option<TextView>,
}

impl Localizer<'_> {
    /// A phone.
    pub(crate) fn detailed_phone(&self, phone: &Phone) -> DetailedPhoneView {
        DetailedPhoneView {
            href: href(phone),
            text: phone.number.grouped(),
            extension: phone.extension.as_ref().map(ToString::to_string),
            kind: phone
                .kind
                .filter(|kind| *kind != PhoneKind::Voice)
                .map(|kind| self.label("phone-kind", kind.as_str())),
            what: self.text_option(phone.what.as_ref()),
            languages: phone.languages.iter().map(|&language| language_name(language)).collect(),
            charge: self.text_option(phone.charge.as_ref()),
        }
    }
}

/// An address that a phone opens (RFC 3966, RFC 5724).
fn href(phone: &Phone) -> Option<String> {
    match phone.kind() {
        PhoneKind::Fax => None,
        PhoneKind::Sms => Some(format!("sms:{}", phone.number)),
        PhoneKind::Voice | PhoneKind::TextTelephone | PhoneKind::Hotline => {
            Some(format!("tel:{}", phone.with_extension()))
        }
    }
}
