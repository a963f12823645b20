//! Provisions that an amending act quotes: the new wording of a point stands in quotation marks under the words that announce it.

use super::elements::TextElement;
use super::pattern::pattern;

pattern!(
    ANNOUNCEMENT,
    r"(?i)(?:редакции|содержания|редакцияда|редакцияда жазылсын|мазмұндағы|жазылсын|толықтырылсын|енгізілсін)\s*:$"
);

/// A quotation is not longer, in blocks; one whose end is not found is left as it is.
const LONGEST: usize = 300;

/// Marks the paragraphs and headings that are quoted.
pub(super) fn mark(elements: &mut [TextElement]) {
    let mut at = 0;
    while at < elements.len() {
        let announced = matches!(&elements[at], TextElement::Paragraph(text) if ANNOUNCEMENT.is_match(text));
        at += 1;
        if !announced {
            continue;
        }
        let Some(length) = length(&elements[at..]) else { continue };
        for element in &mut elements[at..at + length] {
            if let TextElement::Paragraph(text) | TextElement::Chapter(text) | TextElement::Heading(text) = element {
                *element = TextElement::Quotation(std::mem::take(text));
            }
        }
        at += length;
    }
}

/// How many elements a quotation takes that begins with the first one.
fn length(elements: &[TextElement]) -> Option<usize> {
    let mut open = 0;
    for (at, element) in elements.iter().enumerate().take(LONGEST) {
        let (TextElement::Paragraph(text) | TextElement::Chapter(text) | TextElement::Heading(text)) = element else {
            return None;
        };
        if at == 0 && !text.starts_with(['«', '“', '"']) {
            return None;
        }
        let mut before = ' ';
        for sign in text.chars() {
            // Straight marks open after a space and close elsewhere.
            let opens =
                matches!(sign, '«' | '“') || (sign == '"' && (before.is_whitespace() || matches!(before, '(' | '"')));
            open += i32::from(opens);
            open -= i32::from(!opens && matches!(sign, '»' | '”' | '"'));
            before = sign;
        }
        if open <= 0 {
            return text.trim_end_matches(['.', ';', ',']).ends_with(['»', '”', '"']).then_some(at + 1);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn quoted(texts: &[&str]) -> Vec<bool> {
        let mut elements: Vec<_> = texts.iter().map(|text| TextElement::Paragraph((*text).to_owned())).collect();
        mark(&mut elements);
        elements.iter().map(|element| matches!(element, TextElement::Quotation(_))).collect()
    }

    #[test]
    fn a_new_wording_is_quoted_as_far_as_its_marks_reach() {
        assert_eq!(
            quoted(&[
                "пункт 6 изложить в следующей редакции:",
                "«6. Срок:",
                "1) по «А» – день;",
                "2) иное.»;",
                "2) исключить."
            ]),
            [false, true, true, true, false]
        );
        assert_eq!(
            quoted(&["6-тармақ мынадай редакцияда жазылсын:", "\"6. \"А\" мерзімі – бір күн.\".", "2. Бақылау."]),
            [false, true, false]
        );
    }

    #[test]
    fn what_is_not_announced_or_never_closed_stays() {
        assert_eq!(quoted(&["утвердить:", "«А»;", "«Б»."]), [false; 3]);
        assert_eq!(quoted(&["в следующей редакции:", "«6. Срок:", "1) день;"]), [false; 3]);
        assert_eq!(quoted(&["в следующей редакции:", "6. Срок."]), [false; 2]);
    }
}
