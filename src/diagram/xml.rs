//! Texts inside XML.

use std::borrow::Cow;

use crate::locale::Direction;

/// A text as XML 1.0 may hold it between tags and in attributes: markup escaped, characters left out that XML forbids
/// even when escaped (XML 1.0, 2.2: controls, U+FFFE, U+FFFF), white space made single spaces.
pub(super) fn escaped(text: &str) -> Cow<'_, str> {
    let plain = |c: char| !matches!(c, '&' | '<' | '>' | '"' | '\u{fffe}' | '\u{ffff}') && !c.is_control();
    if text.chars().all(plain) && !text.contains("  ") {
        return Cow::Borrowed(text.trim());
    }
    let mut out = String::with_capacity(text.len() + 16);
    for word in text.split_whitespace() {
        if !out.is_empty() {
            out.push(' ');
        }
        for c in word.chars() {
            match c {
                '&' => out.push_str("&amp;"),
                '<' => out.push_str("&lt;"),
                '>' => out.push_str("&gt;"),
                '"' => out.push_str("&quot;"),
                c if plain(c) => out.push(c),
                _ => {}
            }
        }
    }
    Cow::Owned(out)
}

/// The attributes of a text of SVG that begins where lines of the drawing begin, but runs in the other direction: it ends there.
pub(super) fn aligned(text: &str, drawing: Direction) -> &'static str {
    match Direction::of_text(text) {
        Some(direction) if direction != drawing => against(direction),
        _ => "",
    }
}

/// The attributes of a text that runs in a direction against that of the drawing.
pub(super) fn against(direction: Direction) -> &'static str {
    match direction {
        Direction::LeftToRight => " direction=\"ltr\" text-anchor=\"end\"",
        Direction::RightToLeft => " direction=\"rtl\" text-anchor=\"end\"",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markup_is_escaped_and_forbidden_characters_are_left_out() {
        assert_eq!(escaped("a < b & \"c\"\n 'd'"), "a &lt; b &amp; &quot;c&quot; 'd'");
        assert_eq!(escaped("nul\0 bell\u{7} \u{fffe}end\u{ffff}"), "nul bell end");
        assert_eq!(escaped(" қызмет — «х» "), "қызмет — «х»");
    }
}
