### What a language's grammar and typography need: dates, lengths of time, sizes, lists, numbered things, counts.

## Punctuation

# A dash between words: "10 minutes – service centre". The page puts a space on each side.
dash = –

# In the place of a value that is not there.
no-value = –


## Dates

# A day that comes every year, such as a deadline. $day (text): "3". $month (number): 1 is January.
year-day = { $day }{"\u00A0"}{ $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
}

# A day: "3 June 2013". $year (text): "2013". $day and $month as above.
date = { year-day } { $year }

# A day of the week in opening hours: "Monday–Friday 09:00–18:00". $day (number): 0 is Monday.
day = { $day ->
    [0] Monday
    [1] Tuesday
    [2] Wednesday
    [3] Thursday
    [4] Friday
    [5] Saturday
   *[6] Sunday
}

# In opening hours, behind a day of the week: "Sunday closed".
closed-day = closed

# In opening hours, in the place of a day of the week.
public-holidays = Public holidays

# In opening hours, behind a day of the week: "Monday open 24 hours".
all-day = open 24 hours

# Opening hours with a comment of those who wrote them: "Saturday 10:00–12:00 (by appointment)". $hours (text), $comment (text).
hours-comment = { $hours } ({ $comment })

## Lengths of time

# A length of time: "3 working days". $amount (number): 3. $unit (code): second, minute, hour, working-day, calendar-day,
# week, month, year.
# .at-most: the longest time that the act allows. .standard: the time that the provider promises and mostly keeps. .per-person: the time that each person ahead in a queue may take.
duration = { $unit ->
    [second] { $amount ->
        [one] { $amount }{"\u00A0"}second
       *[other] { $amount }{"\u00A0"}seconds
    }
    [minute] { $amount ->
        [one] { $amount }{"\u00A0"}minute
       *[other] { $amount }{"\u00A0"}minutes
    }
    [hour] { $amount ->
        [one] { $amount }{"\u00A0"}hour
       *[other] { $amount }{"\u00A0"}hours
    }
    [working-day] { $amount ->
        [one] { $amount }{"\u00A0"}working day
       *[other] { $amount }{"\u00A0"}working days
    }
    [calendar-day] { $amount ->
        [one] { $amount }{"\u00A0"}calendar day
       *[other] { $amount }{"\u00A0"}calendar days
    }
    [week] { $amount ->
        [one] { $amount }{"\u00A0"}week
       *[other] { $amount }{"\u00A0"}weeks
    }
    [month] { $amount ->
        [one] { $amount }{"\u00A0"}month
       *[other] { $amount }{"\u00A0"}months
    }
   *[year] { $amount ->
        [one] { $amount }{"\u00A0"}year
       *[other] { $amount }{"\u00A0"}years
    }
}
    .at-most = up to { duration }
    .standard = usually { duration }
    .per-person = { duration } for each person in the queue

## Amounts of money

# An amount of money, such as a fee. $amount (text): "1,234.50". $currency (text): a code such as KZT. Without this string the
# currency stands behind the amount.
money = { $currency }{"\u00A0"}{ $amount }

# An amount of at least so much, and of at most so much. $amount (text): with its currency or unit.
amount-from = from { $amount }
amount-to = up to { $amount }

# A number of indexed units. $amount (text): "3". $unit (text): the abbreviation or the name of the unit.
amount-of-unit = { $amount }{"\u00A0"}{ $unit }

# An amount in indexed units, and the sum by the value of the unit on a day. $amount, $sum (text). $day: 2026-11-28.
amount-with-sum = { $amount } ({ $sum } on { DATE($day) })

## Sizes of files

# $count (text): "870", in units of 1,000.
bytes = { $count }{"\u00A0"}B
kilobytes = { $count }{"\u00A0"}kB
megabytes = { $count }{"\u00A0"}MB
gigabytes = { $count }{"\u00A0"}GB

## Numbered things

# The number of an act or of an order. $number (text): "158".
numbered = No.{"\u00A0"}{ $number }

# The head of a column that numbers the rows of a table: steps, functions, indicators.
step-number = No.

# A clause of a legal text. $number (text): "14", or "1, 2)" for a sub-point, as printed.
point = point{"\u00A0"}{ $number }

# An annex of an act. $number (text): "2".
annex = annex{"\u00A0"}{ $number }

# A row of a printed table. $number (text): "17".
row = row{"\u00A0"}{ $number }

## Counts

# $count (number) in all of these.
count-services = { $count ->
    [one] { $count } service
   *[other] { $count } services
}
count-subsections = { $count ->
    [one] { $count } subsection
   *[other] { $count } subsections
}

# Places where people can apply.
count-offices = { $count ->
    [one] { $count } office
   *[other] { $count } offices
}
count-districts = { $count ->
    [one] { $count } district or city
   *[other] { $count } districts and cities
}
count-acts = { $count ->
    [one] { $count } act
   *[other] { $count } acts
}

# Rows of a table of the open data.
count-rows = { $count ->
    [one] { $count } row
   *[other] { $count } rows
}
count-columns = { $count ->
    [one] { $count } column
   *[other] { $count } columns
}

# Functions of public bodies in the catalogue.
count-functions = { $count ->
    [one] { $count } function
   *[other] { $count } functions
}
count-capabilities = { $count ->
    [one] { $count } capability
   *[other] { $count } capabilities
}
count-systems = { $count ->
    [one] { $count } information system
   *[other] { $count } information systems
}
count-indicators = { $count ->
    [one] { $count } indicator
   *[other] { $count } indicators
}
count-abbreviations = { $count ->
    [one] { $count } abbreviation
   *[other] { $count } abbreviations
}
