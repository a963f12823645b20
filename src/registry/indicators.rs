//! The indicators that the register itself can compute: how many services in force are automated (order № 158 of
//! 19.09.2016, annex 2, 1.2.4 to 1.2.6). Pages and data show them; whatever else an indicator asks is not supplied.

use super::model::{DeliveryForm, Indicator, Measure, Service, ServiceStatus};
use super::register::Registry;

/// What was counted for an indicator.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct IndicatorCount {
    /// What the indicator asks.
    pub measure: Measure,
    /// The services in force.
    pub in_force: usize,
    /// Those of them that are left out, because an excepted system automates them.
    pub excepted: usize,
    /// Those of the others that are fully automated.
    pub fully: usize,
    /// Those of the others that are partly, but not fully automated.
    pub partly: usize,
}

impl IndicatorCount {
    /// Counts the services of a register, if the indicator is one that it can compute.
    pub fn of(registry: &Registry, indicator: &Indicator) -> Option<Self> {
        let measure = indicator.measure?;
        let mut count = Self { measure, in_force: 0, excepted: 0, fully: 0, partly: 0 };
        for service in registry.services.iter().filter(|service| *service.status == ServiceStatus::InForce) {
            count.in_force += 1;
            let has = |form| service.delivery_forms.contains(&form);
            if excepted(service, indicator) {
                count.excepted += 1;
            } else if has(DeliveryForm::ElectronicFull) {
                count.fully += 1;
            } else if has(DeliveryForm::ElectronicPartial) {
                count.partly += 1;
            }
        }
        Some(count)
    }

    /// The services that count.
    pub fn of_all(self) -> usize {
        self.in_force - self.excepted
    }

    /// The value: a number of services, or per cent with two decimals; none for a share of nothing.
    pub fn value(self) -> Option<String> {
        let automated = self.fully + self.partly;
        match self.measure {
            Measure::FullyAutomated => Some(self.fully.to_string()),
            Measure::PartlyAutomated => Some(self.partly.to_string()),
            Measure::AutomatedShare => {
                // Hundredths of a per cent in whole numbers, rounded half up, so that every machine gives the same.
                let all = self.of_all();
                let hundredths = (automated * 20_000 + all).checked_div(2 * all)?;
                Some(format!("{}.{:02}", hundredths / 100, hundredths % 100))
            }
        }
    }
}

fn excepted(service: &Service, indicator: &Indicator) -> bool {
    service.automated_by.iter().any(|system| indicator.except_systems.contains(system))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_share_is_rounded_and_a_share_of_nothing_is_none() {
        let count = IndicatorCount { measure: Measure::AutomatedShare, in_force: 4, excepted: 1, fully: 1, partly: 1 };
        assert_eq!(count.value().as_deref(), Some("66.67"));
        assert_eq!(IndicatorCount { excepted: 4, fully: 0, partly: 0, ..count }.value(), None);
        assert_eq!(IndicatorCount { measure: Measure::PartlyAutomated, ..count }.value().as_deref(), Some("1"));
    }
}
