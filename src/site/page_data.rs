//! Where the data of a page stand: documents that say the same as the page, and the data sets that it is drawn from. The head
//! of a page names the former for programs, its foot both for people.

use serde::Serialize;

use super::pages::{Page, SiteContext};
use super::views::{Localizer, TextView};
use crate::addresses::data::LinkedDocument;
use crate::addresses::file_types::{self, FileType};
use crate::addresses::{api, data, paths, site_files};
use crate::datasets::{DataFile, Dataset};
use crate::registry::model::Act;
use crate::registry::tables::TableId;

/// A document of the open data.
#[derive(Clone, Debug, Serialize)]
pub struct DataLink {
    /// The link.
    pub href: String,
    /// The media type.
    pub media_type: &'static str,
    /// Its name in the foot of the page; empty for what the foot links elsewhere, or leaves to another page.
    pub label: String,
    /// Whether it says what the page says, for `link rel="alternate"`.
    pub alternate: bool,
}

/// A data set that a page is drawn from.
#[derive(Clone, Debug, Serialize)]
pub struct DatasetRef {
    /// The link to its page.
    pub href: String,
    /// Its title.
    pub title: TextView,
    /// Its main files.
    pub files: Vec<DataLink>,
}

/// The data of a page.
#[derive(Clone, Debug, Default)]
pub struct PageData {
    /// Documents.
    pub documents: Vec<DataLink>,
    /// Data sets.
    pub datasets: Vec<DatasetRef>,
}

/// The data of a page.
pub fn of(localizer: &Localizer<'_>, context: &SiteContext<'_>, page: &Page<'_>) -> PageData {
    let named = datasets(page).iter().filter_map(|table| context.data.presented(*table));
    PageData {
        documents: documents(localizer, context, page),
        datasets: named.map(|dataset| reference(localizer, dataset)).collect(),
    }
}

/// The files of the whole register, for a page that is drawn from no record alone.
pub fn whole(localizer: &Localizer<'_>, context: &SiteContext<'_>) -> Vec<DataLink> {
    context.data.whole.iter().map(|file| DataLink { alternate: false, ..of_file(localizer, file) }).collect()
}

/// The data sets that a page is drawn from. Pages of no data set alone lead to the files of the whole register.
fn datasets(page: &Page<'_>) -> &'static [TableId] {
    match page {
        Page::Sections => &[TableId::Sections, TableId::Subsections],
        Page::Section(_) | Page::Subsection(..) => &[TableId::Subsections, TableId::Services],
        Page::Services | Page::ServicesBy(_) => &[TableId::Services],
        Page::Service(_) => &[TableId::Services, TableId::Evidence, TableId::Steps],
        Page::Districts => &[TableId::Districts, TableId::Providers, TableId::Offices],
        Page::District(_) => &[TableId::Offices, TableId::Listings],
        Page::Acts(_) | Page::Act(_) => &[TableId::Acts, TableId::ActRelations],
        Page::Regulation(..) => &[TableId::Points],
        Page::Capabilities => &[TableId::Capabilities, TableId::Functions, TableId::Resources],
        Page::CapabilityLevel(_) | Page::Capability(..) => &[TableId::Capabilities, TableId::Functions],
        Page::Systems(_) => &[TableId::Systems],
        Page::Indicators(_) => &[TableId::Indicators],
        Page::Abbreviations(_) => &[TableId::Abbreviations],
        Page::Reports(_) | Page::Report(..) => &[TableId::Reports, TableId::ReportServices, TableId::ReportSources],
        Page::Deadlines => &[TableId::Deadlines],
        Page::Changes => &[TableId::Changes, TableId::Revisions, TableId::Services, TableId::Acts],
        Page::Glossary => &[TableId::Definitions],
        Page::Search => &[TableId::Services, TableId::Offices, TableId::Acts, TableId::Aliases],
        Page::Home | Page::OpenData(_) | Page::Dataset(..) | Page::Text(_) => &[],
    }
}

fn documents(localizer: &Localizer<'_>, context: &SiteContext<'_>, page: &Page<'_>) -> Vec<DataLink> {
    let link = |path: &str, label: &str, file_type: FileType| DataLink {
        href: localizer.base.href(path),
        media_type: file_type.essence(),
        label: label.to_owned(),
        alternate: true,
    };
    let json = |path: &str, label| link(path, label, file_types::JSON);
    let linked = |document: LinkedDocument| {
        [link(document.turtle, "Turtle", file_types::TURTLE), link(document.json_ld, "JSON-LD", file_types::JSON_LD)]
    };
    // A part of what a document says is not the same in another form.
    let part = |link: DataLink| DataLink { alternate: false, ..link };
    let mut links = Vec::new();
    match page {
        Page::Service(service) => {
            links.push(json(&data::service_record(&service.id), "JSON"));
            links.push(json(&api::service(&service.id), "API"));
            links.extend(linked(data::SERVICES));
        }
        Page::Services | Page::ServicesBy(_) => {
            links.push(part(json(api::SERVICES, "API")));
            links.extend(linked(data::SERVICES).map(part));
        }
        Page::District(district) => {
            let file = context.relations.offices_in(district.id.as_str());
            links.extend(file.map(|file| json(&api::offices(&file.district), "API")));
        }
        Page::Act(act) => {
            links.extend(texts(localizer, act, None));
            links.push(json(&api::act(&act.id), "API"));
            links.extend(linked(data::ACTS));
        }
        Page::Acts(_) => links.extend(linked(data::ACTS).map(part)),
        Page::Regulation(act, listed, _) => links.extend(texts(localizer, act, Some(listed.id.as_str()))),
        Page::Sections => links.extend(linked(data::CLASSIFIER)),
        Page::Section(_) | Page::Subsection(..) => {
            links.extend(linked(data::CLASSIFIER).map(part));
        }
        Page::Reports(_) | Page::Report(..) => {
            links.extend(datasets(page).iter().map(|table| json(&table_json(*table), "")));
        }
        Page::Deadlines => {
            let (href, media_type) = (localizer.href(site_files::CALENDAR), file_types::ICALENDAR.essence());
            links.push(DataLink { href, media_type, label: "iCalendar".to_owned(), alternate: true });
            links.extend(datasets(page).iter().map(|table| json(&table_json(*table), "")));
        }
        Page::OpenData(_) => {
            links.extend(linked(data::CATALOGUE));
            links.extend(whole(localizer, context));
        }
        Page::Dataset(dataset, ..) => links.extend(dataset.files.iter().map(|file| of_file(localizer, file))),
        Page::Home | Page::Text(_) => links.extend(whole(localizer, context)),
        _ => {}
    }
    links
}

/// A table as JSON.
fn table_json(table: TableId) -> String {
    data::table(table, file_types::JSON.extension())
}

/// The documents of an act's texts in the language of the page: of one text, or of all. The foot of the act's page has
/// the first; each text has a page.
pub fn texts(localizer: &Localizer<'_>, act: &Act, only: Option<&str>) -> Vec<DataLink> {
    let mut links = Vec::new();
    for listed in act.texts.iter().filter(|listed| only.is_none_or(|only| only == listed.id.as_str())) {
        let Some((_, _, text)) = localizer.registry.text_of(act.id.as_str(), listed.id.as_str()) else { continue };
        let language = text.in_language(localizer.language).language;
        links.push(DataLink {
            href: localizer.base.href(&data::act_text(&act.id, listed.id_in_files(), language)),
            media_type: file_types::AKOMA_NTOSO.essence(),
            label: if links.is_empty() { "Akoma Ntoso".to_owned() } else { String::new() },
            alternate: true,
        });
    }
    links
}

fn reference(localizer: &Localizer<'_>, dataset: &Dataset) -> DatasetRef {
    let files = dataset.files.iter().filter(|file| file.is_main);
    DatasetRef {
        href: localizer.href(&paths::dataset(dataset.name)),
        title: localizer.caption(&dataset.title),
        files: files.map(|file| of_file(localizer, file)).collect(),
    }
}

fn of_file(localizer: &Localizer<'_>, file: &DataFile) -> DataLink {
    DataLink {
        href: localizer.base.href(&file.path),
        media_type: file.media_type,
        label: file.format.to_owned(),
        alternate: true,
    }
}
