//! What the register has already: records whose ids an import uses again, so that the second language of an act gets the
//! same ones.

use std::collections::BTreeMap;

use crate::registry::model::{Act, Bodies, Body, District, Districts, OfficeFile};
use crate::registry::regulation::{Directive, directives};
use crate::registry::{SourceTree, UnusableFile};

/// The records of a register that an import needs.
#[derive(Debug, Default)]
pub struct ExistingRecords {
    /// The bodies.
    pub bodies: Vec<Body>,
    /// The districts.
    pub districts: Vec<District>,
    /// The record of the act that is imported.
    pub act: Option<Act>,
    /// The service of each annex of the act that lists offices, by text and annex.
    pub services: BTreeMap<(String, String), String>,
    /// The providers and offices, a file a district.
    pub offices: Vec<OfficeFile>,
}

impl ExistingRecords {
    /// Reads what a register has, of an act by its id; a tree without files has nothing.
    ///
    /// # Errors
    /// When a file that the import needs is there and cannot be used.
    pub fn read(tree: &SourceTree, act: &str) -> Result<Self, UnusableFile> {
        let act: Option<Act> = tree.record(&format!("registry/acts/{act}.toml"))?;
        Ok(Self {
            bodies: tree.record("registry/bodies.toml")?.map_or_else(Vec::new, |file: Bodies| file.bodies),
            districts: tree.record("registry/districts.toml")?.map_or_else(Vec::new, |file: Districts| file.districts),
            services: act.as_ref().map_or(Ok(BTreeMap::new()), |act| services(tree, act))?,
            act,
            offices: tree.records("registry/offices")?,
        })
    }
}

/// The services that the texts of an act name where they list offices.
fn services(tree: &SourceTree, act: &Act) -> Result<BTreeMap<(String, String), String>, UnusableFile> {
    let mut services = BTreeMap::new();
    for text in &act.texts {
        for language in ["kk", "ru"] {
            let path = format!("content/regulations/{}/{}/{language}.md", act.id, text.id);
            let Some(markdown) = tree.text(&path)? else { continue };
            let run = directives::run(markdown)
                .map_err(|error| UnusableFile { path, message: error.message.english().into_owned() })?;
            for directive in run.directives {
                if let Directive::Offices { annex, service: Some(service) } = directive {
                    services.insert((text.id.to_string(), annex), service);
                }
            }
        }
    }
    Ok(services)
}
