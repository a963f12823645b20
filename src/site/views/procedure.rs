//! Procedures as tables.

use fluent_bundle::FluentValue;
use serde::Serialize;

use super::{ClauseView, Localizer, TextView};
use crate::addresses::data;
use crate::diagram::{self, Drawing, Flow};
use crate::registry::model::{Procedure, Service, StepKind};
use crate::strings::marks;

/// A procedure.
#[derive(Clone, Debug, Serialize)]
pub struct ProcedureView {
    /// Its anchor.
    pub id: String,
    /// What it describes, in words.
    pub kind: String,
    /// Its title or heading.
    pub title: TextView,
    /// The channel that it holds for.
    pub channel: Option<TextView>,
    /// The point or annex it stands in.
    pub source: Option<TextView>,
    /// Its picture, if it has steps.
    pub diagram: Option<DiagramView>,
    /// Its steps.
    pub steps: Vec<StepView>,
    /// Whether any step names who acts.
    pub has_participants: bool,
    /// Whether any step says what shows that it is done.
    pub has_completion: bool,
    /// Whether any step has a time.
    pub has_times: bool,
    /// Whether any step says which one follows.
    pub has_next: bool,
}

/// A picture of a procedure.
#[derive(Clone, Debug, Serialize)]
pub struct DiagramView {
    /// The drawing, as markup. Its ids begin with `flow-` and the procedure's id.
    pub svg: String,
    /// Whether it is wider than a phone and must be scrolled.
    pub wide: bool,
    /// The link to the same as BPMN 2.0.
    pub bpmn_href: String,
}

/// A step.
#[derive(Clone, Debug, Serialize)]
pub struct StepView {
    /// Its number as printed.
    pub number: Option<String>,
    /// Whether something is decided in it.
    pub decision: bool,
    /// Who does it.
    pub participant: Option<TextView>,
    /// What is done.
    pub action: TextView,
    /// What shows that it is done.
    pub completion: Option<TextView>,
    /// Until when, in the words of the act.
    pub time: Option<TextView>,
    /// The same as an ISO 8601 duration.
    pub time_iso: Option<String>,
    /// The steps that follow.
    pub next: Vec<String>,
    /// Its parts.
    pub items: Vec<ClauseView>,
}

impl Localizer<'_> {
    /// A procedure of a service.
    pub fn procedure(&self, service: &Service, procedure: &Procedure) -> ProcedureView {
        let steps = &procedure.steps;
        ProcedureView {
            id: procedure.id.to_string(),
            kind: self.choice("procedure-kind", procedure.kind.as_str()),
            title: self.text(&procedure.title),
            channel: procedure
                .channel
                .as_ref()
                .and_then(|id| service.channels.iter().find(|channel| channel.id == *id))
                .map(|channel| self.text(&channel.name)),
            source: self.text_option(procedure.source.as_ref()),
            diagram: Flow::of(service, procedure).map(|flow| self.diagram(service, procedure, &flow)),
            has_participants: steps.iter().any(|step| step.participant.is_some()),
            has_completion: steps.iter().any(|step| step.completion.is_some()),
            has_times: steps.iter().any(|step| step.time.is_some()),
            has_next: steps.iter().any(|step| !step.next.is_empty()),
            steps: steps
                .iter()
                .map(|step| StepView {
                    number: step.number.as_ref().map(ToString::to_string),
                    decision: step.kind == Some(StepKind::Condition),
                    participant: step
                        .participant
                        .as_ref()
                        .and_then(|id| service.participants.iter().find(|participant| participant.id == *id))
                        .map(|participant| self.text(&participant.name)),
                    action: self.text(&step.action),
                    completion: self.text_option(step.completion.as_ref()),
                    time: step.time.as_ref().map(|time| self.text(&time.text)),
                    time_iso: step.time.as_ref().and_then(|time| time.time).map(|time| time.iso8601()),
                    next: step.next.iter().map(ToString::to_string).collect(),
                    items: self.clauses(&step.items),
                })
                .collect(),
        }
    }

    fn diagram(&self, service: &Service, procedure: &Procedure, flow: &Flow<'_>) -> DiagramView {
        let title = self.text(&procedure.title).text;
        let participants = flow.lanes.iter().filter(|lane| lane.participant.is_some()).count();
        let description = self.strings.with(
            "diagram-description",
            [("steps", FluentValue::from(procedure.steps.len())), ("participants", FluentValue::from(participants))],
        );
        let or = self.string("diagram-or");
        let drawing = Drawing {
            language: self.language,
            id: &format!("flow-{}", procedure.id),
            title: &title,
            description: &description,
            or: &marks::plain(&or),
        };
        let picture = diagram::draw(flow, &drawing);
        DiagramView {
            svg: picture.svg,
            wide: picture.wide,
            bpmn_href: self.base.href(&data::procedure_diagram(&service.id, &procedure.id, self.language)),
        }
    }
}
