### The words for codes of the records: what "in-force" is called. $word (code) is the code in each of these.

## Status

service-status = { $word ->
    [draft] Жоба нұсқа
    [hidden] Жасырын
    [upcoming] Әлі көрсетілмейді
    [ended] Енді көрсетілмейді
    [in-force] Күшінде
    [repealed] Күші жойылған
   *[withdrawn] Тізілімнен шығарылған
}
act-status = { $word ->
    [upcoming] Әлі күшіне енген жоқ
    [in-force] Күшінде
   *[repealed] Күші жойылған
}

## Services

payment = { $word ->
    [free] Тегін
    [free-for-some] Кейбіреулерге тегін
    [paid] Ақылы
   *[not-stated] Дереккөзде көрсетілмеген
}

form-kind = { $word ->
    [printable] басып шығаруға арналған
   *[online] онлайн
}

identification-kind = { $word ->
    [electronic-signature] электрондық қолтаңба
    [one-time-code] бір реттік код
    [bank-id] банк арқылы (Bank ID)
    [biometrics] биометрия
    [in-person] жеке өзі, құжатпен
   *[none] жеке басты растау қажет емес
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
    [mail] пошта
    [email] электрондық пошта
    [fax] факс
    [app] қосымша
    [kiosk] өзіне-өзі қызмет көрсету терминалы
    [home-visit] үйге бару
    [consulate] консулдық
   *[system] ақпараттық жүйе
}
channel-role = { $word ->
    [accepts] өтініш
    [issues] нәтиже
    [takes-payments] төлем
    [answers] сұрақ
   *[hears-complaints] шағым
}
app-platform = { $word ->
    [ios] iPhone және iPad (App Store)
    [android] Android (Google Play)
    [huawei] Huawei (AppGallery)
    [windows] Windows
    [macos] macOS
   *[web] браузерде
}
phone-kind = { $word ->
    [voice] телефон
    [fax] факс
    [sms] СМС
    [text-telephone] мәтіндік телефон
   *[hotline] жедел желі
}
accessibility = { $word ->
    [step-free] баспалдақсыз кіру
    [lift] лифт
    [accessible-toilet] мүгедектігі бар адамдарға арналған дәретхана
    [accessible-parking] мүгедектігі бар адамдарға арналған тұрақ
    [hearing-loop] есту аппаратына арналған индукциялық тұзақ
    [sign-language] ымдау тілі
    [braille] Брайль қарпі
    [guide-dogs] жетекші иттермен кіруге болады
   *[quiet-hours] тыныш сағаттар
}
time-kind = { $word ->
    [service] Қызмет көрсету мерзімі
    [waiting] Кезекте күту
    [serving] Қызмет алушыға қызмет көрсету
   *[step] Кезең мерзімі
}
procedure-kind = { $word ->
    [main] Негізгі процесс
    [electronic] Электрондық процесс
    [description] Қадамдардың сипаттамасы
    [use-case-main] Негізгі процесс (пайдалану нұсқасы)
   *[use-case-alternative] Баламалы процесс (пайдалану нұсқасы)
}

## The catalogue of functions

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
function-note = { $word ->
    [continues-over-page] Актіде мәтін келесі бетте жалғасады.
    [starts-before-number] Актіде мәтін нөмірден бұрын, алдыңғы бетте басталады.
    [page-break-before-text] Актіде нөмір мен мәтін екі бетке бөлінген.
    [link-words-moved] Басу кезінде жылжыған сілтеме сөздері орнына қойылды.
   *[empty-line-inside] Актіде мәтін ішінде бос жол тұр.
}
abbreviation-kind = { $word ->
    [system] ақпараттық жүйе
    [unit] бөлімше
   *[term] термин
}

## Changes

change = { $word ->
    [service-began] Қызмет көрсетіле бастады
    [service-ended] Қызмет көрсету тоқтатылды
    [service-withdrawn] Қызмет тізілімнен шығарылды
    [act-signed] Актіге қол қойылды
    [act-amended] Өзгеріс енгізетін актіге қол қойылды
    [act-in-force] Акт күшіне енді
    [act-repeal-signed] Күшін жоятын актіге қол қойылды
    [service-end-signed] Қызметті тоқтататын актіге қол қойылды
   *[act-repealed] Актінің күші жойылды
}
subject-change = { $word ->
    [added] Қосылды
    [changed] Өзгерді
   *[withdrawn] Енді қолданылмайды
}
record-change = { $word ->
    [added] қосылғаны { $count }
    [changed] өзгергені { $count }
   *[withdrawn] алып тасталғаны { $count }
}

## Yearly reports

report-state = { $word ->
    [computed] тізілім бойынша саналған
    [summed] Жекелеген қызметтер көрсеткіштерінің қосындысы
    [supplied] редакторлар берген
    [nothing-to-count] есептелмейді: ескерілетін қызмет жоқ
   *[not-supplied] дерек берілмеген
}
source-kind = { $word ->
    [statistics] статистикалық деректер
    [assessment] мемлекеттік органдар қызметінің тиімділігін бағалау нәтижелері
    [quality-control] мемлекеттік қызметтер көрсету сапасын бақылау нәтижелері
    [inner-control] мемлекеттік қызметтер көрсету сапасын ішкі бақылау нәтижелері
    [public-monitoring] мемлекеттік қызметтер көрсету сапасына қоғамдық мониторинг нәтижелері
   *[survey] көрсетілетін қызметті алушылар сұрауларының нәтижелері
}
