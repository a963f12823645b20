### Services and the classification that orders them.

## The classification

sections = Разделы
sections-description = Классификация реестра государственных услуг: разделы и подразделы.
sections-alone-description = Классификация реестра государственных услуг: разделы.
section = Раздел
subsection = Подраздел
classifier-act = Акт, утвердивший классификатор
no-services = В реестре пока нет услуг этого подраздела.
no-services-in-section = В реестре пока нет услуг этого раздела.
sections-without = Разделы без услуг: { $count }
subsections-without = Подразделы без услуг: { $count }

## Lists of services

services = Услуги
service = Услуга
services-description = Все государственные услуги реестра в алфавитном порядке.
services-indexes = Указатели услуг
services-a-z = По алфавиту
services-by-situation = По жизненным ситуациям
services-by-district = По районам
services-by-recipient = По получателям
services-by-form = По форме оказания
services-by-body = По органам
no-services-at-all = В реестре пока нет услуг.
chart-sections = Услуги по разделам
chart-delivery-forms = Услуги по форме оказания

## Situations in life and further classifications

situations = Жизненные ситуации
situation = Жизненная ситуация
situations-description = Жизненные ситуации: с чего начать, какие услуги есть и куда обратиться.
situation-first = С чего начать
situation-parts = Уточните ситуацию
services-of-situations = Все услуги по жизненным ситуациям
schemes = Другие классификации
schemes-description = Другие классификации государственных услуг реестра.

## A description that several services follow

base = Типовое описание
follows-base = В основе – типовое описание
base-description = Что общего у услуг, которые оказывают разные органы, кто и где их оказывает.
base-note = Это описание, общее для нескольких услуг. Услуга может от него отличаться: что действует, сказано на её странице.
base-services = Услуги по этому описанию
base-act = Акт, на котором основано описание

## A service: the answers at the top

service-description = Кто может получить, какие документы нужны, куда обратиться, срок и стоимость.
who = Кто может получить
what-cost = Стоимость
free = Бесплатно
paid = Платно
free-otherwise = для остальных
how-long = Срок
delivery = Форма оказания

## A service: who gets what, cost and time

who-and-what = Кто может получить и что получит
result = Результат
cost-and-time = Стоимость и срок
times-all = Все сроки
time-of-step = Срок этапа { $step }
in-words-of-act = Словами акта

## A service: documents to bring

evidence = Какие документы нужны
for-channels = Если подавать через:

## A service: where to apply

providers = Куда обратиться
where = { providers }
where-by-role = { $word ->
    [accepts] { where }
    [issues] Где получить результат
    [takes-payments] Где оплатить
    [answers] Где задать вопрос
   *[hears-complaints] Куда подать жалобу
}
phone-extension = доб. { $extension }
provider = Кто оказывает
acceptance = Приём документов
information = Где узнать подробнее

## A service: steps, refusal, complaints

stages = Этапы
participation = Кто участвует
procedures = Процедуры
refusal = Почему могут отказать
suspension = Приостановление
responsibility = Ответственность и жалобы
requirements = Требования к тем, кто оказывает услугу
technical = Технические условия

## A service: the law and the record

law = Правовое основание
act-of-service = Акт, определяющий порядок
place = Место в классификаторе
automated-by = Автоматизирована в
no-code = код не присвоен
developed-under = На основании чего разработан регламент
definitions = Термины, определённые в регламенте
survey = Форма анкеты
download-json = Скачать в формате JSON

## The glossary

glossary = Термины
glossary-description = Определения терминов, которые используются в реестре.
defined-in = Определён в акте

## A service that is not provided

service-not-any-more = Услуга больше не оказывается так, как здесь описано. Не полагайтесь на сведения ниже: они показывают, как было раньше.
service-not-yet = Услуга еще не оказывается. Сведения ниже действуют с начала ее оказания.
service-past = Как услуга оказывалась раньше
service-future = Как услуга будет оказываться

## A service: what its record says beside the words of the act

about-service = Об услуге
forms = Формы заявлений
service-area = Где доступна услуга
area-everywhere = по всей стране
service-languages = Языки обслуживания
result-validity = Срок действия
period-from = С какого дня
period-to = По какой день
evidence-form = форма или подробнее
identification = Как подтвердить личность
faq = Вопросы и ответы
related-services = Связанные услуги
next-services = Что обычно нужно после неё
services-together = Часто нужны вместе
keywords = Ключевые слова
responsible-for-record = Кто отвечает за эти сведения

reviewed-on = Сведения проверены
service-unpublished = Услуга не опубликована. Она видна только при предварительном просмотре.
eligibility = Условия
standards = Стандарты обслуживания
standard-target = Цель
standard-share = в { $share } % случаев
