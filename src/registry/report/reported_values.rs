//! What editors reported for a year in its statistics.

use super::form::{Prompt, ReportMeasure};
use crate::registry::decode::Spanned;
use crate::registry::model::{Reporter, ServiceStatistics, Statistics};
use crate::registry::register::Registry;
use crate::registry::values::{Count, Text};

/// What editors reported for a year; nothing if there are no statistics of it.
#[derive(Clone, Copy, Debug)]
pub(super) struct ReportedValues<'r> {
    pub(super) registry: &'r Registry,
    pub(super) statistics: Option<&'r Statistics>,
}

impl<'r> ReportedValues<'r> {
    /// What was written for an item.
    pub(super) fn text(self, prompt: Prompt) -> Option<&'r Text> {
        let statistics = self.statistics?;
        if prompt == Prompt::Provider {
            return match statistics.provider.as_ref()? {
                Reporter::Text(text) => Some(text),
                Reporter::Body(_) => self.registry.reporting_body(statistics).map(|body| &body.name),
            };
        }
        let statements = statistics.statements.as_ref()?;
        match prompt {
            Prompt::Provider => None,
            Prompt::AccessToInformation => statements.access_to_information.as_ref(),
            Prompt::PublicDiscussions => statements.public_discussions.as_ref(),
            Prompt::Openness => statements.openness.as_ref(),
            Prompt::Automation => statements.automation.as_ref(),
            Prompt::Training => statements.training.as_ref(),
            Prompt::LegalImprovement => statements.legal_improvement.as_ref(),
            Prompt::Complaints => statements.complaints.as_ref(),
            Prompt::InnerControl => statements.inner_control.as_ref(),
            Prompt::StateControl => statements.state_control.as_ref(),
            Prompt::PublicMonitoring => statements.public_monitoring.as_ref(),
            Prompt::Prospects => statements.prospects.as_ref(),
            Prompt::Feedback => statements.feedback.as_ref(),
            Prompt::Measures => statements.measures.as_ref(),
        }
    }

    /// The number that was reported for a measure; none for what the register counts itself.
    pub(super) fn count(self, measure: ReportMeasure) -> Option<Count> {
        use ReportMeasure as M;
        let statistics = self.statistics?;
        let rendered = statistics.rendered.as_ref();
        let count = match measure {
            M::Applications => statistics.applications.as_ref(),
            M::Complaints => statistics.complaints.as_ref(),
            M::Hearings => return statistics.hearings,
            M::Rendered => rendered?.total.as_ref(),
            M::RenderedServiceCentre => rendered?.service_centre.as_ref(),
            M::RenderedFree => rendered?.free.as_ref(),
            M::RenderedPaid => rendered?.paid.as_ref(),
            M::RenderedPaper => rendered?.paper.as_ref(),
            M::RenderedElectronic => rendered?.electronic.as_ref(),
            M::RenderedProactive => rendered?.proactive.as_ref(),
            _ => None,
        };
        count.map(|count| count.value)
    }

    /// The numbers of single services together; none if no service has such a number.
    pub(super) fn sum(self, measure: ReportMeasure) -> Option<u64> {
        let of_service: fn(&ServiceStatistics) -> Option<&Spanned<Count>> = match measure {
            ReportMeasure::Applications => |service| service.applications.as_ref(),
            ReportMeasure::Rendered => |service| service.rendered.as_ref(),
            ReportMeasure::Complaints => |service| service.complaints.as_ref(),
            _ => return None,
        };
        let mut counts = self.statistics?.services.iter().filter_map(of_service).peekable();
        counts.peek()?;
        Some(counts.map(|count| count.get()).sum())
    }
}
