//! What must hold for every procedure, also for one that nobody should write: of few and many steps, with numbers that
//! nobody bears, circles, twins, strangers, words without end.

use std::collections::{BTreeMap, BTreeSet};

use super::bpmn::{Captions, bpmn};
use super::drawing::DiagramTexts;
use super::flow::{Flow, NodeKind};
use super::layout::{Layout, Rect, Sizes};
use super::svg::{Picture, draw};
use crate::registry::decode::Spanned;

use crate::registry::model::{Procedure, Service, Step, StepKind};
use crate::registry::values::{LangTag, Text};
use crate::registry::{SourceTree, load};

const REGISTER: &str = "id = \"t\"\nlanguages = [\"kk\"]\nbase_url = \"https://t.example/\"\ntitle.kk = \"Т\"\n\
    description.kk = \"С\"\n[publisher]\nname.kk = \"Ж\"\n[licence]\nid = \"CC0-1.0\"\nname.kk = \"Л\"\n\
    url = \"https://l.example\"\n[contact]\nname.kk = \"Р\"\n";
const CLASSIFIER: &str =
    "[[section]]\ncode = \"001\"\nname.kk = \"Б\"\n[[section.subsection]]\ncode = \"00101\"\nname.kk = \"Б\"\n";
const SERVICE: &str = "id = \"s\"\nname.kk = \"Қ\"\nsubsection = \"00101\"\nstatus = \"withdrawn\"\n\
    ended_on = 2020-01-01\n\
    [[participant]]\nid = \"a\"\nkind = \"unit\"\nname.kk = \"Басшы <&>\"\n\
    [[participant]]\nid = \"b\"\nkind = \"system\"\nname.kk = \"Жүйе (АЖ)\"\n\
    [[participant]]\nid = \"c\"\nkind = \"recipient\"\nname.kk = \"Алушы\"\n\
    [[procedure]]\nid = \"p\"\nkind = \"main\"\ntitle.kk = \"Кесте\"\n\
    [[procedure.step]]\nnumber = \"1\"\nparticipant = \"a\"\naction.kk = \"Қабылдау\"\n\
    time = { text.kk = \"1 сағат\" }\nnext = [\"1\"]\n";

fn service() -> Service {
    let texts = [
        ("registry/registry.toml", REGISTER),
        ("registry/classifier.toml", CLASSIFIER),
        ("registry/services/s.toml", SERVICE),
    ];
    let loaded = load(SourceTree::from_texts(texts));
    assert!(!loaded.diagnostics.has_errors(), "{:#?}", loaded.diagnostics);
    loaded.registry.expect("the register is well").services.remove(0)
}

/// A step as short as `1 b c ->2,3`: number, who acts (`-` for nobody), `c` condition or `s` start or `-`, what follows.
fn step(model: &Step, notation: &str) -> Step {
    let (head, next) = notation.split_once("->").unwrap_or((notation, ""));
    let mut words = head.split_whitespace();
    let located = |value: &str| {
        let model = model.number.as_ref().expect("the model has a number");
        Spanned { value: value.to_owned(), span: model.span }
    };
    let number = words.next().filter(|number| *number != "-").map(located);
    let participant = words.next().filter(|who| *who != "-").map(|who| Spanned {
        value: who.parse().expect("an id"),
        span: model.participant.as_ref().expect("the model has a participant").span,
    });
    let kind = match words.next() {
        Some("c") => Some(StepKind::Condition),
        Some("s") => Some(StepKind::Start),
        _ => None,
    };
    let next = next.split(',').map(str::trim).filter(|next| !next.is_empty()).map(located).collect();
    Step { number, participant, kind, next, ..model.clone() }
}

fn procedure(service: &Service, steps: &[&str]) -> Procedure {
    let model = &service.procedures[0].steps[0];
    let steps = steps.iter().map(|notation| step(model, notation)).collect();
    Procedure { steps, ..service.procedures[0].clone() }
}

/// The graph in words: `start:0 > task:1`.
fn described(flow: &Flow<'_>) -> Vec<String> {
    let name = |at: usize| format!("{:?}{at}", flow.nodes[at].kind).to_lowercase();
    flow.edges.iter().map(|edge| format!("{}>{}", name(edge.from), name(edge.to))).collect()
}

fn flow_of(steps: &[&str]) -> Vec<String> {
    let service = service();
    let procedure = procedure(&service, steps);
    described(&Flow::of(&service, &procedure).expect("there are steps"))
}

#[test]
fn without_transitions_the_order_of_print_holds() {
    assert_eq!(flow_of(&["1 a", "2 b", "2 a"]), ["start0>task1", "task1>task2", "task2>task3", "task3>end4"]);
    assert_eq!(flow_of(&["1 a"]), ["start0>task1", "task1>end2"]);
}

#[test]
fn with_transitions_what_names_none_ends_the_course() {
    let found = flow_of(&["1 a ->2,3", "2 a", "3 b"]);
    assert_eq!(
        found,
        ["start0>task1", "task1>gateway2", "gateway2>task3", "gateway2>task5", "task3>end4", "task5>end6"]
    );
    // The decision itself forks; nothing leads to the last step, as in print.
    let found = flow_of(&["1 - s ->2", "2 - c ->3,4", "3 -", "4 -", "5 -"]);
    let expected = ["start0>decision1", "decision1>task2", "decision1>task4", "task2>end3", "task4>end5", "task6>end7"];
    assert_eq!(found, expected);
}

#[test]
fn a_remark_is_left_out_and_a_course_always_can_end() {
    assert_eq!(flow_of(&["1 - s ->3", "2 - s", "3 a"]), ["start0>task1", "task1>end2"]);
    let circle = ["start0>task1", "task1>task2", "task2>gateway3", "gateway3>task1", "gateway3>end4"];
    assert_eq!(flow_of(&["1 a ->2", "2 a ->1"]), circle);
    assert_eq!(flow_of(&["1 a ->1,9"]), ["start0>task1", "task1>end2"]);
}

#[test]
fn lanes_are_the_participants_in_their_order() {
    let service = service();
    let procedure = procedure(&service, &["1 b", "2 stranger", "3 a", "4 b"]);
    let flow = Flow::of(&service, &procedure).unwrap();
    let names: Vec<_> = flow.lanes.iter().map(|lane| lane.participant.map(|who| who.id.as_str())).collect();
    assert_eq!(names, [Some("a"), Some("b"), None]);
    assert_eq!(flow.nodes.iter().map(|node| node.lane).collect::<Vec<_>>(), [1, 1, 2, 0, 1, 1]);
    assert!(Flow::of(&service, &self::procedure(&service, &[])).is_none());
}

/// Numbers that look random and are the same on every machine.
struct Dice(u64);

impl Dice {
    fn throw(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).expect("31 bits") % sides
    }
}

/// Procedures of all sizes with everything wrong that can be.
fn wild(service: &Service) -> Vec<Procedure> {
    let mut dice = Dice(7);
    let words = ["", "Қабылдау", "a < b & \"c\" ]]>", "\u{0}\u{b}\u{fffe}", "\u{1F600}🇰🇿 ", "ұзақ сөз ", "x\ny"];
    (0..150)
        .map(|round| {
            let count = 1 + if round % 10 == 0 { 60 } else { dice.throw(12) };
            let steps: Vec<String> = (0..count)
                .map(|_| {
                    let who = ["a", "b", "c", "-", "stranger"][dice.throw(5)];
                    let kind = ["-", "-", "c", "s"][dice.throw(4)];
                    let next: Vec<_> = (0..dice.throw(4)).map(|_| dice.throw(count + 2).to_string()).collect();
                    format!("{} {who} {kind} ->{}", dice.throw(count + 1), next.join(","))
                })
                .collect();
            let mut procedure = procedure(service, &steps.iter().map(String::as_str).collect::<Vec<_>>());
            for step in &mut procedure.steps {
                let text = words[dice.throw(words.len())].repeat(1 + dice.throw(40));
                step.action = Text::of(if dice.throw(3) == 0 { LangTag::RU } else { LangTag::KK }, text);
            }
            procedure
        })
        .collect()
}

const SIZES: Sizes = Sizes { lane: 40, track: 8, pin: 20, gap: 6, node: |_| (20, 20) };

fn overlap(a: Rect, b: Rect) -> bool {
    a.across.from < b.across.to && b.across.from < a.across.to && a.along.from < b.along.to && b.along.from < a.along.to
}

#[test]
fn no_node_meets_another_and_no_edge_crosses_one() {
    let service = service();
    for procedure in wild(&service) {
        let flow = Flow::of(&service, &procedure).unwrap();
        let layout = Layout::of(&flow, &SIZES, &vec![50; flow.nodes.len()]);
        for (at, rect) in layout.nodes.iter().enumerate() {
            let lane = layout.lanes[flow.nodes[at].lane];
            assert!(lane.from <= rect.across.from && rect.across.to <= lane.to, "a node lies in its lane");
            assert!(layout.nodes[..at].iter().all(|other| !overlap(*rect, *other)));
        }
        for (edge, way) in flow.edges.iter().zip(&layout.edges) {
            let touches = |at: usize, along: i32, across: i32| {
                let rect = layout.nodes[at];
                (rect.across.from..=rect.across.to).contains(&across)
                    && (rect.along.from..=rect.along.to).contains(&along)
            };
            let (first, last) = (way[0], way[way.len() - 1]);
            assert!(touches(edge.from, first.along, first.across) && touches(edge.to, last.along, last.across));
            for pair in way.windows(2) {
                let (a, b) = (pair[0], pair[1]);
                assert!((a.across == b.across) != (a.along == b.along), "one axis at a time: {way:?}");
                for (at, rect) in layout.nodes.iter().enumerate() {
                    let line = Rect {
                        across: super::AxisRange { from: a.across.min(b.across), to: a.across.max(b.across) + 1 },
                        along: super::AxisRange { from: a.along.min(b.along), to: a.along.max(b.along) + 1 },
                    };
                    let inner = Rect {
                        across: super::AxisRange { from: rect.across.from + 1, to: rect.across.to },
                        along: super::AxisRange { from: rect.along.from + 1, to: rect.along.to },
                    };
                    assert!(!overlap(line, inner), "edge {edge:?} crosses node {at}: {way:?}");
                }
            }
        }
    }
}

/// An element with its attributes and the elements that it lies in.
#[derive(Debug)]
struct BpmnElement {
    name: String,
    attributes: BTreeMap<String, String>,
    within: Vec<String>,
    text: String,
}

/// Reads XML as far as our own files go: fails on anything that is not well-formed.
fn elements(xml: &str) -> Vec<BpmnElement> {
    let allowed = |c: char| matches!(c, '\n' | ' '..='\u{d7ff}' | '\u{e000}'..='\u{fffd}' | '\u{10000}'..);
    assert!(xml.chars().all(allowed), "characters that XML forbids");
    let mut found: Vec<BpmnElement> = Vec::new();
    let mut open: Vec<usize> = Vec::new();
    let xml = xml.strip_prefix("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n").unwrap_or(xml);
    for part in xml.split('<').skip(1) {
        let (tag, text) = part.split_once('>').expect("a tag ends");
        for entity in text.split('&').skip(1).chain(tag.split('&').skip(1)) {
            assert!(["amp;", "lt;", "gt;", "quot;"].iter().any(|name| entity.starts_with(name)), "{entity}");
        }
        if let Some(name) = tag.strip_prefix('/') {
            let at = open.pop().expect("something is open");
            assert_eq!(found[at].name, name);
            continue;
        }
        let (tag, closed) = tag.strip_suffix('/').map_or((tag, false), |tag| (tag, true));
        let (name, mut rest) = tag.split_once(' ').unwrap_or((tag, ""));
        let mut attributes = BTreeMap::new();
        while let Some((key, more)) = rest.split_once("=\"") {
            let (value, more) = more.split_once('"').expect("a value ends");
            assert!(attributes.insert(key.trim().to_owned(), value.to_owned()).is_none(), "{key} twice");
            rest = more;
        }
        assert_eq!(rest.trim(), "");
        let within = open.iter().map(|&at| found[at].name.clone()).collect();
        found.push(BpmnElement { name: name.to_owned(), attributes, within, text: text.to_owned() });
        if !closed {
            open.push(found.len() - 1);
        }
    }
    assert!(open.is_empty(), "everything is closed");
    found
}

const CAPTIONS: Captions<'_> =
    Captions { time: "Мерзімі", completion: "Аяқталу нысаны", nobody: "Белгісіз" };

#[test]
fn every_bpmn_file_is_whole() {
    let service = service();
    for procedure in wild(&service) {
        let flow = Flow::of(&service, &procedure).unwrap();
        let xml = bpmn(&flow, &procedure, LangTag::KK, "https://t.example/<&>", &CAPTIONS);
        let elements = elements(&xml);
        let of = |name: &str| elements.iter().filter(|element| element.name == name).collect::<Vec<_>>();
        let ids: BTreeSet<_> = elements.iter().filter_map(|element| element.attributes.get("id")).collect();
        assert_eq!(ids.len(), elements.iter().filter(|element| element.attributes.contains_key("id")).count());
        let nodes: BTreeSet<_> = elements
            .iter()
            .filter(|element| element.within.last().is_some_and(|name| name == "process"))
            .filter(|element| {
                element.name.ends_with("ask") || element.name.ends_with("vent") || element.name == "exclusiveGateway"
            })
            .map(|element| element.attributes["id"].as_str())
            .collect();
        assert_eq!(nodes.len(), flow.nodes.len());
        for edge in of("sequenceFlow") {
            for end in ["sourceRef", "targetRef"] {
                assert!(nodes.contains(edge.attributes[end].as_str()));
            }
        }
        let mut placed: Vec<_> = of("flowNodeRef").iter().map(|element| element.text.as_str()).collect();
        placed.sort_unstable();
        assert_eq!(placed, nodes.iter().copied().collect::<Vec<_>>(), "every node in one lane");
        let drawn: BTreeSet<_> =
            of("bpmndi:BPMNShape").iter().map(|shape| shape.attributes["bpmnElement"].as_str()).collect();
        assert!(nodes.iter().all(|id| drawn.contains(id)) && drawn.contains("pool"));
        assert_eq!(drawn.len(), nodes.len() + flow.lanes.len() + 1);
        assert_eq!(of("bpmndi:BPMNEdge").len(), flow.edges.len());
        assert_eq!(of("endEvent").len(), flow.nodes.iter().filter(|node| node.kind == NodeKind::End).count());
        assert!(!of("endEvent").is_empty() && of("startEvent").len() == 1);
    }
}

#[test]
fn every_drawing_is_well_formed_and_speaks() {
    let service = service();
    let words =
        DiagramTexts {
            language: LangTag::KK, id: "flow-p", title: "Т <1>", description: "С & т", or: "немесе"
        };
    for procedure in wild(&service) {
        let flow = Flow::of(&service, &procedure).unwrap();
        let Picture { svg, wide } = draw(&flow, &words);
        assert_eq!(svg, draw(&flow, &words).svg);
        let elements = elements(&svg);
        assert_eq!(elements.iter().filter(|element| element.name == "title").count(), 1);
        let pieces: Vec<_> = elements.iter().filter(|element| element.name == "svg").collect();
        assert_eq!(pieces[0].attributes["aria-labelledby"], "flow-p-t flow-p-d");
        assert!(pieces[1..].iter().all(|piece| piece.attributes["aria-hidden"] == "true"));
        assert!(elements.iter().all(|element| !element.attributes.contains_key("style")));
        // The pieces join: each begins where the one before ends.
        let boxes: Vec<Vec<i32>> = pieces
            .iter()
            .map(|piece| piece.attributes["viewBox"].split(' ').map(|number| number.parse().unwrap()).collect())
            .collect();
        assert!(boxes.windows(2).all(|pair| pair[0][1] + pair[0][3] == pair[1][1]), "{boxes:?}");
        assert!(boxes.iter().all(|view| wide == (view[2] > 290)) && wide == pieces[0].attributes.contains_key("width"));
        assert!(boxes.iter().all(|view| view[3] > 0 && view[3] <= 700), "{boxes:?}");
        let numbers = flow.nodes.iter().filter(|node| node.kind == NodeKind::End).count();
        assert_eq!(svg.matches("a7 7 0 1 0 14 0a7 7 0 1 0-14 0z").count(), numbers);
    }
}
