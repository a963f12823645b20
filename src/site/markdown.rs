//! Markdown to HTML that is safe to publish: raw HTML is cut down to what running text needs, links stay inside the site
//! or lead to the web.

use std::collections::HashSet;

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd, TextMergeStream};

use super::BaseUrl;
use super::text_links::Piece;
use crate::registry::regulation::words::GUARD;
pub use crate::registry::regulation::words::plain;

/// The HTML of a text. Links that begin with `/` are taken from the root of the site, wherever it stands.
pub fn html(markdown: &str, base: &BaseUrl) -> String {
    let events = Parser::new_ext(markdown, options()).map(|event| match event {
        Event::Start(Tag::Link { link_type, dest_url, title, id }) => {
            Event::Start(Tag::Link { link_type, dest_url: from_root(&dest_url, base).into(), title, id })
        }
        // The page has its own title: the headings of the text begin at the second level.
        Event::Start(Tag::Heading { level: pulldown_cmark::HeadingLevel::H1, id, classes, attrs }) => {
            Event::Start(Tag::Heading { level: pulldown_cmark::HeadingLevel::H2, id, classes, attrs })
        }
        Event::End(TagEnd::Heading(pulldown_cmark::HeadingLevel::H1)) => {
            Event::End(TagEnd::Heading(pulldown_cmark::HeadingLevel::H2))
        }
        event => event,
    });
    let mut html = String::new();
    pulldown_cmark::html::push_html(&mut html, events);
    sanitiser().clean(&html).to_string()
}

/// The HTML of words inside a paragraph: no blocks. `linked` divides plain words into pieces, some of them links, as
/// citations are.
pub fn inline(markdown: &str, linked: &dyn Fn(&str) -> Vec<Piece>) -> String {
    let mut html = String::new();
    let mut inside_link = false;
    // A first character that begins no list, heading or quotation: what looks like one here is the act's own numbering.
    let guarded = format!("{GUARD} {markdown}");
    let events = TextMergeStream::new(Parser::new_ext(&guarded, Options::empty()));
    let events = events.filter(|event| !matches!(event, Event::Start(Tag::Paragraph) | Event::End(TagEnd::Paragraph)));
    let mut out = Vec::new();
    for event in events {
        match event {
            Event::Text(text) if !inside_link => {
                for (range, link) in linked(&text) {
                    let words = escaped(&text[range]);
                    let piece = match link {
                        Some(link) => {
                            let class = if link.term { " class=\"term\"" } else { "" };
                            format!("<a{class} href=\"{}\">{words}</a>", escaped(&link.href))
                        }
                        None => words,
                    };
                    out.push(Event::InlineHtml(piece.into()));
                }
            }
            event => {
                match event {
                    Event::Start(Tag::Link { .. }) => inside_link = true,
                    Event::End(TagEnd::Link) => inside_link = false,
                    _ => {}
                }
                out.push(event);
            }
        }
    }
    pulldown_cmark::html::push_html(&mut html, out.into_iter());
    let html = sanitiser().clean(&html).to_string();
    html.trim().trim_start_matches(GUARD).trim_start().to_owned()
}

/// The HTML of a block that needs no links of its own: a table.
pub fn block(markdown: &str) -> String {
    let mut html = String::new();
    pulldown_cmark::html::push_html(&mut html, Parser::new_ext(markdown, options()));
    sanitiser().clean(&html).to_string()
}

/// A text inside HTML.
pub fn escaped(text: &str) -> String {
    ammonia::clean_text(text)
}

/// The first paragraph as plain text, for the description of the page.
pub fn first_paragraph(markdown: &str) -> String {
    let mut out = String::new();
    let mut inside = false;
    for event in Parser::new_ext(markdown, options()) {
        match event {
            Event::Start(Tag::Paragraph) => inside = true,
            Event::End(TagEnd::Paragraph) if inside => break,
            Event::Text(text) | Event::Code(text) if inside => out.push_str(&text),
            Event::SoftBreak | Event::HardBreak if inside => out.push(' '),
            _ => {}
        }
    }
    out
}

fn options() -> Options {
    Options::ENABLE_TABLES | Options::ENABLE_FOOTNOTES | Options::ENABLE_STRIKETHROUGH
}

fn from_root(link: &str, base: &BaseUrl) -> String {
    match link.strip_prefix('/') {
        Some(inner) if !inner.starts_with('/') => base.href(inner),
        _ => link.to_owned(),
    }
}

fn sanitiser() -> ammonia::Builder<'static> {
    let mut builder = ammonia::Builder::default();
    builder
        .url_schemes(HashSet::from(["http", "https", "mailto", "tel"]))
        .rm_tags(["img", "map", "area"])
        .add_allowed_classes("a", ["term"])
        .link_rel(None);
    builder
}

#[cfg(test)]
mod tests {
    use super::*;

    fn base() -> BaseUrl {
        "https://example.org/registry/".parse().unwrap()
    }

    #[test]
    fn nothing_in_a_text_becomes_a_script() {
        let text = "а <script>alert(1)</script><b onclick=\"x()\">a</b> [b](javascript:alert(1)) <img src=x onerror=y>";
        let html = html(text, &base());
        for bad in ["script", "onclick", "onerror", "javascript", "<img"] {
            assert!(!html.contains(bad), "{bad} in {html}");
        }
        assert!(html.contains("<b>a</b>"));
    }

    #[test]
    fn an_acts_numbering_is_no_list() {
        let plainly = |text: &str| vec![(0..text.len(), None)];
        assert_eq!(inline("1. Жалпы *ережелер*", &plainly), "1. Жалпы <em>ережелер</em>");
        assert_eq!(inline("# 5", &plainly), "# 5");
        assert_eq!(inline("2012\\. жылы <i>a</i>", &plainly), "2012. жылы <i>a</i>");
    }

    #[test]
    fn links_from_the_root_follow_the_base_url() {
        assert!(html("[a](/kk/acts/)", &base()).contains("href=\"/registry/kk/acts/\""));
        assert!(html("[a](//evil.example/)", &base()).contains("href=\"//evil.example/\""));
    }

    #[test]
    fn the_first_paragraph_is_plain() {
        assert_eq!(first_paragraph("## Тақырып\n\nБір *екі*\nүш.\n\nТөрт."), "Бір екі үш.");
    }
}
