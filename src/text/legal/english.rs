//! Acts in English, after the drafting manuals of the European Union and of the United Kingdom.

use std::sync::LazyLock;

use super::grammar::{
    ACT_NUMBER, ActGrammar, CitationGrammar, DatedActGrammar, DefinitionGrammar, LegalGrammar, OtherTexts, Phrase,
    Unit, pattern,
};

/// `5`, `5A`, `9-1`, `5(2)(a)`; `(a)` and `a)` within what was named before; `II` and `A` of annexes and chapters.
const NUMBER: &str = r"(?:[0-9]+(?:[A-Za-z]\b)?(?:-[0-9]+)?(?:\s?\([0-9a-z]{1,4}\))*\)?|(?:\([0-9a-z]{1,4}\))+|[a-z]\)|(?-i:[IVXLC]+|[A-Z])\b)";
/// Between the numbers of a list.
const JOINT: &str = r"\s*(?:,\s*(?:and\s|or\s)?|[–—-]|and\s|or\s|to\s)\s*";
/// Words for points and, with `sub-` before them, for sub-points.
const POINT: &str = "(?:sub-?)?(?:point|paragraph|section|article|clause)s?";
/// Words for other parts.
const OTHER_PART: &str = "annex(?:es)?|appendix|appendices|schedules?|chapters?";

pub(super) static GRAMMAR: LazyLock<LegalGrammar> = LazyLock::new(|| LegalGrammar {
    // `Annex 1`, `Schedule II. Fees`, `Appendix A to the Regulation`; `Annex`, `Annex to the Regulation`, `Schedule`.
    annex_headings: vec![
        pattern(r"(?i)^(?:annex|appendix|schedule) (?P<number>[0-9]+[a-z]?|[ivxlc]+|[a-z])(?:[.,:–—-]| |$)"),
        pattern(r"(?i)^(?:annex|appendix)(?:[.:]| (?:to|of) |$)|^schedule(?:[.:]|$)"),
    ],
    // `Chapter 1. …`, `CHAPTER II`.
    chapter_headings: vec![pattern(r"(?i)^chapter (?P<number>[0-9]+[a-z]?|[ivxlc]+)(?:[.,:–—-]| |$)")],
    enclosed_marks: true,
    citations: Some(CitationGrammar {
        number: pattern(&format!("(?i){NUMBER}")),
        part: pattern(&part()),
        units: &[
            ("sub", Unit::SubPoint),
            ("annex", Unit::Annex),
            ("appendi", Unit::Annex),
            ("schedule", Unit::Annex),
            ("chapter", Unit::Chapter),
            ("point", Unit::Point),
            ("paragraph", Unit::Point),
            ("section", Unit::Point),
            ("article", Unit::Point),
            ("clause", Unit::Point),
        ],
        phrase: Phrase::PartsFirst(parts_of_text()),
        // `sub-points (a) and (b) of this point`.
        own_sub_points: pattern(&format!(
            r"(?i)\b{POINT}\s+(?P<numbers>{})\s+(?:of|to|in)\s+this\s+(?:point|paragraph|section|article|clause)\b",
            numbers()
        )),
        enacting: &["act", "law", "order", "resolution", "decree", "decision"],
        enacting_or_approved: &["regulation", "rule", "code", "ordinance", "statute", "bylaw", "by-law"],
        others: Some(OtherTexts {
            // `the Labour Code, Article 5`.
            before: pattern(
                r"(?i)\b(?:act|law|code|constitution|treaty|convention|directive|agreement|regulation|rules|order|resolution|decree)(?:\s+(?:no\.?\s*)?[0-9][0-9/-]*)?[,(]?\s*$",
            ),
            // `Article 5 of the Labour Code`, `Article 5 TFEU`.
            after_parts: pattern(r"^\s*,?\s*(?:of|to)\b|^\s+[A-Z]"),
            // `the Regulation on fees`, `the Rules of the Ministry`, `Regulation (EU) 2016/679`.
            after_text: pattern(r"^\s*(?:(?:No|of|on|for|concerning|governing)\b|№|\(|[0-9])"),
        }),
    }),
    acts: ActGrammar {
        number: pattern(&format!(r"(?:№|\b[Nn](?:o|umber)\b\.?)\s*{ACT_NUMBER}")),
        date_may_follow: true,
        dated: Some(dated_acts()),
    },
    definitions: DefinitionGrammar {
        // `In this Regulation, the following terms are used:`, `the following definitions apply:`.
        announcements: &[
            "definition",
            "following terms",
            "terms are used",
            "terms used",
            "following expressions",
            "following meaning",
        ],
        // `“applicant” means a person …`, `“tax” has the meaning given to it in …`.
        sentences: vec![
            pattern(
                r"(?i)^(?P<term>.+?),?\s+(?:means?|shall\s+mean|refers?\s+to|is\s+defined\s+as)[,:]?\s+(?P<meaning>.+)$",
            ),
            pattern(
                r"(?i)^(?P<term>.+?)\s+(?P<meaning>(?:has|have|shall\s+have)\s+the\s+(?:same\s+|respective\s+)?meanings?\s.+)$",
            ),
        ],
        quotes: &[('“', '”'), ('‘', '’'), ('"', '"'), ('\'', '\''), ('«', '»')],
        articles: &["the ", "an ", "a "],
        // `register of services (hereinafter referred to as the register)`.
        short_names: &["hereinafter referred to as", "hereafter referred to as", "hereinafter", "hereafter"],
        // `(b) repealed`, `(b) [deleted]`.
        removed: &["repealed", "deleted", "omitted", "[repealed", "[deleted", "[omitted"],
    },
    agreed: &["agreed"],
});

fn numbers() -> String {
    format!("{NUMBER}(?:{JOINT}{NUMBER})*")
}

/// `points 5 and 6`, `Annex 1`, `sub-points (a) and (b) of point 5`.
fn part() -> String {
    let numbers = numbers();
    format!(
        r"(?i)\b(?:(?P<within>{POINT})\s+(?P<subs>{numbers})\s+(?:of|to|in)\s+)?(?P<what>{POINT}|{OTHER_PART})\s+(?P<numbers>{numbers})"
    )
}

/// `points 5 and 6 and Annex 1 of this Regulation`, `Annex 1 to the Rules`, `Annex 1`.
fn parts_of_text() -> regex::Regex {
    let numbers = numbers();
    let part = format!(r"(?:{POINT}\s+{numbers}\s+(?:of|to|in)\s+)?(?:{POINT}|{OTHER_PART})\s+{numbers}");
    let joint = r"(?:\s*,\s*(?:and\s+|or\s+)?|\s+(?:and|or)\s+)(?:(?:of|to|in|under)\s+)?";
    pattern(&format!(
        r"(?i)\b(?P<parts>{part}(?:{joint}{part})*)(?:\s+(?:of|to|in|under)\s+(?:(?P<this>(?:this|these|the\s+present)\s+)|the\s+)?(?P<whole>act|law|order|resolution|decree|decision|regulation|rule|code|ordinance|statute|by-?law|standard|instruction|procedure|guideline|list|architecture)s?\b)?"
    ))
}

/// `Order No. 58 of 16 February 2021`, `the Law of 6 April 2016`.
fn dated_acts() -> DatedActGrammar {
    DatedActGrammar {
        date: pattern(&format!(
            r"(?i)(?:(?:№|\bno\b\.?|\bnumber\b)\s*{ACT_NUMBER}\s+)?\b(?:of|dated)\s+(?P<day>\d{{1,2}})\s+(?P<month>\p{{L}}+)\s+(?P<year>\d{{4}})"
        )),
        months: [
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december",
        ],
        forms: vec![
            ("law", pattern(r"(?i)\blaw\b")),
            ("code", pattern(r"(?i)\bcode\b")),
            ("decree", pattern(r"(?i)\bdecree\b")),
            ("resolution", pattern(r"(?i)\bresolution\b")),
            ("order", pattern(r"(?i)\border\b")),
            ("decision", pattern(r"(?i)\bdecision\b")),
        ],
        form_first: true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn number<'t>(patterns: &[regex::Regex], heading: &'t str) -> Option<Option<&'t str>> {
        let found = patterns.iter().find_map(|pattern| pattern.captures(heading))?;
        Some(found.name("number").map(|number| number.as_str()))
    }

    #[test]
    fn headings_of_annexes_and_chapters_are_known() {
        for (heading, wanted) in [
            ("Annex 1", Some(Some("1"))),
            ("ANNEX II — Fees", Some(Some("II"))),
            ("Appendix A. Form", Some(Some("A"))),
            ("Schedule 3: Offices", Some(Some("3"))),
            ("Annex", Some(None)),
            ("Annex to the Regulation", Some(None)),
            ("Annexation of land", None),
            ("Schedule of work", None),
            ("General provisions", None),
        ] {
            assert_eq!(number(&GRAMMAR.annex_headings, heading), wanted, "{heading}");
        }
        for (heading, wanted) in [
            ("Chapter 2. Procedure", Some(Some("2"))),
            ("CHAPTER IV", Some(Some("IV"))),
            ("Chapters of the list", None),
        ] {
            assert_eq!(number(&GRAMMAR.chapter_headings, heading), wanted, "{heading}");
        }
    }

    #[test]
    fn the_number_of_an_act_has_a_sign() {
        for text in ["Order No. 58-A", "order no 58-A", "Law № 58-A", "Act Number 58-A"] {
            assert_eq!(&GRAMMAR.acts.number.captures(text).unwrap()["number"], "58-A", "{text}");
        }
        assert!(!GRAMMAR.acts.number.is_match("Nothing 5"));
    }
}
