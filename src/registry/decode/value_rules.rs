//! What a country lays down for values, as far as reading them asks for it.

use std::fmt::Debug;

use crate::registry::vocabulary::Vocabulary;

/// A kind of value whose form a country lays down.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ValueKind<'k> {
    /// A postcode.
    Postcode,
    /// A phone number.
    Phone,
    /// The code of a section of the classifier.
    SectionCode,
    /// The code of a subsection of the classifier.
    SubsectionCode,
    /// The code of a service.
    ServiceCode,
    /// An identifier of a scheme, by the id of the scheme.
    Identifier(&'k str),
}

/// The rules of a country with which values must agree.
pub trait ValueRules: Debug + Sync {
    /// Whether a text has the form of its kind; of a kind without a form, every text has it.
    fn accepts(&self, kind: ValueKind<'_>, text: &str) -> bool;

    /// A value of the form, for messages; `None` if the kind has no form.
    fn example(&self, kind: ValueKind<'_>) -> Option<&str>;

    /// The words of a vocabulary, in their order.
    fn words(&self, vocabulary: Vocabulary) -> Vec<&str>;
}
