//! Reads opening hours back from each form.

use std::collections::BTreeMap;

use oxrdf::{NamedOrBlankNode, Term};
use oxttl::TurtleParser;
use serde_json::Value;
use tizilim::opendata::unguarded;
use tizilim::registry::values::OpeningHours;

/// A span: opening and closing in minutes from midnight, and a comment.
type Span = (u16, u16, String);

/// The names of a week's days and of public holidays in schema.org.
pub(crate) const SPANS_OF_DAY: [&str; 8] =
    ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday", "PublicHolidays"];

/// The spans of each day of a week and of public holidays, sorted; `None` for holidays of which nothing is said.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Hours(pub(crate) [Option<Vec<Span>>; 8]);

impl Hours {
    /// The hours as the program has read them.
    pub(crate) fn of(hours: &OpeningHours) -> Self {
        let spans = |day: &tizilim::registry::values::OpeningDay| {
            day.spans().iter().map(|span| (span.opens, span.closes, span.comment.clone().unwrap_or_default())).collect()
        };
        Self(std::array::from_fn(|day| hours.week().get(day).or(hours.holiday()).map(spans)))
    }

    /// Hours of which nothing is known yet but that the week is closed.
    fn closed() -> Self {
        Self(std::array::from_fn(|day| (day < 7).then(Vec::new)))
    }

    fn add(&mut self, day: usize, span: Option<Span>) {
        let spans = self.0[day].get_or_insert_default();
        spans.extend(span);
        spans.sort();
    }
}

fn minutes(clock: &str) -> u16 {
    let (hours, minutes) = (&clock[..2], &clock[3..5]);
    hours.parse::<u16>().unwrap() * 60 + minutes.parse::<u16>().unwrap()
}

/// A span of schema.org and HSDS; none where one is closed.
fn span(opens: &str, closes: &str, comment: &str) -> Option<Span> {
    let (from, to) = (minutes(opens), minutes(closes));
    match (from, to) {
        (0, 0) => None,
        (0, 1439) => Some((0, 1440, comment.to_owned())),
        _ if to <= from => Some((from, to + 1440, comment.to_owned())),
        _ => Some((from, to, comment.to_owned())),
    }
}

pub(crate) fn from_csv(table: &str) -> BTreeMap<String, Hours> {
    let mut reader = csv::Reader::from_reader(table.as_bytes());
    let header = reader.headers().unwrap().clone();
    let column = |name: &str| header.iter().position(|column| column == name).unwrap();
    let rows = reader.records().map(Result::unwrap).filter(|row| !row[column("hours")].is_empty());
    rows.map(|row| (row[column("id")].to_owned(), Hours::of(&unguarded(&row[column("hours")]).parse().unwrap())))
        .collect()
}

pub(crate) fn from_graph(page: &str) -> BTreeMap<String, Hours> {
    let data = page.split("<script type=\"application/ld+json\">").nth(1).unwrap().split("</script>").next().unwrap();
    let data: Value = serde_json::from_str(data).unwrap();
    let mut told = BTreeMap::new();
    for office in data["@graph"].as_array().unwrap().iter().filter(|thing| thing["@type"] == "GovernmentOffice") {
        let mut hours = Hours::closed();
        for specification in office["openingHoursSpecification"].as_array().into_iter().flatten() {
            let text = |key: &str| specification[key].as_str().unwrap_or_default();
            for day in specification["dayOfWeek"].as_array().unwrap() {
                let day = SPANS_OF_DAY.iter().position(|name| day == name).unwrap();
                hours.add(day, span(text("opens"), text("closes"), text("description")));
            }
        }
        told.insert(office["@id"].as_str().unwrap().rsplit('#').next().unwrap().to_owned(), hours);
    }
    told
}

pub(crate) fn from_linked(turtle: &str, offices: &str) -> BTreeMap<String, Hours> {
    let mut facts: BTreeMap<(String, String), Vec<String>> = BTreeMap::new();
    for triple in TurtleParser::new().for_slice(turtle.as_bytes()) {
        let triple = triple.unwrap();
        let NamedOrBlankNode::NamedNode(subject) = triple.subject else { panic!("a blank node") };
        let object = match triple.object {
            Term::NamedNode(node) => node.into_string(),
            Term::Literal(literal) => literal.value().to_owned(),
            Term::BlankNode(_) => panic!("a blank node"),
        };
        let property = triple.predicate.as_str().strip_prefix("https://schema.org/").unwrap_or_default().to_owned();
        facts.entry((subject.into_string(), property)).or_default().push(object);
    }
    let of = |subject: &str, property: &str| {
        facts.get(&(subject.to_owned(), property.to_owned())).cloned().unwrap_or_default()
    };
    let mut told = BTreeMap::new();
    for (subject, _) in facts.keys().filter(|key| key.1 == "openingHoursSpecification") {
        let mut hours = Hours::default();
        for specification in of(subject, "openingHoursSpecification") {
            let text = |property: &str| of(&specification, property).first().cloned().unwrap_or_default();
            for day in of(&specification, "dayOfWeek") {
                let day = SPANS_OF_DAY.iter().position(|name| day == format!("https://schema.org/{name}")).unwrap();
                hours.add(day, span(&text("opens"), &text("closes"), &text("description")));
            }
        }
        assert_eq!(
            without_comments(&texts_of_week(&of(subject, "openingHours"))),
            without_comments(&hours),
            "{subject}"
        );
        let office = subject.strip_prefix(offices).unwrap().strip_suffix("-hours").unwrap();
        told.insert(office.to_owned(), hours);
    }
    told
}

/// A week as schema.org's texts tell it: `Mo-Fr 09:00-18:00`.
fn texts_of_week(texts: &[String]) -> Hours {
    let mut hours = Hours::closed();
    for text in texts {
        let (days, times) = text.split_once(' ').unwrap();
        let (opens, closes) = times.split_once('-').unwrap();
        let number = |name: &str| SPANS_OF_DAY.iter().position(|day| day.starts_with(name)).unwrap();
        for range in days.split(',') {
            let (first, last) = range.split_once('-').unwrap_or((range, range));
            let (first, last) = (number(first), number(last));
            (0..=(last + 7 - first) % 7).for_each(|more| hours.add((first + more) % 7, span(opens, closes, "")));
        }
    }
    hours
}

/// The hours of a week alone, without comments.
fn without_comments(hours: &Hours) -> Vec<Vec<(u16, u16)>> {
    let spans = hours.0[..7].iter().map(|day| day.iter().flatten().map(|span| (span.0, span.1)).collect());
    spans.collect()
}

/// The hours of a page, for scripts and for people.
pub(crate) fn from_page(page: &str, on_holidays: &str) -> BTreeMap<String, Hours> {
    let mut told = BTreeMap::new();
    for row in page.split("<tr id=\"").skip(1) {
        let id = row.split('"').next().unwrap();
        let Some(cell) = row.split("data-week=\"").nth(1) else { continue };
        let cell = cell.split("</td>").next().unwrap();
        let mut hours = Hours::closed();
        for line in cell.split("data-days=\"").skip(1) {
            let (days, text) = line.split_once("\">").unwrap();
            let text = text.split("</span>").next().unwrap();
            assert_eq!(text.starts_with(on_holidays), days == "8", "{text}");
            for day in days.bytes() {
                let day = usize::from(day - b'1');
                hours.add(day, None);
                spans_in(text).into_iter().for_each(|span| hours.add(day, Some(span)));
            }
        }
        let for_scripts = cell.split('"').next().unwrap().split(';').map(|day| {
            let times = |span: &str| {
                let (opens, closes) = span.trim_end_matches('?').split_once('-').unwrap();
                (opens.parse::<u16>().unwrap(), closes.parse::<u16>().unwrap())
            };
            day.split(',').filter(|span| !span.is_empty()).map(times).collect::<Vec<_>>()
        });
        let for_people =
            hours.0.iter().flatten().map(|day| day.iter().map(|span| (span.0, span.1)).collect::<Vec<_>>());
        assert!(for_scripts.eq(for_people), "{cell}");
        told.insert(id.to_owned(), hours);
    }
    told
}

/// The spans in the words for a day: `09:00–12:00, 14:00–16:00 (by appointment)`.
fn spans_in(text: &str) -> Vec<Span> {
    let mut spans = Vec::new();
    let whole = ["тәулік бойы", "круглосуточно", "open 24 hours"].into_iter().find(|words| text.contains(words));
    let text = whole.map_or_else(|| text.to_owned(), |words| text.replace(words, "00:00–24:00"));
    let comment_of = |text: &str| text.split_once('(').map_or("", |rest| rest.1.split(')').next().unwrap()).to_owned();
    let parts: Vec<_> =
        text.match_indices('–').filter(|dash| text[..dash.0].ends_with(|c: char| c.is_ascii_digit())).collect();
    for (number, (dash, _)) in parts.iter().enumerate() {
        let after = dash + '–'.len_utf8();
        let (from, to) = (minutes(&text[dash - 5..*dash]), minutes(&text[after..after + 5]));
        let end = parts.get(number + 1).map_or(text.len(), |next| next.0);
        spans.push((from, if to <= from { to + 1440 } else { to }, comment_of(&text[after..end])));
    }
    spans
}

pub(crate) fn from_hsds(schedules: &str, offices: &BTreeMap<String, Hours>) -> BTreeMap<String, Hours> {
    const DAYS: [&str; 7] = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];
    let mut told: BTreeMap<String, Hours> = offices.keys().map(|office| (office.clone(), Hours::closed())).collect();
    for schedule in serde_json::from_str::<Vec<Value>>(schedules).unwrap() {
        let text = |key: &str| schedule[key].as_str().unwrap_or_default();
        let office = text("register_id").split('/').next().unwrap();
        let Some(hours) = told.get_mut(office) else { continue };
        let of_day = span(text("opens_at"), text("closes_at"), text("notes"));
        for day in text("byday").split(',').filter(|day| !day.is_empty()) {
            hours.add(DAYS.iter().position(|name| *name == day).unwrap(), of_day.clone());
        }
        let on_holidays = match text("description") {
            "" => continue,
            "Except on public holidays." | "Мереке күндерінен басқа." | "Кроме праздничных дней." => {
                None
            }
            "Also on public holidays." | "Мереке күндері де." | "Также в праздничные дни." => {
                of_day
            }
            "On public holidays." | "Мереке күндері." | "В праздничные дни." => of_day,
            other => panic!("{other}"),
        };
        hours.add(7, on_holidays);
    }
    // Offices that are never open have no schedule.
    for (office, hours) in &mut told {
        let is_closed = |hours: &Hours| hours.0.iter().flatten().all(Vec::is_empty);
        if is_closed(&offices[office]) && is_closed(hours) {
            hours.clone_from(&offices[office]);
        }
    }
    told
}
