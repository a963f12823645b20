//! Checks what the site makes of a register's own theme: templates, colours, the font of cards.

use std::collections::{BTreeMap, BTreeSet};

use super::colours::{COLOURS, Colours};
use super::structure::{Structure, TemplateFault};
use crate::diagnostics::messages::Argument;
use crate::diagnostics::{Code, Diagnostic, Diagnostics, FileId, Message, Sources, Span, codes, message};
use crate::registry::decode::nearest;
use crate::site::social_images;
use crate::theme::{RenderError, Theme, ThemeFiles, is_note};

/// The folder of templates in a theme.
const FOLDER: &str = "templates";

/// Reports every fault of a theme's templates, colours and font.
pub fn check(theme: &Theme, files: &ThemeFiles, sources: &Sources, faults: &mut Diagnostics) {
    if let Some(Err(found)) = files.id(COLOURS).map(|file| Colours::read(file, sources)) {
        faults.extend(found);
    }
    for (path, cause) in social_images::wrong_fonts(theme) {
        let message = message!("the theme's font is wrong: {path}: {cause}", path, cause);
        faults.push(Diagnostic::of_path(&codes::BAD_FONT, files.path(&path), message).help(codes::BAD_FONT.help));
    }
    templates(theme, files, sources, faults);
}

fn templates(theme: &Theme, files: &ThemeFiles, sources: &Sources, faults: &mut Diagnostics) {
    let own: BTreeMap<&str, FileId> =
        files.under(FOLDER).filter(|(name, _)| theme.changes(&format!("{FOLDER}/{name}"))).collect();
    if own.is_empty() {
        return;
    }
    let built_in: BTreeMap<&str, &str> = theme
        .built_in_under(FOLDER)
        .filter_map(|(name, bytes)| Some((name, std::str::from_utf8(bytes).ok()?)))
        .collect();
    let mut templates = built_in.clone();
    templates.extend(own.iter().map(|(name, id)| (*name, &*sources.get(*id).text)));
    unused(&own, &templates, &built_in, files, faults);
    let names: Vec<_> = templates.keys().copied().collect();
    let structure = Structure::new(templates.clone(), built_in, own.keys().copied().collect());
    for (fault, more) in gathered(structure.faults(), &own) {
        let help = match (fault.message.split('`').nth(1), fault.message.starts_with("Unknown template")) {
            (Some(asked), true) => nearest(asked, &names).map(|near| message!("Did you mean \"{near}\"?", near)),
            _ => None,
        };
        let place = ThemePlace { theme, files, template: &fault.template, range: fault.range };
        let fault = place.fault(&codes::BROKEN_TEMPLATE, &fault.message, more);
        faults.push(match help {
            Some(help) => fault.help(help),
            None => fault,
        });
    }
}

/// The faults of own templates, and those of built-in ones with one message only once, with how many more have it.
fn gathered(faults: Vec<TemplateFault>, own: &BTreeMap<&str, FileId>) -> Vec<(TemplateFault, Option<Message>)> {
    let mut gathered: Vec<(TemplateFault, usize)> = Vec::new();
    for fault in faults {
        let is_own = own.contains_key(fault.template.as_str());
        let alike = |(known, _): &&mut (TemplateFault, usize)| {
            !is_own && !own.contains_key(known.template.as_str()) && known.message == fault.message
        };
        match gathered.iter_mut().find(alike) {
            Some((_, more)) => *more += 1,
            None => gathered.push((fault, 0)),
        }
    }
    let suffix = |more| (more > 0).then(|| message!(" (and {more} more)", more));
    gathered.into_iter().map(|(fault, more)| (fault, suffix(more))).collect()
}

/// Reports own templates that no page uses and no template draws upon.
fn unused(
    own: &BTreeMap<&str, FileId>,
    templates: &BTreeMap<&str, &str>,
    built_in: &BTreeMap<&str, &str>,
    files: &ThemeFiles,
    faults: &mut Diagnostics,
) {
    for name in own.keys().filter(|name| !built_in.contains_key(*name) && !is_note(name)) {
        let named = |source: &&str| ['"', '\'', '`'].iter().any(|mark| source.contains(&format!("{mark}{name}{mark}")));
        let components = templates.get(name).is_some_and(|source| source.contains("endcomponent"));
        if components || templates.values().any(named) {
            continue;
        }
        let known: Vec<_> = built_in.keys().copied().collect();
        let path = files.path(&format!("{FOLDER}/{name}"));
        let help = match nearest(name, &known) {
            Some(near) => message!("Did you mean {near}?", near),
            None => codes::UNUSED_THEME_FILE.help.into(),
        };
        let message = message!("no page and no template uses {path}", path);
        faults.push(Diagnostic::of_path(&codes::UNUSED_THEME_FILE, path, message).help(help));
    }
}

/// Reports where templates failed on pages: each place once, with the first page of it.
pub fn report_failures(failures: &[RenderError], theme: &Theme, files: &ThemeFiles, faults: &mut Diagnostics) {
    let mut places = BTreeMap::<_, Vec<&str>>::new();
    for failure in failures {
        let range = failure.range.as_ref().map(|range| (range.start, range.end));
        let pages = places.entry((failure.template.as_str(), range, failure.cause.as_str())).or_default();
        if !pages.contains(&failure.page.as_str()) {
            pages.push(&failure.page);
        }
    }
    for ((template, range, cause), pages) in places {
        let on = match pages.len() - 1 {
            0 => message!(" (on the page {page})", page = pages[0]),
            more => message!(" (on the page {page} and {more} more)", page = pages[0], more),
        };
        let place = ThemePlace { theme, files, template, range: range.map(|(start, end)| start..end) };
        faults.push(place.fault(&codes::FAILED_TEMPLATE, cause, Some(on)));
    }
}

/// A place in a template, the register's own or a built-in one.
struct ThemePlace<'p> {
    theme: &'p Theme,
    files: &'p ThemeFiles,
    template: &'p str,
    range: Option<std::ops::Range<usize>>,
}

impl ThemePlace<'_> {
    /// A fault at the place. What fails in a built-in template is the work of the register's own ones, which took the place
    /// of others.
    fn fault(self, code: &'static Code, message: &str, on: Option<Message>) -> Diagnostic {
        let message = Message::verbatim(Argument::Text(message.to_owned())).followed_by(on);
        let inner = format!("{FOLDER}/{}", self.template);
        if let (Some(file), Some(range)) = (self.files.id(&inner), &self.range) {
            let span = Span { file, start: range.start, end: range.end };
            return Diagnostic::at(code, span, message).help(code.help);
        }
        if self.files.id(&inner).is_some() {
            return Diagnostic::of_path(code, self.files.path(&inner), message).help(code.help);
        }
        let line = self.range.and_then(|range| {
            let before = self.theme.built_in_file(&inner)?.get(..range.start)?;
            Some(before.iter().filter(|byte| **byte == b'\n').count() + 1)
        });
        let message = match (self.template, line) {
            ("", _) => message,
            (template, None) => message!("the built-in template {template} fails: {message}", template, message),
            (template, Some(line)) => {
                message!("the built-in template {template} fails in line {line}: {message}", template, line, message)
            }
        };
        let changed: BTreeSet<_> = self
            .files
            .under(FOLDER)
            .map(|(name, _)| format!("{FOLDER}/{name}"))
            .filter(|path| self.theme.changes(path))
            .collect();
        let path = match changed.len() {
            1 => changed.iter().next().map_or_else(String::new, |only| self.files.path(only)),
            _ => self.files.path(FOLDER),
        };
        let help = message!(
            "It needs what the built-in templates have, which the theme replaces: {files}.",
            files = listed(&changed)
        );
        Diagnostic::of_path(code, path, message).help(help)
    }
}

fn listed(paths: &BTreeSet<String>) -> String {
    paths.iter().map(String::as_str).collect::<Vec<_>>().join(", ")
}
