//! The commands: one thin file each. They read arguments, call the parts of the program and print the result.

mod arguments;
mod build;
mod check;
mod day;
mod diagnostics;
mod earlier;
mod explain;
mod external;
mod import;
mod message_language;
mod report;
mod search;
mod snapshot;
mod status;
mod strings;

use clap::{Parser, Subcommand};

pub use status::Status;

/// What the exit status of every command means.
const EXIT_STATUS: &str = "Exit status: 0 success, 1 problems in the sources or the theme, 2 wrong usage, 3 failure of the system (disk, permission).";

/// Publishes a register of public services: a static site in any languages, open data and a search index.
#[derive(Debug, Parser)]
#[command(name = "tizilim", version, about, after_help = EXIT_STATUS, max_term_width = 100)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Check the register and write the site into public/
    Build(build::BuildArguments),
    /// Check the register and report all problems
    Check(check::CheckArguments),
    /// Record the register as its next revision
    Snapshot(snapshot::SnapshotArguments),
    /// Search a built site
    Search(search::SearchArguments),
    /// Print the yearly report on public services, or create the file of its statistics
    Report(report::ReportArguments),
    /// Convert the text of a printed act to source files
    Import(import::ImportArguments),
    /// Write the files in which a translator fills in the strings of a language
    Strings(strings::StringsArguments),
    /// Explain the code of a problem
    Explain(explain::ExplainArguments),
}

/// Runs the command that the process was started with. Wrong usage ends the process with exit status 2.
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
