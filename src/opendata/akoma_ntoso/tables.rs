//! Tables: those of the text, and those that directives draw from the register's data.

use crate::registry::listings::{AnnexOffice, PrintedCell};
use crate::registry::model::{Act, Procedure, Service};
use crate::registry::values::Text;
use crate::strings::{Localized, Strings};
use crate::xml::Element;

/// A table of the text, whose first row is its head.
pub(super) fn printed(rows: &[Vec<String>]) -> Element {
    let cells = |name: &'static str, row: &[String]| row.iter().map(|words| cell(name, words)).collect::<Vec<_>>();
    let mut rows = rows.iter();
    let head = rows.next().map(|row| cells("th", row));
    table(head.into_iter().chain(rows.map(|row| cells("td", row))))
}

/// A table of the register's data, with heads that the strings have.
pub(super) fn drawn(heads: &[&str], rows: &[Vec<String>], strings: &Strings) -> Element {
    let head = heads.iter().map(|key| {
        let Localized { text, language } = strings.localized(key, []);
        // Heads that the language of the document lacks name their own.
        let foreign = (language != strings.language()).then(|| language.to_string());
        Element::new("th").with_option("xml:lang", foreign.as_deref()).child(Element::new("p").text(text))
    });
    let rows = rows.iter().map(|row| row.iter().map(|words| cell("td", words)).collect());
    table(std::iter::once(head.collect()).chain(rows))
}

fn table(rows: impl Iterator<Item = Vec<Element>>) -> Element {
    let mut table = Element::new("table");
    for cells in rows {
        table.push(Element::new("tr").children(cells));
    }
    if table.is_empty() {
        table.push(Element::new("tr").child(cell("td", "")));
    }
    table
}

fn cell(name: &'static str, words: &str) -> Element {
    let words = if words.is_empty() { Element::new("p") } else { Element::new("p").text(words) };
    Element::new(name).child(words)
}

/// The offices that an annex lists, as printed.
pub(super) fn offices(act: &Act, listed: &[AnnexOffice<'_>], strings: &Strings) -> Element {
    let words = |cell: Option<PrintedCell<'_>>| cell.map(|cell| cell.text.to_owned()).unwrap_or_default();
    let mut table = Vec::new();
    for (.., listing) in listed {
        let row = listing.in_language(act, strings.language());
        table.push(vec![
            row.number.unwrap_or_default().to_owned(),
            words(row.name),
            words(row.address),
            words(row.hours),
            row.phones.unwrap_or_default().to_owned(),
        ]);
    }
    drawn(&["printed-number", "printed-name", "address", "printed-hours", "phones"], &table, strings)
}

/// The steps of a procedure.
pub(super) fn procedure(service: &Service, procedure: &Procedure, strings: &Strings) -> Element {
    let language = strings.language();
    let localized =
        |text: Option<&Text>| text.map(|text| text.in_language(language).text.to_owned()).unwrap_or_default();
    let mut table = Vec::new();
    for step in &procedure.steps {
        let participant = step
            .participant
            .as_ref()
            .and_then(|id| service.participants.iter().find(|participant| participant.id.as_str() == id.as_str()));
        let number = step.number.as_ref().map(|number| number.value.clone());
        table.push(vec![
            number.unwrap_or_else(|| localized(step.label.as_ref())),
            localized(participant.map(|participant| &participant.name)),
            localized(Some(&step.action)),
            localized(step.completion.as_ref()),
            localized(step.time.as_ref().map(|time| &time.text)),
            step.next.iter().map(|next| next.value.as_str()).collect::<Vec<_>>().join(", "),
        ]);
    }
    let heads =
        ["printed-number", "printed-participant", "printed-action", "printed-completion", "step-time", "printed-next"];
    drawn(&heads, &table, strings)
}
