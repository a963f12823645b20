//! The yearly report on public services: each item of its form with what the register itself can count for the year and
//! with what editors supplied in `registry/statistics/`. What nobody supplied is marked as missing; nothing is guessed. The
//! form is data of the profile; a register whose profile has none has no reports.
//!
//! The way through: [`form`] holds the items in the order and words of the form, [`services_in_year`] the services of a year, and
//! [`Report::of`] fills the one from the other. Pages, tables and the command `report` show a [`Report`].

pub mod draft;
pub mod form;
mod reported_values;
pub mod services_in_year;

use jiff::civil::Date;

use super::model::{Body, Reporter, Statistics};
use super::register::Registry;
use super::values::{Text, Year};
use crate::registry::decode::string_enum;
use form::{FormItem, ReportForm, ReportMeasure};
use reported_values::ReportedValues;
use services_in_year::ServicesInYear;

string_enum! {
    /// Whether an item of a report has an answer, and from where.
    pub enum State {
        /// Counted in the register.
        Computed = "computed",
        /// Added up from the numbers of single services that editors supplied, since they supplied no total.
        Summed = "summed",
        /// Supplied by editors.
        Supplied = "supplied",
        /// Of no service, so that there is nothing to count.
        NothingToCount = "nothing-to-count",
        /// Not supplied.
        NotSupplied = "not-supplied",
    }
}

/// A number of a report.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Figure {
    /// What is counted.
    pub measure: ReportMeasure,
    /// Whether there is a number.
    pub state: State,
    /// The number.
    pub value: Option<u64>,
}

/// An item of the form with its answers.
#[derive(Clone, Debug)]
pub struct Entry<'r> {
    /// The item.
    pub item: FormItem<'r>,
    /// What was written.
    pub text: Option<&'r Text>,
    /// The numbers.
    pub figures: Vec<Figure>,
}

impl Entry<'_> {
    /// Whether what the item asks for in words was supplied; `None` if it asks for none.
    pub fn text_state(&self) -> Option<State> {
        self.item.asks.map(|_| if self.text.is_some() { State::Supplied } else { State::NotSupplied })
    }
}

/// The report on a year.
#[derive(Clone, Debug)]
pub struct Report<'r> {
    /// The year.
    pub year: Year,
    /// The form.
    pub form: &'r ReportForm,
    /// What editors supplied, if they did.
    pub statistics: Option<&'r Statistics>,
    /// The services that were given in the year.
    pub services: ServicesInYear<'r>,
    /// The items in the order of the form.
    pub entries: Vec<Entry<'r>>,
}

impl<'r> Report<'r> {
    /// Fills a form for a year.
    pub fn of(registry: &'r Registry, form: &'r ReportForm, year: Year) -> Self {
        let statistics = registry.statistics_of(year);
        let services = ServicesInYear::of(registry, year);
        let reported = ReportedValues { registry, statistics };
        let entries = form
            .items()
            .map(|item| Entry {
                item,
                text: item.asks.and_then(|prompt| reported.text(prompt)),
                figures: item.measures.iter().map(|&measure| figure(reported, &services, measure)).collect(),
            })
            .collect();
        Self { year, form, statistics, services, entries }
    }

    /// The reports on the years that have statistics, up to a year, that year included, the latest first.
    pub fn published(registry: &'r Registry, form: &'r ReportForm, until: Year) -> Vec<Self> {
        let years = registry.statistics.iter().map(|statistics| *statistics.year);
        years.rev().filter(|year| *year <= until).map(|year| Self::of(registry, form, year)).collect()
    }

    /// The first and the last day that its numbers are of.
    pub fn days(&self) -> (Date, Date) {
        self.statistics.map_or_else(|| self.year.days(), Statistics::days)
    }

    /// A number of the report.
    pub fn figure(&self, measure: ReportMeasure) -> Option<Figure> {
        self.entries.iter().flat_map(|entry| &entry.figures).find(|figure| figure.measure == measure).copied()
    }

    /// How many of the answers that the form asks for are in a state.
    pub fn count(&self, state: State) -> usize {
        let texts = self.entries.iter().filter_map(Entry::text_state);
        let numbers = self.entries.iter().flat_map(|entry| &entry.figures).map(|figure| figure.state);
        texts.chain(numbers).filter(|other| *other == state).count()
    }
}

impl Registry {
    /// What was supplied for the years that have a published report: all of it, or nothing if there is no form.
    pub fn reported(&self) -> &[Statistics] {
        if self.profile.report.is_some() { &self.statistics } else { &[] }
    }

    /// The body that reports on a year, if the statistics name one of the register.
    pub fn reporting_body(&self, statistics: &Statistics) -> Option<&Body> {
        match statistics.provider.as_ref()? {
            Reporter::Body(id) => self.body(id.as_str()),
            Reporter::Text(_) => None,
        }
    }
}

fn figure(reported: ReportedValues<'_>, services: &ServicesInYear<'_>, measure: ReportMeasure) -> Figure {
    let (state, value) = if measure.is_counted() {
        match services.count(measure) {
            Some(count) => (State::Computed, Some(count as u64)),
            None => (State::NothingToCount, None),
        }
    } else {
        match (reported.count(measure), reported.sum(measure)) {
            (Some(count), _) => (State::Supplied, Some(count.get())),
            (None, Some(sum)) => (State::Summed, Some(sum)),
            (None, None) => (State::NotSupplied, None),
        }
    };
    Figure { measure, state, value }
}
