//! Lists of many hundreds of entries are divided over pages that a phone can load, and every entry is found on one of them.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use crate::support::Register;

const SERVICES: usize = 700;
const OFFICES: usize = 700;
const TERMS: usize = 700;
/// The most bytes of a page.
const MOST: u64 = 400_000;

/// What all services share that lists them.
const CLASSIFIED: &str = "classified_as = [\"situations/lost-job\", \"cofog/10-5\"]\nautomated_by = [\"portal\"]";

const SITUATIONS: &str = r#"
id = "situations"
kind = "situations"
name = { kk = "Өмірлік жағдайлар", ru = "Жизненные ситуации" }

[[concept]]
id = "lost-job"
name = { kk = "Жұмыстан айырылу", ru = "Потеря работы" }
"#;

const COFOG: &str = r#"
id = "cofog"
former_ids = ["functions"]
kind = "plain"
name = { kk = "Мемлекет функциялары", ru = "Функции государства" }

[[concept]]
id = "10-5"
former_ids = ["unemployment"]
name = { kk = "Жұмыссыздық", ru = "Безработица" }
"#;

fn register() -> Register {
    let mut terms = String::new();
    for number in 1..=TERMS {
        let first = ["А", "Б", "В"][number % 3];
        let _ = write!(
            terms,
            r#"
[[term]]
id = "term-{number}"
name = {{ kk = "{first} ұғымы {number}", ru = "{first} понятие {number}" }}
definition = {{ kk = "ұғымның мәні {number}", ru = "значение понятия {number}" }}
"#
        );
    }
    let mut register = Register::small()
        .write("registry/schemes/situations.toml", SITUATIONS)
        .write("registry/schemes/cofog.toml", COFOG)
        .append("registry/glossary.toml", &terms);
    let certificate = register.read("registry/services/certificate.toml");
    // Its procedures, which would take most of the time, are left out.
    let certificate = certificate.split("[[participant]]").next().unwrap();
    for number in 1..=SERVICES {
        let service = certificate
            .replace("id = \"certificate\"", &format!("id = \"permit-{number}\""))
            .replace("former_ids = [\"old-certificate\"]", CLASSIFIED)
            .replace("Анықтама беру", &format!("Қызметтің жеткілікті ұзын атауы бар № {number} рұқсатты беру"))
            .replace("Выдача справки", &format!("Выдача разрешения № {number} с достаточно длинным названием"));
        register = register.write(&format!("registry/services/permit-{number}.toml"), &service);
    }
    let mut offices = String::new();
    for number in 1..=OFFICES {
        let service = (number - 1) % SERVICES + 1;
        let _ = write!(
            offices,
            r#"
[[office]]
id = "window-{number}"
provider = "atbasar-employment"
name = {{ kk = "№ {number} терезе", ru = "Окно № {number}" }}
address = {{ kk = "Бірінші көше, {number}", ru = "улица Первая, {number}" }}
hours = "Mo-Fr 09:00-13:00,14:00-18:00"
phones = ["+77164324569"]

[[office.listing]]
service = "permit-{service}"
act = "rules"
printed = {{ name = "Окно" }}

[[office.listing]]
service = "certificate"
act = "rules"
printed = {{ name = "Окно" }}
"#
        );
    }
    let settlement = "
district = \"atbasar\"

[[settlement]]
id = \"kyna\"
kind = \"village\"
name = { kk = \"Қына ауылы\", ru = \"село Кына\" }
offices = [\"window-700\"]
";
    register.append("registry/offices/atbasar.toml", &offices).write("registry/settlements/atbasar.toml", settlement)
}

/// The pages of a list, by their paths.
fn pages_of(register: &Register, list: &str) -> BTreeMap<String, String> {
    let mut pages = BTreeMap::from([(list.to_owned(), register.read(&format!("public{list}index.html")))]);
    for number in 2.. {
        let path = format!("{list}page/{number}/");
        let file = format!("public{path}index.html");
        if !register.path(&file).exists() {
            break;
        }
        pages.insert(path, register.read(&file));
    }
    pages
}

/// How often each text stands behind a mark and before the next quotation mark.
fn counts<'p>(pages: &'p str, mark: &str) -> BTreeMap<&'p str, usize> {
    let mut counts = BTreeMap::new();
    for part in pages.split(mark).skip(1) {
        *counts.entry(part.split('"').next().unwrap()).or_default() += 1;
    }
    counts
}

fn check_sizes(folder: &Path) {
    for entry in fs::read_dir(folder).unwrap().map(Result::unwrap) {
        let path = entry.path();
        if path.is_dir() {
            check_sizes(&path);
        } else if path.extension().is_some_and(|end| end == "html") {
            let size = entry.metadata().unwrap().len();
            assert!(size <= MOST, "{} has {size} bytes", path.display());
        }
    }
}

#[test]
fn long_lists_are_divided_and_hold_every_entry_once() {
    let register = register();
    let outcome = register.run(&["build", "--date", "2026-11-28"]);
    assert_eq!(outcome.code, 0, "{}{}", outcome.stdout, outcome.stderr);
    check_sizes(&register.path("public"));

    for language in ["kk", "ru"] {
        let lists =
            ["services/", "a-z/", "services/by-body/", "sections/00701/", "acts/rules/", "situations/lost-job/"];
        for list in lists.into_iter().chain(["schemes/cofog/10-5/", "systems/portal/"]) {
            let pages = pages_of(&register, &format!("/{language}/{list}"));
            assert!(pages.len() > 3, "{list}");
            let all: String = pages.values().map(String::as_str).collect();
            let links = counts(&all, "<li><a href=\"");
            for number in 1..=SERVICES {
                let link = format!("/{language}/services/permit-{number}/");
                assert_eq!(links.get(link.as_str()), Some(&1), "{list}: {link}");
            }
        }
        for (page, list) in [("schemes/cofog", "schemes/cofog/10-5"), ("systems", "systems/portal")] {
            let page = register.read(&format!("public/{language}/{page}/index.html"));
            assert!(page.contains(&format!("href=\"/{language}/{list}/\"")) && !page.contains("/services/permit-7/"));
        }
        let further = register.read(&format!("public/{language}/acts/rules/page/2/index.html"));
        assert!(
            further.contains(&format!("<a href=\"/{language}/acts/rules/\">")) && !further.contains("schema.org/Leg")
        );
        assert!(
            register.read(&format!("public/{language}/schemes/functions/unemployment/index.html")).contains("10-5/")
        );

        let glossary = pages_of(&register, &format!("/{language}/glossary/"));
        let all: String = glossary.values().map(String::as_str).collect();
        let terms = counts(&all, "<div id=\"");
        for number in 1..=TERMS {
            assert_eq!(terms.get(format!("term-{number}").as_str()), Some(&1), "{number}");
        }
        // A letter is found on the first page, wherever it begins.
        let first = &glossary[&format!("/{language}/glossary/")];
        let (_, letter) = first.split_once(&format!("/{language}/glossary/page/3/#")).unwrap();
        let letter = letter.split('"').next().unwrap();
        assert!(first.contains(&format!("<li id=\"{letter}\">")));
        assert!(glossary[&format!("/{language}/glossary/page/3/")].contains(&format!("<div id=\"{letter}\">")));

        let offices = pages_of(&register, &format!("/{language}/providers/atbasar/"));
        let all: String = offices.values().map(String::as_str).collect();
        let rows = counts(&all, "<tr id=\"");
        for number in 1..=OFFICES {
            assert_eq!(rows.get(format!("window-{number}").as_str()), Some(&1), "{number}");
        }
        for (path, page) in &offices {
            let others = offices.keys().filter(|other| page.contains(&format!("href=\"{other}\""))).count();
            assert_eq!(others, offices.len(), "{path} leads to every page");
        }
        // A link to an office leads to the page that holds it: from a settlement, and from the text whose annex lists the office.
        let text = register.read(&format!("public/{language}/regulations/rules/regulation/index.html"));
        let first = &offices[&format!("/{language}/providers/atbasar/")];
        for (page, office) in [(first, "window-700"), (&text, "atbasar-employment")] {
            let (before, _) = page.split_once(&format!("#{office}\"")).unwrap();
            let (_, path) = before.rsplit_once('"').unwrap();
            assert!(offices[path].contains(&format!("<tr id=\"{office}\">")), "{path} does not hold {office}");
        }
        // The heading of a group counts all that belong to it, on each of its pages.
        let divided = pages_of(&register, &format!("/{language}/services/by-recipient/"));
        let count = |page: &String| -> Option<usize> {
            let (_, section) = page.split_once("<section ")?;
            let (_, count) = section.split_once("<span class=\"tz-meta\">")?;
            count.split_once('<')?.0.chars().filter(char::is_ascii_digit).collect::<String>().parse().ok()
        };
        let first = divided.values().next().and_then(count).expect("a group with its count");
        assert!(divided.len() > 2 && first > 200, "{first} on a page of 200");
        // A link to a group is found on the first page, wherever the group begins.
        assert!(
            pages_of(&register, &format!("/{language}/services/by-body/"))
                .values()
                .next()
                .unwrap()
                .contains("id=\"ministry\"")
        );
    }
    let certificate = register.read("public/ru/services/certificate/index.html");
    assert!(certificate.contains("/ru/providers/atbasar/") && !certificate.contains("Окно № 7<"));
    let second = register.read("public/ru/services/page/2/index.html");
    assert!(
        second.contains("rel=\"prev\"")
            && second.contains("rel=\"next\"")
            && second.contains("<link rel=\"canonical\"")
    );
}
