//! What templates see: plain values in the language of the page, computed from the records.
//!
//! Each view is named after what it shows, and its fields are what theme authors may use.

mod acts;
mod basics;
mod chart;
mod office;
mod page;
mod procedure;
mod provision;

pub use acts::{ActLink, ReferenceView};
pub use basics::{DateView, TextView, Words};
pub use chart::{BarView, ChartView};
pub use office::OfficeView;
pub use page::{Alternate, Breadcrumb, NavItem, PageView, SiteView};
pub use procedure::ProcedureView;
pub use provision::{ClauseView, ProvisionView, StatementView};
