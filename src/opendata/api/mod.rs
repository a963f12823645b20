//! The static API: a list of services by which people filter, one document a service, a district, an act, the entity tag
//! of each, and the description of all that in OpenAPI 3.1.
//!
//! Paths and keys under `v1` stay; what would break a reader comes as `v2`.

mod documents;
mod json_schema;
mod openapi;
mod schemas;
mod summary;

use std::collections::BTreeMap;

use rayon::prelude::*;

use super::checksums::Checksummed;
use super::formats::document;
use super::source::Source;
use crate::addresses::api;
use crate::checksum::Checksum;
use crate::files::{FileSink, SinkError};
use crate::hex::hex;

/// Writes the documents of districts and acts. Those of services are written together with their copies elsewhere.
///
/// # Errors
/// When the sink does not take a file.
pub(super) fn write_documents(source: &Source<'_>, sink: &dyn FileSink) -> Result<(), SinkError> {
    source.registry.offices.par_iter().try_for_each(|file| {
        let bytes = document(&documents::offices(source, file))?;
        sink.put(&api::offices(&file.district), &bytes).map(drop)
    })?;
    source.registry.acts.par_iter().try_for_each(|act| {
        let bytes = document(&documents::act(source, act))?;
        sink.put(&api::act(&act.id), &bytes).map(drop)
    })
}

/// Writes what lists and describes the documents, which have been written.
///
/// # Errors
/// When the sink does not take a file.
pub(super) fn write_lists(
    source: &Source<'_>,
    written: &Checksummed<'_>,
    sink: &dyn FileSink,
) -> Result<(), SinkError> {
    let registry = source.registry;
    let services = registry.services.iter().map(|service| api::service(&service.id));
    let offices = registry.offices.iter().map(|file| api::offices(&file.district));
    let acts = registry.acts.iter().map(|act| api::act(&act.id));
    let tagged =
        |path: &str, checksum| (path.strip_prefix(api::FOLDER).unwrap_or(path).to_owned(), entity_tag(checksum));
    let documents = services.chain(offices).chain(acts);
    let mut tags: BTreeMap<String, String> =
        documents.filter_map(|path| Some(tagged(&path, written.file(&path)?.sha256))).collect();
    let list = document(&summary::list(source, &tags))?;
    tags.extend([tagged(api::SERVICES, sink.put(api::SERVICES, &list)?)]);
    sink.put(api::SERVICES_SCHEMA, &document(&schemas::service_list(source))?)?;
    let description = document(&openapi::describe(source, &tags)?)?;
    tags.extend([tagged(api::OPENAPI, sink.put(api::OPENAPI, &description)?)]);
    sink.put(api::ETAGS, &document(&tags)?)?;
    Ok(())
}

/// The entity tag of a document (RFC 9110, section 8.8.3): strong, made of its content alone.
pub fn entity_tag(checksum: Checksum) -> String {
    format!("\"{}\"", hex(&checksum.as_bytes()[..16]))
}
