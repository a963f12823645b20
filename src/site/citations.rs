//! Links in the words of a text: points and annexes of the same text, acts of the register.
//!
//! Only what surely means this text or an act of the register is linked: a point that is named "of this Regulation"
//! (`осы Регламенттің 14-тармағында`, `в пункте 14 настоящего Регламента`), an act whose number stands with its date.

use std::collections::HashSet;
use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use super::paths;
use super::views::Words;
use crate::registry::model::Act;
use crate::registry::regulation::Regulation;
use crate::registry::values::LangTag;

/// A piece of a text: words, and the link that they are, if any.
pub type Piece = (Range<usize>, Option<String>);

/// What the words of one text may lead to.
pub struct Citations<'r> {
    addresses: HashSet<&'r str>,
    acts: Vec<Cited>,
}

/// An act of the register that may be cited.
struct Cited {
    number: String,
    year: String,
    href: String,
}

/// `осы Регламенттің … 14-тармағында`, `осы Регламенттің 1 және 2-қосымшаларында`.
static KAZAKH: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(
        r"(?i)осы\s+(?:регламент|қағида|бұйрық|қаулы|ереже|стандарт)\p{L}*[^.;:]{0,40}?\s(?P<first>\d+)(?:\s+(?:және|,)\s+(?P<second>\d+))?-\s?(?P<what>тарма|қосымша)\p{L}*",
    )
    .expect("a pattern")
});

/// `пункте 14 настоящего Регламента`, `приложениям 1 и 2 к настоящему Регламенту`.
static RUSSIAN: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(
        r"(?i)(?P<what>пункт|приложени)\p{L}*\s+(?P<first>\d+)(?:\s+и\s+(?P<second>\d+))?\s+(?:к\s+)?настоящ\p{L}+\s+(?:регламент|правил|приказ|постановлени|стандарт)",
    )
    .expect("a pattern")
});

/// An act's number: `№ А-11/491`, `№ 58/НҚ`.
static NUMBER: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r"№\s*(?P<number>[\p{L}\d][\p{L}\d/-]*)").expect("a pattern"));

impl<'r> Citations<'r> {
    /// What a text of an act may cite.
    pub fn new(words: &Words<'_>, act: &Act, text: &'r Regulation) -> Self {
        let addresses =
            text.texts.iter().flat_map(|told| &told.blocks).filter_map(|block| block.address.as_deref()).collect();
        let acts = words
            .registry
            .acts
            .iter()
            .filter(|other| other.id != act.id)
            .filter_map(|other| {
                Some(Cited {
                    number: other.number.clone()?,
                    year: other.date.year().to_string(),
                    href: words.href(&paths::act(other.id.as_str())),
                })
            })
            .collect();
        Self { addresses, acts }
    }

    /// The words of a text in pieces, some of them links.
    pub fn linked(&self, text: &str, language: LangTag) -> Vec<Piece> {
        let mut links = Vec::new();
        let pattern = if language == LangTag::RU { &RUSSIAN } else { &KAZAKH };
        for found in pattern.captures_iter(text) {
            let annex = found
                .name("what")
                .is_some_and(|what| matches!(what.as_str().to_lowercase().as_str(), "қосымша" | "приложени"));
            for number in ["first", "second"].into_iter().filter_map(|name| found.name(name)) {
                let address = format!("{}{}", if annex { "a" } else { "p" }, number.as_str());
                if self.addresses.contains(address.as_str()) {
                    links.push((number.range(), format!("#{address}")));
                }
            }
        }
        for found in NUMBER.captures_iter(text) {
            let (whole, number) = (found.get(0).map_or(0..0, |whole| whole.range()), &found["number"]);
            let before = &text[text.floor_char_boundary(whole.start.saturating_sub(160))..whole.start];
            let act = self.acts.iter().find(|act| act.number == number && before.contains(&act.year));
            if let Some(act) = act {
                links.push((whole, act.href.clone()));
            }
        }
        pieces(text, links)
    }
}

/// The whole text in pieces; of links that overlap the first counts.
fn pieces(text: &str, mut links: Vec<(Range<usize>, String)>) -> Vec<Piece> {
    links.sort_by_key(|(range, _)| (range.start, range.end));
    let mut out = Vec::new();
    let mut at = 0;
    for (range, href) in links {
        if range.start < at {
            continue;
        }
        out.push((at..range.start, None));
        at = range.end;
        out.push((range, Some(href)));
    }
    out.push((at..text.len(), None));
    out.retain(|(range, _)| !range.is_empty());
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn links(text: &str, language: LangTag) -> Vec<(String, String)> {
        let citations = Citations {
            addresses: HashSet::from(["p14", "a1", "a2"]),
            acts: vec![Cited { number: "А-11/491".into(), year: "2011".into(), href: "/kk/acts/x/".into() }],
        };
        let mut found = Vec::new();
        for (range, href) in citations.linked(text, language) {
            if let Some(href) = href {
                found.push((text[range].to_owned(), href));
            }
        }
        found
    }

    #[test]
    fn points_and_annexes_of_this_text_are_linked() {
        let link = |text: &str, href: &str| (text.to_owned(), href.to_owned());
        assert_eq!(links("осы Регламенттің 14-тармағында көрсетілген", LangTag::KK), [link("14", "#p14")]);
        assert_eq!(
            links("жұмыс кестесі осы Регламентінің 1 және 2-қосымшаларында", LangTag::KK),
            [link("1", "#a1"), link("2", "#a2")]
        );
        assert_eq!(links("в пункте 14 настоящего Регламента", LangTag::RU), [link("14", "#p14")]);
        assert_eq!(
            links("в приложениях 1 и 2 к настоящему Регламенту", LangTag::RU),
            [link("1", "#a1"), link("2", "#a2")]
        );
    }

    #[test]
    fn what_means_another_act_is_not_linked() {
        assert!(links("Заңының 14-тармағына сәйкес", LangTag::KK).is_empty());
        assert!(links("осы Регламенттің 99-тармағында", LangTag::KK).is_empty(), "no such point");
        assert!(links("пункта 14 статьи 9-1 Закона", LangTag::RU).is_empty());
    }

    #[test]
    fn an_act_is_known_by_number_and_year() {
        assert_eq!(links("2011 жылғы 7 желтоқсандағы № А-11/491 қаулысы", LangTag::KK)[0].1, "/kk/acts/x/");
        assert!(links("2013 жылғы № А-11/491 қаулысы", LangTag::KK).is_empty());
        assert!(links("2011 жылғы № А-11/49 қаулысы", LangTag::KK).is_empty());
    }
}
