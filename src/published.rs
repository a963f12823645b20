//! Where the documents of single records stand in a publication, from the site's root: pages link them, the open data
//! writes them, and neither knows the other.

use crate::registry::model::{Act, ActText, ActTextKind, Service};
use crate::registry::values::LangTag;

/// The folder of the open data.
pub const DATA: &str = "data/";

/// A service's JSON document.
pub fn service_record(service: &Service) -> String {
    format!("{DATA}services/{}.json", service.id)
}

/// The Akoma Ntoso document of a text of an act: `data/acts/{act}.{language}.akn.xml` of the enacting text,
/// `data/acts/{act}.{text}.{language}.akn.xml` of another.
pub fn act_text(act: &Act, listed: &ActText, language: LangTag) -> String {
    match listed.kind {
        ActTextKind::Act => format!("{DATA}acts/{}.{language}.akn.xml", act.id),
        _ => format!("{DATA}acts/{}.{}.{language}.akn.xml", act.id, listed.id),
    }
}
