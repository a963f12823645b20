//! Parts of a service's page: offices, channels, times, documents to bring.

use super::views::{ChannelView, DocumentView, EvidenceView, TimeView};
use crate::registry::model::{Channel, EvidenceGroup, ProcessingTime, Service};
use crate::registry::values::Slug;
use crate::site::pages::Material;
use crate::site::views::{OfficeView, TextView, Words};
use crate::text::Collation;

/// The offices that acts list for a service, by district and name.
pub fn offices(words: &Words<'_>, material: &Material<'_>, order: &Collation, service: &Service) -> Vec<OfficeView> {
    let mut offices: Vec<_> = material
        .relations
        .offices_of(service.id.as_str())
        .iter()
        .map(|(file, office)| words.office(file, office))
        .collect();
    offices.sort_by(|a, b| {
        order
            .compare(&a.district.text, &b.district.text)
            .then_with(|| order.compare(&a.name.text, &b.name.text))
            .then_with(|| a.id.cmp(&b.id))
    });
    offices
}

pub fn channel_view(words: &Words<'_>, channel: &Channel) -> ChannelView {
    ChannelView {
        name: words.text(&channel.name),
        kind: words.choice("channel-kind", channel.kind.word()),
        url: channel.url.as_ref().map(ToString::to_string),
    }
}

pub fn channel_names<'s>(words: &Words<'_>, service: &Service, ids: impl Iterator<Item = &'s Slug>) -> Vec<TextView> {
    ids.filter_map(|id| service.channels.iter().find(|channel| channel.id.value == *id))
        .map(|channel| words.text(&channel.name))
        .collect()
}

pub fn time_view(words: &Words<'_>, service: &Service, time: &ProcessingTime) -> TimeView {
    TimeView {
        kind: words.choice("time-kind", time.kind.word()),
        channels: channel_names(words, service, time.channels.iter().map(|id| &id.value)),
        what: words.text_option(time.what.as_ref()),
        text: words.text(&time.text),
        length: time.time.map(|length| words.duration(length, time.limit)),
        iso: time.time.map(|time| time.iso8601()),
        step: time.step.clone(),
    }
}

pub fn evidence_view(words: &Words<'_>, service: &Service, group: &EvidenceGroup) -> EvidenceView {
    EvidenceView {
        channels: channel_names(words, service, group.channels.iter().map(|id| &id.value)),
        head: words.text_option(group.head.as_ref()),
        items: group
            .items
            .iter()
            .map(|document| DocumentView {
                id: document.id.to_string(),
                number: document.number.clone(),
                text: words.text(&document.text),
                items: words.clauses(&document.items),
            })
            .collect(),
        tail: words.clauses(&group.tail),
    }
}
