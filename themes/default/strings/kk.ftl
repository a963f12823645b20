# Интерфейс сөздері. Әр кілт екі тілде де болуы керек (tests/theme.rs тексереді).

language-name = Қазақша
home = Басты бет
skip = Негізгі мазмұнға өту
main-nav = Негізгі бөлімдер
languages = Тіл
breadcrumbs = Сіз осындасыз
enter = Тізілімге кіру

sections = Бөлімдер
sections-description = Мемлекеттік көрсетілетін қызметтер тізілімінің сыныптамасы: бөлімдер мен ішкі бөлімдер.
section = Бөлім
subsection = Ішкі бөлім
services = Қызметтер
service-description = Кім ала алады, қандай құжаттар керек, қайда өтініш беруге болады, мерзімі мен құны.
services-description = Тізілімдегі барлық мемлекеттік көрсетілетін қызметтер әліпби ретімен.
providers = Қайда бару керек
providers-description = Мемлекеттік қызмет көрсететін органдардың мекенжайлары, жұмыс уақыты мен телефондары аудандар бойынша.
district-description = қызмет көрсететін органдардың мекенжайлары, жұмыс уақыты мен телефондары.
acts = Актілер
acts-description = Мемлекеттік қызметтердің тәртібін айқындайтын нормативтік құқықтық актілер.
glossary = Терминдер
glossary-description = Тізілімде қолданылатын терминдердің анықтамалары.
open-data = Ашық деректер
open-data-description = Тізілім машина оқи алатын түрде: CSV және JSON кестелері, бағандардың сипаттамасы.
not-found = Бет табылмады
not-found-help = Мұндай мекенжайда бет жоқ. Мүмкін, сілтеме ескірген немесе мекенжай қате терілген.

date = { $year } жылғы { $day } { $month ->
    [1] қаңтар
    [2] ақпан
    [3] наурыз
    [4] сәуір
    [5] мамыр
    [6] маусым
    [7] шілде
    [8] тамыз
    [9] қыркүйек
    [10] қазан
    [11] қараша
   *[12] желтоқсан
}
duration = { $amount } { $unit ->
    [minute] минут
    [hour] сағат
    [working-day] жұмыс күні
    [calendar-day] күнтізбелік күн
    [month] ай
   *[year] жыл
}
day = { $day ->
    [0] дүйсенбі
    [1] сейсенбі
    [2] сәрсенбі
    [3] бейсенбі
    [4] жұма
    [5] сенбі
   *[6] жексенбі
}
closed-day = жабық

count-services = { $count } қызмет
count-subsections = { $count } ішкі бөлім
count-offices = { $count } мекенжай
count-rows = { $count } жол
count-districts = { $count } аудан мен қала
count-acts = { $count } акт

service-status = { $word ->
    [in-force] Күшінде
    [repealed] Күші жойылған
   *[withdrawn] Тізілімнен шығарылған
}
act-status = { $word ->
    [in-force] Күшінде
   *[repealed] Күші жойылған
}
act-kind = { $word ->
    [code] кодекс
    [law] заң
    [decree] жарлық
    [resolution] қаулы
    [order] бұйрық
    [decision] шешім
   *[standard] стандарт
}
district-kind = { $word ->
    [oblast] Облыс
    [city] Қала
   *[district] Аудан
}
recipient = { $word ->
    [individuals] жеке тұлғалар
   *[legal-entities] заңды тұлғалар
}
delivery-form = { $word ->
    [electronic-full] электрондық (толық автоматтандырылған)
    [electronic-partial] электрондық (ішінара автоматтандырылған)
    [paper] қағаз түрінде
    [proactive] проактивті
    [one-application] «бір өтініш» қағидаты бойынша
   *[informational] ақпараттық
}
channel-kind = { $word ->
    [office] органның кеңсесі
    [service-centre] халыққа қызмет көрсету орталығы
    [portal] веб-портал
    [phone] телефон
   *[system] ақпараттық жүйе
}
time-kind = { $word ->
    [service] Қызмет көрсету мерзімі
    [waiting] Кезекте күту
    [serving] Қызмет алушыға қызмет көрсету
   *[step] Кезең мерзімі
}
time-limit = { $word ->
    [at-most] аспайды
   *[per-person] кезектегі әр адамға
}
procedure-kind = { $word ->
    [main] Негізгі үрдіс
    [electronic] Электрондық үрдіс
    [description] Қадамдардың сипаттамасы
    [use-case-main] Негізгі үрдіс (пайдалану нұсқасы)
   *[use-case-alternative] Баламалы үрдіс (пайдалану нұсқасы)
}

status = Мәртебесі
code = Коды
no-code = код берілмеген
place = Сыныптамадағы орны
who = Кім ала алады
what-cost = Құны
free = Тегін
paid = Ақылы
not-stated = дереккөзде көрсетілмеген
how-long = Мерзімі
delivery = Көрсету нысаны
where = Қайда өтініш беруге болады
provider = Кім көрсетеді
developer = Актіні әзірлейтін орган
valid-from = Басталуы
valid-to = Аяқталуы
ended-by = Күшін жойған акт
point = { $number }-тармақ
annex = { $number }-қосымша
row = { $number }-жол
result = Нәтижесі
evidence = Қандай құжаттар керек
for-channels = Қайда:
offices = Мекенжайлар
offices-outdated = Бұл мекенжайлар мен телефондар күші жойылған актіден алынған және ескірген болуы мүмкін. Барар алдында тексеріңіз.
refusal = Неге бас тартылуы мүмкін
suspension = Тоқтата тұру
stages = Кезеңдер
acceptance = Құжаттарды қабылдау
information = Ақпаратты қайдан алуға болады
participation = Кім қатысады
procedures = Рәсімдер
responsibility = Жауапкершілік және шағымдар
requirements = Қызмет көрсетушілерге қойылатын талаптар
technical = Техникалық шарттар
law = Құқықтық негізі
act-of-service = Тәртібін айқындайтын акт
regulation = Регламент
developed-under = Регламент мынаған сәйкес әзірленген
definitions = Регламентте анықталған терминдер
survey = Сауалнама үлгісі
page-data = Осы беттің деректері
download-json = JSON түрінде жүктеу
in-words-of-act = Актінің сөзімен
times-all = Барлық мерзімдер

office = Мекеме
district = Аудан, қала
address = Мекенжайы
hours = Жұмыс уақыты
phones = Телефоны
serves-for = Қай қызметтер бойынша
closed-office = Жабылған
centre = Орталығы
districts-inside = Аудандары мен қалалары
no-offices = Тізілімде бұл аудан бойынша мекенжай жоқ.
no-services = Тізілімде бұл бөлім бойынша әзірге қызмет жоқ.
other-districts = Басқа аумақтар

step-number = №
step-participant = Кім
step-action = Не істейді
step-completion = Аяқталу нысаны
step-time = Мерзімі
step-next = Келесі
decision = шарт
diagram = Сызба
diagram-description = Жолақтарға бөлінген сызба: қадам саны – { $steps }, қатысушы саны – { $participants }. Осының бәрі сызбаның астындағы кестеде сөзбен жазылған.
diagram-legend = Дөңгелек – басталуы (хатқалтасы бары – алушының өтініші), қалың сызықты дөңгелек – аяқталуы, тіктөртбұрыш – әрекет (боялғаны – ақпараттық жүйенің әрекеті), ромб – шарт немесе таңдау, сағат – мерзім. Әр қатысушының өз жолағы бар. Ұзын мәтіндер қысқартылған, толық мәтін төмендегі кестеде.
diagram-or = немесе
diagram-bpmn = Сызбаны жүктеу (BPMN 2.0)
bpmn-files = Әр рәсімнің BPMN 2.0 пішіміндегі сызбасы, әр тілде жеке; сілтемелер қызмет беттерінде сызбалардың астында тұр. Қалтасы:
chart-sections = Бөлімдер бойынша қызметтер
chart-delivery-forms = Көрсету нысаны бойынша қызметтер
chart-description = Бағанды диаграмма, жол саны: { $bars }. Сол сандар астындағы кестеде берілген.
chart-numbers = Сандар кестесі

acts-in-force = Күшіндегі актілер
acts-repealed = Күші жойылған актілер
kind = Түрі
number = Нөмірі
date-signed = Қол қойылған күні
issuer = Қабылдаған орган
registration = Мемлекеттік тіркеу
registered-as = Нормативтік құқықтық актілерді мемлекеттік тіркеу тізілімінде № { $number }
signed = Қол қойған
preamble = Кіріспе
entry-into-force = Қолданысқа енгізілуі
approves = Нені бекітеді
amended-by = Оған өзгеріс енгізген актілер
amends = Ол өзгеріс енгізген актілер
repeals = Ол күшін жойған актілер
repealed-by = Күшін жойған акт
services-of-act = Осы акт айқындайтын қызметтер
defined-in = Анықтаған акт
classifier-act = Сыныптаманы бекіткен акт

all-data = Барлық деректер бір файлда
bytes = { $count } Б
kilobytes = { $count } КБ
megabytes = { $count } МБ
datasets = Деректер жиынтықтары
column = Баған
column-kind = Түрі
column-kind-of = { $word ->
    [string] мәтін
    [integer] бүтін сан
    [decimal] ондық сан
    [boolean] true немесе false
    [date] күн
    [url] мекенжай (URL)
   *[list] бос орынмен бөлінген тізім
}
column-meaning = Мағынасы
licence = Лицензия
checksums = Бақылау сомалары
published-on = Жарияланған күні
columns-of = Бағандары

unofficial-page = Бұл беттегі мәтіннің бір бөлігі – ресми емес аударма.
repealed-banner = Күші жойылған
untranslated = аудармасы жоқ
report-error = Қатені хабарлау
report-subject = Беттегі қате: { $title }
about-register = Тізілім туралы
how-many = Тізілімде
browse-sections = Бөлімдер бойынша іздеу
some-services = Қызметтер
all-services = Барлық қызметтер
find-office = Қай жерге бару керек
find-office-help = Ауданыңызды немесе қалаңызды таңдап, мекенжайын, жұмыс уақытын, телефонын табыңыз.

texts = Мәтіндері
contents = Мазмұны
unofficial-text = ресми емес аударма
lost = Мұнда баспа мәтінінде сақталмаған сурет болған.
link-to = Осы орынға сілтеме: { $address }
table = Кесте

# Acts: indexes and timeline.
acts-by-status = Күші бойынша
acts-by-issuer = Шығарған орган бойынша
acts-by-year = Жылы бойынша
acts-indexes = Актілер көрсеткіштері
timeline = Оқиғалар
event-signed = Қол қойылды
event-registered = Мемлекеттік тіркелді
event-amended = Өзгертілді
event-repealed = Күші жойылды

# A service and a district.
who-and-what = Кім ала алады және не алады
cost-and-time = Құны мен мерзімі
on-page = Осы бетте
services-here = Осында алуға болатын қызметтер

# Әкімдіктер функцияларының каталогы.
capabilities = «Электрондық әкімдік» каталогы
capabilities-description = Әкімдіктер не істейді: үш деңгейдегі жергілікті атқарушы органдардың функциялары, ақпараттық жүйелері және автоматтандыру тәсілдері.
capability-level-description = функционалдық мүмкіндіктер, олардың функциялары, ақпараттық жүйелері және автоматтандыру тәсілдері.
capability = Функционалдық мүмкіндік
capability-meaning = Бір саладағы функциялар тобы; ақпараттық жүйе мен автоматтандыру тәсілі бүкіл топқа көрсетілген.
capability-elsewhere = Осы мүмкіндік басқа деңгейлерде
capability-inferred = Басылған кестеден бұл топтың қай жолдан басталатыны көрінбейді; басы мағынасы бойынша анықталды.
capability-kind = { $word ->
    [function] Функция
    [public-service] Мемлекеттік көрсетілетін қызмет
    [permit] Рұқсат немесе хабарлама
   *[other-service] Өзге қызмет
}
capability-kind-meaning = { $word ->
    [function] Органның өз жұмысы: жоспарлау, есепке алу, бақылау, ұйымдастыру.
    [public-service] Орган өтініш бойынша мемлекеттік қызмет көрсетеді.
    [permit] Орган рұқсат береді немесе хабарлама қабылдайды.
   *[other-service] Мемлекеттік көрсетілетін қызметтер қатарында жоқ қызмет.
}
level = { $word ->
    [oblast] облыс
    [district] аудан
   *[village] ауыл
}
levels = Басқару деңгейлері
legend = Сөздер нені білдіреді
function = Функция
functions = Функциялар
functions-caption = Жолдардың нөмірлері актідегідей
function-uncertain = Жолдың осы топқа жататыны нақты анықталмаған.
function-note = { $word ->
    [continues-over-page] Актіде мәтін келесі бетте жалғасады.
    [starts-before-number] Актіде мәтін нөмірден бұрын, алдыңғы бетте басталады.
    [page-break-before-text] Актіде нөмір мен мәтін екі бетке бөлінген.
    [link-words-moved] Басу кезінде жылжыған сілтеме сөздері орнына қойылды.
   *[empty-line-inside] Актіде мәтін ішінде бос жол тұр.
}
remarks = Ескертпелер
information-system = АЖ
information-systems = Ақпараттық жүйелер
automation = Автоматтандыру тәсілі
automation-meaning = Автоматтандыру деңгейлері — таңдауға болатын нұсқалар.
resource = Ақпараттық ресурс
resources = Ақпараттық ресурстар
no-system = Актіде жүйе көрсетілмеген.
no-automation = Актіде тәсіл көрсетілмеген.
in-text-of-act = Акт мәтініндегі орны
as-printed = Актіде
systems = Әкімдіктердің ақпараттық жүйелері
systems-description = Каталогта аталған ақпараттық жүйелер және олардың қайда қолданылатыны.
system-unexplained = Актіде толық жазылмаған.
system-perhaps = Мүмкін, мынамен бірдей (анықталмаған)
also-printed = былай да басылған
used-by = { $count } функциялар тобында қолданылады
automates-services = Мына қызметтерді автоматтандырады:
automated-by = Автоматтандырған жүйе
indicators = Ақпараттандыру индикаторлары
indicators-description = Жергілікті атқарушы органдарды ақпараттандырудың нысаналы индикаторлары және олардың осы тізілім бойынша есептелетіні.
indicators-have = { $count } индикатордан осы тізілім бойынша есептелетіні — { $computed }; қалғандары бойынша тізілімге дерек берілмеген.
indicator = Индикатор
unit = Өлшем бірлігі
value = Мәні
indicator-not-supplied = дерек берілмеген
indicator-of-nothing = есептелмейді: ескерілетін қызмет жоқ
indicator-counted = тізілімдегі қолданыстағы қызметтер — { $in-force }; олардың ішінде алып тасталған жүйеде автоматтандырылғандықтан ескерілмейтіні — { $excepted }; толық автоматтандырылғаны — { $fully }, ішінара — { $partly }.
how-computed = Қалай есептелді
indicators-rule = Осы тізілімнің қолданыстағы қызметтері ғана, көрсетілу нысаны бойынша саналады. Екі нысаны да бар қызмет толық автоматтандырылған болып саналады. Алып тасталған жүйеде автоматтандырылғаны жазылған қызметтер ескерілмейді. Үлес — толық және ішінара автоматтандырылған қызметтердің барлық ескерілетін қызметтерге қатынасы.
abbreviations = Қысқартулар
abbreviations-description = Актінің қосымшаларында толық жазылуы берілген қысқартулар, әліпби бойынша.
abbreviations-of-annex = { $number }-қосымшаның қысқартулары
abbreviation = Қысқарту
meaning = Мағынасы
abbreviation-kind = { $word ->
    [system] ақпараттық жүйе
    [unit] бөлімше
   *[term] термин
}
catalogue-parts = Каталогтың басқа бөліктері
decimal-mark = ,
count-functions = { $count } функция
count-capabilities = { $count } функционалдық мүмкіндік
count-systems = { $count } ақпараттық жүйе
count-indicators = { $count } индикатор
count-abbreviations = { $count } қысқарту

# Өзгерістер, арналар, бетті бөлісу және желісіз оқу.
short-name = Қызмет тізілімі
changes = Соңғы өзгерістер
changes-description = Тізілімдегі қызметтер мен актілерде не өзгерді: не күшіне енді, не тоқтатылды, қандай акт өзгертілді.
changes-lead = Тізілімнің әр жаңа редакциясында не өзгергені және күні белгілі оқиғалар: қызметтердің басталуы мен тоқтатылуы, актілердің қабылдануы, өзгеруі және күшінің жойылуы.
changes-feed = Өзгерістерге жазылу (Atom арнасы)
change-by = Негізі
revisions = Тізілімнің редакциялары
revision = Тізілімнің редакциясы
revision-of = Тізілімнің редакциясы: { $date }
revision-order = № { $number } бұйрық
revision-first = Бірінші редакция: өзгерістер осы редакциядан бастап есепке алынады.
revision-unseen = Бұл редакцияда оқырманға көрінетін өзгеріс жоқ.
revision-more = Бұдан басқа да өзгерістер бар ({ $count }): толық тізімін қараңыз.
revision-changes = Барлық өзгерістер (CSV)
revision-dump = Осы редакцияның деректері (ZIP)
revision-index = Барлық редакцияның тізімі (JSON)
revisions-help = Әр редакцияның толық деректері сақталады. Көшірмесін сақтайтындар тек өзгерістерді ала алады.
subject-change = { $word ->
    [added] Қосылды
    [changed] Өзгерді
   *[withdrawn] Енді қолданылмайды
}
record-change = { $word ->
    [added] қосылғаны: { $count }
    [changed] өзгергені: { $count }
   *[withdrawn] алып тасталғаны: { $count }
}
item-added = қосылды
item-changed = өзгерді
item-withdrawn = алып тасталды
and-more = тағы { $count }
was = Бұрын:
now = Енді:
yes = иә
no = жоқ
last-change = Соңғы өзгерісі
dated-events = Күні белгілі оқиғалар
no-changes = Әзірге бірде-бір өзгеріс жоқ.
change = { $word ->
    [service-began] Қызмет көрсетіле бастады
    [service-ended] Қызмет көрсету тоқтатылды
    [service-withdrawn] Қызмет тізілімнен шығарылды
    [act-signed] Актіге қол қойылды
    [act-amended] Актіге өзгеріс енгізілді
   *[act-repealed] Актінің күші жойылды
}
offline = Интернет байланысы жоқ
offline-help = Бұл бетті бұрын ашпағансыз, сондықтан ол құрылғыда сақталмаған. Бұрын ашқан беттеріңізді байланыссыз да оқи аласыз.

# Services in groups.
services-a-z = Әліпби бойынша
services-by-recipient = Алушылар бойынша
services-by-form = Көрсету нысаны бойынша
services-by-body = Орган бойынша
services-by-situation = Өмірлік жағдай бойынша
services-by-district = Аудан бойынша
services-indexes = Қызметтер көрсеткіштері
letters = Әріптер
no-services-at-all = Тізілімде әзірге қызмет жоқ.

# What scripts add, and the ways in.
vision = Нашар көретіндерге
vision-large = Ірі мәтін
vision-contrast = Жоғары контраст
filter-district = Аудан, қала
filter-any = Барлығы
filter-text = Елді мекен немесе атауы
filter-count = %/% мекенжай көрсетілген
ways-in = Қызметті қалай табуға болады

# Іздеу
search = Іздеу
search-description = Қызметтерді, бөлімдерді, аудандарды және актілерді тізілімнен іздеу.
search-label = Тізілімнен іздеу
search-button = Іздеу
search-kind = Түрі
search-all = Барлығы
search-count = { $count } нәтиже
search-none = Ештеңе табылмады. Басқа сөзбен іздеп көріңіз.
search-failed = Іздеу қазір істемейді. Байланысты тексеріп, қайталап көріңіз.
search-offer = — мүмкін, мынаны іздеген шығарсыз:
search-more = Тағы нәтижелер
search-without-script = Іздеу үшін браузерде JavaScript қосулы болуы керек. Онсыз қызметті бөлімдер мен атаулар бойынша табуға болады.
service = Қызмет
act = Акт
text-page = Бет
