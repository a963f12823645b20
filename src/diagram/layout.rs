//! Where nodes and edges lie. Time runs along one axis, lanes lie across it; which of them is the page's height is for
//! those who draw.
//!
//! Each node has a row of its own, so that no two can meet. An edge runs straight down the lane of its target where no
//! node lies between; else it goes round all lanes on a track before the first one and enters from the side, where its
//! row is free. So edges cross other edges at most, never nodes, and only edges from one source or to one target share
//! a line.

use std::collections::BTreeMap;

use super::flow::{Edge, Flow, NodeKind};

/// A place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Point {
    /// Across the time.
    pub across: i32,
    /// Along the time.
    pub along: i32,
}

/// A stretch of an axis.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AxisRange {
    /// Its begin.
    pub from: i32,
    /// Its end.
    pub to: i32,
}

/// The room of a node.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rect {
    /// Across the time.
    pub across: AxisRange,
    /// Along the time.
    pub along: AxisRange,
}

impl Rect {
    /// Its middle.
    pub fn centre(self) -> Point {
        Point { across: self.across.from.midpoint(self.across.to), along: self.along.from.midpoint(self.along.to) }
    }
}

/// How large things are.
#[derive(Clone, Copy, Debug)]
pub struct Sizes {
    /// A lane, across.
    pub lane: i32,
    /// The room for one edge that goes round, across.
    pub track: i32,
    /// From the begin of a row to the middle of its node.
    pub pin: i32,
    /// From the line on which edges leave a row to its end.
    pub gap: i32,
    /// A node: across, along.
    pub node: fn(NodeKind) -> (i32, i32),
}

/// The places of a flow's parts, from (0, 0).
#[derive(Clone, Debug)]
pub struct Layout {
    /// The lanes, across.
    pub lanes: Vec<AxisRange>,
    /// The rows of the nodes, along.
    pub rows: Vec<AxisRange>,
    /// The nodes.
    pub nodes: Vec<Rect>,
    /// The edges, from corner to corner.
    pub edges: Vec<Vec<Point>>,
}

impl Layout {
    /// Places a flow whose rows have the given lengths.
    pub fn of(flow: &Flow<'_>, sizes: &Sizes, rows: &[i32]) -> Self {
        let mut end = 0;
        let rows: Vec<_> = rows
            .iter()
            .map(|length| {
                let from = end;
                end += length;
                AxisRange { from, to: end }
            })
            .collect();
        let round = tracks(flow, &rows);
        let count = round.values().max().map_or(0, |most| i32::try_from(*most).unwrap_or(i32::MAX - 1) + 1);
        let before = count * sizes.track;
        let lanes: Vec<_> = (0..flow.lanes.len())
            .map(|at| before + i32::try_from(at).unwrap_or(0) * sizes.lane)
            .map(|from| AxisRange { from, to: from + sizes.lane })
            .collect();
        let nodes: Vec<_> = flow
            .nodes
            .iter()
            .zip(&rows)
            .map(|(node, row)| {
                let (across, along) = (sizes.node)(node.kind);
                let middle = lanes[node.lane].from + sizes.lane / 2;
                let pin = row.from + sizes.pin;
                Rect {
                    across: AxisRange { from: middle - across / 2, to: middle + across / 2 },
                    along: AxisRange { from: pin - along / 2, to: pin + along / 2 },
                }
            })
            .collect();
        let edges = flow
            .edges
            .iter()
            .map(|edge| {
                let track = round
                    .get(&edge.to)
                    .filter(|_| !is_direct(flow, *edge))
                    .map(|&track| before - i32::try_from(track).unwrap_or(0) * sizes.track - sizes.track / 2);
                way(&nodes[edge.from], &nodes[edge.to], rows[edge.from].to - sizes.gap, track)
            })
            .collect();
        Self { lanes, rows, nodes, edges }
    }

    /// How long it is, along.
    pub fn length(&self) -> i32 {
        self.rows.last().map_or(0, |row| row.to)
    }

    /// How wide it is, across.
    pub fn width(&self) -> i32 {
        self.lanes.last().map_or(0, |lane| lane.to)
    }
}

/// Whether an edge may run straight to its target: forwards, and no node lies between in the target's lane.
fn is_direct(flow: &Flow<'_>, edge: Edge) -> bool {
    edge.from < edge.to && flow.nodes[edge.from + 1..edge.to].iter().all(|node| node.lane != flow.nodes[edge.to].lane)
}

/// The track of each target to which an edge goes round, 0 beside the lanes. Edges to one target share a track; short
/// ways lie inside long ones.
fn tracks(flow: &Flow<'_>, rows: &[AxisRange]) -> BTreeMap<usize, usize> {
    let mut stretches: BTreeMap<usize, AxisRange> = BTreeMap::new();
    for edge in flow.edges.iter().filter(|edge| !is_direct(flow, **edge)) {
        let (source, target) = (rows[edge.from], rows[edge.to]);
        let stretch = stretches.entry(edge.to).or_insert(target);
        stretch.from = stretch.from.min(source.from);
        stretch.to = stretch.to.max(source.to);
    }
    let mut order: Vec<_> = stretches.into_iter().collect();
    order.sort_by_key(|(target, stretch)| (stretch.to - stretch.from, *target));
    let mut taken: Vec<Vec<AxisRange>> = Vec::new();
    let mut tracks = BTreeMap::new();
    for (target, stretch) in order {
        let free =
            |spans: &Vec<AxisRange>| spans.iter().all(|other| stretch.to <= other.from || other.to <= stretch.from);
        let track = taken.iter().position(free).unwrap_or(taken.len());
        if track == taken.len() {
            taken.push(Vec::new());
        }
        taken[track].push(stretch);
        tracks.insert(target, track);
    }
    tracks
}

/// The corners of an edge that leaves its row on the line `leaves` and may have to take a track.
fn way(source: &Rect, target: &Rect, leaves: i32, track: Option<i32>) -> Vec<Point> {
    let (from, to) = (source.centre(), target.centre());
    let start = Point { along: source.along.to, ..from };
    if let Some(track) = track {
        return vec![
            start,
            Point { along: leaves, ..from },
            Point { across: track, along: leaves },
            Point { across: track, along: to.along },
            Point { across: target.across.from, along: to.along },
        ];
    }
    let arrives = Point { along: target.along.from, ..to };
    if from.across == to.across {
        return vec![start, arrives];
    }
    vec![start, Point { along: leaves, ..from }, Point { along: leaves, ..to }, arrives]
}
