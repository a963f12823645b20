//! Citations in each language.

use std::path::Path;
use std::sync::LazyLock;

use super::*;
use crate::registry::load;
use crate::registry::tree::SourceTree;

const HERE: [&str; 11] = ["p14", "p5", "p5-2", "p5-2-a", "p3", "a1", "a1-p3", "a2", "aii", "a3", "ch2"];

fn links(words: &str, language: LangTag) -> Vec<(String, String)> {
    links_at(Some("p5-2"), words, language)
}

fn links_at(at: Option<&str>, words: &str, language: LangTag) -> Vec<(String, String)> {
    static TEXT: LazyLock<Slug> = LazyLock::new(|| "act".parse().unwrap());
    static REGISTRY: LazyLock<Registry> = LazyLock::new(|| {
        let fixture = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/small");
        load(SourceTree::read(&fixture).unwrap()).registry.unwrap()
    });
    let citations = Citations {
        here: HashSet::from(HERE),
        places: HashMap::from([
            ("p5-2", BlockLocation { point: Some("p5"), annex: None }),
            ("a1-p3", BlockLocation { point: Some("a1-p3"), annex: Some("a1") }),
        ]),
        is_enacting: false,
        enacting: Some((&TEXT, HashSet::from(["p2"]))),
        titles: vec![
            "анықтама беру регламенті".into(),
            "регламент выдачи справок".into(),
            "regulation on certificates".into(),
        ],
        registry: &REGISTRY,
        act: &REGISTRY.acts[0],
    };
    citations
        .find(words, language, at)
        .into_iter()
        .map(|citation| {
            let target = match citation.target {
                CitationTarget::Block(address) => format!("#{address}"),
                CitationTarget::Enacting { text, address } => format!("{text}#{address}"),
                CitationTarget::Act(act) => act.id.to_string(),
                CitationTarget::Cited(CitedAct { form, date, number }) => {
                    format!("{} {date} {}", form.unwrap_or("-"), number.unwrap_or_default())
                }
            };
            (words[citation.range].to_owned(), target)
        })
        .collect()
}

fn expected(pairs: &[(&str, &str)]) -> Vec<(String, String)> {
    pairs.iter().map(|(words, target)| ((*words).to_owned(), (*target).to_owned())).collect()
}

#[test]
fn points_and_annexes_of_this_text_are_cited_in_kazakh() {
    for (words, wanted) in [
        ("осы Регламенттің 14-тармағында көрсетілген", &[("14", "#p14")][..]),
        ("жұмыс кестесі осы Регламентінің 1 және 2-қосымшаларында", &[("1", "#a1"), ("2", "#a2")]),
        (
            "осы Регламенттің 3-тармағында және 1, 2 және 3-қосымшаларында",
            &[("3", "#p3"), ("1", "#a1"), ("2", "#a2"), ("3", "#a3")],
        ),
        ("осы Регламенттің 5-тармағының 2) тармақшасына сәйкес", &[("5", "#p5"), ("2", "#p5-2")]),
        ("осы регламенттің 2-тарауына", &[("2", "#ch2")]),
        ("Регламенттің 1 қосымшасында көрсетілген", &[("1", "#a1")]),
        ("осы қаулының 2-тармағы", &[("2", "act#p2")]),
        ("осы тармақтың 2) және 9) тармақшаларында", &[("2", "#p5-2")]),
    ] {
        assert_eq!(links(words, LangTag::KK), expected(wanted), "{words}");
    }
}

#[test]
fn points_and_annexes_of_this_text_are_cited_in_russian() {
    for (words, wanted) in [
        ("в пункте 14 настоящего Регламента", &[("14", "#p14")][..]),
        ("в приложениях 1 и 2 к настоящему Регламенту", &[("1", "#a1"), ("2", "#a2")]),
        (
            "указанных в пункте 3 и в приложениях 1, 2 к настоящему Регламенту",
            &[("3", "#p3"), ("1", "#a1"), ("2", "#a2")],
        ),
        ("согласно подпункту 2) пункта 5 настоящего Регламента", &[("2", "#p5-2"), ("5", "#p5")]),
        ("согласно приложению 1 к Регламенту", &[("1", "#a1")]),
        ("пункт 2 настоящего постановления", &[("2", "act#p2")]),
        ("предусмотренных подпунктами 2) и 9) настоящего пункта", &[("2", "#p5-2")]),
    ] {
        assert_eq!(links(words, LangTag::RU), expected(wanted), "{words}");
    }
}

#[test]
fn what_means_another_text_is_no_citation() {
    for words in [
        "Заңының 14-тармағына сәйкес",
        "осы Регламенттің талаптарына және Заңның 5-бабының 3-тармағына",
        "Стандарттың 3-тармағында",
        "регламенттің 3-тармағында",
        "осы Регламенттің 99-тармағында",
    ] {
        assert_eq!(links(words, LangTag::KK), [], "{words}");
    }
    for words in ["пункта 14 статьи 9-1 Закона", "в пункте 3 Стандарта", "пункт 3 правил"]
    {
        assert_eq!(links(words, LangTag::RU), [], "{words}");
    }
}

#[test]
fn points_and_annexes_of_this_text_are_cited_in_english() {
    for (words, wanted) in [
        ("in point 14 of this Regulation", &[("14", "#p14")][..]),
        (
            "listed in points 3 and 14 and in Annexes 1, 2 and 3 to this regulation",
            &[("3", "#p3"), ("14", "#p14"), ("1", "#a1"), ("2", "#a2"), ("3", "#a3")],
        ),
        ("under sub-point 2) of point 5 of this Regulation", &[("2", "#p5-2"), ("5", "#p5")]),
        ("see section 5(2)(a) and paragraph 5(9)", &[("5(2)(a)", "#p5-2-a"), ("5", "#p5")]),
        ("the fees of Schedule II; Chapter 2 applies", &[("II", "#aii"), ("2", "#ch2")]),
        ("within point 3 of Annex 1 to the Regulation", &[("3", "#a1-p3"), ("1", "#a1")]),
        ("as in Annex 1.", &[("1", "#a1")]),
        ("Article 5 of the Regulation applies", &[("5", "#p5")]),
        ("article 2 of this Order", &[("2", "act#p2")]),
        ("sub-points 2 and 9 of this point", &[("2", "#p5-2")]),
    ] {
        assert_eq!(links(words, LangTag::EN), expected(wanted), "{words}");
    }
}

#[test]
fn what_means_another_text_is_no_citation_in_english() {
    for words in [
        "Article 5 of the Labour Code",
        "the Labour Code, Article 5",
        "Article 5 TFEU",
        "Article 5 of Regulation (EU) 2016/679",
        "Article 5 of the Regulation on fees",
        "Annex 1 to the contract",
        "point 5 of the Rules",
        "section 5 of the Act",
        "point 99 of this Regulation",
        "point (a) is met",
        "Annexes and points",
    ] {
        assert_eq!(links(words, LangTag::EN), [], "{words}");
    }
}

#[test]
fn a_point_without_a_text_beside_it_is_one_of_the_annex_that_names_it() {
    let words = "point 3, point 5, Annex 2; point 5 of this Regulation";
    assert_eq!(links(words, LangTag::EN), expected(&[("3", "#p3"), ("5", "#p5"), ("2", "#a2"), ("5", "#p5")]));
    assert_eq!(links_at(Some("a1-p3"), words, LangTag::EN), expected(&[("3", "#a1-p3"), ("2", "#a2"), ("5", "#p5")]));
    assert_eq!(links_at(None, words, LangTag::EN), expected(&[("2", "#a2"), ("5", "#p5")]));
}

#[test]
fn only_acts_are_cited_in_a_language_without_grammar() {
    assert_eq!(links("au point 5 du présent règlement, annexe 1", "fr".parse().unwrap()), []);
}
