//! Prints the diagnostics of a register.

use std::io::Write;

use super::arguments::MessageFormat;
use super::message_language::Lang;
use super::status::Failure;
use crate::diagnostics::render::{TextStyle, render, summary};
use crate::registry::Loaded;

/// Prints the diagnostics to standard output.
pub(super) fn print(loaded: &Loaded, format: MessageFormat, lang: Lang) -> Result<(), Failure> {
    print_to(loaded, format, lang, &mut anstream::stdout())
}

/// Prints the diagnostics to standard output in a style.
pub(super) fn print_styled(
    loaded: &Loaded,
    format: MessageFormat,
    lang: Lang,
    style: TextStyle,
) -> Result<(), Failure> {
    let report = render(&loaded.diagnostics, &loaded.sources, format.into(), style, lang.of_format(format));
    write(&report, &mut anstream::stdout())
}

/// Prints how often each problem occurs to standard output.
pub(super) fn print_summary(loaded: &Loaded, lang: Lang) -> Result<(), Failure> {
    write(&summary(&loaded.diagnostics, lang.for_people()), &mut anstream::stdout())
}

/// Prints the diagnostics with colours, which the stream removes if it is not a terminal.
pub(super) fn print_to(
    loaded: &Loaded,
    format: MessageFormat,
    lang: Lang,
    stream: &mut impl Write,
) -> Result<(), Failure> {
    let style = TextStyle { colour: true, ..TextStyle::default() };
    write(&render(&loaded.diagnostics, &loaded.sources, format.into(), style, lang.of_format(format)), stream)
}

fn write(report: &str, stream: &mut impl Write) -> Result<(), Failure> {
    stream.write_all(report.as_bytes()).map_err(|error| Failure::system(&error))
}
