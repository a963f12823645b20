//! The examples of `docs/formats.md`: a register that uses every key.

use std::fmt::Write as _;
use std::path::Path;

/// The text of `docs/formats.md`.
pub(crate) fn document() -> String {
    std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/formats.md")).unwrap()
}

/// The examples: path and text of each block that follows a comment such as `<!-- file: registry/registry.toml -->`.
pub(crate) fn examples(document: &str) -> Vec<(&str, &str)> {
    document
        .split("<!-- file: ")
        .skip(1)
        .map(|part| {
            let (path, rest) = part.split_once(" -->").expect("a comment ends");
            let (_, rest) = rest.split_once("```").expect("a block follows");
            let (_, rest) = rest.split_once('\n').expect("the block has lines");
            (path, rest.split_once("```").expect("the block ends").0)
        })
        .collect()
}

/// Pairs of texts.
type Pairs = Vec<(String, String)>;

/// The examples with a mark of its own in each text, and the marks with the texts that they are in.
pub(crate) fn marked_examples(document: &str) -> (Pairs, Pairs) {
    let mut marks = Vec::new();
    let files = examples(document).into_iter().map(|(path, source)| {
        // Revisions quote records, and abbreviations are found by their words.
        let whole = !path.ends_with(".toml") || path.contains("/revisions/") || path.contains("/abbreviations");
        (path.to_owned(), if whole { source.to_owned() } else { marked(path, source, &mut marks) })
    });
    (files.collect(), marks)
}

/// Texts of a source with a mark in each, and the marks.
fn marked(path: &str, source: &str, marks: &mut Pairs) -> String {
    let mut out = String::new();
    let mut rest = source;
    while let Some((start, length)) =
        ["kk = \"", "ru = \""].iter().filter_map(|sign| Some((rest.find(sign)?, sign.len()))).min()
    {
        let quoted = start + length;
        // A text of several lines stands in three quotes.
        let (begun, quotes) = if rest[quoted..].starts_with("\"\"") { (quoted + 2, "\"\"\"") } else { (quoted, "\"") };
        let end = begun + rest[begun..].find(quotes).expect("a text ends");
        let mark = format!("x{}x", marks.len());
        write!(out, "{} {mark}", &rest[..end]).unwrap();
        // `…` stands for any text in a comment.
        if &rest[begun..end] != "…" {
            marks.push((mark, format!("{path}: {}", &rest[start..end])));
        }
        out.push_str(quotes);
        rest = &rest[end + quotes.len()..];
    }
    out + rest
}
