//! `registry/catalogue/`: what akims' offices do, with which information systems, and how their informatisation is
//! measured (model architecture of the "electronic akimat", order № 158 of 19.09.2016, annexes 1 and 2).

use crate::registry::decode::{Spanned, record, string_enum};
use crate::registry::values::{FormerCode, LangTag, Slug, Text};

/// The catalogue: its files, each of which may be missing.
#[derive(Clone, Debug, Default)]
pub struct Catalogue {
    /// The levels of administration, by their parts.
    pub levels: Vec<CatalogueLevel>,
    /// Information systems.
    pub systems: Option<Systems>,
    /// Indicators.
    pub indicators: Option<Indicators>,
    /// Lists of abbreviations.
    pub abbreviations: Option<Abbreviations>,
}

impl Catalogue {
    /// Whether the register has no catalogue at all.
    pub fn is_empty(&self) -> bool {
        self.levels.is_empty() && self.systems.is_none() && self.indicators.is_none() && self.abbreviations.is_none()
    }

    /// The act of the first file that names one.
    pub fn act(&self) -> Option<&Slug> {
        let levels = self.levels.iter().map(|level| &level.act);
        let others = [
            self.systems.as_ref().map(|file| &file.act),
            self.indicators.as_ref().map(|file| &file.act),
            self.abbreviations.as_ref().map(|file| &file.act),
        ];
        levels.chain(others.into_iter().flatten()).map(|act| &act.value).next()
    }

    /// The level whose table is a part of an act's annex.
    pub fn part_of(&self, act: &Slug, part: &str) -> Option<&CatalogueLevel> {
        self.levels.iter().find(|level| level.part.as_str() == part && level.act.value == *act)
    }

    /// A list of abbreviations of an act.
    pub fn list_of(&self, act: &Slug, id: &str) -> Option<&AbbreviationList> {
        let file = self.abbreviations.as_ref().filter(|file| file.act.value == *act)?;
        file.lists.iter().find(|list| list.id.as_str() == id)
    }

    /// The indicators that an act sets.
    pub fn indicators_of(&self, act: &Slug) -> Option<&Indicators> {
        self.indicators.as_ref().filter(|file| file.act.value == *act)
    }

    /// The information systems, in the order of their file.
    pub fn all_systems(&self) -> &[System] {
        self.systems.as_ref().map_or(&[], |file| &file.systems)
    }

    /// The lists of abbreviations, in the order of their file.
    pub fn lists(&self) -> &[AbbreviationList] {
        self.abbreviations.as_ref().map_or(&[], |file| &file.lists)
    }

    /// Every indicator with its group and subgroup, in printed order.
    pub fn all_indicators(&self) -> impl Iterator<Item = (&IndicatorGroup, Option<&IndicatorSubgroup>, &Indicator)> {
        self.indicators.iter().flat_map(|file| &file.groups).flat_map(|group| {
            let own = group.indicators.iter().map(move |indicator| (group, None, indicator));
            let inner = group.subgroups.iter().flat_map(move |subgroup| {
                subgroup.indicators.iter().map(move |indicator| (group, Some(subgroup), indicator))
            });
            own.chain(inner)
        })
    }
}

string_enum! {
    /// A level of local administration.
    pub enum Level {
        /// Oblast, city of republican importance, capital.
        Oblast = "oblast",
        /// District, city of oblast importance.
        District = "district",
        /// City of district importance, settlement, village, rural okrug.
        Village = "village",
    }
}

string_enum! {
    /// What the functions of a capability are.
    pub enum CapabilityKind {
        /// Functions of the body.
        Function = "function",
        /// Public services.
        PublicService = "public-service",
        /// Permits and notifications.
        Permit = "permit",
        /// Services that are not in the register of public services.
        OtherService = "other-service",
    }
}

string_enum! {
    /// How the printed place of a function was damaged, so that readers know what was put together.
    pub enum FunctionNote {
        /// The text goes on after a page break.
        ContinuesOverPage = "continues-over-page",
        /// The text begins before its number, on the page before.
        StartsBeforeNumber = "starts-before-number",
        /// A page break divides the number from the text.
        PageBreakBeforeText = "page-break-before-text",
        /// Words of links stood at the end of their line and were put back.
        LinkWordsMoved = "link-words-moved",
        /// An empty line stands inside the text.
        EmptyLineInside = "empty-line-inside",
    }
}

record! {
    /// A part of annex 1: the table of one level of administration.
    pub struct CatalogueLevel {
        /// The level, the name of the file.
        pub level: Spanned<Level>,
        /// The number of the part, as printed.
        pub part: Spanned<String>,
        /// The act that approves it.
        pub act: Spanned<Slug>,
        /// The annex of the act.
        pub annex: Option<String>,
        /// Languages whose texts here are not official.
        pub unofficial: Vec<LangTag>,
        /// The heading of the part.
        pub name: Text,
        /// Its capabilities in printed order.
        pub capabilities as "capability": Vec<Capability>,
    }
}

record! {
    /// A capability: a group of functions with the systems that serve it and the ways to automate it.
    pub struct Capability {
        /// Id within the level.
        pub id: Spanned<Slug>,
        /// Ids that it had before.
        pub former_ids: Vec<Spanned<Slug>>,
        /// What its functions are.
        pub kind: CapabilityKind,
        /// Name.
        pub name: Text,
        /// Whether the row with which it begins is inferred, because the print does not show it.
        pub inferred: Option<bool>,
        /// What the column of information systems says, cell by cell.
        pub systems: Vec<SystemsCell>,
        /// What the column of automation says; where it has levels, which are alternatives, an entry each.
        pub automation: Vec<Automation>,
        /// Its functions in printed order.
        pub functions as "function": Vec<Function>,
    }
}

record! {
    /// A cell of the column of information systems.
    pub struct SystemsCell {
        /// The rows of which it holds; all rows of the capability if left out.
        pub rows: Vec<Spanned<String>>,
        /// The cell as printed.
        pub text: Text,
        /// The systems that it names.
        pub ids: Vec<Spanned<Slug>>,
    }
}

record! {
    /// A way to automate a capability.
    pub struct Automation {
        /// The level, as a number; left out where the print has none.
        pub level: Option<String>,
        /// The words, with the printed name of the level.
        pub text: Text,
    }
}

record! {
    /// A function: a row of the table.
    pub struct Function {
        /// The number of the row, as printed.
        pub row: Spanned<String>,
        /// The words.
        pub text: Text,
        /// Whether it is uncertain that the row belongs to this capability.
        pub uncertain: Option<bool>,
        /// How its printed place was damaged.
        pub notes: Vec<FunctionNote>,
        /// The information resources that the row names.
        pub resources: Vec<Text>,
    }
}

record! {
    /// The file of information systems.
    pub struct Systems {
        /// The act that names them.
        pub act: Spanned<Slug>,
        /// The annex of the act.
        pub annex: Option<String>,
        /// Languages whose texts here are not official.
        pub unofficial: Vec<LangTag>,
        /// The systems.
        pub systems as "system": Vec<System>,
    }
}

record! {
    /// An information system.
    pub struct System {
        /// Id, its anchor on the page of systems.
        pub id: Spanned<Slug>,
        /// Ids that it had before.
        pub former_ids: Vec<Spanned<Slug>>,
        /// Name or abbreviation.
        pub name: Text,
        /// Other spellings in the print.
        pub spellings: Vec<String>,
        /// The abbreviation of the lists that it certainly is, in the register's first language.
        pub abbreviation: Option<Spanned<String>>,
        /// Abbreviations or systems that it may be: printed alike, but nothing says that they are the same.
        pub perhaps: Vec<Spanned<String>>,
    }
}

record! {
    /// The file of abbreviations.
    pub struct Abbreviations {
        /// The act that lists them.
        pub act: Spanned<Slug>,
        /// Languages whose texts here are not official.
        pub unofficial: Vec<LangTag>,
        /// The lists.
        pub lists as "list": Vec<AbbreviationList>,
    }
}

record! {
    /// A list of abbreviations.
    pub struct AbbreviationList {
        /// Id, such as `annex1`.
        pub id: Spanned<Slug>,
        /// Ids that it had before.
        pub former_ids: Vec<Spanned<Slug>>,
        /// The annex of the act.
        pub annex: Option<String>,
        /// The abbreviations in printed order. The same letters may stand for several things.
        pub abbreviations as "abbreviation": Vec<Abbreviation>,
    }
}

record! {
    /// An abbreviation.
    pub struct Abbreviation {
        /// The letters.
        pub name: Text,
        /// What they stand for.
        pub meaning: Text,
        /// What that is.
        pub kind: AbbreviationKind,
    }
}

string_enum! {
    /// What an abbreviation stands for.
    pub enum AbbreviationKind {
        /// An information system.
        System = "system",
        /// A unit of an akim's office.
        Unit = "unit",
        /// Anything else.
        Term = "term",
    }
}

record! {
    /// The file of indicators.
    pub struct Indicators {
        /// The act that sets them.
        pub act: Spanned<Slug>,
        /// The annex of the act.
        pub annex: Option<String>,
        /// Languages whose texts here are not official.
        pub unofficial: Vec<LangTag>,
        /// The groups in printed order.
        pub groups as "group": Vec<IndicatorGroup>,
    }
}

record! {
    /// A group of indicators.
    pub struct IndicatorGroup {
        /// The heading, with its number.
        pub name: Text,
        /// Its indicators outside subgroups, in printed order.
        pub indicators as "indicator": Vec<Indicator>,
        /// The groups in it.
        pub subgroups as "subgroup": Vec<IndicatorSubgroup>,
    }
}

record! {
    /// A group of indicators inside a group.
    pub struct IndicatorSubgroup {
        /// The heading, with its number.
        pub name: Text,
        /// Its indicators in printed order.
        pub indicators as "indicator": Vec<Indicator>,
    }
}

record! {
    /// An indicator of informatisation.
    pub struct Indicator {
        /// Its number, as printed.
        pub code: Spanned<String>,
        /// Codes that it had before.
        pub former_codes: Vec<Spanned<FormerCode>>,
        /// Name.
        pub name: Text,
        /// In what it is measured.
        pub unit: Text,
        /// How this register computes it; left out if it cannot.
        pub measure: Option<Measure>,
        /// The systems whose services are not counted.
        pub except_systems: Vec<Spanned<Slug>>,
    }
}

string_enum! {
    /// What the register can compute from its services in force.
    pub enum Measure {
        /// How many are fully automated.
        FullyAutomated = "fully-automated",
        /// How many are partly, but not fully automated.
        PartlyAutomated = "partly-automated",
        /// The share of those that are fully or partly automated.
        AutomatedShare = "automated-share",
    }
}
