//! Opening hours mean what OpenStreetMap means by them, and every form tells the same hours day by day.

#[path = "opening_hours/forms.rs"]
mod forms;
#[path = "opening_hours/generated.rs"]
mod generated;

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::{Datelike, Days, NaiveDate};
use compact_calendar::CompactCalendar;
use opening_hours::{Context, ContextHolidays, OpeningHours as Reference, RuleKind};
use tizilim::registry::values::{OpeningDay, OpeningHours};

use crate::support::Register;
use forms::{Hours, SPANS_OF_DAY, from_csv, from_graph, from_hsds, from_linked, from_page};
use generated::Generator;

const DAY: usize = 24 * 60;

/// What holds in a minute: nothing, or whether it depends on a condition, and the comment.
type Minute = Option<(bool, String)>;

fn day_of<'h>(hours: &'h OpeningHours, date: NaiveDate, holidays: &[NaiveDate]) -> &'h OpeningDay {
    match hours.holiday() {
        Some(holiday) if holidays.contains(&date) => holiday,
        _ => &hours.week()[date.weekday().num_days_from_monday() as usize],
    }
}

/// A calendar day, minute by minute, as this program has it.
fn ours(hours: &OpeningHours, date: NaiveDate, holidays: &[NaiveDate]) -> Vec<Minute> {
    let mut minutes = vec![None; DAY];
    for (day, shift) in [(date - Days::new(1), DAY), (date, 0)] {
        for span in day_of(hours, day, holidays).spans() {
            for minute in usize::from(span.opens)..usize::from(span.closes) {
                if let Some(minute) = minute.checked_sub(shift).filter(|minute| *minute < DAY) {
                    minutes[minute] = Some((span.is_conditional, span.comment.clone().unwrap_or_default()));
                }
            }
        }
    }
    minutes
}

/// The same as another program has it.
fn reference(hours: &Reference, date: NaiveDate) -> Vec<Minute> {
    let mut minutes = vec![None; DAY];
    for part in hours.schedule_at(date).into_iter().filter(|part| part.kind != RuleKind::Closed) {
        let range = part.range.start.mins_from_midnight()..part.range.end.mins_from_midnight();
        for minute in range {
            minutes[usize::from(minute)] = Some((part.kind == RuleKind::Unknown, part.comment.to_string()));
        }
    }
    minutes
}

#[test]
fn hours_mean_what_another_program_of_openstreetmap_takes_them_for() {
    let first = NaiveDate::from_ymd_opt(2026, 12, 7).unwrap();
    // Each day of the week is a holiday once, and none is the day after another.
    let holidays: Vec<_> = (0..7).map(|week| first + Days::new(week * 8)).collect();
    let mut calendar = CompactCalendar::default();
    for day in &holidays {
        calendar.insert(*day);
    }
    let context = Context::default()
        .with_holidays(ContextHolidays::new(Arc::new(calendar), Arc::new(CompactCalendar::default())));
    let mut generator = Generator::new(1);
    let (mut taken, mut open) = (0, 0);
    for _ in 0..300 {
        let text = generator.hours();
        let Ok(hours) = text.parse::<OpeningHours>() else { continue };
        taken += 1;
        let judge: Reference = text.parse().unwrap_or_else(|error| panic!("{text}: {error}"));
        let judge = judge.with_context(context.clone());
        let normal: OpeningHours = hours.as_str().parse().unwrap();
        assert_eq!(normal, hours, "{text}: {hours}");
        for date in (0..56).map(|day| first + Days::new(day)) {
            let minutes = ours(&hours, date, &holidays);
            assert!(minutes == reference(&judge, date), "{text} on {date}, normal form {hours}");
            open += minutes.iter().flatten().count();
        }
    }
    assert!(taken > 200 && open > 1_000_000, "{taken} texts, {open} minutes");
}

/// A register of offices with such hours.
fn register(texts: &[String]) -> Register {
    let offices = texts.iter().enumerate().map(|(number, hours)| {
        format!("\n[[office]]\nid = \"office-{number}\"\nprovider = \"atbasar-employment\"\nhours = '{hours}'\n")
    });
    let offices: String = offices.collect();
    Register::small()
        .replace("registry/registry.toml", "[\"kk\", \"ru\"]", "[\"kk\", \"ru\", \"en\"]")
        .append("registry/offices/atbasar.toml", &offices)
        .built()
}

#[test]
fn all_forms_tell_the_same_hours_day_by_day() {
    let mut generator = Generator::new(2);
    let mut texts: Vec<_> = std::iter::repeat_with(|| generator.hours())
        .filter(|text| text.parse::<OpeningHours>().is_ok())
        .take(150)
        .collect();
    texts.extend(["24/7", "off", "PH off", "24/7; PH off", "22:00-02:00; Tu 12:00-14:00"].map(str::to_owned));
    let register = register(&texts);
    let expected: BTreeMap<String, Hours> = texts
        .iter()
        .enumerate()
        .map(|(number, text)| (format!("office-{number}"), Hours::of(&text.parse().unwrap())))
        .collect();
    let page = |language: &str| register.read(&format!("public/{language}/providers/atbasar/index.html"));
    let same = |form: &str, told: &BTreeMap<String, Hours>| {
        for (office, hours) in &expected {
            let number: usize = office["office-".len()..].parse().unwrap();
            assert_eq!(told.get(office), Some(hours), "{form}: {office}: {}", texts[number]);
        }
    };
    same("offices.csv", &from_csv(&register.read("public/data/offices.csv")));
    same(
        "services.ttl",
        &from_linked(&register.read("public/data/services.ttl"), "https://small.example/data/services.ttl#"),
    );
    for (language, on_holidays) in [("kk", "Мереке күндері"), ("ru", "Праздничные дни"), ("en", "Public holidays")]
    {
        let page = page(language);
        same("structured data", &from_graph(&page));
        same("page", &from_page(&page, on_holidays));
        let schedules = register.read(&format!("public/data/hsds/{language}/schedules.json"));
        same("HSDS", &from_hsds(&schedules, &expected));
    }
    assert!(expected.values().any(|hours| hours.0[7].is_some()) && SPANS_OF_DAY.len() == 8);
}

#[test]
fn days_that_are_closed_and_holidays_are_said() {
    let register = register(&["Mo-Fr 09:00-18:00; Sa off \"market day\"; PH off".to_owned(), "off".to_owned()]);
    let page = register.read("public/en/providers/atbasar/index.html");
    for line in [
        "<span class=\"tz-line\" data-days=\"12345\">Monday–Friday 09:00–18:00</span>",
        "<span class=\"tz-line\" data-days=\"6\">Saturday closed (market day)</span>",
        "<span class=\"tz-line\" data-days=\"8\">Public holidays closed</span>",
        "<span class=\"tz-line\" data-days=\"1234567\">Monday–Sunday closed</span>",
        "data-week=\"540-1080;540-1080;540-1080;540-1080;540-1080;;;\" data-time-zone=\"Asia/Almaty\"",
    ] {
        assert!(page.contains(line), "{line}");
    }
}

/// The clock is that of the nearest territory that has one; where none is known, nothing is said of today.
#[test]
fn an_office_has_the_time_zone_of_its_district() {
    let zone = |register: Register| {
        let page = register.built().read("public/kk/providers/atbasar/index.html");
        page.split("data-time-zone=\"").nth(1).map(|rest| rest.split('"').next().unwrap().to_owned())
    };
    let districts = "registry/districts.toml";
    assert_eq!(zone(Register::small()).as_deref(), Some("Asia/Almaty"));
    let region =
        Register::small().replace(districts, "kind = \"oblast\"", "kind = \"oblast\"\ntime_zone = \"Asia/Qyzylorda\"");
    assert_eq!(zone(region).as_deref(), Some("Asia/Qyzylorda"));
    assert_eq!(zone(Register::small().write("registry/profile.toml", "time_zone = false\n")), None);
}
