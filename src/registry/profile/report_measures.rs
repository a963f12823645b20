//! What is counted for a report.

use crate::registry::decode::string_enum;

string_enum! {
    /// What is counted for a report.
    pub enum ReportMeasure {
        /// The services that were given on any day of the year.
        Services = "services",
        /// Those of them of which it is not known since when they are given.
        ServicesUndated = "services-undated",
        /// Those that are given through service centres.
        ServiceCentre = "service-centre",
        /// Free services.
        Free = "free",
        /// Paid services.
        Paid = "paid",
        /// Services of which the sources do not say whether they are free.
        CostNotStated = "cost-not-stated",
        /// Services on paper.
        Paper = "paper",
        /// Services in electronic form.
        Electronic = "electronic",
        /// Those of them that are fully automated.
        ElectronicFull = "electronic-full",
        /// Those of them that are partly automated.
        ElectronicPartial = "electronic-partial",
        /// Proactive services.
        Proactive = "proactive",
        /// Services on one application.
        OneApplication = "one-application",
        /// Services that only inform.
        Informational = "informational",
        /// Services of which the sources do not say in which form they are given.
        FormNotStated = "form-not-stated",
        /// The acts that set how the services are given.
        Acts = "acts",
        /// Applications that were received.
        Applications = "applications",
        /// How many times services were given.
        Rendered = "rendered",
        /// Of these through service centres.
        RenderedServiceCentre = "rendered-service-centre",
        /// Of these free of charge.
        RenderedFree = "rendered-free",
        /// Of these for a payment.
        RenderedPaid = "rendered-paid",
        /// Of these on paper.
        RenderedPaper = "rendered-paper",
        /// Of these in electronic form.
        RenderedElectronic = "rendered-electronic",
        /// Of these proactively.
        RenderedProactive = "rendered-proactive",
        /// Complaints that were received.
        Complaints = "complaints",
        /// Hearings that were held.
        Hearings = "hearings",
    }
}

impl ReportMeasure {
    /// Whether the register counts it itself; everything else is supplied.
    pub fn is_counted(self) -> bool {
        self <= Self::Acts
    }
}
