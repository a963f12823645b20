//! Faults of the sources, told to the editor who can mend them.
//!
//! A [`Diagnostic`] names a stable [`Code`], a [`Span`] in a source file, the fault and the help. Loading and checking
//! push diagnostics into [`Diagnostics`] and go on, so that one run tells every fault. [`render`] prints them as text,
//! JSON, SARIF or CI annotations.
//!
//! This module lies at the bottom: it knows nothing of registers, pages or commands.

pub mod codes;
pub mod conflicts;
pub mod render;
pub mod rules;
pub mod source;

pub use codes::Code;
pub use rules::{RuleChange, RuleChanges};
pub use source::{FileId, Position, SourceFile, Sources, Span};

/// How grave a fault is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Nothing is published until it is mended.
    Error,
    /// Published, but an editor should look.
    Warning,
}

impl Severity {
    /// The word printed before the code.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
        }
    }

    /// The word in a sentence.
    pub fn with_article(self) -> &'static str {
        match self {
            Self::Error => "an error",
            Self::Warning => "a warning",
        }
    }
}

/// One fault of the sources.
#[derive(Clone, Debug)]
pub struct Diagnostic {
    /// Which rule is broken.
    pub code: &'static Code,
    /// How grave that is: as the rule says, unless the register changes it.
    pub severity: Severity,
    /// Where; `None` when the fault has no place in a file (a file that is missing).
    pub span: Option<Span>,
    /// The path that the fault is about when there is no span.
    pub path: Option<String>,
    /// What is wrong, in one sentence that names the offending text.
    pub message: String,
    /// What to do about it.
    pub help: Option<String>,
    /// A second place that explains the first ("first defined here").
    pub related: Option<(Span, String)>,
    /// What else to know: which law asks for it, why the register changes how grave it is.
    pub notes: Vec<String>,
}

impl Diagnostic {
    /// A fault at a place in a source file.
    pub fn at(code: &'static Code, span: Span, message: impl Into<String>) -> Self {
        Self { span: Some(span), ..Self::of(code, message) }
    }

    /// A fault of a whole file or folder that cannot be quoted from.
    pub fn of_path(code: &'static Code, path: impl Into<String>, message: impl Into<String>) -> Self {
        Self { path: Some(path.into()), ..Self::of(code, message) }
    }

    fn of(code: &'static Code, message: impl Into<String>) -> Self {
        Self {
            code,
            severity: code.severity,
            span: None,
            path: None,
            message: message.into(),
            help: None,
            related: None,
            notes: Vec::new(),
        }
    }

    /// Adds what to do.
    #[must_use]
    pub fn help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }

    /// Adds a second place that explains the first.
    #[must_use]
    pub fn related(mut self, span: Span, label: impl Into<String>) -> Self {
        self.related = Some((span, label.into()));
        self
    }
}

/// All faults found so far.
#[derive(Clone, Debug, Default)]
pub struct Diagnostics {
    list: Vec<Diagnostic>,
    changes: RuleChanges,
}

impl Diagnostics {
    /// Adds one fault.
    pub fn push(&mut self, diagnostic: Diagnostic) {
        self.list.push(diagnostic);
    }

    /// Adds all faults of another list.
    pub fn extend(&mut self, other: Diagnostics) {
        self.list.extend(other.list);
    }

    /// Makes the faults found so far, and those that are [added later](Self::extend_changed), as grave as the register wants
    /// them, and takes out those that it turns off.
    pub fn apply(&mut self, changes: RuleChanges) {
        let found = Self { list: std::mem::take(&mut self.list), ..Self::default() };
        self.changes = changes;
        self.extend_changed(found);
    }

    /// Adds faults that were found after the register's changes of rules were applied, as grave as the register wants them.
    pub fn extend_changed(&mut self, mut later: Diagnostics) {
        for change in self.changes.iter_mut() {
            for diagnostic in later.list.iter_mut().filter(|diagnostic| diagnostic.code == change.code) {
                change.mark(diagnostic);
                change.faults += 1;
            }
        }
        let is_off =
            |diagnostic: &Diagnostic| self.changes.of(diagnostic.code).is_some_and(|change| change.severity.is_none());
        later.list.retain(|diagnostic| !is_off(diagnostic));
        self.list.extend(later.list);
    }

    /// Adds to each fault what is to be known of its rule, where there is something.
    pub fn note<'n>(&mut self, note: impl Fn(&'static Code) -> Option<&'n str>) {
        for diagnostic in &mut self.list {
            diagnostic.notes.extend(note(diagnostic.code).map(str::to_owned));
        }
    }

    /// The rules that the register changes.
    pub fn changes(&self) -> &RuleChanges {
        &self.changes
    }

    /// The faults in the order of files, places and codes, so that a report never depends on the order of work.
    pub fn sorted(&self, sources: &Sources) -> Vec<&Diagnostic> {
        let mut list: Vec<_> = self.list.iter().collect();
        list.sort_by_cached_key(|diagnostic| {
            let place =
                diagnostic.span.map_or((String::new(), 0), |span| (sources.get(span.file).path.clone(), span.start));
            let path = diagnostic.path.clone().unwrap_or(place.0);
            (path, place.1, diagnostic.code.id, diagnostic.message.clone())
        });
        list
    }

    /// How many faults of this severity there are.
    pub fn count(&self, severity: Severity) -> usize {
        self.list.iter().filter(|diagnostic| diagnostic.severity == severity).count()
    }

    /// Whether anything forbids publication.
    pub fn has_errors(&self) -> bool {
        self.count(Severity::Error) > 0
    }

    /// Whether there is no fault at all.
    pub fn is_empty(&self) -> bool {
        self.list.is_empty()
    }

    /// All faults in the order in which they were found.
    pub fn iter(&self) -> impl Iterator<Item = &Diagnostic> {
        self.list.iter()
    }
}
