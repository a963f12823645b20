//! Stable addresses of blocks, made from the act's own numbering: `ch1`, `p14`, `p14-5`, `p14-5-b`, `a3`, `a3-p2-1`.

use std::collections::HashMap;

use super::BlockKind;

/// Gives addresses in the order of the blocks.
#[derive(Debug, Default)]
pub struct Addresses {
    /// `a3-` inside annex 3.
    prefix: String,
    annexes: usize,
    point: Option<String>,
    sub_point: Option<String>,
    headings: usize,
    given: HashMap<String, usize>,
}

impl Addresses {
    /// The address of the next block, if blocks of its kind are cited. `own` is the address that the text gives itself.
    pub fn next(&mut self, kind: &BlockKind, number: Option<&str>, own: Option<&str>) -> Option<String> {
        let automatic = self.automatic(kind, number);
        let address = own.map(str::to_owned).or(automatic)?;
        let times = self.given.entry(address.clone()).or_default();
        *times += 1;
        Some(if *times == 1 { address } else { format!("{address}_{times}") })
    }

    fn automatic(&mut self, kind: &BlockKind, number: Option<&str>) -> Option<String> {
        let latin = number.map(latin);
        match kind {
            BlockKind::Annex => {
                self.annexes += 1;
                (self.point, self.sub_point, self.headings) = (None, None, 0);
                let address = format!("a{}", latin.unwrap_or_else(|| self.annexes.to_string()));
                self.prefix = format!("{address}-");
                Some(address)
            }
            BlockKind::Chapter | BlockKind::Heading => {
                (self.point, self.sub_point) = (None, None);
                match (kind, latin) {
                    (BlockKind::Chapter, Some(number)) => Some(format!("{}ch{number}", self.prefix)),
                    _ => {
                        self.headings += 1;
                        Some(format!("{}h{}", self.prefix, self.headings))
                    }
                }
            }
            BlockKind::Point => {
                let point = format!("{}p{}", self.prefix, latin?);
                (self.point, self.sub_point) = (Some(point.clone()), None);
                Some(point)
            }
            BlockKind::SubPoint(1) => {
                let above = self.point.clone().unwrap_or_else(|| format!("{}s", self.prefix));
                let address = join(&above, &latin?);
                self.sub_point = Some(address.clone());
                Some(address)
            }
            BlockKind::SubPoint(_) => Some(join(self.sub_point.as_ref()?, &latin?)),
            BlockKind::Footnote => Some(format!("fn{}", of_footnote(number?))),
            BlockKind::Paragraph
            | BlockKind::Note
            | BlockKind::Table
            | BlockKind::Directive(_)
            | BlockKind::Verbatim => None,
        }
    }

    /// Whether a numbered sub-point is open, under which lettered ones lie.
    pub fn inside_sub_point(&self) -> bool {
        self.sub_point.is_some()
    }
}

/// The address of a point of a text's own points (those of annexes have others), as it is printed: `p7-2` of `7, 2)`.
pub fn address_of_point(printed: &str) -> String {
    let numbers = printed.split(',').map(|number| latin(number.trim().trim_end_matches([')', '.'])));
    format!("p{}", numbers.collect::<Vec<_>>().join("-"))
}

/// The name of a footnote in letters that an address may hold. Editors choose it, in any script.
fn of_footnote(name: &str) -> String {
    let letter =
        |c: char| if c.is_ascii_alphanumeric() { c.to_ascii_lowercase().to_string() } else { latin(&c.to_string()) };
    name.chars().map(letter).collect()
}

fn join(above: &str, number: &str) -> String {
    if above.ends_with('s') { format!("{above}{number}") } else { format!("{above}-{number}") }
}

/// A printed number in letters that an address may hold: digits and hyphens stay, Cyrillic letters become Latin ones.
fn latin(number: &str) -> String {
    number
        .chars()
        .flat_map(char::to_lowercase)
        .map(|c| match c {
            'а' => "a",
            'ә' => "ae",
            'б' => "b",
            'в' => "v",
            'г' => "g",
            'ғ' => "gh",
            'д' => "d",
            'е' => "e",
            'ё' => "yo",
            'ж' => "zh",
            'з' => "z",
            'и' => "i",
            'й' => "y",
            'к' => "k",
            'қ' => "q",
            'л' => "l",
            'м' => "m",
            'н' => "n",
            'ң' => "ng",
            'о' => "o",
            'ө' => "oe",
            'п' => "p",
            'р' => "r",
            'с' => "s",
            'т' => "t",
            'у' => "u",
            'ұ' => "uu",
            'ү' => "ue",
            'ф' => "f",
            'х' => "kh",
            'һ' => "h",
            'ц' => "ts",
            'ч' => "ch",
            'ш' => "sh",
            'щ' => "shch",
            'і' => "ii",
            'э' => "eh",
            'ю' => "yu",
            'я' => "ya",
            '0' => "0",
            '1' => "1",
            '2' => "2",
            '3' => "3",
            '4' => "4",
            '5' => "5",
            '6' => "6",
            '7' => "7",
            '8' => "8",
            '9' => "9",
            _ => "-",
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_printed_point_names_its_address() {
        for (printed, address) in [("10", "p10"), ("7, 2)", "p7-2"), ("9-1, 5), б)", "p9-1-5-b"), ("8.", "p8")] {
            assert_eq!(address_of_point(printed), address);
        }
    }

    #[test]
    fn numbers_of_the_act_make_the_addresses() {
        let mut addresses = Addresses::default();
        let mut next = |kind: BlockKind, number: &str| addresses.next(&kind, Some(number), None).unwrap();
        assert_eq!(next(BlockKind::Chapter, "1"), "ch1");
        assert_eq!(next(BlockKind::Point, "9-1"), "p9-1");
        assert_eq!(next(BlockKind::SubPoint(1), "5"), "p9-1-5");
        assert_eq!(next(BlockKind::SubPoint(2), "б"), "p9-1-5-b");
        assert_eq!(next(BlockKind::Point, "10"), "p10");
        for (name, address) in [("1", "fn1"), ("B2", "fnb2"), ("б", "fnb"), ("*", "fn-"), ("**", "fn--")] {
            assert_eq!(next(BlockKind::Footnote, name), address);
        }
        assert_eq!(next(BlockKind::Annex, "3"), "a3");
        assert_eq!(next(BlockKind::Point, "1"), "a3-p1");
        assert_eq!(next(BlockKind::Point, "1"), "a3-p1_2", "a number printed twice");
        assert_eq!(addresses.next(&BlockKind::Heading, None, None).unwrap(), "a3-h1");
        assert_eq!(addresses.next(&BlockKind::SubPoint(1), Some("2"), None).unwrap(), "a3-s2", "no point above");
        assert_eq!(addresses.next(&BlockKind::Paragraph, None, None), None);
        assert_eq!(addresses.next(&BlockKind::Paragraph, None, Some("legend")).unwrap(), "legend");
    }
}
