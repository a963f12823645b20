//! Services, what to bring, and what they cost (HSDS objects `service`, `required_document`, `cost_option`).

use super::object::{Maker, Object};
use super::places::body_id;
use crate::addresses::paths;
use crate::readings::{competent_body, description, last_day, price, provision_words};
use crate::registry::model::{Provision, Service, ServiceStatus};

/// Services. The organization is the body that answers for one; the providers stand with the locations.
pub(super) fn services<'m>(maker: &'m Maker<'_, '_>) -> impl Iterator<Item = Object> + 'm {
    let services = maker.source.registry.services.iter();
    services.map(move |service| describe(maker, service))
}

fn describe(maker: &Maker<'_, '_>, service: &Service) -> Object {
    let status = match *service.status {
        ServiceStatus::InForce => "active",
        ServiceStatus::Upcoming | ServiceStatus::Ended | ServiceStatus::Repealed => "inactive",
        ServiceStatus::Withdrawn => "defunct",
    };
    let organization = competent_body(maker.source.registry, service).map(|body| body_id(body.id.as_str()));
    let provision = |provision: &Provision| {
        let words = provision_words(&[maker.language], provision);
        words.into_iter().map(|(_, words)| words).next()
    };
    maker
        .object("service", service.id.as_str())
        .with("register_id", service.id.as_str())
        .with_some("organization_id", organization.map(|id| maker.ids.of("organization", &id)))
        .with("name", maker.localize(&service.name))
        .with_some("alternate_name", service.short_name.as_ref().map(|name| maker.localize(name)))
        .with("description", maker.localize(description(service)))
        .with("url", maker.source.links.page(maker.language, paths::service(&service.id)))
        .with("status", status)
        .with_some("application_process", service.stages.as_ref().and_then(provision))
        .with_some(
            "fees_description",
            service.cost.as_ref().and_then(|cost| cost.text.as_ref()).map(|text| maker.localize(text)),
        )
        .with_some("eligibility_description", service.recipient.as_ref().map(|who| maker.localize(&who.text)))
}

/// What to bring, in printed order.
pub(super) fn required_documents<'m>(maker: &'m Maker<'_, '_>) -> impl Iterator<Item = Object> + 'm {
    let services = maker.source.registry.services.iter();
    let documents = services.flat_map(|service| {
        let items = service.evidence.iter().flat_map(|group| &group.items);
        items.map(move |evidence| (service, evidence))
    });
    documents.map(move |(service, evidence)| {
        let id = format!("{}/evidence/{}", service.id, evidence.id);
        maker
            .object("required_document", &id)
            .with("register_id", id)
            .with("service_id", maker.ids.of("service", service.id.as_str()))
            .with("document", maker.localize(&evidence.text))
    })
}

/// What services cost; a free one costs 0.
pub(super) fn cost_options<'m>(maker: &'m Maker<'_, '_>) -> impl Iterator<Item = Object> + 'm {
    let services = maker.source.registry.services.iter();
    let costs = services.filter_map(|service| Some((service, service.cost.as_ref()?)));
    costs.filter_map(move |(service, cost)| {
        let amount = match price(cost)? {
            // JSON has no decimals of its own; numbers of this size keep their digits.
            text if text.contains('.') => serde_json::Value::from(text.parse::<f64>().ok()?),
            text => serde_json::Value::from(text.parse::<u64>().ok()?),
        };
        Some(
            maker
                .object("cost_option", service.id.as_str())
                .with("register_id", service.id.as_str())
                .with("service_id", maker.ids.of("service", service.id.as_str()))
                .with_some("valid_to", last_day(service).map(|day| day.to_string()))
                .with_some("currency", cost.currency.as_ref().map(ToString::to_string))
                .with("amount", amount)
                .with_some("amount_description", cost.text.as_ref().map(|text| maker.localize(text))),
        )
    })
}
