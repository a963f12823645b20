//! `registry/statistics/<year>.toml`: what was counted and answered for a year for the yearly report. Whatever is left out is shown
//! as not supplied. Where the form of a country asks for it is a matter of the profile (`report`).

use jiff::civil::Date;

use crate::registry::decode::{Decoder, Field, Spanned, Value, record, string_enum};
use crate::registry::describe::{Described, Format, Node, Shape, Shaped};
use crate::registry::values::{Count, LangTag, Slug, Text, WebAddress, Year};

record! {
    /// What editors supply for the report on a year.
    pub struct Statistics {
        /// The year, the name of the file.
        pub year: Spanned<Year>,
        /// Languages whose texts here are not official.
        pub unofficial: Vec<LangTag>,
        /// The days that the numbers are of, if they are not the calendar year, such as those of a fiscal year.
        pub period: Option<Period>,
        /// Who reports.
        pub provider: Option<Reporter>,
        /// How many applications for services were received.
        pub applications: Option<Spanned<Count>>,
        /// How many times services were given.
        pub rendered: Option<Rendered>,
        /// How many complaints about services were received.
        pub complaints: Option<Spanned<Count>>,
        /// How many hearings were held.
        pub hearings: Option<Count>,
        /// What the form asks for in words.
        pub statements: Option<Statements>,
        /// The same numbers of single services.
        pub services as "service": Vec<ServiceStatistics>,
        /// Where the information comes from.
        pub sources as "source": Vec<InformationSource>,
    }
}

record! {
    /// The days that the numbers are of.
    pub struct Period {
        /// The first day.
        pub from: Spanned<Date>,
        /// The last day.
        pub to: Spanned<Date>,
    }
}

impl Statistics {
    /// The first and the last day that the numbers are of.
    pub fn days(&self) -> (Date, Date) {
        self.period.as_ref().map_or_else(|| self.year.days(), |period| (period.from.value, period.to.value))
    }
}

record! {
    /// How many times services were given, in all and by the ways in which the form divides them.
    pub struct Rendered {
        /// In all.
        pub total: Option<Spanned<Count>>,
        /// Through service centres.
        pub service_centre: Option<Spanned<Count>>,
        /// Free of charge.
        pub free: Option<Spanned<Count>>,
        /// For a payment.
        pub paid: Option<Spanned<Count>>,
        /// On paper.
        pub paper: Option<Spanned<Count>>,
        /// In electronic form, proactive ones included.
        pub electronic: Option<Spanned<Count>>,
        /// On the state's own initiative.
        pub proactive: Option<Spanned<Count>>,
    }
}

record! {
    /// The numbers of one service.
    pub struct ServiceStatistics {
        /// The service.
        pub id: Spanned<Slug>,
        /// How many applications were received.
        pub applications: Option<Spanned<Count>>,
        /// How many times it was given.
        pub rendered: Option<Spanned<Count>>,
        /// How many complaints were received.
        pub complaints: Option<Spanned<Count>>,
    }
}

record! {
    /// What the form asks for in words, an answer each.
    pub struct Statements {
        /// Where people learn how services are given.
        pub access_to_information: Option<Text>,
        /// Public discussions of drafts of acts.
        pub public_discussions: Option<Text>,
        /// What was done for openness.
        pub openness: Option<Text>,
        /// What came of making processes simpler and automatic.
        pub automation: Option<Text>,
        /// What was done to train those who serve.
        pub training: Option<Text>,
        /// How the law was improved.
        pub legal_improvement: Option<Text>,
        /// What the report answers about complaints.
        pub complaints: Option<Text>,
        /// Results of inner control.
        pub inner_control: Option<Text>,
        /// Results of the authorised body's control.
        pub state_control: Option<Text>,
        /// Results of public monitoring.
        pub public_monitoring: Option<Text>,
        /// Prospects.
        pub prospects: Option<Text>,
        /// How people are heard.
        pub feedback: Option<Text>,
        /// What was done on people's appeals.
        pub measures: Option<Text>,
    }
}

string_enum! {
    /// What a source of information is.
    pub enum SourceKind {
        /// Statistical data.
        Statistics = "statistics",
        /// The assessment of how effective bodies are.
        Assessment = "assessment",
        /// Control of the quality of services.
        QualityControl = "quality-control",
        /// Inner control of the quality of services.
        InnerControl = "inner-control",
        /// Public monitoring.
        PublicMonitoring = "public-monitoring",
        /// A survey of those who were served.
        Survey = "survey",
    }
}

record! {
    /// A source of information.
    pub struct InformationSource {
        /// What it is.
        pub kind: SourceKind,
        /// Its name.
        pub name: Text,
        /// Where it can be read.
        pub url: Option<WebAddress>,
    }
}

/// Who reports: a body of the register by its id, or a text.
#[derive(Clone, Debug, PartialEq)]
pub enum Reporter {
    /// A body of `registry/bodies.toml`.
    Body(Spanned<Slug>),
    /// In words.
    Text(Text),
}

impl Field for Reporter {
    fn decode(value: &Value<'_>, decoder: &mut Decoder<'_>) -> Option<Self> {
        if value.get_ref().is_str() {
            Spanned::decode(value, decoder).map(Self::Body)
        } else {
            Text::decode(value, decoder).map(Self::Text)
        }
    }
}

impl Shaped for Reporter {
    fn shape() -> Shape {
        Shape::AnyOf(vec![Shape::String(Format::Free), Shape::Text])
    }
}

impl Described for Reporter {
    fn node(&self) -> Node<'_> {
        match self {
            Self::Body(id) => id.node(),
            Self::Text(text) => text.node(),
        }
    }
}

impl serde::Serialize for Reporter {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Body(id) => id.serialize(serializer),
            Self::Text(text) => text.serialize(serializer),
        }
    }
}
