//! Reads language tags.

use super::parsed_field::parsed_field;
use crate::diagnostics::phrase;
use crate::registry::language::LangTag;

parsed_field!(LangTag, BAD_LANGUAGE, phrase!("a language tag such as kk"));
