//! What an import is given beside the text.

use std::collections::BTreeMap;

use crate::registry::values::Slug;

/// Which act it is, and what its text does not say.
#[derive(Debug)]
pub struct ImportOptions {
    /// The act's id.
    pub id: Slug,
    /// The service of each text that lists offices, by the text's id.
    pub services: BTreeMap<String, String>,
}
