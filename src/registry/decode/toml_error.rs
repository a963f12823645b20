//! What the TOML parser finds wrong, as a message: the words of its errors that editors meet, by which translations are found.

use crate::diagnostics::messages::{Argument, argument};
use crate::diagnostics::{Message, Phrase, message, phrase};

/// What the parser says is wrong.
const PROBLEMS: &[Phrase] = &[
    phrase!("duplicate key"),
    phrase!("carriage return must be followed by newline"),
    phrase!("missing opening quote"),
    phrase!("missing comma between array elements"),
    phrase!("missing comma between key-value pairs"),
    phrase!("integers with a radix cannot be signed"),
    phrase!("radix must be lowercase"),
    phrase!("missing assignment between key-value pairs"),
    phrase!("extra assignment between key-value pairs"),
    phrase!("extra `=`"),
    phrase!("unexpected `=` in array"),
    phrase!("unexpected leading zero"),
    phrase!("unexpected sign"),
    phrase!("redundant numeric sign"),
    phrase!("`_` may only go between digits"),
    phrase!("unclosed table"),
    phrase!("unclosed array table"),
    phrase!("unclosed inline table"),
    phrase!("unclosed array"),
    phrase!("missing key for inline table element"),
    phrase!("missing escaped value"),
    phrase!("too few unicode value digits"),
    phrase!("invalid unquoted key"),
    phrase!("unquoted keys cannot be empty"),
    phrase!("unexpected key or value"),
    phrase!("unexpected content"),
    phrase!("string values must be quoted"),
    phrase!("missing value"),
    phrase!("missing value for key"),
    phrase!("key with no value"),
    phrase!("invalid value"),
    phrase!("invalid key-value pair"),
    phrase!("invalid inline table element"),
    phrase!("invalid comment character"),
    phrase!("extra comma in inline table"),
    phrase!("extra comma in array"),
    phrase!("invalid basic string"),
    phrase!("invalid literal string"),
    phrase!("invalid multi-line basic string"),
    phrase!("invalid multi-line literal string"),
    phrase!("keys cannot be multi-line basic strings"),
    phrase!("keys cannot be multi-line literal strings"),
    phrase!("invalid date"),
    phrase!("invalid time"),
    phrase!("invalid offset"),
    phrase!("invalid datetime"),
];

/// What the parser says may stand there, beside signs.
const EXPECTED: &[Phrase] = &[
    phrase!("newline"),
    phrase!("nothing"),
    phrase!("value"),
    phrase!("digits"),
    phrase!("letters"),
    phrase!("numbers"),
    phrase!("key"),
    phrase!("characters"),
    phrase!("literal string"),
    phrase!("basic string"),
    phrase!("multi-line basic string"),
    phrase!("printable characters"),
    phrase!("unicode hexadecimal value"),
    phrase!("non-single-quote characters"),
    phrase!("non-single-quote visible characters"),
    phrase!("non-double-quote visible characters"),
    phrase!("a four-digit year (YYYY)"),
    phrase!("a two-digit month (MM)"),
    phrase!("a two-digit day (DD)"),
    phrase!("a two-digit hour (HH)"),
    phrase!("a two-digit minute (MM)"),
    phrase!("a two-digit second (SS)"),
    phrase!("year or hour"),
    phrase!("day between 01 and 28"),
    phrase!("day between 01 and 29"),
    phrase!("day between 01 and 30"),
    phrase!("day between 01 and 31"),
    phrase!("month between 01 and 12"),
    phrase!("hour between 00 and 23"),
    phrase!("hours between 00 and 23"),
    phrase!("minute between 00 and 59"),
    phrase!("minutes between 00 and 59"),
    phrase!("second between 00 and 60"),
];

/// The message of an error of the parser; words that are not known here stay as they are.
pub(super) fn toml_error(error: &str) -> Argument {
    let (problem, expected) = error.split_once(", expected ").unwrap_or((error, ""));
    let problem = known(PROBLEMS, problem);
    if expected.is_empty() {
        return problem;
    }
    let expected = expected.split(", ").map(|part| known(EXPECTED, part));
    let expected = expected.reduce(|first, next| argument(&message!("{first}, {next}", first, next)));
    argument(
        &Message::verbatim(problem).followed_by(expected.map(|expected| message!(", expected {expected}", expected))),
    )
}

fn known(phrases: &[Phrase], english: &str) -> Argument {
    let found = phrases.iter().find(|phrase| phrase.english() == english);
    found.map_or_else(|| Argument::Text(english.to_owned()), argument)
}

#[cfg(test)]
mod tests {
    use toml::de::DeTable;

    use super::*;
    use crate::diagnostics::MessageLanguage;

    #[test]
    fn errors_are_said_as_the_parser_says_them_and_in_other_languages() {
        for text in [
            "a = 1\na = 2",
            "a = \"b",
            "a = b",
            "[a",
            "a = [1, 2",
            "a",
            "a = { b = 1",
            "= 1",
            "a = 01",
            "a b = 1",
            "a = 2026-02-30",
            "a = 2026-1-1",
            "a = '\u{1}'",
        ] {
            for error in DeTable::parse_recoverable(text).1 {
                let message = Message::verbatim(toml_error(error.message()));
                assert_eq!(message.english(), error.message(), "{text}");
                let russian = message.in_language(MessageLanguage::Russian);
                let has_latin = |word: &str| word.starts_with(|c: char| c.is_ascii_alphabetic());
                assert!(!russian.split([' ', ',']).any(has_latin), "{text}: {russian}");
            }
        }
    }
}
