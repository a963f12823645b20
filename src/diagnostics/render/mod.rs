//! Prints diagnostics: for people, for programs, for code hosts.

mod annotations;
mod json;
mod order;
mod sarif;
mod text;

use super::{Diagnostics, Sources};

/// The forms in which faults can be printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DiagnosticFormat {
    /// For people: the line with the fault marked, the help below.
    Text,
    /// One JSON document for programs.
    Json,
    /// SARIF 2.1.0, which code hosts and editors read.
    Sarif,
    /// Workflow commands that mark the lines in a review (`::error file=…`).
    Github,
}

/// The whole report of a run in a form. `colour` matters to [`Format::Text`] only.
pub fn render(diagnostics: &Diagnostics, sources: &Sources, format: DiagnosticFormat, colour: bool) -> String {
    match format {
        DiagnosticFormat::Text => text::render(diagnostics, sources, colour),
        DiagnosticFormat::Json => json::render(diagnostics, sources),
        DiagnosticFormat::Sarif => sarif::render(diagnostics, sources),
        DiagnosticFormat::Github => annotations::render(diagnostics, sources),
    }
}
