//! A service in force holds what the register is to hold (rules of the register, point 13).

use crate::diagnostics::{Diagnostic, Diagnostics, codes};
use crate::registry::Registry;
use crate::registry::model::{ChannelRole, Service, ServiceStatus};

pub(super) fn check(registry: &Registry, faults: &mut Diagnostics) {
    let in_force = registry.services.iter().filter(|service| service.status.value == ServiceStatus::InForce);
    for service in in_force {
        for missing in missing(service) {
            let message = format!("the service \"{}\" is in force but has no {missing}", service.id);
            faults.push(
                Diagnostic::at(&codes::INCOMPLETE_SERVICE, service.status.span, message)
                    .help("Add it (rules of the register, point 13; docs/formats.md has an example)."),
            );
        }
    }
}

fn missing(service: &Service) -> impl Iterator<Item = &'static str> {
    let role = |role| service.channels.iter().any(|channel| channel.roles.is_empty() || channel.roles.contains(&role));
    let free_or_paid = service.cost.as_ref().is_some_and(|cost| cost.free.is_some());
    [
        (service.recipients.is_empty(), "`recipients` (point 13, 2)"),
        (service.developer.is_none(), "`developer`, the body that develops the act (point 13, 2)"),
        (service.provider.is_none(), "`provider` (point 13, 2)"),
        (!role(ChannelRole::Accepts), "[[channel]] that accepts applications (point 13, 3)"),
        (!role(ChannelRole::Issues), "[[channel]] that issues results (point 13, 3)"),
        (service.delivery_forms.is_empty(), "`delivery_forms` (point 13, 4)"),
        (!free_or_paid, "`cost.free` (point 13, 5)"),
        (service.act.is_none(), "`act` that sets how it is given (point 13, 6)"),
    ]
    .into_iter()
    .filter_map(|(missing, what)| missing.then_some(what))
}
