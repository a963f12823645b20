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
service-description = Кто может получить, какие документы нужны, куда обратиться, срок и стоимость.
services-description = Все государственные услуги реестра в алфавитном порядке.
providers = Куда обратиться
providers-description = Адреса, часы работы и телефоны органов, оказывающих государственные услуги, по районам.
district-description = адреса, часы работы и телефоны органов, оказывающих услуги.
acts = Акты
acts-description = Нормативные правовые акты, которые определяют порядок оказания государственных услуг.
glossary = Термины
glossary-description = Определения терминов, которые используются в реестре.
open-data = Открытые данные
open-data-description = Реестр в машиночитаемом виде: всё одним файлом или по таблицам, описание столбцов и готовые примеры.
not-found = Страница не найдена
not-found-help = По этому адресу страницы нет. Возможно, ссылка устарела или адрес набран с ошибкой.

year-day = { $day } { $month ->
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
}
date = { year-day } { $year } года
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
responsibility = Ответственность и жалобы
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
diagram = Схема
diagram-description = Схема по дорожкам: шагов — { $steps }, участников — { $participants }. То же самое словами — в таблице под схемой.
diagram-legend = Круг — начало (с конвертом — обращение получателя), круг с толстой линией — конец, прямоугольник — действие (закрашенный — действие информационной системы), ромб — условие или выбор, часы — срок. Каждому участнику отведена своя дорожка. Длинные тексты сокращены, полностью они приведены в таблице ниже.
diagram-or = или
diagram-bpmn = Скачать схему (BPMN 2.0)
bpmn-files = Схема каждой процедуры в формате BPMN 2.0, отдельно на каждом языке; ссылки стоят под схемами на страницах услуг. Папка:
chart-sections = Услуги по разделам
chart-delivery-forms = Услуги по форме оказания
chart-description = Столбчатая диаграмма, строк: { $bars }. Те же числа — в таблице под ней.
chart-numbers = Числа в таблице

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
services-of-act = Услуги, порядок которых определяет акт
defined-in = Определён в акте
classifier-act = Акт, утвердивший классификатор

all-data = Все данные одним файлом
bytes = { $count } Б
kilobytes = { $count } КБ
megabytes = { $count } МБ
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
published-on = Дата публикации
columns-of = Столбцы
data-version = Версия формы данных: { $version }
data-updating = Обновление
data-updated = Данные обновляются при каждой сборке сайта, без расписания. Изменился ли файл, видно по ETag в ответе сервера или по контрольной сумме:
other-forms = Другие форматы
akn-files = Тексты актов в формате Akoma Ntoso, отдельно на каждом языке; ссылки стоят на страницах актов. Папка:
dataset-name = Имя в файлах, книге и базе данных
dataset-rows = Объём
dataset-description = { $about } Данные «{ $register }»: CSV, JSON, Excel, SQLite.
count-columns = { $count ->
    [one] { $count } столбец
    [few] { $count } столбца
   *[other] { $count } столбцов
}
contact = Контакт
files = Файлы
among-all-data = Вместе со всеми таблицами
first-rows = Первые строки
first-rows-of = { $count ->
    [one] Первая { $count } строка.
    [few] Первые { $count } строки.
   *[other] Первые { $count } строк.
} Длинные тексты и списки сокращены знаком «…».
no-rows = В этой таблице пока нет строк.
empty-cell = пусто
column-key = ключ
column-required = есть в каждой строке
column-unique = не повторяется
column-words = Возможные значения
examples = Готовые примеры
examples-about = Примеры можно скопировать и выполнить без изменений: адреса в них — этого сайта.
example-tool = { $word ->
    [curl] curl
    [pandas] Python, pandas
    [r] R
    [excel] Excel
    [duckdb] DuckDB
    [sqlite] SQLite
   *[datasette] Datasette
}
example-note = { $word ->
    [curl] Скачивает файл и проверяет контрольную сумму.
    [pandas] Сначала всё читается как текст, поэтому нули в начале кодов сохраняются. Пустая ячейка — пустой текст.
    [r] Дополнительные пакеты не нужны. Сначала всё читается как текст, нули в начале кодов сохраняются. Пустая ячейка — NA.
    [excel] Проще всего открыть книгу registry.xlsx и выбрать лист «{ $name }»: коды в ней стоят как текст. Для обновляемой таблицы вставьте эту формулу в окно Данные → Получить данные → Из других источников → Пустой запрос → Расширенный редактор (в английской версии: Data → Get Data → From Other Sources → Blank Query → Advanced Editor).
    [duckdb] Читает файлы прямо с этого сайта: расширение httpfs для этого DuckDB загружает сам. Все столбцы — текст, пустая ячейка — NULL.
    [sqlite] Скачивает базу данных со всеми таблицами и задаёт ей запрос.
   *[datasette] Выдаёт пять строк таблицы в формате JSON. Без «--get» и того, что за ним, Datasette открывает базу данных для просмотра в браузере.
}
file-for = { $word ->
    [csv] таблица для любой программы
    [excel-csv] та же таблица, Excel узнаёт в ней UTF-8; если нужны нули в кодах, берите XLSX
    [json] для программистов: массив объектов
    [ndjson] для построчной обработки: объект в строке
    [schema] для проверки файла JSON
    [csvw] описание файла CSV для программ
    [zip] все таблицы и документы одним архивом
    [xlsx] для работы в электронных таблицах: лист на таблицу, коды как есть
    [sqlite] для SQL и Datasette: ключи, представления на одном языке, поиск по тексту
    [datapackage] описание всех файлов CSV как Data Package
    [csvw-group] описание всех файлов CSV вместе с ключами между ними
    [dcat] для порталов данных: каталог всех файлов (DCAT-AP)
    [cpsv] связанные данные: услуги (CPSV-AP)
    [skos] связанные данные: классификатор (SKOS)
    [eli] связанные данные: акты (ELI)
    [hsds] для справочников услуг (Open Referral HSDS 3.0), папка на каждом языке
   *[openapi] для программистов: статический API из документов JSON
}

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

# Acts: indexes and timeline.
acts-by-status = По действию
acts-by-issuer = По издавшему органу
acts-by-year = По годам
acts-indexes = Указатели актов
timeline = Хронология
event-signed = Подписан
event-registered = Прошёл государственную регистрацию
event-amended = Изменён
event-repealed = Утратил силу

# A service and a district.
who-and-what = Кто может получить и что получит
cost-and-time = Стоимость и срок
on-page = На этой странице
services-here = Услуги, которые можно получить здесь

# Каталог функций акиматов.
capabilities = Каталог «электронного акимата»
capabilities-description = Что делают акиматы: функции местных исполнительных органов трех уровней, информационные системы и способы автоматизации.
capability-level-description = функциональные возможности, их функции, информационные системы и способы автоматизации.
capability = Функциональная возможность
capability-meaning = Группа функций одной области; информационная система и способ автоматизации указаны для всей группы.
capability-elsewhere = Эта возможность на других уровнях
capability-inferred = В напечатанной таблице не видно, с какой строки начинается эта группа; начало установлено по смыслу.
capability-kind = { $word ->
    [function] Функция
    [public-service] Государственная услуга
    [permit] Разрешение или уведомление
   *[other-service] Иная услуга
}
capability-kind-meaning = { $word ->
    [function] Собственная работа органа: планирование, учет, контроль, организация.
    [public-service] Орган оказывает по заявлению государственную услугу.
    [permit] Орган выдает разрешение или принимает уведомление.
   *[other-service] Услуга, которой нет среди государственных услуг.
}
level = { $word ->
    [oblast] область
    [district] район
   *[village] село
}
levels = Уровни управления
legend = Что означают слова
function = Функция
functions = Функции
functions-caption = Номера строк — как в акте
function-uncertain = Не установлено точно, относится ли строка к этой группе.
function-note = { $word ->
    [continues-over-page] В акте текст продолжается на следующей странице.
    [starts-before-number] В акте текст начинается раньше номера, на предыдущей странице.
    [page-break-before-text] В акте между номером и текстом — разрыв страницы.
    [link-words-moved] Слова ссылки, сдвинутые при печати, возвращены на место.
   *[empty-line-inside] В акте внутри текста стоит пустая строка.
}
remarks = Примечания
information-system = ИС
information-systems = Информационные системы
automation = Способ автоматизации
automation-meaning = Уровни автоматизации — варианты на выбор.
resource = Информационный ресурс
resources = Информационные ресурсы
no-system = В акте система не указана.
no-automation = В акте способ не указан.
in-text-of-act = Место в тексте акта
as-printed = В акте
systems = Информационные системы акиматов
systems-description = Информационные системы, которые названы в каталоге, и где они используются.
system-unexplained = В акте не расшифровано.
system-perhaps = Возможно, это то же, что (не установлено)
also-printed = напечатано также
used-by = { $count ->
    [one] Используется в { $count } группе функций
   *[other] Используется в { $count } группах функций
}
automates-services = Автоматизирует услуги:
automated-by = Автоматизирована в
indicators = Индикаторы информатизации
indicators-description = Целевые индикаторы информатизации местных исполнительных органов и то, что из них можно посчитать по этому реестру.
indicators-have = По этому реестру считается { $computed } из { $count }; для остальных данные в реестр не представлены.
indicator = Индикатор
unit = Единица измерения
value = Значение
indicator-not-supplied = данные не представлены
indicator-of-nothing = не вычисляется: нет услуг, которые учитываются
indicator-counted = действующих услуг в реестре — { $in-force }; из них не учитываются как автоматизированные в исключенной системе — { $excepted }; полностью автоматизировано — { $fully }, частично — { $partly }.
how-computed = Как посчитано
indicators-rule = Считаются только действующие услуги этого реестра, по форме оказания. Услуга с обеими формами считается полностью автоматизированной. Услуги, о которых записано, что они автоматизированы в исключенной системе, не учитываются. Доля — отношение полностью и частично автоматизированных услуг ко всем учитываемым.
abbreviations = Сокращения
abbreviations-description = Сокращения, которые расшифрованы в приложениях к акту, по алфавиту.
abbreviations-of-annex = Сокращения приложения { $number }
abbreviation = Сокращение
meaning = Значение
abbreviation-kind = { $word ->
    [system] информационная система
    [unit] подразделение
   *[term] термин
}
catalogue-parts = Другие части каталога
count-functions = { $count ->
    [one] { $count } функция
    [few] { $count } функции
   *[other] { $count } функций
}
count-capabilities = { $count ->
    [one] { $count } функциональная возможность
    [few] { $count } функциональные возможности
   *[other] { $count } функциональных возможностей
}
count-systems = { $count ->
    [one] { $count } информационная система
    [few] { $count } информационные системы
   *[other] { $count } информационных систем
}
count-indicators = { $count ->
    [one] { $count } индикатор
    [few] { $count } индикатора
   *[other] { $count } индикаторов
}
count-abbreviations = { $count ->
    [one] { $count } сокращение
    [few] { $count } сокращения
   *[other] { $count } сокращений
}

# Изменения, ленты, ссылки в соцсетях и чтение без сети.
short-name = Реестр госуслуг
changes = Последние изменения
changes-description = Что изменилось в услугах и актах реестра: что введено, что прекращено, какой акт изменён.
changes-lead = Что изменилось в каждой новой редакции реестра, и события с известной датой: начало и прекращение услуг, принятие, изменение и утрата силы актов.
changes-feed = Подписаться на изменения (лента Atom)
change-by = Основание
revisions = Редакции реестра
revision = Редакция реестра
revision-of = Редакция реестра от { $date }
revision-order = приказ № { $number }
revision-first = Первая редакция: изменения учитываются начиная с неё.
revision-unseen = В этой редакции нет изменений, заметных читателю.
revision-more = Изменилось и другое ({ $count }): смотрите полный список.
revision-changes = Все изменения (CSV)
revision-dump = Данные этой редакции (ZIP)
revision-index = Список всех редакций (JSON)
revisions-help = Полные данные каждой редакции сохраняются. Кто ведёт копию, может брать только изменения.
subject-change = { $word ->
    [added] Добавлено
    [changed] Изменено
   *[withdrawn] Больше не действует
}
record-change = { $word ->
    [added] добавлено: { $count }
    [changed] изменено: { $count }
   *[withdrawn] исключено: { $count }
}
item-added = добавлено
item-changed = изменено
item-withdrawn = исключено
and-more = и ещё { $count }
was = Было:
now = Стало:
yes = да
no = нет
last-change = Последнее изменение
dated-events = События с известной датой
no-changes = Пока изменений нет.
change = { $word ->
    [service-began] Услуга начала оказываться
    [service-ended] Оказание услуги прекращено
    [service-withdrawn] Услуга исключена из реестра
    [act-signed] Акт подписан
    [act-amended] В акт внесены изменения
   *[act-repealed] Акт утратил силу
}
offline = Нет соединения с интернетом
offline-help = Эту страницу вы раньше не открывали, поэтому она не сохранена на устройстве. Страницы, которые вы уже открывали, доступны и без сети.

# Services in groups.
services-a-z = По алфавиту
services-by-recipient = По получателям
services-by-form = По форме оказания
services-by-body = По органам
services-by-situation = По жизненным ситуациям
services-by-district = По районам
services-indexes = Указатели услуг
letters = Буквы
no-services-at-all = В реестре пока нет услуг.

# What scripts add, and the ways in.
vision = Для слабовидящих
vision-large = Крупный текст
vision-contrast = Высокий контраст
filter-district = Район, город
filter-any = Все
filter-text = Населённый пункт или название
filter-count = Показано адресов: % из %
ways-in = Как найти услугу

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

# Годовые отчеты и сроки.
reports = Годовые отчеты
report = Годовой отчет
reports-description = Годовые отчеты об оказании государственных услуг: числа, посчитанные по реестру, и сведения, представленные редакторами.
report-description = Годовой отчет об оказании государственных услуг, заполненный по типовой форме
report-lead = Отчет заполнен по типовой форме. Что можно посчитать по самому реестру, посчитано; остальные сведения представляют редакторы. Где их нет, написано «данные не представлены».
report-form = Типовая форма
report-due = Опубликовать не позднее
report-answers = Заполнено
report-answered = посчитано по реестру: { $computed }, представлено: { $supplied }, не представлено: { $missing }
report-figures = Показатели
report-what = Показатель
report-origin = Откуда взято
report-state = { $word ->
    [computed] посчитано по реестру
    [supplied] представлено редакторами
    [nothing-to-count] не вычисляется: нет услуг, которые учитываются
   *[not-supplied] данные не представлены
}
report-measure = { $word ->
    [services] виды услуг, которые оказывались в этом году
    [services-undated] из них те, о которых неизвестно, с какого дня они оказываются
    [applications] поступившие заявления
    [rendered] сколько раз оказаны услуги
    [service-centre] виды услуг, оказываемых через Государственную корпорацию или центр обслуживания населения
    [rendered-service-centre] сколько раз услуги оказаны через них
    [free] бесплатные виды услуг
    [paid] платные виды услуг
    [cost-not-stated] виды услуг, о платности которых источник не говорит
    [rendered-free] сколько раз услуги оказаны бесплатно
    [rendered-paid] сколько раз услуги оказаны за плату
    [paper] виды услуг в бумажной форме
    [electronic] виды услуг в электронной форме (включая проактивные)
    [electronic-full] полностью автоматизированные виды услуг
    [electronic-partial] частично автоматизированные виды услуг
    [proactive] проактивные виды услуг
    [one-application] виды услуг по принципу «одного заявления»
    [informational] информационные виды услуг
    [form-not-stated] виды услуг, о форме оказания которых источник не говорит
    [rendered-paper] сколько раз услуги оказаны в бумажной форме
    [rendered-electronic] сколько раз услуги оказаны в электронной форме
    [rendered-proactive] сколько раз услуги оказаны проактивно
    [acts] акты, определяющие порядок оказания этих услуг
    [complaints] поступившие жалобы
   *[hearings] проведенные заслушивания
}
report-bar = { $word ->
    [free] бесплатные
    [paid] платные
    [cost-not-stated] в источнике не сказано
    [rendered-free] бесплатно
    [rendered-paid] за плату
    [paper] бумажная
    [electronic-full] электронная, полностью автоматизированная
    [electronic-partial] электронная, частично автоматизированная
    [proactive] проактивная
    [one-application] по принципу «одного заявления»
    [informational] информационная
    [form-not-stated] в источнике не сказано
    [rendered-paper] бумажная
    [rendered-electronic] электронная
   *[rendered-proactive] проактивная (в том числе)
}
report-overlaps = Одна услуга может оказываться несколькими способами, поэтому сумма частей может быть больше общего числа.
report-lost = Приложение формы о жалобах в печатном тексте не сохранилось.
report-rules = Другие сведения, которых требуют Правила
report-sources = Использованные источники информации
report-by-service = По отдельным услугам
report-applications = Поступившие заявления
report-rendered = Сколько раз оказана
report-complaints = Поступившие жалобы
report-more-services = { $count ->
    [one] Числа еще { $count } услуги — в открытых данных
   *[other] Числа еще { $count } услуг — в открытых данных
}
report-given = Услуги, которые оказывались в этом году
report-given-none = Ни одна услуга реестра в этом году не оказывалась.
report-comparison = Сравнение с предыдущими годами
report-other-years = Отчеты за другие годы
report-rule = Учитываются услуги, которые оказывались хотя бы один день этого года. Считается, что услуга оказывается с первого дня действия, указанного в записи, а если его нет — со дня акта, определяющего ее порядок; день прекращения не входит. Услуга, о которой неизвестно, с какого дня она оказывается, тоже учитывается; такие услуги показаны отдельно.
source-kind = { $word ->
    [statistics] статистические данные
    [assessment] результаты оценки эффективности деятельности государственных органов
    [quality-control] результаты контроля качества оказания государственных услуг
    [inner-control] результаты внутреннего контроля качества оказания государственных услуг
    [public-monitoring] результаты общественного мониторинга качества оказания государственных услуг
   *[survey] результаты опросов услугополучателей
}
chart-report-cost = Бесплатные и платные виды услуг
chart-report-rendered-cost = Сколько раз услуги оказаны бесплатно и за плату
chart-report-forms = Виды услуг по форме оказания
chart-report-rendered-forms = Сколько раз и в какой форме оказаны услуги
chart-report-years = Виды оказываемых услуг по годам
chart-report-rendered-years = Сколько раз оказаны услуги, по годам
deadlines = Ежегодные сроки
deadline = Срок
deadlines-description = Дни, которые акты установили как ежегодные сроки: что нужно сделать, кто делает, в каком пункте это сказано.
deadlines-calendar = Календарь (iCalendar)
deadlines-calendar-help = Если добавить этот адрес в программу-календарь, сроки будут видны в ней каждый год, с напоминанием за неделю.
deadline-nearest = ближайший срок
deadline-next = Ближайшая дата
deadline-who = Кто исполняет
deadline-act = Где сказано
deadline-ended = Акт утратил силу, срока больше нет.
