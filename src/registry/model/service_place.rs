//! Where a service says that it stands in the classifier: in a subsection, or in a section itself.

use super::service::Service;
use crate::diagnostics::{Diagnostic, Span, codes, phrase};
use crate::registry::decode::{Decoder, Inheritance};

impl Service {
    /// The keys that say where it stands in the classifier, of which it has one.
    pub const PLACE_KEYS: [&'static str; 2] = ["subsection", "section"];
}

impl super::service::fields::Service {
    /// Reports a service that says no place in the classifier, or two.
    pub(super) fn check_place(&self, place: Span, decoder: &mut Decoder<'_>) -> Option<()> {
        let fault = match (&self.subsection, &self.section) {
            (Some(_), None) | (None, Some(_)) => return Some(()),
            // What a base description would say that is not there, nobody knows.
            (None, None) if matches!(decoder.inheritance, Inheritance::Unknown) => return None,
            (None, None) => Diagnostic::at(&codes::MISSING_KEY, place, phrase!("missing key `subsection` or `section`")).help(
                phrase!("Add `subsection`, or `section` if the service stands in a section itself; docs/formats.md says what they hold."),
            ),
            // What is wrong with a base description is reported when that is read.
            (Some(_), Some(section)) if section.span.file != decoder.file => return None,
            (Some(subsection), Some(section)) => {
                Diagnostic::at(&codes::EXCLUSIVE_KEYS, section.span, phrase!("both `subsection` and `section` are given"))
                    .help(phrase!("Keep `subsection`: its section follows from it. Keep `section` where the service stands in no subsection."))
                    .related(subsection.span, phrase!("the subsection"))
            }
        };
        decoder.faults.push(fault);
        None
    }
}
