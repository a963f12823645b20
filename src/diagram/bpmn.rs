//! A procedure as BPMN 2.0 XML (OMG formal/2013-12-09, ISO/IEC 19510): a pool with lanes, the process, and its diagram.
//!
//! The diagram is the layout of the page's drawing turned on its side, since modelling programs expect time to run to
//! the right. Names are shortened for boxes; the whole words stand in `documentation`, with the time and the form of
//! completion.

use std::fmt::Write as _;

use super::flow::{Flow, FlowNode, NodeKind};
use super::layout::{AxisRange, Layout, Point, Rect, Sizes};
use super::measure::wrapped;
use super::xml::escaped;
use crate::registry::model::{Clause, ParticipantKind, Procedure, Step, StepKind};
use crate::registry::values::{LangTag, Text};

/// The words beside those of the register.
#[derive(Clone, Copy, Debug)]
pub struct Captions<'a> {
    /// Before a time.
    pub time: &'a str,
    /// Before a form of completion.
    pub completion: &'a str,
    /// The lane of the steps of which the act does not say who does them.
    pub nobody: &'a str,
}

/// The room of the pool's name, and the length of a row.
const POOL: i32 = 30;
const LANE_NAME: i32 = 30;
const ROW: i32 = 190;
const SIZES: Sizes = Sizes { lane: 150, track: 24, pin: 95, gap: 12, node };

/// Larger than what modelling programs draw by default (100 by 80), for the words are long.
fn node(kind: NodeKind) -> (i32, i32) {
    match kind {
        NodeKind::Task => (110, 140),
        NodeKind::Decision | NodeKind::Gateway => (50, 50),
        NodeKind::Start | NodeKind::End => (36, 36),
    }
}

/// Writes a flow. The namespace names the process among all others (BPMN 2.0, 8.1, `targetNamespace`).
pub fn bpmn(
    flow: &Flow<'_>,
    procedure: &Procedure,
    language: LangTag,
    namespace: &str,
    captions: &Captions<'_>,
) -> String {
    let ids: Vec<_> = flow.nodes.iter().enumerate().map(|(at, node)| id(node.kind, at)).collect();
    let layout = Layout::of(flow, &SIZES, &vec![ROW; flow.nodes.len()]);
    let file = BpmnFile { flow, procedure, language, captions, ids, layout };
    let mut out = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
         <definitions xmlns=\"http://www.omg.org/spec/BPMN/20100524/MODEL\" \
         xmlns:bpmndi=\"http://www.omg.org/spec/BPMN/20100524/DI\" xmlns:dc=\"http://www.omg.org/spec/DD/20100524/DC\" \
         xmlns:di=\"http://www.omg.org/spec/DD/20100524/DI\" id=\"definitions\" targetNamespace=\"{}\" \
         exporter=\"tizilim\" exporterVersion=\"{}\">\n",
        escaped(namespace),
        env!("CARGO_PKG_VERSION")
    );
    file.process(&mut out);
    file.diagram(&mut out);
    out.push_str("</definitions>\n");
    out
}

fn id(kind: NodeKind, at: usize) -> String {
    let name = match kind {
        NodeKind::Start => "start",
        NodeKind::Task => "task",
        NodeKind::Decision => "decision",
        NodeKind::Gateway => "gateway",
        NodeKind::End => "end",
    };
    format!("{name}_{at}")
}

struct BpmnFile<'f, 'p> {
    flow: &'f Flow<'p>,
    procedure: &'f Procedure,
    language: LangTag,
    captions: &'f Captions<'f>,
    ids: Vec<String>,
    layout: Layout,
}

impl BpmnFile<'_, '_> {
    fn process(&self, out: &mut String) {
        let title = self.localized(&self.procedure.title);
        let _ = write!(
            out,
            "  <collaboration id=\"collaboration\">\n    <participant id=\"pool\" name=\"{}\" processRef=\"process\"",
            name(title, self.layout.width() - 10, 2)
        );
        if let Some(source) = &self.procedure.source {
            let _ = writeln!(out, ">\n      <documentation>{}</documentation>", escaped(self.localized(source)));
            out.push_str("    </participant>\n");
        } else {
            out.push_str("/>\n");
        }
        out.push_str("  </collaboration>\n  <process id=\"process\" isExecutable=\"false\">\n");
        let _ = writeln!(out, "    <documentation>{}</documentation>", escaped(title));
        out.push_str("    <laneSet id=\"lanes\">\n");
        for (place, lane) in self.flow.lanes.iter().enumerate() {
            let who = lane.participant.map_or(self.captions.nobody, |who| self.localized(&who.name));
            let _ = writeln!(out, "      <lane id=\"lane_{place}\" name=\"{}\">", name(who, SIZES.lane - 10, 2));
            let _ = writeln!(out, "        <documentation>{}</documentation>", escaped(who));
            for (node, id) in self.flow.nodes.iter().zip(&self.ids) {
                if node.lane == place {
                    let _ = writeln!(out, "        <flowNodeRef>{id}</flowNodeRef>");
                }
            }
            out.push_str("      </lane>\n");
        }
        out.push_str("    </laneSet>\n");
        for (at, node) in self.flow.nodes.iter().enumerate() {
            self.node(out, at, node);
        }
        for (at, edge) in self.flow.edges.iter().enumerate() {
            let (from, to) = (&self.ids[edge.from], &self.ids[edge.to]);
            let _ = writeln!(out, "    <sequenceFlow id=\"flow_{at}\" sourceRef=\"{from}\" targetRef=\"{to}\"/>");
        }
        out.push_str("  </process>\n");
    }

    fn node(&self, out: &mut String, at: usize, node: &FlowNode<'_>) {
        let element = match node.kind {
            NodeKind::Start => "startEvent",
            NodeKind::End => "endEvent",
            NodeKind::Decision | NodeKind::Gateway => "exclusiveGateway",
            NodeKind::Task => match self.flow.lanes[node.lane].participant.map(|who| who.kind) {
                Some(ParticipantKind::System) => "serviceTask",
                Some(_) => "userTask",
                None => "task",
            },
        };
        let id = &self.ids[at];
        let _ = write!(out, "    <{element} id=\"{id}\"");
        let described = node.step.filter(|_| !matches!(node.kind, NodeKind::Gateway | NodeKind::End));
        if let Some(step) = described {
            let room = if node.kind == NodeKind::Task { 500 } else { 300 };
            let number = step.number.as_ref().map(|number| number.as_str().trim_end_matches([')', '.']));
            let action = self.localized(&step.action);
            let words = number.map_or_else(|| action.to_owned(), |number| format!("{number}. {action}"));
            let _ = write!(out, " name=\"{}\"", name(&words, room, 1));
        }
        out.push_str(">\n");
        if let Some(step) = described {
            self.documentation(out, step);
        }
        for (place, edge) in self.flow.edges.iter().enumerate() {
            if edge.to == at {
                let _ = writeln!(out, "      <incoming>flow_{place}</incoming>");
            }
        }
        for (place, edge) in self.flow.edges.iter().enumerate() {
            if edge.from == at {
                let _ = writeln!(out, "      <outgoing>flow_{place}</outgoing>");
            }
        }
        // The applicant's move reaches the body as a message, the initial one of the acts' tables of symbols.
        if node.kind == NodeKind::Start && described.is_some_and(|step| step.kind == Some(StepKind::Start)) {
            let _ = writeln!(out, "      <messageEventDefinition id=\"{id}_message\"/>");
        }
        let _ = writeln!(out, "    </{element}>");
    }

    fn documentation(&self, out: &mut String, step: &Step) {
        let mut says = |caption: &str, text: &str| {
            let _ = writeln!(out, "      <documentation>{caption}{}</documentation>", escaped(text));
        };
        says("", self.localized(&step.action));
        parts(&step.items, &mut |item| {
            let number = item.number.as_deref().map_or(String::new(), |number| format!("{number} "));
            says("", &format!("{number}{}", self.localized(&item.text)));
        });
        if let Some(completion) = &step.completion {
            says(&format!("{}: ", escaped(self.captions.completion)), self.localized(completion));
        }
        if let Some(time) = &step.time {
            says(&format!("{}: ", escaped(self.captions.time)), self.localized(&time.text));
        }
    }

    fn diagram(&self, out: &mut String) {
        let before = POOL + LANE_NAME;
        out.push_str(
            "  <bpmndi:BPMNDiagram id=\"diagram\">\n    <bpmndi:BPMNPlane id=\"plane\" bpmnElement=\"collaboration\">\n",
        );
        let whole = |across, from| Rect { across, along: AxisRange { from, to: before + self.layout.length() } };
        shape(out, "pool", " isHorizontal=\"true\"", whole(AxisRange { from: 0, to: self.layout.width() }, 0), None);
        for (place, lane) in self.layout.lanes.iter().enumerate() {
            // Edges that go round run inside the first lane, so that lanes fill the pool.
            let across = AxisRange { from: if place == 0 { 0 } else { lane.from }, to: lane.to };
            shape(out, &format!("lane_{place}"), " isHorizontal=\"true\"", whole(across, POOL), None);
        }
        for ((node, id), rect) in self.flow.nodes.iter().zip(&self.ids).zip(&self.layout.nodes) {
            let along = AxisRange { from: rect.along.from + before, to: rect.along.to + before };
            let rect = Rect { along, ..*rect };
            let marker = if element_has_marker(node.kind) { " isMarkerVisible=\"true\"" } else { "" };
            // The words of a symbol that has no room for them stand below it.
            let label = (node.step.is_some() && matches!(node.kind, NodeKind::Start | NodeKind::Decision)).then(|| {
                let middle = rect.centre().along;
                Rect {
                    across: AxisRange { from: rect.across.to + 2, to: rect.across.to + 40 },
                    along: AxisRange { from: middle - 80, to: middle + 80 },
                }
            });
            shape(out, id, marker, rect, label);
        }
        for (at, way) in self.layout.edges.iter().enumerate() {
            let _ = writeln!(out, "      <bpmndi:BPMNEdge id=\"flow_{at}_di\" bpmnElement=\"flow_{at}\">");
            for Point { across, along } in way {
                let _ = writeln!(out, "        <di:waypoint x=\"{}\" y=\"{across}\"/>", along + before);
            }
            out.push_str("      </bpmndi:BPMNEdge>\n");
        }
        out.push_str("    </bpmndi:BPMNPlane>\n  </bpmndi:BPMNDiagram>\n");
    }

    fn localized<'t>(&self, text: &'t Text) -> &'t str {
        text.in_language(self.language).text
    }
}

fn element_has_marker(kind: NodeKind) -> bool {
    matches!(kind, NodeKind::Decision | NodeKind::Gateway)
}

/// Every item with its own items, in print.
fn parts(items: &[Clause], each: &mut impl FnMut(&Clause)) {
    for item in items {
        each(item);
        parts(&item.items, each);
    }
}

/// A name short enough for its room, as an attribute.
fn name(text: &str, room: i32, lines: usize) -> String {
    escaped(&wrapped(text, 12, room, lines).join(" ")).into_owned()
}

fn shape(out: &mut String, id: &str, attributes: &str, rect: Rect, label: Option<Rect>) {
    let _ = writeln!(out, "      <bpmndi:BPMNShape id=\"{id}_di\" bpmnElement=\"{id}\"{attributes}>");
    bounds(out, 8, rect);
    if let Some(label) = label {
        out.push_str("        <bpmndi:BPMNLabel>\n");
        bounds(out, 10, label);
        out.push_str("        </bpmndi:BPMNLabel>\n");
    }
    out.push_str("      </bpmndi:BPMNShape>\n");
}

/// Time runs to the right, so what lies along it is `x` and `width`.
fn bounds(out: &mut String, indent: usize, Rect { across, along }: Rect) {
    let _ = writeln!(
        out,
        "{:indent$}<dc:Bounds x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\"/>",
        "",
        along.from,
        across.from,
        along.to - along.from,
        across.to - across.from
    );
}
