//! `tizilim check`: every fault of the register and its theme.

use super::build::publish_failure;
use super::day::day;
use super::status::{Failure, Status};
use super::{Format, Root};
use crate::checked::Checked;
use crate::diagnostics::render::render;
use crate::registry::Loaded;

#[derive(Debug, clap::Args)]
pub(super) struct CheckArguments {
    #[command(flatten)]
    root: Root,
    /// In which form the faults are printed
    #[arg(long, value_enum, default_value = "text")]
    format: Format,
    /// Let warnings count as errors
    #[arg(long)]
    deny_warnings: bool,
}

pub(super) fn run(arguments: &CheckArguments) -> Result<Status, Failure> {
    let mut checked = Checked::read(&arguments.root.root).map_err(Failure::usage)?;
    checked.try_templates(day(None)?).map_err(publish_failure)?;
    print(&checked.loaded, arguments.format)?;
    let diagnostics = &checked.loaded.diagnostics;
    let faulty = diagnostics.has_errors() || arguments.deny_warnings && !diagnostics.is_empty();
    Ok(if faulty { Status::Faults } else { Status::Well })
}

/// Prints the faults to standard output.
pub(super) fn print(loaded: &Loaded, format: Format) -> Result<(), Failure> {
    print_to(loaded, format, &mut anstream::stdout())
}

/// Prints the faults; the stream takes the colours out again where it is no terminal.
pub(super) fn print_to(loaded: &Loaded, format: Format, stream: &mut impl std::io::Write) -> Result<(), Failure> {
    let report = render(&loaded.diagnostics, &loaded.sources, format.into(), true);
    stream.write_all(report.as_bytes()).map_err(|error| Failure::system(&error))
}
