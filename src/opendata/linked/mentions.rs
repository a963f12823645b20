//! Acts that records mention: one node an act, whoever cites it. An act of the register is named after its page, any other after its
//! name as a work, in `acts.ttl`.

use sha2::{Digest, Sha256};

use super::graph::Graph;
use super::kinds;
use super::names::LinkedNames;
use crate::hex::hex;
use crate::opendata::source::Source;
use crate::registry::model::ActReference;

/// How many digits of a digest tell mentions apart.
const DIGITS: usize = 12;

/// The act that a mention names: one of the register, or a legal resource of which no more is known than the mentions say.
pub(super) fn mentioned(
    graph: &mut Graph,
    source: &Source<'_>,
    names: &LinkedNames<'_>,
    mention: &ActReference,
) -> String {
    if let Some(act) = source.registry.mentioned(mention) {
        return names.act(&act.id);
    }
    let iri = names.in_acts(name(source, mention));
    let kind = mention.kind.as_ref().map(|kind| kinds::act(graph, source, names, kind));
    let mut node = graph.node(&iri);
    node.a("eli:LegalResource").text_if("dct:title", mention.title.as_ref());
    if let Some(kind) = kind {
        node.address("eli:type_document", &kind);
    }
    node.string_if("eli:number", mention.number.as_ref()).date_if("eli:date_document", mention.date);
    // The body is named in words, which ELI's own properties do not take.
    node.text_if("dc:creator", mention.issuer.as_ref()).string_if("dct:identifier", mention.registered.as_ref());
    iri
}

/// The name of the act as a work. Where the day or the number is missing, it does not tell acts apart, but the words do.
fn name(source: &Source<'_>, mention: &ActReference) -> String {
    let work = source.works.reference(mention);
    let work = work.trim_start_matches('/');
    if mention.date.is_some() && mention.number.is_some() {
        return work.to_owned();
    }
    let mut digest = Sha256::new();
    for text in [&mention.title, &mention.issuer].into_iter().flatten() {
        for (language, words) in text.iter() {
            digest.update(format!("{language} {words}\n"));
        }
    }
    digest.update(mention.registered.as_deref().unwrap_or_default());
    format!("{work}/{}", &hex(&digest.finalize())[..DIGITS])
}
