//! Forms of values: a regular expression and an example that it matches.

use regex::{Regex, RegexBuilder};

use super::layer::{layered, leaf};
use crate::diagnostics::{Diagnostic, Span, codes, message};
use crate::registry::decode::{Decoder, Field, Value};

/// How large the machine of a pattern may be, in bytes.
const LARGEST: usize = 1 << 20;

/// A regular expression that a whole value must match.
#[derive(Clone, Debug)]
pub struct Pattern {
    source: String,
    regex: Regex,
}

impl Pattern {
    /// Whether a value has the form.
    pub fn matches(&self, value: &str) -> bool {
        self.regex.is_match(value)
    }

    /// The expression with its anchors, for schemas.
    pub fn anchored(&self) -> String {
        let source = &self.source;
        if source.contains('|') { format!("^(?:{source})$") } else { format!("^{source}$") }
    }
}

impl PartialEq for Pattern {
    fn eq(&self, other: &Self) -> bool {
        self.source == other.source
    }
}

impl Field for Pattern {
    fn decode(value: &Value<'_>, decoder: &mut Decoder<'_>) -> Option<Self> {
        let source = String::decode(value, decoder)?;
        match RegexBuilder::new(&format!(r"\A(?:{source})\z")).size_limit(LARGEST).build() {
            Ok(regex) => Some(Self { source, regex }),
            Err(error) => {
                // The last line of the error says what is wrong; the others draw the expression.
                let cause = error.to_string();
                let cause = cause.lines().last().unwrap_or_default().trim_start_matches("error: ").to_owned();
                let message = message!("`{source}` is not a pattern: {cause}", source, cause);
                decoder.fault(&codes::BAD_PATTERN, value, message, codes::BAD_PATTERN.help);
                None
            }
        }
    }
}

leaf!(Pattern);

layered! {
    /// The form of a value.
    check ValuePattern::check;
    pub struct ValuePattern {
        /// What the whole value must match.
        pub pattern: Pattern,
        /// A value of this form, which messages show.
        pub example: String,
    }
}

impl ValuePattern {
    fn check(&self, place: Span, decoder: &mut Decoder<'_>) -> Option<()> {
        example_matches(&self.pattern, &self.example, place, decoder)
    }
}

/// Reports an example that its pattern does not match.
pub(super) fn example_matches(pattern: &Pattern, example: &str, place: Span, decoder: &mut Decoder<'_>) -> Option<()> {
    if pattern.matches(example) {
        return Some(());
    }
    let message =
        message!("the example \"{example}\" does not match the pattern `{source}`", example, source = pattern.source);
    decoder.faults.push(Diagnostic::at(&codes::BAD_PATTERN, place, message).help(codes::BAD_PATTERN.help));
    None
}
