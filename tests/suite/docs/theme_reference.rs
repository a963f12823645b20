//! `docs/theme-reference.md`: what each template sees, written from the views in the code.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs;

use syn::{GenericArgument, PathArguments, Type};

use super::declarations::Field;
use super::views::{View, Views, segments};
use crate::support::project;

/// The templates for all languages at once, whose `view` is a list.
const STANDALONE: [&str; 3] = ["entrance.html", "404.html", "offline.html"];

/// A view by its module and name, as an order.
type Key<'v> = (&'v str, &'v [String]);

fn key(view: &View) -> Key<'_> {
    (&view.name, &view.module)
}

/// The reference as a document.
struct Reference<'v> {
    views: &'v Views,
    /// Each part of the document: its title, the variable, its view.
    parts: Vec<(String, &'static str, &'v View)>,
    /// The parts from which each view is reached.
    used: BTreeMap<Key<'v>, BTreeSet<usize>>,
    /// All views that are reached.
    reached: BTreeMap<Key<'v>, &'v View>,
    /// Fields without a doc comment.
    silent: Vec<String>,
}

impl<'v> Reference<'v> {
    fn new(views: &'v Views) -> Self {
        let mut parts = vec![
            ("Every template: `site`".to_owned(), "site", views.documented_as("(`site`)")),
            ("Every template: `page`".to_owned(), "page", views.documented_as("(`page`)")),
        ];
        parts.extend(views.pages().into_iter().map(|(template, view)| (format!("`{template}`"), "view", view)));
        let standalone: Vec<_> = STANDALONE.iter().map(|template| format!("`{template}`")).collect();
        parts.push((standalone.join(", "), "view[…]", views.documented_as(&standalone[0])));
        let mut reference = Self { views, parts, used: BTreeMap::new(), reached: BTreeMap::new(), silent: Vec::new() };
        for at in 0..reference.parts.len() {
            reference.reach(reference.parts[at].2, at);
        }
        reference
    }

    /// Notes that a view is reached from a part, with all that its fields lead to.
    fn reach(&mut self, view: &'v View, part: usize) {
        if !self.used.entry(key(view)).or_default().insert(part) {
            return;
        }
        if self.reached.insert(key(view), view).is_none() {
            let fields = self.fields(view).into_iter().filter(|(_, field)| field.doc.is_empty());
            let names = fields.map(|(from, field)| format!("{}::{}.{}", from.module.join("::"), from.name, field.name));
            self.silent.extend(names.collect::<Vec<_>>());
        }
        for (from, field) in self.fields(view) {
            for inner in self.views_in(from, &field.shape) {
                self.reach(inner, part);
            }
        }
    }

    /// The fields of a view and of the record that it shows with them, each with where it is declared.
    fn fields(&self, view: &'v View) -> Vec<(&'v View, &'v Field)> {
        let own = || view.fields.iter().flatten();
        let without = self.views.without(view);
        let mut fields = Vec::new();
        for field in own() {
            let (name, serde) = (&field.name, &field.serde);
            if serde.is_empty() {
                fields.push((view, field));
                continue;
            }
            assert!(serde == &["flatten"], "{}.{name}: the reference does not know serde({serde:?})", view.name);
            for record in self.views_in(view, &field.shape) {
                let is_shown = |inner: &Field| {
                    !without.contains(&inner.name.as_str()) && !own().any(|field| field.name == inner.name)
                };
                fields.extend(self.fields(record).into_iter().filter(|(_, inner)| is_shown(inner)));
            }
        }
        fields
    }

    /// The views that stand for a type.
    fn views_in(&self, view: &View, shape: &Type) -> Vec<&'v View> {
        match shape {
            Type::Reference(inner) => self.views_in(view, &inner.elem),
            Type::Slice(inner) => self.views_in(view, &inner.elem),
            Type::Path(path) => {
                let own = self.view_of(view, path).filter(|view| view.fields.is_some());
                own.into_iter().chain(arguments(path).iter().flat_map(|inner| self.views_in(view, inner))).collect()
            }
            _ => Vec::new(),
        }
    }

    /// The view that stands for a type of a view or of a record.
    fn view_of(&self, view: &View, path: &syn::TypePath) -> Option<&'v View> {
        let names = segments(&path.path);
        let name = names.last()?;
        let stand_in = match name.as_str() {
            "Text" => "TextView",
            "Date" => "DateView",
            "Duration" => "DurationView",
            "ActReference" => "ReferenceView",
            "PointReference" => "PointView",
            "SourceReference" => "SourceReferenceView",
            _ if self.views.choices.contains(name) => "ChoiceView",
            _ if self.views.kinds.contains(name) => "KindView",
            _ => return self.views.find(&view.module, &names),
        };
        view.is_record.then(|| self.views.named(stand_in))
    }

    /// The part that alone uses a view.
    fn owner(&self, view: &View) -> Option<usize> {
        let used: Vec<_> = self.used[&key(view)].iter().collect();
        if let [part] = used[..] { Some(*part) } else { None }
    }

    /// What a view is called: its name, with its template where several have this name.
    fn title(&self, view: &View) -> String {
        let alone = self.reached.keys().filter(|(name, _)| *name == view.name).count() == 1;
        match self.owner(view) {
            Some(part) if !alone => format!("{} ({})", view.name, self.parts[part].0.replace('`', "")),
            _ if !alone => format!("{} ({})", view.name, view.module.last().expect("a module")),
            _ => view.name.clone(),
        }
    }

    /// A type in the words of theme authors.
    fn shape(&self, view: &View, shape: &Type) -> String {
        let path = match shape {
            Type::Reference(inner) => return self.shape(view, &inner.elem),
            Type::Slice(inner) => return format!("list of {}", self.shape(view, &inner.elem)),
            Type::Path(path) => path,
            _ => panic!("{}: a type that the reference does not know", view.name),
        };
        let inner = |at: usize| self.shape(view, arguments(path)[at]);
        let names = segments(&path.path);
        let name = names.last().expect("a name");
        match name.as_str() {
            "String" | "str" => "text".to_owned(),
            "bool" => "true or false".to_owned(),
            "u8" | "u16" | "u32" | "u64" | "usize" | "i64" | "f64" | "Count" | "Year" => "number".to_owned(),
            "Option" => format!("{} or nothing", inner(0)),
            "Vec" => format!("list of {}", inner(0)),
            "BTreeMap" => format!("{} by name", inner(1)),
            "Aliases" => "list of text by language".to_owned(),
            "Identifiers" => "text by scheme".to_owned(),
            _ => match self.view_of(view, path) {
                Some(View { fields: None, .. }) => "text".to_owned(),
                // A wrapper of one type, such as a record with the place where it stands.
                None if arguments(path).len() == 1 => inner(0),
                None if view.is_record => "text".to_owned(),
                Some(inner) => {
                    // What a template sees as a whole stands under its name.
                    let part = self.parts.iter().find(|(.., root)| key(root) == key(inner));
                    let heading = part.map_or_else(|| self.title(inner), |(title, ..)| title.clone());
                    format!("[{}](#{})", self.title(inner), anchor(&heading))
                }
                None => panic!("{}: the reference does not know the type {name}", view.name),
            },
        }
    }

    fn table(&self, out: &mut String, prefix: &str, view: &'v View) {
        let _ = writeln!(out, "\n{}\n\n| variable | type | meaning |\n|---|---|---|", view.doc);
        for (from, field) in self.fields(view) {
            let shape = self.shape(from, &field.shape);
            let _ = writeln!(out, "| `{prefix}{}` | {shape} | {} |", field.name, field.doc.replace('|', "\\|"));
        }
    }

    fn write(&self) -> String {
        let mut out = String::from(
            "# Theme reference\n\nWhat each template sees: every variable, its type and its meaning. [themes.md](themes.md) says how themes work. \
             This file is generated from the code (`TIZILIM_WRITE_DOCS=1 cargo test docs`).\n\n\
             - *Text* may hold any character; templates escape it. A field `svg` or `html` holds markup that the program made safe: `{{ view.svg | safe }}`.\n\
             - *Or nothing*: the value may be missing. Test it first: `{% if view.code %}`.\n\
             - *List of*: `{% for office in view.offices %}`. A list may be empty.\n\
             - A link (`href`) leads to a place on this site, in the language of the page; it needs nothing before it. An address (`url`) is absolute.\n\
             - Names in brackets, such as [TextView](#textview), are tables below: `{{ view.name.text }}`.\n",
        );
        let roots: BTreeSet<_> = self.parts.iter().map(|(_, _, view)| key(view)).collect();
        let inner = |part: Option<usize>| {
            let views = self.reached.values().filter(move |view| !roots.contains(&key(view)));
            views.filter(move |view| self.owner(view) == part).copied().collect::<Vec<_>>()
        };
        for (at, (title, variable, view)) in self.parts.iter().enumerate() {
            let _ = writeln!(out, "\n## {title}");
            self.table(&mut out, &format!("{variable}."), view);
            for view in inner.clone()(Some(at)) {
                let _ = writeln!(out, "\n### {}", self.title(view));
                self.table(&mut out, "", view);
            }
        }
        out.push_str("\n## Shared tables\n\nWhat several templates see.\n");
        for view in inner(None) {
            let _ = writeln!(out, "\n### {}", self.title(view));
            self.table(&mut out, "", view);
        }
        out
    }
}

fn arguments(path: &syn::TypePath) -> Vec<&Type> {
    match path.path.segments.last().map(|segment| &segment.arguments) {
        Some(PathArguments::AngleBracketed(list)) => list
            .args
            .iter()
            .filter_map(|argument| if let GenericArgument::Type(shape) = argument { Some(shape) } else { None })
            .collect(),
        _ => Vec::new(),
    }
}

/// The address of a heading in a document, as hosts of repositories make it.
pub(super) fn anchor(heading: &str) -> String {
    let kept = heading.trim().to_lowercase();
    kept.chars().filter(|c| c.is_alphanumeric() || " -_".contains(*c)).map(|c| if c == ' ' { '-' } else { c }).collect()
}

#[test]
fn every_field_of_a_view_is_documented_and_stands_in_the_reference() {
    let views = Views::of_program();
    let reference = Reference::new(&views);
    assert!(reference.silent.is_empty(), "fields of views without a doc comment:\n{}", reference.silent.join("\n"));
    let path = project().join("docs/theme-reference.md");
    if std::env::var_os("TIZILIM_WRITE_DOCS").is_some() {
        fs::write(&path, reference.write()).unwrap();
    }
    let written = fs::read_to_string(&path).unwrap_or_default().replace("\r\n", "\n");
    assert!(
        written == reference.write(),
        "docs/theme-reference.md is out of date: TIZILIM_WRITE_DOCS=1 cargo test docs"
    );
}

#[test]
fn the_reference_has_every_template_of_a_page() {
    let views = Views::of_program();
    let templates = project().join("themes/default/templates");
    let pages = views.pages();
    let mut missing = Vec::new();
    for entry in fs::read_dir(templates).unwrap().map(|entry| entry.unwrap().path()) {
        let name = entry.file_name().unwrap().to_string_lossy().into_owned();
        let is_page = entry.is_file() && fs::read_to_string(&entry).unwrap().contains("{% extends ");
        let is_frame = name == "page.html" || STANDALONE.contains(&name.as_str());
        if is_page && !is_frame && !pages.contains_key(name.as_str()) {
            missing.push(name);
        }
    }
    assert!(missing.is_empty(), "no view was found for {missing:?}");
}

#[test]
fn views_are_found_by_their_paths() {
    let mut views = Views::default();
    let place = |path: &str| path.split("::").map(str::to_owned).collect::<Vec<_>>();
    let text = "/// A text.\n#[derive(Clone, serde::Serialize)]\npub struct TextView {\n    /// Its words.\n    pub text: String,\n    #[serde(skip)]\n    pub hidden: bool,\n}\n";
    views.read(place("views::basics"), text);
    let page = "use crate::views::TextView;\n/// A page.\n#[derive(Serialize)]\nstruct HomeView {\n    title: TextView,\n}\n#[derive(Serialize)]\nstruct LinkView {}\n\
        fn content() -> C {\n    let view = HomeView { title: t() };\n    C { template: \"home.html\", view: value(&view) }\n}\n";
    views.read(place("pages::home"), page);
    views.read(place("pages::other"), "#[derive(Serialize)]\nstruct LinkView {}\n");
    let pages = views.pages();
    assert_eq!(pages["home.html"].doc, "A page.");
    let text = views.find(&place("pages::home"), &place("TextView")).unwrap();
    assert_eq!(text.fields.as_ref().unwrap().len(), 1, "what serde skips is not seen");
    for module in ["pages::home", "pages::other"] {
        assert_eq!(views.find(&place(module), &place("LinkView")).unwrap().module, place(module));
    }
    assert!(views.find(&place("pages::home"), &place("String")).is_none());
}
