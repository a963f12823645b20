//! From the rules of acts to days: when acts and services begin and cease to have an effect, and what holds on a day.
//!
//! A day is computed only where the day of the event is known from which the rule counts. No other day takes its place.

use jiff::ToSpan as _;
use jiff::civil::Date;

use super::act_dates::ActDates;
use super::decode::Spanned;
use super::model::{Act, ActReference, ActStatus, Effect, LegalEvent, Service, ServiceStatus};
use super::register::Registry;
use super::values::{Duration, TimeUnit};
use crate::diagnostics::Span;
use crate::incremental::ContentHash;

/// The day that a rule sets, if that of its event is known: the day of the event, or the day after the one on which the time has
/// run out. Working days depend on decisions on days off, which the register does not have: such a rule stays a rule.
fn day_by_rule(effect: &Effect, day_of: impl Fn(LegalEvent) -> Option<Date>) -> Option<Date> {
    let event = day_of(effect.from?)?;
    match effect.after {
        None => Some(event),
        Some(after) => end_of(event, after)?.tomorrow().ok(),
    }
}

/// The last day of a time that is counted from the day after an event.
fn end_of(event: Date, Duration { amount, unit }: Duration) -> Option<Date> {
    let amount = i64::from(amount);
    let span = match unit {
        TimeUnit::CalendarDay => amount.days(),
        TimeUnit::Week => amount.weeks(),
        TimeUnit::Month => amount.months(),
        TimeUnit::Year => amount.years(),
        TimeUnit::Second | TimeUnit::Minute | TimeUnit::Hour | TimeUnit::WorkingDay => return None,
    };
    event.checked_add(span).ok()
}

/// The day of an event of an act that is mentioned, as far as the mention or the act's own record knows it.
fn day_of_mention(registry: &Registry, mention: &ActReference, event: LegalEvent) -> Option<Date> {
    let said = match event {
        LegalEvent::Signing => mention.date,
        LegalEvent::Registration => None,
        LegalEvent::Publication => mention.published.as_deref().copied(),
    };
    said.or_else(|| ActDates::of(registry.mentioned(mention)?).of_event(event))
}

/// An effect of an act: the key in its record, what the record says, and the day that follows from its rule.
pub(super) struct ComputedEffect<'r> {
    pub key: &'static str,
    pub effect: &'r Option<Effect>,
    pub day: Option<Date>,
}

/// The effects of an act: entry into force, application, loss of force.
pub(super) fn effects_of<'r>(registry: &Registry, act: &'r Act) -> [ComputedEffect<'r>; 3] {
    let dates = ActDates::of(act);
    let own = |key, effect: &'r Option<Effect>| {
        let day = effect.as_ref().and_then(|effect| day_by_rule(effect, |event| dates.of_event(event)));
        ComputedEffect { key, effect, day }
    };
    let repeal = || {
        let by = act.repealed_by.as_ref()?;
        day_by_rule(act.repeal.as_ref()?, |event| day_of_mention(registry, by, event))
    };
    [
        own("in_force", &act.in_force),
        own("applicable", &act.applicable),
        ComputedEffect { key: "repeal", effect: &act.repeal, day: repeal() },
    ]
}

/// Gives an effect its day, unless a source names another.
fn settle(effect: &mut Option<Effect>, day: Option<Date>, place: Span) {
    if let (Some(effect), Some(value)) = (effect, day) {
        effect.on.get_or_insert(Spanned { value, span: place });
    }
}

/// Whether two mentions mean the same act.
fn same_act(one: &ActReference, other: &ActReference) -> bool {
    match (&one.act, &other.act) {
        (Some(one), Some(other)) => one.value == other.value,
        _ => one.date.is_some() && (one.date, &one.number) == (other.date, &other.number),
    }
}

/// Whether another act ended a service than the one that repealed the act of the service.
fn is_ended_otherwise(service: &Service, act: &Act) -> bool {
    match (&service.ended_by, &act.repealed_by) {
        (Some(ended), Some(repealed)) => !same_act(ended, repealed),
        (Some(_), None) => true,
        (None, _) => false,
    }
}

impl Registry {
    /// Gives acts and services the days that follow from the rules of acts.
    pub(super) fn compute_effects(&mut self) {
        let days: Vec<_> = self.acts.iter().map(|act| effects_of(self, act).map(|effect| effect.day)).collect();
        for (act, [in_force, applicable, repeal]) in self.acts.iter_mut().zip(days) {
            let place = act.id.span;
            act.change(ContentHash::of_debug(&[in_force, applicable, repeal]), |act| {
                settle(&mut act.in_force, in_force, place);
                settle(&mut act.applicable, applicable, place);
                settle(&mut act.repeal, repeal, place);
                let of_repeal = act.repeal.as_ref().and_then(|repeal| repeal.on.clone());
                act.repealed_on = act.repealed_on.take().or(of_repeal);
            });
        }
        let ends: Vec<_> = self.services.iter().map(|service| self.end_by_repeal(service)).collect();
        for (service, end) in self.services.iter_mut().zip(ends) {
            let day = end.as_ref().map(|end| end.value);
            service.change(ContentHash::of_debug(&day), |service| service.ended_on = service.ended_on.take().or(end));
        }
    }

    /// The day on which the act lost its force that sets how a service is given, if that is what ended the service.
    fn end_by_repeal(&self, service: &Service) -> Option<Spanned<Date>> {
        if *service.status != ServiceStatus::Repealed {
            return None;
        }
        let act = self.act(service.act.as_ref()?.as_str())?;
        if is_ended_otherwise(service, act) { None } else { act.repealed_on.clone() }
    }

    /// The act by which a service ended: that of its own record or, of a service that ended with its act, as that act's record
    /// mentions it, which tells when it takes effect.
    pub fn ended_by<'r>(&'r self, service: &'r Service) -> Option<&'r ActReference> {
        let of_act = || {
            let act = self.act(service.act.as_ref()?.as_str())?;
            act.repealed_by.as_ref().filter(|_| !is_ended_otherwise(service, act))
        };
        match *service.status {
            ServiceStatus::Draft | ServiceStatus::Hidden | ServiceStatus::Upcoming | ServiceStatus::InForce => None,
            ServiceStatus::Repealed => of_act().or(service.ended_by.as_ref()),
            ServiceStatus::Ended | ServiceStatus::Withdrawn => service.ended_by.as_ref(),
        }
    }

    /// Makes the statuses of acts and services those of a day: what begins later is upcoming, what ends later still holds, and what
    /// has ended by then has ended.
    pub fn set_day(&mut self, day: Date) {
        self.day = Some(day);
        for act in &mut self.acts {
            let status = status_of_act(act, day);
            act.change(ContentHash::of_debug(&status), |act| act.status = status);
        }
        for service in &mut self.services {
            let status = status_of_service(service, day);
            service.change(ContentHash::of_debug(&status), |service| {
                if status == ServiceStatus::Ended && service.ended_on.is_none() {
                    let last = service.valid_to.as_ref();
                    service.ended_on =
                        last.and_then(|last| Some(Spanned { value: last.value.tomorrow().ok()?, span: last.span }));
                }
                service.status.value = status;
            });
        }
    }
}

fn is_later(date: Option<&Spanned<Date>>, day: Date) -> bool {
    date.is_some_and(|date| date.value > day)
}

fn status_of_act(act: &Act, day: Date) -> ActStatus {
    let begins = ActDates::of(act).in_force;
    let has_ended = act.status == ActStatus::Repealed && !is_later(act.repealed_on.as_ref(), day);
    match act.status {
        _ if has_ended => ActStatus::Repealed,
        _ if begins.is_some_and(|begins| begins > day) => ActStatus::Upcoming,
        ActStatus::Upcoming if begins.is_none() => ActStatus::Upcoming,
        _ => ActStatus::InForce,
    }
}

fn status_of_service(service: &Service, day: Date) -> ServiceStatus {
    use ServiceStatus as S;
    let is_over = service.valid_to.as_ref().is_some_and(|last| last.value < day);
    match *service.status {
        unpublished if !unpublished.is_published() => unpublished,
        ended if ended.has_ended() && !is_later(service.ended_on.as_ref(), day) => ended,
        _ if is_over => S::Ended,
        _ if is_later(service.valid_from.as_ref(), day) => S::Upcoming,
        S::Upcoming if service.valid_from.is_none() => S::Upcoming,
        _ => S::InForce,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn effect(from: LegalEvent, after: Option<&str>) -> Effect {
        Effect { on: None, from: Some(from), after: after.map(|time| time.parse().unwrap()), source: None }
    }

    #[test]
    fn time_runs_out_before_an_effect_begins() {
        let published = |event| (event == LegalEvent::Publication).then(|| "2015-06-10".parse().unwrap());
        let day = |from, after| day_by_rule(&effect(from, after), published).map(|day| day.to_string());
        assert_eq!(day(LegalEvent::Publication, None).as_deref(), Some("2015-06-10"));
        assert_eq!(day(LegalEvent::Publication, Some("10 calendar days")).as_deref(), Some("2015-06-21"));
        assert_eq!(day(LegalEvent::Publication, Some("6 months")).as_deref(), Some("2015-12-11"));
        assert_eq!(day(LegalEvent::Publication, Some("3 working days")), None, "which days are off is not known");
        assert_eq!(day(LegalEvent::Registration, None), None, "its day is not known");
    }
}
