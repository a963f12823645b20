//! The small values of the model, each of which cannot hold a wrong one.

mod classifier_code;
mod concept_id;
mod count;
mod country;
mod degrees;
mod former_code;
mod hours;
mod identifier;
mod ids;
mod lang;
mod localized_url;
mod markdown;
mod money;
mod parsed_field;
mod phone;
mod postcode;
mod short;
mod text;
mod time;
mod time_zone;
mod web;
mod year;

pub use classifier_code::{SectionCode, ServiceCode, SubsectionCode};
pub use concept_id::ConceptId;
pub use count::Count;
pub use country::CountryCode;
pub use degrees::{Latitude, Longitude};
pub use former_code::FormerCode;
pub use hours::{HoursError, HoursProblem, OpeningDay, OpeningHours, OpeningSpan, clock_time, day_ranges};
pub use identifier::Identifiers;
pub use ids::Slug;
pub use localized_url::LocalizedUrl;
pub use markdown::Markdown;
pub use money::{Amount, Currency};
pub use phone::{CallNumber, Extension, PhoneNumber};
pub use postcode::Postcode;
pub(super) use text::language_of_key;
pub use text::{Aliases, InLanguage, Text};
pub use time::{Duration, TimeUnit};
pub use time_zone::TimeZoneName;
pub use web::{MailAddress, WebAddress};
pub use year::{Year, YearDay};

pub use super::language::LangTag;
