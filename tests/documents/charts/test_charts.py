"""Charts draw every value where it belongs, and leave out what is not known."""

from xml.etree import ElementTree

import pytest

from documents.charts.bands import Band, Spot, bands, spots
from documents.charts.forest import ForestMark, ForestRow, forest
from documents.charts.lines import Series, bars, lines, week_ticks


def _by_class(svg: str, kind: str) -> list[ElementTree.Element]:
    return [element for element in ElementTree.fromstring(svg).iter() if element.get("class") == kind]


def test_a_line_is_lifted_where_nothing_is_known() -> None:
    chart = lines(
        "Harm", [Series("Run", (1.0, None, 2.0, 3.0)), Series("Twin", (1.0,) * 4, "twin")], [(1, 2)]
    )
    (path,) = _by_class(chart, "line run")
    assert path.attrib["d"].count("M") == 2
    assert path.attrib["d"].count("L") == 1
    assert len(_by_class(chart, "line twin")) == len(_by_class(chart, "span")) == 1


def test_bars_stand_above_and_below_zero_and_nought_has_none() -> None:
    chart = bars("Difference", Series("Gap", (1.0, -2.0, 0.0, None)))
    (more,), (less,) = _by_class(chart, "bar more"), _by_class(chart, "bar less")
    assert float(more.attrib["y"]) + float(more.attrib["height"]) == pytest.approx(float(less.attrib["y"]))


def test_an_axis_names_few_weeks_and_always_the_first() -> None:
    assert week_ticks(4) == [1, 2, 3, 4]
    assert week_ticks(40) == [1, 5, 10, 15, 20, 25, 30, 35, 40]


def test_a_step_holds_until_the_next_and_a_band_is_closed() -> None:
    line = Band("S", ((0.0, 1.0), (5.0, 0.5)), ((1.0, 1.0), (0.4, 0.6)), steps=True)
    chart = bands("Survival", "day", [line])
    (path,), (area,) = _by_class(chart, "line run"), _by_class(chart, "band")
    assert [letter for letter in path.attrib["d"] if letter.isalpha()] == ["M", "H", "V"]
    assert area.attrib["d"].endswith("Z")


def test_a_front_joins_the_solid_spots_alone() -> None:
    points = [Spot("1", 1.0, 1.0, "a", True), Spot("2", 2.0, 3.0, "b", True), Spot("3", 3.0, 1.0, "c", False)]
    chart = spots("Front", "days", points, front=True)
    (front,) = _by_class(chart, "line front")
    assert front.attrib["d"].count("H") == 1
    assert len(_by_class(chart, "mean")) == 2
    assert len(_by_class(chart, "mean hollow")) == 1


def test_a_forest_draws_every_interval_on_one_axis() -> None:
    rows = [
        ForestRow("A", (ForestMark(1.0, 0.5, 1.5, 0.25, 2.0),), ("1.0",)),
        ForestRow("B", (ForestMark(None),), ("–",)),
    ]
    plot = forest("Effects", ("Strategy", "Plot", "Mean"), rows)
    first, second = (row.plot for row in plot.rows)
    assert [len(_by_class(first, kind)) for kind in ("outer", "inner", "mean", "ref")] == [1, 1, 1, 1]
    assert _by_class(second, "mean") == []
