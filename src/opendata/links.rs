//! Absolute addresses of the register's pages and files.

use std::fmt::Display;

use crate::addresses::paths;
use crate::registry::values::LangTag;

/// Makes addresses from the one under which the site stands.
#[derive(Clone, Copy, Debug)]
pub struct Links<'r> {
    base: &'r str,
}

impl<'r> Links<'r> {
    /// Addresses under a base, with or without its final `/`.
    pub fn new(base_url: &'r str) -> Self {
        Self { base: base_url.trim_end_matches('/') }
    }

    /// The address under which the site stands, without its final `/`.
    pub fn base(&self) -> &'r str {
        self.base
    }

    /// A page, by its path.
    pub fn page(&self, language: LangTag, path: impl Display) -> String {
        self.file(paths::in_language(language, path))
    }

    /// A file, by its path from the site's root.
    pub fn file(&self, path: impl Display) -> String {
        format!("{}/{path}", self.base)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_base_may_end_in_a_slash_or_not() {
        for base in ["https://x.example/register", "https://x.example/register/"] {
            let address = Links::new(base).page(LangTag::KK, paths::service("00704001"));
            assert_eq!(address, "https://x.example/register/kk/services/00704001/");
        }
    }
}
