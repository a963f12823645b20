//! Finds every fault of a theme's templates. The template engine stops at the first kind of fault it meets: this takes the
//! faulty template out, puts the built-in one into its place if there is one, and asks again.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;
use tera::{ErrorKind, Tera};

use super::templates::engine;
use crate::strings::LAST_RESORT;

/// A fault of a template.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct TemplateFault {
    /// The template, by its path in `templates/`.
    pub template: String,
    /// The bytes that are wrong, if they are known.
    pub range: Option<Range<usize>>,
    /// What the template engine says.
    pub message: String,
}

/// A report of the engine on a reference that leads nowhere: message, template, line, column, and as many `^` as there are
/// characters. The engine gives these reports as text alone.
static REPORT: LazyLock<Regex> = LazyLock::new(|| {
    let report = r"(?m)^error: (.*)\n *--> (.+):(\d+):(\d+)\n *\|\n.*\n *\|[^\^\n]*(\^+)$";
    Regex::new(report).expect("a regular expression")
});

/// The templates of a theme while they are checked.
pub(super) struct Structure<'t> {
    /// The templates by their paths, the register's own in the place of built-in ones.
    pub templates: BTreeMap<&'t str, &'t str>,
    /// The built-in ones that the register's own took the place of.
    pub built_in: BTreeMap<&'t str, &'t str>,
    /// The register's own, as far as no fault was found in them.
    pub own: Vec<&'t str>,
    /// The texts of those that were taken out.
    out: Vec<(&'t str, &'t str)>,
    faults: Vec<TemplateFault>,
}

impl<'t> Structure<'t> {
    /// The templates of a theme: those that are used, and built-in ones under the names of own ones.
    pub(super) fn new(
        templates: BTreeMap<&'t str, &'t str>,
        built_in: BTreeMap<&'t str, &'t str>,
        own: Vec<&'t str>,
    ) -> Self {
        Self { templates, built_in, own, out: Vec::new(), faults: Vec::new() }
    }

    /// Every fault.
    pub(super) fn faults(mut self) -> Vec<TemplateFault> {
        for name in self.own.clone() {
            self.syntax(name);
        }
        // Each round but the last takes out a template of the register's own.
        while let Err(error) = mute_engine().add_raw_templates(&self.templates) {
            if !self.take_out_faulty(&error) {
                break;
            }
        }
        self.faults
    }

    fn syntax(&mut self, name: &'t str) {
        let mut tera = mute_engine();
        let Some(source) = self.templates.get(name) else { return };
        let Err(error) = tera.add_raw_template(name, source) else { return };
        if let ErrorKind::SyntaxError(report) = error.kind() {
            self.fault(name, Some(report.span().range.clone()), report.message().to_owned());
            self.take_out(name);
        }
    }

    /// Keeps the fault that an error describes. `true` if a template was taken out, so that others may be found.
    fn take_out_faulty(&mut self, error: &tera::Error) -> bool {
        let (chain, next) = match error.kind() {
            ErrorKind::MissingParent { current, parent } => (vec![current.clone()], Some(parent.clone())),
            ErrorKind::CircularExtend { tpl, inheritance_chain } => {
                ([vec![tpl.clone()], inheritance_chain.clone()].concat(), None)
            }
            ErrorKind::CircularInclude { include_chain, .. } => (include_chain.clone(), None),
            ErrorKind::Msg(text) if REPORT.is_match(text) => {
                self.references(text);
                return false;
            }
            // A component that two templates define: the engine names both.
            ErrorKind::Msg(text) => (text.split('`').skip(1).step_by(2).skip(1).map(str::to_owned).collect(), None),
            _ => (Vec::new(), None),
        };
        let Some(at) = chain.iter().position(|name| self.own.contains(&name.as_str())) else {
            self.faults.push(TemplateFault { template: String::new(), range: None, message: error.to_string() });
            return false;
        };
        let name = self.own.iter().copied().find(|own| *own == chain[at]).unwrap_or_default();
        let source = self.templates.get(name).copied().unwrap_or_default();
        let led_to = next.as_deref().or_else(|| chain.get(at + 1).map(String::as_str));
        let range = match error.kind() {
            ErrorKind::Msg(text) => text.split('`').nth(1).and_then(|component| definition(source, component)),
            _ => led_to.and_then(|other| quoted(source, other)),
        };
        // What leads to a template that is out because of its own fault has none.
        if !next.is_some_and(|parent| self.out.iter().any(|(out, _)| *out == parent)) {
            self.fault(name, range, error.to_string());
        }
        self.take_out(name);
        true
    }

    /// Keeps the faults of the reports, but for those that only follow from a template that was taken out.
    fn references(&mut self, text: &str) {
        for report in REPORT.captures_iter(text) {
            let [message, template, line, column, marks] = report.extract().1;
            let asked = message.split('`').nth(1).unwrap_or_default();
            let follows = self.out.iter().any(|(name, source)| {
                message.starts_with("Unknown template") && *name == asked
                    || message.starts_with("Unknown component") && definition(source, asked).is_some()
                    || message.starts_with("Block") && source.contains(asked)
            });
            if !follows {
                let source = self.templates.get(template).copied().unwrap_or_default();
                let number = |text: &str| text.parse::<usize>().unwrap_or(1);
                let range = range(source, number(line), number(column), marks.len());
                self.fault(template, range, message.to_owned());
            }
        }
    }

    fn fault(&mut self, template: &str, range: Option<Range<usize>>, message: String) {
        self.faults.push(TemplateFault { template: template.to_owned(), range, message });
    }

    fn take_out(&mut self, name: &'t str) {
        self.own.retain(|own| *own != name);
        let source = match self.built_in.get(name) {
            Some(built_in) => self.templates.insert(name, built_in),
            None => self.templates.remove(name),
        };
        self.out.extend(source.map(|source| (name, source)));
    }
}

/// An engine that understands templates and makes no page.
fn mute_engine() -> Tera {
    engine(LAST_RESORT.as_str(), |_| Ok(String::new()))
}

/// The bytes of some characters of a line; lines and columns count from 1.
fn range(source: &str, line: usize, column: usize, length: usize) -> Option<Range<usize>> {
    let text = source.split_inclusive('\n').nth(line - 1)?;
    let line_start = text.as_ptr().addr() - source.as_ptr().addr();
    let byte = |characters: usize| text.char_indices().nth(characters).map_or(text.len(), |(at, _)| at);
    Some(line_start + byte(column - 1)..line_start + byte(column - 1 + length))
}

/// Where a template names another one that it extends or includes.
fn quoted(source: &str, name: &str) -> Option<Range<usize>> {
    let name = regex::escape(name);
    let tag = Regex::new(&format!(r#"\{{%-?\s*(?:extends|include)\s+(["'`]{name}["'`])"#)).ok()?;
    Some(tag.captures(source)?.get(1)?.range())
}

/// Where a template defines a component.
fn definition(source: &str, component: &str) -> Option<Range<usize>> {
    let name = regex::escape(component);
    let tag = Regex::new(&format!(r"\{{%-?\s*component\s+({name})\b")).ok()?;
    Some(tag.captures(source)?.get(1)?.range())
}
