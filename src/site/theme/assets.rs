//! Styles, scripts and pictures of the theme, published under names that hold a hash of their content, so that they may
//! be cached for ever.

use std::collections::BTreeMap;

use sha2::{Digest, Sha256};

use super::styles;
use crate::addresses::site_files;
use crate::files::{FileSink, SinkError};
use crate::hex::hex;
use crate::site::policy;
use crate::theme::{Theme, ThemeError, text};

/// The name of the style sheet among the assets.
const STYLE: &str = "style.css";

/// The script of every page among the assets.
const SCRIPT: &str = "page.js";

/// The script of the search among the assets, which a page loads when somebody searches.
const SEARCH: &str = "search.js";

/// The script of redirect pages among the assets.
const REDIRECT: &str = "redirect.js";

/// The assets of a theme.
#[derive(Clone, Debug)]
pub(crate) struct Assets {
    /// Name in the theme, name in the site, content.
    files: BTreeMap<String, (String, Vec<u8>)>,
}

impl Assets {
    /// The files under `assets/` of a theme, and those under `styles/` as one style sheet in the order of their names.
    ///
    /// # Errors
    /// When a style sheet is not UTF-8.
    pub(crate) fn of(theme: &Theme) -> Result<Self, ThemeError> {
        let sheets =
            theme.under("styles").map(|(path, bytes)| text(path, bytes)).collect::<Result<Vec<_>, ThemeError>>()?;
        let styles = styles::joined(sheets.into_iter());
        let style = (!styles.is_empty()).then_some((STYLE, styles.as_bytes()));
        let files = theme
            .under("assets")
            .chain(style)
            .map(|(name, bytes)| {
                let hash = hex(&Sha256::digest(bytes)[..5]);
                let published = match name.rsplit_once('.') {
                    Some((stem, ending)) => site_files::asset(format_args!("{stem}.{hash}.{ending}")),
                    None => site_files::asset(format_args!("{name}.{hash}")),
                };
                (name.to_owned(), (published, bytes.to_vec()))
            })
            .collect();
        Ok(Self { files })
    }

    /// The path in the site of a name in the theme.
    pub(crate) fn path(&self, name: &str) -> Option<&str> {
        self.files.get(name).map(|(path, _)| path.as_str())
    }

    /// The path in the site of each name in the theme.
    pub(crate) fn paths(&self) -> BTreeMap<String, String> {
        self.files.iter().map(|(name, (path, _))| (name.clone(), path.clone())).collect()
    }

    /// The scripts of every page: the address in the site and the hash of each.
    pub(crate) fn scripts(&self) -> Vec<(String, String)> {
        self.script(SCRIPT).into_iter().collect()
    }

    /// The script of the search: its address in the site and its hash.
    pub(crate) fn search(&self) -> Option<(String, String)> {
        self.script(SEARCH)
    }

    /// The script of redirect pages: its address in the site and its hash.
    pub(crate) fn redirect(&self) -> Option<(String, String)> {
        self.script(REDIRECT)
    }

    fn script(&self, name: &str) -> Option<(String, String)> {
        let (path, bytes) = self.files.get(name)?;
        Some((path.clone(), policy::source_of(bytes)))
    }

    /// Puts every asset.
    ///
    /// # Errors
    /// When the sink does not take one.
    pub(crate) fn write(&self, sink: &dyn FileSink) -> Result<(), SinkError> {
        self.files.values().try_for_each(|(path, bytes)| sink.put(path, bytes).map(drop))
    }
}
