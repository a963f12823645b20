//! One problem in the sources, as it is reported.

use super::code::Code;
use super::edit::Edit;
use super::messages::Message;
use super::severity::Severity;
use super::span::Span;

/// A problem in the sources.
#[derive(Clone, Debug)]
pub struct Diagnostic {
    /// Which rule is broken.
    pub code: &'static Code,
    /// The severity: that of the rule, unless the register changes it.
    pub severity: Severity,
    /// The place; `None` if there is no place in a file (a file that is missing).
    pub span: Option<Span>,
    /// The path of the file or folder if there is no span.
    pub path: Option<String>,
    /// What is wrong, in one sentence that names the offending text.
    pub message: Message,
    /// What to do about it.
    pub help: Option<Message>,
    /// A second place that explains the first ("first defined here").
    pub related: Option<(Span, Message)>,
    /// Notes: the law that requires it, the reason for which the register changes the severity.
    pub notes: Vec<Message>,
    /// The edits of its file that fix it, all of them together; none if only a person can fix it.
    pub fix: Vec<Edit>,
}

impl Diagnostic {
    /// A diagnostic at a place in a source file.
    pub fn at(code: &'static Code, span: Span, message: impl Into<Message>) -> Self {
        Self { span: Some(span), ..Self::of(code, message) }
    }

    /// A diagnostic about a whole file or folder, which cannot be quoted.
    pub fn of_path(code: &'static Code, path: impl Into<String>, message: impl Into<Message>) -> Self {
        Self { path: Some(path.into()), ..Self::of(code, message) }
    }

    fn of(code: &'static Code, message: impl Into<Message>) -> Self {
        Self {
            code,
            severity: code.severity,
            span: None,
            path: None,
            message: message.into(),
            help: None,
            related: None,
            notes: Vec::new(),
            fix: Vec::new(),
        }
    }

    /// Sets the help.
    #[must_use]
    pub fn help(mut self, help: impl Into<Message>) -> Self {
        self.help = Some(help.into());
        self
    }

    /// Adds a second place that explains the first.
    #[must_use]
    pub fn related(mut self, span: Span, label: impl Into<Message>) -> Self {
        self.related = Some((span, label.into()));
        self
    }

    /// Sets the edits that fix it.
    #[must_use]
    pub fn fix(mut self, edits: impl IntoIterator<Item = Edit>) -> Self {
        self.fix = edits.into_iter().collect();
        self
    }
}
