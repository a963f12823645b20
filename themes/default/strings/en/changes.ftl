### What changed: events with a date, and revisions of the register.

## The page and its feeds

changes = Latest changes

# For search engines.
changes-description = What has changed in the services and acts of the register: what has started, what has ended, which acts have been amended.

# Below the title.
changes-lead = What changed in each new revision of the register, and events with a known date: services that started or ended, acts that were signed, amended or repealed.
changes-feed = Follow the changes (Atom feed)

## Events

dated-events = Events with a known date

# The act because of which something changed.
change-by = Because of
no-changes = There are no changes yet.

# On the page of a service, before a day.
last-change = Last changed

## Revisions

revisions = Revisions of the register

# What a feed calls an entry that is about a whole revision.
revision = Revision of the register

# The title of an entry in the register's feed; an order may follow after a comma. $date (text): "15 January 2026".
revision-of = Revision of { $date }

# The order that approved a revision. $number (text): "58/НҚ".
revision-order = order No.{"\u00A0"}{ $number }
revision-first = The first revision: changes are recorded from here on.
revision-unseen = This revision changed nothing that readers would notice.

# $count (number): how many more services, acts or districts changed.
revision-more = There are more changes ({ $count }): see the full list.
revision-changes = All changes (CSV)
revision-dump = Data of this revision (ZIP)
revision-index = List of all revisions (JSON)
revisions-help = The complete data of every revision is kept. If you keep a copy, you can take just the changes.

## A changed record

# Before a part of a record that was added, such as a document to bring.
item-added = added

# Before a part of a record that changed, or in the place of a value that is too long to show.
item-changed = changed

# Before a part of a record that was removed.
item-withdrawn = removed

# At the end of a list that is cut short. $count (number): how many parts are left out.
and-more = and { $count } more

# For screen readers, before the old value, which is struck through.
was = before:

# For screen readers, before the new value.
now = now:
