### Districts and the offices in them, where people apply.

## Districts

# For search engines.
providers-description = Addresses, opening hours and phone numbers of the offices that provide public services, by district.

# For search engines, behind the district's name and a colon.
district-description = addresses, opening hours and phone numbers of the offices that provide services.

# The column of a table, a filter of the search, and the kind of a search result.
district = District or city

# The town from which a district is governed.
centre = Administrative centre
districts-inside = Districts and cities

# The heading over districts that lie in no region of the register.
other-districts = Other areas
services-here = Services you can get here
no-offices = The register lists no offices in this district.

## Settlements

settlements = Settlements
settlement = Settlement
former-names = Former names
former-name-until = until { $date }

## Bodies of the state

bodies = Public bodies
body = Body
bodies-description = The public bodies that issue acts and answer for services: whom they report to, their addresses and phone numbers.
services-of-body = Services of this body
acts-of-body = Acts of this body

## The table of offices

offices = Offices
# Under the heading of a table of offices inside the text of an act.
offices-as-printed = As printed in the act; follow a name for what the directory says today.
offices-outdated = These addresses and phone numbers come from an act that has been repealed, so they may be out of date. Check them before you go.
office = Office
address = Address
phones = Phone

# Marks behind the hours of an office, by the clock of its time zone.
open-now = Open now
closed-now = Closed now
closed-today = Closed today

# Behind the hours of an office that do not tell what holds on public holidays. The % becomes the name of the holiday.
holiday-today = Public holiday today (%): opening hours may differ.

# Unfolds the services for which an act lists the office.
serves-for = For these services

# A mark at an office that is closed for good.
closed-office = Closed

# The number of the flat, office or room in an address.
address-flat = room { $flat }

# Links from an office to a map: of OpenStreetMap, and in a program on the device.
on-map = Map
open-map-app = Open in a map app

## The map of a district

office-map = Map of the offices
office-map-note = Where the offices lie to each other, north above. Each dot leads to its office in the list.
nearest-find = Find the nearest office

# Behind the nearest office. The % becomes the number of kilometres.
nearest-distance = (% km as the crow flies)
nearest-none = Your position could not be found.

## The filter over the table

filter-district = District or city

# The choice of a filter that leaves nothing out.
filter-any = All
filter-text = Town, village or name

# The first % becomes the number of offices that are shown, the second % the number of all: "Showing 2 of 40 offices".
filter-count = Showing % of % offices
