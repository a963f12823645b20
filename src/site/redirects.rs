//! Pages at former addresses, which lead on to where each page stands now.
//!
//! A script leads on with the fragment of the address, which no header and no `meta` keeps; without scripts the `meta` does,
//! and without both a link. The `meta` stands in `noscript`, so that it does not overtake the script.

use super::error::SiteError;
use super::generator::{Language, Site};
use super::views::Localizer;
use crate::addresses::{paths, site_files};
use crate::files::FileSink;
use crate::locale::Direction;
use crate::strings::marks;

impl Site<'_> {
    /// Puts a page at each former address of each of the pages, in every language, and gives how many there are.
    pub(super) fn write_redirects(&self, pages: &[String], sink: &dyn FileSink) -> Result<usize, SiteError> {
        let mut count = 0;
        for language in &self.languages {
            for page in pages {
                let before = self.former.of_file(&paths::in_language(language.tag, site_files::document(page)));
                if before.is_empty() {
                    continue;
                }
                let html = self.redirect(language, page);
                for path in &before {
                    sink.put(path, html.as_bytes()).map_err(SiteError::Sink)?;
                }
                count += before.len();
            }
        }
        Ok(count)
    }

    /// A page that leads on to another one.
    fn redirect(&self, language: &Language, page: &str) -> String {
        let localizer = self.page_localizer(language);
        let script = self.assets.redirect().map(|(path, hash)| (self.base.href(&path), hash));
        marks::resolve(html(
            &localizer,
            &self.base.page(language.tag, page),
            &self.base.absolute(&paths::in_language(language.tag, page)),
            script.as_ref().map(|(href, hash)| (href.as_str(), hash.as_str())),
        ))
    }
}

/// Ids and base URLs hold no character that means something in HTML, and strings are the theme's: nothing needs escaping here.
fn html(localizer: &Localizer<'_>, href: &str, url: &str, script: Option<(&str, &str)>) -> String {
    let (lang, title) = (localizer.language, localizer.string("moved"));
    let dir = Direction::of(lang.as_str()).as_str();
    let refresh = format!("<meta http-equiv=\"refresh\" content=\"0; url={href}\">");
    let (sources, forward) = match script {
        Some((path, hash)) => (
            format!("'{hash}'"),
            format!(
                "<script type=\"module\" src=\"{path}\" integrity=\"{hash}\"></script>\n<noscript>{refresh}</noscript>"
            ),
        ),
        None => ("'none'".to_owned(), refresh),
    };
    format!(
        "<!DOCTYPE html>\n<html lang=\"{lang}\" dir=\"{dir}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; script-src {sources}; base-uri 'none'; \
         form-action 'none'\">\n<title>{title}</title>\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"robots\" content=\"noindex\">\n\
         <link rel=\"canonical\" href=\"{url}\">\n{forward}\n</head>\n\
         <body>\n<main><h1>{title}</h1>\n<p><a href=\"{href}\" dir=\"ltr\">{url}</a></p></main>\n</body>\n</html>\n"
    )
}
