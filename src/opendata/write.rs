//! Writes all open data of a register: every file in parallel, then those that describe the others.

use std::collections::{BTreeMap, HashSet};

use rayon::prelude::*;

use super::checksums::{Checksummed, WrittenFile};
use super::content::Content;
use super::jobs::{Job, jobs};
use super::packages::Compressed;
use super::source::Source;
use super::table::Table;
use super::{api, catalogue, formats, hsds, linked, packages, revisions, tables};
use crate::addresses::data;
use crate::files::{FileSink, SinkError};
use crate::redirects::{AlsoAtFormerPaths, FormerPaths};
use crate::registry::Registry;
use crate::strings::Translations;
use crate::timings::span;

/// What was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Summary {
    /// Tables.
    pub tables: usize,
    /// Rows of all tables together.
    pub rows: usize,
    /// How many bytes each file has, by its path from the site's root, the list of checksums among them.
    pub sizes: BTreeMap<String, u64>,
}

/// Writes all open data of a register. The base is the address under which the site stands.
///
/// Files are made in parallel, row by row, small ones in memory and large ones in temporary files, so that what is in memory does not
/// grow with them. Their bytes depend on the register, the strings and the base alone.
///
/// # Errors
/// When the sink does not take a file, or there is no room for temporary files.
pub fn write(
    registry: &Registry,
    translations: &Translations,
    base_url: &str,
    sink: &dyn FileSink,
) -> Result<Summary, SinkError> {
    let source = Source::new(registry, translations, base_url);
    let tables = tables::all(&source);
    let former = FormerPaths::of(registry);
    let checksummed = Checksummed::new(sink);
    let sink = AlsoAtFormerPaths { sink: &checksummed, former: &former };
    let archived = Archived { sink: &sink, compressed: Compressed::new() };
    let jobs = jobs(registry, &tables);
    // What one thread makes alone comes first, so that the others are busy meanwhile.
    type Part<'p> = (&'static str, &'p (dyn Fn() -> Result<(), SinkError> + Sync));
    let parts: [Part<'_>; 7] = [
        ("write the database", &|| {
            sink.put_file(data::SQLITE, packages::sqlite(&tables, &source)?.as_file()).map(drop)
        }),
        ("write the workbook", &|| sink.put_file(data::WORKBOOK, &packages::workbook(&tables, &source)?).map(drop)),
        ("write linked data", &|| linked::write(&source, &sink)),
        ("write Open Referral", &|| hsds::write(&source, &sink)),
        ("write revisions", &|| revisions::write(&source, &checksummed)),
        ("write the API", &|| api::write_documents(&source, &sink)),
        ("write tables", &|| jobs.par_iter().try_for_each(|job| job.write(&source, &archived))),
    ];
    parts.par_iter().with_max_len(1).try_for_each(|(phase, part)| {
        let _span = span(phase);
        part()
    })?;
    let _span = span("write the archive");
    let described = [
        (data::DATAPACKAGE, packages::datapackage(&tables, &source, &checksummed)?),
        (data::CSVW_GROUP, formats::csvw_group(&tables, &source)?),
    ];
    let mut names: Vec<_> = described.iter().map(|(path, _)| archive_name(path)).collect();
    let mut paths: Vec<_> = jobs.iter().flat_map(Job::archived).collect();
    paths.sort_unstable();
    names.extend(paths.iter().map(|path| archive_name(path)));
    for (path, bytes) in described {
        archived.put(path, &Content::InMemory(bytes))?;
    }
    sink.put_file(data::ARCHIVE, &archived.compressed.archive(&names)?)?;
    api::write_lists(&source, &checksummed, &sink)?;
    linked::write_catalogue(&source, &catalogue::described(&tables), &present(checksummed.files()?, &former), &sink)?;
    Ok(Summary { tables: tables.len(), rows: tables.iter().map(Table::row_count).sum(), sizes: checksummed.finish()? })
}

/// The files without the copies at former addresses, which the catalogue does not offer.
fn present(files: Vec<WrittenFile>, former: &FormerPaths) -> Vec<WrittenFile> {
    let copies: HashSet<_> = files.iter().flat_map(|file| former.of_file(&data::file(&file.path))).collect();
    files.into_iter().filter(|file| !copies.contains(&data::file(&file.path))).collect()
}

/// Takes the files that the archive holds as well.
pub(super) struct Archived<'s> {
    /// Where all files go.
    pub(super) sink: &'s dyn FileSink,
    compressed: Compressed,
}

impl Archived<'_> {
    /// Puts a file, and compresses it for the archive.
    pub(super) fn put(&self, path: &str, content: &Content) -> Result<(), SinkError> {
        content.put(path, self.sink)?;
        let _span = span("compress for the archive");
        self.compressed.add(&archive_name(path), content)
    }
}

/// What a file is called in the archive.
fn archive_name(path: &str) -> String {
    path.strip_prefix(data::FOLDER).unwrap_or(path).to_owned()
}
