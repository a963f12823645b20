### The catalogue of what local executive bodies ("akimats" in Kazakhstan) do: functions, information systems, indicators.

## Functions

capabilities = Catalogue of the “electronic akimat”

# Below the title, and for search engines.
capabilities-description = What akimats do: the functions of local executive bodies at three levels, their information systems and ways of automation.
levels = Levels of government

# For search engines, behind the level's name and a colon.
capability-level-description = capabilities, their functions, information systems and ways of automation.

# The heading over explanations of the words that follow.
legend = What the words mean

# A group of functions in one field, such as "Land use".
capability = Capability
capability-meaning = A group of functions in one field; the information system and the way of automation are given for the whole group.
capability-elsewhere = This capability at other levels
capability-inferred = The printed table does not show with which row this group begins; the beginning was inferred from the meaning.
function = Function
functions = Functions

# Below the table's heading.
functions-caption = Rows are numbered as in the act
function-uncertain = It is not certain that this row belongs to this group.

# The head of a column.
remarks = Notes

# Before the words of a cell of the printed table.
as-printed = In the act

# A link to the row in the text of the act.
in-text-of-act = See it in the act
automation = Way of automation
automation-meaning = The levels of automation are alternatives.
no-automation = The act names no way of automation.

# Data that a function uses, such as a cadastre.
resource = Information resource
resources = Information resources

## Information systems

systems = Information systems of akimats

# Below the title, and for search engines.
systems-description = The information systems that the catalogue names, and where they are used.

# The head of a column, and a kind of search result.
information-system = Information system
information-systems = Information systems
no-system = The act names no system.

# In the place of what an abbreviated name means.
system-unexplained = Not explained in the act.

# Before other names, with a colon between.
system-perhaps = Possibly the same as (not certain)

# Before other spellings of the name in the act.
also-printed = also printed

# Unfolds a list. $count (number): groups of functions.
used-by = { $count ->
    [one] Used in { $count } group of functions
   *[other] Used in { $count } groups of functions
}

# Before a list of services.
automates-services = Automates these services:

## Indicators

indicators = Indicators of digitalisation

# Below the title, and for search engines.
indicators-description = Target indicators for the digitalisation of local executive bodies, and which of them can be calculated from this register.

# $computed, $count (numbers).
indicators-have = This register can be used to calculate { $computed } of { $count } indicators; for the others, no data has been provided.
indicator = Indicator
indicator-not-supplied = no data provided
indicator-of-nothing = not calculated: there are no services to count

# Behind the numbers of some indicators and a colon. $in-force, $excepted, $fully, $partly (numbers): services.
indicator-counted = services in force in the register: { $in-force }; of these, left out because they are automated in an excluded system: { $excepted }; fully automated: { $fully }; partly automated: { $partly }.
indicators-rule = Only services of this register that are in force count, by how they are provided. A service that is both fully and partly automated counts as fully automated. Services recorded as automated in an excluded system are left out. The share is the number of fully and partly automated services divided by the number of all services that count.

## Abbreviations

abbreviations = Abbreviations

# Below the title, and for search engines.
abbreviations-description = Abbreviations that the annexes of the act explain, in alphabetical order.

# $number (text): "1".
abbreviations-of-annex = Abbreviations of annex{"\u00A0"}{ $number }
abbreviation = Abbreviation

# The heading over links to functions, systems, indicators, abbreviations.
catalogue-parts = Other parts of the catalogue
