//! Where the points that records name stand.

use super::decode::Spanned;
use super::model::{Act, ActText, CitedPoint, Deadline, Listing, Service, SourceReference, Term};
use super::register::Registry;
use super::regulation::{Block, RegulationDocument, address_of_point};
use super::values::LangTag;

/// The text that a record is about: points are of it where they name no other.
#[derive(Clone, Copy, Debug, Default)]
pub struct OwnText<'r> {
    /// The id of the act.
    pub act: Option<&'r str>,
    /// The id of the text within the act; the enacting text if there is none.
    pub text: Option<&'r str>,
    /// Whether no text is meant where there is none, not even the enacting text.
    without_text: bool,
}

impl<'r> OwnText<'r> {
    /// The regulation of a service.
    pub fn of_service(service: &'r Service) -> Self {
        let text = service.regulation.as_ref().and_then(|regulation| regulation.text.as_ref());
        Self::named(service.act.as_ref().map(|act| act.as_str()), text.map(|text| text.as_str()))
    }

    /// The enacting text of an act.
    pub fn of_act(act: &'r Act) -> Self {
        Self { act: Some(act.id.as_str()), text: None, without_text: false }
    }

    /// A text that a record names; none if it does not.
    fn named(act: Option<&'r str>, text: Option<&'r str>) -> Self {
        Self { act, text, without_text: text.is_none() }
    }
}

/// A place in a text of an act, as far as the register has it.
#[derive(Clone, Debug, Default)]
pub struct Citation<'r> {
    /// The point as printed.
    pub printed: Option<&'r str>,
    /// The act.
    pub act: Option<&'r Act>,
    /// The text.
    pub text: Option<(&'r ActText, &'r RegulationDocument)>,
    /// The address of the point in the text, if the text has it.
    pub address: Option<String>,
    /// Whether the record names the act or the text itself.
    pub is_elsewhere: bool,
}

impl<'r> Citation<'r> {
    /// A point that a record names.
    pub fn of_point(registry: &'r Registry, own: OwnText<'r>, cited: &'r CitedPoint) -> Self {
        let act = cited.act.as_ref().map(|act| act.as_str());
        let text = cited.text.as_ref().map(|text| text.as_str());
        let place = match (act, text) {
            (None, None) => own,
            (act, text) => OwnText { act: act.or(own.act), text, without_text: false },
        };
        let is_elsewhere = act.is_some() || text.is_some();
        Self { is_elsewhere, ..Self::find(registry, place, Some(&cited.point)) }
    }

    /// Where a deadline is set.
    pub fn of_deadline(registry: &'r Registry, deadline: &'r Deadline) -> Self {
        let text = deadline.text.as_ref().map(|text| text.as_str());
        Self::find(registry, OwnText::named(Some(deadline.act.as_str()), text), printed(deadline.point.as_ref()))
    }

    /// Where a term of the register is defined.
    pub fn of_term(registry: &'r Registry, term: &'r Term) -> Self {
        let text = term.text.as_ref().map(|text| text.as_str());
        let place = OwnText { act: term.act.as_ref().map(|act| act.as_str()), text, without_text: false };
        Self::find(registry, place, printed(term.point.as_ref()))
    }

    /// Where an act says something of itself.
    pub fn of_source(registry: &'r Registry, own: OwnText<'r>, source: &'r SourceReference) -> Self {
        let text = source.text.as_ref().map(|text| text.as_str());
        Self::find(registry, OwnText { text: text.or(own.text), ..own }, printed(source.point.as_ref()))
    }

    /// The annex that lists an office for a service: that of the service's regulation, else of the only text of the act that
    /// has an annex of the number.
    pub fn of_listing(registry: &'r Registry, listing: &'r Listing) -> Self {
        let act = listing.act.as_str();
        let annex = listing.annex.as_ref().map(|annex| address_of_annex(annex));
        let service = registry.service(listing.service.as_str());
        let regulation = service.filter(|service| service.act.as_ref().is_some_and(|of| of.as_str() == act));
        let regulation = regulation.and_then(|service| OwnText::of_service(service).text);
        let annex_in = |text: &str| {
            let (_, listed, text) = registry.text_of(act, text)?;
            annex.as_deref().filter(|annex| text.has_address(annex)).map(|_| (listed, text))
        };
        let mut others = registry.texts_of(act).filter_map(|text| annex_in(text.id.as_str()));
        let found = regulation.and_then(annex_in).or_else(|| others.next().filter(|_| others.next().is_none()));
        let known = || registry.text_of(act, regulation?).map(|(_, listed, text)| (listed, text));
        Self {
            printed: None,
            act: registry.act(act),
            text: found.or_else(known),
            address: annex.filter(|_| found.is_some()),
            is_elsewhere: false,
        }
    }

    fn find(registry: &'r Registry, place: OwnText<'r>, printed: Option<&'r str>) -> Self {
        let act = place.act.and_then(|act| registry.act(act));
        let enacting = || act.filter(|_| !place.without_text)?.enacting_text().map(|text| text.id.as_str());
        let text = act.zip(place.text.or_else(enacting));
        let text = text.and_then(|(act, text)| registry.text_of(act.id.as_str(), text));
        let text = text.map(|(_, listed, text)| (listed, text));
        let address = printed.map(address_of_point);
        let address = address.filter(|address| text.is_some_and(|(_, text)| text.has_address(address)));
        Self { printed, act, text, address, is_elsewhere: false }
    }

    /// The id of the point in the whole register, if the text has it.
    pub fn point_id(&self) -> Option<String> {
        let (act, (listed, _)) = self.act.zip(self.text)?;
        self.address.as_ref().map(|address| point_id(act.id.as_str(), listed.id.as_str(), address))
    }

    /// The block of the point, in a language or in the first language that has the text.
    pub fn block(&self, language: LangTag) -> Option<&'r Block> {
        self.text?.1.block_at(self.address.as_ref()?, language)
    }
}

/// The id of a point in the whole register: its act, its text and its address there.
pub fn point_id(act: &str, text: &str, address: &str) -> String {
    format!("{act}/{text}/{address}")
}

fn printed(point: Option<&Spanned<String>>) -> Option<&str> {
    point.map(|point| point.as_str())
}

fn address_of_annex(number: &str) -> String {
    address_of_point(&format!("annex {number}"))
}
