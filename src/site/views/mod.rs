//! What templates see: plain values in the language of the page, computed from the records.
//!
//! Each view is named after what it shows, and its fields are what theme authors may use.

mod acts;
mod amounts;
mod annex_table;
mod basics;
mod catalogue;
mod chart;
mod data_file;
mod deadline;
mod identifiers;
mod office;
mod page;
mod phone;
mod place;
mod point;
mod procedure;
mod record;
mod report;
mod standing;

pub(super) use acts::{ActLink, ReferenceView, RelatedView};
pub(super) use amounts::DateView;
pub(super) use annex_table::AnnexTableView;
pub(super) use basics::{Localizer, TextView, former};
pub(super) use catalogue::{
    AbbreviationListView, FunctionTableView, IndicatorGroupView, SourceActView, SystemView, row_anchor,
};
pub(super) use chart::{BarView, ChartView};
pub(super) use data_file::FileView;
pub(super) use deadline::DeadlineView;
pub(super) use identifiers::IdentifierView;
pub(super) use office::{HoursView, OfficeView, PhoneView, phone};
pub(super) use page::{
    Alternate, Breadcrumb, DataLink, DatasetRef, FeedLink, NavItem, PageView, ScriptView, ShareImage, ShareView,
    SiteView,
};
pub(super) use phone::DetailedPhoneView;
pub(super) use place::MapView;
pub(super) use point::PointView;
pub(super) use procedure::ProcedureView;
pub(super) use record::LocalizedRecord;
pub(super) use report::{ItemView, ReportView};
pub(super) use standing::StandingView;
