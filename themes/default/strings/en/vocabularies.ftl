### The words for codes of the records: what "in-force" is called. $word (code) is the code in each of these.

## Status

# Of a service.
service-status = { $word ->
    [draft] Draft
    [hidden] Hidden
    [upcoming] Not yet provided
    [ended] No longer provided
    [in-force] In force
    [repealed] No longer in force
   *[withdrawn] Removed from the register
}
act-status = { $word ->
    [upcoming] Not yet in force
    [in-force] In force
   *[repealed] Repealed
}

## Services

# Whether one pays for a service. [free-for-some]: it is free for some recipients or in some cases only.
payment = { $word ->
    [free] Free
    [free-for-some] Free for some
    [paid] With a fee
   *[not-stated] Not stated in the source
}

# Who can apply. Several stand in a list: "individuals, organisations".
recipient = { $word ->
    [individuals] individuals
   *[legal-entities] organisations
}

# How a service is provided. [proactive]: the body offers it without an application. [one-application]: one application starts several services.
# [informational]: the service gives information only.
delivery-form = { $word ->
    [electronic-full] online (fully automated)
    [electronic-partial] online (partly automated)
    [paper] on paper
    [proactive] proactive
    [one-application] with one application for several services
   *[informational] information only
}

# Where or how one applies, behind the name of the place.
channel-kind = { $word ->
    [office] provider’s office
    [service-centre] public service centre
    [portal] online portal
    [phone] phone
    [mail] mail
    [email] email
    [fax] fax
    [app] app
    [kiosk] self-service kiosk
    [home-visit] home visit
    [consulate] consulate
   *[system] information system
}

# What one does through a channel, in a list: "applications, results".
channel-role = { $word ->
    [accepts] applications
    [issues] results
    [takes-payments] payments
    [answers] questions
   *[hears-complaints] complaints
}

# On what an application runs, as the words of a link to it.
app-platform = { $word ->
    [ios] iPhone and iPad (App Store)
    [android] Android (Google Play)
    [huawei] Huawei (AppGallery)
    [windows] Windows
    [macos] macOS
   *[web] in a browser
}

# What one does with a phone number, behind it.
phone-kind = { $word ->
    [voice] phone
    [fax] fax
    [sms] text message
    [text-telephone] textphone
   *[hotline] hotline
}

# What makes an office usable for people who cannot use every place.
accessibility = { $word ->
    [step-free] step-free access
    [lift] lift
    [accessible-toilet] accessible toilet
    [accessible-parking] accessible parking
    [hearing-loop] hearing loop
    [sign-language] sign language
    [braille] Braille
    [guide-dogs] guide dogs welcome
   *[quiet-hours] quiet hours
}

# What a time limit is for. [service]: from the application to the result.
time-kind = { $word ->
    [service] Processing time
    [waiting] Waiting in the queue
    [serving] Being served
   *[step] Time for a step
}

# How one fills in an application form.
form-kind = { $word ->
    [printable] to print
   *[online] online
}

# How one proves who one is. [none]: it is not asked.
identification-kind = { $word ->
    [electronic-signature] electronic signature
    [one-time-code] one-time code
    [bank-id] bank account (bank ID)
    [biometrics] biometrics
    [in-person] in person, with a document
   *[none] no proof of identity needed
}

procedure-kind = { $word ->
    [main] Main process
    [electronic] Online process
    [description] Description of the steps
    [use-case-main] Main process (use case)
   *[use-case-alternative] Alternative process (use case)
}

## The catalogue of functions

# What a group of functions is.
capability-kind = { $word ->
    [function] Function
    [public-service] Public service
    [permit] Permit or notification
   *[other-service] Other service
}
capability-kind-meaning = { $word ->
    [function] The body’s own work: planning, keeping records, checking, organising.
    [public-service] The body provides a public service when somebody applies.
    [permit] The body issues a permit or receives a notification.
   *[other-service] A service that is not one of the public services.
}

# A level of government, in brackets behind the name of a capability: "Land use (district)".
level = { $word ->
    [oblast] region
    [district] district
   *[village] village
}

# How the printed place of a function is damaged.
function-note = { $word ->
    [continues-over-page] In the act, the text continues on the next page.
    [starts-before-number] In the act, the text starts before the number, on the previous page.
    [page-break-before-text] In the act, there is a page break between the number and the text.
    [link-words-moved] Words of a link that had moved in print are back in their place.
   *[empty-line-inside] In the act, there is an empty line inside the text.
}

# [unit]: a part of a body, such as a department.
abbreviation-kind = { $word ->
    [system] information system
    [unit] unit
   *[term] term
}

## Changes

# An event with a date of its own, in the list of changes: "3 June 2013 · Act signed".
change = { $word ->
    [service-began] Service started
    [service-ended] Service ended
    [service-withdrawn] Service removed from the register
    [act-signed] Act signed
    [act-amended] Amending act signed
    [act-in-force] Act came into force
    [act-repeal-signed] Repealing act signed
    [service-end-signed] Act that ends the service signed
   *[act-repealed] Act repealed
}

# What a revision of the register did to a service, an act or a district, before its name.
subject-change = { $word ->
    [added] Added
    [changed] Changed
   *[withdrawn] No longer in force
}

# How many records of a table a revision added, changed or removed: "Services: 2 added, 1 changed". $count (text): "2".
record-change = { $word ->
    [added] { $count } added
    [changed] { $count } changed
   *[withdrawn] { $count } removed
}

## Yearly reports

# Whether and from where a number in a report comes.
report-state = { $word ->
    [computed] Calculated from the register
    [summed] Added up from the numbers of single services
    [supplied] Provided by the editors
    [nothing-to-count] Not calculated: there are no services to count
   *[not-supplied] No data provided
}

# A source of information that a report used, before its name.
source-kind = { $word ->
    [statistics] Statistics
    [assessment] Results of the performance assessment of state bodies
    [quality-control] Results of the quality control of public services
    [inner-control] Results of the internal quality control of public services
    [public-monitoring] Results of public monitoring of the quality of public services
   *[survey] Results of surveys of service users
}
