//! The site of this repository's register, built for the address of a local server, and the code that its pages show.

use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::LazyLock;

use regex::Regex;
use tizilim::datasets::Dataset;
use tizilim::opendata::{self};
use tizilim::registry::{Registry, SourceTree, load};
use tizilim::strings::Translations;

use super::{server, tools};

/// The folder of the project.
pub(crate) fn project() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The register of this repository.
pub(crate) fn register() -> &'static Registry {
    static REGISTER: LazyLock<Registry> = LazyLock::new(|| {
        let tree = SourceTree::read(project()).expect("the sources can be read");
        load(tree).registry.expect("the register has no faults")
    });
    &REGISTER
}

/// A built site that can be read over HTTP.
pub(crate) struct Site {
    /// Its address, with `/` at the end.
    pub base: String,
    /// Its folder.
    pub folder: PathBuf,
}

/// The site, built once.
pub(crate) fn site() -> &'static Site {
    static SITE: LazyLock<Site> = LazyLock::new(|| {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
        let base = format!("http://{}/", listener.local_addr().expect("a bound port has an address"));
        let folder = tools::folder("").join("site");
        let mut build = Command::new(env!("CARGO_BIN_EXE_tizilim"));
        build.args(["build", "--date", "2026-01-31", "--base-url", &base, "--root"]).arg(project());
        tools::run(build.arg("--out").arg(&folder), "");
        server::serve(listener, folder.clone());
        Site { base, folder }
    });
    &SITE
}

/// All tables, described.
pub(crate) fn described() -> Vec<Dataset> {
    opendata::catalogue(register(), &Translations::built_in(&register().languages))
}

/// The names of the tables that have a page: those with rows, now or as soon as there is a revision.
pub(crate) fn tables() -> Vec<&'static str> {
    let translations = Translations::built_in(&register().languages);
    let data = opendata::open_data(register(), &translations, "https://example.kz/");
    data.datasets().map(|(table, _)| table.name.as_str()).collect()
}

/// The code for a tool on the page of a table. It is the same in both languages.
pub(crate) fn code(table: &str, tool: &str) -> String {
    let of = |language: &str| {
        let path = site().folder.join(language).join("open-data").join(table).join("index.html");
        let page = std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        let block = Regex::new(&format!("(?s)<pre [^>]*data-example=\"{tool}\"[^>]*><code>(.*?)</code></pre>"));
        let block =
            block.expect("a pattern").captures(&page).unwrap_or_else(|| panic!("{table} has no code for {tool}"));
        unescaped(&block[1])
    };
    let code = of("kk");
    assert_eq!(code, of("ru"), "{table}, {tool}");
    code
}

/// The text that HTML shows.
fn unescaped(html: &str) -> String {
    [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&#x27;", "'"), ("&amp;", "&")]
        .iter()
        .fold(html.to_owned(), |text, (entity, letter)| text.replace(entity, letter))
}
