//! Styles, scripts and pictures of the theme, published under names that hold a hash of their content, so that they may
//! be cached for ever.

use std::collections::BTreeMap;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

use super::Theme;
use crate::files::{FileSink, SinkError};

/// The name of the script among the assets.
const SCRIPT: &str = "search.js";

/// The assets of a theme.
#[derive(Clone, Debug)]
pub struct Assets {
    /// Name in the theme, name in the site, content.
    files: BTreeMap<String, (String, Vec<u8>)>,
}

impl Assets {
    /// The files under `assets/` of a theme.
    pub fn of(theme: &Theme) -> Self {
        let files = theme
            .under("assets")
            .map(|(name, bytes)| {
                let hash: String = Sha256::digest(bytes).iter().take(5).map(|byte| format!("{byte:02x}")).collect();
                let published = match name.rsplit_once('.') {
                    Some((stem, ending)) => format!("assets/{stem}.{hash}.{ending}"),
                    None => format!("assets/{name}.{hash}"),
                };
                (name.to_owned(), (published, bytes.to_vec()))
            })
            .collect();
        Self { files }
    }

    /// The hash by which a browser knows the script, for the policy of the page and the attribute `integrity`.
    pub fn script_hash(&self) -> String {
        let script = self.files.get(SCRIPT).map_or(&[][..], |(_, bytes)| bytes);
        format!("sha256-{}", STANDARD.encode(Sha256::digest(script)))
    }

    /// The path in the site of each name in the theme.
    pub fn paths(&self) -> BTreeMap<String, String> {
        self.files.iter().map(|(name, (path, _))| (name.clone(), path.clone())).collect()
    }

    /// Puts every asset.
    ///
    /// # Errors
    /// When the sink does not take one.
    pub fn write(&self, sink: &dyn FileSink) -> Result<(), SinkError> {
        self.files.values().try_for_each(|(path, bytes)| sink.put(path, bytes))
    }
}
