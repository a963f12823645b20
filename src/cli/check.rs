//! `tizilim check`: reports all problems in the register and its theme.

use super::arguments::{MessageFormat, Root};
use super::day::day;
use super::diagnostics;
use super::status::{Failure, Status};
use crate::checked::Checked;

#[derive(Debug, clap::Args)]
pub(super) struct CheckArguments {
    #[command(flatten)]
    root: Root,
    /// The output format
    #[arg(long, value_enum, default_value = "text")]
    format: MessageFormat,
    /// Treat warnings as errors
    #[arg(long)]
    deny_warnings: bool,
}

pub(super) fn run(arguments: &CheckArguments) -> Result<Status, Failure> {
    let mut checked = Checked::read(&arguments.root.root).map_err(Failure::usage)?;
    checked.try_templates(day(None)?)?;
    diagnostics::print(&checked.loaded, arguments.format)?;
    let diagnostics = &checked.loaded.diagnostics;
    let failed = diagnostics.has_errors() || arguments.deny_warnings && !diagnostics.is_empty();
    Ok(if failed { Status::Problems } else { Status::Success })
}
