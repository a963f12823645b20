//! Pages of running text.

use pulldown_cmark::{Event, Parser};

use super::collector::DocumentCollector;
use super::kind::RecordKind;
use crate::registry::footnotes;

pub(super) fn pages(collector: &mut DocumentCollector<'_>) {
    for page in &collector.registry.pages {
        let title = |language| {
            let text = page.in_language(language);
            (text.title.as_str(), text.language)
        };
        let renamed: Vec<_> =
            collector.registry.settings.pages.iter().filter(|renamed| *renamed.id == page.slug).collect();
        collector.record(RecordKind::Page, page.slug.as_str(), title, |words| {
            for text in page.texts.iter().filter(|text| text.language == words.language) {
                words.names.push(text.title.as_str().into());
                words.body.push(plain(&text.markdown).into());
            }
            renamed.iter().for_each(|renamed| words.former(&renamed.former_ids));
        });
    }
}

/// The words of a Markdown text, without markup, addresses and directives.
fn plain(markdown: &str) -> String {
    let mut text = String::with_capacity(markdown.len());
    for event in Parser::new_ext(markdown, footnotes::options()) {
        match event {
            Event::Text(words) | Event::Code(words) => text.push_str(&words),
            Event::Start(_) | Event::End(_) | Event::SoftBreak | Event::HardBreak => text.push('\n'),
            _ => {}
        }
    }
    without_directives(&text)
}

/// Leaves out `{{ … }}` and `{% … %}`, which the site replaces by something else.
fn without_directives(text: &str) -> String {
    let mut left = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(start) = rest.find('{') {
        let close = match rest[start + 1..].chars().next() {
            Some('{') => "}}",
            Some('%') => "%}",
            _ => {
                left.push_str(&rest[..=start]);
                rest = &rest[start + 1..];
                continue;
            }
        };
        left.push_str(&rest[..start]);
        rest = rest[start..].find(close).map_or("", |end| &rest[start + end + close.len()..]);
    }
    left.push_str(rest);
    left
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_words_are_left() {
        let text = plain("## Байланыс\n\n[Порталға](/kk/x/) **хат** жазыңыз: {{ offices(\"atbasar\") }} {a} {% if %}");
        let words: Vec<_> = text.split_whitespace().collect();
        assert_eq!(words, ["Байланыс", "Порталға", "хат", "жазыңыз:", "{a}"]);
        assert_eq!(without_directives("a {{ b"), "a ");
        assert_eq!(without_directives("{"), "{");
    }
}
