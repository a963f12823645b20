### Слова в файлах данных: группы таблиц, каталоги, книга, списки слов, правила, тексты актов.
### Названия таблиц и столбцов — в data-dictionary.ftl.

## Группы таблиц

group-services = Классификатор и услуги
group-delivery = Как оказывается услуга
group-offices = Куда обращаться
group-law = Органы и акты
group-reports = Годовые отчеты и сроки
group-revisions = Редакции и изменения

## Языки

# На каком языке текст. $language — метка языка (BCP 47), $name — название языка на нем самом.
in-language = { $language ->
    [kk] на казахском
    [ru] на русском
    [en] на английском
   *[other] на языке { $name }
}

# Столбец текстов на одном языке. $text — название столбца.
column-in-language = { $text } ({ in-language })

# О неофициальном тексте: на языке самого текста и на другом.
unofficial-wording = Текст не является официальным.
unofficial-wording-in = Текст { in-language } не является официальным.

## Наборы каталога, которые не таблицы

collection-services = Услуги, по документу на каждую
    .description = Все сведения о каждой услуге в одном документе JSON.
collection-acts = Тексты актов
    .description = Тексты актов в формате Akoma Ntoso.
collection-procedures = Диаграммы процедур
    .description = Процедуры в формате BPMN 2.0.
collection-hsds = Open Referral HSDS
    .description = Услуги, организации и адреса в формате Human Services Data Specification 3.0.
collection-api = Статический API
    .description = Документы JSON, описанные в OpenAPI 3.1.
collection-revisions = Файлы редакций
    .description = Полные данные, изменения и хеши записей каждого опубликованного состояния реестра.
collection-register = Весь реестр
    .description = Файлы, общие для всех таблиц.
classifier = Классификатор
    .description = Разделы, подразделы и списки слов реестра в словаре SKOS.

# Тема данных в таблице Европейского союза (GOVE).
theme-government = Правительство и государственный сектор

## Списки слов

service-status-list = Статус услуги
channel-kind-list = Вид канала
office-status-list = Статус места приема
office-status = { $word ->
    [open] Работает
   *[closed] Закрыт
}
participant-kind-list = Вид участника
participant-kind = { $word ->
    [unit] лицо или подразделение органа
    [system] информационная система
   *[recipient] получатель услуги
}

## Правила услуг

rule-stages = Этапы оказания
rule-acceptance = Прием документов
rule-responsibility = Ответственность
rule-requirements = Требования к оказывающим услугу
rule-suspension = Основания для приостановления

## Первый лист книги

sheet = Лист
sheet-title = Название
sheet-content = Содержание
sheet-rows = Строки
sheet-remark = Примечание

# $mark — знак в конце сокращенного текста, $count — сколько их.
sheet-cut-texts = Тексты, сокращенные со знаком «{ $mark }», так как не помещались в ячейку: { $count }; целиком они в CSV
sheet-lost-rows = Строки, не поместившиеся на лист: { $count }; они есть в CSV

## Таблицы в текстах актов и диаграммы процедур

printed-number = №
printed-name = Наименование
printed-hours = График работы
printed-participant = Участник
printed-action = Действие
printed-completion = Форма завершения
printed-next = Следующее
printed-system = ИС
step-nobody = Участник не указан

## Opening hours (Open Referral)

hours-on-holidays = В праздничные дни.
hours-also-on-holidays = Также в праздничные дни.
hours-except-holidays = Кроме праздничных дней.
