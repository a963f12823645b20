//! What an index says of itself: written by [`index`](super::index), read by [`open`](super::open).

use serde::{Deserialize, Serialize};

/// The version of what this module writes and reads. It grows with every change of fields, keys or stored values, so that an
/// index is never asked by other rules than it was written by.
pub const FORMAT: u32 = 2;

/// What the index says of itself, as JSON in the field of `meta.json` that tantivy leaves to its users.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct IndexMetadata {
    /// The [`FORMAT`].
    pub tizilim_search: u64,
    /// The register's languages, in order.
    pub languages: Vec<String>,
}
