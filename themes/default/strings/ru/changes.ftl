### What changed: events with a date, and revisions of the register.

## The page and its feeds

changes = Последние изменения
changes-description = Что изменилось в услугах и актах реестра: что введено, что прекращено, какой акт изменён.
changes-lead = Что изменилось в каждой новой редакции реестра, и события с известной датой: начало и прекращение услуг, принятие, изменение и утрата силы актов.
changes-feed = Подписаться на изменения (лента Atom)

## Events

dated-events = События с известной датой
change-by = Основание
no-changes = Пока изменений нет.
last-change = Последнее изменение

## Revisions

revisions = Редакции реестра
revision = Редакция реестра
revision-of = Редакция реестра от { $date }
revision-order = приказ №{"\u00A0"}{ $number }
revision-first = Первая редакция: изменения учитываются начиная с неё.
revision-unseen = В этой редакции нет изменений, заметных читателю.
revision-more = Есть и другие изменения ({ $count }): смотрите полный список.
revision-changes = Все изменения (CSV)
revision-dump = Данные этой редакции (ZIP)
revision-index = Список всех редакций (JSON)
revisions-help = Полные данные каждой редакции сохраняются. Кто ведёт копию, может брать только изменения.

## A changed record

item-added = добавлено
item-changed = изменено
item-withdrawn = исключено
and-more = и ещё { $count }
was = было:
now = стало:
