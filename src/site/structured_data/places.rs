//! Offices of a district: schema.org `GovernmentOffice`.

use serde_json::{Value, json};

use super::json::{identity, localized, object, put, put_list, put_option};
use crate::addresses::{fragments, paths};
use crate::readings::{clock, day_ranges, is_open, weekly};
use crate::registry::model::District;
use crate::registry::values::OpeningHours;
use crate::site::context::SiteContext;
use crate::site::views::Localizer;

/// The open offices of a district.
pub(crate) fn offices(localizer: &Localizer<'_>, context: &SiteContext<'_>, district: &District) -> Vec<Value> {
    let Some(file) = context.relations.offices_in(district.id.as_str()) else { return Vec::new() };
    let region = localized(localizer, &district.name);
    let open = file.offices.iter().filter(|office| is_open(office));
    open.map(|office| {
        let mut node = object("GovernmentOffice");
        put(&mut node, "@id", fragments::at(identity(localizer, &paths::district(&district.id)), &office.id));
        put(&mut node, "name", localizer.office(file, office).name.text);
        let mut address = object("PostalAddress");
        put_option(
            &mut address,
            "addressCountry",
            localizer.registry.settings.country.map(|code| code.to_string().to_uppercase()),
        );
        put(&mut address, "addressRegion", region.clone());
        put_option(&mut address, "addressLocality", office.settlement.as_ref().map(|text| localized(localizer, text)));
        put_option(&mut address, "postalCode", office.postcode.map(|code| code.to_string()));
        put_option(&mut address, "streetAddress", office.address.as_ref().map(|text| localized(localizer, text)));
        node.insert("address".to_owned(), Value::Object(address));
        put_list(&mut node, "telephone", office.phones.iter().map(|phone| json!(phone.to_string())).collect());
        put_list(&mut node, "openingHours", office.hours.as_ref().map(opening_hours).unwrap_or_default());
        Value::Object(node)
    })
    .collect()
}

/// Opening hours as schema.org writes them, a span a text.
fn opening_hours(hours: &OpeningHours) -> Vec<Value> {
    let day = |day: u8| ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"][usize::from(day)];
    let range = |&(first, last): &(u8, u8)| match first == last {
        true => day(first).to_owned(),
        false => format!("{}-{}", day(first), day(last)),
    };
    let mut spans: Vec<_> = weekly(hours).into_iter().collect();
    spans.sort_by_key(|(span, days)| (days.first().copied(), *span));
    let spans = spans.into_iter().map(|((opens, closes), days)| {
        let days: Vec<_> = day_ranges(&days).iter().map(range).collect();
        json!(format!("{} {}-{}", days.join(","), clock(opens), clock(closes)))
    });
    spans.collect()
}
