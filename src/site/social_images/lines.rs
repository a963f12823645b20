//! A text in lines.

use super::glyphs::Face;

/// A line of text that is as wide as it may be.
#[derive(Debug, PartialEq)]
pub(super) struct TextLine {
    pub text: String,
    pub size: f32,
}

impl TextLine {
    /// A text in lines, at most `lines` of them. A text that is longer ends in an ellipsis.
    pub(super) fn wrap(face: &Face, size: f32, most: f32, text: &str, lines: usize) -> Vec<Self> {
        let after = |width: f32, text: &str| text.chars().fold(width, |width, c| width + face.advance(c, size));
        // The longest beginning of a line that leaves room for what follows it.
        let beginning = |line: &str, room: f32| {
            let mut width = 0.0;
            let fits = |&(_, c): &(usize, char)| {
                width += face.advance(c, size);
                width + room <= most
            };
            line.char_indices().take_while(fits).last().map_or(0, |(at, c)| at + c.len_utf8())
        };
        let mut done: Vec<(String, f32)> = Vec::new();
        let mut cut = false;
        for word in text.split_whitespace() {
            if let Some((line, width)) = done.last_mut()
                && let longer = after(after(*width, " "), word)
                && longer <= most
            {
                line.push(' ');
                line.push_str(word);
                *width = longer;
            } else if done.len() < lines {
                done.push((word.to_owned(), after(0.0, word)));
            } else {
                cut = true;
                break;
            }
        }
        for (line, _) in done.iter_mut().filter(|(_, width)| *width > most) {
            line.truncate(beginning(line, 0.0));
            cut = true;
        }
        if cut && let Some((line, _)) = done.last_mut() {
            line.truncate(beginning(line, face.advance('…', size)));
            line.truncate(line.trim_end_matches([' ', ',', ';', '–', '-', '«']).len());
            line.push('…');
        }
        done.into_iter().map(|(text, _)| Self { text, size }).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_texts_are_cut() {
        let face = Face::read(include_bytes!("../../../themes/default/fonts/card.ttf")).unwrap();
        let lines = TextLine::wrap(&face, 60.0, 600.0, &"денсаулық сақтау, ".repeat(20), 2);
        assert_eq!(lines.len(), 2);
        assert!(lines[1].text.ends_with("сақтау…") || lines[1].text.ends_with("денсаулық…"), "{lines:?}");
        let lines = TextLine::wrap(&face, 60.0, 600.0, &"ұ".repeat(200), 2);
        assert!(lines.len() == 1 && lines[0].text.ends_with('…'), "{lines:?}");
        assert_eq!(TextLine::wrap(&face, 60.0, 600.0, "қысқа", 2)[0].text, "қысқа");
        assert!(TextLine::wrap(&face, 60.0, 600.0, " ", 2).is_empty());
    }
}
