//! Atom feeds (RFC 4287) of what changed, by the days that records give and by revisions: one of the whole register, one a section that has services, in each language.

use super::context::SiteContext;
use super::pages::{ChangeView, FeedEntry, latest_changes, revision_entries};
use super::views::{FeedLink, Localizer, ReferenceView};
use crate::addresses::{file_types, fragments, paths, site_files};
use crate::registry::model::Section;
use crate::registry::values::SectionCode;
use crate::xml::Element;

/// How many entries a feed has at most.
const MOST: usize = 50;

/// The feeds in the language of `words`: path and content.
pub(super) fn all(localizer: &Localizer<'_>, context: &SiteContext<'_>) -> Vec<(String, Vec<u8>)> {
    let sections =
        localizer.registry.classifier.sections.iter().filter(|section| localizer.registry.has_services_in(section));
    std::iter::once(None).chain(sections.map(Some)).map(|section| feed(localizer, context, section)).collect()
}

/// The feeds that a page names: that of the register, and that of its section.
pub(super) fn links(localizer: &Localizer<'_>, section: Option<SectionCode>) -> Vec<FeedLink> {
    let mut links = vec![link(localizer, None)];
    let sections = &localizer.registry.classifier.sections;
    let section = section.and_then(|code| sections.iter().find(|section| *section.code == code));
    links.extend(
        section
            .filter(|section| localizer.registry.has_services_in(section))
            .map(|section| link(localizer, Some(section))),
    );
    links
}

fn link(localizer: &Localizer<'_>, section: Option<&Section>) -> FeedLink {
    FeedLink { href: localizer.href(&path(section)), title: title(localizer, section) }
}

fn path(section: Option<&Section>) -> String {
    let folder = section.map(|section| paths::section(*section.code)).unwrap_or_default();
    format!("{folder}{}", site_files::FEED)
}

fn title(localizer: &Localizer<'_>, section: Option<&Section>) -> String {
    let subject = section.map_or(&localizer.registry.settings.title, |section| &section.name);
    localizer.page_title(&localizer.string("changes"), &localizer.text(subject).text)
}

fn feed(localizer: &Localizer<'_>, context: &SiteContext<'_>, section: Option<&Section>) -> (String, Vec<u8>) {
    let settings = &localizer.registry.settings;
    let code = section.map(|section| *section.code);
    let dated = latest_changes(localizer, context, code).into_iter().map(|change| entry_of(localizer, &change));
    let mut entries: Vec<_> = revision_entries(localizer, context, code).take(MOST).chain(dated).collect();
    // What a revision says stands before what happened on its day.
    entries.sort_by(|a, b| b.date.iso.cmp(&a.date.iso));
    entries.truncate(MOST);
    let path = path(section);
    let address = |path: &str| localizer.base.absolute(&paths::in_language(localizer.language, path));
    // A feed without entries must have a date too (section 4.1.1): the day of the build, which is an input.
    let updated = entries.first().map_or_else(|| context.date.to_string(), |entry| entry.date.iso.clone());
    let page = section.map_or_else(|| paths::CHANGES.to_owned(), |section| paths::section(*section.code));
    let mut author = Element::new("author").child(leaf("name", localizer.text(&settings.publisher.name).text));
    if let Some(url) = &settings.publisher.url {
        author.push(leaf("uri", url.to_string()));
    }
    let root = Element::new("feed")
        .with("xmlns", "http://www.w3.org/2005/Atom")
        .with("xml:lang", localizer.language.to_string())
        .child(leaf("id", address(&path)))
        .child(leaf("title", title(localizer, section)))
        .child(leaf("updated", instant(&updated)))
        .child(author)
        .child(link_to("self", file_types::FEED.media_type, address(&path)))
        .child(link_to("alternate", file_types::HTML.essence(), address(&page)))
        .child(leaf("rights", localizer.text(&settings.licence.name).text))
        .child(leaf("generator", "tizilim".to_owned()))
        .children(entries.iter().map(|entry| element(&address, entry)));
    (path, root.document())
}

/// What a record dates, as an entry.
fn entry_of(localizer: &Localizer<'_>, change: &ChangeView) -> FeedEntry {
    let by = change.by.as_ref().map(|by| line(localizer, by));
    let summary: Vec<_> = change.note.iter().map(|note| note.text.clone()).chain(by).collect();
    FeedEntry {
        id: change.id.clone(),
        date: change.date.clone(),
        title: localizer.labelled(&change.what, &change.name.text),
        path: change.path.clone(),
        category: (change.word, change.what.clone()),
        summary: summary.join("\n"),
    }
}

fn element(address: &impl Fn(&str) -> String, feed_entry: &FeedEntry) -> Element {
    let (term, label) = &feed_entry.category;
    let mut entry = Element::new("entry")
        // The same in every feed of the language that has it (section 4.2.6).
        .child(leaf("id", fragments::at(address(paths::CHANGES), &feed_entry.id)))
        .child(leaf("title", feed_entry.title.clone()))
        .child(leaf("updated", instant(&feed_entry.date.iso)))
        .child(link_to("alternate", file_types::HTML.essence(), address(&feed_entry.path)))
        .child(Element::new("category").with("term", *term).with("label", label.clone()));
    if !feed_entry.summary.is_empty() {
        entry.push(leaf("summary", feed_entry.summary.clone()));
    }
    entry
}

/// A mention of an act in one line.
fn line(localizer: &Localizer<'_>, act: &ReferenceView) -> String {
    let number = act.number.as_ref().map(|number| localizer.numbered(number));
    let text = |view: &Option<super::views::TextView>| view.as_ref().map(|view| view.text.clone());
    let date = act.date.as_ref().map(|date| date.text.clone());
    localizer.line([text(&act.title), text(&act.kind), text(&act.issuer), date, number])
}

/// A day as an instant (RFC 3339): the register knows no hours, so each day begins at midnight UTC.
fn instant(day: &str) -> String {
    format!("{day}T00:00:00Z")
}

fn link_to(relation: &'static str, media_type: &'static str, address: String) -> Element {
    Element::new("link").with("rel", relation).with("type", media_type).with("href", address)
}

fn leaf(name: &'static str, text: String) -> Element {
    Element::new(name).text(text)
}
