//! Diagnostics for people: the offending line, marked, with the help below it.

use std::borrow::Cow;
use std::collections::HashMap;
use std::ops::Range;

use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet};

use super::order::sorted;
use crate::diagnostics::diagnostic::Diagnostic;
use crate::diagnostics::list::Diagnostics;
use crate::diagnostics::messages::{Message, MessageLanguage, Phrase, message, phrase};
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
pub(super) fn render(
    diagnostics: &Diagnostics,
    sources: &Sources,
    style: TextStyle,
    language: MessageLanguage,
) -> String {
    let renderer = if style.colour { Renderer::styled() } else { Renderer::plain() };
    let sorted = sorted(diagnostics, sources);
    let kinds: Vec<_> = sorted.iter().map(|it| (it.code.id, kind_of(&it.message.english()))).collect();
    let mut counts: HashMap<&(&str, String), usize> = HashMap::new();
    kinds.iter().for_each(|kind| *counts.entry(kind).or_default() += 1);
    let mut seen: HashMap<&(&str, String), usize> = HashMap::new();
    let mut out = String::new();
    let mut printed = 0;
    for (at, (diagnostic, kind)) in sorted.iter().zip(&kinds).enumerate() {
        if style.limit.is_some_and(|limit| printed >= limit) {
            let more = message!("{count} more are not shown", count = sorted.len() - at);
            out.push_str(&more.in_language(language));
            out.push_str("\n\n");
            break;
        }
        let (count, seen) = (counts[kind], seen.entry(kind).or_default());
        *seen += 1;
        // One that is left is shown like the others.
        if style.each || *seen <= SHOWN || count <= SHOWN + 1 {
            let words = Words::of(diagnostic, language);
            out.push_str(&renderer.render(&[group(diagnostic, &words, sources)]));
            out.push_str("\n\n");
            printed += 1;
        } else if *seen == SHOWN + 1 {
            let kind = kind_of(&diagnostic.message.in_language(language));
            let message = message!("{count} more: {kind}", count = count - SHOWN, kind);
            let message = message.in_language(language);
            let title = level(diagnostic.severity, language).primary_title(&*message).id(diagnostic.code.id);
            let all = phrase!("`--all` shows each of them").in_language(language);
            let note = title.element(note(language).message(all));
            out.push_str(&renderer.render(&[note]));
            out.push_str("\n\n");
        }
    }
    out.push_str(&last_line(diagnostics, language));
    out
}

/// A message without what tells one record from another: its quoted words and numbers.
fn kind_of(message: &str) -> String {
    let mut kind = String::new();
    for (at, piece) in message.split('"').enumerate() {
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
    kind
}

/// How often each problem occurs, the most frequent first, and a last line with the number of all.
pub fn summary(diagnostics: &Diagnostics, language: MessageLanguage) -> String {
    let mut counts: HashMap<(&str, Severity), (usize, Phrase)> = HashMap::new();
    for diagnostic in diagnostics.iter() {
        let code = diagnostic.code;
        counts.entry((code.id, diagnostic.severity)).or_insert((0, code.name)).0 += 1;
    }
    let mut counts: Vec<_> = counts.into_iter().collect();
    counts.sort_by(|(a, first), (b, next)| next.0.cmp(&first.0).then_with(|| a.cmp(b)));
    let severities = [Severity::Error, Severity::Warning].map(|severity| severity.name().in_language(language));
    let width = severities.iter().map(|word| word.chars().count()).max().unwrap_or_default();
    let line = |((code, severity), (count, name)): ((&str, Severity), (usize, Phrase))| {
        let (severity, name) = (severity.name().in_language(language), name.in_language(language));
        format!("{count:>7}  {severity:<width$}  {code}  {name}\n")
    };
    let mut out: String = counts.into_iter().map(line).collect();
    out.push_str(&last_line(diagnostics, language));
    out
}

/// `2 errors, 1 warning` or `no problems`, and how many the register turns off.
fn last_line(diagnostics: &Diagnostics, language: MessageLanguage) -> String {
    let errors = match diagnostics.count(Severity::Error) {
        0 => None,
        1 => Some(phrase!("1 error").into()),
        count => Some(message!("{count} errors", count)),
    };
    let warnings = match diagnostics.count(Severity::Warning) {
        0 => None,
        1 => Some(phrase!("1 warning").into()),
        count => Some(message!("{count} warnings", count)),
    };
    let mut parts: Vec<Message> = errors.into_iter().chain(warnings).collect();
    if parts.is_empty() {
        parts.push(phrase!("no problems").into());
    }
    parts.extend(match diagnostics.changes().turned_off() {
        0 => None,
        off => Some(message!("{count} turned off by [rules]", count = off)),
    });
    let parts: Vec<_> = parts.iter().map(|part| part.in_language(language)).collect();
    parts.join(", ") + "\n"
}

/// The words of a diagnostic in a language.
struct Words<'d> {
    language: MessageLanguage,
    message: Cow<'d, str>,
    help: Option<Cow<'d, str>>,
    label: Option<Cow<'d, str>>,
    notes: Vec<Cow<'d, str>>,
}

impl<'d> Words<'d> {
    fn of(diagnostic: &'d Diagnostic, language: MessageLanguage) -> Self {
        Self {
            language,
            message: diagnostic.message.in_language(language),
            help: diagnostic.help.as_ref().map(|help| help.in_language(language)),
            label: diagnostic.related.as_ref().map(|(_, label)| label.in_language(language)),
            notes: diagnostic.notes.iter().map(|note| note.in_language(language)).collect(),
        }
    }
}

fn group<'a>(diagnostic: &'a Diagnostic, words: &'a Words<'_>, sources: &'a Sources) -> Group<'a> {
    let mut group = level(diagnostic.severity, words.language)
        .primary_title(&*words.message)
        .id(diagnostic.code.id)
        .elements(std::iter::empty::<Snippet<'a, annotate_snippets::Annotation<'a>>>());
    let related = diagnostic.related.as_ref().map(|(span, _)| span).zip(words.label.as_deref());
    if let Some(span) = diagnostic.span {
        let beside = related.filter(|(other, _)| other.file == span.file);
        let quotation = Quotation::new([Some(span), beside.map(|(other, _)| *other)], sources);
        let mut snippet = quotation.snippet().annotation(AnnotationKind::Primary.span(quotation.marked(span)));
        if let Some((other, label)) = beside {
            let annotation = AnnotationKind::Context.span(quotation.marked(*other));
            snippet = snippet.annotation(annotation.label(label));
        }
        group = group.element(snippet);
        if let Some((other, label)) = related.filter(|(other, _)| other.file != span.file) {
            let quotation = Quotation::new([Some(*other), None], sources);
            let annotation = AnnotationKind::Context.span(quotation.marked(*other));
            group = group.element(quotation.snippet().annotation(annotation.label(label)));
        }
    } else if let Some(path) = &diagnostic.path {
        group = group.element(Origin::path(path.as_str()));
    }
    if let Some(help) = &words.help {
        let level = Level::HELP.with_name(phrase!("help").in_language(words.language));
        group = group.element(level.message(&**help));
    }
    for text in &words.notes {
        group = group.element(note(words.language).message(&**text));
    }
    if !diagnostic.fix.is_empty() {
        group = group.element(
            note(words.language).message(phrase!("`tizilim check --fix` fixes it").in_language(words.language)),
        );
    }
    group
}

fn level(severity: Severity, language: MessageLanguage) -> Level<'static> {
    let level = match severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
    };
    level.with_name(severity.name().in_language(language))
}

fn note(language: MessageLanguage) -> Level<'static> {
    Level::NOTE.with_name(phrase!("note").in_language(language))
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
