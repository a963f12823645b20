//! A whole act in Russian, with the damage that printing does: record, texts, offices.

use std::collections::BTreeMap;

use tizilim::import::{Certainty, EntryKind, ExistingRecords, ImportOptions, Imported, import};

const RUSSIAN: &str = include_str!("../fixtures/acts/akmola-2011-a-11-491.ru.txt");

fn read(text: &str) -> Imported {
    let services = [("regulation-1", "one"), ("regulation-2", "two")];
    let services = services.map(|(text, service)| (text.to_owned(), service.to_owned())).into();
    import(
        text.as_bytes(),
        &ImportOptions { id: "akmola".parse().expect("a slug"), services },
        ExistingRecords::default(),
    )
    .expect("an act")
}

#[test]
fn the_record_is_read() {
    let imported = read(RUSSIAN);
    let record = &imported.files()["registry/acts/akmola.toml"];
    for line in [
        "kind = \"resolution\"",
        "title.ru = \"Об утверждении регламентов государственных услуг\"",
        "number = \"А-11/491\"",
        "date = 2011-12-07",
        "issuer = \"akmola-akimat\"",
        "repealed_on = 2013-06-03",
        "signed.ru = \"Аким области С.Дьяченко\"",
        "number = \"3418\"",
        "body = \"akmola-justice\"",
        "issuer.ru = \"Акимат Акмолинской области\"",
        "by.issuer.ru = \"Акимат Акмолинской области\"",
        "by.date = 2012-11-01",
        "by.number = \"А-12/517\"",
    ] {
        assert!(record.contains(line), "{line}\n{record}");
    }
    assert!(!record.contains("пунктуация"), "the publisher's note is no preamble");
    let texts: Vec<_> = imported.texts.iter().map(|text| text.id.as_str()).collect();
    assert_eq!(texts, ["act", "regulation-1", "regulation-2", "regulation-3"]);
    let additions = imported.additions();
    assert!(additions["registry/bodies.toml"].contains("name.ru = \"Департамент юстиции Акмолинской области\""));
    assert!(
        additions["registry/districts.toml"]
            .contains("id = \"akkol\"\nkind = \"district\"\nname.ru = \"Аккольский район\"")
    );
}

#[test]
fn no_letter_is_lost_and_doubts_are_few() {
    let imported = read(RUSSIAN);
    let guesses: Vec<_> = imported
        .report
        .entries
        .iter()
        .filter(|entry| entry.certainty == Certainty::Guess)
        .map(|entry| entry.kind)
        .collect();
    // The step table, whose cells are not guessed.
    assert_eq!(guesses, [EntryKind::Verbatim], "{}", imported.report.to_text());
}

#[test]
fn the_running_text_reads_as_it_was_written() {
    let files = read(RUSSIAN).files();
    for (text, words) in [
        ("act", "> Примечание РЦПИ.\n\n> В тексте документа сохранена"),
        ("act", "В соответствии с пунктом 4 статьи 9-1 Закона Республики Казахстан от 27 ноября 2000 года"),
        ("act", "1) регламент государственной услуги «Назначение государственной адресной социальной помощи»;"),
        (
            "regulation-1",
            "# Регламент государственной услуги «Назначение государственной адресной социальной помощи»\n\nУтвержден постановлением акимата Акмолинской области от 7 декабря 2011 года № А-11/491\n\n> Сноска.",
        ),
        ("regulation-1", "от 01.11.2012 № А-12/517 (вводится в действие со дня официального опубликования)."),
        ("regulation-1", "## 1. Основные понятия\n\n1. В настоящем"),
        ("regulation-1", "указаны в приложениях 1 и 2 к настоящему Регламенту (далее – услугодатель)."),
        ("regulation-1", "«Об утверждении реестра государственных услуг» и пункта 1 статьи 2 Закона Республики"),
        (
            "regulation-1",
            "## Приложение 1 к Регламенту государственной услуги «Назначение государственной адресной социальной помощи»\n\n### Перечень",
        ),
        ("regulation-1", "{{ offices(annex=\"2\", service=\"one\") }}"),
        (
            "regulation-1",
            "### Схемы функционального взаимодействия\n\n{{ lost(what=\"picture\", text=\"(см. бумажный вариант)\") }}",
        ),
        ("regulation-2", "## 1.Основные понятия\n\n1. В настоящем"),
        ("regulation-2", "{{ offices(annex=\"1\", service=\"two\") }}"),
        ("regulation-3", "## Глава 1. Основные понятия\n\n1. В настоящем"),
    ] {
        let file = &files[&format!("content/regulations/akmola/{text}/ru.md")];
        assert!(file.contains(words), "{text}: {words}\n{file}");
    }
}

#[test]
fn offices_are_read_over_page_breaks() {
    let imported = read(RUSSIAN);
    let office = |district: &str, id: &str| {
        let offices = &imported.offices.offices[district];
        offices.iter().find(|office| office.id == id).unwrap_or_else(|| panic!("{id}"))
    };
    let esil = office("esil", "esil-employment");
    assert_eq!(esil.phones.iter().map(|phone| phone.as_str()).collect::<Vec<_>>(), ["+77164721657"]);
    assert_eq!(esil.hours.as_ref().map(|hours| hours.as_str()), Some("Mo-Fr 09:00-18:00"));
    let akkol = office("akkol", "akkol-employment");
    assert_eq!(akkol.address.settlement.as_deref(), Some("город Акколь"));
    assert_eq!(akkol.address.street.as_deref(), Some("улица Нурмагамбетова, 81"));
    assert_eq!(akkol.listings.len(), 2);
    assert_eq!(office("akkol", "akkol-akim-kenes").address.settlement.as_deref(), Some("аул Домбыралы"));
    assert_eq!(office("kokshetau", "kokshetau-employment").phones.len(), 2);
}

#[test]
fn a_cut_text_never_panics() {
    for cut in (400..RUSSIAN.len()).step_by(211) {
        let cut = (cut..).find(|at| RUSSIAN.is_char_boundary(*at)).expect("a boundary");
        let options = ImportOptions { id: "a".parse().expect("a slug"), services: BTreeMap::new() };
        if let Ok(imported) = import(&RUSSIAN.as_bytes()[..cut], &options, ExistingRecords::default()) {
            assert!(imported.report.entries.iter().all(|entry| entry.kind != EntryKind::Letters), "cut at {cut}");
        }
    }
}
