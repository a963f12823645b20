//! The directives that editors may write in texts: `{{ offices(annex="1") }}`. MiniJinja runs them, strict and sandboxed:
//! an unknown name is an error, nothing can be read from the disk or the network, and fuel limits what loops may cost.
//!
//! A directive leaves a mark in the text; `blocks` turns the mark into a block, and each page draws it from the
//! register's data.

use std::ops::Range;
use std::sync::{Arc, Mutex};

use minijinja::syntax::SyntaxConfig;
use minijinja::value::Kwargs;
use minijinja::{Environment, Error, ErrorKind, UndefinedBehavior};

use crate::diagnostics::messages::Argument;
use crate::diagnostics::{Message, message, phrase};

/// How many instructions and how much data a text may cost: some hundred times what the longest real text needs.
const FUEL: u64 = 2_000_000;

/// How many bytes a directive may have: ten times what the longest real one needs.
const LONGEST: usize = 1_000;

/// Begins and ends the mark of a directive. A private-use character, which no printed text has.
const MARK: char = '\u{F8FF}';

/// What a directive draws.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Directive {
    /// The offices that an annex of this act lists.
    Offices {
        /// The annex, as the act numbers it.
        annex: String,
        /// The service for which it lists them, if the act has several annexes of that number.
        service: Option<String>,
    },
    /// A procedure of a service.
    Procedure {
        /// The service.
        service: String,
        /// The procedure's id within the service.
        id: String,
    },
    /// A part of the catalogue of functions that this act approves.
    Functions {
        /// The part, as the act numbers it.
        part: String,
    },
    /// A list of abbreviations of this act.
    Abbreviations {
        /// The list's id.
        list: String,
    },
    /// The indicators that this act sets.
    Indicators,
    /// What printing lost.
    Lost {
        /// `picture` or `form`.
        what: String,
        /// What the act prints in its place.
        text: Option<String>,
    },
}

/// A text with its directives run.
#[derive(Clone, Debug, PartialEq)]
pub struct Run {
    /// The text, with a mark where a directive stood.
    pub text: String,
    /// The directives, in the order of their marks' numbers.
    pub directives: Vec<Directive>,
}

/// Why a text's directives could not be run.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DirectiveError {
    /// What is wrong.
    pub message: Message,
    /// The bytes of the text that it is about.
    pub range: Range<usize>,
}

/// Runs the directives of a text. A text without any is given back as it is.
///
/// # Errors
/// When a name is unknown, an argument is missing or too many, the syntax is broken, or the fuel is spent.
pub fn run(text: &str) -> Result<Run, DirectiveError> {
    if let Some(at) = text.find(MARK) {
        return Err(DirectiveError {
            message: phrase!("the text holds the private-use character U+F8FF").into(),
            range: at..at + MARK.len_utf8(),
        });
    }
    if let Some(range) = half_open(text) {
        let words = &text[range.clone()];
        return Err(DirectiveError {
            message: message!("`{words}` has one brace where a directive has two", words),
            range,
        });
    }
    if !text.contains("{{") && !text.contains("{%") {
        return Ok(Run { text: text.to_owned(), directives: Vec::new() });
    }
    if let Some(range) = overlong(text) {
        let message = message!("the directive is longer than {most} characters", most = LONGEST);
        return Err(DirectiveError { message, range });
    }
    let found = Arc::new(Mutex::new(Vec::new()));
    let environment = environment(&found);
    let rendered = environment.render_str(text, ()).map_err(|error| directive_error(&error, text))?;
    drop(environment);
    let directives = std::mem::take(&mut *found.lock().unwrap_or_else(std::sync::PoisonError::into_inner));
    Ok(Run { text: rendered, directives })
}

/// The place of a directive that is longer than any should be. A long one can nest so deeply that reading it exhausts the stack.
fn overlong(text: &str) -> Option<Range<usize>> {
    let mut from = 0;
    while let Some(start) = text[from..].find(['{']).map(|at| from + at) {
        let close = match text.get(start..start + 2) {
            Some("{{") => "}}",
            Some("{%") => "%}",
            _ => {
                from = start + 1;
                continue;
            }
        };
        let end = text[start..].find(close).map_or(text.len(), |at| start + at + close.len());
        if end - start > LONGEST {
            return Some(start..text.floor_char_boundary(start + 2));
        }
        from = end;
    }
    None
}

/// The names of the directives.
const NAMES: [&str; 6] = ["offices", "procedure", "functions", "abbreviations", "indicators", "lost"];

/// A line that is a directive but for one of its braces.
fn half_open(text: &str) -> Option<Range<usize>> {
    text.split_inclusive('\n')
        .scan(0, |start, line| Some((std::mem::replace(start, *start + line.len()), line)))
        .find_map(|(start, line)| {
            let words = line.trim();
            let inner = words.trim_start_matches('{').trim_start();
            let is_call = NAMES.iter().any(|name| {
                inner.strip_prefix(name).is_some_and(|rest| rest.trim_start().starts_with('(')) && words.ends_with('}')
            });
            let is_whole = words.starts_with("{{") && words.ends_with("}}");
            let indent = line.len() - line.trim_start().len();
            (words.starts_with('{') && is_call && !is_whole).then(|| start + indent..start + indent + words.len())
        })
}

/// The number of the directive that a piece marks, if the piece is a mark.
pub fn marked(piece: &str) -> Option<usize> {
    piece.strip_prefix(MARK)?.strip_suffix(MARK)?.parse().ok()
}

type Found = Arc<Mutex<Vec<Directive>>>;

fn environment(found: &Found) -> Environment<'static> {
    let mut environment = Environment::empty();
    environment.set_undefined_behavior(UndefinedBehavior::Strict);
    environment.set_fuel(Some(FUEL));
    environment.set_debug(true);
    // `{#` begins an address in our dialect, not a comment.
    if let Ok(syntax) = SyntaxConfig::builder().comment_delimiters("{!--", "--!}").build() {
        environment.set_syntax(syntax);
    }
    let keep = |found: &Found, directive: Directive| {
        let mut found = found.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        found.push(directive);
        format!("{MARK}{}{MARK}", found.len() - 1)
    };
    let list = Arc::clone(found);
    environment.add_function("offices", move |arguments: Kwargs| -> Result<String, Error> {
        let directive = Directive::Offices { annex: arguments.get("annex")?, service: arguments.get("service")? };
        arguments.assert_all_used()?;
        Ok(keep(&list, directive))
    });
    let list = Arc::clone(found);
    environment.add_function("procedure", move |arguments: Kwargs| -> Result<String, Error> {
        let directive = Directive::Procedure { service: arguments.get("service")?, id: arguments.get("id")? };
        arguments.assert_all_used()?;
        Ok(keep(&list, directive))
    });
    let list = Arc::clone(found);
    environment.add_function("functions", move |arguments: Kwargs| -> Result<String, Error> {
        let directive = Directive::Functions { part: arguments.get::<u32>("part")?.to_string() };
        arguments.assert_all_used()?;
        Ok(keep(&list, directive))
    });
    let list = Arc::clone(found);
    environment.add_function("abbreviations", move |name: String, arguments: Kwargs| -> Result<String, Error> {
        arguments.assert_all_used()?;
        Ok(keep(&list, Directive::Abbreviations { list: name }))
    });
    let list = Arc::clone(found);
    environment.add_function("indicators", move |arguments: Kwargs| -> Result<String, Error> {
        arguments.assert_all_used()?;
        Ok(keep(&list, Directive::Indicators))
    });
    let list = Arc::clone(found);
    environment.add_function("lost", move |arguments: Kwargs| -> Result<String, Error> {
        let directive = Directive::Lost { what: arguments.get("what")?, text: arguments.get("text")? };
        arguments.assert_all_used()?;
        Ok(keep(&list, directive))
    });
    environment
}

fn directive_error(error: &Error, text: &str) -> DirectiveError {
    let detail = error.detail().map_or_else(|| error.kind().to_string(), str::to_owned);
    let message = match error.kind() {
        ErrorKind::OutOfFuel => phrase!("the directives of this text cost too much; is there a loop in it?").into(),
        ErrorKind::UnknownFunction => {
            let name = detail.strip_suffix(" is unknown").unwrap_or(&detail);
            message!("{name} is unknown; known are {names}", name, names = NAMES.join(", "))
        }
        _ => Message::verbatim(Argument::Text(detail)),
    };
    let line = error.line().unwrap_or(1);
    let start: usize = text.split_inclusive('\n').take(line.saturating_sub(1)).map(str::len).sum();
    let end = start + text[start..].lines().next().map_or(0, str::len);
    DirectiveError { message, range: error.range().unwrap_or(start..end) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_directive_leaves_a_mark() {
        let run = run("а\n\n{{ offices(annex=\"1\") }}\n\nб {#legend}\n").unwrap();
        assert_eq!(run.directives, [Directive::Offices { annex: "1".into(), service: None }]);
        let marks: Vec<_> = run.text.lines().filter_map(marked).collect();
        assert_eq!(marks, [0]);
        assert!(run.text.ends_with("б {#legend}"));
    }

    #[test]
    fn directives_of_the_catalogue_are_as_strict() {
        let run_one = |text: &str| run(text).map(|run| run.directives);
        assert_eq!(run_one("{{ functions(part = 2) }}").unwrap(), [Directive::Functions { part: "2".into() }]);
        let list = Directive::Abbreviations { list: "annex1".into() };
        assert_eq!(run_one("{{ abbreviations(\"annex1\") }}").unwrap(), [list]);
        assert_eq!(run_one("{{ indicators() }}").unwrap(), [Directive::Indicators]);
        for wrong in [
            "{{ functions() }}",
            "{{ functions(part=\"a\") }}",
            "{{ functions(part=1, x=2) }}",
            "{{ abbreviations() }}",
            "{{ abbreviations(\"a\", \"b\") }}",
            "{{ indicators(1) }}",
            "{{ indicators(x=1) }}",
        ] {
            assert!(run(wrong).is_err(), "{wrong}");
        }
    }

    #[test]
    fn a_directive_that_nests_without_end_is_refused() {
        for deep in ["not ", "-", "(", "[", "1+", "a."] {
            let text = format!("а {{{{ {}1 }}}}", deep.repeat(7_000));
            assert_eq!(run(&text).unwrap_err().range, 3..5, "{deep}");
        }
        assert!(run(&format!("{{{{ offices(annex=\"1\") }}}} {}", "а {".repeat(2_000))).is_ok());
    }

    #[test]
    fn a_directive_with_one_brace_is_told() {
        for wrong in
            ["{ offices(annex=\"1\") }", "{{ offices(annex=\"1\") }", "{offices (annex=\"1\")}}", "{ indicators() }"]
        {
            let text = format!("а\n\n  {wrong}\n");
            let error = run(&text).unwrap_err();
            assert_eq!(&text[error.range], wrong);
        }
        for well in ["{#offices}", "{ offices }", "а { offices(1) } б", "{{ offices(annex=\"1\") }}"] {
            assert!(run(well).is_ok(), "{well}");
        }
    }

    #[test]
    fn loops_end_and_unknown_names_are_reported_with_their_place() {
        let bomb =
            run("а\n{% for a in range(100000) %}{% for b in range(100000) %}x{% endfor %}{% endfor %}").unwrap_err();
        assert!(bomb.range.start >= 2, "{bomb:?}");
        let text = "а\nб {{ ofices(annex=\"1\") }}";
        let unknown = run(text).unwrap_err();
        assert!(text[unknown.range.clone()].contains("ofices"), "{unknown:?}");
        assert!(run("{{ offices() }}").is_err(), "an argument is missing");
        assert!(run("{{ offices(annex=\"1\", x=2) }}").is_err(), "an argument too many");
        assert!(run("{{ nothing }}").is_err());
        assert!(run("{% include \"/etc/passwd\" %}").is_err());
        assert!(run("{% for x in \"abc\" * 10000000 %}{{ x }}{% endfor %}").is_err());
        assert!(run("a \u{F8FF}0\u{F8FF}").is_err());
    }
}
