### What people read when something is missing, and what they send to the editors.

## A page that is not there

not-found = Бет табылмады
not-found-help = Мұндай мекенжайда бет жоқ. Мүмкін, сілтеме ескірген немесе мекенжай қате терілген.
moved = Бұл беттің мекенжайы өзгерді

## No connection

offline = Интернет байланысы жоқ
offline-help = Бұл бетті бұрын ашпағансыз, сондықтан ол құрылғыда сақталмаған. Бұрын ашқан беттеріңізді байланыссыз да оқи аласыз.

## Mail to the editors

report-subject = «{ $title }» бетіндегі қате
