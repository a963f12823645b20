//! The Kazakh stemmer against the table of 6,159 words that every implementation, this one and the script in the
//! browser, must reproduce. The columns: the form; its stem in each mode; the folded form; the stem of that.

use tizilim::text::fold::fold;
use tizilim::text::folded_stem::stem_folded;
use tizilim::text::kazakh::{StemMode, stem};

const VECTORS: &str = include_str!("../fixtures/kk_stem_vectors.tsv");

#[test]
fn every_vector_is_reproduced() {
    let mut lines = VECTORS.lines();
    let columns: Vec<&str> = lines.next().expect("a head line").split('\t').collect();
    assert_eq!(columns, ["form", "stem_n", "stem_nv", "stem_nvp", "fold", "foldstem"]);

    let mut mismatches = Vec::new();
    let mut rows = 0;
    for line in lines {
        rows += 1;
        let expected: Vec<&str> = line.split('\t').collect();
        let form = expected[0];
        let folded = fold(form);
        let found = [
            form.to_owned(),
            stem(form, StemMode::Nominal),
            stem(form, StemMode::NominalVerbal),
            stem(form, StemMode::NominalVerbalVoice),
            folded.clone(),
            stem_folded(&folded),
        ];
        for ((column, expected), found) in columns.iter().zip(&expected).zip(&found) {
            if expected != found {
                mismatches.push(format!("line {}: {form}: {column} is {found}, not {expected}", rows + 1));
            }
        }
    }
    assert_eq!(rows, 6159);
    assert!(mismatches.is_empty(), "{} mismatches\n{}", mismatches.len(), mismatches.join("\n"));
}
