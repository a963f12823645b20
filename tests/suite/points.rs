//! Every fact of a service tells the same point of the same text in all forms, and the point is there.

use serde_json::Value;

use crate::support::{Register, files};

const SERVICE: &str = "registry/services/facts.toml";
const SOURCE: &str = include_str!("points/service.toml");

/// A table, the end of the key of a row (nothing if it is the service), the beginning of its columns, and the point.
type Row = (&'static str, &'static str, &'static str, &'static str);

/// A fact in the document of the service, and the point; `act` is that of the enacting text, `rules` that of another act.
const FACTS: [(&str, &str); 27] = [
    ("/service/recipient", "p1-1"),
    ("/service/provider", "p2"),
    ("/service/delivery", "p3"),
    ("/service/cost", "p4"),
    ("/service/result", "p5"),
    ("/service/result/tail/0", "p5-1"),
    ("/service/processing_time/0", "p6"),
    ("/service/evidence/0", "p7"),
    ("/service/evidence/0/items/1", "p7-2"),
    ("/service/refusal_grounds", "p8"),
    ("/service/suspension", "p9"),
    ("/service/stages", "p10"),
    ("/service/basis_to_start", "p11"),
    ("/service/minimum_staff", "p12"),
    ("/service/acceptance", "p13"),
    ("/service/information", "p14"),
    ("/service/electronic_participation", "p18"),
    ("/service/participant/0", "p19"),
    ("/service/procedure/0", "a1"),
    ("/service/procedure/0/step/1", "a1-p1"),
    ("/service/responsibility", "p15"),
    ("/service/requirements", "p16"),
    ("/service/technical", "p17"),
    ("/service/legal_basis", "rules/regulation/p1-1"),
    ("/service/developed_under", "facts/act/p1"),
    ("/service/definition/0", "p20"),
    ("/offices/0/listings/0", "a2"),
];

const ROWS: [Row; 20] = [
    ("services", "", "recipient_", "p1-1"),
    ("services", "", "provider_", "p2"),
    ("services", "", "delivery_", "p3"),
    ("costs", "cost/1", "", "p4"),
    ("results", "result/output-1", "", "p5"),
    ("results", "result/tail-1", "", "p5-1"),
    ("processing_times", "processing-time/1", "", "p6"),
    ("evidence", "evidence/application", "", "p7"),
    ("evidence", "evidence/identity", "", "p7-2"),
    ("refusal_grounds", "refusal-ground/1", "", "p8"),
    ("participants", "participant/inspector", "", "p19"),
    ("procedures", "procedure/main", "", "a1"),
    ("steps", "procedure/main/1", "", "a1"),
    ("steps", "procedure/main/2", "", "a1-p1"),
    ("legal_basis", "basis/1", "", "rules/regulation/p1-1"),
    ("legal_basis", "developed-under/head", "", "facts/act/p1"),
    ("definitions", "definition/1", "", "p20"),
    ("listings", "atbasar-employment/listing/2", "", "a2"),
    ("deadlines", "facts", "", "p2"),
    ("definitions", "glossary/fact", "", "facts/act/p1"),
];

/// Subjects in the linked data of services, seen from the page or the file, and the point.
const TRIPLES: [(&str, &str); 17] = [
    ("kk/services/facts/#who", "p1-1"),
    ("data/services.ttl#services/facts/cost", "p4"),
    ("data/services.ttl#services/facts/output-1", "p5"),
    ("data/services.ttl#services/facts/processing-time", "p6"),
    ("kk/services/facts/#evidence-application", "p7"),
    ("kk/services/facts/#evidence-identity", "p7-2"),
    ("data/services.ttl#services/facts/refusal", "p8"),
    ("data/services.ttl#services/facts/suspension", "p9"),
    ("data/services.ttl#services/facts/stages", "p10"),
    ("data/services.ttl#services/facts/acceptance", "p13"),
    ("data/services.ttl#services/facts/responsibility", "p15"),
    ("data/services.ttl#services/facts/requirements", "p16"),
    ("data/services.ttl#services/facts/participation-inspector", "p19"),
    ("data/services.ttl#services/facts/basis-1", "rules/regulation/p1-1"),
    ("kk/providers/atbasar/#atbasar-employment", "a2"),
    ("kk/providers/atbasar/#atbasar-employment", "rules/regulation/a1"),
    ("kk/regulations/facts/regulation/#p4", ""),
];

/// The id of a point: of the regulation if nothing else is said.
fn id(point: &str) -> String {
    if point.contains('/') { point.to_owned() } else { format!("facts/regulation/{point}") }
}

/// The address of a point on its page.
fn place(language: &str, point: &str) -> String {
    let id = id(point);
    let (text, address) = id.rsplit_once('/').unwrap();
    format!("/{language}/regulations/{text}/#{address}")
}

fn register() -> Register {
    let points = (1..=20).map(|number| match number {
        1 => "1. Понятия:\n\n1) человек;\n".to_owned(),
        5 => "5. Результат:\n\n1) на руки;\n".to_owned(),
        7 => "7. Документы:\n\n1) заявление;\n\n2) удостоверение.\n".to_owned(),
        number => format!("{number}. Пункт.\n"),
    });
    let text = points.collect::<Vec<_>>().join("\n");
    let text = |annex: fn(u8) -> String| {
        format!(
            "# Регламент\n\n{text}\n## {}\n\n1. Таблица.\n\n## {}\n\n{{{{ offices(annex=\"2\") }}}}\n",
            annex(1),
            annex(2)
        )
    };
    let act = |title: &str| format!("# {title}\n\n1. Утвердить.\n\n2. Вводится в действие.\n");
    let listing =
        "\n[[office.listing]]\nservice = \"facts\"\nact = \"facts\"\nannex = \"2\"\nprinted = { name = \"Бөлім\" }\n";
    let deadline = "\n[[deadline]]\nid = \"facts\"\nday = \"03-01\"\nname = { kk = \"Есеп\", ru = \"Отчет\" }\nact = \"facts\"\ntext = \"regulation\"\npoint = \"2\"\n";
    let term = "\n[[term]]\nid = \"fact\"\nname = { kk = \"Дерек\", ru = \"Сведение\" }\ndefinition = { kk = \"мән\", ru = \"значение\" }\nact = \"facts\"\npoint = \"1\"\n";
    Register::small()
        .write("registry/acts/facts.toml", include_str!("points/act.toml"))
        .write(SERVICE, SOURCE)
        .write("content/regulations/facts/regulation/kk.md", text(|number| format!("{number}-қосымша")))
        .write("content/regulations/facts/regulation/ru.md", text(|number| format!("Приложение {number}")))
        .write("content/regulations/facts/act/kk.md", act("Бұйрық"))
        .write("content/regulations/facts/act/ru.md", act("Приказ"))
        .append("registry/offices/atbasar.toml", listing)
        .append("registry/deadlines.toml", deadline)
        .append("registry/glossary.toml", term)
}

fn json(register: &Register, path: &str) -> Value {
    serde_json::from_str(&register.read(&format!("public/{path}"))).unwrap_or_else(|error| panic!("{path}: {error}"))
}

#[test]
fn every_form_tells_the_same_point() {
    let register = register().built();
    record(&register);
    tables(&register);
    linked_data(&register);
    pages(&register);
}

fn record(register: &Register) {
    let document = json(register, "data/services/facts.json");
    let citations = document["citations"].as_array().unwrap();
    let found: Vec<_> = citations.iter().map(|citation| citation["fact"].as_str().unwrap()).collect();
    for (fact, point) in FACTS {
        let cited =
            citations.iter().find(|citation| citation["fact"] == fact).unwrap_or_else(|| panic!("{fact}: {found:?}"));
        assert_eq!(cited["point_id"], id(point), "{fact}");
        let id = id(point);
        let parts: Vec<_> = id.split('/').collect();
        assert_eq!((&cited["act_id"], &cited["text_id"]), (&parts[0].into(), &parts[1].into()), "{fact}");
        for language in ["kk", "ru"] {
            assert!(cited["url"][language].as_str().unwrap().ends_with(&place(language, point)), "{fact}");
        }
        assert!(document.pointer(fact).is_some(), "{fact}");
    }
    assert_eq!(found.len(), FACTS.len(), "{found:?}");
    assert_eq!(json(register, "data/v1/services/facts.json")["citations"], document["citations"]);
}

fn tables(register: &Register) {
    for (table, end, prefix, point) in ROWS {
        let key = if end.is_empty() { "facts".to_owned() } else { end.to_owned() };
        let rows = json(register, &format!("data/{table}.json"));
        let named = |row: &&Value| {
            let own = row["id"].as_str().unwrap();
            own == key || own == format!("facts/{key}")
        };
        let row = rows.as_array().unwrap().iter().find(named).unwrap_or_else(|| panic!("{table}: {key}"));
        let id = id(point);
        let parts: Vec<_> = id.split('/').collect();
        let act = if table == "legal_basis" { "source_act_id".to_owned() } else { format!("{prefix}act_id") };
        assert_eq!(row[act.as_str()], parts[0], "{table}: {key}");
        assert_eq!(row[format!("{prefix}text_id")], parts[1], "{table}: {key}");
        assert_eq!(row[format!("{prefix}point_id")], id.as_str(), "{table}: {key}");
        let csv = register.read(&format!("public/data/{table}.csv"));
        assert!(csv.contains(&id), "{table}.csv: {id}");
    }
    let points = register.read("public/data/points.csv");
    assert!(ROWS.iter().all(|row| points.contains(&id(row.3))));
}

fn linked_data(register: &Register) {
    let base = json(register, "data/services/facts.json")["url"]["kk"].as_str().unwrap().to_owned();
    let base = base.strip_suffix("kk/services/facts/").unwrap();
    let turtle = register.read("public/data/services.ttl");
    let triples: Vec<_> =
        oxttl::TurtleParser::new().for_reader(turtle.as_bytes()).map(|triple| triple.unwrap().to_string()).collect();
    for (subject, point) in TRIPLES {
        let triple = if point.is_empty() {
            format!(
                "<{base}{subject}> <http://data.europa.eu/eli/ontology#is_part_of> <{base}kk/regulations/facts/regulation/>"
            )
        } else {
            let place = place("kk", point);
            format!("<{base}{subject}> <http://purl.org/dc/terms/source> <{}{}>", base.trim_end_matches('/'), place)
        };
        assert!(triples.contains(&triple), "{triple}");
    }
}

fn pages(register: &Register) {
    let site = files(&register.path("public"));
    let page = |path: &str| String::from_utf8(site[path].clone()).unwrap();
    for language in ["kk", "ru"] {
        let service = page(&format!("{language}/services/facts/index.html"));
        for (fact, point) in FACTS.iter().filter(|(fact, _)| fact.starts_with("/service/")) {
            let place = place(language, point);
            assert!(service.contains(&format!("<a href=\"{place}\">")), "{fact}: {place}");
            let (path, address) = place[1..].split_once('#').unwrap();
            assert!(page(&format!("{path}index.html")).contains(&format!("id=\"{address}\"")), "{place}");
        }
        for (path, point) in [
            (format!("{language}/providers/atbasar/index.html"), "a2"),
            (format!("{language}/deadlines/index.html"), "p2"),
            (format!("{language}/glossary/index.html"), "facts/act/p1"),
            (format!("{language}/acts/facts/index.html"), "facts/act/p2"),
        ] {
            assert!(page(&path).contains(&format!("<a href=\"{}\">", place(language, point))), "{path}");
        }
    }
    let russian = page("ru/services/facts/index.html");
    for label in [
        ">пункт\u{a0}1, 1)</a>",
        ">приложение\u{a0}1</a>",
        ">пункт\u{a0}1, приложение\u{a0}1</a>",
        ">пункт\u{a0}1, Приказ</a>",
        ">пункт\u{a0}1, 1), приказ, Министерство, 16\u{a0}февраля 2021\u{a0}года, №\u{a0}58/НҚ</a>",
    ] {
        assert!(russian.contains(label), "{label}");
    }
}

#[test]
fn a_point_without_a_text_stays_text() {
    let source = SOURCE.replace(", text = \"regulation\" }\nrecipients", " }\nrecipients");
    let register = register().write(SERVICE, source).built();
    let page = register.read("public/ru/services/facts/index.html");
    assert!(page.contains("<span class=\"tz-point\">пункт\u{a0}4</span>"));
    let costs = json(&register, "data/costs.json");
    let cost = costs.as_array().unwrap().iter().find(|cost| cost["service_id"] == "facts").unwrap();
    assert_eq!((&cost["point"], &cost["act_id"]), (&"4".into(), &"facts".into()));
    assert_eq!((&cost["text_id"], &cost["point_id"]), (&Value::Null, &Value::Null));
}

#[test]
fn a_point_that_is_not_there_is_reported_for_every_kind_of_fact() {
    let mut wrong = String::new();
    let mut rest = SOURCE.split("point = \"");
    wrong.push_str(rest.next().unwrap());
    let mut lines = Vec::new();
    for part in rest {
        lines.push(wrong.matches('\n').count() as u64 + 1);
        let (value, after) = part.split_once('"').unwrap();
        wrong.push_str(&format!("point = \"{value}99\"{after}"));
    }
    assert!(lines.len() > 25);
    let faults = register().write(SERVICE, wrong).faults();
    let found: Vec<_> = faults.iter().filter(|fault| fault.code == "TZ707").collect();
    assert_eq!(found.iter().map(|fault| fault.line).collect::<Vec<_>>(), lines, "{faults:?}");
    for fault in found {
        assert_eq!(fault.file, SERVICE);
        assert!(fault.help.contains("The nearest that it has: "), "{}", fault.help);
    }
    for (file, from, to) in [
        ("registry/offices/atbasar.toml", "act = \"facts\"\nannex = \"2\"", "act = \"facts\"\nannex = \"3\""),
        ("registry/deadlines.toml", "text = \"regulation\"\npoint = \"2\"", "text = \"regulation\"\npoint = \"21\""),
        ("registry/glossary.toml", "act = \"facts\"\npoint = \"1\"", "act = \"facts\"\npoint = \"3\""),
        ("registry/acts/facts.toml", "source = { point = \"2\" }", "source = { point = \"3\" }"),
    ] {
        let faults = register().replace(file, from, to).faults();
        assert!(faults.iter().any(|fault| fault.code == "TZ707" && fault.file == file), "{file}: {faults:?}");
    }
}

#[test]
fn a_text_or_an_act_that_is_not_there_is_reported() {
    for (from, to) in
        [("text = \"act\", point", "text = \"acts\", point"), ("act = \"rules\", text", "act = \"rule\", text")]
    {
        let faults = register().write(SERVICE, SOURCE.replace(from, to)).faults();
        assert!(faults.iter().any(|fault| fault.code == "TZ302" && fault.file == SERVICE), "{to}: {faults:?}");
    }
}

#[test]
fn an_act_has_one_name_and_one_official_address_whoever_mentions_it() {
    let register = register().built();
    let rows = |table: &str, key: &str, id: &str| -> Value {
        let rows = json(&register, &format!("data/{table}.json"));
        rows.as_array().unwrap().iter().find(|row| row[key] == id).cloned().unwrap_or_else(|| panic!("{table}: {id}"))
    };
    let basis = rows("legal_basis", "id", "facts/basis/1");
    let repealed = rows("act_relations", "id", "facts/repeals/1");
    assert_eq!(basis["act_work"], repealed["other_act_work"]);
    assert_eq!(basis["act_official_url"], "https://acts.example/order-3");
    assert_eq!(repealed["other_act_official_url"], "https://acts.example/order-3");
    let own = "https://acts.example/facts?lang=kk&page=1";
    assert_eq!(rows("acts", "id", "facts")["official_url"], own);
    let turtle = register.read("public/data/acts.ttl");
    let triples: Vec<_> =
        oxttl::TurtleParser::new().for_reader(turtle.as_bytes()).map(|triple| triple.unwrap().to_string()).collect();
    let place = format!("data/acts.ttl#{}>", basis["act_work"].as_str().unwrap());
    for (subject, object) in [(place.as_str(), "https://acts.example/order-3"), ("kk/acts/facts/>", own)] {
        let end = format!("{subject} <http://www.w3.org/2000/01/rdf-schema#seeAlso> <{object}>");
        assert!(triples.iter().any(|triple| triple.ends_with(&end)), "{end}");
    }
    let escaped = own.replace('&', "&amp;");
    for (path, part) in [
        ("ru/acts/facts/index.html", format!("<a href=\"{escaped}\">{escaped}</a>")),
        ("ru/acts/facts/index.html", "href=\"https://acts.example/order-3\">Официальный текст</a>".to_owned()),
        ("ru/services/facts/index.html", "href=\"https://acts.example/order-3\">Официальный текст</a>".to_owned()),
        ("data/acts/facts.ru.akn.xml", format!("<FRBRalias value=\"{escaped}\" name=\"official\"/>")),
    ] {
        assert!(register.read(&format!("public/{path}")).contains(&part), "{path}: {part}");
    }
    let faults =
        register.replace("registry/acts/facts.toml", "https://acts.example/order-3", "ftp://acts.example").faults();
    assert!(faults.iter().any(|fault| fault.file == "registry/acts/facts.toml"), "{faults:?}");
}
