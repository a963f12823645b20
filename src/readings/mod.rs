//! What a record means, answered once for all who ask: pages, data and search take their answers from here.

mod citation;
mod cost;
mod dates;
mod description;
mod opening;
mod responsible;
mod state;
mod times;
mod words;

pub use citation::{Citation, deadline_anchor, deadline_citation, point_id, service_point_id};
pub use cost::{is_free, offered_cost, price};
pub use dates::{ActDates, last_day};
pub use description::description;
pub use opening::{OpeningSpan, clock, day_ranges, weekly};
pub use responsible::competent_body;
pub use state::{is_in_force, is_open, is_repealed};
pub use times::processing_time;
pub use words::{provision_words, words_of};
