//! Numbers as bars.
//!
//! Each bar has its name above it and its number at its end, so that names need no room beside the bars on a phone.
//! Classes are `b` for bars and `v` for numbers; colours are the theme's.

use std::fmt::Write as _;

use super::measure::{width, wrapped};
use super::xml::escaped;

/// A bar.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Bar {
    /// What is counted.
    pub name: String,
    /// How many there are.
    pub count: usize,
}

const WIDTH: i32 = 300;
const ROW: i32 = 34;
const TYPE: i32 = 12;

/// Draws numbers as bars, the longest over the whole width; nothing if there are none. `id` begins the ids in the
/// drawing.
pub fn bars(bars: &[Bar], id: &str, title: &str, description: &str) -> Option<String> {
    let most = bars.iter().map(|bar| bar.count).max().filter(|most| *most > 0)?;
    // The numbers stand in a column of their own.
    let numbers = bars.iter().map(|bar| width(&bar.count.to_string(), TYPE)).max().unwrap_or(0) + 8;
    let longest = WIDTH - numbers;
    let height = ROW * i32::try_from(bars.len()).unwrap_or(i32::MAX / ROW);
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
        let _ = write!(shapes, "M0 {}h{length}v8h-{length}z", top + 18);
        let _ = write!(
            out,
            "<text y=\"{}\">{}</text><text class=\"v\" x=\"{}\" y=\"{}\">{}</text>",
            top + 13,
            escaped(&name),
            length + 6,
            top + 26,
            bar.count
        );
        top += ROW;
    }
    let _ = write!(out, "<path class=\"b\" d=\"{shapes}\"/></svg>");
    Some(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bar(name: &str, count: usize) -> Bar {
        Bar { name: name.to_owned(), count }
    }

    #[test]
    fn bars_are_as_long_as_their_numbers() {
        let svg = bars(&[bar("а", 4), bar("б <", 1), bar("в", 0)], "c", "Т", "С").unwrap();
        assert!(svg.contains("M0 18h284v8h-284z") && svg.contains("M0 52h71v8h-71z") && svg.contains("M0 86h0v8h-0z"));
        assert!(svg.contains(">б &lt;</text>"), "{svg}");
    }

    #[test]
    fn nothing_is_not_drawn_and_much_is() {
        assert_eq!(bars(&[], "c", "Т", "С"), None);
        assert_eq!(bars(&[bar("а", 0)], "c", "Т", "С"), None);
        assert!(bars(&[bar("а", usize::MAX), bar("б", 1)], "c", "Т", "С").unwrap().contains("h1v8"));
    }
}
