//! Where the head of an act stands, and what it leaves open.

use std::collections::BTreeMap;

use tizilim::import::{EntryKind, ExistingRecords, ImportOptions, Imported, import};

fn read(text: &str) -> Imported {
    let options = ImportOptions { id: "act-1".parse().expect("a slug"), services: BTreeMap::new() };
    import(text.as_bytes(), &options, ExistingRecords::default()).unwrap_or_else(|error| panic!("{error}: {text}"))
}

fn reported(imported: &Imported, words: &str) -> bool {
    imported.report.entries.iter().any(|entry| entry.kind == EntryKind::Head && entry.written.contains(words))
}

const BODY: &str = "      В соответствии с законом ПРИКАЗЫВАЮ:\n      1. Утвердить правила.\n      2. Приказ вводится в действие \
                    со дня опубликования.\n      Министр                  Е. Досаев\n";

#[test]
fn a_head_is_found_wherever_it_stands() {
    let head = "Приказ Министра экономики Республики Казахстан от 25 июня 2013 года № 193. \
                Зарегистрирован в Министерстве юстиции Республики Казахстан 2 июля 2013 года № 8549";
    let torn = head.replace("Республики Казахстан от", "Республики\nКазахстан от").replace(". Зар", ".\nЗар");
    for (what, text) in [
        ("under its title", format!("Об утверждении Правил\n\n{torn}\n{BODY}")),
        ("with no empty line", format!("Об утверждении Правил\n{torn}\n{BODY}")),
        ("under a status", format!("Об утверждении Правил\n\nОбновленный\n{torn}\n{BODY}")),
        ("under a status apart", format!("Об утверждении Правил\n\nОбновленный\n\n{torn}\n{BODY}")),
        (
            "over a page break",
            format!(
                "Об утверждении Правил\n\n{}\n{BODY}",
                head.replace("Республики Казахстан 2 июля", "Республики\n\n\n\nКазахстан 2 июля")
            ),
        ),
        (
            "torn by empty lines",
            format!(
                "Об утверждении Правил\n\n{}\n{BODY}",
                head.replace("Приказ ", "Приказ\n\n").replace(" от 25", "\n\nот 25")
            ),
        ),
        ("above its title", format!("{torn}\n\nОб утверждении Правил\n\n{BODY}")),
        ("on a copied page", format!("Әділет\n\nГлавная\nПоиск\n\nОб утверждении Правил\n\n{torn}\n{BODY}")),
    ] {
        let imported = read(&text);
        assert_eq!(imported.title, "Об утверждении Правил", "{what}");
        assert_eq!(
            (imported.header.number.as_deref(), imported.issuer.as_str()),
            (Some("193"), "ministerstvo-ekonomiki"),
            "{what}"
        );
        assert_eq!(imported.header.registration.as_ref().map(|found| found.2.as_str()), Some("8549"), "{what}");
        assert_eq!(imported.preamble.as_deref(), Some("В соответствии с законом ПРИКАЗЫВАЮ:"), "{what}");
        assert!(imported.report.entries.iter().all(|entry| entry.kind != EntryKind::Letters), "{what}");
        let text = &imported.files()["content/regulations/act-1/act/ru.md"];
        assert!(text.starts_with("# Об утверждении Правил\n\n"), "{what}: {text}");
        assert_eq!(text.contains("Главная\nПоиск"), what == "on a copied page", "{what}: {text}");
    }
}

#[test]
fn a_missing_part_is_reported() {
    let bare =
        read(&format!("Об утверждении\n\nПриказ Министра экономики Республики Казахстан от 25 июня 2013 года\n{BODY}"));
    for doubt in ["no number found", "no registration found"] {
        assert!(reported(&bare, doubt), "{doubt}: {}", bare.report.to_text());
    }
    let joint = read(&format!(
        "Об утверждении\n\nСовместный приказ Министра экономики Республики Казахстан от 1 июня 2015 года № 5 и Министра финансов \
         Республики Казахстан от 3 июня 2015 года № 7\n{BODY}"
    ));
    assert!(reported(&joint, "a joint act"), "{}", joint.report.to_text());
    let law = read(
        "О государственных услугах\n\nЗакон Республики Казахстан от 15 апреля 2013 года № 88-V.\n\n      Настоящий Закон регулирует.\n\n      Статья 1. Понятия\n",
    );
    assert_eq!(law.issuer, "parliament");
    assert!(reported(&law, "Парламент Республики Казахстан"), "{}", law.report.to_text());
    assert!(!reported(&law, "no registration"));
}

#[test]
fn a_note_may_say_alone_that_the_act_is_repealed() {
    let note = "      Сноска. Утратил силу приказом Министра финансов РК от 03.06.2016 № 225.\n";
    let head = "Об утверждении\n\nПриказ Министра экономики Республики Казахстан от 25 июня 2013 года № 193\n";
    let imported = read(&format!("{head}{note}{BODY}"));
    assert!(imported.header.repealed);
    let record = &imported.files()["registry/acts/act-1.toml"];
    assert!(
        record.contains(
            "[repealed_by]\nkind = \"order\"\nissuer.ru = \"Министр финансов РК\"\ndate = 2016-06-03\nnumber = \"225\""
        ),
        "{record}"
    );
    let of_point = read(&format!(
        "{head}{BODY}      Сноска. Пункт 1 утратил силу приказом Министра финансов РК от 03.06.2016 № 225.\n"
    ));
    assert!(!of_point.header.repealed);
}
