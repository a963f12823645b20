//! A source file that is being read.

use std::fmt::Display;
use std::sync::Arc;

use super::bases::BaseTables;
use crate::diagnostics::{Diagnostic, FileId, Sources, codes, message};
use crate::incremental::{ContentHash, SourceId, Tracked};
use crate::registry::decode::{
    Decoder, Field, Inheritance, Spanned, ValueRules, decode_file, parse_toml, read_toml, value_of,
};
use crate::registry::profile::Profile;

/// A source file that is being read, with what its path says and what the reading finds out.
#[derive(Debug)]
pub(crate) struct Reader<'a> {
    sources: &'a Sources,
    /// The base descriptions that services may follow.
    bases: &'a BaseTables<'a>,
    /// What stands in the path for the names in braces of the kind's path, in their order.
    pub names: Vec<&'a str>,
    /// The profile of the register's country; `None` where the country is not known.
    pub profile: Option<&'a Profile>,
    /// What the reading depends on and what it finds out.
    pub decoder: Decoder<'a>,
}

impl<'a> Reader<'a> {
    /// A reader of the decoder's file.
    pub(crate) fn new(
        sources: &'a Sources,
        bases: &'a BaseTables<'a>,
        names: Vec<&'a str>,
        profile: Option<&'a Profile>,
        mut decoder: Decoder<'a>,
    ) -> Self {
        decoder.rules = profile.map(|profile| profile as &dyn ValueRules);
        let file = sources.get(decoder.file);
        decoder.source = Some((SourceId::of(&file.path), ContentHash::of(file.text.as_bytes())));
        Self { sources, bases, names, profile, decoder }
    }

    /// The file.
    pub(crate) fn file(&self) -> FileId {
        self.decoder.file
    }

    /// Its text.
    pub(crate) fn text(&self) -> &'a Arc<str> {
        &self.sources.get(self.decoder.file).text
    }

    /// Its path from the root.
    pub(crate) fn path(&self) -> &'a str {
        &self.sources.get(self.decoder.file).path
    }

    /// The file as a record of TOML.
    pub(crate) fn toml<T: Field>(&mut self) -> Option<T> {
        read_toml(self.decoder.file, self.sources, &mut self.decoder)
    }

    /// The file as a record that takes what it does not say itself from the base description that it names.
    pub(crate) fn toml_on_base<T: Field>(&mut self) -> Option<T> {
        let document = parse_toml(self.decoder.file, self.sources, &mut self.decoder)?;
        if let Some(base) = value_of(document.get_ref(), "base") {
            self.decoder.inheritance = self.bases.named(base, &mut self.decoder);
            if let (Inheritance::From(base), Some((_, hash))) = (self.decoder.inheritance, &mut self.decoder.source) {
                *hash = hash.and(ContentHash::of(self.sources.get(base.file).text.as_bytes()));
            }
        }
        decode_file(document, &mut self.decoder)
    }

    /// What was made from the file, as a value whose reading is noted.
    pub(crate) fn tracked<T>(&self, made: T) -> Tracked<T> {
        match self.decoder.source {
            Some((source, hash)) => Tracked::new(made, source, hash),
            None => Tracked::unknown(made),
        }
    }

    /// Reports a file that is not called as the id of its record.
    pub(crate) fn check_file_name<T: Display>(&mut self, id: &Spanned<T>) {
        let (name, id, span) = (self.names[0], id.to_string(), id.span);
        if name != id {
            let message = message!("the file is called {name}.toml, the id is \"{id}\"", name, id);
            self.decoder.faults.push(
                Diagnostic::at(&codes::FILE_NAME, span, message)
                    .help(message!("Rename the file to {id}.toml, or correct the id.", id)),
            );
        }
    }

    /// Reports a folder that is not called as the id of the record in it.
    pub(crate) fn check_folder_name<T: Display>(&mut self, id: &Spanned<T>) {
        let (name, id, span) = (self.names[0], id.to_string(), id.span);
        if name != id {
            let message = message!("the folder is called {name}, the id is \"{id}\"", name, id);
            self.decoder.faults.push(
                Diagnostic::at(&codes::FILE_NAME, span, message)
                    .help(message!("Rename the folder to {id}, or put the id back.", id)),
            );
        }
    }
}
