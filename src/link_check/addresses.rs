//! The addresses of the web in the sources of a register.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use regex::Regex;
use toml::Spanned;
use toml::de::{DeTable, DeValue};
use url::Url;

use crate::diagnostics::{FileId, SourceFile, Sources, Span};
use crate::text::legal::pattern;

/// Keys whose addresses are names of things, or the site itself: nothing needs to stand there.
const NAMES: &[&str] = &["base_url", "uri", "exact_match"];

static ADDRESS: LazyLock<Regex> = LazyLock::new(|| pattern(r#"https?://[^\s<>"'«»“”|\\^`{}\x00-\x1F]+"#));

/// An address and all places where it stands.
#[derive(Clone, Debug)]
pub struct FoundAddress {
    /// The address without its fragment.
    pub url: Url,
    /// Its places, the first of them first.
    pub places: Vec<Span>,
}

/// The addresses of records and texts, each once, with or without a fragment. Revisions are what was published, and are not asked for.
pub fn addresses(sources: &Sources) -> Vec<FoundAddress> {
    let mut found: BTreeMap<Url, Vec<Span>> = BTreeMap::new();
    for (file, source) in sources.iter() {
        let is_record = source.path.starts_with("registry/") && !source.path.starts_with("registry/revisions/");
        if is_record && source.path.ends_with(".toml") {
            in_toml(file, source, &mut found);
        } else if source.path.starts_with("content/") && source.path.ends_with(".md") {
            in_text(file, source, 0..source.text.len(), &mut found);
        }
    }
    found.into_iter().map(|(url, places)| FoundAddress { url, places }).collect()
}

fn in_toml(file: FileId, source: &SourceFile, found: &mut BTreeMap<Url, Vec<Span>>) {
    let (document, _) = DeTable::parse_recoverable(&source.text);
    let mut strings = Vec::new();
    collect(document.get_ref(), &mut strings);
    strings.sort_by_key(|range| range.start);
    strings.into_iter().for_each(|range| in_text(file, source, range, found));
}

/// The places of the texts in quotes of a table.
fn collect(table: &DeTable<'_>, strings: &mut Vec<std::ops::Range<usize>>) {
    for (key, value) in table {
        if !NAMES.contains(&key.get_ref().as_ref()) {
            collect_value(value, strings);
        }
    }
}

fn collect_value(value: &Spanned<DeValue<'_>>, strings: &mut Vec<std::ops::Range<usize>>) {
    match value.get_ref() {
        DeValue::String(_) => strings.push(value.span()),
        DeValue::Array(items) => items.iter().for_each(|item| collect_value(item, strings)),
        DeValue::Table(table) => collect(table, strings),
        _ => {}
    }
}

fn in_text(file: FileId, source: &SourceFile, range: std::ops::Range<usize>, found: &mut BTreeMap<Url, Vec<Span>>) {
    let Some(text) = source.text.get(range.clone()) else { return };
    for address in ADDRESS.find_iter(text) {
        let written = without_end(address.as_str());
        let Ok(mut url) = Url::parse(written) else { continue };
        if url.host_str().is_none() || !url.username().is_empty() || url.password().is_some() {
            continue;
        }
        url.set_fragment(None);
        let start = range.start + address.start();
        found.entry(url).or_default().push(Span { file, start, end: start + written.len() });
    }
}

/// An address without what belongs to the sentence around it: signs at its end, and brackets that did not open in it.
fn without_end(written: &str) -> &str {
    let mut address = written;
    loop {
        let unopened = |open: char, close: char| {
            address.ends_with(close) && address.matches(close).count() > address.matches(open).count()
        };
        let ends = address.ends_with(['.', ',', ';', ':', '!', '?', '*', '_', '…']);
        if !ends && !unopened('(', ')') && !unopened('[', ']') {
            return address;
        }
        let Some((at, _)) = address.char_indices().next_back() else { return address };
        address = &address[..at];
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(path: &str, text: &str) -> Vec<(String, usize)> {
        let mut sources = Sources::default();
        sources.add(path, text);
        addresses(&sources).into_iter().map(|found| (found.url.to_string(), found.places.len())).collect()
    }

    #[test]
    fn addresses_of_texts_end_where_they_end() {
        let text =
            "[a](https://a.example/x), <https://b.example/y_(z)>. See https://a.example/x#part (https://c.example).";
        let wanted = [("https://a.example/x", 2), ("https://b.example/y_(z)", 1), ("https://c.example/", 1)];
        assert_eq!(found("content/pages/a/en.md", text), wanted.map(|(url, places)| (url.to_owned(), places)));
    }

    #[test]
    fn names_comments_and_revisions_are_no_links() {
        let text = "# https://comment.example\nurl = \"https://a.example\"\nuri = \"https://name.example/\"\n\
                    [x]\ny = [{ text = 'see https://қаз.example/b' }]\n";
        let wanted = ["https://a.example/", "https://xn--80ap7b.example/b"];
        let urls: Vec<_> = found("registry/acts/a.toml", text).into_iter().map(|(url, _)| url).collect();
        assert_eq!(urls[0], wanted[0]);
        assert!(urls[1].starts_with("https://xn--") && urls.len() == 2, "{urls:?}");
        assert!(found("registry/revisions/1/revision.toml", text).is_empty());
    }
}
