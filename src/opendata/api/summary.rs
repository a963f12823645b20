//! The list of services, with the fields that people filter by.

use std::collections::{BTreeMap, BTreeSet};

use crate::addresses::{api, paths};
use crate::opendata::document::{Addresses, Url, document};
use crate::opendata::source::Source;
use crate::readings::processing_time;
use crate::registry::model::{ChannelKind, DeliveryForm, Recipient, Service, ServiceStatus};
use crate::registry::money::Payment;
use crate::registry::values::{Duration, LangTag, SectionCode, ServiceCode, Slug, SubsectionCode, Text};

document! {
    /// The services of the register, with the fields that people filter by.
    pub(super) struct ServiceList<'r> {
        /// The languages of the register.
        languages: &'r [LangTag],
        /// The services.
        services: Vec<ServiceSummary<'r>>,
    }
}

document! {
    /// A service of the list.
    struct ServiceSummary<'r> {
        /// Its id.
        id: &'r Slug,
        /// Its code, once it is assigned.
        code: Option<&'r ServiceCode> = optional,
        /// Its name.
        name: &'r Text,
        /// A short name for lists.
        short_name: Option<&'r Text> = optional,
        /// What it is, in one sentence.
        summary: Option<&'r Text> = optional,
        /// Whether it is given.
        status: ServiceStatus,
        /// The section that it stands in.
        section_code: Option<SectionCode> = optional,
        /// The subsection that it stands in, if not in the section itself.
        subsection_code: Option<SubsectionCode> = optional,
        /// Who may receive it.
        recipients: &'r [Recipient],
        /// How it is delivered.
        delivery_forms: &'r [DeliveryForm],
        /// Where applications are taken or results are given.
        channels: BTreeSet<ChannelKind>,
        /// Whether it is free; absent when the sources do not say, and when it is free for some only.
        free: Option<bool> = optional,
        /// Whether one pays for it.
        payment: Payment,
        /// How long it takes through all channels, as an ISO 8601 duration; absent in working days, which the standard does not know.
        processing_time: Option<String> = optional,
        /// The act that sets how it is given.
        act_id: Option<&'r Slug> = optional,
        /// The districts with offices that list it.
        districts: BTreeSet<&'r str>,
        /// How many offices list it.
        office_count: usize,
        /// The address of its page in each language.
        url: Addresses,
        /// The address of its document.
        href: Url,
        /// The entity tag of that document.
        etag: &'r str,
    }
}

/// The list of services. The tags are those of their documents, by path from the API's folder.
pub(super) fn list<'r>(source: &Source<'r>, tags: &'r BTreeMap<String, String>) -> ServiceList<'r> {
    let services = source.registry.services.iter().map(|service| summary(source, service, tags)).collect();
    ServiceList { languages: source.languages(), services }
}

fn summary<'r>(source: &Source<'r>, service: &'r Service, tags: &'r BTreeMap<String, String>) -> ServiceSummary<'r> {
    let path = api::service(&service.id);
    let offices = source.offices_of(service);
    let cost = source.registry.cost_summary(service);
    ServiceSummary {
        id: &service.id,
        code: service.code.as_ref().map(|code| &code.value),
        name: &service.name,
        short_name: service.short_name.as_ref(),
        summary: service.summary.as_ref(),
        status: *service.status,
        section_code: source.registry.section_of(service),
        subsection_code: service.subsection.as_ref().map(|code| **code),
        recipients: &service.recipients,
        delivery_forms: &service.delivery_forms,
        channels: service.giving_channels().map(|channel| channel.kind).collect(),
        free: cost.is_free(),
        payment: cost.payment,
        processing_time: processing_time(service, None).and_then(Duration::iso8601),
        act_id: service.act.as_ref().map(|act| &act.value),
        districts: offices.iter().map(|placed| placed.file.district.as_str()).collect(),
        office_count: offices.len(),
        url: Addresses::of(source, |language| source.links.page(language, paths::service(&service.id))),
        etag: path.strip_prefix(api::FOLDER).and_then(|name| tags.get(name)).map_or("", String::as_str),
        href: Url(source.links.file(&path)),
    }
}
