### What people read when something is missing, and what they send to the editors.

## A page that is not there

not-found = Page not found
not-found-help = There is no page at this address. The link may be out of date, or the address may be mistyped.
moved = This page has moved

## No connection

offline = You are offline
offline-help = You have not opened this page before, so it is not stored on your device. Pages that you have opened can be read without a connection.

## Mail to the editors

# The subject of a mail about a page. $title (text): the page's title.
report-subject = Problem on the page “{ $title }”
