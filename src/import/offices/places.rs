//! The districts that offices lie in: those of the register by their names, others by transliteration.

use std::sync::LazyLock;

use regex::Regex;

use crate::import::slug::transliterate;

/// A district that the register has, or that the import adds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct District {
    /// Its id.
    pub id: String,
    /// Its name, such as `Ақкөл ауданы`.
    pub name: String,
    /// Whether it is a city.
    pub city: bool,
    /// Whether the register has it already.
    pub known: bool,
}

/// How a district was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Found {
    /// The row names it.
    Named,
    /// By a name that is nearly the same.
    Near,
    /// The row names none: that of the row before it.
    Running,
}

/// All districts known so far.
#[derive(Debug, Default)]
pub struct Places {
    districts: Vec<District>,
}

static IN_NAME: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"(\p{Lu}[\p{L}-]+)\s+(?:ауданы|аудандық|район)|(\p{Lu}[\p{L}-]+(?:ский|ского))\s+район").ok()
});
static CITY: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r"(\p{Lu}[\p{L}-]+)\s+(?:қаласы|қалалық)|(?:город|города|г\.)\s?(\p{Lu}[\p{L}-]+)").ok()
});

/// How many letters two names of one district may differ by at the end.
const NEAR: usize = 2;

impl Places {
    /// Starts with the districts of the register.
    pub fn new(districts: Vec<District>) -> Self {
        Self { districts }
    }

    /// The district of an office by its name and address; that of the row before it if they name none.
    pub fn find(&mut self, name: &str, address: &str, before: Option<&str>) -> Option<(String, Found)> {
        let named = capture(&IN_NAME, name).or_else(|| capture(&IN_NAME, address)).map(|name| (name, false));
        let named = named.or_else(|| capture(&CITY, name).or_else(|| capture(&CITY, address)).map(|name| (name, true)));
        let Some((word, city)) = named else {
            return before.map(|id| (id.to_owned(), Found::Running));
        };
        let id = transliterate(&word);
        let full = format!("{word} {}", if city { "қаласы" } else { "ауданы" });
        if let Some(known) = self.districts.iter().find(|known| known.id == id || known.name == full) {
            return Some((known.id.clone(), Found::Named));
        }
        let near = |known: &&District| {
            let (long, short) = if known.id.len() > id.len() { (&known.id, &id) } else { (&id, &known.id) };
            short.len() > 4 && long.starts_with(short.as_str()) && long.len() - short.len() <= NEAR
        };
        if let Some(known) = self.districts.iter().find(near) {
            return Some((known.id.clone(), Found::Near));
        }
        self.districts.push(District { id: id.clone(), name: full, city, known: false });
        Some((id, Found::Named))
    }

    /// The districts that the register does not have yet.
    pub fn added(&self) -> impl Iterator<Item = &District> {
        self.districts.iter().filter(|district| !district.known)
    }
}

fn capture(pattern: &LazyLock<Option<Regex>>, text: &str) -> Option<String> {
    let found = pattern.as_ref()?.captures(text)?;
    found.get(1).or_else(|| found.get(2)).map(|word| word.as_str().to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_district_is_found_by_name_then_address_then_neighbour() {
        let mut places = Places::default();
        let mut find = |name: &str, address: &str, before| places.find(name, address, before).unwrap();
        assert_eq!(find("«Ақкөл ауданының бөлімі»", "Ақкөл қаласы", None), ("akkol".into(), Found::Named));
        assert_eq!(find("Степногорск қаласының бөлімі", "", None), ("stepnogorsk".into(), Found::Named));
        assert_eq!(find("«Степногор қаласы Ақсу кенті әкімі»", "", None), ("stepnogorsk".into(), Found::Near));
        assert_eq!(find("Әкім", "Көкшетау қаласы, Абай көшесі", None), ("kokshetau".into(), Found::Named));
        assert_eq!(find("Әкім", "", Some("akkol")), ("akkol".into(), Found::Running));
        assert_eq!(places.find("Әкім", "", None), None);
    }
}
