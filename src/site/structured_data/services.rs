//! Services: schema.org `GovernmentService`.

use std::collections::BTreeSet;

use serde_json::{Map, Value, json};

use super::channels::channel;
use super::json::{act_identity, body, identify, identity, localized, object, provider, put, put_list, put_option};
use super::offers::offers;
use crate::addresses::paths;
use crate::readings::{competent_body, description, is_in_force, is_open};
use crate::registry::model::{Concept, Faq, Scheme, Service};
use crate::site::views::Localizer;

/// A service. Its offices stand on the pages of their districts: there may be hundreds.
pub(crate) fn service(localizer: &Localizer<'_>, service: &Service, canonical: &str) -> Value {
    let mut node = object("GovernmentService");
    identify(&mut node, localizer, &paths::service(service.id.as_str()), canonical);
    put(&mut node, "name", localized(localizer, &service.name));
    put_option(&mut node, "alternateName", service.short_name.as_ref().map(|name| localized(localizer, name)));
    put(&mut node, "identifier", service.id.to_string());
    put(&mut node, "description", localized(localizer, description(service)));
    categories(&mut node, localizer, service);
    put_list(&mut node, "provider", providers(localizer, service));
    let audiences = service
        .recipients
        .iter()
        .map(|kind| json!({ "@type": "Audience", "audienceType": localizer.choice("recipient", kind.as_str()) }));
    put_list(&mut node, "audience", audiences.chain(people(service)).collect());
    if let Some(offers) = offers(localizer, service) {
        node.insert("offers".to_owned(), offers);
    }
    let districts: BTreeSet<_> =
        localizer.registry.offices_of_service(service.id.as_str()).map(|(file, _)| file.district.as_str()).collect();
    let area = service.area.as_ref();
    let of_area = area.into_iter().flat_map(|area| area.districts.iter().map(|id| id.as_str()));
    let districts: BTreeSet<_> = districts.into_iter().chain(of_area).collect();
    let areas = districts.into_iter().filter_map(|id| localizer.registry.district(id)).map(|district| &district.name);
    let settlements = area.into_iter().flat_map(|area| &area.settlements);
    let settlements = settlements.filter_map(|id| localizer.registry.settlement(id.as_str()));
    let areas = areas.chain(settlements.map(|(_, settlement)| &settlement.name));
    let areas = areas.map(|name| json!({ "@type": "AdministrativeArea", "name": localized(localizer, name) }));
    let country = localizer.registry.settings.country;
    let country = country.filter(|_| area.is_some_and(|area| area.everywhere == Some(true)));
    let areas =
        country.map(|code| json!({ "@type": "Country", "name": code.to_string() })).into_iter().chain(areas).collect();
    put_list(&mut node, "areaServed", areas);
    let related = service.next.iter().chain(&service.related).filter_map(|id| localizer.registry.service(id.as_str()));
    let related = related.map(|one| {
        let identity = identity(localizer, &paths::service(one.id.as_str()));
        json!({ "@type": "GovernmentService", "@id": identity, "name": localized(localizer, &one.name) })
    });
    put_list(&mut node, "isRelatedTo", related.collect());
    let channels = service.channels.iter().map(|one| channel(localizer, service, one)).collect();
    if is_in_force(service) {
        put_list(&mut node, "availableChannel", channels);
    } else {
        // schema.org has no status of a service: the sentence of the page says it.
        put(&mut node, "disambiguatingDescription", localizer.standing_of_service(service).in_words());
    }
    if let Some(act) = service.act.as_ref().and_then(|id| localizer.registry.act(id.as_str())) {
        let act = json!({ "@type": "Legislation", "@id": act_identity(localizer, act.id.as_str()), "name": localized(localizer, &act.title) });
        node.insert("subjectOf".to_owned(), act);
    }
    Value::Object(node)
}

/// Its place in the classifier, and the concepts of further schemes.
fn categories(node: &mut Map<String, Value>, localizer: &Localizer<'_>, service: &Service) {
    let place = localizer.registry.placement(service);
    let place = place.map(|place| place.names().map(|name| localized(localizer, name)).collect::<Vec<_>>().join(" / "));
    let concepts: Vec<_> = localizer.registry.concepts_of(service).map(|of| category(localizer, of)).collect();
    if concepts.is_empty() {
        put_option(node, "category", place);
    } else {
        put_list(node, "category", place.map(Value::String).into_iter().chain(concepts).collect());
    }
}

fn category(localizer: &Localizer<'_>, (scheme, concept): (&Scheme, &Concept)) -> Value {
    let mut set = object("CategoryCodeSet");
    put(&mut set, "name", localized(localizer, &scheme.name));
    put_option(&mut set, "url", scheme.uri.as_ref().map(ToString::to_string));
    let mut node = object("CategoryCode");
    put(&mut node, "name", localized(localizer, &concept.name));
    put(&mut node, "codeValue", concept.notation().to_owned());
    put_option(&mut node, "sameAs", concept.exact_match.as_ref().map(ToString::to_string));
    node.insert("inCodeSet".to_owned(), Value::Object(set));
    Value::Object(node)
}

/// The ages of those who may have a service: schema.org `PeopleAudience`.
fn people(service: &Service) -> Option<Value> {
    let rules = service.eligibility.as_ref()?;
    let mut node = object("PeopleAudience");
    for (key, age) in [("requiredMinAge", &rules.minimum_age), ("requiredMaxAge", &rules.maximum_age)] {
        if let Some(age) = age {
            node.insert(key.to_owned(), age.value.get().into());
        }
    }
    (node.len() > 1).then_some(Value::Object(node))
}

/// The questions and answers that the page of a service shows, if there are any: schema.org `FAQPage`.
pub(crate) fn faq(localizer: &Localizer<'_>, service: &Service) -> Option<Value> {
    let question = |faq: &Faq| {
        let answer = localized(localizer, &faq.answer.plain());
        json!({
            "@type": "Question",
            "name": localized(localizer, &faq.question),
            "acceptedAnswer": { "@type": "Answer", "text": answer },
        })
    };
    let mut node = object("FAQPage");
    put_list(&mut node, "mainEntity", service.faq.iter().map(question).collect());
    (!service.faq.is_empty()).then_some(Value::Object(node))
}

/// The body that answers for it; where acts name none, the providers of its offices.
fn providers(localizer: &Localizer<'_>, service: &Service) -> Vec<Value> {
    if let Some(competent) = competent_body(localizer.registry, service) {
        return vec![body(localizer, competent)];
    }
    let offices = localizer.registry.offices_of_service(service.id.as_str());
    let ids: BTreeSet<_> =
        offices.filter(|(_, office)| is_open(office)).map(|(_, office)| office.provider.as_str()).collect();
    ids.into_iter().filter_map(|id| localizer.registry.provider(id)).map(|found| provider(localizer, found)).collect()
}
