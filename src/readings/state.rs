//! Which state a record is in.

use crate::registry::model::{Act, ActStatus, Office, OfficeStatus, Service, ServiceStatus};

/// Whether a service is given.
pub fn is_in_force(service: &Service) -> bool {
    *service.status == ServiceStatus::InForce
}

/// Whether an act is repealed.
pub fn is_repealed(act: &Act) -> bool {
    act.status == ActStatus::Repealed
}

/// Whether an office serves, as far as the acts say.
pub fn is_open(office: &Office) -> bool {
    office.status != Some(OfficeStatus::Closed)
}
