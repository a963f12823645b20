//! Divides a text into blocks.

use super::addresses::Addresses;
use super::directives::{Directive, Run, marked};
use super::{Block, BlockKind};
use crate::registry::footnotes;

/// A text divided: its title and its blocks.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Outline {
    /// The title, if the text begins with one.
    pub title: Option<String>,
    /// The blocks after it.
    pub blocks: Vec<Block>,
}

/// Divides a text whose directives were run. `source` is the text before they were: the places of blocks are those of the
/// same lines in it.
pub fn outline(run: &Run, source: &str) -> Outline {
    let mut outline = Outline::default();
    let starts: Vec<_> = std::iter::once(0).chain(source.match_indices('\n').map(|(at, _)| at + 1)).collect();
    let mut addresses = Addresses::default();
    for (line, raw) in pieces(run.text.trim_start_matches('\u{FEFF}')) {
        if outline.title.is_none()
            && outline.blocks.is_empty()
            && let Some(title) = raw.strip_prefix("# ")
        {
            outline.title = Some(joined(title));
            continue;
        }
        let (raw, own) = own_address(&raw);
        let (kind, number, markdown) = recognised(raw, &run.directives, addresses.inside_sub_point());
        let address = addresses.next(&kind, number.as_deref(), own);
        let start = starts.get(line - 1).copied().unwrap_or(source.len());
        outline.blocks.push(Block { kind, number, address, markdown, start });
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

fn recognised(piece: &str, directives: &[Directive], inside_sub_point: bool) -> (BlockKind, Option<String>, String) {
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
        if let Some(number) = annex_number(&heading) {
            return (BlockKind::Annex, number, heading);
        }
        let number = chapter_number(&heading);
        return (BlockKind::Chapter, number, heading);
    }
    if let Some(heading) = piece.strip_prefix("### ").or_else(|| piece.strip_prefix("#### ")) {
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
        return (BlockKind::Footnote, Some(name.to_owned()), words.to_owned());
    }
    if let Some((number, rest)) = numbered(&text, '.', |c| c.is_ascii_digit()) {
        return (BlockKind::Point, Some(number), rest);
    }
    if let Some((number, rest)) = numbered(&text, ')', |c| c.is_ascii_digit()) {
        return (BlockKind::SubPoint(1), Some(number), rest);
    }
    if let Some((letter, rest)) = numbered(&text, ')', char::is_alphabetic)
        && letter.chars().count() == 1
    {
        return (BlockKind::SubPoint(if inside_sub_point { 2 } else { 1 }), Some(letter), rest);
    }
    (BlockKind::Paragraph, None, text)
}

/// One line of the lines of a piece.
fn joined(piece: &str) -> String {
    piece.lines().map(str::trim).collect::<Vec<_>>().join(" ")
}

/// Parts a number such as `14` or `9-1` and the sign after it from the words: `14. …`, `5) …`.
fn numbered(text: &str, sign: char, part: impl Fn(char) -> bool) -> Option<(String, String)> {
    let (number, rest) = text.split_once(sign)?;
    let well_formed =
        number.chars().count() <= 8 && number.split('-').all(|piece| !piece.is_empty() && piece.chars().all(&part));
    let rest = rest.strip_prefix(' ').or((rest.is_empty()).then_some(""))?;
    well_formed.then(|| (number.to_owned(), rest.trim().to_owned()))
}

/// The number of an annex's heading: `3-қосымша`, `3 қосымша`, `Қосымша`, `«…» Регламентіне 3-қосымша`, `Приложение 3 …`. The
/// outer option says whether it is an annex at all.
fn annex_number(heading: &str) -> Option<Option<String>> {
    let lower = heading.to_lowercase();
    let words: Vec<_> = lower.split_whitespace().collect();
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    let numbered = |word: &str| word.strip_suffix("-қосымша").filter(|number| digits(number)).map(str::to_owned);
    match words[..] {
        ["приложение", ..] => {
            let number = words.get(1).map(|word| word.trim_end_matches(['.', ','])).filter(|word| digits(word));
            Some(number.map(str::to_owned))
        }
        [first, "қосымша", ..] if digits(first) => Some(Some(first.to_owned())),
        [.., number, "қосымша"] if digits(number) => Some(Some(number.to_owned())),
        ["қосымша", ..] | [.., "қосымша"] => Some(None),
        [first, ..] if numbered(first).is_some() => Some(numbered(first)),
        [.., last] if numbered(last).is_some() => Some(numbered(last)),
        _ => None,
    }
}

/// The number of a chapter's heading: `1. …`, `1-тарау. …`, `Глава 1. …`.
fn chapter_number(heading: &str) -> Option<String> {
    if let Some((number, _)) = numbered(heading, '.', |c| c.is_ascii_digit()) {
        return Some(number);
    }
    let lower = heading.to_lowercase();
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    let number = match lower.split_once("-тарау") {
        Some((number, _)) => number.to_owned(),
        None => lower.strip_prefix("глава ")?.split(|c: char| !c.is_ascii_digit()).next()?.to_owned(),
    };
    digits(&number).then_some(number)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn divide(text: &str) -> Outline {
        outline(&Run { text: text.to_owned(), directives: Vec::new() }, text)
    }

    fn read(text: &str) -> Vec<(String, Option<String>, String)> {
        divide(text)
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
        assert_eq!(divide(text).title.as_deref(), Some("Регламент"));
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

    #[test]
    fn headings_of_annexes_and_chapters_are_told_apart() {
        let number = |heading: &str| divide(&format!("## {heading}")).blocks[0].clone();
        for (heading, kind, wanted) in [
            ("Приложение 3 к Регламенту", BlockKind::Annex, Some("3")),
            ("7 қосымша", BlockKind::Annex, Some("7")),
            ("«Анықтама беру» мемлекеттік қызмет Регламентіне 3-қосымша", BlockKind::Annex, Some("3")),
            ("«Анықтама беру» регламентіне 1 қосымша", BlockKind::Annex, Some("1")),
            ("Қосымша", BlockKind::Annex, None),
            ("2-тарау. Тәртібі", BlockKind::Chapter, Some("2")),
            ("Глава 2. Порядок", BlockKind::Chapter, Some("2")),
            ("Жалпы ережелер", BlockKind::Chapter, None),
        ] {
            let block = number(heading);
            assert_eq!((block.kind, block.number.as_deref()), (kind, wanted), "{heading}");
        }
    }
}
