//! The register that fills every field (`docs/formats.md`): each value of each record, read back from the tables, the API, linked
//! data and HSDS. The values are found by the records' own descriptions, so that a new field is asked for without a new line here.
//!
//! That all forms of a table say the same is checked by `agreement`; here the tables must hold what the records hold. What a form
//! does not have is listed with the reason in `tests/fixtures/fields_not_told.txt`; an entry that holds for nothing is a fault.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;
use tizilim::registry::describe::{Fields, Node, RecordShape, Shape, Shaped};
use tizilim::registry::model::{
    Act, Body, CatalogueLevel, Classifier, Deadline, District, Indicators, OfficeFile, Scheme, Service, Settings,
    SettlementFile, Statistics, Systems, Term, Unit,
};
use tizilim::registry::{Registry, SourceTree, load};

use super::agreement::check;
use super::examples::{document, marked_examples};
use super::shapes::record_of;
use super::support::{Files, files_of};

/// What a form does not tell: the form, the beginning of a path, the reason.
const NOT_TOLD: &str = include_str!("../fixtures/fields_not_told.txt");

/// The tables in which the values of a record stand, by the beginning of their paths; the longest counts. A name that ends in `_`
/// stands for all tables whose names begin with it.
const HOMES: [(&str, &str); 37] = [
    ("settings", ""),
    ("classifier.section", "sections"),
    ("classifier.section.subsection", "subsections"),
    ("body", "bodies"),
    ("act", "acts act_ points"),
    ("scheme", "schemes"),
    ("scheme.concept", "concepts"),
    ("service", "services service_concepts keywords"),
    ("service.ended_by", "legal_basis"),
    ("service.cost", "costs"),
    ("service.channel", "channels channel_"),
    ("service.result", "results"),
    ("service.result.validity", "services"),
    ("service.processing_time", "processing_times"),
    ("service.evidence", "evidence"),
    ("service.refusal_grounds", "refusal_grounds"),
    ("service.participant", "participants"),
    ("service.procedure", "procedures steps"),
    ("service.legal_basis", "legal_basis"),
    ("service.developed_under", "legal_basis"),
    ("service.definition", "definitions"),
    ("service.faq", "faq"),
    ("service.form", "forms"),
    ("service.standard", "standards standard_results"),
    ("district", "districts"),
    ("settlements", "settlements"),
    ("offices.provider", "providers"),
    ("offices", "offices office_"),
    ("offices.office.listing", "listings"),
    ("term", "definitions"),
    ("unit", "units unit_values"),
    ("statistics", "reports report_services report_sources"),
    ("deadline", "deadlines"),
    ("level", "capabilities functions resources"),
    ("service.automated_by", "systems"),
    ("systems", "systems"),
    ("indicators", "indicators"),
];

/// The tables that hold values of records of many kinds.
const SHARED: &str = "aliases former_names identifiers";

/// A value of a record, and where it stands: `service.channel.phone.number`.
struct Leaf {
    path: String,
    value: Told,
}

/// A value as forms tell it.
enum Told {
    /// Alone, or as one of a list.
    Whole(String),
    /// Inside a text: its mark, or its words.
    Words(String),
}

#[test]
fn every_value_of_every_record_is_told_in_every_form() {
    let document = document();
    let (sources, _) = marked_examples(&document);
    let loaded = load(SourceTree::from_texts(sources.iter().map(|(path, text)| (path.as_str(), text.as_str()))));
    assert!(!loaded.diagnostics.has_errors(), "{:#?}", loaded.diagnostics);
    let registry = loaded.registry.unwrap();
    let files = check(&registry);
    let leaves = leaves(&registry);
    assert!(leaves.len() > 400, "{}", leaves.len());

    let mut missing = BTreeSet::new();
    let mut unused: BTreeSet<_> = exceptions().map(|(form, path, _)| (form, path)).collect();
    let homes = HOMES.map(|(path, tables)| (path, Form::of(&files, |file| is_table_of(file, tables))));
    let api = Form::of(&files, |path| path.starts_with("data/v1/"));
    let linked = Form::of(&files, |path| path.ends_with(".jsonld"));
    // HSDS leaves out closed offices.
    let hsds = Form::of(&files_of(&with_open_offices(&registry)), |path| path.starts_with("data/hsds/"));
    let home = |path: &str| {
        let homes = homes.iter().filter(|(home, _)| is_in(path, home));
        homes.max_by_key(|(home, _)| home.len()).map(|(_, form)| form)
    };
    for leaf in &leaves {
        let forms =
            [("tables", home(&leaf.path)), ("api", Some(&api)), ("linked", Some(&linked)), ("hsds", Some(&hsds))];
        for (name, _) in forms.into_iter().filter(|(_, form)| form.is_none_or(|form| !form.tells(&leaf.value))) {
            let exception = exceptions().find(|&(form, path, _)| form == name && is_in(&leaf.path, path));
            match exception {
                Some((form, path, _)) => {
                    unused.remove(&(form, path));
                }
                None => {
                    missing.insert(format!("{name} {}", leaf.path));
                }
            }
        }
    }
    assert!(missing.is_empty(), "in the records and not in the form:\n{}", Vec::from_iter(missing).join("\n"));
    assert!(unused.is_empty(), "fields_not_told.txt names what is told: {unused:#?}");
}

/// The entries of the list: form, path, reason.
fn exceptions() -> impl Iterator<Item = (&'static str, &'static str, &'static str)> {
    NOT_TOLD.lines().filter(|line| !line.is_empty() && !line.starts_with('#')).map(|line| {
        let mut parts = line.splitn(3, ' ');
        let mut part = || parts.next().unwrap_or_else(|| panic!("form, path and reason: {line}"));
        (part(), part(), part())
    })
}

/// Whether a path is another one or lies under it.
fn is_in(path: &str, other: &str) -> bool {
    path.strip_prefix(other).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
}

/// Whether a file is one of some tables, or one that holds values of records of many kinds.
fn is_table_of(file: &str, tables: &str) -> bool {
    let Some(table) = file.strip_prefix("data/").and_then(|name| name.strip_suffix(".json")) else { return false };
    let mut names = tables.split(' ').chain(SHARED.split(' ').filter(|_| !tables.is_empty()));
    names.any(|name| table == name || name.ends_with('_') && table.starts_with(name) && !table.contains('.'))
}

/// The register with all its offices open.
fn with_open_offices(registry: &Registry) -> Registry {
    let mut registry = registry.clone();
    for office in registry.offices.iter_mut().flat_map(|file| &mut file.offices) {
        (office.status, office.closed_on) = (None, None);
    }
    registry
}

/// What a form tells.
struct Form {
    /// Its values, and the items of those that are lists.
    values: BTreeSet<String>,
    /// All its words.
    words: String,
}

impl Form {
    fn of(files: &Files, is_part: impl Fn(&str) -> bool) -> Self {
        let mut form = Self { values: BTreeSet::new(), words: String::new() };
        for (_, bytes) in files.iter().filter(|(path, _)| is_part(path)) {
            form.add(&serde_json::from_slice(bytes).unwrap());
        }
        form
    }

    fn add(&mut self, value: &Value) {
        match value {
            Value::Null => {}
            Value::Array(items) => items.iter().for_each(|item| self.add(item)),
            Value::Object(entries) => entries.values().for_each(|value| self.add(value)),
            Value::String(text) => self.add_text(text),
            Value::Bool(_) | Value::Number(_) => self.add_text(&value.to_string()),
        }
    }

    /// Ids end in those that they are within their record; phones begin with their scheme and end in their extension.
    fn add_text(&mut self, text: &str) {
        self.words.push_str(text);
        self.words.push('\n');
        self.values.insert(text.to_owned());
        for item in text.split_whitespace().map(|item| item.trim_end_matches([',', ';', '.', ':'])) {
            let ends = item.match_indices(['/', '#', ':', '-']).map(|(at, _)| &item[at + 1..]);
            self.values.extend(ends.chain([item]).chain(item.split([';', '='])).map(str::to_owned));
        }
    }

    fn tells(&self, value: &Told) -> bool {
        match value {
            Told::Whole(value) => self.values.contains(value),
            Told::Words(words) => self.words.contains(words.as_str()),
        }
    }
}

/// Every value of the records.
fn leaves(registry: &Registry) -> Vec<Leaf> {
    let mut leaves = Vec::new();
    let mut add = |name: &str, shape: Shape, record: &(dyn Fields + 'static)| {
        let Some(shape) = record_of(&shape) else { panic!("{name} is no record") };
        of_record(name, &shape, record, &mut leaves);
    };
    add("settings", Settings::shape(), &registry.settings);
    add("classifier", Classifier::shape(), &registry.classifier);
    registry.bodies.iter().for_each(|one| add("body", Body::shape(), one));
    registry.acts.iter().for_each(|one| add("act", Act::shape(), one));
    registry.schemes.iter().for_each(|one| add("scheme", Scheme::shape(), one));
    registry.services.iter().for_each(|one| add("service", Service::shape(), one));
    registry.districts.iter().for_each(|one| add("district", District::shape(), one));
    registry.settlements.iter().for_each(|one| add("settlements", SettlementFile::shape(), one));
    registry.offices.iter().for_each(|one| add("offices", OfficeFile::shape(), one));
    registry.glossary.iter().for_each(|one| add("term", Term::shape(), one));
    registry.units.iter().for_each(|one| add("unit", Unit::shape(), one));
    registry.statistics.iter().for_each(|one| add("statistics", Statistics::shape(), one));
    registry.deadlines.iter().for_each(|one| add("deadline", Deadline::shape(), one));
    registry.catalogue.levels.iter().for_each(|one| add("level", CatalogueLevel::shape(), one));
    registry.catalogue.systems.iter().for_each(|one| add("systems", Systems::shape(), one));
    registry.catalogue.indicators.iter().for_each(|one| add("indicators", Indicators::shape(), one));
    leaves
}

fn of_record(path: &str, shape: &RecordShape, record: &(dyn Fields + 'static), leaves: &mut Vec<Leaf>) {
    let keys: BTreeMap<_, _> = (shape.fields)().into_iter().map(|field| (field.name, field)).collect();
    for (name, node) in record.fields() {
        let field = keys.get(name).unwrap_or_else(|| panic!("{path} has no {name}"));
        of_node(&format!("{path}.{}", field.key), &field.shape, node, leaves);
    }
}

fn of_node(path: &str, shape: &Shape, node: Node<'_>, leaves: &mut Vec<Leaf>) {
    let mut whole = |value: String| leaves.push(Leaf { path: path.to_owned(), value: Told::Whole(value) });
    match node {
        Node::Absent => {}
        Node::Boolean(switch) => whole(switch.to_string()),
        Node::Integer(number) => whole(number.to_string()),
        Node::String(text) => match text.contains(char::is_whitespace) {
            true => leaves.push(Leaf { path: path.to_owned(), value: Told::Words(text.into_owned()) }),
            false => whole(text.into_owned()),
        },
        Node::Date(day) => whole(day.to_string()),
        Node::Duration(time) => match time.iso8601() {
            Some(iso) => whole(iso),
            None => whole(time.amount.to_string()),
        },
        Node::Choice { value, .. } => whole(value.to_owned()),
        Node::Kind { value, .. } => whole(value.to_owned()),
        Node::LocalizedUrl(url) => url.iter().for_each(|(_, address)| whole(address.to_string())),
        Node::Text(text) => {
            let wordings = text.iter().map(|(_, words)| mark(words)).collect::<Vec<_>>();
            leaves.extend(wordings.into_iter().map(|words| Leaf { path: path.to_owned(), value: Told::Words(words) }));
        }
        Node::Map(entries) => {
            let Shape::Map(inner) = shape else { panic!("{path} is no map") };
            entries.into_iter().for_each(|(_, node)| of_node(path, inner, node, leaves));
        }
        Node::List(items) => {
            let inner = if let Shape::List(inner) = shape { inner } else { shape };
            items.into_iter().for_each(|node| of_node(path, inner, node, leaves));
        }
        Node::Record(record) => {
            let inner = record_of(shape).unwrap_or_else(|| panic!("{path} is no record"));
            of_record(path, &inner, record, leaves);
        }
    }
}

/// The mark of a text; its words if it has none.
fn mark(text: &str) -> String {
    let is_mark = |word: &&str| {
        word.strip_prefix('x')
            .and_then(|rest| rest.strip_suffix('x'))
            .is_some_and(|number| number.parse::<u32>().is_ok())
    };
    text.split_whitespace().rev().find(is_mark).unwrap_or(text).to_owned()
}
