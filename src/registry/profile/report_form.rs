//! What the form of the yearly report consists of (`report`).

use jiff::civil::Date;

use super::layer::{Keyed, layered, leaf};
use super::report_measures::ReportMeasure;
use crate::registry::decode::string_enum;
use crate::registry::model::ActTextKind;
use crate::registry::values::{LangTag, Text, Year, YearDay};

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
        /// What the report answers about complaints.
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

impl ReportForm {
    /// The title of the report on a year.
    pub fn title(&self, year: Year) -> Text {
        let mut title = self.title.clone();
        title.replace("{year}", &year.to_string());
        title
    }

    /// The day by which the report on days up to a last one must be published.
    pub fn due(&self, last_day: Date) -> Option<Date> {
        self.due.on_or_after(last_day.tomorrow().ok()?)
    }
}
