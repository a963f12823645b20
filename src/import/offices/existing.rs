//! The offices that the register has already, by what a row can be matched with.

use std::collections::{HashMap, HashSet};

use crate::registry::model::{Office, OfficeFile};

/// An office of the register.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExistingOffice {
    /// Its id.
    pub id: String,
    /// The id of its provider.
    pub provider: String,
    /// Its district.
    pub district: String,
    /// Its phones.
    pub phones: Vec<String>,
}

/// The offices of the register, by what a row can be matched with.
#[derive(Clone, Debug, Default)]
pub struct ExistingOffices {
    offices: Vec<ExistingOffice>,
    by_row: HashMap<[String; 3], usize>,
    by_phones: HashMap<[String; 3], Option<usize>>,
    by_name: HashMap<(String, String), usize>,
    annexes: HashSet<(String, String)>,
    ids: HashSet<String>,
}

impl ExistingOffices {
    /// The offices of a register; the rows by which they are found are those of an act.
    pub fn new(files: &[OfficeFile], act: &str) -> Self {
        let mut all = Self::default();
        for file in files {
            all.ids.extend(file.providers.iter().map(|provider| provider.id.to_string()));
            file.offices.iter().for_each(|office| all.add(office, file, act));
        }
        all
    }

    fn add(&mut self, office: &Office, file: &OfficeFile, act: &str) {
        let at = self.offices.len();
        let district = file.district.to_string();
        let phones: Vec<String> = office.phones.iter().map(|phone| phone.as_str().to_owned()).collect();
        for listing in office.listings.iter().filter(|listing| listing.act.as_str() == act) {
            let (service, annex) = (listing.service.to_string(), listing.annex.as_deref().cloned().unwrap_or_default());
            let row = listing.row.as_ref().or(listing.order.as_ref()).cloned().unwrap_or_default();
            self.by_row.insert([service.clone(), annex.clone(), row], at);
            // A phone that two rows share identifies neither.
            let key = [service.clone(), annex.clone(), phones.join(" ")];
            self.by_phones.entry(key).and_modify(|found| *found = None).or_insert(Some(at));
            self.annexes.insert((service, annex));
        }
        for provider in file.providers.iter().filter(|provider| provider.id == office.provider) {
            let names = provider.name.iter().map(|(_, name)| (district.clone(), letters(name)));
            self.by_name.extend(names.map(|name| (name, at)));
        }
        let (id, provider) = (office.id.to_string(), office.provider.to_string());
        self.ids.insert(id.clone());
        self.offices.push(ExistingOffice { id, provider, district, phones });
    }

    /// The ids that offices and providers have.
    pub fn ids(&self) -> impl Iterator<Item = &str> {
        self.ids.iter().map(String::as_str)
    }

    /// The office of a row of this act, read in another language or once more. `district` is what the row itself names.
    pub fn of_row(&self, place: [&str; 3], district: Option<&str>, phones: &[String]) -> Option<&ExistingOffice> {
        let row = self.by_row.get(&place.map(str::to_owned)).and_then(|at| self.offices.get(*at));
        let fits = |office: &&ExistingOffice| {
            district.is_none_or(|district| district == office.district)
                || !phones.is_empty() && phones == office.phones.as_slice()
        };
        if let Some(office) = row.filter(fits) {
            return Some(office);
        }
        // Another order of rows: a table is sorted by its own language.
        let key = [place[0].to_owned(), place[1].to_owned(), phones.join(" ")];
        let same_phones = self.by_phones.get(&key).copied().flatten().filter(|_| !phones.is_empty());
        same_phones.and_then(|at| self.offices.get(at)).filter(fits)
    }

    /// Whether the register lists offices of this service and annex of the act.
    pub fn has_annex(&self, service: &str, annex: &str) -> bool {
        self.annexes.contains(&(service.to_owned(), annex.to_owned()))
    }

    /// The office of a body of this name in a district.
    pub fn of_name(&self, district: &str, name: &str) -> Option<&ExistingOffice> {
        self.by_name.get(&(district.to_owned(), letters(name))).and_then(|at| self.offices.get(*at))
    }
}

/// Letters and digits alone, in lower case, look-alikes folded: what two prints of one thing share.
pub(super) fn letters(text: &str) -> String {
    let folded = crate::text::normalise::fold_lookalikes(text).to_lowercase();
    folded.chars().filter(|c| c.is_alphanumeric()).collect()
}
