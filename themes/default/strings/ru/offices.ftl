### Districts and the offices in them, where people apply.

## Districts

providers-description = Адреса, часы работы и телефоны органов, оказывающих государственные услуги, по районам.
district-description = адреса, часы работы и телефоны органов, оказывающих услуги.
district = Район, город
centre = Административный центр
districts-inside = Районы и города
other-districts = Другие территории
services-here = Услуги, которые можно получить здесь
no-offices = В реестре нет адресов этого района.

## Settlements

settlements = Населенные пункты
settlement = Населенный пункт
former-names = Прежние названия
former-name-until = последний день: { $date }

## Bodies of the state

bodies = Государственные органы
body = Орган
bodies-description = Государственные органы, которые издают акты и отвечают за услуги: кому они подчиняются, их адреса и телефоны.
services-of-body = Услуги органа
acts-of-body = Акты органа

## The table of offices

offices = Адреса
offices-as-printed = Как напечатано в акте; нынешние сведения – в справочнике, по ссылке с названия.
offices-outdated = Эти адреса и телефоны взяты из акта, утратившего силу, и могли устареть. Проверьте их, прежде чем ехать.
office = Учреждение
address = Адрес
phones = Телефон
open-now = Сейчас открыто
closed-now = Сейчас закрыто
closed-today = Сегодня закрыто
holiday-today = Сегодня праздничный день (%): часы работы могут быть другими.
serves-for = По каким услугам
closed-office = Закрыто

address-flat = помещение { $flat }
on-map = На карте
open-map-app = Открыть в приложении с картой

## The map of a district

office-map = Карта мест приема
office-map-note = Как места приема расположены друг относительно друга, север вверху. Каждая точка ведет к своей строке в списке.
nearest-find = Найти ближайшее место приема
nearest-distance = (% км по прямой)
nearest-none = Не удалось определить, где вы находитесь.

## The filter over the table

filter-district = Район, город
filter-any = Все
filter-text = Населённый пункт или название
filter-count = Показано адресов: % из %
