//! The register's own lists of words as SKOS concept schemes: what services are, and by what means they are had.

use super::graph::Graph;
use super::names::Names;
use crate::opendata::caption::Caption;
use crate::registry::Registry;
use crate::registry::model::{ChannelKind, DeliveryForm, OfficeStatus, ParticipantKind, Recipient, ServiceStatus};
use crate::registry::values::LangTag;

/// A list: its name, its title, and its words with their labels, Kazakh first, then Russian.
struct List {
    name: &'static str,
    title: [&'static str; 2],
    words: Vec<(&'static str, [&'static str; 2])>,
}

/// Describes all lists.
pub(super) fn describe(graph: &mut Graph, registry: &Registry, names: &Names<'_>) {
    for list in lists() {
        let scheme = names.list(list.name);
        graph.node(&scheme).a("skos:ConceptScheme");
        label(graph, registry, &scheme, "dct:title", list.title);
        for (word, titles) in list.words {
            let iri = names.code(list.name, word);
            let mut node = graph.node(&iri);
            node.a("skos:Concept").string("skos:notation", word);
            node.link("skos:inScheme", &scheme).link("skos:topConceptOf", &scheme);
            label(graph, registry, &iri, "skos:prefLabel", titles);
            graph.node(&scheme).link("skos:hasTopConcept", &iri);
        }
    }
}

/// Names a word in a file that uses it, so that the file can be read alone.
pub(super) fn mention(graph: &mut Graph, registry: &Registry, names: &Names<'_>, list: &str, word: &str) -> String {
    let iri = names.code(list, word);
    graph.node(&iri).a("skos:Concept").string("skos:notation", word);
    let found = lists().into_iter().find(|known| known.name == list);
    let titles = found.and_then(|list| list.words.into_iter().find(|(known, _)| *known == word));
    if let Some((_, titles)) = titles {
        label(graph, registry, &iri, "skos:prefLabel", titles);
    }
    iri
}

/// A label in the languages of the register that captions have.
pub(super) fn label(graph: &mut Graph, registry: &Registry, iri: &str, property: &str, titles: [&'static str; 2]) {
    let caption = Caption::from(titles);
    for language in languages(registry) {
        graph.node(iri).words(property, language, caption.in_language(language));
    }
}

/// The languages of captions, which are Kazakh and Russian: those of the register among them, Kazakh if it has neither.
pub(super) fn languages(registry: &Registry) -> impl Iterator<Item = LangTag> {
    let known = [LangTag::KK, LangTag::RU];
    let neither = !known.iter().any(|tag| registry.languages.contains(tag));
    known.into_iter().filter(move |tag| registry.languages.contains(tag) || neither && *tag == LangTag::KK)
}

fn lists() -> [List; 6] {
    let list = |name, title, words| List { name, title, words };
    let status = |status: ServiceStatus| match status {
        ServiceStatus::InForce => ["Күшінде", "Действует"],
        ServiceStatus::Repealed => ["Күші жойылған", "Утратила силу"],
        ServiceStatus::Withdrawn => ["Тізілімнен шығарылған", "Исключена из реестра"],
    };
    let recipient = |recipient: Recipient| match recipient {
        Recipient::Individuals => ["жеке тұлғалар", "физические лица"],
        Recipient::LegalEntities => ["заңды тұлғалар", "юридические лица"],
    };
    let form = |form: DeliveryForm| match form {
        DeliveryForm::ElectronicFull => {
            ["электрондық (толық автоматтандырылған)", "электронная (полностью автоматизированная)"]
        }
        DeliveryForm::ElectronicPartial => {
            ["электрондық (ішінара автоматтандырылған)", "электронная (частично автоматизированная)"]
        }
        DeliveryForm::Paper => ["қағаз түрінде", "бумажная"],
        DeliveryForm::Proactive => ["проактивті", "проактивная"],
        DeliveryForm::OneApplication => ["«бір өтініш» қағидаты бойынша", "по принципу «одного заявления»"],
        DeliveryForm::Informational => ["ақпараттық", "информационная"],
    };
    let channel = |kind: ChannelKind| match kind {
        ChannelKind::Office => ["органның кеңсесі", "канцелярия органа"],
        ChannelKind::ServiceCentre => ["халыққа қызмет көрсету орталығы", "центр обслуживания населения"],
        ChannelKind::Portal => ["веб-портал", "веб-портал"],
        ChannelKind::Phone => ["телефон", "телефон"],
        ChannelKind::System => ["ақпараттық жүйе", "информационная система"],
    };
    let office = |status: OfficeStatus| match status {
        OfficeStatus::Open => ["Жұмыс істейді", "Работает"],
        OfficeStatus::Closed => ["Жабылған", "Закрыт"],
    };
    let participant = |kind: ParticipantKind| match kind {
        ParticipantKind::Unit => ["адам немесе органның бөлімшесі", "лицо или подразделение органа"],
        ParticipantKind::System => ["ақпараттық жүйе", "информационная система"],
        ParticipantKind::Recipient => ["қызметті алушы", "получатель услуги"],
    };
    [
        list(
            "status",
            ["Қызметтің мәртебесі", "Статус услуги"],
            ServiceStatus::ALL.iter().map(|&word| (word.word(), status(word))).collect(),
        ),
        list(
            "recipient",
            ["Кім ала алады", "Кто может получить"],
            Recipient::ALL.iter().map(|&word| (word.word(), recipient(word))).collect(),
        ),
        list(
            "delivery-form",
            ["Көрсету нысаны", "Форма оказания"],
            DeliveryForm::ALL.iter().map(|&word| (word.word(), form(word))).collect(),
        ),
        list(
            "channel",
            ["Арна түрі", "Вид канала"],
            ChannelKind::ALL.iter().map(|&word| (word.word(), channel(word))).collect(),
        ),
        list(
            "office-status",
            ["Қабылдау орнының мәртебесі", "Статус места приема"],
            OfficeStatus::ALL.iter().map(|&word| (word.word(), office(word))).collect(),
        ),
        list(
            "participant",
            ["Қатысушы түрі", "Вид участника"],
            ParticipantKind::ALL.iter().map(|&word| (word.word(), participant(word))).collect(),
        ),
    ]
}
