//! The indicators that the register itself can compute: how many services in force are automated (order № 158 of
//! 19.09.2016, annex 2, 1.2.4 to 1.2.6). Pages and data show them; whatever else an indicator asks is not supplied.

use std::collections::{BTreeMap, HashMap};

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

/// Counts services for indicators, after one walk through the register.
#[derive(Clone, Debug)]
pub struct IndicatorCounter<'r> {
    registry: &'r Registry,
    /// How many of the services in force are of each extent.
    of_all: ExtentCounts,
}

/// Numbers of services of each extent.
type ExtentCounts = HashMap<Extent, usize>;

/// How far a service is automated.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Extent {
    Fully,
    Partly,
    /// Not, or nobody says.
    Other,
}

impl<'r> IndicatorCounter<'r> {
    /// Counts the services in force.
    pub fn new(registry: &'r Registry) -> Self {
        Self { registry, of_all: extents(registry.services.iter()) }
    }

    /// What is counted for an indicator, if it is one that the register can compute.
    pub fn count(&self, indicator: &Indicator) -> Option<IndicatorCount> {
        let measure = indicator.measure?;
        let systems = indicator.except_systems.iter();
        let excepted = systems.flat_map(|system| self.registry.services_of_system(system.as_str()));
        // Several of the systems may automate a service, which is left out once.
        let excepted: BTreeMap<_, _> = excepted.map(|service| (service.id.as_str(), service)).collect();
        let excepted = extents(excepted.into_values());
        let of = |extent| {
            let number = |counts: &ExtentCounts| counts.get(&extent).copied().unwrap_or_default();
            number(&self.of_all) - number(&excepted)
        };
        Some(IndicatorCount {
            measure,
            in_force: self.of_all.values().sum(),
            excepted: excepted.values().sum(),
            fully: of(Extent::Fully),
            partly: of(Extent::Partly),
        })
    }
}

/// How many of some services, as far as they are in force, are of each extent.
fn extents<'r>(services: impl Iterator<Item = &'r Service>) -> ExtentCounts {
    let mut counts = ExtentCounts::new();
    for service in services.filter(|service| *service.status == ServiceStatus::InForce) {
        let has = |form| service.delivery_forms.contains(&form);
        let extent = if has(DeliveryForm::ElectronicFull) {
            Extent::Fully
        } else if has(DeliveryForm::ElectronicPartial) {
            Extent::Partly
        } else {
            Extent::Other
        };
        *counts.entry(extent).or_default() += 1;
    }
    counts
}

impl IndicatorCount {
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
