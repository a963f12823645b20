### The yearly reports on public services.

## The list of reports

reports = Yearly reports

# A kind of search result.
report = Yearly report

# Below the title, and for search engines.
reports-description = Yearly reports on the provision of public services: numbers calculated from the register, and information provided by the editors.

## A report: its head

# For search engines; a full stop and the key report-answered follow.
report-description = A yearly report on the provision of public services, filled in on the model form

# Below the title. The quoted words are those of report-state, [not-supplied], in vocabularies.ftl.
report-lead = This report is filled in on the model form. What can be counted in the register itself has been counted; the editors provide the rest. Where they have not, it says “No data provided”.

# The form that an act sets for the report.
report-form = Model form

# Before a day.
report-due = To be published by
# Before the days that the figures are of: "1 April 2024 to 31 March 2025".
report-period = Period of the figures

# $from, $to (text): dates.
report-days = { $from } to { $to }
report-answers = Filled in

# $computed, $supplied, $missing (numbers): answers of the form.
report-answered = Calculated from the register: { $computed }, provided: { $supplied }, not provided: { $missing }

## A report: its numbers

report-figures = Figures

# The head of the column that says what is counted.
report-what = Figure

# The head of the column that says where the number comes from.
report-origin = Source

# What a number counts. $word (code). A kind of service is counted once, however often it is provided; "times" counts every time.
report-measure = { $word ->
    [services] Kinds of service provided this year
    [services-undated] Of these, kinds with no known start date
    [applications] Applications received
    [rendered] Times services were provided
    [service-centre] Kinds of service provided through the State Corporation or a public service centre
    [rendered-service-centre] Times services were provided through them
    [free] Free kinds of service
    [paid] Kinds of service with a fee
    [cost-not-stated] Kinds of service whose source does not say if there is a fee
    [rendered-free] Times services were provided free of charge
    [rendered-paid] Times services were provided for a fee
    [paper] Kinds of service provided on paper
    [electronic] Kinds of service provided online (including proactive ones)
    [electronic-full] Fully automated kinds of service
    [electronic-partial] Partly automated kinds of service
    [proactive] Proactive kinds of service
    [one-application] Kinds of service provided with one application for several services
    [informational] Kinds of service that give information only
    [form-not-stated] Kinds of service whose source does not say how they are provided
    [rendered-paper] Times services were provided on paper
    [rendered-electronic] Times services were provided online
    [rendered-proactive] Times services were provided proactively
    [acts] Acts that set the procedure for these services
    [complaints] Complaints received
   *[hearings] Hearings held
}
report-overlaps = A service may be provided in several ways, so the parts may add up to more than the total.
report-lost = The form’s annex on complaints was lost in the printed text.
report-rules = Other information required by the Rules
report-sources = Sources of information used

## A report: services, years

report-by-service = By service
report-applications = Applications received
report-rendered = Times provided
report-complaints = Complaints received

# $count (number): services whose numbers are not on the page.
report-more-services = { $count ->
    [one] The open data has the figures of { $count } more service
   *[other] The open data has the figures of { $count } more services
}
report-given = Services provided this year

# $count (number): services provided this year that are not on the page.
report-more-given = { $count ->
    [one] { $count } more service is in the open data
   *[other] { $count } more services are in the open data
}
report-given-none = No service of the register was provided this year.
report-comparison = Comparison with earlier years

# What screen readers call the links to the reports on the year before and the year after.
report-other-years = Reports for other years

# The heading over how numbers are counted, also on the page of indicators.
how-computed = How this is calculated
report-rule = A service counts if it was provided on at least one day of the year. It is taken to be provided from the first day in force that its record gives or, if there is none, from the day of the act that sets its procedure; the day on which it ended does not count. A service with no known start date counts too; such services are also shown separately.

## Charts

# The titles of six charts.
chart-report-cost = Kinds of service, free and with a fee
chart-report-rendered-cost = Times services were provided, free and for a fee
chart-report-forms = Kinds of service by how they are provided
chart-report-rendered-forms = Times services were provided, by how they were provided
chart-report-years = Kinds of service provided, by year
chart-report-rendered-years = Times services were provided, by year

# The name of a bar. $word (code). At most about 40 characters.
report-bar = { $word ->
    [free] free
    [paid] with a fee
    [cost-not-stated] not stated in the source
    [rendered-free] free
    [rendered-paid] for a fee
    [paper] on paper
    [electronic-full] online, fully automated
    [electronic-partial] online, partly automated
    [proactive] proactive
    [one-application] with one application
    [informational] information only
    [form-not-stated] not stated in the source
    [rendered-paper] on paper
    [rendered-electronic] online
   *[rendered-proactive] proactively (part of online)
}
