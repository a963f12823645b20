//! Puts displaced link words back.
//!
//! On each printed line the words of its links were moved, in order, to the line's end. Where a word stood, a gap is left:
//! a double space, a space before a comma or bracket, or a space at the line's start. `Регламенттің  көрсетілген.1
//! қосымшасында` is `Регламенттің 1 қосымшасында көрсетілген.`
//!
//! Not every double space is such a gap: half-spaced lines have them between all words, numbers of points after the number
//! (`5.  Мемлекеттік қызмет`). A gap is filled only by words that look like a link's ([`LinkWord`]); any other is closed and
//! reported.

use super::link_words::LinkWord;
use super::report::Certainty;

/// What became of a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Outcome {
    /// It has no gap.
    Whole,
    /// Its words were put back.
    Restored(String, Certainty),
    /// It has gaps that nothing at its end fits.
    Unfilled,
}

/// How many words at the end of a line are looked at.
const WORDS: usize = 8;

/// How many bytes at the end of a line are looked at.
const REACH: usize = 400;

/// The most gaps that a printed line can have; a line with more was not printed so.
const MOST_GAPS: usize = 8;

/// Verbs set apart in bold, which the print moves behind the link words.
const BOLD_ENDS: [&str; 6] =
    [" БҰЙЫРАМЫН:", " ҚАУЛЫ ЕТЕДІ:", " ШЕШІМ ҚАБЫЛДАДЫ:", " ПРИКАЗЫВАЮ:", " ПОСТАНОВЛЯЕТ:", " РЕШИЛ:"];

/// Restores a line. `gap_at_start` says that the print shows a space before its first word; `before` are the last words of
/// the line before.
pub(super) fn restore(text: &str, gap_at_start: bool, before: &str) -> Outcome {
    let gaps = gaps(text, gap_at_start, before);
    if gaps.is_empty() {
        return Outcome::Whole;
    }
    if gaps.len() > MOST_GAPS {
        return Outcome::Unfilled;
    }
    let (text, bold) = match BOLD_ENDS.iter().find(|end| text.ends_with(*end)) {
        Some(end) => (&text[..text.len() - end.len()], *end),
        None => (text, ""),
    };
    // A comma at a line's start is most often a wrapped one: it counts only if all gaps can be filled with it.
    for skipped in 0..=usize::from(gaps.len() > 1 && gaps[0].weak) {
        let gaps = &gaps[skipped..];
        for count in (1..=gaps.len()).rev() {
            if let Some((head, words)) = tail(text, &gaps[..count], before) {
                let mut certainty = if count == gaps.len() { Certainty::Sure } else { Certainty::Guess };
                for (gap, (_, kind)) in gaps.iter().zip(&words) {
                    let left = if gap.start == 0 { before } else { &text[..gap.start] };
                    if !kind.is_expected_after(left) {
                        certainty = certainty.min(Certainty::Likely);
                    }
                }
                let words: Vec<_> = words.iter().map(|(word, _)| word.as_str()).collect();
                return Outcome::Restored(fill(&text[..head], &gaps[..count], &words) + bold, certainty);
            }
        }
    }
    if gaps.iter().all(|gap| gap.weak) { Outcome::Whole } else { Outcome::Unfilled }
}

/// Where a word was taken out: the bytes between the words that remained.
#[derive(Clone, Copy, Debug)]
struct Gap {
    start: usize,
    end: usize,
    /// Whether it may as well be none.
    weak: bool,
}

fn gaps(text: &str, gap_at_start: bool, before: &str) -> Vec<Gap> {
    let mut gaps = Vec::new();
    if gap_at_start {
        gaps.push(Gap { start: 0, end: 0, weak: false });
    } else if text.starts_with([',', '.', ';', ')'])
        && before.ends_with(|c: char| c.is_ascii_digit() || matches!(c, '"' | '»' | '№'))
    {
        gaps.push(Gap { start: 0, end: 0, weak: true });
    }
    let bytes = text.as_bytes();
    let mut at = 0;
    while let Some(found) = text[at..].find(' ') {
        let start = at + found;
        let length = bytes[start..].iter().take_while(|byte| **byte == b' ').count();
        let end = start + length;
        let next = bytes.get(end).copied().unwrap_or(b' ');
        // Wide spaces set a name apart at the right margin.
        let gap = length == 2 || length == 3 || length == 1 && matches!(next, b',' | b';');
        if gap {
            gaps.push(Gap { start, end, weak: is_number_of_point(&text[..start]) || length == 1 });
        }
        at = end;
    }
    if let Some(at) = second_of_two(text).filter(|at| gaps.last().is_some_and(|gap| gap.end < *at)) {
        gaps.push(Gap { start: at - 1, end: at, weak: true });
    }
    gaps
}

/// Where the words of two links stand behind `және` at the line's end: the second one's gap is there too, unseen.
fn second_of_two(text: &str) -> Option<usize> {
    let (rest, second) = text.rsplit_once(' ')?;
    let (before, first) = rest.rsplit_once(' ')?;
    let joined = before.ends_with(" және") || before.ends_with(" и");
    let numbers = first.bytes().all(|byte| byte.is_ascii_digit()) && second.starts_with(|c: char| c.is_ascii_digit());
    (joined && numbers).then_some(before.len() + 1)
}

/// Whether the text is the number of a point or sub-point, after which prints leave two spaces.
fn is_number_of_point(text: &str) -> bool {
    text.strip_suffix(['.', ')']).is_some_and(|number| {
        (1..=5).contains(&number.len()) && number.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-')
    })
}

/// The moved words at the end of the line, one for each gap, and where they begin.
fn tail(text: &str, gaps: &[Gap], before: &str) -> Option<(usize, Vec<(String, LinkWord)>)> {
    let last = gaps.last()?;
    for start in starts(text, last.end) {
        let words = text[start..].trim();
        if let Some(found) = split(words, gaps, text, before) {
            return Some((start, found));
        }
    }
    title(text, gaps)
}

/// Where the tail may begin, the longest first: at words, and where words were glued on without a space.
fn starts(text: &str, least: usize) -> Vec<usize> {
    let mut starts = Vec::new();
    let mut words = 0;
    let mut next: Option<char> = None;
    for (at, c) in text.char_indices().rev() {
        let end = at + c.len_utf8();
        if end < least || words > WORDS || text.len() - at > REACH {
            break;
        }
        if let Some(next) = next {
            let glued = !c.is_alphanumeric() && !c.is_whitespace() && !matches!(c, '-' | '–' | '/' | '№')
                || c.is_alphabetic() && (next.is_ascii_digit() || next == '№');
            if c == ' ' || glued && next != ' ' && (next.is_alphanumeric() || matches!(next, '№' | '«')) {
                starts.push(end);
            }
        }
        words += usize::from(c == ' ');
        next = Some(c);
    }
    starts.reverse();
    starts
}

/// Divides the tail among the gaps.
fn split(words: &str, gaps: &[Gap], text: &str, before: &str) -> Option<Vec<(String, LinkWord)>> {
    let (first, rest) = gaps.split_first()?;
    let left = if first.start == 0 { before } else { &text[..first.start] };
    if rest.is_empty() {
        let kind = LinkWord::of(words, left, &text[first.end..])?;
        // A number alone fits anywhere: it must stand at its gap already, or be asked for.
        let stays = text.len() - words.len() <= first.end;
        let asked = kind != LinkWord::Number || stays || kind.is_expected_after(left);
        return asked.then(|| vec![(words.to_owned(), kind)]);
    }
    for (at, _) in words.match_indices(' ') {
        if let Some(kind) = LinkWord::of(&words[..at], left, &text[first.end..])
            && let Some(mut others) = split(words[at..].trim_start(), rest, text, before)
        {
            others.insert(0, (words[..at].to_owned(), kind));
            return Some(others);
        }
    }
    None
}

/// The opening words of a title, moved away from its end: the line closes a quote before it opens one.
fn title(text: &str, gaps: &[Gap]) -> Option<(usize, Vec<(String, LinkWord)>)> {
    let [gap] = gaps else { return None };
    let open = text.rfind('«')?;
    // After the number of an item the title's end may stand on the next line: then the item begins in small letters.
    let small = gap.weak && text[gap.end..].starts_with(char::is_lowercase) && text[open..].split(' ').count() <= 4;
    let close = text.find('»').or(small.then_some(gap.end))?;
    let first_open = text.find('«')?;
    let belongs = open > gap.end && first_open == open && close < open && !text[open..].contains('»');
    belongs.then(|| (open, vec![(text[open..].trim_end().to_owned(), LinkWord::Title)]))
}

/// The head of the line with words put into its gaps.
fn fill(head: &str, gaps: &[Gap], words: &[&str]) -> String {
    let mut out = String::with_capacity(head.len() + 32);
    let mut at = 0;
    for (gap, word) in gaps.iter().zip(words) {
        let (start, end) = (gap.start.min(head.len()), gap.end.min(head.len()));
        out.push_str(&head[at..start]);
        if start > 0 {
            out.push(' ');
        }
        out.push_str(word);
        let rest = &head[end..];
        if !rest.is_empty() && !rest.starts_with([',', '.', ';', ':', ')']) {
            out.push(' ');
        }
        at = end;
    }
    out.push_str(head[at..].trim_end());
    out.truncate(out.trim_end().len());
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn restored(text: &str, gap: bool, before: &str) -> String {
        match restore(text, gap, before) {
            Outcome::Restored(text, _) => text,
            other => panic!("{text}: {other:?}"),
        }
    }

    #[test]
    fn words_go_back_to_their_gaps() {
        for (printed, expected) in [
            ("Регламенттің  көрсетілген.1 қосымшасында", "Регламенттің 1 қосымшасында көрсетілген."),
            ("Регламенттің  және  көрсетілген.1 2-қосымшаларда", "Регламенттің 1 және 2-қосымшаларда көрсетілген."),
            ("осы Регламенттің  және  1 2-қосымшаларында", "осы Регламенттің 1 және 2-қосымшаларында"),
            ("осы Регламенттің  және 1 2-", "осы Регламенттің 1 және 2-"),
            ("осы Регламентінің  1", "осы Регламентінің 1"),
            (
                "Регламенттің ,  электронды мемлекеттік 7 8-қосымшаларында",
                "Регламенттің 7, 8-қосымшаларында электронды мемлекеттік",
            ),
            ("№ 745 , «Жергілікті атқарушы қаулысы", "№ 745 қаулысы, «Жергілікті атқарушы"),
            ("жылғы 7 сәуірдегі № 394  негізінде қаулысының", "жылғы 7 сәуірдегі № 394 қаулысының негізінде"),
            ("№  қаулысымен (күнтізбелік он күн16", "№ 16 қаулысымен (күнтізбелік он күн"),
            ("әкімдігінің 25.12.2019 №  (304", "әкімдігінің 25.12.2019 № 304 ("),
            ("03.07.2018  (алғашқы он күн № 304", "03.07.2018 № 304 (алғашқы он күн"),
            ("Заңының  көзделген 19-1 бабында", "Заңының 19-1 бабында көзделген"),
            (
                "1)  әлеуметтiк көмек тағайындау» қызмет «Мемлекеттiк атаулы",
                "1) «Мемлекеттiк атаулы әлеуметтiк көмек тағайындау» қызмет",
            ),
            (
                "2)  тәрбиеленетiн балаларды материалдық «Үйде оқитын және",
                "2) «Үйде оқитын және тәрбиеленетiн балаларды материалдық",
            ),
            (
                "3)  анықтама беру» қызмет регламенті.«Жұмыссыз азаматтарға",
                "3) «Жұмыссыз азаматтарға анықтама беру» қызмет регламенті.",
            ),
            ("Заңы  18) тармақшасына сәйкес 7-бабының БҰЙЫРАМЫН:", "Заңы 7-бабының 18) тармақшасына сәйкес БҰЙЫРАМЫН:"),
            ("осы Регламенттің  сәйкес Орталық;1–қосымшасына", "осы Регламенттің 1–қосымшасына сәйкес Орталық;"),
            (
                "Регламенттің  балама негізде «электрондық үкімет1-қосымшасында",
                "Регламенттің 1-қосымшасында балама негізде «электрондық үкімет",
            ),
            ("указаны в  и  к настоящему приложениях 1 2", "указаны в приложениях 1 и 2 к настоящему"),
            ("услуг» и  1 статьи 2 Закона пункта", "услуг» и пункта 1 статьи 2 Закона"),
            ("согласно  к настоящему постановлению.приложению 1", "согласно приложению 1 к настоящему постановлению."),
        ] {
            assert_eq!(restored(printed, false, ""), expected);
        }
    }

    #[test]
    fn a_gap_at_the_start_is_filled_too() {
        assert_eq!(restored("келтірілген.қосымшасында", true, "осы Регламенттің 2-"), "қосымшасында келтірілген.");
        assert_eq!(
            restored("қолданысқа енгізілуінен бұрын емес.бұйрығының", true, "туралы\""),
            "бұйрығының қолданысқа енгізілуінен бұрын емес."
        );
        assert_eq!(restored(", «Жергілікті атқарушы қаулысының", false, "№ 745"), "қаулысының, «Жергілікті атқарушы");
    }

    #[test]
    fn other_spaces_are_no_gaps() {
        assert_eq!(restore("5.  Мемлекеттік қызмет тегін көрсетіледі.", false, ""), Outcome::Whole);
        assert_eq!(restore("Облыс әкімі                                С.Дьяченко", false, ""), Outcome::Whole);
        assert_eq!(restore(", босқындар, Қазақстан Республикасында", false, "оралмандар"), Outcome::Whole);
        assert_eq!(restore("бір  екі үш", false, ""), Outcome::Unfilled);
    }
}
