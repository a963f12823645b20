//! Bodies that issue and register acts: those of the register by their names, others with an id of their own.

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
        let name = nominative(mention);
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

/// The name of a body as a record has it, from the genitive or locative of a mention.
pub fn nominative(mention: &str) -> String {
    let name = mention.trim();
    let name = name
        .replace("министрінің", "министрлігі")
        .replace("министрі", "министрлігі")
        .replace("министрліглігі", "министрлігі");
    let name = name
        .strip_suffix("ның")
        .or_else(|| name.strip_suffix("нің"))
        .or_else(|| name.strip_suffix("нда"))
        .or_else(|| name.strip_suffix("нде"))
        .map_or(name.clone(), str::to_owned);
    match name.split_once(" облысы ") {
        Some((oblast, rest)) if !rest.is_empty() => format!("{oblast} облысының {rest}"),
        _ => name,
    }
}

/// Who issued an act, from the genitive of a mention; a minister stays one.
pub fn issuer(mention: &str) -> String {
    let name = mention.trim();
    let name = name.strip_suffix("нің").or_else(|| name.strip_suffix("ның")).unwrap_or(name);
    match name.split_once(" облысы ") {
        Some((oblast, rest)) if !rest.is_empty() => format!("{oblast} облысының {rest}"),
        _ => name.to_owned(),
    }
}

/// What two mentions of one body share: no case endings, no name of the state.
fn canonical(name: &str) -> String {
    let mut text = nominative(name).to_lowercase();
    for (from, to) in [
        ("қазақстан республикасының", ""),
        ("қазақстан республикасы", ""),
        ("республики казахстан", ""),
        ("қр ", ""),
        ("облысының", "облысы"),
        ("акимата", "акимат"),
        ("министерство", "министр"),
        ("министра", "министр"),
        ("министрлігі", "министр"),
        ("департаментом", "департамент"),
        ("министерством", "министр"),
    ] {
        text = text.replace(from, to);
    }
    text.chars().filter(|c| c.is_alphanumeric()).collect()
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
    let first = transliterate(name.split(' ').next().unwrap_or_default());
    let of_oblast = name.contains(" облыс");
    match kind {
        BodyKind::Justice if of_oblast => format!("{first}-justice"),
        BodyKind::Justice => "ministry-of-justice".to_owned(),
        BodyKind::Local if of_oblast && name.contains("әкімдігі") => format!("{first}-akimat"),
        _ => {
            let short = name.replace("Қазақстан Республикасының ", "").replace("Қазақстан Республикасы ", "");
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
        let names: Vec<_> = bodies.added().map(|body| body.names[0].as_str()).collect();
        assert_eq!(names[0], "Ақмола облысының әкімдігі");
        assert_eq!(names[3], "Қазақстан Республикасы Ақпарат және коммуникациялар министрлігі");
    }
}
