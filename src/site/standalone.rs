//! Pages outside the languages: the entrance, "not found", and redirects from former addresses.

use serde::Serialize;

use super::base_url::BaseUrl;
use super::contents::Index;
use super::views::{Localizer, NavItem, TextView};
use crate::addresses::{paths, site_files};
use crate::locale::Direction;
use crate::registry::Registry;

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

/// A page at each former address that leads to the present one: path and HTML.
pub(super) fn redirects(registry: &Registry, base: &BaseUrl) -> Vec<(String, String)> {
    let services = registry.services.iter().flat_map(|service| {
        service.former_ids.iter().map(|id| (paths::service(id.as_str()), paths::service(service.id.as_str())))
    });
    let acts = registry
        .acts
        .iter()
        .flat_map(|act| act.former_ids.iter().map(|id| (paths::act(id.as_str()), paths::act(act.id.as_str()))));
    services
        .chain(acts)
        .flat_map(|(from, to)| {
            registry.languages.iter().map(move |language| {
                let page = redirect(
                    language.as_str(),
                    &base.page(*language, &to),
                    &base.absolute(&paths::in_language(language, &to)),
                );
                (paths::in_language(language, site_files::document(&from)), page)
            })
        })
        .collect()
}

/// Ids and base URLs hold no character that means something in HTML, so nothing needs escaping here.
fn redirect(lang: &str, href: &str, url: &str) -> String {
    let dir = Direction::of(lang).as_str();
    format!(
        "<!DOCTYPE html>\n<html lang=\"{lang}\" dir=\"{dir}\">\n<head>\n<meta charset=\"utf-8\">\n<title>{href}</title>\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"robots\" content=\"noindex\">\n\
         <link rel=\"canonical\" href=\"{url}\">\n<meta http-equiv=\"refresh\" content=\"0; url={href}\">\n</head>\n\
         <body>\n<main><h1><a href=\"{href}\">{href}</a></h1></main>\n</body>\n</html>\n"
    )
}
