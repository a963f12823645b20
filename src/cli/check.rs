//! `tizilim check`: reports all problems in the register and its theme.

use std::io::Write as _;
use std::path::{Path, PathBuf};

use jiff::civil::Date;

use super::arguments::{MessageFormat, Root};
use super::day::day;
use super::diagnostics;
use super::earlier;
use super::external;
use super::message_language::Lang;
use super::status::{Failure, Status};
use crate::checked::Checked;
use crate::diagnostics::render::TextStyle;
use crate::diagnostics::{Baseline, Code, Message, codes, message};
use crate::fixes::Fixes;
use crate::registry::Loaded;

#[derive(Debug, clap::Args)]
pub(super) struct CheckArguments {
    #[command(flatten)]
    root: Root,
    #[command(flatten)]
    lang: Lang,
    /// The output format
    #[arg(long, value_enum, default_value = "text")]
    format: MessageFormat,
    /// The day of the check: records not reviewed for a year before it are reported; $SOURCE_DATE_EPOCH or today (UTC) by default
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
    /// Fix what can be fixed without a decision, and report what is left
    #[arg(long, conflicts_with = "write_baseline")]
    fix: bool,
    /// Show what --fix would change as a unified diff, and write nothing
    #[arg(long, conflicts_with_all = ["write_baseline", "format", "summary", "all", "limit"])]
    diff: bool,
    /// Ask the web whether the addresses in records and texts still lead somewhere
    #[arg(long, conflicts_with = "diff")]
    external: bool,
    /// The file in which good answers are kept for a week; otherwise in the user's folder of caches
    #[arg(long, value_name = "FILE", requires = "external")]
    external_cache: Option<PathBuf>,
}

fn code(text: &str) -> Result<&'static Code, String> {
    codes::find(text).ok_or_else(|| format!("there is no code {text}; `tizilim explain` lists all codes"))
}

pub(super) fn run(arguments: &CheckArguments) -> Result<Status, Failure> {
    let root = &arguments.root.root;
    let known = KnownProblems::read(arguments)?;
    let tell = |message: &Message| eprintln!("{}", message.in_language(arguments.lang.for_people()));
    if arguments.fix || arguments.diff {
        let fixes = Fixes::find(root, |loaded| {
            keep_chosen(arguments, loaded);
            known.remove_from(loaded);
        });
        let fixes = fixes.map_err(Failure::usage)?;
        for (path, refusal) in &fixes.refused {
            tell(&message!("{path} is not fixed: {reason}", path, reason = refusal.message()));
        }
        let (problems, files) = (fixes.fixed, fixes.files.len());
        if arguments.diff {
            show(&fixes)?;
            tell(&message!("{problems} problems in {files} files would be fixed", problems, files));
            return Ok(if files == 0 { Status::Success } else { Status::Problems });
        }
        fixes.write(root).map_err(|error| Failure::system(&error))?;
        tell(&message!("{problems} problems fixed in {files} files", problems, files));
    }
    let mut checked = Checked::read(root).map_err(Failure::usage)?;
    let day = day(arguments.date)?;
    checked.try_templates(day)?;
    checked.check_reviews(day);
    let loaded = &mut checked.loaded;
    if arguments.external {
        external::check(loaded, arguments.external_cache.as_deref(), arguments.lang.for_people());
    }
    keep_chosen(arguments, loaded);
    if let Some(path) = &arguments.write_baseline {
        let known = Baseline::of(&loaded.diagnostics, &loaded.sources);
        std::fs::write(path, known.to_json()).map_err(|error| file_failure(path, &error))?;
        let count = loaded.diagnostics.iter().count();
        tell(&message!("{count} problems written to {path}", count, path = path.display()));
        return Ok(Status::Success);
    }
    known.remove_from(loaded).iter().for_each(tell);
    if arguments.summary {
        diagnostics::print_summary(loaded, arguments.lang)?;
    } else {
        let style = TextStyle { colour: true, each: arguments.all, limit: arguments.limit };
        diagnostics::print_styled(loaded, arguments.format, arguments.lang, style)?;
    }
    let diagnostics = &loaded.diagnostics;
    let failed = diagnostics.has_errors() || arguments.deny_warnings && !diagnostics.is_empty();
    Ok(if failed { Status::Problems } else { Status::Success })
}

/// Removes the problems of other codes than those that are asked for.
fn keep_chosen(arguments: &CheckArguments, loaded: &mut Loaded) {
    if !arguments.codes.is_empty() {
        loaded.diagnostics.retain(|diagnostic| arguments.codes.contains(&diagnostic.code));
    }
}

/// Prints what the fixes would change.
fn show(fixes: &Fixes) -> Result<(), Failure> {
    anstream::stdout().write_all(fixes.diff().as_bytes()).map_err(|error| Failure::system(&error))
}

/// The problems that are not reported, because a list or another state of the register has them.
struct KnownProblems {
    lists: Vec<KnownList>,
}

/// Where problems are known from.
enum KnownPlace {
    /// A revision, or a commit, branch or tag of git.
    State(String),
    /// A file, from which those that do not occur any more can be removed.
    File(PathBuf),
}

struct KnownList {
    problems: Baseline,
    place: KnownPlace,
}

impl KnownProblems {
    fn read(arguments: &CheckArguments) -> Result<Self, Failure> {
        let mut lists = Vec::new();
        if let Some(reference) = &arguments.changed_since {
            let problems = earlier::problems(&arguments.root.root, reference)?;
            lists.push(KnownList { problems, place: KnownPlace::State(reference.clone()) });
        }
        if let Some(path) = &arguments.baseline {
            let text = std::fs::read_to_string(path).map_err(|error| file_failure(path, &error))?;
            let problems = Baseline::from_json(&text)
                .map_err(|error| Failure::usage(format!("{} is no list of known problems: {error}", path.display())))?;
            lists.push(KnownList { problems, place: KnownPlace::File(path.clone()) });
        }
        Ok(Self { lists })
    }

    /// Removes them from those of a register. Gives what there is to say about that.
    fn remove_from(&self, loaded: &mut Loaded) -> Vec<Message> {
        let mut notes = Vec::new();
        for list in &self.lists {
            let (count, gone) = list.problems.remove_from(&mut loaded.diagnostics, &loaded.sources);
            let note = match &list.place {
                KnownPlace::State(reference) => {
                    message!("{count} problems that {reference} has too are not reported", count, reference)
                }
                KnownPlace::File(path) => {
                    message!("{count} problems that {path} lists are not reported", count, path = path.display())
                }
            };
            notes.extend(Some(note).filter(|_| count > 0));
            if gone > 0 && matches!(list.place, KnownPlace::File(_)) {
                notes.push(message!(
                    "{count} that it lists do not occur any more: write it again with --write-baseline",
                    count = gone
                ));
            }
        }
        notes
    }
}

fn file_failure(path: &Path, error: &std::io::Error) -> Failure {
    Failure { message: format!("{}: {error}", path.display()), status: Status::System }
}
