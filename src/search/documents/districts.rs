//! Districts and cities with their offices.

use std::collections::HashMap;

use super::collector::{DocumentCollector, shown};
use super::document::IndexFields;
use super::kind::RecordKind;
use crate::registry::model::OfficeFile;

pub(super) fn districts(collector: &mut DocumentCollector<'_>) {
    let registry = collector.registry;
    let mut files: HashMap<&str, Vec<&OfficeFile>> = HashMap::new();
    for file in &registry.offices {
        files.entry(file.district.as_str()).or_default().push(file);
    }
    for district in &registry.districts {
        let id = district.id.as_str();
        let title = |language| shown(&district.name, language);
        collector.record(RecordKind::District, id, title, |words| {
            words.name(&district.name);
            words.aliases(&district.aliases);
            words.body(district.former_names.iter().map(|former| &former.name));
            words.body(&district.centre);
            words.identifiers(&district.identifiers);
            words.former(&district.former_ids);
            for file in files.get(id).into_iter().flatten() {
                offices(file, words);
            }
        });
    }
}

fn offices<'r>(file: &'r OfficeFile, words: &mut IndexFields<'r>) {
    for provider in &file.providers {
        words.body([&provider.name]);
        words.aliases(&provider.aliases);
        words.former(&provider.former_ids);
        words.identifiers(&provider.identifiers);
    }
    for office in &file.offices {
        words.former(&office.former_ids);
        words.aliases(&office.aliases);
        words.identifiers(&office.identifiers);
        words.body(
            [
                &office.name,
                &office.description,
                &office.settlement,
                &office.address,
                &office.street,
                &office.directions,
            ]
            .into_iter()
            .flatten(),
        );
        if let Some(postcode) = &office.postcode {
            words.code(postcode.to_string());
        }
        words.contacts(&office.phones, office.email.as_ref());
        words.phones(&office.further_phones);
    }
}
