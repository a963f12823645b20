### The search: its field on every page, its own page, what its script says.

## The field and the page

search = Поиск
search-description = Поиск услуг, разделов, районов и актов реестра.
search-label = Поиск по реестру
search-button = Найти
search-kind = Вид
search-all = Все
text-page = Страница
search-without-script = Для поиска в браузере должен быть включён JavaScript. Без него услугу можно найти по разделам и по названию.

## What the script says

search-count = { $count ->
    [one] { $count } результат
    [few] { $count } результата
   *[other] { $count } результатов
}
search-none = Ничего не найдено. Попробуйте другие слова.
search-failed = Поиск сейчас не работает. Проверьте связь и попробуйте ещё раз.
search-offer = · Возможно, вы искали:
search-more = Ещё результаты

search-ended = не действует
search-upcoming = еще не действует
