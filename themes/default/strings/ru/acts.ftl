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
