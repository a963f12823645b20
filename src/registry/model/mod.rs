//! The records of the register: plain typed data, as the sources give them.
//!
//! Every struct here is a TOML table of the same shape (`docs/formats.md` has an example of each). What a record does not
//! say is absent, never invented.

mod act;
mod base;
mod body;
mod catalogue;
mod channel;
mod classifier;
mod cost;
mod deadline;
mod district;
mod former_name;
mod glossary;
mod guidance;
mod kinds;
mod office;
mod phone;
mod place;
mod point;
mod procedure;
mod provision;
mod revision;
mod rules;
mod scheme;
mod service;
mod service_place;
mod service_standard;
mod settings;
mod settlement;
mod statistics;
mod unit;

pub use act::{
    Act, ActReference, ActStatus, ActText, ActTextKind, Amendment, Effect, FormerAddress, LegalEvent, Publication,
    Registration, Replacement, SourceReference,
};
pub use base::Base;
pub use body::{Bodies, Body};
pub use catalogue::{
    Abbreviation, AbbreviationKind, AbbreviationList, Abbreviations, Automation, Capability, CapabilityKind, Catalogue,
    CatalogueLevel, Function, FunctionNote, Indicator, IndicatorGroup, IndicatorSubgroup, Indicators, Level, Measure,
    System, Systems, SystemsCell,
};
pub use channel::{App, AppPlatform, Channel, ChannelKind, ChannelRole};
pub use classifier::{Classifier, Section, Subsection};
pub use cost::Cost;
pub use deadline::{Deadline, Deadlines};
pub use district::{District, Districts};
pub use former_name::FormerName;
pub use glossary::{Glossary, Term};
pub use guidance::{
    ApplicationForm, ExternalIdentifier, Faq, FormKind, Identification, IdentificationKind, Notice, Responsible,
    ServiceArea,
};
pub use kinds::{ActKind, BodyKind, DistrictKind, ProviderKind, SettlementKind};
pub use office::{Listing, Office, OfficeFile, OfficeStatus, ParallelRows, Printed, Provider};
pub use phone::{Phone, PhoneKind};
pub use place::{Accessibility, Coordinates, HoursException};
pub use point::{CitedPoint, PointReference};
pub use procedure::{Participant, ParticipantKind, Procedure, ProcedureKind, Step, StepKind, StepTime};
pub use provision::{Clause, Provision, Statement};
pub use revision::{RevisionHead, RevisionTable, Withdrawals, Withdrawn};
pub use rules::Rules;
pub use scheme::{Concept, Scheme, SchemeKind};
pub use service::{
    Definition, DeliveryForm, Evidence, EvidenceGroup, LegalBasis, ProcessingTime, Question, Recipient, Regulation,
    Service, ServiceResult, ServiceStatus, TimeKind, TimeLimit,
};
pub use service_standard::{Eligibility, ServiceStandard, StandardResult};
pub use settings::{Contact, Licence, Publisher, RenamedPage, Settings};
pub use settlement::{Settlement, SettlementFile};
pub use statistics::{
    InformationSource, Period, Rendered, Reporter, ServiceStatistics, SourceKind, Statements, Statistics,
};
pub use unit::{Unit, UnitValue, Units};
