//! `docs/tutorial.md` is true: its files are written, its commands run, and they print what it shows.

use std::fs;

use crate::support::{Register, project, tizilim};

/// A step of the tutorial.
#[derive(Debug, PartialEq, Eq)]
enum Step {
    /// A file to write: a fenced block after a line such as "`registry/registry.toml`:".
    Write { path: String, content: String },
    /// A command of a block `console`, a line after `$`, with what it prints.
    Run { line: usize, command: String, printed: Vec<String> },
}

/// The steps of a document. Blocks of `sh` are for the reader alone.
///
/// # Panics
/// When a block is neither a file, nor commands, nor `sh`.
fn steps(document: &str) -> Vec<Step> {
    let mut steps = Vec::new();
    let mut before = "";
    let mut lines = document.lines().zip(1..);
    while let Some((line, number)) = lines.next() {
        let Some(language) = line.strip_prefix("```") else {
            before = if line.is_empty() { before } else { line };
            continue;
        };
        let block: Vec<_> = lines.by_ref().take_while(|(line, _)| *line != "```").collect();
        let path = before.strip_prefix('`').and_then(|rest| rest.strip_suffix("`:"));
        match (language, path) {
            ("console", _) => {
                for (line, number) in block {
                    match (line.strip_prefix("$ "), steps.last_mut()) {
                        (Some(command), _) => {
                            steps.push(Step::Run { line: number, command: command.to_owned(), printed: Vec::new() });
                        }
                        (None, Some(Step::Run { printed, .. })) => printed.push(line.to_owned()),
                        (None, _) => panic!("line {number}: a block of commands begins with `$ `"),
                    }
                }
            }
            ("sh", _) => {}
            (_, Some(path)) => {
                let content = block.iter().map(|(line, _)| format!("{line}\n")).collect();
                steps.push(Step::Write { path: path.to_owned(), content });
            }
            _ => panic!("line {number}: the line before the block does not name its file"),
        }
        before = "";
    }
    steps
}

/// Whether a line is as shown; `…` and `[..]` stand for anything.
fn line_matches(shown: &str, printed: &str) -> bool {
    let shown = shown.replace("[..]", "…");
    let parts: Vec<_> = shown.split('…').collect();
    let [first, middle @ .., last] = &parts[..] else { return shown == printed };
    let Some(rest) = printed.strip_prefix(first).and_then(|rest| rest.strip_suffix(last)) else { return false };
    middle.iter().try_fold(rest, |rest, part| rest.split_once(part).map(|(_, rest)| rest)).is_some()
}

/// Whether lines are as shown; a line `…` stands for any number of lines.
fn lines_match(shown: &[String], printed: &[&str]) -> bool {
    match (shown, printed) {
        ([], _) => printed.is_empty(),
        ([first, rest @ ..], _) if first == "…" => {
            (0..=printed.len()).any(|from| lines_match(rest, &printed[from..]))
        }
        ([first, rest @ ..], [line, others @ ..]) => line_matches(first, line) && lines_match(rest, others),
        (_, []) => false,
    }
}

#[test]
fn the_tutorial_does_what_it_says() {
    let document = fs::read_to_string(project().join("docs/tutorial.md")).unwrap();
    let mut register = Register::empty();
    for step in steps(&document) {
        match step {
            Step::Write { path, content } => register = register.write(&path, content),
            Step::Run { line, command, printed: shown } => {
                let words: Vec<_> = command.split(' ').collect();
                let ["tizilim", arguments @ ..] = &words[..] else { panic!("line {line}: {command} is not ours") };
                let output = tizilim()
                    .args(arguments)
                    .current_dir(register.root())
                    .env("SOURCE_DATE_EPOCH", "1769817600")
                    .output()
                    .expect("the binary runs");
                // Markdown shows a tab as two spaces.
                let printed = String::from_utf8([output.stdout, output.stderr].concat()).unwrap().replace('\t', "  ");
                let lines: Vec<_> = printed.lines().collect();
                assert!(
                    lines_match(&shown, &lines),
                    "docs/tutorial.md:{line}: {command}\n--- shown\n{}\n--- printed\n{printed}",
                    shown.join("\n")
                );
            }
        }
    }
    let service = register.read("public/en/services/housing-benefit/index.html");
    for words in ["10 working days", "identity document", "Find an office", "About this register"] {
        assert!(service.contains(words), "{words}");
    }
    assert!(register.read("public/kk/about/index.html").contains("Бұл — мысал."));
}

#[test]
fn steps_are_read_off_a_document() {
    let document = "`a.toml`:\n\n```toml\nb = 1\n```\n\n```sh\ncd x\n```\n\n```console\n$ tizilim check\nno\n\nyes\n$ tizilim build\n```\n";
    let run = |line, command: &str, printed: &[&str]| Step::Run {
        line,
        command: command.to_owned(),
        printed: printed.iter().map(ToString::to_string).collect(),
    };
    let write = Step::Write { path: "a.toml".to_owned(), content: "b = 1\n".to_owned() };
    let expected = [write, run(12, "tizilim check", &["no", "", "yes"]), run(16, "tizilim build", &[])];
    assert_eq!(steps(document), expected);
}

#[test]
fn what_differs_may_be_left_out() {
    assert!(line_matches("… pages in [..] s, 0 warnings", "75 pages in 0.9 s, 0 warnings"));
    assert!(!line_matches("… pages in … s, 0 warnings", "75 pages in 0.9 s, 1 warning"));
    assert!(!line_matches("a", "b") && line_matches("", ""));
    let shown = ["a", "…", "d"].map(str::to_owned);
    assert!(lines_match(&shown, &["a", "b", "c", "d"]) && lines_match(&shown, &["a", "d"]));
    assert!(!lines_match(&shown, &["a", "b"]));
}
