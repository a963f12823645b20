//! Prints diagnostics: for people, for programs, for code hosts.

mod annotations;
mod code_quality;
mod document;
mod json;
mod junit;
mod order;
mod sarif;
mod text;

use super::list::Diagnostics;
use super::messages::MessageLanguage;
use super::source::Sources;
pub(super) use document::document;
pub use text::{TextStyle, summary};

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
    /// A Code Quality report, which GitLab shows in a merge request.
    Gitlab,
    /// JUnit XML, which most systems of continuous integration read.
    Junit,
}

/// The report of a run in a format, with messages in a language. The style matters to [`DiagnosticFormat::Text`] only.
pub fn render(
    diagnostics: &Diagnostics,
    sources: &Sources,
    format: DiagnosticFormat,
    style: TextStyle,
    language: MessageLanguage,
) -> String {
    match format {
        DiagnosticFormat::Text => text::render(diagnostics, sources, style, language),
        DiagnosticFormat::Json => json::render(diagnostics, sources, language),
        DiagnosticFormat::Sarif => sarif::render(diagnostics, sources, language),
        DiagnosticFormat::Github => annotations::render(diagnostics, sources, language),
        DiagnosticFormat::Gitlab => code_quality::render(diagnostics, sources, language),
        DiagnosticFormat::Junit => junit::render(diagnostics, sources, language),
    }
}
