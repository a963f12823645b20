//! Offices of a district: schema.org `GovernmentOffice`.

use serde_json::{Value, json};

use super::json::{identity, localized, object, put, put_list, put_option};
use super::phones::contact_point;
use crate::addresses::{fragments, paths};
use crate::readings::{PUBLIC_HOLIDAY, address_line, closed_days, closes_on_clock, is_open, kept_spans, locality};
use crate::registry::model::{Accessibility, Coordinates, District, HoursException, Office, OfficeFile};
use crate::registry::values::{OpeningHours, clock_time};
use crate::site::views::Localizer;

/// The open offices of a district that a page shows.
pub(crate) fn offices(
    localizer: &Localizer<'_>,
    district: &District,
    is_shown: &dyn Fn(&OfficeFile, &Office) -> bool,
) -> Vec<Value> {
    let Some(file) = localizer.registry.offices_in(district.id.as_str()) else { return Vec::new() };
    let region = localized(localizer, &district.name);
    let open = file.offices.iter().filter(|office| is_open(office) && is_shown(file, office));
    open.map(|office| {
        let mut node = object("GovernmentOffice");
        put(&mut node, "@id", fragments::at(identity(localizer, &paths::district(&district.id)), &office.id));
        put(&mut node, "name", localizer.office_name(office).text);
        let mut address = object("PostalAddress");
        put_option(
            &mut address,
            "addressCountry",
            localizer.registry.settings.country.map(|code| code.to_string().to_uppercase()),
        );
        put(&mut address, "addressRegion", region.clone());
        let locality = locality(localizer.registry, office);
        put_option(&mut address, "addressLocality", locality.map(|text| localized(localizer, text)));
        put_option(&mut address, "postalCode", office.postcode.map(|code| code.to_string()));
        let line = address_line(office, localizer.language, localizer.strings);
        put_option(&mut address, "streetAddress", line);
        node.insert("address".to_owned(), Value::Object(address));
        put_option(
            &mut node,
            "url",
            office.website.as_ref().map(|url| url.in_language(localizer.language).to_string()),
        );
        node.extend(office.coordinates.as_ref().map(|place| ("geo".to_owned(), geo(place))));
        let feature = |kind: &Accessibility| {
            json!({
                "@type": "LocationFeatureSpecification",
                "name": localizer.choice(Accessibility::LABEL_KEY, kind.as_str()),
                "value": true,
            })
        };
        put_list(&mut node, "amenityFeature", office.accessibility.iter().map(feature).collect());
        put_list(&mut node, "telephone", office.phones.iter().map(|phone| json!(phone.to_string())).collect());
        let points = office.further_phones.iter().map(|phone| Value::Object(contact_point(localizer, phone)));
        put_list(&mut node, "contactPoint", points.collect());
        put_list(&mut node, "openingHoursSpecification", office.hours.as_ref().map(opening_hours).unwrap_or_default());
        let exceptions = office.exceptions.iter().flat_map(|exception| special_hours(localizer, exception));
        put_list(&mut node, "specialOpeningHoursSpecification", exceptions.collect());
        Value::Object(node)
    })
    .collect()
}

/// A point on the globe.
fn geo(place: &Coordinates) -> Value {
    json!({
        "@type": "GeoCoordinates",
        "latitude": place.latitude.degrees(),
        "longitude": place.longitude.degrees(),
    })
}

/// Days on which other hours hold. What is closed opens and closes at midnight.
fn special_hours(localizer: &Localizer<'_>, exception: &HoursException) -> Vec<Value> {
    let closed = || {
        let mut node = object("OpeningHoursSpecification");
        put(&mut node, "opens", clock_time(0));
        put(&mut node, "closes", clock_time(0));
        vec![Value::Object(node)]
    };
    let mut specifications = exception.hours.as_ref().map_or_else(closed, opening_hours);
    for node in specifications.iter_mut().filter_map(Value::as_object_mut) {
        put(node, "validFrom", exception.from.to_string());
        put(node, "validThrough", exception.last().to_string());
        put_option(node, "description", exception.reason.as_ref().map(|reason| localized(localizer, reason)));
    }
    specifications
}

/// Opening hours as schema.org has them: an `OpeningHoursSpecification` a span with its days. A day without one is
/// closed; what must be said of a closed day (that it is a public holiday, a comment) stands in one that opens and closes at
/// midnight.
pub(super) fn opening_hours(hours: &OpeningHours) -> Vec<Value> {
    let specification = |days: &[u8], opens: String, closes: String, comment: Option<&str>| {
        let mut node = object("OpeningHoursSpecification");
        put_list(&mut node, "dayOfWeek", days.iter().map(|day| json!(day_of_week(*day))).collect());
        put(&mut node, "opens", opens);
        put(&mut node, "closes", closes);
        put_option(&mut node, "description", comment.map(ToOwned::to_owned));
        Value::Object(node)
    };
    let mut kept = kept_spans(hours);
    kept.sort_by_key(|kept| kept.days[0]);
    let open = kept.into_iter().map(|kept| {
        let comment = kept.span.comment.as_deref();
        specification(&kept.days, clock_time(kept.span.opens), closes_on_clock(kept.span), comment)
    });
    let closed = closed_days(hours).into_iter().filter_map(|(comment, mut days)| {
        days.retain(|day| comment.is_some() || *day == PUBLIC_HOLIDAY);
        (!days.is_empty()).then(|| specification(&days, clock_time(0), clock_time(0), comment))
    });
    open.chain(closed).collect()
}

/// A member of schema.org's `DayOfWeek`.
fn day_of_week(day: u8) -> &'static str {
    const DAYS: [&str; 7] = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
    if day == PUBLIC_HOLIDAY { "PublicHolidays" } else { DAYS[usize::from(day)] }
}
