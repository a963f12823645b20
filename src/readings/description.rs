//! What a service is, in a sentence.

use crate::registry::model::Service;
use crate::registry::values::Text;

/// The sentence that describes a service: its summary, else the words of its result, else the title of its regulation, else its
/// name.
pub fn description(service: &Service) -> &Text {
    let result = service.result.as_ref().and_then(|result| result.text.as_ref());
    let of_act = || result.or(service.regulation.as_ref().map(|regulation| &regulation.title));
    service.summary.as_ref().or_else(of_act).unwrap_or(&service.name)
}
