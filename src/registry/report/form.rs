//! The items of the form of the report, which is data of the profile (`report`), with what the register has of the act that sets it.

use std::ops::Deref;

use crate::registry::model::{Act, ActText, ActTextKind};
use crate::registry::profile::Item;
use crate::registry::register::Registry;
use crate::registry::regulation::RegulationDocument;
use crate::registry::values::Text;

pub use crate::registry::profile::{Prompt, ReportForm, ReportMeasure};

/// An item with its place in the form.
#[derive(Clone, Copy, Debug)]
pub struct FormItem<'r> {
    /// The form.
    pub form: &'r ReportForm,
    /// Its id.
    pub id: &'r str,
    item: &'r Item,
}

impl<'r> Deref for FormItem<'r> {
    type Target = Item;
    fn deref(&self) -> &Item {
        self.item
    }
}

impl<'r> FormItem<'r> {
    /// Its words, for as long as the form is there.
    pub fn title(&self) -> &'r Text {
        &self.item.title
    }

    /// Whether the form itself has it, and not another text of the act.
    pub fn is_of_form(&self) -> bool {
        self.item.text.is_none_or(|text| text == ActTextKind::Form)
    }

    /// How deep it stands: 1 for points, 2 for sub-points, 3 for lines under them. What is not the form's own stands under
    /// one heading.
    pub fn level(&self) -> usize {
        if self.is_of_form() { self.id.split('-').count() } else { 2 }
    }

    /// The number with those above it, as one names it: `1. 2)`; none for what the form does not have.
    pub fn full_number(&self) -> Option<String> {
        if !self.is_of_form() {
            return None;
        }
        let above = self.id.match_indices('-').map(|(at, _)| &self.id[..at]);
        let numbers = above.chain([self.id]).filter_map(|id| self.form.form.items.get(id)?.number.as_deref());
        let numbers: Vec<_> = numbers.collect();
        (!numbers.is_empty()).then(|| numbers.join(" "))
    }

    /// The text of the act that it stands in, if the register has it.
    pub fn text_in(&self, registry: &'r Registry) -> Option<(&'r Act, &'r ActText, &'r RegulationDocument)> {
        self.form.text(registry, self.item.text.unwrap_or(ActTextKind::Form))
    }
}

impl ReportForm {
    /// The items in the order of the form.
    pub fn items(&self) -> impl Iterator<Item = FormItem<'_>> {
        self.form.items.iter().map(|(id, item)| FormItem { form: self, id, item })
    }

    /// The act that sets the form, if the register has it.
    pub fn act<'r>(&self, registry: &'r Registry) -> Option<&'r Act> {
        let known = self.act.as_ref()?;
        registry.acts_of_number(&known.number).find(|act| *act.date == known.date)
    }

    /// A text of that act, if the register has it.
    pub fn text<'r>(
        &self,
        registry: &'r Registry,
        kind: ActTextKind,
    ) -> Option<(&'r Act, &'r ActText, &'r RegulationDocument)> {
        let act = self.act(registry)?;
        let listed = act.texts.iter().find(|listed| listed.kind == kind)?;
        registry.text_of(act.id.as_str(), listed.id.as_str())
    }
}
