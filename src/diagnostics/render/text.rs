//! Diagnostics for people: the offending line, marked, with the help below it.

use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet};

use super::order::sorted;
use crate::diagnostics::diagnostic::Diagnostic;
use crate::diagnostics::list::Diagnostics;
use crate::diagnostics::severity::Severity;
use crate::diagnostics::source::Sources;
use crate::diagnostics::span::Span;

/// The report, and a last line with the number of problems.
pub(super) fn render(diagnostics: &Diagnostics, sources: &Sources, colour: bool) -> String {
    let renderer = if colour { Renderer::styled() } else { Renderer::plain() };
    let mut out = String::new();
    for diagnostic in sorted(diagnostics, sources) {
        let group = group(diagnostic, sources);
        out.push_str(&renderer.render(&[group]));
        out.push_str("\n\n");
    }
    out.push_str(&summary(diagnostics));
    out
}

/// `2 errors, 1 warning` or `no problems`, and how many the register turns off.
fn summary(diagnostics: &Diagnostics) -> String {
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
    let level = match diagnostic.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
    };
    let mut group = level
        .primary_title(diagnostic.message.as_str())
        .id(diagnostic.code.id)
        .elements(std::iter::empty::<Snippet<'a, annotate_snippets::Annotation<'a>>>());
    let related = diagnostic.related.as_ref();
    if let Some(span) = diagnostic.span {
        let mut snippet =
            quotation(span, sources).annotation(AnnotationKind::Primary.span(sources.get(span.file).marked(span)));
        if let Some((other, label)) = related.filter(|(other, _)| other.file == span.file) {
            snippet = snippet
                .annotation(AnnotationKind::Context.span(sources.get(other.file).marked(*other)).label(label.as_str()));
        }
        group = group.element(snippet);
        if let Some((other, label)) = related.filter(|(other, _)| other.file != span.file) {
            group = group.element(quotation(*other, sources).annotation(
                AnnotationKind::Context.span(sources.get(other.file).marked(*other)).label(label.as_str()),
            ));
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
    group
}

fn quotation<'a>(span: Span, sources: &'a Sources) -> Snippet<'a, annotate_snippets::Annotation<'a>> {
    let file = sources.get(span.file);
    Snippet::source(&*file.text).path(file.path.as_str()).fold(true)
}
