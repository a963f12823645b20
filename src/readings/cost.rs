//! What a service costs.

use crate::registry::Registry;
use crate::registry::model::Service;
use crate::registry::money::CostSummary;

use super::state::is_in_force;

/// What one pays who applies now: nothing for a service that is not in force, for it is not offered.
pub fn offered_cost(registry: &Registry, service: &Service) -> Option<CostSummary> {
    is_in_force(service).then(|| registry.cost_summary(service))
}
