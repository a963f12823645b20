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

use super::formats::document;
use super::service_record::record_json;
use super::source::Source;
use crate::addresses::api;
use crate::checksum::Checksum;
use crate::files::{FileSink, SinkError};
use crate::hex::hex;

/// Writes the API.
///
/// # Errors
/// When the sink does not take a file.
pub(super) fn write(source: &Source<'_>, sink: &dyn FileSink) -> Result<(), SinkError> {
    let registry = source.registry;
    let put = |path: String, bytes: Vec<u8>| -> Result<(String, String), SinkError> {
        let checksum = sink.put(&path, &bytes)?;
        let name = path.strip_prefix(api::FOLDER).unwrap_or(&path).to_owned();
        Ok((name, entity_tag(checksum)))
    };
    let services = registry.services.par_iter().map(|service| {
        let bytes = record_json(source, service)?;
        put(api::service(&service.id), bytes)
    });
    let offices = registry.offices.par_iter().map(|file| {
        let bytes = document(&documents::offices(source, file))?;
        put(api::offices(&file.district), bytes)
    });
    let acts = registry.acts.par_iter().map(|act| {
        let bytes = document(&documents::act(source, act))?;
        put(api::act(&act.id), bytes)
    });
    let mut tags: BTreeMap<String, String> = services.chain(offices).chain(acts).collect::<Result<_, SinkError>>()?;
    let list = document(&summary::list(source, &tags))?;
    tags.extend([put(api::SERVICES.to_owned(), list)?]);
    sink.put(api::SERVICES_SCHEMA, &document(&schemas::service_list(source))?)?;
    let description = document(&openapi::describe(source, &tags)?)?;
    tags.extend([put(api::OPENAPI.to_owned(), description)?]);
    sink.put(api::ETAGS, &document(&tags)?)?;
    Ok(())
}

/// The entity tag of a document (RFC 9110, section 8.8.3): strong, made of its content alone.
pub fn entity_tag(checksum: Checksum) -> String {
    format!("\"{}\"", hex(&checksum.as_bytes()[..16]))
}
