//! The views of templates, read off the code: structs that derive `Serialize`, records of the model that they show, fields and doc
//! comments.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use syn::visit::{self, Visit};
use syn::{Expr, Fields, Item, Lit, Type, UseTree};

use super::declarations::{Field, becomes_text, choice, derives_serialize, doc, kind, record, serde};
use crate::support::project;

/// A place of a module in the crate, such as `["site", "views", "office"]`.
pub(super) type Module = Vec<String>;

/// A struct that templates see.
pub(super) struct View {
    /// Where it is declared.
    pub module: Module,
    /// Its name in Rust.
    pub name: String,
    /// Its doc comment.
    pub doc: String,
    /// What templates see of it; `None` if it becomes a text.
    pub fields: Option<Vec<Field>>,
    /// Whether it is a record of the model.
    pub is_record: bool,
}

/// The views of a program.
#[derive(Default)]
pub(super) struct Views {
    views: Vec<View>,
    /// What each module calls by a name that another module declares: the path in the crate.
    imports: BTreeMap<Module, BTreeMap<String, Module>>,
    /// The view of each page: template, module, path of the struct there.
    pages: Vec<(String, Module, Module)>,
    /// Fields of its record that a view shows in its own way: module, name of the view, fields.
    without: Vec<(Module, String, Vec<String>)>,
    /// Types of one of a few words, and of the kinds that a profile names.
    pub choices: Vec<String>,
    pub kinds: Vec<String>,
}

impl Views {
    /// Reads the code of the program.
    pub(super) fn of_program() -> Self {
        let root = project().join("src");
        let mut views = Self::default();
        for entry in walkdir::WalkDir::new(&root).sort_by_file_name() {
            let entry = entry.expect("the folder can be read");
            let path = entry.path();
            if path.extension().is_some_and(|ending| ending == "rs") {
                let source = fs::read_to_string(path).expect("code is UTF-8");
                views.read(module(path.strip_prefix(&root).expect("inside")), &source);
            }
        }
        views
    }

    /// Reads a file.
    pub(super) fn read(&mut self, module: Module, source: &str) {
        let file = syn::parse_file(source).unwrap_or_else(|error| panic!("{}: {error}", module.join("::")));
        let imports = self.imports.entry(module.clone()).or_default();
        // A record whose reading is noted is declared in a module `fields` of its file, and goes by its own name.
        let within = |item: &'_ Item| match item {
            Item::Mod(inner) if inner.ident == "fields" => inner.content.clone().map(|(_, items)| items),
            _ => None,
        };
        let noted: Vec<_> = file.items.iter().filter_map(within).flatten().collect();
        for item in file.items.iter().chain(&noted) {
            match item {
                Item::Use(item) => collect_imports(&item.tree, &module, &mut Vec::new(), imports),
                Item::Struct(item) if derives_serialize(&item.attrs) => {
                    let fields = match &item.fields {
                        Fields::Named(fields) if !becomes_text(&item.attrs) => {
                            Some(fields.named.iter().filter_map(field).collect())
                        }
                        _ => None,
                    };
                    self.views.push(View {
                        module: module.clone(),
                        name: item.ident.to_string(),
                        doc: doc(&item.attrs),
                        fields,
                        is_record: false,
                    });
                }
                Item::Macro(item) if item.mac.path.is_ident("record") => {
                    let (name, doc, fields) = item.mac.parse_body_with(record).expect("a declaration of a record");
                    self.views.push(View { module: module.clone(), name, doc, fields: Some(fields), is_record: true });
                }
                Item::Macro(item) if item.mac.path.is_ident("string_enum") => {
                    self.choices.push(item.mac.parse_body_with(choice).expect("a declaration of a choice"));
                }
                Item::Macro(item) if item.mac.path.is_ident("kind") => {
                    self.kinds.extend(item.mac.parse_body_with(kind));
                }
                _ => {}
            }
        }
        let mut finder =
            PageFinder { file: &file, module: &module, locals: Vec::new(), found: Vec::new(), without: Vec::new() };
        finder.visit_file(&file);
        self.without.extend(finder.without.into_iter().map(|(view, fields)| (module.clone(), view, fields)));
        self.pages.extend(finder.found.into_iter().map(|(template, path)| (template, module.clone(), path)));
    }

    /// The view that a path means in a module. A re-export counts as the module that declares the struct.
    pub(super) fn find(&self, module: &Module, path: &[String]) -> Option<&View> {
        let (name, place) = path.split_last()?;
        let candidates: Vec<_> = self.views.iter().filter(|view| view.name == *name).collect();
        if place.is_empty()
            && let Some(own) = candidates.iter().find(|view| view.module == *module)
        {
            return Some(own);
        }
        let place = match (place, self.imports.get(module).and_then(|imports| imports.get(&path[0]))) {
            ([], Some(import)) => import[..import.len() - 1].to_vec(),
            _ => absolute(module, place),
        };
        let within: Vec<_> = candidates.iter().filter(|view| view.module.starts_with(&place)).collect();
        match (&within[..], &candidates[..]) {
            ([view], _) => Some(view),
            ([], [view]) => Some(view),
            ([], []) => None,
            _ => panic!("{} in {} may be several structs: give its path", path.join("::"), module.join("::")),
        }
    }

    /// Each template of a page with its view.
    pub(super) fn pages(&self) -> BTreeMap<&str, &View> {
        let view =
            |module, path: &Module| self.find(module, path).unwrap_or_else(|| panic!("{} is no view", path.join("::")));
        self.pages.iter().map(|(template, module, path)| (template.as_str(), view(module, path))).collect()
    }

    /// The fields of its record that a view leaves out, or shows in its own way.
    pub(super) fn without(&self, view: &View) -> Vec<&str> {
        let own = self.without.iter().filter(|(module, name, _)| *module == view.module && *name == view.name);
        own.flat_map(|(_, _, fields)| fields).map(String::as_str).collect()
    }

    /// A view that stands for values of the model, by its name.
    pub(super) fn named(&self, name: &str) -> &View {
        let is_shared = |view: &&View| view.module.starts_with(&["site".to_owned(), "views".to_owned()]);
        let found: Vec<_> = self.views.iter().filter(|view| view.name == name).filter(is_shared).collect();
        let [view] = found[..] else { panic!("{} views are called {name}", found.len()) };
        view
    }

    /// The view whose doc comment holds a text, such as "(`site`)".
    pub(super) fn documented_as(&self, text: &str) -> &View {
        let found: Vec<_> = self.views.iter().filter(|view| view.doc.contains(text)).collect();
        let [view] = found[..] else { panic!("{} views have {text} in their doc comment", found.len()) };
        view
    }
}

/// The module that a file is.
fn module(path: &Path) -> Module {
    let path = path.with_extension("");
    let parts = path.iter().map(|part| part.to_string_lossy().into_owned());
    parts.filter(|part| !matches!(part.as_str(), "mod" | "lib" | "main")).collect()
}

/// A path as seen from the root of the crate.
fn absolute(module: &Module, path: &[String]) -> Module {
    let mut place = module.clone();
    for part in path {
        match part.as_str() {
            "crate" => place.clear(),
            "super" => drop(place.pop()),
            "self" => {}
            // A path that begins with a name is one of a module below, or of a module above that this one imports.
            _ => place.push(part.clone()),
        }
    }
    place
}

fn collect_imports(tree: &UseTree, module: &Module, path: &mut Vec<String>, out: &mut BTreeMap<String, Module>) {
    match tree {
        UseTree::Path(part) => {
            path.push(part.ident.to_string());
            collect_imports(&part.tree, module, path, out);
            path.pop();
        }
        UseTree::Name(name) => {
            let whole = [&path[..], &[name.ident.to_string()]].concat();
            out.insert(name.ident.to_string(), absolute(module, &whole));
        }
        UseTree::Rename(name) => {
            let whole = [&path[..], &[name.ident.to_string()]].concat();
            out.insert(name.rename.to_string(), absolute(module, &whole));
        }
        UseTree::Group(group) => group.items.iter().for_each(|tree| collect_imports(tree, module, path, out)),
        _ => {}
    }
}

/// A field, unless serde skips it.
fn field(field: &syn::Field) -> Option<Field> {
    let name = field.ident.as_ref().expect("a named field").to_string();
    let serde = serde(&field.attrs);
    let skipped = serde == ["skip"];
    (!skipped).then(|| Field { name, doc: doc(&field.attrs), shape: field.ty.clone(), serde })
}

/// Finds values with the fields `template`, a text, and `view`.
struct PageFinder<'f> {
    file: &'f syn::File,
    module: &'f Module,
    /// The bodies of the functions around the place.
    locals: Vec<&'f syn::Block>,
    found: Vec<(String, Module)>,
    /// Fields that views leave out of their record: the name of the view, the fields.
    without: Vec<(String, Vec<String>)>,
}

impl<'f> Visit<'f> for PageFinder<'f> {
    fn visit_block(&mut self, block: &'f syn::Block) {
        self.locals.push(block);
        visit::visit_block(self, block);
        self.locals.pop();
    }

    fn visit_expr_struct(&mut self, value: &'f syn::ExprStruct) {
        let name = value.path.segments.last().map(|segment| segment.ident.to_string());
        let lists = value.fields.iter().filter_map(|field| match &field.expr {
            Expr::MethodCall(call) if call.method == "record_without" => call.args.last(),
            _ => None,
        });
        self.without.extend(lists.filter_map(|list| Some((name.clone()?, texts(list)))));
        let of = |name: &str| {
            let named = |field: &&syn::FieldValue| matches!(&field.member, syn::Member::Named(own) if own == name);
            value.fields.iter().find(named).map(|field| &field.expr)
        };
        if let (Some(Expr::Lit(template)), Some(view)) = (of("template"), of("view"))
            && let Lit::Str(template) = &template.lit
        {
            let template = template.value();
            let path = self.type_of(view).unwrap_or_else(|| {
                panic!(
                    "{}: the type of the view of {template} is not clear; write `let view: Type = …`",
                    self.module.join("::")
                )
            });
            self.found.push((template, path));
        }
        visit::visit_expr_struct(self, value);
    }
}

impl PageFinder<'_> {
    /// The struct that an expression makes: a literal, a variable, the function `value` of them, another function of the file.
    fn type_of(&self, value: &Expr) -> Option<Module> {
        match value {
            Expr::Reference(inner) => self.type_of(&inner.expr),
            Expr::Struct(literal) => Some(segments(&literal.path)),
            Expr::Call(call) => {
                let Expr::Path(function) = &*call.func else { return None };
                let returned = self.file.items.iter().find_map(|item| match item {
                    Item::Fn(item) if function.path.is_ident(&item.sig.ident) => Some(&item.sig.output),
                    _ => None,
                });
                match returned {
                    Some(syn::ReturnType::Type(_, shape)) => path_of(shape),
                    _ => self.type_of(call.args.first()?),
                }
            }
            Expr::Path(variable) => self.locals.iter().rev().flat_map(|block| &block.stmts).find_map(|statement| {
                let syn::Stmt::Local(local) = statement else { return None };
                match &local.pat {
                    syn::Pat::Type(typed) if is_named(&typed.pat, variable) => path_of(&typed.ty),
                    pattern if is_named(pattern, variable) => self.type_of(&local.init.as_ref()?.expr),
                    _ => None,
                }
            }),
            _ => None,
        }
    }
}

/// The texts of `&["a", "b"]`.
fn texts(list: &Expr) -> Vec<String> {
    match list {
        Expr::Reference(inner) => texts(&inner.expr),
        Expr::Array(list) => list.elems.iter().flat_map(texts).collect(),
        Expr::Lit(literal) => match &literal.lit {
            Lit::Str(text) => vec![text.value()],
            _ => Vec::new(),
        },
        _ => Vec::new(),
    }
}

fn is_named(pattern: &syn::Pat, variable: &syn::ExprPath) -> bool {
    matches!(pattern, syn::Pat::Ident(pattern) if variable.path.is_ident(&pattern.ident))
}

fn path_of(shape: &Type) -> Option<Module> {
    match shape {
        Type::Path(shape) => Some(segments(&shape.path)),
        _ => None,
    }
}

/// The names of a path.
pub(super) fn segments(path: &syn::Path) -> Module {
    path.segments.iter().map(|segment| segment.ident.to_string()).collect()
}
