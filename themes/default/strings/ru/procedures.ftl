### Procedures of a service as tables and diagrams, and the parts of charts.

## The table of steps

step-participant = Кто
step-action = Что делает
step-completion = Форма завершения
step-time = Срок
step-next = Далее
decision = условие

## The diagram

diagram = Схема
diagram-description = Схема по дорожкам: шагов{"\u00A0"}— { $steps }, участников{"\u00A0"}— { $participants }. То же самое словами{"\u00A0"}— в таблице под схемой.
diagram-legend = Круг{"\u00A0"}— начало (с конвертом{"\u00A0"}— обращение получателя), круг с толстой линией{"\u00A0"}— конец, прямоугольник{"\u00A0"}— действие (закрашенный{"\u00A0"}— действие информационной системы), ромб{"\u00A0"}— условие или выбор, часы{"\u00A0"}— срок. Каждому участнику отведена своя дорожка. Длинные тексты сокращены, полностью они приведены в таблице ниже.
diagram-or = или
diagram-bpmn = Скачать схему (BPMN 2.0)

## Charts

chart-description = Столбчатая диаграмма, строк: { $bars }. Те же числа{"\u00A0"}— в таблице под ней.
chart-numbers = Числа в таблице
