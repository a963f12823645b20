//! From blocks to the elements of a text: titles, chapters, paragraphs, notes, tables, lost pictures.

use super::blocks::{BlockShape, PrintedBlock};
use super::elements::TextElement;
use super::offices::rows::{self, OfficeRow};
use super::pattern::pattern;
use super::rejoin_lines::{append, goes_on, is_closed};
use super::report::{EntryKind, ImportReport};
use super::sections::ImportedSection;
use super::tables;
use super::vocabulary::TextVocabulary;

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
pattern!(NOTE_LABEL, r"^(?:Примечание (?:РЦПИ|ИЗПИ)|(?:РҚАО|ЗҚАИ)\s?[-–]\s?\p{L}+\sескертпесі)\s?[.!:]*$");
pattern!(FIGURE, r"(?i)^(?:\d+\s?-\s?сурет|рисунок\s\d+)(?:\s|\.)");
pattern!(ON_PAPER, r"\s?(\(қағаз нұсқасынан қараңыз\)|\(см\. бумажный вариант\))\s?$");

/// A table of offices, found at a place among the elements.
#[derive(Debug)]
pub(super) struct OfficeTable {
    /// Where its directive is to stand among the elements.
    pub at: usize,
    /// Its rows.
    pub rows: Vec<OfficeRow>,
}

/// What a section holds.
#[derive(Debug, Default)]
pub(super) struct BuiltSection {
    /// The title, if the section opens a text.
    pub title: Option<String>,
    /// The elements.
    pub elements: Vec<TextElement>,
    /// The tables of offices in it; a placeholder stands among the elements.
    pub offices: Vec<OfficeTable>,
}

/// Builds the elements of sections.
pub(super) struct ElementBuilder<'a> {
    /// The words of the text.
    pub vocabulary: &'a TextVocabulary,
    /// Where choices are reported.
    pub report: &'a mut ImportReport,
}

impl ElementBuilder<'_> {
    /// The elements of a section. `opens_text` says that its first heading is a title.
    pub(super) fn build(&mut self, section: &ImportedSection, opens_text: bool) -> BuiltSection {
        let mut built = BuiltSection::default();
        for (heading, block) in &section.headings {
            block.report_repairs(self.report);
            if !opens_text {
                built.elements.push(TextElement::Annex(heading.text.clone()));
            }
        }
        let blocks = &section.blocks;
        let mut at = 0;
        while at < blocks.len() {
            if blocks[at].shape == BlockShape::Paragraph {
                self.paragraph(&blocks[at], &mut built);
                at += 1;
                continue;
            }
            let end = blocks[at..]
                .iter()
                .position(|block| block.shape == BlockShape::Paragraph)
                .map_or(blocks.len(), |n| at + n);
            self.flush(&blocks[at..end], at == 0, end < blocks.len(), opens_text, section, &mut built);
            at = end;
        }
        if opens_text && built.title.is_none() && !section.headings.is_empty() {
            let headings = section.headings.iter().map(|(heading, _)| TextElement::Paragraph(heading.text.clone()));
            built.elements.splice(0..0, headings);
            built.offices.iter_mut().for_each(|table| table.at += section.headings.len());
            let line = section.headings.first().map_or(0, |(_, block)| block.line());
            let printed = section.headings.first().map_or("", |(heading, _)| heading.text.as_str());
            self.report.guess(line, EntryKind::Head, printed, "no title stands under these words");
        }
        if !opens_text && is_bare(&built.elements) {
            let line = section.headings.first().map_or(0, |(_, block)| block.line());
            self.report.likely(line, EntryKind::LostPicture, "nothing stands under the heading", "a lost picture");
            built.elements.push(TextElement::LostPicture(None));
        }
        super::quotations::mark(&mut built.elements);
        built
    }

    fn paragraph(&mut self, block: &PrintedBlock, built: &mut BuiltSection) {
        block.report_repairs(self.report);
        let text = block.text();
        let goes_on = matches!(built.elements.last(), Some(TextElement::Note(text)) if NOTE_LABEL.is_match(text));
        if goes_on || NOTE.is_match(&text) {
            built.elements.push(TextElement::Note(text));
            return;
        }
        if FIGURE.is_match(&text) {
            self.report.likely(block.line(), EntryKind::LostPicture, text.clone(), "a lost picture before its caption");
            built.elements.push(TextElement::LostPicture(None));
        }
        // The caption of a legend may have run into the sentence before it.
        let legend = LEGEND.find(&text).map(|found| found.start()).filter(|at| *at > 0);
        match legend {
            Some(at) => {
                built.elements.push(TextElement::Paragraph(text[..at].trim_end().to_owned()));
                built.elements.push(TextElement::Heading(text[at..].to_owned()));
            }
            None => built.elements.push(TextElement::Paragraph(text)),
        }
    }

    /// A run of flush blocks: headings, then perhaps a table, then perhaps the heading of what follows.
    fn flush(
        &mut self,
        run: &[PrintedBlock],
        first: bool,
        followed: bool,
        opens_text: bool,
        section: &ImportedSection,
        built: &mut BuiltSection,
    ) {
        let mut at = 0;
        if first {
            let (text, used) = self.heading(run);
            at = used;
            if opens_text {
                built.elements.push(TextElement::Title(text.clone()));
                built.title = Some(text);
                built
                    .elements
                    .extend(section.headings.iter().map(|(heading, _)| TextElement::Paragraph(heading.text.clone())));
                if section.headings.is_empty() {
                    // Under the title of the act stand the words that say who issued it, when, and what became of it.
                    for block in &run[at..] {
                        self.paragraph(block, built);
                    }
                    return;
                }
            } else if CHAPTER.is_match(&text) && !CAPTION.is_match(&text) && used == run.len() && followed {
                built.elements.push(TextElement::Chapter(text));
            } else {
                self.push_heading(&text, run[0].line(), built);
            }
        }
        let mut loose: Vec<&PrintedBlock> = Vec::new();
        while at < run.len() {
            let block = &run[at];
            let header = rows::header_length(&run[at..]);
            if header > 0 {
                self.loose(&mut loose, followed, false, built);
                let printed: Vec<_> = run[at..at + header].iter().map(PrintedBlock::text).collect();
                let written = "a directive that draws the table from registry/offices";
                self.report.sure(block.line(), EntryKind::Replaced, printed.join(" | "), written);
                let rows = rows::rows(&run[at + header..], self.vocabulary, self.report);
                built.offices.push(OfficeTable { at: built.elements.len(), rows });
                built.elements.push(TextElement::Offices { annex: String::new(), service: String::new() });
                return;
            }
            let text = block.text();
            let last = at + 1 == run.len();
            if CAPTION.is_match(&text) {
                self.loose(&mut loose, followed, false, built);
                let (text, used) = self.heading(&run[at..]);
                self.push_heading(&text, block.line(), built);
                at += used;
                continue;
            }
            if CHAPTER.is_match(&text) && text.len() < 600 && (last && followed || is_part_of_table(&text)) {
                self.loose(&mut loose, followed, false, built);
                block.report_repairs(self.report);
                built.elements.push(if last && followed {
                    TextElement::Chapter(text)
                } else {
                    TextElement::Heading(text)
                });
                at += 1;
                continue;
            }
            loose.push(block);
            at += 1;
        }
        self.loose(&mut loose, followed, true, built);
    }

    /// The heading that a run begins with, joined over a page break, and how many blocks it takes.
    fn heading(&mut self, run: &[PrintedBlock]) -> (String, usize) {
        let mut text = String::new();
        let mut used = 0;
        for block in run {
            let joined = used > 0 && block.after_page_break() && !is_closed(&text) && {
                let line = block.lines.first();
                line.is_some_and(|line| goes_on(&line.text) && !line.printed.gap_before)
            };
            if used > 0 && !joined {
                break;
            }
            if joined {
                self.report.likely(block.line(), EntryKind::PageBreak, block.text(), "joined to the heading before it");
            }
            block.report_repairs(self.report);
            append(&mut text, &block.text());
            used += 1;
        }
        (text, used)
    }

    fn push_heading(&mut self, text: &str, line: usize, built: &mut BuiltSection) {
        let on_paper =
            ON_PAPER.captures(text).and_then(|found| Some((found.get(0)?.start(), found.get(1)?.as_str().to_owned())));
        match on_paper {
            Some((at, words)) => {
                self.report.sure(line, EntryKind::LostPicture, words.clone(), "a lost picture");
                built.elements.push(TextElement::Heading(text[..at].to_owned()));
                built.elements.push(TextElement::LostPicture(Some(words)));
            }
            None => built.elements.push(TextElement::Heading(text.to_owned())),
        }
    }

    /// Blocks that are neither captions nor chapters: a few are headings, a legend has a lost sign each, more are a table.
    fn loose(&mut self, loose: &mut Vec<&PrintedBlock>, followed: bool, at_end: bool, built: &mut BuiltSection) {
        let blocks = std::mem::take(loose);
        let (Some(first), Some(last)) = (blocks.first(), blocks.last()) else { return };
        let legend = matches!(built.elements.last(), Some(TextElement::Heading(text)) if LEGEND.is_match(text));
        if legend {
            for block in &blocks {
                block.report_repairs(self.report);
                self.report.likely(
                    block.line(),
                    EntryKind::LostPicture,
                    block.text(),
                    "a lost sign before its meaning",
                );
                built.elements.push(TextElement::LostPicture(None));
                built.elements.push(TextElement::Paragraph(block.text()));
            }
            return;
        }
        if let Some(table) = tables::classifier(&blocks, self.report) {
            built.elements.push(TextElement::Table(table));
            return;
        }
        let is_heading =
            blocks.len() <= 2 && at_end && blocks.iter().all(|block| block.lines.len() <= 6 && is_heading(block));
        if is_heading && (followed || built.elements.len() <= 2) {
            for block in &blocks {
                block.report_repairs(self.report);
                if block.lines.first().is_some_and(|line| line.printed.hole_before) {
                    self.report.guess(
                        block.line(),
                        EntryKind::LostPicture,
                        "an empty place before it",
                        "a lost picture",
                    );
                    built.elements.push(TextElement::LostPicture(None));
                }
                self.push_heading(&block.text(), block.line(), built);
            }
            return;
        }
        let written = format!(
            "kept as printed, lines {} to {}",
            first.line(),
            last.lines.last().map_or(0, |line| line.printed.number)
        );
        self.report.guess(first.line(), EntryKind::Verbatim, first.text(), written);
        built.elements.push(TextElement::Verbatim(tables::verbatim(&blocks)));
    }
}

/// Whether nothing but headings stands in an annex.
fn is_bare(elements: &[TextElement]) -> bool {
    elements.iter().all(|element| matches!(element, TextElement::Annex(_) | TextElement::Heading(_)))
}

/// Whether a numbered line inside a table divides it, as `2. Аудан` does: short and no sentence.
fn is_part_of_table(text: &str) -> bool {
    text.chars().count() < 160 && !is_closed(text) && CHAPTER.is_match(text)
}

/// Whether a block may be a heading: it begins with a capital and has no tabs.
fn is_heading(block: &PrintedBlock) -> bool {
    let text = block.text();
    !block.lines.iter().any(|line| line.printed.text.contains('\t'))
        && text.chars().find(|c| c.is_alphabetic()).is_some_and(char::is_uppercase)
}
