//! From blocks to the elements of a text: titles, chapters, paragraphs, notes, tables, lost pictures.

use std::sync::LazyLock;

use regex::Regex;

use super::elements::Element;
use super::join::{append, goes_on, is_closed};
use super::layout::{Block, Shape};
use super::offices::rows::{self, Row};
use super::parts::Part;
use super::report::{Certainty, Kind, Report};
use super::tables;
use super::vocabulary::Vocabulary;

macro_rules! pattern {
    ($name:ident, $text:expr) => {
        static $name: LazyLock<Option<Regex>> = LazyLock::new(|| Regex::new($text).ok());
    };
}

pattern!(CHAPTER, r"(?i)^(?:\d+(?:-\d+)?\.\s?\p{Lu}|\d+-(?:тарау|бөлім|параграф)|(?:глава|раздел|параграф)\s\d)");
pattern!(
    CAPTION,
    r"(?i)^(?:\d+\s?[-.]?\s?(?:кесте|таблица)\b|(?:кесте|таблица)(?:\s|\.|$)|(?:\d+\)\s)?негізгі үрдістің\s?\(.*іс-әрекеттері$)"
);
pattern!(
    LEGEND,
    r"(?i)^(?:кесте\.?\s)?шартты белгілер|^(?:таблица\.?\s)?условные обозначения|кесте\.?\sшартты белгілер\S*$"
);
pattern!(NOTE, r"^(?:(?:Ескерту|Сноска|Примечание)(?:\s|[.:!]|$)|(?:РҚАО|ЗҚАИ)\s?[-–]\s?\p{L}+\sескертпесі)");
pattern!(NOTE_HEAD, r"^(?:Примечание (?:РЦПИ|ИЗПИ)|(?:РҚАО|ЗҚАИ)\s?[-–]\s?\p{L}+\sескертпесі)\s?[.!:]*$");
pattern!(FIGURE, r"(?i)^(?:\d+\s?-\s?сурет|рисунок\s\d+)(?:\s|\.)");
pattern!(ON_PAPER, r"\s?(\(қағаз нұсқасынан қараңыз\)|\(см\. бумажный вариант\))\s?$");

fn fits(pattern: &LazyLock<Option<Regex>>, text: &str) -> bool {
    pattern.as_ref().is_some_and(|pattern| pattern.is_match(text))
}

/// A table of offices, found at a place among the elements.
#[derive(Debug)]
pub struct OfficeTable {
    /// Where its directive is to stand among the elements.
    pub at: usize,
    /// Its rows.
    pub rows: Vec<Row>,
}

/// What a part holds.
#[derive(Debug, Default)]
pub struct Built {
    /// The title, if the part opens a text.
    pub title: Option<String>,
    /// The elements.
    pub elements: Vec<Element>,
    /// The tables of offices in it; a placeholder stands among the elements.
    pub offices: Vec<OfficeTable>,
}

/// Builds the elements of parts.
pub struct Builder<'a> {
    /// The words of the text.
    pub vocabulary: &'a Vocabulary,
    /// Where choices are told.
    pub report: &'a mut Report,
}

impl Builder<'_> {
    /// The elements of a part. `opens_text` tells that its first heading is a title.
    pub fn build(&mut self, part: &Part, opens_text: bool) -> Built {
        let mut built = Built::default();
        for (head, block) in &part.heads {
            block.lines.iter().for_each(|line| line.tell(self.report));
            if !opens_text {
                built.elements.push(Element::Annex(head.text.clone()));
            }
        }
        let blocks = &part.blocks;
        let mut at = 0;
        while at < blocks.len() {
            if blocks[at].shape == Shape::Paragraph {
                self.paragraph(&blocks[at], &mut built);
                at += 1;
                continue;
            }
            let end =
                blocks[at..].iter().position(|block| block.shape == Shape::Paragraph).map_or(blocks.len(), |n| at + n);
            self.flush(&blocks[at..end], at == 0, end < blocks.len(), opens_text, part, &mut built);
            at = end;
        }
        if opens_text && built.title.is_none() && !part.heads.is_empty() {
            let heads = part.heads.iter().map(|(head, _)| Element::Paragraph(head.text.clone()));
            built.elements.splice(0..0, heads);
            built.offices.iter_mut().for_each(|table| table.at += part.heads.len());
            let line = part.heads.first().map_or(0, |(_, block)| block.line());
            let printed = part.heads.first().map_or("", |(head, _)| head.text.as_str());
            self.report.add(line, Kind::Head, Certainty::Guess, printed, "no title stands under these words");
        }
        if !opens_text && is_bare(&built.elements) {
            let line = part.heads.first().map_or(0, |(_, block)| block.line());
            self.report.add(
                line,
                Kind::LostPicture,
                Certainty::Likely,
                "nothing stands under the heading",
                "a lost picture",
            );
            built.elements.push(Element::LostPicture(None));
        }
        built
    }

    fn paragraph(&mut self, block: &Block, built: &mut Built) {
        block.lines.iter().for_each(|line| line.tell(self.report));
        let text = block.text();
        let goes_on = matches!(built.elements.last(), Some(Element::Note(head)) if fits(&NOTE_HEAD, head));
        if goes_on || fits(&NOTE, &text) {
            built.elements.push(Element::Note(text));
            return;
        }
        if fits(&FIGURE, &text) {
            self.report.add(
                block.line(),
                Kind::LostPicture,
                Certainty::Likely,
                text.clone(),
                "a lost picture before its caption",
            );
            built.elements.push(Element::LostPicture(None));
        }
        // The caption of a legend may have run into the sentence before it.
        let legend =
            LEGEND.as_ref().and_then(|legend| legend.find(&text)).map(|found| found.start()).filter(|at| *at > 0);
        match legend {
            Some(at) => {
                built.elements.push(Element::Paragraph(text[..at].trim_end().to_owned()));
                built.elements.push(Element::Heading(text[at..].to_owned()));
            }
            None => built.elements.push(Element::Paragraph(text)),
        }
    }

    /// A run of flush blocks: headings, then perhaps a table, then perhaps the heading of what follows.
    fn flush(&mut self, run: &[Block], first: bool, followed: bool, opens_text: bool, part: &Part, built: &mut Built) {
        let mut at = 0;
        if first {
            let (text, used) = self.heading(run);
            at = used;
            if opens_text {
                built.elements.push(Element::Title(text.clone()));
                built.title = Some(text);
                built.elements.extend(part.heads.iter().map(|(head, _)| Element::Paragraph(head.text.clone())));
                if part.heads.is_empty() {
                    // Under the title of the act stand the words that say who issued it, when, and what became of it.
                    for block in &run[at..] {
                        self.paragraph(block, built);
                    }
                    return;
                }
            } else if fits(&CHAPTER, &text) && !fits(&CAPTION, &text) && used == run.len() && followed {
                built.elements.push(Element::Chapter(text));
            } else {
                self.push_heading(&text, run[0].line(), built);
            }
        }
        let mut loose: Vec<&Block> = Vec::new();
        while at < run.len() {
            let block = &run[at];
            let head = rows::head_length(&run[at..]);
            if head > 0 {
                self.loose(&mut loose, followed, false, built);
                let printed: Vec<_> = run[at..at + head].iter().map(Block::text).collect();
                let told = "a directive that draws the table from registry/offices";
                self.report.add(block.line(), Kind::Replaced, Certainty::Sure, printed.join(" | "), told);
                let rows = rows::rows(&run[at + head..], self.vocabulary, self.report);
                built.offices.push(OfficeTable { at: built.elements.len(), rows });
                built.elements.push(Element::Offices { annex: String::new(), service: String::new() });
                return;
            }
            let text = block.text();
            let last = at + 1 == run.len();
            if fits(&CAPTION, &text) {
                self.loose(&mut loose, followed, false, built);
                let (text, used) = self.heading(&run[at..]);
                self.push_heading(&text, block.line(), built);
                at += used;
                continue;
            }
            if fits(&CHAPTER, &text) && text.len() < 600 && (last && followed || is_part_of_table(&text)) {
                self.loose(&mut loose, followed, false, built);
                block.lines.iter().for_each(|line| line.tell(self.report));
                built.elements.push(if last && followed { Element::Chapter(text) } else { Element::Heading(text) });
                at += 1;
                continue;
            }
            loose.push(block);
            at += 1;
        }
        self.loose(&mut loose, followed, true, built);
    }

    /// The heading that a run begins with, joined over a page break, and how many blocks it takes.
    fn heading(&mut self, run: &[Block]) -> (String, usize) {
        let mut text = String::new();
        let mut used = 0;
        for block in run {
            let joined = used > 0 && block.after_page_break() && !is_closed(&text) && {
                let line = block.lines.first();
                line.is_some_and(|line| goes_on(&line.text) && !line.line.gap_before)
            };
            if used > 0 && !joined {
                break;
            }
            if joined {
                self.report.add(
                    block.line(),
                    Kind::PageBreak,
                    Certainty::Likely,
                    block.text(),
                    "joined to the heading before it",
                );
            }
            block.lines.iter().for_each(|line| line.tell(self.report));
            append(&mut text, &block.text());
            used += 1;
        }
        (text, used)
    }

    fn push_heading(&mut self, text: &str, line: usize, built: &mut Built) {
        let on_paper = ON_PAPER
            .as_ref()
            .and_then(|pattern| pattern.captures(text))
            .and_then(|found| Some((found.get(0)?.start(), found.get(1)?.as_str().to_owned())));
        match on_paper {
            Some((at, words)) => {
                self.report.add(line, Kind::LostPicture, Certainty::Sure, words.clone(), "a lost picture");
                built.elements.push(Element::Heading(text[..at].to_owned()));
                built.elements.push(Element::LostPicture(Some(words)));
            }
            None => built.elements.push(Element::Heading(text.to_owned())),
        }
    }

    /// Blocks that are neither captions nor chapters: a few are headings, a legend has a lost sign each, more are a table.
    fn loose(&mut self, loose: &mut Vec<&Block>, followed: bool, at_end: bool, built: &mut Built) {
        let blocks = std::mem::take(loose);
        let (Some(first), Some(last)) = (blocks.first(), blocks.last()) else { return };
        let legend = matches!(built.elements.last(), Some(Element::Heading(text)) if fits(&LEGEND, text));
        if legend {
            for block in &blocks {
                block.lines.iter().for_each(|line| line.tell(self.report));
                self.report.add(
                    block.line(),
                    Kind::LostPicture,
                    Certainty::Likely,
                    block.text(),
                    "a lost sign before its meaning",
                );
                built.elements.push(Element::LostPicture(None));
                built.elements.push(Element::Paragraph(block.text()));
            }
            return;
        }
        if let Some(table) = tables::classifier(&blocks, self.report) {
            built.elements.push(Element::Table(table));
            return;
        }
        let is_heading =
            blocks.len() <= 2 && at_end && blocks.iter().all(|block| block.lines.len() <= 6 && is_heading(block));
        if is_heading && (followed || built.elements.len() <= 2) {
            for block in &blocks {
                block.lines.iter().for_each(|line| line.tell(self.report));
                if block.lines.first().is_some_and(|line| line.line.hole_before) {
                    self.report.add(
                        block.line(),
                        Kind::LostPicture,
                        Certainty::Guess,
                        "an empty place before it",
                        "a lost picture",
                    );
                    built.elements.push(Element::LostPicture(None));
                }
                self.push_heading(&block.text(), block.line(), built);
            }
            return;
        }
        let told =
            format!("kept as printed, lines {} to {}", first.line(), last.lines.last().map_or(0, |l| l.line.number));
        self.report.add(first.line(), Kind::Verbatim, Certainty::Guess, first.text(), told);
        built.elements.push(Element::Verbatim(tables::verbatim(&blocks)));
    }
}

/// Whether nothing but headings stands in an annex.
fn is_bare(elements: &[Element]) -> bool {
    elements.iter().all(|element| matches!(element, Element::Annex(_) | Element::Heading(_)))
}

/// Whether a numbered line inside a table divides it, as `2. Аудан` does: short and no sentence.
fn is_part_of_table(text: &str) -> bool {
    text.chars().count() < 160 && !is_closed(text) && fits(&CHAPTER, text)
}

/// Whether a block may be a heading: it begins with a capital and has no tabs.
fn is_heading(block: &Block) -> bool {
    let text = block.text();
    !block.lines.iter().any(|line| line.line.text.contains('\t'))
        && text.chars().find(|c| c.is_alphabetic()).is_some_and(char::is_uppercase)
}
