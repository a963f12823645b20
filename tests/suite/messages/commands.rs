//! What commands say in the language asked for, and what does not depend on it.

use std::process::Output;

use crate::support::{Register, tizilim};

const SERVICE: &str = "registry/services/certificate.toml";

/// A register with a subsection that is not there, a misspelt key and a wrong type.
fn faulty() -> Register {
    Register::small()
        .replace(SERVICE, "\"00701\"", "\"00799\"")
        .replace("registry/glossary.toml", "act = \"rules\"", "akt = \"rules\"")
        .append("registry/districts.toml", "\n[[district]]\nid = 5\n")
}

fn run(register: &Register, locale: &str, arguments: &[&str]) -> Output {
    let mut command = tizilim();
    command.args(arguments).env("LC_ALL", locale).arg("--root").arg(register.root());
    command.output().expect("the binary runs")
}

fn said(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap()
}

#[test]
fn messages_are_in_the_language_asked_for() {
    let register = faulty();
    for (language, sentences) in [
        (
            "ru",
            [
                "ошибка[TZ302]: нет подраздела \"00799\"",
                "что делать: Возьмите подраздел из registry/classifier.toml.",
                "ошибка[TZ101]: неизвестный ключ `akt`",
                "что делать: Возможно, имелось в виду `act`?",
                "ошибка[TZ103]: ожидается: идентификатор из строчных латинских букв, цифр и одиночных дефисов (в кавычках), а здесь: целое число",
                "ошибок: ",
            ],
        ),
        (
            "kk",
            [
                "қате[TZ302]: \"00799\" ішкі бөлімі жоқ",
                "не істеу керек: registry/classifier.toml ішіндегі ішкі бөлімді алыңыз.",
                "қате[TZ101]: белгісіз кілт `akt`",
                "не істеу керек: Мүмкін, `act` керек шығар?",
                "бары – бүтін сан",
                "қате: ",
            ],
        ),
        (
            "en",
            [
                "error[TZ302]: there is no subsection \"00799\"",
                "help: Take a subsection of registry/classifier.toml.",
                "error[TZ101]: unknown key `akt`",
                "help: Did you mean `act`?",
                "found a whole number",
                " errors",
            ],
        ),
    ] {
        let asked = said(&run(&register, "C", &["check", "--lang", language]));
        for sentence in sentences {
            assert!(asked.contains(sentence), "{language}: {sentence:?} is not in\n{asked}");
        }
        let by_locale = said(&run(&register, &format!("{language}_KZ.UTF-8"), &["check"]));
        assert_eq!(asked, by_locale, "the locale {language}");
    }
    assert_eq!(said(&run(&register, "de_DE.UTF-8", &["check"])), said(&run(&register, "C", &["check"])));
}

#[test]
fn formats_for_programs_do_not_depend_on_the_locale() {
    let register = faulty();
    for format in ["json", "sarif", "gitlab", "junit", "github"] {
        let here = said(&run(&register, "ru_RU.UTF-8", &["check", "--format", format]));
        assert_eq!(here, said(&run(&register, "C", &["check", "--format", format])), "{format}");
        let asked = said(&run(&register, "C", &["check", "--format", format, "--lang", "ru"]));
        assert!(asked.contains("нет подраздела"), "{format}: {asked}");
    }
    let fingerprints = |language| {
        let report = said(&run(&register, "C", &["check", "--format", "gitlab", "--lang", language]));
        let report: serde_json::Value = serde_json::from_str(&report).unwrap();
        let issues = report.as_array().unwrap().iter();
        issues.map(|issue| issue["fingerprint"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(fingerprints("kk"), fingerprints("en"));
}

#[test]
fn known_problems_are_known_in_every_language() {
    let register = faulty();
    let known = register.path("known.json");
    let known = known.to_str().unwrap();
    run(&register, "C", &["check", "--lang", "ru", "--write-baseline", known]);
    assert!(register.read("known.json").contains("there is no subsection"), "they are known by their English words");
    let output = run(&register, "C", &["check", "--lang", "kk", "--baseline", known]);
    assert_eq!(output.status.code(), Some(0), "{}", said(&output));
    assert_eq!(said(&output), "мәселе жоқ\n");
}

#[test]
fn rules_are_explained_in_the_language_asked_for() {
    let explain = |arguments: &[&str]| {
        let output = tizilim().arg("explain").args(arguments).output().unwrap();
        (output.status.code(), said(&output), String::from_utf8(output.stderr).unwrap())
    };
    let (_, russian, _) = explain(&["TZ402", "--lang", "ru", "--country", "kz"]);
    for words in ["TZ402 (ошибка): неполная запись", "Пример: услуга", "Что делать: Добавьте", "Закон: Что реестр"]
    {
        assert!(russian.contains(words), "{words:?} is not in\n{russian}");
    }
    let (_, kazakh, _) = explain(&["--lang", "kk"]);
    assert!(kazakh.contains("TZ301  қате  қайталанған идентификатор"), "{kazakh}");
    let (status, _, message) = explain(&["TZ402", "--lang", "de"]);
    assert_eq!(status, Some(2));
    assert!(message.contains("invalid value 'de' for '--lang <LANGUAGE>'"), "{message}");
    assert!(message.contains("possible values: kk, ru, en"), "{message}");
}

#[test]
fn a_summary_and_a_build_speak_the_language_too() {
    let register = faulty();
    let summary = said(&run(&register, "C", &["check", "--summary", "--lang", "ru"]));
    assert!(summary.contains("ошибка          TZ302  ссылка на то, чего нет"), "{summary}");
    let refused = run(&register, "kk_KZ.UTF-8", &["build"]);
    assert!(said(&refused).contains("ішкі бөлімі жоқ"));
    assert!(String::from_utf8(refused.stderr).unwrap().contains("Ештеңе жарияланған жоқ."));
    let built = said(&run(&Register::small(), "ru_RU.UTF-8", &["build", "--date", "2026-01-31"]));
    assert!(built.starts_with("Страниц: "), "{built}");
}
