//! The files of the search from one edition of a register to the next: a small change renames few of them, since whoever publishes
//! and whoever searches has the others already.

use std::collections::BTreeMap;

use tizilim::files::MemorySink;
use tizilim::registry::{SourceTree, load};

use crate::support::project;

/// The sources of the repository's register, after a change of one file.
fn sources(path: &str, change: impl Fn(&str) -> String) -> SourceTree {
    let mut tree = SourceTree::read(project()).unwrap();
    let file = tree.files.iter_mut().find(|(known, _)| known == path).expect(path);
    let before = String::from_utf8(file.1.as_ref().unwrap().clone()).unwrap();
    let after = change(&before);
    assert_ne!(before, after, "{path} has changed");
    file.1 = Ok(after.into_bytes());
    tree
}

/// The files that the search of a register has.
fn written(sources: SourceTree) -> BTreeMap<String, Vec<u8>> {
    let registry = load(sources).registry.expect("a register");
    let sink = MemorySink::default();
    tizilim::search::write(&registry, "/", &sink).expect("an index");
    sink.into_files().into_iter().collect()
}

/// How many files one edition has that another has not, or has otherwise: for the browser, and of the index.
fn new_files(before: &BTreeMap<String, Vec<u8>>, after: &BTreeMap<String, Vec<u8>>) -> [usize; 2] {
    let new = after.iter().filter(|(path, bytes)| before.get(*path) != Some(bytes));
    let (index, browser): (Vec<_>, Vec<_>) = new.partition(|(path, _)| path.starts_with("search/index/"));
    [browser.len(), index.len()]
}

const SERVICE: &str = "registry/services/rural-specialists-support.toml";

/// The most files of the search in the browser that a changed word may rename.
const MOST: usize = 12;

/// A changed word puts other words into few shards, and their lists into few more. No other file changes by it: not for the average
/// length of texts, the number of documents, or boundaries that shift.
#[test]
fn a_changed_word_renames_few_files() {
    let before = written(SourceTree::read(project()).unwrap());
    assert!(before.len() > 300, "{} files", before.len());
    assert_eq!(new_files(&before, &written(SourceTree::read(project()).unwrap())), [0, 0], "the same again");
    for (word, other) in [
        ("Дипломмен ауылға", "Дипломмен қалаға"),               // an alias
        ("short_name.kk = \"Ауылға", "short_name.kk = \"Айға"), // a title
        ("short_name.ru = \"Социальная", "short_name.ru = \"Арбалетная"),
        ("Канцелярия услугодателя", "Трамвай услугодателя"), // a text
        ("кеңсесі", "әкімдігі"),
    ] {
        let after = written(sources(SERVICE, |text| text.replacen(word, other, 1)));
        let [browser, index] = new_files(&before, &after);
        println!("{word}: {browser} for the browser, {index} of the index");
        assert!(browser <= MOST, "{word}: {browser} files for the browser, {index} of the index");
    }
}

/// What is added makes texts longer and documents more; a word renames no more files than a changed one, a service those with its
/// words.
#[test]
fn a_word_and_a_service_that_are_added_rename_what_has_their_words() {
    let before = written(SourceTree::read(project()).unwrap());
    let after = written(sources(SERVICE, |text| text.replacen("Дипломмен ауылға", "Дипломмен жасыл ауылға", 1)));
    let [browser, index] = new_files(&before, &after);
    println!("a word: {browser} for the browser, {index} of the index");
    assert!(browser <= MOST, "{browser} files for the browser, {index} of the index");

    let mut tree = SourceTree::read(project()).unwrap();
    let service = "id = \"new-service\"\nname.kk = \"Жаңа трамвай қызметі\"\nname.ru = \"Новая трамвайная услуга\"\n\
                   subsection = \"00704\"\nstatus = \"upcoming\"\n";
    tree.files.push(("registry/services/new-service.toml".to_owned(), Ok(service.into())));
    tree.files.sort_by(|a, b| a.0.cmp(&b.0));
    let after = written(tree);
    let [browser, index] = new_files(&before, &after);
    println!("a service: {browser} of {} for the browser, {index} of the index", after.len());
    assert!(browser * 4 < after.len(), "{browser} of {} files", after.len());
}
