//! Markdown to HTML that is safe to publish: raw HTML is cut down to what running text needs, links stay inside the site
//! or lead to the web.

use std::collections::HashSet;
use std::sync::LazyLock;

use pulldown_cmark::{Event, HeadingLevel, Parser, Tag, TagEnd, TextMergeStream};

use super::base_url::BaseUrl;
use super::footnotes::{NoteNames, attribute, reference_id};
use super::heading_ids::with_heading_ids;
use super::text_links::Piece;
use crate::registry::footnotes;
use crate::registry::regulation::words::GUARD;
pub(super) use crate::registry::regulation::words::plain;
use crate::registry::values::Markdown;

/// Stands around the number of HTML that the program made itself, which the sanitiser would cut down. A private-use character, which no
/// text has.
const KEPT: char = '\u{E001}';

/// HTML that the program made itself and puts into a text after the text was sanitised.
#[derive(Default)]
struct KeptMarkup(Vec<String>);

impl KeptMarkup {
    /// What stands for the HTML until then.
    fn keep<'e>(&mut self, html: String) -> Event<'e> {
        self.0.push(html);
        Event::Text(format!("{KEPT}{}{KEPT}", self.0.len() - 1).into())
    }

    /// Sanitised HTML with what was kept in its place.
    fn put_back(&self, html: &str) -> String {
        let piece = |(at, piece): (usize, &str)| match piece.parse::<usize>() {
            Ok(number) if at % 2 == 1 => self.0.get(number).cloned().unwrap_or_default(),
            _ => piece.to_owned(),
        };
        html.split(KEPT).enumerate().map(piece).collect()
    }
}

/// A footnote of a page.
#[derive(Default)]
struct Note<'e> {
    name: String,
    /// How many references lead to it.
    references: usize,
    words: Vec<Event<'e>>,
}

/// The HTML of a text. Links that begin with `/` are taken from the root of the site, wherever it stands. Footnotes are numbered in the
/// order of their references and stand at the end.
pub(super) fn html(markdown: &str, base: &BaseUrl, names: &NoteNames<'_>) -> String {
    let markdown = markdown.replace(KEPT, "");
    let mut kept = KeptMarkup::default();
    let mut notes: Vec<Note<'_>> = Vec::new();
    let mut body = Vec::new();
    // The note whose words are read.
    let mut open: Option<usize> = None;
    for event in Parser::new_ext(&markdown, footnotes::options()) {
        let event = match event {
            Event::Start(Tag::FootnoteDefinition(name)) => {
                open = Some(note_called(&mut notes, &name));
                continue;
            }
            Event::End(TagEnd::FootnoteDefinition) => {
                open = None;
                continue;
            }
            Event::FootnoteReference(name) => {
                let at = note_called(&mut notes, &name);
                notes[at].references += 1;
                let (number, note) = ((at + 1).to_string(), note_id(at));
                let id = reference_id(&note, None, notes[at].references);
                kept.keep(names.reference(&number, &id, &note))
            }
            event => of_page(event, base),
        };
        match open {
            Some(at) => notes[at].words.push(event),
            None => body.push(event),
        }
    }
    let mut out = with_heading_ids(&sanitised(body, &kept));
    if !notes.is_empty() {
        let items: String = notes.into_iter().enumerate().map(|(at, note)| note_item(at, note, &kept, names)).collect();
        let lang = names.lang.map_or(String::new(), |tag| format!(" lang=\"{tag}\""));
        out.push_str(&format!(
            "<section class=\"tz-footnotes\" role=\"doc-endnotes\" aria-label=\"{}\"{lang}>\n<ol>\n{items}</ol>\n</section>\n",
            attribute(&names.all)
        ));
    }
    out
}

/// The HTML of a text in a section of a page: its headings begin at the third level and have no addresses, because a page may have
/// several such texts.
pub(super) fn within_section(markdown: &str, base: &BaseUrl) -> String {
    let markdown = markdown.replace(KEPT, "");
    let lowered = |level: HeadingLevel| level.max(HeadingLevel::H3);
    let events = Parser::new_ext(&markdown, Markdown::OPTIONS).map(|event| match event {
        Event::Start(Tag::Heading { level, id, classes, attrs }) => {
            Event::Start(Tag::Heading { level: lowered(level), id, classes, attrs })
        }
        Event::End(TagEnd::Heading(level)) => Event::End(TagEnd::Heading(lowered(level))),
        event => of_page(event, base),
    });
    sanitised(events.collect(), &KeptMarkup::default())
}

/// The note of a name, which is in the list then.
fn note_called(notes: &mut Vec<Note<'_>>, name: &str) -> usize {
    let name = name.to_lowercase();
    notes.iter().position(|note| note.name == name).unwrap_or_else(|| {
        notes.push(Note { name, ..Note::default() });
        notes.len() - 1
    })
}

fn note_id(at: usize) -> String {
    format!("fn{}", at + 1)
}

fn note_item(at: usize, note: Note<'_>, kept: &KeptMarkup, names: &NoteNames<'_>) -> String {
    let id = note_id(at);
    let references: Vec<_> = (1..=note.references).map(|place| reference_id(&id, None, place)).collect();
    let back = names.back(&(at + 1).to_string(), &references);
    let words = sanitised(note.words, kept);
    let words = words.trim_end();
    // The way back stands on the last line, if it is one of words.
    let words = match words.strip_suffix("</p>") {
        Some(open) => format!("{open}{back}</p>"),
        None => format!("{words}{back}"),
    };
    format!("<li id=\"{id}\">{words}</li>\n")
}

fn sanitised(events: Vec<Event<'_>>, kept: &KeptMarkup) -> String {
    let mut html = String::new();
    pulldown_cmark::html::push_html(&mut html, events.into_iter());
    kept.put_back(&SANITISER.clean(&html).to_string())
}

fn of_page<'e>(event: Event<'e>, base: &BaseUrl) -> Event<'e> {
    match event {
        Event::Start(Tag::Link { link_type, dest_url, title, id }) => {
            Event::Start(Tag::Link { link_type, dest_url: from_root(&dest_url, base).into(), title, id })
        }
        // The page has its own title: the headings of the text begin at the second level.
        Event::Start(Tag::Heading { level: HeadingLevel::H1, id, classes, attrs }) => {
            Event::Start(Tag::Heading { level: HeadingLevel::H2, id, classes, attrs })
        }
        Event::End(TagEnd::Heading(HeadingLevel::H1)) => Event::End(TagEnd::Heading(HeadingLevel::H2)),
        event => event,
    }
}

/// The HTML of words inside a paragraph: no blocks. `linked` divides plain words into pieces, some of them links, as
/// citations are; `note` gives the reference to the footnote of a name, if there is one.
pub(super) fn inline(
    markdown: &str,
    linked: &dyn Fn(&str) -> Vec<Piece>,
    note: &dyn Fn(&str) -> Option<String>,
) -> String {
    let mut inside_link = false;
    let mut kept = KeptMarkup::default();
    // A first character that begins no list, heading or quotation: what looks like one here is the act's own numbering.
    let guarded = format!("{GUARD} {}", markdown.replace(KEPT, ""));
    let events = TextMergeStream::new(Parser::new_ext(&guarded, footnotes::REFERENCES));
    let events = events.filter(|event| !matches!(event, Event::Start(Tag::Paragraph) | Event::End(TagEnd::Paragraph)));
    let mut out = Vec::new();
    for event in events {
        match event {
            Event::Text(text) if !inside_link => {
                for (range, link) in linked(&text) {
                    let words = escaped(&text[range]);
                    let piece = match link {
                        Some(link) => {
                            let class = if link.term { " class=\"tz-term\"" } else { "" };
                            format!("<a{class} href=\"{}\">{words}</a>", escaped(&link.href))
                        }
                        None => words,
                    };
                    out.push(Event::InlineHtml(piece.into()));
                }
            }
            Event::FootnoteReference(name) => out.push(referring(&name, note, &mut kept)),
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
    sanitised(out, &kept).trim().trim_start_matches(GUARD).trim_start().to_owned()
}

/// The HTML of a block that needs no links of its own: a table. `note` gives the reference to the footnote of a name.
pub(super) fn block(markdown: &str, note: &dyn Fn(&str) -> Option<String>) -> String {
    let mut kept = KeptMarkup::default();
    let markdown = markdown.replace(KEPT, "");
    let events = Parser::new_ext(&markdown, footnotes::options() | footnotes::REFERENCES);
    let events = events.map(|event| match event {
        Event::FootnoteReference(name) => referring(&name, note, &mut kept),
        event => event,
    });
    let events = events.collect();
    sanitised(events, &kept)
}

/// The reference to the footnote of a name, or the words that it would have been.
fn referring<'e>(name: &str, note: &dyn Fn(&str) -> Option<String>, kept: &mut KeptMarkup) -> Event<'e> {
    note(name).map_or_else(|| Event::Text(format!("[^{name}]").into()), |html| kept.keep(html))
}

/// A text inside HTML.
pub(super) fn escaped(text: &str) -> String {
    ammonia::clean_text(text)
}

/// The first paragraph as plain text, for the description of the page.
pub(super) fn first_paragraph(markdown: &str) -> String {
    let mut out = String::new();
    let mut inside = false;
    for event in Parser::new_ext(markdown, footnotes::options()) {
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

fn from_root(link: &str, base: &BaseUrl) -> String {
    match link.strip_prefix('/') {
        Some(inner) if !inner.starts_with('/') => base.href(inner),
        _ => link.to_owned(),
    }
}

/// What is left of HTML in a text.
static SANITISER: LazyLock<ammonia::Builder<'static>> = LazyLock::new(|| {
    let mut builder = ammonia::Builder::default();
    builder
        .url_schemes(HashSet::from(["http", "https", "mailto", "tel"]))
        .rm_tags(["img", "map", "area"])
        .add_allowed_classes("a", ["tz-term"])
        .link_rel(None);
    builder
});

#[cfg(test)]
mod tests {
    use super::*;

    fn base() -> BaseUrl {
        "https://example.org/registry/".parse().unwrap()
    }

    fn html(markdown: &str, base: &BaseUrl) -> String {
        let names = NoteNames {
            note: Box::new(|number| format!("Note {number}")),
            back: Box::new(|number| format!("Back {number}")),
            all: "Notes".to_owned(),
            lang: None,
        };
        super::html(markdown, base, &names)
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
        let inline = |text: &str| inline(text, &plainly, &|_| None);
        assert_eq!(inline("1. Жалпы *ережелер*"), "1. Жалпы <em>ережелер</em>");
        assert_eq!(inline("# 5"), "# 5");
        assert_eq!(inline("2012\\. жылы <i>a</i>"), "2012. жылы <i>a</i>");
    }

    #[test]
    fn footnotes_lead_there_and_back() {
        let text = "Бір[^b], екі[^a], тағы[^b].\n\n[^a]: *Екінші* \u{E001}0\u{E001}.\n[^b]: Бірінші.\n\n    - тізім\n";
        assert_eq!(
            html(text, &base()),
            "<p>Бір<sup class=\"tz-noteref\"><a id=\"fn1.ref\" href=\"#fn1\" role=\"doc-noteref\" aria-label=\"Note 1\">1</a></sup>, \
             екі<sup class=\"tz-noteref\"><a id=\"fn2.ref\" href=\"#fn2\" role=\"doc-noteref\" aria-label=\"Note 2\">2</a></sup>, \
             тағы<sup class=\"tz-noteref\"><a id=\"fn1.ref2\" href=\"#fn1\" role=\"doc-noteref\" aria-label=\"Note 1\">1</a></sup>.</p>\n\
             <section class=\"tz-footnotes\" role=\"doc-endnotes\" aria-label=\"Notes\">\n<ol>\n\
             <li id=\"fn1\"><p>Бірінші.</p>\n<ul>\n<li>тізім</li>\n</ul> \
             <a class=\"tz-noteback\" href=\"#fn1.ref\" role=\"doc-backlink\" aria-label=\"Back 1 (1)\">↩<sup>1</sup></a> \
             <a class=\"tz-noteback\" href=\"#fn1.ref2\" role=\"doc-backlink\" aria-label=\"Back 1 (2)\">↩<sup>2</sup></a></li>\n\
             <li id=\"fn2\"><p><em>Екінші</em> 0. \
             <a class=\"tz-noteback\" href=\"#fn2.ref\" role=\"doc-backlink\" aria-label=\"Back 2\">↩</a></p></li>\n\
             </ol>\n</section>\n"
        );
    }

    #[test]
    fn addresses_in_a_text_are_never_those_of_notes() {
        let html = html("<a id=\"fn1\" name=\"fn1\">а</a>[^1]\n\n[^1]: б", &base());
        assert_eq!(html.matches("\"fn1\"").count(), 1, "{html}");
    }

    #[test]
    fn links_from_the_root_follow_the_base_url() {
        assert!(html("[a](/kk/acts/)", &base()).contains("href=\"/registry/kk/acts/\""));
        assert!(html("[a](//evil.example/)", &base()).contains("href=\"//evil.example/\""));
    }

    #[test]
    fn headings_of_a_section_begin_at_the_third_level() {
        let html = within_section("# а\n\n#### б\n\n- [в](/kk/acts/)\n\n<script>x</script>", &base());
        let expected = "<h3>а</h3>\n<h4>б</h4>\n<ul>\n<li><a href=\"/registry/kk/acts/\">в</a></li>\n</ul>\n";
        assert_eq!(html.trim_end(), expected.trim_end());
    }

    #[test]
    fn the_first_paragraph_is_plain() {
        assert_eq!(first_paragraph("## Тақырып\n\nБір *екі*\nүш.\n\nТөрт."), "Бір екі үш.");
    }
}
