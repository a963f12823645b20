//! The forms of values: postcodes, phone numbers, identifiers, codes of the classifier.

use super::check_digit::CheckDigit;
use super::layer::{Keyed, layered};
use super::pattern::{Pattern, ValuePattern, example_matches};
use crate::diagnostics::{Diagnostic, Span, codes, message};
use crate::registry::decode::Decoder;
use crate::registry::values::{PhoneNumber, Text};

layered! {
    /// Forms of values.
    pub struct Formats {
        /// Postcodes.
        pub postcode: ValuePattern,
        /// Phone numbers of the country; those of other countries are only held to ITU-T E.164.
        pub phone: Option<PhoneFormat>,
        /// Schemes of identifiers of bodies and providers.
        pub identifiers: Keyed<IdentifierScheme>,
    }
}

layered! {
    /// The form of the country's phone numbers.
    check PhoneFormat::check;
    pub struct PhoneFormat {
        /// The country calling code, without its `+`: `7`.
        pub calling_code: String,
        /// What a whole number of the country must match, the `+` and the calling code included.
        pub pattern: Pattern,
        /// A number of this form.
        pub example: String,
    }
}

impl PhoneFormat {
    /// Whether a number has the form, or is one of another country.
    pub fn accepts(&self, number: &str) -> bool {
        !self.is_own(number) || self.pattern.matches(number)
    }

    fn is_own(&self, number: &str) -> bool {
        number.strip_prefix('+').is_some_and(|digits| digits.starts_with(&self.calling_code))
    }

    fn check(&self, place: Span, decoder: &mut Decoder<'_>) -> Option<()> {
        example_matches(&self.pattern, &self.example, place, decoder)?;
        if self.example.parse::<PhoneNumber>().is_ok() && self.is_own(&self.example) {
            return Some(());
        }
        let message = message!(
            "the example \"{example}\" is not a number that begins with +{calling_code}",
            example = self.example,
            calling_code = self.calling_code
        );
        decoder.faults.push(Diagnostic::at(&codes::BAD_PATTERN, place, message).help(codes::BAD_PATTERN.help));
        None
    }
}

layered! {
    /// A scheme of identifiers, such as the numbers under which companies are registered.
    check IdentifierScheme::check;
    pub struct IdentifierScheme {
        /// Its name.
        pub name: Text,
        /// What a whole identifier must match.
        pub pattern: Pattern,
        /// An identifier of this form.
        pub example: String,
        /// How its last digit follows from the others, if it does.
        pub check_digit: Option<CheckDigit>,
    }
}

impl IdentifierScheme {
    /// Whether an identifier can be one of this scheme.
    pub fn accepts(&self, identifier: &str) -> bool {
        self.pattern.matches(identifier) && self.check_digit.as_ref().is_none_or(|digit| digit.agrees(identifier))
    }

    fn check(&self, place: Span, decoder: &mut Decoder<'_>) -> Option<()> {
        example_matches(&self.pattern, &self.example, place, decoder)?;
        if self.accepts(&self.example) {
            return Some(());
        }
        let message = message!("the check digit of the example \"{example}\" is wrong", example = self.example);
        decoder.faults.push(Diagnostic::at(&codes::BAD_PATTERN, place, message).help(codes::BAD_PATTERN.help));
        None
    }
}

layered! {
    /// The forms of the classifier's codes.
    pub struct ClassifierCodes {
        /// Codes of sections.
        pub section: CodeFormat,
        /// Codes of subsections.
        pub subsection: CodeFormat,
        /// Codes of services.
        pub service: CodeFormat,
    }
}

layered! {
    /// The form of a code of the classifier.
    check CodeFormat::check;
    pub struct CodeFormat {
        /// What a whole code must match.
        pub pattern: Pattern,
        /// A code of this form.
        pub example: String,
        /// Whether a code begins with that of the section or subsection above it.
        pub nested: Option<bool>,
        /// Whether a service that has a code bears it as its id.
        pub is_id: Option<bool>,
    }
}

impl CodeFormat {
    /// Whether a code may stand below another.
    pub fn nests(&self, code: &str, above: &str) -> bool {
        self.nested != Some(true) || code.starts_with(above)
    }

    fn check(&self, place: Span, decoder: &mut Decoder<'_>) -> Option<()> {
        example_matches(&self.pattern, &self.example, place, decoder)
    }
}
