//! Prints the diagnostics of a register.

use super::arguments::MessageFormat;
use super::status::Failure;
use crate::diagnostics::render::render;
use crate::registry::Loaded;

/// Prints the diagnostics to standard output.
pub(super) fn print(loaded: &Loaded, format: MessageFormat) -> Result<(), Failure> {
    print_to(loaded, format, &mut anstream::stdout())
}

/// Prints the diagnostics with colours, which the stream removes if it is not a terminal.
pub(super) fn print_to(
    loaded: &Loaded,
    format: MessageFormat,
    stream: &mut impl std::io::Write,
) -> Result<(), Failure> {
    let report = render(&loaded.diagnostics, &loaded.sources, format.into(), true);
    stream.write_all(report.as_bytes()).map_err(|error| Failure::system(&error))
}
