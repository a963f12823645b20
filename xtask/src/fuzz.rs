//! `cargo xtask fuzz`: builds the fuzz targets with counters of coverage, on the stable toolchain, and runs them.
//!
//! The counters are passes of LLVM that rustc hands on. Only the code of this repository gets them: cargo calls this program in the
//! place of rustc for packages of the workspace, and the libraries are those that the tests use.

use std::ffi::OsString;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitCode};

/// Each target, and where its seeds lie: folders of the repository, and the ending of the files. Seeds of registers begin with their path in it.
const TARGETS: [(&str, &[&str], &str, SeedKind); 7] = [
    ("toml", &["tests/fixtures/small", "tests/fixtures/commune"], "toml", SeedKind::File),
    ("markdown", &["content/pages", "tests/fixtures/small"], "md", SeedKind::Page),
    ("directives", &["tests/fixtures/small", "tests/fixtures/amending"], "md", SeedKind::Text),
    ("site", &["tests/fixtures/small"], "", SeedKind::File),
    ("import", &["tests/fixtures/acts"], "", SeedKind::Plain),
    ("query", &["tests/fixtures"], "tsv", SeedKind::Lines),
    ("hours", &["registry/offices"], "toml", SeedKind::Hours),
];

/// What a seed is made of.
#[derive(Clone, Copy, PartialEq, Eq)]
enum SeedKind {
    /// A file, with its path from the root of its register.
    File,
    /// The same, as the page of the small register.
    Page,
    /// The same, as the text of its act.
    Text,
    /// A file as it is.
    Plain,
    /// Each line of a file, to its first tab.
    Lines,
    /// The hours in a file.
    Hours,
}

/// The flags that put counters into the code, as `cargo fuzz` sets them, and checks of arithmetic.
const COVERAGE: [&str; 7] = [
    "-Cpasses=sancov-module",
    "-Cllvm-args=-sanitizer-coverage-level=3",
    "-Cllvm-args=-sanitizer-coverage-inline-8bit-counters",
    "-Cllvm-args=-sanitizer-coverage-pc-table",
    "-Cllvm-args=-sanitizer-coverage-trace-compares",
    "-Coverflow-checks=yes",
    "--cfg=fuzzing",
];

/// Set for the processes in which this program stands in the place of rustc.
const AS_RUSTC: &str = "XTASK_AS_RUSTC";

/// Calls rustc if cargo started this program in its place.
pub(super) fn as_rustc() -> Option<ExitCode> {
    std::env::var_os(AS_RUSTC)?;
    let mut arguments = std::env::args_os().skip(1);
    let rustc = arguments.next()?;
    let arguments: Vec<OsString> = arguments.collect();
    let is_own =
        arguments.windows(2).any(|pair| pair[0] == "--crate-name" && (pair[1] == "tizilim" || pair[1] == "fuzz"));
    let mut command = Command::new(rustc);
    command.args(arguments);
    if is_own {
        command.args(COVERAGE);
    }
    Some(succeeds(&mut command))
}

/// Runs one target, or each in turn, for some seconds.
pub(super) fn fuzz(target: &str, seconds: u32) -> ExitCode {
    let chosen: Vec<_> = TARGETS.iter().filter(|(name, ..)| target == "all" || *name == target).collect();
    if chosen.is_empty() {
        let names: Vec<_> = TARGETS.iter().map(|(name, ..)| *name).collect();
        eprintln!("there is no target {target}; there are all, {}", names.join(", "));
        return ExitCode::from(2);
    }
    let binary = match build() {
        Ok(binary) => binary,
        Err(error) => {
            eprintln!("the targets cannot be built: {error}");
            return ExitCode::FAILURE;
        }
    };
    let mut code = ExitCode::SUCCESS;
    for (name, folders, ending, kind) in chosen {
        match run(&binary, name, &|seeds| seed(seeds, folders, ending, *kind), seconds) {
            Ok(true) => {}
            Ok(false) => code = ExitCode::FAILURE,
            Err(error) => {
                eprintln!("{name}: {error}");
                code = ExitCode::FAILURE;
            }
        }
    }
    code
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// Builds the binary of the targets.
fn build() -> io::Result<PathBuf> {
    let mut cargo = Command::new(env!("CARGO"));
    cargo.args(["build", "--package", "fuzz"]).current_dir(root());
    cargo.env("RUSTC_WORKSPACE_WRAPPER", std::env::current_exe()?).env(AS_RUSTC, "1");
    cargo.env("CARGO_INCREMENTAL", "0");
    if !cargo.status()?.success() {
        return Err(io::Error::other("cargo failed"));
    }
    let target = std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), PathBuf::from);
    Ok(target.join("debug").join(format!("fuzz{}", std::env::consts::EXE_SUFFIX)))
}

/// Runs a target; whether nothing was found. What is found lies in `tests/fixtures/found`, where a test runs it from then on.
fn run(binary: &Path, name: &str, seed: &dyn Fn(&Path) -> io::Result<()>, seconds: u32) -> io::Result<bool> {
    let corpus = root().join("target/fuzz/corpus").join(name);
    let seeds = root().join("target/fuzz/seeds").join(name);
    let found = root().join("tests/fixtures/found").join(name);
    for folder in [&corpus, &seeds, &found] {
        fs::create_dir_all(folder)?;
    }
    seed(&seeds)?;
    eprintln!("== {name}: {seconds} seconds");
    let mut command = Command::new(binary);
    command.env("FUZZ_TARGET", name).current_dir(root());
    command.args([&corpus, &seeds, &found]);
    command.arg(format!("-max_total_time={seconds}")).arg(format!("-artifact_prefix={}/", found.display()));
    // An input may take ten seconds and 4 GB, which is far more than any of this size needs.
    command.args(["-timeout=10", "-rss_limit_mb=4096", "-max_len=32768", "-print_final_stats=1", "-verbosity=1"]);
    let status = command.status()?;
    // A folder in which nothing was found is no part of the repository.
    let _ = fs::remove_dir(&found);
    Ok(status.success())
}

/// Writes the seeds of a target.
fn seed(seeds: &Path, folders: &[&str], ending: &str, kind: SeedKind) -> io::Result<()> {
    let mut count = 0;
    let mut write = |bytes: &[u8]| -> io::Result<()> {
        count += 1;
        fs::write(seeds.join(format!("{count:04}")), bytes)
    };
    for folder in folders {
        let top = root().join(folder);
        let mut files = Vec::new();
        list(&top, &mut files)?;
        files.retain(|path| path.to_string_lossy().ends_with(ending));
        files.sort();
        for path in files {
            let bytes = fs::read(&path)?;
            let inner = path.strip_prefix(&top).unwrap_or(&path).to_string_lossy().replace('\\', "/");
            let with_path = |path: &str| [path.as_bytes(), b"\n", bytes.as_slice()].concat();
            let text = String::from_utf8_lossy(&bytes);
            match kind {
                SeedKind::File => write(&with_path(&inner))?,
                SeedKind::Page => write(&with_path("content/pages/about/ru.md"))?,
                SeedKind::Text => write(&with_path("content/regulations/rules/regulation/ru.md"))?,
                SeedKind::Plain => write(&bytes)?,
                SeedKind::Lines => {
                    text.lines()
                        .filter_map(|line| line.split('\t').next())
                        .try_for_each(|line| write(line.as_bytes()))?;
                }
                SeedKind::Hours => text
                    .lines()
                    .filter_map(|line| line.strip_prefix("hours = \"")?.strip_suffix('"'))
                    .try_for_each(|hours| write(hours.as_bytes()))?,
            }
        }
    }
    Ok(())
}

/// The files under a folder.
fn list(folder: &Path, files: &mut Vec<PathBuf>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() { list(&path, files)? } else { files.push(path) }
    }
    Ok(())
}

fn succeeds(command: &mut Command) -> ExitCode {
    match command.status() {
        Ok(status) if status.success() => ExitCode::SUCCESS,
        Ok(_) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}
