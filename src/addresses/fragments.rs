//! The names of places on pages and in linked data: what follows the `#` of an address. A record with a place of its own on a
//! page has its id as its fragment, unless a function here says otherwise.

use std::fmt::Display;

/// The part of a service's page that says who may apply.
pub const WHO: &str = "who";
/// The cost of a service.
pub const COST: &str = "cost";
/// The regulation of a service that has no page of its own.
pub const REGULATION: &str = "regulation";

/// The wording of an act or a text in the language of a page.
pub const EXPRESSION: &str = "expression";
/// The page as a form in which such a wording is had.
pub const HTML: &str = "html";
/// An act's entry in the state register of acts.
pub const REGISTRATION: &str = "registration";

/// The address of a place on a page.
pub fn at(page: impl Display, fragment: impl Display) -> String {
    format!("{page}#{fragment}")
}

/// A channel of a service.
pub fn channel(id: impl Display) -> String {
    format!("channel-{id}")
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

/// A provider on its district's page. Its office may bear the same id.
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

/// One of the acts that an act does something to, such as `amends-1`.
pub fn act_relation(relation: impl Display, number: impl Display) -> String {
    format!("{relation}-{number}")
}

/// What is noted of it.
pub fn act_relation_note(relation: impl Display, number: impl Display) -> String {
    format!("{}-note", act_relation(relation, number))
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
