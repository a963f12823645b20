//! `services`: the public services themselves.

use super::shared::{former_codes, former_ids, id, name, page_url};
use crate::addresses::paths;
use crate::datasets::{ColumnType, ValueFormat};
use crate::opendata::cell::Cell;
use crate::opendata::column::ColumnBuilder;
use crate::opendata::source::Source;
use crate::opendata::table::{Table, TableDefinition};
use crate::readings::{is_free, service_point_id};
use crate::registry::decode::Spanned;
use crate::registry::model::{DeliveryForm, Recipient, Service, ServiceStatus};
use crate::registry::tables::TableId;

type Services<'r> = TableDefinition<'r, &'r Service>;

pub(super) fn table<'r>(source: &'r Source<'r>) -> Table<'r> {
    let definition = TableDefinition::<&'r Service>::new(TableId::Services, source.translations);
    points(cost(delivery(people(acts(validity(identity(definition, source)))))), source)
        .column(ColumnBuilder::new("office_count", ColumnType::Integer).derived().required(), |service| {
            source.offices_of(service).len()
        })
        .per_language(page_url(), |service, language| source.links.page(language, paths::service(&service.id)))
        .records(|| source.registry.services.iter())
}

fn identity<'r>(services: Services<'r>, source: &'r Source<'r>) -> Services<'r> {
    services
        .column(id(), |service| service.id.as_str())
        .column(ColumnBuilder::new("code", ColumnType::String).unique(), |service| {
            service.code.as_ref().map(|code| code.to_string())
        })
        .column(former_ids(), |service| Cell::list(&service.former_ids))
        .column(former_codes(), |service| Cell::list(&service.former_codes))
        .column(
            ColumnBuilder::new("section_code", ColumnType::String).required().references(TableId::Sections),
            |service| source.registry.section_of(service).map(|code| code.to_string()),
        )
        .column(
            ColumnBuilder::new("subsection_code", ColumnType::String).required().references(TableId::Subsections),
            |service| service.subsection.to_string(),
        )
        .text(name(), |service| Some(&service.name))
        .text(ColumnBuilder::new("short_name", ColumnType::String), |service| service.short_name.as_ref())
}

fn validity(services: Services<'_>) -> Services<'_> {
    services
        .column(
            ColumnBuilder::new("status", ColumnType::String)
                .format(ValueFormat::Labelled("service-status"))
                .required()
                .allowed_values(ServiceStatus::ALL.iter().map(|status| status.as_str())),
            |service| service.status.as_str(),
        )
        .column(ColumnBuilder::new("ended_on", ColumnType::Date), |service| {
            service.ended_on.as_ref().map(|date| date.value)
        })
        .column(ColumnBuilder::new("valid_from", ColumnType::Date), |service| {
            service.valid_from.as_ref().map(|date| date.value)
        })
        .column(ColumnBuilder::new("valid_to", ColumnType::Date), |service| {
            service.valid_to.as_ref().map(|date| date.value)
        })
}

fn acts(services: Services<'_>) -> Services<'_> {
    services
        .column(ColumnBuilder::new("act_id", ColumnType::String).references(TableId::Acts), |service| {
            service.act.as_ref().map(|act| act.as_str())
        })
        .text(ColumnBuilder::new("regulation_title", ColumnType::String), |service| {
            service.regulation.as_ref().map(|regulation| &regulation.title)
        })
        .column(ColumnBuilder::new("developer_id", ColumnType::String).references(TableId::Bodies), |service| {
            service.developer.as_ref().map(|body| body.as_str())
        })
}

fn people(services: Services<'_>) -> Services<'_> {
    services
        .column(
            ColumnBuilder::new("recipients", ColumnType::List)
                .format(ValueFormat::Labelled("recipient"))
                .allowed_values(Recipient::ALL.iter().map(|recipient| recipient.as_str())),
            |service| Cell::list(&service.recipients),
        )
        .text(ColumnBuilder::new("recipient_text", ColumnType::String), |service| {
            service.recipient.as_ref().map(|provision| &provision.text)
        })
        .column(ColumnBuilder::new("recipient_point", ColumnType::String), |service| {
            service.recipient.as_ref()?.point.as_ref().map(|point| point.as_str())
        })
        .text(ColumnBuilder::new("provider_text", ColumnType::String), |service| {
            service.provider.as_ref().map(|provision| &provision.text)
        })
        .column(ColumnBuilder::new("provider_point", ColumnType::String), |service| {
            service.provider.as_ref()?.point.as_ref().map(|point| point.as_str())
        })
}

fn delivery(services: Services<'_>) -> Services<'_> {
    services
        .column(
            ColumnBuilder::new("delivery_forms", ColumnType::List)
                .format(ValueFormat::Labelled("delivery-form"))
                .allowed_values(DeliveryForm::ALL.iter().map(|form| form.as_str())),
            |service| Cell::list(&service.delivery_forms),
        )
        .text(ColumnBuilder::new("delivery_text", ColumnType::String), |service| {
            service.delivery.as_ref().map(|provision| &provision.text)
        })
        .column(ColumnBuilder::new("delivery_point", ColumnType::String), |service| {
            service.delivery.as_ref()?.point.as_ref().map(|point| point.as_str())
        })
}

fn cost(services: Services<'_>) -> Services<'_> {
    services
        .column(ColumnBuilder::new("free", ColumnType::Boolean), |service| is_free(service))
        .column(ColumnBuilder::new("cost_amount", ColumnType::Decimal), |service| {
            service.cost.as_ref()?.amount.as_ref().map(|amount| amount.to_string())
        })
        .column(ColumnBuilder::new("cost_currency", ColumnType::String), |service| {
            service.cost.as_ref()?.currency.as_ref().map(|currency| currency.to_string())
        })
        .text(ColumnBuilder::new("cost_text", ColumnType::String), |service| service.cost.as_ref()?.text.as_ref())
        .column(ColumnBuilder::new("cost_point", ColumnType::String), |service| {
            service.cost.as_ref()?.point.as_ref().map(|point| point.as_str())
        })
}

/// The rows of the table of points where the regulation says these things.
fn points<'r>(services: Services<'r>, source: &'r Source<'r>) -> Services<'r> {
    let names: [(&str, fn(&Service) -> Option<&Spanned<String>>); 4] = [
        ("recipient_point_id", |service| service.recipient.as_ref()?.point.as_ref()),
        ("provider_point_id", |service| service.provider.as_ref()?.point.as_ref()),
        ("delivery_point_id", |service| service.delivery.as_ref()?.point.as_ref()),
        ("cost_point_id", |service| service.cost.as_ref()?.point.as_ref()),
    ];
    names.into_iter().fold(services, |services, (name, point)| {
        let column = ColumnBuilder::new(name, ColumnType::String).derived().references(TableId::Points);
        services.column(column, move |service| {
            service_point_id(source.registry, service, point(service).map(|point| point.as_str()))
        })
    })
}
