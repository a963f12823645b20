//! Who is responsible.

use crate::registry::Registry;
use crate::registry::model::{Body, Service};

/// The body that answers for a service: the issuer of the act that sets how it is given, else the body that drafted that act.
pub fn competent_body<'r>(registry: &'r Registry, service: &Service) -> Option<&'r Body> {
    let issuer = service.act.as_ref().and_then(|act| registry.act(act.as_str())).map(|act| act.issuer.as_str());
    let drafting = service.developer.as_ref().map(|developer| developer.as_str());
    issuer.or(drafting).and_then(|id| registry.body(id))
}
