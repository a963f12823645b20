//! `services`: the public services themselves.

use super::cited;
use super::shared::{duration_columns, former_codes, former_ids, id, lines_in, name, page_url};
use crate::addresses::paths;
use crate::opendata::column::column;
use crate::opendata::source::Source;
use crate::opendata::table::{Table, TableDefinition};
use crate::opendata::value::Word;
use crate::registry::model::{CitedPoint, Cost, Service, Statement};
use crate::registry::tables::TableId;

type Services<'r> = TableDefinition<'r, &'r Service>;

pub(super) fn table<'r>(source: &'r Source<'r>) -> Table<'r> {
    let services = provisions(source, identity(source));
    duration_columns(services, "result_validity_", |service| service.result.as_ref()?.validity)
        .count("office_count", |service| source.registry.offices_of_service(service.id.as_str()).count())
        .per_language(column("description").entry("description_text"), |service, language| {
            service.description.as_ref()?.plain_in(language)
        })
        .column(column("related_ids").references(TableId::Services), |service| &service.related)
        .column(column("next_ids").references(TableId::Services), |service| &service.next)
        .column(column("base_id").references(TableId::Bases), |service| &service.base)
        .column("identification_kinds", |service| service.identification.as_ref().map(|found| &found.kinds))
        .column("identification_text", |service| service.identification.as_ref()?.text.as_ref())
        .column("area_everywhere", |service| service.area.as_ref()?.everywhere)
        .column(column("area_district_ids").references(TableId::Districts), |service| {
            service.area.as_ref().map(|area| &area.districts)
        })
        .column(column("area_settlement_ids").references(TableId::Settlements), |service| {
            service.area.as_ref().map(|area| &area.settlements)
        })
        .column(column("responsible_body_id").references(TableId::Bodies), |service| {
            service.responsible.as_ref()?.body.as_ref()
        })
        .column("notice_text", |service| service.notice.as_ref().map(|notice| &notice.text))
        .column("notice_from", |service| service.notice.as_ref()?.from.as_ref())
        .column("notice_to", |service| service.notice.as_ref()?.to.as_ref())
        .column("responsible_name", |service| service.responsible.as_ref()?.name.as_ref())
        .column("responsible_email", |service| service.responsible.as_ref()?.email.as_ref())
        .column("minimum_age", |service| service.eligibility.as_ref()?.minimum_age.as_ref())
        .column("maximum_age", |service| service.eligibility.as_ref()?.maximum_age.as_ref())
        .column("residence", |service| service.eligibility.as_ref()?.residence.as_ref())
        .column("citizenship", |service| service.eligibility.as_ref()?.citizenship.as_ref())
        .column("income", |service| service.eligibility.as_ref()?.income.as_ref())
        .per_language("conditions", |service, language| {
            let conditions = service.eligibility.iter().flat_map(|rules| &rules.conditions);
            lines_in(conditions.map(|condition| &condition.text), language)
        })
        .others(
            |service| *service,
            &["base", "subsection", "section", "act", "developer", "automated_by", "classified_as", "related", "next"],
        )
        .per_language(page_url(), |service, language| source.links.page(language, paths::service(&service.id)))
        .records(|| source.registry.services.iter())
}

/// The names of the columns of where the act says who may receive a service, who gives it and how.
const RECIPIENT: [&str; 4] = ["recipient_point", "recipient_act_id", "recipient_text_id", "recipient_point_id"];
const PROVIDER: [&str; 4] = ["provider_point", "provider_act_id", "provider_text_id", "provider_point_id"];
const DELIVERY: [&str; 4] = ["delivery_point", "delivery_act_id", "delivery_text_id", "delivery_point_id"];

fn identity<'r>(source: &'r Source<'r>) -> Services<'r> {
    source
        .table::<&'r Service>(TableId::Services)
        .column(id(), |service| &service.id)
        .column(column("code").unique(), |service| &service.code)
        .column(former_ids(), |service| &service.former_ids)
        .column(former_codes(), |service| &service.former_codes)
        .column(column("section_code").required().references(TableId::Sections), |service| {
            source.registry.section_of(service).map(|code| code.to_string())
        })
        .column(column("subsection_code").references(TableId::Subsections), |service| &service.subsection)
        .column(name(), |service| &service.name)
        .column("short_name", |service| &service.short_name)
        .column("status", |service| &service.status)
        .column("ended_on", |service| &service.ended_on)
        .column("valid_from", |service| &service.valid_from)
        .column("valid_to", |service| &service.valid_to)
        .column(column("act_id").references(TableId::Acts), |service| &service.act)
        .column("regulation_title", |service| service.regulation.as_ref().map(|regulation| &regulation.title))
        .column(column("developer_id").references(TableId::Bodies), |service| &service.developer)
}

fn provisions<'r>(source: &'r Source<'r>, services: Services<'r>) -> Services<'r> {
    let services = services
        .column("recipients", |service| &service.recipients)
        .column("recipient_text", |service| service.recipient.as_ref().map(|provision| &provision.text));
    let services =
        cited::named(services, source, RECIPIENT, |service| (service, service.recipient.as_ref().and_then(point)))
            .column("provider_text", |service| service.provider.as_ref().map(|provision| &provision.text));
    let services =
        cited::named(services, source, PROVIDER, |service| (service, service.provider.as_ref().and_then(point)))
            .column("delivery_forms", |service| &service.delivery_forms)
            .column("delivery_text", |service| service.delivery.as_ref().map(|provision| &provision.text));
    cited::named(services, source, DELIVERY, |service| (service, service.delivery.as_ref().and_then(point)))
        .column(column("free").derived(), |service| source.registry.cost_summary(service).is_free())
        .column(column("cost_amount").derived(), |service| {
            only_cost(service).filter(|cost| cost.unit.is_none()).map(|cost| &cost.amount)
        })
        .column(column("cost_currency").derived(), |service| only_cost(service).map(|cost| &cost.currency))
        .column(column("cost_text").derived(), |service| only_cost(service).map(|cost| &cost.text))
        .column(column("cost_point").derived(), |service| Some(only_cost(service)?.point.as_ref()?.point.as_str()))
        .column(column("payment").derived(), |service| Word(source.registry.cost_summary(service).payment))
}

/// The cost of a service that has one; those of a service with several stand in the table of costs.
fn only_cost(service: &Service) -> Option<&Cost> {
    match &service.costs[..] {
        [cost] => Some(cost),
        _ => None,
    }
}

fn point(statement: &Statement) -> Option<&CitedPoint> {
    statement.point.as_deref()
}
