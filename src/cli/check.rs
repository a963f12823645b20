//! `tizilim check`: every fault of the register and its theme.

use super::arguments::{MessageFormat, Root};
use super::day::day;
use super::diagnostics;
use super::status::{Failure, Status};
use crate::checked::Checked;

#[derive(Debug, clap::Args)]
pub(super) struct CheckArguments {
    #[command(flatten)]
    root: Root,
    /// In which form the faults are printed
    #[arg(long, value_enum, default_value = "text")]
    format: MessageFormat,
    /// Let warnings count as errors
    #[arg(long)]
    deny_warnings: bool,
}

pub(super) fn run(arguments: &CheckArguments) -> Result<Status, Failure> {
    let mut checked = Checked::read(&arguments.root.root).map_err(Failure::usage)?;
    checked.try_templates(day(None)?)?;
    diagnostics::print(&checked.loaded, arguments.format)?;
    let diagnostics = &checked.loaded.diagnostics;
    let faulty = diagnostics.has_errors() || arguments.deny_warnings && !diagnostics.is_empty();
    Ok(if faulty { Status::Problems } else { Status::Success })
}
