//! What every page has: its head, its way up, its other languages.

use serde::Serialize;

use super::basics::TextView;
use crate::site::theme::Colours;

/// The site as every template sees it (`site`).
#[derive(Clone, Debug, Serialize)]
pub(crate) struct SiteView {
    /// The register's name.
    pub title: TextView,
    /// What it is.
    pub description: TextView,
    /// What every page should say of the register's standing.
    pub notice: Option<TextView>,
    /// The link to the home page.
    pub home: String,
    /// The main links.
    pub nav: Vec<NavItem>,
    /// The link to the districts with their offices, if the register has any.
    pub providers: Option<String>,
    /// Whether there are descriptions that several services follow.
    pub has_bases: bool,
    /// The link to the classifications beside the classifier, if there are any.
    pub schemes: Option<String>,
    /// The link to the bodies, if there are any.
    pub bodies: Option<String>,
    /// The link to the glossary, if there are terms.
    pub glossary: Option<String>,
    /// The link to the catalogue of functions, if the register has one.
    pub catalogue: Option<String>,
    /// The link to the yearly reports, if there are any.
    pub reports: Option<String>,
    /// The link to the deadlines, if there are any.
    pub deadlines: Option<String>,
    /// The published address of each asset, by its name in the theme.
    pub assets: std::collections::BTreeMap<String, String>,
    /// The theme's colours: `light` and `dark`, each with `ground`, `accent` and `on_accent`.
    pub colours: Colours,
    /// The link to the description of the search for browsers (OpenSearch).
    pub opensearch: String,
    /// For scripts: the public holidays of the profile, as a JSON object of their names by their days, `12-16` or `2027-05-16`;
    /// empty if there are none.
    pub holidays: String,
    /// The link to the manifest of the site as an application.
    pub manifest: String,
    /// The scripts of every page.
    pub scripts: Vec<ScriptView>,
    /// The script of the search, which a page loads when somebody searches.
    pub search: Option<ScriptView>,
    /// Who publishes it.
    pub publisher: TextView,
    /// The licence's name.
    pub licence: TextView,
    /// Where the licence's text stands.
    pub licence_url: String,
    /// To whom errors are reported.
    pub contact: TextView,
    /// The program and its version.
    pub generator: String,
}

/// A script.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct ScriptView {
    /// The link.
    pub href: String,
    /// Its hash, for the policy of the page and the attribute `integrity`.
    pub hash: String,
}

/// A main link.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct NavItem {
    /// The part of the site: the first part of its paths.
    pub key: String,
    /// The link.
    pub href: String,
    /// Its words.
    pub title: String,
}

/// The page that is rendered (`page`).
#[derive(Clone, Debug, Serialize)]
pub(crate) struct PageView {
    /// The language, for the attribute `lang` of the page.
    pub lang: String,
    /// The title, without the site's.
    pub title: String,
    /// The language of the title where it is not the page's.
    pub title_lang: Option<String>,
    /// One or two sentences for search engines; empty if there is nothing to say.
    pub description: String,
    /// The whole address.
    pub canonical: String,
    /// The same page in every language, this one included.
    pub alternates: Vec<Alternate>,
    /// The address for visitors whose language is unknown.
    pub x_default: String,
    /// The way up, the home page first, this page left out.
    pub breadcrumbs: Vec<Breadcrumb>,
    /// Which main link it belongs to.
    pub part: String,
    /// Whether search engines should leave it out.
    pub noindex: bool,
    /// Whether any text of the page is a translation that is not official.
    pub unofficial: bool,
    /// The link by which one reports an error of this page, if the register names one.
    pub report_href: Option<String>,
    /// Structured data for programs (JSON-LD), safe inside a `script` element; empty if there is none.
    pub structured: String,
    /// The structured data's hash for the Content-Security-Policy, such as `sha256-…`.
    pub structured_hash: String,
    /// Documents of the open data: what the page says, or what it is a part of.
    pub data: Vec<DataLink>,
    /// The data sets that the page is drawn from.
    pub datasets: Vec<DatasetRef>,
    /// The feeds of what changes on the site and in the page's section.
    pub feeds: Vec<FeedLink>,
    /// How it looks where its address is shared; absent on pages that search engines leave out.
    pub share: Option<ShareView>,
}

/// The same page in a language.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Alternate {
    /// The language.
    pub lang: String,
    /// The language's own name.
    pub name: String,
    /// The link.
    pub href: String,
    /// The whole address.
    pub url: String,
    /// Whether it is this page.
    pub current: bool,
}

/// A step of the way up.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct Breadcrumb {
    /// The link.
    pub href: String,
    /// Its words.
    pub title: TextView,
}

/// A feed of a page, for `link rel="alternate"`.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct FeedLink {
    /// The link.
    pub href: String,
    /// What it is about.
    pub title: String,
}

/// A data set that a page is drawn from.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct DatasetRef {
    /// The link to its page.
    pub href: String,
    /// Its title.
    pub title: TextView,
    /// Its main files.
    pub files: Vec<DataLink>,
}

/// What a page says of itself where it is shared.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct ShareView {
    /// What it is: `website` or `article`.
    pub kind: &'static str,
    /// The language and country, such as `kk_KZ`.
    pub locale: String,
    /// The same of the other languages.
    pub other_locales: Vec<String>,
    /// The picture beside it.
    pub image: Option<ShareImage>,
}

/// A picture, always PNG.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct ShareImage {
    /// Its whole address.
    pub url: String,
    /// Its width in pixels.
    pub width: usize,
    /// Its height.
    pub height: usize,
    /// Whether it is a card, which is shown large; else it is the icon of the site.
    pub is_card: bool,
}

/// A document of the open data.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct DataLink {
    /// The link.
    pub href: String,
    /// The media type.
    pub media_type: &'static str,
    /// Its name in the foot of the page; empty for what the foot links elsewhere, or leaves to another page.
    pub label: String,
    /// Whether it says what the page says, for `link rel="alternate"`.
    pub alternate: bool,
}
