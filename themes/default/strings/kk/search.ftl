### The search: its field on every page, its own page, what its script says.

## The field and the page

search = Іздеу
search-description = Қызметтерді, бөлімдерді, аудандарды және актілерді тізілімнен іздеу.
search-label = Тізілімнен іздеу
search-button = Іздеу
search-kind = Түрі
search-all = Барлығы
text-page = Бет
search-without-script = Іздеу үшін браузерде JavaScript қосулы болуы керек. Онсыз қызметті бөлімдер мен атаулар бойынша табуға болады.

## What the script says

search-count = { $count } нәтиже
search-none = Ештеңе табылмады. Басқа сөзбен іздеп көріңіз.
search-failed = Іздеу қазір жұмыс істемей тұр. Байланысты тексеріп, қайталап көріңіз.
search-offer = · Мынаны іздеген шығарсыз:
search-more = Тағы нәтижелер

search-ended = қолданылмайды
search-upcoming = әлі қолданылмайды
