//! How a page looks where its address is shared: Open Graph (ogp.me), which messengers and social networks read.

use super::page::Page;
use super::social_images::{HEIGHT, ImageText, SocialImages, WIDTH};
use super::theme::Assets;
use super::views::{Localizer, ShareImage, ShareView};
use crate::addresses::{paths, site_files};
use crate::registry::Registry;
use crate::registry::values::LangTag;

/// The icon that stands in for a card that cannot be drawn, by its name among the theme's assets, and its width and height.
const ICON: (&str, usize) = ("icon-512.png", 512);

/// What a page says of itself.
pub(super) fn share(localizer: &Localizer<'_>, page: &dyn Page, images: &SocialImages, assets: &Assets) -> ShareView {
    let others = localizer.registry.languages.iter().filter(|language| **language != localizer.language);
    ShareView {
        kind: if page.path().is_empty() { "website" } else { "article" },
        locale: locale(localizer.registry, localizer.language),
        other_locales: others.map(|language| locale(localizer.registry, *language)).collect(),
        image: image(localizer, page, images, assets),
    }
}

/// The picture beside a page: a service has a card of its own, every other page that of the register. A page whose card cannot
/// be drawn takes the register's, or the icon.
fn image(localizer: &Localizer<'_>, page: &dyn Page, images: &SocialImages, assets: &Assets) -> Option<ShareImage> {
    let (registry, language) = (localizer.registry, localizer.language);
    let own = page.social_image(registry, language);
    let of_register = (site_files::CARD.to_owned(), ImageText::of_register(registry, language));
    if let Some((path, _)) = own.into_iter().chain([of_register]).find(|(_, text)| images.can_draw(text)) {
        let url = localizer.base.absolute(&paths::in_language(language, path));
        return Some(ShareImage { url, width: WIDTH, height: HEIGHT, is_card: true });
    }
    let (icon, size) = ICON;
    let url = localizer.base.absolute(assets.path(icon)?);
    Some(ShareImage { url, width: size, height: size, is_card: false })
}

/// A language and the register's country as Open Graph writes them: `language_TERRITORY`.
fn locale(registry: &Registry, language: LangTag) -> String {
    let language = language.primary();
    match registry.settings.country {
        Some(country) => format!("{language}_{}", country.to_string().to_uppercase()),
        None => language.to_owned(),
    }
}
