//! Channels of services in force can be reached by the way that they are.

use super::bases::each_service;
use crate::diagnostics::{Diagnostic, Diagnostics, codes};
use crate::registry::model::{Channel, ChannelKind, PhoneKind, ServiceStatus};
use crate::registry::register::Registry;

pub(super) fn check(registry: &Registry, faults: &mut Diagnostics) {
    each_service(registry, faults, |service, faults| {
        let is_in_force = service.status.value == ServiceStatus::InForce;
        for channel in service.channels.iter().filter(|_| is_in_force) {
            if let Some((what, help)) = missing(channel) {
                let message = format!("the channel \"{}\" is {} but has no {what}", channel.id, channel.kind);
                faults.push(Diagnostic::at(&codes::UNREACHABLE_CHANNEL, channel.id.span, message).help(help));
            }
        }
    });
}

/// What a channel must have to be reached and does not have, and how to write it.
fn missing(channel: &Channel) -> Option<(&'static str, &'static str)> {
    let has_phone = |fits: fn(PhoneKind) -> bool| channel.phones.iter().any(|phone| fits(phone.kind()));
    let (is_there, what, help) = match channel.kind {
        ChannelKind::Phone => {
            (has_phone(|kind| kind != PhoneKind::Fax), "phone", "Add [[channel.phone]] with `number`.")
        }
        ChannelKind::Fax => (
            has_phone(|kind| kind == PhoneKind::Fax),
            "number of a fax",
            "Add [[channel.phone]] with `number` and kind = \"fax\".",
        ),
        ChannelKind::Email => (channel.email.is_some(), "mailbox", "Add `email`."),
        ChannelKind::App => (
            !channel.apps.is_empty() || channel.url.is_some(),
            "link",
            "Add [[channel.app]] with `platform` and `url`, or `url` alone.",
        ),
        ChannelKind::Mail => (channel.address.is_some(), "address", "Add `address`."),
        _ => return None,
    };
    (!is_there).then_some((what, help))
}
