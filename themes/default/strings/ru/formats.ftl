### What a language's grammar and typography need: dates, lengths of time, sizes, lists, numbered things, counts.

## Punctuation

dash = —
no-value = —

## Dates

year-day = { $day }{"\u00A0"}{ $month ->
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
date = { year-day } { $year }{"\u00A0"}года
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
public-holidays = Праздничные дни
all-day = круглосуточно
hours-comment = { $hours } ({ $comment })

## Lengths of time

duration = { $unit ->
    [second] { $amount ->
        [one] { $amount }{"\u00A0"}секунда
        [few] { $amount }{"\u00A0"}секунды
       *[other] { $amount }{"\u00A0"}секунд
    }
    [minute] { $amount ->
        [one] { $amount }{"\u00A0"}минута
        [few] { $amount }{"\u00A0"}минуты
       *[other] { $amount }{"\u00A0"}минут
    }
    [hour] { $amount ->
        [one] { $amount }{"\u00A0"}час
        [few] { $amount }{"\u00A0"}часа
       *[other] { $amount }{"\u00A0"}часов
    }
    [working-day] { $amount ->
        [one] { $amount }{"\u00A0"}рабочий день
        [few] { $amount }{"\u00A0"}рабочих дня
       *[other] { $amount }{"\u00A0"}рабочих дней
    }
    [calendar-day] { $amount ->
        [one] { $amount }{"\u00A0"}календарный день
        [few] { $amount }{"\u00A0"}календарных дня
       *[other] { $amount }{"\u00A0"}календарных дней
    }
    [week] { $amount ->
        [one] { $amount }{"\u00A0"}неделя
        [few] { $amount }{"\u00A0"}недели
       *[other] { $amount }{"\u00A0"}недель
    }
    [month] { $amount ->
        [one] { $amount }{"\u00A0"}месяц
        [few] { $amount }{"\u00A0"}месяца
       *[other] { $amount }{"\u00A0"}месяцев
    }
   *[year] { $amount ->
        [one] { $amount }{"\u00A0"}год
        [few] { $amount }{"\u00A0"}года
       *[other] { $amount }{"\u00A0"}лет
    }
}
    .at-most = не более { $unit ->
        [second] { $amount ->
            [one] { $amount }{"\u00A0"}секунды
           *[other] { $amount }{"\u00A0"}секунд
        }
        [minute] { $amount ->
            [one] { $amount }{"\u00A0"}минуты
           *[other] { $amount }{"\u00A0"}минут
        }
        [hour] { $amount ->
            [one] { $amount }{"\u00A0"}часа
           *[other] { $amount }{"\u00A0"}часов
        }
        [working-day] { $amount ->
            [one] { $amount }{"\u00A0"}рабочего дня
           *[other] { $amount }{"\u00A0"}рабочих дней
        }
        [calendar-day] { $amount ->
            [one] { $amount }{"\u00A0"}календарного дня
           *[other] { $amount }{"\u00A0"}календарных дней
        }
        [week] { $amount ->
            [one] { $amount }{"\u00A0"}недели
           *[other] { $amount }{"\u00A0"}недель
        }
        [month] { $amount ->
            [one] { $amount }{"\u00A0"}месяца
           *[other] { $amount }{"\u00A0"}месяцев
        }
       *[year] { $amount ->
            [one] { $amount }{"\u00A0"}года
           *[other] { $amount }{"\u00A0"}лет
        }
    }
    .standard = обычно { duration }
    .per-person = по { $unit ->
        [second] { $amount ->
            [one] { $amount }{"\u00A0"}секунде
            [few] { $amount }{"\u00A0"}секунды
           *[other] { $amount }{"\u00A0"}секунд
        }
        [minute] { $amount ->
            [one] { $amount }{"\u00A0"}минуте
            [few] { $amount }{"\u00A0"}минуты
           *[other] { $amount }{"\u00A0"}минут
        }
        [hour] { $amount ->
            [one] { $amount }{"\u00A0"}часу
            [few] { $amount }{"\u00A0"}часа
           *[other] { $amount }{"\u00A0"}часов
        }
        [working-day] { $amount ->
            [one] { $amount }{"\u00A0"}рабочему дню
            [few] { $amount }{"\u00A0"}рабочих дня
           *[other] { $amount }{"\u00A0"}рабочих дней
        }
        [calendar-day] { $amount ->
            [one] { $amount }{"\u00A0"}календарному дню
            [few] { $amount }{"\u00A0"}календарных дня
           *[other] { $amount }{"\u00A0"}календарных дней
        }
        [week] { $amount ->
            [one] { $amount }{"\u00A0"}неделе
            [few] { $amount }{"\u00A0"}недели
           *[other] { $amount }{"\u00A0"}недель
        }
        [month] { $amount ->
            [one] { $amount }{"\u00A0"}месяцу
            [few] { $amount }{"\u00A0"}месяца
           *[other] { $amount }{"\u00A0"}месяцев
        }
       *[year] { $amount ->
            [one] { $amount }{"\u00A0"}году
            [few] { $amount }{"\u00A0"}года
           *[other] { $amount }{"\u00A0"}лет
        }
    } на каждого в очереди

## Amounts of money

money = { $amount }{"\u00A0"}{ $currency }
amount-from = от { $amount }
amount-to = до { $amount }
amount-of-unit = { $amount }{"\u00A0"}{ $unit }
amount-with-sum = { $amount } ({ $sum } на { DATE($day) })

## Sizes of files

bytes = { $count }{"\u00A0"}Б
kilobytes = { $count }{"\u00A0"}КБ
megabytes = { $count }{"\u00A0"}МБ
gigabytes = { $count }{"\u00A0"}ГБ

## Numbered things

numbered = №{"\u00A0"}{ $number }
step-number = №
point = пункт{"\u00A0"}{ $number }
annex = приложение{"\u00A0"}{ $number }
row = строка{"\u00A0"}{ $number }

## Counts

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
count-rows = { $count ->
    [one] { $count } строка
    [few] { $count } строки
   *[other] { $count } строк
}
count-columns = { $count ->
    [one] { $count } столбец
    [few] { $count } столбца
   *[other] { $count } столбцов
}
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
