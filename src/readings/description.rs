//! What a service is, in a sentence.

use crate::registry::model::Service;
use crate::registry::values::Text;

/// The sentence that describes a service: the words of its result, else the title of its regulation, else its name. The
/// register has no descriptions of its own.
pub fn description(service: &Service) -> &Text {
    let result = service.result.as_ref().and_then(|result| result.text.as_ref());
    result.or(service.regulation.as_ref().map(|regulation| &regulation.title)).unwrap_or(&service.name)
}
