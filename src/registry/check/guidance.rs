//! What a service says beside the words of the act: its forms, identifiers, related services and the links in its texts.

use super::ids::unique;
use super::services::defined;
use crate::diagnostics::{Diagnostic, Diagnostics, codes};
use crate::registry::decode::{Spanned, ValueKind, ValueRules};
use crate::registry::model::Service;
use crate::registry::register::Registry;
use crate::registry::values::{MailAddress, Markdown, WebAddress};

pub(super) fn check(registry: &Registry, faults: &mut Diagnostics) {
    for service in &registry.services {
        channels(service, faults);
        eligibility(service, faults);
        identifiers(registry, service, faults);
        neighbours(service, faults);
        for text in service.description.iter().chain(service.faq.iter().map(|faq| &faq.answer)) {
            links(registry, text, faults);
        }
    }
}

/// The channels that forms and standards name are those of the service.
fn channels(service: &Service, faults: &mut Diagnostics) {
    let known: Vec<_> = service.channels.iter().map(|channel| channel.id.as_str()).collect();
    let of_forms = service.forms.iter().filter_map(|form| form.channel.as_ref());
    let of_standards = service.standards.iter().filter_map(|standard| standard.channel.as_ref());
    for channel in of_forms.chain(of_standards) {
        defined("channel", channel, &known, faults);
    }
}

/// Ages are in order, and a standard has one result a year.
fn eligibility(service: &Service, faults: &mut Diagnostics) {
    let ages =
        service.eligibility.as_ref().and_then(|rules| rules.minimum_age.as_ref().zip(rules.maximum_age.as_ref()));
    if let Some((least, most)) = ages.filter(|(least, most)| least.value > most.value) {
        let message = format!("the least age {} is greater than the greatest age {}", least.value, most.value);
        faults.push(Diagnostic::at(&codes::STATUS_DATA, most.span, message).help("Correct one of the ages."));
    }
    for standard in &service.standards {
        unique("year of a standard", standard.results.iter().map(|result| &result.year), faults);
    }
}

/// A scheme occurs once; where the profile knows it, the identifier has its form.
fn identifiers(registry: &Registry, service: &Service, faults: &mut Diagnostics) {
    unique("identifier", service.identifiers.iter().map(|one| &one.scheme), faults);
    for identifier in &service.identifiers {
        let scheme = identifier.scheme.as_str();
        let kind = ValueKind::Identifier(scheme);
        let is_known = registry.profile.formats.identifiers.get(scheme).is_some();
        if is_known && !registry.profile.accepts(kind, &identifier.value) {
            let example = registry.profile.example(kind).unwrap_or_default();
            let message = format!("\"{}\" is not a {scheme} such as \"{example}\"", identifier.value.value);
            faults.push(
                Diagnostic::at(&codes::BAD_IDENTIFIER, identifier.value.span, message).help(codes::BAD_IDENTIFIER.help),
            );
        }
    }
}

/// No service follows upon itself or belongs to itself.
fn neighbours(service: &Service, faults: &mut Diagnostics) {
    for (key, ids) in [("related", &service.related), ("next", &service.next)] {
        unique(&format!("service in `{key}`"), ids.iter(), faults);
        for own in ids.iter().filter(|id| id.value == service.id.value) {
            let message = format!("the service \"{own}\" names itself in `{key}`");
            faults.push(
                Diagnostic::at(&codes::DANGLING_REFERENCE, own.span, message)
                    .help("Name another service, or remove it."),
            );
        }
    }
}

/// Links lead to the web, to a mailbox, to a phone, to a place on the page, or from the root of the site to a page in a language of
/// the register; a service or an act that they name is there and published.
fn links(registry: &Registry, text: &Spanned<Markdown>, faults: &mut Diagnostics) {
    for (_, link) in text.links() {
        if let Some((code, problem)) = problem(registry, &link) {
            let message = format!("the link to \"{link}\" {problem}");
            faults.push(Diagnostic::at(code, text.span, message).help(
                "Write the whole address (https://…, mailto:…, tel:…), or the path of a page of the site from its root.",
            ));
        }
    }
}

fn problem(registry: &Registry, link: &str) -> Option<(&'static crate::diagnostics::Code, &'static str)> {
    if let Some(path) = link.strip_prefix('/') {
        return is_missing(registry, path).then_some((&codes::DANGLING_REFERENCE, "leads to no page of the site"));
    }
    let leads_on = link.starts_with('#')
        || link.strip_prefix("tel:").is_some_and(|number| !number.is_empty())
        || link.strip_prefix("mailto:").is_some_and(|mail| mail.parse::<MailAddress>().is_ok())
        || link.parse::<WebAddress>().is_ok();
    (!leads_on).then_some((&codes::BAD_URL, "leads nowhere"))
}

/// Whether a path from the root of the site begins with no language of the register, or names a service or an act that it does not
/// have.
fn is_missing(registry: &Registry, path: &str) -> bool {
    let path = path.split(['#', '?']).next().unwrap_or_default();
    let mut parts = path.split('/');
    let language = parts.next().unwrap_or_default();
    let (kind, id) = (parts.next().unwrap_or_default(), parts.next().unwrap_or_default());
    if kind.is_empty() && language.is_empty() || language == "data" {
        return false;
    }
    if registry.languages.iter().all(|known| known.as_str() != language) {
        return true;
    }
    let is_index = id.is_empty() || crate::addresses::paths::is_index(id);
    match kind {
        "services" if !is_index => {
            let found = registry.service(id).or_else(|| registry.service_formerly(id));
            found.is_none_or(|service| !service.status.is_published())
        }
        "acts" if !is_index => registry.act(id).or_else(|| registry.act_formerly(id)).is_none(),
        _ => false,
    }
}
