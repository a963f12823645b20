//! On which days something happened to an act.

use jiff::civil::Date;

use super::decode::Spanned;
use super::model::{Act, Effect, LegalEvent};

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

    /// The day of an event of its making.
    pub fn of_event(&self, event: LegalEvent) -> Option<Date> {
        match event {
            LegalEvent::Signing => Some(self.signed),
            LegalEvent::Registration => self.registered,
            LegalEvent::Publication => self.published,
        }
    }
}
