//! Channels of services in force can be reached by the way that they are.

use super::bases::each_service;
use crate::diagnostics::{Diagnostic, Diagnostics, Phrase, codes, message, phrase};
use crate::registry::model::{Channel, ChannelKind, PhoneKind, ServiceStatus};
use crate::registry::register::Registry;

pub(super) fn check(registry: &Registry, faults: &mut Diagnostics) {
    each_service(registry, faults, |service, faults| {
        let is_in_force = service.status.value == ServiceStatus::InForce;
        for channel in service.channels.iter().filter(|_| is_in_force) {
            if let Some((what, help)) = missing(channel) {
                let message = message!(
                    "the channel \"{id}\" is {kind} but has no {what}",
                    id = channel.id,
                    kind = channel.kind,
                    what
                );
                faults.push(Diagnostic::at(&codes::UNREACHABLE_CHANNEL, channel.id.span, message).help(help));
            }
        }
    });
}

/// What a channel must have to be reached and does not have, and how to write it.
fn missing(channel: &Channel) -> Option<(Phrase, Phrase)> {
    let has_phone = |fits: fn(PhoneKind) -> bool| channel.phones.iter().any(|phone| fits(phone.kind()));
    let (is_there, what, help) = match channel.kind {
        ChannelKind::Phone => (
            has_phone(|kind| kind != PhoneKind::Fax),
            phrase!("phone"),
            phrase!("Add [[channel.phone]] with `number`."),
        ),
        ChannelKind::Fax => (
            has_phone(|kind| kind == PhoneKind::Fax),
            phrase!("number of a fax"),
            phrase!("Add [[channel.phone]] with `number` and kind = \"fax\"."),
        ),
        ChannelKind::Email => (channel.email.is_some(), phrase!("mailbox"), phrase!("Add `email`.")),
        ChannelKind::App => (
            !channel.apps.is_empty() || channel.url.is_some(),
            phrase!("link"),
            phrase!("Add [[channel.app]] with `platform` and `url`, or `url` alone."),
        ),
        ChannelKind::Mail => (channel.address.is_some(), phrase!("address"), phrase!("Add `address`.")),
        _ => return None,
    };
    (!is_there).then_some((what, help))
}
