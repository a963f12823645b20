//! Procedures as tables.

use fluent_bundle::FluentValue;
use serde::Serialize;

use super::basics::{Localizer, TextView};
use super::record::LocalizedRecord;
use crate::addresses::data;
use crate::diagram::{self, DiagramTexts, Flow};
use crate::registry::model::{Procedure, Service, Step, StepKind};
use crate::strings::marks;

/// A procedure.
#[derive(Serialize)]
pub(crate) struct ProcedureView<'r> {
    /// Its record.
    #[serde(flatten)]
    pub record: LocalizedRecord<'r, Procedure>,
    /// The name of the channel that it holds for.
    pub channel: Option<TextView>,
    /// Its picture, if it has steps.
    pub diagram: Option<DiagramView>,
    /// Its steps.
    pub steps: Vec<StepView<'r>>,
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
pub(crate) struct DiagramView {
    /// The drawing, as markup. Its ids begin with `flow-` and the procedure's id.
    pub svg: String,
    /// Whether it is wider than a phone and must be scrolled.
    pub wide: bool,
    /// The link to the same as BPMN 2.0.
    pub bpmn_href: String,
}

/// A step.
#[derive(Serialize)]
pub(crate) struct StepView<'r> {
    /// Its record.
    #[serde(flatten)]
    pub record: LocalizedRecord<'r, Step>,
    /// Whether something is decided in it.
    pub decision: bool,
    /// The name of who does it.
    pub participant: Option<TextView>,
}

impl<'r> Localizer<'r> {
    /// A procedure of a service.
    pub(crate) fn procedure(&self, service: &'r Service, procedure: &'r Procedure) -> ProcedureView<'r> {
        let steps = &procedure.steps;
        ProcedureView {
            record: self.record_without(procedure, &["channel", "steps"]),
            channel: procedure
                .channel
                .as_ref()
                .and_then(|id| service.channel(id))
                .map(|channel| self.text(&channel.name)),
            diagram: Flow::of(service, procedure).map(|flow| self.diagram(service, procedure, &flow)),
            has_participants: steps.iter().any(|step| step.participant.is_some()),
            has_completion: steps.iter().any(|step| step.completion.is_some()),
            has_times: steps.iter().any(|step| step.time.is_some()),
            has_next: steps.iter().any(|step| !step.next.is_empty()),
            steps: steps
                .iter()
                .map(|step| StepView {
                    record: self.record_without(step, &["participant"]),
                    decision: step.kind == Some(StepKind::Condition),
                    participant: step
                        .participant
                        .as_ref()
                        .and_then(|id| service.participants.iter().find(|participant| participant.id == *id))
                        .map(|participant| self.text(&participant.name)),
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
        let drawing = DiagramTexts {
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
