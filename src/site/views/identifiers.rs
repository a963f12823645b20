//! What records are called by other registers.

use serde::Serialize;

use super::basics::{Localizer, TextView};
use crate::registry::values::{Identifiers, WebAddress};

/// An identifier of a record in another register.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct IdentifierView {
    /// What it is called.
    scheme: TextView,
    /// The identifier.
    identifier: String,
    /// The link to the record in that register.
    href: Option<String>,
}

impl Localizer<'_> {
    /// The identifiers of a record.
    pub(crate) fn identifiers(&self, identifiers: &Identifiers) -> Vec<IdentifierView> {
        identifiers.iter().map(|(scheme, identifier)| self.identifier(scheme, identifier, None)).collect()
    }

    /// An identifier with the name of its scheme, if the profile has it.
    pub(crate) fn identifier(&self, scheme: &str, identifier: &str, url: Option<&WebAddress>) -> IdentifierView {
        let known = self.registry.profile.formats.identifiers.get(scheme);
        IdentifierView {
            scheme: self.kind(scheme, known.map(|scheme| &scheme.name)),
            identifier: identifier.to_owned(),
            href: url.map(ToString::to_string),
        }
    }
}
