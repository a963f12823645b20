//! Arguments that several commands share.

use std::path::PathBuf;

use clap::ValueEnum;

use crate::registry::values::{LangTag, Slug};

/// The place of the register.
#[derive(Debug, clap::Args)]
pub(super) struct Root {
    /// The register's root: the folder that contains registry/ and content/
    #[arg(long, value_name = "FOLDER", default_value = ".")]
    pub root: PathBuf,
}

/// The output format of diagnostics.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub(super) enum MessageFormat {
    /// For people
    Text,
    /// One JSON document
    Json,
    /// SARIF 2.1.0, for code hosts and editors
    Sarif,
    /// GitHub workflow commands, which annotate the lines of a pull request
    Github,
    /// A Code Quality report of GitLab
    Gitlab,
    /// JUnit XML
    Junit,
}

impl From<MessageFormat> for crate::diagnostics::render::DiagnosticFormat {
    fn from(format: MessageFormat) -> Self {
        match format {
            MessageFormat::Text => Self::Text,
            MessageFormat::Json => Self::Json,
            MessageFormat::Sarif => Self::Sarif,
            MessageFormat::Github => Self::Github,
            MessageFormat::Gitlab => Self::Gitlab,
            MessageFormat::Junit => Self::Junit,
        }
    }
}

/// A language tag of the command line.
pub(super) fn language(text: &str) -> Result<LangTag, String> {
    text.parse().map_err(|()| {
        let (language, rest) = text.split_once(['-', '_']).unwrap_or((text, ""));
        let meant = format!("{}-{}", language.to_lowercase(), rest.replace('_', "-"));
        match meant.trim_end_matches('-').parse::<LangTag>() {
            Ok(meant) => format!("\"{text}\" is not a language tag; did you mean {meant}?"),
            Err(()) => format!("\"{text}\" is not a language tag (BCP 47) such as kk"),
        }
    })
}

/// An id on the command line.
pub(super) fn slug(text: &str) -> Result<Slug, String> {
    text.parse().map_err(|()| "an id is lower-case Latin letters, digits and single hyphens".to_owned())
}
