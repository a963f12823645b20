//! The days of an act's life: `publication`, `lifecycle` and `temporalData`.

use jiff::civil::Date;

use crate::registry::model::Act;
use crate::xml::Element;

/// What the register knows of the days of an act. A day that it does not know is left out, never replaced by another one: neither does
/// an act come into force when it is signed nor cease to be in force when the act that repeals it is signed.
#[derive(Clone, Copy, Debug)]
pub(super) struct ActDates {
    /// It was signed.
    pub signed: Date,
    /// It was officially published for the first time.
    pub published: Option<Date>,
    /// It came into force.
    pub in_force: Option<Date>,
    /// It ceased to be in force.
    pub ended: Option<Date>,
}

impl ActDates {
    /// The days that the record of an act gives.
    pub(super) fn of(act: &Act) -> Self {
        Self { signed: *act.date, published: None, in_force: None, ended: None }
    }
}

/// An event of an act's life that other acts bring about.
#[derive(Debug)]
pub(super) struct ActEvent {
    /// The day.
    pub date: Date,
    /// `amendment` or `repeal`.
    pub kind: &'static str,
    /// The reference to the act that brings it about.
    pub source: String,
}

/// The official publication, if its day is known.
pub(super) fn publication(dates: &ActDates, shown: &str) -> Option<Element> {
    let published = dates.published?;
    let publication = Element::new("publication").with("date", published.to_string());
    Some(publication.with("name", "official-publication").with("showAs", shown))
}

/// The `lifecycle`, and the `temporalData` if it is known since when the act is in force. `publisher`, `original` and `in_force` are
/// references; the first answers for the metadata, the last is the concept of being in force.
pub(super) fn life(dates: &ActDates, events: &[ActEvent], in_force: &str) -> (Element, Option<Element>) {
    let mut lifecycle = Element::new("lifecycle").with("source", "#publisher");
    let mut count = 0;
    let mut event = |date: Date, source: &str, kind: Option<&'static str>, refers: Option<&str>| {
        count += 1;
        let id = format!("eref_{count}");
        let event = Element::new("eventRef").with("eId", id.as_str()).with("date", date.to_string());
        let event = event.with("source", source).with_option("type", kind).with_option("refersTo", refers);
        lifecycle.push(event);
        format!("#{id}")
    };
    event(dates.signed, "#original", Some("generation"), None);
    let start = dates.in_force.map(|date| event(date, "#original", None, Some(in_force)));
    let mut end = None;
    for happened in events {
        let id = event(happened.date, &happened.source, Some(happened.kind), None);
        if happened.kind == "repeal" {
            end = Some(id);
        }
    }
    let temporal = start.map(|start| {
        let interval = Element::new("timeInterval").with("refersTo", in_force).with("start", start);
        let interval = interval.with_option("end", end);
        let group = Element::new("temporalGroup").with("eId", "tmpg_1").child(interval);
        Element::new("temporalData").with("source", "#publisher").child(group)
    });
    (lifecycle, temporal)
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn xml(element: Element) -> String {
        String::from_utf8(element.document()).unwrap()
    }

    #[test]
    fn what_is_not_known_is_left_out() {
        let dates = ActDates { signed: date(2015, 4, 24), published: None, in_force: None, ended: None };
        let (lifecycle, temporal) = life(&dates, &[], "#in-force");
        assert_eq!(xml(lifecycle).matches("eventRef").count(), 1);
        assert!(temporal.is_none() && publication(&dates, "a").is_none());
    }

    #[test]
    fn an_act_is_in_force_from_a_day_to_another() {
        let (in_force, ended) = (date(2015, 6, 20), date(2020, 1, 10));
        let dates = ActDates {
            signed: date(2015, 4, 24),
            published: Some(date(2015, 6, 9)),
            in_force: Some(in_force),
            ended: Some(ended),
        };
        let repeal = ActEvent { date: ended, kind: "repeal", source: "#repealed-by".into() };
        let (lifecycle, temporal) = life(&dates, &[repeal], "#in-force");
        let (lifecycle, temporal) = (xml(lifecycle), xml(temporal.unwrap()));
        assert!(
            lifecycle.contains("eId=\"eref_2\" date=\"2015-06-20\" source=\"#original\" refersTo=\"#in-force\""),
            "{lifecycle}"
        );
        assert!(
            lifecycle.contains("eId=\"eref_3\" date=\"2020-01-10\" source=\"#repealed-by\" type=\"repeal\""),
            "{lifecycle}"
        );
        assert!(temporal.contains("start=\"#eref_2\" end=\"#eref_3\""), "{temporal}");
        assert!(xml(publication(&dates, "a").unwrap()).contains("date=\"2015-06-09\""));
    }
}
