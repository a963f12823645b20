### What a language's grammar and typography need: dates, lengths of time, sizes, lists, numbered things, counts.

## Punctuation

dash = –
no-value = –

## Dates

year-day = { $day }{"\u00A0"}{ $month ->
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
date = { $year }{"\u00A0"}жылғы { year-day }
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
public-holidays = Мереке күндері
all-day = тәулік бойы
hours-comment = { $hours } ({ $comment })

## Lengths of time

duration = { $amount }{"\u00A0"}{ $unit ->
    [second] секунд
    [minute] минут
    [hour] сағат
    [working-day] жұмыс күні
    [calendar-day] күнтізбелік күн
    [week] апта
    [month] ай
   *[year] жыл
}
    .at-most = { $amount }{"\u00A0"}{ $unit ->
        [second] секундтан
        [minute] минуттан
        [hour] сағаттан
        [working-day] жұмыс күнінен
        [calendar-day] күнтізбелік күннен
        [week] аптадан
        [month] айдан
       *[year] жылдан
    } аспайды
    .standard = әдетте { duration }
    .per-person = кезектегі әр адамға { duration }

## Amounts of money

money = { $amount }{"\u00A0"}{ $currency }
amount-from = кемінде { $amount }
amount-to = ең көбі { $amount }
amount-of-unit = { $amount }{"\u00A0"}{ $unit }
amount-with-sum = { $amount } ({ $sum }, есептелген күні: { DATE($day) })

## Sizes of files

bytes = { $count }{"\u00A0"}Б
kilobytes = { $count }{"\u00A0"}КБ
megabytes = { $count }{"\u00A0"}МБ
gigabytes = { $count }{"\u00A0"}ГБ

## Numbered things

numbered = №{"\u00A0"}{ $number }
step-number = №
point = { $number }-тармақ
annex = { $number }-қосымша
row = { $number }-жол

## Counts

count-services = { $count } қызмет
count-subsections = { $count } ішкі бөлім
count-offices = { $count } мекенжай
count-districts = { $count } аудан мен қала
count-acts = { $count } акт
count-rows = { $count } жол
count-columns = { $count } баған
count-functions = { $count } функция
count-capabilities = { $count } функционалдық мүмкіндік
count-systems = { $count } ақпараттық жүйе
count-indicators = { $count } индикатор
count-abbreviations = { $count } қысқарту
