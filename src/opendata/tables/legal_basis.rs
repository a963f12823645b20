//! `legal_basis`: on which acts services rest, under which their regulations were developed, and by which they were
//! ended.

use super::cited;
use super::lines::{HEAD, part};
use super::mention::{self, Mention};
use super::shared::{place_id, position_in_service, service_id};
use crate::opendata::column::column;
use crate::opendata::source::Source;
use crate::opendata::table::Table;
use crate::registry::Registry;
use crate::registry::model::{ActReference, CitedPoint, LegalBasis, Service};
use crate::registry::tables::TableId;
use crate::registry::values::Text;

/// What an act is to a service.
const RELATIONS: [&str; 3] = ["basis", "developed-under", "ended-by"];

/// The statement of a regulation, or one of the acts that it names.
struct LegalBasisRow<'r> {
    service: &'r Service,
    id: String,
    relation: &'static str,
    position: usize,
    point: Option<&'r CitedPoint>,
    text: Option<&'r Text>,
    act: Option<Mention<'r>>,
}

pub(super) fn table<'r>(source: &'r Source<'r>) -> Table<'r> {
    let definition = source
        .table::<LegalBasisRow<'r>>(TableId::LegalBasis)
        .column(place_id(), |row| row.id.clone())
        .column(service_id(), |row| &row.service.id)
        .column(column("relation").allowed_values(RELATIONS), |row| row.relation)
        .column(part(&[HEAD, "act"]), |row| if row.act.is_some() { "act" } else { HEAD })
        .column(position_in_service(), |row| row.position);
    let names = ["point", "source_act_id", "text_id", "point_id"];
    let definition = cited::named(definition, source, names, |row| (row.service, row.point))
        .column(column("text").label(1), |row| row.text);
    mention::columns(definition, source, "act", |row| row.act)
        .records(|| source.registry.services.iter().flat_map(|service| bases(source.registry, service)))
}

fn bases<'r>(registry: &'r Registry, service: &'r Service) -> Vec<LegalBasisRow<'r>> {
    let mut rows = Vec::new();
    let groups = [(RELATIONS[0], &service.legal_basis), (RELATIONS[1], &service.developed_under)];
    for (relation, basis) in groups {
        let Some(LegalBasis { point, text, acts }) = basis else { continue };
        let point = point.as_deref();
        if let Some(text) = text {
            let id = format!("{}/{relation}/{HEAD}", service.id);
            rows.push(LegalBasisRow { service, id, relation, position: 0, point, text: Some(text), act: None });
        }
        rows.extend(mentions(registry, service, relation, point, acts));
    }
    rows.extend(mentions(registry, service, RELATIONS[2], None, service.ended_by.as_slice()));
    for (row, position) in rows.iter_mut().zip(1..) {
        row.position = position;
    }
    rows
}

fn mentions<'r>(
    registry: &'r Registry,
    service: &'r Service,
    relation: &'static str,
    point: Option<&'r CitedPoint>,
    acts: &'r [ActReference],
) -> impl Iterator<Item = LegalBasisRow<'r>> {
    acts.iter().zip(1..).map(move |(act, place)| LegalBasisRow {
        service,
        id: format!("{}/{relation}/{place}", service.id),
        relation,
        position: place,
        point,
        text: None,
        act: Some(Mention::new(registry, act)),
    })
}
