//! Prints diagnostics: for people, for programs, for code hosts.

mod annotations;
mod json;
mod order;
mod sarif;
mod text;

use super::list::Diagnostics;
use super::source::Sources;

/// The output formats.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DiagnosticFormat {
    /// For people: the offending line, marked, with the help below.
    Text,
    /// One JSON document for programs.
    Json,
    /// SARIF 2.1.0, which code hosts and editors read.
    Sarif,
    /// GitHub workflow commands, which annotate the lines of a pull request (`::error file=…`).
    Github,
}

/// The report of a run in a format. `colour` matters to [`DiagnosticFormat::Text`] only.
pub fn render(diagnostics: &Diagnostics, sources: &Sources, format: DiagnosticFormat, colour: bool) -> String {
    match format {
        DiagnosticFormat::Text => text::render(diagnostics, sources, colour),
        DiagnosticFormat::Json => json::render(diagnostics, sources),
        DiagnosticFormat::Sarif => sarif::render(diagnostics, sources),
        DiagnosticFormat::Github => annotations::render(diagnostics, sources),
    }
}
