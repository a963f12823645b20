//! Texts of acts (Akoma Ntoso) and procedures (BPMN): well-formed XML that holds the words of the records.

use std::collections::HashMap;

use roxmltree::{Document, Node};
use tizilim::addresses::data;
use tizilim::registry::Registry;
use tizilim::registry::model::{Act, ActText, Procedure, Service, Step, StepKind};
use tizilim::registry::values::{LangTag, Text};

use super::support::{Files, Objects, files_of, full, json_of, present, real};

/// A row of a JSON table.
type Row = <Objects as IntoIterator>::Item;

/// The letters of a document's elements.
fn said(files: &Files, path: &str) -> Vec<String> {
    let bytes = files.get(path).unwrap_or_else(|| panic!("no {path}"));
    let document = Document::parse(std::str::from_utf8(bytes).unwrap());
    let document = document.unwrap_or_else(|error| panic!("{path}: {error}"));
    document.descendants().filter(|node| node.is_text()).filter_map(|node| node.text()).map(letters).collect()
}

/// The letters of a text: without white space, which is single spaces in BPMN, and without what XML 1.0 forbids (section 2.2).
fn letters(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace() && !c.is_control() && !matches!(c, '\u{FFFE}' | '\u{FFFF}')).collect()
}

/// Everything that must hold for the XML documents of any register.
pub(crate) fn check(registry: &Registry) {
    let files = files_of(registry);
    let mut expected = Vec::new();
    for &language in &registry.languages {
        for service in &registry.services {
            for procedure in service.procedures.iter().filter(|procedure| !procedure.steps.is_empty()) {
                expected.push(procedure_holds(&files, service, procedure, language));
            }
        }
    }
    for (act, listed, text) in registry
        .acts
        .iter()
        .flat_map(|act| act.texts.iter().map(move |listed| (act, listed)))
        .filter_map(|(act, listed)| registry.text_of(act.id.as_str(), listed.id.as_str()))
    {
        for told in &text.texts {
            expected.push(text_holds(&files, act, listed, told.language, &told.title));
        }
    }
    points_hold(registry, &files);
    expected.sort();
    let xml = |path: &&String| path.ends_with(".bpmn") || path.ends_with(".akn.xml");
    assert!(
        present(registry, &files).into_keys().filter(xml).eq(&expected),
        "every document is looked at: {expected:?}"
    );
}

fn procedure_holds(files: &Files, service: &Service, procedure: &Procedure, language: LangTag) -> String {
    let path = format!("data/procedures/{}.{}.{language}.bpmn", service.id, procedure.id);
    let said = said(files, &path);
    let holds = |text: &Text| said.iter().any(|found| found.contains(&letters(text.in_language(language).text)));
    assert!(holds(&procedure.title), "{path}: title");
    // A start after the first step is a remark, which docs/data.md leaves out.
    let remark = |at: usize, step: &Step| at > 0 && step.kind == Some(StepKind::Start);
    for (_, step) in procedure.steps.iter().enumerate().filter(|(at, step)| !remark(*at, step)) {
        assert!(holds(&step.action), "{path}: {:?}", step.action);
        assert!(step.completion.iter().all(holds), "{path}: {:?}", step.completion);
        assert!(step.items.iter().all(|item| holds(&item.text)), "{path}: {:?}", step.items);
    }
    path
}

fn text_holds(files: &Files, act: &Act, listed: &ActText, language: LangTag, title: &str) -> String {
    let path = data::act_text(&act.id, listed.id_in_files(), language);
    assert!(said(files, &path).iter().any(|found| found.contains(&letters(title))), "{path}: {title}");
    path
}

/// Each wording of the table `points` stands in the document of its text, under its own address if it has one. The signs around a
/// quoted provision are attributes, its tables rows of cells.
fn points_hold(registry: &Registry, files: &Files) {
    let points = json_of(files, "points");
    for (act, listed) in registry.acts.iter().flat_map(|act| act.texts.iter().map(move |listed| (act, listed))) {
        let Some((_, _, text)) = registry.text_of(act.id.as_str(), listed.id.as_str()) else { continue };
        for language in text.texts.iter().map(|told| told.language) {
            let path = data::act_text(&act.id, listed.id_in_files(), language);
            let document = Document::parse(std::str::from_utf8(&files[&path]).unwrap()).unwrap();
            let whole = all_letters(document.root());
            let places: HashMap<_, _> =
                document.descendants().filter_map(|node| Some((node.attribute("wId")?, node))).collect();
            let own = |row: &&Row| row["act_id"] == act.id.as_str() && row["text_id"] == listed.id.as_str();
            // Tables are rows of cells in a document; what is drawn is drawn from other tables.
            let words = |row: &&Row| !["table", "drawn"].contains(&row["kind"].as_str().unwrap());
            for row in points.iter().filter(own).filter(words) {
                let Some(text) = row[&format!("text_{language}")].as_str().map(letters) else { continue };
                let quoted = row["kind"] == "quotation";
                let text = if quoted { text.trim_matches(['«', '»', '"', ';', '.']).replace('|', "") } else { text };
                assert!(whole.contains(&text), "{path}: {}", row["id"]);
                if let Some(address) = row["address"].as_str() {
                    let place = places.get(address).unwrap_or_else(|| panic!("{path} has no {address}"));
                    assert!(all_letters(*place).contains(&text), "{path}: {address}");
                }
            }
        }
    }
}

/// The letters of an element and of all that it holds.
fn all_letters(node: Node<'_, '_>) -> String {
    node.descendants().filter(Node::is_text).filter_map(|node| node.text()).map(letters).collect()
}

#[test]
fn registers_are_told_in_xml() {
    check(&real());
    check(&full());
}
