//! A register with its theme, loaded and checked: what every command shares that publishes or reports faults.

use std::collections::BTreeMap;
use std::path::Path;

use jiff::civil::Date;

use crate::diagnostics::{Diagnostic, Diagnostics, codes, message};
use crate::output::SitePath;
use crate::publish::{PublishError, failures};
use crate::registry::check::check_reviews;
use crate::registry::values::LangTag;
use crate::registry::{Loaded, Registry, SourceTree, TreeError, Unpublished, load, load_with};
use crate::site::{self, BaseUrl};
use crate::strings::{self, MissingString, missing_strings};
use crate::theme::{self, RenderError, Theme, ThemeFiles};
use crate::timings::span;

/// A register with its theme.
#[derive(Debug)]
pub struct Checked {
    /// The register, the sources of register and theme, and the faults of both.
    pub loaded: Loaded,
    /// The strings that each language of the register lacks.
    pub missing_strings: BTreeMap<LangTag, Vec<MissingString>>,
    /// The theme with its own files, if the settings could be read.
    theme: Option<(Theme, ThemeFiles)>,
}

impl Checked {
    /// Loads and checks the register under a root, and the theme that it names. What is wrong stands in the diagnostics.
    ///
    /// # Errors
    /// When the root is not a folder.
    pub fn read(root: &Path) -> Result<Self, TreeError> {
        Self::with_language(root, None)
    }

    /// As [`read`](Self::read), with the services that are not published: for previews.
    ///
    /// # Errors
    /// When the root is not a folder.
    pub fn with_drafts(root: &Path) -> Result<Self, TreeError> {
        Ok(Self::of(load_with(SourceTree::read(root)?, Unpublished::Shown), root, None))
    }

    /// As [`read`](Self::read), as if the register had one more language.
    ///
    /// # Errors
    /// When the root is not a folder.
    pub fn with_language(root: &Path, language: Option<LangTag>) -> Result<Self, TreeError> {
        Ok(Self::of(load(SourceTree::read(root)?), root, language))
    }

    /// Checks sources that are not read from files, with the themes under a root.
    pub fn of_sources(tree: SourceTree, root: &Path) -> Self {
        Self::of(load(tree), root, None)
    }

    fn of(loaded: Loaded, root: &Path, language: Option<LangTag>) -> Self {
        let mut checked = Self { loaded, missing_strings: BTreeMap::new(), theme: None };
        checked.check_theme(root, language);
        checked
    }

    fn check_theme(&mut self, root: &Path, more: Option<LangTag>) {
        let Loaded { registry, settings: Some(settings), sources, diagnostics, .. } = &mut self.loaded else { return };
        let _span = span("check theme and links");
        let mut languages: Vec<_> = settings.languages.iter().map(|language| language.value).collect();
        languages.extend(more.filter(|language| !languages.contains(language)));
        let (theme, errors) = Theme::read(root, Theme::chosen(settings));
        let place = settings.theme.as_ref().map(|name| name.span);
        let mut found = Diagnostics::default();
        let files = theme::check(&theme, &errors, place, sources, &mut found);
        self.missing_strings = missing_strings(&theme, &languages);
        strings::check(&theme, &files, &languages, &self.missing_strings, sources, &mut found);
        site::check_theme(&theme, &files, sources, &mut found);
        check_assets(&theme, &files, &mut found);
        // A font that cannot be read is a fault of its own.
        let cards = registry.as_ref().map(|registry| site::missing_social_images(registry, &theme));
        cards.into_iter().flatten().flatten().for_each(|fault| found.push(fault));
        if let Some(registry) = registry {
            site::check_links(registry, &theme, sources, diagnostics, &mut found);
        }
        diagnostics.extend_changed(found);
        self.theme = Some((theme, files));
    }

    /// Reports the records that were not reviewed for a year before a day.
    pub fn check_reviews(&mut self, day: Date) {
        let Loaded { registry: Some(registry), diagnostics, .. } = &mut self.loaded else { return };
        let mut found = Diagnostics::default();
        check_reviews(registry, day, &mut found);
        diagnostics.extend_changed(found);
    }

    /// The register and its theme, if they may be published.
    pub fn faultless(&self) -> Option<(&Registry, &Theme)> {
        let registry = self.loaded.faultless()?;
        let (theme, _) = self.theme.as_ref()?;
        Some((registry, theme))
    }

    /// The theme, if the settings could be read.
    pub fn theme(&self) -> Option<&Theme> {
        self.theme.as_ref().map(|(theme, _)| theme)
    }

    /// The faults of the theme's own strings in a language.
    pub fn strings_faults(&self, language: LangTag) -> Diagnostics {
        let mut found = Diagnostics::default();
        let Some((_, files)) = &self.theme else { return found };
        let folder = files.path(&format!("strings/{language}/"));
        let of_folder = |fault: &&Diagnostic| self.loaded.sources.path_of(fault).starts_with(&folder);
        self.loaded.diagnostics.iter().filter(of_folder).for_each(|fault| found.push(fault.clone()));
        found
    }

    /// Renders every page for nothing, if there is no fault so far and the theme has templates of its own: some faults
    /// show only when a page is made.
    ///
    /// # Errors
    /// When the pages cannot even be begun.
    pub fn try_templates(&mut self, date: Date) -> Result<(), PublishError> {
        let Some((registry, theme)) = self.faultless() else { return Ok(()) };
        let Ok(base) = registry.settings.base_url.as_str().parse::<BaseUrl>() else { return Ok(()) };
        let changed = theme.own_files().any(|(path, _)| path.starts_with("templates/") && theme.changes(path));
        if changed {
            let found = failures(registry, theme, &base, date)?;
            self.report_failures(&found);
        }
        Ok(())
    }

    /// Takes pages that could not be rendered among the faults.
    pub fn report_failures(&mut self, found: &[RenderError]) {
        if let Some((theme, files)) = &self.theme {
            site::report_failures(found, theme, files, &mut self.loaded.diagnostics);
        }
    }
}

/// Reports assets whose names cannot be published.
fn check_assets(theme: &Theme, files: &ThemeFiles, diagnostics: &mut Diagnostics) {
    for (path, _) in theme.own_files().filter(|(path, _)| path.starts_with("assets/")) {
        if let Err(error) = SitePath::new(path) {
            let message = message!("{path} cannot be published: {fault}", path, fault = error.fault.message());
            let fault = Diagnostic::of_path(&codes::ASSET_NAME, files.path(path), message);
            diagnostics.push(fault.help(codes::ASSET_NAME.help));
        }
    }
}
