//! Counts as bars, with the same numbers as a table.

use fluent_bundle::FluentValue;
use serde::Serialize;

use super::basics::{Localizer, TextView};
use crate::diagram::{self, Bar, Chart};
use crate::strings::marks;

/// A chart.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct ChartView {
    /// Its title.
    pub title: String,
    /// The drawing, as markup.
    pub svg: String,
    /// The numbers.
    pub bars: Vec<BarView>,
}

/// A bar.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct BarView {
    /// What is counted.
    pub name: TextView,
    /// The link to what is counted.
    pub href: Option<String>,
    /// How many there are.
    pub count: usize,
}

impl Localizer<'_> {
    /// Bars under a title, each with its name, its height and its number in words. `None` if there are none.
    pub(crate) fn bars(
        &self,
        id: &str,
        title: &str,
        bars: impl ExactSizeIterator<Item = (String, usize, String)>,
    ) -> Option<String> {
        let description = self.strings.with("chart-description", [("bars", FluentValue::from(bars.len()))]);
        let drawn: Vec<_> = bars.map(|(name, count, number)| Bar { name, count, number }).collect();
        let direction = self.strings.locale().direction;
        diagram::bars(&drawn, &Chart { id, title, description: &description, direction })
    }

    /// Bars under a title that the theme's strings give; the title's key begins the ids in the drawing. `None` if there
    /// is nothing to count.
    pub(crate) fn chart(&self, title: &str, bars: Vec<BarView>) -> Option<ChartView> {
        let bars: Vec<_> = bars.into_iter().filter(|bar| bar.count > 0).collect();
        let drawn: Vec<_> = bars
            .iter()
            .map(|bar| Bar {
                name: marks::plain(&bar.name.text).into_owned(),
                count: bar.count,
                number: self.number(u64::try_from(bar.count).unwrap_or(u64::MAX)),
            })
            .collect();
        let description = self.strings.with("chart-description", [("bars", FluentValue::from(bars.len()))]);
        let title_text = self.string(title);
        let chart = Chart {
            id: title,
            title: &title_text,
            description: &description,
            direction: self.strings.locale().direction,
        };
        let svg = diagram::bars(&drawn, &chart)?;
        Some(ChartView { title: title_text, svg, bars })
    }
}
