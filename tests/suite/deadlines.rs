//! Deadlines: their page, their calendar.

use icalendar::parser::{Component, read_calendar, unfold};

use crate::support::Register;

const DEADLINES: &str = "registry/deadlines.toml";
const ACT: &str = "registry/acts/rules.toml";

/// The anchors of the deadlines in the order of the page.
fn order(page: &str) -> Vec<&str> {
    page.split("<section id=\"").skip(1).filter_map(|part| part.split('"').next()).collect()
}

fn built_on(register: Register, day: &str) -> Register {
    let outcome = register.run(&["build", "--date", day]);
    assert_eq!(outcome.code, 0, "{}{}", outcome.stdout, outcome.stderr);
    register
}

#[test]
fn the_next_deadline_stands_first() {
    for (day, ids, next) in [
        ("2026-01-31", ["proposals", "approval"], "2026-03-01"),
        ("2026-03-01", ["proposals", "approval"], "2026-03-01"),
        ("2026-03-02", ["approval", "proposals"], "2026-12-01"),
        ("2026-12-02", ["proposals", "approval"], "2027-03-01"),
        // Before the act was signed nothing was due.
        ("2001-01-01", ["proposals", "approval"], "2021-03-01"),
    ] {
        let page = built_on(Register::small(), day).read("public/kk/deadlines/index.html");
        assert_eq!(order(&page), ids, "{day}");
        let nearest = page.split("class=\"tz-badge\"").nth(1).expect("one is the nearest");
        assert!(nearest.contains(&format!("datetime=\"{next}\"")), "{day}: {page}");
        assert_eq!(page.matches("ең жақын мерзім").count(), 1, "{day}");
    }
}

#[test]
fn a_deadline_says_what_who_and_where_it_is_said() {
    let register = Register::small().built();
    let page = register.read("public/ru/deadlines/index.html");
    for part in [
        "<h2 id=\"proposals-day\">1\u{a0}марта <span class=\"tz-badge\">ближайший срок</span></h2>",
        "<strong>Представление предложений</strong>",
        "<dd>Министерство</dd>",
        "<a href=\"/ru/regulations/rules/regulation/#p1-1\">пункт\u{a0}1, 1), приказ, Министерство, 16\u{a0}февраля 2021\u{a0}года, №\u{a0}58/НҚ</a>",
        "<blockquote>потребитель – физическое лицо;</blockquote>",
        // A deadline without a text leads to its act.
        "<a href=\"/ru/acts/rules/\">приказ",
        "href=\"/ru/deadlines.ics\" type=\"text/calendar\"",
        "<link rel=\"alternate\" type=\"text/calendar\" href=\"/ru/deadlines.ics\">",
        "<link rel=\"alternate\" type=\"application/json\" href=\"/data/deadlines.json\">",
    ] {
        assert!(page.contains(part), "{part}\n{page}");
    }
    assert!(register.read("public/kk/deadlines/index.html").contains("<h2 id=\"approval-day\">1\u{a0}желтоқсан</h2>"));
    assert!(
        register
            .read("public/kk/acts/rules/index.html")
            .contains("<a href=\"/kk/deadlines/#proposals\">1\u{a0}наурыз</a>")
    );
    assert!(register.read("public/kk/index.html").contains("<a href=\"/kk/deadlines/\">Жыл сайынғы мерзімдер</a>"));
    assert!(register.read("public/sitemap.xml").contains("<loc>https://small.example/ru/deadlines/</loc>"));
    let index = register.path("public/search/index");
    let output = crate::support::tizilim()
        .args(["search", "--index"])
        .arg(&index)
        .arg("представление предложений")
        .output()
        .unwrap();
    let text = String::from_utf8(output.stdout).unwrap();
    assert_eq!(
        text.lines().next().and_then(|line| line.split('\t').nth(3)),
        Some("/ru/deadlines/#proposals"),
        "{text}"
    );
}

#[test]
fn a_deadline_ends_with_its_act() {
    let register = Register::small()
        .replace(
            ACT,
            "status = \"in-force\"",
            "status = \"repealed\"\nrepealed_on = 2024-12-01\nrepealed_by = { number = \"7\" }",
        )
        .built();
    let page = register.read("public/ru/deadlines/index.html");
    assert_eq!(page.matches("Акт утратил силу, срока больше нет.").count(), 2, "{page}");
    assert!(!page.contains("ближайший срок"));
    let calendar = register.read("public/ru/deadlines.ics");
    let rules: Vec<_> = calendar.lines().filter(|line| line.starts_with("RRULE")).collect();
    assert_eq!(rules, ["RRULE:FREQ=YEARLY;UNTIL=20241130"; 2]);
    // Repealed before it ever came.
    let register = Register::small()
        .replace(
            ACT,
            "status = \"in-force\"",
            "status = \"repealed\"\nrepealed_on = 2021-02-28\nrepealed_by = { number = \"7\" }",
        )
        .built();
    assert!(!register.read("public/ru/deadlines.ics").contains("VEVENT"));
}

/// The value of a component's property.
fn value<'c>(component: &'c Component<'_>, name: &str) -> &'c str {
    let property = component.properties.iter().find(|property| property.name.as_str() == name);
    property.unwrap_or_else(|| panic!("{name}: {component:?}")).val.as_str()
}

#[test]
fn calendar_programs_understand_the_calendar() {
    let long = "Ұзын, «сөз»; \\\\ ".repeat(40);
    let register =
        Register::small().replace(DEADLINES, "kk = \"Ұсыныстарды ұсыну\"", &format!("kk = \"{long}\"")).built();
    let text = register.read("public/kk/deadlines.ics");
    let lines: Vec<_> = text.split("\r\n").collect();
    assert!(text.ends_with("\r\n") && !text.replace("\r\n", "").contains(['\r', '\n']));
    assert!(lines.iter().all(|line| line.len() <= 75), "{text}");
    let unfolded = unfold(&text);
    let calendar = read_calendar(&unfolded).expect("a calendar");
    let head = |name: &str| {
        calendar.properties.iter().find(|property| property.name.as_str() == name).unwrap().val.as_str().to_owned()
    };
    assert_eq!((head("VERSION"), head("NAME")), ("2.0".into(), "Жыл сайынғы мерзімдер\u{a0}– Шағын тізілім".into()));
    let events: Vec<_> = calendar.components.iter().filter(|component| component.name.as_str() == "VEVENT").collect();
    assert_eq!(events.len(), 2);
    let event = events[0];
    for (name, expected) in [
        ("UID", "deadline-proposals-kk@small"),
        ("DTSTAMP", "20210216T000000Z"),
        ("DTSTART", "20210301"),
        ("RRULE", "FREQ=YEARLY"),
        ("URL", "https://small.example/kk/regulations/rules/regulation/#p1-1"),
        ("CATEGORIES", "Жыл сайынғы мерзімдер"),
    ] {
        assert_eq!(value(event, name), expected, "{name}");
    }
    let meant = |text: &str| text.replace("\\,", ",").replace("\\;", ";").replace("\\n", "\n").replace("\\\\", "\\");
    assert_eq!(meant(value(event, "SUMMARY")), long.trim().replace("\\\\", "\\"));
    assert_eq!(
        meant(value(event, "DESCRIPTION")),
        "Кім орындайды: Министрлік\n1, 1)-тармақ, бұйрық, Министрлік, 2021\u{a0}жылғы 16\u{a0}ақпан, №\u{a0}58/НҚ"
    );
    let alarm = &event.components[0];
    assert_eq!((alarm.name.as_str(), value(alarm, "TRIGGER")), ("VALARM", "-P7D"));
    let uids: std::collections::BTreeSet<_> = events.iter().map(|event| value(event, "UID")).collect();
    assert_eq!(uids.len(), 2);
}

#[test]
fn the_calendar_does_not_depend_on_the_day_of_the_build() {
    let on = |day: &str| built_on(Register::small(), day).read("public/ru/deadlines.ics");
    assert_eq!(on("2001-01-01"), on("2030-06-15"));
}

#[test]
fn a_register_without_deadlines_has_no_trace_of_them() {
    let register = Register::small().remove(DEADLINES).built();
    assert!(!register.path("public/kk/deadlines").exists() && !register.path("public/kk/deadlines.ics").exists());
    assert!(!register.read("public/kk/index.html").contains("deadlines"));
}
