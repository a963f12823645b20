//! The programs that run examples.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::LazyLock;

use super::programs;
use super::site::project;

/// Where this test keeps what it installs and writes.
pub(crate) fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("examples").join(name);
    std::fs::create_dir_all(&folder).expect("a folder in the target folder");
    folder
}

/// The folder of Python's programs, with the packages of `requirements.txt`.
pub(crate) fn python() -> &'static Path {
    static PROGRAMS: LazyLock<PathBuf> = LazyLock::new(|| {
        let folder = folder("python");
        let wanted = project().join("tests/examples/requirements.txt");
        let installed = folder.join("requirements.txt");
        if std::fs::read(&installed).ok() != std::fs::read(&wanted).ok() {
            run(Command::new(program("python3")).args(["-m", "venv", "--clear"]).arg(&folder), "");
            let install = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "-r"];
            run(Command::new(folder.join("bin/python")).args(install).arg(&wanted), "");
            std::fs::copy(&wanted, &installed).expect("the list of packages can be kept");
        }
        folder.join("bin")
    });
    &PROGRAMS
}

/// A program.
pub(crate) fn program(name: &str) -> PathBuf {
    programs::program(&[name])
}

/// Runs lines for a shell in an empty folder, as somebody would who copied them, and gives the folder and what was printed.
pub(crate) fn shell(code: &str) -> (tempfile::TempDir, String) {
    for name in ["curl", "sqlite3"] {
        program(name);
    }
    let folder = tempfile::tempdir().expect("a temporary folder");
    let path = std::env::var_os("PATH").unwrap_or_default();
    let places = std::iter::once(python().to_owned()).chain(std::env::split_paths(&path));
    let path = std::env::join_paths(places).expect("a path");
    let mut shell = Command::new("sh");
    shell.args(["-e", "-c", code]).current_dir(folder.path()).env("PATH", path);
    let printed = run(&mut shell, "");
    (folder, printed)
}

/// Runs a program that must succeed, gives what it printed, and shows what it said when it does not.
pub(crate) fn run(command: &mut Command, input: &str) -> String {
    let name = format!("{command:?}");
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().unwrap_or_else(|error| panic!("{name} is needed for this test: {error}"));
    let mut stdin = child.stdin.take().expect("it was asked for");
    let input = input.to_owned();
    // A program that does not read its input to the end says so by its exit.
    let writer = std::thread::spawn(move || stdin.write_all(input.as_bytes()).ok());
    let output = child.wait_with_output().expect("its output can be read");
    writer.join().expect("writing does not panic");
    programs::printed(&name, &output)
}
