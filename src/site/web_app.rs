//! The site as an application: the manifest by which it can be installed (W3C Web Application Manifest), and the service
//! worker that keeps visited pages (W3C Service Workers).

use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use super::theme::{Assets, Colours};
use super::views::Localizer;
use crate::addresses::{file_types, site_files};
use crate::hex::hex;
use crate::theme::Theme;

/// The worker in the theme.
const WORKER: &str = "worker/sw.js";

/// The icons among the assets, with size, media type and purpose.
const ICONS: [(&str, &str, &str, &str); 4] = [
    ("icon.svg", "any", file_types::SVG.media_type, "any"),
    ("icon-192.png", "192x192", file_types::PNG.media_type, "any"),
    ("icon-512.png", "512x512", file_types::PNG.media_type, "any"),
    ("icon-maskable.png", "512x512", file_types::PNG.media_type, "maskable"),
];

/// The manifest in the language of `words`. Every language belongs to the same scope, so that one can change to another.
pub(super) fn manifest(localizer: &Localizer<'_>, assets: &Assets, colours: &Colours) -> String {
    let paths = assets.paths();
    let icons: Vec<Value> = ICONS
        .iter()
        .filter_map(|(name, sizes, kind, purpose)| {
            let src = localizer.base.href(paths.get(*name)?);
            Some(json!({ "src": src, "sizes": sizes, "type": kind, "purpose": purpose }))
        })
        .collect();
    let settings = &localizer.registry.settings;
    let manifest = json!({
        "id": localizer.href(""),
        "name": localizer.text(&settings.title).text,
        "short_name": localizer.string("short-name"),
        "description": localizer.text(&settings.description).text,
        "lang": localizer.language.as_str(),
        "dir": localizer.strings.locale().direction.as_str(),
        "start_url": localizer.href(""),
        "scope": localizer.base.path(),
        "display": "minimal-ui",
        "background_color": colours.light.ground,
        "theme_color": colours.light.accent,
        "icons": icons,
    });
    format!("{manifest:#}\n")
}

/// The service worker: the theme's, after the name of its cache and the files that it keeps from the start. The name is
/// made of both, so that a new theme begins with an empty cache and a new edition of the register does not.
pub(super) fn worker(theme: &Theme, assets: &Assets, base: &str, offline: &str) -> Vec<u8> {
    let needed =
        |path: &String| ["css", "js", "svg", "woff2"].iter().any(|ending| path.ends_with(&format!(".{ending}")));
    let mut shell = vec![site_files::OFFLINE.to_owned()];
    shell.extend(assets.paths().into_values().filter(needed));
    let worker = theme.file(WORKER).unwrap_or_default();
    let mut hash = Sha256::new();
    hash.update(worker);
    hash.update(offline);
    hash.update(shell.join("\n"));
    let hash = hex(&hash.finalize()[..5]);
    // Several sites on one host share its caches; the path of the site keeps theirs apart.
    let cache = json!(format!("tizilim-{base}-{hash}"));
    let mut script = format!("const CACHE = {cache};\nconst SHELL = {};\n", json!(shell)).into_bytes();
    script.extend(worker);
    script
}
