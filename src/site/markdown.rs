//! Markdown to HTML that is safe to publish: raw HTML is cut down to what running text needs, links stay inside the site
//! or lead to the web.

use std::collections::HashSet;

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

use super::BaseUrl;

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
        .link_rel(Some("noopener"));
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
    fn links_from_the_root_follow_the_base_url() {
        assert!(html("[a](/kk/acts/)", &base()).contains("href=\"/registry/kk/acts/\""));
        assert!(html("[a](//evil.example/)", &base()).contains("href=\"//evil.example/\""));
    }

    #[test]
    fn the_first_paragraph_is_plain() {
        assert_eq!(first_paragraph("## Тақырып\n\nБір *екі*\nүш.\n\nТөрт."), "Бір екі үш.");
    }
}
