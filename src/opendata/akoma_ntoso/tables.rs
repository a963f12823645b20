//! Tables: those of the text, and those that directives draw from the register's data.

use crate::opendata::Caption;
use crate::registry::Registry;
use crate::registry::listings::ListedOffice;
use crate::registry::model::{Procedure, Service};
use crate::registry::values::{LangTag, Text};
use crate::xml::Element;

/// A table of plain words. With a head, the first row is it.
pub fn rows(rows: &[Vec<String>], head: bool) -> Element {
    let mut table = Element::new("table");
    for (at, row) in rows.iter().enumerate() {
        let cell = if head && at == 0 { "th" } else { "td" };
        let cells = row.iter().map(|words| {
            let words = if words.is_empty() { Element::new("p") } else { Element::new("p").text(words.as_str()) };
            Element::new(cell).child(words)
        });
        table.push(Element::new("tr").children(cells));
    }
    if table.is_empty() {
        table.push(Element::new("tr").child(Element::new("td").child(Element::new("p"))));
    }
    table
}

/// The heads of a table's columns.
pub fn head(captions: &[[&'static str; 2]], language: LangTag) -> Vec<String> {
    captions.iter().map(|&caption| Caption::from(caption).in_language(language).to_owned()).collect()
}

/// The offices that an annex lists: names and addresses as the register tells them, hours and phones as printed.
pub fn offices(registry: &Registry, listed: &[ListedOffice<'_>], language: LangTag) -> Element {
    let heads = [
        ["№", "№"],
        ["Атауы", "Наименование"],
        ["Мекенжайы", "Адрес"],
        ["Жұмыс кестесі", "График работы"],
        ["Телефоны", "Телефон"],
    ];
    let told = |text: Option<&Text>| text.map(|text| text.in_language(language).text.to_owned());
    let mut table = vec![head(&heads, language)];
    for (_, office, listing) in listed {
        let provider = registry.provider(office.provider.as_str());
        let name = told(office.name.as_ref()).or_else(|| told(provider.map(|provider| &provider.name)));
        let place = [
            office.postcode.map(|postcode| postcode.to_string()),
            told(office.settlement.as_ref()),
            told(office.address.as_ref()),
        ];
        table.push(vec![
            listing.row.clone().unwrap_or_default(),
            name.unwrap_or_default(),
            place.into_iter().flatten().collect::<Vec<_>>().join(", "),
            listing.printed.hours.clone().unwrap_or_default(),
            listing.printed.phones.clone().unwrap_or_default(),
        ]);
    }
    rows(&table, true)
}

/// The steps of a procedure.
pub fn procedure(service: &Service, procedure: &Procedure, language: LangTag) -> Element {
    let heads = [
        ["№", "№"],
        ["Қатысушы", "Участник"],
        ["Іс-әрекет", "Действие"],
        ["Аяқтау нысаны", "Форма завершения"],
        ["Мерзімі", "Срок"],
        ["Келесі", "Следующее"],
    ];
    let told = |text: Option<&Text>| text.map(|text| text.in_language(language).text.to_owned()).unwrap_or_default();
    let mut table = vec![head(&heads, language)];
    for step in &procedure.steps {
        let participant = step
            .participant
            .as_ref()
            .and_then(|id| service.participants.iter().find(|participant| participant.id.as_str() == id.as_str()));
        let number = step.number.as_ref().map(|number| number.value.clone());
        table.push(vec![
            number.unwrap_or_else(|| told(step.label.as_ref())),
            told(participant.map(|participant| &participant.name)),
            told(Some(&step.action)),
            told(step.completion.as_ref()),
            told(step.time.as_ref().map(|time| &time.text)),
            step.next.iter().map(|next| next.value.as_str()).collect::<Vec<_>>().join(", "),
        ]);
    }
    rows(&table, true)
}
