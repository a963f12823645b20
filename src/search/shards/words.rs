//! Lists of the words that there are, cut where the first two letters change: for a word that no shard has, the script looks
//! here for one that differs in a letter or two. They are read on such need only.

use std::collections::BTreeMap;

use super::coding::{FrontCoder, compare, put_number};
use super::cuts::{Item, cuts, hash, parts};
use super::entries::{ShardEntry, Space};
use super::terms::{Shard, beginning, from_the_beginning};

/// How far from each other lists begin at least, in bytes.
const REACH: usize = 3 * 1024;
const FIRST_LETTERS: usize = 2;

/// The lists; one without words if there are none. Texts stand in the order of their folded forms; each is followed by a byte:
/// 1 if it is written as a title or alias has it, 0 if it is a stem.
pub(super) fn lists(entries: &[ShardEntry]) -> Vec<Shard> {
    let mut words: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for entry in entries {
        match entry.space {
            Space::Exact => words.entry(&entry.place).or_default().push(entry.text()),
            Space::Stem(_) => drop(words.entry(&entry.place).or_default()),
            _ => {}
        }
    }
    let mut words: Vec<_> = words.into_iter().filter(|(folded, _)| folded.chars().any(char::is_alphabetic)).collect();
    words.sort_by(|a, b| compare(a.0, b.0));

    let mut before = "";
    let items: Vec<Item> = words
        .iter()
        .map(|(folded, forms)| {
            let last = std::mem::replace(&mut before, beginning(folded, FIRST_LETTERS));
            let size = forms.iter().map(|form| form.len() / 2).sum::<usize>().max(folded.len() / 2);
            Item { size, rank: (last != before).then(|| (0, hash(before))) }
        })
        .collect();
    let lists = parts(&words, &cuts(&items, REACH))
        .map(|words| {
            let from = beginning(words[0].0, FIRST_LETTERS).to_owned();
            let mut bytes = Vec::new();
            let mut coder = FrontCoder::default();
            for (folded, forms) in words {
                let (written, stem) = (!forms.is_empty(), [*folded]);
                for form in if written { forms.as_slice() } else { &stem } {
                    coder.put(&mut bytes, form);
                    put_number(&mut bytes, written.into());
                }
            }
            Shard { from, bytes }
        })
        .collect();
    from_the_beginning(lists)
}
