//! Divides a text into blocks.

use super::addresses::AddressCounter;
use super::block::{Block, BlockKind};
use super::directives::{Directive, Run, marked};
use super::headings::{annex_number, chapter_number};
use super::marks::{Mark, OpenLists, numbered};
use crate::registry::footnotes;
use crate::text::legal::LegalGrammar;

/// A text divided: its title and its blocks.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Outline {
    /// The title, if the text begins with one.
    pub title: Option<String>,
    /// The blocks after it.
    pub blocks: Vec<Block>,
}

/// Divides a text whose directives were run. `source` is the text before they were: the places of blocks are those of the
/// same lines in it. `grammar` is that of the text's language.
pub fn outline(run: &Run, source: &str, grammar: &LegalGrammar) -> Outline {
    let mut lists = OpenLists::default();
    let mut outline = Outline::default();
    let starts: Vec<_> = std::iter::once(0).chain(source.match_indices('\n').map(|(at, _)| at + 1)).collect();
    let mut addresses = AddressCounter::default();
    for (line, raw) in pieces(run.text.trim_start_matches('\u{FEFF}')) {
        if outline.title.is_none()
            && outline.blocks.is_empty()
            && let Some(title) = raw.strip_prefix("# ")
        {
            outline.title = Some(joined(title));
            continue;
        }
        let (raw, own) = own_address(&raw);
        if let Some(markdown) = quoted(raw) {
            let start = starts.get(line - 1).copied().unwrap_or(source.len());
            let kind = BlockKind::Quotation;
            outline.blocks.push(Block {
                kind,
                number: None,
                enclosed: false,
                address: None,
                has_own_address: false,
                markdown,
                start,
            });
            continue;
        }
        let (kind, mark, markdown) = recognised(raw, &run.directives, grammar, &mut lists);
        let (number, enclosed) = mark.map_or((None, false), |mark| (Some(mark.number), mark.enclosed));
        let address = addresses.next(&kind, number.as_deref(), own);
        let start = starts.get(line - 1).copied().unwrap_or(source.len());
        let has_own_address = own.is_some();
        outline.blocks.push(Block { kind, number, enclosed, address, has_own_address, markdown, start });
    }
    outline
}

/// The pieces between empty lines, each with its line (from 1); verbatim pieces keep their empty lines.
fn pieces(text: &str) -> Vec<(usize, String)> {
    let mut pieces = Vec::new();
    let mut piece: Option<(usize, String)> = None;
    let mut verbatim = false;
    for (at, line) in text.lines().enumerate() {
        let line = line.trim_end();
        if verbatim {
            if let Some((_, text)) = &mut piece {
                text.push('\n');
                text.push_str(line);
            }
            if line == "```" {
                verbatim = false;
                pieces.extend(piece.take());
            }
            continue;
        }
        if line.is_empty() {
            pieces.extend(piece.take());
            continue;
        }
        let fence = line.starts_with("```");
        if fence || line.starts_with('#') || footnotes::definition(line).is_some() {
            pieces.extend(piece.take());
        }
        match &mut piece {
            Some((_, text)) => {
                text.push('\n');
                text.push_str(line);
            }
            None => piece = Some((at + 1, line.to_owned())),
        }
        verbatim = fence;
        if line.starts_with('#') {
            pieces.extend(piece.take());
        }
    }
    pieces.extend(piece);
    pieces
}

/// Parts a piece from the address that it gives itself: `… {#legend}`.
fn own_address(piece: &str) -> (&str, Option<&str>) {
    let own = piece.strip_suffix('}').and_then(|rest| rest.rsplit_once("{#")).filter(|(_, id)| {
        !id.is_empty() && id.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-' || b == b'_')
    });
    match own {
        Some((rest, id)) => (rest.trim_end(), Some(id)),
        None => (piece, None),
    }
}

/// The words of a quoted piece, all of whose lines begin with `>>`; a table keeps its lines.
fn quoted(piece: &str) -> Option<String> {
    let lines: Option<Vec<_>> = piece.lines().map(|line| Some(line.strip_prefix(">>")?.trim())).collect();
    let lines = lines?;
    let sign = if lines.iter().all(|line| line.starts_with('|')) { "\n" } else { " " };
    Some(lines.join(sign))
}

/// What a piece is, its number, and its words.
fn recognised(
    piece: &str,
    directives: &[Directive],
    grammar: &LegalGrammar,
    lists: &mut OpenLists,
) -> (BlockKind, Option<Mark>, String) {
    if let Some(directive) = marked(piece).and_then(|at| directives.get(at)) {
        return (BlockKind::Directive(directive.clone()), None, String::new());
    }
    if let Some(rest) = piece.strip_prefix("```") {
        let body = rest.split_once('\n').map_or("", |(_, body)| body);
        let body = body.strip_suffix("```").unwrap_or(body);
        return (BlockKind::Verbatim, None, body.trim_end_matches('\n').to_owned());
    }
    if let Some(heading) = piece.strip_prefix("## ") {
        let heading = joined(heading);
        lists.close();
        let (kind, number) = match annex_number(&heading, grammar) {
            Some(number) => (BlockKind::Annex, number),
            None => (BlockKind::Chapter, chapter_number(&heading, grammar)),
        };
        return (kind, number.map(Mark::open), heading);
    }
    if let Some(heading) = piece.strip_prefix("### ").or_else(|| piece.strip_prefix("#### ")) {
        lists.close();
        return (BlockKind::Heading, None, joined(heading));
    }
    if piece.lines().all(|line| line.starts_with('>')) {
        let text: Vec<_> = piece.lines().map(|line| line[1..].trim()).collect();
        return (BlockKind::Note, None, text.join(" "));
    }
    if piece.lines().all(|line| line.starts_with('|')) {
        return (BlockKind::Table, None, piece.to_owned());
    }
    let text = joined(piece);
    if let Some((name, words)) = footnotes::definition(&text) {
        return (BlockKind::Footnote, Some(Mark::open(name.to_owned())), words.to_owned());
    }
    if let Some((number, rest)) = numbered(&text, '.', |c| c.is_ascii_digit()) {
        lists.close();
        return (BlockKind::Point, Some(Mark::open(number)), rest);
    }
    if let Some((mark, rest)) = Mark::of(&text, grammar.enclosed_marks) {
        return (BlockKind::SubPoint(lists.level(&mark)), Some(mark), rest);
    }
    (BlockKind::Paragraph, None, text)
}

/// One line of the lines of a piece.
fn joined(piece: &str) -> String {
    piece.lines().map(str::trim).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn divide(language: &str, text: &str) -> Outline {
        outline(&Run { text: text.to_owned(), directives: Vec::new() }, text, LegalGrammar::of(language))
    }

    fn read(text: &str) -> Vec<(String, Option<String>, String)> {
        divide("kk", text)
            .blocks
            .into_iter()
            .map(|block| (format!("{:?}", block.kind), block.address, block.markdown))
            .collect()
    }

    fn row(kind: &str, address: Option<&str>, text: &str) -> (String, Option<String>, String) {
        (kind.to_owned(), address.map(str::to_owned), text.to_owned())
    }

    #[test]
    fn a_text_is_divided_as_the_act_is() {
        let text = "# Регламент\n\n> Ескерту. Жаңа редакцияда.\n\n## 1. Негізгі ұғымдар\n\n1. Осы Регламентте\nқолданылады:\n\n\
                    1) тұтынушы –\nжеке тұлға;\n\nа) бір;\n\nӘрі қарай.\n\n## 3-қосымша\n\n| а | б |\n| - | - |\n| 1 | 2 |\n\nБелгілер {#legend}\n";
        assert_eq!(divide("kk", text).title.as_deref(), Some("Регламент"));
        assert_eq!(
            read(text),
            [
                row("Note", None, "Ескерту. Жаңа редакцияда."),
                row("Chapter", Some("ch1"), "1. Негізгі ұғымдар"),
                row("Point", Some("p1"), "Осы Регламентте қолданылады:"),
                row("SubPoint(1)", Some("p1-1"), "тұтынушы – жеке тұлға;"),
                row("SubPoint(2)", Some("p1-1-a"), "бір;"),
                row("Paragraph", None, "Әрі қарай."),
                row("Annex", Some("a3"), "3-қосымша"),
                row("Table", None, "| а | б |\n| - | - |\n| 1 | 2 |"),
                row("Paragraph", Some("legend"), "Белгілер"),
            ]
        );
    }

    #[test]
    fn a_number_that_is_no_number_of_the_act_is_escaped() {
        assert_eq!(read("2012\\. жылы"), [row("Paragraph", None, "2012\\. жылы")]);
        assert_eq!(read("15 минут"), [row("Paragraph", None, "15 минут")]);
    }

    #[test]
    fn what_an_act_quotes_takes_no_address_of_its_own() {
        let text = "1. Изложить в следующей редакции:\n\n>> «6. Срок:\n>> пять дней;\n\n>> 1) отказ.»;\n\n2) исключить.\n\n6. Вводится в действие.\n";
        assert_eq!(
            read(text),
            [
                row("Point", Some("p1"), "Изложить в следующей редакции:"),
                row("Quotation", None, "«6. Срок: пять дней;"),
                row("Quotation", None, "1) отказ.»;"),
                row("SubPoint(1)", Some("p1-2"), "исключить."),
                row("Point", Some("p6"), "Вводится в действие."),
            ]
        );
    }

    #[test]
    fn each_footnote_is_a_block() {
        assert_eq!(
            read("1. Бір[^1]\nекі[^2].\n[^1]: Бірінші\nескерту.\n[^2]: 2. Екінші."),
            [
                row("Point", Some("p1"), "Бір[^1] екі[^2]."),
                row("Footnote", Some("fn1"), "Бірінші ескерту."),
                row("Footnote", Some("fn2"), "2. Екінші."),
            ]
        );
    }

    #[test]
    fn verbatim_text_keeps_its_lines() {
        assert_eq!(read("```verbatim\nа  б\n\n1. в\n```\n"), [row("Verbatim", None, "а  б\n\n1. в")]);
        assert_eq!(read("```verbatim\nnever closed"), [row("Verbatim", None, "never closed")]);
    }

    fn addresses(language: &str, text: &str) -> Vec<String> {
        divide(language, text).blocks.into_iter().map(|block| block.address.unwrap_or_default()).collect()
    }

    #[test]
    fn letters_below_a_point_are_sub_points_of_it() {
        assert_eq!(
            addresses("ru", "1. П:\n\nа) а;\n\nб) б:\n\n1) в;\n\nв) г.\n"),
            ["p1", "p1-a", "p1-b", "p1-b-1", "p1-v"]
        );
        assert_eq!(
            addresses("ru", "1. П:\n\n1) а:\n\nа) б;\n\nб) в;\n\n2) г.\n"),
            ["p1", "p1-1", "p1-1-a", "p1-1-b", "p1-2"]
        );
    }

    #[test]
    fn a_text_in_a_language_without_grammar_goes_by_its_numbers() {
        let text = "# Règlement\n\n## 1. Objet\n\n1. Les pièces :\n\na) une demande;\n\nb) un acte.\n\n## Annexe 1\n\n1. Texte.\n";
        assert_eq!(addresses("fr", text), ["ch1", "p1", "p1-a", "p1-b", "h1", "p1_2"]);
    }
}
