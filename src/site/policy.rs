//! Hashes by which the Content-Security-Policy of a page knows its scripts.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

/// A script as a source of the policy, and as the attribute `integrity` (CSP Level 3, section 2.3.1; Subresource Integrity, 3.2).
pub(super) fn source_of(script: &[u8]) -> String {
    format!("sha256-{}", STANDARD.encode(Sha256::digest(script)))
}
