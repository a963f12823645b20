//! Bodies that issue and register acts: those of the register by their names, others with an id of their own.

use super::names::{self, canonical};
use super::oblasts;
use super::slug::transliterate;
use crate::registry::model::BodyKind;

/// A body of the register, or one that the import adds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Body {
    /// Its id.
    pub id: String,
    /// What it is.
    pub kind: BodyKind,
    /// Its names, in any language.
    pub names: Vec<String>,
    /// Whether the register has it already.
    pub known: bool,
}

/// All bodies known so far.
#[derive(Debug, Default)]
pub struct Bodies {
    bodies: Vec<Body>,
}

impl Bodies {
    /// Starts with the bodies of the register.
    pub fn new(bodies: Vec<Body>) -> Self {
        Self { bodies }
    }

    /// The id of a body that an act mentions, in whatever case. A minister stands for the ministry.
    pub fn id(&mut self, mention: &str) -> String {
        let key = canonical(mention);
        if let Some(known) = self.bodies.iter().find(|body| body.names.iter().any(|name| canonical(name) == key)) {
            return known.id.clone();
        }
        let name = names::body(mention);
        let kind = kind_of(&name);
        let id = new_id(&name, kind);
        self.bodies.push(Body { id: id.clone(), kind, names: vec![name], known: false });
        id
    }

    /// The bodies that the register does not have yet.
    pub fn added(&self) -> impl Iterator<Item = &Body> {
        self.bodies.iter().filter(|body| !body.known)
    }
}

fn kind_of(name: &str) -> BodyKind {
    let lower = name.to_lowercase();
    let has = |words: &[&str]| words.iter().any(|word| lower.contains(word));
    if has(&["әділет", "юстиции"]) {
        BodyKind::Justice
    } else if has(&["президент"]) {
        BodyKind::President
    } else if has(&["парламент"]) {
        BodyKind::Parliament
    } else if has(&["үкімет", "правительств"]) {
        BodyKind::Government
    } else if has(&["әкім", "мәслихат", "аким", "маслихат"]) {
        BodyKind::Local
    } else {
        BodyKind::Central
    }
}

fn new_id(name: &str, kind: BodyKind) -> String {
    let lower = name.to_lowercase();
    let oblast = oblasts::of(name).map(|oblast| oblast.id);
    // A body of a district says so; without it the oblast's own is meant.
    let of_oblast = oblast.filter(|_| !lower.contains("аудан") && !lower.contains("район"));
    match (kind, of_oblast) {
        (BodyKind::Justice, Some(oblast)) => format!("{oblast}-justice"),
        (BodyKind::Justice, None) if lower.contains("министр") || lower.contains("министерств") => {
            "ministry-of-justice".to_owned()
        }
        (BodyKind::Local, Some(oblast)) if lower.contains("әкімдігі") || lower.contains("акимат") => {
            format!("{oblast}-akimat")
        }
        (BodyKind::Local, Some(oblast)) if lower.contains("мәслихат") || lower.contains("маслихат") => {
            format!("{oblast}-maslikhat")
        }
        (BodyKind::Government, _) => "government".to_owned(),
        (BodyKind::President, _) => "president".to_owned(),
        (BodyKind::Parliament, _) => "parliament".to_owned(),
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

    #[test]
    fn mentions_in_any_case_are_one_body() {
        let mut bodies = Bodies::default();
        let id = bodies.id("Ақмола облысы әкімдігінің");
        assert_eq!(id, "akmola-akimat");
        assert_eq!(bodies.id("Ақмола облысының әкімдігі"), id);
        assert_eq!(bodies.id("Ақмола облысының Әділет департаментінде"), "akmola-justice");
        assert_eq!(bodies.id("Қазақстан Республикасының Әділет министрлігінде"), "ministry-of-justice");
        let ministry = bodies.id("Қазақстан Республикасы Ақпарат және коммуникациялар министрінің");
        assert_eq!(bodies.id("Қазақстан Республикасы Ақпарат және коммуникациялар министрлігі"), ministry);
        assert_eq!(bodies.id("акимата Павлодарской области"), "pavlodar-akimat");
        assert_eq!(bodies.id("Департаментом юстиции Павлодарской области"), "pavlodar-justice");
        assert_eq!(bodies.id("Правительства Республики Казахстан"), "government");
        let names: Vec<_> = bodies.added().map(|body| body.names[0].as_str()).collect();
        assert_eq!(names[0], "Ақмола облысының әкімдігі");
        assert_eq!(names[3], "Қазақстан Республикасы Ақпарат және коммуникациялар министрлігі");
    }
}
