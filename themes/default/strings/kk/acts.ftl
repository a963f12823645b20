### Legal acts and the texts that they approve.

## Lists of acts

acts = Актілер
act = Акт
acts-description = Мемлекеттік қызметтер көрсету тәртібін айқындайтын нормативтік құқықтық актілер.
acts-indexes = Актілер тізімдері
acts-by-status = Мәртебесі бойынша
acts-by-issuer = Қабылдаған орган бойынша
acts-by-year = Жылдар бойынша
acts-in-force = Күшіндегі актілер
acts-repealed = Күші жойылған актілер

## An act: its record

repealed-banner = Күші жойылған
repealed-by = Күшін жойған акт
number = Нөмірі
official-text = Ресми мәтіні
date-signed = Қол қойылған күні
registration = Мемлекеттік тіркеу
registered-as = Нормативтік құқықтық актілерді мемлекеттік тіркеу тізілімінде №{"\u00A0"}{ $number }
signed = Қол қойған
entry-into-force = Қолданысқа енгізілуі
approves = Нені бекітеді
services-of-act = Тәртібін осы акт айқындайтын қызметтер

## An act: its history

timeline = Хронология
event-signed = Қол қойылды
event-registered = Мемлекеттік тіркеуден өтті
event-amended = Өзгертілді
event-repealed = Күші жойылды
amended-by = Оған өзгеріс енгізген актілер
amends = Ол өзгеріс енгізген актілер
repeals = Ол күшін жойған актілер

## Texts

texts = Мәтіндері
lost = Мұнда баспа мәтінінде сақталмаған сурет болған.
footnotes = Ескертпелер
footnote = { $number }-ескертпе
footnote-back = { $number }-ескертпе: мәтінге оралу
link-to = Осы орынға сілтеме: { $address }

## The status of an act or a service

status-since = күні:
status-since-unknown = нақты күні белгісіз
status-as-of = Мына күнгі жағдай
act-not-any-more = Акт қолданылмайды. Оған сүйенуге болмайды.
act-not-yet = Акт әлі күшіне енген жоқ.
replaced-by = Оның орнына қолданылады
whom-to-ask = Қайдан сұрауға болады
date-published = Алғашқы ресми жарияланған күні
date-in-force = Күшіне енген күні
date-applicable = Қолданысқа енгізілген күні
date-repealed = Күші жойылған күні
event-published = Жарияланды
event-in-force = Күшіне енді
event-applicable = Қолданысқа енгізілді
event-repeal-signed = Күшін жоятын актіге қол қойылды
