//! How long a service takes.

use jiff::civil::Date;

use crate::registry::Registry;
use crate::registry::model::{Notice, ProcessingTime, Service, TimeKind, TimeLimit};
use crate::registry::values::{Duration, TimeUnit};

/// About how many seconds a time is, to find the longest of several.
fn seconds(time: Duration) -> u64 {
    const DAY: u64 = 24 * 60 * 60;
    let unit = match time.unit {
        TimeUnit::Second => 1,
        TimeUnit::Minute => 60,
        TimeUnit::Hour => 60 * 60,
        TimeUnit::WorkingDay | TimeUnit::CalendarDay => DAY,
        TimeUnit::Week => 7 * DAY,
        TimeUnit::Month => 30 * DAY,
        TimeUnit::Year => 365 * DAY,
    };
    u64::from(time.amount) * unit
}

/// How long a service takes through a channel, or through all: the longest where the act says several, for a consumer
/// asks how long it may take. What the act allows at most counts, and a standard only where no such time is said.
pub fn processing_time(service: &Service, channel: Option<&str>) -> Option<Duration> {
    longest_time(service, channel)?.time.as_ref().map(|time| time.value)
}

/// The record of that time.
pub fn longest_time<'s>(service: &'s Service, channel: Option<&str>) -> Option<&'s ProcessingTime> {
    let times = service.processing_times.iter().filter(|time| time.kind == TimeKind::Service);
    let here = times.filter(|time| match channel {
        Some(id) => time.channels.iter().any(|known| known.as_str() == id),
        None => time.channels.is_empty(),
    });
    let timed = here
        .filter_map(|time| Some((time, time.limit != Some(TimeLimit::Standard), seconds(time.time.as_ref()?.value))));
    timed.max_by_key(|&(_, is_maximum, length)| (is_maximum, length)).map(|(time, ..)| time)
}

/// What people must know of a service at present: its notice until the last day that it is about.
pub fn current_notice<'r>(registry: &Registry, service: &'r Service) -> Option<&'r Notice> {
    let is_past = |notice: &Notice| notice.to.as_ref().zip(registry.day).is_some_and(|(last, day)| last.value < day);
    service.notice.as_ref().filter(|notice| !is_past(notice))
}

/// The last day on which a service is given: the end of its validity or the day before the one on which it ended.
pub fn last_day(service: &Service) -> Option<Date> {
    let end = service.ended_on.as_ref().and_then(|day| day.value.yesterday().ok());
    [service.valid_to.as_ref().map(|day| day.value), end].into_iter().flatten().min()
}
