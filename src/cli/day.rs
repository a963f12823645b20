//! The day of a build or a revision, which is an input.

use jiff::civil::Date;

use super::status::Failure;

/// The given day, or that of `$SOURCE_DATE_EPOCH` (reproducible-builds.org), or today in UTC.
pub(super) fn day(given: Option<Date>) -> Result<Date, Failure> {
    if let Some(date) = given {
        return Ok(date);
    }
    let seconds = match std::env::var("SOURCE_DATE_EPOCH") {
        Ok(text) => text
            .parse::<i64>()
            .map_err(|_| Failure::usage(format!("SOURCE_DATE_EPOCH is \"{text}\", not a number of seconds")))?,
        Err(_) => std::time::SystemTime::now()
            .duration_since(std::time::UNIX_EPOCH)
            .map_or(0, |since| i64::try_from(since.as_secs()).unwrap_or(0)),
    };
    let stamp = jiff::Timestamp::from_second(seconds)
        .map_err(|_| Failure::usage(format!("SOURCE_DATE_EPOCH {seconds} is not a time of any calendar")))?;
    Ok(stamp.to_zoned(jiff::tz::TimeZone::UTC).date())
}
