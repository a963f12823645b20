//! What the revisions changed, in words: for the page of changes, the feeds and the page of open data.

use serde::Serialize;

use super::Material;
use crate::registry::model::{ActStatus, DeliveryForm, Recipient, ServiceStatus};
use crate::registry::revisions::{ChangeKind, Datum, FieldChange, Values};
use crate::registry::values::{LangTag, PhoneNumber, SectionCode};
use crate::site::revisions::{COUNTED, Part, Story, Subject, Told};
use crate::site::views::{DateView, TextView, Words};
use crate::site::{ColumnCaption, TableCaption, paths};

/// How many subjects of a revision the page tells at most.
const MOST_SUBJECTS: usize = 50;

/// How many records of a table the page tells of a subject at most.
const MOST_ITEMS: usize = 5;

/// How many characters a value may have to be shown.
const MOST_CHARACTERS: usize = 120;

/// A revision.
#[derive(Serialize)]
pub struct RevisionView {
    /// Its anchor.
    id: String,
    /// The day of the state.
    date: DateView,
    /// The order that approves it, in words.
    order: Option<String>,
    /// The day of the order.
    ordered_on: Option<DateView>,
    /// What it is about.
    note: Option<TextView>,
    /// Whether it is the first one, which changed nothing.
    first: bool,
    /// How many services, offices and acts changed, a line each.
    counts: Vec<String>,
    /// What changed, by service, act, district.
    subjects: Vec<SubjectView>,
    /// How many more subjects changed.
    more: usize,
    /// The link to the list of all changes.
    changes_href: Option<String>,
    /// The link to the whole state as data.
    dump_href: Option<String>,
}

/// What changed of a service, an act, a district.
#[derive(Serialize)]
struct SubjectView {
    /// Its anchor.
    id: String,
    /// What happened to it: `added`, `changed`, `withdrawn`.
    kind: &'static str,
    /// The same in words.
    what: String,
    /// The link to its page, if there is one.
    href: Option<String>,
    /// What it is called.
    name: TextView,
    /// Why it was withdrawn.
    note: Option<TextView>,
    /// Its fields that changed.
    fields: Vec<FieldView>,
    /// Its parts that changed, by table.
    parts: Vec<PartView>,
}

/// Records of a table that changed.
#[derive(Serialize)]
struct PartView {
    /// What they are: documents to bring, steps.
    title: String,
    /// How many of them were added, changed, withdrawn.
    counts: String,
    /// The first of them.
    items: Vec<ItemView>,
    /// How many more there are.
    more: usize,
}

/// A record that changed.
#[derive(Serialize)]
struct ItemView {
    /// What happened to it.
    kind: &'static str,
    /// Its words, shortened; none where a field tells them.
    text: Option<ValueView>,
    /// Its fields that changed.
    fields: Vec<FieldView>,
}

/// A field that changed. Without values it is too long to be shown, or means nothing to readers.
#[derive(Serialize)]
struct FieldView {
    /// What it is called.
    title: String,
    /// What stood there.
    old: Option<ValueView>,
    /// What stands there.
    new: Option<ValueView>,
}

impl FieldView {
    /// Whether its values are told.
    fn is_told(&self) -> bool {
        self.old.is_some() || self.new.is_some()
    }
}

/// A value.
#[derive(Clone, Serialize)]
struct ValueView {
    /// The words.
    text: String,
    /// Their language, if it is not the page's.
    lang: Option<String>,
}

/// An entry of a feed.
pub struct Entry {
    /// Its anchor on the page of changes.
    pub id: String,
    /// When.
    pub date: DateView,
    /// What happened, and to what.
    pub title: String,
    /// The path of the page that it is about.
    pub path: String,
    /// The word for what happened, and the same for people.
    pub category: (&'static str, String),
    /// What changed, in a few lines.
    pub summary: String,
}

/// The revisions, the newest first.
pub fn views(words: &Words<'_>, material: &Material<'_>) -> Vec<RevisionView> {
    let teller = Teller { words, material };
    material.stories.iter().map(|story| teller.revision(story)).collect()
}

/// The entries of a feed: one a service or an act that changed, of the whole register or of a section; and one a revision for all
/// else, which sections have not.
pub fn entries(words: &Words<'_>, material: &Material<'_>, section: Option<SectionCode>) -> Vec<Entry> {
    let teller = Teller { words, material };
    material.stories.iter().flat_map(|story| teller.entries(story, section)).collect()
}

/// The anchor of a revision.
fn anchor(story: &Story<'_>) -> String {
    format!("revision-{}", story.revision.head.id)
}

/// How many revisions the page of open data links.
const MOST_LINKS: usize = 12;

/// The revisions as the page of open data links them.
#[derive(Serialize)]
pub struct RevisionLinks {
    /// The list of all revisions, for programs.
    index_href: String,
    /// The page of changes.
    changes_href: String,
    /// The newest revisions.
    newest: Vec<RevisionLink>,
}

/// The data of a revision.
#[derive(Serialize)]
struct RevisionLink {
    /// The day of the state.
    date: DateView,
    /// The link to the whole state.
    dump_href: Option<String>,
    /// The link to what changed.
    changes_href: Option<String>,
}

/// The links of the page of open data.
pub fn links(words: &Words<'_>, material: &Material<'_>) -> RevisionLinks {
    let link = |story: &Story<'_>| {
        let files = material.data.revisions.get(story.revision.head.id.as_str());
        RevisionLink {
            date: words.date(*story.revision.head.date),
            dump_href: files.map(|files| words.base.href(&files.dump)),
            changes_href: files.filter(|_| !story.is_first).map(|files| words.base.href(&files.changes)),
        }
    };
    RevisionLinks {
        index_href: words.base.href(&material.data.revision_index),
        changes_href: words.href(paths::CHANGES),
        newest: material.stories.iter().take(MOST_LINKS).map(link).collect(),
    }
}

/// What views are made with.
struct Teller<'a, 'r> {
    words: &'a Words<'a>,
    material: &'a Material<'r>,
}

impl Teller<'_, '_> {
    fn revision(&self, story: &Story<'_>) -> RevisionView {
        let (words, head) = (self.words, &story.revision.head);
        let files = self.material.data.revisions.get(head.id.as_str());
        let subjects = story.subjects.iter().take(MOST_SUBJECTS);
        RevisionView {
            id: anchor(story),
            date: words.date(*head.date),
            order: self.order(story),
            ordered_on: head.ordered_on.map(|date| words.date(date)),
            note: words.text_option(head.note.as_ref()),
            first: story.is_first,
            counts: self.counts(story),
            subjects: subjects.map(|(subject, told)| self.subject(story, subject, told)).collect(),
            more: story.subjects.len().saturating_sub(MOST_SUBJECTS),
            changes_href: files.filter(|_| !story.is_first).map(|files| words.base.href(&files.changes)),
            dump_href: files.map(|files| words.base.href(&files.dump)),
        }
    }

    fn order(&self, story: &Story<'_>) -> Option<String> {
        let number = story.revision.head.order.clone()?;
        Some(self.words.strings.with("revision-order", [("number", number.into())]))
    }

    /// A line for each table of which something changed.
    fn counts(&self, story: &Story<'_>) -> Vec<String> {
        let lines = COUNTED.iter().zip(story.counts).filter(|(_, counts)| counts.iter().sum::<usize>() > 0);
        lines.map(|(table, counts)| format!("{}: {}", self.table_title(table), self.numbers(counts))).collect()
    }

    /// How many records were added, changed, withdrawn.
    fn numbers(&self, counts: [usize; 3]) -> String {
        let kinds = ChangeKind::ALL.iter().zip(counts).filter(|(_, count)| *count > 0);
        let told = kinds.map(|(kind, count)| {
            let count = count.to_string();
            self.words.strings.with("record-change", [("word", kind.word().into()), ("count", count.into())])
        });
        told.collect::<Vec<_>>().join(", ")
    }

    fn subject(&self, story: &Story<'_>, subject: &Subject, told: &Told) -> SubjectView {
        let kind = told.kind();
        let own = told.own.as_ref().filter(|own| own.kind != ChangeKind::Added);
        let parts = self.material.data.captions.iter().filter_map(|table| {
            Some(self.part(table, told.parts.get(&table.name).filter(|_| kind != ChangeKind::Added)?))
        });
        SubjectView {
            id: format!("{}-{}", anchor(story), subject.anchor()),
            kind: kind.word(),
            what: self.words.choice("subject-change", kind.word()),
            href: self.path(subject).map(|path| self.words.href(&path)),
            name: self.name(subject, told),
            note: self.withdrawal(told),
            fields: own.map_or_else(Vec::new, |own| self.fields(own, table_of(subject))),
            parts: parts.collect(),
        }
    }

    /// Why the subject's own record was withdrawn, where an editor says so.
    fn withdrawal(&self, told: &Told) -> Option<TextView> {
        let own = told.own.as_ref().filter(|own| own.kind == ChangeKind::Withdrawn)?;
        let entry = self.words.registry.withdrawn.iter().find(|entry| *entry.id == own.id)?;
        self.words.text_option(entry.note.as_ref())
    }

    fn part(&self, table: &TableCaption, parts: &[Part]) -> PartView {
        let mut counts = [0; 3];
        for part in parts {
            counts[ChangeKind::ALL.iter().position(|kind| *kind == part.kind).unwrap_or_default()] += 1;
        }
        let item = |part: &Part| {
            let label = self.label_column(table, &part.values)?;
            let changed = part.kind == ChangeKind::Changed;
            let fields = if changed { self.fields(part, &table.name) } else { Vec::new() };
            let told = part.fields.iter().any(|field| field.name == label.name && is_short(field));
            let text = self.shortened_value(label, &part.values).filter(|_| !changed || !told);
            Some(ItemView { kind: part.kind.word(), text, fields })
        };
        let items: Vec<_> = parts.iter().filter_map(item).take(MOST_ITEMS).collect();
        PartView {
            title: told(&table.title, self.words.language),
            counts: self.numbers(counts),
            more: parts.len() - items.len(),
            items,
        }
    }

    /// The fields of a record that changed. What changed in the language of the page is not told in the others too.
    fn fields(&self, part: &Part, table: &str) -> Vec<FieldView> {
        let Some(table) = self.table(table) else { return Vec::new() };
        let caption = |field: &FieldChange| table.columns.iter().find(|column| column.name == field.name);
        let own =
            |field: &&FieldChange| caption(field).is_some_and(|column| column.language == Some(self.words.language));
        let told_here: Vec<_> =
            part.fields.iter().filter(own).filter_map(|field| Some(stem(caption(field)?))).collect();
        let fields = part.fields.iter().filter_map(|field| Some((field, caption(field)?)));
        let mut fields: Vec<_> = fields
            .filter(|(_, column)| match column.language {
                Some(language) => language == self.words.language || !told_here.contains(&stem(column)),
                None => true,
            })
            .map(|(field, column)| self.field(&table.name, field, column))
            .collect();
        // Kinds and units go with the words that say the same.
        if !COUNTED.contains(&table.name.as_str()) && fields.iter().any(FieldView::is_told) {
            fields.retain(FieldView::is_told);
        }
        fields
    }

    fn field(&self, table: &str, field: &FieldChange, column: &ColumnCaption) -> FieldView {
        let shown = |datum: &Option<Datum>| datum.as_ref().map(|datum| self.value(table, column, datum));
        let (old, new) = (shown(&field.old), shown(&field.new));
        let can_be_shown = !matches!((&old, &new), (Some(None), _) | (_, Some(None)));
        let value = |shown: Option<Option<ValueView>>| shown.flatten().filter(|_| can_be_shown);
        let here = self.words.language;
        let title = if column.language == Some(here) { &column.plain_title } else { &column.title };
        FieldView { title: told(title, here), old: value(old), new: value(new) }
    }

    /// A value as readers understand it, if they do and it is short.
    fn value(&self, table: &str, column: &ColumnCaption, datum: &Datum) -> Option<ValueView> {
        let text = match datum {
            Datum::Boolean(true) => self.words.string("yes"),
            Datum::Boolean(false) => self.words.string("no"),
            Datum::Integer(number) => number.to_string(),
            Datum::Text(word) if !column.is_readable => self.in_words(table, &column.name, word)?,
            Datum::Text(text) if column.name == "phones" => phones(text),
            Datum::Text(text) if column.name == "hours" => self.hours(text)?,
            Datum::Text(text) => match text.parse() {
                Ok(date) if text.len() == 10 => self.words.date(date).text,
                _ => text.clone(),
            },
        };
        let lang = column.language.filter(|language| *language != self.words.language);
        (text.chars().count() <= MOST_CHARACTERS)
            .then(|| ValueView { text, lang: lang.map(|language| language.to_string()) })
    }

    /// Opening hours as people say them.
    fn hours(&self, text: &str) -> Option<String> {
        let lines = self.words.hours(&text.parse().ok()?).lines;
        Some(lines.into_iter().map(|line| line.text).collect::<Vec<_>>().join("; "))
    }

    /// Words for programs as people say them, where the theme has words for them.
    fn in_words(&self, table: &str, column: &str, words: &str) -> Option<String> {
        let (key, known): (_, Vec<&'static str>) = match (table, column) {
            ("services", "status") => ("service-status", ServiceStatus::ALL.iter().map(|one| one.word()).collect()),
            ("acts", "status") => ("act-status", ActStatus::ALL.iter().map(|one| one.word()).collect()),
            ("services", "recipients") => ("recipient", Recipient::ALL.iter().map(|one| one.word()).collect()),
            ("services", "delivery_forms") => {
                ("delivery-form", DeliveryForm::ALL.iter().map(|one| one.word()).collect())
            }
            _ => return None,
        };
        let told = words.split(' ').map(|word| {
            let word = known.iter().find(|known| **known == word)?;
            Some(self.words.choice(key, word))
        });
        Some(told.collect::<Option<Vec<_>>>()?.join(", "))
    }

    /// The words by which a reader knows a record, shortened.
    fn label(&self, table: &TableCaption, values: &Values) -> Option<ValueView> {
        self.shortened_value(self.label_column(table, values)?, values)
    }

    fn shortened_value(&self, column: &ColumnCaption, values: &Values) -> Option<ValueView> {
        let text = shortened(&values.get(&column.name)?.to_string());
        let lang = column.language.filter(|language| *language != self.words.language);
        Some(ValueView { text, lang: lang.map(|language| language.to_string()) })
    }

    /// The column whose words make a record known.
    fn label_column<'t>(&self, table: &'t TableCaption, values: &Values) -> Option<&'t ColumnCaption> {
        let rank = |column: &ColumnCaption| LABELS.iter().position(|label| *label == stem(column));
        let here = self.words.language;
        let labels = table.columns.iter().filter(|column| rank(column).is_some() && values.contains_key(&column.name));
        labels.min_by_key(|column| (rank(column), column.language != Some(here)))
    }

    fn table(&self, name: &str) -> Option<&TableCaption> {
        self.material.data.captions.iter().find(|table| table.name == name)
    }

    fn table_title(&self, name: &str) -> String {
        self.table(name).map_or_else(|| name.to_owned(), |table| told(&table.title, self.words.language))
    }

    /// What a subject is called: today, or when it was there for the last time.
    fn name(&self, subject: &Subject, told: &Told) -> TextView {
        let (words, registry) = (self.words, self.words.registry);
        let now = match subject {
            Subject::Service(id) => registry.service(id).map(|service| &service.name),
            Subject::Act(id) => registry.act(id).map(|act| &act.title),
            Subject::District(id) => registry.district(id).map(|district| &district.name),
            Subject::Section(code) => {
                let mut sections = registry.classifier.sections.iter();
                sections.find(|section| section.code.to_string() == *code).map(|section| &section.name)
            }
            Subject::Capability(id) => id.split_once('/').and_then(|(level, id)| {
                let level = registry.catalogue.levels.iter().find(|found| found.level.word() == level)?;
                level.capabilities.iter().find(|found| found.id.as_str() == id).map(|found| &found.name)
            }),
            Subject::Page(name) => {
                return TextView { text: words.string(name), lang: None, unofficial: false };
            }
            Subject::Other(..) => None,
        };
        if let Some(name) = now {
            return words.text(name);
        }
        let then = told.own.as_ref().and_then(|own| self.label(self.table(table_of(subject))?, &own.values));
        let then = then.unwrap_or_else(|| ValueView { text: subject.anchor(), lang: None });
        TextView { text: then.text, lang: then.lang, unofficial: false }
    }

    /// The path of a subject's page, if it has one today.
    fn path(&self, subject: &Subject) -> Option<String> {
        let registry = self.words.registry;
        match subject {
            Subject::Service(id) => registry.service(id).map(|service| paths::service(service.id.as_str())),
            Subject::Act(id) => registry.act(id).map(|act| paths::act(act.id.as_str())),
            Subject::District(id) => registry.district(id).map(|district| paths::district(district.id.as_str())),
            Subject::Section(code) => {
                let mut sections = registry.classifier.sections.iter();
                sections.find(|section| section.code.to_string() == *code).map(|section| paths::section(*section.code))
            }
            Subject::Capability(id) => id.split_once('/').and_then(|(level, id)| {
                let level = registry.catalogue.levels.iter().find(|found| found.level.word() == level)?;
                let capability = level.capabilities.iter().find(|found| found.id.as_str() == id)?;
                Some(paths::capability(*level.level, capability.id.as_str()))
            }),
            Subject::Page(name) => {
                let catalogue = &registry.catalogue;
                let there = match *name {
                    "systems" => catalogue.systems.is_some(),
                    "indicators" => catalogue.indicators.is_some(),
                    "abbreviations" => catalogue.abbreviations.is_some(),
                    _ => true,
                };
                there.then(|| format!("{name}/"))
            }
            Subject::Other(..) => None,
        }
    }

    fn entries(&self, story: &Story<'_>, section: Option<SectionCode>) -> Vec<Entry> {
        let date = self.words.date(*story.revision.head.date);
        let mut entries = Vec::new();
        let mut others = 0;
        for (subject, told) in story.subjects.iter().take(MOST_SUBJECTS) {
            if !matches!(subject, Subject::Service(_) | Subject::Act(_)) {
                others += 1;
                continue;
            }
            if !section.is_none_or(|section| self.concerns(subject, told, section)) {
                continue;
            }
            let view = self.subject(story, subject, told);
            entries.push(Entry {
                title: format!("{}: {}", view.what, view.name.text),
                path: self.path(subject).unwrap_or_else(|| paths::CHANGES.to_owned()),
                category: (view.kind, view.what.clone()),
                summary: summary(&view),
                id: view.id,
                date: date.clone(),
            });
        }
        if section.is_none() && (story.is_first || others > 0) {
            let order = self.order(story);
            let title = self.words.strings.with("revision-of", [("date", date.text.clone().into())]);
            entries.push(Entry {
                id: anchor(story),
                title: std::iter::once(title).chain(order).collect::<Vec<_>>().join(", "),
                path: paths::CHANGES.to_owned(),
                category: ("revision", self.words.string("revision")),
                summary: self.counts(story).join("\n"),
                date,
            });
        }
        entries
    }

    /// Whether a service or an act belongs to a section.
    fn concerns(&self, subject: &Subject, told: &Told, section: SectionCode) -> bool {
        let registry = self.words.registry;
        let code = section.to_string();
        match subject {
            Subject::Service(id) => match registry.service(id) {
                Some(service) => service.subsection.section() == section,
                None => told.own.iter().any(|own| own.values.get("section_code") == Some(&Datum::Text(code.clone()))),
            },
            Subject::Act(id) => registry.act(id).is_some_and(|act| {
                let services = self.material.relations.services_of_act(act);
                services.iter().any(|service| service.subsection.section() == section)
            }),
            _ => false,
        }
    }
}

/// The columns whose words make a record known, the best ones first, without the language.
const LABELS: [&str; 15] = [
    "text",
    "action",
    "name",
    "title",
    "other_act_title",
    "act_title",
    "term",
    "abbreviation",
    "address",
    "settlement",
    "provider_name",
    "printed_name",
    "label",
    "subject",
    "number",
];

/// The table of a subject's own record.
fn table_of(subject: &Subject) -> &str {
    match subject {
        Subject::Service(_) => "services",
        Subject::Act(_) => "acts",
        Subject::District(_) => "districts",
        Subject::Section(_) => "sections",
        Subject::Capability(_) => "capabilities",
        Subject::Page(name) => name,
        Subject::Other(table, _) => table,
    }
}

/// The name of a column without its language.
fn stem(column: &ColumnCaption) -> &str {
    let Some(language) = column.language else { return &column.name };
    let ending = format!("_{}", language.as_str().to_ascii_lowercase().replace('-', "_"));
    column.name.strip_suffix(&ending).unwrap_or(&column.name)
}

fn told(texts: &crate::site::PerLanguage, language: LangTag) -> String {
    texts.get(&language).cloned().unwrap_or_default()
}

/// What changed of a subject, a line a field or a table.
fn summary(view: &SubjectView) -> String {
    let field = |field: &FieldView| {
        let values: Vec<_> = [&field.old, &field.new].into_iter().flatten().map(|value| value.text.as_str()).collect();
        match values[..] {
            [] => field.title.clone(),
            _ => format!("{}: {}", field.title, values.join(" → ")),
        }
    };
    let note = view.note.iter().map(|note| note.text.clone());
    let parts = view.parts.iter().map(|part| format!("{}: {}", part.title, part.counts));
    note.chain(view.fields.iter().map(field)).chain(parts).collect::<Vec<_>>().join("\n")
}

/// Phone numbers as people read them.
fn phones(text: &str) -> String {
    let number = |word: &str| {
        let number = word.strip_prefix("tel:")?.parse::<PhoneNumber>().ok()?;
        Some(number.grouped())
    };
    text.split(' ').map(|word| number(word).unwrap_or_else(|| word.to_owned())).collect::<Vec<_>>().join(", ")
}

/// Whether both values of a field can be shown whole.
fn is_short(field: &FieldChange) -> bool {
    [&field.old, &field.new].into_iter().flatten().all(|datum| datum.to_string().chars().count() <= MOST_CHARACTERS)
}

/// A text that fits into a line or two, cut between words.
fn shortened(text: &str) -> String {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if text.chars().count() <= MOST_CHARACTERS {
        return text;
    }
    let cut: String = text.chars().take(MOST_CHARACTERS).collect();
    format!("{}…", cut.rsplit_once(' ').map_or(cut.as_str(), |(before, _)| before))
}
