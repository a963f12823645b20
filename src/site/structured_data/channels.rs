//! Channels of services: schema.org `ServiceChannel`.

use serde_json::{Map, Value, json};

use super::json::{localized, object, put, put_list, put_option};
use super::phones::contact_point;
use super::places::opening_hours;
use crate::registry::model::{Channel, ChannelKind, PhoneKind, Service};
use crate::site::views::Localizer;

/// A channel. schema.org gives it no mailbox, but addresses on which the service is reached.
pub(super) fn channel(localizer: &Localizer<'_>, service: &Service, channel: &Channel) -> Value {
    let mut node = object("ServiceChannel");
    put(&mut node, "name", localized(localizer, &channel.name));
    addresses(&mut node, localizer, channel);
    let languages = if channel.languages.is_empty() { &service.languages } else { &channel.languages };
    let languages: Vec<_> = languages.iter().map(|language| json!(language.as_str())).collect();
    let hours = channel.hours.as_ref().map(opening_hours).unwrap_or_default();
    let numbers = |is_sms: bool| {
        let phones = channel.phones.iter().filter(move |phone| (phone.kind() == PhoneKind::Sms) == is_sms);
        let points = phones.map(|phone| {
            let mut point = contact_point(localizer, phone);
            put_list(&mut point, "availableLanguage", languages.clone());
            put_list(&mut point, "hoursAvailable", hours.clone());
            Value::Object(point)
        });
        points.collect()
    };
    put_list(&mut node, "servicePhone", numbers(false));
    put_list(&mut node, "serviceSmsNumber", numbers(true));
    if let Some(text) = &channel.address {
        let mut address = object("PostalAddress");
        put(&mut address, "streetAddress", localized(localizer, text));
        node.insert("servicePostalAddress".to_owned(), Value::Object(address));
    }
    if channel.phones.is_empty() && !hours.is_empty() {
        let mut place = object("Place");
        put(&mut place, "name", localized(localizer, &channel.name));
        put_list(&mut place, "openingHoursSpecification", hours.clone());
        node.insert("serviceLocation".to_owned(), Value::Object(place));
    }
    put_list(&mut node, "availableLanguage", languages.clone());
    put_option(&mut node, "description", described(localizer, channel));
    Value::Object(node)
}

/// The address on the web, the applications and the mailbox.
fn addresses(node: &mut Map<String, Value>, localizer: &Localizer<'_>, channel: &Channel) {
    let url = channel.url.as_ref().map(|url| url.in_language(localizer.language).to_string());
    let apps = channel.apps.iter().map(|app| app.url.to_string());
    let email = channel.email.as_ref().map(|email| format!("mailto:{email}"));
    let mut addresses: Vec<_> = url.into_iter().chain(apps).chain(email).map(Value::String).collect();
    match addresses.len() {
        1 => put_option(node, "serviceUrl", addresses.pop().and_then(|one| one.as_str().map(str::to_owned))),
        _ => put_list(node, "serviceUrl", addresses),
    }
}

/// What one does there, if it is not applying and getting the result; else that it is an office.
fn described(localizer: &Localizer<'_>, channel: &Channel) -> Option<String> {
    if !channel.gives_service() {
        let roles = channel.roles.iter().map(|role| localizer.choice("where-by-role", role.as_str()));
        return Some(localizer.list(&roles.collect::<Vec<_>>()));
    }
    (channel.kind == ChannelKind::Office).then(|| localizer.choice("channel-kind", channel.kind.as_str()))
}
