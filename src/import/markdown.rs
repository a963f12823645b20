//! Writes a text in the dialect of regulation texts (`content/regulations/<act>/<text>/<language>.md`).

use super::elements::TextElement;

/// The text as a Markdown file.
pub(super) fn write(elements: &[TextElement]) -> String {
    let blocks: Vec<String> = elements.iter().map(block).collect();
    blocks.join("\n\n") + "\n"
}

fn block(element: &TextElement) -> String {
    match element {
        TextElement::Title(text) => format!("# {}", escape(text)),
        TextElement::Chapter(text) | TextElement::Annex(text) => format!("## {}", escape(text)),
        TextElement::Heading(text) => format!("### {}", escape(text)),
        TextElement::Paragraph(text) => escape(text),
        TextElement::Note(text) => format!("> {}", escape(text)),
        TextElement::Quotation(text) => format!(">> {}", escape(text)),
        TextElement::Table(rows) => table(rows),
        TextElement::Offices { annex, service } => {
            format!("{{{{ offices(annex=\"{annex}\", service=\"{service}\") }}}}")
        }
        TextElement::LostPicture(None) => "{{ lost(what=\"picture\") }}".to_owned(),
        TextElement::LostPicture(Some(text)) => {
            format!("{{{{ lost(what=\"picture\", text=\"{}\") }}}}", text.replace('\\', "\\\\").replace('"', "\\\""))
        }
        TextElement::Verbatim(lines) => {
            // A fence longer than any run of backticks inside.
            let longest = lines.iter().map(|line| longest_run(line)).max().unwrap_or(0);
            let fence = "`".repeat(longest.max(2) + 1);
            format!("{fence}verbatim\n{}\n{fence}", lines.join("\n"))
        }
    }
}

fn longest_run(line: &str) -> usize {
    line.split(|c| c != '`').map(str::len).max().unwrap_or(0)
}

fn table(rows: &[Vec<String>]) -> String {
    let mut out = String::new();
    for (index, row) in rows.iter().enumerate() {
        if index > 0 {
            out.push('\n');
        }
        out.push('|');
        for cell in row {
            out.push(' ');
            out.push_str(&escape(cell));
            out.push_str(" |");
        }
        if index == 0 {
            out.push_str("\n|");
            out.push_str(&" --- |".repeat(row.len()));
        }
    }
    out
}

/// Text with the signs of Markdown escaped.
pub(super) fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    for (at, c) in text.char_indices() {
        if matches!(c, '*' | '_' | '#' | '|' | '[' | '{' | '<' | '&' | '`' | '\\') || c == '>' && at == 0 {
            out.push('\\');
        }
        out.push(c);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs_that_are_text_are_escaped() {
        assert_eq!(escape("> a*b_c#d|e[f{g<h&i`j\\k>l"), "\\> a\\*b\\_c\\#d\\|e\\[f\\{g\\<h\\&i\\`j\\\\k>l");
    }

    #[test]
    fn blocks_have_their_signs() {
        let text = write(&[
            TextElement::Title("Регламент".into()),
            TextElement::Note("Ескерту.".into()),
            TextElement::Chapter("1. Жалпы".into()),
            TextElement::Table(vec![vec!["а".into(), "б".into()], vec!["1".into(), String::new()]]),
            TextElement::Offices { annex: "1".into(), service: "s".into() },
            TextElement::LostPicture(Some("(қараңыз)".into())),
            TextElement::Verbatim(vec!["1 2".into(), "```".into()]),
        ]);
        assert_eq!(
            text,
            "# Регламент\n\n> Ескерту.\n\n## 1. Жалпы\n\n| а | б |\n| --- | --- |\n| 1 |  |\n\n\
             {{ offices(annex=\"1\", service=\"s\") }}\n\n{{ lost(what=\"picture\", text=\"(қараңыз)\") }}\n\n\
             ````verbatim\n1 2\n```\n````\n"
        );
    }
}
