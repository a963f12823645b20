//! What directives draw from the catalogue of functions: the printed tables of functions and indicators, the lists of
//! abbreviations.

use super::tables::drawn;
use crate::registry::model::{AbbreviationList, CatalogueLevel, Indicators};
use crate::registry::values::{LangTag, Text};
use crate::strings::Strings;
use crate::xml::Element;

/// The functions of a level: row, capability, function, information systems, automation.
pub(super) fn functions(level: &CatalogueLevel, strings: &Strings) -> Element {
    let language = strings.language();
    let localized = |text: &Text| text.in_language(language).text.to_owned();
    let joined = |texts: Vec<String>| texts.join("; ");
    let mut table = Vec::new();
    for capability in &level.capabilities {
        for (at, function) in capability.functions.iter().enumerate() {
            let first = |text: String| if at == 0 { text } else { String::new() };
            table.push(vec![
                function.row.value.clone(),
                first(localized(&capability.name)),
                localized(&function.text),
                first(joined(capability.systems.iter().map(|cell| localized(&cell.text)).collect())),
                first(joined(capability.automation.iter().map(|automation| localized(&automation.text)).collect())),
            ]);
        }
    }
    let heads = ["printed-number", "capability", "function", "printed-system", "automation"];
    drawn(&heads, &table, strings)
}

/// The abbreviations of a list, a paragraph each.
pub(super) fn abbreviations(list: &AbbreviationList, language: LangTag) -> Vec<Element> {
    let localized = |text: &Text| text.in_language(language).text.to_owned();
    let entries = list.abbreviations.iter();
    entries
        .map(|entry| Element::new("p").text(format!("{} – {}", localized(&entry.name), localized(&entry.meaning))))
        .collect()
}

/// The indicators: code, name, unit.
pub(super) fn indicators(file: &Indicators, strings: &Strings) -> Element {
    let language = strings.language();
    let localized = |text: &Text| text.in_language(language).text.to_owned();
    let mut table = Vec::new();
    for group in &file.groups {
        table.push(vec![String::new(), localized(&group.name), String::new()]);
        let row = |indicator: &crate::registry::model::Indicator| {
            vec![indicator.code.value.clone(), localized(&indicator.name), localized(&indicator.unit)]
        };
        table.extend(group.indicators.iter().map(row));
        for subgroup in &group.subgroups {
            table.push(vec![String::new(), localized(&subgroup.name), String::new()]);
            table.extend(subgroup.indicators.iter().map(row));
        }
    }
    drawn(&["printed-number", "indicator", "table-indicators.unit"], &table, strings)
}
