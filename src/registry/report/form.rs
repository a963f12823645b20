//! What the model form of the report consists of, and where in the order it stands (`items` has its words).

use jiff::civil::{Date, date};

use crate::registry::Registry;
use crate::registry::model::{Act, ActText, ActTextKind};
use crate::registry::regulation::Regulation;
use crate::registry::values::{LangTag, Text, Year};

pub use super::items::items;
pub use super::measures::ReportMeasure;

/// What an item asks for in words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asked {
    /// Who reports.
    Provider,
    /// Where people learn how services are given.
    AccessToInformation,
    /// Public discussions of drafts.
    PublicDiscussions,
    /// What was done for openness.
    Openness,
    /// What came of automation.
    Automation,
    /// Training.
    Training,
    /// How the law was improved.
    LegalImprovement,
    /// What is to be said of complaints.
    Complaints,
    /// Results of inner control.
    InnerControl,
    /// Results of the authorised body's control.
    StateControl,
    /// Results of public monitoring.
    PublicMonitoring,
    /// Prospects.
    Prospects,
    /// How people are heard.
    Feedback,
    /// What was done on appeals.
    Measures,
}

/// Which of the order's texts an item stands in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// The model form, under a block's address.
    Form(&'static str),
    /// The rules, under a block's address.
    Rules(&'static str),
}

/// An item of the form.
#[derive(Clone, Debug)]
pub struct Item {
    /// Its id, made of the form's numbers: `1-2-3` is the third line under 1, 2).
    pub id: &'static str,
    /// Its number as the form prints it, if it has one of its own: `1.`, `2)`.
    pub number: Option<&'static str>,
    /// Its words.
    pub title: Text,
    /// Where it stands.
    pub place: Place,
    /// What it asks for in words.
    pub asks: Option<Asked>,
    /// What it asks to count.
    pub measures: &'static [ReportMeasure],
}

impl Item {
    /// How deep it stands: 1 for points, 2 for sub-points, 3 for lines under them.
    pub fn level(&self) -> usize {
        match self.place {
            Place::Form(_) => self.id.split('-').count(),
            Place::Rules(_) => 2,
        }
    }

    /// The number with those above it, as one names it: `1. 2)`; none for what the form does not have.
    pub fn full_number(&self) -> Option<String> {
        let Place::Form(_) = self.place else { return None };
        let mut parts = self.id.split('-');
        let point = parts.next()?;
        Some(match parts.next() {
            Some(sub_point) => format!("{point}. {sub_point})"),
            None => format!("{point}."),
        })
    }
}

/// The order that sets the form: its number and the day on which it was signed.
const ORDER: (&str, Date) = ("193", date(2013, 6, 25));

/// The order that sets the form, if the register has it.
pub fn act(registry: &Registry) -> Option<&Act> {
    registry.acts.iter().find(|act| act.number.as_deref() == Some(ORDER.0) && *act.date == ORDER.1)
}

/// The text of the order that an item stands in, if the register has it.
pub fn text(registry: &Registry, place: Place) -> Option<(&Act, &ActText, &Regulation)> {
    let kind = match place {
        Place::Form(_) => ActTextKind::Form,
        Place::Rules(_) => ActTextKind::Rules,
    };
    let act = act(registry)?;
    let listed = act.texts.iter().find(|listed| listed.kind == kind)?;
    registry.text_of(act.id.as_str(), listed.id.as_str())
}

/// The title of the report on a year.
pub fn title(year: Year) -> Text {
    Text::of(LangTag::KK, format!("{year} жылғы мемлекеттік қызметтер көрсету туралы есеп")).with(
        LangTag::RU,
        format!("Отчет об оказании государственных услуг за {year} год"),
        true,
    )
}

/// The day by which the report on a year must be published: the 30th of April of the next year (rules, point 9).
pub fn due(year: Year) -> Date {
    date(year.get() + 1, 4, 30)
}
