//! What a service costs (CPSV-AP 3.2.0, Class Cost), and through which channels.

use super::describer::Describer;
use super::vocabulary::currency;
use crate::addresses::fragments;
use crate::registry::model::Cost;
use crate::registry::money::Price;

/// Describes the costs of a service, those of other days as well.
pub(super) fn describe(describer: &mut Describer<'_, '_>) {
    let service = describer.service;
    for (cost, position) in service.costs.iter().zip(1..) {
        let place = fragments::cost(position);
        let (iri, id) = (describer.part(&place), describer.identifier(&place));
        let mut node = describer.graph.node(&iri);
        node.a("cv:Cost").string("dct:identifier", id).text_if("dct:description", cost.text.as_ref());
        for scope in [&cost.recipient, &cost.variant, &cost.condition, &cost.per] {
            node.text_if("dct:description", scope.as_ref());
        }
        node.date_if("schema:validFrom", cost.valid_from.as_ref().map(|day| day.value));
        node.date_if("schema:validThrough", cost.valid_to.as_ref().map(|day| day.value));
        if let Some(price) = describer.source.registry.price(cost) {
            value(describer, &iri, &price);
        }
        reach(describer, &iri, cost);
        describer.comes_from(&iri, cost.point.as_deref());
        describer.graph.node(&describer.iri).link("cv:hasCost", &iri);
    }
}

/// The amount in the currency that the sources name: CPSV-AP knows one; the ends of a range are those of schema.org. A free
/// service costs 0.
fn value(describer: &mut Describer<'_, '_>, iri: &str, price: &Price) {
    let mut node = describer.graph.node(iri);
    match price.exact() {
        Some(amount) => {
            node.typed("cv:hasValue", amount, "xsd:double");
        }
        None => {
            for (property, end) in [("schema:minPrice", &price.from), ("schema:maxPrice", &price.to)] {
                if let Some(amount) = end {
                    node.typed(property, amount, "xsd:decimal");
                }
            }
        }
    }
    if let Some(code) = &price.currency {
        let code = code.to_string();
        node.link("cv:currency", &currency(&code));
        describer.graph.node(&currency(&code)).a("skos:Concept").string("skos:notation", code);
    }
}

/// Who pays, through which channels, and which body's act says so.
fn reach(describer: &mut Describer<'_, '_>, iri: &str, cost: &Cost) {
    for recipient in &cost.recipients {
        let code = describer.code("recipient", recipient.as_str());
        describer.graph.node(iri).link("dct:audience", &code);
    }
    for channel in &cost.channels {
        let channel = describer.part(fragments::channel(channel));
        describer.graph.node(iri).link("cv:ifAccessedThrough", &channel);
    }
    let act = describer.service.act.as_ref().and_then(|id| describer.source.registry.act(id.as_str()));
    let issuer =
        act.filter(|_| cost.point.is_some()).and_then(|act| describer.source.registry.body(act.issuer.as_str()));
    if let Some(body) = issuer {
        let body = describer.organisation(body);
        describer.graph.node(iri).link("cv:isDefinedBy", &body);
    }
}
