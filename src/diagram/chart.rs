//! Numbers as bars.
//!
//! Each bar has its name above it and its number at its end, so that names need no room beside the bars on a phone. Bars
//! begin where lines do. Classes are `b` for bars and `v` for numbers; colours are the theme's.

use std::fmt::Write as _;

use super::measure::{width, wrapped};
use super::xml::{aligned, escaped};
use crate::locale::Direction;

/// A bar.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bar {
    /// What is counted.
    pub name: String,
    /// How many there are.
    pub count: usize,
    /// The same for people.
    pub number: String,
}

/// What a drawing of bars says beside them.
#[derive(Clone, Copy, Debug)]
pub struct Chart<'a> {
    /// What the ids in the drawing begin with.
    pub id: &'a str,
    /// Its title.
    pub title: &'a str,
    /// What it shows, and where the same stands in words.
    pub description: &'a str,
    /// Where lines begin in the language of the page.
    pub direction: Direction,
}

const WIDTH: i32 = 300;
const ROW: i32 = 34;
const TYPE: i32 = 12;

/// Draws numbers as bars, the longest over the whole width; nothing if there are none.
pub fn bars(bars: &[Bar], chart: &Chart<'_>) -> Option<String> {
    let Chart { id, title, description, direction } = chart;
    let most = bars.iter().map(|bar| bar.count).max().filter(|most| *most > 0)?;
    // The numbers stand in a column of their own.
    let numbers = bars.iter().map(|bar| width(&bar.number, TYPE)).max().unwrap_or(0) + 8;
    let longest = WIDTH - numbers;
    let height = ROW * i32::try_from(bars.len()).unwrap_or(i32::MAX / ROW);
    let is_mirrored = *direction == Direction::RightToLeft;
    let across = |x: i32| if is_mirrored { WIDTH - x } else { x };
    let towards = if is_mirrored { "-" } else { "" };
    let mut out = format!(
        "<svg viewBox=\"0 0 {WIDTH} {height}\" role=\"img\" aria-labelledby=\"{id}-t {id}-d\">\
         <title id=\"{id}-t\">{}</title><desc id=\"{id}-d\">{}</desc>",
        escaped(title),
        escaped(description)
    );
    let (mut shapes, mut top) = (String::new(), 0);
    for bar in bars {
        let name = wrapped(&bar.name, TYPE, WIDTH, 1).join(" ");
        // Whatever is more than nothing can be seen.
        let share = (bar.count as u128 * longest.unsigned_abs() as u128).div_ceil(most as u128);
        let length = i32::try_from(share).unwrap_or(longest);
        let (begin, back) = (across(0), if is_mirrored { "" } else { "-" });
        let _ = write!(shapes, "M{begin} {}h{towards}{length}v8h{back}{length}z", top + 18);
        let start = if is_mirrored { format!(" x=\"{WIDTH}\"") } else { String::new() };
        let _ = write!(
            out,
            "<text{start}{} y=\"{}\">{}</text><text class=\"tz-v\"{} x=\"{}\" y=\"{}\">{}</text>",
            aligned(&name, *direction),
            top + 13,
            escaped(&name),
            aligned(&bar.number, *direction),
            across(length + 6),
            top + 26,
            escaped(&bar.number)
        );
        top += ROW;
    }
    let _ = write!(out, "<path class=\"tz-b\" d=\"{shapes}\"/></svg>");
    Some(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bar(name: &str, count: usize) -> Bar {
        Bar { name: name.to_owned(), count, number: count.to_string() }
    }

    fn drawn(list: &[Bar], direction: Direction) -> Option<String> {
        bars(list, &Chart { id: "c", title: "Т", description: "С", direction })
    }

    #[test]
    fn bars_are_as_long_as_their_numbers() {
        let svg = drawn(&[bar("а", 4), bar("б <", 1), bar("в", 0)], Direction::LeftToRight).unwrap();
        assert!(svg.contains("M0 18h284v8h-284z") && svg.contains("M0 52h71v8h-71z") && svg.contains("M0 86h0v8h-0z"));
        assert!(svg.contains(">б &lt;</text>"), "{svg}");
    }

    #[test]
    fn bars_begin_where_lines_do() {
        let svg = drawn(&[bar("سجل", 4), bar("CSV", 1)], Direction::RightToLeft).unwrap();
        assert!(svg.contains("M300 18h-284v8h284z") && svg.contains("M300 52h-71v8h71z"), "{svg}");
        assert!(
            svg.contains("<text x=\"300\" y=\"13\">سجل</text><text class=\"tz-v\" x=\"10\" y=\"26\">4</text>"),
            "{svg}"
        );
        let foreign = "<text x=\"300\" direction=\"ltr\" text-anchor=\"end\" y=\"47\">CSV</text>";
        assert!(svg.contains(foreign), "a text of the other direction ends where lines begin: {svg}");
    }

    #[test]
    fn nothing_is_not_drawn_and_much_is() {
        let ltr = Direction::LeftToRight;
        assert_eq!(drawn(&[], ltr), None);
        assert_eq!(drawn(&[bar("а", 0)], ltr), None);
        assert!(drawn(&[bar("а", usize::MAX), bar("б", 1)], ltr).unwrap().contains("h1v8"));
    }
}
