//! The glossary: terms of the whole register, and the terms that the texts of acts define.

use std::collections::{BTreeMap, HashSet};
use std::sync::Arc;

use serde::Serialize;

use super::pagination::{GroupLink, ListPage, PaginationView, PerLanguage};
use crate::addresses::{fragments, paths};
use crate::readings::LISTED;
use crate::registry::model::{Act, ActText, Term};
use crate::registry::regulation::RegulationDocument;
use crate::registry::regulation::definitions::defined_terms;
use crate::registry::tables::TableId;
use crate::registry::values::LangTag;
use crate::registry::{Citation, Registry};
use crate::site::context::SiteContext;
use crate::site::page::{Page, PageContent, title, value};
use crate::site::views::{ActLink, Localizer, PointView, TextView, former};
use crate::text::Collation;

/// The glossary, or a further page of it.
pub(super) struct GlossaryPage {
    terms: Arc<PerLanguage<Vec<TermView>>>,
    page: ListPage,
}

impl GlossaryPage {
    /// The pages of the glossary. Texts may define more terms in one language than in another: there are as many pages as the language
    /// with the fewest terms needs.
    pub(super) fn all(registry: &Registry) -> impl Iterator<Item = Self> + use<> {
        let count = registry.languages.iter().map(|&language| term_count(registry, language)).min();
        let terms = Arc::new(PerLanguage::new(registry));
        ListPage::all(LISTED, count.unwrap_or(0)).map(move |page| Self { terms: Arc::clone(&terms), page })
    }
}

impl Page for GlossaryPage {
    fn path(&self) -> String {
        self.page.path(paths::GLOSSARY)
    }

    fn content(&self, localizer: &Localizer<'_>, _context: &SiteContext<'_>, order: &Collation) -> PageContent {
        let terms = self.terms.get(localizer.language, || terms(localizer, order));
        self.page.named(localizer, paths::GLOSSARY, content(localizer, terms, self.page))
    }

    fn tables(&self) -> &'static [TableId] {
        &[TableId::Definitions]
    }
}

/// The glossary.
#[derive(Serialize)]
struct GlossaryView<'t> {
    /// The terms of the page, in the order of its language.
    terms: &'t [TermView],
    /// The letters of a glossary of several pages, on the first of them.
    contents: Vec<GroupLink>,
    /// The pages, if there are several.
    pagination: Option<PaginationView>,
}

/// A term.
#[derive(Serialize)]
struct TermView {
    /// Its anchor.
    id: String,
    /// Anchors that it had before.
    former_ids: Vec<String>,
    /// The term.
    name: TextView,
    /// How it is abbreviated.
    abbreviation: Option<TextView>,
    /// What it means: acts may define it differently.
    definitions: Vec<DefinitionView>,
}

/// A definition.
#[derive(Serialize)]
struct DefinitionView {
    /// What the term means.
    text: TextView,
    /// The act that defines it.
    act: Option<ActLink>,
    /// The title of the act's text, where the register has the text.
    regulation: Option<TextView>,
    /// The point of the act.
    point: Option<PointView>,
    /// The link to that point.
    href: Option<String>,
}

fn content(localizer: &Localizer<'_>, terms: &[TermView], page: ListPage) -> PageContent {
    let letter = |term: &TermView| {
        let letter = term.name.text.chars().find(|c| c.is_alphanumeric()).unwrap_or('#');
        letter.to_uppercase().collect::<String>()
    };
    let letters = terms.chunk_by(|a, b| letter(a) == letter(b));
    let links = letters.map(|terms| (terms[0].id.clone(), TextView::plain(letter(&terms[0])), terms.len()));
    let view = GlossaryView {
        terms: page.of(terms),
        contents: page.contents(localizer, paths::GLOSSARY, links),
        pagination: page.links(localizer, paths::GLOSSARY),
    };
    let mut defined = view.terms.iter().flat_map(|term| &term.definitions);
    PageContent {
        template: "glossary.html",
        title: title(localizer, "glossary"),
        description: localizer.string("glossary-description"),
        breadcrumbs: Vec::new(),
        unofficial: defined.any(|definition| definition.text.unofficial),
        view: value(&view),
    }
}

/// The texts of acts.
fn texts(registry: &Registry) -> impl Iterator<Item = (&Act, &ActText, &RegulationDocument)> {
    let listed = registry.acts.iter().flat_map(|act| act.texts.iter().map(move |text| (act, text)));
    listed.filter_map(|(act, text)| registry.text_of(act.id.as_str(), text.id.as_str()))
}

/// How many terms there are in a language.
fn term_count(registry: &Registry, language: LangTag) -> usize {
    let terms = registry.glossary.iter();
    let of_register: HashSet<_> = terms.map(|term| key(term.name.in_language(language).text)).collect();
    let defined = texts(registry).flat_map(|(_, _, text)| defined_terms(text.in_language(language)));
    let of_texts: HashSet<_> = defined.map(|term| key(&term.name)).filter(|key| !of_register.contains(key)).collect();
    registry.glossary.len() + of_texts.len()
}

/// All terms in the order of a language.
fn terms(localizer: &Localizer<'_>, order: &Collation) -> Vec<TermView> {
    let mut terms: Vec<_> = localizer.registry.glossary.iter().map(|term| of_register(localizer, term)).collect();
    let mut places: BTreeMap<String, usize> =
        terms.iter().enumerate().map(|(at, term)| (key(&term.name.text), at)).collect();
    for (act, listed, text) in texts(localizer.registry) {
        of_text(localizer, act, listed, text, &mut terms, &mut places);
    }
    terms.sort_by(|a, b| order.compare(&a.name.text, &b.name.text).then_with(|| a.id.cmp(&b.id)));
    terms
}

/// A term that holds for the whole register.
fn of_register(localizer: &Localizer<'_>, term: &Term) -> TermView {
    let citation = Citation::of_term(localizer.registry, term);
    let act = citation.act;
    let point = term.point.as_ref().map(|printed| localizer.cited(&citation, printed));
    TermView {
        id: term.id.to_string(),
        former_ids: former(&term.former_ids),
        name: localizer.text(&term.name),
        abbreviation: localizer.text_option(term.abbreviation.as_ref()),
        definitions: vec![DefinitionView {
            text: localizer.text(&term.definition),
            act: act.map(|act| localizer.act_link(act)),
            regulation: None,
            href: point.as_ref().and_then(|point| point.href.clone()),
            point,
        }],
    }
}

/// Adds the terms that a text defines. What `glossary.toml` quotes from the same act is not shown twice: the link to the point
/// is added to it.
fn of_text(
    localizer: &Localizer<'_>,
    act: &Act,
    listed: &ActText,
    text: &RegulationDocument,
    terms: &mut Vec<TermView>,
    places: &mut BTreeMap<String, usize>,
) {
    let version = text.in_language(localizer.language);
    let link = localizer.act_link(act);
    let page = localizer.href(&paths::regulation(act.id.as_str(), listed.id.as_str()));
    for term in defined_terms(version) {
        let shown = |text: String| TextView {
            text,
            lang: (version.language != localizer.language).then(|| version.language.to_string()),
            unofficial: listed.unofficial.contains(&version.language),
        };
        let href = fragments::at(&page, &term.address);
        let place = *places.entry(key(&term.name)).or_insert_with(|| {
            terms.push(TermView {
                id: fragments::term(&act.id, &listed.id, &term.address),
                former_ids: former_anchors(act, listed, &term.address),
                name: shown(term.name.clone()),
                abbreviation: term.short_names.first().map(|name| shown(name.clone())),
                definitions: Vec::new(),
            });
            terms.len() - 1
        });
        let definitions = &mut terms[place].definitions;
        let same = |definition: &&mut DefinitionView| {
            definition.regulation.is_none()
                && definition.href.as_ref().is_none_or(|known| *known == href)
                && definition.act.as_ref().is_some_and(|other| other.href == link.href)
        };
        // Only what `glossary.toml` quotes, which stands first, names no text.
        match definitions.first_mut().filter(same) {
            Some(definition) => definition.href = Some(href),
            None => definitions.push(DefinitionView {
                text: shown(term.meaning.clone()),
                act: Some(link.clone()),
                regulation: Some(localizer.text(&listed.title)),
                point: None,
                href: Some(href),
            }),
        }
    }
}

/// The anchors that a term of a text had under other ids of its act and of the text, or at another address.
fn former_anchors(act: &Act, listed: &ActText, address: &str) -> Vec<String> {
    let acts = || std::iter::once(&act.id).chain(&act.former_ids);
    let texts = || std::iter::once(&listed.id).chain(&listed.former_ids);
    let addresses = || std::iter::once(address).chain(listed.addresses_before(address));
    let places = acts().flat_map(|act| texts().map(move |text| (act, text)));
    let anchors = places.flat_map(|(act, text)| addresses().map(move |at| fragments::term(act, text, at)));
    // The first is the one of today.
    anchors.skip(1).collect()
}

/// What two spellings of a term share; what stands in brackets is no part of it.
fn key(name: &str) -> String {
    let name = name.split('(').next().unwrap_or(name);
    name.to_lowercase().chars().filter(|c| c.is_alphanumeric()).collect()
}
