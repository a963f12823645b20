//! A text of an act: every chapter, point, note, annex and table in its place, in all languages side by side.

use serde::Serialize;
use std::collections::HashMap;

use super::reports::reports_of;
use crate::addresses::{fragments, paths};
use crate::registry::model::{Act, ActText, ActTextKind};
use crate::registry::regulation::{Block, BlockKind, Directive, RegulationDocument, RegulationText};
use crate::registry::tables::TableId;
use crate::registry::values::LangTag;
use crate::site::context::SiteContext;
use crate::site::footnotes::TextNotes;
use crate::site::page::{Page, PageContent, title, value};
use crate::site::text_links::TextLinks;
use crate::site::views::{
    AbbreviationListView, ActLink, AnnexTableView, DataLink, FunctionTableView, IndicatorGroupView, Localizer,
    ProcedureView, StandingView, TextView,
};
use crate::site::{data_links, markdown, structured_data};
use crate::text::Collation;

/// A text of an act.
pub(super) struct RegulationPage<'r> {
    /// The act.
    pub act: &'r Act,
    /// The text among those of the act.
    pub listed: &'r ActText,
    /// The text.
    pub text: &'r RegulationDocument,
}

impl Page for RegulationPage<'_> {
    fn path(&self) -> String {
        paths::regulation(&self.act.id, &self.listed.id)
    }

    fn content(&self, localizer: &Localizer<'_>, context: &SiteContext<'_>, _order: &Collation) -> PageContent {
        content(localizer, context, self.act, self.listed, self.text)
    }

    fn tables(&self) -> &'static [TableId] {
        &[TableId::Points]
    }

    fn documents(&self, localizer: &Localizer<'_>, _context: &SiteContext<'_>) -> Vec<DataLink> {
        data_links::texts(localizer, self.act, Some(self.listed.id.as_str()))
    }

    fn structured_data(
        &self,
        localizer: &Localizer<'_>,
        _context: &SiteContext<'_>,
        canonical: &str,
    ) -> Vec<serde_json::Value> {
        vec![structured_data::text(localizer, self.act, self.listed, self.text, canonical)]
    }

    fn is_legislation(&self) -> bool {
        true
    }
}

/// A text of an act.
#[derive(Serialize)]
struct RegulationView<'r> {
    /// The act whose text it is.
    act: ActLink,
    /// Whether the act is in force on the day of the build.
    standing: StandingView,
    /// The languages of the columns, the page's first.
    columns: Vec<ColumnView>,
    /// The table of contents, in the page's language.
    contents: Vec<ContentsEntry>,
    /// The text, one row for what stands side by side.
    rows: Vec<RowView<'r>>,
    /// The services whose regulation it is.
    services: Vec<super::service_links::ServiceLink>,
    /// The link to the yearly reports, if this is their form.
    reports: Option<String>,
    /// The other texts of the act.
    siblings: Vec<TextLink>,
}

/// A column.
#[derive(Serialize)]
struct ColumnView {
    /// The language.
    lang: String,
    /// Its own name.
    name: String,
    /// Whether the text is a translation that is not official.
    unofficial: bool,
    /// The title in this language.
    title: String,
}

/// A line of the table of contents.
#[derive(Serialize)]
struct ContentsEntry {
    /// The address in the page.
    href: String,
    /// The heading.
    title: String,
    /// Whether it is an annex.
    annex: bool,
}

/// What stands side by side.
#[derive(Serialize)]
struct RowView<'r> {
    /// The address of the row; one for all languages.
    address: Option<String>,
    /// Addresses that it had before.
    former_addresses: Vec<String>,
    /// What it is: `chapter`, `annex`, `heading`, `point`, `sub1`, `sub2`, `paragraph`, `note`, `quotation`, `footnote`, `table`, `verbatim`, `offices`,
    /// `procedure`, `functions`, `abbreviations`, `indicators`, `lost`.
    kind: &'static str,
    /// The columns in their order; a language may lack the block.
    cells: Vec<Option<CellView>>,
    /// What a directive draws.
    drawn: Drawn<'r>,
}

/// What a directive draws: one of these.
#[derive(Default, Serialize)]
struct Drawn<'r> {
    /// The offices that an annex lists, as printed.
    offices: Option<AnnexTableView>,
    /// A procedure, without what is not printed with it.
    procedure: Option<ProcedureView<'r>>,
    /// The table of a part of the catalogue of functions.
    functions: Option<FunctionTableView>,
    /// A list of abbreviations.
    abbreviations: Option<AbbreviationListView<'r>>,
    /// The indicators in their groups; empty if the directive is another one.
    indicators: Vec<IndicatorGroupView<'r>>,
}

/// A block in one language.
#[derive(Serialize)]
struct CellView {
    /// The language.
    lang: String,
    /// The number with its signs, as printed: `14.`, `5)`, `(a)`.
    number: Option<String>,
    /// The words as HTML.
    html: String,
    /// Whether they are a table.
    table: bool,
}

/// A text of the same act.
#[derive(Clone, Serialize)]
pub(super) struct TextLink {
    /// The link.
    pub href: String,
    /// Its title.
    pub title: TextView,
    /// Whether it is the page itself.
    pub current: bool,
}

/// The texts of an act, as links.
pub(super) fn text_links(localizer: &Localizer<'_>, act: &Act, current: Option<&str>) -> Vec<TextLink> {
    act.texts
        .iter()
        .filter(|listed| localizer.registry.has_text(act.id.as_str(), listed.id.as_str()))
        .map(|listed| TextLink {
            href: localizer.href(&paths::regulation(act.id.as_str(), listed.id.as_str())),
            title: localizer.text(&listed.title),
            current: current == Some(listed.id.as_str()),
        })
        .collect()
}

fn content(
    localizer: &Localizer<'_>,
    context: &SiteContext<'_>,
    act: &Act,
    listed: &ActText,
    text: &RegulationDocument,
) -> PageContent {
    let own = text.in_language(localizer.language);
    let mut order: Vec<&RegulationText> = vec![own];
    order.extend(text.texts.iter().map(|other| &**other).filter(|other| other.language != own.language));
    let services: Vec<_> = localizer
        .registry
        .services_of_act(act.id.as_str())
        .filter(|service| {
            service
                .regulation
                .as_ref()
                .and_then(|regulation| regulation.text.as_ref())
                .is_some_and(|id| **id == *listed.id)
        })
        .map(|service| super::service_links::service_link(localizer, service))
        .collect();
    let path = paths::regulation(act.id.as_str(), listed.id.as_str());
    let drawing =
        Drawing { localizer, act, listed, links: TextLinks::new(localizer, act, text), notes: TextNotes::new(text) };
    let view = RegulationView {
        act: localizer.act_link(act),
        standing: localizer.standing_of_act(act),
        columns: order
            .iter()
            .map(|version| ColumnView {
                lang: version.language.to_string(),
                name: context
                    .names
                    .iter()
                    .find(|(tag, _)| *tag == version.language)
                    .map_or(String::new(), |(_, name)| name.clone()),
                unofficial: listed.unofficial.contains(&version.language),
                title: version.title.clone(),
            })
            .collect(),
        contents: contents(own, &localizer.href(&path)),
        rows: aligned(&order).iter().map(|row| drawing.row(&order, row)).collect(),
        services,
        reports: reports_of(localizer, act).filter(|_| listed.kind == ActTextKind::Form),
        siblings: text_links(localizer, act, Some(listed.id.as_str())),
    };
    let lang = (own.language != localizer.language).then(|| own.language.to_string());
    PageContent {
        template: "regulation.html",
        description: format!("{}. {}", own.title, localizer.act_line(act)),
        title: TextView { text: own.title.clone(), lang, unofficial: listed.unofficial.contains(&own.language) },
        breadcrumbs: vec![
            (paths::ACTS.to_owned(), title(localizer, "acts")),
            (paths::act(act.id.as_str()), localizer.text(&act.title)),
        ],
        unofficial: listed.unofficial.contains(&localizer.language),
        view: value(&view),
    }
}

fn contents(version: &RegulationText, href: &str) -> Vec<ContentsEntry> {
    version
        .blocks
        .iter()
        .filter(|block| matches!(block.kind, BlockKind::Chapter | BlockKind::Annex))
        .filter_map(|block| {
            Some(ContentsEntry {
                href: fragments::at(href, block.address.as_ref()?),
                title: markdown::plain(&block.markdown),
                annex: block.kind == BlockKind::Annex,
            })
        })
        .collect()
}

/// Sets the blocks of several languages side by side: blocks with the same address, and between them blocks of the same
/// kind in their order. What one language lacks leaves a gap. The order is that of the first text.
fn aligned<'t>(texts: &[&'t RegulationText]) -> Vec<Vec<Option<&'t Block>>> {
    let Some((first, others)) = texts.split_first() else { return Vec::new() };
    let mut rows: Vec<Vec<Option<&Block>>> = first.blocks.iter().map(|block| vec![Some(block)]).collect();
    for (column, other) in others.iter().enumerate() {
        rows = merged(rows, other, column + 1);
    }
    rows
}

fn merged<'t>(
    rows: Vec<Vec<Option<&'t Block>>>,
    other: &'t RegulationText,
    width: usize,
) -> Vec<Vec<Option<&'t Block>>> {
    let leads = |row: &Vec<Option<&'t Block>>| row.iter().flatten().next().copied();
    let mut ahead: HashMap<&str, usize> = HashMap::new();
    for (at, block) in other.blocks.iter().enumerate() {
        if let Some(address) = &block.address {
            ahead.entry(address).or_insert(at);
        }
    }
    let mut out = Vec::with_capacity(rows.len());
    let mut next = 0;
    for mut row in rows {
        let Some(lead) = leads(&row) else { continue };
        // The place of this block in the other text, if it is still to come.
        if let Some(&at) = lead.address.as_deref().and_then(|address| ahead.get(address))
            && at >= next
        {
            for block in &other.blocks[next..at] {
                out.push(gap(width, block));
            }
            next = at;
        }
        let fits = other.blocks.get(next).is_some_and(|block| {
            block.address == lead.address && std::mem::discriminant(&block.kind) == std::mem::discriminant(&lead.kind)
        });
        row.push(fits.then(|| &other.blocks[next]));
        next += usize::from(fits);
        out.push(row);
    }
    for block in &other.blocks[next..] {
        out.push(gap(width, block));
    }
    out
}

/// A row that only the last language has.
fn gap(width: usize, block: &Block) -> Vec<Option<&Block>> {
    let mut row = vec![None; width];
    row.push(Some(block));
    row
}

/// What the rows of a text are drawn with.
struct Drawing<'r> {
    localizer: &'r Localizer<'r>,
    act: &'r Act,
    listed: &'r ActText,
    links: TextLinks<'r>,
    notes: TextNotes<'r>,
}

impl<'r> Drawing<'r> {
    fn row(&self, texts: &[&RegulationText], row: &[Option<&Block>]) -> RowView<'r> {
        let lead = row.iter().flatten().next();
        let (kind, drawn) =
            lead.map_or_else(|| ("paragraph", Drawn::default()), |block| drawn(self.localizer, self.act, block));
        let cells = texts
            .iter()
            .zip(row.iter().map(Some).chain(std::iter::repeat(None)))
            .map(|(version, block)| {
                let block = (*block?)?;
                Some(CellView {
                    lang: version.language.to_string(),
                    number: block.label(),
                    html: self.html(block, version.language),
                    table: block.is_table(),
                })
            })
            .collect();
        let address = lead.and_then(|block| block.address.clone());
        let before = |address: &String| self.listed.addresses_before(address).map(str::to_owned).collect();
        let former_addresses = address.as_ref().map(before).unwrap_or_default();
        RowView { address, former_addresses, kind, cells, drawn }
    }

    fn html(&self, block: &Block, language: LangTag) -> String {
        let Self { localizer, act, links, notes, .. } = self;
        let note = |name: &str| notes.reference(localizer, language, name);
        let pieces = |text: &str| links.pieces(localizer, act, text, language, block.address.as_deref());
        match &block.kind {
            BlockKind::Table => markdown::block(&block.markdown, &note),
            BlockKind::Verbatim => markdown::escaped(&block.markdown),
            BlockKind::Directive(Directive::Lost { text, .. }) => markdown::escaped(text.as_deref().unwrap_or("")),
            BlockKind::Directive(_) => String::new(),
            BlockKind::Footnote => {
                markdown::inline(&block.markdown, &pieces, &note) + &notes.back(localizer, language, block)
            }
            BlockKind::Quotation if block.is_table() => markdown::block(&block.markdown, &note),
            BlockKind::Quotation => {
                let pieces = |text: &str| links.pieces_of_quotation(localizer, text, language);
                markdown::inline(&block.markdown, &pieces, &note)
            }
            _ => markdown::inline(&block.markdown, &pieces, &note),
        }
    }
}

/// What a block is called, and what it draws.
fn drawn<'r>(localizer: &Localizer<'r>, act: &Act, block: &Block) -> (&'static str, Drawn<'r>) {
    let catalogue = &localizer.registry.catalogue;
    let mut drawn = Drawn::default();
    let kind = match &block.kind {
        BlockKind::Chapter => "chapter",
        BlockKind::Annex => "annex",
        BlockKind::Heading => "heading",
        BlockKind::Point => "point",
        BlockKind::SubPoint(1) => "sub1",
        BlockKind::SubPoint(_) => "sub2",
        BlockKind::Paragraph => "paragraph",
        BlockKind::Note => "note",
        BlockKind::Quotation => "quotation",
        BlockKind::Footnote => "footnote",
        BlockKind::Table => "table",
        BlockKind::Verbatim => "verbatim",
        BlockKind::Directive(Directive::Lost { .. }) => "lost",
        BlockKind::Directive(Directive::Offices { annex, service }) => {
            let listed = localizer.registry.listed_offices(act.id.as_str(), annex, service.as_deref());
            drawn.offices = Some(localizer.annex_table(act, &listed));
            "offices"
        }
        BlockKind::Directive(Directive::Procedure { service, id }) => {
            drawn.procedure = localizer.registry.service(service).and_then(|service| {
                let procedure = service.procedures.iter().find(|procedure| procedure.id.as_str() == id)?;
                Some(ProcedureView { channel: None, ..localizer.procedure(service, procedure) })
            });
            "procedure"
        }
        BlockKind::Directive(Directive::Functions { part }) => {
            drawn.functions = catalogue.part_of(&act.id, part).map(|level| localizer.function_table(level));
            "functions"
        }
        BlockKind::Directive(Directive::Abbreviations { list }) => {
            drawn.abbreviations =
                catalogue.list_of(&act.id, list).map(|list| localizer.abbreviation_list(list, &list.abbreviations));
            "abbreviations"
        }
        BlockKind::Directive(Directive::Indicators) => {
            let indicators = catalogue.indicators_of(&act.id);
            drawn.indicators = indicators.map(|file| localizer.indicator_groups(file)).unwrap_or_default();
            "indicators"
        }
    };
    (kind, drawn)
}
