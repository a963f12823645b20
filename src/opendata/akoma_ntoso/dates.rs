//! The days of an act's life: `publication`, `lifecycle` and `temporalData`. A day that the register does not know is left out, never
//! replaced by another one.

use jiff::civil::Date;

use crate::registry::ActDates;
use crate::xml::Element;

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

/// The official publication, if its day is known; it is shown as the paper, or as its day.
pub(super) fn publication(dates: &ActDates, paper: Option<&str>) -> Option<Element> {
    let published = dates.published?.to_string();
    let shown = paper.unwrap_or(&published).to_owned();
    let publication = Element::new("publication").with("date", published);
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

    const UNKNOWN: ActDates = ActDates {
        signed: date(2015, 4, 24),
        registered: None,
        published: None,
        in_force: None,
        applicable: None,
        repealed: None,
    };

    fn xml(element: Element) -> String {
        String::from_utf8(element.document()).unwrap()
    }

    #[test]
    fn what_is_not_known_is_left_out() {
        let dates = UNKNOWN;
        let (lifecycle, temporal) = life(&dates, &[], "#in-force");
        assert_eq!(xml(lifecycle).matches("eventRef").count(), 1);
        assert!(temporal.is_none() && publication(&dates, None).is_none());
    }

    #[test]
    fn an_act_is_in_force_from_a_day_to_another() {
        let (in_force, ended) = (date(2015, 6, 20), date(2020, 1, 10));
        let published = Some(date(2015, 6, 9));
        let dates = ActDates { published, in_force: Some(in_force), repealed: Some(ended), ..UNKNOWN };
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
        assert!(xml(publication(&dates, None).unwrap()).contains("date=\"2015-06-09\""));
    }
}
