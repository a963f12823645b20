//! What a page tells of today: by the clock of the office, whatever that of the visitor.

use serde_json::{Value, json};

use crate::node::node;
use crate::support::project;

/// Nine to six with a break from Monday to Friday, and to one on Saturday.
const WEEK: &str = "540-780,840-1080;540-780,840-1080;540-780,840-1080;540-780,840-1080;540-780,840-1080;540-780;";

fn told(cases: &[(&str, &str, &str, Value)]) -> Vec<(Vec<String>, Vec<String>)> {
    let cases: Vec<_> = cases
        .iter()
        .map(|(now, week, zone, holidays)| {
            json!({ "now": now, "week": week, "timeZone": zone, "holidays": holidays, "lines": ["12345", "6", "7", "8"] })
        })
        .collect();
    let told = node("hours.mjs", &project().join("themes/default/assets/page.js"), &Value::from(cases));
    let words =
        |value: &Value| value.as_array().unwrap().iter().map(|word| word.as_str().unwrap().to_owned()).collect();
    told.as_array().unwrap().iter().map(|told| (words(&told["shown"]), words(&told["today"]))).collect()
}

#[test]
fn what_holds_now_is_told_by_the_clock_of_the_office() {
    let holidays = json!({ "12-16": "Independence Day", "2026-12-18": "Day off" });
    let with_holiday = format!("{WEEK};");
    let nights = "1200-1560;1200-1560;1200-1560;1200-1560;1200-1560;;";
    let zone = "Asia/Almaty";
    let cases = [
        // 7 December 2026 is a Monday. Almaty is five hours ahead of Greenwich.
        ("2026-12-07T03:59:00Z", WEEK, zone, Value::Null, &["closed"][..], "12345"),
        ("2026-12-07T04:00:00Z", WEEK, zone, Value::Null, &["open"], "12345"),
        ("2026-12-07T08:30:00Z", WEEK, zone, Value::Null, &["closed"], "12345"),
        ("2026-12-07T12:59:00Z", WEEK, zone, Value::Null, &["open"], "12345"),
        ("2026-12-07T13:00:00Z", WEEK, zone, Value::Null, &["closed"], "12345"),
        // Sunday has begun in Almaty and not in Greenwich or New York.
        ("2026-12-12T20:00:00Z", WEEK, zone, Value::Null, &["closed today"], "7"),
        ("2026-12-12T17:30:00Z", WEEK, "America/New_York", Value::Null, &["open"], "6"),
        // A holiday of which the hours say nothing, and one on which they are closed.
        ("2026-12-16T05:00:00Z", WEEK, zone, holidays.clone(), &["open", "holiday Independence Day"], "12345"),
        ("2026-12-16T05:00:00Z", &with_holiday, zone, holidays.clone(), &["closed today"], "8"),
        ("2026-12-18T05:00:00Z", &with_holiday, zone, holidays.clone(), &["closed today"], "8"),
        ("2027-12-18T05:00:00Z", &with_holiday, zone, holidays, &["open"], "6"),
        // The night after Friday.
        ("2026-12-11T20:59:00Z", nights, zone, Value::Null, &["open"], "6"),
        ("2026-12-11T21:00:00Z", nights, zone, Value::Null, &["closed today"], "6"),
        ("2026-12-07T04:00:00Z", "0-1440;;;;;;", zone, Value::Null, &["open"], "12345"),
        // Open under a condition: neither open nor closed.
        ("2026-12-07T04:00:00Z", "540-780?;;;;;;", zone, Value::Null, &[], "12345"),
    ];
    let asked: Vec<_> = cases.iter().map(|case| (case.0, case.1, case.2, case.3.clone())).collect();
    for ((shown, today), case) in told(&asked).into_iter().zip(&cases) {
        assert_eq!(shown, case.4, "{} {}", case.0, case.1);
        assert_eq!(today, [case.5], "{} {}", case.0, case.1);
    }
}
