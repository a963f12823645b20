### The frame of every page, the home page, and words that stand on many kinds of pages.

## The site and its languages

language-name = Қазақша
short-name = Қызметтер тізілімі
page-title = { $page }{"\u00A0"}– { $site }

## The head of every page

home = Басты бет
skip = Негізгі мазмұнға өту
main-nav = Басты мәзір
languages = Тіл
breadcrumbs = Сіз осы жердесіз
vision = Нашар көретіндерге
vision-large = Ірі мәтін
vision-contrast = Жоғары контраст
enter = Тізілімді ашу
about-register = Тізілім туралы

## The home page

how-many = Тізілімде
ways-in = Қызметті қалай табуға болады
find-office = { providers }
find-office-help = Ауданыңызды немесе қалаңызды таңдап, мекеменің мекенжайын, жұмыс уақытын және телефонын табыңыз.
some-services = Қызметтер
all-services = Барлық қызметтер
browse-sections = Барлық бөлімдер

## Long lists, which are divided over several pages

pagination = Тізімнің беттері
pagination-shown = { $count } ішінен { $first }–{ $last }
pagination-previous = Артқа
pagination-next = Келесі
pagination-title = { $title }: { $number }-бет

## On many pages

on-page = Осы бетте
contents = Мазмұны
kind = Түрі
status = Мәртебесі
value = Мәні
yes = иә
no = жоқ
not-stated = дереккөзде көрсетілмеген
untranslated = аудармасы жоқ
unofficial-page = Бұл беттегі мәтіннің бір бөлігі{"\u00A0"}– ресми емес аударма.
unofficial-text = ресми емес аударма
letters = Әріптер
table = Кесте

## The foot of every page

licence = Лицензия
page-data = Осы беттің деректері
report-error = Қате туралы хабарлау
