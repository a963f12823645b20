//! Cuts the sorted entries into shards.
//!
//! All keys of a word begin alike (its first five letters, its stem, the word itself, a phrase with it), so that they stand
//! together and one shard holds all of them. A shard ends where the first five letters change, if it can.

use super::coding::{FrontCoder, separator};
use super::cuts::{Item, cuts, hash, parts};
use super::entries::ShardEntry;

/// How far from each other shards begin at least, in bytes.
const REACH: usize = 900;
/// How many first letters stay together.
const FIRST_LETTERS: usize = 5;

/// A part of sorted texts.
pub(super) struct Shard {
    /// What comes at or after this and before the next shard's stands here.
    pub from: String,
    pub bytes: Vec<u8>,
}

/// The shards of entries in order; one without entries if there are none.
pub(super) fn shards(entries: &[ShardEntry]) -> Vec<Shard> {
    let mut before = "";
    let items: Vec<Item> = entries
        .iter()
        .map(|entry| {
            let last = std::mem::replace(&mut before, &entry.place);
            let rank = (last != before)
                .then(|| (u8::from(beginning(last, FIRST_LETTERS) == beginning(before, FIRST_LETTERS)), hash(before)));
            Item { size: entry.text().len() / 2 + entry.bytes.len(), rank }
        })
        .collect();
    let mut before = "";
    let shards = parts(entries, &cuts(&items, REACH))
        .map(|entries| {
            let from = separator(before, &entries[0].place).to_owned();
            let mut bytes = Vec::new();
            let mut coder = FrontCoder::default();
            for entry in entries {
                coder.put(&mut bytes, entry.text());
                bytes.extend(&entry.bytes);
                before = &entry.place;
            }
            Shard { from, bytes }
        })
        .collect();
    from_the_beginning(shards)
}

/// Shards of which the first has all texts before the second; one if there are none.
pub(super) fn from_the_beginning(mut shards: Vec<Shard>) -> Vec<Shard> {
    match shards.first_mut() {
        Some(first) => first.from.clear(),
        None => shards.push(Shard { from: String::new(), bytes: Vec::new() }),
    }
    shards
}

/// So many first letters of a text.
pub(super) fn beginning(text: &str, letters: usize) -> &str {
    text.char_indices().nth(letters).map_or(text, |(end, _)| &text[..end])
}
