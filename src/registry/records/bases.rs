//! The base descriptions as they are written, which the services that follow them are read with.

use std::collections::BTreeMap;

use toml::Spanned;
use toml::de::DeTable;

use super::file_kind::FileKind;
use crate::diagnostics::{Diagnostic, FileId, Sources, codes, message, phrase};
use crate::registry::decode::{Decoder, Inheritance, Inherited, Value, nearest, parse_toml};
use crate::registry::model::{Base, Service};

/// The path of a base description.
pub(super) const PATH: &str = "registry/bases/{id}.toml";

/// The base descriptions of a register, by id; `None` of a file that is not TOML.
#[derive(Debug, Default)]
pub(crate) struct BaseTables<'s>(BTreeMap<&'s str, (FileId, Option<Spanned<DeTable<'s>>>)>);

impl<'s> BaseTables<'s> {
    /// Those among some files. What is wrong with them is reported when they are read as records.
    pub(crate) fn of(files: impl Iterator<Item = FileId>, sources: &'s Sources) -> Self {
        let kind: FileKind<()> = FileKind::first(PATH);
        let table = |file: FileId| {
            let id = kind.names(&sources.get(file).path)?[0];
            Some((id, (file, parse_toml(file, sources, &mut Decoder::new(file, &[])))))
        };
        Self(files.filter_map(table).collect())
    }

    /// What a service takes from the base that it names; a base that is not there is a fault.
    pub(super) fn named(&'s self, base: &Value<'_>, decoder: &mut Decoder<'_>) -> Inheritance<'s> {
        let Some(id) = base.get_ref().as_str() else { return Inheritance::Unknown };
        match self.0.get(id) {
            Some((file, Some(table))) => {
                let (own_keys, alternatives) = (&Base::OWN_KEYS, &Service::PLACE_KEYS);
                Inheritance::From(Inherited { file: *file, table: table.get_ref(), own_keys, alternatives })
            }
            Some((_, None)) => Inheritance::Unknown,
            None => {
                let known: Vec<_> = self.0.keys().copied().collect();
                let help = match nearest(id, &known) {
                    Some(near) => message!("Did you mean \"{near}\"?", near),
                    None => phrase!("Correct the id, or add the record under registry/bases/.").into(),
                };
                let span = decoder.span(base);
                let message = message!("there is no base description \"{id}\"", id);
                decoder.faults.push(Diagnostic::at(&codes::DANGLING_REFERENCE, span, message).help(help));
                Inheritance::Unknown
            }
        }
    }
}
