//! Which services were given in a year, as far as their records say, and what can be counted of them.

use std::collections::BTreeSet;

use jiff::civil::Date;

use super::form::ReportMeasure;
use crate::registry::act_dates::ActDates;
use crate::registry::act_relations::Other;
use crate::registry::model::{ChannelKind, DeliveryForm, Service, Statistics};
use crate::registry::money::Payment;
use crate::registry::register::Registry;
use crate::registry::values::Year;

/// Whether a service was given on any day of a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// It was.
    Given,
    /// The register does not know the day on which it began or ended, and it may have been.
    SinceUnknown,
    /// It was not.
    NotGiven,
}

/// The services of a year.
#[derive(Clone, Debug)]
pub struct ServicesInYear<'r> {
    registry: &'r Registry,
    year: Year,
    /// The services, by id.
    pub all: Vec<&'r Service>,
    /// Those of them of which it is not known since when they are given.
    pub undated: Vec<&'r Service>,
}

/// Whether a service was given on any day of a year, or of the period that its numbers are of. It begins on its first day of validity or, if the record has none, on
/// the day on which the act that sets its procedure came into force; the day on which it ended is the first on which it is not
/// given.
pub fn standing(registry: &Registry, service: &Service, year: Year) -> Standing {
    let (first_day, last_day) = registry.statistics_of(year).map_or_else(|| year.days(), Statistics::days);
    let ended_before = service.ended_on.as_ref().is_some_and(|day| **day <= first_day)
        || service.valid_to.as_ref().is_some_and(|day| **day < first_day);
    let years_since_repeal = repealed_in(registry, service).map(|repealed| first_day.year() - repealed);
    match (years_since_repeal, begin(registry, service)) {
        _ if ended_before => Standing::NotGiven,
        (Some(2..), _) => Standing::NotGiven,
        (Some(1), _) => Standing::SinceUnknown,
        (_, Some(day)) if day > last_day => Standing::NotGiven,
        (_, Some(_)) => Standing::Given,
        (_, None) => Standing::SinceUnknown,
    }
}

/// The year in which the act was signed that ended a service on a day that is not known. It takes effect in that year or, as a rule,
/// in the next, so that the service is no longer given in the year after that.
fn repealed_in(registry: &Registry, service: &Service) -> Option<i16> {
    let by = registry.ended_by(service).filter(|_| service.ended_on.is_none())?;
    registry.date_of(Other::Mentioned(by)).map(|day| day.year())
}

fn begin(registry: &Registry, service: &Service) -> Option<Date> {
    let of_act = || {
        let act = registry.act(service.act.as_ref()?.as_str())?;
        let dates = ActDates::of(act);
        if act.applicable.is_some() { dates.applicable } else { dates.in_force }
    };
    service.valid_from.as_ref().map(|day| **day).or_else(of_act)
}

impl<'r> ServicesInYear<'r> {
    /// The services of a year. Those of an unknown beginning are among them.
    pub fn of(registry: &'r Registry, year: Year) -> Self {
        let mut found = Self { registry, year, all: Vec::new(), undated: Vec::new() };
        for service in &registry.services {
            match standing(registry, service, year) {
                Standing::NotGiven => continue,
                Standing::SinceUnknown => found.undated.push(service),
                Standing::Given => {}
            }
            found.all.push(service);
        }
        found
    }

    /// A number that the register counts; none for a part of no services, and for what only editors know.
    pub fn count(&self, measure: ReportMeasure) -> Option<usize> {
        use ReportMeasure as M;
        let all = self.all.len();
        match measure {
            M::Services => return Some(all),
            M::ServicesUndated => return Some(self.undated.len()),
            _ if all == 0 => return None,
            _ => {}
        }
        let with = |fits: &dyn Fn(&Service) -> bool| Some(self.all.iter().filter(|service| fits(service)).count());
        let form = |form: DeliveryForm| with(&|service| service.delivery_forms.contains(&form));
        match measure {
            M::ServiceCentre => {
                with(&|service| service.giving_channels().any(|channel| channel.kind == ChannelKind::ServiceCentre))
            }
            M::Free | M::Paid | M::CostNotStated => with(&|service| self.cost_measure(service) == measure),
            M::Paper => form(DeliveryForm::Paper),
            M::Electronic => with(&is_electronic),
            M::ElectronicFull => form(DeliveryForm::ElectronicFull),
            M::ElectronicPartial => form(DeliveryForm::ElectronicPartial),
            M::Proactive => form(DeliveryForm::Proactive),
            M::OneApplication => form(DeliveryForm::OneApplication),
            M::Informational => form(DeliveryForm::Informational),
            M::FormNotStated => with(&|service| service.delivery_forms.is_empty()),
            M::Acts => {
                let acts = self.all.iter().filter_map(|service| service.act.as_ref());
                Some(acts.map(|act| act.as_str()).collect::<BTreeSet<_>>().len())
            }
            _ => None,
        }
    }

    /// As what a service is counted by its costs in the year: as paid if anyone pays, as free if it is free for all.
    fn cost_measure(&self, service: &Service) -> ReportMeasure {
        let (first_day, last_day) = self.year.days();
        let summary = self.registry.cost_summary_between(service, first_day, last_day);
        match summary.payment {
            Payment::Free => ReportMeasure::Free,
            _ if summary.has_paid => ReportMeasure::Paid,
            _ => ReportMeasure::CostNotStated,
        }
    }
}

/// Proactive services are given in electronic form.
fn is_electronic(service: &Service) -> bool {
    let electronic = [DeliveryForm::ElectronicFull, DeliveryForm::ElectronicPartial, DeliveryForm::Proactive];
    service.delivery_forms.iter().any(|form| electronic.contains(form))
}
