//! Diagnostics as JUnit XML: a suite for each file with problems, a failed case for each problem.

use super::order::sorted;
use crate::diagnostics::diagnostic::Diagnostic;
use crate::diagnostics::list::Diagnostics;
use crate::diagnostics::messages::MessageLanguage;
use crate::diagnostics::source::Sources;
use crate::xml::Element;

/// The report. A run without problems has one case that passed.
pub(super) fn render(diagnostics: &Diagnostics, sources: &Sources, language: MessageLanguage) -> String {
    let sorted = sorted(diagnostics, sources);
    let mut suites: Vec<_> = sorted
        .chunk_by(|one, next| sources.path_of(one) == sources.path_of(next))
        .map(|of_file| {
            let cases = of_file.iter().map(|diagnostic| case(diagnostic, sources, language));
            suite(sources.path_of(of_file[0]), of_file.len(), of_file.len()).children(cases)
        })
        .collect();
    if suites.is_empty() {
        let passed = Element::new("testcase").with("classname", "register").with("name", "no problems");
        suites.push(suite("register", 1, 0).child(passed));
    }
    let report = counted(Element::new("testsuites").with("name", "tizilim check"), sorted.len().max(1), sorted.len());
    String::from_utf8_lossy(&report.children(suites).document()).into_owned()
}

fn suite(name: &str, tests: usize, failures: usize) -> Element {
    counted(Element::new("testsuite").with("name", name), tests, failures)
}

fn counted(element: Element, tests: usize, failures: usize) -> Element {
    element.with("tests", tests.to_string()).with("failures", failures.to_string())
}

fn case(diagnostic: &Diagnostic, sources: &Sources, language: MessageLanguage) -> Element {
    let path = sources.path_of(diagnostic);
    let place = diagnostic.span.map(|span| sources.get(span.file).position(span.start));
    let place = place.map_or(String::new(), |place| format!(":{}:{}", place.line, place.column));
    let words: Vec<_> =
        diagnostic.help.iter().chain(&diagnostic.notes).map(|words| words.in_language(language)).collect();
    let failure = Element::new("failure")
        .with("type", diagnostic.severity.as_str())
        .with("message", diagnostic.message.in_language(language))
        .text(words.join("\n"));
    Element::new("testcase")
        .with("classname", path)
        .with("name", format!("{} {path}{place}", diagnostic.code.id))
        .child(failure)
}
