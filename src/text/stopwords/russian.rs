//! Russian words that say little, in folded letters. A list is a slice of strings with words parted by spaces.

/// Conjunctions, prepositions, and words by which one asks.
pub(super) const STOPWORDS: &[&str] = &[
    "и в во на с со по для от до из к о об за у при или а как где куда что чтобы какие какои когда кто нужно нужны",
    "нужен нужна надо можно ли если я мне мои меня хочу через",
];

/// Stems of what is done with any document or service: get, give, draw up.
pub(super) const ROUTINE: &[&str] =
    &["получ получен выдач выда предоставлен назначен оформ оформля оформлен сдела подат пода подач взят"];
