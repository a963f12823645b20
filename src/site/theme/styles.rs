//! The style sheets of a theme as one, without comments and without white space that means nothing.

/// The sheets joined in their order.
pub(super) fn joined<'s>(sheets: impl Iterator<Item = &'s str>) -> String {
    let mut out = String::new();
    for sheet in sheets {
        compact(sheet, &mut out);
        out.push('\n');
    }
    out
}

/// Adds a sheet without its comments, runs of white space being one space. Texts in quotation marks stay as they are (CSS Syntax Level
/// 3, sections 4.3.2 and 4.3.5).
fn compact(sheet: &str, out: &mut String) {
    let mut rest = sheet;
    let mut space = false;
    while let Some(c) = rest.chars().next() {
        if let Some(comment) = rest.strip_prefix("/*") {
            rest = comment.split_once("*/").map_or("", |(_, after)| after);
            space = true;
            continue;
        }
        if c.is_ascii_whitespace() {
            rest = rest.trim_ascii_start();
            space = true;
            continue;
        }
        // After these a space means nothing; before them it may: `:root :is(…)`.
        if space && !out.ends_with(['{', '}', ';', ',', '\n']) && !matches!(c, '{' | '}') && !out.is_empty() {
            out.push(' ');
        }
        space = false;
        let length = if matches!(c, '"' | '\'') { quoted(rest, c) } else { c.len_utf8() };
        out.push_str(&rest[..length]);
        rest = &rest[length..];
    }
}

/// The length of a text in quotation marks, escapes included.
fn quoted(text: &str, mark: char) -> usize {
    let mut escaped = false;
    for (at, c) in text.char_indices().skip(1) {
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            c if c == mark => return at + c.len_utf8(),
            _ => {}
        }
    }
    text.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_and_needless_space_go_and_texts_stay() {
        let sheet = "/* a */\na > b ,  c { color : red;\n  content: \"/* x  y */ \\\" z\"; }\n\n:root :is(p) { margin: 1px -2px }";
        assert_eq!(
            joined([sheet, "d{}"].into_iter()),
            "a > b ,c{color : red;content: \"/* x  y */ \\\" z\";}:root :is(p){margin: 1px -2px}\nd{}\n"
        );
    }

    #[test]
    fn what_never_ends_ends_with_the_sheet() {
        assert_eq!(joined(["a{} /* x"].into_iter()), "a{}\n");
        assert_eq!(joined(["a{content: 'x"].into_iter()), "a{content: 'x\n");
    }
}
