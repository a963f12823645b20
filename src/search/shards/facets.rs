//! The records that a filter lets through: those of a section of the classifier, those of a district with the services
//! for which it has an office, and the services by what they cost. One file a filter, read when it is chosen.

use std::collections::{BTreeMap, BTreeSet};

use super::coding::put_ascending;
use super::numbers::RecordNumbers;
use crate::readings::offered_cost;
use crate::registry::Registry;
use crate::search::documents::{IndexDocument, RecordKind};

/// The files by name: `section-007`, `district-atbasar`, `cost-free`.
pub(super) fn facets(
    registry: &Registry,
    records: &[&[IndexDocument<'_>]],
    numbers: &RecordNumbers,
) -> Vec<(String, Vec<u8>)> {
    let mut of_record: BTreeMap<(RecordKind, &str), u32> = BTreeMap::new();
    for (record, &number) in records.iter().zip(&numbers.of) {
        of_record.insert((record[0].kind, record[0].id.as_str()), number);
    }
    let mut facets: BTreeMap<String, BTreeSet<u32>> = BTreeMap::new();
    let mut add = |facet: String, kind: RecordKind, id: &str| {
        facets.entry(facet).or_default().extend(of_record.get(&(kind, id)));
    };
    for section in &registry.classifier.sections {
        let facet = format!("section-{}", section.code.as_str());
        add(facet.clone(), RecordKind::Section, section.code.as_str());
        for subsection in &section.subsections {
            add(facet.clone(), RecordKind::Subsection, subsection.code.as_str());
        }
    }
    for service in &registry.services {
        if let Some(section) = registry.section_of(service) {
            add(format!("section-{section}"), RecordKind::Service, service.id.as_str());
        }
    }
    for service in &registry.services {
        if let Some(cost) = offered_cost(registry, service) {
            add(format!("cost-{}", cost.payment.as_str()), RecordKind::Service, service.id.as_str());
        }
    }
    for district in &registry.districts {
        add(format!("district-{}", district.id.as_str()), RecordKind::District, district.id.as_str());
    }
    for (file, office) in registry.all_offices() {
        for service in office.service_ids() {
            add(format!("district-{}", file.district.as_str()), RecordKind::Service, service);
        }
    }
    facets
        .into_iter()
        .map(|(name, records)| {
            let mut bytes = Vec::new();
            put_ascending(&mut bytes, records.into_iter());
            (name, bytes)
        })
        .collect()
}
