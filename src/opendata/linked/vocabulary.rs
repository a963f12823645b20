//! The vocabularies, their prefixes, and the words of the European Union's authority tables that the data use.

use crate::locale::codes;
use crate::registry::values::LangTag;

/// Prefixes, by name.
pub const PREFIXES: &[(&str, &str)] = &[
    ("adms", "http://www.w3.org/ns/adms#"),
    ("cpsv", "http://purl.org/vocab/cpsv#"),
    ("cv", "http://data.europa.eu/m8g/"),
    ("dc", "http://purl.org/dc/elements/1.1/"),
    ("dcat", "http://www.w3.org/ns/dcat#"),
    ("dct", "http://purl.org/dc/terms/"),
    ("eli", "http://data.europa.eu/eli/ontology#"),
    ("foaf", "http://xmlns.com/foaf/0.1/"),
    ("locn", "http://www.w3.org/ns/locn#"),
    ("org", "http://www.w3.org/ns/org#"),
    ("owl", "http://www.w3.org/2002/07/owl#"),
    ("rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"),
    ("rdfs", "http://www.w3.org/2000/01/rdf-schema#"),
    ("schema", "https://schema.org/"),
    ("skos", "http://www.w3.org/2004/02/skos/core#"),
    ("spdx", "http://spdx.org/rdf/terms#"),
    ("time", "http://www.w3.org/2006/time#"),
    ("vcard", "http://www.w3.org/2006/vcard/ns#"),
    ("xsd", "http://www.w3.org/2001/XMLSchema#"),
];

/// Properties whose values are things, in JSON-LD.
pub const LINKS: &[&str] = &[
    "adms:identifier",
    "adms:status",
    "cpsv:follows",
    "cpsv:hasInput",
    "cpsv:implements",
    "cpsv:produces",
    "cv:contactPoint",
    "cv:currency",
    "cv:hasChannel",
    "cv:hasCompetentAuthority",
    "cv:hasCost",
    "cv:hasLegalResource",
    "cv:hasParticipant",
    "cv:hasParticipation",
    "cv:hasRelatedService",
    "cv:holdsRequirement",
    "cv:ifAccessedThrough",
    "cv:isClassifiedBy",
    "cv:isDefinedBy",
    "cv:isGroupedBy",
    "cv:openingHours",
    "cv:ownedBy",
    "cv:participates",
    "cv:role",
    "cv:thematicArea",
    "dcat:accessURL",
    "dcat:contactPoint",
    "dcat:dataset",
    "dcat:distribution",
    "dcat:downloadURL",
    "dcat:endpointDescription",
    "dcat:endpointURL",
    "dcat:inSeries",
    "dcat:landingPage",
    "dcat:mediaType",
    "dcat:servesDataset",
    "dcat:service",
    "dcat:theme",
    "dct:accessRights",
    "dct:accrualPeriodicity",
    "dct:audience",
    "dct:conformsTo",
    "dct:creator",
    "dct:format",
    "dct:isPartOf",
    "dct:language",
    "dct:license",
    "dct:publisher",
    "dct:relation",
    "dct:source",
    "dct:spatial",
    "dct:type",
    "eli:amended_by",
    "eli:amends",
    "eli:embodies",
    "eli:format",
    "eli:has_part",
    "eli:in_force",
    "eli:is_embodied_by",
    "eli:is_part_of",
    "eli:is_realized_by",
    "eli:language",
    "eli:legal_value",
    "eli:passed_by",
    "eli:realizes",
    "eli:repealed_by",
    "eli:repeals",
    "eli:type_document",
    "foaf:homepage",
    "foaf:page",
    "locn:address",
    "org:subOrganizationOf",
    "owl:sameAs",
    "rdf:object",
    "rdf:predicate",
    "rdf:subject",
    "rdfs:seeAlso",
    "schema:dayOfWeek",
    "schema:geo",
    "schema:openingHoursSpecification",
    "schema:specialOpeningHoursSpecification",
    "schema:url",
    "skos:broader",
    "skos:exactMatch",
    "skos:hasTopConcept",
    "skos:inScheme",
    "skos:narrower",
    "skos:topConceptOf",
    "spdx:algorithm",
    "spdx:checksum",
    "vcard:hasEmail",
    "vcard:hasURL",
];

/// Properties whose values are days, in JSON-LD.
pub const DATES: &[&str] = &[
    "dct:issued",
    "eli:date_applicability",
    "eli:date_document",
    "eli:date_no_longer_in_force",
    "eli:date_publication",
    "eli:first_date_entry_in_force",
    "schema:lastReviewed",
    "schema:validFrom",
    "schema:validThrough",
];

/// Properties whose values are texts in languages, in JSON-LD.
pub const TEXTS: &[&str] = &[
    "dc:creator",
    "dcat:keyword",
    "dct:alternative",
    "dct:description",
    "dct:title",
    "eli:description",
    "eli:title",
    "foaf:name",
    "locn:adminUnitL2",
    "locn:postName",
    "locn:thoroughfare",
    "rdfs:comment",
    "schema:address",
    "skos:altLabel",
    "skos:editorialNote",
    "skos:prefLabel",
    "vcard:fn",
];

/// The application profile of public services.
pub const CPSV_AP: &str = "https://semiceu.github.io/CPSV-AP/releases/3.2.0/";

/// The application profile of data catalogues.
pub const DCAT_AP: &str = "https://semiceu.github.io/DCAT-AP/releases/3.0.1/";

/// The frequency of a register that changes when acts do.
pub const IRREGULAR: &str = "http://publications.europa.eu/resource/authority/frequency/IRREG";

/// The theme of the register: government and public sector.
pub const GOVERNMENT: &str = "http://publications.europa.eu/resource/authority/data-theme/GOVE";

/// Data that anyone may take.
pub const PUBLIC: &str = "http://publications.europa.eu/resource/authority/access-right/PUBLIC";

/// The name in full of a name with a prefix.
///
/// # Panics
/// When the prefix is not one of [`PREFIXES`]: names are written in this program.
pub fn expand(name: &str) -> String {
    let (prefix, local) = name.split_once(':').expect("a name has a prefix");
    let found = PREFIXES.iter().find(|(known, _)| *known == prefix);
    let (_, iri) = found.unwrap_or_else(|| panic!("no prefix {prefix}"));
    format!("{iri}{local}")
}

/// A language in the authority table of the European Union, which DCAT-AP asks for; `None` for one that it does not have.
pub fn language(tag: LangTag) -> Option<String> {
    codes::authority_address(tag.as_str())
}

/// A currency in the authority table of the European Union.
pub fn currency(code: &str) -> String {
    format!("http://publications.europa.eu/resource/authority/currency/{code}")
}

/// A media type in IANA's register, without its parameters.
pub fn media_type(media_type: &str) -> String {
    let plain = media_type.split(';').next().unwrap_or(media_type).trim_end();
    format!("https://www.iana.org/assignments/media-types/{plain}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_written_in_full() {
        assert_eq!(expand("dct:title"), "http://purl.org/dc/terms/title");
        assert!(PREFIXES.is_sorted());
        assert!(language(LangTag::KK).is_some_and(|iri| iri.ends_with("/KAZ")));
        assert_eq!(language("zzz".parse().unwrap()), None);
        assert!(media_type("text/csv; charset=utf-8").ends_with("/text/csv"));
    }
}
