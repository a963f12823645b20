//! `tizilim explain`: the meaning of the code of a problem.

use std::path::PathBuf;

use super::message_language::Lang;
use super::status::{Failure, Status};
use crate::diagnostics::{Code, Message, RuleChange, RuleChanges, codes, message};
use crate::registry::profile::{Messages, of_country};
use crate::registry::values::CountryCode;
use crate::registry::{SourceTree, load};

#[derive(Debug, clap::Args)]
pub(super) struct ExplainArguments {
    /// The code, such as TZ301; without it, all codes are listed
    code: Option<String>,
    #[command(flatten)]
    lang: Lang,
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
    let language = arguments.lang.for_people();
    let severity = |code: &Code| {
        let own = known.changes.of(code).map(RuleChange::name);
        own.unwrap_or_else(|| code.severity.name()).in_language(language)
    };
    let Some(wanted) = &arguments.code else {
        for code in codes::ALL {
            anstream::println!("{}  {}  {}", code.id, severity(code), code.name.in_language(language));
        }
        return Ok(Status::Success);
    };
    let Some(code) = codes::find(wanted) else {
        return Err(Failure::usage(format!("there is no code {wanted}; `tizilim explain` lists all codes")));
    };
    let tell = |message: Message| anstream::println!("\n{}", message.in_language(language));
    let severity_of_rule = code.severity.name().in_language(language);
    anstream::println!("{} ({severity_of_rule}): {}", code.id, code.name.in_language(language));
    tell(code.why.into());
    tell(message!("Example: {example}", example = code.example));
    tell(message!("Help: {help}", help = code.help));
    if let Some(citation) = known.messages.of(code) {
        tell(message!("Law: {citation}", citation));
    }
    if let Some(change) = known.changes.of(code) {
        let (severity, reason) = (change.name(), &change.reason);
        tell(message!("In this register: {severity}. Reason: {reason}", severity, reason));
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
