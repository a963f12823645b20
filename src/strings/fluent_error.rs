//! What the Fluent parser finds wrong, as a message.

use fluent_syntax::parser::ErrorKind;

use crate::diagnostics::{Message, message, phrase};

/// The message of an error of the parser.
pub(super) fn fluent_error(error: &ErrorKind) -> Message {
    match error {
        ErrorKind::ExpectedToken(token) => message!("expected a token starting with \"{token}\"", token),
        ErrorKind::ExpectedCharRange { range } => message!("expected one of \"{range}\"", range),
        ErrorKind::ExpectedMessageField { entry_id } => {
            message!("expected a message field for \"{entry_id}\"", entry_id)
        }
        ErrorKind::ExpectedTermField { entry_id } => message!("expected a term field for \"{entry_id}\"", entry_id),
        ErrorKind::ForbiddenCallee => phrase!("callee is not allowed here").into(),
        ErrorKind::MissingDefaultVariant => phrase!("the select expression must have a default variant").into(),
        ErrorKind::MissingValue => phrase!("expected a value").into(),
        ErrorKind::MultipleDefaultVariants => phrase!("a select expression can only have one default variant").into(),
        ErrorKind::MessageReferenceAsSelector => phrase!("message references can't be used as a selector").into(),
        ErrorKind::TermReferenceAsSelector => phrase!("term references can't be used as a selector").into(),
        ErrorKind::MessageAttributeAsSelector => phrase!("message attributes can't be used as a selector").into(),
        ErrorKind::TermAttributeAsPlaceable => phrase!("term attributes can't be used as a selector").into(),
        ErrorKind::UnterminatedStringLiteral => phrase!("unterminated string literal").into(),
        ErrorKind::PositionalArgumentFollowsNamed => {
            phrase!("positional arguments must come before named arguments").into()
        }
        ErrorKind::DuplicatedNamedArgument(name) => message!("the \"{name}\" argument appears twice", name),
        ErrorKind::UnknownEscapeSequence(_) => phrase!("unknown escape sequence").into(),
        ErrorKind::InvalidUnicodeEscapeSequence(sequence) => {
            message!("invalid unicode escape sequence, \"{sequence}\"", sequence)
        }
        ErrorKind::UnbalancedClosingBrace => phrase!("unbalanced closing brace").into(),
        ErrorKind::ExpectedInlineExpression => phrase!("expected an inline expression").into(),
        ErrorKind::ExpectedSimpleExpressionAsSelector => phrase!("expected a simple expression as selector").into(),
        ErrorKind::ExpectedLiteral => phrase!("expected a string or number literal").into(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_english_words_are_those_of_the_parser() {
        let entry_id = || "a".to_owned();
        for error in [
            ErrorKind::ExpectedToken('='),
            ErrorKind::ExpectedCharRange { range: "a-z".to_owned() },
            ErrorKind::ExpectedMessageField { entry_id: entry_id() },
            ErrorKind::ExpectedTermField { entry_id: entry_id() },
            ErrorKind::MissingDefaultVariant,
            ErrorKind::DuplicatedNamedArgument("a".to_owned()),
            ErrorKind::InvalidUnicodeEscapeSequence("u1".to_owned()),
            ErrorKind::ExpectedLiteral,
        ] {
            let said = error.to_string();
            assert_eq!(fluent_error(&error).english(), said[..1].to_ascii_lowercase() + &said[1..]);
        }
    }
}
