//! The lists of a register's records, and every kind of file that they are read from.

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use super::bases;
use super::file_kind::{FileKind, Keep};
use super::reader::Reader;
use super::texts::{read_page, read_regulation};
use crate::diagnostics::{Diagnostic, codes, message, phrase};
use crate::incremental::ContentHash;
use crate::registry::decode::Spanned;
use crate::registry::model::{
    Abbreviations, Act, Base, Bodies, Body, Catalogue, CatalogueLevel, Classifier, Deadline, Deadlines, District,
    Districts, Glossary, Indicators, OfficeFile, RevisionHead, Scheme, Service, SettlementFile, Statistics, Systems,
    Term, Unit, Units, Withdrawals, Withdrawn,
};
use crate::registry::page::ContentPage;
use crate::registry::profile;
use crate::registry::regulation::RegulationDocument;
use crate::registry::revisions::{Revision, TableText};
use crate::registry::values::{LangTag, Slug};

/// The records of a register.
#[derive(Clone, Debug, Default)]
pub struct Records {
    /// Sections and subsections.
    pub classifier: Classifier,
    /// Bodies that issue and develop acts, by id.
    pub bodies: Vec<Body>,
    /// Acts, by id.
    pub acts: Vec<Act>,
    /// Classifications beside the classifier, by id.
    pub schemes: Vec<Scheme>,
    /// Descriptions that several services follow, by id.
    pub bases: Vec<Base>,
    /// Services, by id.
    pub services: Vec<Service>,
    /// Territories, by id.
    pub districts: Vec<District>,
    /// Settlements, a file a district, by district.
    pub settlements: Vec<SettlementFile>,
    /// Providers and offices, a file a district, by district.
    pub offices: Vec<OfficeFile>,
    /// What akims' offices do, and with which information systems.
    pub catalogue: Catalogue,
    /// Terms of the whole register, in the order of their file.
    pub glossary: Vec<Term>,
    /// Indexed units, in which laws count payments, by id.
    pub units: Vec<Unit>,
    /// What was counted for yearly reports, by year.
    pub statistics: Vec<Statistics>,
    /// Days of every year by which something is due, by day.
    pub deadlines: Vec<Deadline>,
    /// Pages of running text, by slug.
    pub pages: Vec<ContentPage>,
    /// Texts of acts, by act and by the order that the act gives them.
    pub regulations: Vec<RegulationDocument>,
    /// Published states, by day and id: each follows the one before it.
    pub revisions: Vec<Revision>,
    /// Records without a status of their own that were withdrawn.
    pub withdrawn: Vec<Withdrawn>,
}

/// The records of a register while its files are read.
#[derive(Debug, Default)]
pub(crate) struct Drafts {
    /// What was read.
    pub records: Records,
    /// The tables of revisions, by the revisions' folders and the tables' names, until the heads are there.
    revision_tables: BTreeMap<String, BTreeMap<String, TableText>>,
}

/// The path of the settings.
pub(crate) const SETTINGS: &str = "registry/registry.toml";

/// Declares a kind of TOML file by its path, the record it is read as and where the record is kept.
macro_rules! kind {
    // A file that is one record.
    ($path:literal, $record:ty => $($place:ident).+) => {
        FileKind::new($path, |reader| {
            let record: $record = reader.toml()?;
            keep(|drafts| drafts.records.$($place).+ = record.into())
        })
    };
    // A file that is a list of records.
    ($path:literal, $file:ty, each of $list:ident => $place:ident) => {
        FileKind::new($path, |reader| {
            let file: $file = reader.toml()?;
            keep(|drafts| drafts.records.$place = file.$list)
        })
    };
    // The same, with the records put in the order of their keys.
    ($path:literal, $file:ty, each of $list:ident => $place:ident by $($key:ident).+ $(, $($next:ident).+)?) => {
        kind!($path, $file, each of $list => $place).arranged(|drafts, _| {
            drafts.records.$place.sort_by(|a, b| a.$($key).+.cmp(&b.$($key).+)$(.then_with(|| a.$($next).+.cmp(&b.$($next).+)))?);
        })
    };
    // Files of a record each, named after a key of the record, in whose order the records are put.
    ($path:literal, each $record:ty => $($place:ident).+ by $key:ident) => {
        FileKind::new($path, |reader| {
            let record: $record = reader.toml()?;
            reader.check_file_name(&record.$key);
            keep(|drafts| drafts.records.$($place).+.push(record))
        })
        .arranged(|drafts, _| drafts.records.$($place).+.sort_by(|a, b| a.$key.value.cmp(&b.$key.value)))
    };
}

/// Every kind of source file. Of two kinds whose paths agree, the first counts. The records are put into their order from the first
/// kind to the last.
pub(crate) const FILE_KINDS: &[FileKind<Drafts>] = &[
    FileKind::first(SETTINGS).required(),
    FileKind::first(profile::FILE),
    kind!("registry/classifier.toml", Classifier => classifier).required().arranged(arrange_classifier),
    kind!("registry/bodies.toml", Bodies, each of bodies => bodies by id.value),
    kind!("registry/districts.toml", Districts, each of districts => districts by id.value),
    kind!("registry/glossary.toml", Glossary, each of terms => glossary),
    kind!("registry/deadlines.toml", Deadlines, each of deadlines => deadlines by day, id.value),
    FileKind::new("registry/units.toml", |reader| {
        let mut file: Units = reader.toml()?;
        for unit in &mut file.units {
            add_profile_unit(unit, reader);
        }
        keep(|drafts| drafts.records.units = file.units)
    })
    .arranged(|drafts, _| drafts.records.units.sort_by(|a, b| a.id.value.cmp(&b.id.value))),
    kind!("registry/acts/{id}.toml", each Act => acts by id),
    kind!("registry/schemes/{id}.toml", each Scheme => schemes by id),
    FileKind::new(bases::PATH, |reader| {
        let mut base: Base = reader.toml()?;
        reader.check_file_name(&base.service.id);
        add_currency(&mut base.service, reader);
        keep(|drafts| drafts.records.bases.push(base))
    })
    .arranged(|drafts, _| drafts.records.bases.sort_by(|a, b| a.service.id.value.cmp(&b.service.id.value))),
    FileKind::new("registry/services/{id}.toml", |reader| {
        let mut service: Service = reader.toml_on_base()?;
        reader.check_file_name(&service.id);
        add_currency(&mut service, reader);
        keep(|drafts| drafts.records.services.push(service))
    })
    .arranged(|drafts, _| drafts.records.services.sort_by(|a, b| a.id.value.cmp(&b.id.value))),
    kind!("registry/settlements/{district}.toml", each SettlementFile => settlements by district),
    kind!("registry/offices/{district}.toml", each OfficeFile => offices by district),
    kind!("registry/statistics/{year}.toml", each Statistics => statistics by year),
    kind!("registry/catalogue/systems.toml", Systems => catalogue.systems),
    kind!("registry/catalogue/indicators.toml", Indicators => catalogue.indicators),
    kind!("registry/catalogue/abbreviations.toml", Abbreviations => catalogue.abbreviations),
    kind!("registry/catalogue/{level}.toml", each CatalogueLevel => catalogue.levels by level),
    kind!("registry/revisions/withdrawn.toml", Withdrawals, each of withdrawn => withdrawn),
    FileKind::new("registry/revisions/{revision}/revision.toml", |reader| {
        let head: RevisionHead = reader.toml()?;
        reader.check_folder_name(&head.id);
        let folder = reader.names[0].to_owned();
        keep(|drafts| drafts.records.revisions.push(Revision { folder, head, files: BTreeMap::new() }))
    })
    .arranged(arrange_revisions),
    FileKind::new("registry/revisions/{revision}/{table}.ndjson", |reader| {
        let [revision, table] = [0, 1].map(|at| reader.names[at].to_owned());
        let text = TableText { file: reader.file(), text: Arc::clone(reader.text()) };
        keep(|drafts| {
            drafts.revision_tables.entry(revision).or_default().insert(table, text);
        })
    })
    .under("registry/revisions/{revision}/revision.toml"),
    FileKind::new("content/pages/{slug}/{language}.md", |reader| {
        let (slug, text) = read_page(reader)?;
        keep(|drafts| drafts.records.pages.push(ContentPage { slug, texts: vec![text] }))
    })
    .arranged(arrange_pages),
    FileKind::new("content/regulations/{act}/{text}/{language}.md", |reader| {
        let (act, id, text) = read_regulation(reader)?;
        keep(|drafts| drafts.records.regulations.push(RegulationDocument { act, id, texts: vec![text] }))
    })
    .arranged(arrange_regulations),
];

fn keep(keep: impl FnOnce(&mut Drafts) + Send + 'static) -> Option<Keep<Drafts>> {
    Some(Box::new(keep))
}

/// Gives an amount of money without a currency that of the profile.
fn add_currency(service: &mut Service, reader: &Reader<'_>) {
    let Some(currency) = reader.profile.and_then(|profile| profile.money.currency.as_ref()) else { return };
    service.change(ContentHash::of_debug(currency), |service| {
        for Spanned { value: cost, span } in service.costs.iter_mut() {
            if cost.unit.is_none() && cost.currency.is_none() && cost.amounts().next().is_some() {
                cost.currency = Some(Spanned { value: currency.clone(), span: *span });
            }
        }
    });
}

/// Gives a unit what the profile of the country says of it, where the file does not.
fn add_profile_unit(unit: &mut Unit, reader: &mut Reader<'_>) {
    if let Some(profile) = reader.profile {
        let known = profile.money.units.get(unit.id.as_str());
        unit.name = unit.name.take().or_else(|| known.map(|known| known.name.clone()));
        unit.abbreviation = unit.abbreviation.take().or_else(|| known?.abbreviation.clone());
        unit.currency = unit.currency.take().or_else(|| profile.money.currency.clone());
    }
    if unit.name.is_none() {
        let message = message!("the unit \"{id}\" has no `name`, and the profile has no such unit", id = unit.id);
        let fault = Diagnostic::at(&codes::MISSING_KEY, unit.id.span, message);
        reader.decoder.faults.push(fault.help(phrase!("Add `name`, or take the id of a unit of the profile.")));
    }
}

fn arrange_classifier(drafts: &mut Drafts, _: &[LangTag]) {
    let sections = &mut drafts.records.classifier.sections;
    sections.sort_by_key(|section| section.code.value);
    for section in sections {
        section.subsections.sort_by_key(|subsection| subsection.code.value);
    }
}

/// Puts the tables of each revision under its head.
fn arrange_revisions(drafts: &mut Drafts, _: &[LangTag]) {
    let revisions = &mut drafts.records.revisions;
    for revision in revisions.iter_mut() {
        revision.files = drafts.revision_tables.remove(&revision.folder).unwrap_or_default();
    }
    revisions.sort_by(|a, b| a.position().cmp(&b.position()));
}

/// Makes one page of its texts in several languages.
fn arrange_pages(drafts: &mut Drafts, languages: &[LangTag]) {
    let pages = &mut drafts.records.pages;
    pages.sort_by(|a, b| a.slug.cmp(&b.slug));
    pages.dedup_by(|next, page| {
        let is_same = next.slug == page.slug;
        if is_same {
            page.texts.append(&mut next.texts);
        }
        is_same
    });
    for page in pages {
        page.texts.sort_by_key(|text| place(text.language, languages));
    }
}

/// Makes one text of an act of its texts in several languages. Within an act they stand in the order that the act gives them.
fn arrange_regulations(drafts: &mut Drafts, languages: &[LangTag]) {
    let Records { acts, regulations, .. } = &mut drafts.records;
    regulations.sort_by(|a, b| (&a.act, &a.id).cmp(&(&b.act, &b.id)));
    regulations.dedup_by(|next, regulation| {
        let is_same = next.act == regulation.act && next.id == regulation.id;
        if is_same {
            regulation.texts.append(&mut next.texts);
        }
        is_same
    });
    for regulation in regulations.iter_mut() {
        regulation.texts.sort_by_key(|text| place(text.language, languages));
    }
    // Of acts of the same id, a fault that forbids publication, the first counts.
    let acts: HashMap<&Slug, &Act> = acts.iter().rev().map(|act| (&act.id.value, act)).collect();
    regulations.sort_by_cached_key(|text| {
        let listed = acts.get(&text.act).and_then(|act| act.texts.iter().position(|listed| *listed.id == text.id));
        (text.act.clone(), listed, text.id.clone())
    });
}

fn place(language: LangTag, languages: &[LangTag]) -> Option<usize> {
    languages.iter().position(|known| *known == language)
}
