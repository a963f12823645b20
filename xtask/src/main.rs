//! `cargo xtask external [--missing] [FILTER...]` runs the tests that need programs from outside, `cargo xtask fuzz` the fuzz targets.

mod fuzz;
mod programs;

use std::process::{Command, ExitCode};

use programs::{PROGRAMS, Program};

/// The test targets of `Cargo.toml` that need programs from outside.
const TARGETS: [&str; 3] = ["browser", "examples", "journeys"];

const USAGE: &str = "\
cargo xtask external [FILTER...]   runs the tests that need Node.js, Chromium, Python, R, SQLite and LibreOffice
cargo xtask external --missing     lists the packages of Debian and Ubuntu that hold what is missing of these programs
cargo xtask fuzz TARGET [SECONDS]  makes inputs for a fuzz target, or for all of them, each for 60 seconds";

fn main() -> ExitCode {
    if let Some(code) = fuzz::as_rustc() {
        return code;
    }
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match arguments.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        ["external", "--missing"] => {
            let packages: Vec<_> = missing().iter().map(|program| program.package).collect();
            println!("{}", packages.join(" "));
            ExitCode::SUCCESS
        }
        ["fuzz", target] => fuzz::fuzz(target, 60),
        ["fuzz", target, seconds] if seconds.parse::<u32>().is_ok_and(|seconds| seconds > 0) => {
            fuzz::fuzz(target, seconds.parse().unwrap_or(60))
        }
        ["external", filters @ ..] if !filters.iter().any(|filter| filter.starts_with('-')) => external(filters),
        _ => {
            eprintln!("{USAGE}");
            ExitCode::from(2)
        }
    }
}

fn missing() -> Vec<&'static Program> {
    PROGRAMS.iter().filter(|program| !program.is_there()).collect()
}

/// Runs the tests, or tells which programs are missing and how to get them.
fn external(filters: &[&str]) -> ExitCode {
    let missing = missing();
    if !missing.is_empty() {
        for program in &missing {
            eprintln!("missing: {} ({})", program.name, program.needed_for);
        }
        let packages: Vec<_> = missing.iter().map(|program| program.package).collect();
        eprintln!("On Debian and Ubuntu: apt-get install --no-install-recommends {}", packages.join(" "));
        return ExitCode::FAILURE;
    }
    let mut test = Command::new(env!("CARGO"));
    test.args(["test", "--locked", "--no-fail-fast"]);
    test.args(TARGETS.iter().flat_map(|target| ["--test", target]));
    match test.arg("--").args(filters).status() {
        Ok(status) if status.success() => ExitCode::SUCCESS,
        Ok(_) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("cargo cannot be run: {error}");
            ExitCode::FAILURE
        }
    }
}
