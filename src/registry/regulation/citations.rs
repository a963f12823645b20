//! What the words of a text lead to: points, sub-points, chapters and annexes of the same text or of the enacting text of
//! its act, acts of the register, and acts that it does not have.
//!
//! Only what surely means these is a citation: a point that is named "of this Regulation", an act whose number stands with its
//! year. How a language says so is described by its [`CitationGrammar`].

mod dated;
mod numbers;
#[cfg(test)]
mod tests;

use std::collections::{HashMap, HashSet};
use std::ops::Range;

pub use dated::CitedAct;
use dated::cited_acts;
use numbers::{NumberPart, numbers};
use regex::{Captures, Regex};

use super::block::BlockKind;
use super::text::RegulationDocument;
use crate::registry::model::{Act, ActTextKind};
use crate::registry::register::Registry;
use crate::registry::values::{LangTag, Slug};
use crate::text::legal::{ActGrammar, CitationGrammar, LegalGrammar, Phrase, Unit};

/// Words that lead somewhere.
#[derive(Clone, Debug, PartialEq)]
pub struct CitationMatch<'r> {
    /// The bytes of the words.
    pub range: Range<usize>,
    /// Where they lead.
    pub target: CitationTarget<'r>,
}

/// Where words lead.
#[derive(Clone, Debug, PartialEq)]
pub enum CitationTarget<'r> {
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
    /// An act by its day and its form or number, of which the register may have no more than mentions.
    Cited(CitedAct),
}

/// A place "of this" text, or of the enacting one, that the text does not have.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MissingPlace {
    /// The bytes of its number.
    pub range: Range<usize>,
    /// The address that it would have.
    pub address: String,
}

/// What words cite, in the making.
#[derive(Default)]
struct Found<'r> {
    matches: Vec<CitationMatch<'r>>,
    missing: Vec<MissingPlace>,
}

/// What the words of one text may lead to.
#[derive(Debug)]
pub struct Citations<'r> {
    here: HashSet<&'r str>,
    /// Where blocks lie, by their address.
    places: HashMap<&'r str, BlockLocation<'r>>,
    /// Whether the text is the enacting text of its act.
    is_enacting: bool,
    /// The enacting text, if this is another one and the register has it.
    enacting: Option<(&'r Slug, HashSet<&'r str>)>,
    /// The titles of this text, in lower case.
    titles: Vec<String>,
    registry: &'r Registry,
    act: &'r Act,
}

/// Where a block lies.
#[derive(Clone, Copy, Debug, Default)]
struct BlockLocation<'r> {
    point: Option<&'r str>,
    annex: Option<&'r str>,
}

/// How many bytes after what is meant its parts may stand: a long sentence.
const WINDOW: usize = 400;

/// How many bytes before or after the number of an act its date may stand.
const DATE_WINDOW: usize = 160;

impl<'r> Citations<'r> {
    /// What a text of an act may cite.
    pub fn new(registry: &'r Registry, act: &'r Act, text: &'r RegulationDocument) -> Self {
        let kind = |id: &Slug| act.texts.iter().find(|listed| *listed.id == *id).map(|listed| listed.kind);
        let enacting = registry
            .texts_of(act.id.as_str())
            .find(|other| other.id != text.id && kind(&other.id) == Some(ActTextKind::Act));
        Self {
            here: addresses(text),
            places: places(text),
            is_enacting: kind(&text.id) == Some(ActTextKind::Act),
            enacting: enacting.map(|other| (&other.id, addresses(other))),
            titles: text.texts.iter().map(|version| version.title.to_lowercase()).collect(),
            registry,
            act,
        }
    }

    /// The citations in words of the block at an address, in their order; none overlaps another.
    pub fn find(&self, words: &str, language: LangTag, at: Option<&str>) -> Vec<CitationMatch<'r>> {
        let grammar = LegalGrammar::of(language.as_str());
        let mut found = self.parts_of_texts(words, grammar, at).matches;
        self.acts(words, &grammar.acts, &mut found);
        found.sort_by_key(|citation| (citation.range.start, citation.range.end));
        // The number in a heading, which lies in no point, is the heading's own.
        let heading = at.filter(|at| self.places.get(at).is_some_and(|place| place.point.is_none()));
        found.retain(|citation| {
            !matches!((&citation.target, heading), (CitationTarget::Block(address), Some(heading)) if address == heading)
        });
        without_overlaps(&mut found);
        self.cited(words, &grammar.acts, &mut found);
        found
    }

    /// What words of the block at an address cite "of this" text and the text does not have.
    pub fn missing(&self, words: &str, language: LangTag, at: Option<&str>) -> Vec<MissingPlace> {
        self.parts_of_texts(words, LegalGrammar::of(language.as_str()), at).missing
    }

    /// The points, sub-points, chapters and annexes that words name, in no order.
    fn parts_of_texts(&self, words: &str, grammar: &LegalGrammar, at: Option<&str>) -> Found<'r> {
        let mut found = Found::default();
        if let Some(citations) = &grammar.citations {
            match &citations.phrase {
                Phrase::TextFirst { text, end } => {
                    let wholes: Vec<_> = text.captures_iter(words).collect();
                    for (at, whole) in wholes.iter().enumerate() {
                        let next = wholes.get(at + 1).and_then(|next| next.get(0));
                        let limit = next.map_or(words.len(), |next| next.start());
                        self.parts_after(words, whole, limit, end, citations, &mut found);
                    }
                }
                Phrase::PartsFirst(phrase) => {
                    for whole in phrase.captures_iter(words) {
                        self.parts_before(words, &whole, at, citations, &mut found);
                    }
                }
            }
            if let Some(point) = at.and_then(|at| self.places.get(at)?.point) {
                for list in citations.own_sub_points.captures_iter(words) {
                    for number in numbers(words, &shifted(&list, "numbers", 0), citations) {
                        self.push(&mut found, Meant::Likely, number.candidates(&format!("{point}-")));
                    }
                }
            }
        }
        found
    }

    /// The acts that words of the text quote: what they say of points is said of those of another text.
    pub fn find_acts(&self, words: &str, language: LangTag) -> Vec<CitationMatch<'r>> {
        let grammar = LegalGrammar::of(language.as_str());
        let mut found = Vec::new();
        self.acts(words, &grammar.acts, &mut found);
        without_overlaps(&mut found);
        self.cited(words, &grammar.acts, &mut found);
        found
    }

    /// Other acts than this one by their form, day and number, where nothing else was found.
    fn cited(&self, words: &str, grammar: &ActGrammar, found: &mut Vec<CitationMatch<'r>>) {
        let Some(dated) = &grammar.dated else { return };
        for (range, cited) in cited_acts(words, dated) {
            let own = cited.date == *self.act.date
                && cited.number.as_ref().is_none_or(|number| Some(number) == self.act.number.as_ref());
            let apart = found.iter().all(|other| other.range.end <= range.start || range.end <= other.range.start);
            if apart && !own {
                found.push(CitationMatch { range, target: CitationTarget::Cited(cited) });
            }
        }
        found.sort_by_key(|citation| citation.range.start);
    }

    /// Acts by their number, if the year of their date stands near it.
    fn acts(&self, words: &str, grammar: &ActGrammar, found: &mut Vec<CitationMatch<'r>>) {
        for named in grammar.number.captures_iter(words) {
            let (range, number) = (named.get(0).map_or(0..0, |whole| whole.range()), &named["number"]);
            let before = &words[words.floor_char_boundary(range.start.saturating_sub(DATE_WINDOW))..range.start];
            let after = match grammar.date_may_follow {
                true => &words[range.end..words.ceil_char_boundary(range.end + DATE_WINDOW)],
                false => "",
            };
            let dated = |act: &Act| {
                let year = act.date.year().to_string();
                before.contains(&year) || after.contains(&year)
            };
            let mut acts = self.registry.acts_of_number(number).filter(|act| act.id != self.act.id);
            if let Some(act) = acts.find(|act| dated(act)) {
                found.push(CitationMatch { range, target: CitationTarget::Act(act) });
            }
        }
    }

    /// The parts that follow the name of their text, as far as `limit`.
    fn parts_after(
        &self,
        words: &str,
        whole: &Captures<'_>,
        limit: usize,
        end: &Regex,
        grammar: &CitationGrammar,
        found: &mut Found<'r>,
    ) {
        let Some(meant) = self.meant(words, whole, grammar) else { return };
        let start = whole.get(0).map_or(0, |whole| whole.end());
        let window = &words[start..limit.min(words.ceil_char_boundary(start + WINDOW))];
        let end = end.find(window).map_or(window.len(), |end| end.start());
        self.parts(words, start..start + end, (meant, Some("")), grammar, found);
    }

    /// The parts that stand before the name of their text, or alone in a block that has the address `at`.
    fn parts_before(
        &self,
        words: &str,
        whole: &Captures<'_>,
        at: Option<&str>,
        grammar: &CitationGrammar,
        found: &mut Found<'r>,
    ) {
        let Some(list) = whole.name("parts") else { return };
        if whole.name("whole").is_some() {
            if let Some(meant) = self.meant(words, whole, grammar) {
                self.parts(words, list.range(), (meant, Some("")), grammar, found);
            }
            return;
        }
        let Some(others) = &grammar.others else { return };
        if others.before.is_match(&words[..list.start()]) || others.after_parts.is_match(&words[list.end()..]) {
            return;
        }
        // An annex has points of its own. Of a block without an address it is not known whether it lies in one.
        let annex = at
            .and_then(|at| self.places.get(at))
            .map(|place| place.annex.map_or(String::new(), |annex| format!("{annex}-")));
        self.parts(words, list.range(), (Meant::Likely, annex.as_deref()), grammar, found);
    }

    /// The parts that are named between two bytes: of a text, and how addresses of points and chapters begin in it, if that is known.
    fn parts(
        &self,
        words: &str,
        within: Range<usize>,
        (meant, scope): (Meant, Option<&str>),
        grammar: &CitationGrammar,
        found: &mut Found<'r>,
    ) {
        // Sub-points that wait for their point.
        let mut waiting = Vec::new();
        for part in grammar.part.captures_iter(&words[within.clone()]) {
            let named = numbers(words, &shifted(&part, "numbers", within.start), grammar);
            let Some(unit) = unit(&part["what"], grammar) else { continue };
            let prefix = match (unit, scope) {
                (Unit::SubPoint, _) => {
                    waiting = named;
                    continue;
                }
                (Unit::Annex, _) => "a".to_owned(),
                (Unit::Chapter, Some(scope)) => format!("{scope}ch"),
                (Unit::Point, Some(scope)) => format!("{scope}p"),
                (_, None) => continue,
            };
            for number in named.iter().filter(|number| !number.inner) {
                self.push(found, meant, number.candidates(&prefix));
            }
            let mut subs = std::mem::take(&mut waiting);
            if part.name("subs").is_some() {
                subs = numbers(words, &shifted(&part, "subs", within.start), grammar);
            }
            // They belong to the last number.
            let Some(last) = named.last().filter(|last| !last.inner) else { continue };
            let word = part.name("within").and_then(|word| self::unit(word.as_str(), grammar));
            let sign = if (unit, word) == (Unit::Annex, Some(Unit::Point)) { "-p" } else { "-" };
            for sub in subs {
                self.push(found, meant, sub.candidates(&format!("{prefix}{}{sign}", last.address())));
            }
        }
    }

    /// Which text a name means. Without "this" it means this text only if that bears the name.
    fn meant(&self, words: &str, whole: &Captures<'_>, grammar: &CitationGrammar) -> Option<Meant> {
        let name = whole["whole"].to_lowercase();
        let is_one_of = |names: &[&str]| names.iter().any(|begin| name.starts_with(begin));
        let enacting = is_one_of(grammar.enacting);
        if whole.name("this").is_some() {
            return match (enacting, self.is_enacting) {
                (true, false) => Some(Meant::Enacting),
                (true, true) | (false, false) => Some(Meant::Here),
                (false, true) => is_one_of(grammar.enacting_or_approved).then_some(Meant::Here),
            };
        }
        let after = whole.get(0).map_or("", |whole| &words[whole.end()..]);
        let other = grammar.others.as_ref().is_some_and(|others| others.after_text.is_match(after));
        let capital = whole["whole"].chars().next().is_some_and(char::is_uppercase);
        let bears = self.titles.iter().any(|title| title.split_whitespace().any(|word| word.starts_with(&name)));
        (capital && !other && !enacting && !self.is_enacting && bears).then_some(Meant::Likely)
    }

    /// Adds the first of some parts that the text has, or that it has none of them, if it surely is the one that is meant.
    fn push(&self, found: &mut Found<'r>, meant: Meant, candidates: Vec<NumberPart>) {
        let there = |address: &str| match (meant, &self.enacting) {
            (Meant::Here | Meant::Likely, _) => self.here.contains(address),
            (Meant::Enacting, Some((_, addresses))) => addresses.contains(address),
            (Meant::Enacting, None) => false,
        };
        let is_sure = match meant {
            Meant::Here => true,
            Meant::Likely => false,
            Meant::Enacting => self.enacting.is_some(),
        };
        let first = candidates.first().cloned().filter(|_| is_sure);
        let Some(NumberPart { range, address }) = candidates.into_iter().find(|part| there(&part.address)) else {
            found.missing.extend(first.map(|NumberPart { range, address }| MissingPlace { range, address }));
            return;
        };
        let target = match (meant, &self.enacting) {
            (Meant::Enacting, Some((text, _))) => CitationTarget::Enacting { text, address },
            _ => CitationTarget::Block(address),
        };
        found.matches.push(CitationMatch { range, target });
    }
}

/// The acts that words cite by their form, day and number, each with the bytes of its day and number.
pub fn acts_cited(words: &str, language: LangTag) -> Vec<(Range<usize>, CitedAct)> {
    let dated = LegalGrammar::of(language.as_str()).acts.dated.as_ref();
    dated.map(|dated| cited_acts(words, dated)).unwrap_or_default()
}

/// Keeps the first of citations that overlap, in their order.
fn without_overlaps(found: &mut Vec<CitationMatch<'_>>) {
    let mut end = 0;
    found.retain(|citation| {
        let fits = citation.range.start >= end;
        end = if fits { citation.range.end } else { end };
        fits
    });
}

/// Which text is cited.
#[derive(Clone, Copy)]
enum Meant {
    /// "This" text.
    Here,
    /// Likely this text: its name without "this", or no name.
    Likely,
    /// The enacting text of the same act.
    Enacting,
}

/// What a word for a part means.
fn unit(word: &str, grammar: &CitationGrammar) -> Option<Unit> {
    let word = word.to_lowercase();
    grammar.units.iter().find(|(begin, _)| word.starts_with(begin)).map(|(_, unit)| *unit)
}

fn addresses(text: &RegulationDocument) -> HashSet<&str> {
    text.texts.iter().flat_map(|version| &version.blocks).filter_map(|block| block.address.as_deref()).collect()
}

fn places(text: &RegulationDocument) -> HashMap<&str, BlockLocation<'_>> {
    let mut places = HashMap::new();
    for version in &text.texts {
        let mut place = BlockLocation::default();
        for block in &version.blocks {
            let address = block.address.as_deref();
            match block.kind {
                BlockKind::Point => place.point = address,
                BlockKind::Chapter | BlockKind::Heading => place.point = None,
                BlockKind::Annex => place = BlockLocation { point: None, annex: address },
                _ => {}
            }
            if let Some(address) = address {
                places.insert(address, place);
            }
        }
    }
    places
}

/// The bytes of a group of a pattern that was matched from `start` on.
fn shifted(found: &Captures<'_>, group: &str, start: usize) -> Range<usize> {
    found.name(group).map_or(start..start, |found| found.start() + start..found.end() + start)
}
