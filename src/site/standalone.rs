//! Pages outside the languages: the entrance, "not found" and "no connection".

use serde::Serialize;

use super::contents::Index;
use super::views::{Localizer, NavItem, TextView};

/// What `entrance.html`, `404.html` and `offline.html` say in one language; their `view` is a list of these, one a language.
#[derive(Serialize)]
pub(super) struct LandingMessageView {
    /// The language.
    pub lang: String,
    /// Its own name.
    pub name: String,
    /// The register's name.
    pub title: TextView,
    /// What it is.
    pub description: TextView,
    /// The link to the home page.
    pub home: String,
    /// What stands between its name and the words of the link.
    pub colon: &'static str,
    /// The words of the link to the home page.
    pub enter: String,
    /// "Page not found" and what to do.
    pub not_found: String,
    /// What to do then.
    pub not_found_help: String,
    /// "No connection", and what to do.
    pub offline: String,
    /// What to do then.
    pub offline_help: String,
    /// The ways on.
    pub links: Vec<NavItem>,
}

pub(super) fn landing_message(localizer: &Localizer<'_>) -> LandingMessageView {
    let settings = &localizer.registry.settings;
    LandingMessageView {
        lang: localizer.language.to_string(),
        name: localizer.strings.language_name(),
        colon: localizer.strings.locale().signs.colon,
        title: localizer.text(&settings.title),
        description: localizer.text(&settings.description),
        home: localizer.href(""),
        enter: localizer.string("enter"),
        not_found: localizer.string("not-found"),
        not_found_help: localizer.string("not-found-help"),
        offline: localizer.string("offline"),
        offline_help: localizer.string("offline-help"),
        links: [Index::Services, Index::Sections, Index::Providers]
            .into_iter()
            .filter_map(|index| index.link(localizer))
            .collect(),
    }
}
