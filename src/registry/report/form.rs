//! What the form of the report consists of: data of the profile (`report`), filled by [`Report`](super::Report).

use std::ops::Deref;

use jiff::civil::Date;

use crate::registry::Registry;
use crate::registry::model::{Act, ActText, ActTextKind};
use crate::registry::profile::{Keyed, layered, leaf};
use crate::registry::regulation::Regulation;
use crate::registry::values::{LangTag, Text, Year, YearDay, string_enum};

pub use super::measures::ReportMeasure;

string_enum! {
    /// What an item asks for in words.
    pub enum Prompt {
        /// Who reports.
        Provider = "provider",
        /// Where people learn how services are given.
        AccessToInformation = "access-to-information",
        /// Public discussions of drafts.
        PublicDiscussions = "public-discussions",
        /// What was done for openness.
        Openness = "openness",
        /// What came of automation.
        Automation = "automation",
        /// Training.
        Training = "training",
        /// How the law was improved.
        LegalImprovement = "legal-improvement",
        /// What is to be said of complaints.
        Complaints = "complaints",
        /// Results of inner control.
        InnerControl = "inner-control",
        /// Results of the authorised body's control.
        StateControl = "state-control",
        /// Results of public monitoring.
        PublicMonitoring = "public-monitoring",
        /// Prospects.
        Prospects = "prospects",
        /// How people are heard.
        Feedback = "feedback",
        /// What was done on appeals.
        Measures = "measures",
    }
}

leaf!(Prompt Vec<ReportMeasure>);

layered! {
    /// The form of the yearly report.
    pub struct ReportForm {
        /// The title of the report on a year, which stands for `{year}` in it.
        pub title: Text,
        /// The day of the next year by which a report must be published.
        pub due: YearDay,
        /// The act that sets the form, if one does.
        pub act: Option<FormAct>,
        /// What the form asks for.
        pub form: Items,
    }
}

layered! {
    /// The act that sets the form, by which a register finds it among its own.
    pub struct FormAct {
        /// Its number.
        pub number: String,
        /// The day on which it was signed.
        pub date: Date,
    }
}

layered! {
    /// What the form asks for.
    pub struct Items {
        /// Languages in which the words of the form are not official.
        pub unofficial: Vec<LangTag>,
        /// The items in the order of the form, by ids made of its numbers: `1-2-3` is the third line under 1, 2).
        pub items: Keyed<Item>,
    }
}

layered! {
    /// An item of the form.
    pub struct Item {
        /// Its words.
        pub title: Text,
        /// Its number as the form prints it, if it has one of its own: `1.`, `2)`.
        pub number: Option<String>,
        /// Which text of the act it stands in; the form itself if not given. What other texts want of a report is shown
        /// after the form.
        pub text: Option<ActTextKind>,
        /// The address of its words in that text.
        pub address: Option<String>,
        /// What it asks for in words.
        pub asks: Option<Prompt>,
        /// What it asks to count.
        pub measures: Vec<ReportMeasure>,
        /// Whether a part of the form that belongs to it is lost in print.
        pub lost: Option<bool>,
    }
}

/// An item with its place in the form.
#[derive(Clone, Copy, Debug)]
pub struct FormItem<'r> {
    /// The form.
    pub form: &'r ReportForm,
    /// Its id.
    pub id: &'r str,
    item: &'r Item,
}

impl<'r> Deref for FormItem<'r> {
    type Target = Item;
    fn deref(&self) -> &Item {
        self.item
    }
}

impl<'r> FormItem<'r> {
    /// Its words, for as long as the form is there.
    pub fn title(&self) -> &'r Text {
        &self.item.title
    }

    /// Whether the form itself has it, and not another text of the act.
    pub fn is_of_form(&self) -> bool {
        self.item.text.is_none_or(|text| text == ActTextKind::Form)
    }

    /// How deep it stands: 1 for points, 2 for sub-points, 3 for lines under them. What is not the form's own stands under
    /// one heading.
    pub fn level(&self) -> usize {
        if self.is_of_form() { self.id.split('-').count() } else { 2 }
    }

    /// The number with those above it, as one names it: `1. 2)`; none for what the form does not have.
    pub fn full_number(&self) -> Option<String> {
        if !self.is_of_form() {
            return None;
        }
        let above = self.id.match_indices('-').map(|(at, _)| &self.id[..at]);
        let numbers = above.chain([self.id]).filter_map(|id| self.form.form.items.get(id)?.number.as_deref());
        let numbers: Vec<_> = numbers.collect();
        (!numbers.is_empty()).then(|| numbers.join(" "))
    }

    /// The text of the act that it stands in, if the register has it.
    pub fn text_in(&self, registry: &'r Registry) -> Option<(&'r Act, &'r ActText, &'r Regulation)> {
        self.form.text(registry, self.item.text.unwrap_or(ActTextKind::Form))
    }
}

impl ReportForm {
    /// The items in the order of the form.
    pub fn items(&self) -> impl Iterator<Item = FormItem<'_>> {
        self.form.items.iter().map(|(id, item)| FormItem { form: self, id, item })
    }

    /// The act that sets the form, if the register has it.
    pub fn act<'r>(&self, registry: &'r Registry) -> Option<&'r Act> {
        let known = self.act.as_ref()?;
        registry.acts_of_number(&known.number).find(|act| *act.date == known.date)
    }

    /// A text of that act, if the register has it.
    pub fn text<'r>(
        &self,
        registry: &'r Registry,
        kind: ActTextKind,
    ) -> Option<(&'r Act, &'r ActText, &'r Regulation)> {
        let act = self.act(registry)?;
        let listed = act.texts.iter().find(|listed| listed.kind == kind)?;
        registry.text_of(act.id.as_str(), listed.id.as_str())
    }

    /// The title of the report on a year.
    pub fn title(&self, year: Year) -> Text {
        let mut title = self.title.clone();
        title.replace("{year}", &year.to_string());
        title
    }

    /// The day by which the report on a year must be published.
    pub fn due(&self, year: Year) -> Option<Date> {
        self.due.on_or_after(year.last_day().tomorrow().ok()?)
    }
}
