//! Writes TOML as the register's files have it: a key a line, texts per language with dotted keys.

use std::fmt::Write as _;

/// A TOML file that grows line by line.
#[derive(Debug, Default)]
pub struct TomlText {
    out: String,
}

impl TomlText {
    /// The file.
    pub fn finish(self) -> String {
        self.out
    }

    /// The head of a table or of an entry of a list, after an empty line.
    pub fn table(&mut self, head: &str) {
        if !self.out.is_empty() {
            self.out.push('\n');
        }
        let _ = writeln!(self.out, "{head}");
    }

    /// A key with a text.
    pub fn text(&mut self, key: &str, value: &str) {
        let _ = writeln!(self.out, "{key} = {}", quote(value));
    }

    /// A key with a text, if there is one.
    pub fn optional(&mut self, key: &str, value: Option<&str>) {
        if let Some(value) = value.filter(|value| !value.is_empty()) {
            self.text(key, value);
        }
    }

    /// A key with a value that needs no quotes.
    pub fn bare(&mut self, key: &str, value: impl std::fmt::Display) {
        let _ = writeln!(self.out, "{key} = {value}");
    }

    /// A key with a list of texts.
    pub fn list<'a>(&mut self, key: &str, values: impl IntoIterator<Item = &'a str>) {
        let values: Vec<_> = values.into_iter().map(quote).collect();
        if !values.is_empty() {
            let _ = writeln!(self.out, "{key} = [{}]", values.join(", "));
        }
    }
}

/// A text in quotes: literal ones if that saves escapes.
pub fn quote(text: &str) -> String {
    let plain = !text.chars().any(char::is_control);
    if plain && (text.contains('"') || text.contains('\\')) && !text.contains('\'') {
        return format!("'{text}'");
    }
    let mut out = String::from("\"");
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\t' => out.push_str("\\t"),
            c if c.is_control() => {
                let _ = write!(out, "\\u{:04X}", u32::from(c));
            }
            c => out.push(c),
        }
    }
    out.push('"');
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn any_text_survives() {
        for text in ["а", "\"а\"", "'", "\"'\\", "а\nб\u{1}", ""] {
            let parsed: toml::Table = toml::from_str(&format!("a = {}", quote(text))).unwrap();
            assert_eq!(parsed["a"].as_str(), Some(text));
        }
    }
}
