//! Linked data read back: both forms say the same, and they say what the register says.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use oxjsonld::JsonLdParser;
use oxrdf::{NamedOrBlankNode, Term, Triple};
use oxttl::TurtleParser;
use sha2::{Digest, Sha256};
use tizilim::addresses::fragments;
use tizilim::opendata::linked::vocabulary::expand;
use tizilim::registry::Registry;
use tizilim::registry::model::{OfficeStatus, Recipient, Service, TimeKind};
use tizilim::registry::values::{LangTag, Text};

use super::hostile::hard_texts;
use super::support::{BASE, files_of, full, full_with, real, small};
use super::{api, hsds};

const NAMES: [&str; 4] = ["services", "classifier", "acts", "catalog"];

/// Texts that break careless writers of linked data.
fn harder_texts() -> Vec<String> {
    let harder = ["\u{200f}right\u{200e}left", "end\\", "\"\"\"", "'''", "<#>", "@kk", "^^xsd:date"];
    hard_texts().into_iter().chain(harder.map(str::to_owned)).collect()
}

/// What a file says, by subject and property.
struct Facts {
    values: BTreeMap<(String, String), Vec<Term>>,
}

impl Facts {
    /// Reads both forms of a file, and checks that they say the same.
    fn read(files: &BTreeMap<String, Vec<u8>>, name: &str) -> Self {
        let turtle: HashSet<Triple> = TurtleParser::new()
            .for_slice(&files[&format!("data/{name}.ttl")])
            .collect::<Result<_, _>>()
            .unwrap_or_else(|error| panic!("{name}.ttl: {error}"));
        let json: HashSet<Triple> = JsonLdParser::new()
            .for_slice(&files[&format!("data/{name}.jsonld")])
            .map(|quad| quad.map(Triple::from))
            .collect::<Result<_, _>>()
            .unwrap_or_else(|error| panic!("{name}.jsonld: {error}"));
        assert!(turtle == json, "{name}: the forms differ");
        let mut values: BTreeMap<_, Vec<_>> = BTreeMap::new();
        for Triple { subject, predicate, object } in turtle {
            let NamedOrBlankNode::NamedNode(subject) = subject else { panic!("a blank node in {name}") };
            values.entry((subject.into_string(), predicate.into_string())).or_default().push(object);
        }
        Self { values }
    }

    fn of(&self, subject: &str, property: &str) -> &[Term] {
        self.values.get(&(subject.to_owned(), expand(property))).map_or(&[], Vec::as_slice)
    }

    /// Plain values and addresses, sorted.
    fn plain(&self, subject: &str, property: &str) -> Vec<String> {
        let mut found: Vec<_> = self
            .of(subject, property)
            .iter()
            .map(|term| match term {
                Term::NamedNode(node) => node.as_str().to_owned(),
                Term::Literal(literal) => literal.value().to_owned(),
                Term::BlankNode(_) => panic!("a blank node"),
            })
            .collect();
        found.sort();
        found
    }

    /// Words with their languages.
    fn words(&self, subject: &str, property: &str) -> BTreeSet<(String, String)> {
        let word = |term: &Term| match term {
            Term::Literal(literal) => {
                let tag = literal.language().unwrap_or_else(|| panic!("{subject} {property}: no language"));
                (tag.to_owned(), literal.value().to_owned())
            }
            other => panic!("{other}"),
        };
        self.of(subject, property).iter().map(word).collect()
    }

    fn says(&self, subject: &str, property: &str, text: &Text) {
        let expected: BTreeSet<_> =
            text.iter().map(|(tag, words)| (tag.as_str().to_ascii_lowercase(), words.to_owned())).collect();
        assert_eq!(self.words(subject, property), expected, "{subject} {property}");
    }

    fn is(&self, subject: &str, property: &str, value: impl ToString) {
        assert_eq!(self.plain(subject, property), [value.to_string()], "{subject} {property}");
    }

    fn instances(&self, class: &str) -> BTreeSet<&str> {
        let (kind, class) = (expand("rdf:type"), expand(class));
        let is =
            |terms: &[Term]| terms.iter().any(|term| matches!(term, Term::NamedNode(node) if node.as_str() == class));
        let of_type = self.values.iter().filter(|((_, property), terms)| *property == kind && is(terms));
        of_type.map(|((subject, _), _)| subject.as_str()).collect()
    }
}

fn page(registry: &Registry, path: &str) -> String {
    format!("{BASE}{}/{path}", registry.first_language())
}

/// Everything that linked data must say of a register.
pub(crate) fn check(registry: &Registry) {
    let files = files_of(registry);
    services_hold(registry, &Facts::read(&files, "services"));
    offices_hold(registry, &Facts::read(&files, "services"));
    classifier_holds(registry, &Facts::read(&files, "classifier"));
    acts_hold(registry, &Facts::read(&files, "acts"));
    catalogue_holds(&Facts::read(&files, "catalog"), &files);
}

/// A part of a service that has no place on its page.
fn part(service: &Service, place: &str) -> String {
    format!("{BASE}data/services.ttl#services/{}/{place}", service.id)
}

fn services_hold(registry: &Registry, facts: &Facts) {
    assert_eq!(facts.instances("cpsv:PublicService").len(), registry.services.len());
    for service in &registry.services {
        let iri = page(registry, &format!("services/{}/", service.id));
        facts.is(&iri, "dct:identifier", &service.id);
        facts.says(&iri, "dct:title", &service.name);
        assert!(!facts.of(&iri, "dct:description").is_empty());
        facts.is(&iri, "adms:status", format!("{BASE}data/classifier.ttl#status-{}", service.status.value));
        let audience: Vec<_> = Recipient::ALL
            .iter()
            .filter(|recipient| service.recipients.contains(recipient))
            .map(ToString::to_string)
            .collect();
        let told: Vec<_> = facts
            .plain(&iri, "dct:audience")
            .iter()
            .map(|it| it.rsplit_once("recipient-").unwrap().1.to_owned())
            .collect();
        assert_eq!(told, audience);
        let keywords: BTreeSet<_> = registry
            .languages
            .iter()
            .flat_map(|&tag| service.aliases.get(tag).iter().map(move |alias| (tag.to_string(), alias.clone())))
            .collect();
        assert_eq!(facts.words(&iri, "dcat:keyword"), keywords);
        if let Some(short) = &service.short_name {
            facts.says(&iri, "dct:alternative", short);
        }
        let notes: BTreeSet<_> = facts.words(&iri, "skos:editorialNote").into_iter().map(|(tag, _)| tag).collect();
        let result = service.result.as_ref().and_then(|result| result.text.as_ref());
        let description = result.or(service.regulation.as_ref().map(|regulation| &regulation.title));
        let texts = [Some(&service.name), service.short_name.as_ref(), description];
        let unofficial: BTreeSet<_> =
            texts.into_iter().flatten().flat_map(Text::unofficial).map(|tag| tag.to_string()).collect();
        assert_eq!(notes, unofficial, "{iri}: what is not official is said so, in its language");
        let pages: BTreeSet<_> = facts.plain(&iri, "foaf:page").into_iter().collect();
        assert_eq!(pages.len(), registry.languages.len());
        if let Some(place) = registry.placement(service) {
            let class = page(registry, &format!("sections/{}/", place.code()));
            assert!(facts.plain(&iri, "cv:isClassifiedBy").contains(&class));
        }
        if registry.placement(service).is_some_and(|place| place.subsection.is_some()) {
            let event = &facts.plain(&iri, "cv:isGroupedBy")[0];
            assert!(facts.plain(event, "cv:hasRelatedService").contains(&iri));
        }
        channels_hold(service, &iri, facts);
        parts_hold(service, &iri, facts);
    }
}

fn channels_hold(service: &Service, iri: &str, facts: &Facts) {
    for channel in &service.channels {
        let place = part(service, &format!("channel-{}", channel.id));
        assert!(facts.plain(iri, "cv:hasChannel").contains(&place));
        facts.says(&place, "dct:title", &channel.name);
        assert!(facts.plain(&place, "dct:type")[0].ends_with(&format!("#channel-{}", channel.kind)));
        let times: Vec<_> = service
            .processing_times
            .iter()
            .filter(|time| time.kind == TimeKind::Service && time.channels.iter().any(|id| **id == *channel.id))
            .filter_map(|time| time.time.as_deref().copied())
            .collect();
        let typed: Vec<_> = times.iter().filter_map(|time| time.iso8601()).collect();
        let told = facts.plain(&place, "cv:processingTime");
        if times.len() == typed.len() {
            assert_eq!(told.len(), usize::from(!times.is_empty()), "{place}");
        }
        assert!(told.iter().all(|time| typed.contains(time)));
    }
}

fn parts_hold(service: &Service, iri: &str, facts: &Facts) {
    let mut documents = 0;
    for evidence in service.evidence.iter().flat_map(|group| &group.items) {
        facts.says(&format!("{iri}#evidence-{}", evidence.id), "dct:title", &evidence.text);
        documents += 1;
    }
    assert_eq!(facts.of(iri, "cpsv:hasInput").len(), documents);
    for (output, number) in service.result.iter().flat_map(|result| &result.outputs).zip(1..) {
        facts.says(&part(service, &format!("output-{number}")), "dct:title", output);
    }
    for participant in &service.participants {
        facts.says(&part(service, &format!("participant-{}", participant.id)), "dct:title", &participant.name);
    }
    if let Some(regulation) = &service.regulation {
        let rules = facts.plain(iri, "cpsv:follows");
        assert!(rules.iter().any(|rule| facts.words(rule, "dct:title").len() == regulation.title.iter().count()));
    }
    if let Some(recipient) = &service.recipient {
        facts.says(&format!("{iri}#who"), "dct:title", &recipient.text);
    }
    assert_eq!(facts.of(iri, "cv:hasCost").len(), service.costs.len());
    for (cost, position) in service.costs.iter().zip(1..) {
        let place = part(service, &fragments::cost(position));
        assert!(facts.plain(iri, "cv:hasCost").contains(&place));
        if let Some(text) = &cost.text {
            facts.says(&place, "dct:description", text);
        }
        match (&cost.amount, cost.free) {
            (Some(amount), _) => facts.is(&place, "cv:hasValue", amount),
            (None, Some(true)) => facts.is(&place, "cv:hasValue", 0),
            _ => assert!(facts.of(&place, "cv:hasValue").is_empty()),
        }
    }
}

fn offices_hold(registry: &Registry, facts: &Facts) {
    for (file, office) in registry.all_offices() {
        let iri = page(registry, &format!("providers/{}/#{}", file.district, office.id));
        let parts = format!("{BASE}data/services.ttl#{}", office.id);
        facts.is(&iri, "dct:identifier", format!("office/{}", office.id));
        let owner = &facts.plain(&iri, "cv:ownedBy")[0];
        if let Some(provider) = registry.provider(office.provider.as_str()) {
            facts.is(owner, "dct:identifier", &provider.id);
            facts.says(owner, "skos:prefLabel", &provider.name);
        }
        let mut phones: Vec<_> = office.phones.iter().map(ToString::to_string).collect();
        phones.sort();
        assert_eq!(facts.plain(&format!("{parts}-contact"), "cv:telephone"), phones);
        let address = format!("{parts}-address");
        if let Some(text) = &office.address {
            facts.says(&address, "locn:thoroughfare", text);
        }
        if let Some(text) = &office.settlement {
            facts.says(&address, "locn:postName", text);
        }
        if let Some(code) = office.postcode {
            facts.is(&address, "locn:postCode", code);
        }
        if let Some(hours) = &office.hours {
            let mut rules: Vec<_> = hours.as_str().split("; ").collect();
            rules.sort_unstable();
            assert_eq!(facts.plain(&format!("{parts}-hours"), "schema:openingHours"), rules);
        }
        for listing in &office.listings {
            let service = page(registry, &format!("services/{}/", listing.service));
            let open = office.status != Some(OfficeStatus::Closed);
            assert_eq!(facts.plain(&service, "cv:hasChannel").contains(&iri), open, "{service}: {iri}");
        }
    }
}

fn classifier_holds(registry: &Registry, facts: &Facts) {
    let scheme = page(registry, "sections/");
    for section in &registry.classifier.sections {
        let iri = page(registry, &format!("sections/{}/", section.code));
        facts.says(&iri, "skos:prefLabel", &section.name);
        facts.is(&iri, "skos:notation", &section.code);
        facts.is(&iri, "skos:topConceptOf", &scheme);
        let narrower: BTreeSet<_> = facts.plain(&iri, "skos:narrower").into_iter().collect();
        assert_eq!(narrower.len(), section.subsections.len());
        for subsection in &section.subsections {
            let own = page(registry, &format!("sections/{}/", subsection.code));
            facts.says(&own, "skos:prefLabel", &subsection.name);
            facts.is(&own, "skos:notation", &subsection.code);
            facts.is(&own, "skos:broader", &iri);
            assert!(narrower.contains(&own));
        }
    }
}

fn acts_hold(registry: &Registry, facts: &Facts) {
    for act in &registry.acts {
        let iri = page(registry, &format!("acts/{}/", act.id));
        facts.is(&iri, "eli:id_local", &act.id);
        facts.is(&iri, "eli:date_document", act.date.value);
        let kind = &facts.plain(&iri, "eli:type_document")[0];
        let term = registry.profile.act_kinds.get(act.kind.as_str()).and_then(|term| term.eli.as_ref());
        let listed = format!("{BASE}data/classifier.ttl#act-kind-{}", act.kind);
        assert_eq!(*kind, term.map_or(listed, ToString::to_string));
        if let Some(number) = &act.number {
            facts.is(&iri, "eli:number", number);
        }
        if let Some(registration) = &act.registration {
            facts.is(
                &format!("{BASE}data/acts.ttl#acts/{}/registration", act.id),
                "skos:notation",
                &registration.number,
            );
        }
        for (tag, title) in act.title.iter() {
            let wording = format!("{BASE}data/acts.ttl#acts/{}/{tag}", act.id);
            let expected = BTreeSet::from([(tag.to_string(), title.to_owned())]);
            assert_eq!(facts.words(&wording, "eli:title"), expected);
            let unofficial = act.title.unofficial().any(|found| found == tag);
            let page = &facts.plain(&wording, "eli:is_embodied_by")[0];
            assert_eq!(facts.of(page, "eli:legal_value").len(), usize::from(unofficial));
        }
        let relations = registry.act_relations(act);
        for (property, count) in [
            ("eli:amends", relations.amends.len()),
            ("eli:amended_by", relations.amended_by.len()),
            ("eli:repeals", relations.repeals.len()),
            ("eli:repealed_by", relations.repealed_by.len()),
        ] {
            assert_eq!(facts.of(&iri, property).len(), count, "{iri} {property}");
        }
        let texts = registry.texts_of(act.id.as_str()).count();
        assert_eq!(facts.of(&iri, "eli:has_part").len(), texts);
    }
    for body in &registry.bodies {
        facts.says(&format!("{BASE}data/acts.ttl#body-{}", body.id), "foaf:name", &body.name);
    }
}

/// Every file beside the catalogue is told with its size and checksum, alone or in its folder, but for those of tables without rows.
fn catalogue_holds(facts: &Facts, files: &BTreeMap<String, Vec<u8>>) {
    let mut listed = BTreeSet::new();
    for distribution in facts.instances("dcat:Distribution") {
        assert_eq!(facts.of(distribution, "dct:license").len(), 1, "{distribution}");
        let Some(address) = facts.plain(distribution, "dcat:downloadURL").pop() else { continue };
        let path = address.strip_prefix(BASE).unwrap().to_owned();
        let bytes = &files[&path];
        facts.is(distribution, "dcat:byteSize", bytes.len());
        let digest: String = Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect();
        facts.is(&facts.plain(distribution, "spdx:checksum")[0], "spdx:checksumValue", digest);
        listed.insert(path);
    }
    let alone = |path: &&String| path["data/".len()..].split('/').count() == 1;
    let written: BTreeSet<_> = files
        .keys()
        .filter(alone)
        .filter(|path| !path.starts_with("data/catalog.") && !path.ends_with("SHA256SUMS"))
        .cloned()
        .collect();
    assert!(listed.is_subset(&written), "{:?}", listed.difference(&written));
    for path in written.difference(&listed) {
        let table = path["data/".len()..].split('.').next().unwrap();
        assert_eq!(files[&format!("data/{table}.json")], b"[\n]\n", "{path} is not listed");
    }
    let sets = facts.plain(facts.instances("dcat:Catalog").first().unwrap(), "dcat:dataset");
    for file in files.keys().filter_map(|path| path.strip_prefix("data/")?.split_once('/')) {
        let titles = facts.instances("dcat:Distribution");
        let folder = format!("{}/", file.0);
        assert!(titles.iter().any(|iri| facts.plain(iri, "dct:title") == [folder.clone()]), "{folder}");
    }
    for set in sets {
        assert!(!facts.of(&set, "dct:title").is_empty() && !facts.of(&set, "dct:description").is_empty(), "{set}");
        let (index, name) = set.split_once('#').unwrap();
        if files.contains_key(&format!("data/{name}.csv")) {
            facts.is(&set, "dcat:landingPage", format!("{index}{name}/"));
        }
    }
}

#[test]
fn the_real_register_is_told_field_by_field() {
    check(&real());
}

#[test]
fn small_registers_are_told_field_by_field() {
    check(&full());
    check(&small("[\"kk\"]", &[("registry/classifier.toml", "")]));
}

#[test]
fn mandatory_properties_are_there() {
    let files = files_of(&real());
    let facts = Facts::read(&files, "services");
    for (class, properties) in [
        ("cpsv:PublicService", &["dct:identifier", "dct:title", "dct:description", "cv:hasCompetentAuthority"][..]),
        ("cv:PublicOrganisation", &["skos:prefLabel", "dct:spatial"]),
        ("cv:Channel", &["dct:identifier"]),
        ("cv:Evidence", &["dct:identifier", "dct:title"]),
        ("cv:Output", &["dct:identifier", "dct:title"]),
        ("cv:Cost", &["dct:identifier"]),
        ("cpsv:Rule", &["dct:identifier", "dct:title", "dct:description"]),
        ("cv:Requirement", &["dct:identifier", "dct:title"]),
        ("cv:Event", &["dct:identifier", "dct:title"]),
        ("cv:Participation", &["dct:identifier", "dct:description", "cv:role", "cv:hasParticipant"]),
        ("foaf:Agent", &["dct:identifier", "dct:title"]),
        ("dcat:Dataset", &["dct:title", "dct:description", "dct:publisher"]),
    ] {
        let instances = facts.instances(class);
        assert!(!instances.is_empty(), "{class}");
        for (subject, property) in instances.iter().flat_map(|subject| properties.iter().map(move |it| (subject, it))) {
            assert!(!facts.of(subject, property).is_empty(), "{subject} lacks {property}");
            let once = *property != "dct:identifier" || facts.of(subject, property).len() == 1;
            assert!(once, "{subject} has several identifiers");
        }
    }
}

#[test]
fn hard_texts_survive_in_linked_data() {
    let texts = harder_texts();
    let mut classifier = String::new();
    for (text, at) in texts.iter().zip(1..) {
        let name = serde_json::to_string(text).unwrap();
        classifier += &format!("[[section]]\ncode = \"{at:03}\"\nname.kk = {name}\n");
    }
    let registry = small("[\"kk\"]", &[("registry/classifier.toml", &classifier)]);
    check(&registry);
    let files = files_of(&registry);
    let facts = Facts::read(&files, "classifier");
    for (text, section) in texts.iter().zip(&registry.classifier.sections) {
        assert_eq!(section.name.get(LangTag::KK), Some(text.as_str()));
        facts.says(&page(&registry, &format!("sections/{}/", section.code)), "skos:prefLabel", &section.name);
    }
}

#[test]
fn two_editions_of_one_register_have_the_same_bytes() {
    let registry = full();
    let (one, other) = (files_of(&registry), files_of(&registry));
    for name in NAMES {
        for ending in ["ttl", "jsonld"] {
            let path = format!("data/{name}.{ending}");
            assert!(one[&path] == other[&path], "{path}");
        }
        let turtle = std::str::from_utf8(&one[&format!("data/{name}.ttl")]).unwrap();
        let prefixes: Vec<_> = turtle.lines().take_while(|line| line.starts_with("@prefix")).collect();
        assert!(prefixes.len() > 1 && prefixes.is_sorted(), "{name}: {prefixes:?}");
    }
}

#[test]
fn hard_names_of_services_offices_and_acts_survive_everywhere() {
    for text in harder_texts() {
        let registry = full_with(Some(&text));
        assert_eq!(registry.services[0].name.get(LangTag::KK), Some(text.as_str()));
        check(&registry);
        hsds::check(&registry);
        api::check(&registry);
    }
}
