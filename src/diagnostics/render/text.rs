//! Diagnostics for people: the offending line, marked, with the help below it.

use std::collections::HashMap;
use std::ops::Range;

use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet};

use super::order::sorted;
use crate::diagnostics::diagnostic::Diagnostic;
use crate::diagnostics::list::Diagnostics;
use crate::diagnostics::severity::Severity;
use crate::diagnostics::source::{SourceFile, Sources};
use crate::diagnostics::span::Span;

/// How diagnostics are printed for people.
#[derive(Clone, Copy, Debug, Default)]
pub struct TextStyle {
    /// With colours.
    pub colour: bool,
    /// Each problem, where many say the same of different records.
    pub each: bool,
    /// At most so many problems.
    pub limit: Option<usize>,
}

/// How many equal problems are shown before the others are counted.
const SHOWN: usize = 3;

/// The report, and a last line with the number of problems. Of many problems that say the same of different records the first are
/// shown and the others counted, unless each is wanted.
pub(super) fn render(diagnostics: &Diagnostics, sources: &Sources, style: TextStyle) -> String {
    let renderer = if style.colour { Renderer::styled() } else { Renderer::plain() };
    let sorted = sorted(diagnostics, sources);
    let kinds: Vec<_> = sorted.iter().map(|diagnostic| kind_of(diagnostic)).collect();
    let mut counts: HashMap<&(&str, String), usize> = HashMap::new();
    kinds.iter().for_each(|kind| *counts.entry(kind).or_default() += 1);
    let mut seen: HashMap<&(&str, String), usize> = HashMap::new();
    let mut out = String::new();
    let mut printed = 0;
    for (at, (diagnostic, kind)) in sorted.iter().zip(&kinds).enumerate() {
        if style.limit.is_some_and(|limit| printed >= limit) {
            out.push_str(&format!("{} more are not shown\n\n", sorted.len() - at));
            break;
        }
        let (count, seen) = (counts[kind], seen.entry(kind).or_default());
        *seen += 1;
        // One that is left is shown like the others.
        if style.each || *seen <= SHOWN || count <= SHOWN + 1 {
            out.push_str(&renderer.render(&[group(diagnostic, sources)]));
            out.push_str("\n\n");
            printed += 1;
        } else if *seen == SHOWN + 1 {
            let message = format!("{} more: {}", count - SHOWN, kind.1);
            let title = level(diagnostic.severity).primary_title(message.as_str()).id(diagnostic.code.id);
            let note = title.element(Level::NOTE.message("`--all` shows each of them"));
            out.push_str(&renderer.render(&[note]));
            out.push_str("\n\n");
        }
    }
    out.push_str(&last_line(diagnostics));
    out
}

/// The rule that is broken, and the message without what tells one record from another: its quoted words and numbers.
fn kind_of(diagnostic: &Diagnostic) -> (&'static str, String) {
    let mut kind = String::new();
    for (at, piece) in diagnostic.message.split('"').enumerate() {
        if at % 2 == 1 {
            kind.push_str("\"…\"");
        } else {
            let pieces = piece.split_inclusive(|letter: char| !letter.is_ascii_digit());
            pieces.for_each(|piece| {
                let rest = piece.trim_start_matches(|letter: char| letter.is_ascii_digit());
                kind.push_str(if rest.len() < piece.len() { "…" } else { "" });
                kind.push_str(rest);
            });
        }
    }
    (diagnostic.code.id, kind)
}

/// How often each problem occurs, the most frequent first, and a last line with the number of all.
pub fn summary(diagnostics: &Diagnostics) -> String {
    let mut counts: HashMap<(&str, &str, &str), usize> = HashMap::new();
    for diagnostic in diagnostics.iter() {
        let code = diagnostic.code;
        *counts.entry((code.id, diagnostic.severity.as_str(), code.name)).or_default() += 1;
    }
    let mut counts: Vec<_> = counts.into_iter().collect();
    counts.sort_by(|(a, first), (b, next)| next.cmp(first).then_with(|| a.cmp(b)));
    let line = |((code, severity, name), count)| format!("{count:>7}  {severity:<7}  {code}  {name}\n");
    let mut out: String = counts.into_iter().map(line).collect();
    out.push_str(&last_line(diagnostics));
    out
}

/// `2 errors, 1 warning` or `no problems`, and how many the register turns off.
fn last_line(diagnostics: &Diagnostics) -> String {
    let plural =
        |count: usize, word: &str| (count > 0).then(|| format!("{count} {word}{}", if count == 1 { "" } else { "s" }));
    let counted =
        [plural(diagnostics.count(Severity::Error), "error"), plural(diagnostics.count(Severity::Warning), "warning")];
    let mut parts: Vec<_> = counted.into_iter().flatten().collect();
    if parts.is_empty() {
        parts.push("no problems".to_owned());
    }
    parts.extend(match diagnostics.changes().turned_off() {
        0 => None,
        off => Some(format!("{off} turned off by [rules]")),
    });
    parts.join(", ") + "\n"
}

fn group<'a>(diagnostic: &'a Diagnostic, sources: &'a Sources) -> Group<'a> {
    let mut group = level(diagnostic.severity)
        .primary_title(diagnostic.message.as_str())
        .id(diagnostic.code.id)
        .elements(std::iter::empty::<Snippet<'a, annotate_snippets::Annotation<'a>>>());
    let related = diagnostic.related.as_ref();
    if let Some(span) = diagnostic.span {
        let beside = related.filter(|(other, _)| other.file == span.file);
        let quotation = Quotation::new([Some(span), beside.map(|(other, _)| *other)], sources);
        let mut snippet = quotation.snippet().annotation(AnnotationKind::Primary.span(quotation.marked(span)));
        if let Some((other, label)) = beside {
            let annotation = AnnotationKind::Context.span(quotation.marked(*other));
            snippet = snippet.annotation(annotation.label(label.as_str()));
        }
        group = group.element(snippet);
        if let Some((other, label)) = related.filter(|(other, _)| other.file != span.file) {
            let quotation = Quotation::new([Some(*other), None], sources);
            let annotation = AnnotationKind::Context.span(quotation.marked(*other));
            group = group.element(quotation.snippet().annotation(annotation.label(label.as_str())));
        }
    } else if let Some(path) = &diagnostic.path {
        group = group.element(Origin::path(path.as_str()));
    }
    if let Some(help) = &diagnostic.help {
        group = group.element(Level::HELP.message(help.as_str()));
    }
    for note in &diagnostic.notes {
        group = group.element(Level::NOTE.message(note.as_str()));
    }
    if !diagnostic.fix.is_empty() {
        group = group.element(Level::NOTE.message("`tizilim check --fix` fixes it"));
    }
    group
}

fn level(severity: Severity) -> Level<'static> {
    match severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
    }
}

/// The lines of a file that hold some places of it.
struct Quotation<'a> {
    file: &'a SourceFile,
    first_line: usize,
    bytes: Range<usize>,
}

impl<'a> Quotation<'a> {
    /// The lines from the first of two places of one file to the last.
    fn new(places: [Option<Span>; 2], sources: &'a Sources) -> Self {
        let places: Vec<Span> = places.into_iter().flatten().collect();
        let file = sources.get(places[0].file);
        let marked: Vec<_> = places.iter().map(|place| file.marked(*place)).collect();
        let start = marked.iter().map(|place| place.start).min().unwrap_or_default();
        let end = marked.iter().map(|place| place.end).max().unwrap_or_default();
        let (first_line, bytes) = file.lines(start..end);
        Self { file, first_line, bytes }
    }

    fn snippet(&self) -> Snippet<'a, annotate_snippets::Annotation<'a>> {
        let lines = &self.file.text[self.bytes.clone()];
        Snippet::source(lines).line_start(self.first_line).path(self.file.path.as_str()).fold(true)
    }

    /// The bytes of a place among the lines.
    fn marked(&self, span: Span) -> Range<usize> {
        let marked = self.file.marked(span);
        marked.start - self.bytes.start..marked.end - self.bytes.start
    }
}
