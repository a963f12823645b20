//! Procedures as BPMN 2.0, one file a procedure and language.

use super::caption::Caption;
use super::links::Links;
use crate::diagram::{self, Captions, Flow};
use crate::registry::Registry;
use crate::registry::model::{Procedure, Service};
use crate::registry::values::LangTag;

/// A procedure that has steps, told in a language.
pub(super) struct Drawn<'r> {
    service: &'r Service,
    procedure: &'r Procedure,
    flow: Flow<'r>,
    language: LangTag,
}

/// Every file to be written.
pub(super) fn drawn(registry: &Registry) -> impl Iterator<Item = Drawn<'_>> {
    let procedures = registry
        .services
        .iter()
        .flat_map(|service| service.procedures.iter().map(move |procedure| (service, procedure)))
        .filter_map(|(service, procedure)| Some((service, procedure, Flow::of(service, procedure)?)));
    procedures.flat_map(|(service, procedure, flow)| {
        registry.languages.iter().map(move |&language| Drawn { service, procedure, flow: flow.clone(), language })
    })
}

impl Drawn<'_> {
    pub(super) fn path(&self) -> String {
        diagram::bpmn_path(self.service, self.procedure, self.language)
    }

    pub(super) fn bpmn(&self, links: &Links<'_>) -> String {
        let told = |caption: [&'static str; 2]| Caption::from(caption).in_language(self.language).to_owned();
        let captions = Captions {
            time: &told(["Мерзімі", "Срок"]),
            completion: &told(["Аяқталу нысаны", "Форма завершения"]),
            nobody: &told(["Қатысушысы көрсетілмеген", "Участник не указан"]),
        };
        let namespace = links.procedure(&self.service.id, &self.procedure.id);
        diagram::bpmn(&self.flow, self.procedure, self.language, &namespace, &captions)
    }
}
