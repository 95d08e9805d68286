"""The competency framework is one that others can read, and claims nothing for anybody."""

import json

from assessment.cpd.framework import FILE, framework, item_of
from scenarios.load import find, library

PACKAGE = json.loads(FILE.read_text(encoding="utf-8"))


def test_the_framework_has_the_shape_of_case() -> None:
    assert set(PACKAGE) == {"CFDocument", "CFItems", "CFAssociations"}
    document = PACKAGE["CFDocument"]
    assert {"identifier", "uri", "creator", "title", "lastChangeDateTime"} <= set(document)
    for item in PACKAGE["CFItems"]:
        assert {"identifier", "uri", "fullStatement", "humanCodingScheme", "lastChangeDateTime"} <= set(item)
        assert item["CFDocumentURI"]["identifier"] == document["identifier"]
    known = {item["identifier"] for item in PACKAGE["CFItems"]}
    for link in PACKAGE["CFAssociations"]:
        assert link["associationType"] == "isRelatedTo"
        assert link["originNodeURI"]["identifier"] in known
        assert set(link["destinationNodeURI"]) == {"title", "identifier", "uri"}
    everything = [*PACKAGE["CFItems"], *PACKAGE["CFAssociations"]]
    assert len({one["identifier"] for one in everything}) == len(everything)


def test_every_competency_is_aligned_and_none_is_awarded() -> None:
    assert [item.code for item in framework()] == [f"C{number:02d}" for number in range(1, 9)]
    assert all(item.aligned_to for item in framework())
    titles = " ".join(title for item in framework() for title in item.aligned_to).casefold()
    assert "award" not in titles
    assert "nothing here is awarded" in PACKAGE["CFDocument"]["description"]


def test_the_library_names_competencies_of_the_framework() -> None:
    for name in library():
        for competency in find(name).competencies:
            item = item_of(competency.id, competency.name)
            assert item is not None, f"{name} {competency.id}"
    assert item_of("C01", "Something else") is None
