//! Where in the statistics of a year the answers stand.

use super::form::{Asked, ReportMeasure};
use crate::registry::Registry;
use crate::registry::model::{Reporter, Statistics};
use crate::registry::values::{Count, Text};

/// What was written for an item.
pub(super) fn text<'r>(registry: &'r Registry, statistics: &'r Statistics, asked: Asked) -> Option<&'r Text> {
    if asked == Asked::Provider {
        return match statistics.provider.as_ref()? {
            Reporter::Text(text) => Some(text),
            Reporter::Body(_) => registry.reporting_body(statistics).map(|body| &body.name),
        };
    }
    let said = statistics.statements.as_ref()?;
    match asked {
        Asked::Provider => None,
        Asked::AccessToInformation => said.access_to_information.as_ref(),
        Asked::PublicDiscussions => said.public_discussions.as_ref(),
        Asked::Openness => said.openness.as_ref(),
        Asked::Automation => said.automation.as_ref(),
        Asked::Training => said.training.as_ref(),
        Asked::LegalImprovement => said.legal_improvement.as_ref(),
        Asked::Complaints => said.complaints.as_ref(),
        Asked::InnerControl => said.inner_control.as_ref(),
        Asked::StateControl => said.state_control.as_ref(),
        Asked::PublicMonitoring => said.public_monitoring.as_ref(),
        Asked::Prospects => said.prospects.as_ref(),
        Asked::Feedback => said.feedback.as_ref(),
        Asked::Measures => said.measures.as_ref(),
    }
}

/// The number that was supplied for a measure; none for what the register counts itself.
pub(super) fn count(statistics: &Statistics, measure: ReportMeasure) -> Option<Count> {
    use ReportMeasure as M;
    let rendered = statistics.rendered.as_ref();
    let located = match measure {
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
    located.map(|count| count.value)
}
