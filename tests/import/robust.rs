//! What is no act, and acts that are cut, huge or odd: an error or a report, never a panic, in linear time.

use std::collections::BTreeMap;
use std::time::{Duration, Instant};

use tizilim::import::{ImportError, Imported, Known, Options, import};

use crate::support::HEAD;

fn read(bytes: &[u8]) -> Result<Imported, ImportError> {
    import(bytes, &Options { id: "a".parse().expect("a slug"), services: BTreeMap::new() }, Known::default())
}

#[test]
fn what_is_no_act_is_refused() {
    assert_eq!(read(b"").err(), Some(ImportError::Empty));
    assert_eq!(read(b"\x7fELF\0\0").err(), Some(ImportError::Binary { at: 4 }));
    assert_eq!(read(&[0xD0, 0x20]).err(), Some(ImportError::NotUtf8 { at: 0 }));
    for text in ["Бір жолдық мәтін", "# README\n\nA program.\n", "1\n2\n3\n", "\u{FEFF}\u{202E}", "№ № № 2011 жылғы"]
    {
        assert_eq!(read(text.as_bytes()).err(), Some(ImportError::NotAnAct), "{text}");
    }
}

#[test]
fn an_act_cut_anywhere_never_panics() {
    let akmola = include_str!("../fixtures/acts/akmola-2011-a-11-491.kk.txt");
    let mut cut = 600;
    while cut < akmola.len() {
        while !akmola.is_char_boundary(cut) {
            cut += 1;
        }
        let imported = read(&akmola.as_bytes()[..cut]).expect("an act");
        assert!(!imported.files().is_empty());
        cut += 9973;
    }
}

#[test]
fn a_row_that_was_cut_is_told() {
    let akmola = include_str!("../fixtures/acts/akmola-2011-a-11-491.kk.txt");
    let cut = akmola.find("Аршалы селосы").expect("the row");
    let imported = read(&akmola.as_bytes()[..cut]).expect("an act");
    assert!(imported.report.to_text().contains("incomplete"));
}

/// A text of at least so many bytes.
fn grown(piece: &str, bytes: usize) -> String {
    format!("{HEAD}{}", piece.repeat(bytes / piece.len() + 1))
}

#[test]
fn ten_megabytes_take_linear_time() {
    let row = "1\n«Ақкөл ауданы әкімінің\nаппараты» мекемесі\n\nАқкөл ауданы\n\n9.00 18.00\n\n8716-38-\n35144\n\n";
    let pieces = [
        "      1. Регламенттің  көрсетілген.1 қосымшасында\n",
        "қ ы з м е т  к ө р с е т у\n",
        "«Ә әә\n\nәә\n",
        "Регламентіне 1 қосымша\n\nА\n\n",
        "           \n\n\n\n",
        "  , 1 2 3 4 5 6 7 8 9 және 1 2-қосымша\n",
        row,
    ];
    for piece in pieces {
        let small = grown(piece, 250_000);
        let start = Instant::now();
        let _ = read(small.as_bytes()).expect("an act");
        let one = start.elapsed();
        let large = grown(piece, 1_000_000);
        let start = Instant::now();
        let _ = read(large.as_bytes()).expect("an act");
        // Four times the text; the rest is room for a busy machine.
        assert!(start.elapsed() < one * 12 + Duration::from_secs(2), "{piece:?}: {one:?}, then {:?}", start.elapsed());
    }
    let act = include_str!("../fixtures/acts/akmola-2011-a-11-491.kk.txt");
    let many = act.repeat(10_000_000 / act.len() + 1);
    let start = Instant::now();
    let imported = read(many.as_bytes()).expect("an act");
    assert!(start.elapsed() < Duration::from_secs(120), "{:?}", start.elapsed());
    assert!(imported.texts.len() > 100);
    let one_line = format!("{HEAD}      1. {}\n", "сөз  және 12-қосымша , ".repeat(50_000));
    let start = Instant::now();
    let _ = read(one_line.as_bytes()).expect("an act");
    assert!(start.elapsed() < Duration::from_secs(60), "one long line: {:?}", start.elapsed());
}
