//! Marks around strings that are in another language than their page.
//!
//! A page is put together from many strings, some by templates, some by views. Where a language lacks a key, the string comes
//! in another language and stands between marks that name it. Once the page is whole, [`resolve`] turns them into
//! `<span lang="…">` where there is text, and takes them out where no element can stand: in attributes, titles, options,
//! scripts and drawings. The marks are noncharacters, which no text of a register may hold (Unicode 23.7).

use std::borrow::Cow;

use crate::locale::Direction;
use crate::registry::values::LangTag;

const BEGIN: char = '\u{FDD0}';
const TEXT: char = '\u{FDD1}';
const END: char = '\u{FDD2}';

/// The elements whose content is text alone.
const TEXT_ONLY: [&str; 7] = ["title", "script", "style", "textarea", "option", "svg", "noscript"];

/// A string between marks.
pub fn marked(text: &str, language: LangTag) -> String {
    format!("{BEGIN}{language}{TEXT}{text}{END}")
}

/// A text without marks.
pub fn plain(text: &str) -> Cow<'_, str> {
    if !text.contains(BEGIN) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find([BEGIN, END]) {
        out.push_str(&rest[..at]);
        let mark = &rest[at..];
        rest = match mark.split_once(TEXT) {
            Some((_, after)) if mark.starts_with(BEGIN) => after,
            _ => &mark[END.len_utf8()..],
        };
    }
    out.push_str(rest);
    Cow::Owned(out)
}

/// A page in which each marked string stands in an element that names its language.
pub fn resolve(html: String) -> String {
    if !html.contains(BEGIN) {
        return html;
    }
    let mut out = String::with_capacity(html.len() + html.len() / 16);
    let mut rest = html.as_str();
    while let Some(at) = rest.find('<') {
        text(&rest[..at], &mut out);
        let end = end_of_tag(&rest[at..]);
        let tag = &rest[at..at + end];
        out.push_str(&plain(tag));
        rest = &rest[at + end..];
        if let Some(name) = text_only(tag) {
            let close = rest.find(&format!("</{name}")).unwrap_or(rest.len());
            out.push_str(&plain(&rest[..close]));
            rest = &rest[close..];
        }
    }
    text(rest, &mut out);
    out
}

/// Text between tags, with its marked parts in elements.
fn text(text: &str, out: &mut String) {
    let mut rest = text;
    while let Some(at) = rest.find([BEGIN, END]) {
        out.push_str(&rest[..at]);
        let mark = &rest[at..];
        if let Some(after) = mark.strip_prefix(END) {
            out.push_str("</span>");
            rest = after;
        } else {
            let (language, after) = mark[BEGIN.len_utf8()..].split_once(TEXT).unwrap_or_default();
            let direction = Direction::of(language).as_str();
            out.push_str(&format!("<span lang=\"{language}\" dir=\"{direction}\">"));
            rest = after;
        }
    }
    out.push_str(rest);
}

/// Where a tag or a comment that begins a text ends, behind its `>`.
fn end_of_tag(html: &str) -> usize {
    if let Some(comment) = html.strip_prefix("<!--") {
        return comment.find("-->").map_or(html.len(), |at| at + "<!---->".len());
    }
    let mut quote = None;
    for (at, c) in html.char_indices() {
        match (quote, c) {
            (None, '>') => return at + 1,
            (None, '"' | '\'') => quote = Some(c),
            (Some(open), _) if open == c => quote = None,
            _ => {}
        }
    }
    html.len()
}

/// The name of the element that a tag opens, if its content is text alone.
fn text_only(tag: &str) -> Option<&'static str> {
    let name = tag[1..].split(|c: char| !c.is_ascii_alphanumeric()).next().unwrap_or_default();
    TEXT_ONLY.into_iter().find(|known| *known == name && !tag.ends_with("/>"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn english(text: &str) -> String {
        marked(text, LangTag::EN)
    }

    #[test]
    fn text_stands_in_an_element_that_names_its_language() {
        let page = format!("<p>{}, <b>{}</b></p>", english("Home"), marked("الرئيسية", "ar".parse().unwrap()));
        let expected =
            "<p><span lang=\"en\" dir=\"ltr\">Home</span>, <b><span lang=\"ar\" dir=\"rtl\">الرئيسية</span></b></p>";
        assert_eq!(resolve(page), expected);
    }

    #[test]
    fn where_no_element_can_stand_the_words_are_plain() {
        let page = format!(
            "<title>{0} – x</title><a title=\"{0} > y\" href='/'>z</a><script>f('<p>{0}')</script><svg><text>{0}</text></svg>",
            english("Home")
        );
        assert_eq!(
            resolve(page),
            "<title>Home – x</title><a title=\"Home > y\" href='/'>z</a><script>f('<p>Home')</script><svg><text>Home</text></svg>"
        );
    }

    #[test]
    fn marks_nest() {
        let inner = english("Home");
        let outer = marked(&format!("à {inner} !"), "fr".parse().unwrap());
        assert_eq!(plain(&outer), "à Home !");
        let both = "<span lang=\"fr\" dir=\"ltr\">à <span lang=\"en\" dir=\"ltr\">Home</span> !</span>";
        assert_eq!(resolve(outer), both);
    }

    #[test]
    fn a_page_without_marks_stays_as_it_is() {
        assert_eq!(resolve("<p>a < b".to_owned()), "<p>a < b");
        assert!(matches!(plain("Home"), Cow::Borrowed(_)));
    }
}
