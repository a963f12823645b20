//! A procedure as SVG for a page.
//!
//! Made for a phone: time runs down, lanes are narrow strips with the symbols where lines begin, and what each step says
//! stands beside its symbol, so that lanes do not share the width of the screen with the words. A long diagram is made
//! of several pieces that join without a gap, and that a printer may part between two steps.
//!
//! In a language that is written from right to left the whole is mirrored: places are computed as from left to right, paths
//! are turned over, texts and signs that have no left and right are set at the mirrored place.
//!
//! Colours are the theme's: the drawing has classes and no styles. They are short, for a page may have ten diagrams, and begin with `tz-`:
//! `l` lanes, `k` their names' lines, `e` edges, `t` tasks, `s` tasks of information systems, `d`
//! decisions, `o` starts, `x` ends, `m` marks (envelope, clock), `n` numbers, `w` who acts, `r` rules between steps.

use std::fmt::Write as _;

use super::drawing::DiagramTexts;
use super::flow::{Flow, FlowNode, NodeKind};
use super::layout::{AxisRange, Layout, Point, Sizes};
use super::words::{LINE, LabelLine, is_short, lane_name, lines, number, write_lines};
use super::xml::escaped;
use crate::locale::Direction;
use crate::registry::model::ParticipantKind;

/// The width of a drawing, in the units of its text: a phone of 360 pixels without the margins of the page.
const WIDTH: i32 = 290;
/// The least room for words beside the lanes.
const LEAST_WORDS: i32 = 140;
/// The longest piece: at the largest size that the theme gives, it fits a page of A4.
const PIECE: i32 = 680;
/// A drawing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture {
    /// Its markup.
    pub svg: String,
    /// Whether it is wider than a phone: it then has a size of its own and is to be scrolled.
    pub wide: bool,
}

/// Draws a flow.
pub fn draw(flow: &Flow<'_>, words: &DiagramTexts<'_>) -> Picture {
    let drawn = FlowSvg::new(flow, words);
    Picture { svg: drawn.svg(), wide: drawn.is_wide() }
}

fn sizes(lanes: usize) -> Sizes {
    Sizes { lane: if lanes > 4 { 23 } else { 26 }, track: 8, pin: 17, gap: 7, node }
}

fn node(kind: NodeKind) -> (i32, i32) {
    match kind {
        NodeKind::Task => (20, 18),
        NodeKind::Decision | NodeKind::Gateway => (22, 22),
        NodeKind::Start | NodeKind::End => (16, 16),
    }
}

struct FlowSvg<'f, 'p> {
    flow: &'f Flow<'p>,
    words: &'f DiagramTexts<'f>,
    layout: Layout,
    /// The left edge of the words.
    left: i32,
    width: i32,
    /// The names of the lanes, and how high they stand together.
    names: Vec<Vec<LabelLine>>,
    head: i32,
    lines: Vec<Vec<LabelLine>>,
    direction: Direction,
}

impl<'f, 'p> FlowSvg<'f, 'p> {
    fn new(flow: &'f Flow<'p>, words: &'f DiagramTexts<'f>) -> Self {
        let sizes = sizes(flow.lanes.len());
        let strips = Layout::of(flow, &sizes, &vec![1; flow.nodes.len()]).width();
        let left = strips + 8;
        let width = WIDTH.max(left + LEAST_WORDS + 4);
        let room = width - left - 4;
        let lines: Vec<_> =
            flow.nodes.iter().enumerate().map(|(at, node)| lines(flow, words, at, node, room)).collect();
        let rows: Vec<_> = lines.iter().map(|lines| 34.max(22 + LINE * as_units(lines.len()))).collect();
        let layout = Layout::of(flow, &sizes, &rows);
        let names: Vec<_> = if flow.names_participants() {
            flow.lanes.iter().map(|lane| lane_name(words, lane.participant, room)).collect()
        } else {
            Vec::new()
        };
        let head = names.iter().map(|name| name_height(name)).sum::<i32>() + if names.is_empty() { 0 } else { 8 };
        Self { flow, words, layout, left, width, names, head, lines, direction: words.direction() }
    }

    fn svg(&self) -> String {
        let mut out = String::new();
        for (place, piece) in self.pieces().into_iter().enumerate() {
            let first = place == 0;
            let top = if first { -self.head } else { self.layout.rows[piece.0].from };
            let bottom = self.layout.rows[piece.1 - 1].to;
            let _ = write!(out, "<svg viewBox=\"0 {top} {} {}\"", self.width, bottom - top);
            if self.direction == Direction::RightToLeft {
                out.push_str(" direction=\"rtl\"");
            }
            if self.is_wide() {
                let _ = write!(out, " width=\"{}\" height=\"{}\"", self.width, bottom - top);
            }
            if first {
                let DiagramTexts { id, title, description, .. } = self.words;
                let _ = write!(
                    out,
                    " role=\"img\" aria-labelledby=\"{id}-t {id}-d\"><title id=\"{id}-t\">{}</title>\
                     <desc id=\"{id}-d\">{}</desc>",
                    escaped(title),
                    escaped(description)
                );
            } else {
                out.push_str(" aria-hidden=\"true\">");
            }
            self.lanes(&mut out, top, bottom);
            if first {
                self.head(&mut out);
            }
            self.edges(&mut out, top, bottom);
            self.symbols(&mut out, piece);
            self.words(&mut out, piece);
            out.push_str("</svg>");
        }
        out
    }

    fn is_wide(&self) -> bool {
        self.width > WIDTH
    }

    /// The rows of each piece, from and to.
    fn pieces(&self) -> Vec<(usize, usize)> {
        let rows = &self.layout.rows;
        let mut pieces = Vec::new();
        let (mut from, mut top) = (0, -self.head);
        for (at, row) in rows.iter().enumerate() {
            if row.to - top > PIECE && at > from {
                pieces.push((from, at));
                (from, top) = (at, row.from);
            }
        }
        pieces.push((from, rows.len()));
        pieces
    }

    /// Every other lane is tinted; an only one too, for its strip shows the way.
    fn lanes(&self, out: &mut String, top: i32, bottom: i32) {
        let begin = top.max(0);
        let mut strips = String::new();
        for lane in self.layout.lanes.iter().step_by(2) {
            let wide = lane.to - lane.from;
            let _ = write!(strips, "M{} {begin}v{}h{wide}V{begin}", lane.from, bottom - begin);
        }
        self.path(out, "l", &strips);
    }

    /// Writes a path that has a left and a right.
    fn path(&self, out: &mut String, class: &str, shapes: &str) {
        let turned = match self.direction {
            Direction::LeftToRight => String::new(),
            Direction::RightToLeft => format!(" transform=\"matrix(-1 0 0 1 {} 0)\"", self.width),
        };
        let _ = write!(out, "<path class=\"tz-{class}\"{turned} d=\"{shapes}\"/>");
    }

    /// Where a place of the layout lies, across.
    fn across(&self, x: i32) -> i32 {
        match self.direction {
            Direction::LeftToRight => x,
            Direction::RightToLeft => self.width - x,
        }
    }

    /// The names above the lanes as stairs: from each a line leads down to its lane.
    fn head(&self, out: &mut String) {
        if self.names.is_empty() {
            return;
        }
        let (mut lines, mut ways) = (String::new(), String::new());
        let mut top = -self.head;
        for (name, lane) in self.names.iter().zip(&self.layout.lanes) {
            let middle = lane.from.midpoint(lane.to);
            let _ = write!(ways, "M{} {}H{middle}V0", self.left - 4, top + 10);
            self.write_lines(&mut lines, name, top + 14);
            top += name_height(name);
        }
        self.path(out, "k", &ways);
        out.push_str(&lines);
    }

    fn edges(&self, out: &mut String, top: i32, bottom: i32) {
        let mut ways = String::new();
        for way in &self.layout.edges {
            let lowest = way.iter().map(|point| point.along).max().unwrap_or(0);
            let highest = way.iter().map(|point| point.along).min().unwrap_or(0);
            if lowest > top && highest < bottom {
                write_way(&mut ways, way);
            }
        }
        if !ways.is_empty() {
            self.path(out, "e", &ways);
        }
    }

    fn symbols(&self, out: &mut String, piece: (usize, usize)) {
        let [mut tasks, mut systems, mut decisions, mut starts, mut ends, mut marks, mut numbers] =
            [const { String::new() }; 7];
        for at in piece.0..piece.1 {
            let (node, rect) = (&self.flow.nodes[at], self.layout.nodes[at]);
            let Point { across: x, along: y } = rect.centre();
            let _ = match node.kind {
                NodeKind::Task => {
                    let into = if self.by_system(node) { &mut systems } else { &mut tasks };
                    write!(into, "M{} {}h14q3 0 3 3v12q0 3-3 3h-14q-3 0-3-3v-12q0-3 3-3z", x - 7, y - 9)
                }
                NodeKind::Decision | NodeKind::Gateway => write!(decisions, "M{x} {}l11 11-11 11-11-11z", y - 11),
                NodeKind::Start => write!(starts, "M{} {y}a8 8 0 1 0 16 0a8 8 0 1 0-16 0z", x - 8),
                NodeKind::End => write!(ends, "M{} {y}a7 7 0 1 0 14 0a7 7 0 1 0-14 0z", x - 7),
            };
            let x = self.across(x);
            if node.kind == NodeKind::Gateway {
                let _ = write!(marks, "M{} {}l8 8m0-8l-8 8", x - 4, y - 4);
            } else if node.kind == NodeKind::Start && node.step.is_some() {
                let _ = write!(marks, "M{} {}h10v7h-10zl5 4 5-4", x - 5, y - 3);
            } else if let Some(number) = self.number(node) {
                let _ = write!(numbers, "<text class=\"tz-n\" x=\"{x}\" y=\"{}\">{}</text>", y + 4, escaped(number));
            }
            for (line, below) in self.lines[at].iter().zip(0..) {
                if line.clock {
                    let y = self.layout.rows[at].from + 17 + LINE * below;
                    let x = self.across(self.left + 5) - 5;
                    let _ = write!(marks, "M{x} {y}a5 5 0 1 0 10 0a5 5 0 1 0-10 0m5-3v3h3");
                }
            }
        }
        for (class, shapes) in [("t", tasks), ("s", systems), ("d", decisions), ("o", starts), ("x", ends)] {
            if !shapes.is_empty() {
                self.path(out, class, &shapes);
            }
        }
        if !marks.is_empty() {
            let _ = write!(out, "<path class=\"tz-m\" d=\"{marks}\"/>");
        }
        out.push_str(&numbers);
    }

    fn words(&self, out: &mut String, piece: (usize, usize)) {
        let mut rules = String::new();
        for at in piece.0..piece.1 {
            let AxisRange { from, to } = self.layout.rows[at];
            self.write_lines(out, &self.lines[at], from + 21);
            if !self.lines[at].is_empty() && at + 1 < self.flow.nodes.len() {
                let _ = write!(rules, "M{} {}H{}", self.left, to - 1, self.width);
            }
        }
        if !rules.is_empty() {
            self.path(out, "r", &rules);
        }
    }

    /// Writes lines beside the lanes.
    fn write_lines(&self, out: &mut String, lines: &[LabelLine], top: i32) {
        write_lines(out, lines, self.direction, |indent| self.across(self.left + indent), top);
    }

    /// The number inside the symbol, if it is short.
    fn number(&self, node: &FlowNode<'p>) -> Option<&'p str> {
        let has_room = matches!(node.kind, NodeKind::Task | NodeKind::Decision);
        number(node).filter(|number| has_room && is_short(number))
    }

    fn by_system(&self, node: &FlowNode<'_>) -> bool {
        self.flow.lanes[node.lane].participant.is_some_and(|who| who.kind == ParticipantKind::System)
    }
}

/// Writes a way as moves along one axis or the other, which repeat and so compress, with an arrow at its end.
fn write_way(out: &mut String, way: &[Point]) {
    let Some((start, corners)) = way.split_first() else { return };
    let _ = write!(out, "M{} {}", start.across, start.along);
    let mut here = start;
    let mut arrow = "";
    for corner in corners {
        if corner.across != here.across {
            let _ = write!(out, "h{}", corner.across - here.across);
            arrow = "m-5-2v4l5-2-5-2";
        }
        if corner.along != here.along {
            let _ = write!(out, "v{}", corner.along - here.along);
            arrow = "m-2-5h4l-2 5-2-5";
        }
        here = corner;
    }
    out.push_str(arrow);
}

/// The height of a name above the lanes.
fn name_height(name: &[LabelLine]) -> i32 {
    LINE * as_units(name.len()) + 5
}

fn as_units(count: usize) -> i32 {
    i32::try_from(count).unwrap_or(i32::MAX / LINE)
}
