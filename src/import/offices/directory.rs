//! Providers and offices from the rows of all tables: the same body listed in three annexes is one provider with one
//! office and three listings.

use std::collections::{BTreeMap, HashMap};

use super::address::{self, Address};
use super::existing::{ExistingOffice, ExistingOffices, letters};
use super::places::{DistrictMatch, Places};
use super::rows::OfficeRow;
use super::{hours, phones};
use crate::import::kinds::KzProviderKind;
use crate::import::report::{Certainty, EntryKind, ImportReport};
use crate::import::slug::{UniqueIds, transliterate};
use crate::registry::values::{OpeningHours, PhoneNumber};
use crate::text::normalise::fold_lookalikes;

/// A row of an annex that names an office.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ImportedListing {
    /// The service.
    pub service: String,
    /// The annex, as printed.
    pub annex: String,
    /// Its place in the table, from 1.
    pub order: usize,
    /// Its cells as printed.
    pub row: OfficeRow,
}

/// A body at its address. Printed tables know no body with two addresses: each is its own provider.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ImportedOffice {
    /// Its id.
    pub id: String,
    /// The id of its provider.
    pub provider: String,
    /// What the provider is.
    pub kind: KzProviderKind,
    /// Its name as the first table prints it.
    pub name: String,
    /// Its address.
    pub address: Address,
    /// Its hours.
    pub hours: Option<OpeningHours>,
    /// Its phones.
    pub phones: Vec<PhoneNumber>,
    /// The annexes that list it.
    pub listings: Vec<ImportedListing>,
}

/// All offices, by district.
#[derive(Debug, Default)]
pub struct OfficeDirectory {
    /// The offices of each district, in the order of the tables.
    pub offices: BTreeMap<String, Vec<ImportedOffice>>,
    /// Where a body stands, by district and its name's letters.
    known: HashMap<(String, String), usize>,
    ids: UniqueIds,
    /// The offices of the register.
    existing: ExistingOffices,
}

impl OfficeDirectory {
    /// Starts with the offices of the register: rows that they list already keep their ids.
    pub fn new(existing: ExistingOffices) -> Self {
        let mut ids = UniqueIds::default();
        existing.ids().for_each(|id| ids.reserve(id));
        Self { existing, ids, ..Self::default() }
    }

    /// Adds the rows of a table.
    pub fn add(
        &mut self,
        service: &str,
        annex: &str,
        rows: &[OfficeRow],
        places: &mut Places,
        report: &mut ImportReport,
    ) {
        let mut before: Option<String> = None;
        let mut seen: HashMap<(String, String), usize> = HashMap::new();
        for (index, row) in rows.iter().enumerate() {
            let found = places.find(&row.name, &row.address, before.as_deref());
            let (district, found) = found.unwrap_or_else(|| ("unknown".to_owned(), DistrictMatch::Running));
            let number = row.number.clone().unwrap_or_else(|| (index + 1).to_string());
            let phones: Vec<String> =
                phones::parse(&row.phones).0.iter().map(|phone| phone.as_str().to_owned()).collect();
            let named = (found != DistrictMatch::Running && found != DistrictMatch::Near).then_some(district.as_str());
            let existing = self.existing.of_row([service, annex, &number], named, &phones).cloned();
            if existing.is_none() && self.existing.has_annex(service, annex) {
                let written = "no row of this annex in the register is the same: a new one";
                report.guess(row.line, EntryKind::OfficeRow, &row.name, written);
            }
            let (district, found) = match &existing {
                Some(office) => (office.district.clone(), DistrictMatch::Named),
                None => (district, found),
            };
            let existing = existing.or_else(|| self.existing.of_name(&district, &row.name).cloned());
            let doubt = match found {
                DistrictMatch::Named => None,
                DistrictMatch::Added => Some((Certainty::Likely, "named by the row, and not in the register: added")),
                DistrictMatch::Near => Some((Certainty::Guess, "nearly the name of this district")),
                DistrictMatch::Running => {
                    Some((Certainty::Guess, "named by no word of the row, taken from this district"))
                }
            };
            if let Some((certainty, doubt)) = doubt {
                report.add(row.line, EntryKind::District, certainty, &row.name, format!("{district}: {doubt}"));
            }
            before = Some(district.clone());
            let listing = ImportedListing {
                service: service.to_owned(),
                annex: annex.to_owned(),
                order: index + 1,
                row: row.clone(),
            };
            // Twice in one table with the same name: two bodies, such as villages of one name.
            let mut key = (district.clone(), letters(&row.name));
            if let Some(office) = &existing {
                key.1 = format!("#{}", office.id);
            } else {
                let times = seen.entry(key.clone()).or_default();
                *times += 1;
                if *times > 1 {
                    key.1 = format!("{}+{times}", key.1);
                }
            }
            match self.known.get(&key) {
                Some(at) => self.list_again(&district, *at, listing, report),
                None => self.list_new(district, key, listing, existing, report),
            }
        }
    }

    fn list_again(&mut self, district: &str, at: usize, listing: ImportedListing, report: &mut ImportReport) {
        let Some(office) = self.offices.get_mut(district).and_then(|offices| offices.get_mut(at)) else { return };
        if let Some(first) = office.listings.first() {
            for (what, old, new) in [
                ("address", &first.row.address, &listing.row.address),
                ("hours", &first.row.hours, &listing.row.hours),
                ("phones", &first.row.phones, &listing.row.phones),
            ] {
                if letters(old) != letters(new) {
                    let kept = format!("{what} of line {} kept: {old}", first.row.line);
                    report.likely(listing.row.line, EntryKind::OfficeDifference, new.clone(), kept);
                }
            }
        }
        office.listings.push(listing);
    }

    fn list_new(
        &mut self,
        district: String,
        key: (String, String),
        listing: ImportedListing,
        existing: Option<ExistingOffice>,
        report: &mut ImportReport,
    ) {
        let row = &listing.row;
        let hours = hours::parse(&row.hours);
        match &hours {
            None => report.guess(row.line, EntryKind::Hours, &row.hours, "not understood, printed words only"),
            Some((hours, false)) => {
                report.likely(row.line, EntryKind::Hours, &row.hours, format!("{}: no days off given", hours.as_str()));
            }
            Some(_) => {}
        }
        let (phones, rest) = phones::parse(&row.phones);
        if !rest.is_empty() || phones.is_empty() {
            let written = format!("no whole number: {}", rest.join(", "));
            report.guess(row.line, EntryKind::Phone, &row.phones, written);
        }
        let (kind, suffix) = kind_of(&row.name);
        let (id, provider) = match existing {
            Some(office) => (office.id, office.provider),
            None => {
                let id = self.ids.unused(&format!("{district}-{suffix}"));
                (id.clone(), id)
            }
        };
        let office = ImportedOffice {
            id,
            provider,
            kind,
            name: row.name.clone(),
            address: address::parse(&row.address),
            hours: hours.map(|found| found.0),
            phones,
            listings: vec![listing],
        };
        let offices = self.offices.entry(district).or_default();
        self.known.insert(key, offices.len());
        offices.push(office);
    }
}

/// What a body is, by its name, and the end of its id.
fn kind_of(name: &str) -> (KzProviderKind, String) {
    let lower = fold_lookalikes(name).to_lowercase();
    let has = |words: &[&str]| words.iter().any(|word| lower.contains(word));
    if has(&["қызмет көрсету орталығы", "центр обслуживания", "азаматтарға арналған үкімет"])
    {
        return (KzProviderKind::ServiceCentre, "service-centre".to_owned());
    }
    if has(&["жұмыспен қамту", "занятости"]) {
        return (KzProviderKind::AuthorisedBody, "employment".to_owned());
    }
    if has(&["әкімінің", "әкімі", "акима", "аким "]) {
        return (KzProviderKind::Akim, format!("akim-{}", akim_place(name)));
    }
    let kind = if has(&["басқармасы", "бөлімі", "департамент", "управление", "отдел"])
    {
        KzProviderKind::AuthorisedBody
    } else {
        KzProviderKind::Organisation
    };
    (kind, transliterate(name))
}

/// The place of an akim: the words between the district and the word for a village, okrug or akim.
fn akim_place(name: &str) -> String {
    const ENDS: [&str; 12] =
        ["сел", "ауыл", "аул", "кент", "округ", "қала", "әкім", "аппарат", "посел", "станц", "станса", "город"];
    let folded = fold_lookalikes(name);
    if let Some(place) = akim_place_ru(&folded) {
        return place;
    }
    let words: Vec<&str> = folded.split_whitespace().collect();
    let start =
        words.iter().position(|word| word.starts_with("аудан") || word.starts_with("қаласы")).map_or(0, |at| at + 1);
    let place: Vec<&str> = words[start..]
        .iter()
        .copied()
        .take_while(|word| !ENDS.iter().any(|end| word.to_lowercase().starts_with(end)))
        .collect();
    let slug = transliterate(&place.join(" "));
    if slug.is_empty() { transliterate(name) } else { slug }
}

/// The same in Russian: the words after `акима` and the word for a village, without the ending of an adjective.
fn akim_place_ru(name: &str) -> Option<String> {
    const KINDS: [&str; 9] =
        ["аула", "села", "поселка", "посёлка", "города", "станции", "сельского", "аульного", "разъезда"];
    let mut words =
        name.split_whitespace().skip_while(|word| !word.to_lowercase().starts_with("акима")).skip(1).peekable();
    while words.next_if(|word| KINDS.contains(&word.to_lowercase().as_str())).is_some() {}
    let words: Vec<&str> = words.collect();
    let ends = |at: usize| {
        let of_district = words.get(at + 1).is_some_and(|next| next.starts_with("район"));
        of_district && at > 0
            || ["сельск", "аульн", "поселк", "округ", "район", "город"].iter().any(|end| words[at].starts_with(end))
    };
    let end = (0..words.len()).find(|at| ends(*at)).unwrap_or(words.len());
    let place = words[..end].join(" ");
    let stem = ["нского", "ского", "ий", "ого"].iter().find_map(|ending| {
        let stem = place.strip_suffix(ending)?;
        (*ending != "нского" || stem.ends_with(['ы', 'и'])).then_some(stem)
    });
    let slug = transliterate(stem.unwrap_or(&place));
    (!slug.is_empty()).then_some(slug)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn akims_are_named_by_their_places() {
        for (name, place) in [
            ("«Ақкөл ауданы Азат ауылы әкімінің аппараты» мемлекеттік мекемесі", "azat"),
            ("ГУ «Аппарат акима аула Азат Аккольского района»", "azat"),
            ("ГУ «Аппарат акима Кенесского сельского округа Аккольского района»", "kenes"),
            ("Аппарат акима поселка Аксу города Степногорска", "aksu"),
            ("Аппарат акима Красноярского сельского округа", "krasnoyar"),
        ] {
            assert_eq!(akim_place(name), place, "{name}");
        }
    }
}
