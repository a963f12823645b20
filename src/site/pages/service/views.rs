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
    /// First day of validity.
    pub valid_from: Option<DateView>,
    /// Last day of validity.
    pub valid_to: Option<DateView>,
    /// The code of its subsection.
    pub subsection_code: String,
    /// The link to the subsection's page.
    pub subsection_href: String,
    /// The subsection's name.
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
    /// Why it may be refused.
    pub refusal_grounds: Option<ProvisionView>,
    /// Why it may be suspended.
    pub suspension: Option<StatementView>,
    /// Its stages.
    pub stages: Option<ProvisionView>,
    /// What starts it.
    pub basis_to_start: Option<StatementView>,
    /// How documents are taken.
    pub acceptance: Option<ProvisionView>,
    /// By how many people at least documents are taken.
    pub minimum_staff: Option<StatementView>,
    /// Where to ask about it.
    pub information: Option<StatementView>,
    /// Who takes part.
    pub participation: Option<ProvisionView>,
    /// Who takes part where it is given in electronic form.
    pub electronic_participation: Option<ProvisionView>,
    /// The procedures.
    pub procedures: Vec<ProcedureView>,
    /// Who answers for it.
    pub responsibility: Option<ProvisionView>,
    /// What is asked of those who serve.
    pub requirements: Option<ProvisionView>,
    /// Technical conditions.
    pub technical: Option<ProvisionView>,
    /// The act that sets how it is given.
    pub act: Option<ActLink>,
    /// The regulation's title.
    pub regulation: Option<TextView>,
    /// The address of the regulation's page, to which points are added as `#p14`.
    pub regulation_href: Option<String>,
    /// The note on the regulation's edition.
    pub regulation_note: Option<TextView>,
    /// On what acts it rests.
    pub legal_basis: Option<BasisView>,
    /// Under what acts its regulation was developed.
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
    /// The words of the act.
    pub text: Option<TextView>,
    /// Its clauses.
    pub items: Vec<ClauseView>,
    /// What one may receive, such as a certificate or a refusal.
    pub outputs: Vec<TextView>,
    /// What the act says after the clauses.
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
    /// The channels that the documents are for; none if for all.
    pub channels: Vec<TextView>,
    /// What the act says before the list.
    pub head: Option<TextView>,
    /// The documents.
    pub items: Vec<DocumentView>,
    /// What the act says after the list.
    pub tail: Vec<ClauseView>,
}

/// A document.
#[derive(Serialize)]
pub struct DocumentView {
    /// Its anchor.
    pub id: String,
    /// Its number as printed.
    pub number: Option<String>,
    /// The words of the act.
    pub text: TextView,
    /// What belongs to it, such as a document that may be brought in its place.
    pub items: Vec<ClauseView>,
}

/// A legal basis.
#[derive(Serialize)]
pub struct BasisView {
    /// The words of the act.
    pub text: Option<TextView>,
    /// The acts that it names.
    pub acts: Vec<ReferenceView>,
}

/// A definition.
#[derive(Serialize)]
pub struct DefinitionView {
    /// Its number as printed.
    pub number: Option<String>,
    /// The term.
    pub term: TextView,
    /// Its short form.
    pub abbreviation: Option<TextView>,
    /// What it means.
    pub definition: Option<TextView>,
}

/// A question.
#[derive(Serialize)]
pub struct QuestionView {
    /// Its number as printed.
    pub number: Option<String>,
    /// The question.
    pub text: TextView,
    /// The answers to choose from.
    pub answers: Vec<ClauseView>,
}
