//! What the template of a service sees.

use serde::Serialize;

use crate::site::pages::revisions::ChangeLink;
use crate::site::views::{
    ActLink, ClauseView, DateView, OfficeView, ProcedureView, ProvisionView, ReferenceView, StatementView, SystemView,
    TextView,
};

/// A service.
#[derive(Serialize)]
pub struct ServiceView {
    /// Its id.
    pub id: String,
    /// Its code, if one is assigned.
    pub code: Option<String>,
    /// Whether it is in force.
    pub in_force: bool,
    /// Its status in words.
    pub status: String,
    /// The newest revision that changed it.
    pub changed: Option<ChangeLink>,
    /// Since when it is not in force.
    pub ended_on: Option<DateView>,
    /// The act that ended it.
    pub ended_by: Option<ReferenceView>,
    /// First and last day of validity.
    pub valid_from: Option<DateView>,
    pub valid_to: Option<DateView>,
    /// Section and subsection: codes, links, names.
    pub subsection_code: String,
    pub subsection_href: String,
    pub subsection: Option<TextView>,
    /// Individuals, legal entities, in words.
    pub recipients: Vec<String>,
    /// Who exactly, in the words of the act.
    pub recipient: Option<StatementView>,
    /// The body that develops the act.
    pub developer: Option<TextView>,
    /// Who gives it, in the words of the act.
    pub provider: Option<StatementView>,
    /// Delivery forms in words.
    pub delivery_forms: Vec<String>,
    /// The same in the words of the act.
    pub delivery: Option<StatementView>,
    /// The information systems that automate it.
    pub systems: Vec<SystemView>,
    /// What it costs.
    pub cost: Option<CostView>,
    /// Where one applies.
    pub channels: Vec<ChannelView>,
    /// What one gets.
    pub result: Option<ResultView>,
    /// How long it takes: from the documents to the result.
    pub service_times: Vec<TimeView>,
    /// Waiting and serving.
    pub other_times: Vec<TimeView>,
    /// What to bring.
    pub evidence: Vec<EvidenceView>,
    /// The offices that acts list for it.
    pub offices: Vec<OfficeView>,
    /// Whether the offices come from an act that is no longer in force.
    pub offices_outdated: bool,
    /// Why it may be refused or suspended.
    pub refusal_grounds: Option<ProvisionView>,
    pub suspension: Option<StatementView>,
    /// Stages and what starts them.
    pub stages: Option<ProvisionView>,
    pub basis_to_start: Option<StatementView>,
    /// How documents are taken, and by how many people.
    pub acceptance: Option<ProvisionView>,
    pub minimum_staff: Option<StatementView>,
    /// Where to ask about it.
    pub information: Option<StatementView>,
    /// Who takes part.
    pub participation: Option<ProvisionView>,
    pub electronic_participation: Option<ProvisionView>,
    /// The procedures.
    pub procedures: Vec<ProcedureView>,
    /// Who answers for it, what is asked of those who serve, technical conditions.
    pub responsibility: Option<ProvisionView>,
    pub requirements: Option<ProvisionView>,
    pub technical: Option<ProvisionView>,
    /// The act that sets how it is given.
    pub act: Option<ActLink>,
    /// The regulation's title and the note on its edition.
    pub regulation: Option<TextView>,
    /// The address of the regulation's page, to which points are added as `#p14`.
    pub regulation_href: Option<String>,
    pub regulation_note: Option<TextView>,
    /// On what it rests.
    pub legal_basis: Option<BasisView>,
    pub developed_under: Option<BasisView>,
    /// Terms that its regulation defines.
    pub definitions: Vec<DefinitionView>,
    /// The satisfaction survey.
    pub questions: Vec<QuestionView>,
    /// The day of the build.
    pub published: DateView,
    /// The address of its data.
    pub data_href: String,
}

/// A cost.
#[derive(Serialize)]
pub struct CostView {
    /// Whether it is free.
    pub free: Option<bool>,
    /// How much, with the currency.
    pub amount: Option<String>,
    /// The words of the act.
    pub text: Option<TextView>,
}

/// A channel.
#[derive(Serialize)]
pub struct ChannelView {
    /// Its name.
    pub name: TextView,
    /// What it is, in words.
    pub kind: String,
    /// Its address on the web.
    pub url: Option<String>,
}

/// A result.
#[derive(Serialize)]
pub struct ResultView {
    pub text: Option<TextView>,
    pub items: Vec<ClauseView>,
    pub outputs: Vec<TextView>,
    pub tail: Vec<ClauseView>,
}

/// A time.
#[derive(Serialize)]
pub struct TimeView {
    /// What it measures, in words.
    pub kind: String,
    /// The channels that it holds for; none if for all.
    pub channels: Vec<TextView>,
    /// What is meant.
    pub what: Option<TextView>,
    /// The words of the act.
    pub text: TextView,
    /// The length in words, with what it limits.
    pub length: Option<String>,
    /// The length as an ISO 8601 duration.
    pub iso: Option<String>,
    /// The step that it holds for.
    pub step: Option<String>,
}

/// Documents for some channels.
#[derive(Serialize)]
pub struct EvidenceView {
    pub channels: Vec<TextView>,
    pub head: Option<TextView>,
    pub items: Vec<DocumentView>,
    pub tail: Vec<ClauseView>,
}

/// A document.
#[derive(Serialize)]
pub struct DocumentView {
    /// Its anchor.
    pub id: String,
    pub number: Option<String>,
    pub text: TextView,
    pub items: Vec<ClauseView>,
}

/// A legal basis.
#[derive(Serialize)]
pub struct BasisView {
    pub text: Option<TextView>,
    pub acts: Vec<ReferenceView>,
}

/// A definition.
#[derive(Serialize)]
pub struct DefinitionView {
    pub number: Option<String>,
    pub term: TextView,
    pub abbreviation: Option<TextView>,
    pub definition: Option<TextView>,
}

/// A question.
#[derive(Serialize)]
pub struct QuestionView {
    pub number: Option<String>,
    pub text: TextView,
    pub answers: Vec<ClauseView>,
}
