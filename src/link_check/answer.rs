//! What is known of an address after it was asked.

use crate::diagnostics::Message;

/// What an address answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// There is something.
    Good,
    /// There is nothing, and the host says so or does not exist: why.
    Gone(Message),
    /// It cannot be known now: the host is slow, refuses programs, has a failure, or a certificate that is not trusted here.
    Unknown(Message),
}
