//! The search of registers in other languages than Kazakh and Russian, natively and by the script in the browser: inflected words,
//! words typed without marks, slips, stop words; and no letter of a script that none of their languages has.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::Read as _;
use std::path::Path;

use flate2::read::GzDecoder;
use serde_json::{Value, json};
use tempfile::TempDir;
use tizilim::files::MemorySink;
use tizilim::registry::{SourceTree, load};
use tizilim::search::analysis::Analysis;
use tizilim::text::snowball::Snowball;
use tizilim::text::stopwords::stopwords;
use tizilim::text::tokens::words;

use crate::node::node;
use crate::support::{files, project, tizilim};

/// Sections of a register in two languages: their names, and aliases in the first.
type Sections = [(&'static str, &'static str, &'static str)];

const ENGLISH_FRENCH: &Sections = &[
    ("Birth certificate", "Acte de naissance", "proof of birth"),
    ("Vehicle registration", "Immatriculation d'un véhicule", "log book"),
    ("Unemployment benefit", "Aide aux chômeurs", "dole"),
    ("Criminal record", "Casier judiciaire", ""),
    ("Residence permit", "Titre de séjour", ""),
    ("School enrolment", "Inscription à l'école", "A-11/491"),
    ("Declared companies", "Entreprises déclarées", ""),
    ("Cars", "Voitures", ""),
    ("Fishing from boats", "Pêche en bateau", ""),
];

const ENGLISH_TURKISH: &Sections = &[
    ("Birth certificate", "Doğum belgesi", ""),
    ("Heating aid", "Isınma yardımı", ""),
    ("Driving licence", "Sürücü belgesi", ""),
    ("Job seekers", "İş arayanlar", ""),
];

const GERMAN_ARABIC: &Sections = &[
    ("Geburtsurkunde", "شهادة الميلاد", "Geburtsschein"),
    ("Gebühren für Pässe", "رسوم جوازات السفر", ""),
    ("Straßensperrung", "إغلاق الطرق", ""),
];

/// A site that is nothing but the search of a register.
fn site(languages: [&str; 2], sections: &Sections) -> TempDir {
    let [first, second] = languages;
    let both = |text: &str| format!("{{ {first} = \"{text}\", {second} = \"{text}\" }}");
    let mut classifier = String::new();
    for (at, (name, other, alias)) in sections.iter().enumerate() {
        classifier += &format!("[[section]]\ncode = \"{:03}\"\n", at + 1);
        classifier += &format!("name = {{ {first} = \"{name}\", {second} = \"{other}\" }}\n");
        if !alias.is_empty() {
            classifier += &format!("aliases.{first} = [\"{alias}\"]\n");
        }
    }
    let settings = format!(
        "id = \"x\"\nlanguages = [\"{first}\", \"{second}\"]\nbase_url = \"https://x.example/\"\n\
         title = {0}\ndescription = {0}\npublisher = {{ name = {0} }}\n\
         licence = {{ id = \"CC0-1.0\", name = {0}, url = \"https://x.example/\" }}\n\
         contact = {{ name = {0}, email = \"a@x.example\" }}\n",
        both("T")
    );
    let sources = [("registry/registry.toml", settings), ("registry/classifier.toml", classifier)];
    let sources = sources.into_iter().map(|(path, text)| (path.to_owned(), Ok(text.into_bytes()))).collect();
    let registry = load(SourceTree { files: sources }).registry.expect("a register");
    let sink = MemorySink::default();
    tizilim::search::write(&registry, "/", &sink).expect("an index");

    let folder = tempfile::tempdir().expect("a temporary folder");
    let mut written: Vec<_> = sink.into_files().into_iter().collect();
    let script = fs::read(project().join("themes/default/assets/search.js")).expect("the script");
    written.push(("assets/search.0.js".to_owned(), script));
    for (path, bytes) in written {
        let path = folder.path().join(path);
        fs::create_dir_all(path.parent().expect("a folder")).expect("folders can be made");
        fs::write(path, bytes).expect("a file can be written");
    }
    folder
}

/// Asserts that each query leads to the section in the first place, by `tizilim search` and by the script.
fn assert_found(site: &Path, queries: &[(&str, &str)]) {
    let mut expected = Vec::new();
    for (query, section) in queries {
        let index = site.join("search/index");
        let output = tizilim().args(["search", "--json", "--index"]).arg(index).args(["--", *query]).output().unwrap();
        let hits: Value = serde_json::from_slice(&output.stdout).unwrap();
        assert_eq!(hits[0]["id"], *section, "{query}: {hits:#}");
        expected.push(json!({ "query": query, "type": "all", "first": format!("section {section}") }));
    }
    let found = node("parity.mjs", site, &json!(expected));
    assert_eq!(found["differing"], json!([]));
}

#[test]
fn english_and_french_words_are_found_in_all_their_forms() {
    let site = site(["en", "fr"], ENGLISH_FRENCH);
    assert_found(
        site.path(),
        &[
            ("certificates", "001"),
            ("how to get a certificate", "001"),
            ("comment obtenir un acte de naissance", "001"),
            ("actes de naissances", "001"),
            ("registering vehicles", "002"),
            ("vehicules", "002"),
            ("immatriculer un véhicule", "002"),
            ("chômeuse", "003"),
            ("chomeur", "003"),
            ("unemploiment benefits", "003"),
            ("casiers judiciaires", "004"),
            ("sejour", "005"),
            ("residense permit", "005"),
            ("l'ecole", "006"),
            ("A-11/491", "006"),
            ("declaree", "007"),
            ("DÉCLARÉE", "007"),
            ("resid", "005"),
            ("007", "007"),
        ],
    );
}

/// `car` is a conjunction in French: if it counted little, fishing would come first.
#[test]
fn a_stop_word_of_one_language_counts_where_it_names_something_in_another() {
    let site = site(["en", "fr"], ENGLISH_FRENCH);
    assert_found(site.path(), &[("fishing car", "008"), ("fishing pour", "009")]);
}

#[test]
fn turkish_letters_are_lowered_as_in_turkish_and_forgiven() {
    let site = site(["en", "tr"], ENGLISH_TURKISH);
    assert_found(
        site.path(),
        &[
            ("birth certificates", "001"),
            ("dogum belgesi nasil alinir", "001"),
            ("doğum belgelerinin", "001"),
            ("ISINMA YARDIMI", "002"),
            ("ısınma yardımları", "002"),
            ("isinma", "002"),
            ("surucu belgeleri", "003"),
            ("driving lisence", "003"),
            ("İŞ ARAYANLARIN", "004"),
            ("is arayan", "004"),
        ],
    );
}

#[test]
fn german_and_arabic_words_are_found_in_all_their_forms() {
    let site = site(["de", "ar"], GERMAN_ARABIC);
    assert_found(
        site.path(),
        &[
            ("Geburtsurkunden", "001"),
            ("wie bekomme ich eine Geburtsurkunde", "001"),
            ("gebuehr pass", "002"),
            ("Gebuhren", "002"),
            ("strassensperrungen", "003"),
            ("شهادات", "001"),
            ("شهاده ميلاد", "001"),
            ("جواز السفر", "002"),
            ("اغلاق", "003"),
        ],
    );
}

/// Every file of a site, those of the shards unpacked.
fn unpacked(site: &Path) -> BTreeMap<String, Vec<u8>> {
    let unpack = |(path, bytes): (String, Vec<u8>)| {
        let mut plain = Vec::new();
        match path.ends_with(".bin") {
            true => GzDecoder::new(bytes.as_slice()).read_to_end(&mut plain).map(|_| (path, plain)).expect("gzip"),
            false => (path, bytes),
        }
    };
    files(site).into_iter().map(unpack).collect()
}

#[test]
fn no_cyrillic_letter_stands_in_the_search_of_a_register_without_such_a_language() {
    let site = site(["en", "fr"], ENGLISH_FRENCH);
    let files = unpacked(site.path());
    let directory: Value = serde_json::from_slice(&files["search/directory.bin"]).unwrap();
    let blocks = directory["blocks"].as_array().unwrap().iter().map(|block| &block[1]);
    let results = directory["results"].as_object().unwrap().values().flat_map(|lists| lists.as_array().unwrap());
    let lists = blocks.chain(results).chain([&directory["words"]]);
    let lists: BTreeSet<String> = lists.map(|name| format!("search/shards/{name}.bin")).collect();
    for (path, bytes) in files {
        let text = String::from_utf8_lossy(&bytes);
        // In the index of tantivy and in lists of names any two bytes may look like a letter; their terms are those of
        // the shards.
        if !lists.contains(&path) && (!path.starts_with("search/index/") || path.ends_with(".json")) {
            assert_eq!(text.chars().find(|c| matches!(c, '\u{400}'..='\u{52F}')), None, "{path}");
        }
    }
    let index = tizilim::search::Searcher::open(&site.path().join("search/index")).expect("an index");
    assert!(index.search("сертификат", None, 5).expect("an answer").is_empty());
}

/// Words of many languages, each by the keys of a register that has all of these.
#[test]
fn the_script_analyses_other_languages_as_rust_does() {
    let tags = ["en", "fr", "de", "es", "tr", "ar", "el", "cs", "hi", "uz"];
    for pair in tags.chunks(2) {
        let [first, second] = [pair[0], pair[1]];
        let site = site([first, second], ENGLISH_FRENCH);
        let analysis = Analysis::of(&[first.parse().unwrap(), second.parse().unwrap()]);
        let folding = analysis.folding();
        let names = [ENGLISH_FRENCH, ENGLISH_TURKISH, GERMAN_ARABIC].concat();
        let names = names.iter().flat_map(|(name, other, _)| [*name, *other]);
        let texts: Vec<&str> = tags.iter().flat_map(|tag| stopwords(tag)).chain(names).collect();
        let known: BTreeSet<String> = texts
            .iter()
            .flat_map(|text| words(&folding.normalise(text)).map(|word| word.text.to_owned()).collect::<Vec<_>>())
            .collect();
        assert!(known.len() > 2000, "{} words", known.len());
        let keys = |word: &String| {
            let keys: Vec<_> = analysis.forms().into_iter().map(|form| analysis.term(form, word)).collect();
            json!([word, keys])
        };
        let odd = ["А Б С a b c", "WiFi және 3G", "İSTANBUL ISINMA", "ﬁn Œuvre STRASSE"];
        let expected = json!({
            "words": known.iter().map(keys).collect::<Vec<_>>(),
            "texts": texts.iter().chain(&odd).map(|text| json!([text, folding.normalise(text)])).collect::<Vec<_>>(),
            "codes": [["A-11/491", ["a-11/491", "a11491"]]],
        });
        assert_eq!(node("analysis.mjs", site.path(), &expected)["differing"], json!([]), "{pair:?}");
    }
}

/// Words made of the letters and endings of each language's own stemmer, so that its rules come into play.
#[test]
fn the_programs_stem_as_the_crate_does() {
    let mut seed = 2011_u64;
    let mut below = move |limit: usize| {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (seed >> 33) as usize % limit
    };
    let mut expected = BTreeMap::new();
    for snowball in Snowball::all() {
        let program: Value = serde_json::from_str(snowball.program()).unwrap();
        let tables = program["among"].as_array().unwrap().iter().flat_map(|table| table.as_array().unwrap());
        let endings: Vec<&str> = tables.flat_map(|group| group[1].as_str().unwrap().split('|')).collect();
        let groups = program["groups"].as_array().unwrap().iter().flat_map(|group| group.as_str().unwrap().chars());
        let letters: Vec<char> = endings.iter().flat_map(|ending| ending.chars()).chain(groups).collect();
        let mut word = || {
            let mut word: String = (0..below(8)).map(|_| letters[below(letters.len())]).collect();
            (0..below(4)).for_each(|_| word.push_str(endings[below(endings.len())]));
            word
        };
        let made: Vec<_> = (0..400).map(|_| word()).map(|word| [snowball.stem(&word), word]).collect();
        let words: Vec<_> = made.iter().map(|[stem, word]| [word, stem]).collect();
        expected.insert(snowball.tag(), json!({ "program": program, "words": words }));
    }
    let site = site(["en", "fr"], ENGLISH_FRENCH);
    assert_eq!(node("stems.mjs", site.path(), &json!(expected))["differing"], json!([]));
}
