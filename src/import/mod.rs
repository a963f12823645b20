//! Turns the text of a printed act into source files of the register: its record, its texts, its tables of offices.
//!
//! Called by `tizilim import`; nothing else uses it. Printing breaks texts in known ways; each is mended in a file of its own:
//!
//! | step | module | mends |
//! |---|---|---|
//! | bytes to lines | `decode`, `html_source`, [`source`](self) | encodings, pasted pages, page breaks, form feeds |
//! | each line | [`spacing`], `links` | letter-spacing, displaced link words |
//! | lines to blocks | `layout`, [`join`], `heads` | wrapped lines, sentences over page breaks, heads of annexes |
//! | blocks to elements | `structure`, `tables`, [`offices`] | chapters, points, notes, tables, lost pictures |
//! | elements to files | `markdown`, `record` | the dialect of texts, TOML |
//!
//! Every choice goes into the [`Report`]; what cannot be placed is kept verbatim. All steps take linear time.

pub mod bodies;
pub mod dates;
mod decode;
pub mod elements;
mod enacting;
mod error;
mod existing;
mod front;
mod head;
mod heads;
mod html_source;
pub mod join;
mod kinds;
mod layout;
mod letters;
mod link_words;
mod links;
mod markdown;
mod markdown_source;
mod mend;
mod mention;
mod merge;
pub mod names;
pub mod oblasts;
pub mod offices;
mod parts;
mod plan;
mod record;
mod report;
pub mod slug;
mod source;
pub mod spacing;
mod structure;
mod tables;
pub mod vocabulary;

use std::collections::BTreeMap;

pub use error::ImportError;
pub use existing::ExistingRecords;
pub use head::Head;
pub use mention::Mention;
pub use plan::{Plan, PlanError, Planned, State};
pub use report::{Certainty, Entry, Kind, Report};

use bodies::Bodies;
use elements::{ActText, Element};
use layout::Block;
use offices::places::Places;
use offices::{Directory, ExistingOffices};
use parts::Group;
use structure::{Builder, Built};
use vocabulary::Vocabulary;

use crate::registry::model::{Act, ActTextKind};
use crate::registry::values::Slug;

/// What is told to the import beside the text.
#[derive(Debug)]
pub struct Options {
    /// The act's id.
    pub id: Slug,
    /// The service of each text that lists offices, by the text's id.
    pub services: BTreeMap<String, String>,
}

/// An act as read.
#[derive(Debug)]
pub struct Imported {
    /// The act's id.
    pub id: String,
    /// The language of its text: `kk` or `ru`.
    pub language: &'static str,
    /// Its title.
    pub title: String,
    /// What its head says.
    pub head: Head,
    /// The id of the body that issued it.
    pub issuer: String,
    /// The id of the body that registered it.
    pub registered_by: Option<String>,
    /// By virtue of what it was issued.
    pub preamble: Option<String>,
    /// Who signed it.
    pub signed: Option<String>,
    /// When it comes into force.
    pub entry_into_force: Option<String>,
    /// The titles of what it approves.
    pub approves: Vec<String>,
    /// The acts that changed it.
    pub changes: Vec<Mention>,
    /// Its texts, the enacting one first.
    pub texts: Vec<ActText>,
    /// The offices that it lists.
    pub offices: Directory,
    /// The districts of those offices.
    pub places: Places,
    /// The bodies that it names.
    pub bodies: Bodies,
    /// What was repaired and what is in doubt.
    pub report: Report,
}

impl Imported {
    /// The files of the register, by path: those that this import owns.
    pub fn files(&self) -> BTreeMap<String, String> {
        let mut files = BTreeMap::new();
        files.insert(format!("registry/acts/{}.toml", self.id), record::act(self));
        for text in &self.texts {
            let path = format!("content/regulations/{}/{}/{}.md", self.id, text.id, self.language);
            files.insert(path, markdown::write(&text.elements));
        }
        for (district, offices) in &self.offices.offices {
            files.insert(format!("registry/offices/{district}.toml"), record::offices(self, district, offices));
        }
        files
    }

    /// What is to be added to files that acts share, by path.
    pub fn additions(&self) -> BTreeMap<String, String> {
        let mut additions = BTreeMap::new();
        additions.insert("registry/bodies.toml".to_owned(), record::bodies(self.bodies.added(), self.language));
        additions.insert("registry/districts.toml".to_owned(), record::districts(self.places.added()));
        additions.retain(|_, text| !text.is_empty());
        additions
    }
}

/// Reads an act.
///
/// # Errors
/// When the bytes are no text, or the text has no head of an act.
pub fn import(bytes: &[u8], options: &Options, existing: ExistingRecords) -> Result<Imported, ImportError> {
    let mut text = decode::text(bytes)?;
    if html_source::is_html(&text) {
        text = html_source::lay_out(&text).into();
    }
    let mut lines = source::read(&text)?;
    if markdown_source::is_markdown(&lines) {
        lines = markdown_source::lay_out(lines, &text);
    }
    let printed = letters::Count::of(lines.iter().map(|line| line.text.as_str()));
    let language = language(&lines);
    let mut report = Report::default();
    let (lines, vocabulary) = mend::mend(lines);
    let blocks = layout::blocks(lines, &mut report);
    let front::Front { head, line: head_line, blocks, before } =
        front::arrange(blocks, &mut report).ok_or(ImportError::NotAnAct)?;
    let groups = parts::groups(blocks);

    let record = existing.act.as_ref();
    let mut bodies = Bodies::new(&existing.bodies, language);
    let mut places = Places::new(&existing.districts, &head.issuer);
    let mut offices = Directory::new(ExistingOffices::new(&existing.offices, options.id.as_str()));
    let known_issuer = record.map(|act| act.issuer.as_str());
    let issuer = bodies.id(&enacting::issuer(&head, head_line, &mut report), known_issuer);
    let known_registrar = record.and_then(|act| act.registration.as_ref()?.body.as_ref()).map(|body| body.as_str());
    let registered_by = head.registration.as_ref().map(|(body, _, _)| bodies.id(body, known_registrar));
    let mut written = letters::Count::default();
    let mut texts = texts(groups, options, &existing, &vocabulary, &mut report, &mut |service, annex, rows, report| {
        for row in rows {
            let cells = [&row.name, &row.address, &row.hours, &row.phones];
            written.add(row.number.as_deref().unwrap_or_default());
            cells.into_iter().for_each(|cell| written.add(cell));
        }
        offices.add(service, annex, rows, &mut places, report);
    });
    if let (Some(first), Some(act)) = (before.first(), texts.first_mut()) {
        let blocks: Vec<_> = before.iter().collect();
        let told = "kept as printed at the end of the enacting text";
        report.add(first.line(), Kind::Verbatim, Certainty::Guess, "words before the title", told);
        act.elements.push(Element::Verbatim(tables::verbatim(&blocks)));
    }
    for element in texts.iter().flat_map(|text| &text.elements) {
        written.add_element(element);
    }
    for entry in report.entries.iter().filter(|entry| entry.kind == Kind::Replaced) {
        written.add(&entry.printed);
    }
    if let Some(difference) = printed.difference(&written) {
        report.add(
            0,
            Kind::Letters,
            Certainty::Guess,
            "letters of the source and of what was written differ",
            difference,
        );
    }
    let mut imported = Imported {
        id: options.id.to_string(),
        language,
        title: texts.first().map(|text| text.title.clone()).unwrap_or_default(),
        head,
        issuer,
        registered_by,
        preamble: None,
        signed: None,
        entry_into_force: None,
        approves: Vec::new(),
        changes: Vec::new(),
        texts,
        offices,
        places,
        bodies,
        report,
    };
    enacting::read_record(&mut imported, head_line);
    imported.report.sort();
    Ok(imported)
}

/// The share of Kazakh letters from which a text is Kazakh, in a thousand.
const KAZAKH_SHARE: usize = 20;

fn language(lines: &[source::Line]) -> &'static str {
    let (mut kazakh, mut all) = (0, 0);
    for c in lines.iter().take(2000).flat_map(|line| line.text.chars()) {
        all += usize::from(c.is_alphabetic());
        kazakh +=
            usize::from(matches!(c.to_lowercase().next(), Some('ә' | 'ғ' | 'қ' | 'ң' | 'ө' | 'ұ' | 'ү' | 'һ' | 'і')));
    }
    if kazakh * 1000 > all * KAZAKH_SHARE { "kk" } else { "ru" }
}

/// Takes the rows of a table of offices: service, annex, rows.
type TakeOffices<'a> = dyn FnMut(&str, &str, &[offices::rows::Row], &mut Report) + 'a;

fn texts(
    groups: Vec<Group>,
    options: &Options,
    existing: &ExistingRecords,
    vocabulary: &Vocabulary,
    report: &mut Report,
    take: &mut TakeOffices<'_>,
) -> Vec<ActText> {
    let mut texts = Vec::new();
    let mut tables = Vec::new();
    for (index, group) in groups.iter().enumerate() {
        let mut builder = Builder { vocabulary, report };
        let body = builder.build(&group.body, true);
        let title = body.title.clone().unwrap_or_default();
        let (kind, slug) = if index == 0 { (ActTextKind::Act, "act") } else { elements::kind_of_title(&title) };
        let mut text = ActText {
            id: slug.to_owned(),
            kind,
            title,
            annex: group.body.number().map(str::to_owned),
            elements: Vec::new(),
        };
        let own = text.annex.clone().unwrap_or_default();
        let mut found = Vec::new();
        place(body, &own, group.body.blocks.first().map_or(0, Block::line), &mut text, &mut found);
        for annex in &group.annexes {
            let built = builder.build(annex, false);
            let line = annex.heads.first().map_or(0, |(_, block)| block.line());
            place(built, annex.number().unwrap_or_default(), line, &mut text, &mut found);
        }
        texts.push(text);
        tables.push(found);
    }
    number(&mut texts);
    reuse_ids(&mut texts, existing.act.as_ref(), report);
    for (text, tables) in texts.iter_mut().zip(tables) {
        for table in tables {
            let place = (text.id.clone(), table.annex.clone());
            let service = match options.services.get(&text.id).or_else(|| existing.services.get(&place)) {
                Some(service) => service.clone(),
                None => {
                    let id = format!("{}-{}", options.id, text.id);
                    let printed = format!("offices of annex {} of {}", table.annex, text.id);
                    report.add(
                        table.line,
                        Kind::Service,
                        Certainty::Guess,
                        printed,
                        format!("listed under the service {id}"),
                    );
                    id
                }
            };
            take(&service, &table.annex, &table.rows, report);
            if let Some(element) = text.elements.get_mut(table.at) {
                *element = Element::Offices { annex: table.annex, service };
            }
        }
    }
    texts
}

/// Gives texts the ids and kinds of the act's record, so that each has one folder for both languages.
fn reuse_ids(texts: &mut [ActText], record: Option<&Act>, report: &mut Report) {
    let Some(record) = record.filter(|act| !act.texts.is_empty()) else { return };
    if record.texts.len() != texts.len() {
        let found = texts.iter().map(|text| text.id.as_str()).collect::<Vec<_>>().join(", ");
        let known = record.texts.iter().map(|text| text.id.as_str()).collect::<Vec<_>>().join(", ");
        report.add(0, Kind::Head, Certainty::Guess, found, format!("the record has other texts: {known}"));
        return;
    }
    for (text, known) in texts.iter_mut().zip(&record.texts) {
        (text.id, text.kind) = (known.id.to_string(), known.kind);
    }
}

/// A table of offices and where its directive stands in the text.
struct Table {
    at: usize,
    annex: String,
    line: usize,
    rows: Vec<offices::rows::Row>,
}

fn place(built: Built, annex: &str, line: usize, text: &mut ActText, tables: &mut Vec<Table>) {
    let before = text.elements.len();
    for table in built.offices {
        tables.push(Table { at: before + table.at, annex: annex.to_owned(), line, rows: table.rows });
    }
    text.elements.extend(built.elements);
}

/// Gives texts of one kind numbers: `regulation-1`, `regulation-2`.
fn number(texts: &mut [ActText]) {
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    for text in texts.iter() {
        *counts.entry(text.id.clone()).or_default() += 1;
    }
    let mut seen: BTreeMap<String, usize> = BTreeMap::new();
    for text in texts {
        if counts.get(&text.id).is_some_and(|count| *count > 1) {
            let number = seen.entry(text.id.clone()).or_default();
            *number += 1;
            text.id = format!("{}-{number}", text.id);
        }
    }
}
