//! Reads language tags.

use super::parsed_field::parsed_field;
use crate::registry::language::LangTag;

parsed_field!(LangTag, BAD_LANGUAGE, "a language tag such as kk");
