//! What a service costs.

use crate::registry::model::{Cost, Service};

use super::state::is_in_force;

/// Whether a service is free; nothing where the sources do not say.
pub fn is_free(service: &Service) -> Option<bool> {
    service.cost.as_ref().and_then(|cost| cost.free)
}

/// How much it is: the amount, 0 if it is free, nothing where the sources do not say. Only they know the currency.
pub fn price(cost: &Cost) -> Option<String> {
    let free = cost.free == Some(true);
    cost.amount.as_ref().map(ToString::to_string).or_else(|| free.then(|| "0".to_owned()))
}

/// What one pays who applies now: nothing for a service that is not in force, for it is not offered.
pub fn offered_cost(service: &Service) -> Option<&Cost> {
    service.cost.as_ref().filter(|_| is_in_force(service))
}
