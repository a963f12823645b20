//! Where one applies for a service, gets its result, pays, asks and complains.

use serde::Serialize;

use crate::locale::language_name;
use crate::registry::model::{Channel, ChannelRole, Service};
use crate::site::views::{DetailedPhoneView, HoursView, LocalizedRecord, Localizer};

/// The channels through which one does the same.
#[derive(Serialize)]
pub(super) struct ChannelGroupView<'r> {
    /// What one does there: `issues`, `takes-payments`, `answers` or `hears-complaints`.
    role: &'static str,
    /// Where one does it, as a heading.
    heading: String,
    /// The channels.
    channels: Vec<ChannelView<'r>>,
}

/// A channel.
#[derive(Serialize)]
pub(super) struct ChannelView<'r> {
    /// Its record.
    #[serde(flatten)]
    record: LocalizedRecord<'r, Channel>,
    /// Phones on which one reaches it.
    phones: Vec<DetailedPhoneView>,
    /// When one is served there.
    hours: Option<HoursView>,
    /// The languages in which one is served there, by their names.
    languages: Vec<String>,
    /// Whether there is more to tell than its name, kind and address on the web.
    detailed: bool,
}

/// The channels through which one applies.
pub(super) fn accepting_channels<'r>(localizer: &Localizer<'r>, service: &'r Service) -> Vec<ChannelView<'r>> {
    with_role(service, ChannelRole::Accepts).map(|channel| channel_view(localizer, channel)).collect()
}

/// The channels by what one does there beside applying. Where results are given is told only if that is elsewhere than where
/// one applies.
pub(super) fn channel_groups<'r>(localizer: &Localizer<'r>, service: &'r Service) -> Vec<ChannelGroupView<'r>> {
    let is_elsewhere = !with_role(service, ChannelRole::Issues).eq(with_role(service, ChannelRole::Accepts));
    let is_told = |role: &ChannelRole| match role {
        ChannelRole::Accepts => false,
        ChannelRole::Issues => is_elsewhere,
        ChannelRole::TakesPayments | ChannelRole::Answers | ChannelRole::HearsComplaints => true,
    };
    let roles = ChannelRole::ALL.iter().copied().filter(is_told);
    let groups = roles.map(|role| ChannelGroupView {
        role: role.as_str(),
        heading: localizer.choice("where-by-role", role.as_str()),
        channels: with_role(service, role).map(|channel| channel_view(localizer, channel)).collect(),
    });
    groups.filter(|group| !group.channels.is_empty()).collect()
}

fn with_role(service: &Service, role: ChannelRole) -> impl Iterator<Item = &Channel> {
    service.channels.iter().filter(move |channel| channel.has_role(role))
}

fn channel_view<'r>(localizer: &Localizer<'r>, channel: &'r Channel) -> ChannelView<'r> {
    let detailed = !channel.phones.is_empty()
        || channel.email.is_some()
        || channel.address.is_some()
        || channel.hours.is_some()
        || !channel.languages.is_empty()
        || !channel.apps.is_empty();
    let time_zone = localizer.registry.profile.time_zone.as_ref();
    ChannelView {
        record: localizer.record_without(channel, &["roles", "phones", "hours", "languages"]),
        phones: channel.phones.iter().map(|phone| localizer.detailed_phone(phone)).collect(),
        hours: channel.hours.as_ref().map(|hours| localizer.hours(hours, time_zone)),
        languages: channel.languages.iter().map(|&language| language_name(language)).collect(),
        detailed,
    }
}
