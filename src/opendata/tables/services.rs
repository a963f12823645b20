//! `services`: the public services themselves.

use super::shared::{id, name, page_url};
use crate::opendata::cell::Cell;
use crate::opendata::column::{Column, Kind};
use crate::opendata::source::Source;
use crate::opendata::table::{Definition, Table};
use crate::registry::model::{DeliveryForm, Recipient, Service, ServiceStatus};

type Services<'r> = Definition<'r, &'r Service>;

pub(super) fn table<'r>(source: &'r Source<'r>) -> Table<'r> {
    let definition = Definition::<&'r Service>::new(
        "services",
        ["Мемлекеттік көрсетілетін қызметтер", "Государственные услуги"],
        [
            "Тізілімдегі қызметтер: атауы, сыныптамадағы орны, мәртебесі, кімге және қалай көрсетілетіні, құны.",
            "Услуги реестра: название, место в классификаторе, статус, кому и как оказываются, стоимость.",
        ],
        source.languages(),
    );
    let offices = Column::new(
        "office_count",
        Kind::Integer,
        ["Қабылдау орындарының саны", "Число мест приема"],
        [
            "Қызмет үшін қосымшаларда аталған қабылдау орындарының саны.",
            "Сколько мест приема названо для услуги в приложениях к актам.",
        ],
    );
    cost(delivery(people(acts(validity(identity(definition, source))))))
        .column(offices.required(), |service| source.offices_of(service).len())
        .per_language(page_url(), |service, language| source.links.service(language, &service.id))
        .records(|| source.registry.services.iter())
}

fn identity<'r>(services: Services<'r>, source: &'r Source<'r>) -> Services<'r> {
    let code = Column::new(
        "code",
        Kind::String,
        ["Коды", "Код"],
        ["Сегіз таңбалы коды; әлі берілмесе, бос.", "Восьмизначный код; пусто, если он еще не присвоен."],
    );
    let former = Column::new(
        "former_ids",
        Kind::List,
        ["Бұрынғы сәйкестендіргіштер", "Прежние идентификаторы"],
        ["Қызметтің бұрынғы сәйкестендіргіштері.", "Идентификаторы, которые были у услуги раньше."],
    );
    let section = Column::new(
        "section_code",
        Kind::String,
        ["Бөлім", "Раздел"],
        ["Сыныптама бөлімінің коды.", "Код раздела классификатора."],
    );
    let subsection = Column::new(
        "subsection_code",
        Kind::String,
        ["Ішкі бөлім", "Подраздел"],
        ["Сыныптаманың ішкі бөлімінің коды.", "Код подраздела классификатора."],
    );
    let short_name = Column::new(
        "short_name",
        Kind::String,
        ["Қысқа атауы", "Краткое название"],
        ["Тізімдерге арналған қысқа атау.", "Краткое название для списков."],
    );
    services
        .column(
            id([
                "Тұрақты сәйкестендіргіш: сегіз таңбалы код немесе, код берілгенше, латын әріпті қысқа атау.",
                "Постоянный идентификатор: восьмизначный код или, пока он не присвоен, короткое имя латиницей.",
            ]),
            |service| service.id.as_str(),
        )
        .column(code.unique(), |service| service.code.as_ref().map(|code| code.to_string()))
        .column(former, |service| Cell::list(&service.former_ids))
        .column(section.required().references("sections", "code"), |service| {
            source.registry.section_of(service).map(|code| code.to_string())
        })
        .column(subsection.required().references("subsections", "code"), |service| service.subsection.to_string())
        .text(name(["Қызметтің атауы.", "Название услуги."]), |service| Some(&service.name))
        .text(short_name, |service| service.short_name.as_ref())
}

fn validity(services: Services<'_>) -> Services<'_> {
    let status = Column::new(
        "status",
        Kind::String,
        ["Мәртебесі", "Статус"],
        [
            "Көрсетіледі (in-force), тәртібін айқындаған актінің күші жойылған (repealed) немесе тізілімнен шығарылған \
             (withdrawn).",
            "Оказывается (in-force), акт о ее порядке утратил силу (repealed) или исключена из реестра (withdrawn).",
        ],
    );
    let ended_on = Column::new(
        "ended_on",
        Kind::Date,
        ["Тоқтатылған күні", "Дата прекращения"],
        ["Қызмет қай күннен бастап көрсетілмейді.", "С какого дня услуга не оказывается."],
    );
    let valid_from = Column::new(
        "valid_from",
        Kind::Date,
        ["Басталу күні", "Действует с"],
        ["Қолданылуының алғашқы күні.", "Первый день действия."],
    );
    let valid_to = Column::new(
        "valid_to",
        Kind::Date,
        ["Аяқталу күні", "Действует по"],
        ["Қолданылуының соңғы күні.", "Последний день действия."],
    );
    services
        .column(status.required().words(ServiceStatus::ALL.iter().map(|status| status.word())), |service| {
            service.status.word()
        })
        .column(ended_on, |service| service.ended_on.as_ref().map(|date| date.value))
        .column(valid_from, |service| service.valid_from.as_ref().map(|date| date.value))
        .column(valid_to, |service| service.valid_to.as_ref().map(|date| date.value))
}

fn acts(services: Services<'_>) -> Services<'_> {
    let act = Column::new(
        "act_id",
        Kind::String,
        ["Акт", "Акт"],
        ["Қызмет көрсету тәртібін айқындайтын акт.", "Акт, который устанавливает порядок оказания услуги."],
    );
    let regulation = Column::new(
        "regulation_title",
        Kind::String,
        ["Регламент", "Регламент"],
        ["Акт бекіткен регламенттің тақырыбы.", "Заголовок регламента, который утвержден актом."],
    );
    let developer = Column::new(
        "developer_id",
        Kind::String,
        ["Әзірлеуші", "Разработчик"],
        [
            "Актіні әзірлейтін орталық мемлекеттік орган.",
            "Центральный государственный орган, который разрабатывает акт.",
        ],
    );
    services
        .column(act.references("acts", "id"), |service| service.act.as_ref().map(|act| act.as_str()))
        .text(regulation, |service| service.regulation.as_ref().map(|regulation| &regulation.title))
        .column(developer.references("bodies", "id"), |service| service.developer.as_ref().map(|body| body.as_str()))
}

fn people(services: Services<'_>) -> Services<'_> {
    let recipients = Column::new(
        "recipients",
        Kind::List,
        ["Алушылар", "Получатели"],
        ["Жеке тұлғалар, заңды тұлғалар немесе екеуі де.", "Физические лица, юридические лица или и те и другие."],
    );
    let recipient = Column::new(
        "recipient_text",
        Kind::String,
        ["Алушылар туралы", "О получателях"],
        ["Қызметті кім ала алады, актінің сөзімен.", "Кто может получить услугу, словами акта."],
    );
    let recipient_point = Column::new(
        "recipient_point",
        Kind::String,
        ["Алушылар туралы тармақ", "Пункт о получателях"],
        ["Ол жазылған тармақ.", "Пункт, где это сказано."],
    );
    let provider = Column::new(
        "provider_text",
        Kind::String,
        ["Қызмет беруші туралы", "Об услугодателе"],
        ["Қызметті кім көрсетеді, актінің сөзімен.", "Кто оказывает услугу, словами акта."],
    );
    let provider_point = Column::new(
        "provider_point",
        Kind::String,
        ["Қызмет беруші туралы тармақ", "Пункт об услугодателе"],
        ["Ол жазылған тармақ.", "Пункт, где это сказано."],
    );
    services
        .column(recipients.words(Recipient::ALL.iter().map(|recipient| recipient.word())), |service| {
            Cell::list(&service.recipients)
        })
        .text(recipient, |service| service.recipient.as_ref().map(|said| &said.text))
        .column(recipient_point, |service| service.recipient.as_ref()?.point.as_ref())
        .text(provider, |service| service.provider.as_ref().map(|said| &said.text))
        .column(provider_point, |service| service.provider.as_ref()?.point.as_ref())
}

fn delivery(services: Services<'_>) -> Services<'_> {
    let forms = Column::new(
        "delivery_forms",
        Kind::List,
        ["Көрсету нысандары", "Формы оказания"],
        [
            "Электрондық (толық не ішінара автоматтандырылған), қағаз, проактивті, «бір өтініш» немесе ақпараттық.",
            "Электронная (полностью или частично автоматизированная), бумажная, проактивная, по «одному заявлению» или \
             информационная.",
        ],
    );
    let text = Column::new(
        "delivery_text",
        Kind::String,
        ["Көрсету нысаны туралы", "О форме оказания"],
        ["Көрсету нысаны, актінің сөзімен.", "Форма оказания словами акта."],
    );
    let point = Column::new(
        "delivery_point",
        Kind::String,
        ["Көрсету нысаны туралы тармақ", "Пункт о форме оказания"],
        ["Ол жазылған тармақ.", "Пункт, где это сказано."],
    );
    services
        .column(forms.words(DeliveryForm::ALL.iter().map(|form| form.word())), |service| {
            Cell::list(&service.delivery_forms)
        })
        .text(text, |service| service.delivery.as_ref().map(|said| &said.text))
        .column(point, |service| service.delivery.as_ref()?.point.as_ref())
}

fn cost(services: Services<'_>) -> Services<'_> {
    let free = Column::new(
        "free",
        Kind::Boolean,
        ["Тегін бе", "Бесплатно ли"],
        ["Дереккөзде айтылмаса, бос.", "Пусто, если источник не говорит."],
    );
    let amount = Column::new("cost_amount", Kind::Decimal, ["Құны", "Стоимость"], ["Төлем сомасы.", "Сумма оплаты."]);
    let currency = Column::new(
        "cost_currency",
        Kind::String,
        ["Валюта", "Валюта"],
        ["ISO 4217 бойынша үш әріп, мысалы KZT.", "Три буквы по ISO 4217, например KZT."],
    );
    let text = Column::new(
        "cost_text",
        Kind::String,
        ["Құны туралы", "О стоимости"],
        ["Құны, актінің сөзімен.", "Стоимость словами акта."],
    );
    let point = Column::new(
        "cost_point",
        Kind::String,
        ["Құны туралы тармақ", "Пункт о стоимости"],
        ["Ол жазылған тармақ.", "Пункт, где это сказано."],
    );
    services
        .column(free, |service| service.cost.as_ref()?.free)
        .column(amount, |service| service.cost.as_ref()?.amount.as_ref().map(|amount| amount.to_string()))
        .column(currency, |service| service.cost.as_ref()?.currency.as_ref().map(|currency| currency.to_string()))
        .text(text, |service| service.cost.as_ref()?.text.as_ref())
        .column(point, |service| service.cost.as_ref()?.point.as_ref())
}
