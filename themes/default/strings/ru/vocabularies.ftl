### The words for codes of the records: what "in-force" is called. $word (code) is the code in each of these.

## Status

service-status = { $word ->
    [draft] Черновик
    [hidden] Скрыта
    [upcoming] Еще не оказывается
    [ended] Больше не оказывается
    [in-force] Действует
    [repealed] Утратила силу
   *[withdrawn] Исключена из реестра
}
act-status = { $word ->
    [upcoming] Еще не вступил в силу
    [in-force] Действует
   *[repealed] Утратил силу
}

## Services

payment = { $word ->
    [free] Бесплатно
    [free-for-some] Бесплатно для некоторых
    [paid] Платно
   *[not-stated] В источнике не указано
}

form-kind = { $word ->
    [printable] для печати
   *[online] онлайн
}

identification-kind = { $word ->
    [electronic-signature] электронная подпись
    [one-time-code] одноразовый код
    [bank-id] через банк (Bank ID)
    [biometrics] биометрия
    [in-person] лично, по документу
   *[none] подтверждать личность не нужно
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
    [mail] почта
    [email] электронная почта
    [fax] факс
    [app] приложение
    [kiosk] терминал самообслуживания
    [home-visit] выезд на дом
    [consulate] консульство
   *[system] информационная система
}
channel-role = { $word ->
    [accepts] заявления
    [issues] результат
    [takes-payments] оплата
    [answers] вопросы
   *[hears-complaints] жалобы
}
app-platform = { $word ->
    [ios] iPhone и iPad (App Store)
    [android] Android (Google Play)
    [huawei] Huawei (AppGallery)
    [windows] Windows
    [macos] macOS
   *[web] в браузере
}
phone-kind = { $word ->
    [voice] телефон
    [fax] факс
    [sms] СМС
    [text-telephone] текстовый телефон
   *[hotline] горячая линия
}
accessibility = { $word ->
    [step-free] вход без ступеней
    [lift] лифт
    [accessible-toilet] доступный туалет
    [accessible-parking] парковка для людей с инвалидностью
    [hearing-loop] индукционная петля
    [sign-language] жестовый язык
    [braille] шрифт Брайля
    [guide-dogs] можно с собакой-поводырем
   *[quiet-hours] тихие часы
}
time-kind = { $word ->
    [service] Срок оказания услуги
    [waiting] Ожидание в очереди
    [serving] Обслуживание получателя
   *[step] Срок этапа
}
procedure-kind = { $word ->
    [main] Основной процесс
    [electronic] Электронный процесс
    [description] Описание шагов
    [use-case-main] Основной процесс (вариант использования)
   *[use-case-alternative] Альтернативный процесс (вариант использования)
}

## The catalogue of functions

capability-kind = { $word ->
    [function] Функция
    [public-service] Государственная услуга
    [permit] Разрешение или уведомление
   *[other-service] Иная услуга
}
capability-kind-meaning = { $word ->
    [function] Собственная работа органа: планирование, учёт, контроль, организация.
    [public-service] Орган оказывает по заявлению государственную услугу.
    [permit] Орган выдаёт разрешение или принимает уведомление.
   *[other-service] Услуга, которой нет среди государственных услуг.
}
level = { $word ->
    [oblast] область
    [district] район
   *[village] село
}
function-note = { $word ->
    [continues-over-page] В акте текст продолжается на следующей странице.
    [starts-before-number] В акте текст начинается раньше номера, на предыдущей странице.
    [page-break-before-text] В акте между номером и текстом{"\u00A0"}— разрыв страницы.
    [link-words-moved] Слова ссылки, сдвинутые при печати, возвращены на место.
   *[empty-line-inside] В акте внутри текста стоит пустая строка.
}
abbreviation-kind = { $word ->
    [system] информационная система
    [unit] подразделение
   *[term] термин
}

## Changes

change = { $word ->
    [service-began] Начато оказание услуги
    [service-ended] Оказание услуги прекращено
    [service-withdrawn] Услуга исключена из реестра
    [act-signed] Акт подписан
    [act-amended] Подписан акт о внесении изменений
    [act-in-force] Акт вступил в силу
    [act-repeal-signed] Подписан акт, который отменяет этот акт
    [service-end-signed] Подписан акт, который прекращает оказание услуги
   *[act-repealed] Акт утратил силу
}
subject-change = { $word ->
    [added] Добавлено
    [changed] Изменено
   *[withdrawn] Больше не действует
}
record-change = { $word ->
    [added] добавлено { $count }
    [changed] изменено { $count }
   *[withdrawn] исключено { $count }
}

## Yearly reports

report-state = { $word ->
    [computed] посчитано по реестру
    [summed] Сумма показателей отдельных услуг
    [supplied] представлено редакторами
    [nothing-to-count] не вычисляется: нет услуг, которые учитываются
   *[not-supplied] данные не представлены
}
source-kind = { $word ->
    [statistics] статистические данные
    [assessment] результаты оценки эффективности деятельности государственных органов
    [quality-control] результаты контроля качества оказания государственных услуг
    [inner-control] результаты внутреннего контроля качества оказания государственных услуг
    [public-monitoring] результаты общественного мониторинга качества оказания государственных услуг
   *[survey] результаты опросов услугополучателей
}
