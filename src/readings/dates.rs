//! On which days something happened to an act.

use jiff::civil::Date;

use crate::registry::decode::Spanned;
use crate::registry::model::{Act, Effect, Service};

/// The last day on which a service is given: the end of its validity or the day before the one on which it ended.
pub fn last_day(service: &Service) -> Option<Date> {
    let end = service.ended_on.as_ref().and_then(|day| day.value.yesterday().ok());
    [service.valid_to.as_ref().map(|day| day.value), end].into_iter().flatten().min()
}

/// The days of an act's life. What the register does not know is absent: no day stands for another.
#[derive(Clone, Copy, Debug)]
pub struct ActDates {
    /// Its signing.
    pub signed: Date,
    /// Its registration with a body of justice.
    pub registered: Option<Date>,
    /// Its first official publication.
    pub published: Option<Date>,
    /// Its entry into force.
    pub in_force: Option<Date>,
    /// The beginning of the application of its rules, where that is another day than its entry into force.
    pub applicable: Option<Date>,
    /// The first day on which it was not in force any more.
    pub repealed: Option<Date>,
}

impl ActDates {
    /// The days that the record of an act knows or that follow from its rules.
    pub fn of(act: &Act) -> Self {
        let value = |date: Option<&Spanned<Date>>| date.map(|date| date.value);
        let on = |effect: &Option<Effect>| value(effect.as_ref().and_then(|effect| effect.on.as_ref()));
        Self {
            signed: *act.date,
            registered: value(act.registration.as_ref().and_then(|registration| registration.date.as_ref())),
            published: act.publication.as_ref().map(|publication| *publication.date),
            in_force: on(&act.in_force),
            applicable: on(&act.applicable),
            repealed: value(act.repealed_on.as_ref()),
        }
    }
}
