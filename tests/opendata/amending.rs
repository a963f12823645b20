//! Two acts that change others, built as such acts are: what they quote is no part of them. Their words are made up.

use roxmltree::{Document, Node};

use super::support::{files_of, small};
use super::xml;
use tizilim::registry::Registry;

/// The register of the two acts.
fn register() -> Registry {
    const BODIES: &str = "[[body]]\nid = \"ministry\"\nkind = \"central\"\nname = { kk = \"Министрлік\", ru = \"Министерство\" }\n\
                          [[body]]\nid = \"akimat\"\nkind = \"local\"\nname = { kk = \"Әкімдік\", ru = \"Акимат\" }\n";
    small(
        "[\"kk\", \"ru\"]",
        &[
            ("registry/classifier.toml", ""),
            ("registry/bodies.toml", BODIES),
            ("registry/acts/order-7.toml", include_str!("../fixtures/amending/order.toml")),
            ("registry/acts/resolution-12.toml", include_str!("../fixtures/amending/resolution.toml")),
            ("content/regulations/order-7/act/kk.md", include_str!("../fixtures/amending/order.kk.md")),
            ("content/regulations/order-7/act/ru.md", include_str!("../fixtures/amending/order.ru.md")),
            ("content/regulations/resolution-12/act/kk.md", include_str!("../fixtures/amending/resolution.kk.md")),
            ("content/regulations/resolution-12/act/ru.md", include_str!("../fixtures/amending/resolution.ru.md")),
        ],
    )
}

fn said(node: Node<'_, '_>) -> String {
    let text: String = node.descendants().filter_map(|node| node.text().filter(|_| node.is_text())).collect();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn by_id<'d>(document: &'d Document<'_>, attribute: &str, id: &str) -> Node<'d, 'd> {
    let mut found = document.descendants().filter(|node| node.attribute(attribute) == Some(id));
    let node = found.next().unwrap_or_else(|| panic!("no {id}"));
    assert!(found.next().is_none(), "{id} is there twice");
    node
}

#[test]
fn amending_acts_are_told_in_xml() {
    xml::check(&register());
}

#[test]
fn quoted_points_are_no_points_of_the_act() {
    let files = files_of(&register());
    for (language, own, quoted) in [
        ("kk", "6. Осы бұйрық жарияланған күннен бастап қолданысқа енгізіледі.", "6. Анықтама:"),
        ("ru", "6. Настоящий приказ вводится в действие со дня опубликования.", "6. Справка выдается:"),
    ] {
        let text = std::str::from_utf8(&files[&format!("data/acts/order-7.{language}.akn.xml")]).unwrap();
        let document = Document::parse(text).unwrap();
        let point = by_id(&document, "wId", "p6");
        assert_eq!((point.attribute("eId"), said(point)), (Some("para_6"), own.to_owned()));
        let inner = by_id(&document, "eId", "para_1__qstr_1__para_6");
        assert!(said(inner).starts_with(&quoted.replace("6. ", "6.")) && inner.attribute("wId").is_none());
        by_id(&document, "eId", "para_1__qstr_1__para_6__subpara_2");
        by_id(&document, "eId", "para_1__qstr_2__para_6-1");
        let structure = by_id(&document, "eId", "para_1__qstr_1");
        assert_eq!((structure.attribute("startQuote"), structure.attribute("endQuote")), (Some("«"), Some("»")));
        // What a quoted provision says of its own act is no citation of this one.
        assert!(structure.descendants().all(|node| !node.has_tag_name("ref") && node.tag_name().name() != "ref"));
        let cited: Vec<_> = document
            .descendants()
            .filter(|node| node.tag_name().name() == "ref")
            .filter_map(|node| node.attribute("href"))
            .collect();
        assert_eq!(cited, ["/akn/kz/act/order/ministry/2020-02-03/41", "#para_2"]);
    }
}

#[test]
fn heads_and_conclusions_stand_apart_from_the_points() {
    let files = files_of(&register());
    let text = std::str::from_utf8(&files["data/acts/order-7.ru.akn.xml"]).unwrap();
    let document = Document::parse(text).unwrap();
    let element = |name: &str| document.descendants().find(|node| node.tag_name().name() == name).map(said);
    assert_eq!(element("docDate").as_deref(), Some("5 марта 2024 года"));
    assert_eq!(element("docNumber").as_deref(), Some("7/Ө"));
    assert_eq!(element("preamble").as_deref(), Some("В соответствии со статьей 5 Закона «Об образцах» ПРИКАЗЫВАЮ:"));
    assert_eq!(
        element("conclusions").as_deref(),
        Some("Министр А. Образцов «СОГЛАСОВАН» Министерство образцов К. Примеров")
    );
    let persons: Vec<_> = document.descendants().filter(|node| node.tag_name().name() == "person").map(said).collect();
    assert_eq!(persons, ["А. Образцов", "К. Примеров"]);
}

#[test]
fn a_chapter_and_a_table_may_be_quoted() {
    let files = files_of(&register());
    let text = std::str::from_utf8(&files["data/acts/resolution-12.ru.akn.xml"]).unwrap();
    let document = Document::parse(text).unwrap();
    for id in ["para_1__subpara_1__qstr_1", "para_1__subpara_1__qstr_2__para_5", "para_1__subpara_2__qstr_3", "para_2"]
    {
        by_id(&document, "eId", id);
    }
    let quoted = by_id(&document, "eId", "para_1__subpara_1__qstr_2");
    assert_eq!(quoted.descendants().filter(|node| node.tag_name().name() == "table").count(), 1);
    let conclusions = document.descendants().find(|node| node.tag_name().name() == "conclusions").map(said);
    assert_eq!(conclusions.as_deref(), Some("Аким Б. Образцов"));
}
