//! What stands beside the symbols of a drawing, in lines.

use std::fmt::Write as _;

use super::drawing::DiagramTexts;
use super::flow::{Flow, FlowNode, NodeKind};
use super::measure::{width, wrapped};
use super::xml::{against, escaped};
use crate::locale::{Direction, Signs};
use crate::registry::model::{Participant, StepKind};
use crate::registry::values::{LangTag, Text};

/// The size of the words, and from line to line.
const TYPE: i32 = 13;
pub(super) const LINE: i32 = 16;
/// The most lines for a name above the lanes, for one beside a step, for what is done with and without lanes beside it,
/// and for a time. Kazakh says what is done last, so a few words more add much.
const HEAD_LINES: usize = 6;
const NAME_LINES: usize = 2;
const ACTION_LINES: usize = 3;
const LONE_ACTION_LINES: usize = 5;
const TIME_LINES: usize = 2;

/// A line of words beside a symbol.
pub(super) struct LabelLine {
    text: String,
    /// The class, if it is not plain.
    class: &'static str,
    /// Its language if it is not the page's.
    language: Option<LangTag>,
    /// Whether a clock stands before it.
    pub(super) clock: bool,
}

/// The number of a node's step without the bracket that lists have.
pub(super) fn number<'p>(node: &FlowNode<'p>) -> Option<&'p str> {
    node.step?.number.as_ref().map(|number| number.as_str().trim_end_matches([')', '.']))
}

/// Whether a number has room in a symbol.
pub(super) fn is_short(number: &str) -> bool {
    width(number, 10) <= 18
}

/// What stands beside a symbol.
pub(super) fn lines(
    flow: &Flow<'_>,
    words: &DiagramTexts<'_>,
    at: usize,
    node: &FlowNode<'_>,
    room: i32,
) -> Vec<LabelLine> {
    let mut lines = Vec::new();
    let follows: Vec<_> = flow.following(at).filter_map(number).collect();
    let forks = matches!(node.kind, NodeKind::Decision | NodeKind::Gateway) && follows.len() > 1;
    if let Some(step) = node.step.filter(|_| !matches!(node.kind, NodeKind::Gateway | NodeKind::End)) {
        // A name is written where it changes.
        let before =
            flow.nodes[..at].iter().rev().find(|node| matches!(node.kind, NodeKind::Task | NodeKind::Decision));
        if let Some(who) = flow.lanes[node.lane].participant
            && flow.lanes.len() > 1
            && before.is_none_or(|before| before.lane != node.lane)
        {
            let shown = who.name.in_language(words.language);
            let language = (shown.language != words.language).then_some(shown.language);
            // What is set bold needs a tenth more.
            let name = wrapped(brief(shown.text), TYPE, room * 10 / 11, NAME_LINES);
            lines.extend(name.into_iter().map(|text| LabelLine { text, class: "w", language, clock: false }));
        }
        let action = step.action.in_language(words.language);
        let label = step.label.as_ref().map(|label| label.in_language(action.language).text);
        let done = unlabelled(action.text, label);
        let text = match number(node) {
            Some(number) if !is_short(number) || step.kind == Some(StepKind::Start) => format!("{number}. {done}"),
            _ => done.to_owned(),
        };
        let language = (action.language != words.language).then_some(action.language);
        let plain = |text| LabelLine { text, class: "", language, clock: false };
        let most = if flow.lanes.len() > 1 { ACTION_LINES } else { LONE_ACTION_LINES };
        lines.extend(wrapped(&text, TYPE, room, most).into_iter().map(plain));
        if let Some(time) = &step.time {
            let mut time = localized_lines(words, &time.text, room - 15, TIME_LINES);
            if let Some(first) = time.first_mut() {
                first.clock = true;
            }
            lines.extend(time);
        }
    }
    if forks {
        let arrow = Signs::of(words.language.as_str()).forward;
        let text = format!("{arrow} {}", follows.join(&format!(" {} ", words.or)));
        let line = |text| LabelLine { text, class: "", language: None, clock: false };
        lines.extend(wrapped(&text, TYPE, room, 1).into_iter().map(line));
    }
    lines
}

/// What is done without the label before it (such as "Process 1 – "): the symbol bears a number already.
fn unlabelled<'t>(action: &'t str, label: Option<&str>) -> &'t str {
    let rest = label.and_then(|label| action.strip_prefix(label)).map(str::trim_start);
    rest.and_then(|rest| rest.strip_prefix(['–', '-', '—'])).map(str::trim_start).unwrap_or(action)
}

/// The name of a lane, above it.
pub(super) fn lane_name(words: &DiagramTexts<'_>, participant: Option<&Participant>, room: i32) -> Vec<LabelLine> {
    match participant {
        Some(who) => localized_lines(words, &who.name, room, HEAD_LINES),
        None => vec![LabelLine { text: "—".to_owned(), class: "", language: None, clock: false }],
    }
}

/// A text of the register in lines.
fn localized_lines(words: &DiagramTexts<'_>, text: &Text, room: i32, most: usize) -> Vec<LabelLine> {
    let shown = text.in_language(words.language);
    let language = (shown.language != words.language).then_some(shown.language);
    let plain = |text| LabelLine { text, class: "", language, clock: false };
    wrapped(shown.text, TYPE, room, most).into_iter().map(plain).collect()
}

/// A name as it stands beside steps: the first abbreviation that it brings in brackets, or what stands before the
/// brackets. The whole name stands above the lanes.
fn brief(name: &str) -> &str {
    let Some((before, inside)) = name.trim_end().strip_suffix(')').and_then(|name| name.rsplit_once('(')) else {
        return name;
    };
    let inside = inside.split(',').next().unwrap_or(inside).trim();
    let is_short = inside.chars().filter(|c| c.is_uppercase()).count() > 1 && inside.chars().count() <= 10;
    match before.trim_end() {
        _ if is_short => inside,
        "" => name,
        before => before,
    }
}

/// Writes lines one below the other, those of one kind as one text, in a drawing of a direction. `place` says where a line with
/// an indent begins.
pub(super) fn write_lines(
    out: &mut String,
    lines: &[LabelLine],
    direction: Direction,
    place: impl Fn(i32) -> i32,
    top: i32,
) {
    let mut open = false;
    let (mut indent, mut before): (i32, Option<&LabelLine>) = (0, None);
    for (line, below) in lines.iter().zip(0..) {
        let same = before.is_some_and(|before| before.class == line.class && before.language == line.language);
        indent = if line.clock || (same && indent > 0) { 15 } else { 0 };
        let x = place(indent);
        if open && same && !line.clock {
            let _ = write!(out, "<tspan x=\"{x}\" dy=\"{LINE}\">{}</tspan>", escaped(&line.text));
        } else {
            if open {
                out.push_str("</text>");
            }
            out.push_str("<text");
            if !line.class.is_empty() {
                let _ = write!(out, " class=\"tz-{}\"", line.class);
            }
            if let Some(language) = line.language {
                let _ = write!(out, " lang=\"{language}\"");
                let own = Direction::of(language.as_str());
                if own != direction {
                    out.push_str(against(own));
                }
            }
            let _ = write!(out, " x=\"{x}\" y=\"{}\">{}", top + LINE * below, escaped(&line.text));
            open = true;
        }
        before = Some(line);
    }
    if open {
        out.push_str("</text>");
    }
}

#[cfg(test)]
mod tests {
    use super::{brief, unlabelled};

    #[test]
    fn names_are_abbreviated_as_they_say_themselves() {
        assert_eq!(brief("Мемлекеттік мекеме (ММ)"), "ММ");
        assert_eq!(brief("Ақпараттық жүйе (ХҚКО АЖ, ХҚКО ИАЖ)"), "ХҚКО АЖ");
        assert_eq!(brief("Өңірлік шлюз («электронды үкімет» шлюзі)"), "Өңірлік шлюз");
        for name in ["Басшы", "(ММ", "(бәрі)", "Басшы (бірінші) орынбасары", ""] {
            assert_eq!(brief(name), name);
        }
    }

    #[test]
    fn a_label_is_written_once() {
        assert_eq!(unlabelled("1-үрдіс – тексеру", Some("1-үрдіс")), "тексеру");
        assert_eq!(unlabelled("тексеру", Some("1-үрдіс")), "тексеру");
        assert_eq!(unlabelled("1-үрдіс тексеру", Some("1-үрдіс")), "1-үрдіс тексеру");
    }
}
