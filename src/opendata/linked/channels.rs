//! How a channel of a service is reached and when (CPSV-AP 3.2.0, Classes Contact Point, Address and Temporal Entity).

use super::describer::Describer;
use super::{hours, phones, vocabulary};
use crate::addresses::fragments;
use crate::registry::model::{Channel, ChannelRole};

impl Describer<'_, '_> {
    /// What the record of a channel says beside its kind and name. Where questions are answered or complaints are taken is a
    /// contact point of the service as well.
    pub(super) fn channel_contacts(&mut self, channel: &Channel, iri: &str) {
        let mut node = self.graph.node(iri);
        for (_, address) in channel.url.iter().flat_map(|url| url.iter()) {
            node.address("schema:url", address.as_str());
        }
        for app in &channel.apps {
            node.address("rdfs:seeAlso", app.url.as_str());
        }
        node.links("dct:language", channel.languages.iter().filter_map(|&language| vocabulary::language(language)));
        if let Some(address) = &channel.address {
            let place = self.part(fragments::channel_address(&channel.id));
            self.graph.node(iri).link("locn:address", &place);
            self.graph.node(&place).a("locn:Address").text("locn:fullAddress", address);
        }
        let opening = channel.hours.as_ref().map(|hours| (hours, self.part(fragments::channel_hours(&channel.id))));
        if let Some((hours, opening)) = &opening {
            self.graph.node(iri).link("cv:openingHours", opening);
            self.graph.node(opening).a("time:TemporalEntity");
            hours::describe(self.graph, hours, opening);
        }
        if channel.phones.is_empty() && channel.email.is_none() {
            return;
        }
        let contact = self.part(fragments::channel_contact(&channel.id));
        self.graph.node(iri).link("cv:contactPoint", &contact);
        let mut node = self.graph.node(&contact);
        node.a("cv:ContactPoint").string_if("cv:email", channel.email.as_ref());
        channel.phones.iter().for_each(|phone| phones::telephone(&mut node, phone));
        if let Some((_, opening)) = &opening {
            node.link("cv:openingHours", opening);
        }
        if channel.has_role(ChannelRole::Answers) || channel.has_role(ChannelRole::HearsComplaints) {
            self.graph.node(&self.iri).link("cv:contactPoint", &contact);
        }
    }
}
