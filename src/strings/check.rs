//! Checks the strings of a register's own theme: files and folders, syntax, keys, what texts refer to, what templates ask
//! for, and what a language lacks.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use fluent_syntax::parser::{ErrorKind, ParserError};

use super::catalog::{CatalogEntry, FOLDER, MissingString, StringCatalog, definitions_of, folder, keys_of};
use super::fallback::{LAST_RESORT, chain};
use super::fluent_error::fluent_error;
use super::fluent_file::{FluentDefinition, FluentFile, FluentReference, ReferenceKind, variables};
use super::formatting::FUNCTIONS;
use crate::diagnostics::messages::{Argument, argument};
use crate::diagnostics::{Diagnostic, Diagnostics, FileId, Message, Sources, Span, codes, message, phrase};
use crate::registry::decode::nearest;
use crate::registry::values::LangTag;
use crate::theme::{AskedString, Theme, ThemeFiles, asked_strings, is_note};

/// How many keys a warning of missing strings names.
const NAMED: usize = 5;

/// What is checked, and what is found.
struct Check<'c> {
    theme: &'c Theme,
    files: &'c ThemeFiles,
    languages: &'c [LangTag],
    sources: &'c Sources,
    catalog: StringCatalog,
    /// What the theme's own templates ask for.
    asked: Vec<(FileId, AskedString<'c>)>,
    diagnostics: &'c mut Diagnostics,
}

/// Reports all problems in the strings of a theme. `missing` is what the languages of the register lack.
pub fn check(
    theme: &Theme,
    files: &ThemeFiles,
    languages: &[LangTag],
    missing: &BTreeMap<LangTag, Vec<MissingString>>,
    sources: &Sources,
    diagnostics: &mut Diagnostics,
) {
    let asked = files
        .under("templates")
        .filter(|(name, _)| theme.changes(&format!("templates/{name}")))
        .flat_map(|(_, id)| asked_strings(&sources.get(id).text).into_iter().map(move |asked| (id, asked)))
        .collect();
    let mut check = Check { theme, files, languages, sources, catalog: StringCatalog::of(theme), asked, diagnostics };
    for (language, files) in check.own_files() {
        check.language(language, &files);
    }
    check.templates();
    for (language, missing) in missing {
        check.missing(*language, missing);
    }
}

impl<'c> Check<'c> {
    /// The own files of each language whose strings can be shown. Others are reported.
    fn own_files(&mut self) -> BTreeMap<LangTag, Vec<FileId>> {
        let shown = |language: &LangTag| {
            *language == LAST_RESORT
                || self.languages.iter().any(|known| known == language || known.without_subtags() == *language)
        };
        let mut files: BTreeMap<_, Vec<_>> = BTreeMap::new();
        let mut unused: BTreeMap<String, Diagnostic> = BTreeMap::new();
        for (name, id) in self.files.under(FOLDER) {
            let path = self.files.path(&format!("{FOLDER}/{name}"));
            if is_note(name) {
                continue;
            }
            let Some((parent, file)) = name.split_once('/') else {
                let folder = name.trim_end_matches(".ftl");
                let help = message!(
                    "The strings of a language stand in a folder: {strings}/{folder}/….ftl.",
                    strings = FOLDER,
                    folder
                );
                unused.insert(path.clone(), unread(path, help));
                continue;
            };
            if !file.ends_with(".ftl") {
                unused.insert(path.clone(), unread(path, phrase!("Files of strings end in .ftl.")));
                continue;
            }
            match parent.parse::<LangTag>() {
                Ok(language) if shown(&language) => files.entry(language).or_default().push(id),
                parsed => {
                    let path = self.files.path(&format!("{FOLDER}/{parent}"));
                    let diagnostic = self.foreign_folder(&path, parent, parsed.is_ok());
                    unused.insert(path, diagnostic);
                }
            }
        }
        unused.into_values().for_each(|diagnostic| self.diagnostics.push(diagnostic));
        files
    }

    fn foreign_folder(&self, path: &str, name: &str, is_tag: bool) -> Diagnostic {
        let known: Vec<_> = self.languages.iter().map(LangTag::as_str).collect();
        let message = if is_tag {
            message!(
                "the register has no language {name}; its languages are {languages}",
                name,
                languages = known.join(", ")
            )
        } else {
            message!(
                "the folder's name, {name}, is not a language tag such as {example}",
                name,
                example = known.first().unwrap_or(&"kk")
            )
        };
        let help = nearest(&name.to_ascii_lowercase(), &known)
            .filter(|_| !is_tag)
            .map_or_else(|| codes::STRINGS_FOLDER.help.into(), |near| message!("Did you mean {near}?", near));
        Diagnostic::of_path(&codes::STRINGS_FOLDER, path, message).help(help)
    }

    /// Checks the own files of a language.
    fn language(&mut self, language: LangTag, files: &[FileId]) {
        let known = definitions_of(self.theme, language);
        let sources = self.sources;
        let mut definitions = Vec::new();
        for &file in files {
            let source = &sources.get(file).text;
            let parsed = FluentFile::parse(source);
            parsed.errors.iter().for_each(|error| self.diagnostics.push(syntax(file, source, error)));
            definitions.extend(parsed.definitions().into_iter().map(|definition| (file, definition)));
        }
        self.duplicates(&definitions);
        let quoted: BTreeSet<&str> =
            definitions.iter().flat_map(|(_, it)| &it.references).map(|reference| reference.name.as_str()).collect();
        for (file, definition) in &definitions {
            let entry = self.catalog.get(&definition.key);
            let used = self.catalog.get(&definition.key).is_some()
                || self.is_own(definition)
                || quoted.contains(definition.key.as_str());
            let unknown = (!used).then(|| self.unknown(*file, definition));
            let dangling = definition.references.iter().filter_map(|reference| {
                let help = unresolved(definition, reference, entry, &known)?;
                Some(bad_reference(*file, language, definition, reference).help(help))
            });
            let left_out = entry.and_then(|entry| left_out(*file, definition, entry, &known));
            for diagnostic in unknown.into_iter().chain(dangling).chain(left_out) {
                self.diagnostics.push(diagnostic);
            }
        }
    }

    /// Whether a definition is a term, or a string that the theme's own templates ask for.
    fn is_own(&self, definition: &FluentDefinition) -> bool {
        let key = definition.key.as_str();
        let asks = |asked: &AskedString<'_>| {
            asked.key == key || asked.is_prefix && !asked.key.is_empty() && key.starts_with(asked.key)
        };
        key.starts_with('-') || self.asked.iter().any(|(_, asked)| asks(asked))
    }

    fn unknown(&self, file: FileId, definition: &FluentDefinition) -> Diagnostic {
        let key = &definition.key;
        let help = match nearest(key, &self.catalog.keys()) {
            Some(near) => message!("Did you mean `{near}`?", near),
            None => codes::UNKNOWN_STRING.help.into(),
        };
        let span = Span { file, start: definition.range.start, end: definition.range.end };
        Diagnostic::at(&codes::UNKNOWN_STRING, span, message!("nothing asks for the string `{key}`", key)).help(help)
    }

    fn duplicates(&mut self, definitions: &[(FileId, FluentDefinition)]) {
        let span = |file: FileId, range: &std::ops::Range<usize>| Span { file, start: range.start, end: range.end };
        // Messages and terms share their names; attributes are twice only in one message.
        let mut messages: HashMap<&str, Span> = HashMap::new();
        let mut attributes: HashMap<(&str, Span), Span> = HashMap::new();
        let mut found = Vec::new();
        for (file, definition) in definitions {
            let owner = span(*file, &definition.owner);
            let name = definition.key.trim_start_matches('-').split('.').next().unwrap_or_default();
            let first = *messages.entry(name).or_insert(owner);
            if first != owner {
                let known = found.iter().any(|diagnostic: &Diagnostic| diagnostic.span == Some(owner));
                if !known {
                    found.push(twice(name, owner, first));
                }
                continue;
            }
            let place = span(*file, &definition.range);
            let first = *attributes.entry((&definition.key, owner)).or_insert(place);
            if first != place {
                found.push(twice(&definition.key, place, first));
            }
        }
        found.into_iter().for_each(|diagnostic| self.diagnostics.push(diagnostic));
    }

    /// Checks that each string that own templates ask for is found in every language of the register.
    fn templates(&mut self) {
        let first = self.languages.first().copied().unwrap_or(LAST_RESORT);
        let chains: Vec<_> = self.languages.iter().map(|language| chain(*language, first)).collect();
        let known: BTreeMap<LangTag, BTreeSet<String>> =
            chains.iter().flatten().map(|language| (*language, keys_of(self.theme, *language))).collect();
        let found = |key: &str| chains.iter().all(|chain| chain.iter().any(|language| known[language].contains(key)));
        for (file, asked) in self.asked.iter().filter(|(_, asked)| !asked.is_prefix && !found(asked.key)) {
            let span = Span { file: *file, start: asked.range.start, end: asked.range.end };
            let candidates: Vec<_> = known[&first].iter().map(String::as_str).chain(self.catalog.keys()).collect();
            let help = match nearest(asked.key, &candidates) {
                Some(near) => message!("Did you mean `{near}`?", near),
                None => codes::STRING_OF_TEMPLATE.help.into(),
            };
            let message = message!("there is no string `{key}`", key = asked.key);
            self.diagnostics.push(Diagnostic::at(&codes::STRING_OF_TEMPLATE, span, message).help(help));
        }
    }

    /// Reports what a language lacks: for each file, or in one warning if it has no file of its own.
    fn missing(&mut self, language: LangTag, missing: &[MissingString]) {
        let inner = folder(language);
        let help = message!("`tizilim strings {language}` writes the files to fill in.", language);
        if self.theme.own_under(&inner).next().is_none() {
            let message = lacking(language, missing, self.catalog.asked_of(language).count());
            let diagnostic = Diagnostic::of_path(&codes::MISSING_STRINGS, self.files.path(&inner), message);
            self.diagnostics.push(diagnostic.help(help));
            return;
        }
        let mut by_file: BTreeMap<&str, Vec<MissingString>> = BTreeMap::new();
        for string in missing {
            by_file.entry(&string.file).or_default().push(string.clone());
        }
        for (file, missing) in by_file {
            let whole = self.catalog.asked_of(language).filter(|entry| entry.file == file).count();
            let message = lacking(language, &missing, whole);
            let place = self.files.id(&format!("{inner}/{file}")).and_then(|id| self.draft_of(id, &missing));
            let diagnostic = match place {
                Some(span) => Diagnostic::at(&codes::MISSING_STRINGS, span, message),
                None => {
                    let path = self.files.path(&format!("{inner}/{file}"));
                    Diagnostic::of_path(&codes::MISSING_STRINGS, path, message)
                }
            };
            self.diagnostics.push(diagnostic.help(help.clone()));
        }
    }

    /// Where a file has the first line to fill in of those strings.
    fn draft_of(&self, id: FileId, missing: &[MissingString]) -> Option<Span> {
        let text = &self.sources.get(id).text;
        let drafted = |line: &str| {
            let message = line.strip_prefix("# ")?.split_once('=')?.0.trim();
            missing.iter().any(|string| string.key.split('.').next() == Some(message)).then_some(())
        };
        let mut start = 0;
        for line in text.split_inclusive('\n') {
            if drafted(line).is_some() {
                return Some(Span { file: id, start, end: start + line.trim_end().len() });
            }
            start += line.len();
        }
        None
    }
}

fn unread(path: String, help: impl Into<Message>) -> Diagnostic {
    let message = message!("the program does not read {path}", path);
    Diagnostic::of_path(&codes::UNUSED_THEME_FILE, path, message).help(help)
}

/// A place that is not Fluent.
fn syntax(file: FileId, source: &str, error: &ParserError) -> Diagnostic {
    let span = Span { file, start: error.pos.start, end: error.pos.end };
    let attribute = source.get(error.pos.start..).is_some_and(|rest| rest.starts_with('.'));
    let help = match &error.kind {
        ErrorKind::ExpectedMessageField { entry_id } => {
            message!("Write a text after `{entry_id} =`, or put `# ` before the line until there is one.", entry_id)
        }
        ErrorKind::ExpectedToken('=') if attribute => {
            phrase!("Write an attribute as `.name = text`, indented, below its message.").into()
        }
        _ => codes::FLUENT_SYNTAX.help.into(),
    };
    let reason = fluent_error(&error.kind);
    let diagnostic = Diagnostic::at(&codes::FLUENT_SYNTAX, span, message!("not Fluent: {reason}", reason)).help(help);
    // A brace that is never closed is missed only at the end.
    let begun = error.slice.as_ref().map(|slice| Span { file, start: slice.start, end: slice.start + 1 });
    let begun = begun.filter(|begun| source.get(begun.start..span.start).is_some_and(|text| text.contains('\n')));
    match begun {
        Some(begun) => diagnostic.related(begun, phrase!("the string begins here")),
        None => diagnostic,
    }
}

fn twice(name: &str, second: Span, first: Span) -> Diagnostic {
    Diagnostic::at(&codes::DUPLICATE_STRING, second, message!("`{name}` is defined twice", name))
        .help(codes::DUPLICATE_STRING.help)
        .related(first, phrase!("first defined here"))
}

/// What to do about a reference that leads nowhere; `None` if it leads somewhere. The variables of a string that the
/// program does not know, and those of terms, cannot be judged.
fn unresolved(
    definition: &FluentDefinition,
    reference: &FluentReference,
    entry: Option<&CatalogEntry>,
    known: &BTreeMap<String, FluentDefinition>,
) -> Option<Message> {
    let name = reference.name.as_str();
    let candidates: Vec<&str> = match reference.target {
        ReferenceKind::Function => FUNCTIONS.to_vec(),
        ReferenceKind::Message | ReferenceKind::Term => known.keys().map(String::as_str).collect(),
        ReferenceKind::Variable => entry?.given.iter().map(String::as_str).collect(),
    };
    if candidates.contains(&name) {
        return None;
    }
    let sign = if reference.target == ReferenceKind::Variable { "$" } else { "" };
    Some(match nearest(name, &candidates).filter(|near| *near != definition.key) {
        Some(near) => message!("Did you mean `{sign}{near}`?", sign, near),
        None if matches!(reference.target, ReferenceKind::Message | ReferenceKind::Term) => {
            codes::STRING_REFERENCE.help.into()
        }
        None if candidates.is_empty() => phrase!("This string is given no variable.").into(),
        None => {
            let listed: Vec<_> = candidates.iter().map(|name| format!("{sign}{name}")).collect();
            message!("Known here: {names}.", names = listed.join(", "))
        }
    })
}

fn bad_reference(
    file: FileId,
    language: LangTag,
    definition: &FluentDefinition,
    reference: &FluentReference,
) -> Diagnostic {
    let (key, name) = (&definition.key, &reference.name);
    let message = match reference.target {
        ReferenceKind::Variable => message!("`{key}` is not given ${name}", key, name),
        ReferenceKind::Function => message!("`{key}` calls {name}(), which does not exist", key, name),
        ReferenceKind::Message | ReferenceKind::Term => {
            message!("`{key}` refers to `{name}`, which {language} does not have", key, name, language)
        }
    };
    let span = Span { file, start: reference.range.start, end: reference.range.end };
    Diagnostic::at(&codes::STRING_REFERENCE, span, message)
}

/// The variables that every built-in language uses and the definition does not.
fn left_out(
    file: FileId,
    definition: &FluentDefinition,
    entry: &CatalogEntry,
    known: &BTreeMap<String, FluentDefinition>,
) -> Option<Diagnostic> {
    let used = variables(definition, known);
    let left_out: Vec<_> = entry.used.difference(&used).map(|name| format!("${name}")).collect();
    if left_out.is_empty() {
        return None;
    }
    let span = Span { file, start: definition.range.start, end: definition.range.end };
    let message = message!("`{key}` does not use {names}", key = definition.key, names = left_out.join(", "));
    Some(Diagnostic::at(&codes::UNUSED_VARIABLE, span, message).help(codes::UNUSED_VARIABLE.help))
}

/// The languages in which missing strings are shown: `en or kk`.
pub fn shown_in(missing: &[MissingString]) -> Argument {
    let languages: BTreeSet<_> = missing.iter().map(|string| string.shown_in.to_string()).collect();
    let named = languages.into_iter().map(Argument::Text);
    let all = named.reduce(|first, next| argument(&message!("{first} or {next}", first, next)));
    all.unwrap_or_else(|| Argument::Text(String::new()))
}

/// `fr lacks 12 of 300 strings, shown in en: home, skip and 10 more`.
fn lacking(language: LangTag, missing: &[MissingString], whole: usize) -> Message {
    let shown_in = shown_in(missing);
    let named: Vec<_> = missing.iter().take(NAMED).map(|string| string.key.as_str()).collect();
    let (count, named) = (missing.len(), named.join(", "));
    match count.saturating_sub(NAMED) {
        0 => message!(
            "{language} lacks {count} of {whole} strings, which are shown in {shown_in}: {named}",
            language,
            count,
            whole,
            shown_in,
            named
        ),
        more => message!(
            "{language} lacks {count} of {whole} strings, which are shown in {shown_in}: {named} and {more} more",
            language,
            count,
            whole,
            shown_in,
            named,
            more
        ),
    }
}
