//! Acts that were pasted as HTML: their blocks are laid out as a print has them, so that one reader serves both.
//!
//! The tokenizer of `html5ever` reads tags, entities and comments as browsers do. No tree is built: a print knows lines and
//! gaps only, and a tree of elements that are never closed takes more than linear time.

use std::cell::RefCell;
use std::collections::HashMap;

use html5ever::LocalName;
use html5ever::tendril::StrTendril;
use html5ever::tokenizer::states::RawKind;
use html5ever::tokenizer::{BufferQueue, StartTag, Tag, Token, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts};

use super::source::PARAGRAPH_INDENT;

/// How many bytes at the start show whether a file is HTML.
const SAMPLE: usize = 4096;

/// Whether a text is HTML: it begins with a tag, and has tags of blocks.
pub(super) fn is_html(text: &str) -> bool {
    let start = text.trim_start();
    let sample = start.get(..start.floor_char_boundary(SAMPLE)).unwrap_or(start).to_lowercase();
    sample.starts_with('<') && ["<p", "<div", "<html", "<td", "<br", "<h1"].iter().any(|tag| sample.contains(tag))
}

/// The words of a page as lines: paragraphs indented, headings and cells set apart; menus, scripts and styles left out.
pub(super) fn lay_out(html: &str) -> String {
    let input = BufferQueue::default();
    input.push_back(StrTendril::from(html));
    let tokenizer = Tokenizer::new(PageSink::default(), TokenizerOpts::default());
    // The tokenizer stops before the end only for a script that is to be run, which `PageSink` never asks for.
    let _ = tokenizer.feed(&input);
    tokenizer.end();
    single_gaps(&tokenizer.sink.0.into_inner().text)
}

/// Takes the tokens of a page.
#[derive(Default)]
struct PageSink(RefCell<PrintedPage>);

impl TokenSink for PageSink {
    type Handle = ();

    fn process_token(&self, token: Token, _line: u64) -> TokenSinkResult<()> {
        match token {
            Token::CharacterTokens(words) => self.0.borrow_mut().push_words(&words),
            Token::TagToken(tag) => {
                self.0.borrow_mut().push_tag(&tag);
                if tag.kind == StartTag && !tag.self_closing {
                    return content_of(&tag.name);
                }
            }
            _ => {}
        }
        TokenSinkResult::Continue
    }

    /// Words in a CDATA section, which XHTML has and HTML takes for a comment, are words of the act.
    fn adjusted_current_node_present_but_not_in_html_namespace(&self) -> bool {
        true
    }
}

/// How the content of an element is to be read: in a few of them tags are no tags.
fn content_of(name: &str) -> TokenSinkResult<()> {
    match name {
        "script" => TokenSinkResult::RawData(RawKind::ScriptData),
        "style" | "iframe" => TokenSinkResult::RawData(RawKind::Rawtext),
        "title" | "textarea" => TokenSinkResult::RawData(RawKind::Rcdata),
        _ => TokenSinkResult::Continue,
    }
}

/// A page as far as it is laid out.
#[derive(Default)]
struct PrintedPage {
    text: String,
    left_out: Option<LeftOut>,
}

impl PrintedPage {
    fn push_tag(&mut self, tag: &Tag) {
        if let Some(left_out) = &mut self.left_out {
            if left_out.holds(tag) {
                return;
            }
            self.left_out = None;
        }
        let is_start = tag.kind == StartTag;
        match &*tag.name {
            "br" => self.text.push('\n'),
            "p" | "li" if is_start => {
                self.text.push('\n');
                self.text.push_str(&" ".repeat(PARAGRAPH_INDENT));
            }
            "p" | "li" | "tr" | "ul" | "ol" if !is_start => self.text.push('\n'),
            "div" | "section" | "article" | "main" | "header" | "footer" | "nav" | "menu" | "table" | "caption"
            | "td" | "th" | "h1" | "h2" | "h3" | "h4" | "h5" | "h6" | "title" => self.text.push_str("\n\n"),
            _ => {}
        }
        const LEFT_OUT: [&str; 10] =
            ["script", "style", "template", "noscript", "iframe", "svg", "nav", "menu", "button", "select"];
        if is_start && !tag.self_closing && LEFT_OUT.contains(&&*tag.name) {
            self.left_out = Some(LeftOut { name: tag.name.clone(), open: HashMap::from([(tag.name.clone(), 1)]) });
        }
    }

    /// Adds words with their line breaks as spaces.
    fn push_words(&mut self, words: &str) {
        if self.left_out.is_some() {
            return;
        }
        for c in words.chars() {
            if !c.is_whitespace() {
                self.text.push(c);
            } else if !self.text.ends_with([' ', '\n']) && !self.text.is_empty() {
                self.text.push(' ');
            }
        }
    }
}

/// An element whose words are no part of the act.
struct LeftOut {
    name: LocalName,
    /// How many elements of each name are open from it on.
    open: HashMap<LocalName, usize>,
}

impl LeftOut {
    /// Whether a tag stands inside the element, which ends at its own end tag or at that of an element around it.
    fn holds(&mut self, tag: &Tag) -> bool {
        let open = self.open.entry(tag.name.clone()).or_default();
        if tag.kind == StartTag {
            *open += 1;
            return true;
        }
        let is_open = *open > 0;
        *open = open.saturating_sub(1);
        is_open && (*open > 0 || tag.name != self.name)
    }
}

/// The text with one empty line for several: in a page they are no page break.
fn single_gaps(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut empty = true;
    for line in text.lines() {
        let blank = line.trim().is_empty();
        if !(blank && empty) {
            out.push_str(if blank { "" } else { line.trim_end() });
            out.push('\n');
        }
        empty = blank;
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_is_laid_out_as_a_print() {
        let html = "<html><head><style>p { a }</style></head><body><!-- a > b --><h1>Об &quot;А&quot;</h1>\
                    <p>1.&nbsp;Текст\nдальше &lt;и&gt; &amp; &x;<br>строка</p><p>2. Ещё</p>\
                    <table><tr><td>Имя</td><td>Адрес</td></tr></table><script>var a = '<p>';</script></body></html>";
        assert!(is_html(html));
        assert_eq!(
            lay_out(html),
            "Об \"А\"\n\n    1. Текст дальше <и> & &x;\nстрока\n\n    2. Ещё\n\nИмя\n\nАдрес\n\n"
        );
        assert!(!is_html("Об утверждении <p>"));
        assert_eq!(lay_out("<p>а < б"), "    а < б\n");
    }

    #[test]
    fn unclosed_tags_are_tolerated() {
        assert_eq!(lay_out("<p>Первый<p>Второй<br>строка"), "    Первый\n    Второй\nстрока\n");
        assert_eq!(
            lay_out("<table><tr><td>Имя<td>Адрес<tr><td>Отдел<td>Акколь</table>"),
            "Имя\n\nАдрес\n\nОтдел\n\nАкколь\n\n"
        );
        assert_eq!(lay_out("<ul><li>а<li>б</ul>в"), "    а\n    б\nв\n");
    }

    #[test]
    fn cells_of_nested_tables_stay_apart() {
        let html = "<table><tr><td>А<table><tr><td>Б</td><td>В</td></tr></table>Г</td><td>Д</td></tr></table>";
        assert_eq!(lay_out(html), "А\n\nБ\n\nВ\n\nГ\n\nД\n\n");
    }

    #[test]
    fn entities_of_every_kind_are_decoded() {
        assert_eq!(
            lay_out("<p>&numero;&nbsp;1 &laquo;А&raquo; &mdash; &#1241;&#x4D9; &#0; &copy &unknown; A&amp;B"),
            "    № 1 «А» — әә \u{FFFD} © &unknown; A&B\n"
        );
    }

    #[test]
    fn tags_may_be_in_capitals_and_have_attributes_with_brackets() {
        assert_eq!(
            lay_out("<P ALIGN=\"CENTER\" title='a > b'>А<BR/>Б</P><SCRIPT>x</SCRIPT><TD>В</TD>"),
            "    А\nБ\n\nВ\n\n"
        );
    }

    #[test]
    fn comments_are_dropped_and_cdata_is_text() {
        assert_eq!(lay_out("<p>а<!-- <p>б -- > --><![CDATA[в & <г>]]>д<?xml е?>"), "    ав & <г>д\n");
        assert_eq!(lay_out("<p>а<!-- не закрыт <p>б"), "    а\n");
    }

    #[test]
    fn menus_scripts_and_styles_are_left_out() {
        let menu = "<nav><ul><li>Меню<nav>Ещё</nav></ul>Конец</nav>";
        assert_eq!(lay_out(&format!("<div>А{menu}Б</div>")), "А\n\nБ\n\n");
        // A menu that is never closed ends with the element around it.
        assert_eq!(lay_out("<div>А<nav><a>Меню</div><p>Б"), "А\n\n    Б\n");
        assert_eq!(lay_out("<style>p > a { }</style><p>А<script src='x'/>Б<template>В</template>"), "    АБ\n");
        assert_eq!(lay_out("<title>А <b> Б</title><p>В"), "А <b> Б\n\n    В\n");
    }

    #[test]
    fn deep_nesting_takes_linear_time() {
        let deep = format!("{}{}", "<div><p><b>".repeat(200_000), "а");
        assert!(lay_out(&deep).trim().ends_with('а'));
        assert!(!lay_out(&format!("<nav>{deep}")).contains('а'));
    }
}
