//! Tables other than those of offices: a classifier is read by its codes, any other is kept as printed.

use super::blocks::PrintedBlock;
use super::report::{EntryKind, ImportReport};

/// A classifier: rows of a code with three or five digits and a name. The print loses the empty cells; the length of the
/// code shows its column.
pub(super) fn classifier(blocks: &[&PrintedBlock], report: &mut ImportReport) -> Option<Vec<Vec<String>>> {
    let lines = || blocks.iter().flat_map(|block| &block.lines).map(|line| &line.printed);
    let total = lines().count();
    let coded = lines().filter(|line| code(&line.text).is_some()).count();
    if coded < 5 || coded * 10 < total * 8 {
        return None;
    }
    let mut head = Vec::new();
    let mut rows: Vec<Vec<String>> = Vec::new();
    for line in lines() {
        match code(&line.text) {
            Some((code, name)) if code.len() == 3 => rows.push(vec![code.to_owned(), String::new(), name.to_owned()]),
            Some((code, name)) => rows.push(vec![String::new(), code.to_owned(), name.to_owned()]),
            None => match rows.last_mut().and_then(|row| row.last_mut()) {
                Some(name) => {
                    report.likely(line.number, EntryKind::BrokenRow, line.text.clone(), "joined to the name before it");
                    super::rejoin_lines::append(name, &line.text);
                }
                None => {
                    head.extend(line.text.split('\t').map(str::trim).filter(|cell| !cell.is_empty()).map(str::to_owned))
                }
            },
        }
    }
    head.resize(3, String::new());
    rows.insert(0, head);
    Some(rows)
}

fn code(text: &str) -> Option<(&str, &str)> {
    let (code, name) = text.split_once(['\t', ' '])?;
    let digits = code.bytes().all(|byte| byte.is_ascii_digit());
    (digits && matches!(code.len(), 3 | 5)).then(|| (code, name.trim()))
}

/// The printed lines, an empty one between blocks.
pub(super) fn verbatim(blocks: &[&PrintedBlock]) -> Vec<String> {
    let mut lines = Vec::new();
    for (index, block) in blocks.iter().enumerate() {
        if index > 0 {
            lines.push(String::new());
        }
        lines.extend(block.lines.iter().map(|line| line.printed.text.clone()));
    }
    lines
}
