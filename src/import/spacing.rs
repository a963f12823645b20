//! Undoes letter-spacing: lines that the print stretched by setting their letters apart.
//!
//! Two forms occur. In a wholly spaced line every letter stands alone and two spaces part the words
//! (`к ө р с е т і л е д і .`). In a half-spaced one some letters, most often `і`, come from another font and stand apart,
//! double spaces part words, and a space stands before the closing sign (`Мемлекетт ік  қызмет  көрсетуден :`).

use super::report::Certainty;
use super::vocabulary::TextVocabulary;

/// The words of a wholly letter-spaced line, if it is one.
///
/// ```
/// use tizilim::import::spacing::wholly_spaced;
///
/// assert_eq!(wholly_spaced("б а й л а н ы с т ы  б о л а д ы ;").as_deref(), Some("байланысты болады;"));
/// assert_eq!(wholly_spaced("1 2 3"), None); // three cells of a table
/// ```
pub fn wholly_spaced(text: &str) -> Option<String> {
    let tokens = || text.split(' ').filter(|token| !token.is_empty());
    let total = tokens().count();
    let single = tokens().filter(|token| is_single(token)).count();
    if total < 3 || single * 5 < total * 4 {
        return None;
    }
    let digits_only = tokens().all(|token| token.bytes().all(|byte| byte.is_ascii_digit()));
    if digits_only && (total < 5 || ascends(&tokens().collect::<Vec<_>>())) {
        return None;
    }
    let words = text.split("  ").map(|group| group.split(' ').collect::<String>()).filter(|word| !word.is_empty());
    Some(words.collect::<Vec<_>>().join(" "))
}

/// One character, or a pair of signs such as `;қ` where two things were glued.
fn is_single(token: &str) -> bool {
    let letters = token.chars().filter(|c| c.is_alphanumeric()).count();
    letters <= 1 && token.chars().count() <= 2
}

/// Whether the numbers count up by one: the header of a table.
fn ascends(tokens: &[&str]) -> bool {
    let numbers: Vec<u32> = tokens.iter().filter_map(|token| token.parse().ok()).collect();
    numbers.windows(2).all(|pair| pair[1] == pair[0] + 1)
}

/// A half-spaced line with its words whole, if it is one, and how sure that is.
pub fn half_spaced(text: &str, vocabulary: &TextVocabulary) -> Option<(String, Certainty)> {
    let doubled = text.contains("  ");
    let closing = [" .", " ;", " :", " ,", " )"].iter().any(|end| text.ends_with(end));
    if !doubled && !closing {
        return None;
    }
    let mut certainty = Certainty::Sure;
    let mut words: Vec<String> = Vec::new();
    for group in text.split("  ").filter(|group| !group.trim().is_empty()) {
        for (index, token) in group.split(' ').filter(|token| !token.is_empty()).enumerate() {
            let joined = match words.last_mut() {
                Some(last) if attaches(token) || last == "(" => Some(last),
                Some(last) if index > 0 && is_broken(last, token, vocabulary) => {
                    certainty = Certainty::Likely;
                    Some(last)
                }
                _ => None,
            };
            match joined {
                Some(last) => last.push_str(token),
                None => words.push(token.to_owned()),
            }
        }
    }
    Some((words.join(" "), certainty))
}

/// Whether a token is the closing sign of the word before it, or goes on after its hyphen.
fn attaches(token: &str) -> bool {
    let mut chars = token.chars();
    let first = chars.next();
    matches!(first, Some('.' | ',' | ';' | ':' | ')'))
        || first == Some('-') && chars.next().is_some_and(char::is_alphabetic)
}

/// Whether a word was torn before its `і`: the rest is no word of the text, or the whole is one.
fn is_broken(left: &str, right: &str, vocabulary: &TextVocabulary) -> bool {
    right.starts_with(['і', 'i', 'ї'])
        && left.ends_with(char::is_alphabetic)
        && (!vocabulary.has(right) || vocabulary.has(&format!("{left}{right}")))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn half(text: &str) -> Option<String> {
        half_spaced(text, &TextVocabulary::default()).map(|found| found.0)
    }

    #[test]
    fn wholly_spaced_lines_are_joined() {
        for (printed, words) in [
            ("р е г л а м е н т і ;", "регламенті;"),
            ("1 )  а у ы л д ы қ  о к р у г  ә к і м і ;", "1) ауылдық округ әкімі;"),
            ("№  А - 1 1 / 4 9 1  қ а у л ы с ы м е н", "№ А-11/491 қаулысымен"),
            ("0 2 0 1 0 0 ,", "020100,"),
            ("8 - 7 1 6 - 2", "8-716-2"),
            ("3 6 6 9 9", "36699"),
            ("»  п о р т а л ы  а р қ ы л ы", "» порталы арқылы"),
            ("к ө р с е т і л г е н ;қ о с ы м ш а с ы н д а", "көрсетілген;қосымшасында"),
        ] {
            assert_eq!(wholly_spaced(printed).as_deref(), Some(words), "{printed}");
        }
    }

    #[test]
    fn tables_and_words_are_left_alone() {
        for printed in ["1 2 3", "1 2 3 4 5 6", "а және б", "Осы Регламенттің 1 және 2-қосымшаларында", ""]
        {
            assert_eq!(wholly_spaced(printed), None, "{printed}");
        }
    }

    #[test]
    fn half_spaced_lines_are_joined() {
        for (printed, words) in [
            ("10 .  Мемлекетт ік  қызмет  көрсетуден :", "10. Мемлекеттік қызмет көрсетуден:"),
            ("хабарландыру  түрлер і  де  көрсет ілген .", "хабарландыру түрлері де көрсетілген."),
            ("3 )  кәс іби этика  мен мәдениетті  сақтау;", "3) кәсіби этика мен мәдениетті сақтау;"),
            ("5 )  ақпараттың құпиялылығын қорғау ;", "5) ақпараттың құпиялылығын қорғау;"),
            ("сағат  9 .00-ден", "сағат 9.00-ден"),
            ("Аршалы кент і ,", "Аршалы кенті,"),
        ] {
            assert_eq!(half(printed).as_deref(), Some(words), "{printed}");
        }
        assert_eq!(half("жай сөздер."), None);
    }
}
