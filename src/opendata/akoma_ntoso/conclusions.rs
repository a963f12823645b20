//! What closes an act: who signed it, and who agreed to it.

use std::sync::LazyLock;

use regex::Regex;

use super::blocks::BlockContext;
use super::layout::is_agreed;
use crate::registry::regulation::Block;
use crate::registry::regulation::words::plain;
use crate::text::legal::{LegalGrammar, pattern};
use crate::text::transliterate::transliterate;
use crate::xml::Element;

/// The conclusions of an act, and the persons and offices that they name.
pub(super) struct Conclusions {
    /// The element.
    pub element: Element,
    /// What the metadata say of those who are named.
    pub references: Vec<Element>,
}

/// The conclusions that blocks are.
pub(super) fn conclusions(context: BlockContext<'_, '_>, blocks: &[Block], country: &str) -> Conclusions {
    let grammar = LegalGrammar::of(context.language().as_str());
    let mut signing = Signing { country, section: "signatory".to_owned(), lines: 0, references: Vec::new() };
    let mut element = Element::new("conclusions");
    let mut agreed: Option<Element> = None;
    let mut sections = 0;
    for block in blocks {
        let words = plain(&block.markdown);
        if is_agreed(&words, grammar) {
            element = element.children(agreed.take());
            sections += 1;
            signing.section = format!("agreed-{sections}");
            signing.lines = 0;
            let head = context.words("p", block).with("class", "agreed");
            agreed = Some(Element::new("container").with("name", "agreement").child(head));
            continue;
        }
        let line = signing.line(&words).unwrap_or_else(|| context.words("p", block));
        match &mut agreed {
            Some(section) => section.push(line),
            None => element.push(line),
        }
    }
    Conclusions { element: element.children(agreed), references: signing.references }
}

/// Reads the lines of signatures.
struct Signing<'c> {
    country: &'c str,
    /// What the references of the section are called.
    section: String,
    lines: usize,
    references: Vec<Element>,
}

impl Signing<'_> {
    /// A line as a signature: an office, a person or both. A day or an empty line for a signature is none.
    fn line(&mut self, words: &str) -> Option<Element> {
        // One or two initials and a surname.
        static PERSON: LazyLock<Regex> = LazyLock::new(|| pattern(r"(?:\p{Lu}\.\s?){1,2}\p{Lu}[\p{L}-]+$"));
        if words.chars().any(|c| c.is_ascii_digit()) || !words.contains(char::is_alphabetic) {
            return None;
        }
        self.lines += 1;
        let at = PERSON.find(words).map_or(words.len(), |person| person.start());
        let (office, person) = words.split_at(at);
        let mut signature = Element::new("signature");
        let named = office.trim_end_matches(|c: char| c.is_whitespace() || c == '_');
        if named.contains(char::is_alphabetic) {
            let id = self.refer("TLCRole", "role", named);
            signature = signature.child(Element::new("role").with("refersTo", id).text(named));
        }
        let between = &office[if named.contains(char::is_alphabetic) { named.len() } else { 0 }..];
        if !between.is_empty() {
            signature = signature.text(between);
        }
        if !person.is_empty() {
            let id = self.refer("TLCPerson", "person", person);
            signature = signature.child(Element::new("person").with("refersTo", id).text(person));
        }
        Some(Element::new("p").with("class", "signature").child(signature))
    }

    fn refer(&mut self, element: &'static str, what: &str, name: &str) -> String {
        let id = format!("{}-{}-{what}", self.section, self.lines);
        let href = format!("/akn/ontology/{what}/{}/{}", self.country, transliterate(name));
        self.references.push(Element::new(element).with("eId", id.as_str()).with("href", href).with("showAs", name));
        format!("#{id}")
    }
}
