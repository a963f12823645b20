//! Writes all open data of a register: every file in parallel, then those that describe the others.

use std::collections::{BTreeMap, HashSet};
use std::fs::File;
use std::io::{BufWriter, Write};

use rayon::prelude::*;
use tempfile::{SpooledData, SpooledTempFile};

use super::checksums::{Checksummed, WrittenFile};
use super::formats::TableFormat;
use super::packages::Archive;
use super::source::Source;
use super::table::Table;
use super::{
    akoma_ntoso, api, catalogue, formats, geojson, hsds, linked, packages, procedures, revisions, service_record,
    tables,
};
use crate::addresses::data;
use crate::checksum::Checksum;
use crate::files::{FileSink, SinkError};
use crate::redirects::{AlsoAtFormerPaths, FormerPaths};
use crate::registry::Registry;
use crate::registry::model::Service;
use crate::strings::Translations;

/// From how many bytes on a file is held on the disk while it is made.
const LARGE: usize = 4 << 20;

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
    let jobs = jobs(registry, &tables);
    jobs.par_iter().try_for_each(|job| job.put(&source, &sink).map(drop))?;
    let package = packages::datapackage(&tables, &source, &checksummed)?;
    let group = formats::csvw_group(&tables, &source)?;
    let described = [(data::DATAPACKAGE, package), (data::CSVW_GROUP, group)];
    let (archive, (database, workbook)) = rayon::join(
        || sink.put_file(data::ARCHIVE, &archive(&jobs, &described, &source)?),
        || {
            rayon::join(
                || sink.put_file(data::SQLITE, packages::sqlite(&tables, &source)?.as_file()),
                || sink.put_file(data::WORKBOOK, &packages::workbook(&tables, &source)?),
            )
        },
    );
    archive.and(database).and(workbook)?;
    described.iter().try_for_each(|(path, bytes)| sink.put(path, bytes).map(drop))?;
    revisions::write(&source, &checksummed)?;
    linked::write(&source, &sink)?;
    hsds::write(&source, &sink)?;
    api::write(&source, &sink)?;
    linked::write_catalogue(&source, &catalogue::described(&tables), &present(checksummed.files()?, &former), &sink)?;
    Ok(Summary { tables: tables.len(), rows: tables.iter().map(Table::row_count).sum(), sizes: checksummed.finish()? })
}

/// The files without the copies at former addresses, which the catalogue does not offer.
fn present(files: Vec<WrittenFile>, former: &FormerPaths) -> Vec<WrittenFile> {
    let copies: HashSet<_> = files.iter().flat_map(|file| former.of_file(&data::file(&file.path))).collect();
    files.into_iter().filter(|file| !copies.contains(&data::file(&file.path))).collect()
}

/// The files that are made each by itself, in the order of their paths.
fn jobs<'j, 'r>(registry: &'r Registry, tables: &'j [Table<'r>]) -> Vec<Job<'j, 'r>> {
    let files = tables.iter().flat_map(|table| formats::ALL.into_iter().map(move |format| Job::Table(table, format)));
    let records = registry.services.iter().map(Job::Record);
    let texts = akoma_ntoso::documents(registry).into_iter().map(Job::Text);
    let diagrams = procedures::drawn(registry).map(Job::Diagram);
    let places = geojson::path(registry).into_iter().map(Job::Places);
    let mut jobs: Vec<_> = files.chain(records).chain(texts).chain(diagrams).chain(places).collect();
    jobs.sort_by_cached_key(Job::path);
    jobs
}

/// Everything once: what says the same in another form is left out.
fn archive(jobs: &[Job<'_, '_>], described: &[(&str, Vec<u8>)], source: &Source<'_>) -> Result<File, SinkError> {
    let name = |path: &str| path.strip_prefix(data::FOLDER).unwrap_or(path).to_owned();
    let mut archive = Archive::new()?;
    for (path, bytes) in described {
        archive.begin(&name(path))?.write_all(bytes)?;
    }
    let once = |job: &&Job<'_, '_>| !matches!(job, Job::Table(_, format) if format.is_variant());
    for job in jobs.iter().filter(once) {
        let mut out = BufWriter::new(archive.begin(&name(&job.path()))?);
        job.write(source, &mut out)?;
        out.flush()?;
    }
    archive.finish()
}

/// A file to be written.
enum Job<'j, 'r> {
    Table(&'j Table<'r>, &'static dyn TableFormat),
    Record(&'r Service),
    Text(akoma_ntoso::Document<'r>),
    Diagram(procedures::ProcedurePicture<'r>),
    Places(&'static str),
}

impl Job<'_, '_> {
    fn path(&self) -> String {
        match self {
            Self::Table(table, format) => format.path(table.name),
            Self::Record(service) => data::service_record(&service.id),
            Self::Text(document) => document.path(),
            Self::Diagram(drawn) => drawn.path(),
            Self::Places(path) => (*path).to_owned(),
        }
    }

    /// Puts the file, which is held on the disk while it is made if it is large.
    fn put(&self, source: &Source<'_>, sink: &dyn FileSink) -> Result<Checksum, SinkError> {
        let mut out = BufWriter::new(SpooledTempFile::new(LARGE));
        self.write(source, &mut out)?;
        match out.into_inner()?.into_inner() {
            SpooledData::InMemory(bytes) => sink.put(&self.path(), bytes.get_ref()),
            SpooledData::OnDisk(file) => sink.put_file(&self.path(), &file),
        }
    }

    fn write(&self, source: &Source<'_>, mut out: impl Write) -> Result<(), SinkError> {
        let document = match self {
            Self::Table(table, format) => return format.write(table, source, &mut out),
            Self::Record(service) => service_record::record_json(source, service)?,
            Self::Text(document) => document.bytes(source),
            Self::Diagram(drawn) => drawn.bpmn(source).into_bytes(),
            Self::Places(_) => geojson::document(source)?,
        };
        Ok(out.write_all(&document)?)
    }
}
