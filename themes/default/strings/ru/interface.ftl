### The frame of every page, the home page, and words that stand on many kinds of pages.

## The site and its languages

language-name = Русский
short-name = Реестр госуслуг
page-title = { $page }{"\u00A0"}— { $site }

## The head of every page

home = Главная
skip = Перейти к основному содержанию
main-nav = Главное меню
languages = Язык
breadcrumbs = Вы здесь
vision = Для слабовидящих
vision-large = Крупный текст
vision-contrast = Высокий контраст
enter = Открыть реестр
about-register = О реестре

## The home page

how-many = В реестре
ways-in = Как найти услугу
find-office = { providers }
find-office-help = Выберите свой район или город, чтобы найти адрес, часы работы и телефон.
some-services = Услуги
all-services = Все услуги
browse-sections = Все разделы

## Long lists, which are divided over several pages

pagination = Страницы списка
pagination-shown = { $first }–{ $last } из { $count }
pagination-previous = Назад
pagination-next = Далее
pagination-title = { $title }: страница { $number }

## On many pages

on-page = На этой странице
contents = Содержание
kind = Вид
status = Статус
value = Значение
yes = да
no = нет
not-stated = в источнике не указано
untranslated = нет перевода
unofficial-page = Часть текста на этой странице{"\u00A0"}— неофициальный перевод.
unofficial-text = неофициальный перевод
letters = Буквы
table = Таблица

## The foot of every page

licence = Лицензия
page-data = Данные этой страницы
report-error = Сообщить об ошибке
