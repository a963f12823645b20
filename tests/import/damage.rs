//! Each kind of damage that printing does.

use crate::support::{HEAD, body, read};
use tizilim::import::{Certainty, EntryKind};

#[test]
fn wrapped_lines_are_joined() {
    assert_eq!(
        body("      1. Қызмет (\nбұдан әрі - қызмет\n), 14-\nтармаққа сәйкес «\nүкімет\n» порталында.\n"),
        "1. Қызмет (бұдан әрі - қызмет), 14-тармаққа сәйкес «үкімет» порталында.\n"
    );
}

#[test]
fn a_sentence_goes_on_over_a_page_break() {
    assert_eq!(
        body("      1. Қызмет үшін\n\n\n\nқұжаттар керек.\n      2. Тегін.\n"),
        "1. Қызмет үшін құжаттар керек.\n\n2. Тегін.\n"
    );
    assert_eq!(
        body("      1. № 745\n\n\n\n, «Жергілікті органдар қаулысының\nнегізінде.\n"),
        "1. № 745 қаулысының, «Жергілікті органдар негізінде.\n"
    );
}

#[test]
fn letter_spacing_is_undone() {
    assert_eq!(
        body("      1. Қызмет мерзімі\nб а й л а н ы с т ы  б о л а д ы ;\n"),
        "1. Қызмет мерзімі байланысты болады;\n"
    );
    assert_eq!(body("      10 .  Мемлекетт ік  қызмет  көрсетуден :\n"), "10. Мемлекеттік қызмет көрсетуден:\n");
}

#[test]
fn displaced_words_go_back() {
    assert_eq!(
        body("      1. Мекен-жайлары осы\nРегламенттің  және  көрсетілген.1 2-қосымшаларда\n"),
        "1. Мекен-жайлары осы Регламенттің 1 және 2-қосымшаларда көрсетілген.\n"
    );
    assert_eq!(
        body("      1. Сипаттау осы Регламенттің 3-\n\n к ө р с е т і л г е н ;қ о с ы м ш а с ы н д а\n"),
        "1. Сипаттау осы Регламенттің 3-қосымшасында көрсетілген;\n"
    );
    assert_eq!(
        body(
            "      1. Жұмыс кестесі осы Регламенттің  және 1 2-\n\n к ө р с е т і л г е н .қ о с ы м ш а л а р ы н д а\n"
        ),
        "1. Жұмыс кестесі осы Регламенттің 1 және 2-қосымшаларында көрсетілген.\n"
    );
}

#[test]
fn a_gap_that_nothing_fits_is_reported() {
    let imported = read(&format!("{HEAD}      1. Қызмет  тегін болады деп айтылған.\n"));
    let found = imported.report.entries.iter().find(|entry| entry.kind == EntryKind::UnfilledGap).expect("an entry");
    assert_eq!(found.certainty, Certainty::Guess);
    assert!(found.printed.contains("Қызмет  тегін"));
}

#[test]
fn points_subpoints_and_notes_are_blocks() {
    assert_eq!(
        body(
            "      9-1. Құжаттар:\n      1) өтініш;\n      а) көшірме.\n      Олар қайтарылады.\n      Ескерту. 9-1-тармақ жаңа редакцияда.\n"
        ),
        "9-1. Құжаттар:\n\n1) өтініш;\n\nа) көшірме.\n\nОлар қайтарылады.\n\n> Ескерту. 9-1-тармақ жаңа редакцияда.\n"
    );
}

#[test]
fn look_alike_letters_stay_and_signs_are_escaped() {
    assert_eq!(
        body("      1. Мемлекеттiк [қызмет] * #1 _____\n"),
        "1. Мемлекеттiк \\[қызмет] \\* \\#1 \\_\\_\\_\\_\\_\n"
    );
}

#[test]
fn annexes_have_their_heads_and_lost_pictures() {
    let text = body(
        "      1. Тегін.\n« А н ы қ т а м а  б е р у »\nқ ы з м е т і н і ң\nРегламентіне 4-қосымша\n\nСызбалар\n(қағаз нұсқасынан қараңыз)\n\n\
         « А н ы қ т а м а  б е р у »\nқ ы з м е т і н і ң\nрегламентіне 5 қосымша\n\nӨтініш нысаны\n",
    );
    assert_eq!(
        text,
        "1. Тегін.\n\n## «Анықтама беру» қызметінің Регламентіне 4-қосымша\n\n### Сызбалар\n\n\
         {{ lost(what=\"picture\", text=\"(қағаз нұсқасынан қараңыз)\") }}\n\n\
         ## «Анықтама беру» қызметінің регламентіне 5 қосымша\n\n### Өтініш нысаны\n\n{{ lost(what=\"picture\") }}\n"
    );
}

#[test]
fn a_table_that_cannot_be_placed_is_kept_letter_by_letter() {
    let text = body(
        "      1. Тегін.\n« А н ы қ т а м а »\nРегламентіне 3-қосымша\n\nКесте\n\nІс-әрекет №\n\n1 2 3\n\nҚФБ\n\nБасшы\n\nО р ы н д а у  мерзімі 15 минут\n",
    );
    assert!(
        text.ends_with("```verbatim\nІс-әрекет №\n\n1 2 3\n\nҚФБ\n\nБасшы\n\nО р ы н д а у  мерзімі 15 минут\n```\n"),
        "{text}"
    );
}

const OFFICES: &str = "      1. Тегін.
« А н ы қ т а м а »
Регламентіне 2 қосымша

Органдардың тізімі

№
р/р

Органның атауы Заңды мекен-жайы Жұмыс кестесі Байланыс
телефоны

1
«Ақкөл ауданының жұмыспен қамту бөлімі
» мемлекеттік мекемесі

0 2 0 1 0 0 ,
Ақкөл қаласы,
Интернациональ
ная көшесі, 81

Күн сайын сағат 9.00-
ден 18.00–ге дейін,
д е м а л ы с -
сенбі және жексенбі

8-71638
2-10-48

8-71647



2 «Есіл ауданының жұмыспен қамту
бөлімі» мемлекеттік мекемесі

020900, Есіл қаласы,
Қонаев көшесі, 5

Күн сайын сағат 9.00-
ден 20.00–ге дейін, демалыс күні - жексенбі

2-16-57
";

#[test]
fn tables_of_offices_become_records() {
    let imported = read(&format!("{HEAD}{OFFICES}"));
    assert_eq!(imported.report.count(Certainty::Guess), 1, "{}", imported.report.to_text());
    let files = imported.files();
    assert!(
        files["content/regulations/act-1/regulation/kk.md"]
            .ends_with("{{ offices(annex=\"2\", service=\"act-1-regulation\") }}\n")
    );
    let akkol = &files["registry/offices/akkol.toml"];
    for line in [
        "id = \"akkol-employment\"",
        "settlement.kk = \"Ақкөл қаласы\"",
        "postcode = \"020100\"",
        "address.kk = \"Интернациональная көшесі, 81\"",
        "hours = \"Mo-Fr 09:00-18:00\"",
        "phones = [\"+77163821048\"]",
        "annex = \"2\"",
        "row = \"1\"",
        "printed.phones = \"8-71638 2-10-48\"",
    ] {
        assert!(akkol.contains(line), "{line}\n{akkol}");
    }
    let esil = &files["registry/offices/esil.toml"];
    for line in ["hours = \"Mo-Sa 09:00-20:00\"", "phones = [\"+77164721657\"]", "printed.phones = \"8-71647 2-16-57\""]
    {
        assert!(esil.contains(line), "{line}\n{esil}");
    }
}

#[test]
fn a_russian_act_is_read() {
    let imported = read(
        "Об утверждении регламента\n\nПостановление акимата Акмолинской области от 7 декабря 2011 года № А-11/491. \
         Зарегистрировано Департаментом юстиции Акмолинской области 20 января 2012 года № 3418\n      В соответствии с \
         законом акимат ПОСТАНОВЛЯЕТ:\n      1. Утвердить регламент согласно  к настоящему постановлению.приложению 1\n      \
         2. Настоящее постановление вводится в действие со дня опубликования.\n      Аким области С. Дьяченко\n\n\
         Приложение 1 к постановлению\nакимата Акмолинской области\n\nРегламент «Выдача справок»\n\n1. Общие положения\n\n      \
         1. Услуга бесплатна.\n      Сноска. Пункт 1 в редакции.\n",
    );
    assert_eq!(imported.language, "ru");
    let files = imported.files();
    assert!(files["content/regulations/act-1/act/ru.md"].contains("согласно приложению 1 к настоящему постановлению."));
    assert!(
        files["content/regulations/act-1/regulation/ru.md"]
            .contains("## 1. Общие положения\n\n1. Услуга бесплатна.\n\n> Сноска.")
    );
    assert!(files["registry/acts/act-1.toml"].contains("title.ru = \"Об утверждении регламента\""));
}
