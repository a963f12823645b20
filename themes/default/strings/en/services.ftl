### Services and the classification that orders them.

## The classification

sections = Sections

# For search engines.
sections-description = The classification of the register of public services: sections and subsections.
sections-alone-description = The classification of the register of public services: its sections.
section = Section
subsection = Subsection
classifier-act = Act that approves the classification

# On the page of a subsection.
no-services = There are no services in this subsection yet.

# On the page of a section.
no-services-in-section = There are no services in this section yet.

# What folds a list. $count (number).
sections-without = Sections without services: { $count }
subsections-without = Subsections without services: { $count }

## Lists of services

services = Services
service = Service

# For search engines.
services-description = All public services of the register in alphabetical order.

# What screen readers call the links to lists of services in another order. The six links follow, also as ways in on the home page.
services-indexes = Lists of services
services-a-z = A to Z
services-by-situation = By situation in life
services-by-district = By district
services-by-recipient = By who can apply
services-by-form = By how they are provided
services-by-body = By public body
no-services-at-all = There are no services in the register yet.

# The title of a chart.
chart-sections = Services by section

# The title of a chart.
chart-delivery-forms = Services by how they are provided

## Situations in life and further classifications

situations = Situations in life
situation = Situation in life

# For search engines.
situations-description = Situations in life: what to do first, which services there are and where to go.
situation-first = What to do first

# A heading over the narrower situations of a situation.
situation-parts = More precisely
services-of-situations = All services by situation

# Classifications beside that of sections and subsections.
schemes = Further classifications

# For search engines.
schemes-description = Other classifications of the public services of the register.

## A description that several services follow

base = Base description
follows-base = Follows the description

# For search engines, after the name.
base-description = What services of several bodies have in common, and who provides them where.
base-note = This is a description for several services. A service may differ from it: its own page says what applies.

# The heading over the services that follow a description.
base-services = Services that follow this description

# Before the act that the description is taken from.
base-act = The act that this description follows

## A service: the answers at the top

# For search engines, behind the service's name and a full stop.
service-description = Who can apply, which documents to bring, where to apply, processing time and cost.
who = Who can apply
what-cost = Cost
free = Free

# The amount may follow after a colon: "There is a fee: 500 KZT".
paid = There is a fee

# Between "Free for some" and the amount that the others pay: "Free for some, otherwise: 500 KZT".
free-otherwise = otherwise
how-long = How long it takes
delivery = How it is provided


## A service: who gets what, cost and time

who-and-what = Who can apply and what they get
result = Result
cost-and-time = Cost and processing time
times-all = All time limits

# A time limit for one step of the procedure. $step (text): "3)", as printed.
time-of-step = Time for step { $step }

# The column of a table, or a folded part, that quotes the act.
in-words-of-act = In the words of the act

## A service: documents to bring

evidence = Documents to bring

# Before the places and portals for which a list of documents holds: "If you apply through: service centre, portal".
for-channels = If you apply through:

## A service: where to apply

# The main link to the offices by district. Two other keys repeat it: the way to the offices on the home page (find-office), and the heading over the
# places where one applies for a service (where). Readers should meet one name for all three.
providers = Where to apply
where = { providers }

# Headings over the places and phones through which one does something.
where-by-role = { $word ->
    [accepts] { where }
    [issues] Where to get the result
    [takes-payments] Where to pay
    [answers] Where to ask
   *[hears-complaints] Where to complain
}

# What to dial after the number has answered, behind it. $extension (text): "204".
phone-extension = ext. { $extension }

# The body that provides the service.
provider = Provider
acceptance = Handing in documents
information = Where to find out more

## A service: steps, refusal, complaints

stages = Steps
participation = Who takes part
procedures = Procedures
refusal = Why you may be refused

# When the provider may stop and wait before it goes on.
suspension = Suspension
responsibility = Responsibility and complaints
requirements = Requirements for providers
technical = Technical conditions

## A service: the law and the record

law = Legal basis
act-of-service = Act that sets the procedure

place = Place in the classification

# The information systems that automate the service.
automated-by = Automated by
no-code = no code assigned

# A heading.
developed-under = What the regulation is based on
definitions = Terms defined in the regulation

# A list of questions that the service's recipients are asked.
survey = Questionnaire
download-json = Download as JSON

## The glossary

glossary = Terms

# For search engines.
glossary-description = Definitions of the terms used in the register.

# Before the act, or its point, that defines a term.
defined-in = Defined in

## A service that is not provided

# The sentence under the status of a service that has ended: repealed, withdrawn, its validity over.
service-not-any-more = This service is no longer provided as described here. Do not rely on the details below: they show how it used to work.
service-not-yet = This service is not provided yet. The details below apply once it begins.

# The heading over the details of such a service.
service-past = How it used to work
service-future = How it will work

## A service: what its record says beside the words of the act

# The heading over a description in plain language.
about-service = About the service
forms = Application forms
service-area = Where it is available
area-everywhere = in the whole country
service-languages = Languages of the service
result-validity = Valid for
period-from = From
period-to = Until
evidence-form = form or details
identification = How to prove your identity
faq = Questions and answers
related-services = Related services
next-services = What often comes next
services-together = Often needed together
keywords = Keywords
responsible-for-record = Responsible for this record

# Before a date: "Last reviewed: 3 June 2026".
reviewed-on = Last reviewed

# Under the words "Draft" or "Hidden", on a page that only a preview has.
service-unpublished = This service is not published. Only a preview shows it.

# Over the age, residence and other conditions of those who may receive the service.
eligibility = Conditions
standards = Service standards

# Before the target of a service standard.
standard-target = Target

# Behind the target. $share (text): a number, such as 80.
standard-share = in { $share }% of cases
