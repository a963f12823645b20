//! The districts that offices lie in: those of the register by their names, others by transliteration.

use std::collections::BTreeMap;

use regex::Regex;

use crate::import::kinds::KzDistrictKind;
use crate::import::oblasts;
use crate::import::pattern::pattern;
use crate::import::slug::transliterate;
use crate::registry::model;

/// A district that the register has, or that the import adds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ImportedDistrict {
    /// Its id.
    pub id: String,
    /// Its names by language, such as `Ақкөл ауданы`.
    pub names: BTreeMap<String, String>,
    /// What it is.
    pub kind: KzDistrictKind,
    /// The id of the oblast that it lies in.
    pub parent: Option<String>,
    /// Whether the import adds it, or its name in a language.
    pub added: bool,
}

impl From<&model::District> for ImportedDistrict {
    fn from(district: &model::District) -> Self {
        let kind = KzDistrictKind::ALL.iter().find(|kind| kind.as_str() == district.kind.as_str());
        Self {
            id: district.id.to_string(),
            names: district.name.iter().map(|(lang, name)| (lang.to_string(), name.to_owned())).collect(),
            kind: kind.copied().unwrap_or(KzDistrictKind::District),
            parent: None,
            added: false,
        }
    }
}

/// How a district was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DistrictMatch {
    /// The row names it.
    Named,
    /// By a name that is nearly the same.
    Near,
    /// The row names none: that of the row before it.
    Running,
    /// The row names one that the register does not have.
    Added,
}

/// All districts known so far.
#[derive(Debug, Default)]
pub struct Places {
    districts: Vec<ImportedDistrict>,
    /// The oblast of the act's issuer.
    oblast: Option<String>,
}

pattern!(DISTRICT, r"(\p{Lu}[\p{L}-]+)\s+(?:ауданы|аудандық)");
pattern!(DISTRICT_RU, r"(\p{Lu}[\p{L}-]+[сц]к)(?:ий|ого|ому|им|ом)\s+(?:район|р-н)");
pattern!(CITY, r"(\p{Lu}[\p{L}-]+)\s+(?:қаласы|қалалық)");
pattern!(CITY_RU, r"(?:\b[Гг]ород(?:а|е)?|\b[Гг]\.)\s?(\p{Lu}[\p{L}-]+)");
pattern!(CITY_ADJECTIVE, r"(\p{Lu}[\p{L}-]+[сц]к)(?:ий|ого|ому|им|ом)\s+(?:городск|филиал)");

/// How many letters two names of one district may differ by at the end.
const NEAR: usize = 2;

/// A name of a district as a row has it.
#[derive(Debug)]
struct DistrictName {
    /// Its words; of a Russian district the stem `Аккольск`.
    word: String,
    kind: KzDistrictKind,
    russian: bool,
}

impl DistrictName {
    fn find(text: &str) -> Option<Self> {
        let name = |word: String, kind, russian| Self { word, kind, russian };
        capture(&DISTRICT, text)
            .map(|word| name(word, KzDistrictKind::District, false))
            .or_else(|| capture(&DISTRICT_RU, text).map(|word| name(word, KzDistrictKind::District, true)))
    }

    fn find_city(text: &str) -> Option<Self> {
        let name = |word: String, russian| Self { word, kind: KzDistrictKind::City, russian };
        capture(&CITY, text)
            .map(|word| name(word, false))
            .or_else(|| capture(&CITY_RU, text).map(|word| name(city_nominative(&word), true)))
            .or_else(|| capture(&CITY_ADJECTIVE, text).map(|word| name(word, true)))
    }

    /// The full name.
    fn full(&self) -> String {
        match (self.kind, self.russian) {
            (KzDistrictKind::City, false) => format!("{} қаласы", self.word),
            (KzDistrictKind::City, true) => format!("город {}", self.word),
            (_, false) => format!("{} ауданы", self.word),
            (_, true) => format!("{}ий район", self.word),
        }
    }

    /// The id of a district of this name.
    fn id(&self) -> String {
        if !self.russian || self.kind == KzDistrictKind::City {
            return transliterate(&self.word);
        }
        // `Аршалынский` is of `Аршалы`, `Аккольский` of `Акколь`.
        let stem = self.word.strip_suffix("нск").filter(|stem| stem.ends_with(['ы', 'и']));
        let stem = stem.or_else(|| self.word.strip_suffix("ск")).unwrap_or(&self.word);
        transliterate(stem)
    }
}

impl Places {
    /// Starts with the districts of the register, and the words of the act's header for who issued it.
    pub fn new(existing: &[model::District], issuer: &str) -> Self {
        let mut places = Self { districts: existing.iter().map(ImportedDistrict::from).collect(), oblast: None };
        places.oblast = places.oblast_of(issuer);
        places
    }

    /// The district of an office by its name and address; that of the row before it if they name none.
    pub fn find(&mut self, name: &str, address: &str, before: Option<&str>) -> Option<(String, DistrictMatch)> {
        let named = DistrictName::find(name).or_else(|| DistrictName::find(address));
        let named = named.or_else(|| DistrictName::find_city(name)).or_else(|| DistrictName::find_city(address));
        let Some(named) = named else {
            return before.map(|id| (id.to_owned(), DistrictMatch::Running));
        };
        let (id, full) = (named.id(), named.full());
        let language = if named.russian { "ru" } else { "kk" };
        let own = |known: &&mut ImportedDistrict| known.kind != KzDistrictKind::Oblast;
        let same = |known: &&mut ImportedDistrict| known.id == id || known.names.values().any(|name| *name == full);
        if let Some(known) = self.districts.iter_mut().filter(own).find(same) {
            if !known.names.contains_key(language) {
                known.names.insert(language.to_owned(), full);
                known.added = true;
            }
            return Some((known.id.clone(), DistrictMatch::Named));
        }
        let own = |known: &&ImportedDistrict| known.kind != KzDistrictKind::Oblast;
        let near = |known: &&ImportedDistrict| {
            let (long, short) = if known.id.len() > id.len() { (&known.id, &id) } else { (&id, &known.id) };
            short.len() > 4 && long.starts_with(short.as_str()) && long.len() - short.len() <= NEAR
        };
        if let Some(known) = self.districts.iter().filter(own).find(near) {
            return Some((known.id.clone(), DistrictMatch::Near));
        }
        let parent = self.oblast_of(address).or_else(|| self.oblast.clone());
        let kind = named.kind;
        let names = BTreeMap::from([(language.to_owned(), full)]);
        self.districts.push(ImportedDistrict { id: id.clone(), names, kind, parent, added: true });
        Some((id, DistrictMatch::Added))
    }

    /// The districts that the register lacks, or whose name in a language it lacks.
    pub fn added(&self) -> impl Iterator<Item = &ImportedDistrict> {
        self.districts.iter().filter(|district| district.added)
    }

    /// The oblast of the register that a text names.
    fn oblast_of(&self, text: &str) -> Option<String> {
        let named = oblasts::of(text)?;
        let is_it = |known: &&ImportedDistrict| {
            known.kind == KzDistrictKind::Oblast
                && (known.id == named.id
                    || known.names.values().any(|name| oblasts::of(name).is_some_and(|of| of.id == named.id)))
        };
        self.districts.iter().find(is_it).map(|known| known.id.clone())
    }
}

/// The name of a city from its genitive: `города Степногорска`. One that ends otherwise is the same in both cases.
fn city_nominative(word: &str) -> String {
    let genitive = word.strip_suffix('а').filter(|stem| stem.ends_with(['к', 'т', 'р', 'в', 'д', 'л', 'г']));
    match (genitive, word) {
        // `Астана` itself is a nominative that looks like one.
        (_, "Астаны") => "Астана".to_owned(),
        (Some(stem), _) => stem.to_owned(),
        (None, _) => word.to_owned(),
    }
}

fn capture(pattern: &Regex, text: &str) -> Option<String> {
    let found = pattern.captures(text)?;
    found.get(1).map(|word| word.as_str().to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::registry::SourceTree;

    #[test]
    fn a_district_is_found_by_name_then_address_then_neighbour() {
        let mut places = Places::default();
        let mut find = |name: &str, address: &str, before| places.find(name, address, before).unwrap();
        assert_eq!(find("«Ақкөл ауданының бөлімі»", "Ақкөл қаласы", None), ("akkol".into(), DistrictMatch::Added));
        assert_eq!(find("Степногорск қаласының бөлімі", "", None), ("stepnogorsk".into(), DistrictMatch::Added));
        assert_eq!(find("«Степногор қаласы Ақсу кенті әкімі»", "", None), ("stepnogorsk".into(), DistrictMatch::Near));
        assert_eq!(find("Әкім", "Көкшетау қаласы, Абай көшесі", None), ("kokshetau".into(), DistrictMatch::Added));
        assert_eq!(find("Әкім", "", Some("akkol")), ("akkol".into(), DistrictMatch::Running));
        assert_eq!(places.find("Әкім", "", None), None);
    }

    #[test]
    fn russian_names_are_those_of_the_register() {
        let entry = |(id, kind, kk, ru): &(&str, &str, &str, &str)| {
            format!("[[district]]\nid = \"{id}\"\nkind = \"{kind}\"\nname.kk = \"{kk}\"\nname.ru = \"{ru}\"\n")
        };
        let register: String = [
            ("akmola", "oblast", "Ақмола облысы", "Акмолинская область"),
            ("shortandy", "district", "Шортанды ауданы", "Шортандинский район"),
            ("stepnogorsk", "city", "Степногорск қаласы", "город Степногорск"),
        ]
        .iter()
        .map(entry)
        .collect();
        let tree = SourceTree::from_texts([("registry/districts.toml", register.as_str())]);
        let register: model::Districts = tree.record("registry/districts.toml").unwrap().unwrap();
        let mut places = Places::new(&register.districts, "акимата Акмолинской области");
        let mut find = |name: &str| places.find(name, "", None).unwrap();
        assert_eq!(find("Отдел Шортандинского района"), ("shortandy".into(), DistrictMatch::Named));
        assert_eq!(find("Отдел города Степногорска"), ("stepnogorsk".into(), DistrictMatch::Named));
        assert_eq!(find("Аршалынский районный филиал"), ("arshaly".into(), DistrictMatch::Added));
        assert_eq!(find("г. Кокшетау"), ("kokshetau".into(), DistrictMatch::Added));
        let added: Vec<_> = places.added().map(|one| (one.names["ru"].as_str(), one.parent.as_deref())).collect();
        assert_eq!(added, [("Аршалынский район", Some("akmola")), ("город Кокшетау", Some("akmola"))]);
    }
}
