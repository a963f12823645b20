//! The yearly reports: their index, and a report on a year.

use serde::Serialize;

use super::service_links::{ServiceLink, by_name, service_link};
use crate::addresses::paths;
use crate::registry::model::{Act, Statistics};
use crate::registry::report::form::{ReportForm, ReportMeasure};
use crate::registry::report::{Figure, Report, State};
use crate::registry::tables::TableId;
use crate::registry::values::Year;
use crate::site::context::SiteContext;
use crate::site::page::{Page, PageContent, title, value};
use crate::site::views::{ActLink, ChartView, DataLink, Localizer, ReportView, TextView};
use crate::text::Collation;

/// The index of yearly reports.
pub(super) struct ReportsPage<'r>(pub &'r ReportForm);

impl Page for ReportsPage<'_> {
    fn path(&self) -> String {
        paths::REPORTS.to_owned()
    }

    fn content(&self, localizer: &Localizer<'_>, _context: &SiteContext<'_>, _order: &Collation) -> PageContent {
        index(localizer, self.0)
    }

    fn tables(&self) -> &'static [TableId] {
        &[TableId::Reports, TableId::ReportServices, TableId::ReportSources]
    }

    fn documents(&self, localizer: &Localizer<'_>, _context: &SiteContext<'_>) -> Vec<DataLink> {
        self.tables().iter().map(|table| DataLink::table(localizer, *table)).collect()
    }
}

/// The report on a year.
pub(super) struct ReportPage<'r>(pub &'r ReportForm, pub &'r Statistics);

impl Page for ReportPage<'_> {
    fn path(&self) -> String {
        paths::report(*self.1.year)
    }

    fn content(&self, localizer: &Localizer<'_>, _context: &SiteContext<'_>, order: &Collation) -> PageContent {
        report(localizer, order, self.0, self.1)
    }

    fn tables(&self) -> &'static [TableId] {
        &[TableId::Reports, TableId::ReportServices, TableId::ReportSources]
    }

    fn documents(&self, localizer: &Localizer<'_>, _context: &SiteContext<'_>) -> Vec<DataLink> {
        self.tables().iter().map(|table| DataLink::table(localizer, *table)).collect()
    }
}

/// The index of reports.
#[derive(Serialize)]
struct ReportsView {
    /// The act that sets the form, if the register has it.
    act: Option<ActLink>,
    /// The reports, the latest first.
    reports: Vec<ReportLink>,
    /// The link to the data of all reports.
    data_href: String,
}

/// A report in a list.
#[derive(Serialize)]
struct ReportLink {
    /// The link.
    href: String,
    /// Its title.
    title: TextView,
    /// How many kinds of services were given in the year.
    service_count: usize,
    /// How many answers are computed, supplied and not supplied, in words.
    answered: String,
}

/// A report.
#[derive(Serialize)]
struct ReportPageView {
    /// The report itself.
    report: ReportView,
    /// How many services with numbers are left to the data, because a page has no room for all.
    more_services: usize,
    /// How many services that were given in the year are left to the data.
    more_given: usize,
    /// The services that were given in the year, by name.
    given: Vec<ServiceLink>,
    /// The same numbers of this and earlier years.
    comparison: Option<ComparisonView>,
    /// The report on the closest earlier year, if there is one.
    earlier: Option<ReportNeighbour>,
    /// The report on the closest later year, if there is one.
    later: Option<ReportNeighbour>,
    /// The link to the data of all reports.
    data_href: String,
}

/// A report on another year.
#[derive(Serialize)]
struct ReportNeighbour {
    /// The link.
    href: String,
    /// The year.
    year: String,
}

/// The numbers of several years side by side.
#[derive(Serialize)]
struct ComparisonView {
    /// The years, the earliest first.
    years: Vec<String>,
    /// What has a number in any of them.
    rows: Vec<ComparisonRow>,
    /// The years as bars.
    charts: Vec<ChartView>,
}

/// A number of several years.
#[derive(Serialize)]
struct ComparisonRow {
    /// What is counted, in words.
    name: String,
    /// The number of each year, or why there is none.
    values: Vec<ComparisonCell>,
}

/// The number of a year.
#[derive(Serialize)]
struct ComparisonCell {
    /// The year.
    year: String,
    /// The number, if there is one.
    value: Option<String>,
    /// Why there is none, in words.
    state: String,
}

/// How many services a page shows the numbers of.
const MOST_SERVICES: usize = 200;

/// How many years a comparison holds at most, so that the table fits on a page.
const MOST_YEARS: usize = 6;

fn index(localizer: &Localizer<'_>, form: &ReportForm) -> PageContent {
    let latest = localizer.registry.statistics.last().map(|statistics| *statistics.year);
    let reports = latest.map(|latest| Report::published(localizer.registry, form, latest)).unwrap_or_default();
    let reports = reports
        .iter()
        .map(|report| {
            let view = localizer.report(report);
            ReportLink {
                href: localizer.href(&paths::report(report.year)),
                title: view.title,
                service_count: report.services.all.len(),
                answered: view.answered,
            }
        })
        .collect();
    let act = form.act(localizer.registry).map(|act| localizer.act_link(act));
    PageContent {
        template: "reports.html",
        title: title(localizer, "reports"),
        description: localizer.string("reports-description"),
        breadcrumbs: Vec::new(),
        unofficial: false,
        view: value(&ReportsView { act, reports, data_href: data_href(localizer) }),
    }
}

fn report(localizer: &Localizer<'_>, order: &Collation, form: &ReportForm, statistics: &Statistics) -> PageContent {
    let published = Report::published(localizer.registry, form, *statistics.year);
    let report = Report::of(localizer.registry, form, *statistics.year);
    let neighbour =
        |year: Year| ReportNeighbour { href: localizer.href(&paths::report(year)), year: localizer.year(year.get()) };
    let later = localizer.registry.statistics.iter().map(|other| *other.year).find(|year| *year > report.year);
    let mut shown = localizer.report(&report);
    let more_services = shown.services.len().saturating_sub(MOST_SERVICES);
    shown.services.truncate(MOST_SERVICES);
    let mut given = report.services.all.clone();
    by_name(localizer, order, &mut given);
    let view = ReportPageView {
        more_services,
        more_given: given.len().saturating_sub(MOST_SERVICES),
        given: given.into_iter().take(MOST_SERVICES).map(|service| service_link(localizer, service)).collect(),
        comparison: comparison(localizer, &published),
        earlier: published.get(1).map(|report| neighbour(report.year)),
        later: later.map(neighbour),
        data_href: data_href(localizer),
        report: shown,
    };
    PageContent {
        template: "report.html",
        title: view.report.title.clone(),
        description: format!("{}. {}", localizer.string("report-description"), view.report.answered),
        breadcrumbs: vec![(paths::REPORTS.to_owned(), title(localizer, "reports"))],
        unofficial: view.report.is_unofficial(),
        view: value(&view),
    }
}

/// The link to the yearly reports, if there are any and an act sets their form.
pub(super) fn reports_of(localizer: &Localizer<'_>, act: &Act) -> Option<String> {
    let setting = localizer.registry.profile.report.as_ref().and_then(|form| form.act(localizer.registry));
    let sets = setting.is_some_and(|other| other.id == act.id);
    (sets && !localizer.registry.reported().is_empty()).then(|| localizer.href(paths::REPORTS))
}

fn data_href(localizer: &Localizer<'_>) -> String {
    localizer.href(&paths::dataset("reports"))
}

/// This and earlier years, which come the latest first; nothing to compare with one year alone.
fn comparison(localizer: &Localizer<'_>, reports: &[Report<'_>]) -> Option<ComparisonView> {
    let reports: Vec<_> = reports.iter().take(MOST_YEARS).rev().collect();
    if reports.len() < 2 {
        return None;
    }
    let figure = |report: &Report<'_>, measure| {
        report.figure(measure).unwrap_or(Figure { measure, state: State::NotSupplied, value: None })
    };
    let cell = |report: &&Report<'_>, measure| {
        let shown = localizer.report_figure(figure(report, measure));
        ComparisonCell { year: localizer.year(report.year.get()), value: shown.value, state: shown.state_name }
    };
    let rows = ReportMeasure::ALL
        .iter()
        .filter(|measure| reports.iter().any(|report| figure(report, **measure).value.is_some()))
        .map(|measure| ComparisonRow {
            name: localizer.report_measure(*measure),
            values: reports.iter().map(|report| cell(report, *measure)).collect(),
        });
    let chart = |title: &str, measure| {
        let bars = reports.iter().filter_map(|report| {
            Some(localizer.report_bar(localizer.year(report.year.get()), figure(report, measure).value?))
        });
        localizer.chart(title, bars.collect())
    };
    let charts = [
        chart("chart-report-years", ReportMeasure::Services),
        chart("chart-report-rendered-years", ReportMeasure::Rendered),
    ];
    Some(ComparisonView {
        years: reports.iter().map(|report| localizer.year(report.year.get())).collect(),
        rows: rows.collect(),
        charts: charts.into_iter().flatten().collect(),
    })
}
