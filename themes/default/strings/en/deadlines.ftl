### Yearly deadlines that acts set, and their calendar.

deadlines = Yearly deadlines

# A kind of search result.
deadline = Deadline

# Below the title, and for search engines.
deadlines-description = The days that acts set as yearly deadlines: what has to be done, who does it and which point says so.

# A link to a calendar file.
deadlines-calendar = Calendar (iCalendar)

# Behind the link.
deadlines-calendar-help = Add this address to your calendar app to see the deadlines every year, with a reminder a week before.

# A mark at the deadline that comes next.
deadline-nearest = next deadline

# The next day of a deadline, with its year.
deadline-next = Next date
deadline-who = Who does it

# Before the point and the act that set the deadline.
deadline-act = Where it is set
deadline-ended = The act has been repealed; the deadline no longer applies.
