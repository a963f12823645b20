### What people read when something is missing, and what they send to the editors.

## A page that is not there

not-found = Страница не найдена
not-found-help = По этому адресу страницы нет. Возможно, ссылка устарела или адрес набран с ошибкой.
moved = Адрес этой страницы изменился

## No connection

offline = Нет соединения с интернетом
offline-help = Эту страницу вы раньше не открывали, поэтому она не сохранена на устройстве. Страницы, которые вы уже открывали, доступны и без сети.

## Mail to the editors

report-subject = Ошибка на странице «{ $title }»
