//! Hashes of what was read: equal ones mean equal contents.

use std::fmt::{self, Write as _};

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

/// A hash of something that was read: the first half of its SHA-256.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct ContentHash(pub [u8; 16]);

impl ContentHash {
    /// Of bytes.
    pub fn of(bytes: &[u8]) -> Self {
        let mut hasher = Hasher::default();
        hasher.add(bytes);
        hasher.finish()
    }

    /// Of what a value prints for programmers: for small values that are made of others.
    pub fn of_debug(value: &impl fmt::Debug) -> Self {
        let mut hasher = Hasher::default();
        hasher.add_debug(value);
        hasher.finish()
    }

    /// Of this and another one, in this order.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        let mut hasher = Hasher::default();
        hasher.add(&self.0);
        hasher.add(&other.0);
        hasher.finish()
    }
}

/// A hash in the making. Each part is told apart from the next by its length.
#[derive(Debug, Default)]
pub struct Hasher(Sha256);

impl Hasher {
    /// Adds bytes.
    pub fn add(&mut self, bytes: &[u8]) {
        self.0.update((bytes.len() as u64).to_le_bytes());
        self.0.update(bytes);
    }

    /// Adds what a value prints for programmers.
    pub fn add_debug(&mut self, value: &impl fmt::Debug) {
        struct Printed<'h>(&'h mut Sha256, u64);
        impl fmt::Write for Printed<'_> {
            fn write_str(&mut self, text: &str) -> fmt::Result {
                self.0.update(text);
                self.1 += text.len() as u64;
                Ok(())
            }
        }
        let mut printed = Printed(&mut self.0, 0);
        // Writing into a hash cannot fail, and no `Debug` of ours does.
        let _ = write!(printed, "{value:?}");
        let length = printed.1;
        self.0.update(length.to_le_bytes());
    }

    /// Adds what a value is in JSON.
    pub fn add_json(&mut self, value: &impl Serialize) {
        // What cannot be written is told apart from what can.
        self.add(&serde_json::to_vec(value).unwrap_or_default());
    }

    /// The hash.
    pub fn finish(self) -> ContentHash {
        let whole: [u8; 32] = self.0.finalize().into();
        let mut half = [0; 16];
        half.copy_from_slice(&whole[..16]);
        ContentHash(half)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_do_not_run_together() {
        let of = |parts: &[&str]| {
            let mut hasher = Hasher::default();
            parts.iter().for_each(|part| hasher.add(part.as_bytes()));
            hasher.finish()
        };
        assert_eq!(of(&["ab", "c"]), of(&["ab", "c"]));
        assert_ne!(of(&["ab", "c"]), of(&["a", "bc"]));
        assert_ne!(of(&["ab"]), of(&["ab", ""]));
        assert_ne!(ContentHash::of_debug(&("a", 1)), ContentHash::of_debug(&("a", 2)));
    }
}
