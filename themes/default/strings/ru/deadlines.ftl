### Yearly deadlines that acts set, and their calendar.

deadlines = Ежегодные сроки
deadline = Срок
deadlines-description = Дни, которые акты установили как ежегодные сроки: что нужно сделать, кто делает, в каком пункте это сказано.
deadlines-calendar = Календарь (iCalendar)
deadlines-calendar-help = Если добавить этот адрес в программу-календарь, сроки будут видны в ней каждый год, с напоминанием за неделю.
deadline-nearest = ближайший срок
deadline-next = Ближайшая дата
deadline-who = Кто исполняет
deadline-act = Где сказано
deadline-ended = Акт утратил силу, срока больше нет.
