//! Open Referral read back: what HSDS 3.0 asks for is there, links lead to objects, and the register's words are whole.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use serde_json::Value;
use tizilim::addresses::data;
use tizilim::opendata::hsds::{HsdsIds, KINDS};
use tizilim::registry::Registry;
use tizilim::registry::model::{OfficeStatus, ServiceStatus};
use tizilim::registry::values::{LangTag, Text};

use super::hostile::hard_texts;
use super::support::{files_of, full, real, small};

/// What the schemas of HSDS 3.0 require, by kind.
const REQUIRED: [(&str, &[&str]); 15] = [
    ("organizations", &["id", "name", "description"]),
    ("services", &["id", "name", "status"]),
    ("locations", &["id", "location_type"]),
    ("service_at_locations", &["id"]),
    ("addresses", &["id", "address_1", "city", "state_province", "postal_code", "country", "address_type"]),
    ("phones", &["id", "number"]),
    ("schedules", &["id"]),
    ("accessibility", &["id"]),
    ("required_documents", &["id"]),
    ("cost_options", &["id"]),
    ("languages", &["id"]),
    ("service_areas", &["id"]),
    ("taxonomies", &["id", "name", "description"]),
    ("taxonomy_terms", &["id", "name", "description"]),
    ("attributes", &["id"]),
];

/// Keys that name another object, and its kind.
const LINKS: [(&str, &str); 6] = [
    ("organization_id", "organizations"),
    ("service_id", "services"),
    ("location_id", "locations"),
    ("parent_id", "taxonomy_terms"),
    ("taxonomy_id", "taxonomies"),
    ("taxonomy_term_id", "taxonomy_terms"),
];

type Objects = BTreeMap<&'static str, Vec<Value>>;

fn objects(files: &BTreeMap<String, Vec<u8>>, language: LangTag) -> Objects {
    KINDS.iter().map(|kind| (*kind, serde_json::from_slice(&files[&data::hsds(language, kind)]).unwrap())).collect()
}

/// Everything that must hold for any register.
pub(crate) fn check(registry: &Registry) {
    let files = files_of(registry);
    let mut uuids = BTreeSet::new();
    for &language in &registry.languages {
        let objects = objects(&files, language);
        shapes_hold(&objects);
        services_hold(registry, &objects, language);
        offices_hold(registry, &objects, language);
        let ids: BTreeSet<_> = objects.values().flatten().map(|object| object["id"].to_string()).collect();
        assert!(uuids.is_empty() || uuids == ids, "a UUID does not depend on the language");
        uuids = ids;
    }
}

fn shapes_hold(objects: &Objects) {
    for (kind, required) in REQUIRED {
        let mut ids = HashSet::new();
        for object in &objects[kind] {
            for key in required {
                assert!(object[key].as_str().is_some_and(|value| !value.is_empty()), "{kind}: no {key} in {object}");
            }
            let id = object["id"].as_str().unwrap();
            assert!(id.len() == 36 && id.as_bytes()[14] == b'5', "{id} is a UUID of version 5");
            assert!(ids.insert(id), "{kind}: {id} stands twice");
            assert!(object["register_id"].is_string(), "{kind}: {object}");
            for (key, target) in LINKS {
                if let Some(id) = object.get(key) {
                    assert!(objects[target].iter().any(|other| other["id"] == *id), "{kind}.{key}: {id}");
                }
            }
        }
    }
}

fn told(text: &Text, language: LangTag) -> &str {
    text.in_language(language).text
}

fn services_hold(registry: &Registry, objects: &Objects, language: LangTag) {
    let ids = HsdsIds::new(registry.settings.id.as_str());
    assert_eq!(objects["services"].len(), registry.services.len());
    for (service, object) in registry.services.iter().zip(&objects["services"]) {
        assert_eq!(object["id"], ids.of("service", service.id.as_str()));
        assert_eq!(object["register_id"], service.id.as_str());
        assert_eq!(object["name"], told(&service.name, language));
        let status = match *service.status {
            ServiceStatus::Draft | ServiceStatus::Hidden => panic!("{} is not published", service.id),
            ServiceStatus::InForce => "active",
            ServiceStatus::Upcoming | ServiceStatus::Ended | ServiceStatus::Repealed => "inactive",
            ServiceStatus::Withdrawn => "defunct",
        };
        assert_eq!(object["status"], status);
        if let Some(recipient) = &service.recipient {
            assert_eq!(object["eligibility_description"], told(&recipient.text, language));
        }
        let fees: Vec<_> =
            service.costs.iter().filter_map(|cost| cost.text.as_ref()).map(|text| told(text, language)).collect();
        let fees = (!fees.is_empty()).then(|| fees.join("\n"));
        assert_eq!(object.get("fees_description").and_then(Value::as_str), fees.as_deref());
    }
    let documents: Vec<_> = registry
        .services
        .iter()
        .flat_map(|service| service.evidence.iter().flat_map(|group| &group.items))
        .map(|evidence| told(&evidence.text, language))
        .collect();
    let written: Vec<_> = objects["required_documents"].iter().map(|it| it["document"].as_str().unwrap()).collect();
    assert_eq!(written, documents);
    let names: Vec<_> = registry
        .classifier
        .sections
        .iter()
        .flat_map(|section| std::iter::once(&section.name).chain(section.subsections.iter().map(|it| &it.name)))
        .map(|name| told(name, language))
        .collect();
    let terms: Vec<_> = objects["taxonomy_terms"].iter().map(|it| it["name"].as_str().unwrap()).collect();
    assert_eq!(terms, names);
}

fn offices_hold(registry: &Registry, objects: &Objects, language: LangTag) {
    let by_id = |kind: &str, id: &str| objects[kind].iter().find(|object| object["register_id"] == id).cloned();
    for (_, office) in registry.all_offices() {
        let location = by_id("locations", office.id.as_str());
        if office.status == Some(OfficeStatus::Closed) {
            assert!(location.is_none(), "{} is closed", office.id);
            continue;
        }
        let location = location.unwrap();
        let numbers: Vec<_> = objects["phones"]
            .iter()
            .filter(|phone| phone["location_id"] == location["id"])
            .map(|phone| phone["number"].as_str().unwrap().to_owned())
            .collect();
        assert_eq!(numbers, office.phones.iter().map(ToString::to_string).collect::<Vec<_>>());
        if let Some(address) = by_id("addresses", office.id.as_str()) {
            assert_eq!(address["address_1"], office.address.as_ref().map_or("", |text| told(text, language)));
            assert_eq!(address["city"], office.settlement.as_ref().map_or("", |text| told(text, language)));
            assert_eq!(address["postal_code"], office.postcode.map(|code| code.to_string()).unwrap_or_default());
            assert!(location.get("description").is_none(), "{location}");
        } else if let Some(address) = &office.address {
            let described = location["description"].as_str().expect("what is known of the address");
            assert!(described.contains(told(address, language)), "{described}");
        }
        let schedules = objects["schedules"].iter().filter(|schedule| schedule["location_id"] == location["id"]);
        assert_eq!(schedules.count() > 0, office.hours.is_some(), "{}", office.id);
        for listing in &office.listings {
            let pair = format!("{}/{}", listing.service, office.id);
            assert!(by_id("service_at_locations", &pair).is_some(), "{pair}");
        }
    }
}

#[test]
fn registers_are_told_field_by_field() {
    check(&real());
    check(&full());
}

#[test]
fn hours_are_weekly_rules() {
    let files = files_of(&real());
    let objects = objects(&files, LangTag::KK);
    let location = &objects["locations"].iter().find(|it| it["register_id"] == "akkol-employment").unwrap()["id"];
    let schedule = objects["schedules"].iter().find(|it| it["location_id"] == *location).unwrap();
    assert_eq!((&schedule["byday"], &schedule["freq"]), (&"MO,TU,WE,TH,FR".into(), &"WEEKLY".into()));
    assert_eq!((&schedule["opens_at"], &schedule["closes_at"]), (&"09:00".into(), &"18:00".into()));
}

#[test]
fn hard_texts_survive_in_open_referral() {
    let mut classifier = String::new();
    for (text, at) in hard_texts().iter().zip(1..) {
        let name = serde_json::to_string(text).unwrap();
        classifier += &format!("[[section]]\ncode = \"{at:03}\"\nname.kk = {name}\n");
    }
    check(&small("[\"kk\"]", &[("registry/classifier.toml", &classifier)]));
}
