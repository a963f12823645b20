//! Absolute addresses of the register's pages.

use std::fmt::Display;

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

    /// The page of a section.
    pub fn section(&self, language: LangTag, code: impl Display) -> String {
        self.page(language, "sections", code)
    }

    /// The page of a service.
    pub fn service(&self, language: LangTag, id: impl Display) -> String {
        self.page(language, "services", id)
    }

    /// The page of an act.
    pub fn act(&self, language: LangTag, id: impl Display) -> String {
        self.page(language, "acts", id)
    }

    /// The page of a capability.
    pub fn capability(&self, language: LangTag, level: impl Display, id: impl Display) -> String {
        self.page(language, "capabilities", format_args!("{level}/{id}"))
    }

    /// The place of an information system on its page.
    pub fn system(&self, language: LangTag, id: impl Display) -> String {
        format!("{}/{language}/systems/#{id}", self.base)
    }

    /// The place of a deadline on its page.
    pub fn deadline(&self, language: LangTag, id: impl Display) -> String {
        format!("{}/{language}/deadlines/#{id}", self.base)
    }

    /// What names a procedure among all others. It is an address of no page.
    pub fn procedure(&self, service: impl Display, id: impl Display) -> String {
        format!("{}/data/procedures/{service}.{id}", self.base)
    }

    fn page(&self, language: LangTag, folder: &str, id: impl Display) -> String {
        format!("{}/{language}/{folder}/{id}/", self.base)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_base_may_end_in_a_slash_or_not() {
        for base in ["https://x.example/register", "https://x.example/register/"] {
            let address = Links::new(base).service(LangTag::KK, "00704001");
            assert_eq!(address, "https://x.example/register/kk/services/00704001/");
        }
    }
}
