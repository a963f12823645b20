//! How a page looks where its address is shared: Open Graph (ogp.me), which messengers and social networks read.

use serde::Serialize;

use super::cards::{HEIGHT, WIDTH};
use super::pages::Page;
use super::paths;
use super::views::Words;
use crate::registry::Registry;
use crate::registry::values::LangTag;

/// What a page says of itself where it is shared.
#[derive(Clone, Debug, Serialize)]
pub struct ShareView {
    /// What it is: `website` or `article`.
    pub kind: &'static str,
    /// The language and country, such as `kk_KZ`.
    pub locale: String,
    /// The same of the other languages.
    pub other_locales: Vec<String>,
    /// The whole address of its card.
    pub image: String,
    /// The width of the card.
    pub image_width: usize,
    /// The height of the card.
    pub image_height: usize,
}

/// What a page says of itself: a service has a card of its own, every other page that of the register.
pub fn share(words: &Words<'_>, page: &Page<'_>) -> ShareView {
    let card = match page {
        Page::Service(service) => paths::service(service.id.as_str()) + paths::CARD,
        _ => paths::CARD.to_owned(),
    };
    let others = words.registry.languages.iter().filter(|language| **language != words.language);
    ShareView {
        kind: if matches!(page, Page::Home) { "website" } else { "article" },
        locale: locale(words.registry, words.language),
        other_locales: others.map(|language| locale(words.registry, *language)).collect(),
        image: words.base.absolute(&format!("{}/{card}", words.language)),
        image_width: WIDTH,
        image_height: HEIGHT,
    }
}

/// A language and the register's country as Open Graph writes them: `language_TERRITORY`.
fn locale(registry: &Registry, language: LangTag) -> String {
    let language = language.primary();
    match registry.settings.country {
        Some(country) => format!("{language}_{}", country.to_string().to_uppercase()),
        None => language.to_owned(),
    }
}
