//! Problems in the sources, reported to the editor who can fix them.
//!
//! A [`Diagnostic`] has a stable [`Code`], a [`Span`] in a source file, a message and a help. Loading and checking push
//! diagnostics into [`Diagnostics`] and go on, so that one run reports all problems. [`render`] prints them as text,
//! JSON, SARIF or CI annotations, in one of the languages of [`messages`].
//!
//! This module lies at the bottom: it knows nothing of registers, pages or commands.

mod baseline;
mod code;
pub mod codes;
pub mod conflicts;
mod diagnostic;
mod edit;
mod edit_plan;
mod list;
pub mod messages;
pub mod render;
pub mod rules;
mod severity;
pub mod source;
mod span;

pub use baseline::Baseline;
pub use code::Code;
pub use diagnostic::Diagnostic;
pub use edit::Edit;
pub use edit_plan::EditPlan;
pub use list::Diagnostics;
pub use messages::{Message, MessageLanguage, Phrase};
pub(crate) use messages::{message, phrase};
pub use rules::{RuleChange, RuleChanges};
pub use severity::Severity;
pub use source::{Position, SourceFile, Sources};
pub use span::{FileId, Span};
