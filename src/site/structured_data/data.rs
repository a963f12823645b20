//! Open data: schema.org `DataCatalog` and `Dataset`.

use serde_json::{Value, json};

use super::json::{address, identify, identity, object, put, put_list, put_option};
use crate::addresses::{fragments, paths};
use crate::datasets::{DataFile, Dataset};
use crate::site::context::SiteContext;
use crate::site::views::Localizer;

/// All data sets as a catalogue.
pub(crate) fn catalogue(localizer: &Localizer<'_>, context: &SiteContext<'_>, canonical: &str) -> Value {
    let mut node = common(localizer, "DataCatalog");
    identify(&mut node, localizer, paths::OPEN_DATA, canonical);
    put(&mut node, "name", localizer.string("open-data"));
    put(&mut node, "description", localizer.string("open-data-description"));
    let datasets = context.data.datasets().map(|(dataset, _)| {
        let page = address(localizer, &paths::dataset(dataset.name));
        json!({ "@type": "Dataset", "@id": identity_of(localizer, dataset), "url": page, "name": localizer.caption(&dataset.title).text,
            "description": localizer.described(dataset), "license": localizer.registry.settings.licence.url.to_string() })
    });
    put_list(&mut node, "dataset", datasets.collect());
    Value::Object(node)
}

/// A data set with its files.
pub(crate) fn dataset(localizer: &Localizer<'_>, dataset: &Dataset, canonical: &str) -> Value {
    let mut node = common(localizer, "Dataset");
    identify(&mut node, localizer, &paths::dataset(dataset.name), canonical);
    put(&mut node, "@id", identity_of(localizer, dataset));
    put(&mut node, "name", localizer.caption(&dataset.title).text);
    put(&mut node, "description", localizer.described(dataset));
    put(&mut node, "identifier", dataset.name.to_string());
    node.insert("isAccessibleForFree".to_owned(), json!(true));
    let catalogue = json!({ "@type": "DataCatalog", "@id": identity(localizer, paths::OPEN_DATA) });
    node.insert("includedInDataCatalog".to_owned(), catalogue);
    let measured = dataset.columns.iter().map(|column| {
        json!({ "@type": "PropertyValue", "name": column.name, "description": localizer.caption(&column.description).text })
    });
    put_list(&mut node, "variableMeasured", measured.collect());
    put_list(&mut node, "distribution", dataset.files.iter().map(|file| download(localizer, file)).collect());
    Value::Object(node)
}

/// A data set as linked data name it.
fn identity_of(localizer: &Localizer<'_>, dataset: &Dataset) -> String {
    fragments::at(identity(localizer, paths::OPEN_DATA), dataset.name)
}

/// What the catalogue and a data set say alike.
fn common(localizer: &Localizer<'_>, kind: &str) -> serde_json::Map<String, Value> {
    let settings = &localizer.registry.settings;
    let mut node = object(kind);
    put(&mut node, "inLanguage", localizer.language.to_string());
    put(&mut node, "license", settings.licence.url.to_string());
    let mut publisher = object("Organization");
    put(&mut publisher, "name", localizer.text(&settings.publisher.name).text);
    put_option(&mut publisher, "url", settings.publisher.url.as_ref().map(ToString::to_string));
    let publisher = Value::Object(publisher);
    node.insert("creator".to_owned(), publisher.clone());
    node.insert("publisher".to_owned(), publisher);
    node
}

fn download(localizer: &Localizer<'_>, file: &DataFile) -> Value {
    json!({
        "@type": "DataDownload",
        "name": file.format,
        "contentUrl": localizer.base.absolute(&file.path),
        "encodingFormat": file.media_type,
    })
}
