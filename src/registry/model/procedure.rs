//! Procedures: who does what, in which order, until when.

use super::point::PointReference;
use crate::registry::decode::{Spanned, record, string_enum};
use crate::registry::values::{Duration, Slug, Text};

string_enum! {
    /// Who or what takes part.
    pub enum ParticipantKind {
        /// A person or a unit of a body.
        Unit = "unit",
        /// An information system.
        System = "system",
        /// The one who applies.
        Recipient = "recipient",
    }
}

record! {
    /// Someone or something that acts in a procedure.
    pub struct Participant {
        /// Id within the service.
        pub id: Spanned<Slug>,
        /// Ids that it had before.
        pub former_ids: Vec<Spanned<Slug>>,
        /// Who or what it is.
        pub kind: ParticipantKind,
        /// Name.
        pub name: Text,
        /// The point that lists them.
        pub point: Option<PointReference>,
        /// The participant's number in that point.
        pub number: Option<String>,
    }
}

string_enum! {
    /// What a procedure describes.
    pub enum ProcedureKind {
        /// The main course, as a step table has it.
        Main = "main",
        /// Steps through information systems, as a step table has it.
        Electronic = "electronic",
        /// Step-by-step actions and decisions, as a point of the text describes them.
        Description = "description",
        /// The main course as a use case.
        UseCaseMain = "use-case-main",
        /// The alternative course (a refusal) as a use case.
        UseCaseAlternative = "use-case-alternative",
    }
}

record! {
    /// A procedure of a service.
    pub struct Procedure {
        /// Id within the service.
        pub id: Spanned<Slug>,
        /// Ids that it had before.
        pub former_ids: Vec<Spanned<Slug>>,
        /// What it describes.
        pub kind: ProcedureKind,
        /// Title or heading.
        pub title: Text,
        /// The channel that it holds for.
        pub channel: Option<Spanned<Slug>>,
        /// The point or annex that it stands in.
        pub point: Option<PointReference>,
        /// The same in words, such as `annex 3, table 1`.
        pub source: Option<Text>,
        /// The steps in their printed order.
        pub steps as "step": Vec<Step>,
    }
}

string_enum! {
    /// What a step is.
    pub enum StepKind {
        /// Something is done.
        Action = "action",
        /// Something is decided.
        Condition = "condition",
        /// The applicant's own move, or a remark before the first step.
        Start = "start",
    }
}

record! {
    /// A step.
    pub struct Step {
        /// Number as printed.
        pub number: Option<Spanned<String>>,
        /// A label of its own, such as `Condition 1`.
        pub label: Option<Text>,
        /// What it is; `action` if not given.
        pub kind: Option<StepKind>,
        /// Who does it.
        pub participant: Option<Spanned<Slug>>,
        /// The point, if it is another one than that of the procedure.
        pub point: Option<PointReference>,
        /// What is done.
        pub action: Text,
        /// What shows that it is done: data, a document, a decision.
        pub completion: Option<Text>,
        /// Until when.
        pub time: Option<StepTime>,
        /// The numbers of the steps that follow.
        pub next: Vec<Spanned<String>>,
        /// Parts of the step.
        pub items: Vec<super::provision::Clause>,
    }
}

record! {
    /// A step's time in the words of the act, and as a length where they say one.
    pub struct StepTime {
        /// The words.
        pub text: Text,
        /// The length.
        pub time: Option<Spanned<Duration>>,
    }
}
