//! The words of a block without their Markdown.

use pulldown_cmark::{Event, Options, Parser};

use crate::registry::footnotes::REFERENCES;

/// A private-use character, which no text has. It stands before the words so that no number or sign at their beginning is
/// taken for a list, a heading or a quotation: what looks like one is the act's own numbering.
pub const GUARD: char = '\u{E000}';

/// The words without any markup; where they refer to footnotes nothing stands.
pub fn plain(markdown: &str) -> String {
    with_references(markdown).0
}

/// The words without any markup, and the names of the footnotes that they refer to, each with the byte where it does.
pub fn with_references(markdown: &str) -> (String, Vec<(usize, String)>) {
    let guarded = format!("{GUARD} {markdown}");
    let mut words = String::new();
    let mut references = Vec::new();
    for event in Parser::new_ext(&guarded, REFERENCES) {
        match event {
            Event::Text(text) | Event::Code(text) => words.push_str(&text),
            Event::SoftBreak | Event::HardBreak => words.push(' '),
            Event::FootnoteReference(name) => references.push((words.len(), name.into_string())),
            _ => {}
        }
    }
    let begun = words.trim_start_matches(GUARD).trim_start();
    let cut = words.len() - begun.len();
    let words = begun.trim_end().to_owned();
    for (at, _) in &mut references {
        *at = at.saturating_sub(cut).min(words.len());
    }
    (words, references)
}

/// The rows of a table, each the plain words of its cells; the first is the head.
pub fn table(markdown: &str) -> Vec<Vec<String>> {
    let mut rows = Vec::new();
    let mut cell: Option<String> = None;
    for event in Parser::new_ext(markdown, Options::ENABLE_TABLES | REFERENCES) {
        use pulldown_cmark::{Tag, TagEnd};
        match event {
            Event::Start(Tag::TableHead | Tag::TableRow) => rows.push(Vec::new()),
            Event::Start(Tag::TableCell) => cell = Some(String::new()),
            Event::End(TagEnd::TableCell) => {
                if let (Some(words), Some(row)) = (cell.take(), rows.last_mut()) {
                    row.push(words.trim().to_owned());
                }
            }
            Event::Text(text) | Event::Code(text) => {
                if let Some(words) = &mut cell {
                    words.push_str(&text);
                }
            }
            Event::SoftBreak | Event::HardBreak | Event::InlineHtml(_) => {
                if let Some(words) = &mut cell {
                    words.push(' ');
                }
            }
            _ => {}
        }
    }
    rows
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_acts_numbering_is_no_list() {
        assert_eq!(plain("1. Жалпы *ережелер*"), "1. Жалпы ережелер");
        assert_eq!(plain("2012\\. жылы <i>a</i>"), "2012. жылы a");
    }

    #[test]
    fn footnotes_are_no_words() {
        let (words, references) = with_references("1. Бір[^1] *екі*[^а]. \\[^2]");
        assert_eq!(words, "1. Бір екі. [^2]");
        let places: Vec<_> = references.iter().map(|(at, name)| (&words[..*at], name.as_str())).collect();
        assert_eq!(places, [("1. Бір", "1"), ("1. Бір екі", "а")]);
        assert_eq!(table("| а[^1] |\n| - |"), [["а"]]);
    }

    #[test]
    fn a_table_gives_its_cells() {
        assert_eq!(
            table("| а | б |\n| - | - |\n| *1* | 2<br>3 |\n| | |"),
            [vec!["а", "б"], vec!["1", "2 3"], vec!["", ""]]
        );
    }
}
