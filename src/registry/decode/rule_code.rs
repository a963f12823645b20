//! Keys that are the codes of rules.

use super::decoder::Decoder;
use super::nearest::nearest;
use crate::diagnostics::{Code, Diagnostic, codes, message};
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
            Some(near) => message!("Did you mean `{near}`?", near),
            None => codes::UNKNOWN_RULE.help.into(),
        };
        let fault = Diagnostic::at(unknown, decoder.span(key), message!("there is no rule `{name}`", name));
        decoder.faults.push(fault.help(help));
    }
    found
}
