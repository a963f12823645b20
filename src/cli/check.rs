//! `tizilim check`: every fault of the register.

use std::path::Path;

use super::status::{Failure, Status};
use super::{Format, Root};
use crate::diagnostics::render::render;
use crate::registry::{Loaded, SourceTree, load};
use crate::site::missing_cards;
use crate::theme::Theme;

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
    let mut loaded = load(SourceTree::read(&arguments.root.root).map_err(Failure::usage)?);
    let theme = add_theme_faults(&mut loaded, &arguments.root.root);
    print(&loaded, arguments.format)?;
    theme?;
    let faulty = loaded.diagnostics.has_errors() || arguments.deny_warnings && !loaded.diagnostics.is_empty();
    Ok(if faulty { Status::Faults } else { Status::Well })
}

/// Adds what the theme cannot show of the register.
pub(super) fn add_theme_faults(loaded: &mut Loaded, root: &Path) -> Result<(), Failure> {
    let Some(registry) = &loaded.registry else { return Ok(()) };
    let missing =
        Theme::of(registry, root).and_then(|theme| missing_cards(registry, &theme)).map_err(Failure::faults)?;
    missing.into_iter().for_each(|diagnostic| loaded.diagnostics.push(diagnostic));
    Ok(())
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
