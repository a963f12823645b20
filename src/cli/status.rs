//! How a command ends: the exit codes that scripts rely on.

use std::error::Error;
use std::process::{ExitCode, Termination};

use crate::files::SinkError;
use crate::output::OutputError;
use crate::publish::PublishError;
use crate::serving::ServingError;

/// How a command ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    /// Success: 0.
    Success,
    /// The sources have faults, or the theme: 1.
    Problems,
    /// It was called wrongly: 2.
    Usage,
    /// The system failed (disk, permission): 3.
    System,
}

impl Termination for Status {
    fn report(self) -> ExitCode {
        ExitCode::from(match self {
            Self::Success => 0,
            Self::Problems => 1,
            Self::Usage => 2,
            Self::System => 3,
        })
    }
}

/// Why a command ended before its end.
#[derive(Debug)]
pub struct Failure {
    /// What is printed.
    pub message: String,
    /// How it ends.
    pub status: Status,
}

impl Failure {
    /// The sources or the theme are wrong.
    pub fn problems(error: impl ToString) -> Self {
        Self { message: error.to_string(), status: Status::Problems }
    }

    /// It was called wrongly.
    pub fn usage(error: impl ToString) -> Self {
        Self { message: error.to_string(), status: Status::Usage }
    }

    /// The system failed; the causes of the error are told too.
    pub fn system(error: &(dyn Error + 'static)) -> Self {
        let mut message = error.to_string();
        let mut cause = error.source();
        while let Some(inner) = cause {
            let text = inner.to_string();
            if !message.contains(&text) {
                message = format!("{message}: {text}");
            }
            cause = inner.source();
        }
        Self { message, status: Status::System }
    }
}

impl From<PublishError> for Failure {
    fn from(error: PublishError) -> Self {
        match error {
            error @ (PublishError::Theme(_) | PublishError::Templates(_)) => Self::problems(error),
            PublishError::Sink(error) => error.into(),
            PublishError::Search(error) => Self::system(&error),
        }
    }
}

impl From<SinkError> for Failure {
    fn from(error: SinkError) -> Self {
        match error.downcast::<OutputError>() {
            Ok(error) => (*error).into(),
            Err(error) => Self::system(error.as_ref()),
        }
    }
}

impl From<OutputError> for Failure {
    fn from(error: OutputError) -> Self {
        if error.is_refusal() { Self::usage(error) } else { Self::system(&error) }
    }
}

impl From<ServingError> for Failure {
    fn from(error: ServingError) -> Self {
        if error.is_refusal() { Self::usage(error) } else { Self::system(&error) }
    }
}
