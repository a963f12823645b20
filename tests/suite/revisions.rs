//! `tizilim snapshot` and what the site tells of revisions: an editor records states, a citizen reads what changed.

use std::fs;

use serde_json::Value;

use crate::support::{Outcome, Register, files};

const SERVICE: &str = "registry/services/certificate.toml";
const OFFICES: &str = "registry/offices/atbasar.toml";
const CLASSIFIER: &str = "registry/classifier.toml";

/// Records a revision and expects success.
fn published(register: Register, day: &str) -> Register {
    let outcome = register.run(&["snapshot", "--date", day, "--order", "№ 58/НҚ", "--ordered-on", "2026-01-30"]);
    assert_eq!(outcome.code, 0, "{}{}", outcome.stdout, outcome.stderr);
    register
}

/// The small register after two revisions: a price, a document, a phone, a name in Russian.
fn twice() -> Register {
    let register = published(Register::small(), "2026-01-01")
        .replace(SERVICE, "free = true, text = { kk = \"тегін\", ru = \"бесплатно\" }", "free = false, amount = \"500\", currency = \"KZT\", text = { kk = \"ақылы\", ru = \"платно\" }")
        .replace(SERVICE, "{ id = \"identity\"", "{ id = \"photo\", number = \"2)\", text = { kk = \"фотосурет\", ru = \"фото <3×4>\" } },\n  { id = \"identity\"")
        .replace(SERVICE, "ru = \"Выдача справки\"", "ru = \"Выдача новой справки\"")
        .replace(OFFICES, "+77164324569", "+77164324570");
    published(register, "2026-01-15")
}

fn summary(outcome: &Outcome) -> Value {
    serde_json::from_str(&outcome.stdout)
        .unwrap_or_else(|error| panic!("{error}: {}{}", outcome.stdout, outcome.stderr))
}

fn folders(register: &Register) -> Vec<String> {
    let Ok(entries) = fs::read_dir(register.path("registry/revisions")) else { return Vec::new() };
    let mut names: Vec<_> = entries.map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    names
}

#[test]
fn a_revision_holds_what_differs() {
    let register = twice();
    assert_eq!(register.faults().len(), 0, "{:#?}", register.faults());
    assert_eq!(folders(&register), ["2026-01-01", "2026-01-15"]);
    let second = files(&register.path("registry/revisions/2026-01-15"));
    let names: Vec<_> = second.keys().map(String::as_str).collect();
    // A report counts the services that are free of charge.
    let tables = ["costs.ndjson", "evidence.ndjson", "offices.ndjson", "reports.ndjson", "services.ndjson"];
    assert!(names.iter().filter(|name| **name != "revision.toml").eq(tables.iter()), "{names:?}");
    assert_eq!(
        second["evidence.ndjson"].iter().filter(|byte| **byte == b'\n').count(),
        2,
        "the new document moves the other"
    );
    let head = register.read("registry/revisions/2026-01-15/revision.toml");
    for line in [
        "id = \"2026-01-15\"",
        "date = 2026-01-15",
        "previous = \"2026-01-01\"",
        "order = \"58/НҚ\"",
        "ordered_on = 2026-01-30",
    ] {
        assert!(head.lines().any(|found| found == line), "{line}: {head}");
    }
}

#[test]
fn a_dry_run_tells_the_same_and_writes_nothing() {
    let register = published(Register::small(), "2026-01-01").replace(OFFICES, "020400", "020401");
    let tried = register.run(&["snapshot", "--date", "2026-01-02", "--dry-run"]);
    assert_eq!((tried.code, tried.stdout.contains("~ atbasar-employment: postcode")), (0, true), "{}", tried.stdout);
    assert_eq!(folders(&register), ["2026-01-01"]);
    let json = summary(&register.run(&["snapshot", "--date", "2026-01-02", "--dry-run", "--json"]));
    assert_eq!((&json["written"], &json["previous"]), (&false.into(), &"2026-01-01".into()));
    let offices = json["tables"].as_array().unwrap().iter().find(|table| table["table"] == "offices").unwrap();
    assert_eq!((&offices["added"], &offices["changed"], &offices["withdrawn"]), (&0.into(), &1.into(), &0.into()));
    assert_eq!(offices["records"][0]["fields"][0], "postcode");
}

#[test]
fn the_same_register_gives_the_same_revision() {
    let one = files(&twice().path("registry/revisions"));
    assert!(one == files(&twice().path("registry/revisions")));
    let moved = Register::small().replace("registry/registry.toml", "https://small.example", "https://moved.example");
    let moved = files(&published(moved, "2026-01-01").path("registry/revisions/2026-01-01"));
    for (name, bytes) in moved {
        assert!(one[&format!("2026-01-01/{name}")] == bytes, "{name} depends on the address of the site");
    }
}

#[test]
fn nothing_new_is_no_revision() {
    let register = published(Register::small(), "2026-01-01");
    let outcome = register.run(&["snapshot", "--date", "2026-01-02"]);
    assert_eq!((outcome.code, outcome.stdout.contains("Nothing changed")), (0, true), "{}", outcome.stdout);
    assert_eq!(folders(&register), ["2026-01-01"]);
    assert_eq!(register.run(&["snapshot", "--date", "2026-01-02", "--allow-empty"]).code, 0);
    assert_eq!(folders(&register), ["2026-01-01", "2026-01-02"]);
    assert!(register.faults().is_empty());
}

#[test]
fn a_revision_is_refused_where_it_cannot_stand() {
    let register = published(Register::small(), "2026-01-10").replace(OFFICES, "020400", "020401");
    for (arguments, part) in [
        (&["--date", "2026-01-10"][..], "revisions are never changed"),
        (&["--date", "2026-01-09"], "would stand before \"2026-01-10\""),
        (&["--date", "2026-01-10", "--id", "2026-01-1"], "sorts after"),
        (&["--id", "Ten"], "an id is"),
        (&["--order", " \n "], "printed"),
        (&["--ordered-on", "2026-01-01"], "--order"),
        (&["--date", "10.01.2026"], "10.01.2026"),
    ] {
        let outcome = register.run(&[&["snapshot"], arguments].concat());
        assert_eq!(outcome.code, 2, "{arguments:?}: {}", outcome.stdout);
        assert!(outcome.stderr.contains(part), "{arguments:?}: {}", outcome.stderr);
    }
    let faulty = register.replace(SERVICE, "\"in-force\"", "\"active\"");
    let outcome = faulty.run(&["snapshot", "--date", "2026-01-11"]);
    assert_eq!((outcome.code, outcome.stdout.contains("TZ204")), (1, true));
    assert_eq!(folders(&faulty), ["2026-01-10"]);
    let fixed = faulty.replace(SERVICE, "\"active\"", "\"in-force\"");
    assert_eq!(fixed.run(&["snapshot", "--date", "2026-01-10", "--id", "2026-01-10-2"]).code, 0, "two on a day");
    assert!(fixed.faults().is_empty());
}

#[test]
fn the_day_comes_from_the_environment() {
    let register = Register::small();
    let mut command = crate::support::tizilim();
    command.args(["snapshot", "--root"]).arg(register.root()).env("SOURCE_DATE_EPOCH", "1769904000");
    assert!(command.status().unwrap().success());
    assert_eq!(folders(&register), ["2026-02-01"]);
}

#[test]
#[cfg(unix)]
fn what_a_crash_leaves_is_read_by_nobody() {
    let register = twice().write("registry/revisions/.revision-x1/services.ndjson", "{");
    assert!(register.faults().is_empty());
    let path = register.path("registry/revisions/2026-01-15");
    use std::os::unix::fs::PermissionsExt as _;
    let mode = fs::metadata(path).unwrap().permissions().mode();
    assert_ne!(mode & 0o055, 0, "others may read it: {mode:o}");
}

#[test]
fn a_service_that_disappears_is_told() {
    let gone = |register: Register| -> Vec<String> {
        let faults = register.faults();
        faults
            .iter()
            .filter(|fault| fault.code == "TZ804")
            .map(|fault| format!("{}:{} {}", fault.file, fault.line, fault.message))
            .collect()
    };
    let deleted = published(Register::small(), "2026-01-01").remove(SERVICE);
    let told = gone(deleted);
    assert_eq!(told.len(), 1);
    assert!(told[0].starts_with("registry/revisions/2026-01-01/services.ndjson:1 "), "{}", told[0]);
    assert!(told[0].contains("the service \"certificate\" (Анықтама беру)"), "{}", told[0]);
    let broken = published(Register::small(), "2026-01-01").write(SERVICE, "id = \"certificate");
    assert_eq!(gone(broken), [""; 0], "a file that cannot be read hides what it holds");
    let office = published(Register::small(), "2026-01-01").replace(
        OFFICES,
        "[[office]]\nid = \"atbasar-employment\"",
        "[[office]]\nid = \"atbasar\"",
    );
    assert!(gone(office)[0].contains("the office \"atbasar-employment\""));
}

#[test]
fn withdrawn_records_say_so() {
    let register = published(Register::small(), "2026-01-01")
        .replace(CLASSIFIER, "\n[[section]]\ncode = \"010\"\nname = { kk = \"Туризм\", ru = \"Туризм\" }\n", "")
        .write(
            "registry/revisions/withdrawn.toml",
            "[[withdrawn]]\ntable = \"sections\"\nid = \"010\"\non = 2026-01-10\nnote = { kk = \"Бөлім алынды.\", ru = \"Раздел исключён.\" }\n",
        )
        .replace(SERVICE, "status = \"in-force\"", "status = \"withdrawn\"\nended_on = 2026-01-09");
    assert!(register.faults().is_empty(), "{:#?}", register.faults());
    let register = published(register, "2026-01-11").built();
    assert!(register.faults().is_empty(), "an entry stays right after the next revision");
    let page = register.read("public/ru/changes/index.html");
    let told = page.split("id=\"revision-2026-01-11\"").nth(1).unwrap();
    assert!(told.contains("Больше не действует</span>\n<a href=\"/ru/services/certificate/\">"), "{told}");
    assert!(
        told.contains("<del>Күшінде</del>")
            || told.contains("<del>В силе</del>")
            || told.contains("<del>Действует</del>"),
        "{told}"
    );
    assert!(told.contains("<strong>Туризм</strong><br>Раздел исключён.</li>"), "{told}");
}

#[test]
fn a_citizen_reads_what_changed() {
    let register = twice().built();
    for (language, parts) in [
        (
            "ru",
            [
                "приказ №\u{a0}58/НҚ",
                "Государственные услуги: изменено 1<br>Места приема: изменено 1",
                "<a href=\"/ru/services/certificate/\">Выдача новой справки</a>",
                "Название: <span class=\"tz-unseen\">было: </span><del>Выдача справки</del>",
                "Бесплатно ли: <span class=\"tz-unseen\">было: </span><del>да</del> → <span class=\"tz-unseen\">стало: </span><ins>нет</ins>",
                "<li>Необходимые документы: добавлено 1",
                "<ins>фото &lt;3×4&gt;</ins>",
                "<ins>+7 71643 2 45 70</ins>",
                "href=\"/data/revisions/2026-01-15/changes.csv\"",
                "Первая редакция",
            ],
        ),
        (
            "kk",
            [
                "№\u{a0}58/НҚ бұйрық",
                "Мемлекеттік көрсетілетін қызметтер: өзгергені 1",
                "<a href=\"/kk/services/certificate/\">Анықтама беру</a>",
                "Атауы (орысша): <span class=\"tz-unseen\">бұрын: </span><del lang=\"ru\" dir=\"ltr\">Выдача справки</del>",
                "<del>иә</del> → <span class=\"tz-unseen\">енді: </span><ins>жоқ</ins>",
                "<li>Қажетті құжаттар: қосылғаны 1",
                "<ins>фотосурет</ins>",
                "<ins>+7 71643 2 45 70</ins>",
                "href=\"/data/revisions/2026-01-15/changes.csv\"",
                "Бірінші редакция",
            ],
        ),
    ] {
        let page = register.read(&format!("public/{language}/changes/index.html"));
        for part in parts {
            assert!(page.contains(part), "{language}: {part}\n{page}");
        }
        assert!(
            !page.contains("office_count") && !page.contains("Порядок") && !page.contains("Реті"),
            "nothing for programs alone"
        );
        let (newest, first) = (page.find("id=\"revision-2026-01-15\""), page.find("id=\"revision-2026-01-01\""));
        assert!(newest < first, "the newest first");
    }
    let service = register.read("public/ru/services/certificate/index.html");
    assert!(service.contains("Последнее изменение: <a href=\"/ru/changes/#revision-2026-01-15-service-certificate\">"));
    let open_data = register.read("public/ru/open-data/index.html");
    assert!(
        open_data.contains("/data/revisions/index.json") && open_data.contains("/data/revisions/2026-01-01/dump.zip")
    );
}

#[test]
fn feeds_tell_of_services_that_changed() {
    let register = twice().built();
    let feed = register.read("public/ru/feed.xml");
    let id = "<id>https://small.example/ru/changes/#revision-2026-01-15-service-certificate</id>";
    assert!(feed.contains(id), "{feed}");
    assert!(feed.contains("<title>Изменено: Выдача новой справки</title>"));
    assert!(feed.contains("Название: Выдача справки → Выдача новой справки"));
    assert!(
        feed.contains("<title>Редакция реестра от 15\u{a0}января 2026\u{a0}года, приказ №\u{a0}58/НҚ</title>"),
        "{feed}"
    );
    let section = register.read("public/ru/sections/007/feed.xml");
    assert!(section.contains(id), "an entry is the same in each feed");
    assert!(!section.contains("<title>Редакция реестра от"), "a section tells what concerns it");
}

#[test]
fn what_has_not_come_yet_is_not_told() {
    let register = twice();
    assert_eq!(register.run(&["build", "--date", "2026-01-10"]).code, 0);
    let page = register.read("public/ru/changes/index.html");
    assert!(page.contains("id=\"revision-2026-01-01\"") && !page.contains("id=\"revision-2026-01-15\""));
}

#[test]
fn a_service_with_a_new_id_is_the_same_service() {
    let register = published(Register::small(), "2026-01-01");
    let service = register
        .read(SERVICE)
        .replace(
            "id = \"certificate\"\nformer_ids = [\"old-certificate\"]",
            "id = \"00701001\"\ncode = \"00701001\"\nformer_ids = [\"old-certificate\", \"certificate\"]",
        )
        .replace("жеке куәлік", "төлқұжат");
    let register = register
        .remove(SERVICE)
        .write("registry/services/00701001.toml", service)
        .replace(OFFICES, "service = \"certificate\"", "service = \"00701001\"")
        .replace("registry/statistics/2024.toml", "id = \"certificate\"", "id = \"00701001\"");
    let text = "content/regulations/rules/regulation";
    let register = ["kk", "ru"].iter().fold(register, |register, language| {
        let path = format!("{text}/{language}.md");
        let content = register.read(&path).replace("certificate", "00701001");
        register.write(&path, content)
    });
    assert!(register.faults().is_empty(), "{:#?}", register.faults());
    let register = published(register, "2026-01-10").built();
    let page = register.read("public/kk/changes/index.html");
    let told = page.split("id=\"revision-2026-01-10\"").nth(1).unwrap().split("</section>").next().unwrap();
    assert!(told.contains("Мемлекеттік көрсетілетін қызметтер: өзгергені 1"), "{told}");
    assert!(
        told.contains("<del>жеке куәлік</del> → <span class=\"tz-unseen\">енді: </span><ins>төлқұжат</ins>"),
        "{told}"
    );
    assert!(!told.contains("алып тасталды") && !told.contains("Қосылды"), "nothing came or went: {told}");
    assert!(told.contains("Коды: <span class=\"tz-unseen\">енді: </span><ins>00701001</ins>"), "{told}");
}

#[test]
fn a_register_without_revisions_tells_days_alone() {
    let register = Register::small().built();
    let page = register.read("public/ru/changes/index.html");
    assert!(!page.contains("id=\"revisions\"") && page.contains("id=\"events\""));
    assert_eq!(register.read("public/data/revisions/index.json"), "[]\n");
}

#[test]
fn a_time_is_told_with_its_unit() {
    let register = published(Register::small(), "2026-01-01").replace(
        SERVICE,
        "time = \"3 working days\"",
        "time = \"5 working days\"",
    );
    let register = published(register, "2026-01-15").built();
    let page = register.read("public/ru/changes/index.html");
    assert!(
        page.contains("<del>3\u{a0}рабочих дня</del>") && page.contains("<ins>5\u{a0}рабочих дней</ins>"),
        "{page}"
    );
}
