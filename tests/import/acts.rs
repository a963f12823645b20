//! Two whole acts: no letter lost, all offices found, and read as an independent reading of the print reads them.

use std::collections::BTreeMap;

use tizilim::import::{Certainty, EntryKind, ExistingRecords, ImportOptions, Imported, import};

const AKMOLA: &str = include_str!("../fixtures/acts/akmola-2011-a-11-491.kk.txt");
const ATYRAU: &str = include_str!("../fixtures/acts/atyrau-2015-120.kk.txt");

fn read(text: &str, id: &str) -> Imported {
    let services = [("regulation-1", "one"), ("regulation-2", "two"), ("regulation-3", "three")];
    let services: BTreeMap<_, _> =
        services.into_iter().map(|(text, service)| (text.to_owned(), service.to_owned())).collect();
    import(text.as_bytes(), &ImportOptions { id: id.parse().expect("a slug"), services }, ExistingRecords::default())
        .expect("an act")
}

#[test]
fn no_letter_is_lost_or_doubled() {
    for (text, id) in [(AKMOLA, "akmola"), (ATYRAU, "atyrau")] {
        let imported = read(text, id);
        let found: Vec<_> = imported.report.entries.iter().filter(|entry| entry.kind == EntryKind::Letters).collect();
        assert!(found.is_empty(), "{found:?}");
    }
}

fn letters(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).collect()
}

/// The cells between two lines: what blank lines divide.
fn cells(from: usize, to: usize) -> Vec<String> {
    let lines: Vec<&str> = AKMOLA.lines().skip(from - 1).take(to + 1 - from).collect();
    lines.split(|line| line.trim().is_empty()).filter(|cell| !cell.is_empty()).map(|cell| cell.concat()).collect()
}

#[test]
fn all_listings_are_read_as_printed() {
    let imported = read(AKMOLA, "akmola");
    let mut rows: BTreeMap<(&str, &str, usize), [&str; 4]> = BTreeMap::new();
    for listing in imported.offices.offices.values().flatten().flat_map(|office| &office.listings) {
        let row = &listing.row;
        rows.insert(
            (&listing.service, &listing.annex, listing.order),
            [&row.name, &row.address, &row.hours, &row.phones],
        );
    }
    assert_eq!(rows.len(), 316);
    let tables = [
        ("one", "1", 226, 549, 19),
        ("one", "2", 567, 4291, 238),
        ("two", "1", 4953, 5305, 19),
        ("three", "1", 6478, 6836, 21),
        ("three", "2", 6859, 7218, 19),
    ];
    let mut compared = 0;
    for (service, annex, from, to, count) in tables {
        let found = rows.keys().filter(|(s, a, _)| *s == service && *a == annex).count();
        assert_eq!(found, count, "{service} {annex}");
        let cells: Vec<String> = cells(from, to).iter().map(|cell| letters(cell)).collect();
        for ((_, _, order), row) in rows.iter().filter(|((s, a, _), _)| *s == service && *a == annex) {
            let row = row.map(letters);
            let numbered = format!("{order}{}", row[0]);
            let at = cells.windows(4).position(|window| {
                (window[0] == row[0] || window[0] == numbered)
                    && window[1] == row[1]
                    && window[2] == row[2]
                    && window[3] == row[3]
            });
            compared += usize::from(at.is_some());
        }
    }
    // The four others lie across page breaks; they stand in the report.
    assert!(compared >= 312, "{compared} of 316 rows are four cells in a row");
    let broken = imported.report.entries.iter().filter(|entry| entry.kind == EntryKind::BrokenRow).count();
    assert!(broken >= 316 - compared);
}

#[test]
fn rows_across_page_breaks_are_put_together() {
    let imported = read(AKMOLA, "akmola");
    let phones = |district: &str, id: &str| {
        let offices = &imported.offices.offices[district];
        let office = offices.iter().find(|office| office.id == id).expect("the office");
        office.phones.iter().map(|phone| phone.as_str().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(phones("esil", "esil-employment"), ["+77164721657"]);
    assert_eq!(phones("enbekshilder", "enbekshilder-service-centre"), ["+77163922218", "+77163922241", "+77163922242"]);
    assert_eq!(phones("stepnogorsk", "stepnogorsk-service-centre"), ["+77164565203", "+77164564705", "+77164561867"]);
    assert_eq!(phones("stepnogorsk", "stepnogorsk-employment"), ["+77164562633", "+77164562030"]);
    // 19 bodies are listed in three annexes each.
    let offices: usize = imported.offices.offices.values().map(Vec::len).sum();
    assert_eq!((imported.offices.offices.len(), offices), (19, 316 - 2 * 19));
}

#[test]
fn the_running_text_reads_as_it_was_written() {
    let akmola = read(AKMOLA, "akmola").files();
    for (text, sentence) in [
        ("act", "1) «Мемлекеттiк атаулы әлеуметтiк көмек тағайындау» мемлекеттік қызмет регламенті;"),
        (
            "act",
            "2) «Үйде оқитын және тәрбиеленетiн мүгедек балаларды материалдық қамтамасыз ету үшiн құжаттарды ресiмдеу» мемлекеттік қызмет регламенті;",
        ),
        ("regulation-1", "осы Регламентінің 1 және 2-қосымшаларында көрсетілген (бұдан әрі – қызмет беруші)."),
        ("regulation-1", "2010 жылғы 20 шілдедегі № 745 қаулысының, «Жергілікті атқарушы"),
        ("regulation-2", "осы Регламенттің 3-қосымшасында көрсетілген;"),
        ("regulation-3", "осы Регламенттің 1 және 2-қосымшаларында көрсетілген."),
        ("regulation-3", "8-бабы 1-тармағы 8)-тармақшасының және «Жеке"),
    ] {
        let file = &akmola[&format!("content/regulations/akmola/{text}/kk.md")];
        assert!(file.contains(sentence), "{text}: {sentence}");
    }
    let atyrau = read(ATYRAU, "atyrau").files();
    for (text, sentence) in [
        ("act", "16-бабының 1 және 3-тармақтарына сәйкес Атырау облысының әкімдігі ҚАУЛЫ ЕТЕДІ:"),
        ("act", "> Ескерту. Күші жойылды - Атырау облысы әкімдігінің 25.12.2019 № 304 (алғашқы ресми"),
        ("act", "бекіту туралы\" бұйрығының қолданысқа енгізілуінен бұрын емес."),
        ("list", "тізілімінде № 2887 нөмірімен тiркелген, 2014 жылғы 29 сәуірдегі"),
        ("regulation", "осы Регламенттің 2-қосымшасында келтірілген."),
    ] {
        let file = &atyrau[&format!("content/regulations/atyrau/{text}/kk.md")];
        assert!(file.contains(sentence), "{text}: {sentence}");
    }
}

#[test]
fn the_record_is_read() {
    let imported = read(ATYRAU, "atyrau");
    let record = &imported.files()["registry/acts/atyrau.toml"];
    for line in [
        "kind = \"resolution\"",
        "number = \"120\"",
        "date = 2015-04-24",
        "issuer = \"atyrau-akimat\"",
        "status = \"repealed\"",
        "repealed_on = 2019-12-25",
        "signed.kk = \"Облыс әкімі Б. Ізмұхамбетов\"",
        "number = \"3215\"",
        "body = \"atyrau-justice\"",
        "issuer.kk = \"Атырау облысының әкімдігі\"",
        "by.date = 2018-05-15",
        "by.number = \"97\"",
    ] {
        assert!(record.contains(line), "{line}\n{record}");
    }
    assert_eq!(imported.report.count(Certainty::Guess), 0, "{}", imported.report.to_text());
}
