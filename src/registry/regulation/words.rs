//! The words of a block without their Markdown.

use pulldown_cmark::{Event, Options, Parser};

/// A private-use character, which no text has. It stands before the words so that no number or sign at their beginning is
/// taken for a list, a heading or a quotation: what looks like one is the act's own numbering.
pub const GUARD: char = '\u{E000}';

/// The words without any markup.
pub fn plain(markdown: &str) -> String {
    let guarded = format!("{GUARD} {markdown}");
    let words: String = Parser::new_ext(&guarded, Options::empty())
        .filter_map(|event| match event {
            Event::Text(text) | Event::Code(text) => Some(text.into_string()),
            Event::SoftBreak | Event::HardBreak => Some(" ".to_owned()),
            _ => None,
        })
        .collect();
    words.trim_start_matches(GUARD).trim().to_owned()
}

/// The rows of a table, each the plain words of its cells; the first is the head.
pub fn table(markdown: &str) -> Vec<Vec<String>> {
    let mut rows = Vec::new();
    let mut cell: Option<String> = None;
    for event in Parser::new_ext(markdown, Options::ENABLE_TABLES) {
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
    fn a_table_gives_its_cells() {
        assert_eq!(
            table("| а | б |\n| - | - |\n| *1* | 2<br>3 |\n| | |"),
            [vec!["а", "б"], vec!["1", "2 3"], vec!["", ""]]
        );
    }
}
