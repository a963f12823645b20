//! `offices.geojson`: the offices that have coordinates and serve, as points (RFC 7946).

use serde::Serialize;
use serde_json::{Map, Value, json};

use super::source::{PlacedOffice, Source};
use crate::addresses::data;
use crate::readings::{address_line, is_open, locality, office_path};
use crate::registry::Registry;
use crate::registry::model::{Coordinates, Office};

/// Features with their kind, which stands first.
#[derive(Serialize)]
struct FeatureCollection {
    #[serde(rename = "type")]
    kind: &'static str,
    features: Vec<Feature>,
}

#[derive(Serialize)]
struct Feature {
    #[serde(rename = "type")]
    kind: &'static str,
    id: String,
    geometry: Geometry,
    properties: Map<String, Value>,
}

#[derive(Serialize)]
struct Geometry {
    #[serde(rename = "type")]
    kind: &'static str,
    /// Longitude first (RFC 7946, section 3.1.1).
    coordinates: [f64; 2],
}

/// The file, if an office has a place in it.
pub(super) fn path(registry: &Registry) -> Option<&'static str> {
    registry.all_offices().any(|(_, office)| point(office).is_some()).then_some(data::OFFICES_GEOJSON)
}

/// The document, indented, with a final line break.
pub(super) fn document(source: &Source<'_>) -> serde_json::Result<Vec<u8>> {
    let features = source.offices.iter().filter_map(|placed| feature(source, placed)).collect();
    super::formats::document(&FeatureCollection { kind: "FeatureCollection", features })
}

/// Where an office that serves is on the globe.
fn point(office: &Office) -> Option<&Coordinates> {
    office.coordinates.as_ref().filter(|_| is_open(office)).map(|place| &place.value)
}

fn feature(source: &Source<'_>, placed: &PlacedOffice<'_>) -> Option<Feature> {
    let PlacedOffice { file, office } = placed;
    let place = point(office)?;
    let provider = source.registry.provider(office.provider.as_str()).map(|provider| &provider.name);
    let mut properties = Map::new();
    let mut put = |key: String, value: Option<Value>| {
        properties.extend(value.map(|value| (key, value)));
    };
    for &language in source.languages() {
        let strings = source.translations.of(language);
        let text =
            |text: Option<&crate::registry::values::Text>| text.and_then(|text| text.get(language)).map(Value::from);
        let suffix = language.in_column();
        put(format!("name_{suffix}"), text(office.name.as_ref().or(provider)));
        put(format!("settlement_{suffix}"), text(locality(source.registry, office)));
        put(format!("address_{suffix}"), address_line(office, language, strings).map(Value::from));
        put(
            format!("url_{suffix}"),
            Some(source.links.page(language, office_path(source.registry, file, office)).into()),
        );
    }
    put("district_id".to_owned(), Some(file.district.as_str().into()));
    put("postcode".to_owned(), office.postcode.map(|postcode| postcode.to_string().into()));
    put("hours".to_owned(), office.hours.as_ref().map(|hours| hours.as_str().into()));
    let phones: Vec<_> = office.phones.iter().map(ToString::to_string).collect();
    put("phones".to_owned(), (!phones.is_empty()).then(|| json!(phones)));
    put("service_ids".to_owned(), Some(json!(office.service_ids())));
    let coordinates = [place.longitude.degrees(), place.latitude.degrees()];
    Some(Feature {
        kind: "Feature",
        id: office.id.to_string(),
        geometry: Geometry { kind: "Point", coordinates },
        properties,
    })
}
