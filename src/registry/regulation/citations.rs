//! What the words of a text lead to: points, sub-points, chapters and annexes of the same text or of the enacting text of
//! its act, and acts of the register.
//!
//! Only what surely means these is a citation: a point that is named "of this Regulation" (`осы Регламенттің
//! 14-тармағында`, `в пункте 14 настоящего Регламента`), an act whose number stands with its year.

use std::collections::{HashMap, HashSet};
use std::ops::Range;
use std::sync::LazyLock;

use regex::{Captures, Regex};

use super::{BlockKind, Regulation};
use crate::registry::Registry;
use crate::registry::model::{Act, ActTextKind};
use crate::registry::values::{LangTag, Slug};

/// Words that lead somewhere.
#[derive(Clone, Debug, PartialEq)]
pub struct Citation<'r> {
    /// The bytes of the words.
    pub range: Range<usize>,
    /// Where they lead.
    pub target: Target<'r>,
}

/// Where words lead.
#[derive(Clone, Debug, PartialEq)]
pub enum Target<'r> {
    /// A block of the same text, by its address.
    Block(String),
    /// A block of the enacting text of the same act.
    Enacting {
        /// The text.
        text: &'r Slug,
        /// The block's address.
        address: String,
    },
    /// An act of the register.
    Act(&'r Act),
}

/// What the words of one text may lead to.
#[derive(Debug)]
pub struct Citations<'r> {
    here: HashSet<&'r str>,
    /// The point that a block lies in, by the block's address.
    points: HashMap<&'r str, &'r str>,
    /// Whether the text is the enacting text of its act.
    is_enacting: bool,
    /// The enacting text, if this is another one and the register has it.
    enacting: Option<(&'r Slug, HashSet<&'r str>)>,
    /// The titles of this text, in lower case.
    titles: Vec<String>,
    acts: Vec<&'r Act>,
}

/// How the parts of a text are numbered: `14`, `9-1`, and lists of such numbers.
const NUMBERS: &str = r"\d+(?:-\d+)?\)?(?:\s*(?:,|–|-|және|мен|немесе|и|или)\s*\d+(?:-\d+)?\)?)*";

/// `осы Регламенттің`, `Қағидалардың`: what is meant.
static KAZAKH_WHOLE: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?i)(?P<this>осы\s+(?:үлгілік\s+)?)?\b(?P<whole>регламент|қағида|ереже|стандарт|нұсқаулық|тізбе|архитектура|бұйрық|бұйры|қаулы|шешім)\p{L}*")
        .expect("a pattern")
});

/// `14-тармағында`, `1 және 2-қосымшаларында`, `5-тармағының 2) тармақшасы`, within what is meant.
static KAZAKH_PART: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(&format!(
        r"(?i)(?P<numbers>{NUMBERS})\s?-?\s?(?P<what>тарма[қғ]|қосымша|тарау)\p{{L}}*(?:\s+(?P<subs>{NUMBERS})\s+тармақша)?"
    ))
    .expect("a pattern")
});

/// Where the parts of another law begin, or another sentence does.
static KAZAKH_END: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"[.;:]\s|\b(?:Заң|Кодекс|Конституция)\p{L}*|\d\s?-?\s?(?:бап|баб)|№").expect("a pattern")
});

/// `пункте 3 и приложениях 1, 2 к настоящему Регламенту`, `приложению 1 к Правилам`.
static RUSSIAN: LazyLock<Regex> = LazyLock::new(|| {
    let part = format!(r"(?:под)?(?:пункт|приложени|глав)\p{{L}}*\s+{NUMBERS}");
    Regex::new(&format!(
        r"(?i)(?P<parts>{part}(?:\s*,?\s*(?:и|или)?\s*(?:(?:в|во|к|о|об)\s+)?{part})*)\s+(?:к\s+)?(?P<this>настоящ\p{{L}}+\s+(?:типов\p{{L}}+\s+)?)?(?P<whole>регламент|правил|стандарт|положени|инструкци|переч|архитектур|приказ|постановлени|решени)\p{{L}}*"
    ))
    .expect("a pattern")
});

/// `осы тармақтың 1) және 2) тармақшалары`: sub-points of the point in which these words stand.
static KAZAKH_OWN: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(&format!(r"(?i)осы\s+тармақтың\s+(?P<numbers>{NUMBERS})\s+тармақша")).expect("a pattern")
});

/// `подпунктами 1) и 2) настоящего пункта`.
static RUSSIAN_OWN: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(&format!(r"(?i)подпункт\p{{L}}*\s+(?P<numbers>{NUMBERS})\s+настоящ\p{{L}}+\s+пункт")).expect("a pattern")
});

/// One of the parts of [`RUSSIAN`].
static RUSSIAN_PART: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(&format!(r"(?i)(?P<what>подпункт|пункт|приложени|глав)\p{{L}}*\s+(?P<numbers>{NUMBERS})"))
        .expect("a pattern")
});

/// A number in a list of numbers.
static ONE: LazyLock<Regex> = LazyLock::new(|| Regex::new(r"\d+(?:-\d+)?").expect("a pattern"));

/// An act's number: `№ А-11/491`, `№ 58/НҚ`.
static ACT: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r"№\s*(?P<number>[\p{L}\d][\p{L}\d/-]*)").expect("a pattern"));

/// How many bytes after what is meant its parts may stand: a long sentence.
const WINDOW: usize = 400;

/// A part as its citation names it.
struct Part {
    range: Range<usize>,
    address: String,
}

impl<'r> Citations<'r> {
    /// What a text of an act may cite.
    pub fn new(registry: &'r Registry, act: &'r Act, text: &'r Regulation) -> Self {
        let kind = |id: &Slug| act.texts.iter().find(|listed| *listed.id == *id).map(|listed| listed.kind);
        let enacting = registry
            .texts_of(act.id.as_str())
            .find(|other| other.id != text.id && kind(&other.id) == Some(ActTextKind::Act));
        Self {
            here: addresses(text),
            points: points(text),
            is_enacting: kind(&text.id) == Some(ActTextKind::Act),
            enacting: enacting.map(|other| (&other.id, addresses(other))),
            titles: text.texts.iter().map(|told| told.title.to_lowercase()).collect(),
            acts: registry.acts.iter().filter(|other| other.id != act.id && other.number.is_some()).collect(),
        }
    }

    /// The citations in words of the block at an address, in their order; none overlaps another.
    pub fn find(&self, words: &str, language: LangTag, at: Option<&str>) -> Vec<Citation<'r>> {
        let mut found = Vec::new();
        let own = if language == LangTag::RU {
            self.russian(words, &mut found);
            &RUSSIAN_OWN
        } else {
            self.kazakh(words, &mut found);
            &KAZAKH_OWN
        };
        if let Some(point) = at.and_then(|at| self.points.get(at)) {
            for list in own.captures_iter(words) {
                for (range, number) in numbers(words, &shifted(&list, "numbers", 0)) {
                    self.push(&mut found, Meant::Here, Part { range, address: format!("{point}-{number}") });
                }
            }
        }
        for named in ACT.captures_iter(words) {
            let (range, number) = (named.get(0).map_or(0..0, |whole| whole.range()), &named["number"]);
            let before = &words[words.floor_char_boundary(range.start.saturating_sub(160))..range.start];
            let cited = self
                .acts
                .iter()
                .find(|act| act.number.as_deref() == Some(number) && before.contains(&act.date.year().to_string()));
            if let Some(act) = cited {
                found.push(Citation { range, target: Target::Act(act) });
            }
        }
        found.sort_by_key(|citation| (citation.range.start, citation.range.end));
        let mut end = 0;
        found.retain(|citation| {
            let fits = citation.range.start >= end;
            end = if fits { citation.range.end } else { end };
            fits
        });
        found
    }

    fn kazakh(&self, words: &str, found: &mut Vec<Citation<'r>>) {
        let wholes: Vec<_> = KAZAKH_WHOLE.captures_iter(words).collect();
        for (at, whole) in wholes.iter().enumerate() {
            let Some(meant) = self.meant(whole) else { continue };
            let start = whole.get(0).map_or(0, |whole| whole.end());
            let next = wholes.get(at + 1).and_then(|next| next.get(0)).map_or(words.len(), |next| next.start());
            let window = &words[start..next.min(words.ceil_char_boundary(start + WINDOW))];
            let end = KAZAKH_END.find(window).map_or(window.len(), |end| end.start());
            for part in KAZAKH_PART.captures_iter(&window[..end]) {
                let prefix = match part["what"].to_lowercase().chars().next() {
                    Some('қ') => "a",
                    _ if part["what"].to_lowercase() == "тарау" => "ch",
                    _ => "p",
                };
                let numbers = shifted(&part, "numbers", start);
                let subs = part.name("subs").map(|_| shifted(&part, "subs", start));
                for part in parts(words, prefix, numbers, subs) {
                    self.push(found, meant, part);
                }
            }
        }
    }

    fn russian(&self, words: &str, found: &mut Vec<Citation<'r>>) {
        for whole in RUSSIAN.captures_iter(words) {
            let Some(meant) = self.meant(&whole) else { continue };
            let Some(list) = whole.name("parts") else { continue };
            let mut subs = None;
            for part in RUSSIAN_PART.captures_iter(list.as_str()) {
                let numbers = shifted(&part, "numbers", list.start());
                let prefix = match part["what"].to_lowercase().as_str() {
                    "подпункт" => {
                        subs = Some(numbers);
                        continue;
                    }
                    "приложени" => "a",
                    "глав" => "ch",
                    _ => "p",
                };
                for part in parts(words, prefix, numbers, subs.take()) {
                    self.push(found, meant, part);
                }
            }
        }
    }

    /// Which text the words `осы Регламенттің` mean. Without "this" they mean this text only if it bears that name.
    fn meant(&self, whole: &Captures<'_>) -> Option<Meant> {
        let name = whole["whole"].to_lowercase();
        let enacting =
            ["бұйры", "қаулы", "шешім", "приказ", "постановлени", "решени"].iter().any(|word| name.starts_with(word));
        if whole.name("this").is_some() {
            return match (enacting, self.is_enacting) {
                (true, false) => Some(Meant::Enacting),
                (true, true) | (false, false) => Some(Meant::Here),
                (false, true) => None,
            };
        }
        let capital = whole["whole"].chars().next().is_some_and(char::is_uppercase);
        let bears = self.titles.iter().any(|title| title.split_whitespace().any(|word| word.starts_with(&name)));
        (capital && !enacting && !self.is_enacting && bears).then_some(Meant::Here)
    }

    fn push(&self, found: &mut Vec<Citation<'r>>, meant: Meant, part: Part) {
        let Part { range, address } = part;
        let target = match meant {
            Meant::Here => self.here.contains(address.as_str()).then_some(Target::Block(address)),
            Meant::Enacting => self
                .enacting
                .as_ref()
                .filter(|(_, addresses)| addresses.contains(address.as_str()))
                .map(|(text, _)| Target::Enacting { text, address }),
        };
        found.extend(target.map(|target| Citation { range, target }));
    }
}

/// Which text is cited.
#[derive(Clone, Copy)]
enum Meant {
    Here,
    Enacting,
}

fn addresses(text: &Regulation) -> HashSet<&str> {
    text.texts.iter().flat_map(|told| &told.blocks).filter_map(|block| block.address.as_deref()).collect()
}

fn points(text: &Regulation) -> HashMap<&str, &str> {
    let mut points = HashMap::new();
    for told in &text.texts {
        let mut point = None;
        for block in &told.blocks {
            match block.kind {
                BlockKind::Point => point = block.address.as_deref(),
                BlockKind::Chapter | BlockKind::Annex | BlockKind::Heading => point = None,
                _ => {}
            }
            if let (Some(address), Some(point)) = (block.address.as_deref(), point) {
                points.insert(address, point);
            }
        }
    }
    points
}

/// The numbers of a list, each with its bytes.
fn numbers(words: &str, list: &Range<usize>) -> Vec<(Range<usize>, String)> {
    ONE.find_iter(&words[list.clone()])
        .map(|one| (list.start + one.start()..list.start + one.end(), one.as_str().to_owned()))
        .collect()
}

/// The bytes of a group of a pattern that was matched from `start` on.
fn shifted(found: &Captures<'_>, group: &str, start: usize) -> Range<usize> {
    found.name(group).map_or(start..start, |found| found.start() + start..found.end() + start)
}

/// The parts that a list of numbers names. Sub-points belong to the last number.
fn parts(words: &str, prefix: &str, numbers: Range<usize>, subs: Option<Range<usize>>) -> Vec<Part> {
    let mut parts = Vec::new();
    let named = self::numbers(words, &numbers);
    for (range, number) in &named {
        parts.push(Part { range: range.clone(), address: format!("{prefix}{number}") });
    }
    if let (Some(subs), Some((_, point))) = (subs, named.last()) {
        for (range, sub) in self::numbers(words, &subs) {
            parts.push(Part { range, address: format!("{prefix}{point}-{sub}") });
        }
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    const HERE: [&str; 8] = ["p14", "p5", "p5-2", "p3", "a1", "a2", "a3", "ch2"];

    fn links(words: &str, language: LangTag) -> Vec<(String, String)> {
        static TEXT: LazyLock<Slug> = LazyLock::new(|| "act".parse().unwrap());
        let citations = Citations {
            here: HashSet::from(HERE),
            points: HashMap::from([("p5-2", "p5")]),
            is_enacting: false,
            enacting: Some((&TEXT, HashSet::from(["p2"]))),
            titles: vec!["анықтама беру регламенті".into(), "регламент выдачи справок".into()],
            acts: Vec::new(),
        };
        citations
            .find(words, language, Some("p5-2"))
            .into_iter()
            .map(|citation| {
                let target = match citation.target {
                    Target::Block(address) => format!("#{address}"),
                    Target::Enacting { text, address } => format!("{text}#{address}"),
                    Target::Act(act) => act.id.to_string(),
                };
                (words[citation.range].to_owned(), target)
            })
            .collect()
    }

    fn told(pairs: &[(&str, &str)]) -> Vec<(String, String)> {
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
            assert_eq!(links(words, LangTag::KK), told(wanted), "{words}");
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
            assert_eq!(links(words, LangTag::RU), told(wanted), "{words}");
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
}
