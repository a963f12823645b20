//! The English files of strings, as translators see them: the text beside each key, and the lines to fill in.

use std::collections::BTreeMap;

use fluent_syntax::ast::{Attribute, Entry, Message};
use fluent_syntax::parser::parse_runtime;

use super::blocks::{FluentBlock, blocks};
use super::fallback::LAST_RESORT;
use super::fluent_file::place;
use super::skeleton::{attribute_skeleton, skeleton};
use crate::registry::values::LangTag;

/// How the comment begins that holds the English text.
pub(super) const BESIDE: &str = "# en:";

/// How its further lines begin.
const FURTHER: &str = "#     ";

/// A built-in English file.
pub(super) struct EnglishFile<'s> {
    pub source: &'s str,
    pub blocks: Vec<FluentBlock>,
    /// Messages, and terms as messages, by their names.
    messages: BTreeMap<String, Message<&'s str>>,
}

impl<'s> EnglishFile<'s> {
    pub(super) fn parse(source: &'s str) -> Self {
        let entries = parse_runtime(source).map_or_else(|(resource, _)| resource.body, |resource| resource.body);
        let message = |entry: Entry<&'s str>| match entry {
            Entry::Message(message) => Some((message.id.name.to_owned(), message)),
            Entry::Term(term) => {
                let (value, attributes) = (Some(term.value), term.attributes);
                Some((format!("-{}", term.id.name), Message { id: term.id, value, attributes, comment: None }))
            }
            _ => None,
        };
        Self { source, blocks: blocks(source), messages: entries.into_iter().filter_map(message).collect() }
    }

    /// The keys of a message: its own if it has a text, and those of its attributes.
    pub(super) fn keys(&self, name: &str) -> Vec<String> {
        let Some(message) = self.messages.get(name) else { return Vec::new() };
        let own = message.value.iter().map(|_| name.to_owned());
        own.chain(message.attributes.iter().map(|attribute| format!("{name}.{}", attribute.id.name))).collect()
    }

    /// The English text of a message as a comment, its attributes included.
    pub(super) fn beside(&self, block: &FluentBlock) -> String {
        let body = &self.source[block.body.clone()];
        commented_text(body.split_once('=').map_or("", |(_, text)| text))
    }

    /// The comment of a message and the lines to fill in, as comments. `text` takes the place of empty lines.
    pub(super) fn draft(&self, name: &str, block: &FluentBlock, language: LangTag, text: Option<&str>) -> String {
        let lines = match (text, self.messages.get(name)) {
            (Some(text), _) => text.trim_end().to_owned(),
            (None, Some(message)) => {
                let sign = if name.starts_with('-') { "-" } else { "" };
                format!("{sign}{}", skeleton(message, language))
            }
            (None, None) => format!("{name} ="),
        };
        let beside = if language == LAST_RESORT { String::new() } else { self.beside(block) };
        format!("{}{beside}{}", &self.source[block.comment.clone()], commented(&lines))
    }

    /// The keys that a message of the language lacks, with the lines to put into it below a line that names the language.
    pub(super) fn draft_parts(&self, name: &str, keys: &[&String], block: &FluentBlock, language: LangTag) -> String {
        let (mut english, mut empty) = (String::new(), String::new());
        for key in keys {
            match self.attribute(name, key) {
                Some(attribute) => {
                    english = format!("{}\n{}", english.trim_end(), self.lines(name, key, block));
                    empty += &format!("{}\n", attribute_skeleton(attribute, language));
                }
                None => {
                    english = self.text(name, key, block).to_owned();
                    empty += &format!("    {name} =\n");
                }
            }
        }
        let beside = if language == LAST_RESORT { String::new() } else { commented_text(&english) };
        format!("# Add to `{name}`:\n{beside}# {language}:\n{}", commented(&empty))
    }

    /// The English text of a key as it is written.
    pub(super) fn text(&self, name: &str, key: &str, block: &FluentBlock) -> &'s str {
        self.lines(name, key, block).split_once('=').map_or("", |(_, text)| text)
    }

    /// The lines of a key: those of a message without its attributes, or those of an attribute.
    fn lines(&self, name: &str, key: &str, block: &FluentBlock) -> &'s str {
        let body = &self.source[block.body.clone()];
        let begins = |line: &str, name: &str| {
            let rest = line.trim_start().strip_prefix('.').and_then(|rest| rest.strip_prefix(name));
            rest.is_some_and(|rest| rest.trim_start().starts_with('='))
        };
        let mut lines = body.split_inclusive('\n').map(|line| (place(body, line), line));
        let start = match self.attribute(name, key) {
            Some(attribute) => lines.find(|(_, line)| begins(line, attribute.id.name)),
            None => lines.next(),
        };
        let start = start.map_or(body.len(), |(range, _)| range.start);
        let end = lines.find(|(_, line)| line.trim_start().starts_with('.')).map_or(body.len(), |(next, _)| next.start);
        &body[start..end]
    }

    fn attribute(&self, name: &str, key: &str) -> Option<&Attribute<&'s str>> {
        let wanted = key.strip_prefix(name)?.strip_prefix('.')?;
        self.messages.get(name)?.attributes.iter().find(|attribute| attribute.id.name == wanted)
    }
}

/// Replaces the English text in a comment of a translated message by the present one.
pub(super) fn refreshed(comment: &str, beside: &str) -> Option<String> {
    let lines: Vec<&str> = comment.split_inclusive('\n').collect();
    let first = lines.iter().position(|line| line.starts_with(BESIDE))?;
    let further = lines[first + 1..].iter().take_while(|line| line.starts_with(FURTHER)).count();
    let (before, old) = (lines[..first].concat(), lines[first..=first + further].concat());
    let after = lines[first + 1 + further..].concat();
    (old.replace('\r', "") != beside).then(|| format!("{before}{beside}{after}"))
}

/// A text as the comment that stands beside a key: its further lines keep their indentation towards each other.
fn commented_text(text: &str) -> String {
    let mut lines = text.trim_end().lines();
    let first = lines.next().unwrap_or_default().trim();
    let further: Vec<_> = lines.collect();
    let indentation = |line: &&&str| line.len() - line.trim_start().len();
    let least = further.iter().filter(|line| !line.trim().is_empty()).map(|line| indentation(&line)).min().unwrap_or(0);
    let mut out = if first.is_empty() { format!("{BESIDE}\n") } else { format!("{BESIDE} {first}\n") };
    for line in further {
        out += format!("{FURTHER}{}", line.get(least..).unwrap_or_default()).trim_end();
        out += "\n";
    }
    out
}

/// Lines as comments.
fn commented(lines: &str) -> String {
    lines.lines().map(|line| format!("{}\n", format!("# {line}").trim_end())).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const SOURCE: &str = "# Of the page.\nhome = Home\ncount =\n    { $n ->\n        [one] { $n } service\n       *[other] { $n } services\n    }\ncode = Codes\n    .title =\n        The\n        code\n    .short = C\n-brand = Register\n";

    fn draft(name: &str) -> String {
        let file = EnglishFile::parse(SOURCE);
        let block = file.blocks.iter().find(|block| block.name(SOURCE) == Some(name)).unwrap();
        file.draft(name, block, "fr".parse().unwrap(), None)
    }

    #[test]
    fn the_english_text_stands_beside_the_lines_to_fill_in() {
        assert_eq!(draft("home"), "# Of the page.\n# en: Home\n# home =\n");
        assert_eq!(
            draft("count"),
            "# en:\n#     { $n ->\n#         [one] { $n } service\n#        *[other] { $n } services\n#     }\n\
             # count =\n#     { $n ->\n#         [one] { $n }\n#         [many] { $n }\n#        *[other] { $n }\n#     }\n"
        );
        assert_eq!(
            draft("code"),
            "# en: Codes\n#     .title =\n#         The\n#         code\n#     .short = C\n# code =\n#     .title =\n#     .short =\n"
        );
        assert_eq!(draft("-brand"), "# en: Register\n# -brand =\n");
    }

    #[test]
    fn a_part_of_a_message_says_where_it_belongs() {
        let file = EnglishFile::parse(SOURCE);
        let block = file.blocks.iter().find(|block| block.name(SOURCE) == Some("code")).unwrap();
        let parts = |keys: &[&str]| {
            let keys: Vec<_> = keys.iter().map(|key| (*key).to_owned()).collect();
            file.draft_parts("code", &keys.iter().collect::<Vec<_>>(), block, "fr".parse().unwrap())
        };
        assert_eq!(
            parts(&["code.title", "code.short"]),
            "# Add to `code`:\n# en:\n#     .title =\n#         The\n#         code\n#     .short = C\n# fr:\n#     .title =\n#     .short =\n"
        );
        assert_eq!(
            parts(&["code", "code.short"]),
            "# Add to `code`:\n# en: Codes\n#     .short = C\n# fr:\n#     code =\n#     .short =\n"
        );
    }

    #[test]
    fn the_english_text_of_a_comment_follows_the_program() {
        let comment = "# Mine.\n# en: Old\n#     text\n# Mine too.\n";
        assert_eq!(refreshed(comment, "# en: New\n").as_deref(), Some("# Mine.\n# en: New\n# Mine too.\n"));
        assert_eq!(refreshed("# en: Same\r\n", "# en: Same\n"), None);
        assert_eq!(refreshed("# Mine.\n", "# en: New\n"), None);
    }
}
