//! Why a file cannot be imported at all. What is merely damaged goes into the [`ImportReport`](super::ImportReport) instead.

use thiserror::Error;

/// Why a file is not taken as the text of an act.
#[derive(Debug, Error, PartialEq, Eq)]
pub enum ImportError {
    /// Nothing but blanks.
    #[error("the file is empty")]
    Empty,
    /// More than any act has.
    #[error("the file is larger than {} MB, which no printed act is", limit / (1024 * 1024))]
    TooLarge {
        /// The limit in bytes.
        limit: usize,
    },
    /// It holds a NUL.
    #[error("the file is binary (a NUL stands at byte {at}); save the act as plain text")]
    Binary {
        /// Where.
        at: usize,
    },
    /// An encoding that is known.
    #[error("the file is {encoding}, not UTF-8 (from byte {at} on); save it as UTF-8")]
    Encoding {
        /// Where the first wrong byte stands.
        at: usize,
        /// Its name.
        encoding: &'static str,
    },
    /// Another encoding.
    #[error("the file is not UTF-8 (from byte {at} on); save it as UTF-8")]
    NotUtf8 {
        /// Where the first wrong byte stands.
        at: usize,
    },
    /// No header of an act: no issuer, date and number.
    #[error(
        "this is not the text of an act: no line near the start names its form, date and number \
         (such as «… 2011 жылғы 7 желтоқсандағы № А-11/491 қаулысы»)"
    )]
    NotAnAct,
}
