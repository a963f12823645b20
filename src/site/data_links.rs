//! Links to documents of the open data that say the same as a page, or more.

use super::context::SiteContext;
use super::views::{DataLink, Localizer};
use crate::addresses::api;
use crate::addresses::data::{self, LinkedDocument};
use crate::addresses::file_types::{self, FileType};
use crate::datasets::DataFile;
use crate::registry::model::Act;
use crate::registry::tables::TableId;

impl DataLink {
    /// A document that says the same in another form.
    pub(super) fn new(localizer: &Localizer<'_>, path: &str, label: &str, file_type: FileType) -> Self {
        Self {
            href: localizer.base.href(path),
            media_type: file_type.essence(),
            label: label.to_owned(),
            alternate: true,
        }
    }

    /// A JSON document.
    pub(super) fn json(localizer: &Localizer<'_>, path: &str, label: &str) -> Self {
        Self::new(localizer, path, label, file_types::JSON)
    }

    /// A table as JSON.
    pub(super) fn table(localizer: &Localizer<'_>, table: TableId) -> Self {
        Self::json(localizer, &data::table(table, file_types::JSON.extension()), "")
    }

    /// Linked data in both of its forms.
    pub(super) fn linked(localizer: &Localizer<'_>, document: LinkedDocument) -> [Self; 2] {
        [
            Self::new(localizer, document.turtle, "Turtle", file_types::TURTLE),
            Self::new(localizer, document.json_ld, "JSON-LD", file_types::JSON_LD),
        ]
    }

    /// A document of which the page says a part: it is not the same in another form.
    #[must_use]
    pub(super) fn of_more(self) -> Self {
        Self { alternate: false, ..self }
    }

    /// A file of the open data.
    pub(super) fn of_file(localizer: &Localizer<'_>, file: &DataFile) -> Self {
        Self {
            href: localizer.base.href(&file.path),
            media_type: file.media_type,
            label: file.format.to_owned(),
            alternate: true,
        }
    }
}

/// The list of services and their linked data, for pages that show a part of them.
pub(crate) fn services(localizer: &Localizer<'_>) -> Vec<DataLink> {
    let list = DataLink::json(localizer, api::SERVICES, "API").of_more();
    [list].into_iter().chain(parts_of(localizer, data::SERVICES)).collect()
}

/// Linked data of which a page shows a part.
pub(crate) fn parts_of(localizer: &Localizer<'_>, document: LinkedDocument) -> [DataLink; 2] {
    DataLink::linked(localizer, document).map(DataLink::of_more)
}

/// The files of the whole register, for a page that is drawn from no record alone.
pub(super) fn whole(localizer: &Localizer<'_>, context: &SiteContext<'_>) -> Vec<DataLink> {
    context.data.whole.iter().map(|file| DataLink::of_file(localizer, file).of_more()).collect()
}

/// The documents of an act's texts in the language of the page: of one text, or of all. The foot of the act's page has
/// the first; each text has a page.
pub(super) fn texts(localizer: &Localizer<'_>, act: &Act, only: Option<&str>) -> Vec<DataLink> {
    let mut links = Vec::new();
    for listed in act.texts.iter().filter(|listed| only.is_none_or(|only| only == listed.id.as_str())) {
        let Some((_, _, text)) = localizer.registry.text_of(act.id.as_str(), listed.id.as_str()) else { continue };
        let language = text.in_language(localizer.language).language;
        let path = data::act_text(&act.id, listed.id_in_files(), language);
        let label = if links.is_empty() { "Akoma Ntoso" } else { "" };
        links.push(DataLink::new(localizer, &path, label, file_types::AKOMA_NTOSO));
    }
    links
}
