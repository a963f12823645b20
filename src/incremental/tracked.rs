//! A value whose reading is noted.

use std::collections::HashMap;
use std::fmt;
use std::ops::{Deref, DerefMut};

use super::hash::ContentHash;
use super::reads::{SourceId, note};

/// A value whose reading is noted with what is being made. It can be used as the value itself.
#[derive(Clone)]
pub struct Tracked<T> {
    value: T,
    source: SourceId,
    /// The hash of what it was made from; none once it was changed by somebody who did not say how.
    hash: Option<ContentHash>,
}

impl<T> Tracked<T> {
    /// A value with what names it and the hash of all that it follows from.
    pub fn new(value: T, source: SourceId, hash: ContentHash) -> Self {
        Self { value, source, hash: Some(hash) }
    }

    /// A value that nothing is known of: what is made from it is always made anew.
    pub fn unknown(value: T) -> Self {
        Self { value, source: SourceId(u64::MAX), hash: None }
    }

    /// What names it, and the hash of what it says.
    pub fn source(&self) -> (SourceId, Option<ContentHash>) {
        (self.source, self.hash)
    }

    /// Changes it to what follows from something with this hash alone, beside what it was.
    pub fn change(&mut self, by: ContentHash, change: impl FnOnce(&mut T)) {
        change(&mut self.value);
        self.hash = self.hash.map(|hash| hash.and(by));
    }
}

impl<K: fmt::Debug, V: fmt::Debug> Tracked<HashMap<K, V>> {
    /// The entries of an index, under a name that no other has. Their order does not count.
    pub fn of_entries(name: &str, entries: HashMap<K, V>) -> Self {
        let number = |entry| u128::from_le_bytes(ContentHash::of_debug(&entry).0);
        let sum = entries.iter().map(number).fold(entries.len() as u128, u128::wrapping_add);
        Self::new(entries, SourceId::of(name), ContentHash(sum.to_le_bytes()))
    }
}

impl<T> Deref for Tracked<T> {
    type Target = T;

    fn deref(&self) -> &T {
        note(self.source, self.hash);
        &self.value
    }
}

impl<T> DerefMut for Tracked<T> {
    fn deref_mut(&mut self) -> &mut T {
        self.hash = None;
        &mut self.value
    }
}

impl<T: fmt::Debug> fmt::Debug for Tracked<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        (**self).fmt(f)
    }
}

impl<T: PartialEq> PartialEq for Tracked<T> {
    fn eq(&self, other: &Self) -> bool {
        **self == **other
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::incremental::recorded;

    #[test]
    fn reading_is_noted_and_changes_are_told() {
        let mut one = Tracked::new("a".to_owned(), SourceId::of("one"), ContentHash::of(b"a"));
        let (length, reads) = recorded(|| one.len());
        assert_eq!((length, reads.sources()), (1, vec![SourceId::of("one")]));
        let before = reads.hash();
        one.change(ContentHash::of(b"b"), |one| one.push('b'));
        let ((), reads) = recorded(|| assert_eq!(*one, "ab"));
        assert!(reads.hash().is_some() && reads.hash() != before);
        one.push('c');
        assert_eq!(recorded(|| one.len()).1.hash(), None);
    }
}
