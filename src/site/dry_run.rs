//! A dry run: renders every page and writes none, to report every template that fails.

use rayon::prelude::*;

use super::error::SiteError;
use super::generator::Site;
use super::pages;
use crate::datasets::FileSizes;
use crate::theme::{RenderError, ThemeError};

/// The pages outside the languages.
const OUTSIDE: [&str; 3] = ["entrance.html", "404.html", "offline.html"];

impl Site<'_> {
    /// What fails when the pages are rendered, in the order of pages and languages. Pages of open data are rendered as if
    /// the sizes of their files were not known.
    pub fn failures(&self) -> Vec<RenderError> {
        let sizes = FileSizes::default();
        let of_data = pages::of_open_data(self.context.data, &sizes);
        let failed = |outcome: Result<String, SiteError>| match outcome {
            Err(SiteError::Theme(ThemeError::Render(error))) => Some(error),
            _ => None,
        };
        let tried = |pages| self.each_page(pages, |_, _, render| failed(render())).collect::<Vec<_>>();
        let mut found: Vec<_> = tried(&self.pages).into_iter().chain(tried(&of_data)).flatten().collect();
        found.extend(OUTSIDE.iter().filter_map(|template| failed(self.entrance_page(template))));
        found
    }
}
