//! `registry/services/<id>.toml`: a public service.

use jiff::civil::Date;

use super::act::{ActReference, Replacement};
use super::channel::Channel;
use super::cost::Cost;
use super::guidance::{ApplicationForm, ExternalIdentifier, Faq, Identification, Notice, Responsible, ServiceArea};
use super::point::PointReference;
use super::procedure::{Participant, Procedure};
use super::provision::{Clause, Provision, Statement};
use super::service_standard::{Eligibility, ServiceStandard};
use crate::incremental::Tracked;
use crate::registry::decode::{OneOrMore, Spanned, record, string_enum};
use crate::registry::values::{
    Aliases, ConceptId, Duration, FormerCode, LangTag, LocalizedUrl, Markdown, SectionCode, ServiceCode, Slug,
    SubsectionCode, Text,
};

string_enum! {
    /// Whether a service is given.
    pub enum ServiceStatus {
        /// Still being written: not published.
        Draft = "draft",
        /// Kept for editors: not published.
        Hidden = "hidden",
        /// Not yet given.
        Upcoming = "upcoming",
        /// In force.
        InForce = "in-force",
        /// The period of its validity is over.
        Ended = "ended",
        /// The act that set its procedure was repealed.
        Repealed = "repealed",
        /// Taken out of the register.
        Withdrawn = "withdrawn",
    }
}

impl ServiceStatus {
    /// Whether the register shows the service.
    pub fn is_published(self) -> bool {
        !matches!(self, Self::Draft | Self::Hidden)
    }

    /// Whether the service was given and is not any more.
    pub fn has_ended(self) -> bool {
        matches!(self, Self::Ended | Self::Repealed | Self::Withdrawn)
    }
}

string_enum! {
    /// Who may receive a service.
    pub enum Recipient {
        /// Individuals.
        Individuals = "individuals",
        /// Legal entities.
        LegalEntities = "legal-entities",
    }
}

string_enum! {
    /// How a service is delivered.
    pub enum DeliveryForm {
        /// Electronic, fully automated.
        ElectronicFull = "electronic-full",
        /// Electronic, partly automated.
        ElectronicPartial = "electronic-partial",
        /// On paper.
        Paper = "paper",
        /// Offered on the state's own initiative.
        Proactive = "proactive",
        /// Several services on one application.
        OneApplication = "one-application",
        /// Information only.
        Informational = "informational",
    }
}

string_enum! {
    /// What a processing time measures.
    pub enum TimeKind {
        /// From the documents to the result.
        Service = "service",
        /// Standing in the queue.
        Waiting = "waiting",
        /// Being served at the window.
        Serving = "serving",
        /// A step of the procedure.
        Step = "step",
    }
}

string_enum! {
    /// How a time is meant.
    pub enum TimeLimit {
        /// Not longer than.
        AtMost = "at-most",
        /// The standard of speed that the provider promises and mostly keeps, not a limit.
        Standard = "standard",
        /// Per person in the queue.
        PerPerson = "per-person",
    }
}

pub(super) mod fields {
    use super::*;

    record! {
        /// A public service.
        check Service::check_place;
        pub struct Service {
            /// Its id: a slug, or its code where the profile says so.
            pub id: Spanned<Slug>,
            /// The code once it is assigned.
            pub code: Option<Spanned<ServiceCode>>,
            /// Ids that it had before.
            pub former_ids: Vec<Spanned<Slug>>,
            /// Codes that it had before.
            pub former_codes: Vec<Spanned<FormerCode>>,
            /// Languages whose texts here are not official.
            pub unofficial: Vec<LangTag>,
            /// The base description that it follows, from which it takes what it does not say itself.
            pub base: Option<Spanned<Slug>>,
            /// Name.
            pub name: Text,
            /// A short name for lists, if the name is long.
            pub short_name: Option<Text>,
            /// Other words under which people look for it.
            pub aliases: Aliases,
            /// What it is, in one plain sentence.
            pub summary: Option<Text>,
            /// What it is, for whom and how one gets it, in Markdown and plain language; apart from the words of the act.
            pub description: Option<Spanned<Markdown>>,
            /// What people must know of it at present.
            pub notice: Option<Notice>,
            /// Words by which it is grouped and that readers see, unlike the aliases.
            pub keywords: Aliases,
            /// What it is called by other registers.
            pub identifiers as "identifier": Vec<ExternalIdentifier>,
            /// The subsection of the classifier that it stands in.
            pub subsection: Option<Spanned<SubsectionCode>>,
            /// The section that it stands in, if it stands in none of its subsections.
            pub section: Option<Spanned<SectionCode>>,
            /// Concepts of further schemes that it belongs to, each as scheme and concept.
            pub classified_as: Vec<Spanned<ConceptId>>,
            /// Whether it is given.
            pub status: Spanned<ServiceStatus>,
            /// The first day on which it is not given any more, where that is known.
            pub ended_on: Option<Spanned<Date>>,
            /// By which act it was ended.
            pub ended_by: Option<ActReference>,
            /// What took its place.
            pub replaced_by: Vec<Replacement>,
            /// Services that people often need together with it.
            pub related: Vec<Spanned<Slug>>,
            /// Services that follow upon it.
            pub next: Vec<Spanned<Slug>>,
            /// First day of validity.
            pub valid_from: Option<Spanned<Date>>,
            /// Last day of validity.
            pub valid_to: Option<Spanned<Date>>,
            /// The act that sets how it is given.
            pub act: Option<Spanned<Slug>>,
            /// The regulation that the act approves for it.
            pub regulation: Option<Regulation>,
            /// Individuals, legal entities or both.
            pub recipients: Vec<Recipient>,
            /// Who exactly, in the words of the act.
            pub recipient: Option<Statement>,
            /// The central body that develops the act.
            pub developer: Option<Spanned<Slug>>,
            /// Who gives it, in the words of the act.
            pub provider: Option<Statement>,
            /// How it is delivered.
            pub delivery_forms: Vec<DeliveryForm>,
            /// The information systems of the catalogue that automate it.
            pub automated_by: Vec<Spanned<Slug>>,
            /// The same in the words of the act.
            pub delivery: Option<Statement>,
            /// What it costs, for whom and in which way.
            pub costs as "cost": OneOrMore<Spanned<Cost>>,
            /// Where one applies, gets the result, pays, asks or complains.
            pub channels as "channel": Vec<Channel>,
            /// What one gets.
            pub result: Option<ServiceResult>,
            /// How long it takes.
            pub processing_times as "processing_time": Vec<ProcessingTime>,
            /// What to bring.
            pub evidence: Vec<EvidenceGroup>,
            /// Why it may be refused.
            pub refusal_grounds: Option<Provision>,
            /// Why it may be suspended.
            pub suspension: Option<Statement>,
            /// The stages from application to result.
            pub stages: Option<Provision>,
            /// What starts the procedure.
            pub basis_to_start: Option<Statement>,
            /// The least number of people who take documents.
            pub minimum_staff: Option<Statement>,
            /// How and where documents are taken.
            pub acceptance: Option<Provision>,
            /// Where to ask about it.
            pub information: Option<Statement>,
            /// Who takes part, in the words of the act.
            pub participation: Option<Provision>,
            /// Which bodies and systems take part in the electronic service, in the words of the act.
            pub electronic_participation: Option<Provision>,
            /// Who or what acts in the procedures.
            pub participants as "participant": Vec<Participant>,
            /// The procedures.
            pub procedures as "procedure": Vec<Procedure>,
            /// Who answers for it.
            pub responsibility: Option<Provision>,
            /// What is asked of those who serve.
            pub requirements: Option<Provision>,
            /// Technical conditions.
            pub technical: Option<Provision>,
            /// On what it rests.
            pub legal_basis: Option<LegalBasis>,
            /// Under which act its regulation was developed.
            pub developed_under: Option<LegalBasis>,
            /// Terms that its regulation defines.
            pub definitions as "definition": Vec<Definition>,
            /// Questions of the satisfaction survey that its regulation prescribes.
            pub questionnaire as "question": Vec<Question>,
            /// Questions that people ask, with their answers.
            pub faq: Vec<Faq>,
            /// Application forms.
            pub forms as "form": Vec<ApplicationForm>,
            /// How one proves who one is.
            pub identification: Option<Identification>,
            /// Languages in which it is given, which may be others than those of the register.
            pub languages: Vec<LangTag>,
            /// More about them, such as interpreters.
            pub languages_note: Option<Text>,
            /// By whom it is accredited or certified.
            pub accreditations: Option<Text>,
            /// Where it is available, where no offices say so.
            pub area: Option<ServiceArea>,
            /// Who may have it, by rules that programs can apply.
            pub eligibility: Option<Eligibility>,
            /// What the provider promises, and how far the promise was kept.
            pub standards as "standard": Vec<ServiceStandard>,
            /// Who answers for this record.
            pub responsible: Option<Responsible>,
            /// The day on which this record was last reviewed.
            pub reviewed_on: Option<Spanned<Date>>,
        }
    }
}

/// A public service.
pub type Service = Tracked<fields::Service>;

impl Service {
    /// The channels where it is had, not only asked about, complained of or paid.
    pub fn giving_channels(&self) -> impl Iterator<Item = &Channel> {
        self.channels.iter().filter(|channel| channel.gives_service())
    }

    /// Its channel of an id.
    pub fn channel(&self, id: &Slug) -> Option<&Channel> {
        self.channels.iter().find(|channel| channel.id.value == *id)
    }
}

record! {
    /// The regulation of a service.
    pub struct Regulation {
        /// Title.
        pub title: Text,
        /// The text of the act that it is, under `content/regulations/<act>/`.
        pub text: Option<Spanned<Slug>>,
        /// A note on its edition.
        pub note: Option<Text>,
    }
}

record! {
    /// What one gets.
    pub struct ServiceResult {
        /// The point that says so.
        pub point: Option<PointReference>,
        /// The words of the act.
        pub text: Option<Text>,
        /// The same as a list.
        pub items: Vec<Clause>,
        /// Its possible forms: a decision, a certificate, a refusal.
        pub outputs: Vec<Text>,
        /// More that the act says of it.
        pub tail: Vec<Clause>,
        /// How long it is valid.
        pub validity: Option<Duration>,
    }
}

record! {
    /// A time.
    pub struct ProcessingTime {
        /// What it measures.
        pub kind: TimeKind,
        /// The channels that it holds for; all if not given.
        pub channels: Vec<Spanned<Slug>>,
        /// The step that it holds for, as the act numbers it.
        pub step: Option<String>,
        /// What is meant, in a few words.
        pub what: Option<Text>,
        /// The words of the act.
        pub text: Text,
        /// The length.
        pub time: Option<Spanned<Duration>>,
        /// How it is meant.
        pub limit: Option<TimeLimit>,
        /// The point that says so.
        pub point: Option<PointReference>,
    }
}

record! {
    /// Documents to bring, for some channels or all.
    pub struct EvidenceGroup {
        /// The channels that it holds for; all if not given.
        pub channels: Vec<Spanned<Slug>>,
        /// The point or annex that lists them.
        pub point: Option<PointReference>,
        /// The words before the list.
        pub head: Option<Text>,
        /// The documents.
        pub items: Vec<Evidence>,
        /// What follows the list.
        pub tail: Vec<Clause>,
    }
}

record! {
    /// A document to bring.
    pub struct Evidence {
        /// Id within the service.
        pub id: Spanned<Slug>,
        /// Ids that it had before.
        pub former_ids: Vec<Spanned<Slug>>,
        /// Its number as printed.
        pub number: Option<String>,
        /// The point, if it is another one than that of the list.
        pub point: Option<PointReference>,
        /// What it is.
        pub text: Text,
        /// Its forms for different people.
        pub items: Vec<Clause>,
        /// The form for it, or a page about it.
        pub url: Option<LocalizedUrl>,
    }
}

record! {
    /// On what a service or a regulation rests.
    pub struct LegalBasis {
        /// The point that says so.
        pub point: Option<PointReference>,
        /// The words of the act.
        pub text: Option<Text>,
        /// The acts that it names.
        pub acts: Vec<ActReference>,
    }
}

record! {
    /// A term that a regulation defines.
    pub struct Definition {
        /// The point that defines it.
        pub point: Option<PointReference>,
        /// Its number as printed.
        pub number: Option<String>,
        /// The term.
        pub term: Text,
        /// How it is abbreviated.
        pub abbreviation: Option<Text>,
        /// What it means; absent where the act only introduces the short form.
        pub definition: Option<Text>,
    }
}

record! {
    /// A question with its answers.
    pub struct Question {
        /// Its number as printed.
        pub number: Option<String>,
        /// The question.
        pub text: Text,
        /// The answers.
        pub answers: Vec<Clause>,
    }
}
