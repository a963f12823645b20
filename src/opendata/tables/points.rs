//! `points`: the texts of acts, block by block, languages side by side.
//!
//! A block with an address (a chapter, a point, a sub-point) has the same one in every language (TZ506). Blocks without
//! one (paragraphs, notes, tables) are named after the address that they stand under, their kind and their place among
//! those of this kind, so that a note that only one language prints does not move what follows it.

use std::collections::HashMap;

use super::shared::{number, place_id, position};
use crate::opendata::column::column;
use crate::opendata::source::Source;
use crate::opendata::table::{Table, unofficial_languages};
use crate::registry::model::{Act, ActText};
use crate::registry::point_id;
use crate::registry::regulation::words::{plain, table as cells};
use crate::registry::regulation::{Block, BlockKind, Directive, RegulationDocument};
use crate::registry::tables::TableId;
use crate::registry::values::LangTag;

/// Stands for the address of what comes before the first one.
const BEGINNING: &str = "-";

/// What a block may be, in the words of the column `kind`.
const KINDS: [&str; 11] = [
    "chapter",
    "annex",
    "heading",
    "point",
    "sub-point",
    "paragraph",
    "note",
    "quotation",
    "table",
    "drawn",
    "verbatim",
];

/// A block with its wording in each language that has it.
struct PointRow<'r> {
    act: &'r Act,
    listed: &'r ActText,
    /// The address, or the one that the block stands under.
    address: &'r str,
    /// The place among the blocks of this kind under the address; none of the block that has the address.
    place: Option<usize>,
    position: usize,
    kind: &'static str,
    blocks: Vec<(LangTag, &'r Block)>,
}

pub(super) fn table<'r>(source: &'r Source<'r>) -> Table<'r> {
    source
        .table::<PointRow<'r>>(TableId::Points)
        .column(place_id(), PointRow::id)
        .column(column("act_id").parent(TableId::Acts), |row| &row.act.id)
        .column(column("text_id").derived(), |row| &row.listed.id)
        .column(column("address").label(2), |row| row.place.is_none().then_some(row.address))
        .column(column("kind").allowed_values(KINDS), |row| row.kind)
        .column(number(), |row| row.blocks.iter().find_map(|(_, block)| block.number.as_ref()))
        .column(position(), |row| row.position)
        .per_language(column("text").label(1), |row, language| {
            row.blocks.iter().find(|(tag, _)| *tag == language).and_then(|(_, block)| wording(block))
        })
        .column(unofficial_languages(), |row| {
            let unofficial = &row.listed.unofficial;
            let here = |language: &&LangTag| row.blocks.iter().any(|(tag, _)| tag == *language);
            let languages = source.languages().iter().filter(|language| unofficial.contains(language));
            languages.filter(here).collect::<Vec<_>>()
        })
        .records(|| {
            let texts = source.registry.acts.iter().flat_map(|act| act.texts.iter().map(move |listed| (act, listed)));
            texts.flat_map(|(act, listed)| {
                let found = source.registry.text_of(act.id.as_str(), listed.id.as_str());
                found.map(|(_, _, text)| rows(act, listed, text)).unwrap_or_default()
            })
        })
}

/// A block under an address: what it is, its place among those of its kind (none if the address is its own), and its
/// wordings.
type PlacedPoint<'r> = (&'static str, Option<usize>, Vec<(LangTag, &'r Block)>);

/// The blocks under each address, in the order of the first language that has it.
#[derive(Default)]
struct Gathered<'r> {
    groups: Vec<(&'r str, Vec<PlacedPoint<'r>>)>,
    group_of: HashMap<&'r str, usize>,
}

impl<'r> Gathered<'r> {
    fn add(&mut self, address: &'r str, place: Option<usize>, language: LangTag, block: &'r Block) {
        let at = *self.group_of.entry(address).or_insert_with(|| {
            self.groups.push((address, Vec::new()));
            self.groups.len() - 1
        });
        let blocks = &mut self.groups[at].1;
        let kind = word(&block.kind);
        let same = |other: &&mut PlacedPoint<'_>| other.1 == place && (place.is_none() || other.0 == kind);
        match blocks.iter_mut().find(same) {
            Some((_, _, wordings)) => wordings.push((language, block)),
            None => blocks.push((kind, place, vec![(language, block)])),
        }
    }
}

fn rows<'r>(act: &'r Act, listed: &'r ActText, text: &'r RegulationDocument) -> Vec<PointRow<'r>> {
    let mut gathered = Gathered::default();
    for wording in &text.texts {
        let mut address = BEGINNING;
        let mut places: HashMap<&'static str, usize> = HashMap::new();
        for block in &wording.blocks {
            let place = if let Some(own) = block.address.as_deref() {
                address = own;
                places.clear();
                None
            } else {
                let place = places.entry(word(&block.kind)).or_default();
                *place += 1;
                Some(*place)
            };
            gathered.add(address, place, wording.language, block);
        }
    }
    let groups = gathered.groups.into_iter();
    let blocks = groups.flat_map(|(address, blocks)| blocks.into_iter().map(move |block| (address, block)));
    blocks
        .zip(1..)
        .map(|((address, (kind, place, blocks)), position)| PointRow {
            act,
            listed,
            address,
            place,
            position,
            kind,
            blocks,
        })
        .collect()
}

fn word(kind: &BlockKind) -> &'static str {
    match kind {
        BlockKind::Chapter => "chapter",
        BlockKind::Annex => "annex",
        BlockKind::Heading => "heading",
        BlockKind::Point => "point",
        BlockKind::SubPoint(_) => "sub-point",
        BlockKind::Paragraph => "paragraph",
        BlockKind::Note | BlockKind::Footnote => "note",
        BlockKind::Quotation => "quotation",
        BlockKind::Table => "table",
        BlockKind::Directive(_) => "drawn",
        BlockKind::Verbatim => "verbatim",
    }
}

impl PointRow<'_> {
    fn id(&self) -> String {
        let Self { act, listed, address, .. } = self;
        match self.place {
            Some(place) => format!("{}/{}-{place}", point_id(act.id.as_str(), listed.id.as_str(), address), self.kind),
            None => point_id(act.id.as_str(), listed.id.as_str(), address),
        }
    }
}

/// The words of a block without markup; of a table its rows, a line each, cells divided by ` | `. What is drawn from data
/// has none.
fn wording(block: &Block) -> Option<String> {
    match &block.kind {
        _ if block.is_table() => {
            Some(cells(&block.markdown).iter().map(|row| row.join(" | ")).collect::<Vec<_>>().join("\n"))
        }
        BlockKind::Verbatim => Some(block.markdown.clone()),
        BlockKind::Directive(Directive::Lost { text, .. }) => text.clone(),
        BlockKind::Directive(_) => None,
        _ => Some(plain(&block.markdown)),
    }
}
