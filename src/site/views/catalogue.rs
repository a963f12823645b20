//! The catalogue of functions: tables, lists and links that pages and the texts of acts share.

use fluent_bundle::FluentValue;
use serde::Serialize;

use super::acts::ActLink;
use super::basics::{Localizer, TextView, former};
use super::record::LocalizedRecord;
use super::standing::StandingView;
use crate::addresses::{fragments, paths};
use crate::registry::indicators::{IndicatorCount, IndicatorCounter};
use crate::registry::model::{
    Abbreviation, AbbreviationList, Capability, CatalogueLevel, Function, Indicator, Indicators, System, SystemsCell,
};
use crate::registry::values::{Slug, Text};

/// The act from which something is taken, with the banner of a repealed act.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct SourceActView {
    /// The act.
    pub act: ActLink,
    /// The annex of the act.
    pub annex: Option<String>,
    /// Whether it is in force on the day of the build.
    pub standing: StandingView,
}

/// The printed table of a level: a group of rows a capability.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct FunctionTableView {
    /// The heading of the part.
    pub name: TextView,
    /// The link to the level's page.
    pub href: String,
    /// Whether any row names information resources.
    pub has_resources: bool,
    /// The capabilities.
    pub groups: Vec<FunctionGroupView>,
}

/// A capability with its rows.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct FunctionGroupView {
    /// Its name.
    pub name: TextView,
    /// The link to its page.
    pub href: String,
    /// How to automate it.
    pub automation: Vec<TextView>,
    /// Its functions.
    pub rows: Vec<FunctionRowView>,
}

/// A function in the printed table.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct FunctionRowView {
    /// Its anchor.
    pub id: String,
    /// The printed number.
    pub number: String,
    /// The words.
    pub text: TextView,
    /// The cell of information systems that begins in this row.
    pub systems: Option<SystemsSpan>,
    /// The information resources that it names.
    pub resources: Vec<TextView>,
}

/// A cell that holds for several rows.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct SystemsSpan {
    /// For how many rows.
    pub span: usize,
    /// What it says; nothing where the print is empty.
    pub text: Option<TextView>,
}

/// A list of abbreviations.
#[derive(Serialize)]
pub(crate) struct AbbreviationListView<'r> {
    /// Its anchor.
    pub id: String,
    /// Ids that it had before.
    pub former_ids: Vec<String>,
    /// The annex of the act.
    pub annex: Option<String>,
    /// The abbreviations.
    pub entries: Vec<LocalizedRecord<'r, Abbreviation>>,
}

/// A heading and the indicators directly under it.
#[derive(Serialize)]
pub(crate) struct IndicatorGroupView<'r> {
    /// The heading.
    pub name: TextView,
    /// Whether it is a group in a group.
    pub inner: bool,
    /// The indicators.
    pub indicators: Vec<IndicatorView<'r>>,
}

/// An indicator.
#[derive(Serialize)]
pub(crate) struct IndicatorView<'r> {
    /// Its record.
    #[serde(flatten)]
    pub record: LocalizedRecord<'r, Indicator>,
    /// Its number.
    pub code: String,
    /// Whether this register can compute it.
    pub computed: bool,
    /// The value; none where it is not supplied, or is a share of nothing.
    pub value: Option<String>,
    /// Of what it was computed, in words.
    pub how: Option<String>,
}

/// An information system, as a capability names it or in the list.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct SystemView {
    /// Its anchor.
    pub id: String,
    /// Ids that it had before.
    pub former_ids: Vec<String>,
    /// The link.
    pub href: String,
    /// Name or abbreviation.
    pub name: TextView,
    /// The name in the register's first language, as printed, where the page shows another.
    pub printed: Option<String>,
    /// The language of the print.
    pub printed_lang: String,
    /// Other spellings in the print.
    pub spellings: Vec<String>,
    /// What the abbreviation stands for, if a list of the act explains it.
    pub meaning: Option<TextView>,
    /// What it may be, which is uncertain.
    pub perhaps: Vec<TextView>,
}

impl<'r> Localizer<'r> {
    /// The act that something is taken from.
    pub(crate) fn source_act(&self, act: &Slug, annex: Option<&String>) -> Option<SourceActView> {
        let act = self.registry.act(act.as_str())?;
        Some(SourceActView { act: self.act_link(act), annex: annex.cloned(), standing: self.standing_of_act(act) })
    }

    /// The printed table of a level.
    pub(crate) fn function_table(&self, level: &CatalogueLevel) -> FunctionTableView {
        let functions = || level.capabilities.iter().flat_map(|capability| &capability.functions);
        FunctionTableView {
            name: self.text(&level.name),
            href: self.href(&paths::level(*level.level)),
            has_resources: functions().any(|function| !function.resources.is_empty()),
            groups: level.capabilities.iter().map(|capability| self.function_group(level, capability)).collect(),
        }
    }

    fn function_group(&self, level: &CatalogueLevel, capability: &Capability) -> FunctionGroupView {
        let cells: Vec<_> = capability.functions.iter().map(|function| cell_of(capability, function)).collect();
        let rows = capability.functions.iter().enumerate().map(|(at, function)| {
            let same = |other: &Option<&SystemsCell>| match (other, cells[at]) {
                (Some(a), Some(b)) => std::ptr::eq(*a, b),
                (a, b) => a.is_none() && b.is_none(),
            };
            let begins = at == 0 || !same(&cells[at - 1]);
            FunctionRowView {
                id: row_anchor(level, &function.row),
                number: function.row.to_string(),
                text: self.text(&function.text),
                systems: begins.then(|| SystemsSpan {
                    span: cells[at..].iter().take_while(|cell| same(cell)).count(),
                    text: cells[at].map(|cell| self.text(&cell.text)),
                }),
                resources: function.resources.iter().map(|resource| self.text(resource)).collect(),
            }
        });
        FunctionGroupView {
            name: self.text(&capability.name),
            href: self.href(&paths::capability(*level.level, capability.id.as_str())),
            automation: capability.automation.iter().map(|automation| self.text(&automation.text)).collect(),
            rows: rows.collect(),
        }
    }

    /// A list of abbreviations, in the order of these.
    pub(crate) fn abbreviation_list(
        &self,
        list: &AbbreviationList,
        entries: impl IntoIterator<Item = &'r Abbreviation>,
    ) -> AbbreviationListView<'r> {
        AbbreviationListView {
            id: list.id.to_string(),
            former_ids: former(&list.former_ids),
            annex: list.annex.clone(),
            entries: entries.into_iter().map(|entry| self.record(entry)).collect(),
        }
    }

    /// The indicators under their headings.
    pub(crate) fn indicator_groups(&self, indicators: &'r Indicators) -> Vec<IndicatorGroupView<'r>> {
        let counter = IndicatorCounter::new(self.registry);
        let group = |name: &Text, inner: bool, list: &'r [Indicator]| IndicatorGroupView {
            name: self.text(name),
            inner,
            indicators: list.iter().map(|indicator| self.indicator(indicator, counter.count(indicator))).collect(),
        };
        let mut groups = Vec::new();
        for outer in &indicators.groups {
            groups.push(group(&outer.name, false, &outer.indicators));
            groups.extend(outer.subgroups.iter().map(|inner| group(&inner.name, true, &inner.indicators)));
        }
        groups
    }

    fn indicator(&self, indicator: &'r Indicator, count: Option<IndicatorCount>) -> IndicatorView<'r> {
        IndicatorView {
            code: indicator.code.to_string(),
            record: self.record_without(indicator, &["code"]),
            computed: count.is_some(),
            value: count.and_then(IndicatorCount::value).map(|value| self.decimal(&value)),
            how: count.map(|count| self.counted(count)),
        }
    }

    /// Of what an indicator was computed.
    fn counted(&self, count: IndicatorCount) -> String {
        let number = |number: usize| FluentValue::from(number as f64);
        self.strings.with(
            "indicator-counted",
            [
                ("in-force", number(count.in_force)),
                ("excepted", number(count.excepted)),
                ("fully", number(count.fully)),
                ("partly", number(count.partly)),
            ],
        )
    }

    /// An information system.
    pub(crate) fn system(&self, system: &System) -> SystemView {
        let entry = system.abbreviation.as_ref().and_then(|name| self.registry.abbreviation(name));
        let perhaps = |name: &str| match self.registry.abbreviation(name) {
            Some(entry) => self.text(&entry.name),
            None => TextView::plain(name),
        };
        let first = self.registry.first_language();
        let name = self.text(&system.name);
        SystemView {
            printed: system.name.get(first).filter(|printed| *printed != name.text).map(str::to_owned),
            printed_lang: first.to_string(),
            id: system.id.to_string(),
            former_ids: former(&system.former_ids),
            href: fragments::at(self.href(paths::SYSTEMS), &system.id),
            name,
            spellings: system.spellings.clone(),
            meaning: entry.map(|entry| self.text(&entry.meaning)),
            perhaps: system.perhaps.iter().map(|name| perhaps(name)).collect(),
        }
    }
}

/// The cell of the systems' column that holds for a row.
fn cell_of<'c>(capability: &'c Capability, function: &Function) -> Option<&'c SystemsCell> {
    capability.systems.iter().find(|cell| cell.rows.is_empty() || cell.rows.contains(&function.row))
}

/// The anchor of a row in the printed table of a level.
pub(crate) fn row_anchor(level: &CatalogueLevel, row: &str) -> String {
    fragments::catalogue_row(&level.part, row)
}
