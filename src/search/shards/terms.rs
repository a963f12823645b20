//! Cuts the sorted entries into shards.
//!
//! All keys of a word begin alike (its first five letters, its stem, the word itself, a phrase with it), so that they stand
//! together and one shard holds all of them. A shard ends where the first five letters change, if it can.

use super::coding::{FrontCoder, separator};
use super::entries::ShardEntry;

/// From how many bytes on a shard ends where the first letters change, and from how many on it ends anywhere.
const ENOUGH: usize = 2 * 1024;
const MOST: usize = 4 * 1024;
/// How many first letters stay together.
const FIRST_LETTERS: usize = 5;

/// A shard.
pub(super) struct Shard {
    /// What comes at or after this and before the next shard's stands here.
    pub from: String,
    pub bytes: Vec<u8>,
}

/// The shards of entries in order; one without entries if there are none.
pub(super) fn shards(entries: &[ShardEntry]) -> Vec<Shard> {
    let mut shards: Vec<Shard> = Vec::new();
    let mut coder = FrontCoder::default();
    let mut before = "";
    for entry in entries {
        let size = shards.last().map_or(0, |shard| shard.bytes.len());
        let new_text = before != entry.place;
        let cut = size > ENOUGH && beginning(before) != beginning(&entry.place)
            || new_text && size + entry.bytes.len() > MOST;
        if shards.is_empty() || cut {
            let from = if shards.is_empty() { "" } else { separator(before, &entry.place) };
            shards.push(Shard { from: from.to_owned(), bytes: Vec::new() });
            coder = FrontCoder::default();
        }
        if let Some(shard) = shards.last_mut() {
            coder.put(&mut shard.bytes, &entry.text);
            shard.bytes.extend(&entry.bytes);
        }
        before = &entry.place;
    }
    if shards.is_empty() {
        shards.push(Shard { from: String::new(), bytes: Vec::new() });
    }
    shards
}

fn beginning(text: &str) -> &str {
    text.char_indices().nth(FIRST_LETTERS).map_or(text, |(end, _)| &text[..end])
}
