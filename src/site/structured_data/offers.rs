//! What a service costs: schema.org `Offer`, one for each cost that holds.

use serde_json::{Map, Value, json};

use super::json::{object, put, put_option};
use crate::readings::is_in_force;
use crate::registry::model::{Cost, Recipient, Service};
use crate::registry::money::Price;
use crate::site::views::Localizer;

/// The offers of a service: the costs of which the sources say what they come to. What is not given any more is not offered.
pub(super) fn offers(localizer: &Localizer<'_>, service: &Service) -> Option<Value> {
    let costs = localizer.registry.costs_today(service).filter(|_| is_in_force(service));
    let mut offers: Vec<_> = costs.filter_map(|cost| offer(localizer, service, cost)).collect();
    if offers.len() > 1 { Some(Value::Array(offers)) } else { offers.pop() }
}

/// A cost in the currency that the sources name, with those whom it concerns.
fn offer(localizer: &Localizer<'_>, service: &Service, cost: &Cost) -> Option<Value> {
    let price = localizer.registry.price(cost)?;
    let mut offer = object("Offer");
    put_price(&mut offer, &price);
    let words = localizer.cost_words();
    let units = cost.unit.as_ref().and_then(|_| words.amount(cost));
    let mut description = words.scope(service, cost);
    description.extend(cost.per.as_ref().map(|per| localizer.text(per).text));
    description.extend(units);
    put_option(&mut offer, "description", (!description.is_empty()).then(|| description.join("; ")));
    if let [recipient] = cost.recipients[..] {
        let kind = match recipient {
            Recipient::Individuals => "http://purl.org/goodrelations/v1#Enduser",
            Recipient::LegalEntities => "http://purl.org/goodrelations/v1#Business",
        };
        put(&mut offer, "eligibleCustomerType", kind.to_owned());
    }
    put_option(&mut offer, "validFrom", cost.valid_from.as_ref().map(ToString::to_string));
    put_option(&mut offer, "validThrough", cost.valid_to.as_ref().map(ToString::to_string));
    Some(Value::Object(offer))
}

fn put_price(offer: &mut Map<String, Value>, price: &Price) {
    let currency = price.currency.as_ref().map(ToString::to_string);
    if let Some(amount) = price.exact() {
        put(offer, "price", amount.to_string());
        put_option(offer, "priceCurrency", currency);
        return;
    }
    let mut range = object("PriceSpecification");
    put_option(&mut range, "minPrice", price.from.as_ref().map(ToString::to_string));
    put_option(&mut range, "maxPrice", price.to.as_ref().map(ToString::to_string));
    put_option(&mut range, "priceCurrency", currency);
    offer.insert("priceSpecification".to_owned(), json!(range));
}
