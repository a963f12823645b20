//! The exit status of commands, on which scripts rely.

use std::error::Error;
use std::process::{ExitCode, Termination};

use crate::files::SinkError;
use crate::output::OutputError;
use crate::publish::PublishError;
use crate::serving::ServingError;

/// The exit status of a command.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    /// 0: success.
    Success,
    /// 1: problems in the sources or the theme.
    Problems,
    /// 2: wrong usage.
    Usage,
    /// 3: a failure of the system (disk, permission).
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

/// Why a command failed.
#[derive(Debug)]
pub(super) struct Failure {
    /// The message.
    pub message: String,
    /// The exit status.
    pub status: Status,
}

impl Failure {
    /// A problem in the sources or the theme.
    pub(super) fn problems(error: impl ToString) -> Self {
        Self { message: error.to_string(), status: Status::Problems }
    }

    /// Wrong usage.
    pub(super) fn usage(error: impl ToString) -> Self {
        Self { message: error.to_string(), status: Status::Usage }
    }

    /// A failure of the system; the message includes the causes of the error.
    pub(super) fn system(error: &(dyn Error + 'static)) -> Self {
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
            // What is put together from temporary files fails where these do.
            Err(error) => {
                let folder = std::env::temp_dir();
                let Self { message, status } = Self::system(error.as_ref());
                Self { message: format!("{message} (the temporary folder is {})", folder.display()), status }
            }
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
