//! `indicators`: how the informatisation of akims' offices is measured, with the values that the register can compute.

use super::act;
use crate::opendata::column::{Column, Kind};
use crate::opendata::source::Source;
use crate::opendata::table::{Definition, Table};
use crate::opendata::tables::shared::{name, position};
use crate::registry::indicators::Count;
use crate::registry::model::{Indicator, IndicatorGroup, IndicatorSubgroup, Measure};

struct Row<'r> {
    act: &'r str,
    position: usize,
    group: &'r IndicatorGroup,
    subgroup: Option<&'r IndicatorSubgroup>,
    indicator: &'r Indicator,
    count: Option<Count>,
}

/// Whether an indicator has a value, and why not.
const STATES: [&str; 3] = ["computed", "nothing-to-count", "not-supplied"];

type Columns<'r> = Definition<'r, Row<'r>>;

pub(in crate::opendata::tables) fn table<'r>(source: &'r Source<'r>) -> Table<'r> {
    let code = Column::new("code", Kind::String, ["Нөмірі", "Номер"], ["Актідегі нөмірі.", "Номер в акте."]);
    let group = Column::new("group", Kind::String, ["Тобы", "Группа"], ["Топтың тақырыбы.", "Заголовок группы."]);
    let subgroup = Column::new(
        "subgroup",
        Kind::String,
        ["Топ ішіндегі тобы", "Подгруппа"],
        ["Топ ішіндегі топтың тақырыбы.", "Заголовок подгруппы."],
    );
    let unit = Column::new(
        "unit",
        Kind::String,
        ["Өлшем бірлігі", "Единица измерения"],
        ["Актіде басылған өлшем бірлігі.", "Единица измерения, как она напечатана."],
    );
    let columns = Columns::new(
        "indicators",
        ["Индикаторлар", "Индикаторы"],
        ["Әкімдіктерді ақпараттандырудың нысаналы индикаторлары.", "Целевые индикаторы информатизации акиматов."],
        source.languages(),
    )
    .column(code.required().unique(), |row| row.indicator.code.as_str())
    .column(position(["Актідегі реті, 1-ден бастап.", "Порядок в акте, начиная с 1."]), |row| row.position)
    .text(group, |row| Some(&row.group.name))
    .text(subgroup, |row| row.subgroup.map(|subgroup| &subgroup.name))
    .text(name(["Индикатордың атауы.", "Название индикатора."]), |row| {
        Some(&row.indicator.name)
    })
    .text(unit, |row| Some(&row.indicator.unit));
    counted(columns).column(act(), |row| row.act).records(|| rows(source))
}

fn rows<'r>(source: &'r Source<'r>) -> impl Iterator<Item = Row<'r>> {
    let catalogue = &source.registry.catalogue;
    let act = catalogue.indicators.as_ref().map_or("", |file| file.act.as_str());
    catalogue.all_indicators().zip(1..).map(move |((group, subgroup, indicator), position)| Row {
        act,
        position,
        group,
        subgroup,
        indicator,
        count: Count::of(source.registry, indicator),
    })
}

fn counted<'r>(columns: Columns<'r>) -> Columns<'r> {
    let state = Column::new(
        "state",
        Kind::String,
        ["Мәні бар ма", "Есть ли значение"],
        [
            "Тізілім бойынша есептелген (computed), ескерілетін қызмет жоқ (nothing-to-count), дерек берілмеген \
             (not-supplied).",
            "Вычислено по реестру (computed), нет учитываемых услуг (nothing-to-count), данные не представлены \
             (not-supplied).",
        ],
    );
    let value = Column::new(
        "value",
        Kind::Decimal,
        ["Мәні", "Значение"],
        ["Индикатордың мәні; жоқ болса, бос.", "Значение индикатора; если его нет, пусто."],
    );
    let measure = Column::new(
        "measure",
        Kind::String,
        ["Не саналады", "Что считается"],
        [
            "Толық автоматтандырылған қызметтер (fully-automated), ішінара автоматтандырылғандары (partly-automated) \
             немесе екеуінің үлесі (automated-share).",
            "Полностью автоматизированные услуги (fully-automated), частично автоматизированные (partly-automated) или \
             доля тех и других (automated-share).",
        ],
    );
    let number = |name, title, meaning| Column::new(name, Kind::Integer, title, meaning);
    let in_force = number(
        "in_force_count",
        ["Қолданыстағы қызметтер", "Действующие услуги"],
        ["Тізілімде неше қызмет қолданыста.", "Сколько услуг реестра действует."],
    );
    let excepted = number(
        "excepted_count",
        ["Ескерілмейтін қызметтер", "Не учитываемые услуги"],
        [
            "Олардың нешеуі алып тасталған жүйеде автоматтандырылған.",
            "Сколько из них автоматизировано в исключенной системе.",
        ],
    );
    let fully = number(
        "fully_automated_count",
        ["Толық автоматтандырылған", "Полностью автоматизированные"],
        ["Қалғандарының нешеуі толық автоматтандырылған.", "Сколько из остальных автоматизировано полностью."],
    );
    let partly = number(
        "partly_automated_count",
        ["Ішінара автоматтандырылған", "Частично автоматизированные"],
        [
            "Қалғандарының нешеуі ішінара ғана автоматтандырылған.",
            "Сколько из остальных автоматизировано лишь частично.",
        ],
    );
    columns
        .column(state.required().words(STATES), |row| {
            let [computed, nothing, not_supplied] = STATES;
            row.count.map_or(not_supplied, |count| if count.value().is_some() { computed } else { nothing })
        })
        .column(value, |row| row.count.and_then(Count::value))
        .column(measure.words(Measure::ALL.iter().map(|measure| measure.word())), |row| {
            row.count.map(|count| count.measure.word())
        })
        .column(in_force, |row| row.count.map(|count| count.in_force))
        .column(excepted, |row| row.count.map(|count| count.excepted))
        .column(fully, |row| row.count.map(|count| count.fully))
        .column(partly, |row| row.count.map(|count| count.partly))
}
