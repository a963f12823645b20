# Слова интерфейса. Каждый ключ должен быть на обоих языках (проверяет tests/theme.rs).

language-name = Русский
home = Главная
skip = Перейти к основному содержанию
main-nav = Основные разделы
languages = Язык
breadcrumbs = Вы здесь
enter = Войти в реестр

sections = Разделы
sections-description = Классификация реестра государственных услуг: разделы и подразделы.
section = Раздел
subsection = Подраздел
services = Услуги
services-description = Все государственные услуги реестра в алфавитном порядке.
providers = Куда обратиться
providers-description = Адреса, часы работы и телефоны органов, оказывающих государственные услуги, по районам.
district-description = адреса, часы работы и телефоны органов, оказывающих услуги.
acts = Акты
acts-description = Нормативные правовые акты, которые определяют порядок оказания государственных услуг.
glossary = Термины
glossary-description = Определения терминов, которые используются в реестре.
open-data = Открытые данные
open-data-description = Реестр в машиночитаемом виде: таблицы CSV и JSON, описание столбцов.
not-found = Страница не найдена
not-found-help = По этому адресу страницы нет. Возможно, ссылка устарела или адрес набран с ошибкой.

date = { $day } { $month ->
    [1] января
    [2] февраля
    [3] марта
    [4] апреля
    [5] мая
    [6] июня
    [7] июля
    [8] августа
    [9] сентября
    [10] октября
    [11] ноября
   *[12] декабря
} { $year } года
duration = { $unit ->
    [minute] { $amount ->
        [one] { $amount } минута
        [few] { $amount } минуты
       *[other] { $amount } минут
    }
    [hour] { $amount ->
        [one] { $amount } час
        [few] { $amount } часа
       *[other] { $amount } часов
    }
    [working-day] { $amount ->
        [one] { $amount } рабочий день
        [few] { $amount } рабочих дня
       *[other] { $amount } рабочих дней
    }
    [calendar-day] { $amount ->
        [one] { $amount } календарный день
        [few] { $amount } календарных дня
       *[other] { $amount } календарных дней
    }
    [month] { $amount ->
        [one] { $amount } месяц
        [few] { $amount } месяца
       *[other] { $amount } месяцев
    }
   *[year] { $amount ->
        [one] { $amount } год
        [few] { $amount } года
       *[other] { $amount } лет
    }
}
day = { $day ->
    [0] понедельник
    [1] вторник
    [2] среда
    [3] четверг
    [4] пятница
    [5] суббота
   *[6] воскресенье
}
closed-day = закрыто

count-services = { $count ->
    [one] { $count } услуга
    [few] { $count } услуги
   *[other] { $count } услуг
}
count-subsections = { $count ->
    [one] { $count } подраздел
    [few] { $count } подраздела
   *[other] { $count } подразделов
}
count-offices = { $count ->
    [one] { $count } адрес
    [few] { $count } адреса
   *[other] { $count } адресов
}
count-rows = { $count ->
    [one] { $count } строка
    [few] { $count } строки
   *[other] { $count } строк
}
count-districts = { $count ->
    [one] { $count } район или город
    [few] { $count } района и города
   *[other] { $count } районов и городов
}
count-acts = { $count ->
    [one] { $count } акт
    [few] { $count } акта
   *[other] { $count } актов
}

service-status = { $word ->
    [in-force] Действует
    [repealed] Утратила силу
   *[withdrawn] Исключена из реестра
}
act-status = { $word ->
    [in-force] Действует
   *[repealed] Утратил силу
}
act-kind = { $word ->
    [code] кодекс
    [law] закон
    [decree] указ
    [resolution] постановление
    [order] приказ
    [decision] решение
   *[standard] стандарт
}
district-kind = { $word ->
    [oblast] Область
    [city] Город
   *[district] Район
}
recipient = { $word ->
    [individuals] физические лица
   *[legal-entities] юридические лица
}
delivery-form = { $word ->
    [electronic-full] электронная (полностью автоматизированная)
    [electronic-partial] электронная (частично автоматизированная)
    [paper] бумажная
    [proactive] проактивная
    [one-application] по принципу «одного заявления»
   *[informational] информационная
}
channel-kind = { $word ->
    [office] канцелярия органа
    [service-centre] центр обслуживания населения
    [portal] веб-портал
    [phone] телефон
   *[system] информационная система
}
time-kind = { $word ->
    [service] Срок оказания услуги
    [waiting] Ожидание в очереди
    [serving] Обслуживание получателя
   *[step] Срок этапа
}
time-limit = { $word ->
    [at-most] не более
   *[per-person] на каждого в очереди
}
procedure-kind = { $word ->
    [main] Основной процесс
    [electronic] Электронный процесс
    [description] Описание шагов
    [use-case-main] Основной процесс (вариант использования)
   *[use-case-alternative] Альтернативный процесс (вариант использования)
}

status = Статус
code = Код
no-code = код не присвоен
place = Место в классификаторе
who = Кто может получить
what-cost = Стоимость
free = Бесплатно
paid = Платно
not-stated = в источнике не указано
how-long = Срок
delivery = Форма оказания
where = Куда подать заявление
provider = Кто оказывает
developer = Орган, разрабатывающий акт
valid-from = Действует с
valid-to = Действует по
ended-by = Акт об утрате силы
point = пункт { $number }
annex = приложение { $number }
row = строка { $number }
result = Результат
evidence = Какие документы нужны
for-channels = Куда:
offices = Адреса
offices-outdated = Эти адреса и телефоны взяты из акта, утратившего силу, и могли устареть. Проверьте их, прежде чем ехать.
refusal = Почему могут отказать
suspension = Приостановление
stages = Этапы
acceptance = Приём документов
information = Где узнать подробнее
participation = Кто участвует
procedures = Процедуры
responsibility = Ответственность
requirements = Требования к тем, кто оказывает услугу
technical = Технические условия
law = Правовое основание
act-of-service = Акт, определяющий порядок
regulation = Регламент
developed-under = Регламент разработан в соответствии с
definitions = Термины, определённые в регламенте
survey = Форма анкеты
page-data = Данные этой страницы
download-json = Скачать в формате JSON
in-words-of-act = Словами акта
times-all = Все сроки

office = Учреждение
district = Район, город
address = Адрес
hours = Часы работы
phones = Телефон
serves-for = По каким услугам
closed-office = Закрыто
centre = Центр
districts-inside = Районы и города
no-offices = В реестре нет адресов этого района.
no-services = В реестре пока нет услуг этого подраздела.
other-districts = Другие территории

step-number = №
step-participant = Кто
step-action = Что делает
step-completion = Форма завершения
step-time = Срок
step-next = Далее
decision = условие

acts-in-force = Действующие акты
acts-repealed = Акты, утратившие силу
kind = Вид
number = Номер
date-signed = Дата подписания
issuer = Орган, принявший акт
registration = Государственная регистрация
registered-as = № { $number } в Реестре государственной регистрации нормативных правовых актов
signed = Подписал
preamble = Преамбула
entry-into-force = Введение в действие
approves = Что утверждает
amended-by = Акты, которые его изменили
amends = Акты, которые он изменяет
repeals = Акты, которые он признал утратившими силу
repealed-by = Акт об утрате силы
mentioned-by = Связанные акты реестра
services-of-act = Услуги, порядок которых определяет акт
defined-in = Определён в акте
classifier-act = Акт, утвердивший классификатор

datasets = Наборы данных
column = Столбец
column-kind = Тип
column-kind-of = { $word ->
    [string] текст
    [integer] целое число
    [decimal] десятичное число
    [boolean] true или false
    [date] дата
    [url] адрес (URL)
   *[list] список через пробел
}
column-meaning = Значение
licence = Лицензия
checksums = Контрольные суммы
published-on = Дата публикации
columns-of = Столбцы

unofficial-page = Часть текста на этой странице — неофициальный перевод.
repealed-banner = Утратил силу
untranslated = нет перевода
report-error = Сообщить об ошибке
report-subject = Ошибка на странице: { $title }
about-register = О реестре
how-many = В реестре
browse-sections = Поиск по разделам
some-services = Услуги
all-services = Все услуги
find-office = Куда идти
find-office-help = Выберите свой район или город, чтобы найти адрес, часы работы и телефон.

texts = Тексты
contents = Содержание
unofficial-text = неофициальный перевод
lost = Здесь был рисунок, который не сохранился в печатном тексте.
link-to = Ссылка на это место: { $address }
table = Таблица

# Поиск
search = Поиск
search-description = Поиск услуг, разделов, районов и актов реестра.
search-label = Поиск по реестру
search-button = Найти
search-kind = Вид
search-all = Все
search-count = { $count ->
    [one] { $count } результат
    [few] { $count } результата
   *[other] { $count } результатов
}
search-none = Ничего не найдено. Попробуйте другие слова.
search-failed = Поиск сейчас не работает. Проверьте связь и попробуйте ещё раз.
search-offer = — возможно, вы искали:
search-more = Ещё результаты
search-without-script = Для поиска в браузере должен быть включён JavaScript. Без него услугу можно найти по разделам и по названию.
service = Услуга
act = Акт
text-page = Страница
