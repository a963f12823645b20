//! Which strings a template asks for by name.

use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

/// A call of `t` with a key that is written out, whole or up to an operator.
static CALL: LazyLock<Regex> = LazyLock::new(|| {
    let text = r#"(?:"(?<double>[^"]*)"|'(?<single>[^']*)'|`(?<back>[^`]*)`)"#;
    let call = format!(r"\bt\(\s*(?:[^()]*,\s*)?key\s*=\s*{text}\s*(?<after>[,)~])");
    Regex::new(&call).expect("a regular expression")
});

/// What a template engine does not read: comments and raw parts.
static UNREAD: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?s)\{#.*?#\}|\{%-?\s*raw\s*-?%\}.*?\{%-?\s*endraw\s*-?%\}").expect("a regular expression")
});

/// A string that a template asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AskedString<'t> {
    /// The key, or how it begins.
    pub key: &'t str,
    /// Whether the key goes on with something that is known only when a page is made.
    pub is_prefix: bool,
    /// Where the key stands in the template.
    pub range: Range<usize>,
}

/// The strings that a template asks for, `t(key="…")`. A key that is a variable is not among them.
pub fn asked_strings(template: &str) -> Vec<AskedString<'_>> {
    let unread: Vec<_> = UNREAD.find_iter(template).map(|found| found.range()).collect();
    CALL.captures_iter(template)
        .filter_map(|call| {
            let key = call.name("double").or(call.name("single")).or(call.name("back"))?;
            let is_prefix = call.name("after").is_some_and(|after| after.as_str() == "~");
            let read = !unread.iter().any(|range| range.contains(&key.start()));
            read.then(|| AskedString { key: key.as_str(), is_prefix, range: key.range() })
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_found_wherever_they_stand() {
        let template = r#"{{ t(key="home") }} {{ t( count = 3, key='a-b', x=1) }}
            {% if x %}{{ t(key="kind-" ~ view.kind) }}{% endif %} {{ t(key=view.key) }} {{ at(key="no") }}
            {# t(key="comment") #} {% raw %}{{ t(key="raw") }}{% endraw %}"#;
        let found = asked_strings(template);
        let keys: Vec<_> = found.iter().map(|asked| (asked.key, asked.is_prefix)).collect();
        assert_eq!(keys, [("home", false), ("a-b", false), ("kind-", true)]);
        assert!(found.iter().all(|asked| &template[asked.range.clone()] == asked.key));
    }
}
