//! No thing stands under two ids: records that agree in all by which one tells such things apart are one record, entered twice.

use std::collections::HashMap;
use std::hash::Hash;

use crate::diagnostics::{Diagnostic, Diagnostics, Phrase, Span, codes, message, phrase};
use crate::registry::decode::Spanned;
use crate::registry::model::{Act, Office, OfficeStatus, Service};
use crate::registry::register::Registry;
use crate::registry::values::{LangTag, Slug, Text};
use crate::text::fold::fold;

pub(super) fn check(registry: &Registry, faults: &mut Diagnostics) {
    let services = registry.services.iter().filter(|service| !service.status.has_ended());
    // Services that follow one base description may have its name, and no act that tells them apart.
    let services = services.filter(|service| service.base.is_none() || service.act.is_some());
    report(phrase!("service"), services.map(|service| (&service.id, service_marks(service))), faults);
    report(phrase!("act"), registry.acts.iter().map(|act| (&act.id, act_marks(act))), faults);
    report(
        phrase!("body"),
        registry.bodies.iter().map(|body| (&body.id, names(&body.name, body.parent.as_deref()))),
        faults,
    );
    let districts = registry.districts.iter();
    report(
        phrase!("district"),
        districts.map(|one| (&one.id, names(&one.name, (&one.kind, one.parent.as_deref())))),
        faults,
    );
    let settlements = registry.all_settlements();
    let settlements =
        settlements.map(|(file, one)| (&one.id, names(&one.name, (&one.kind, &*file.district, one.parent.as_deref()))));
    report(phrase!("settlement"), settlements, faults);
    let providers = registry.offices.iter().flat_map(|file| file.providers.iter().map(move |one| (file, one)));
    report(phrase!("provider"), providers.map(|(file, one)| (&one.id, names(&one.name, &*file.district))), faults);
    let offices = registry.all_offices().map(|(_, office)| office);
    let offices = offices.filter(|office| office.status != Some(OfficeStatus::Closed));
    report(phrase!("office"), offices.map(|office| (&office.id, office_marks(office))), faults);
    for scheme in &registry.schemes {
        let concepts = scheme.concepts.iter();
        report(phrase!("concept"), concepts.map(|one| (&one.id, names(&one.name, one.parent.as_deref()))), faults);
    }
    report(
        phrase!("term"),
        registry.glossary.iter().map(|term| (&term.id, names(&term.name, term.act.as_deref()))),
        faults,
    );
}

/// Reports each record that has a mark of an earlier one.
fn report<'r, M: Hash + Eq>(
    kind: Phrase,
    records: impl Iterator<Item = (&'r Spanned<Slug>, Vec<M>)>,
    faults: &mut Diagnostics,
) {
    let mut seen: HashMap<M, (&Slug, Span)> = HashMap::new();
    for (id, marks) in records {
        let mut twin = None;
        for mark in marks {
            let (earlier, span) = *seen.entry(mark).or_insert((&id.value, id.span));
            // Ids that are equal to the letter are reported already.
            twin = twin.or(Some((earlier, span)).filter(|(earlier, _)| **earlier != id.value));
        }
        if let Some((earlier, span)) = twin {
            let message = message!("the {kind} \"{id}\" seems to be the {kind} \"{earlier}\"", kind, id, earlier);
            faults.push(
                Diagnostic::at(&codes::SAME_RECORD, id.span, message)
                    .help(codes::SAME_RECORD.help)
                    .related(span, phrase!("the other record")),
            );
        }
    }
}

/// A name in each language, folded, with what it stands in: names of other parents may be equal.
fn names<S: Copy>(name: &Text, within: S) -> Vec<(LangTag, String, S)> {
    name.iter().map(|(language, words)| (language, folded(words), within)).collect()
}

/// The letters and digits of words, however they are spelt.
fn folded(words: &str) -> String {
    let words = words.to_lowercase();
    words.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty()).map(fold).collect()
}

/// A service is told from another by its name, its act and who answers for it.
fn service_marks(service: &Service) -> Vec<impl Hash + Eq> {
    let within = (service.act.as_deref(), service.developer.as_deref());
    names(&service.name, within)
}

/// An act is told from another by its issuer, number and day. Acts without a number may be several a day.
fn act_marks(act: &Act) -> Vec<impl Hash + Eq> {
    act.number.iter().map(|number| (&act.issuer.value, folded(number), act.date.value, &act.kind)).collect()
}

/// An office is told from another by its provider and address, or its name where it has none.
fn office_marks(office: &Office) -> Vec<impl Hash + Eq> {
    let in_language = |text: Option<&Text>, language| text.and_then(|text| text.get(language)).map(folded);
    let place = office.address.as_ref().or(office.name.as_ref());
    let marks = place.into_iter().flat_map(|place| place.iter().map(|(language, _)| language));
    marks
        .map(|language| {
            let address = in_language(office.address.as_ref(), language);
            let settlement = in_language(office.settlement.as_ref(), language);
            (language, &office.provider.value, in_language(office.name.as_ref(), language), settlement, address)
        })
        .collect()
}
