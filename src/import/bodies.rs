//! Bodies that issue and register acts: those of the register by their names, others with an id of their own.

use std::collections::BTreeMap;

use super::kinds::KzBodyKind;
use super::names::{self, canonical};
use super::oblasts;
use super::slug::transliterate;
use crate::registry::model;

/// A body of the register, or one that the import adds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ImportedBody {
    /// Its id.
    pub id: String,
    /// What it is; none for a body of the register, which says so itself.
    pub kind: Option<KzBodyKind>,
    /// Its names by language.
    pub names: BTreeMap<String, String>,
    /// Whether the import adds it, or its name in a language.
    pub added: bool,
}

impl From<&model::Body> for ImportedBody {
    fn from(body: &model::Body) -> Self {
        Self {
            id: body.id.to_string(),
            kind: None,
            names: body.name.iter().map(|(lang, name)| (lang.to_string(), name.to_owned())).collect(),
            added: false,
        }
    }
}

/// All bodies known so far.
#[derive(Debug, Default)]
pub struct BodyIndex {
    bodies: Vec<ImportedBody>,
    language: &'static str,
}

impl BodyIndex {
    /// Starts with the bodies of the register; new names are in the language of the act.
    pub fn new(existing: &[model::Body], language: &'static str) -> Self {
        Self { bodies: existing.iter().map(ImportedBody::from).collect(), language }
    }

    /// The id of a body that an act mentions, in whatever case. A minister stands for the ministry. `recorded` is the body
    /// that the act's record has in this place: it is meant if it has no name in the act's language yet.
    pub fn id(&mut self, mention: &str, recorded: Option<&str>) -> String {
        if let Some(known) = self.known_id(mention) {
            return known.to_owned();
        }
        let name = names::body(mention);
        let kind = kind_of(&name);
        let new = new_id(&name, kind);
        let names = BTreeMap::from([(self.language.to_owned(), name)]);
        for id in [recorded, Some(new.as_str())].into_iter().flatten() {
            let nameless = |body: &&mut ImportedBody| body.id == id && !body.names.contains_key(self.language);
            if let Some(known) = self.bodies.iter_mut().find(nameless) {
                known.names.extend(names);
                known.added = true;
                return known.id.clone();
            }
        }
        self.bodies.push(ImportedBody { id: new.clone(), kind: Some(kind), names, added: true });
        new
    }

    /// The id of a body that an act mentions, if it is known under this name.
    pub fn known_id(&self, mention: &str) -> Option<&str> {
        let key = canonical(mention);
        let named = |body: &&ImportedBody| body.names.values().any(|name| canonical(name) == key);
        self.bodies.iter().find(named).map(|body| body.id.as_str())
    }

    /// The bodies that the register lacks, or whose name in the act's language it lacks.
    pub fn added(&self) -> impl Iterator<Item = &ImportedBody> {
        self.bodies.iter().filter(|body| body.added)
    }
}

fn kind_of(name: &str) -> KzBodyKind {
    let lower = name.to_lowercase();
    let has = |words: &[&str]| words.iter().any(|word| lower.contains(word));
    if has(&["әділет", "юстиции"]) {
        KzBodyKind::Justice
    } else if has(&["президент"]) {
        KzBodyKind::President
    } else if has(&["парламент"]) {
        KzBodyKind::Parliament
    } else if has(&["үкімет", "правительств"]) {
        KzBodyKind::Government
    } else if has(&["әкім", "мәслихат", "аким", "маслихат"]) {
        KzBodyKind::Local
    } else {
        KzBodyKind::Central
    }
}

fn new_id(name: &str, kind: KzBodyKind) -> String {
    let lower = name.to_lowercase();
    let oblast = oblasts::of(name).map(|oblast| oblast.id);
    // A body of a district says so; without it the oblast's own is meant.
    let of_oblast = oblast.filter(|_| !lower.contains("аудан") && !lower.contains("район"));
    match (kind, of_oblast) {
        (KzBodyKind::Justice, Some(oblast)) => format!("{oblast}-justice"),
        (KzBodyKind::Justice, None) if lower.contains("министр") || lower.contains("министерств") => {
            "ministry-of-justice".to_owned()
        }
        (KzBodyKind::Local, Some(oblast)) if lower.contains("әкімдігі") || lower.contains("акимат") => {
            format!("{oblast}-akimat")
        }
        (KzBodyKind::Local, Some(oblast)) if lower.contains("мәслихат") || lower.contains("маслихат") =>
        {
            format!("{oblast}-maslikhat")
        }
        (KzBodyKind::Government, _) => "government".to_owned(),
        (KzBodyKind::President, _) => "president".to_owned(),
        (KzBodyKind::Parliament, _) => "parliament".to_owned(),
        _ => {
            let state = ["Қазақстан Республикасының ", "Қазақстан Республикасы ", " Республики Казахстан", " РК"];
            let short = state.iter().fold(name.to_owned(), |name, state| name.replace(state, ""));
            let id = transliterate(&short);
            if id.is_empty() { "issuer".to_owned() } else { id }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::registry::SourceTree;

    #[test]
    fn mentions_in_any_case_are_one_body() {
        let mut bodies = BodyIndex::new(&[], "kk");
        let id = bodies.id("Ақмола облысы әкімдігінің", None);
        assert_eq!(id, "akmola-akimat");
        assert_eq!(bodies.id("Ақмола облысының әкімдігі", None), id);
        assert_eq!(bodies.id("Ақмола облысының Әділет департаментінде", None), "akmola-justice");
        assert_eq!(bodies.id("Қазақстан Республикасының Әділет министрлігінде", None), "ministry-of-justice");
        let ministry = bodies.id("Қазақстан Республикасы Ақпарат және коммуникациялар министрінің", None);
        assert_eq!(bodies.id("Қазақстан Республикасы Ақпарат және коммуникациялар министрлігі", None), ministry);
        assert_eq!(bodies.id("акимата Павлодарской области", None), "pavlodar-akimat");
        assert_eq!(bodies.id("Департаментом юстиции Павлодарской области", None), "pavlodar-justice");
        assert_eq!(bodies.id("Правительства Республики Казахстан", None), "government");
        let names: Vec<_> = bodies.added().map(|body| body.names["kk"].as_str()).collect();
        assert_eq!(names[0], "Ақмола облысының әкімдігі");
        assert_eq!(names[3], "Қазақстан Республикасы Ақпарат және коммуникациялар министрлігі");
    }

    #[test]
    fn the_second_language_names_the_body_of_the_record() {
        let register = "[[body]]\nid = \"ministry-of-finance\"\nkind = \"central\"\nname.kk = \"Қазақстан Республикасы Қаржы министрлігі\"\n";
        let tree = SourceTree::from_texts([("registry/bodies.toml", register)]);
        let register: model::Bodies = tree.record("registry/bodies.toml").unwrap().unwrap();
        let mut bodies = BodyIndex::new(&register.bodies, "ru");
        assert_eq!(bodies.id("Министра финансов РК", Some("ministry-of-finance")), "ministry-of-finance");
        assert_eq!(bodies.id("Министра юстиции РК", Some("ministry-of-finance")), "ministry-of-justice");
        let names: Vec<_> = bodies.added().map(|body| body.names["ru"].as_str()).collect();
        assert_eq!(names, ["Министерство финансов РК", "Министерство юстиции РК"]);
    }
}
