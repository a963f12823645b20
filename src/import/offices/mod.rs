//! Tables of offices: from the cells of a printed annex to providers, offices and listings.

pub mod address;
mod directory;
mod existing;
pub mod hours;
pub mod phones;
pub mod places;
pub mod rows;

pub use directory::{ImportedListing, ImportedOffice, OfficeDirectory};
pub use existing::ExistingOffices;
