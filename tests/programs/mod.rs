//! Programs that tests run. `cargo xtask external` says which are missing and how to get them.

use std::path::{Path, PathBuf};
use std::process::Command;

/// A program under one of its names.
pub(crate) fn program(names: &[&str]) -> PathBuf {
    found(names).unwrap_or_else(|| panic!("{} is needed: `cargo xtask external` says how to get it", names[0]))
}

/// Installs the packages from npm that the lock file beside a test names.
pub(crate) fn from_npm(source: &Path, folder: &Path) {
    std::fs::create_dir_all(folder).expect("a folder for the packages");
    for file in ["package.json", "package-lock.json"] {
        std::fs::copy(source.join(file), folder.join(file)).expect("the lock file can be copied");
    }
    let flags = ["--no-audit", "--no-fund", "--ignore-scripts"];
    succeeding(Command::new("npm").arg("ci").args(flags).current_dir(folder));
}

/// Runs a program that must succeed, gives what it printed, and shows what it said when it does not.
pub(crate) fn succeeding(command: &mut Command) -> String {
    let name = format!("{command:?}");
    let output = command.output().unwrap_or_else(|error| panic!("{name} is needed for this test: {error}"));
    printed(&name, &output)
}

/// What a program printed that must have succeeded.
pub(crate) fn printed(name: &str, output: &std::process::Output) -> String {
    let said = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    assert!(output.status.success(), "{name} failed:\n{}{}", said(&output.stdout), said(&output.stderr));
    said(&output.stdout)
}

fn found(names: &[&str]) -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    let places: Vec<_> = std::env::split_paths(&path).collect();
    names.iter().flat_map(|name| places.iter().map(move |place| place.join(name))).find(|program| program.is_file())
}
