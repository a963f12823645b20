### Districts and the offices in them, where people apply.

## Districts

providers-description = Мемлекеттік қызмет көрсететін органдардың аудандар бойынша мекенжайлары, жұмыс уақыты және телефондары.
district-description = қызмет көрсететін органдардың мекенжайлары, жұмыс уақыты және телефондары.
district = Аудан, қала
centre = Әкімшілік орталығы
districts-inside = Аудандары мен қалалары
other-districts = Басқа аумақтар
services-here = Осында алуға болатын қызметтер
no-offices = Тізілімде бұл аудан бойынша мекенжай жоқ.

## Settlements

settlements = Ауылдар мен қалалар
settlement = Елді мекен
former-names = Бұрынғы атаулары
former-name-until = соңғы күні: { $date }

## Bodies of the state

bodies = Мемлекеттік органдар
body = Орган
bodies-description = Актілер шығаратын және қызметтерге жауап беретін мемлекеттік органдар: кімге бағынатыны, мекенжайлары мен телефондары.
services-of-body = Органның қызметтері
acts-of-body = Органның актілері

## The table of offices

offices = Мекенжайлар
offices-as-printed = Актіде басылғандай; қазіргі деректер – анықтамалықта, атауына басыңыз.
offices-outdated = Бұл мекенжайлар мен телефондар күші жойылған актіден алынған және ескірген болуы мүмкін. Барар алдында тексеріңіз.
office = Мекеме
address = Мекенжайы
phones = Телефоны
open-now = Қазір ашық
closed-now = Қазір жабық
closed-today = Бүгін жабық
holiday-today = Бүгін мереке күні (%): жұмыс уақыты өзгеше болуы мүмкін.
serves-for = Қай қызметтер бойынша
closed-office = Жабылған

address-flat = { $flat }-бөлме
on-map = Картада
open-map-app = Карта қосымшасында ашу

## The map of a district

office-map = Мекемелердің картасы
office-map-note = Мекемелердің өзара орналасуы, солтүстік – жоғарыда. Әр нүкте тізімдегі мекемеге апарады.
nearest-find = Ең жақын мекемені табу
nearest-distance = (тура сызықпен % км)
nearest-none = Орналасқан жеріңізді анықтау мүмкін болмады.

## The filter over the table

filter-district = Аудан, қала
filter-any = Барлығы
filter-text = Елді мекен немесе атауы
filter-count = Көрсетілгені: %, барлығы %
