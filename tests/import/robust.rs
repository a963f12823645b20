//! What is no act, and acts that are cut, huge or odd: an error or a report, never a panic, in linear time.

use std::collections::BTreeMap;
use std::time::{Duration, Instant};

use tizilim::import::{EntryKind, ExistingRecords, ImportError, ImportOptions, Imported, import};

use crate::support::HEAD;

fn read(bytes: &[u8]) -> Result<Imported, ImportError> {
    import(
        bytes,
        &ImportOptions { id: "a".parse().expect("a slug"), services: BTreeMap::new() },
        ExistingRecords::default(),
    )
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
fn a_row_that_was_cut_is_reported() {
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

/// The head and one point, as a small act.
fn small() -> String {
    format!("{HEAD}      1. Қызмет тегін.\n\n      2. Бітті.\n")
}

fn text_of(bytes: &[u8]) -> String {
    let imported = read(bytes).expect("an act");
    let found: Vec<_> = imported.report.entries.iter().filter(|entry| entry.kind == EntryKind::Letters).collect();
    assert!(found.is_empty(), "{found:?}");
    imported.files()["content/regulations/a/regulation/kk.md"].clone()
}

#[test]
fn line_ends_marks_blanks_and_utf16_make_no_difference() {
    let plain = small();
    let expected = text_of(plain.as_bytes());
    let windows = plain.replace('\n', "\r\n");
    let sixteen: Vec<u8> = format!("\u{FEFF}{windows}").encode_utf16().flat_map(u16::to_le_bytes).collect();
    for (what, bytes) in [
        ("CRLF", windows.clone().into_bytes()),
        ("BOM", format!("\u{FEFF}{windows}").into_bytes()),
        ("UTF-16", sixteen),
        ("NBSP", plain.replace("      1", "\u{A0}\u{A0}\u{A0}\u{A0}\u{A0}\u{A0}1").into_bytes()),
        ("tabs", plain.replace("\n      ", "\n\t").into_bytes()),
        ("soft hyphens", plain.replace("Қызмет тегін", "Қыз\u{AD}мет\u{A0}те\u{200B}гін").into_bytes()),
        ("blanks at line ends", plain.replace('\n', "  \n").replace("\n  \n", "\n\n").into_bytes()),
    ] {
        assert_eq!(text_of(&bytes), expected, "{what}");
    }
}

#[test]
fn other_encodings_are_refused_by_name() {
    let ansi: Vec<u8> = "Об утверждении регламентов государственных услуг"
        .chars()
        .map(|c| if c == ' ' { b' ' } else { u8::try_from(u32::from(c) - 0x350).expect("a byte") })
        .collect();
    let error = read(&ansi).expect_err("refused");
    assert_eq!(error, ImportError::Encoding { at: 0, encoding: "Windows-1251" });
    assert!(error.to_string().contains("save it as UTF-8"), "{error}");
}

#[test]
fn a_pasted_page_is_read() {
    let mut html = String::from("<!DOCTYPE html>\n<html><body>\n");
    for block in small().split("\n\n") {
        html += "<div>";
        for line in block.lines() {
            if line.starts_with("     ") {
                html += &format!("<p>{}</p>\n", line.trim());
            } else {
                html += &format!("{line}<br>\n");
            }
        }
        html += "</div>\n";
    }
    let imported = read(html.as_bytes()).expect("an act");
    assert_eq!(imported.header.number.as_deref(), Some("А-11/491"));
    let text = &imported.files()["content/regulations/a/regulation/kk.md"];
    assert!(text.contains("1. Қызмет тегін.\n\n2. Бітті."), "{text}");
}

#[test]
fn one_long_line_takes_no_longer_than_its_length() {
    let line = |bytes: usize| format!("{HEAD}      1. {}\n", "сөз сөйлем «тырнақша» 12-қосымшаға, ".repeat(bytes / 60));
    let time = |text: &str| {
        let start = Instant::now();
        let _ = read(text.as_bytes()).expect("an act");
        start.elapsed()
    };
    let small = time(&line(1_000_000));
    let large = time(&line(4_000_000));
    assert!(large < small * 12 + Duration::from_secs(2), "{small:?}, then {large:?}");
    let unbroken = format!("{HEAD}{}", "а".repeat(2_000_000));
    let _ = read(unbroken.as_bytes()).expect("an act");
}
