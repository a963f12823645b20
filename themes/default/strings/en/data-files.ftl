### Words in data files: groups of tables, catalogues, the workbook, lists of codes, rules, texts of acts.
### Titles of tables and columns are in data-dictionary.ftl.

## Groups of tables

group-services = Classification and services
group-delivery = How a service is provided
group-offices = Where to go
group-law = Bodies and acts
group-reports = Yearly reports and deadlines
group-revisions = Revisions and changes

## Languages

# The language of a text. $language (text): its tag (BCP 47). $name (text): its name in the language itself.
in-language = { $language ->
    [kk] in Kazakh
    [ru] in Russian
    [en] in English
   *[other] in { $name }
}

# A column of texts in one language. $text: the title of the column. $language and $name: see in-language.
column-in-language = { $text } ({ in-language })

# A wording that is not official: said in the language of the wording, and in another one.
unofficial-wording = The wording is not official.
unofficial-wording-in = The wording { in-language } is not official.

## Data sets of the catalogue that are not tables

collection-services = Services, a document each
    .description = Everything known about each service in one JSON document.
collection-acts = Texts of acts
    .description = Texts of acts in Akoma Ntoso.
collection-procedures = Diagrams of procedures
    .description = Procedures in BPMN 2.0.
collection-hsds = Open Referral HSDS
    .description = Services, organisations and addresses in the Human Services Data Specification 3.0.
collection-api = Static API
    .description = JSON documents described in OpenAPI 3.1.
collection-revisions = Files of revisions
    .description = Full data, changes and hashes of records for each published state of the register.
collection-register = The whole register
    .description = Files that cover all tables.
classifier = Classification
    .description = Sections, subsections and the register’s lists of codes as SKOS.

# The data theme GOVE in the European Union's authority table.
theme-government = Government and public sector

## Lists of codes

service-status-list = Status of the service
channel-kind-list = Kind of channel
office-status-list = Status of the office
office-status = { $word ->
    [open] Open
   *[closed] Closed
}
participant-kind-list = Kind of participant
participant-kind = { $word ->
    [unit] person or unit of a body
    [system] information system
   *[recipient] recipient of the service
}

## Rules of services

rule-stages = Stages of the service
rule-acceptance = Acceptance of documents
rule-responsibility = Responsibility
rule-requirements = Requirements for those who provide the service
rule-suspension = Grounds for suspension

## The first sheet of the workbook

sheet = Sheet
sheet-title = Title
sheet-content = Content
sheet-rows = Rows
sheet-remark = Remark

# $mark (text): what a shortened text ends in. $count (text): how many there are.
sheet-cut-texts = Texts too long for a cell, shortened with “{ $mark }”: { $count }; the CSV has them in full
sheet-lost-rows = Rows that did not fit on the sheet: { $count }; the CSV has them

## Tables in texts of acts, and diagrams of procedures

printed-number = No.
printed-name = Name
printed-hours = Opening hours
printed-participant = Participant
printed-action = Action
printed-completion = Form of completion
printed-next = Next
printed-system = Information system
step-nobody = No participant named

## Opening hours (Open Referral)

# What a schedule says of public holidays.
hours-on-holidays = On public holidays.
hours-also-on-holidays = Also on public holidays.
hours-except-holidays = Except on public holidays.
