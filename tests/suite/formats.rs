//! `docs/formats.md` is true: its examples are a register, and it names every key.

use std::collections::BTreeSet;

use tizilim::registry::decode::Record;
use tizilim::registry::model;
use tizilim::registry::{SourceTree, load};

use crate::examples::{document, examples};

#[test]
fn the_examples_are_a_register_without_faults() {
    let document = document();
    let loaded = load(SourceTree::from_texts(examples(&document)));
    let report = tizilim::diagnostics::render::render(
        &loaded.diagnostics,
        &loaded.sources,
        tizilim::diagnostics::render::DiagnosticFormat::Text,
        tizilim::diagnostics::render::TextStyle::default(),
        tizilim::diagnostics::MessageLanguage::English,
    );
    assert!(loaded.diagnostics.is_empty(), "{report}");
    assert_eq!(loaded.registry.unwrap().services.len(), 1);
}

#[test]
fn the_examples_use_every_key() {
    let document = document();
    let text: String = examples(&document).iter().map(|(_, text)| *text).collect();
    let words: BTreeSet<_> = text.split(|c: char| !c.is_ascii_alphanumeric() && c != '_').collect();
    let mut missing = Vec::new();
    macro_rules! look {
        ($($record:ident)*) => { $(
            for key in model::$record::KEYS {
                if !words.contains(key) { missing.push(format!("{}.{key}", stringify!($record))); }
            }
        )* };
    }
    look!(Settings Publisher Licence Contact Classifier Section Subsection Bodies Body Act ActText Registration Amendment ActReference
        Districts District Glossary Term OfficeFile Provider Office Coordinates HoursException Phone Listing Printed Statement Provision Clause Participant Procedure
        Step StepTime Service Regulation Cost Channel App ServiceResult ProcessingTime EvidenceGroup Evidence LegalBasis Definition
        Question CatalogueLevel Capability SystemsCell Automation Function Systems System Abbreviations AbbreviationList Abbreviation
        Indicators IndicatorGroup IndicatorSubgroup Indicator Statistics Rendered ServiceStatistics Statements InformationSource
        Deadlines Deadline Units Unit UnitValue FormerAddress RenamedPage RevisionHead RevisionTable Withdrawals Withdrawn);
    assert!(missing.is_empty(), "docs/formats.md has no example of {missing:?}");
}

#[test]
fn the_examples_write_every_word_of_every_choice() {
    let document = document();
    let mut missing = Vec::new();
    macro_rules! look {
        ($($choice:ident)*) => { $(
            for choice in model::$choice::ALL {
                let quoted = [format!("`{choice}`"), format!("\"{choice}\"")];
                if !quoted.iter().any(|word| document.contains(word)) { missing.push(format!("{}: {choice}", stringify!($choice))); }
            }
        )* };
    }
    look!(ActTextKind ActStatus OfficeStatus Accessibility PhoneKind ParticipantKind ProcedureKind StepKind ServiceStatus
        Recipient DeliveryForm ChannelKind ChannelRole AppPlatform TimeKind TimeLimit Level CapabilityKind FunctionNote AbbreviationKind Measure
        SourceKind);
    assert!(missing.is_empty(), "docs/formats.md does not name {missing:?}");
}
