//! `acts`: normative legal acts.

use super::shared::{id, page_url};
use crate::opendata::cell::Cell;
use crate::opendata::column::{Column, Kind};
use crate::opendata::source::Source;
use crate::opendata::table::{Definition, Table};
use crate::registry::model::{Act, ActStatus, Registration};

pub(super) fn table<'r>(source: &'r Source<'r>) -> Table<'r> {
    let definition = Definition::<&'r Act>::new(
        "acts",
        ["Актілер", "Акты"],
        ["Тізілімдегі нормативтік құқықтық актілер.", "Нормативные правовые акты реестра."],
        source.languages(),
    );
    let services = Column::new(
        "service_count",
        Kind::Integer,
        ["Қызметтер саны", "Число услуг"],
        ["Акт неше қызметтің тәртібін айқындайды.", "Порядок скольких услуг устанавливает акт."],
    );
    own_words(validity(registration(identity(definition, source))))
        .column(services.required(), |act| source.services_of_act(act.id.as_str()))
        .per_language(page_url(), |act, language| source.links.act(language, &act.id))
        .records(|| source.registry.acts.iter())
}

type Acts<'r> = Definition<'r, &'r Act>;

fn identity<'r>(acts: Acts<'r>, source: &'r Source<'r>) -> Acts<'r> {
    let former = Column::new(
        "former_ids",
        Kind::List,
        ["Бұрынғы сәйкестендіргіштер", "Прежние идентификаторы"],
        ["Актінің бұрынғы сәйкестендіргіштері.", "Идентификаторы, которые были у акта раньше."],
    );
    let kind = Column::new(
        "kind",
        Kind::String,
        ["Нысаны", "Форма"],
        [
            "Кодекс, заң, жарлық, қаулы, бұйрық, шешім немесе стандарт.",
            "Кодекс, закон, указ, постановление, приказ, решение или стандарт.",
        ],
    );
    let title = Column::new("title", Kind::String, ["Тақырыбы", "Заголовок"], ["Актінің тақырыбы.", "Заголовок акта."]);
    let number = Column::new(
        "number",
        Kind::String,
        ["Нөмірі", "Номер"],
        ["Актінің басылған нөмірі.", "Номер акта, как он напечатан."],
    );
    let signed_on = Column::new(
        "signed_on",
        Kind::Date,
        ["Қабылданған күні", "Дата принятия"],
        ["Актіге қол қойылған күн.", "День подписания акта."],
    );
    let issuer = Column::new(
        "issuer_id",
        Kind::String,
        ["Қабылдаған орган", "Принявший орган"],
        ["Актіні қабылдаған органның сәйкестендіргіші.", "Идентификатор органа, который принял акт."],
    );
    let issuer_name = Column::new(
        "issuer_name",
        Kind::String,
        ["Қабылдаған органның атауы", "Название принявшего органа"],
        ["Актіні қабылдаған органның атауы.", "Название органа, который принял акт."],
    );
    acts.column(
        id([
            "Актінің тұрақты сәйкестендіргіші: органы, жылы және нөмірі латын әріптерімен.",
            "Постоянный идентификатор акта: орган, год и номер латиницей.",
        ]),
        |act| act.id.as_str(),
    )
    .column(former, |act| Cell::list(&act.former_ids))
    .column(kind.required().words(source.registry.profile.act_kinds.ids()), |act| act.kind.as_str())
    .text(title, |act| Some(&act.title))
    .column(number, |act| act.number.as_ref())
    .column(signed_on.required(), |act| act.date.value)
    .column(issuer.required().references("bodies", "id"), |act| act.issuer.as_str())
    .text(issuer_name, |act| source.registry.body(act.issuer.as_str()).map(|body| &body.name))
}

fn registration(acts: Acts<'_>) -> Acts<'_> {
    let number = Column::new(
        "registration_number",
        Kind::String,
        ["Тіркеу нөмірі", "Регистрационный номер"],
        [
            "Нормативтік құқықтық актілерді мемлекеттік тіркеу тізіліміндегі нөмірі.",
            "Номер в Реестре государственной регистрации нормативных правовых актов.",
        ],
    );
    let date = Column::new(
        "registered_on",
        Kind::Date,
        ["Тіркелген күні", "Дата регистрации"],
        ["Актіні әділет органы тіркеген күн.", "День регистрации акта органом юстиции."],
    );
    let body = Column::new(
        "registered_by_id",
        Kind::String,
        ["Тіркеген орган", "Зарегистрировавший орган"],
        [
            "Актіні тіркеген әділет органының сәйкестендіргіші.",
            "Идентификатор органа юстиции, который зарегистрировал акт.",
        ],
    );
    fn of(act: &Act) -> Option<&Registration> {
        act.registration.as_ref()
    }
    acts.column(number, |act| of(act).map(|registration| &registration.number))
        .column(date, |act| of(act)?.date.as_ref().map(|date| date.value))
        .column(body.references("bodies", "id"), |act| of(act)?.body.as_ref().map(|id| id.as_str()))
}

fn validity(acts: Acts<'_>) -> Acts<'_> {
    let status = Column::new(
        "status",
        Kind::String,
        ["Мәртебесі", "Статус"],
        ["Акт қолданыста ма, әлде күші жойылған ба.", "Действует ли акт или утратил силу."],
    );
    let repealed_on = Column::new(
        "repealed_on",
        Kind::Date,
        ["Күшін жойған актінің күні", "Дата акта об отмене"],
        ["Осы актінің күшін жойған актінің күні.", "Дата акта, который признал этот акт утратившим силу."],
    );
    acts.column(status.required().words(ActStatus::ALL.iter().map(|status| status.word())), |act| act.status.word())
        .column(repealed_on, |act| act.repealed_on.as_ref().map(|date| date.value))
}

fn own_words(acts: Acts<'_>) -> Acts<'_> {
    let signed = Column::new(
        "signed_by",
        Kind::String,
        ["Қол қойған адам", "Кто подписал"],
        ["Қол қойған адамның лауазымы мен аты-жөні, басылғандай.", "Должность и имя подписавшего, как напечатано."],
    );
    let preamble =
        Column::new("preamble", Kind::String, ["Кіріспесі", "Преамбула"], ["Актінің кіріспесі.", "Преамбула акта."]);
    let entry = Column::new(
        "entry_into_force",
        Kind::String,
        ["Күшіне енуі", "Вступление в силу"],
        ["Күшіне енуі туралы актінің өз сөзі.", "О вступлении в силу словами самого акта."],
    );
    acts.text(signed, |act| act.signed.as_ref())
        .text(preamble, |act| act.preamble.as_ref())
        .text(entry, |act| act.entry_into_force.as_ref())
}
