//! What an index says of itself: written by [`index`](super::index), read by [`open`](super::open).

use serde::{Deserialize, Serialize};

/// What the index says of itself, as JSON in the field of `meta.json` that tantivy leaves to its users.
#[derive(Debug, Serialize, Deserialize)]
pub(super) struct IndexMetadata {
    /// The [`FORMAT`](super::FORMAT).
    pub tizilim_search: u64,
    /// The register's languages, in order.
    pub languages: Vec<String>,
}
