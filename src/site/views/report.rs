//! A yearly report: the model form with its answers, for the page and for the printed form.

use fluent_bundle::FluentValue;
use serde::Serialize;

use super::acts::ActLink;
use super::amounts::DateView;
use super::basics::{Localizer, TextView};
use super::chart::{BarView, ChartView};
use crate::addresses::{fragments, paths};
use crate::registry::model::ActTextKind;
use crate::registry::report::form::{FormItem, ReportForm, ReportMeasure};
use crate::registry::report::{Entry, Figure, Report, State};
use crate::registry::values::Count;

/// A report.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct ReportView {
    /// Its title.
    pub title: TextView,
    /// The act that sets the form, if the register has it.
    pub act: Option<ActLink>,
    /// The link to the form.
    pub form_href: Option<String>,
    /// The days that its numbers are of, in words, if they are not a calendar year.
    pub period: Option<String>,
    /// The day by which it must be published.
    pub due: Option<DateView>,
    /// How many answers are computed, supplied and not supplied, in words.
    pub answered: String,
    /// The items of the form in its order.
    pub form: Vec<ItemView>,
    /// What the rules want besides.
    pub rules: Vec<ItemView>,
    /// Where the information comes from; none if nobody gave it.
    pub sources: Vec<SourceView>,
    /// The numbers of single services.
    pub services: Vec<CountedServiceView>,
    /// Whether the register has no service of the year.
    pub nothing_given: bool,
    /// The words for what is not supplied.
    pub not_supplied: String,
}

/// An item of the form.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct ItemView {
    /// Its anchor.
    pub id: String,
    /// How deep it stands: 1 for points, 2 for sub-points, 3 for lines.
    pub level: usize,
    /// Its printed number.
    pub number: Option<String>,
    /// Its words.
    pub title: TextView,
    /// The link to the words in the act.
    pub href: Option<String>,
    /// Whether it asks for words.
    pub asks: bool,
    /// The words that were supplied.
    pub text: Option<TextView>,
    /// The numbers.
    pub figures: Vec<FigureView>,
    /// The numbers as bars.
    pub charts: Vec<ChartView>,
    /// Whether its parts may be more than the whole, because a service may be given in several ways.
    pub overlaps: bool,
    /// Whether a part of the form that belongs to it is lost in print.
    pub lost: bool,
}

/// A number.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct FigureView {
    /// What is counted, in words.
    pub name: String,
    /// The number; none if there is none.
    pub value: Option<String>,
    /// Whether and from where there is a number: `computed`, `supplied`, `nothing-to-count`, `not-supplied`.
    pub state: &'static str,
    /// The same in words.
    pub state_name: String,
}

/// A source of information.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct SourceView {
    /// What it is, in words.
    pub kind: String,
    /// Its name.
    pub name: TextView,
    /// Where it can be read.
    pub url: Option<String>,
}

/// The numbers of a service; each may be missing.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct CountedServiceView {
    /// The link to the service.
    pub href: String,
    /// Its name.
    pub name: TextView,
    /// Applications that were received.
    pub applications: Option<String>,
    /// How many times it was given.
    pub rendered: Option<String>,
    /// Complaints that were received.
    pub complaints: Option<String>,
}

impl ReportView {
    /// Whether any of its words is a translation that is not official.
    pub(crate) fn is_unofficial(&self) -> bool {
        let items = self.form.iter().chain(&self.rules);
        items.flat_map(|item| item.text.iter().chain([&item.title])).any(|text| text.unofficial)
    }
}

impl Localizer<'_> {
    /// A report.
    pub(crate) fn report(&self, report: &Report<'_>) -> ReportView {
        let form = report.form;
        let of = |of_form: bool| -> Vec<_> {
            let entries = report.entries.iter().filter(|entry| entry.item.is_of_form() == of_form);
            entries.map(|entry| self.report_item(entry)).collect()
        };
        let count = |state| FluentValue::from(report.count(state));
        ReportView {
            title: self.text(&form.title(report.year)),
            act: form.act(self.registry).map(|act| self.act_link(act)),
            form_href: self.form_href(form),
            period: self.report_period(report),
            due: form.due(report.days().1).map(|day| self.date(day)),
            answered: self.strings.with(
                "report-answered",
                [
                    ("computed", FluentValue::from(report.count(State::Computed) + report.count(State::Summed))),
                    ("supplied", count(State::Supplied)),
                    ("missing", count(State::NotSupplied)),
                ],
            ),
            form: of(true),
            rules: of(false),
            sources: self.report_sources(report),
            services: self.counted_services(report),
            nothing_given: report.services.all.is_empty(),
            not_supplied: self.choice("report-state", State::NotSupplied.as_str()),
        }
    }

    /// The days that the numbers are of, in words, if they are not a calendar year.
    fn report_period(&self, report: &Report<'_>) -> Option<String> {
        report.statistics?.period.as_ref()?;
        let (from, to) = report.days();
        let day = |day| FluentValue::from(self.date(day).text);
        Some(self.strings.with("report-days", [("from", day(from)), ("to", day(to))]))
    }

    /// What a number counts, in words.
    pub(crate) fn report_measure(&self, measure: ReportMeasure) -> String {
        self.choice("report-measure", measure.as_str())
    }

    /// A number of a report.
    pub(crate) fn report_figure(&self, figure: Figure) -> FigureView {
        FigureView {
            name: self.report_measure(figure.measure),
            value: figure.value.map(|value| self.number(value)),
            state: figure.state.as_str(),
            state_name: self.choice("report-state", figure.state.as_str()),
        }
    }

    /// Bars of what has a number, under a title of the theme's strings.
    pub(crate) fn report_chart(
        &self,
        title: &str,
        figures: &[Figure],
        measures: &[ReportMeasure],
    ) -> Option<ChartView> {
        let bars = measures.iter().filter_map(|measure| {
            let figure = figures.iter().find(|figure| figure.measure == *measure)?;
            Some(self.report_bar(self.choice("report-bar", measure.as_str()), figure.value?))
        });
        self.chart(title, bars.collect())
    }

    /// A bar.
    pub(crate) fn report_bar(&self, name: String, value: u64) -> BarView {
        let count = usize::try_from(value).unwrap_or(usize::MAX);
        BarView { name: TextView::plain(name), href: None, count }
    }

    /// The link to the form, or to the act that sets it.
    fn form_href(&self, form: &ReportForm) -> Option<String> {
        match form.text(self.registry, ActTextKind::Form) {
            Some((act, listed, _)) => Some(self.href(&paths::regulation(act.id.as_str(), listed.id.as_str()))),
            None => form.act(self.registry).map(|act| self.href(&paths::act(act.id.as_str()))),
        }
    }

    fn report_item(&self, entry: &Entry<'_>) -> ItemView {
        let item = entry.item;
        ItemView {
            id: fragments::report_item(item.id),
            level: item.level(),
            number: item.number.clone(),
            title: self.text(item.title()),
            href: self.place_href(item),
            asks: item.asks.is_some(),
            text: self.text_option(entry.text),
            figures: entry.figures.iter().map(|figure| self.report_figure(*figure)).collect(),
            charts: self.item_charts(entry),
            overlaps: item.measures.contains(&ReportMeasure::Paper),
            lost: item.lost == Some(true),
        }
    }

    /// The link to an item's words in the act, if the register has them there.
    fn place_href(&self, item: FormItem<'_>) -> Option<String> {
        let (act, listed, text) = item.text_in(self.registry)?;
        let address = item.address.as_deref()?;
        text.block_at(address, self.language)?;
        Some(fragments::at(self.href(&paths::regulation(&act.id, &listed.id)), address))
    }

    /// The parts into which an item divides the services, as bars.
    fn item_charts(&self, entry: &Entry<'_>) -> Vec<ChartView> {
        use ReportMeasure as M;
        let charts: [(&str, &[M]); 4] = [
            ("chart-report-cost", &[M::Free, M::Paid, M::CostNotStated]),
            ("chart-report-rendered-cost", &[M::RenderedFree, M::RenderedPaid]),
            (
                "chart-report-forms",
                &[
                    M::Paper,
                    M::ElectronicFull,
                    M::ElectronicPartial,
                    M::Proactive,
                    M::OneApplication,
                    M::Informational,
                    M::FormNotStated,
                ],
            ),
            ("chart-report-rendered-forms", &[M::RenderedPaper, M::RenderedElectronic, M::RenderedProactive]),
        ];
        charts.iter().filter_map(|(title, measures)| self.report_chart(title, &entry.figures, measures)).collect()
    }

    fn report_sources(&self, report: &Report<'_>) -> Vec<SourceView> {
        let sources = report.statistics.map_or(&[][..], |statistics| &statistics.sources);
        sources
            .iter()
            .map(|source| SourceView {
                kind: self.choice("source-kind", source.kind.as_str()),
                name: self.text(&source.name),
                url: source.url.as_ref().map(ToString::to_string),
            })
            .collect()
    }

    fn counted_services(&self, report: &Report<'_>) -> Vec<CountedServiceView> {
        let counted = report.statistics.map_or(&[][..], |statistics| &statistics.services);
        let number = |count: Option<Count>| count.map(|count| self.number(count.get()));
        counted
            .iter()
            .filter_map(|counted| {
                let service = self.registry.service(counted.id.as_str())?;
                Some(CountedServiceView {
                    href: self.href(&paths::service(service.id.as_str())),
                    name: self.text(&service.name),
                    applications: number(counted.applications.as_ref().map(|count| count.value)),
                    rendered: number(counted.rendered.as_ref().map(|count| count.value)),
                    complaints: number(counted.complaints.as_ref().map(|count| count.value)),
                })
            })
            .collect()
    }
}
