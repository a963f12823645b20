//! Makes problems of addresses that are gone.

use super::addresses::FoundAddress;
use super::answer::Answer;
use super::check::Answers;
use crate::diagnostics::{Diagnostic, Diagnostics, Sources, codes, message};

/// How many further places of an address are named.
const NAMED: usize = 5;

/// Reports each address that is gone once, at its first place.
pub fn report(found: &[FoundAddress], answers: &Answers, sources: &Sources, diagnostics: &mut Diagnostics) {
    for (address, answer) in found.iter().zip(&answers.answers) {
        let (Answer::Gone(reason), Some((first, others))) = (answer, address.places.split_first()) else { continue };
        let message = message!("the address \"{url}\" leads nowhere: {reason}", url = address.url, reason);
        let mut problem = Diagnostic::at(&codes::GONE_ADDRESS, *first, message).help(codes::GONE_ADDRESS.help);
        if !others.is_empty() {
            let place = |span: &crate::diagnostics::Span| {
                let file = sources.get(span.file);
                format!("{}:{}", file.path, file.position(span.start).line)
            };
            let named = others.iter().take(NAMED).map(place).collect::<Vec<_>>().join(", ");
            problem.notes.push(match others.len().saturating_sub(NAMED) {
                0 => message!("it stands also in {named}", named),
                more => message!("it stands also in {named}, {more} more", named, more),
            });
        }
        diagnostics.push(problem);
    }
}
