//! Which act and point say so.

use crate::registry::Registry;
use crate::registry::model::{Act, ActText, Deadline, Service};
use crate::registry::regulation::{Block, RegulationDocument, address_of_point};
use crate::registry::values::LangTag;

/// The place in the text of an act that says something.
#[derive(Clone, Copy, Debug)]
pub struct Citation<'r> {
    /// The text among those of its act.
    pub listed: &'r ActText,
    /// The text.
    pub text: &'r RegulationDocument,
    /// The point, if the text has it.
    pub block: Option<&'r Block>,
}

/// The anchor of the point that sets a deadline, if its record names a text and a point.
pub fn deadline_anchor(deadline: &Deadline) -> Option<String> {
    deadline.text.as_ref()?;
    deadline.point.as_ref().map(|point| address_of_point(point))
}

/// Where an act sets a deadline: the text that its record names, with the point in a language or in the first that has the text.
pub fn deadline_citation<'r>(
    registry: &'r Registry,
    act: &Act,
    deadline: &Deadline,
    language: LangTag,
) -> Option<Citation<'r>> {
    let text = deadline.text.as_ref()?;
    let (_, listed, text) = registry.text_of(act.id.as_str(), text.as_str())?;
    let block = deadline_anchor(deadline).and_then(|anchor| text.block_at(&anchor, language));
    Some(Citation { listed, text, block })
}

/// The id, in the table of points, of the point that a record of a service names, if the text of its regulation has it.
pub fn service_point_id(registry: &Registry, service: &Service, printed: Option<&str>) -> Option<String> {
    let address = address_of_point(printed?);
    let text = registry.regulation_of(service)?;
    text.has_address(&address).then(|| point_id(text.act.as_str(), text.id.as_str(), &address))
}

/// The id of a point in the whole register: its act, its text and its address there.
pub fn point_id(act: &str, text: &str, address: &str) -> String {
    format!("{act}/{text}/{address}")
}
