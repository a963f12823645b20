//! Texts that editors write in Markdown.

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};
use serde::{Serialize, Serializer};

use super::text::Text;
use crate::registry::decode::{Decoder, Field, Value};
use crate::registry::language::LangTag;

/// A text in Markdown in one or more of the register's languages: headings, lists, links, emphasis, tables.
#[derive(Clone, Debug, PartialEq)]
pub struct Markdown(Text);

impl Markdown {
    /// What such texts may use beside plain Markdown.
    pub const OPTIONS: Options = Options::ENABLE_TABLES.union(Options::ENABLE_STRIKETHROUGH);

    /// The text as it was written.
    pub fn source(&self) -> &Text {
        &self.0
    }

    /// The words without markup: a line for each heading, paragraph, item and row.
    pub fn plain(&self) -> Text {
        self.0.map(plain)
    }

    /// The words without markup in a language, if it has that.
    pub fn plain_in(&self, language: LangTag) -> Option<String> {
        self.0.get(language).map(plain)
    }
}

fn plain(markdown: &str) -> String {
    let mut words = String::new();
    for event in Parser::new_ext(markdown, Markdown::OPTIONS) {
        match event {
            Event::Text(text) | Event::Code(text) => words.push_str(&text),
            Event::SoftBreak | Event::End(TagEnd::TableCell) => words.push(' '),
            Event::HardBreak
            | Event::Rule
            | Event::Start(Tag::List(_))
            | Event::End(
                TagEnd::Paragraph
                | TagEnd::Heading(_)
                | TagEnd::Item
                | TagEnd::CodeBlock
                | TagEnd::TableHead
                | TagEnd::TableRow,
            ) => words.push('\n'),
            _ => {}
        }
    }
    let lines: Vec<_> = words.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    lines.join("\n")
}

impl Serialize for Markdown {
    /// A map from language to Markdown.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.serialize(serializer)
    }
}

impl Field for Markdown {
    fn decode(value: &Value<'_>, decoder: &mut Decoder<'_>) -> Option<Self> {
        Text::decode(value, decoder).map(Self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_words_stand_line_by_line_without_markup() {
        let markdown = "### Бірінші\n\nБір *екі*\nүш.\\\nтөрт\n\n- [а](https://a.example)\n  - б\n- в <b>г</b>\n\n| д | е |\n|-|-|\n| ж | з |";
        assert_eq!(plain(markdown), "Бірінші\nБір екі үш.\nтөрт\nа\nб\nв г\nд е\nж з");
    }
}
