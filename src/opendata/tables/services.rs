//! `services`: the public services themselves.

use super::shared::{id, name, page_url};
use crate::opendata::cell::Cell;
use crate::opendata::column::{Column, Kind};
use crate::opendata::source::Source;
use crate::opendata::table::{Definition, Table};
use crate::readings::is_free;
use crate::registry::model::{DeliveryForm, Recipient, Service, ServiceStatus};

type Services<'r> = Definition<'r, &'r Service>;

pub(super) fn table<'r>(source: &'r Source<'r>) -> Table<'r> {
    let definition = Definition::<&'r Service>::new("services", source.translations);
    cost(delivery(people(acts(validity(identity(definition, source))))))
        .column(Column::new("office_count", Kind::Integer).required(), |service| source.offices_of(service).len())
        .per_language(page_url(), |service, language| source.links.service(language, &service.id))
        .records(|| source.registry.services.iter())
}

fn identity<'r>(services: Services<'r>, source: &'r Source<'r>) -> Services<'r> {
    services
        .column(id(), |service| service.id.as_str())
        .column(Column::new("code", Kind::String).unique(), |service| {
            service.code.as_ref().map(|code| code.to_string())
        })
        .column(Column::new("former_ids", Kind::List), |service| Cell::list(&service.former_ids))
        .column(Column::new("section_code", Kind::String).required().references("sections", "code"), |service| {
            source.registry.section_of(service).map(|code| code.to_string())
        })
        .column(Column::new("subsection_code", Kind::String).required().references("subsections", "code"), |service| {
            service.subsection.to_string()
        })
        .text(name(), |service| Some(&service.name))
        .text(Column::new("short_name", Kind::String), |service| service.short_name.as_ref())
}

fn validity(services: Services<'_>) -> Services<'_> {
    services
        .column(
            Column::new("status", Kind::String)
                .required()
                .words(ServiceStatus::ALL.iter().map(|status| status.as_str())),
            |service| service.status.as_str(),
        )
        .column(Column::new("ended_on", Kind::Date), |service| service.ended_on.as_ref().map(|date| date.value))
        .column(Column::new("valid_from", Kind::Date), |service| service.valid_from.as_ref().map(|date| date.value))
        .column(Column::new("valid_to", Kind::Date), |service| service.valid_to.as_ref().map(|date| date.value))
}

fn acts(services: Services<'_>) -> Services<'_> {
    services
        .column(Column::new("act_id", Kind::String).references("acts", "id"), |service| {
            service.act.as_ref().map(|act| act.as_str())
        })
        .text(Column::new("regulation_title", Kind::String), |service| {
            service.regulation.as_ref().map(|regulation| &regulation.title)
        })
        .column(Column::new("developer_id", Kind::String).references("bodies", "id"), |service| {
            service.developer.as_ref().map(|body| body.as_str())
        })
}

fn people(services: Services<'_>) -> Services<'_> {
    services
        .column(
            Column::new("recipients", Kind::List).words(Recipient::ALL.iter().map(|recipient| recipient.as_str())),
            |service| Cell::list(&service.recipients),
        )
        .text(Column::new("recipient_text", Kind::String), |service| service.recipient.as_ref().map(|said| &said.text))
        .column(Column::new("recipient_point", Kind::String), |service| service.recipient.as_ref()?.point.as_ref())
        .text(Column::new("provider_text", Kind::String), |service| service.provider.as_ref().map(|said| &said.text))
        .column(Column::new("provider_point", Kind::String), |service| service.provider.as_ref()?.point.as_ref())
}

fn delivery(services: Services<'_>) -> Services<'_> {
    services
        .column(
            Column::new("delivery_forms", Kind::List).words(DeliveryForm::ALL.iter().map(|form| form.as_str())),
            |service| Cell::list(&service.delivery_forms),
        )
        .text(Column::new("delivery_text", Kind::String), |service| service.delivery.as_ref().map(|said| &said.text))
        .column(Column::new("delivery_point", Kind::String), |service| service.delivery.as_ref()?.point.as_ref())
}

fn cost(services: Services<'_>) -> Services<'_> {
    services
        .column(Column::new("free", Kind::Boolean), |service| is_free(service))
        .column(Column::new("cost_amount", Kind::Decimal), |service| {
            service.cost.as_ref()?.amount.as_ref().map(|amount| amount.to_string())
        })
        .column(Column::new("cost_currency", Kind::String), |service| {
            service.cost.as_ref()?.currency.as_ref().map(|currency| currency.to_string())
        })
        .text(Column::new("cost_text", Kind::String), |service| service.cost.as_ref()?.text.as_ref())
        .column(Column::new("cost_point", Kind::String), |service| service.cost.as_ref()?.point.as_ref())
}
