//! What a record means, answered once for all who ask: pages, data and search take their answers from here.

mod citation;
mod cost;
mod cost_words;
mod description;
mod mention_names;
mod opening;
mod pagination;
mod place;
mod responsible;
mod state;
mod times;
mod words;
mod works;

pub use citation::{SourcedFact, cited_path, sourced_facts};
pub use cost::offered_cost;
pub use cost_words::CostWords;
pub use description::description;
pub use mention_names::{MentionNames, OfficialUrls};
pub use opening::{KeptSpan, PUBLIC_HOLIDAY, closed_days, closes_on_clock, days, kept_spans, like_days, time_zone};
pub use pagination::{LISTED, OFFICES, OFFICES_OF_SERVICE, PageSize, office_page, office_path};
pub use place::{address_line, locality, street_line};
pub use responsible::competent_body;
pub use state::{is_in_force, is_open, is_repealed};
pub use times::{current_notice, last_day, longest_time, processing_time};
pub use words::{provision_words, words_of};
pub use works::WorkNames;
