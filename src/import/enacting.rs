//! What the enacting text and the notes say of the act: preamble, signature, entry into force, the acts that changed it.

use super::act_header::{self, ActHeader};
use super::elements::TextElement;
use super::imported::Imported;
use super::kinds::KzActKind;
use super::mention::{self, ActMention};
use super::report::{EntryKind, ImportReport};
use crate::registry::model::ActTextKind;

/// Who issued the act, in the words of its header; a law names the republic alone, and parliament passes laws.
pub(super) fn issuer(header: &ActHeader, line: usize, report: &mut ImportReport) -> String {
    let parliament = match header.issuer.as_str() {
        "Республики Казахстан" => "Парламент Республики Казахстан",
        "Қазақстан Республикасының" => "Қазақстан Республикасының Парламенті",
        _ => return header.issuer.clone(),
    };
    report.likely(line, EntryKind::Head, header.issuer.clone(), format!("issued by: {parliament}"));
    parliament.to_owned()
}

/// Fills in what the enacting text and the notes say.
pub(super) fn read_record(imported: &mut Imported, header_line: usize) {
    let Some(act) = imported.texts.first() else { return };
    let paragraphs: Vec<&str> = act
        .elements
        .iter()
        .filter_map(|element| match element {
            TextElement::Paragraph(text) => Some(text.as_str()),
            _ => None,
        })
        .collect();
    let is_header = |text: &str| act_header::parse(text).is_some() || act_header::without_status(text).is_empty();
    let is_point = |text: &str| {
        text.split(['.', ')']).next().is_some_and(|n| !n.is_empty() && n.bytes().all(|b| b.is_ascii_digit()))
    };
    let first_point = paragraphs.iter().position(|text| is_point(text)).unwrap_or(paragraphs.len());
    let last_point = paragraphs.iter().rposition(|text| is_point(text));
    let preamble =
        paragraphs[..first_point].iter().filter(|text| !is_header(text)).copied().collect::<Vec<_>>().join(" ");
    imported.preamble = (!preamble.is_empty()).then_some(preamble);
    let in_force = ["қолданысқа енгізіледі", "күшіне енеді", "вводится в действие", "вступает в силу"];
    imported.entry_into_force = paragraphs
        .iter()
        .rfind(|text| {
            is_point(text) && in_force.iter().any(|words| text.contains(words))
                || text.contains("енгізілуінен бұрын емес")
        })
        .and_then(|text| text.split_once([' ', ')']).map(|(_, rest)| rest.trim().to_owned()));
    if let Some(last) = last_point {
        let signature =
            paragraphs[last + 1..].iter().take_while(|text| !text.contains("КЕЛІСІЛ") && !text.contains("СОГЛАСОВАН"));
        let signature: Vec<_> = signature.copied().filter(|text| text.len() < 300).collect();
        imported.signed = (!signature.is_empty()).then(|| signature.join(" "));
    }
    imported.approves = imported
        .texts
        .iter()
        .skip(1)
        .filter(|text| text.kind != ActTextKind::List)
        .map(|text| text.title.clone())
        .collect();
    let mut changes: Vec<ActMention> = Vec::new();
    for element in imported.texts.iter().flat_map(|text| &text.elements) {
        let (TextElement::Note(text) | TextElement::Paragraph(text)) = element else { continue };
        for change in mention::changes(text) {
            match changes.iter_mut().find(|known| known.number == change.number && known.date == change.date) {
                Some(known) => {
                    let (what, more) = (known.what.take().unwrap_or_default(), change.what.unwrap_or_default());
                    known.what = Some(if what == more || more.is_empty() { what } else { format!("{what}; {more}") });
                }
                None => changes.push(change),
            }
        }
    }
    changes.sort_by_key(|change| change.date);
    imported.changes = changes;
    // A note says what a header does not know: what repealed the act.
    if imported.header.repealed_by.is_none() {
        let notes = imported.texts[0].elements.iter().filter_map(|element| match element {
            TextElement::Note(text) if is_repeal(text) => Some(text),
            _ => None,
        });
        let found = notes.clone().find_map(|text| mention::repealing(text));
        imported.header.repealed |= notes.count() > 0;
        imported.header.repealed_by = found;
    }
    let registers = !matches!(imported.header.kind, KzActKind::Law | KzActKind::Code | KzActKind::Decree)
        && !["government", "president", "parliament"].contains(&imported.issuer.as_str());
    let doubts = [
        (imported.header.number.is_none(), "no number"),
        (registers && imported.header.registration.is_none(), "no registration"),
        (imported.preamble.is_none(), "no preamble"),
        (imported.signed.is_none(), "no signature"),
        (imported.entry_into_force.is_none(), "no word of its entry into force"),
        (imported.header.repealed && imported.header.repealed_by.is_none(), "repealed, but not by which act"),
    ];
    for doubt in &imported.header.doubts {
        imported.report.guess(header_line, EntryKind::Head, imported.title.clone(), doubt.clone());
    }
    for (_, doubt) in doubts.iter().filter(|(missing, _)| *missing) {
        imported.report.guess(header_line, EntryKind::Head, imported.title.clone(), format!("{doubt} found"));
    }
}

/// Whether a note says that the act itself, and not a point of it, is repealed.
fn is_repeal(note: &str) -> bool {
    ["Ескерту. Күші жойылды", "Сноска. Утратил"].iter().any(|start| note.starts_with(start))
}
