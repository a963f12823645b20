//! The graph of a procedure: who does what, and what follows.

use std::collections::{HashMap, HashSet};

use crate::registry::model::{Participant, Procedure, Service, Step, StepKind};

/// What a node is. The symbols are BPMN's (BPMN 2.0, 10.3 activities, 10.5 events, 10.6 gateways).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NodeKind {
    /// The start event: the applicant's own move where the procedure names one.
    Start,
    /// A step in which something is done.
    Task,
    /// A step in which something is decided.
    Decision,
    /// The fork after a step that several others may follow.
    Gateway,
    /// An end event: nothing follows.
    End,
}

/// A lane: a participant, or the steps of which the act does not say who does them.
#[derive(Clone, Copy, Debug)]
pub struct Lane<'p> {
    /// Who acts in it.
    pub participant: Option<&'p Participant>,
}

/// A node. Nodes stand in the order of time, one below the other.
#[derive(Clone, Copy, Debug)]
pub struct FlowNode<'p> {
    /// What it is.
    pub kind: NodeKind,
    /// The place of its lane.
    pub lane: usize,
    /// The step that it is or follows. `None` for a start that the procedure does not describe.
    pub step: Option<&'p Step>,
}

/// A sequence flow between two nodes, by their places.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Edge {
    /// Where it leaves.
    pub from: usize,
    /// Where it arrives.
    pub to: usize,
}

/// The graph of a procedure that has steps.
#[derive(Clone, Debug)]
pub struct Flow<'p> {
    /// The lanes in the order in which the service lists its participants.
    pub lanes: Vec<Lane<'p>>,
    /// The nodes in the printed order of the steps.
    pub nodes: Vec<FlowNode<'p>>,
    /// The sequence flows.
    pub edges: Vec<Edge>,
}

/// Where a step leads: to other steps by their places, and to the end.
struct Exit {
    steps: Vec<usize>,
    end: bool,
}

impl<'p> Flow<'p> {
    /// The graph of a procedure; `None` if it has no steps.
    ///
    /// Where no step says what follows, each leads to the next one in print. Where some do, the others end the course;
    /// a step that no other names has nothing that leads to it, as the act has it. Numbers that no step bears and a step
    /// that names itself are passed over; of steps that share a number each may follow. A `start` after the first step is
    /// a remark: it is left out unless a step leads to it.
    pub fn of(service: &'p Service, procedure: &'p Procedure) -> Option<Self> {
        let steps = &drawn(procedure);
        if steps.is_empty() {
            return None;
        }
        let (lanes, lane_of) = lanes(service, steps);
        let exits = exits(steps);
        let (mut nodes, mut entries, mut leaves) = (Vec::new(), Vec::new(), Vec::new());
        let mut edges = Vec::new();
        let described = steps[0].kind == Some(StepKind::Start);
        if !described {
            nodes.push(FlowNode { kind: NodeKind::Start, lane: lane_of[0], step: None });
            edges.push(Edge { from: 0, to: 1 });
        }
        for (at, &step) in steps.iter().enumerate() {
            let node = |kind| FlowNode { kind, lane: lane_of[at], step: Some(step) };
            let kind = match step.kind {
                Some(StepKind::Start) if at == 0 => NodeKind::Start,
                Some(StepKind::Condition) => NodeKind::Decision,
                _ => NodeKind::Task,
            };
            entries.push(nodes.len());
            nodes.push(node(kind));
            let ways = exits[at].steps.len() + usize::from(exits[at].end);
            if ways > 1 && kind != NodeKind::Decision {
                edges.push(Edge { from: nodes.len() - 1, to: nodes.len() });
                nodes.push(node(NodeKind::Gateway));
            }
            leaves.push(nodes.len() - 1);
            if exits[at].end {
                edges.push(Edge { from: nodes.len() - 1, to: nodes.len() });
                nodes.push(node(NodeKind::End));
            }
        }
        for (at, exit) in exits.iter().enumerate() {
            edges.extend(exit.steps.iter().map(|&to| Edge { from: leaves[at], to: entries[to] }));
        }
        edges.sort_by_key(|edge| (edge.from, edge.to));
        Some(Self { lanes, nodes, edges })
    }

    /// Whether the procedure says who acts.
    pub fn names_participants(&self) -> bool {
        self.lanes.iter().any(|lane| lane.participant.is_some())
    }

    /// The steps that may follow a node, in print.
    pub fn following(&self, node: usize) -> impl Iterator<Item = &FlowNode<'p>> {
        self.edges.iter().filter(move |edge| edge.from == node).map(|edge| &self.nodes[edge.to])
    }
}

/// The steps that are drawn.
fn drawn(procedure: &Procedure) -> Vec<&Step> {
    let named: HashSet<&str> = procedure.steps.iter().flat_map(|step| &step.next).map(|next| next.as_str()).collect();
    let is_named = |step: &Step| step.number.as_ref().is_some_and(|number| named.contains(number.as_str()));
    let steps = procedure.steps.iter().enumerate();
    steps
        .filter(|(at, step)| *at == 0 || step.kind != Some(StepKind::Start) || is_named(step))
        .map(|(_, step)| step)
        .collect()
}

/// The lanes of a procedure's steps, and the lane of each step.
fn lanes<'p>(service: &'p Service, steps: &[&Step]) -> (Vec<Lane<'p>>, Vec<usize>) {
    // A participant's place in the service; the place after them all is nobody's.
    let nobody = service.participants.len();
    let places: HashMap<&str, usize> =
        service.participants.iter().enumerate().map(|(at, participant)| (participant.id.as_str(), at)).rev().collect();
    let of_steps: Vec<usize> = steps
        .iter()
        .map(|step| step.participant.as_ref().and_then(|id| places.get(id.as_str()).copied()).unwrap_or(nobody))
        .collect();
    let mut used = of_steps.clone();
    used.sort_unstable();
    used.dedup();
    let lanes = used.iter().map(|&place| Lane { participant: service.participants.get(place) }).collect();
    let lane_of = of_steps.iter().filter_map(|place| used.binary_search(place).ok()).collect();
    (lanes, lane_of)
}

/// Where each step leads.
fn exits(steps: &[&Step]) -> Vec<Exit> {
    let last = steps.len() - 1;
    if steps.iter().all(|step| step.next.is_empty()) {
        return (0..=last)
            .map(|at| Exit { steps: (at < last).then_some(at + 1).into_iter().collect(), end: at == last })
            .collect();
    }
    let mut places: HashMap<&str, Vec<usize>> = HashMap::new();
    for (at, step) in steps.iter().enumerate() {
        if let Some(number) = &step.number {
            places.entry(number.as_str()).or_default().push(at);
        }
    }
    let mut exits: Vec<_> = steps
        .iter()
        .enumerate()
        .map(|(at, step)| {
            let named = step.next.iter().filter_map(|number| places.get(number.as_str())).flatten().copied();
            let mut following = Vec::new();
            for place in named {
                if place != at && !following.contains(&place) {
                    following.push(place);
                }
            }
            Exit { end: following.is_empty(), steps: following }
        })
        .collect();
    // A course that only turns in circles ends with its last step.
    if exits.iter().all(|exit| !exit.end) {
        exits[last].end = true;
    }
    exits
}
