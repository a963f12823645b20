### Yearly deadlines that acts set, and their calendar.

deadlines = Жыл сайынғы мерзімдер
deadline = Мерзім
deadlines-description = Актілерде жыл сайынғы мерзім ретінде белгіленген күндер: не істеу керек, кім істейді, қай тармақта айтылған.
deadlines-calendar = Күнтізбе (iCalendar)
deadlines-calendar-help = Бұл мекенжайды күнтізбе бағдарламасына қоссаңыз, мерзімдер онда жыл сайын көрінеді және бір апта бұрын еске салынады.
deadline-nearest = ең жақын мерзім
deadline-next = Алдағы күні
deadline-who = Кім орындайды
deadline-act = Қайда айтылған
deadline-ended = Актінің күші жойылған, мерзім енді жоқ.
