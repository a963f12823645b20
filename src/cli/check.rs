//! `tizilim check`: reports all problems in the register and its theme.

use std::path::{Path, PathBuf};

use jiff::civil::Date;

use super::arguments::{MessageFormat, Root};
use super::day::day;
use super::diagnostics;
use super::earlier;
use super::status::{Failure, Status};
use crate::checked::Checked;
use crate::diagnostics::render::TextStyle;
use crate::diagnostics::{Baseline, Code, codes};

#[derive(Debug, clap::Args)]
pub(super) struct CheckArguments {
    #[command(flatten)]
    root: Root,
    /// The output format
    #[arg(long, value_enum, default_value = "text")]
    format: MessageFormat,
    /// The day of the check: records not reviewed for a year before it are reported ; $SOURCE_DATE_EPOCH or today (UTC) by default
    #[arg(long, value_name = "DAY")]
    date: Option<Date>,
    /// Treat warnings as errors
    #[arg(long)]
    deny_warnings: bool,
    /// Show each problem, also where many say the same of different records
    #[arg(long)]
    all: bool,
    /// Show at most this many problems (text format)
    #[arg(long, value_name = "NUMBER")]
    limit: Option<usize>,
    /// Print only how often each problem occurs
    #[arg(long, conflicts_with_all = ["format", "all", "limit"])]
    summary: bool,
    /// Report only problems of this code; may be given several times
    #[arg(long = "code", value_name = "CODE", value_parser = code)]
    codes: Vec<&'static Code>,
    /// Report only problems that the register did not have at a revision, or at a commit, branch or tag of git
    #[arg(long, value_name = "REVISION", conflicts_with = "write_baseline")]
    changed_since: Option<String>,
    /// Do not report the known problems that a file lists
    #[arg(long, value_name = "FILE")]
    baseline: Option<PathBuf>,
    /// Write the problems into a file, as known ones for --baseline
    #[arg(long, value_name = "FILE", conflicts_with = "baseline")]
    write_baseline: Option<PathBuf>,
}

fn code(text: &str) -> Result<&'static Code, String> {
    codes::find(text).ok_or_else(|| format!("there is no code {text}; `tizilim explain` lists all codes"))
}

pub(super) fn run(arguments: &CheckArguments) -> Result<Status, Failure> {
    let root = &arguments.root.root;
    let mut checked = Checked::read(root).map_err(Failure::usage)?;
    let day = day(arguments.date)?;
    checked.try_templates(day)?;
    checked.check_reviews(day);
    let loaded = &mut checked.loaded;
    if !arguments.codes.is_empty() {
        loaded.diagnostics.retain(|diagnostic| arguments.codes.contains(&diagnostic.code));
    }
    if let Some(path) = &arguments.write_baseline {
        let known = Baseline::of(&loaded.diagnostics, &loaded.sources);
        std::fs::write(path, known.to_json()).map_err(|error| file_failure(path, &error))?;
        eprintln!("{} problems written to {}", loaded.diagnostics.iter().count(), path.display());
        return Ok(Status::Success);
    }
    if let Some(reference) = &arguments.changed_since {
        let (known, _) = earlier::problems(root, reference)?.remove_from(&mut loaded.diagnostics, &loaded.sources);
        note_known(known, &format!("that {reference} has too"));
    }
    if let Some(path) = &arguments.baseline {
        let text = std::fs::read_to_string(path).map_err(|error| file_failure(path, &error))?;
        let baseline = Baseline::from_json(&text)
            .map_err(|error| Failure::usage(format!("{} is no list of known problems: {error}", path.display())))?;
        let (known, gone) = baseline.remove_from(&mut loaded.diagnostics, &loaded.sources);
        note_known(known, &format!("that {} lists", path.display()));
        if gone > 0 {
            eprintln!("{gone} that it lists do not occur any more: write it again with --write-baseline");
        }
    }
    if arguments.summary {
        diagnostics::print_summary(loaded)?;
    } else {
        let style = TextStyle { colour: true, each: arguments.all, limit: arguments.limit };
        diagnostics::print_styled(loaded, arguments.format, style)?;
    }
    let diagnostics = &loaded.diagnostics;
    let failed = diagnostics.has_errors() || arguments.deny_warnings && !diagnostics.is_empty();
    Ok(if failed { Status::Problems } else { Status::Success })
}

fn note_known(count: usize, which: &str) {
    if count > 0 {
        eprintln!("{count} problems {which} are not reported");
    }
}

fn file_failure(path: &Path, error: &std::io::Error) -> Failure {
    Failure { message: format!("{}: {error}", path.display()), status: Status::System }
}
