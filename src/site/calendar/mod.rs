//! The deadlines as a calendar (iCalendar, RFC 5545): an event a deadline, whole days, every year.
//!
//! Nothing in it depends on the day of the build: events begin at the first such day since the act was signed, and end with
//! the act where it is repealed.

mod lines;

use jiff::civil::Date;

use super::views::Localizer;
use crate::addresses::paths;
use crate::readings::is_repealed;
use crate::registry::model::{Act, Deadline};
use lines::CalendarLines;

/// How long before a deadline one is reminded.
const REMINDER: &str = "-P7D";

/// The calendar in the language of `words`, if the register has deadlines.
pub(super) fn calendar(localizer: &Localizer<'_>) -> Option<Vec<u8>> {
    let registry = localizer.registry;
    if registry.deadlines.is_empty() {
        return None;
    }
    let name = localizer.page_title(&localizer.string("deadlines"), &localizer.text(&registry.settings.title).text);
    let mut lines = CalendarLines::default();
    lines.plain("BEGIN", "VCALENDAR");
    lines.plain("VERSION", "2.0");
    lines.text(
        "PRODID",
        &format!("-//tizilim//{}//{}", registry.settings.id, localizer.language.as_str().to_uppercase()),
    );
    lines.plain("CALSCALE", "GREGORIAN");
    lines.plain("METHOD", "PUBLISH");
    // RFC 7986, section 5.1; the other name is read by programs that are older.
    lines.text("NAME", &name);
    lines.text("X-WR-CALNAME", &name);
    lines.plain("REFRESH-INTERVAL;VALUE=DURATION", "P1W");
    for deadline in &registry.deadlines {
        if let Some(act) = registry.act(deadline.act.as_str()) {
            event(localizer, deadline, act, &mut lines);
        }
    }
    lines.plain("END", "VCALENDAR");
    Some(lines.into_bytes())
}

fn event(localizer: &Localizer<'_>, deadline: &Deadline, act: &Act, lines: &mut CalendarLines) {
    // Of a repealed act nobody knows until when its deadlines were kept, unless the day is known.
    if is_repealed(act) && act.repealed_on.is_none() {
        return;
    }
    // A deadline whose act was repealed before the first such day never was.
    let last = act.repealed_on.as_ref().map(|day| day.yesterday());
    let Some(first) = deadline.day.on_or_after(*act.date) else { return };
    let until = match last {
        Some(Ok(last)) if last < first => return,
        Some(Ok(last)) => format!(";UNTIL={}", compact(last)),
        _ => String::new(),
    };
    let view = localizer.deadline(deadline, act);
    let name = localizer.text(&deadline.name);
    let tag = |name: &str, lang: &Option<String>| {
        format!("{name};LANGUAGE={}", lang.as_deref().unwrap_or(localizer.language.as_str()))
    };
    lines.plain("BEGIN", "VEVENT");
    lines.text("UID", &format!("deadline-{}-{}@{}", deadline.id, localizer.language, localizer.registry.settings.id));
    lines.plain("DTSTAMP", format_args!("{}T000000Z", compact(*act.date)));
    lines.plain("DTSTART;VALUE=DATE", compact(first));
    lines.plain("RRULE", format_args!("FREQ=YEARLY{until}"));
    lines.text(&tag("SUMMARY", &name.lang), &name.text);
    let point = view.point.as_ref().map(|point| point.label.clone());
    let place = localizer.line([point, Some(view.act.line.clone())]);
    let who = deadline.who.as_ref();
    let who = who.map(|who| localizer.labelled(&localizer.string("deadline-who"), &localizer.text(who).text));
    let description: Vec<_> = who.into_iter().chain([place]).collect();
    lines.text(&tag("DESCRIPTION", &None), &description.join("\n"));
    lines.plain("URL", localizer.base.absolute(&paths::in_language(localizer.language, &view.path)));
    lines.text("CATEGORIES", &localizer.string("deadlines"));
    // Nobody is busy for the whole day.
    lines.plain("TRANSP", "TRANSPARENT");
    lines.plain("BEGIN", "VALARM");
    lines.plain("ACTION", "DISPLAY");
    lines.plain("TRIGGER", REMINDER);
    lines.text(&tag("DESCRIPTION", &name.lang), &name.text);
    lines.plain("END", "VALARM");
    lines.plain("END", "VEVENT");
}

/// A day without hyphens (section 3.3.4).
fn compact(day: Date) -> String {
    day.to_string().replace('-', "")
}
