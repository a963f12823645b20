//! Phone numbers from their printed digits: an area code once, then the numbers within it.

use crate::registry::values::PhoneNumber;

/// How many digits a number of Kazakhstan has after the trunk prefix 8.
const NATIONAL: usize = 10;

/// The numbers of a cell, and the pieces that make no whole number.
///
/// ```
/// use tizilim::import::offices::phones::parse;
///
/// let (numbers, rest) = parse("8-716-38 2-18-49 2-09-96");
/// assert_eq!(numbers.iter().map(|n| n.as_str()).collect::<Vec<_>>(), ["+77163821849", "+77163820996"]);
/// assert!(rest.is_empty());
/// ```
pub fn parse(printed: &str) -> (Vec<PhoneNumber>, Vec<String>) {
    let mut numbers = Vec::new();
    let mut rest = Vec::new();
    let mut area: Option<String> = None;
    let mut area_used = true;
    let mut after_trunk = false;
    let tokens = printed.split(|c: char| c.is_whitespace() || matches!(c, ',' | ';' | '(' | ')'));
    for token in tokens.filter(|token| token.contains(|c: char| c.is_ascii_digit())) {
        let digits: String = token.chars().filter(char::is_ascii_digit).collect();
        if matches!(token, "8" | "+7" | "8-") {
            // `8 (71638) 2-10-48`: the code follows.
            after_trunk = true;
            continue;
        }
        if std::mem::take(&mut after_trunk) && (3..=5).contains(&digits.len()) {
            area = Some(digits);
            area_used = false;
            continue;
        }
        let trunk = digits.strip_prefix('8').or_else(|| token.starts_with("+7").then(|| &digits[1..]));
        match (trunk, &area) {
            (Some(national), _) if national.len() == NATIONAL => {
                push(national, token, &mut numbers, &mut rest);
            }
            (Some(code), _) if token.starts_with("8-") || token.starts_with("87") && code.len() >= 4 => {
                if code.len() > 7 {
                    // A whole number with a digit missing or too many.
                    rest.push(token.to_owned());
                } else {
                    area = Some(code.to_owned());
                    area_used = false;
                }
            }
            (_, Some(code)) => {
                area_used = true;
                push(&format!("{code}{digits}"), token, &mut numbers, &mut rest);
            }
            _ => rest.push(token.to_owned()),
        }
    }
    if !area_used && let Some(code) = area {
        rest.push(code);
    }
    (numbers, rest)
}

fn push(national: &str, token: &str, numbers: &mut Vec<PhoneNumber>, rest: &mut Vec<String>) {
    match format!("+7{national}").parse::<PhoneNumber>() {
        Ok(number) if national.len() == NATIONAL => {
            if !numbers.contains(&number) {
                numbers.push(number);
            }
        }
        _ => rest.push(token.to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read() {
        for (printed, expected, rest) in [
            ("8-71638 2-10-48", vec!["+77163821048"], 0),
            ("8716-38-35144", vec!["+77163835144"], 0),
            ("8716-38 45523", vec!["+77163845523"], 0),
            ("8-7162 31-92-76 31-92-78", vec!["+77162319276", "+77162319278"], 0),
            ("8-71645 6-26-33, 6-20-30", vec!["+77164562633", "+77164562030"], 0),
            ("8-716-32 22-9-43 20-0-74", vec!["+77163222943", "+77163220074"], 0),
            ("8716-38-4190", vec![], 1),
            ("Абуов Е.К. 8716-51-99619", vec!["+77165199619"], 0),
            ("8 (71638) 2-10-48, 2-10-49", vec!["+77163821048", "+77163821049"], 0),
            ("8(7162) 31-92-76", vec!["+77162319276"], 0),
            ("8-716-38", vec![], 1),
            ("", vec![], 0),
        ] {
            let (numbers, others) = parse(printed);
            assert_eq!(numbers.iter().map(PhoneNumber::as_str).collect::<Vec<_>>(), expected, "{printed}");
            assert_eq!(others.len(), rest, "{printed}");
        }
    }
}
