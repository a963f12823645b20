//! Statements that cannot be true at once.

use super::Mistake;
use super::seeded::Rng;
use super::sources::{Place, Sources, Wording};
use super::values::{kind, line, value};

/// Changes a line of an office that has no mailbox. It is reported at the id of the office.
fn of_office(sources: &mut Sources, rng: &mut Rng, pattern: &str, other: impl Fn(&str) -> String) -> Option<Place> {
    let found = line(sources, rng, "registry/offices/", pattern)?;
    let text = sources.text(&found.file);
    let start = text[..found.range.start].rfind("[[office]]\n")?;
    let length = text[start..].find("\n\n").unwrap_or(text.len() - start);
    if text[start..start + length].contains("email") {
        return None;
    }
    let id = start + text[start..].find("\nid = ")? + 1;
    let line = text[..id].matches('\n').count() + 1;
    let words = other(&text[found.groups[0].clone()]);
    let Place { file, .. } = sources.replace(&found.file, found.groups[0].clone(), &words);
    Some(Place { file, line })
}

pub(super) const KINDS: &[Mistake] = &[
    kind!(
        "free, with an amount",
        &["TZ406"],
        "registry/services/",
        r"(free = true)",
        |free| format!("{free}\namount = \"500\"\ncurrency = \"KZT\""),
        1
    ),
    kind!("a time unlike its words", &["TZ415"], "registry/services/", r#"time = "(\d+) \w[\w ]*""#, |number| {
        (number.parse::<u32>().unwrap_or(1) + 7).to_string()
    }),
    kind!(
        "a time in another unit than its words",
        &["TZ415"],
        "registry/services/",
        r#"time = "\d+ (minutes?|working days?)""#,
        |_| "months".to_owned()
    ),
    kind!(
        "an end before the beginning",
        &["TZ403"],
        "registry/services/",
        r#"^(status = "[a-z-]+")"#,
        |status| format!("valid_from = 2021-03-01\nvalid_to = 2020-03-01\n{status}"),
        1
    ),
    kind!(
        "an act that was repealed before it was signed",
        &["TZ003", "TZ403", "TZ404"],
        "registry/acts/",
        r"^(date = \d{4}-\d\d-\d\d)",
        |date| format!("{date}\nrepealed_on = 1999-01-01"),
        1
    ),
    kind!(
        "an act registered before it was signed",
        &["TZ403"],
        "registry/acts/",
        r"^registration\.date = (.*)",
        |_| { "1999-01-01".to_owned() }
    ),
    kind!(
        "a service that is not reviewed any more",
        &["TZ417"],
        "registry/services/",
        r#"^(status = "in-force")"#,
        |status| format!("{status}\nreviewed_on = 2019-05-06"),
        1
    ),
    Mistake {
        name: "an office without an address",
        codes: &["TZ409"],
        apply: |sources, rng| of_office(sources, rng, r"(address\.kk = .*\naddress\.ru = .*)", |_| "#".to_owned()),
    },
    Mistake {
        name: "an office without hours",
        codes: &["TZ409"],
        apply: |sources, rng| of_office(sources, rng, r#"(hours = ".*")"#, |_| "#".to_owned()),
    },
    Mistake {
        name: "an office without a phone",
        codes: &["TZ409"],
        apply: |sources, rng| of_office(sources, rng, r"(phones = .*)", |_| "#".to_owned()),
    },
    Mistake {
        name: "a closed office without the day",
        codes: &["TZ404"],
        apply: |sources, rng| {
            of_office(sources, rng, r#"(postcode = ".*")"#, |postcode| format!("{postcode}\nstatus = \"closed\""))
        },
    },
    Mistake {
        name: "a row of an annex twice",
        codes: &["TZ306", "TZ307", "TZ312"],
        apply: |sources, rng| {
            let rows = r#"annex = "\d+"\nrow = "(\d+)""#;
            let number = |row: &str| (row.parse::<u32>().unwrap_or(1) + 1).to_string();
            let found = line(sources, rng, "registry/offices/", rows)?;
            let text = sources.text(&found.file);
            let next = text[found.range.clone()]
                .replace(&text[found.groups[0].clone()], &number(&text[found.groups[0].clone()]));
            let is_taken = sources
                .keys("registry/offices/", rows)
                .iter()
                .any(|row| sources.text(&row.file)[row.range.clone()] == next);
            let words = number(&text[found.groups[0].clone()]);
            is_taken.then(|| sources.replace(&found.file, found.groups[0].clone(), &words))
        },
    },
    Mistake {
        name: "a number of a text that stands twice",
        codes: &["TZ509", "TZ506"],
        apply: |sources, rng| {
            let is_point = |line: &Wording| {
                line.file.contains("/regulations/")
                    && !line.words.ends_with('}')
                    && line
                        .words
                        .split_once(". ")
                        .is_some_and(|(number, _)| number.parse::<u32>().is_ok_and(|number| number > 1))
            };
            let point = sources.pick_line(rng, is_point)?;
            let (number, _) = point.words.split_once(". ")?;
            let before = number.parse::<u32>().ok()? - 1;
            let range = point.range.start..point.range.start + number.len();
            Some(sources.replace(&point.file, range, &before.to_string()))
        },
    },
];
