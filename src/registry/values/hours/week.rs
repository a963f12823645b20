//! What opening hours mean for a day.

use super::days::clock_time;

/// Minutes of a day.
pub(super) const DAY: u16 = 24 * 60;

/// A span of time in which one is open.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct OpeningSpan {
    /// Minutes from midnight, less than 1440.
    pub opens: u16,
    /// Minutes from the midnight before `opens`. More than 1440 if the span ends on the next day; it is shorter than 24 hours or
    /// goes from midnight to midnight.
    pub closes: u16,
    /// Whether it depends on what the comment says, such as an appointment, that one is open.
    pub is_conditional: bool,
    /// A comment of those who wrote the hours.
    pub comment: Option<String>,
}

impl OpeningSpan {
    /// Whether it goes from midnight to midnight.
    pub fn is_whole_day(&self) -> bool {
        (self.opens, self.closes) == (0, DAY)
    }

    /// When it closes, in minutes from the last midnight before: 1440 if it ends at midnight, 120 if it ends at two in the night.
    pub fn closes_at(&self) -> u16 {
        if self.ends_next_day() { self.closes - DAY } else { self.closes }
    }

    /// The same on a clock: `18:00`, `24:00`, `02:00`.
    pub fn closing_time(&self) -> String {
        clock_time(self.closes_at())
    }

    /// Whether it ends on the day after it began.
    pub fn ends_next_day(&self) -> bool {
        self.closes > DAY
    }

    /// Whether both differ in nothing but their time.
    pub(super) fn is_like(&self, other: &Self) -> bool {
        self.is_conditional == other.is_conditional && self.comment == other.comment
    }
}

/// The hours of a day. A span that ends after midnight belongs to the day on which it begins.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OpeningDay {
    pub(super) spans: Vec<OpeningSpan>,
    pub(super) closed_comment: Option<String>,
}

impl OpeningDay {
    /// The spans in order; none on a day on which one is closed.
    pub fn spans(&self) -> &[OpeningSpan] {
        &self.spans
    }

    /// A comment on a day on which one is closed.
    pub fn closed_comment(&self) -> Option<&str> {
        self.closed_comment.as_deref()
    }

    /// Takes a time out of the spans.
    pub(super) fn remove(&mut self, from: u16, to: u16) {
        let spans = std::mem::take(&mut self.spans);
        self.spans = spans
            .into_iter()
            .flat_map(|span| {
                let before = OpeningSpan { closes: span.closes.min(from), ..span.clone() };
                let after = OpeningSpan { opens: span.opens.max(to), ..span };
                [before, after].into_iter().filter(|part| part.opens < part.closes)
            })
            .collect();
    }

    /// Puts a span in the place of what is there in its time. Spans that touch and differ in nothing else become one.
    pub(super) fn put(&mut self, span: OpeningSpan) {
        self.closed_comment = None;
        self.remove(span.opens, span.closes);
        let at = self.spans.partition_point(|other| other.opens < span.opens);
        self.spans.insert(at, span);
        self.spans.dedup_by(|next, span| {
            let touches = span.closes == next.opens && span.is_like(next);
            if touches {
                span.closes = next.closes;
            }
            touches
        });
    }
}
