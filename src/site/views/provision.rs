//! Quoted pieces of regulations.

use serde::Serialize;

use super::{Localizer, TextView};
use crate::registry::model::{Clause, Provision, Statement};

/// A sentence with its point.
#[derive(Clone, Debug, Serialize)]
pub struct StatementView {
    /// The point's number as printed.
    pub point: Option<String>,
    /// The words.
    pub text: TextView,
}

/// A list with its head and what follows it.
#[derive(Clone, Debug, Serialize)]
pub struct ProvisionView {
    /// The point's number as printed.
    pub point: Option<String>,
    /// The words before the items.
    pub head: Option<TextView>,
    /// The items.
    pub items: Vec<ClauseView>,
    /// Paragraphs after the items.
    pub tail: Vec<ClauseView>,
}

/// An item of a list.
#[derive(Clone, Debug, Serialize)]
pub struct ClauseView {
    /// Its number as printed.
    pub number: Option<String>,
    /// The words.
    pub text: TextView,
    /// Its own items.
    pub items: Vec<ClauseView>,
}

impl Localizer<'_> {
    /// A sentence in the language of the page.
    pub fn statement(&self, statement: &Statement) -> StatementView {
        StatementView { point: statement.point.clone(), text: self.text(&statement.text) }
    }

    /// A list in the language of the page.
    pub fn provision(&self, provision: &Provision) -> ProvisionView {
        ProvisionView {
            point: provision.point.clone(),
            head: self.text_option(provision.head.as_ref()),
            items: self.clauses(&provision.items),
            tail: self.clauses(&provision.tail),
        }
    }

    /// Items in the language of the page.
    pub fn clauses(&self, clauses: &[Clause]) -> Vec<ClauseView> {
        clauses
            .iter()
            .map(|clause| ClauseView {
                number: clause.number.clone(),
                text: self.text(&clause.text),
                items: self.clauses(&clause.items),
            })
            .collect()
    }
}
