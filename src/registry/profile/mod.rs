//! What is a country's own: formats, vocabularies, what a service must say, the form of the yearly report.
//!
//! A profile is a folder of TOML files under `profiles/`, kept in the binary; `country` in `registry/registry.toml` picks
//! it. A country without a folder, and a register without a country, have the neutral one. A table of the neutral profile
//! that a country's folder does not have holds for the country too. `registry/profile.toml` lies over the profile, value by
//! value. `docs/profiles.md` says what each value is for.

mod built_in;
mod check_digit;
mod country;
mod formats;
mod holidays;
pub(crate) mod layer;
mod messages;
mod money;
mod pattern;
mod report_form;
mod report_measures;
mod required;
mod rules;
mod territory;
mod vocabulary;

pub use built_in::of_country;
pub use country::{FILE, Profile};
pub use formats::{ClassifierCodes, CodeFormat, Formats, IdentifierScheme, PhoneFormat};
pub use holidays::Holiday;
pub use layer::{Keyed, Layer};
pub use messages::Messages;
pub use money::{Money, MoneyUnit};
pub use pattern::{Pattern, ValuePattern};
pub use report_form::{FormAct, Item, Items, Prompt, ReportForm};
pub use report_measures::ReportMeasure;
pub use required::{Required, Requirement};
pub use territory::Territory;
pub use vocabulary::{ActTerm, BodyTerm, DistrictTerm, ProviderTerm, SettlementTerm};
