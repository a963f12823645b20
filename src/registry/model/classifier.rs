//! `registry/classifier.toml`: sections and subsections.

use crate::registry::decode::{Spanned, record};
use crate::registry::values::{Aliases, FormerCode, LangTag, SectionCode, Slug, SubsectionCode, Text};

record! {
    /// The classifier.
    #[derive(Default)]
    pub struct Classifier {
        /// The act that sets it.
        pub act: Option<Spanned<Slug>>,
        /// Where in the act, such as `annex 4`.
        pub annex: Option<String>,
        /// The sections, in the order of their codes.
        pub sections as "section": Vec<Section>,
    }
}

record! {
    /// A section: a field of public relations.
    pub struct Section {
        /// Its code.
        pub code: Spanned<SectionCode>,
        /// Codes that it had before.
        pub former_codes: Vec<Spanned<FormerCode>>,
        /// Languages whose texts here are not official.
        pub unofficial: Vec<LangTag>,
        /// Name.
        pub name: Text,
        /// Other words under which people look for it.
        pub aliases: Aliases,
        /// Its subsections.
        pub subsections as "subsection": Vec<Subsection>,
    }
}

record! {
    /// A subsection: a situation of life within the field.
    pub struct Subsection {
        /// Its code.
        pub code: Spanned<SubsectionCode>,
        /// Codes that it had before.
        pub former_codes: Vec<Spanned<FormerCode>>,
        /// Languages whose texts here are not official.
        pub unofficial: Vec<LangTag>,
        /// Name.
        pub name: Text,
        /// Other words under which people look for it.
        pub aliases: Aliases,
    }
}
