//! Small acts for tests.

use std::collections::BTreeMap;

use tizilim::import::{ExistingRecords, ImportOptions, Imported, import};

/// The head of an act in Kazakh, up to the end of its enacting text.
pub(crate) const HEAD: &str = "Регламентті бекіту туралы

Ақмола облысы әкімдігінің 2011 жылғы 7 желтоқсандағы № А-11/491 қаулысы. Ақмола
облысының Әділет департаментінде 2012 жылғы 20 қаңтарда № 3418 тіркелді
      Заңға сәйкес Ақмола облысының әкімдігі ҚАУЛЫ ЕТЕДІ:
      1. Регламент бекітілсін.
      2. Осы қаулы жарияланған күнінен бастап қолданысқа енгізіледі.
      Облыс әкімі                                С.Дьяченко
А қ м о л а  о б л ы с ы  ә к і м д і г і н і ң
2 0 1 1  ж ы л ғ ы  7  ж е л т о қ с а н д а ғ ы
№  А - 1 1 / 4 9 1  қ а у л ы с ы м е н
бекітілді

«Анықтама беру» қызметінің регламенті

1. Жалпы ережелер

";

/// Imports a text.
pub(crate) fn read(text: &str) -> Imported {
    let options = ImportOptions { id: "act-1".parse().expect("a slug"), services: BTreeMap::new() };
    import(text.as_bytes(), &options, ExistingRecords::default()).expect("an act")
}

/// Imports a regulation with a body, and gives its Markdown from the first chapter on.
pub(crate) fn body(body: &str) -> String {
    let imported = read(&format!("{HEAD}{body}"));
    let files = imported.files();
    let text = &files["content/regulations/act-1/regulation/kk.md"];
    let at = text.find("## 1. Жалпы ережелер").expect("the chapter") + "## 1. Жалпы ережелер\n\n".len();
    text[at..].to_owned()
}
