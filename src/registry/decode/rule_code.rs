//! Keys that are the codes of rules.

use super::decoder::Decoder;
use super::nearest::nearest;
use crate::diagnostics::{Code, Diagnostic, codes};
use toml::Spanned as TomlSpanned;

/// The rule that a key names; a key that names none is a fault of the code `unknown`.
pub(in crate::registry) fn rule_code(
    key: &TomlSpanned<std::borrow::Cow<'_, str>>,
    unknown: &'static Code,
    decoder: &mut Decoder<'_>,
) -> Option<&'static Code> {
    let name = key.get_ref().as_ref();
    let found = codes::ALL.iter().copied().find(|code| code.id == name);
    if found.is_none() {
        let known: Vec<_> = codes::ALL.iter().map(|code| code.id).collect();
        let help = match nearest(&name.to_uppercase(), &known) {
            Some(near) => format!("Did you mean `{near}`?"),
            None => codes::UNKNOWN_RULE.help.to_owned(),
        };
        let fault = Diagnostic::at(unknown, decoder.span(key), format!("there is no rule `{name}`"));
        decoder.faults.push(fault.help(help));
    }
    found
}
