//! What a service's page says beside the words of the act: its description, answers to questions, forms, what goes with it.

use serde::Serialize;

use super::service_links::{ServiceLink, service_link};
use super::service_standards::{StandardView, standards};
use crate::addresses::paths;
use crate::locale::language_name;
use crate::readings::current_notice;
use crate::registry::decode::Spanned;
use crate::registry::model::{ApplicationForm, Faq, Notice, Service, ServiceArea};
use crate::registry::values::{Markdown, Slug};
use crate::site::markdown;
use crate::site::views::{IdentifierView, LocalizedRecord, Localizer, TextView};

/// What is said of a service beside the words of the act.
#[derive(Serialize)]
pub(super) struct GuidanceView<'r> {
    /// What people must know of it at present, until its last day.
    notice: Option<LocalizedRecord<'r, Notice>>,
    /// What it is, for whom and how one gets it.
    description: Option<MarkdownView>,
    /// Questions that people ask, with their answers.
    faq: Vec<FaqView>,
    /// Application forms.
    forms: Vec<FormView<'r>>,
    /// Words by which it is grouped.
    keywords: Vec<String>,
    /// What it is called by other registers.
    identifiers: Vec<IdentifierView>,
    /// Services that follow upon it.
    next: Vec<ServiceLink>,
    /// Services that people often need together with it.
    related: Vec<ServiceLink>,
    /// The languages in which it is given, by their names.
    languages: Vec<String>,
    /// Where it is available, where no offices say so.
    area: Option<AreaView>,
    /// What the provider promises, and how far the promise was kept.
    standards: Vec<StandardView<'r>>,
    /// Who answers for its record.
    responsible: Option<ResponsibleView>,
}

/// A text in Markdown.
#[derive(Serialize)]
struct MarkdownView {
    /// The text as sanitised HTML; its headings begin at the third level.
    html: String,
    /// Its language where it is not the page's.
    lang: Option<String>,
}

/// A question with its answer.
#[derive(Serialize)]
struct FaqView {
    /// The question.
    question: TextView,
    /// The answer.
    answer: MarkdownView,
}

/// An application form.
#[derive(Serialize)]
struct FormView<'r> {
    /// Its record.
    #[serde(flatten)]
    record: LocalizedRecord<'r, ApplicationForm>,
    /// The link to it.
    href: String,
    /// The name of the channel that takes it; none if any does.
    channel: Option<TextView>,
}

/// Where a service is available.
#[derive(Serialize)]
struct AreaView {
    /// Whether it is in the whole country.
    everywhere: bool,
    /// The districts and settlements.
    places: Vec<PlaceLink>,
}

/// A district or settlement as a link.
#[derive(Serialize)]
struct PlaceLink {
    /// The link.
    href: String,
    /// Its name.
    name: TextView,
}

/// Who answers for a record.
#[derive(Serialize)]
struct ResponsibleView {
    /// The body.
    body: Option<TextView>,
    /// A unit or a person.
    name: Option<TextView>,
    /// The mailbox.
    email: Option<String>,
}

pub(super) fn guidance<'r>(localizer: &Localizer<'r>, service: &'r Service) -> GuidanceView<'r> {
    let registry = localizer.registry;
    let responsible = service.responsible.as_ref().map(|responsible| ResponsibleView {
        body: responsible
            .body
            .as_ref()
            .and_then(|id| registry.body(id.as_str()))
            .map(|body| localizer.text(&body.name)),
        name: localizer.text_option(responsible.name.as_ref()),
        email: responsible.email.as_ref().map(ToString::to_string),
    });
    GuidanceView {
        notice: current_notice(registry, service).map(|notice| localizer.record(notice)),
        description: service.description.as_ref().map(|text| markdown_view(localizer, text)),
        faq: service.faq.iter().map(|faq| faq_view(localizer, faq)).collect(),
        forms: service.forms.iter().map(|form| form_view(localizer, service, form)).collect(),
        keywords: service.keywords.get(localizer.language).to_vec(),
        identifiers: service
            .identifiers
            .iter()
            .map(|one| localizer.identifier(one.scheme.as_str(), one.value.as_str(), one.url.as_ref()))
            .collect(),
        next: links(localizer, &service.next),
        related: links(localizer, &service.related),
        languages: service.languages.iter().map(|&language| language_name(language)).collect(),
        area: service.area.as_ref().map(|area| area_view(localizer, area)),
        standards: standards(localizer, service),
        responsible,
    }
}

fn markdown_view(localizer: &Localizer<'_>, text: &Markdown) -> MarkdownView {
    let TextView { text, lang, .. } = localizer.text(text.source());
    MarkdownView { html: markdown::within_section(&text, localizer.base), lang }
}

fn faq_view(localizer: &Localizer<'_>, faq: &Faq) -> FaqView {
    FaqView { question: localizer.text(&faq.question), answer: markdown_view(localizer, &faq.answer) }
}

fn form_view<'r>(localizer: &Localizer<'r>, service: &Service, form: &'r ApplicationForm) -> FormView<'r> {
    FormView {
        record: localizer.record_without(form, &["url", "channel"]),
        href: form.url.in_language(localizer.language).to_string(),
        channel: form.channel.as_ref().and_then(|id| service.channel(id)).map(|channel| localizer.text(&channel.name)),
    }
}

fn links(localizer: &Localizer<'_>, ids: &[Spanned<Slug>]) -> Vec<ServiceLink> {
    let services = ids.iter().filter_map(|id| localizer.registry.service(id.as_str()));
    services.map(|service| service_link(localizer, service)).collect()
}

fn area_view(localizer: &Localizer<'_>, area: &ServiceArea) -> AreaView {
    let registry = localizer.registry;
    let link = |path: String, name| PlaceLink { href: localizer.href(&path), name: localizer.text(name) };
    let districts = area.districts.iter().filter_map(|id| registry.district(id.as_str()));
    let districts = districts.map(|district| link(paths::district(&district.id), &district.name));
    let settlements = area.settlements.iter().filter_map(|id| registry.settlement(id.as_str()));
    let settlements = settlements.map(|(file, place)| link(paths::settlement(&file.district, &place.id), &place.name));
    AreaView { everywhere: area.everywhere == Some(true), places: districts.chain(settlements).collect() }
}
