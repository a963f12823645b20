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
use serde::Serialize;
use sha2::{Digest, Sha256};

use super::source::Source;
use super::writers::record_json;
use crate::files::{FileSink, SinkError};
use crate::hex::hex;
use crate::published;

/// The folder of the API, from the site's root.
pub const FOLDER: &str = published::API;

/// The path of the list of services.
pub const SERVICES: &str = published::API_SERVICES;

/// The path of the list of entity tags.
pub const ETAGS: &str = "data/v1/etags.json";

/// The path of the description.
pub const OPENAPI: &str = published::OPENAPI;

/// The path of the JSON Schema of the list of services.
const SERVICES_SCHEMA: &str = "data/v1/services.schema.json";

/// Writes the API.
///
/// # Errors
/// When the sink does not take a file.
pub(super) fn write(source: &Source<'_>, sink: &dyn FileSink) -> Result<(), SinkError> {
    let registry = source.registry;
    let put = |path: String, bytes: Vec<u8>| -> Result<(String, String), SinkError> {
        sink.put(&path, &bytes)?;
        let name = path.strip_prefix(FOLDER).unwrap_or(&path).to_owned();
        Ok((name, entity_tag(&bytes)))
    };
    let services = registry.services.par_iter().map(|service| {
        let bytes = record_json(source, service)?;
        put(published::api_service(service), bytes)
    });
    let offices = registry.offices.par_iter().map(|file| {
        let bytes = pretty(&documents::offices(source, file))?;
        put(published::api_offices(file), bytes)
    });
    let acts = registry.acts.par_iter().map(|act| {
        let bytes = pretty(&documents::act(source, act))?;
        put(published::api_act(act), bytes)
    });
    let mut tags: BTreeMap<String, String> = services.chain(offices).chain(acts).collect::<Result<_, SinkError>>()?;
    let list = pretty(&summary::list(source, &tags))?;
    tags.extend([put(SERVICES.to_owned(), list)?]);
    sink.put(SERVICES_SCHEMA, &pretty(&schemas::service_list(source))?)?;
    let description = pretty(&openapi::describe(source, &tags)?)?;
    tags.extend([put(OPENAPI.to_owned(), description)?]);
    sink.put(ETAGS, &pretty(&tags)?)
}

/// The entity tag of a document (RFC 9110, section 8.8.3): strong, made of its content alone.
pub fn entity_tag(bytes: &[u8]) -> String {
    format!("\"{}\"", &hex(&Sha256::digest(bytes))[..32])
}

/// A document, indented, with a final line break.
fn pretty(document: &impl Serialize) -> serde_json::Result<Vec<u8>> {
    let mut bytes = serde_json::to_vec_pretty(document)?;
    bytes.push(b'\n');
    Ok(bytes)
}
