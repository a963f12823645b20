//! What templates see: plain values in the language of the page, computed from the records.
//!
//! Each view is named after what it shows, and its fields are what theme authors may use.

mod acts;
mod amounts;
mod basics;
mod catalogue;
mod chart;
mod data_file;
mod deadline;
mod office;
mod page;
mod procedure;
mod record;
mod report;

pub use acts::{ActLink, ReferenceView, RelatedView};
pub use amounts::DateView;
pub use basics::{Localizer, TextView};
pub use catalogue::{
    AbbreviationListView, FunctionTableView, IndicatorGroupView, SourceActView, SystemView, row_anchor,
};
pub use chart::{BarView, ChartView};
pub use data_file::FileView;
pub use deadline::DeadlineView;
pub use office::OfficeView;
pub use page::{Alternate, Breadcrumb, NavItem, PageView, ScriptView, SiteView};
pub use procedure::ProcedureView;
pub use record::LocalizedRecord;
pub use report::{ItemView, ReportView};
