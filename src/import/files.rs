//! The files of the register that an import writes.

use std::collections::BTreeMap;

use super::imported::Imported;
use super::{markdown, record};

impl Imported {
    /// The files of the register, by path: those that this import owns.
    pub fn files(&self) -> BTreeMap<String, String> {
        let mut files = BTreeMap::new();
        files.insert(format!("registry/acts/{}.toml", self.id), record::act(self));
        for text in &self.texts {
            let path = format!("content/regulations/{}/{}/{}.md", self.id, text.id, self.language);
            files.insert(path, markdown::write(&text.elements));
        }
        for (district, offices) in &self.offices.offices {
            files.insert(format!("registry/offices/{district}.toml"), record::offices(self, district, offices));
        }
        files
    }

    /// What is to be added to files that acts share, by path.
    pub fn additions(&self) -> BTreeMap<String, String> {
        let mut additions = BTreeMap::new();
        additions.insert("registry/bodies.toml".to_owned(), record::bodies(self.bodies.added(), self.language));
        additions.insert("registry/districts.toml".to_owned(), record::districts(self.places.added()));
        additions.retain(|_, text| !text.is_empty());
        additions
    }
}
