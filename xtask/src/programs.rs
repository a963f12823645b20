//! The programs from outside that tests run, and where to get them.

use std::path::Path;
use std::process::{Command, Stdio};

/// A program that tests run.
#[derive(Debug)]
pub struct Program {
    /// What it is called.
    pub name: &'static str,
    /// The tests that need it.
    pub needed_for: &'static str,
    /// The package of Debian and Ubuntu.
    pub package: &'static str,
    how: Check,
}

/// How it is found out whether a program is there.
#[derive(Debug)]
enum Check {
    /// One of these commands runs.
    Runs(&'static [&'static [&'static str]]),
    /// The command prints a version that is not older than this.
    Version(&'static [&'static str], u32),
    /// A file is named by the variable, or one of the commands runs.
    Named(&'static str, &'static [&'static [&'static str]]),
}

/// All of them. Packages from npm and PyPI are installed into the target folder by the tests, from the lock files beside them.
pub const PROGRAMS: [Program; 8] = [
    Program {
        name: "Node.js 20 or newer",
        needed_for: "browser, journeys, examples",
        package: "nodejs",
        how: Check::Version(&["node", "--version"], 20),
    },
    Program {
        name: "npm",
        needed_for: "journeys, examples",
        package: "npm",
        how: Check::Runs(&[&["npm", "--version"]]),
    },
    Program {
        name: "Chromium (the program that CHROMIUM names, or one on the path)",
        needed_for: "journeys",
        package: "chromium",
        how: Check::Named(
            "CHROMIUM",
            &[
                &["chromium", "--version"],
                &["chromium-browser", "--version"],
                &["google-chrome", "--version"],
                &["google-chrome-stable", "--version"],
            ],
        ),
    },
    Program {
        name: "Python 3 with venv",
        needed_for: "examples",
        package: "python3-venv",
        how: Check::Runs(&[&["python3", "-c", "import ensurepip, venv"]]),
    },
    Program { name: "curl", needed_for: "examples", package: "curl", how: Check::Runs(&[&["curl", "--version"]]) },
    Program {
        name: "sqlite3",
        needed_for: "examples",
        package: "sqlite3",
        how: Check::Runs(&[&["sqlite3", "--version"]]),
    },
    Program {
        name: "Rscript",
        needed_for: "examples",
        package: "r-base-core",
        how: Check::Runs(&[&["Rscript", "--version"]]),
    },
    Program {
        name: "soffice (LibreOffice Calc)",
        needed_for: "examples",
        package: "libreoffice-calc-nogui",
        how: Check::Runs(&[&["soffice", "--version"]]),
    },
];

impl Program {
    /// Whether the program is there.
    pub fn is_there(&self) -> bool {
        match self.how {
            Check::Runs(commands) => any_runs(commands),
            Check::Version(command, least) => {
                output(command).as_deref().and_then(major).is_some_and(|version| version >= least)
            }
            Check::Named(variable, commands) => match std::env::var_os(variable) {
                Some(file) => Path::new(&file).is_file(),
                None => any_runs(commands),
            },
        }
    }
}

fn any_runs(commands: &[&[&str]]) -> bool {
    commands.iter().any(|command| output(command).is_some())
}

/// What a command prints, if it runs and succeeds.
fn output(command: &[&str]) -> Option<String> {
    let (program, arguments) = command.split_first()?;
    let output = Command::new(program).args(arguments).stdin(Stdio::null()).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).into_owned())
}

/// The first number of a version: 20 of `v20.19.2`.
fn major(version: &str) -> Option<u32> {
    version.trim().trim_start_matches('v').split('.').next()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_are_compared_by_their_first_number() {
        assert_eq!(["v20.19.2\n", "22.1", "x"].map(major), [Some(20), Some(22), None]);
    }

    #[test]
    fn a_program_is_there_if_it_runs_and_is_new_enough() {
        let program = |how| Program { name: "", needed_for: "", package: "", how };
        assert!(program(Check::Runs(&[&["no-such-program"], &["sh", "-c", "true"]])).is_there());
        assert!(!program(Check::Runs(&[&["sh", "-c", "exit 1"]])).is_there());
        assert!(program(Check::Version(&["sh", "-c", "echo v20.1"], 20)).is_there());
        assert!(!program(Check::Version(&["sh", "-c", "echo v18.1"], 20)).is_there());
        assert!(program(Check::Named("CARGO", &[])).is_there());
    }
}
