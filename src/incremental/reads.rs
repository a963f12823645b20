//! Who reads, and what was read.
//!
//! A thread makes one thing at a time; what it reads meanwhile is noted with it. Whoever makes something must not hand a part of the
//! work to other threads, for what these read would not be noted.

use std::cell::{Cell, RefCell};
use std::collections::HashMap;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::hash::{ContentHash, Hasher};

/// What names something that can be read, in this build and in the next.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct SourceId(pub u64);

impl SourceId {
    /// Of a name that nothing else has, such as the path of a file.
    pub fn of(name: &str) -> Self {
        let ContentHash(bytes) = ContentHash::of(name.as_bytes());
        let mut half = [0; 8];
        half.copy_from_slice(&bytes[..8]);
        Self(u64::from_le_bytes(half))
    }
}

/// What was read while something was made.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reads {
    /// Each source that was read, with the hash of what it said; none of a source that was changed in the program.
    found: Arc<HashMap<SourceId, Option<ContentHash>>>,
}

thread_local! {
    /// Whether this thread is making something.
    static RECORDING: Cell<bool> = const { Cell::new(false) };
    /// What was noted last, which is often read again at once.
    static LAST: Cell<u64> = const { Cell::new(0) };
    /// What was read for the innermost thing that this thread is making.
    static FOUND: RefCell<HashMap<SourceId, Option<ContentHash>>> = RefCell::default();
}

/// Notes that something was read.
pub(super) fn note(source: SourceId, hash: Option<ContentHash>) {
    if RECORDING.get() && LAST.get() != source.0 {
        LAST.set(source.0);
        FOUND.with_borrow_mut(|found| found.insert(source, hash));
    }
}

/// Makes something, and gives what was read for it. What encloses it has read the same.
pub fn recorded<T>(make: impl FnOnce() -> T) -> (T, Reads) {
    /// Puts back what was there, also when making panics.
    struct Enclosing(bool, HashMap<SourceId, Option<ContentHash>>);
    impl Enclosing {
        fn leave(&mut self) -> HashMap<SourceId, Option<ContentHash>> {
            RECORDING.set(self.0);
            LAST.set(0);
            FOUND.replace(std::mem::take(&mut self.1))
        }
    }
    impl Drop for Enclosing {
        fn drop(&mut self) {
            if std::thread::panicking() {
                self.leave();
            }
        }
    }
    let mut enclosing = Enclosing(RECORDING.replace(true), FOUND.take());
    LAST.set(0);
    let made = make();
    let reads = Reads { found: Arc::new(enclosing.leave()) };
    reads.note();
    (made, reads)
}

impl Reads {
    /// Notes all of it again: what is being made uses what was made from it.
    pub fn note(&self) {
        for (source, hash) in &*self.found {
            note(*source, *hash);
        }
    }

    /// What was read, in a fixed order.
    pub fn sources(&self) -> Vec<SourceId> {
        let mut sources: Vec<_> = self.found.keys().copied().collect();
        sources.sort_unstable();
        sources
    }

    /// The hash of all that was read; none if one of the sources was changed in the program.
    pub fn hash(&self) -> Option<ContentHash> {
        hash_of(&self.sources(), |source| self.found.get(&source).copied().flatten())
    }
}

/// The hash of what some sources say; none if one of them has none.
pub(super) fn hash_of(sources: &[SourceId], hash: impl Fn(SourceId) -> Option<ContentHash>) -> Option<ContentHash> {
    let mut hasher = Hasher::default();
    for &source in sources {
        hasher.add(&hash(source)?.0);
    }
    Some(hasher.finish())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(name: &str) {
        note(SourceId::of(name), Some(ContentHash::of(name.as_bytes())));
    }

    #[test]
    fn what_encloses_has_read_the_same() {
        read("before");
        let (inner, outer) = recorded(|| {
            read("a");
            let ((), inner) = recorded(|| read("b"));
            read("c");
            inner
        });
        assert_eq!(inner.sources(), [SourceId::of("b")]);
        let mut all = ["a", "b", "c"].map(SourceId::of);
        all.sort_unstable();
        assert_eq!(outer.sources(), all);
        let ((), again) = recorded(|| outer.note());
        assert_eq!(again, outer);
    }

    #[test]
    fn a_panic_leaves_nothing_behind() {
        let ((), reads) = recorded(|| {
            read("a");
            let _ = std::panic::catch_unwind(|| recorded(|| -> () { std::panic::resume_unwind(Box::new(())) }));
            read("b");
        });
        assert_eq!(reads.sources().len(), 2);
    }

    #[test]
    fn what_changed_in_the_program_has_no_hash() {
        let ((), reads) = recorded(|| {
            read("a");
            note(SourceId::of("b"), None);
        });
        assert_eq!((reads.sources().len(), reads.hash()), (2, None));
    }
}
