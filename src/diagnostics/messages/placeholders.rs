//! The named places of a template: `{name}`, a name in small Latin letters, digits and underscores. Other braces are text.

use std::ops::Range;

/// The places of a template with their names, in their order.
pub fn placeholders(template: &str) -> impl Iterator<Item = (Range<usize>, &str)> {
    let mut from = 0;
    std::iter::from_fn(move || {
        loop {
            let start = from + template[from..].find('{')?;
            let length = name_length(template.as_bytes(), start + 1);
            from = start + 1;
            if length > 0 {
                let end = start + length + 2;
                from = end;
                return Some((start..end, &template[start + 1..end - 1]));
            }
        }
    })
}

/// How many bytes of a text are a name that a brace closes, from a byte on.
const fn name_length(text: &[u8], start: usize) -> usize {
    let mut at = start;
    while at < text.len() && matches!(text[at], b'a'..=b'z' | b'0'..=b'9' | b'_') {
        at += 1;
    }
    if at < text.len() && text[at] == b'}' { at - start } else { 0 }
}

/// Whether a template has exactly these places, each once or more.
pub const fn fits(template: &str, names: &[&str]) -> bool {
    let text = template.as_bytes();
    let mut found = 0;
    let mut at = 0;
    while at < text.len() {
        let length = if text[at] == b'{' { name_length(text, at + 1) } else { 0 };
        if length > 0 {
            let Some(name) = position(text, at + 1, length, names) else { return false };
            found |= 1 << name;
        }
        at += 1;
    }
    found == (1 << names.len()) - 1
}

const fn position(text: &[u8], start: usize, length: usize, names: &[&str]) -> Option<usize> {
    let mut at = 0;
    while at < names.len() {
        let name = names[at].as_bytes();
        let mut same = 0;
        while same < length && name.len() == length && name[same] == text[start + same] {
            same += 1;
        }
        if same == length {
            return Some(at);
        }
        at += 1;
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_names_between_braces_are_places() {
        let names = |template| placeholders(template).map(|(_, name)| name).collect::<Vec<_>>();
        assert_eq!(names("the {kind} \"{id}\" of {kind}"), ["kind", "id", "kind"]);
        assert_eq!(names("{{ offices(annex=\"1\") }}, { kk = \"…\" }, {#p9} and {}"), [""; 0]);
    }

    #[test]
    fn a_template_fits_the_names_of_its_places() {
        assert!(fits("the {kind} \"{id}\" of {kind}", &["id", "kind"]));
        assert!(fits("{ kk = \"…\" }", &[]));
        assert!(!fits("the {kind} \"{id}\"", &["id"]));
        assert!(!fits("the {kind}", &["id", "kind"]));
        assert!(!fits("the {kinds}", &["kind"]));
    }
}
