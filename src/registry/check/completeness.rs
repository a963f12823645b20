//! A service in force says what the profile of its country asks for.

use crate::diagnostics::{Diagnostic, Diagnostics, codes, message, phrase};
use crate::registry::model::ServiceStatus;
use crate::registry::register::Registry;

pub(super) fn check(registry: &Registry, faults: &mut Diagnostics) {
    let in_force = registry.services.iter().filter(|service| service.status.value == ServiceStatus::InForce);
    for service in in_force {
        let missing = registry.profile.required.iter().filter(|requirement| !requirement.is_met(service));
        for requirement in missing {
            let message = message!(
                "the service \"{id}\" is in force but has no {described}",
                id = service.id,
                described = requirement.described()
            );
            faults.push(
                Diagnostic::at(&codes::INCOMPLETE_SERVICE, service.status.span, message)
                    .help(phrase!("Add it; docs/formats.md has an example.")),
            );
        }
    }
}
