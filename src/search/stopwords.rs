//! How much a word of a query says.
//!
//! Rare words count much in a search, common ones little; a register that has few services yet cannot know that `how` or
//! `get` are common. So [`stopwords`](crate::text::stopwords) names them. They stay in the index and in queries, since names
//! consist of them too, and count in full when a query has no others.

use std::collections::BTreeSet;

use super::analysis::{Analysis, TokenForm};
use super::error::SearchError;
use super::field_terms::FieldTerms;
use super::rank::WordWeight;
use super::schema::DocumentPart;
use crate::text::stopwords::{routine_stems, stopwords};

/// The words that say little in a register.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Stopwords {
    /// Folded words.
    pub words: BTreeSet<String>,
    /// Stems of words of routine.
    pub routine: BTreeSet<String>,
}

impl Stopwords {
    /// The words of the register's languages. A word of one language that names something in another says much: `car` is a
    /// conjunction in French, but not where an English title has it. Languages whose lists were made for each other, Kazakh
    /// and Russian, keep all of their words.
    pub(super) fn of(analysis: &Analysis, fields: &[FieldTerms]) -> Result<Self, SearchError> {
        let folding = analysis.folding();
        let languages = analysis.languages();
        let lists: Vec<BTreeSet<String>> = languages
            .iter()
            .map(|language| stopwords(&language.primary).map(|word| folding.fold(word)).collect())
            .collect();
        let mut words = BTreeSet::new();
        for (language, list) in languages.iter().zip(&lists) {
            let others = languages.iter().zip(&lists).filter(|(other, _)| other.primary != language.primary);
            let others: Vec<_> =
                others.filter(|(other, _)| !(is_matched(&language.primary) && is_matched(&other.primary))).collect();
            for word in list {
                let mut names_something = false;
                for (other, known) in &others {
                    names_something |= !known.contains(word)
                        && is_in_names(
                            &analysis.term(TokenForm::Stem(other.stemmer), word),
                            TokenForm::Stem(other.stemmer),
                            fields,
                        )?;
                }
                if !names_something {
                    words.insert(word.clone());
                }
            }
        }
        let routine =
            languages.iter().flat_map(|language| routine_stems(&language.primary)).map(str::to_owned).collect();
        Ok(Self { words, routine })
    }

    /// How much a normalised word says.
    pub(super) fn weight(&self, analysis: &Analysis, word: &str) -> WordWeight {
        let routine = |form: TokenForm| form.is_stem() && self.routine.contains(&analysis.term(form, word));
        if self.words.contains(&analysis.folding().fold(word)) {
            WordWeight::Stopword
        } else if !self.routine.is_empty() && analysis.forms().into_iter().any(routine) {
            WordWeight::Routine
        } else {
            WordWeight::Full
        }
    }
}

/// Whether the lists of a language take account of those of the others for which this holds.
fn is_matched(primary: &str) -> bool {
    matches!(primary, "kk" | "ru")
}

/// Whether a title or an alias has a term.
fn is_in_names(term: &str, form: TokenForm, fields: &[FieldTerms]) -> Result<bool, SearchError> {
    for field in fields.iter().filter(|field| field.form == form && field.part != DocumentPart::Body) {
        if field.index.terms().get(term)?.is_some() {
            return Ok(true);
        }
    }
    Ok(false)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn inflected_words_are_known() {
        let analysis = Analysis::of(&["kk".parse().unwrap(), "ru".parse().unwrap()]);
        let stopwords = Stopwords::of(&analysis, &[]).unwrap();
        for word in
            ["алу", "алуға", "көрсетуді", "рәсімдеу", "оформить", "получение", "выдать", "сделать", "взять", "alu"]
        {
            assert_eq!(stopwords.weight(&analysis, word), WordWeight::Routine, "{word}");
        }
        assert_eq!(stopwords.weight(&analysis, "қалай"), WordWeight::Stopword);
        for word in ["бала", "паспорт", "тіркеу", "ашу"] {
            assert_eq!(stopwords.weight(&analysis, word), WordWeight::Full, "{word}");
        }
    }

    #[test]
    fn words_count_by_the_languages_of_the_register() {
        let analysis = Analysis::of(&["en".parse().unwrap(), "fr".parse().unwrap()]);
        let stopwords = Stopwords::of(&analysis, &[]).unwrap();
        for word in ["how", "to", "a", "comment", "où", "ou", "même"] {
            assert_eq!(stopwords.weight(&analysis, word), WordWeight::Stopword, "{word}");
        }
        for word in ["certificate", "permis", "и", "көмек"] {
            assert_eq!(stopwords.weight(&analysis, word), WordWeight::Full, "{word}");
        }
    }
}
