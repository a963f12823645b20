//! Services that are not published: drafts and hidden ones. They are checked like all others, and then taken out with all that names
//! them, so that no page, data or index can tell of them.

use std::collections::BTreeSet;

use super::model::Replacement;
use super::register::Registry;
use super::values::Slug;
use crate::incremental::ContentHash;

/// What becomes of services that are not published.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Unpublished {
    /// They are left out.
    #[default]
    Withheld,
    /// They are there, for a preview.
    Shown,
}

impl Registry {
    /// Takes out the services that are not published, and every mention of them in other records.
    pub(super) fn withhold_unpublished(&mut self) {
        let withheld: BTreeSet<Slug> =
            self.services.iter().filter(|one| !one.status.is_published()).map(|one| one.id.value.clone()).collect();
        if withheld.is_empty() {
            return;
        }
        let by = ContentHash::of_debug(&withheld);
        let is_there = |id: &Slug| !withheld.contains(id);
        let is_named = |one: &Replacement| one.service.as_ref().is_none_or(|id| is_there(id));
        self.services.retain(|service| is_there(&service.id));
        for base in &mut self.bases {
            base.service.change(by, |service| {
                service.related.retain(|id| is_there(id));
                service.next.retain(|id| is_there(id));
            });
        }
        for service in &mut self.services {
            service.change(by, |service| {
                service.related.retain(|id| is_there(id));
                service.next.retain(|id| is_there(id));
                service.replaced_by.retain(is_named);
            });
        }
        for act in &mut self.acts {
            act.change(by, |act| act.replaced_by.retain(is_named));
        }
        for file in &mut self.offices {
            file.change(by, |file| {
                for office in &mut file.offices {
                    office.services.retain(|id| is_there(id));
                    office.listings.retain(|listing| is_there(&listing.service));
                }
            });
        }
        for statistics in &mut self.statistics {
            statistics.services.retain(|numbers| is_there(&numbers.id));
        }
        self.reindex();
    }
}
