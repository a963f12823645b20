### The search: its field on every page, its own page, what its script says.

## The field and the page

# The title of the page.
search = Search

# For search engines.
search-description = Search the register for services, sections, districts and acts.

# In the empty field, and what screen readers call it. About 25 characters are seen on a phone.
search-label = Search the register

# On the button.
search-button = Search

# A filter: services, sections, acts.
search-kind = Type

# The choice of a filter that leaves nothing out.
search-all = All

# A kind of result: a page of running text, such as "About".
text-page = Page
search-without-script = To search here, turn on JavaScript in your browser. Without it, you can find a service by section or by name.

## What the script says

# $count (number). Each form must begin with the number: the script replaces it.
search-count = { $count ->
    [one] { $count } result
   *[other] { $count } results
}
search-none = Nothing found. Try other words.
search-failed = Search is not working at the moment. Check your connection and try again.

# Behind the number of results, or behind "Nothing found"; the words that were probably meant follow.
search-offer = · Did you mean:
search-more = More results

# Behind a result of the search: an act or a service that does not hold.
search-ended = not in force
search-upcoming = not in force yet
