//! `registry/statistics/<year>.toml`: what was counted and said of a year for the yearly report (order № 193 of 25.06.2013:
//! rules, points 5 to 7, and the model form). Whatever is left out is shown as not supplied.

use crate::registry::decode::{Decoder, Field, Located, Value, record};
use crate::registry::values::{Absent, Count, LangTag, Slug, Text, WebAddress, Year, choice};

record! {
    /// What editors supply for the report on a year.
    pub struct Statistics {
        /// The year, the name of the file.
        pub year: Located<Year>,
        /// Languages whose texts here are not official.
        pub unofficial: Vec<LangTag>,
        /// Who reports (form, 1, 1).
        pub provider: Option<Reporter>,
        /// How many applications for services were received.
        pub applications: Option<Located<Count>>,
        /// How many times services were given (form, 1, 2).
        pub rendered: Option<Rendered>,
        /// How many complaints about services were received (form, 4, 1).
        pub complaints: Option<Located<Count>>,
        /// How many hearings were held under article 73 of the code of administrative procedure (rules, point 5).
        pub hearings: Option<Count>,
        /// What the form asks for in words.
        pub statements: Option<Statements>,
        /// The same numbers of single services.
        pub services as "service": Vec<ServiceStatistics>,
        /// Where the information comes from (rules, points 6 and 7, 6).
        pub sources as "source": Vec<InformationSource>,
    }
}

record! {
    /// How many times services were given, in all and by the ways in which the form divides them.
    pub struct Rendered {
        /// In all.
        pub total: Option<Located<Count>>,
        /// Through service centres or the State Corporation.
        pub service_centre: Option<Located<Count>>,
        /// Free of charge.
        pub free: Option<Located<Count>>,
        /// For a payment.
        pub paid: Option<Located<Count>>,
        /// On paper.
        pub paper: Option<Located<Count>>,
        /// In electronic form, proactive ones included.
        pub electronic: Option<Located<Count>>,
        /// On the state's own initiative.
        pub proactive: Option<Located<Count>>,
    }
}

record! {
    /// The numbers of one service.
    pub struct ServiceStatistics {
        /// The service.
        pub id: Located<Slug>,
        /// How many applications were received.
        pub applications: Option<Located<Count>>,
        /// How many times it was given.
        pub rendered: Option<Located<Count>>,
        /// How many complaints were received.
        pub complaints: Option<Located<Count>>,
    }
}

record! {
    /// What the form asks for in words, an answer each.
    pub struct Statements {
        /// Where people learn how services are given (form, 2, 1).
        pub access_to_information: Option<Text>,
        /// Public discussions of drafts of acts (form, 2, 2).
        pub public_discussions: Option<Text>,
        /// What was done for openness (form, 2, 3).
        pub openness: Option<Text>,
        /// What came of making processes simpler and automatic (form, 3, 1).
        pub automation: Option<Text>,
        /// What was done to train those who serve (form, 3, 2).
        pub training: Option<Text>,
        /// How the law was improved (form, 3, 3).
        pub legal_improvement: Option<Text>,
        /// What is to be said of complaints (form, 4, 1).
        pub complaints: Option<Text>,
        /// Results of inner control (form, 4, 2).
        pub inner_control: Option<Text>,
        /// Results of the authorised body's control (form, 4, 3).
        pub state_control: Option<Text>,
        /// Results of public monitoring (form, 4, 4).
        pub public_monitoring: Option<Text>,
        /// Prospects (form, 5).
        pub prospects: Option<Text>,
        /// How people are heard (rules, point 5).
        pub feedback: Option<Text>,
        /// What was done on people's appeals (rules, point 5).
        pub measures: Option<Text>,
    }
}

choice! {
    /// What a source of information is (rules, point 6).
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
    Body(Located<Slug>),
    /// In words.
    Text(Text),
}

impl Field for Reporter {
    fn decode(value: &Value<'_>, decoder: &mut Decoder<'_>) -> Option<Self> {
        if value.get_ref().is_str() {
            Located::decode(value, decoder).map(Self::Body)
        } else {
            Text::decode(value, decoder).map(Self::Text)
        }
    }
}

impl Absent for Reporter {}

impl serde::Serialize for Reporter {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Body(id) => id.serialize(serializer),
            Self::Text(text) => text.serialize(serializer),
        }
    }
}
