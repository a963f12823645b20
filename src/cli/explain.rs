//! `tizilim explain`: what the code of a fault means.

use super::status::{Failure, Status};
use crate::diagnostics::codes;

#[derive(Debug, clap::Args)]
pub(super) struct ExplainArguments {
    /// The code, such as TZ301; all codes if none is given
    code: Option<String>,
}

pub(super) fn run(arguments: &ExplainArguments) -> Result<Status, Failure> {
    let Some(wanted) = &arguments.code else {
        for code in codes::ALL {
            anstream::println!("{}  {}  {}", code.id, code.severity.word(), code.name);
        }
        return Ok(Status::Well);
    };
    let Some(code) = codes::find(wanted) else {
        return Err(Failure::usage(format!("there is no code {wanted}; `tizilim explain` lists all codes")));
    };
    anstream::println!(
        "{} ({}): {}\n\n{}\n\nExample: {}\n\nRemedy: {}",
        code.id,
        code.severity.word(),
        code.name,
        code.why,
        code.example,
        code.remedy
    );
    Ok(Status::Well)
}
