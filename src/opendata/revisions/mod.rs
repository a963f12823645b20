//! `data/revisions/`: each published state of the register whole, and what changed since the one before, for those who keep a copy
//! and take only what is new.
//!
//! Everything is made from what the revisions' files say, never from the sources of today: a dump keeps its bytes for ever.

mod dump;
mod index;

use std::io::Write as _;

use rayon::prelude::*;

use super::formats::{document, write_csv, write_json};
use super::packages::Archive;
use super::source::Source;
use super::tables::changes;
use crate::addresses::data;
use crate::files::{FileSink, SinkError};
use crate::registry::revisions::{Fold, Revision, tables};
use dump::RecordList;

use super::checksums::Checksummed;

/// How many revisions a thread puts together side by side at most. Each has a temporary file of its own that grows table by table.
const SIDE_BY_SIDE: usize = 16;

/// Writes the files of all revisions and their list.
pub(super) fn write(source: &Source<'_>, sink: &Checksummed<'_>) -> Result<(), SinkError> {
    let revisions = &source.registry.revisions;
    let places: Vec<_> = (0..revisions.len()).collect();
    let together = places.len().div_ceil(rayon::current_num_threads()).clamp(1, SIDE_BY_SIDE);
    places.par_chunks(together).try_for_each(|places| dumps(revisions, places, sink))?;
    places.par_iter().skip(1).try_for_each(|&place| differences(source, place, sink))?;
    sink.put(data::REVISIONS, &document(&index::list(source, sink))?)?;
    Ok(())
}

/// The dumps and the lists of records of some revisions that stand side by side, table by table.
fn dumps(revisions: &[Revision], places: &[usize], sink: &dyn FileSink) -> Result<(), SinkError> {
    let [Some(&first), Some(&last)] = [places.first(), places.last()] else { return Ok(()) };
    let mut archives = Vec::new();
    for revision in &revisions[first..=last] {
        let mut archive = Archive::new()?;
        archive.begin("revision.json")?.write_all(&document(&index::head(revision))?)?;
        archives.push((archive, RecordList::new()?));
    }
    for table in tables(&revisions[..=last]) {
        let mut fold = Fold::new(table);
        for (place, revision) in revisions[..=last].iter().enumerate() {
            fold.apply(revision);
            let Some(state) = revision.table(table).filter(|_| place >= first) else { continue };
            let (archive, records) = &mut archives[place - first];
            dump::write_csv(&state.columns, &fold.state, archive.begin(&format!("{table}.csv"))?)?;
            records.add(table, &fold.state)?;
        }
    }
    for (revision, (archive, records)) in revisions[first..=last].iter().zip(archives) {
        sink.put_file(&data::revision_dump(&revision.head.id), &archive.finish()?)?;
        sink.put_file(&data::revision_records(&revision.head.id), &records.finish()?)?;
    }
    Ok(())
}

/// What changed in a revision, as CSV and JSON.
fn differences(source: &Source<'_>, place: usize, sink: &dyn FileSink) -> Result<(), SinkError> {
    let revision = &source.registry.revisions[place];
    let table = changes::of_revision(source, place);
    let mut bytes = Vec::new();
    write_csv(&table, &mut bytes)?;
    sink.put(&data::revision_changes(&revision.head.id), &bytes)?;
    bytes.clear();
    write_json(&table, &mut bytes)?;
    sink.put(&data::revision_changes_json(&revision.head.id), &bytes)?;
    Ok(())
}
