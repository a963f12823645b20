//! Registers to run the binary on, and the binary.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use serde_json::Value;
use tempfile::TempDir;

/// The folder of the project.
pub(crate) fn project() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The built binary.
pub(crate) fn tizilim() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_tizilim"));
    command.env_remove("SOURCE_DATE_EPOCH").env("NO_COLOR", "1").env("LC_ALL", "C");
    command
}

/// A register in a temporary folder.
pub(crate) struct Register {
    folder: TempDir,
}

impl Register {
    /// The small register of the fixtures.
    pub(crate) fn small() -> Self {
        Self::fixture("small")
    }

    /// A register of the fixtures.
    pub(crate) fn fixture(name: &str) -> Self {
        let register = Self::empty();
        copy(&project().join("tests/fixtures").join(name), &register.root());
        register
    }

    /// The register of this repository, in a folder of its own.
    pub(crate) fn real() -> Self {
        let register = Self::empty();
        for folder in ["registry", "content"] {
            copy(&project().join(folder), &register.path(folder));
        }
        register
    }

    /// A register of no country, in English alone.
    pub(crate) fn neutral() -> Self {
        let register = Self::empty();
        copy(&project().join("tests/fixtures/neutral"), &register.root());
        register
    }

    /// A register of one section, without services, in some languages.
    pub(crate) fn in_languages(languages: &[&str]) -> Self {
        let text = |words: &str| {
            let texts: Vec<_> =
                languages.iter().map(|language| format!("{language} = \"{words} ({language})\"")).collect();
            format!("{{ {} }}", texts.join(", "))
        };
        let settings = format!(
            "id = \"tiny\"\nlanguages = {languages:?}\nbase_url = \"https://tiny.example/\"\ntitle = {}\ndescription = {}\n\
             publisher.name = {}\ncontact.name = {}\n\
             licence = {{ id = \"CC0-1.0\", name = {}, url = \"https://licence.example/\" }}\n",
            text("Title"),
            text("Description"),
            text("Publisher"),
            text("Editors"),
            text("Licence"),
        );
        let classifier = format!("[[section]]\ncode = \"001\"\nname = {}\n", text("Section"));
        Self::empty().write("registry/registry.toml", settings).write("registry/classifier.toml", classifier)
    }

    /// No register at all.
    pub(crate) fn empty() -> Self {
        let folder = tempfile::tempdir().expect("a temporary folder");
        fs::create_dir(folder.path().join("root")).expect("a folder in a temporary one");
        Self { folder }
    }

    /// The register's root.
    pub(crate) fn root(&self) -> PathBuf {
        self.folder.path().join("root")
    }

    /// The folder around the root, in which nothing else stands.
    pub(crate) fn around(&self) -> &Path {
        self.folder.path()
    }

    /// Its source files, by path.
    pub(crate) fn texts(&self) -> std::collections::BTreeMap<String, String> {
        let files = tizilim::registry::SourceTree::read(&self.root()).expect("a register").files.into_iter();
        files.map(|(path, bytes)| (path, String::from_utf8(bytes.expect("a file")).expect("UTF-8"))).collect()
    }

    /// A path in the register.
    pub(crate) fn path(&self, path: &str) -> PathBuf {
        self.root().join(path)
    }

    /// Writes a file.
    pub(crate) fn write(self, path: &str, content: impl AsRef<[u8]>) -> Self {
        let path = self.path(path);
        fs::create_dir_all(path.parent().expect("a folder")).expect("folders can be made");
        fs::write(path, content).expect("a file can be written");
        self
    }

    /// Replaces a text that the file must hold.
    pub(crate) fn replace(self, path: &str, from: &str, to: &str) -> Self {
        let text = self.read(path);
        assert!(text.contains(from), "{path} does not hold {from:?}");
        self.write(path, text.replacen(from, to, 1))
    }

    /// Adds a text at the end of a file.
    pub(crate) fn append(self, path: &str, text: &str) -> Self {
        let whole = self.read(path) + text;
        self.write(path, whole)
    }

    /// Removes a file.
    pub(crate) fn remove(self, path: &str) -> Self {
        fs::remove_file(self.path(path)).expect("the file is there");
        self
    }

    /// Reads a file.
    pub(crate) fn read(&self, path: &str) -> String {
        fs::read_to_string(self.path(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
    }

    /// Reads a JSON file of the site that stands in `public/`.
    pub(crate) fn json(&self, path: &str) -> Value {
        serde_json::from_str(&self.read(&format!("public/{path}"))).unwrap_or_else(|error| panic!("{path}: {error}"))
    }

    /// The rows of a table of that site.
    pub(crate) fn rows(&self, table: &str) -> Vec<Value> {
        let Value::Array(rows) = self.json(&format!("data/{table}.json")) else { panic!("{table} is no list") };
        rows
    }

    /// The ids of what the search of that site finds, the best first.
    pub(crate) fn found(&self, query: &str) -> Vec<String> {
        let index = self.path("public/search/index");
        let output =
            tizilim().args(["search", "--json", query, "--index"]).arg(index).output().expect("the binary runs");
        let hits: Vec<Value> = serde_json::from_slice(&output.stdout).expect("a list of hits");
        hits.iter().map(|hit| hit["id"].as_str().expect("an id").to_owned()).collect()
    }

    /// Runs a command of the binary on the register.
    pub(crate) fn run(&self, arguments: &[&str]) -> Outcome {
        let output = tizilim().args(arguments).arg("--root").arg(self.root()).output().expect("the binary runs");
        Outcome::of(output)
    }

    /// Builds the register on a fixed day.
    pub(crate) fn build(&self, arguments: &[&str]) -> Outcome {
        self.run(&[&["build", "--date", "2026-01-31"], arguments].concat())
    }

    /// Builds and expects success.
    pub(crate) fn built(self) -> Self {
        let outcome = self.build(&[]);
        assert_eq!(outcome.code, 0, "{}{}", outcome.stdout, outcome.stderr);
        self
    }

    /// The faults that `check` tells.
    pub(crate) fn faults(&self) -> Vec<Fault> {
        Self::faults_of(&self.run(&["check", "--format", "json"]))
    }

    /// The faults in what a command printed as JSON.
    pub(crate) fn faults_of(outcome: &Outcome) -> Vec<Fault> {
        let report: Value = serde_json::from_str(&outcome.stdout)
            .unwrap_or_else(|error| panic!("{error}: {}{}", outcome.stdout, outcome.stderr));
        report["diagnostics"].as_array().expect("a list").iter().map(Fault::of).collect()
    }
}

/// How a run of the binary ended.
pub(crate) struct Outcome {
    /// Exit code.
    pub code: i32,
    /// What it printed.
    pub stdout: String,
    /// What it said aside.
    pub stderr: String,
}

impl Outcome {
    fn of(output: Output) -> Self {
        let text = |bytes| String::from_utf8(bytes).expect("output is UTF-8");
        Self {
            code: output.status.code().expect("no signal ended it"),
            stdout: text(output.stdout),
            stderr: text(output.stderr),
        }
    }
}

/// A fault as the JSON report tells it.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Fault {
    pub code: String,
    pub severity: String,
    pub file: String,
    pub line: u64,
    pub column: u64,
    pub text: String,
    pub message: String,
    pub help: String,
    pub notes: Vec<String>,
}

impl Fault {
    fn of(value: &Value) -> Self {
        let text = |key: &str| value[key].as_str().unwrap_or_default().to_owned();
        Self {
            code: text("code"),
            severity: text("severity"),
            file: text("file"),
            line: value["line"].as_u64().unwrap_or(0),
            column: value["column"].as_u64().unwrap_or(0),
            text: text("text"),
            message: text("message"),
            help: text("help"),
            notes: value["notes"]
                .as_array()
                .into_iter()
                .flatten()
                .filter_map(Value::as_str)
                .map(str::to_owned)
                .collect(),
        }
    }
}

/// The default theme's strings in a language.
pub(crate) fn theme_strings(language: &str) -> String {
    files(&project().join(format!("themes/default/strings/{language}")))
        .into_values()
        .map(|bytes| String::from_utf8(bytes).expect("strings are UTF-8"))
        .collect()
}

/// Every file under a folder, by its path in it.
pub(crate) fn files(folder: &Path) -> std::collections::BTreeMap<String, Vec<u8>> {
    walkdir::WalkDir::new(folder)
        .into_iter()
        .map(|entry| entry.expect("the folder can be read"))
        .filter(|entry| entry.file_type().is_file())
        .map(|entry| {
            let path = entry.path().strip_prefix(folder).expect("inside").to_string_lossy().replace('\\', "/");
            (path, fs::read(entry.path()).expect("the file can be read"))
        })
        .collect()
}

fn copy(from: &Path, to: &Path) {
    for (path, bytes) in files(from) {
        let path = to.join(path);
        fs::create_dir_all(path.parent().expect("a folder")).expect("folders can be made");
        fs::write(path, bytes).expect("a file can be written");
    }
}

/// The links of a page to files that the site does not have.
pub(crate) fn dead_links(page: &str, files: &std::collections::BTreeMap<String, Vec<u8>>) -> Vec<String> {
    let links = page.split("href=\"/").skip(1).filter_map(|rest| rest.split(['"', '#', '?']).next());
    links
        .filter(|link| {
            let index = link.is_empty() || link.ends_with('/');
            !files.contains_key(&if index { format!("{link}index.html") } else { (*link).to_owned() })
        })
        .map(str::to_owned)
        .collect()
}

/// Whether the search has a filter of a name.
pub(crate) fn has_filter(register: &Register, name: &str) -> bool {
    let read = |path: &str| -> serde_json::Value {
        let file = std::fs::File::open(register.path("public/search").join(path)).unwrap();
        serde_json::from_reader(flate2::read::GzDecoder::new(file)).unwrap()
    };
    let directory = read("directory.bin");
    read(&format!("shards/{}.bin", directory["filters"])).get(name).is_some()
}
