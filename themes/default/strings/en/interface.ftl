### The frame of every page, the home page, and words that stand on many kinds of pages.

## The site and its languages

# The language's own name, as the switch between languages shows it.
language-name = English

# The register's name where there is little room: below the icon of the installed site and in the browser's list of search engines, which cuts it
# after 16 characters.
short-name = Public services

# The title of a page in the browser's tab and among search results.
# $page (text): the page's own title, such as "Register a birth". $site (text): the register's name.
page-title = { $page }{"\u00A0"}– { $site }

## The head of every page

home = Home

# The first link of every page, seen only by those who use a keyboard or a screen reader.
skip = Skip to main content

# What screen readers call the main links.
main-nav = Main menu

# What screen readers call the switch between languages.
languages = Language

# What screen readers call the way from the home page to this one.
breadcrumbs = You are here

# The switch in the head of every page that offers large text and high contrast. Many countries require it by law; use the name that people know. Some
# 18 characters stand beside the languages on a phone.
vision = Low-vision mode
vision-large = Large text
vision-contrast = High contrast

# The link to the home page where all languages stand together, beside the language's name.
enter = Open the register

# What screen readers call the notice about the register's standing, which the register may put on every page.
about-register = About this register

## The home page

# Before the numbers of services, acts and districts.
how-many = In this register

# The heading over the ways to find a service: by place, by name, by situation in life.
ways-in = How to find a service

# The way to the offices.
find-office = { providers }
find-office-help = Choose your district or city to find the office’s address, opening hours and phone number.

# The heading over a few services.
some-services = Services
all-services = All services

# The heading over the sections of the classification, on the home page and on the page of the search.
browse-sections = All sections

## Long lists, which are divided over several pages

# What screen readers call the links to the pages of a long list.
pagination = Pages of the list

# $first, $last, $count (text): numbers of entries.
pagination-shown = { $first }–{ $last } of { $count }

# Links, beside arrows.
pagination-previous = Previous
pagination-next = Next

# The title of a page after the first. $title (text), $number (text).
pagination-title = { $title }: page { $number }

## On many pages

# The heading over the links to the parts of a long page.
on-page = On this page
contents = Contents
kind = Type
status = Status

# The column of a table that holds numbers or words that answer the other columns.
value = Value

yes = yes
no = no

# In the place of an answer that the register's sources do not give. Also the heading over such services.
not-stated = not stated in the source

# A mark behind a text that is shown in another language, because it has not been translated into this one.
untranslated = not translated

# At the top of a page.
unofficial-page = Some of the text on this page is an unofficial translation.

# A mark at one text.
unofficial-text = unofficial translation

# What screen readers call a row of letters that are links into an alphabetical list.
letters = Letters

# What screen readers call a table without a title.
table = Table

## The foot of every page

licence = Licence

# Before links to what the page says as data: "Data for this page: Services (CSV, JSON)".
page-data = Data for this page
report-error = Report a problem with this page
