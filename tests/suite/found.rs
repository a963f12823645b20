//! Runs the inputs that fuzzing found: each target must come back from them, without a panic, in time, and on a stack of a known size.

use std::time::{Duration, Instant};

use crate::support::{files, project};

#[path = "../../fuzz/src/targets.rs"]
mod targets;

/// The stack of a thread, where deep recursion would show: that of the threads on which the program reads files.
const STACK: usize = 2 * 1024 * 1024;

/// Far more than any input of a fuzz target takes, also without optimisation.
const LONGEST: Duration = Duration::from_secs(60);

#[test]
fn what_was_found_is_mended() {
    let found = files(&project().join("tests/fixtures/found"));
    assert!(!found.is_empty());
    for (path, input) in found {
        let Some((target, _)) = path.split_once('/') else { continue };
        let run = targets::find(target).unwrap_or_else(|| panic!("{path}: there are {}", targets::names()));
        let begin = Instant::now();
        let thread = std::thread::Builder::new().stack_size(STACK).spawn(move || run(&input)).expect("a thread");
        assert!(thread.join().is_ok(), "{path} panics");
        assert!(begin.elapsed() < LONGEST, "{path} takes {:?}", begin.elapsed());
    }
}

#[test]
fn targets_run() {
    let inputs = [
        ("toml", "registry/glossary.toml\n[[term]]\nid = 5\n"),
        ("markdown", "content/pages/about/ru.md\n# О проекте\n\n[a](https://a.example)\n"),
        ("directives", "content/regulations/rules/regulation/ru.md\n# Регламент\n\n{{ offices( }}\n"),
        ("site", "content/pages/about/ru.md\n# О проекте\n\nТекст.\n"),
        ("import", "Об утверждении правил\n\n1. Утвердить.\n"),
        ("query", "справка AND \"("),
        ("hours", "Mo-Fr 09:00-18:00; PH off"),
    ];
    for (target, input) in inputs {
        targets::find(target).expect("a target")(input.as_bytes());
    }
}
