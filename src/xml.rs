//! A small tree of XML elements and its bytes, for the XML documents of a publication. Escaping is `quick-xml`'s;
//! characters that XML 1.0 forbids are left out, so that no text of the register can break a document.

use std::borrow::Cow;

use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesEnd, BytesStart, BytesText, Event};

/// An element.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Element {
    name: &'static str,
    attributes: Vec<(&'static str, String)>,
    children: Vec<XmlNode>,
}

/// What an element holds.
#[derive(Clone, Debug, PartialEq, Eq)]
enum XmlNode {
    Element(Element),
    Text(String),
}

impl Element {
    /// An empty element.
    pub fn new(name: &'static str) -> Self {
        Self { name, attributes: Vec::new(), children: Vec::new() }
    }

    /// With an attribute.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.attributes.push((name, value.into()));
        self
    }

    /// With an attribute, if there is a value.
    #[must_use]
    pub fn with_option(self, name: &'static str, value: Option<impl Into<String>>) -> Self {
        match value {
            Some(value) => self.with(name, value),
            None => self,
        }
    }

    /// With a text after what it holds so far.
    #[must_use]
    pub fn text(mut self, text: impl Into<String>) -> Self {
        self.children.push(XmlNode::Text(text.into()));
        self
    }

    /// With an element after what it holds so far.
    #[must_use]
    pub fn child(mut self, child: Self) -> Self {
        self.push(child);
        self
    }

    /// With elements after what it holds so far.
    #[must_use]
    pub fn children(mut self, children: impl IntoIterator<Item = Self>) -> Self {
        self.children.extend(children.into_iter().map(XmlNode::Element));
        self
    }

    /// Adds an element after what it holds so far.
    pub fn push(&mut self, child: Self) {
        self.children.push(XmlNode::Element(child));
    }

    /// Whether it holds nothing.
    pub fn is_empty(&self) -> bool {
        self.children.is_empty()
    }

    /// The document of which this is the root, in UTF-8 with an XML declaration and one final line end. Elements are
    /// indented only where no text stands beside them.
    pub fn document(&self) -> Vec<u8> {
        let mut bytes = Vec::new();
        let mut writer = Writer::new(&mut bytes);
        // Writing into memory cannot fail.
        let _ = writer.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)));
        self.write(&mut writer, Some(0));
        bytes.push(b'\n');
        bytes
    }

    fn write(&self, writer: &mut Writer<&mut Vec<u8>>, depth: Option<usize>) {
        indent(writer, depth);
        let mut start = BytesStart::new(self.name);
        for (name, value) in &self.attributes {
            start.push_attribute((*name, allowed(value).as_ref()));
        }
        if self.children.is_empty() {
            let _ = writer.write_event(Event::Empty(start));
            return;
        }
        let _ = writer.write_event(Event::Start(start));
        let mixed = self.children.iter().any(|child| matches!(child, XmlNode::Text(_)));
        let inside = depth.filter(|_| !mixed).map(|depth| depth + 1);
        for child in &self.children {
            match child {
                XmlNode::Element(child) => child.write(writer, inside),
                XmlNode::Text(text) => {
                    let _ = writer.write_event(Event::Text(BytesText::new(&allowed(text))));
                }
            }
        }
        if inside.is_some() {
            indent(writer, depth);
        }
        let _ = writer.write_event(Event::End(BytesEnd::new(self.name)));
    }
}

fn indent(writer: &mut Writer<&mut Vec<u8>>, depth: Option<usize>) {
    if let Some(depth) = depth {
        let bytes = writer.get_mut();
        bytes.push(b'\n');
        bytes.resize(bytes.len() + depth, b' ');
    }
}

/// A text without the characters that XML 1.0 forbids (section 2.2).
fn allowed(text: &str) -> Cow<'_, str> {
    let fits =
        |c: char| matches!(c, '\t' | '\n' | '\r' | '\u{20}'..='\u{D7FF}' | '\u{E000}'..='\u{FFFD}' | '\u{10000}'..);
    if text.chars().all(fits) { text.into() } else { text.chars().filter(|&c| fits(c)).collect::<String>().into() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_escaped_and_forbidden_characters_left_out() {
        let root = Element::new("a")
            .with("b", "\"<&>'")
            .child(Element::new("c").text("1 < 2 & \u{0}\u{8}\u{FFFF}3 ]]>").child(Element::new("d")).text("е"))
            .child(Element::new("e").child(Element::new("f")));
        let text = String::from_utf8(root.document()).unwrap();
        assert_eq!(
            text,
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<a b=\"&quot;&lt;&amp;&gt;&apos;\">\n \
             <c>1 &lt; 2 &amp; 3 ]]&gt;<d/>е</c>\n <e>\n  <f/>\n </e>\n</a>\n"
        );
    }
}
