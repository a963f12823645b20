### Legal acts and the texts that they approve.

## Lists of acts

acts = Acts
act = Act

# For search engines.
acts-description = Legal acts that set out how public services are provided.

# What screen readers call the links to lists of acts in another order. The three links follow.
acts-indexes = Lists of acts
acts-by-status = By status
acts-by-issuer = By issuing body
acts-by-year = By year
acts-in-force = Acts in force
acts-repealed = Repealed acts

## An act: its record

# A mark at an act, and the first words of the banner over its texts.
repealed-banner = Repealed
repealed-by = Repealed by
number = Number
official-text = Official text
date-signed = Date signed

# The number under which the state register of acts holds the act.
registration = State registration

# In brackets behind the mention of an act. $number (text): "8469".
registered-as = No.{"\u00A0"}{ $number } in the state register of legal acts

# The person who signed the act.
signed = Signed by

# The act's own words on the day from which it holds.
entry-into-force = Entry into force
approves = What it approves
services-of-act = Services whose procedure this act sets

## An act: its history

timeline = Timeline

# The four events stand behind a day: "3 June 2013 Signed No. 12".
event-signed = Signed
event-registered = Entered in the state register
event-amended = Amended
event-repealed = Repealed
amended-by = Acts that amend it
amends = Acts that it amends
repeals = Acts that it repeals

## Texts

# The heading over the texts of an act: the act itself, its regulations, its annexes.
texts = Texts

# Where the printed text has lost a picture.
lost = There was a picture here that was lost in the printed text.
# The heading of the notes at the end of a text.
footnotes = Footnotes
# $number (text): the number or name of the note.
footnote = Footnote { $number }
# The label of the link from a note back to the text.
footnote-back = Footnote { $number }: back to the text

# What screen readers call the sign # behind a point. $address (text): "p9-1", the end of the link.
link-to = Link to this place: { $address }

## The status of an act or a service

# Behind the status: "Repealed · since 3 June 2013".
status-since = since
status-since-unknown = the exact day is not known
status-as-of = As of
act-not-any-more = This act is not in force. Do not rely on it.
act-not-yet = This act is not in force yet.
replaced-by = Replaced by
whom-to-ask = Where to ask
date-published = First official publication
date-in-force = In force from
date-applicable = Applied from
date-repealed = Ceased to be in force
event-published = Published
event-in-force = Came into force
event-applicable = First applied
event-repeal-signed = Repealing act signed
