//! Where a sequence is cut into parts, so that a change in one part moves no boundary elsewhere.
//!
//! Parts that are counted off from the beginning all shift when something is added in front. Here a boundary is where the
//! content says so: at an item that ranks before all others near it, in both directions. Whether it does is known from what
//! stands near; what is added further away does not matter. (Local extremes as boundaries: Teodosiu, Bjørner and others,
//! "Optimizing File Replication over Limited-Bandwidth Networks using Remote Differential Compression", 2006.)

/// An item of a sequence that is to be cut.
#[derive(Clone, Copy, Debug)]
pub(super) struct Item {
    /// How large it is.
    pub size: usize,
    /// Its rank, the lowest first: better places for a boundary, and among equal ones a hash of the content. None if no
    /// boundary may stand before the item.
    pub rank: Option<(u8, u32)>,
}

/// The places of the items that begin a part, the first among them; parts are no smaller than `reach`, but for the last, and
/// twice as large on the average.
pub(super) fn cuts(items: &[Item], reach: usize) -> Vec<usize> {
    let mut starts = Vec::with_capacity(items.len());
    let mut end = 0;
    for item in items {
        starts.push(end);
        end += item.size;
    }
    let goes_before = |one: usize, other: usize| {
        // The beginning of all is a boundary.
        other != 0 && items[other].rank.is_none_or(|rank| items[one].rank.is_some_and(|own| own < rank))
    };
    let is_first = |&at: &usize| {
        let near = |other: &usize| starts[at].abs_diff(starts[*other]) < reach;
        items[at].rank.is_some()
            && (0..at).rev().take_while(near).all(|other| goes_before(at, other))
            && (at + 1..items.len()).take_while(near).all(|other| !goes_before(other, at))
    };
    let first = (!items.is_empty()).then_some(0);
    first.into_iter().chain((1..items.len()).filter(is_first)).collect()
}

/// The lengths of the parts that begin at these places.
pub(super) fn parts<'i, T>(items: &'i [T], starts: &[usize]) -> impl Iterator<Item = &'i [T]> {
    let ends = starts.iter().skip(1).copied().chain([items.len()]);
    starts.iter().zip(ends).map(|(&start, end)| &items[start..end])
}

/// A hash of a text by which items are ranked and records are numbered: FNV-1a, whose high bits are mixed by the last step of
/// MurmurHash3.
pub(super) fn hash(text: &str) -> u32 {
    let mut hash = fnv1a(text.as_bytes());
    for (shift, factor) in [(16, 0x85eb_ca6b), (13, 0xc2b2_ae35)] {
        hash = (hash ^ (hash >> shift)).wrapping_mul(factor);
    }
    hash ^ (hash >> 16)
}

/// The hash of Fowler, Noll and Vo.
pub(super) fn fnv1a(bytes: &[u8]) -> u32 {
    bytes.iter().fold(0x811c_9dc5_u32, |hash, &byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    fn items(range: impl IntoIterator<Item = u32>) -> Vec<Item> {
        range.into_iter().map(|n| Item { size: 10, rank: Some((0, hash(&n.to_string()))) }).collect()
    }

    #[test]
    fn parts_are_of_like_size() {
        let items = items(0..10_000);
        let starts = cuts(&items, 100);
        let lengths: Vec<usize> = parts(&items, &starts).map(<[Item]>::len).collect();
        assert_eq!(lengths.iter().sum::<usize>(), 10_000);
        assert!((450..550).contains(&lengths.len()), "{} parts", lengths.len());
        assert!(lengths[..lengths.len() - 1].iter().all(|length| (10..80).contains(length)), "{lengths:?}");
    }

    #[test]
    fn what_is_added_moves_only_near_boundaries() {
        let begins = |all: &[u32]| -> BTreeSet<u32> {
            cuts(&items(all.iter().copied()), 100).into_iter().map(|at| all[at]).collect()
        };
        let before: Vec<u32> = (0..10_000).collect();
        let mut after = before.clone();
        after.splice(5000..5000, 20_000..20_003);
        let moved: Vec<u32> = begins(&before).symmetric_difference(&begins(&after)).copied().collect();
        assert!(moved.len() <= 3 && moved.iter().all(|n| (4970..5030).contains(n) || *n >= 20_000), "{moved:?}");
    }

    #[test]
    fn a_boundary_stands_where_it_may() {
        let mut items = items(0..1000);
        for (at, item) in items.iter_mut().enumerate() {
            item.rank = item.rank.filter(|_| at % 7 == 0).map(|(_, hash)| (u8::from(at % 49 != 0), hash));
        }
        let starts = cuts(&items, 300);
        assert!(starts.len() > 8 && starts.iter().all(|at| at % 49 == 0), "{starts:?}");
        assert_eq!(cuts(&[], 1), [0; 0]);
    }
}
