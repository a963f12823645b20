//! The id of a concept among those of all schemes.

use crate::diagnostics::phrase;
use std::fmt;
use std::str::FromStr;

use super::ids::Slug;
use super::parsed_field::parsed_field;

/// A concept of a scheme: both ids with a slash between them, such as `situations/lost-job`.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ConceptId {
    scheme: Slug,
    concept: Slug,
}

impl ConceptId {
    /// The id of the scheme.
    pub fn scheme(&self) -> &str {
        self.scheme.as_str()
    }

    /// The id of the concept in the scheme.
    pub fn concept(&self) -> &str {
        self.concept.as_str()
    }
}

impl FromStr for ConceptId {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        let (scheme, concept) = text.split_once('/').ok_or(())?;
        Ok(Self { scheme: scheme.parse()?, concept: concept.parse()? })
    }
}

impl fmt::Display for ConceptId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.scheme, self.concept)
    }
}

impl fmt::Debug for ConceptId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

parsed_field!(ConceptId, BAD_ID, phrase!("the id of a scheme and of a concept in it, such as situations/lost-job,"));

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_concept_is_named_with_its_scheme() {
        let id: ConceptId = "situations/lost-job".parse().unwrap();
        assert_eq!((id.scheme(), id.concept()), ("situations", "lost-job"));
        for bad in ["lost-job", "situations/", "/lost-job", "a/b/c", "A/b"] {
            assert!(bad.parse::<ConceptId>().is_err(), "{bad}");
        }
    }
}
