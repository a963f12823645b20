### Services and the classification that orders them.

## The classification

sections = Бөлімдер
sections-description = Мемлекеттік көрсетілетін қызметтер тізілімінің сыныптамасы: бөлімдер мен ішкі бөлімдер.
sections-alone-description = Мемлекеттік көрсетілетін қызметтер тізілімінің сыныптамасы: бөлімдер.
section = Бөлім
subsection = Ішкі бөлім
classifier-act = Сыныптаманы бекіткен акт
no-services = Тізілімде бұл ішкі бөлім бойынша әзірге қызмет жоқ.
no-services-in-section = Тізілімде бұл бөлімнің қызметтері әзірге жоқ.
sections-without = Қызметтері жоқ бөлімдер: { $count }
subsections-without = Қызметтері жоқ ішкі бөлімдер: { $count }

## Lists of services

services = Қызметтер
service = Қызмет
services-description = Тізілімдегі барлық мемлекеттік көрсетілетін қызметтер әліпби ретімен.
services-indexes = Қызметтер тізімдері
services-a-z = Әліпби бойынша
services-by-situation = Өмірлік жағдайлар бойынша
services-by-district = Аудандар бойынша
services-by-recipient = Алушылар бойынша
services-by-form = Көрсету нысаны бойынша
services-by-body = Органдар бойынша
no-services-at-all = Тізілімде әзірге қызмет жоқ.
chart-sections = Бөлімдер бойынша қызметтер
chart-delivery-forms = Көрсету нысаны бойынша қызметтер

## Situations in life and further classifications

situations = Өмірлік жағдайлар
situation = Өмірлік жағдай
situations-description = Өмірлік жағдайлар: неден бастау керек, қандай қызметтер бар және қайда жүгіну керек.
situation-first = Неден бастау керек
situation-parts = Жағдайды нақтылаңыз
services-of-situations = Өмірлік жағдайлар бойынша барлық қызметтер
schemes = Басқа жіктеулер
schemes-description = Тізілімдегі мемлекеттік қызметтердің басқа жіктеулері.

## A description that several services follow

base = Үлгі сипаттама
follows-base = Негізге алынған үлгі сипаттама
base-description = Бірнеше орган көрсететін қызметтерге ортақ ережелер және оларды кім, қайда көрсететіні.
base-note = Бұл – бірнеше қызметке ортақ сипаттама. Қызметтің одан айырмашылығы болуы мүмкін: нақты шарттар оның өз бетінде жазылған.
base-services = Осы сипаттама бойынша көрсетілетін қызметтер
base-act = Сипаттаманың негізіндегі акт

## A service: the answers at the top

service-description = Кім ала алады, қандай құжаттар керек, қайда жүгіну керек, мерзімі мен құны.
who = Кім ала алады
what-cost = Құны
free = Тегін
paid = Ақылы
free-otherwise = қалғандарына
how-long = Мерзімі
delivery = Көрсету нысаны

## A service: who gets what, cost and time

who-and-what = Кім ала алады және не алады
result = Нәтижесі
cost-and-time = Құны мен мерзімі
times-all = Барлық мерзімдер
time-of-step = { $step } кезеңнің мерзімі
in-words-of-act = Актінің сөзімен

## A service: documents to bring

evidence = Қандай құжаттар керек
for-channels = Мыналар арқылы өтініш берсеңіз:

## A service: where to apply

providers = Қайда жүгіну керек
where = { providers }
where-by-role = { $word ->
    [accepts] { where }
    [issues] Нәтижені қайдан алуға болады
    [takes-payments] Қайда төлеуге болады
    [answers] Сұрақты қайда қоюға болады
   *[hears-complaints] Шағымды қайда беруге болады
}
phone-extension = ішкі нөмірі { $extension }
provider = Кім көрсетеді
acceptance = Құжаттарды қабылдау
information = Ақпаратты қайдан алуға болады

## A service: steps, refusal, complaints

stages = Кезеңдер
participation = Кім қатысады
procedures = Рәсімдер
refusal = Неге бас тартылуы мүмкін
suspension = Тоқтата тұру
responsibility = Жауапкершілік және шағымдар
requirements = Қызмет көрсетушілерге қойылатын талаптар
technical = Техникалық шарттар

## A service: the law and the record

law = Құқықтық негізі
act-of-service = Тәртібін айқындайтын акт
place = Сыныптамадағы орны
automated-by = Автоматтандырған жүйе
no-code = код берілмеген
developed-under = Регламент неге сәйкес әзірленген
definitions = Регламентте анықталған терминдер
survey = Сауалнама үлгісі
download-json = JSON түрінде жүктеу

## The glossary

glossary = Терминдер
glossary-description = Тізілімде қолданылатын терминдердің анықтамалары.
defined-in = Анықтаған акт

## A service that is not provided

service-not-any-more = Қызмет енді бұлай көрсетілмейді. Төмендегі мәліметтерге сүйенбеңіз: олар бұрын қалай болғанын көрсетеді.
service-not-yet = Қызмет әлі көрсетілмейді. Төмендегі мәліметтер ол басталған күннен қолданылады.
service-past = Бұрын қалай көрсетілген
service-future = Қалай көрсетілетін болады

## A service: what its record says beside the words of the act

about-service = Қызмет туралы
forms = Өтініш нысандары
service-area = Қызмет қайда көрсетіледі
area-everywhere = бүкіл ел бойынша
service-languages = Қызмет көрсету тілдері
result-validity = Қолданылу мерзімі
period-from = Басталатын күні
period-to = Соңғы күні
evidence-form = үлгісі немесе толығырақ
identification = Жеке басты қалай растау керек
faq = Сұрақтар мен жауаптар
related-services = Байланысты қызметтер
next-services = Одан кейін әдетте керек болатындары
services-together = Көбіне бірге керек болады
keywords = Түйін сөздер
responsible-for-record = Осы мәліметтерге кім жауапты

reviewed-on = Мәліметтер тексерілген күн
service-unpublished = Қызмет жарияланбаған. Ол алдын ала қарағанда ғана көрінеді.
eligibility = Шарттары
standards = Қызмет көрсету стандарттары
standard-target = Нысана
standard-share = жағдайлардың { $share } %-ында
