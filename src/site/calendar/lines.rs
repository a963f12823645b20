//! Content lines of iCalendar (RFC 5545, section 3.1): names and values, folded at 75 octets between characters.
//!
//! The crate `icalendar` writes them too, but puts the present time and random ids where it is given none, alarms
//! included, and takes the places of bytes for those of characters when it folds (docs/decisions/0013-reports.md).

/// How many octets a line may have, its end left out.
const MOST: usize = 75;

/// Lines of a calendar in their order.
#[derive(Debug, Default)]
pub(super) struct CalendarLines {
    out: String,
}

impl CalendarLines {
    /// Adds a line whose value is no text: a date, a rule, an address. The name may have parameters.
    pub(super) fn plain(&mut self, name: &str, value: impl std::fmt::Display) {
        self.fold(&format!("{name}:{value}"));
    }

    /// Adds a line whose value is a text (section 3.3.11).
    pub(super) fn text(&mut self, name: &str, value: &str) {
        self.fold(&format!("{name}:{}", escaped(value)));
    }

    /// The lines, each with its end.
    pub(super) fn into_bytes(self) -> Vec<u8> {
        self.out.into_bytes()
    }

    fn fold(&mut self, line: &str) {
        let mut rest = line;
        let mut room = MOST;
        while rest.len() > room {
            let (now, later) = rest.split_at(rest.floor_char_boundary(room));
            self.out += now;
            self.out += "\r\n ";
            rest = later;
            // The space at the beginning counts.
            room = MOST - 1;
        }
        self.out += rest;
        self.out += "\r\n";
    }
}

fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\\' | ';' | ',' => out.extend(['\\', c]),
            '\n' => out += "\\n",
            c if c.is_control() && c != '\t' => {}
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_folded_between_characters() {
        let mut lines = CalendarLines::default();
        lines.text("SUMMARY", &"ұзын, ".repeat(60));
        let text = String::from_utf8(lines.into_bytes()).expect("whole characters");
        assert!(text.split("\r\n").all(|line| line.len() <= MOST), "{text}");
        assert_eq!(text.replace("\r\n ", ""), format!("SUMMARY:{}\r\n", "ұзын\\, ".repeat(60)));
        let mut lines = CalendarLines::default();
        lines.plain("X", "a".repeat(73));
        lines.plain("X", "a".repeat(74));
        let text = String::from_utf8(lines.into_bytes()).unwrap();
        assert_eq!(text, format!("X:{}\r\nX:{}\r\n a\r\n", "a".repeat(73), "a".repeat(73)));
    }

    #[test]
    fn texts_break_no_line() {
        let mut lines = CalendarLines::default();
        lines.text("X", "a\\b;c,d\ne\r\u{7}\tf:\"g\"");
        assert_eq!(lines.into_bytes(), b"X:a\\\\b\\;c\\,d\\ne\tf:\"g\"\r\n");
    }
}
