//! The names of places on pages and in linked data: what follows the `#` of an address. A record with a place of its own on a
//! page has its id as its fragment, unless a function here says otherwise.

use std::fmt::Display;

/// The part of a service's page that says who may apply.
pub const WHO: &str = "who";
/// The statement of how long a service takes, among its parts in linked data.
pub const PROCESSING_TIME: &str = "processing-time";
/// The regulation of a service that has no page of its own, among its parts in linked data.
pub const REGULATION: &str = "regulation";

/// The address of a place on a page.
pub fn at(page: impl Display, fragment: impl Display) -> String {
    format!("{page}#{fragment}")
}

/// A part of a service in the linked data of services, by its place among the parts.
pub fn service_part(service: impl Display, place: impl Display) -> String {
    format!("services/{service}/{place}")
}

/// The address, the contact or the hours of an office, in the linked data of services.
pub fn office_part(office: impl Display, part: impl Display) -> String {
    format!("{office}-{part}")
}

/// The event in life or business that a subsection stands for, in the linked data of services.
pub fn event(subsection: impl Display, kind: impl Display) -> String {
    format!("sections/{subsection}/{kind}")
}

/// The wording of an act or a text, by the path of its page, in the linked data of acts.
pub fn expression(path: impl Display, language: impl Display) -> String {
    format!("{path}{language}")
}

/// The page as a form in which such a wording is had.
pub fn html(expression: impl Display) -> String {
    format!("{expression}/html")
}

/// An act's entry in the state register of acts, in the linked data of acts.
pub fn registration(act: impl Display) -> String {
    format!("acts/{act}/registration")
}

/// A data set that is no table, in the catalogue.
pub fn collection(name: impl Display) -> String {
    format!("dataset/{name}")
}

/// The event in life that a situation stands for, in the linked data of services.
pub fn situation_event(situation: impl Display) -> String {
    format!("situations/{situation}/life-event")
}

/// A cost of a service, by its place among them from 1.
pub fn cost(position: usize) -> String {
    if position == 1 { "cost".to_owned() } else { format!("cost-{position}") }
}

/// A channel of a service.
pub fn channel(id: impl Display) -> String {
    format!("channel-{id}")
}

/// The statement of how long a service takes through a channel, among its parts in linked data.
pub fn channel_time(id: impl Display) -> String {
    format!("{}-{PROCESSING_TIME}", channel(id))
}

/// How a channel is reached, among the parts of a service in linked data.
pub fn channel_contact(id: impl Display) -> String {
    format!("{}-contact", channel(id))
}

/// Where a channel stands or letters are sent, among the parts of a service in linked data.
pub fn channel_address(id: impl Display) -> String {
    format!("{}-address", channel(id))
}

/// When one is served through a channel, among the parts of a service in linked data.
pub fn channel_hours(id: impl Display) -> String {
    format!("{}-hours", channel(id))
}

/// The statement that a service rests on an act in some way, by its number among those of this way, among its parts in linked data.
pub fn basis(relation: impl Display, number: impl Display) -> String {
    format!("{relation}-{number}")
}

/// An output of a service, by its number among the outputs.
pub fn output(number: impl Display) -> String {
    format!("output-{number}")
}

/// A document that a service asks for.
pub fn evidence(id: impl Display) -> String {
    format!("evidence-{id}")
}

/// A participant of a service's procedures.
pub fn participant(id: impl Display) -> String {
    format!("participant-{id}")
}

/// What a participant does in a service.
pub fn participation(id: impl Display) -> String {
    format!("participation-{id}")
}

/// A provider, in the linked data of services. Its office may bear the same id.
pub fn provider(id: impl Display) -> String {
    format!("provider-{id}")
}

/// A body of the state, in the linked data of acts.
pub fn body(id: impl Display) -> String {
    format!("body-{id}")
}

/// A word of one of the register's own lists, in the linked data of the classifier.
pub fn code(list: impl Display, word: impl Display) -> String {
    format!("{list}-{word}")
}

/// What is noted of one of the acts that an act does something to, such as `acts/v1/amends-1-note`, in the linked data of acts.
pub fn act_relation_note(act: impl Display, relation: impl Display, number: impl Display) -> String {
    format!("acts/{act}/{relation}-{number}-note")
}

/// A row of the printed table of a level of the catalogue, on the page of the act's text.
pub fn catalogue_row(part: impl Display, row: impl Display) -> String {
    format!("f{part}-{row}")
}

/// An item of a yearly report.
pub fn report_item(id: impl Display) -> String {
    format!("i{id}")
}

/// A term of an act's text, on the page of the glossary.
pub fn term(act: impl Display, text: impl Display, address: impl Display) -> String {
    format!("{act}-{text}-{address}")
}

/// A revision on the page of changes.
pub fn revision(id: impl Display) -> String {
    format!("revision-{id}")
}

/// A subject that a revision changed, on the page of changes.
pub fn revision_subject(revision: impl Display, subject: impl Display) -> String {
    format!("{}-{subject}", self::revision(revision))
}
