//! Names of bodies: the nominative that a record has, from the case that an act's header sets them in.

/// The name of a body as a record has it. A minister stands for the ministry.
///
/// ```
/// use tizilim::import::names::body;
///
/// assert_eq!(body("Ақмола облысы әкімдігінің"), "Ақмола облысының әкімдігі");
/// assert_eq!(body("акимата Акмолинской области"), "Акимат Акмолинской области");
/// assert_eq!(body("и.о. Министра финансов Республики Казахстан"), "Министерство финансов Республики Казахстан");
/// ```
pub fn body(mention: &str) -> String {
    match russian(mention) {
        Some((words, Noun::Minister)) => capital(&format!("министерство{words}")),
        Some((words, Noun::Other)) => capital(&words),
        None => kazakh_body(mention),
    }
}

/// Who issued an act; a minister stays one, and an acting minister stays acting.
///
/// ```
/// use tizilim::import::names::issuer;
///
/// assert_eq!(issuer("Министра финансов РК"), "Министр финансов РК");
/// assert_eq!(issuer("и.о. Министра финансов РК"), "И.о. Министра финансов РК");
/// assert_eq!(issuer("Ақмола облысы әкімдігінің"), "Ақмола облысының әкімдігі");
/// ```
pub fn issuer(mention: &str) -> String {
    let name = mention.trim();
    if let Some(start) = ACTING.iter().find(|acting| starts_with(name, acting)) {
        let nominative = if starts_with(name, "исполняющего") {
            "исполняющий обязанности"
        } else {
            &name[..start.len()]
        };
        return capital(&format!("{nominative}{}", &name[start.len()..]));
    }
    match russian(name) {
        Some((words, Noun::Minister)) => capital(&format!("министр{words}")),
        Some((words, Noun::Other)) => capital(&words),
        None => of_oblast(without(name, &["нің", "ның"])),
    }
}

/// What two mentions of one body share: no case endings, no name of the state.
pub fn canonical(name: &str) -> String {
    let mut text = body(name).to_lowercase();
    for (from, to) in [
        ("қазақстан республикасының", ""),
        ("қазақстан республикасы", ""),
        ("республики казахстан", ""),
        ("қр ", ""),
        (" рк", ""),
        ("облысының", "облысы"),
        ("министрлігі", "министр"),
        ("министерство", "министр"),
    ] {
        text = text.replace(from, to);
    }
    text.chars().filter(|c| c.is_alphanumeric()).collect()
}

/// How headers name somebody who acts for a minister.
const ACTING: [&str; 4] = ["исполняющего обязанности", "и.о.", "и. о.", "временно исполняющего обязанности"];

/// What a Russian name is the name of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Noun {
    Minister,
    Other,
}

/// Nouns of bodies as headers set them, in the genitive, instrumental or locative, and their nominative.
const NOUNS: [(&[&str], &str); 14] = [
    (&["акимата", "акиматом", "акимат"], "акимат"),
    (&["маслихата", "маслихатом", "маслихат"], "маслихат"),
    (&["акима", "акимом", "аким"], "аким"),
    (&["правительства", "правительством", "правительство"], "Правительство"),
    (&["президента", "президентом", "президент"], "Президент"),
    (&["парламента", "парламентом", "парламент"], "Парламент"),
    (&["департамента", "департаментом", "департаменте", "департамент"], "департамент"),
    (&["министерства", "министерством", "министерстве", "министерство"], "министерство"),
    (&["агентства", "агентством", "агентстве", "агентство"], "агентство"),
    (&["комитета", "комитетом", "комитете", "комитет"], "комитет"),
    (&["управления", "управлением", "управлении", "управление"], "управление"),
    (&["банка", "банком", "банк"], "Банк"),
    (&["комиссии", "комиссией", "комиссия"], "комиссия"),
    (&["суда", "судом", "суд"], "Суд"),
];

/// A Russian name in the nominative: that of a minister without its noun, any other whole. None if it is no Russian name.
fn russian(mention: &str) -> Option<(String, Noun)> {
    let mut name = mention.trim();
    while let Some(start) = ACTING.iter().find(|acting| starts_with(name, acting)) {
        name = name[start.len()..].trim_start();
    }
    // A deputy prime minister who is a minister, and the head of an agency, stand for what they head.
    for (before, after) in [(" – ", "министра "), (" - ", "министра "), ("председателя ", "")]
    {
        if let Some((start, rest)) = name.to_lowercase().split_once(before).map(|(a, b)| (a.len(), b.len()))
            && (start == 0 || !after.is_empty())
            && starts_with(&name[name.len() - rest..], after)
        {
            name = &name[name.len() - rest..];
        }
    }
    let words: Vec<&str> = name.split(' ').collect();
    if ["министра", "министром", "министр"].contains(&words.first()?.to_lowercase().as_str()) {
        return Some((name[words[0].len()..].to_owned(), Noun::Minister));
    }
    // Adjectives stand before the noun, their cases follow its own.
    let (at, nominative) = words.iter().take(5).enumerate().find_map(|(at, word)| {
        let word = word.to_lowercase();
        NOUNS.iter().find(|(cases, _)| cases.contains(&word.as_str())).map(|(_, nominative)| (at, *nominative))
    })?;
    let mut out: Vec<String> = words[..at].iter().map(|word| adjective(word, nominative)).collect();
    out.push(if words[at].starts_with(char::is_uppercase) { capital(nominative) } else { nominative.to_owned() });
    out.extend(words[at + 1..].iter().map(|word| (*word).to_owned()));
    Some((out.join(" "), Noun::Other))
}

/// An adjective in the nominative of its noun.
fn adjective(word: &str, noun: &str) -> String {
    let stem = ["ого", "ому", "ым", "им", "ом"].iter().find_map(|ending| word.strip_suffix(ending));
    let Some(stem) = stem else { return word.to_owned() };
    let neuter = noun.ends_with('о') || noun.ends_with('е');
    let soft = stem.ends_with(['к', 'г', 'х']);
    format!(
        "{stem}{}",
        if neuter {
            "ое"
        } else if soft {
            "ий"
        } else {
            "ый"
        }
    )
}

fn kazakh_body(mention: &str) -> String {
    let name = mention.trim();
    let name = ["міндетін атқарушысының", "міндетін атқарушының", "м.а."]
        .iter()
        .find_map(|acting| name.strip_suffix(acting))
        .map_or(name, str::trim_end);
    let name = name
        .replace("министрінің", "министрлігі")
        .replace("министрі", "министрлігі")
        .replace("министрліглігі", "министрлігі");
    of_oblast(without(&name, &["ның", "нің", "нда", "нде"]))
}

fn of_oblast(name: &str) -> String {
    match name.split_once(" облысы ") {
        Some((oblast, rest)) if !rest.is_empty() && !rest.contains(" аудан") => {
            format!("{oblast} облысының {rest}")
        }
        _ => name.to_owned(),
    }
}

/// The name without the first of the endings that it has.
fn without<'a>(name: &'a str, endings: &[&str]) -> &'a str {
    endings.iter().find_map(|ending| name.strip_suffix(ending)).unwrap_or(name)
}

fn starts_with(text: &str, start: &str) -> bool {
    text.get(..start.len()).is_some_and(|words| words.to_lowercase() == start)
}

fn capital(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map(|first| first.to_uppercase().collect::<String>() + chars.as_str()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bodies_are_named_in_the_nominative() {
        for (mention, name) in [
            ("акимата Акмолинской области", "Акимат Акмолинской области"),
            ("Департаментом юстиции Акмолинской области", "Департамент юстиции Акмолинской области"),
            ("Министерстве юстиции Республики Казахстан", "Министерство юстиции Республики Казахстан"),
            ("Министра экономики Республики Казахстан", "Министерство экономики Республики Казахстан"),
            ("исполняющего обязанности Министра финансов РК", "Министерство финансов РК"),
            ("Правительства Республики Казахстан", "Правительство Республики Казахстан"),
            (
                "Сырдарьинского районного маслихата Кызылординской области",
                "Сырдарьинский районный маслихат Кызылординской области",
            ),
            ("Национального Банка Республики Казахстан", "Национальный Банк Республики Казахстан"),
            ("Председателя Агентства Республики Казахстан по делам", "Агентство Республики Казахстан по делам"),
            (
                "Заместителя Премьер-Министра Республики Казахстан - Министра сельского хозяйства Республики Казахстан",
                "Министерство сельского хозяйства Республики Казахстан",
            ),
            (
                "Қазақстан Республикасы Ұлттық экономика министрінің",
                "Қазақстан Республикасы Ұлттық экономика министрлігі",
            ),
            (
                "Қазақстан Республикасы Ұлттық экономика министрінің міндетін атқарушының",
                "Қазақстан Республикасы Ұлттық экономика министрлігі",
            ),
            ("Қазақстан Республикасы Үкіметінің", "Қазақстан Республикасы Үкіметі"),
            ("Қызылорда облысы Сырдария аудандық мәслихатының", "Қызылорда облысы Сырдария аудандық мәслихаты"),
        ] {
            assert_eq!(body(mention), name);
            assert_eq!(body(name), name, "a second time");
        }
    }

    #[test]
    fn mentions_of_one_body_share_letters() {
        for (one, other) in [
            ("Министра финансов РК", "Министерство финансов Республики Казахстан"),
            ("акимата Акмолинской области", "Акимат Акмолинской области"),
            ("ҚР Қаржы министрінің", "Қазақстан Республикасы Қаржы министрлігі"),
        ] {
            assert_eq!(canonical(one), canonical(other));
        }
    }
}
