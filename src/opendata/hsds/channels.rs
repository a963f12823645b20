//! How services are reached (HSDS objects `phone`, `schedule` and `language` of services, and their application process).

use super::object::{Maker, Object};
use super::phones::phone;
use super::schedules::{Owner, schedules_of};
use crate::registry::model::{Channel, ChannelRole, Service};
use crate::registry::values::WebAddress;

/// Every channel with its service.
fn channels<'m>(maker: &'m Maker<'_, '_>) -> impl Iterator<Item = (&'m Service, &'m Channel)> {
    let services = maker.source.registry.services.iter();
    services.flat_map(|service| service.channels.iter().map(move |channel| (service, channel)))
}

fn channel_id(service: &Service, channel: &Channel) -> String {
    format!("{}/channel/{}", service.id, channel.id)
}

/// The name of a channel, and what one does there if it is not applying and getting the result.
fn described(maker: &Maker<'_, '_>, channel: &Channel) -> String {
    let name = maker.localize(&channel.name);
    if channel.gives_service() {
        return name;
    }
    let role = |role: &ChannelRole| maker.strings().with("where-by-role", [("word", role.as_str().into())]);
    let roles: Vec<_> = channel.roles.iter().map(role).collect();
    format!("{name} ({})", roles.join("; "))
}

/// Phones of channels.
pub(super) fn phones<'m>(maker: &'m Maker<'_, '_>) -> impl Iterator<Item = Object> + 'm {
    channels(maker).flat_map(move |(service, channel)| {
        let owner = maker.ids.of("service", service.id.as_str());
        channel.phones.iter().zip(1..).map(move |(number, at)| {
            let id = format!("{}/phone/{at}", channel_id(service, channel));
            phone(maker, id, ("service_id", &owner), number, Some(described(maker, channel)))
        })
    })
}

/// When one is served through channels.
pub(super) fn schedules<'m>(maker: &'m Maker<'_, '_>) -> impl Iterator<Item = Object> + 'm {
    let kept = channels(maker).filter_map(|(service, channel)| Some((service, channel, channel.hours.as_ref()?)));
    kept.flat_map(move |(service, channel, hours)| {
        let owner = Owner { key: "service_id", kind: "service", id: service.id.as_str() };
        let schedules = schedules_of(maker, &owner, &channel_id(service, channel), hours);
        schedules.into_iter().map(move |schedule| schedule.with("attending_type", described(maker, channel)))
    })
}

/// The languages in which one is served through channels.
pub(super) fn languages<'m>(maker: &'m Maker<'_, '_>) -> impl Iterator<Item = Object> + 'm {
    channels(maker).flat_map(move |(service, channel)| {
        channel.languages.iter().map(move |&language| {
            maker
                .object("language", &format!("{}/language/{language}", channel_id(service, channel)))
                .with("service_id", maker.ids.of("service", service.id.as_str()))
                .with_language(language)
                .with("note", described(maker, channel))
        })
    })
}

/// The mailbox to which one writes about a service: that of the first channel that has one and takes applications or answers.
pub(super) fn email(service: &Service) -> Option<String> {
    let is_for_it = |channel: &&Channel| channel.gives_service() || channel.has_role(ChannelRole::Answers);
    service.channels.iter().filter(is_for_it).find_map(|channel| channel.email.as_ref()).map(ToString::to_string)
}

/// How one applies through the channels that take applications and say how they are reached, a line each.
pub(super) fn application_process(maker: &Maker<'_, '_>, service: &Service) -> Vec<String> {
    let accepting = service.channels.iter().filter(|channel| channel.has_role(ChannelRole::Accepts));
    let lines = accepting.filter_map(|channel| {
        let address = channel.address.as_ref().map(|address| maker.localize(address));
        let email = channel.email.as_ref().map(ToString::to_string);
        let phones = channel.phones.iter().map(|phone| phone.number.to_string());
        let apps = channel.apps.iter().map(|app| app.url.to_string());
        let ways: Vec<_> = address.into_iter().chain(phones).chain(email).chain(apps).collect();
        if ways.is_empty() {
            return None;
        }
        let url = channel.url.as_ref().map(|url| url.in_language(maker.language)).map(WebAddress::to_string);
        let ways: Vec<_> = url.into_iter().chain(ways).collect();
        Some(format!("{}: {}", maker.localize(&channel.name), ways.join(", ")))
    });
    lines.collect()
}
