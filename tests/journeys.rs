//! Drives Chromium through the site of this repository's register, as citizens on a phone do (`journeys/journeys.test.mjs`).
//!
//! Needs node and npm. Chromium is the one that `CHROMIUM` names or that is on the path; a machine without one gets it from apt.

use std::path::{Path, PathBuf};
use std::process::Command;

/// Names under which Chromium is installed.
const NAMES: [&str; 4] = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

#[test]
fn citizens_reach_their_goals() {
    let project = Path::new(env!("CARGO_MANIFEST_DIR"));
    let folder = tempfile::tempdir().expect("a temporary folder");
    let site = folder.path().join("site");
    let mut build = Command::new(env!("CARGO_BIN_EXE_tizilim"));
    build.args(["build", "--date", "2026-01-31", "--base-url", "http://127.0.0.1/", "--root"]).arg(project);
    run(build.arg("--out").arg(&site));
    let library = library(&project.join("tests/journeys"));
    let mut journeys = Command::new("node");
    journeys.arg("--test").arg("--test-reporter=spec").arg(project.join("tests/journeys/journeys.test.mjs"));
    run(journeys.env("SITE", &site).env("CHROMIUM", chromium()).env("LIBRARY", library));
}

/// The folder with the library that speaks to Chromium, installed as the lock file says.
fn library(source: &Path) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("journeys");
    std::fs::create_dir_all(&folder).expect("a folder for the library");
    for file in ["package.json", "package-lock.json"] {
        std::fs::copy(source.join(file), folder.join(file)).expect("the lock file can be copied");
    }
    let flags = ["--no-audit", "--no-fund", "--ignore-scripts"];
    run(Command::new("npm").arg("ci").args(flags).current_dir(&folder));
    folder
}

/// The program of Chromium.
fn chromium() -> PathBuf {
    if let Some(named) = std::env::var_os("CHROMIUM") {
        return named.into();
    }
    found().unwrap_or_else(|| {
        let install = "apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium";
        let root = format!("if [ \"$(id -u)\" = 0 ]; then {install}; else sudo -n sh -c '{install}'; fi");
        run(Command::new("sh").arg("-c").arg(root));
        found().expect("Chromium is needed for this test: install it, or name it in CHROMIUM")
    })
}

fn found() -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    let places: Vec<_> = std::env::split_paths(&path).collect();
    NAMES.iter().flat_map(|name| places.iter().map(move |place| place.join(name))).find(|program| program.is_file())
}

/// Runs a program that must succeed, and shows what it said when it does not.
fn run(command: &mut Command) {
    let name = command.get_program().to_string_lossy().into_owned();
    let output = command.output().unwrap_or_else(|error| panic!("{name} is needed for this test: {error}"));
    let said = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    assert!(output.status.success(), "{name} failed:\n{}{}", said(&output.stdout), said(&output.stderr));
}
