//! Kazakh words that say little, in folded letters. A list is a slice of strings with words parted by spaces.

/// Conjunctions, prepositions, and words by which one asks.
pub(super) const STOPWORDS: &[&str] = &[
    "жане мен бен пен ушин туралы калаи каида каидан кандаи каи не кашан керек кереги болады бола ма ме ба бе па пе",
    "маган",
];

/// Words of texts that say little, in full spelling.
pub(super) const SPELT: &[&str] = &["және үшін немесе бойынша осы болып емес бұдан туралы арқылы кейін"];

/// Stems of what is done with any document or service: get, give, draw up.
pub(super) const ROUTINE: &[&str] =
    &["ал алу бер беру корсет корсету тагаиында тагаиындау расимде расимдеу жаса жасау жасат жасату кою жургизу"];
