//! Reports links that lead nowhere.

use std::cell::OnceCell;
use std::ops::Range;
use std::sync::LazyLock;

use pulldown_cmark::{Event, Options, Parser, Tag};
use regex::Regex;

use super::address::{Destination, destination};
use super::targets::Targets;
use crate::addresses::paths;
use crate::diagnostics::{Diagnostic, Diagnostics, FileId, Severity, Sources, Span, codes, message, phrase};
use crate::registry::Registry;
use crate::registry::decode::nearest;
use crate::registry::footnotes;
use crate::registry::regulation::BlockKind;
use crate::registry::values::Markdown;
use crate::site::base_url::BaseUrl;
use crate::text::legal::pattern;
use crate::theme::Theme;

/// Reports links of pages, texts of acts and descriptions that lead nowhere. What lies in files that could not be read is not missed.
///
/// `known` holds what is reported already.
pub fn check(registry: &Registry, theme: &Theme, sources: &Sources, known: &Diagnostics, faults: &mut Diagnostics) {
    let Ok(base) = registry.settings.base_url.as_str().parse::<BaseUrl>() else { return };
    let links =
        Links { registry, theme, base: &base, targets: OnceCell::new(), sources, unread: unread(sources, known) };
    for page in &registry.pages {
        for text in &page.texts {
            let source = &sources.get(text.file).text;
            let place = Written { file: text.file, start: source.len() - text.markdown.len(), end: source.len() };
            let path = paths::in_language(text.language, paths::page(&page.slug));
            links.check_markdown(&text.markdown, footnotes::options(), &path, place, faults);
        }
    }
    for text in &registry.regulations {
        for version in &text.texts {
            let path = paths::in_language(version.language, paths::regulation(&text.act, &text.id));
            let ends = version.blocks.iter().skip(1).map(|block| block.start).chain([usize::MAX]);
            for (block, end) in version.blocks.iter().zip(ends) {
                if !matches!(block.kind, BlockKind::Verbatim | BlockKind::Directive(_))
                    && block.markdown.contains(['[', '<'])
                {
                    let place = Written { file: version.file, start: block.start, end };
                    let options = footnotes::options() | footnotes::REFERENCES;
                    links.check_markdown(&block.markdown, options, &path, place, faults);
                }
            }
        }
    }
    let bases = registry.bases.iter().map(|base| (&base.service, paths::base(&base.service.id)));
    let services = registry.services.iter().map(|service| (service, paths::service(&service.id)));
    for (service, page) in bases.chain(services) {
        let texts = service.description.iter().chain(service.faq.iter().map(|faq| &faq.answer));
        // What a service takes from its base is looked at there.
        for text in texts.filter(|text| text.span.file == service.id.span.file) {
            let Span { file, start, end } = text.span;
            for (language, markdown) in text.source().iter() {
                let path = paths::in_language(language, &page);
                links.check_markdown(markdown, Markdown::OPTIONS, &path, Written { file, start, end }, faults);
            }
        }
    }
}

/// Where a piece of Markdown was written.
#[derive(Clone, Copy)]
struct Written {
    file: FileId,
    start: usize,
    end: usize,
}

/// What links are held against.
struct Links<'r> {
    registry: &'r Registry,
    theme: &'r Theme,
    /// The places of the site, once a link leads to one.
    targets: OnceCell<Targets<'r>>,
    base: &'r BaseUrl,
    sources: &'r Sources,
    /// The paths of files with errors, of which records may be missing.
    unread: Vec<&'r str>,
}

/// The paths of files with errors.
fn unread<'s>(sources: &'s Sources, known: &'s Diagnostics) -> Vec<&'s str> {
    let errors = known.iter().filter(|fault| fault.severity == Severity::Error);
    errors.map(|fault| sources.path_of(fault)).collect()
}

impl Links<'_> {
    fn check_markdown(&self, markdown: &str, options: Options, page: &str, place: Written, faults: &mut Diagnostics) {
        static HREF: LazyLock<Regex> = LazyLock::new(|| pattern(r#"(?i)<a\s[^>]*href\s*=\s*["'](?P<href>[^"']*)["']"#));
        for (event, range) in Parser::new_ext(markdown, options).into_offset_iter() {
            match event {
                Event::Start(Tag::Link { dest_url, .. }) => {
                    self.check_link(&dest_url, page, self.span(&dest_url, &range, place), faults)
                }
                Event::Start(Tag::Image { dest_url, .. }) => {
                    let message = message!("the picture \"{dest_url}\" is not published", dest_url);
                    let span = self.span(&dest_url, &range, place);
                    faults.push(Diagnostic::at(&codes::DEAD_LINK, span, message).help(phrase!(
                        "Texts have no pictures: say in words what it shows, or link to it where it stands on the web."
                    )));
                }
                Event::Html(html) | Event::InlineHtml(html) => {
                    for found in HREF.captures_iter(&html) {
                        self.check_link(&found["href"], page, self.span(&found["href"], &range, place), faults);
                    }
                }
                _ => {}
            }
        }
    }

    fn check_link(&self, link: &str, page: &str, span: Span, faults: &mut Diagnostics) {
        let (problem, help) = match destination(link, page, self.base) {
            Err(bad) => (bad.problem, bad.help),
            Ok(Destination::Outside) => return,
            Ok(Destination::Inside { path, fragment }) => {
                let targets = self.targets.get_or_init(|| Targets::of(self.registry, self.base, self.theme));
                if !targets.has(&path) {
                    if self.is_unread(&path) {
                        return;
                    }
                    let help = match nearest(&path, &targets.pages_like(&path)) {
                        Some(near) => message!("Did you mean \"/{near}\"?", near),
                        None => codes::DEAD_LINK.help.into(),
                    };
                    (phrase!("leads to no page or file of the site").into(), help)
                } else if let Some(place) = fragment.filter(|fragment| !targets.has_place(&path, fragment)) {
                    (
                        message!("leads to no place of the page: it has no \"#{place}\"", place),
                        codes::DEAD_LINK.help.into(),
                    )
                } else {
                    return;
                }
            }
        };
        faults.push(
            Diagnostic::at(&codes::DEAD_LINK, span, message!("the link \"{link}\" {problem}", link, problem))
                .help(help),
        );
    }

    /// Whether a file with errors bears the name of what a path leads to: what is not read is not missed a second time.
    fn is_unread(&self, path: &str) -> bool {
        let mut names = path.trim_end_matches('/').split('/').skip(1).filter(|name| !name.is_empty());
        names.any(|name| {
            let (file, folder) = (format!("/{name}.toml"), format!("/{name}/"));
            self.unread.iter().any(|unread| unread.ends_with(&file) || unread.contains(&folder))
        })
    }

    /// The place of a link in its file: that of its address, if it stands there as it is, or else that of the text.
    fn span(&self, link: &str, range: &Range<usize>, place: Written) -> Span {
        let Written { file, start, end } = place;
        let source = &*self.sources.get(file).text;
        let end = source.floor_char_boundary(end.min(source.len()));
        let start = source.floor_char_boundary(start.min(end));
        // Markdown that stands in its file as it is keeps its places.
        let likely = source.floor_char_boundary((start + range.start).min(end));
        let found = [likely, start]
            .into_iter()
            .find_map(|from| Some(from + source[from..end].find(link).filter(|_| !link.is_empty())?));
        match found {
            Some(at) => Span { file, start: at, end: at + link.len() },
            None if source[likely..].starts_with(['[', '!', '<']) => {
                Span { file, start: likely, end: source.floor_char_boundary((start + range.end).min(end)) }
            }
            None => Span { file, start, end },
        }
    }
}
