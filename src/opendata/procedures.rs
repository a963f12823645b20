//! Procedures as BPMN 2.0, one file a procedure and language.

use super::source::Source;
use crate::addresses::data;
use crate::diagram::{self, Captions, Flow};
use crate::registry::Registry;
use crate::registry::model::{Procedure, Service};
use crate::registry::values::LangTag;

/// A procedure that has steps, in a language.
pub(super) struct ProcedurePicture<'r> {
    service: &'r Service,
    procedure: &'r Procedure,
    flow: Flow<'r>,
    language: LangTag,
}

/// Every file to be written.
pub(super) fn drawn(registry: &Registry) -> impl Iterator<Item = ProcedurePicture<'_>> {
    let procedures = registry
        .services
        .iter()
        .flat_map(|service| service.procedures.iter().map(move |procedure| (service, procedure)))
        .filter_map(|(service, procedure)| Some((service, procedure, Flow::of(service, procedure)?)));
    procedures.flat_map(|(service, procedure, flow)| {
        registry.languages.iter().map(move |&language| ProcedurePicture {
            service,
            procedure,
            flow: flow.clone(),
            language,
        })
    })
}

impl ProcedurePicture<'_> {
    pub(super) fn path(&self) -> String {
        data::procedure_diagram(&self.service.id, &self.procedure.id, self.language)
    }

    pub(super) fn bpmn(&self, source: &Source<'_>) -> String {
        let strings = source.translations.of(self.language);
        let captions = Captions {
            time: &strings.plain("step-time"),
            completion: &strings.plain("step-completion"),
            nobody: &strings.plain("step-nobody"),
        };
        let namespace = source.links.file(data::procedure(&self.service.id, &self.procedure.id));
        diagram::bpmn(&self.flow, self.procedure, self.language, &namespace, &captions)
    }
}
