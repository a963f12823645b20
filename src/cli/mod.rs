//! The commands: one thin file each. They read arguments, call the parts of the program and print; they decide nothing.

mod build;
mod check;
mod day;
mod explain;
mod faults;
mod import;
mod report;
mod search;
mod snapshot;
mod status;
mod strings;

use std::path::PathBuf;

use clap::{Parser, Subcommand, ValueEnum};

pub use status::Status;

use crate::registry::values::{LangTag, Slug};

/// Publishes a register of public services: a static site in any languages, open data and a search index.
#[derive(Debug, Parser)]
#[command(name = "tizilim", version, about, max_term_width = 100)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Check the register and write the site into public/
    Build(build::BuildArguments),
    /// Tell every fault of the register
    Check(check::CheckArguments),
    /// Record the register as its next revision
    Snapshot(snapshot::SnapshotArguments),
    /// Search a built site
    Search(search::SearchArguments),
    /// Print the yearly report on public services, or begin its statistics
    Report(report::ReportArguments),
    /// Turn the text of a printed act into source files
    Import(import::ImportArguments),
    /// Write the files in which a language's words of the interface are filled in
    Strings(strings::StringsArguments),
    /// Explain the code of a fault
    Explain(explain::ExplainArguments),
}

/// Where the register is.
#[derive(Debug, clap::Args)]
struct Root {
    /// The register's root: the folder that holds registry/ and content/
    #[arg(long, value_name = "FOLDER", default_value = ".")]
    root: PathBuf,
}

/// In which form faults are printed.
#[derive(Clone, Copy, Debug, ValueEnum)]
enum MessageFormat {
    /// For people
    Text,
    /// One JSON document
    Json,
    /// SARIF 2.1.0, for code hosts and editors
    Sarif,
    /// Workflow commands that mark lines in a review
    Github,
}

impl From<MessageFormat> for crate::diagnostics::render::DiagnosticFormat {
    fn from(format: MessageFormat) -> Self {
        match format {
            MessageFormat::Text => Self::Text,
            MessageFormat::Json => Self::Json,
            MessageFormat::Sarif => Self::Sarif,
            MessageFormat::Github => Self::Github,
        }
    }
}

/// A language tag of the command line.
fn language(text: &str) -> Result<LangTag, String> {
    text.parse().map_err(|()| {
        let (language, rest) = text.split_once(['-', '_']).unwrap_or((text, ""));
        let meant = format!("{}-{}", language.to_lowercase(), rest.replace('_', "-"));
        match meant.trim_end_matches('-').parse::<LangTag>() {
            Ok(meant) => format!("\"{text}\" is not a language tag; did you mean {meant}?"),
            Err(()) => format!("\"{text}\" is not a language tag (BCP 47) such as kk"),
        }
    })
}

/// An id on the command line.
fn slug(text: &str) -> Result<Slug, String> {
    text.parse().map_err(|()| "an id is lower-case Latin letters, digits and single hyphens".to_owned())
}

/// Runs the command that the process was started with. Wrong usage ends the process with 2.
pub fn run() -> Status {
    let outcome = match Arguments::parse().command {
        Command::Build(arguments) => build::run(&arguments),
        Command::Check(arguments) => check::run(&arguments),
        Command::Snapshot(arguments) => snapshot::run(&arguments),
        Command::Search(arguments) => search::run(&arguments),
        Command::Report(arguments) => report::run(&arguments),
        Command::Import(arguments) => import::run(&arguments),
        Command::Strings(arguments) => strings::run(&arguments),
        Command::Explain(arguments) => explain::run(&arguments),
    };
    outcome.unwrap_or_else(|failure| {
        anstream::eprintln!("error: {}", failure.message);
        failure.status
    })
}
