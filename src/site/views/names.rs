//! What records are called by other registers, and what they were called before.

use serde::Serialize;

use super::amounts::DateView;
use super::basics::{Localizer, TextView};
use crate::registry::model::FormerName;
use crate::registry::values::Identifiers;

/// An identifier of a record in another register.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct IdentifierView {
    /// What it is called.
    scheme: TextView,
    /// The identifier.
    identifier: String,
}

/// A name that a record had before.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct FormerNameView {
    /// The name.
    name: TextView,
    /// The last day on which it was in use.
    until: Option<DateView>,
}

impl Localizer<'_> {
    /// The identifiers of a record, each with the name of its scheme.
    pub(crate) fn identifiers(&self, identifiers: &Identifiers) -> Vec<IdentifierView> {
        let schemes = &self.registry.profile.formats.identifiers;
        let view = |(scheme, identifier): (&str, &str)| IdentifierView {
            scheme: self.kind(scheme, schemes.get(scheme).map(|scheme| &scheme.name)),
            identifier: identifier.to_owned(),
        };
        identifiers.iter().map(view).collect()
    }

    /// The names that a record had before.
    pub(crate) fn former_names(&self, names: &[FormerName]) -> Vec<FormerNameView> {
        let view = |former: &FormerName| FormerNameView {
            name: self.text(&former.name),
            until: self.date_option(former.until.as_ref()),
        };
        names.iter().map(view).collect()
    }
}
