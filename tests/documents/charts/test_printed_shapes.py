from xml.etree import ElementTree

from documents.charts.printed_shapes import legend, line, mark, svg_document, words


def test_a_printed_chart_is_well_formed_whatever_its_words() -> None:
    shapes = (
        words(0, 8, "a < b & 学\n", bold=True, most=6),
        line(0, 0, 1, 1, dash="3 2"),
        mark("diamond", 5, 5, "red"),
        legend(0, 9, (("circle", "red", "You"), ("square", "blue", "Ideal observer"))),
    )
    root = ElementTree.fromstring(svg_document(480.0, 96.0, shapes))
    assert root.attrib["viewBox"] == "0 0 480 96"
    assert root[0].text == "a < b…"
    assert [element.tag.rpartition("}")[2] for element in root] == [
        "text",
        "line",
        "polygon",
        "circle",
        "text",
        "polygon",
        "text",
    ]
