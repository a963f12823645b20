//! Services, what to bring, and what they cost (HSDS objects `service`, `required_document`, `cost_option`).

use super::channels;
use super::object::{Maker, Object};
use super::places::body_id;
use crate::addresses::paths;
use crate::readings::{CostWords, competent_body, current_notice, description, last_day, provision_words};
use crate::registry::decode::Spanned;
use crate::registry::model::{Cost, Eligibility, Provision, Service, ServiceStatus};
use crate::registry::values::{Amount, Count};

/// Services. The organization is the body that answers for one; the providers stand with the locations.
pub(super) fn services<'m>(maker: &'m Maker<'_, '_>) -> impl Iterator<Item = Object> + 'm {
    let services = maker.source.registry.services.iter();
    services.map(move |service| describe(maker, service))
}

fn describe(maker: &Maker<'_, '_>, service: &Service) -> Object {
    let status = match *service.status {
        ServiceStatus::InForce => "active",
        ServiceStatus::Draft | ServiceStatus::Hidden => "temporarily closed",
        ServiceStatus::Upcoming | ServiceStatus::Ended | ServiceStatus::Repealed => "inactive",
        ServiceStatus::Withdrawn => "defunct",
    };
    let organization = competent_body(maker.source.registry, service).map(|body| body_id(body.id.as_str()));
    let provision = |provision: &Provision| {
        let words = provision_words(&[maker.language], provision);
        words.into_iter().map(|(_, words)| words).next()
    };
    let stages = service.stages.as_ref().and_then(provision);
    let age = |age: fn(&Eligibility) -> Option<&Spanned<Count>>| {
        service.eligibility.as_ref().and_then(age).map(|age| age.value.get())
    };
    maker
        .object("service", service.id.as_str())
        .with("register_id", service.id.as_str())
        .with_some("organization_id", organization.map(|id| maker.ids.of("organization", &id)))
        .with("name", maker.localize(&service.name))
        .with_some("alternate_name", service.short_name.as_ref().map(|name| maker.localize(name)))
        .with("description", description_of(maker, service))
        .with("url", maker.source.links.page(maker.language, paths::service(&service.id)))
        .with("status", status)
        .with_some(
            "assurer_email",
            service.responsible.as_ref().and_then(|found| found.email.as_ref()).map(ToString::to_string),
        )
        .with_some("assured_date", service.reviewed_on.as_ref().map(ToString::to_string))
        .with_some("email", channels::email(service))
        .with_some("alert", alert(maker, service))
        .with_some("accreditations", service.accreditations.as_ref().map(|text| maker.localize(text)))
        .with_some("interpretation_services", service.languages_note.as_ref().map(|note| maker.localize(note)))
        .with_some(
            "application_process",
            lines(stages.into_iter().chain(channels::application_process(maker, service))),
        )
        .with_some("fees_description", fees(maker, service))
        .with_some("eligibility_description", eligibility(maker, service))
        .with_some("minimum_age", age(|rules| rules.minimum_age.as_ref()))
        .with_some("maximum_age", age(|rules| rules.maximum_age.as_ref()))
}

/// What people must know of a service at present, with the days that it is about.
fn alert(maker: &Maker<'_, '_>, service: &Service) -> Option<String> {
    let notice = current_notice(maker.source.registry, service)?;
    let text = maker.localize(&notice.text);
    Some(match (&notice.from, &notice.to) {
        (None, None) => text,
        (Some(from), None) => format!("{text} ({from}/..)"),
        (None, Some(to)) => format!("{text} (../{to})"),
        (Some(from), Some(to)) => format!("{text} ({from}/{to})"),
    })
}

/// Texts, a line each, if there are any.
fn lines(texts: impl Iterator<Item = String>) -> Option<String> {
    let texts: Vec<_> = texts.collect();
    (!texts.is_empty()).then(|| texts.join("\n"))
}

/// Who may have a service: the words of the act, and the rules of its record.
fn eligibility(maker: &Maker<'_, '_>, service: &Service) -> Option<String> {
    let rules = service.eligibility.as_ref();
    let texts = rules.into_iter().flat_map(|rules| [&rules.residence, &rules.citizenship, &rules.income]).flatten();
    let conditions = rules.into_iter().flat_map(|rules| &rules.conditions).map(|condition| &condition.text);
    let texts = service.recipient.iter().map(|who| &who.text).chain(texts).chain(conditions);
    lines(texts.map(|text| maker.localize(text)))
}

/// The sentence that describes a service, and its whole description.
fn description_of(maker: &Maker<'_, '_>, service: &Service) -> String {
    let mut parts = Vec::new();
    if service.description.is_none() || service.summary.is_some() {
        parts.push(maker.localize(description(service)));
    }
    parts.extend(service.description.as_ref().map(|text| maker.localize(&text.plain())));
    parts.join("\n\n")
}

/// The languages in which services are given (HSDS objects `language`).
pub(super) fn languages<'m>(maker: &'m Maker<'_, '_>) -> impl Iterator<Item = Object> + 'm {
    let services = maker.source.registry.services.iter();
    let languages = services.flat_map(|service| service.languages.iter().map(move |language| (service, *language)));
    languages.map(move |(service, language)| {
        maker
            .object("language", &format!("{}/language/{language}", service.id))
            .with("service_id", maker.ids.of("service", service.id.as_str()))
            .with_language(language)
    })
}

/// Where services are available, where their records say so (HSDS objects `service_area`).
pub(super) fn areas<'m>(maker: &'m Maker<'_, '_>) -> impl Iterator<Item = Object> + 'm {
    let registry = maker.source.registry;
    registry.services.iter().flat_map(move |service| {
        let area = service.area.as_ref();
        let object = move |id: String, name: String, extent_type: &str| {
            maker
                .object("service_area", &format!("{}/area/{id}", service.id))
                .with("service_id", maker.ids.of("service", service.id.as_str()))
                .with("name", name)
                .with("extent_type", extent_type)
        };
        let country = area.filter(|area| area.everywhere == Some(true));
        let country =
            country.map(move |_| object("everywhere".to_owned(), maker.strings().plain("area-everywhere"), "country"));
        let districts =
            area.into_iter().flat_map(|area| &area.districts).filter_map(|id| registry.district(id.as_str()));
        let districts =
            districts.map(move |found| object(found.id.to_string(), maker.localize(&found.name), "district"));
        let places = area.into_iter().flat_map(|area| &area.settlements);
        let places = places.filter_map(|id| registry.settlement(id.as_str()));
        let places =
            places.map(move |(_, found)| object(found.id.to_string(), maker.localize(&found.name), "settlement"));
        country.into_iter().chain(districts).chain(places)
    })
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
            .with_some("uri", evidence.url.as_ref().map(|url| url.in_language(maker.language).to_string()))
    })
}

/// The costs of a service in the words of the acts, a line each.
fn fees(maker: &Maker<'_, '_>, service: &Service) -> Option<String> {
    lines(service.costs.iter().filter_map(|cost| cost.text.as_ref()).map(|text| maker.localize(text)))
}

/// What services cost, an option for each cost of which the sources say what it comes to; a free one costs 0.
pub(super) fn cost_options<'m>(maker: &'m Maker<'_, '_>) -> impl Iterator<Item = Object> + 'm {
    let services = maker.source.registry.services.iter();
    let costs = services.flat_map(|service| service.costs.iter().zip(1..).map(move |(cost, at)| (service, cost, at)));
    costs.filter_map(move |(service, cost, at)| cost_option(maker, service, cost, at))
}

fn cost_option(maker: &Maker<'_, '_>, service: &Service, cost: &Cost, position: usize) -> Option<Object> {
    let words = CostWords { registry: maker.source.registry, strings: maker.strings() };
    let price = maker.source.registry.price(cost);
    let in_words = words.amount(cost);
    if price.is_none() && in_words.is_none() {
        return None;
    }
    let id = if position == 1 { service.id.to_string() } else { format!("{}/cost/{position}", service.id) };
    let scope = words.scope(service, cost);
    let last = cost.valid_to.as_ref().map(|day| day.value);
    let last = last.into_iter().chain(last_day(service)).min();
    // The words of the act come first; where there are none, those of the amounts that HSDS has no field for.
    let is_exact = cost.unit.is_none() && price.as_ref().is_some_and(|price| price.exact().is_some());
    let description = cost.text.as_ref().map(|text| maker.localize(text)).or(in_words.filter(|_| !is_exact));
    let currency = price.as_ref().and_then(|price| price.currency.as_ref()).map(ToString::to_string);
    Some(
        maker
            .object("cost_option", &id)
            .with("register_id", id)
            .with("service_id", maker.ids.of("service", service.id.as_str()))
            .with_some("valid_from", cost.valid_from.as_ref().map(ToString::to_string))
            .with_some("valid_to", last.map(|day| day.to_string()))
            .with_some("option", (!scope.is_empty()).then(|| scope.join("; ")))
            .with_some("currency", currency)
            .with_some("amount", price.as_ref().and_then(|price| number(price.exact()?)))
            .with_some("amount_description", description),
    )
}

/// An amount as a number of JSON, which has no decimals of its own; numbers of this size keep their digits.
fn number(amount: &Amount) -> Option<serde_json::Value> {
    match amount.to_string() {
        text if text.contains('.') => text.parse::<f64>().ok().map(Into::into),
        text => text.parse::<u64>().ok().map(Into::into),
    }
}
