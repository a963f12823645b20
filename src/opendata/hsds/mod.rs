//! The register as Human Services Data Specification 3.0 (Open Referral): an array of objects a kind, in a folder a
//! language, since HSDS holds texts in one language.
//!
//! Each object has the UUID that its record's id yields ([`HsdsIds`]), the same in every language and wherever the site
//! stands, and the record's own id beside it as `register_id`. A text that the language lacks stands in the language that
//! has it, as on the pages.

mod channels;
mod ids;
mod object;
mod phones;
mod places;
mod schedules;
mod services;
mod taxonomy;

pub use ids::HsdsIds;

use std::fs::File;
use std::io::{self, BufWriter, Write as _};

use rayon::prelude::*;

use super::source::Source;
use crate::addresses::data;
use crate::files::{FileSink, SinkError};
use crate::registry::values::LangTag;
use object::{Maker, Object};

/// The kinds of objects, each a file, named as HSDS names their lists.
pub const KINDS: [&str; 15] = [
    "organizations",
    "services",
    "locations",
    "service_at_locations",
    "addresses",
    "phones",
    "schedules",
    "accessibility",
    "required_documents",
    "cost_options",
    "languages",
    "service_areas",
    "taxonomies",
    "taxonomy_terms",
    "attributes",
];

/// Writes all kinds in all languages.
///
/// # Errors
/// When the sink does not take a file.
pub(super) fn write(source: &Source<'_>, sink: &dyn FileSink) -> Result<(), SinkError> {
    source.languages().par_iter().try_for_each(|&language| write_in(source, language, sink))
}

fn write_in(source: &Source<'_>, language: LangTag, sink: &dyn FileSink) -> Result<(), SinkError> {
    let maker = Maker { source, language, ids: HsdsIds::new(source.registry.settings.id.as_str()) };
    for kind in KINDS {
        let objects: Objects<'_> = match kind {
            "organizations" => Box::new(places::organizations(&maker)),
            "services" => Box::new(services::services(&maker)),
            "locations" => Box::new(places::locations(&maker)),
            "service_at_locations" => Box::new(places::service_at_locations(&maker)),
            "addresses" => Box::new(places::addresses(&maker)),
            "phones" => Box::new(places::phones(&maker).chain(channels::phones(&maker))),
            "schedules" => Box::new(schedules::schedules(&maker).chain(channels::schedules(&maker))),
            "required_documents" => Box::new(services::required_documents(&maker)),
            "cost_options" => Box::new(services::cost_options(&maker)),
            "accessibility" => Box::new(places::accessibility(&maker)),
            "languages" => Box::new(
                services::languages(&maker).chain(places::languages(&maker)).chain(channels::languages(&maker)),
            ),
            "service_areas" => Box::new(services::areas(&maker)),
            "taxonomies" => Box::new(taxonomy::taxonomies(&maker)),
            "taxonomy_terms" => Box::new(taxonomy::terms(&maker)),
            _ => Box::new(taxonomy::attributes(&maker)),
        };
        sink.put_file(&data::hsds(language, kind), &array(objects)?)?;
    }
    Ok(())
}

/// The objects of a kind, made one by one while they are written.
type Objects<'m> = Box<dyn Iterator<Item = Object> + 'm>;

/// An array of objects, one a line, as the tables are written, in a temporary file.
fn array(objects: Objects<'_>) -> io::Result<File> {
    let mut out = BufWriter::new(tempfile::tempfile()?);
    out.write_all(b"[")?;
    for (index, object) in objects.enumerate() {
        out.write_all(if index == 0 { b"\n" } else { b",\n" })?;
        serde_json::to_writer(&mut out, &object)?;
    }
    out.write_all(b"\n]\n")?;
    Ok(out.into_inner()?)
}
