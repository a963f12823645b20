### Деректер файлдарындағы сөздер: кестелердің топтары, каталогтар, кітап, сөз тізімдері, ережелер, актілердің мәтіндері.
### Кестелер мен бағандардың атаулары data-dictionary.ftl ішінде.

## Кестелердің топтары

group-services = Сыныптама мен қызметтер
group-delivery = Қызмет қалай көрсетіледі
group-offices = Қайда бару керек
group-law = Органдар мен актілер
group-reports = Жылдық есептер мен мерзімдер
group-revisions = Редакциялар мен өзгерістер

## Тілдер

# Мәтін қай тілде екені. $language – тілдің белгісі (BCP 47), $name – тілдің өз атауы.
in-language = { $language ->
    [kk] қазақша
    [ru] орысша
    [en] ағылшынша
   *[other] { $name }
}

# Бір тілдегі мәтіндер бағаны. $text – бағанның атауы.
column-in-language = { $text } ({ in-language })

# Ресми емес мәтін туралы: мәтіннің өз тілінде және басқа тілде.
unofficial-wording = Мәтін ресми емес.
unofficial-wording-in = Мәтін ({ in-language }) ресми емес.

## Каталогтағы кесте емес жиынтықтар

collection-services = Қызметтер, әрқайсысы бір құжат
    .description = Әр қызмет туралы барлық мәлімет бір JSON құжатында.
collection-acts = Актілердің мәтіндері
    .description = Актілердің мәтіндері Akoma Ntoso пішімінде.
collection-procedures = Рәсімдердің сызбалары
    .description = Рәсімдер BPMN 2.0 пішімінде.
collection-hsds = Open Referral HSDS
    .description = Қызметтер, ұйымдар және мекенжайлар Human Services Data Specification 3.0 пішімінде.
collection-api = Статикалық API
    .description = OpenAPI 3.1 сипаттаған JSON құжаттары.
collection-revisions = Редакциялардың файлдары
    .description = Тізілімнің жарияланған әр күйінің толық деректері, өзгерістері және жазбаларының хештері.
collection-register = Бүкіл тізілім
    .description = Барлық кестелерге ортақ файлдар.
classifier = Сыныптама
    .description = Бөлімдер, бөлімшелер және тізілімнің сөз тізімдері SKOS сөздігінде.

# Еуропалық Одақ кестесіндегі деректер тақырыбы (GOVE).
theme-government = Үкімет және мемлекеттік сектор

## Сөз тізімдері

service-status-list = Қызметтің мәртебесі
channel-kind-list = Арна түрі
office-status-list = Қабылдау орнының мәртебесі
office-status = { $word ->
    [open] Жұмыс істейді
   *[closed] Жабылған
}
participant-kind-list = Қатысушы түрі
participant-kind = { $word ->
    [unit] адам немесе органның бөлімшесі
    [system] ақпараттық жүйе
   *[recipient] қызметті алушы
}

## Қызметтердің ережелері

rule-stages = Көрсету кезеңдері
rule-acceptance = Құжаттарды қабылдау
rule-responsibility = Жауапкершілік
rule-requirements = Қызмет көрсетушілерге қойылатын талаптар
rule-suspension = Тоқтата тұру негіздері

## Кітаптың бірінші парағы

sheet = Парақ
sheet-title = Атауы
sheet-content = Мазмұны
sheet-rows = Жолдар
sheet-remark = Ескерту

# $mark – қысқартылған мәтіннің соңындағы белгі, $count – саны.
sheet-cut-texts = Ұяшыққа сыймай, «{ $mark }» белгісімен қысқартылған мәтіндер: { $count }; толығы CSV-де
sheet-lost-rows = Параққа сыймаған жолдар: { $count }; CSV-де бар

## Актілердің мәтіндеріндегі кестелер мен рәсімдердің сызбалары

printed-number = №
printed-name = Атауы
printed-hours = Жұмыс кестесі
printed-participant = Қатысушы
printed-action = Іс-әрекет
printed-completion = Аяқтау нысаны
printed-next = Келесі
printed-system = АЖ
step-nobody = Қатысушысы көрсетілмеген

## Opening hours (Open Referral)

hours-on-holidays = Мереке күндері.
hours-also-on-holidays = Мереке күндері де.
hours-except-holidays = Мереке күндерінен басқа.
