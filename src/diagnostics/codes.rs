//! The rules that sources must keep: one [`Code`] a rule, never reused, never renumbered.
//!
//! `tizilim explain CODE` prints what stands here, and `docs/faults.md` is written from it (a test keeps the two equal).

use super::Severity;

/// A rule that sources must keep.
#[derive(Debug, PartialEq, Eq)]
pub struct Code {
    /// The stable name, such as `TZ301`.
    pub id: &'static str,
    /// The rule in a few words.
    pub name: &'static str,
    /// How grave a breach is.
    pub severity: Severity,
    /// What the rule asks and why.
    pub why: &'static str,
    /// A breach, as an editor would write it.
    pub example: &'static str,
    /// How to mend it.
    pub remedy: &'static str,
}

macro_rules! codes {
    ($($konst:ident $id:literal $severity:ident $name:literal why $why:literal example $example:literal remedy $remedy:literal)*) => {
        $(
            #[doc = concat!($id, ": ", $name, ".")]
            pub static $konst: Code = Code {
                id: $id, name: $name, severity: Severity::$severity, why: $why, example: $example, remedy: $remedy,
            };
        )*
        /// Every rule, in the order of the codes.
        pub static ALL: &[&Code] = &[$(&$konst),*];
    };
}

codes! {
    UNREADABLE_FILE "TZ001" Error "unreadable file"
        why "A source file could be listed but not read, so its content is unknown and nothing may be published."
        example "registry/acts/broken-link.toml -> (a dangling symbolic link)"
        remedy "Make the file readable, or remove it."
    NOT_UTF8 "TZ002" Error "not UTF-8"
        why "Sources are UTF-8 text; other bytes would be published as wrong letters."
        example "a file saved as Windows-1251"
        remedy "Save the file as UTF-8 (in most editors: Save as, Encoding: UTF-8)."
    TOML_SYNTAX "TZ003" Error "TOML syntax"
        why "The file is not TOML 1.1, so what follows the fault cannot be understood."
        example "name = { kk = \"Құжаттау\", ru = \"Документирование }"
        remedy "Close the string, bracket or table where the fault stands; the format is described at https://toml.io."
    MISSING_FILE "TZ004" Error "missing file"
        why "A register needs registry/registry.toml and registry/classifier.toml; without them there is nothing to publish."
        example "tizilim check --root an/empty/folder"
        remedy "Run the command in the register's root, name it with --root, or create the file (see docs/formats.md)."
    STRAY_FILE "TZ005" Error "stray file"
        why "A file under registry/ or content/ that no rule reads would be skipped silently."
        example "registry/service/x.toml (the folder is called services)"
        remedy "Move the file to the folder it belongs to, or out of registry/ and content/."
    UNKNOWN_KEY "TZ101" Error "unknown key"
        why "A key that the format does not know is most often misspelt; what it says would be lost."
        example "subsecton = \"00704\""
        remedy "Correct the key's spelling, or remove it (docs/formats.md lists the keys)."
    MISSING_KEY "TZ102" Error "missing key"
        why "The record cannot be understood without this key."
        example "[[section]] without code"
        remedy "Add the key."
    WRONG_TYPE "TZ103" Error "wrong type"
        why "The value is of another kind than the format asks for: a number for a text, a table for a list."
        example "postcode = 020100"
        remedy "Write the value in the kind that the message names; codes and postcodes stand in quotes."
    EMPTY_VALUE "TZ104" Error "empty value"
        why "An empty text says nothing and would be shown as a gap. What is not known is left out."
        example "name = { kk = \"\", ru = \"Справка\" }"
        remedy "Write the text, or leave the key out if it may be missing."
    FOREIGN_LANGUAGE "TZ105" Error "language not of this register"
        why "A text is given in a language that registry.toml does not list, so that it would never be shown."
        example "name = { kk = \"Туризм\", en = \"Tourism\" } in a register of kk and ru"
        remedy "Correct the language tag, or add the language to `languages` in registry/registry.toml."
    UNSAFE_TEXT "TZ106" Error "unsafe character"
        why "Control characters break data files, and characters that change the direction of writing can make a text read otherwise than it is."
        example "a NUL, an escape character, U+202E"
        remedy "Delete the character; it usually came along when the text was copied."
    BAD_ID "TZ201" Error "malformed id"
        why "Ids become addresses of pages; they are lower-case Latin letters, digits and single hyphens, 1 to 80 of them, beginning with a letter or a digit."
        example "id = \"Адрестік көмек\""
        remedy "Write a short slug such as \"targeted-social-assistance\"."
    BAD_CODE "TZ202" Error "malformed classifier code"
        why "A section has three digits, a subsection five, a service eight: section, subsection, ordinal (rules of the register, point 14)."
        example "subsection = \"0704\""
        remedy "Write all digits, with the leading zeros, in quotes."
    BAD_DATE "TZ203" Error "broken date"
        why "Dates are calendar days in the form 2013-06-03, without quotes and without a time."
        example "date = \"3.06.2013\""
        remedy "Write year-month-day without quotes, a day that exists."
    UNKNOWN_CHOICE "TZ204" Error "unknown choice"
        why "The key takes one of a few words, and this is none of them."
        example "status = \"active\""
        remedy "Take one of the words that the message lists."
    BAD_DURATION "TZ205" Error "malformed time"
        why "Times are a number and a unit, so that they can be compared and published as durations."
        example "time = \"about a week\""
        remedy "Write such as \"7 working days\", \"15 minutes\", \"1 hour\", \"20 calendar days\", \"1 month\"; what cannot be said so stands in `text` alone."
    BAD_PHONE "TZ206" Error "malformed phone number"
        why "Phone numbers are kept in the international form so that a phone can dial them: +, country, number, digits only (ITU-T E.164)."
        example "phones = [\"8-71643 2-45-69\"]"
        remedy "Write +77164324569; the digits as printed go into `printed`."
    BAD_POSTCODE "TZ207" Error "malformed postcode"
        why "A postcode of Kazakhstan is six digits."
        example "postcode = \"20100\""
        remedy "Write six digits in quotes."
    BAD_HOURS "TZ208" Error "malformed opening hours"
        why "Opening hours are kept in the form of OpenStreetMap so that programs can read them."
        example "hours = \"9-18\""
        remedy "Write such as \"Mo-Fr 09:00-18:00\", \"Mo-Fr 09:00-13:00,14:00-18:00; Sa 10:00-14:00\"."
    BAD_URL "TZ209" Error "malformed address of a site or mailbox"
        why "Links must begin with https:// or http:// and mail addresses must hold one @, or the link leads nowhere."
        example "url = \"www.egov.kz\""
        remedy "Write the whole address."
    BAD_LANGUAGE "TZ210" Error "malformed language tag"
        why "Languages are named by tags such as kk, ru, en (BCP 47)."
        example "languages = [\"kaz\u{0430}\"]"
        remedy "Write the two-letter tag in lower-case Latin letters."
    BAD_AMOUNT "TZ211" Error "malformed amount"
        why "A cost is a number with at most two decimals and a currency of three letters (ISO 4217)."
        example "amount = \"1 000 тг\""
        remedy "Write amount = \"1000.00\" and currency = \"KZT\"."
    FILE_NAME "TZ212" Error "file name and id differ"
        why "Each act, service, district and year has a file of its own, each revision a folder, named after its id, so that people find it."
        example "id = \"unemployed-certificate\" in services/certificate.toml"
        remedy "Rename the file or folder, or correct the id."
    BAD_COUNTRY "TZ213" Error "malformed country code"
        why "The country stands in the names of the acts' XML documents, which programs read."
        example "country = \"KAZ\""
        remedy "Write two small letters (ISO 3166-1), such as \"kz\"."
    DUPLICATE_ID "TZ301" Error "duplicate id"
        why "Two records of one kind with the same id would be one page."
        example "two [[section]] with code = \"001\""
        remedy "Give one of them another id; if they are the same thing, keep one."
    DANGLING_REFERENCE "TZ302" Error "dangling reference"
        why "The record names another one that is not in the register."
        example "subsection = \"00799\""
        remedy "Correct the id, or add the record it names."
    CODE_OUTSIDE "TZ303" Error "code outside its parent"
        why "A subsection's code begins with its section's code, a service's with its subsection's (rules of the register, point 14)."
        example "[[section]] code = \"001\" holding subsection \"00201\""
        remedy "Move the record under its parent, or correct the code."
    FORMER_ID "TZ304" Error "former id in use"
        why "A former id yields a redirect page; it cannot be the id of another record at the same time."
        example "former_ids = [\"unemployed-certificate\"] in another service"
        remedy "Remove the id from former_ids, or rename the other record."
    NO_SUCH_STEP "TZ305" Error "no such step"
        why "A step leads to another one that its procedure does not have."
        example "next = [\"12\"] in a procedure of nine steps"
        remedy "Correct the number; the last step has no next."
    DUPLICATE_ROW "TZ306" Error "row twice"
        why "A table of the catalogue prints each number once; two functions with one number would have one address."
        example "two [[capability.function]] with row = \"25\" in registry/catalogue/oblast.toml"
        remedy "Take the number from the act; if both are the same function, keep one."
    ROW_ORDER "TZ307" Error "row out of order"
        why "Rows stand in the order of their printed numbers, so that the table is drawn as the act prints it."
        example "row = \"24\" after row = \"25\""
        remedy "Move the function to its place, or correct the number: digits in quotes."
    UNKNOWN_ABBREVIATION "TZ308" Error "unknown abbreviation"
        why "A system of the catalogue is said to be an abbreviation that no list explains."
        example "abbreviation = \"ЭҮПП\""
        remedy "Write it as registry/catalogue/abbreviations.toml does, or leave it out; `perhaps` may also name a system."
    MISSING_TRANSLATION "TZ401" Warning "missing translation"
        why "The register is kept in the state and the Russian language (rules of the register, point 4); the page shows the other language, marked as such."
        example "name = { kk = \"Туризм\" }"
        remedy "Add the translation; list the language under `unofficial` if it is not an official one."
    INCOMPLETE_SERVICE "TZ402" Error "incomplete record"
        why "A service in force must say what the register is to hold: recipients, the body that develops the act, the provider, the bodies that accept and issue, the delivery form, whether it is free, the act (rules of the register, point 13)."
        example "a service with status = \"in-force\" and no channels"
        remedy "Add what the message names."
    CONTRADICTING_DATES "TZ403" Error "contradicting dates"
        why "Something ends before it begins, or was registered before it was signed."
        example "valid_from = 2015-01-01 and valid_to = 2014-01-01"
        remedy "Correct the dates."
    STATUS_DATA "TZ404" Error "status without its data"
        why "What is repealed, withdrawn or closed must say since when, and nothing else may."
        example "status = \"repealed\" without repealed_on"
        remedy "Add the date, or correct the status."
    MISSING_CHANNEL "TZ405" Error "unknown channel or participant"
        why "A time, a document or a step names a channel or participant that its service does not define."
        example "channels = [\"portal\"] in a service without a [[channel]] portal"
        remedy "Correct the id, or define the channel or participant."
    PAGE_HEAD "TZ501" Error "page without a title"
        why "The first line of a page's text is its title."
        example "content/pages/about/kk.md that begins with a paragraph"
        remedy "Begin the file with a line such as `# Жоба туралы`."
    PAGE_LANGUAGE "TZ502" Warning "page missing in a language"
        why "The page exists in one language only; the other shows it, marked as such."
        example "content/pages/about/kk.md without ru.md"
        remedy "Add the other file."
    PAGE_NAME "TZ503" Error "page name taken"
        why "A page of running text would stand where another part of the site stands."
        example "content/pages/services/kk.md"
        remedy "Give the page's folder another name."
    BAD_DIRECTIVE "TZ504" Error "broken directive"
        why "A directive in a text is misspelt, lacks an argument, or costs too much; the text cannot be published without it."
        example "{{ ofices(annex=\"1\") }}"
        remedy "Correct the directive; docs/formats.md lists them."
    EMPTY_DIRECTIVE "TZ505" Error "directive that draws nothing"
        why "A directive asks for offices, a procedure or a part of the catalogue that the register does not have, so that the page would have a gap."
        example "{{ offices(annex=\"9\") }} in an act that lists no offices in annex 9"
        remedy "Correct the annex, the service, the part or the id, or add the data."
    TEXTS_DIFFER "TZ506" Warning "texts differ in structure"
        why "The text has a point, a chapter or an annex in one language that it lacks in the other; they cannot be set side by side there."
        example "p14-5 in kk.md, but not in ru.md"
        remedy "Add what is missing, with the number that the act prints."
    UNLISTED_TEXT "TZ507" Error "text that its act does not list"
        why "A text stands under content/regulations/, but its act has no [[text]] of that id, or the act lists a text that is not there."
        example "content/regulations/rules-2021-58/rules/kk.md without [[text]] id = \"rules\" in the act"
        remedy "Add [[text]] to the act's file, or correct the folder's name."
    CARD_NOT_DRAWN "TZ651" Warning "cards that are not drawn"
        why "A card, the picture that messengers show beside a link, is drawn letter by letter with the fonts of the theme. A text whose letters no font has, or whose letters join, stand over each other or run from right to left, would make an empty or wrong picture: there is none, and links to the page show the register's card or the icon."
        example "title.ka = \"სერვისების რეესტრი\" and no font with Georgian letters"
        remedy "Add a font that has the letters to the theme as fonts/card-<name>.ttf. For scripts whose letters join or run from right to left there are no cards."
    BAD_YEAR "TZ701" Error "malformed year"
        why "A report is on one calendar year, written as four digits without quotes."
        example "year = 25"
        remedy "Write the whole year, from 1900 to 2999, such as 2025."
    BAD_COUNT "TZ702" Error "impossible count"
        why "What is counted is a whole number that is not negative and not larger than any country can count in a year."
        example "complaints = -3"
        remedy "Write the number; leave the key out if it is not known."
    BAD_YEAR_DAY "TZ703" Error "malformed day of the year"
        why "A deadline comes every year: its day is a month and a day of that month that exist in every year."
        example "day = \"02-30\""
        remedy "Write month and day with two digits each in quotes, such as \"03-01\"."
    PART_EXCEEDS "TZ704" Error "part larger than the whole"
        why "A part of what was counted is larger than the whole, or its parts are together: one of the numbers is wrong, and the report would contradict itself."
        example "total = 10, free = 8 and paid = 4"
        remedy "Correct the number that is wrong; leave out what is not known."
    PARTS_MISSING "TZ705" Warning "parts do not add up"
        why "Services are given for a payment or free of charge, on paper or electronically: where both parts are supplied, they should make up the whole."
        example "total = 10, free = 5 and paid = 4"
        remedy "Correct the number that is wrong; leave one part out if the other is not known for certain."
    NOT_GIVEN "TZ706" Warning "counted, but not given in the year"
        why "Numbers are supplied for a service that, by its own record, was not given on any day of the year."
        example "a service that ended in 2019 counted in registry/statistics/2025.toml"
        remedy "Correct the service's dates, or remove the numbers."
    NO_SUCH_POINT "TZ707" Error "no such point"
        why "A deadline names a point that the text of its act does not have, so that its link would lead nowhere."
        example "point = \"77\" in an act of twenty points"
        remedy "Write the point as the act prints it, sub-points after a comma: \"7, 2)\"."
    REVISION_ORDER "TZ801" Error "revisions out of order"
        why "Each revision holds only what differs from the one before it, which it names under `previous`. In another order they give other states than were published."
        example "two revisions with previous = \"2026-01-31\", each from its own branch"
        remedy "Put `date` and `previous` back as they were published. If two revisions were made side by side, remove the folder of the later one and run `tizilim snapshot` again."
    BROKEN_LINE "TZ802" Error "broken line of a revision"
        why "A revision is what was published and is never edited: each line is a record as `tizilim snapshot` wrote it, with the SHA-256 of its values, and lines stand in the order of the keys."
        example "a name that was corrected in registry/revisions/2026-01-31/services.ndjson"
        remedy "Put the file back as it was published (it is in the history of the sources), and correct the record in the sources instead; the next revision tells the change."
    BROKEN_STATE "TZ803" Error "state other than published"
        why "The head of a revision has the number of records and a SHA-256 for each table; the files of this revision and those before it give others, so one of them was edited, cut off or lost."
        example "a removed registry/revisions/2026-01-31/services.ndjson"
        remedy "Put the folder of the revision, and those before it, back as they were published (they are in the history of the sources)."
    RECORD_GONE "TZ804" Error "record disappeared"
        why "Nothing that was published is deleted: links, citations and other people's data lead to it. What holds no longer keeps its record, with a status or an entry in registry/revisions/withdrawn.toml."
        example "a service's file that was deleted after a revision had it"
        remedy "Put the record back with the status and the day of its end, name its id in `former_ids` of the one that took its place, or, if such records have no status, add it to registry/revisions/withdrawn.toml."
    BAD_WITHDRAWAL "TZ805" Error "wrong entry of withdrawn records"
        why "registry/revisions/withdrawn.toml says why a record without a status is not in the sources any more. An entry that names no such record says nothing."
        example "[[withdrawn]] table = \"services\" (a service has a status)"
        remedy "Correct the table and the id, or remove the entry."
}

/// The rule of a code, in any letter case.
pub fn find(id: &str) -> Option<&'static Code> {
    ALL.iter().copied().find(|code| code.id.eq_ignore_ascii_case(id))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_unique_and_in_order() {
        for pair in ALL.windows(2) {
            assert!(pair[0].id < pair[1].id, "{} before {}", pair[0].id, pair[1].id);
        }
    }

    #[test]
    fn a_code_is_found_in_any_case() {
        assert_eq!(find("tz301"), Some(&DUPLICATE_ID));
        assert_eq!(find("TZ999"), None);
    }
}
