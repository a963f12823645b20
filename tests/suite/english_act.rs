//! An act in English: its chapters, points, annexes, citations and definitions.

use tizilim::registry::regulation::citations::{CitationTarget, Citations};
use tizilim::registry::regulation::definitions::defined_terms;
use tizilim::registry::regulation::words::plain;
use tizilim::registry::values::LangTag;
use tizilim::registry::{Registry, SourceTree, load};

const SETTINGS: &str = r#"
id = "small"
languages = ["en"]
base_url = "https://small.example/"
title.en = "A small register"
description.en = "For tests."
publisher.name.en = "Publisher"
licence = { id = "CC0-1.0", name.en = "CC0", url = "https://creativecommons.org/publicdomain/zero/1.0/" }
contact = { name.en = "Editors", email = "editors@small.example" }
"#;
const CLASSIFIER: &str = r#"
act = "certificates"
[[section]]
code = "007"
name.en = "Labour"
"#;
const BODIES: &str = r#"
[[body]]
id = "ministry"
kind = "central"
name.en = "Ministry"
"#;
const ACT: &str = r#"
id = "certificates"
kind = "order"
title.en = "On certificates"
number = "12-5"
date = 2021-02-16
issuer = "ministry"
status = "in-force"

[[text]]
id = "act"
kind = "act"
title.en = "On certificates"

[[text]]
id = "regulation"
kind = "regulation"
title.en = "Regulation on certificates"
"#;
const FEES: &str = r#"
id = "fees"
kind = "law"
title.en = "On fees"
number = "7"
date = 2019-05-04
issuer = "ministry"
status = "in-force"
"#;
const ENACTING: &str = "# On certificates\n\n1. The Regulation set out in the Annex is approved.\n\n2. This Order enters into force at once.\n";
const REGULATION: &str = "\
# Regulation on certificates

> Amended by Order No. 3.

## Chapter 1. General provisions

1. In this Regulation, the following terms are used:

(1) “applicant” means a natural person;

(2) “certificate” means a document:

(a) on paper; or

(b) in electronic form, which is

(i) signed; and

(ii) dated.

## Chapter 2. Procedure

2. The applicant files the documents listed in Annex 1 and in point 3(a) of this Regulation.

3. Documents:

(a) the form of point 1 of Annex 1 to this Regulation, see point 1(2)(b);

(b) a receipt under Article 9 of Law No. 7 of 4 May 2019.

4. Point 2 of this Order applies; Chapter 1 defines certificates.

## Annex 1

1. Form of application.

## Annex II to the Regulation

No number.
";

fn registry() -> Registry {
    let loaded = load(SourceTree::from_texts([
        ("registry/registry.toml", SETTINGS),
        ("registry/classifier.toml", CLASSIFIER),
        ("registry/bodies.toml", BODIES),
        ("registry/acts/certificates.toml", ACT),
        ("registry/acts/fees.toml", FEES),
        ("content/regulations/certificates/act/en.md", ENACTING),
        ("content/regulations/certificates/regulation/en.md", REGULATION),
    ]));
    let errors: Vec<_> = loaded.diagnostics.iter().collect();
    assert!(errors.is_empty(), "{errors:#?}");
    loaded.registry.unwrap()
}

#[test]
fn every_part_has_the_address_of_its_number() {
    let registry = registry();
    let (_, _, text) = registry.text_of("certificates", "regulation").unwrap();
    let addresses: Vec<_> = text.texts[0].blocks.iter().filter_map(|block| block.address.as_deref()).collect();
    assert_eq!(
        addresses,
        [
            "ch1",
            "p1",
            "p1-1",
            "p1-2",
            "p1-2-a",
            "p1-2-b",
            "p1-2-b-i",
            "p1-2-b-ii",
            "ch2",
            "p2",
            "p3",
            "p3-a",
            "p3-b",
            "p4",
            "a1",
            "a1-p1",
            "aii"
        ]
    );
    let labels: Vec<_> = text.texts[0].blocks.iter().filter_map(|block| block.label()).collect();
    assert_eq!(
        labels,
        ["1.", "(1)", "(2)", "(a)", "(b)", "(i)", "(ii)", "2.", "3.", "(a)", "(b)", "4.", "1."],
        "numbers are printed as the act has them"
    );
}

#[test]
fn citations_lead_to_their_points_annexes_and_acts() {
    let registry = registry();
    let (act, _, text) = registry.text_of("certificates", "regulation").unwrap();
    let citations = Citations::new(&registry, act, text);
    let mut found = Vec::new();
    for block in &text.texts[0].blocks {
        let words = plain(&block.markdown);
        for citation in citations.find(&words, LangTag::EN, block.address.as_deref()) {
            let target = match citation.target {
                CitationTarget::Block(address) => address,
                CitationTarget::Enacting { text, address } => format!("{text}#{address}"),
                CitationTarget::Act(act) => act.id.to_string(),
                CitationTarget::Cited(cited) => cited.date.to_string(),
            };
            found.push((words[citation.range].to_owned(), target));
        }
    }
    let found: Vec<_> = found.iter().map(|(words, target)| (words.as_str(), target.as_str())).collect();
    assert_eq!(
        found,
        [
            ("1", "a1"),
            ("3(a)", "p3-a"),
            ("1", "a1-p1"),
            ("1", "a1"),
            ("1(2)(b)", "p1-2-b"),
            ("No. 7", "fees"),
            ("2", "act#p2"),
            ("1", "ch1"),
        ]
    );
}

#[test]
fn terms_are_defined() {
    let registry = registry();
    let (_, _, text) = registry.text_of("certificates", "regulation").unwrap();
    let terms: Vec<_> =
        defined_terms(&text.texts[0]).iter().cloned().map(|term| (term.name, term.meaning, term.address)).collect();
    let term = |name: &str, meaning: &str, address: &str| (name.to_owned(), meaning.to_owned(), address.to_owned());
    assert_eq!(terms, [term("applicant", "a natural person", "p1-1"), term("certificate", "a document:", "p1-2")]);
}
