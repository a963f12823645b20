//! The standards that a provider promises to keep, on the page of a service: the target, and what was reached year by year.

use serde::Serialize;

use crate::registry::model::{Service, ServiceStandard};
use crate::registry::values::Amount;
use crate::site::views::{LocalizedRecord, Localizer, TextView};

/// A standard.
#[derive(Serialize)]
pub(super) struct StandardView<'r> {
    /// Its record.
    #[serde(flatten)]
    record: LocalizedRecord<'r, ServiceStandard>,
    /// The name of the channel that it holds for; none if for all.
    channel: Option<TextView>,
    /// The target as a number.
    target_number: Option<String>,
    /// In how many cases of a hundred the target is to be met.
    target_share: Option<String>,
    /// What was reached, year by year.
    results: Vec<ResultView>,
    /// The same as a drawing, as markup.
    svg: Option<String>,
}

/// What was reached in a year.
#[derive(Serialize)]
struct ResultView {
    /// The year.
    year: String,
    /// What was reached.
    value: String,
    /// How many cases there were.
    volume: Option<String>,
}

pub(super) fn standards<'r>(localizer: &Localizer<'r>, service: &'r Service) -> Vec<StandardView<'r>> {
    service.standards.iter().zip(1..).map(|(standard, at)| view(localizer, service, standard, at)).collect()
}

fn view<'r>(
    localizer: &Localizer<'r>,
    service: &Service,
    standard: &'r ServiceStandard,
    position: usize,
) -> StandardView<'r> {
    let decimal = |amount: &Amount| localizer.decimal(&amount.to_string());
    let bars = standard.results.iter().map(|result| {
        let height = usize::try_from(result.value.ten_thousandths()).unwrap_or(usize::MAX);
        (result.year.to_string(), height, decimal(&result.value))
    });
    let title = localizer.text(&standard.what).text;
    StandardView {
        record: localizer.record_without(standard, &["channel", "target_number", "target_share", "results"]),
        channel: standard.channel.as_ref().and_then(|id| service.channel(id)).map(|one| localizer.text(&one.name)),
        target_number: standard.target_number.as_ref().map(decimal),
        target_share: standard.target_share.as_ref().map(decimal),
        svg: localizer.bars(&format!("standard-{position}"), &title, bars),
        results: standard
            .results
            .iter()
            .map(|result| ResultView {
                year: result.year.to_string(),
                value: decimal(&result.value),
                volume: result.volume.map(|volume| localizer.number(volume.get())),
            })
            .collect(),
    }
}
