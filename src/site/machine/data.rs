//! Open data: schema.org `DataCatalog` and `Dataset`.

use serde_json::{Value, json};

use super::{address, object, put, put_list, put_option};
use crate::site::pages::{Material, described};
use crate::site::views::Words;
use crate::site::{DatasetFile, DatasetLink, paths};

/// All data sets as a catalogue.
pub(super) fn catalogue(words: &Words<'_>, material: &Material<'_>, canonical: &str) -> Value {
    let mut node = common(words, "DataCatalog", canonical);
    put(&mut node, "name", words.string("open-data"));
    put(&mut node, "description", words.string("open-data-description"));
    let datasets = material.data.datasets.iter().map(|dataset| {
        let page = address(words, &paths::dataset(&dataset.name));
        json!({ "@type": "Dataset", "@id": page, "url": page, "name": words.told(&dataset.title).text,
            "description": described(words, dataset), "license": words.registry.settings.licence.url.to_string() })
    });
    put_list(&mut node, "dataset", datasets.collect());
    Value::Object(node)
}

/// A data set with its files.
pub(super) fn dataset(words: &Words<'_>, dataset: &DatasetLink, canonical: &str) -> Value {
    let mut node = common(words, "Dataset", canonical);
    put(&mut node, "name", words.told(&dataset.title).text);
    put(&mut node, "description", described(words, dataset));
    put(&mut node, "identifier", dataset.name.clone());
    node.insert("isAccessibleForFree".to_owned(), json!(true));
    let catalogue = json!({ "@type": "DataCatalog", "@id": address(words, paths::OPEN_DATA) });
    node.insert("includedInDataCatalog".to_owned(), catalogue);
    let measured = dataset.columns.iter().map(|column| {
        json!({ "@type": "PropertyValue", "name": column.name, "description": words.told(&column.description).text })
    });
    put_list(&mut node, "variableMeasured", measured.collect());
    put_list(&mut node, "distribution", dataset.files.iter().map(|file| download(words, file)).collect());
    Value::Object(node)
}

/// What the catalogue and a data set say alike.
fn common(words: &Words<'_>, kind: &str, canonical: &str) -> serde_json::Map<String, Value> {
    let settings = &words.registry.settings;
    let mut node = object(kind);
    put(&mut node, "@id", canonical.to_owned());
    put(&mut node, "url", canonical.to_owned());
    put(&mut node, "inLanguage", words.language.to_string());
    put(&mut node, "license", settings.licence.url.to_string());
    let mut publisher = object("Organization");
    put(&mut publisher, "name", words.text(&settings.publisher.name).text);
    put_option(&mut publisher, "url", settings.publisher.url.as_ref().map(ToString::to_string));
    let publisher = Value::Object(publisher);
    node.insert("creator".to_owned(), publisher.clone());
    node.insert("publisher".to_owned(), publisher);
    node
}

fn download(words: &Words<'_>, file: &DatasetFile) -> Value {
    json!({
        "@type": "DataDownload",
        "name": file.format,
        "contentUrl": words.base.absolute(&file.path),
        "encodingFormat": file.media_type,
    })
}
