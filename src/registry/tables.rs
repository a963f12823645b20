//! The tables of the register, as the open data publishes them and revisions keep them: their names, and what must be known of
//! them without their columns.

use super::decode::string_enum;

string_enum! {
    /// A table, in the order in which tables are presented.
    pub enum TableId {
        /// Sections of the classifier.
        Sections = "sections",
        /// Subsections of the classifier.
        Subsections = "subsections",
        /// Classifications beside the classifier.
        Schemes = "schemes",
        /// Concepts of these.
        Concepts = "concepts",
        /// Descriptions that several services follow.
        Bases = "bases",
        /// Services.
        Services = "services",
        /// Concepts that services belong to.
        ServiceConcepts = "service_concepts",
        /// Ways by which services are had.
        Channels = "channels",
        /// Phones of channels.
        ChannelPhones = "channel_phones",
        /// Applications on phones and computers by which channels are reached.
        ChannelApps = "channel_apps",
        /// Results of services.
        Results = "results",
        /// Documents that services ask for.
        Evidence = "evidence",
        /// Grounds on which services are refused.
        RefusalGrounds = "refusal_grounds",
        /// Costs of services.
        Costs = "costs",
        /// Indexed units, in which costs are counted.
        Units = "units",
        /// What indexed units are worth.
        UnitValues = "unit_values",
        /// How long services take.
        ProcessingTimes = "processing_times",
        /// Participants of procedures.
        Participants = "participants",
        /// Procedures of services.
        Procedures = "procedures",
        /// Steps of procedures.
        Steps = "steps",
        /// Words by which services are grouped.
        Keywords = "keywords",
        /// Questions about services, with their answers.
        Faq = "faq",
        /// Forms by which one applies for services.
        Forms = "forms",
        /// What providers promise of services.
        Standards = "standards",
        /// How far such promises were kept, by years.
        StandardResults = "standard_results",
        /// Acts on which services rest.
        LegalBasis = "legal_basis",
        /// Terms of services and of the whole register.
        Definitions = "definitions",
        /// Territories.
        Districts = "districts",
        /// Towns, villages and what unites them.
        Settlements = "settlements",
        /// Bodies that give services.
        Providers = "providers",
        /// Addresses where one applies.
        Offices = "offices",
        /// Phones of offices.
        OfficePhones = "office_phones",
        /// Days on which other hours hold in offices.
        OfficeExceptions = "office_exceptions",
        /// Printed rows that name an office for a service.
        Listings = "listings",
        /// Bodies that issue and develop acts.
        Bodies = "bodies",
        /// Acts.
        Acts = "acts",
        /// Things that acts approve.
        ActApprovals = "act_approvals",
        /// What acts do to each other.
        ActRelations = "act_relations",
        /// Points of the texts of acts.
        Points = "points",
        /// Capabilities of the catalogue of functions.
        Capabilities = "capabilities",
        /// Functions of the catalogue.
        Functions = "functions",
        /// Resources of functions.
        Resources = "resources",
        /// Information systems.
        Systems = "systems",
        /// Indicators.
        Indicators = "indicators",
        /// Abbreviations.
        Abbreviations = "abbreviations",
        /// Other words under which people look for records.
        Aliases = "aliases",
        /// Names that records had before.
        FormerNames = "former_names",
        /// Identifiers of records in other registers.
        Identifiers = "identifiers",
        /// Items of yearly reports.
        Reports = "reports",
        /// Services in yearly reports.
        ReportServices = "report_services",
        /// Sources of yearly reports.
        ReportSources = "report_sources",
        /// Days by which something is due.
        Deadlines = "deadlines",
        /// Published states of the register.
        Revisions = "revisions",
        /// What changed from one state to the next.
        Changes = "changes",
    }
}

impl TableId {
    /// The tables about revisions, and are no part of what a revision keeps.
    pub const OF_REVISIONS: [Self; 2] = [Self::Revisions, Self::Changes];

    /// The table of a name, if there is one today. Revisions may name tables of the past.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|table| table.as_str() == name)
    }

    /// Names that it had before, under which its files and pages lead on. No table has been renamed so far.
    pub fn former_names(self) -> &'static [&'static str] {
        &[]
    }

    /// The name of its primary key.
    pub fn key(self) -> &'static str {
        match self {
            Self::Sections | Self::Subsections | Self::Indicators => "code",
            Self::Changes => "change_id",
            _ => "id",
        }
    }

    /// The name, without a language, of the column that holds what its records are called, if they are called anything.
    pub fn name_column(self) -> Option<&'static str> {
        match self {
            Self::Sections
            | Self::Subsections
            | Self::Schemes
            | Self::Concepts
            | Self::Bases
            | Self::Services
            | Self::Channels
            | Self::Forms
            | Self::Units
            | Self::Participants
            | Self::Districts
            | Self::Settlements
            | Self::FormerNames
            | Self::Providers
            | Self::Offices
            | Self::Bodies
            | Self::Capabilities
            | Self::Resources
            | Self::Systems
            | Self::Indicators
            | Self::ReportSources
            | Self::Deadlines => Some("name"),
            Self::Procedures | Self::Acts | Self::ActApprovals | Self::Reports => Some("title"),
            _ => None,
        }
    }
}
