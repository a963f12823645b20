//! The views of templates, read off the code: structs that derive `Serialize`, their fields and doc comments.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use syn::visit::{self, Visit};
use syn::{Attribute, Expr, Fields, Item, Lit, Meta, Type, UseTree};

use crate::support::project;

/// A place of a module in the crate, such as `["site", "views", "office"]`.
pub type Module = Vec<String>;

/// A struct that templates see.
pub struct View {
    /// Where it is declared.
    pub module: Module,
    /// Its name in Rust.
    pub name: String,
    /// Its doc comment.
    pub doc: String,
    /// What templates see of it; `None` if it becomes a text.
    pub fields: Option<Vec<Field>>,
}

/// A field of a view.
pub struct Field {
    /// Its name, also in templates.
    pub name: String,
    /// Its doc comment; empty if it has none.
    pub doc: String,
    /// Its type in Rust.
    pub shape: Type,
    /// What else serde is told of it.
    pub serde: Vec<String>,
}

/// The views of a program.
#[derive(Default)]
pub struct Views {
    views: Vec<View>,
    /// What each module calls by a name that another module declares: the path in the crate.
    imports: BTreeMap<Module, BTreeMap<String, Module>>,
    /// The view of each page: template, module, path of the struct there.
    pages: Vec<(String, Module, Module)>,
}

impl Views {
    /// Reads the code of the program.
    pub fn of_program() -> Self {
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
    pub fn read(&mut self, module: Module, source: &str) {
        let file = syn::parse_file(source).unwrap_or_else(|error| panic!("{}: {error}", module.join("::")));
        let imports = self.imports.entry(module.clone()).or_default();
        for item in &file.items {
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
                    });
                }
                _ => {}
            }
        }
        let mut finder = PageFinder { file: &file, module: &module, locals: Vec::new(), found: Vec::new() };
        finder.visit_file(&file);
        self.pages.extend(finder.found.into_iter().map(|(template, path)| (template, module.clone(), path)));
    }

    /// The view that a path means in a module. A re-export counts as the module that declares the struct.
    pub fn find(&self, module: &Module, path: &[String]) -> Option<&View> {
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
    pub fn pages(&self) -> BTreeMap<&str, &View> {
        let view =
            |module, path: &Module| self.find(module, path).unwrap_or_else(|| panic!("{} is no view", path.join("::")));
        self.pages.iter().map(|(template, module, path)| (template.as_str(), view(module, path))).collect()
    }

    /// The view whose doc comment holds a text, such as "(`site`)".
    pub fn documented_as(&self, text: &str) -> &View {
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

fn derives_serialize(attributes: &[Attribute]) -> bool {
    let mut derives = false;
    for attribute in attributes.iter().filter(|attribute| attribute.path().is_ident("derive")) {
        attribute
            .parse_nested_meta(|meta| {
                derives |= meta.path.segments.last().is_some_and(|segment| segment.ident == "Serialize");
                Ok(())
            })
            .expect("a list of traits");
    }
    derives
}

/// Whether `#[serde(into = "String")]` stands there.
fn becomes_text(attributes: &[Attribute]) -> bool {
    serde(attributes).iter().any(|words| words == "into")
}

/// The words of `#[serde(…)]`.
fn serde(attributes: &[Attribute]) -> Vec<String> {
    let mut words = Vec::new();
    for attribute in attributes.iter().filter(|attribute| attribute.path().is_ident("serde")) {
        attribute
            .parse_nested_meta(|meta| {
                words.extend(meta.path.get_ident().map(ToString::to_string));
                if let Ok(value) = meta.value() {
                    value.parse::<Expr>()?;
                }
                Ok(())
            })
            .expect("words of serde");
    }
    words
}

/// A field, unless serde skips it.
fn field(field: &syn::Field) -> Option<Field> {
    let name = field.ident.as_ref().expect("a named field").to_string();
    let serde = serde(&field.attrs);
    let skipped = serde == ["skip"];
    (!skipped).then(|| Field { name, doc: doc(&field.attrs), shape: field.ty.clone(), serde })
}

/// A doc comment in one line.
fn doc(attributes: &[Attribute]) -> String {
    let lines = attributes.iter().filter_map(|attribute| match &attribute.meta {
        Meta::NameValue(meta) if meta.path.is_ident("doc") => match &meta.value {
            Expr::Lit(literal) => match &literal.lit {
                Lit::Str(text) => Some(text.value().trim().to_owned()),
                _ => None,
            },
            _ => None,
        },
        _ => None,
    });
    lines.collect::<Vec<_>>().join(" ").trim().to_owned()
}

/// Finds values with the fields `template`, a text, and `view`.
struct PageFinder<'f> {
    file: &'f syn::File,
    module: &'f Module,
    /// The bodies of the functions around the place.
    locals: Vec<&'f syn::Block>,
    found: Vec<(String, Module)>,
}

impl<'f> Visit<'f> for PageFinder<'f> {
    fn visit_block(&mut self, block: &'f syn::Block) {
        self.locals.push(block);
        visit::visit_block(self, block);
        self.locals.pop();
    }

    fn visit_expr_struct(&mut self, value: &'f syn::ExprStruct) {
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
pub fn segments(path: &syn::Path) -> Module {
    path.segments.iter().map(|segment| segment.ident.to_string()).collect()
}
