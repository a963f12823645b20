//! Parts of a service's page: offices, channels, times, documents to bring.

use super::views::{ChannelView, DocumentView, EvidenceView, TimeView};
use crate::registry::model::{Channel, EvidenceGroup, ProcessingTime, Service};
use crate::registry::values::Slug;
use crate::site::pages::SiteContext;
use crate::site::views::{Localizer, OfficeView, TextView};
use crate::text::Collation;

/// The offices that acts list for a service, by district and name.
pub fn offices(
    localizer: &Localizer<'_>,
    context: &SiteContext<'_>,
    order: &Collation,
    service: &Service,
) -> Vec<OfficeView> {
    let mut offices: Vec<_> = context
        .relations
        .offices_of(service.id.as_str())
        .iter()
        .map(|(file, office)| localizer.office(file, office))
        .collect();
    offices.sort_by(|a, b| {
        order
            .compare(&a.district.text, &b.district.text)
            .then_with(|| order.compare(&a.name.text, &b.name.text))
            .then_with(|| a.id.cmp(&b.id))
    });
    offices
}

pub fn channel_view(localizer: &Localizer<'_>, channel: &Channel) -> ChannelView {
    ChannelView {
        name: localizer.text(&channel.name),
        kind: localizer.choice("channel-kind", channel.kind.as_str()),
        url: channel.url.as_ref().map(ToString::to_string),
    }
}

pub fn channel_names<'s>(
    localizer: &Localizer<'_>,
    service: &Service,
    ids: impl Iterator<Item = &'s Slug>,
) -> Vec<TextView> {
    ids.filter_map(|id| service.channels.iter().find(|channel| channel.id.value == *id))
        .map(|channel| localizer.text(&channel.name))
        .collect()
}

pub fn time_view(localizer: &Localizer<'_>, service: &Service, time: &ProcessingTime) -> TimeView {
    TimeView {
        kind: localizer.choice("time-kind", time.kind.as_str()),
        channels: channel_names(localizer, service, time.channels.iter().map(|id| &id.value)),
        what: localizer.text_option(time.what.as_ref()),
        text: localizer.text(&time.text),
        length: time.time.map(|length| localizer.duration(length, time.limit)),
        iso: time.time.map(|time| time.iso8601()),
        step: time.step.clone(),
    }
}

pub fn evidence_view(localizer: &Localizer<'_>, service: &Service, group: &EvidenceGroup) -> EvidenceView {
    EvidenceView {
        channels: channel_names(localizer, service, group.channels.iter().map(|id| &id.value)),
        head: localizer.text_option(group.head.as_ref()),
        items: group
            .items
            .iter()
            .map(|document| DocumentView {
                id: document.id.to_string(),
                number: document.number.clone(),
                text: localizer.text(&document.text),
                items: localizer.clauses(&document.items),
            })
            .collect(),
        tail: localizer.clauses(&group.tail),
    }
}
