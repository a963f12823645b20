//! Addresses of the headings of running text, made from their words, so that people can point at a part of a page.

use std::collections::HashMap;
use std::sync::LazyLock;

use regex::{Captures, Regex};

use crate::text::legal::pattern;
use crate::text::transliterate::transliterate;

/// What the address of a heading begins with: no other part of a page has such a one.
const PREFIX: &str = "h-";

/// Sanitised HTML whose headings have addresses. Those of equal words are counted.
pub(super) fn with_heading_ids(html: &str) -> String {
    static HEADING: LazyLock<Regex> = LazyLock::new(|| pattern(r"(?s)<h(?P<level>[2-6])>(?P<words>.*?)</h[2-6]>"));
    static MARKUP: LazyLock<Regex> = LazyLock::new(|| pattern(r"(?s)<sup.*?</sup>|<[^>]*>|&[a-z]+;"));
    let mut given: HashMap<String, usize> = HashMap::new();
    let heading = |found: &Captures<'_>| {
        let (level, words) = (&found["level"], &found["words"]);
        let plain = MARKUP.replace_all(words, "");
        // Alphabets that have no Latin letters here are counted.
        let name = Some(transliterate(&plain)).filter(|name| !name.is_empty()).unwrap_or_else(|| "part".to_owned());
        let times = given.entry(name.clone()).or_default();
        *times += 1;
        let id = if *times == 1 { name } else { format!("{name}_{times}") };
        format!("<h{level} id=\"{PREFIX}{id}\">{words}</h{level}>")
    };
    HEADING.replace_all(html, heading).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_are_addressed_by_their_words() {
        let html =
            "<h2>Жоба <em>туралы</em></h2><p>а</p><h3>Жоба туралы</h3><h2>日本</h2><h2>A &amp; B<sup>1</sup></h2>";
        assert_eq!(
            with_heading_ids(html),
            "<h2 id=\"h-zhoba-turaly\">Жоба <em>туралы</em></h2><p>а</p><h3 id=\"h-zhoba-turaly_2\">Жоба туралы</h3>\
             <h2 id=\"h-part\">日本</h2><h2 id=\"h-a-b\">A &amp; B<sup>1</sup></h2>"
        );
    }
}
