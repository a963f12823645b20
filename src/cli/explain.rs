//! `tizilim explain`: the meaning of the code of a problem.

use std::path::PathBuf;

use super::status::{Failure, Status};
use crate::diagnostics::{RuleChanges, codes};
use crate::registry::profile::{Messages, of_country};
use crate::registry::values::CountryCode;
use crate::registry::{SourceTree, load};

#[derive(Debug, clap::Args)]
pub(super) struct ExplainArguments {
    /// The code, such as TZ301; without it, all codes are listed
    code: Option<String>,
    /// The root of a register, to include the laws of its country and its own [rules]
    #[arg(long, value_name = "FOLDER", conflicts_with = "country")]
    root: Option<PathBuf>,
    /// A country with a profile, such as kz, to include its laws
    #[arg(long, value_name = "CODE", value_parser = country)]
    country: Option<CountryCode>,
}

fn country(text: &str) -> Result<CountryCode, String> {
    text.parse().map_err(|()| "a country code is two lower-case letters (ISO 3166-1), such as kz".to_owned())
}

/// The laws and changes of rules of a register or a country.
struct RuleContext {
    messages: Messages,
    changes: RuleChanges,
}

pub(super) fn run(arguments: &ExplainArguments) -> Result<Status, Failure> {
    let known = known(arguments)?;
    let Some(wanted) = &arguments.code else {
        for code in codes::ALL {
            let severity = known.changes.of(code).map_or(code.severity.as_str(), |change| change.as_str());
            anstream::println!("{}  {severity}  {}", code.id, code.name);
        }
        return Ok(Status::Success);
    };
    let Some(code) = codes::find(wanted) else {
        return Err(Failure::usage(format!("there is no code {wanted}; `tizilim explain` lists all codes")));
    };
    anstream::println!(
        "{} ({}): {}\n\n{}\n\nExample: {}\n\nHelp: {}",
        code.id,
        code.severity.as_str(),
        code.name,
        code.why,
        code.example,
        code.help
    );
    if let Some(citation) = known.messages.of(code) {
        anstream::println!("\nLaw: {citation}");
    }
    if let Some(change) = known.changes.of(code) {
        anstream::println!("\nIn this register: {}. Reason: {}", change.as_str(), change.reason);
    }
    Ok(Status::Success)
}

fn known(arguments: &ExplainArguments) -> Result<RuleContext, Failure> {
    let Some(root) = &arguments.root else {
        // Without a register and a country there are no laws: the neutral profile cites none.
        let messages = of_country(arguments.country).messages.clone();
        return Ok(RuleContext { messages, changes: RuleChanges::default() });
    };
    let loaded = load(SourceTree::read(root).map_err(Failure::usage)?);
    let changes = loaded.diagnostics.changes().clone();
    let Some(registry) = loaded.registry else {
        return Err(Failure::usage("the register cannot be read; `tizilim check` reports why"));
    };
    Ok(RuleContext { messages: registry.profile.messages, changes })
}
