//! Numbers of records that stay when other records come and go.
//!
//! A number counted off from the beginning is in every list of records; one new record would change nearly all files. So each
//! kind has a range of at least twice as many numbers as it has records, and a hash of its id gives a record its number there.
//! If another has it, the record whose hash is larger takes the next one: a new record moves one other at most, as a rule.
//! Only when a kind has doubled, the ranges are laid out anew.

use super::cuts::hash;
use crate::search::documents::{IndexDocument, RecordKind};

/// The fewest numbers of a kind: a kind with few records must not double too soon.
const FEWEST: usize = 128;
/// How many numbers at the end of a range are only for records that find their own taken.
const SPARE: usize = 16;

/// The numbers of the records for the browser.
pub(super) struct RecordNumbers {
    /// By the place of a record in the order of kind and id.
    pub of: Vec<u32>,
    /// The first number of each kind, in the order of the kinds.
    pub first_of_kind: Vec<u32>,
    /// The place of the record with each number.
    pub record: Vec<Option<usize>>,
}

impl RecordNumbers {
    /// The numbers of records that are sorted by kind.
    pub(super) fn of(records: &[&[IndexDocument<'_>]]) -> Self {
        let mut numbers = Self { of: vec![0; records.len()], first_of_kind: Vec::new(), record: Vec::new() };
        for kind in RecordKind::ALL {
            numbers.first_of_kind.push(numbers.record.len() as u32);
            let first = records.partition_point(|record| record[0].kind < kind);
            let own = records[first..].iter().take_while(|record| record[0].kind == kind);
            numbers.add_kind(first, &own.map(|record| record[0].id.as_str()).collect::<Vec<_>>());
        }
        numbers
    }

    /// Adds the range of a kind whose first record is at a place.
    fn add_kind(&mut self, first: usize, ids: &[&str]) {
        let size = (2 * ids.len()).next_power_of_two().max(FEWEST);
        let mut by_hash: Vec<(u32, usize)> = ids.iter().enumerate().map(|(at, id)| (hash(id), first + at)).collect();
        by_hash.sort_unstable();
        let start = self.record.len();
        self.record.resize(start + size, None);
        let mut free = start;
        for (hash, record) in by_hash {
            let own = (u64::from(hash) * (size - SPARE) as u64) >> 32;
            let number = free.max(start + own as usize);
            if number >= self.record.len() {
                self.record.push(None);
            }
            self.record[number] = Some(record);
            self.of[record] = number as u32;
            free = number + 1;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn numbers(ids: &[String]) -> RecordNumbers {
        let mut numbers = RecordNumbers { of: vec![0; ids.len()], first_of_kind: Vec::new(), record: Vec::new() };
        numbers.add_kind(0, &ids.iter().map(String::as_str).collect::<Vec<_>>());
        numbers
    }

    #[test]
    fn a_new_record_moves_few_others() {
        for count in [100, 700, 1000] {
            let mut ids: Vec<String> = (0..count).map(|at| format!("{:08}", 704_001 + 3 * at)).collect();
            let before = numbers(&ids);
            let mut all = before.of.clone();
            all.sort_unstable();
            all.dedup();
            assert_eq!(all.len(), count);
            assert!(before.of.iter().enumerate().all(|(at, &n)| before.record[n as usize] == Some(at)));
            let mut moved = 0;
            for more in 0..20 {
                ids.push(format!("{:08}", 704_002 + 3 * 29 * more));
                let after = numbers(&ids);
                moved += before.of.iter().zip(&after.of).filter(|(before, after)| before != after).count();
                ids.pop();
            }
            assert!(moved < 30, "{moved} of 20 times {count}");
        }
    }
}
