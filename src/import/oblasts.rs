//! The oblasts and cities of republican significance, by whose names ids of bodies and districts are the same whichever
//! language an act is read in.

/// An oblast or a city of republican significance.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Oblast {
    /// Its id, and the first word of the ids of its bodies.
    pub id: &'static str,
    /// Its name in Kazakh, without the word for oblast or city.
    pub kk: &'static str,
    /// Its name in Russian as it begins in every case: `Акмолинск(ая)`, `город(а) Алматы`.
    pub ru: &'static str,
    /// Whether it is a city.
    pub city: bool,
}

const fn oblast(id: &'static str, kk: &'static str, ru: &'static str) -> Oblast {
    Oblast { id, kk, ru, city: false }
}

const fn city(id: &'static str, kk: &'static str, ru: &'static str) -> Oblast {
    Oblast { id, kk, ru, city: true }
}

/// Those of today and those that acts in force between 1997 and today name. Longer names stand before those they end in.
const OBLASTS: [Oblast; 25] = [
    oblast("east-kazakhstan", "Шығыс Қазақстан", "Восточно-Казахстанск"),
    oblast("west-kazakhstan", "Батыс Қазақстан", "Западно-Казахстанск"),
    oblast("north-kazakhstan", "Солтүстік Қазақстан", "Северо-Казахстанск"),
    oblast("south-kazakhstan", "Оңтүстік Қазақстан", "Южно-Казахстанск"),
    oblast("akmola", "Ақмола", "Акмолинск"),
    oblast("aktobe", "Ақтөбе", "Актюбинск"),
    oblast("almaty", "Алматы", "Алматинск"),
    oblast("atyrau", "Атырау", "Атырауск"),
    oblast("zhambyl", "Жамбыл", "Жамбылск"),
    oblast("karagandy", "Қарағанды", "Карагандинск"),
    oblast("kostanay", "Қостанай", "Костанайск"),
    oblast("kyzylorda", "Қызылорда", "Кызылординск"),
    oblast("mangystau", "Маңғыстау", "Мангистауск"),
    oblast("mangystau", "Маңғыстау", "Мангыстауск"),
    oblast("pavlodar", "Павлодар", "Павлодарск"),
    oblast("turkistan", "Түркістан", "Туркестанск"),
    oblast("abay", "Абай", "Абайск"),
    oblast("zhetysu", "Жетісу", "Жетысуск"),
    oblast("ulytau", "Ұлытау", "Улытауск"),
    oblast("abay", "Абай", "области Абай"),
    oblast("zhetysu", "Жетісу", "области Жетісу"),
    oblast("ulytau", "Ұлытау", "области Ұлытау"),
    city("astana", "Астана", "Астан"),
    city("almaty-city", "Алматы", "Алматы"),
    city("shymkent", "Шымкент", "Шымкент"),
];

/// The oblast or city of republican significance that a name of a body names, in any case of either language.
pub fn of(name: &str) -> Option<Oblast> {
    let in_kazakh = |oblast: &Oblast| {
        let word = if oblast.city { " қала" } else { " облыс" };
        name.find(oblast.kk).is_some_and(|at| name[at + oblast.kk.len()..].starts_with(word))
    };
    let in_russian = |oblast: &Oblast| {
        let Some(at) = name.find(oblast.ru) else { return false };
        let (before, after) = (&name[..at], &name[at + oblast.ru.len()..]);
        if oblast.city {
            before.ends_with("город ") || before.ends_with("города ") || before.ends_with("г. ")
        } else {
            oblast.ru.starts_with("области ") || after.split(' ').nth(1).is_some_and(|word| word.starts_with("област"))
        }
    };
    OBLASTS.into_iter().find(|oblast| in_kazakh(oblast) || in_russian(oblast))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn oblasts_are_known_in_both_languages() {
        for (name, id) in [
            ("Ақмола облысының әкімдігі", Some("akmola")),
            ("акимата Акмолинской области", Some("akmola")),
            ("Оңтүстік Қазақстан облысы Созақ аудандық мәслихатының", Some("south-kazakhstan")),
            ("Алматы қаласы әкімдігінің", Some("almaty-city")),
            ("акимата города Алматы", Some("almaty-city")),
            ("Алматы облысының әкімдігі", Some("almaty")),
            ("акимата области Абай", Some("abay")),
            ("Министра финансов", None),
            ("Алматы", None),
        ] {
            assert_eq!(of(name).map(|found| found.id), id, "{name}");
        }
    }
}
