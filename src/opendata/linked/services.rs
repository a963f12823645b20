//! A service in the Core Public Service Vocabulary (CPSV-AP 3.2.0).

use std::fmt::Display;

use super::describer::Describer;
use super::graph::Graph;
use super::identifiers::identifier;
use super::labels::Labels;
use super::names::LinkedNames;
use super::{costs, offices, rules, vocabulary};
use crate::addresses::{fragments, paths};
use crate::opendata::source::{PlacedOffice, Source};
use crate::readings::{competent_body, current_notice, description, is_open, last_day, longest_time, words_of};
use crate::registry::model::{Recipient, Service};
use crate::registry::tables::TableId;
use crate::registry::values::{Duration, LocalizedUrl};

/// All statements about a service.
pub(super) fn describe(
    graph: &mut Graph,
    source: &Source<'_>,
    names: &LinkedNames<'_>,
    labels: &Labels,
    service: &Service,
) {
    let mut describer = Describer { graph, source, names, labels, service, iri: names.service(&service.id) };
    describer.service();
    describer.guidance();
    describer.place();
    describer.concepts();
    describer.authority();
    describer.channels();
    costs::describe(&mut describer);
    describer.outputs();
    describer.evidence();
    describer.participants();
    rules::describe(&mut describer);
}

impl<'r> Describer<'_, 'r> {
    /// The offices listed for it that are not closed.
    fn open_offices(&self) -> Vec<PlacedOffice<'r>> {
        let mut offices = self.source.offices_of(self.service);
        offices.retain(|placed| is_open(placed.office));
        offices
    }

    /// What it is (Class Public Service).
    fn service(&mut self) {
        let (service, names) = (self.service, self.names);
        let mut node = self.graph.node(&self.iri);
        node.a("cpsv:PublicService").string("dct:identifier", &service.id).text("dct:title", &service.name);
        node.text("dct:description", description(service)).text_if("dct:alternative", service.short_name.as_ref());
        node.links("foaf:page", names.pages(paths::service(&service.id)));
        node.link("dct:isPartOf", &names.dataset(TableId::Services));
        for former in &service.former_ids {
            node.link("owl:sameAs", &names.service(former));
        }
        node.links("dct:isVersionOf", service.base.iter().map(|base| names.base(base)));
        for &language in self.source.languages() {
            for alias in service.aliases.get(language) {
                node.words("dcat:keyword", language, alias);
            }
        }
        node.date_if("schema:validFrom", service.valid_from.as_ref().map(|day| day.value));
        node.date_if("schema:validThrough", last_day(service));
        let iri = self.iri.clone();
        self.processing_time(&iri, fragments::PROCESSING_TIME, None);
        let status = self.code("status", service.status.as_str());
        self.graph.node(&self.iri).link("adms:status", &status);
        for recipient in &service.recipients {
            let code = self.code("recipient", recipient.as_str());
            self.graph.node(&self.iri).link("dct:audience", &code);
        }
        for form in &service.delivery_forms {
            let code = self.code("delivery-form", form.as_str());
            self.graph.node(&self.iri).link("cv:isClassifiedBy", &code);
        }
    }

    /// What its record says beside the words of the act.
    fn guidance(&mut self) {
        let (service, names) = (self.service, self.names);
        let mut node = self.graph.node(&self.iri);
        if let Some(description) = &service.description {
            node.text("rdfs:comment", &description.plain());
        }
        for &language in self.source.languages() {
            for keyword in service.keywords.get(language) {
                node.words("dcat:keyword", language, keyword);
            }
        }
        node.links("dct:language", service.languages.iter().filter_map(|&language| vocabulary::language(language)));
        node.links("dct:relation", service.related.iter().chain(&service.next).map(|id| names.service(&id.value)));
        node.text_if("skos:note", current_notice(self.source.registry, service).map(|notice| &notice.text));
        node.text_if("skos:scopeNote", service.languages_note.as_ref());
        node.text_if("schema:hasCertification", service.accreditations.as_ref());
        node.date_if("schema:lastReviewed", service.reviewed_on.as_ref().map(|day| day.value));
        for form in &service.forms {
            form.url.iter().for_each(|(_, address)| {
                node.address("rdfs:seeAlso", address.as_str());
            });
        }
        if let Some(area) = &service.area {
            let country = self.source.registry.settings.country.filter(|_| area.everywhere == Some(true));
            node.links("dct:spatial", country.map(|country| names.country(country)));
            node.links("dct:spatial", area.districts.iter().map(|id| names.district(id)));
            let settlements = area.settlements.iter().filter_map(|id| self.source.registry.settlement(id.as_str()));
            node.links("dct:spatial", settlements.map(|(file, one)| names.settlement(&file.district, &one.id)));
        }
        for one in &service.identifiers {
            let (scheme, registry) = (one.scheme.as_str(), self.source.registry);
            let iri = self.part(format_args!("identifier-{scheme}"));
            identifier(self.graph, registry, (&self.iri, &iri), (scheme, one.value.as_str()), one.url.as_ref());
        }
    }

    /// Where it stands in the classifier: its section is the thematic area; its subsection, or else the section, a class. Where
    /// editors describe no situations of life, a subsection is the event in life that it belongs to (Class Life Event, Business Event).
    fn place(&mut self) {
        let Some(place) = self.source.registry.placement(self.service) else { return };
        let section = place.section;
        let (area, class) = (self.names.section(&section.code), self.names.section(place.code()));
        for (iri, code, name) in [(&area, section.code.as_str(), &section.name), (&class, place.code(), place.name())] {
            self.graph.node(iri).a("skos:Concept").text("skos:prefLabel", name).string("skos:notation", code);
        }
        let mut node = self.graph.node(&self.iri);
        node.link("cv:thematicArea", &area).link("cv:isClassifiedBy", &class);
        let Some(subsection) = place.subsection else { return };
        if self.source.registry.situations().next().is_some() {
            return;
        }
        let business = self.service.recipients == [Recipient::LegalEntities];
        let (kind, class_of_event) =
            if business { ("business-event", "cv:BusinessEvent") } else { ("life-event", "cv:LifeEvent") };
        let event = self.names.in_services(fragments::event(&subsection.code, kind));
        let mut node = self.graph.node(&event);
        node.a("cv:Event").a(class_of_event).string("dct:identifier", format_args!("{}/{kind}", subsection.code));
        node.text("dct:title", &subsection.name).link("dct:type", &class).link("cv:hasRelatedService", &self.iri);
        self.graph.node(&self.iri).link("cv:isGroupedBy", &event);
    }

    /// The concepts of further schemes, and the events in life that situations are.
    fn concepts(&mut self) {
        for (scheme, concept) in self.source.registry.concepts_of(self.service) {
            let iri = self.names.concept(scheme, concept);
            let mut node = self.graph.node(&iri);
            node.a("skos:Concept").text("skos:prefLabel", &concept.name).string("skos:notation", concept.notation());
            self.graph.node(&self.iri).link("cv:isClassifiedBy", &iri);
            if !scheme.is_of_situations() {
                continue;
            }
            let event = self.names.in_services(fragments::situation_event(&concept.id));
            let mut node = self.graph.node(&event);
            node.a("cv:Event").a("cv:LifeEvent").string("dct:identifier", scheme.id_of(&concept.id));
            node.text("dct:title", &concept.name).text_if("dct:description", concept.description.as_ref());
            node.link("dct:type", &iri).link("cv:hasRelatedService", &self.iri);
            self.graph.node(&self.iri).link("cv:isGroupedBy", &event);
        }
    }

    /// Who answers for it (Class Public Organisation): a body; where acts name none, the providers of its offices.
    fn authority(&mut self) {
        if let Some(body) = competent_body(self.source.registry, self.service) {
            let iri = self.organisation(body);
            self.graph.node(&self.iri).link("cv:hasCompetentAuthority", &iri);
            return;
        }
        for placed in self.open_offices() {
            let provider = self.names.provider(&placed.office.provider);
            self.graph.node(&self.iri).link("cv:hasCompetentAuthority", &provider);
        }
    }

    /// Where one applies (Class Channel): the kinds of places that the act names, and the offices that it lists.
    fn channels(&mut self) {
        for channel in &self.service.channels {
            let (iri, id) =
                (self.part(fragments::channel(&channel.id)), self.identifier(format_args!("channel/{}", channel.id)));
            let kind = self.code("channel", channel.kind.as_str());
            let mut node = self.graph.node(&iri);
            node.a("cv:Channel").string("dct:identifier", id).link("dct:type", &kind);
            node.text("dct:title", &channel.name).text("dct:description", &channel.name);
            self.channel_contacts(channel, &iri);
            self.processing_time(&iri, fragments::channel_time(&channel.id), Some(channel.id.as_str()));
            self.graph.node(&self.iri).link("cv:hasChannel", &iri);
        }
        for placed in self.open_offices() {
            let office = self.names.office(&placed.file.district, &placed.office.id);
            let district = self.names.district(&placed.file.district);
            let mut node = self.graph.node(&self.iri);
            node.link("cv:hasChannel", &office).link("dct:spatial", &district);
            node.link("cv:contactPoint", &offices::part(self.names, placed.office, offices::CONTACT));
        }
    }

    /// How long it takes, through a channel or through all.
    fn processing_time(&mut self, subject: &str, place: impl Display, channel: Option<&str>) {
        let Some(record) = longest_time(self.service, channel) else { return };
        let Some(time) = record.time.as_ref().and_then(|time| time.iso8601()) else { return };
        self.graph.node(subject).typed("cv:processingTime", &time, "xsd:duration");
        self.statement_comes_from(place, subject, record.point.as_deref(), "cv:processingTime", |statement| {
            statement.typed("rdf:object", &time, "xsd:duration");
        });
    }

    /// What one gets (Class Output): its possible forms, else the items of the result, else its words.
    fn outputs(&mut self) {
        let Some(result) = &self.service.result else { return };
        let mut outputs: Vec<_> = result.outputs.iter().collect();
        if outputs.is_empty() {
            outputs.extend(result.items.iter().map(|item| &item.text));
        }
        if outputs.is_empty() {
            outputs.extend(&result.text);
        }
        for (output, number) in outputs.into_iter().zip(1..) {
            let (iri, id) = (self.part(fragments::output(number)), self.identifier(format_args!("output/{number}")));
            let mut node = self.graph.node(&iri);
            node.a("cv:Output").string("dct:identifier", id).text("dct:title", output);
            if let Some(validity) = result.validity.and_then(Duration::iso8601) {
                node.typed("schema:validFor", &validity, "xsd:duration");
            }
            self.comes_from(&iri, result.point.as_deref());
            self.graph.node(&self.iri).link("cpsv:produces", &iri);
        }
    }

    /// What to bring (Class Evidence), for the service or for some channels of it.
    fn evidence(&mut self) {
        for group in &self.service.evidence {
            for document in &group.items {
                let iri = self.on_page(fragments::evidence(&document.id));
                let id = self.identifier(format_args!("evidence/{}", document.id));
                let mut node = self.graph.node(&iri);
                node.a("cv:Evidence").string("dct:identifier", id).text("dct:title", &document.text);
                document.url.iter().flat_map(LocalizedUrl::iter).for_each(|(_, address)| {
                    node.address("rdfs:seeAlso", address.as_str());
                });
                let forms = words_of(self.source.languages(), None, &document.items, &[]);
                for (language, words) in forms {
                    node.words("dct:description", language, &words);
                }
                self.comes_from(&iri, document.point.as_deref().or(group.point.as_deref()));
                self.graph.node(&self.iri).link("cpsv:hasInput", &iri);
                for channel in &group.channels {
                    let channel = self.part(fragments::channel(channel));
                    self.graph.node(&channel).link("cpsv:hasInput", &iri);
                }
            }
        }
    }

    /// Who takes part in its procedures (Class Participation, Agent).
    fn participants(&mut self) {
        for participant in &self.service.participants {
            let agent = self.part(fragments::participant(&participant.id));
            let iri = self.part(fragments::participation(&participant.id));
            let (agent_id, id) = (
                self.identifier(format_args!("participant/{}", participant.id)),
                self.identifier(format_args!("participation/{}", participant.id)),
            );
            let role = self.code("participant", participant.kind.as_str());
            let mut node = self.graph.node(&agent);
            node.a("foaf:Agent").string("dct:identifier", agent_id).text("dct:title", &participant.name);
            node.link("cv:participates", &iri);
            let mut node = self.graph.node(&iri);
            node.a("cv:Participation").string("dct:identifier", id).text("dct:description", &participant.name);
            node.link("cv:role", &role).link("cv:hasParticipant", &agent);
            self.comes_from(&iri, participant.point.as_deref());
            self.graph.node(&self.iri).link("cv:hasParticipation", &iri);
        }
    }
}
