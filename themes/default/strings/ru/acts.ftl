### Legal acts and the texts that they approve.

## Lists of acts

acts = Акты
act = Акт
acts-description = Нормативные правовые акты, которые определяют порядок оказания государственных услуг.
acts-indexes = Указатели актов
acts-by-status = По статусу
acts-by-issuer = По органу, принявшему акт
acts-by-year = По годам
acts-in-force = Действующие акты
acts-repealed = Акты, утратившие силу

## An act: its record

repealed-banner = Утратил силу
repealed-by = Акт об утрате силы
number = Номер
official-text = Официальный текст
date-signed = Дата подписания
registration = Государственная регистрация
registered-as = №{"\u00A0"}{ $number } в Реестре государственной регистрации нормативных правовых актов
signed = Подписал
entry-into-force = Введение в действие
approves = Что утверждает
services-of-act = Услуги, порядок которых определяет акт

## An act: its history

timeline = Хронология
event-signed = Подписан
event-registered = Прошёл государственную регистрацию
event-amended = Изменён
event-repealed = Утратил силу
amended-by = Акты, которые его изменили
amends = Акты, которые он изменяет
repeals = Акты, которые он признал утратившими силу

## Texts

texts = Тексты
lost = Здесь был рисунок, который не сохранился в печатном тексте.
footnotes = Сноски
footnote = Сноска { $number }
footnote-back = Сноска { $number }: вернуться к тексту
link-to = Ссылка на это место: { $address }

## The status of an act or a service

status-since = с
status-since-unknown = точный день неизвестен
status-as-of = По состоянию на
act-not-any-more = Акт не действует. Полагаться на него нельзя.
act-not-yet = Акт еще не вступил в силу.
replaced-by = Вместо этого действует
whom-to-ask = Где спросить
date-published = Первое официальное опубликование
date-in-force = Вступил в силу
date-applicable = Введен в действие
date-repealed = Утратил силу
event-published = Опубликован
event-in-force = Вступил в силу
event-applicable = Введен в действие
event-repeal-signed = Подписан акт об отмене
