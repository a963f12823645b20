//! The list of services, with the fields that people filter by.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use crate::addresses::{api, paths};
use crate::opendata::readings::processing_time;
use crate::opendata::source::Source;
use crate::registry::model::{ChannelKind, DeliveryForm, Recipient, Service, ServiceStatus};
use crate::registry::values::{LangTag, Slug, Text};

/// The list.
#[derive(Serialize)]
pub(super) struct List<'r> {
    languages: &'r [LangTag],
    services: Vec<Summary<'r>>,
}

/// A service of the list.
#[derive(Serialize)]
struct Summary<'r> {
    id: &'r str,
    #[serde(skip_serializing_if = "Option::is_none")]
    code: Option<String>,
    name: &'r Text,
    #[serde(skip_serializing_if = "Option::is_none")]
    short_name: Option<&'r Text>,
    status: ServiceStatus,
    #[serde(skip_serializing_if = "Option::is_none")]
    section_code: Option<String>,
    subsection_code: String,
    recipients: &'r [Recipient],
    delivery_forms: &'r [DeliveryForm],
    channels: BTreeSet<ChannelKind>,
    /// SkipEmpty when the sources do not say.
    #[serde(skip_serializing_if = "Option::is_none")]
    free: Option<bool>,
    /// For all channels; ISO 8601.
    #[serde(skip_serializing_if = "Option::is_none")]
    processing_time: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    act_id: Option<&'r Slug>,
    districts: BTreeSet<&'r str>,
    office_count: usize,
    /// The address of the page in each language.
    url: BTreeMap<&'r str, String>,
    /// The service's document.
    href: String,
    /// The entity tag of that document.
    etag: &'r str,
}

/// The list of services. The tags are those of their documents, by path from the API's folder.
pub(super) fn list<'r>(source: &Source<'r>, tags: &'r BTreeMap<String, String>) -> List<'r> {
    let services = source.registry.services.iter().map(|service| summary(source, service, tags)).collect();
    List { languages: source.languages(), services }
}

fn summary<'r>(source: &Source<'r>, service: &'r Service, tags: &'r BTreeMap<String, String>) -> Summary<'r> {
    let path = api::service(&service.id);
    let offices = source.offices_of(service);
    Summary {
        id: service.id.as_str(),
        code: service.code.as_ref().map(ToString::to_string),
        name: &service.name,
        short_name: service.short_name.as_ref(),
        status: *service.status,
        section_code: source.registry.section_of(service).map(|code| code.to_string()),
        subsection_code: service.subsection.to_string(),
        recipients: &service.recipients,
        delivery_forms: &service.delivery_forms,
        channels: service.channels.iter().map(|channel| channel.kind).collect(),
        free: service.cost.as_ref().and_then(|cost| cost.free),
        processing_time: processing_time(service, None).map(|time| time.iso8601()),
        act_id: service.act.as_ref().map(|act| &act.value),
        districts: offices.iter().map(|placed| placed.file.district.as_str()).collect(),
        office_count: offices.len(),
        url: source
            .languages()
            .iter()
            .map(|tag| (tag.as_str(), source.links.page(*tag, paths::service(&service.id))))
            .collect(),
        etag: path.strip_prefix(api::FOLDER).and_then(|name| tags.get(name)).map_or("", String::as_str),
        href: source.links.file(&path),
    }
}
